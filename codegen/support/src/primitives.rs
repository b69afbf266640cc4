//! The primitive values of the stub service.

pub(crate) mod sealed_enum_unknown;

pub use aws_smithy_types::{Blob, DateTime};
