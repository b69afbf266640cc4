// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! How long parts of a call may take.

pub use aws_smithy_types::timeout::{TimeoutConfig, TimeoutConfigBuilder};
