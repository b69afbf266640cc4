//! Clients of several services, against moto, which was not written with them in mind. Where moto lacks a behavior of the
//! service, a server of the test has it.
//!
//! This package belongs to the workspace that `cargo xtask clients` generates if the models of the services are available;
//! see its `Cargo.toml`. Tests share a moto server, so each has resources of its own.

/// A configuration of a client that calls this endpoint, with one attempt per call.
macro_rules! config {
    ($client:ident, $endpoint:expr) => {
        $client::Config::builder()
            .behavior_version($client::config::BehaviorVersion::latest())
            .region($client::config::Region::new(
                integration_tests::client::REGION,
            ))
            .credentials_provider(integration_tests::client::credentials())
            .retry_config($client::config::retry::RetryConfig::disabled())
            .endpoint_url($endpoint)
    };
}

mod cloudwatch_logs;
mod dynamodb;
mod ec2;
mod iam;
mod kms;
mod lambda;
mod polly;
mod route53;
mod sns;
mod sqs;
mod ssm;
