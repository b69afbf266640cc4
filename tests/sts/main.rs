//! The behavior of the generated STS client, seen from the outside: over sockets, in memory, against the model, and
//! against moto.
//!
//! Tests that need their own process are a separate executable: `metrics.rs`.

mod builders;
mod configuration;
mod credentials;
mod customization;
mod eks;
mod endpoints;
mod errors;
mod examples;
mod headers;
mod maps;
mod model_facts;
mod moto;
mod odd_credentials;
mod odd_responses;
mod operations;
mod presigning;
mod properties;
mod public_interface;
mod retries;
mod secrets;
mod service;
mod signing;
mod strategies;
mod usage;
mod validation;
mod vault;
