//! The Rust code that `smithy-codegen` copies into generated clients, as a crate.
//!
//! Each file of this crate that does not say "stub" in its first line goes into generated clients
//! unchanged, at the same path. `codegen/src/support.rs` has the list. The code refers to parts of a
//! client that are generated. Here, a small hand-written service takes their place: a library whose
//! desks can be reserved. It has just enough of everything for the compiler to see the code in use.
//! That is how the code is compiled, linted, documented, and tested once, instead of in every
//! generated client.
//!
//! Unit tests are in the module `tests`, so that no test code goes into clients.

// The variants for unhandled errors are deprecated, in order to keep users from matching on them.
#![allow(deprecated)]
// As in generated clients: the size of errors is up to the runtime.
#![allow(clippy::result_large_err)]

pub mod client;
pub mod config;
mod endpoint_lib;
pub mod error;
mod feature_tracking;
mod host_prefix;
pub mod idempotency_token;
mod input_attributes;
mod interceptors;
pub mod meta;
pub mod operation;
mod orchestration;
mod pagination;
pub mod primitives;
mod protocol;
mod request_compression;
mod rt;
pub mod types;
mod waiting;

#[cfg(test)]
mod tests;

pub use client::Client;
pub use config::Config;
