//! Tests of code that is not public. Tests that need public items only are in the directory `tests`.

mod aws_query;
mod jmespath;
mod orchestration;
#[cfg(feature = "proptest")]
mod strategies;
#[cfg(feature = "validation")]
mod validation;
