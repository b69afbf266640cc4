//! What the integration tests share.
//!
//! The tests see the generated client the way a user does, through its public interface, and judge it by the model
//! read a second time: [`model`] is an oracle that shares no code with the generator. [`value`] holds inputs and
//! outputs under their Smithy names, [`operations`] is the one table that ties those names to Rust's.

pub mod client;
pub mod exchange;
pub mod model;
pub mod operations;
pub mod query;
pub mod server;
pub mod sigv4;
pub mod value;
pub mod xml;
