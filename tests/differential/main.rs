//! Our client beside the published `aws-sdk-sts` 1.124.0, which it stands in for: the same configuration, the same
//! clock, the same invocation ids, the same inputs and answers, and so the same requests, outputs and errors.
//!
//! What may differ is listed in [`known`], each with the rule that ours follows; nothing else may. Every property is
//! tried in 1,000 cases, or as many as `PROPTEST_CASES` says:
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
