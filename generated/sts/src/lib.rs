// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Client for AWS Security Token Service.
//!
//! AWS Security Token Service (STS) hands out credentials that stop working by themselves after minutes or hours. Use it to switch into an IAM role, to let people and programs from outside AWS in through SAML or OpenID Connect, to guard an IAM user's session with MFA, or to find out whose credentials a program is running with.
//!
//! Almost every request is signed (Signature Version 4 or 4A). The two exceptions are `AssumeRoleWithSAML` and `AssumeRoleWithWebIdentity`: there the assertion or token from the identity provider is the proof, so a caller needs no AWS keys.
//!
//! STS answers on the global endpoint `https://sts.amazonaws.com` and on one endpoint per Region. A Region that is switched off for STS in an account refuses requests with `RegionDisabledException`; see [managing STS by Region](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html). For an overview of the whole subject, read the chapter on [temporary credentials](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html).
//!
//! # Example
//!
//! ```rust,no_run
//! use sts_sdk::config::{Credentials, Region};
//! use sts_sdk::{Client, Config};
//!
//! #[tokio::main]
//! async fn main() -> Result<(), sts_sdk::Error> {
//!     let config = Config::builder()
//!         .behavior_version_latest()
//!         .region(Region::new("us-east-1"))
//!         .credentials_provider(Credentials::new("access key ID", "secret access key", None, None, "example"))
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
//! - [`operation`] has a module for each operation: its input, output, error and builders.
//! - [`types`] has the structures and enums that inputs and outputs contain.
//! - [`config`] has every setting; a client is created from a [`Config`].
//! - [`Error`] is any error of any operation. The error of each operation converts into it.
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
mod endpoint_lib;
mod error_meta;
mod feature_tracking;
mod input_attributes;
mod interceptors;
mod orchestration;
mod protocol;
mod rt;
mod schema;

#[doc(inline)]
pub use client::Client;

#[doc(inline)]
pub use config::Config;

pub use error_meta::Error;
