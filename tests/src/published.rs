//! The published client, which ours can replace.

// `ours` deliberately compiles the same source.
#![allow(clippy::duplicate_mod)]

pub use aws_sdk_sts as sdk;

#[path = "configured.rs"]
pub mod configured;
#[path = "newer/published.rs"]
pub mod newer;
#[path = "operations.rs"]
pub mod operations;
#[path = "structures.rs"]
mod structures;
