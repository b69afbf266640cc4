//! The published client.

use aws_sdk_sts as sdk;

#[allow(clippy::duplicate_mod, reason = "one list of names for two crates")]
#[path = "interface.rs"]
pub(crate) mod interface;
