//! The generated client.

use sts_sdk as sdk;

#[path = "interface.rs"]
pub(crate) mod interface;
