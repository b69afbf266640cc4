//! Clients that have only some operations of STS, compared with the client that has all.
//!
//! This package belongs to the workspace that `cargo xtask clients` generates; see its `Cargo.toml`.

use std::collections::BTreeSet;

use integration_tests::exchange::Response;
use integration_tests::model::MODEL;
use integration_tests::{hostile, same_calls, xml};

/// Creates a test for each operation.
macro_rules! operations {
    ($($subset:ident {
        $($module:ident::$input:ident $operation:literal,)+
    })+) => {
        same_calls!(sts_sdk, responses: $($subset {
            $($module::$input $operation,)+
        })+);

        #[test]
        fn every_operation_is_compared() {
            let compared: BTreeSet<_> = [$($($operation),+),+].into();
            let all: BTreeSet<_> = MODEL.operations().map(|operation| operation.name).collect();
            assert_eq!(compared, all);
        }
    };
}

operations!(
    sts_accounts_client {
        assume_root::AssumeRootInput "AssumeRoot",
        decode_authorization_message::DecodeAuthorizationMessageInput "DecodeAuthorizationMessage",
        get_access_key_info::GetAccessKeyInfoInput "GetAccessKeyInfo",
    }
    sts_identity_client {
        assume_role::AssumeRoleInput "AssumeRole",
        get_caller_identity::GetCallerIdentityInput "GetCallerIdentity",
    }
    sts_tokens_client {
        get_delegated_access_token::GetDelegatedAccessTokenInput "GetDelegatedAccessToken",
        get_federation_token::GetFederationTokenInput "GetFederationToken",
        get_scoped_credentials::GetScopedCredentialsInput "GetScopedCredentials",
        get_session_token::GetSessionTokenInput "GetSessionToken",
        get_web_identity_token::GetWebIdentityTokenInput "GetWebIdentityToken",
    }
    sts_unsigned_client {
        assume_role_with_saml::AssumeRoleWithSamlInput "AssumeRoleWithSAML",
        assume_role_with_web_identity::AssumeRoleWithWebIdentityInput "AssumeRoleWithWebIdentity",
    }
);

/// The codes of errors that are worth another attempt, and one that is unknown.
const CODES: [&str; 4] = [
    "IDPCommunicationError",
    "InvalidIdentityToken",
    "Throttling",
    "Unknown",
];

/// Outputs and errors of an operation, and hostile responses.
fn responses(operation: &str) -> Vec<Response> {
    let operation = MODEL.operation(operation);
    let error = |code: &str| {
        let document = xml::error_response(&MODEL, code, "a message", "an id");
        Response::new(400, document.document())
    };
    let sample = xml::response(&MODEL, operation, &MODEL.sample(operation.output));
    let mut responses = vec![Response::ok(sample.document()), Response::new(500, "")];
    responses.extend(CODES.map(error));
    responses.extend(MODEL.errors(operation).map(|found| error(found.code)));
    for seed in 0..50 {
        let (status, document) = hostile::valid(operation, seed);
        responses.push(Response::new(status, document.document()));
        responses.push(hostile::response(operation, seed));
    }
    responses
}
