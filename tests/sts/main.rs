//! What the generated STS client does, seen from the outside: over sockets, in memory, against the model and against
//! moto.
//!
//! What needs a process of its own is an executable of its own: `metrics.rs`.

mod builders;
mod configuration;
mod customization;
mod endpoints;
mod errors;
mod headers;
mod model_facts;
mod moto;
mod operations;
mod properties;
mod public_interface;
mod retries;
mod secrets;
mod service;
mod signing;
mod usage;
