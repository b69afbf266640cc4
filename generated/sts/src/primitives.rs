// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Simple values that are not in the standard library.

pub(crate) mod sealed_enum_unknown;

pub use aws_smithy_types::date_time::Format as DateTimeFormat;
pub use aws_smithy_types::{Blob, DateTime};

/// Primitives of event streams. This service has no event streams.
pub mod event_stream {}
