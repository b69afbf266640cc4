//! Tests of code that is not public. Tests that need public items only are in the directory `tests`.

mod aws_query;
mod cbor;
mod document_query;
mod ec2_query;
mod http_auth;
mod jmespath;
mod json;
mod orchestration;
mod random_values;
mod rest;
#[cfg(feature = "proptest")]
mod strategies;
mod tree_hash;
mod unhandled;
mod unions;
#[cfg(feature = "validation")]
mod validation;
