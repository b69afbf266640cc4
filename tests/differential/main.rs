//! Compares `sts-sdk` with the published `aws-sdk-sts` 1.124.0, which it can replace. The same configuration, clock,
//! invocation IDs, inputs, and responses must produce the same requests, outputs, and errors.
//!
//! [`known`] lists the only permitted differences, each with the rule that `sts-sdk` follows. Every property runs
//! 1,000 cases, or as many as `PROPTEST_CASES` specifies:
//!
//! ```console
//! $ PROPTEST_CASES=100000 cargo test --release --package integration-tests --test differential -- --nocapture
//! ```

mod configuration;
mod endpoints;
mod inside;
mod known;
mod requests;
mod responses;
mod side;
