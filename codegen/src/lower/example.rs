//! The example program in the documentation of the crate.

use crate::ir::{Example, ExampleCall, Operation, Type, Types};

/// Calls the operation that requires the fewest arguments.
pub(crate) fn example(operations: &[Operation], types: &Types) -> Example {
    let required = |operation: &Operation| {
        let fields = types[operation.input].fields.iter();
        fields.filter(|field| field.required)
    };
    let simplest = operations
        .iter()
        .min_by_key(|operation| required(operation).count());
    Example {
        call: simplest.map(|operation| ExampleCall {
            method: operation.method.clone(),
            arguments: required(operation)
                .filter_map(|field| Some((field.name.clone(), sample(&field.ty)?)))
                .collect(),
        }),
    }
}

/// Returns a sample value of the type as Rust code, or `None` if it would not fit on the line.
fn sample(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::String => Some("\"...\""),
        Type::Boolean => Some("true"),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Some("1"),
        Type::Float | Type::Double => Some("1.0"),
        Type::List { element, .. } => sample(element),
        _ => None,
    }
}
