//! Code that the integration tests share.
//!
//! The tests use the generated client as a user does, through its public interface, and compare it with the model,
//! which they read independently: [`model`] is an oracle that shares no code with the generator. [`value`] represents
//! inputs and outputs under their Smithy names, and [`operations`](ours::operations) is the one table that maps those
//! names to Rust's.
//!
//! [`ours`] and [`published`] compile the same source: code that works with one client works with the other.

pub mod client;
pub mod constraints;
pub mod exchange;
pub mod hostile;
pub mod logs;
pub mod model;
pub mod ours;
pub mod outcome;
pub mod published;
pub mod query;
pub mod recorded;
pub mod same;
pub mod server;
pub mod settings;
pub mod sigv4;
pub mod spy;
pub mod strategies;
pub mod value;
pub mod violations;
pub mod xml;

/// Creates one test per operation from a property, which is a function of the operation.
#[macro_export]
macro_rules! for_every_operation {
    ($property:ident) => {
        $crate::for_every_operation!($property:
            assume_role "AssumeRole",
            assume_role_with_saml "AssumeRoleWithSAML",
            assume_role_with_web_identity "AssumeRoleWithWebIdentity",
            assume_root "AssumeRoot",
            decode_authorization_message "DecodeAuthorizationMessage",
            get_access_key_info "GetAccessKeyInfo",
            get_caller_identity "GetCallerIdentity",
            get_delegated_access_token "GetDelegatedAccessToken",
            get_federation_token "GetFederationToken",
            get_session_token "GetSessionToken",
            get_web_identity_token "GetWebIdentityToken",
        );
    };
    ($property:ident: $($test:ident $operation:literal,)+) => {
        $(#[test]
        fn $test() {
            $property($crate::model::MODEL.operation($operation));
        })+
    };
}
