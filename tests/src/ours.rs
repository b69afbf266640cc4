//! The client of this repository.

pub use sts_sdk as sdk;

#[path = "configured.rs"]
pub mod configured;
#[macro_use]
#[path = "operations.rs"]
pub mod operations;
#[macro_use]
#[path = "structures.rs"]
mod structures;
#[path = "newer/ours.rs"]
mod newer;
