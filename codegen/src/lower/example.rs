//! The example program in the documentation of the crate.

use crate::ir::{Example, ExampleCall, Operation, Sample, Type, Types};

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

/// Returns a sample for the parameter of the setter of a member with this type. The setter of a list
/// takes one element.
///
/// Returns `None` for types that the example would have to import, such as enums, timestamps, and
/// structures. The example compiles without them, because no setter is mandatory at compile time.
fn sample(ty: &Type) -> Option<Sample> {
    match ty {
        Type::String => Some(Sample::Text),
        Type::Boolean => Some(Sample::Boolean),
        Type::Byte | Type::Short | Type::Integer | Type::Long => Some(Sample::Integer),
        Type::Float | Type::Double => Some(Sample::Float),
        Type::List {
            element,
            sparse: false,
            ..
        } if !matches!(**element, Type::List { .. }) => sample(element),
        _ => None,
    }
}
