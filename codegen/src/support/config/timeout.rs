//! How long parts of a call may take.

pub use aws_smithy_types::timeout::{TimeoutConfig, TimeoutConfigBuilder};
