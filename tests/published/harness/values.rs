// The values that the generated client can generate for each operation. Included only for that client.

use proptest::prelude::*;

/// Any values of one operation.
pub(crate) struct Strategies {
    pub(crate) name: &'static str,
    pub(crate) input: BoxedStrategy<Value>,
    pub(crate) output: BoxedStrategy<Value>,
    /// The modeled errors with their codes.
    pub(crate) errors: Vec<(&'static str, BoxedStrategy<Value>)>,
}

/// Any value of a type of the client.
fn values<T: Arbitrary + IntoValue + 'static>() -> BoxedStrategy<Value> {
    any::<T>().prop_map(|value| value.value()).boxed()
}

macro_rules! strategies {
    ($name:literal $module:ident $input:ident $output:ident [$($code:literal $variant:ident,)*]) => {
        Strategies {
            name: $name,
            input: values::<sdk::operation::$module::$input>(),
            output: values::<sdk::operation::$module::$output>(),
            errors: vec![$(($code, values::<sdk::types::error::$variant>())),*],
        }
    };
}
