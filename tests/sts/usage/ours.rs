//! The client of this repository.

use sts_sdk as sdk;

#[path = "usage.rs"]
mod usage;
