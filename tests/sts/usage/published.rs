//! The published client.

use aws_sdk_sts as sdk;

#[allow(clippy::duplicate_mod, reason = "the same tests for two crates")]
#[path = "usage.rs"]
mod usage;
