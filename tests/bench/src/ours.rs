//! The client of this repository.

pub use sts_sdk as sdk;

#[path = "scenarios.rs"]
pub mod scenarios;
