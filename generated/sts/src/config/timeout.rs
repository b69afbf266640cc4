// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Settings for timeouts.

pub use aws_smithy_types::timeout::{TimeoutConfig, TimeoutConfigBuilder};
