//! What the integration tests share.
//!
//! The tests see the generated client the way a user does, through its public interface, and judge it by the model
//! read a second time: [`model`] is an oracle that shares no code with the generator. [`value`] holds inputs and
//! outputs under their Smithy names, [`operations`](ours::operations) is the one table that ties those names to Rust's.

//!
//! [`ours`] and [`published`] are made from the same source: what works with one client works with the other.

pub mod client;
pub mod exchange;
pub mod model;
pub mod ours;
pub mod outcome;
pub mod published;
pub mod query;
pub mod server;
pub mod settings;
pub mod sigv4;
pub mod strategies;
pub mod value;
pub mod xml;
