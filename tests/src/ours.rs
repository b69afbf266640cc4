//! The client of this repository.

pub use sts_sdk as sdk;

#[path = "configured.rs"]
pub mod configured;
#[path = "operations.rs"]
pub mod operations;
#[path = "structures.rs"]
mod structures;
