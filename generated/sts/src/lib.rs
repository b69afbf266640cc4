// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Client for AWS Security Token Service.
//!
//! AWS Security Token Service (STS) issues temporary credentials, which expire after minutes or hours. Use it to assume an IAM role, to grant access to users and programs outside AWS through SAML or OpenID Connect, to protect an IAM user's session with MFA, or to find out whose credentials a program is using.
//!
//! Requests are signed with Signature Version 4 or 4A, with two exceptions: `AssumeRoleWithSAML` and `AssumeRoleWithWebIdentity` are unsigned. The assertion or token from the identity provider authenticates these requests, so the caller needs no AWS credentials.
//!
//! STS has a global endpoint, `https://sts.amazonaws.com`, and one endpoint per Region. If STS is not active in a Region for an account, requests to that Region fail with `RegionDisabledException`; see [managing STS by Region](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html). For an overview, see [temporary credentials](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html).
//!
//! # Example
//!
//! ```rust,no_run
//! use sts_sdk::config::{Credentials, Region};
//! use sts_sdk::{Client, Config};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let credentials =
//!         Credentials::new("access key ID", "secret access key", None, None, "example");
//!     let config = Config::builder()
//!         .behavior_version_latest()
//!         .region(Region::new("us-east-1"))
//!         .credentials_provider(credentials)
//!         .build();
//!     let client = Client::from_conf(config);
//!     let output = client.get_caller_identity().send().await?;
//!     println!("{output:?}");
//!     Ok(())
//! }
//! ```
//!
//! # Modules
//!
//! - [`Client`] has a method for each operation. It returns a builder, which has a `send()` method.
//! - [`operation`] has a module for each operation: its input, output, error, and builders.
//! - [`types`] has the structures and enums that inputs and outputs contain.
//! - [`config`] has every setting; a client is created from a [`Config`].
//! - [`error`] shows how to handle errors.
//! - [`Error`] can hold the error of any operation; each operation's error type converts into it.
//! - [`presigning`] has requests that are signed now and sent later, by another program.
//! - `validation` checks inputs before they are sent. Enable the Cargo feature `validation`, then set `validate_inputs`.
//!
//! # Property tests
//!
//! With the feature `proptest`, all types of [`types`] and all inputs and outputs implement `Arbitrary`. Their values
//! satisfy the constraints of the model.
//!
//! ```rust
//! # #[cfg(feature = "proptest")] {
//! use proptest::prelude::*;
//! use sts_sdk::operation::assume_role::AssumeRoleInput;
//!
//! proptest!(|(input in any::<AssumeRoleInput>())| {
//!     println!("{input:?}");
//! });
//! # }
//! ```
//!
//! # More examples
//!
//! The directory `examples` contains programs. Run one with `cargo run --example NAME`; add `-- --help` to list the
//! arguments and environment variables that it needs.
//!
//! - `assume_role` assumes a role and prints the identity of its credentials
//! - `eks_token` prints a token for an Amazon EKS cluster, in the format of a `kubectl` credential plugin
//! - `vault_login` prints a login request for HashiCorp Vault
//! - `web_identity_token` prints a token that proves the identity of the caller to another service
//! - `whoami` prints the identity of the credentials in the environment variables
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(deprecated)]
#![allow(
    clippy::large_enum_variant,
    clippy::module_inception,
    clippy::needless_return,
    clippy::result_large_err,
    clippy::self_named_constructors,
    clippy::should_implement_trait,
    clippy::single_match,
    clippy::too_many_arguments,
    clippy::upper_case_acronyms,
    clippy::wrong_self_convention
)]

pub mod client;
pub mod config;
pub mod error;
pub mod meta;
pub mod operation;
pub mod primitives;
pub mod types;

#[cfg(feature = "validation")]
pub mod validation;

pub mod presigning;
pub mod eks;
pub mod vault;

#[cfg(feature = "credentials")]
pub mod credentials;

mod endpoint_lib;
mod error_meta;
mod input_attributes;
mod interceptors;
mod orchestration;
mod protocol;
mod retry_classifier;
mod rt;
mod schema;
mod streams;
mod unreadable_response;

#[cfg(feature = "proptest")]
mod strategies;

mod aws;
mod clock_skew;
mod credentials_provider;
mod endpoint_variants;
mod region;
mod signing;
mod credential_conversion;

#[doc(inline)]
pub use client::Client;

#[doc(inline)]
pub use config::Config;

pub use error_meta::Error;
use aws as flavor;
