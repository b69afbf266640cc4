//! The published client, which ours can replace.

// `ours` deliberately compiles the same source.
#![allow(clippy::duplicate_mod)]

pub use aws_sdk_sts as sdk;

#[path = "scenarios.rs"]
pub mod scenarios;
