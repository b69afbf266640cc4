//! The Rust code that `smithy-codegen` copies into generated clients, as a crate.
//!
//! The files in `src` go into clients unchanged, at the same paths, except for this file, the tests,
//! and the stub: files whose first line says so. `codegen/src/parts.rs` has the list.
//!
//! The code refers to parts of a client that are generated. Here, a small hand-written stub service
//! takes their place: a library whose desks can be reserved. It uses all of the code, so that the
//! compiler reports what is superfluous. In this way, the code is compiled, linted, documented, and
//! tested once, instead of in every generated client.
//!
//! Unit tests are in modules called `tests`, which only this file and the stub declare, so that no
//! test code goes into clients.

// The variants for unhandled errors are deprecated, in order to keep users from matching on them.
#![allow(deprecated)]
// As in generated clients: the size of errors is up to the runtime.
#![allow(clippy::result_large_err)]

mod account_id;
mod api_key_auth;
mod aws;
mod basic_auth;
mod bearer_auth;
mod checksum;
pub mod client;
mod clock_skew;
pub mod config;
mod credentials_provider;
mod default_label;
mod discovery;
#[allow(dead_code)] // The requests of the stub service are forms.
mod document_query;
mod endpoint_discovery;
mod endpoint_lib;
mod endpoint_variants;
pub mod error;
#[allow(dead_code)] // No operation of the stub service has events.
mod event_signing;
mod event_stream;
pub mod exchange;
mod host_prefix;
mod http_auth;
mod http_checksum;
pub mod idempotency_token;
mod input_attributes;
mod interceptors;
mod jmespath;
pub mod meta;
pub mod operation;
mod orchestration;
mod pagination;
#[allow(dead_code)] // The stub service is an AWS service.
mod plain;
mod prefixed_ids;
pub mod presigning;
pub mod primitives;
mod protocol;
mod region;
mod request_compression;
mod request_headers;
mod retry_classifier;
mod rt;
mod signing;
#[cfg(feature = "proptest")]
mod strategies;
mod streams;
mod token_provider;
#[allow(dead_code)] // No operation of the stub service sends archives.
mod tree_hash;
pub mod types;
mod unreadable_response;
mod unsigned_payload;
#[cfg(feature = "validation")]
pub mod validation;
mod waiting;

#[cfg(test)]
mod tests;

pub use client::Client;
pub use config::Config;

/// What only some services have on top of Smithy.
use aws as flavor;
