// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Credentials providers that get temporary credentials from STS.
//!
//! | provider | operation | authenticated by |
//! |---|---|---|
//! | [`AssumeRoleProvider`] | `AssumeRole` | the client's credentials, and an MFA code if required |
//! | [`WebIdentityProvider`] | `AssumeRoleWithWebIdentity` | a token from an OpenID Connect provider |
//! | [`SamlProvider`] | `AssumeRoleWithSAML` | an assertion from a SAML provider |
//! | [`SessionTokenProvider`] | `GetSessionToken` | the client's credentials, and an MFA code if required |
//! | [`FederationTokenProvider`] | `GetFederationToken` | the client's credentials |
//! | [`ScopedCredentialsProvider`] | `GetScopedCredentials` | the client's credentials |
//!
//! A provider sends its requests through a [`Client`](crate::Client), and the settings of that
//! client apply to them, such as the region, retries, and timeouts. To create the client from an
//! `SdkConfig`, call `Client::new(&sdk_config)`.
//!
//! # Examples
//!
//! A client with the permissions of a role:
//!
//! ```rust,no_run
//! # use aws_types::SdkConfig;
#![doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::AssumeRoleProvider;")]
#![doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::error::BuildError;")]
#![doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::{Client, config};")]
//!
//! # fn example(sdk_config: SdkConfig) -> Result<(), BuildError> {
//! let sts = Client::new(&sdk_config);
//! let role = AssumeRoleProvider::builder(&sts, "arn:aws:iam::123456789012:role/demo")
//!     .session_name("nightly-report")
//!     .build()?;
//! let config = config::Builder::from(&sdk_config)
//!     .credentials_provider(role)
//!     .build();
//! let client = Client::from_conf(config);
//! # Ok(())
//! # }
//! ```
//!
//! Role chaining: a client with the permissions of one role assumes another.
//!
//! ```rust,no_run
#![doc = concat!("# use ", env!("CARGO_CRATE_NAME"), "::credentials::AssumeRoleProvider;")]
#![doc = concat!("# use ", env!("CARGO_CRATE_NAME"), "::error::BuildError;")]
#![doc = concat!("# use ", env!("CARGO_CRATE_NAME"), "::Client;")]
//! # fn example(client: Client) -> Result<(), BuildError> {
//! // `client` uses the first role, as above.
//! let second = AssumeRoleProvider::builder(&client, "arn:aws:iam::210987654321:role/audit").build()?;
//! # Ok(())
//! # }
//! ```
//!
//! # Caching
//!
//! A provider sends a request each time it is asked for credentials. The client that is configured
//! with it asks its identity cache, which by default keeps credentials until shortly before they
//! expire. Then the next call gets new ones, while other calls wait for the same request. If that
//! request fails, so do the calls that wait for it, and the next call tries again.
//!
//! # Errors
//!
//! If STS rejects a request, the source of the
//! [`CredentialsError`](aws_credential_types::provider::error::CredentialsError) is an
//! [`Error`](crate::Error), which has the code, the message, and the request ID. A call that fails
//! for this reason has it in its chain of sources:
//!
//! ```rust
//! use std::error::Error;
//!
#![doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::error::ProvideErrorMetadata;")]
//!
//! /// Returns the code of the STS error that caused another error.
//! fn sts_code<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a str> {
//!     std::iter::successors(Some(error), |&error| error.source())
#![doc = concat!("        .filter_map(|error| error.downcast_ref::<", env!("CARGO_CRATE_NAME"), "::Error>())")]
//!         .find_map(|error| error.code())
//! }
//! ```
//!
//! No error, log event, or `Debug` output of a provider contains a token, an assertion, or an MFA
//! code.

mod assume_role;
mod federation_token;
mod response;
mod saml;
mod scoped_credentials;
mod session_name;
mod session_token;
mod settings;
mod token_source;
mod web_identity;

pub use assume_role::{AssumeRoleProvider, AssumeRoleProviderBuilder};
pub use federation_token::{FederationTokenProvider, FederationTokenProviderBuilder};
pub use saml::{SamlProvider, SamlProviderBuilder};
pub use scoped_credentials::{ScopedCredentialsProvider, ScopedCredentialsProviderBuilder};
pub use session_token::{SessionTokenProvider, SessionTokenProviderBuilder};
pub use token_source::TokenSource;
pub use web_identity::{WebIdentityProvider, WebIdentityProviderBuilder};
