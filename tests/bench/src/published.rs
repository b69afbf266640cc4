//! The client that ours stands in for.

// The same source as that of `ours` is the point.
#![allow(clippy::duplicate_mod)]

pub use aws_sdk_sts as sdk;

#[path = "scenarios.rs"]
pub mod scenarios;
