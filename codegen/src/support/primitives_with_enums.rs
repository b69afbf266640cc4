//! Simple values that are not in the standard library.

pub use aws_smithy_types::date_time::Format as DateTimeFormat;
pub use aws_smithy_types::{Blob, DateTime};

/// Primitives of event streams; this service has none.
pub mod event_stream {}

pub(crate) mod sealed_enum_unknown;
