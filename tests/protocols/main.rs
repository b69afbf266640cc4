//! How clients handle responses, whatever they contain.
//!
//! `hostile_memory.rs`, a separate executable, measures how much memory and time a response may take. A model's own
//! protocol tests run in the client of that model: see `cargo xtask conformance`.

mod hostile_responses;
mod responses;
