//! Traits that STS does not use. The clients are generated from models in `tests/models`.
//!
//! This package belongs to the workspace that `cargo xtask clients` generates; see its `Cargo.toml`.

mod auth;
mod checksums;
mod dependencies;
mod endpoint_discovery;
mod events;
mod ledger;
mod limits;
mod notebook;
mod paginators;
mod protocols;
mod request_traits;
mod required_members;
mod sensitive_errors;
mod validation;
mod waiters;
