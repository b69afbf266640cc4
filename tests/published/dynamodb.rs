//! Compares the generated client of DynamoDB with the published `aws-sdk-dynamodb` 1.136.0: the same configurations,
//! inputs, and responses must produce the same requests, outputs, and errors.
//!
//! [`harness`] has the tests and the permitted differences. This package belongs to the workspace that `cargo xtask
//! clients` generates if the reference models are available; see its `Cargo.toml`.

#![cfg(feature = "dynamodb")]

mod accounts;
mod harness;

/// The generated client.
mod ours {
    /// The name of the service in user agents.
    pub(crate) const SERVICE: &str = "dynamodb";

    use dynamodb_client as sdk;

    include!("harness/service.rs");
    include!(concat!(env!("OUT_DIR"), "/dynamodb.rs"));
    include!("harness/values.rs");
    include!(concat!(env!("OUT_DIR"), "/dynamodb_strategies.rs"));
}

/// The published client.
mod published {
    use aws_sdk_dynamodb as sdk;

    include!("harness/service.rs");
    include!(concat!(env!("OUT_DIR"), "/dynamodb.rs"));
}
