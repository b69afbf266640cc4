//! What traits do that STS does not have: the clients are those of `tests/models/paging.json` and
//! `tests/models/shapes.json`.
//!
//! This package belongs to the workspace that `cargo xtask clients` generates; see its `Cargo.toml`.

mod paginators;
mod request_traits;
mod sensitive_errors;
mod waiters;
