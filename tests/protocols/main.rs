//! What clients make of responses, whatever is in them.
//!
//! How much memory and time a response may take is measured in `hostile_memory.rs`, an executable of its own.
//! Requests and responses that a model states itself, as protocol tests, are run in the client of that model: see
//! `cargo xtask conformance`.

mod hostile_responses;
mod responses;
