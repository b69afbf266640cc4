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
mod known;
mod requests;
mod responses;
mod side;

/// Makes a test per operation of a property, which is a function of the operation.
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
            $property($operation);
        })+
    };
}

use for_every_operation;
