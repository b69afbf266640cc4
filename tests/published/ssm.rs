//! Compares the generated client of SSM with the published `aws-sdk-ssm` 1.133.0, the first published client that
//! serializes by schemas.
//!
//! [`harness`] has the tests and the permitted differences. These tests are not part of `cargo xtask test`;
//! `docs/testing.md` has the command.

#![cfg(feature = "ssm")]

mod harness;

/// The generated client.
mod ours {
    /// The name of the service in user agents.
    pub(crate) const SERVICE: &str = "ssm";

    use ssm_client as sdk;

    include!("harness/service.rs");
    include!(concat!(env!("OUT_DIR"), "/ssm.rs"));
    include!("harness/values.rs");
    include!(concat!(env!("OUT_DIR"), "/ssm_strategies.rs"));
}

/// The published client.
mod published {
    use aws_sdk_ssm as sdk;

    include!("harness/service.rs");
    include!(concat!(env!("OUT_DIR"), "/ssm.rs"));
}
