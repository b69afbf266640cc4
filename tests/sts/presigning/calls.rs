//! Calls of every signed operation.

use std::pin::Pin;

use integration_tests::value::Structure;
use sts_sdk::Client;
use sts_sdk::error::DisplayErrorContext;
use sts_sdk::presigning::{PresignedRequest, PresigningConfig, SignedRequest};

type Boxed<T> = Pin<Box<dyn Future<Output = Result<T, String>>>>;

/// A signed operation, under the model's name.
pub(super) struct Operation {
    pub(super) name: &'static str,
    pub(super) presigned: fn(&Client, &Structure, PresigningConfig) -> Boxed<PresignedRequest>,
    pub(super) signed: fn(&Client, &Structure) -> Boxed<SignedRequest>,
}

/// One row per operation: its method, and the members of its input with their setters.
macro_rules! operations {
    ($($name:literal $method:ident { $($member:literal $set:ident)* })+) => {
        pub(super) static OPERATIONS: &[Operation] = &[$(Operation {
            name: $name,
            presigned: |client, _input, config| {
                let call = client.$method()$(.$set(_input.get($member)))*.presigned(config);
                Box::pin(async { call.await.map_err(|error| DisplayErrorContext(error).to_string()) })
            },
            signed: |client, _input| {
                let call = client.$method()$(.$set(_input.get($member)))*.customize();
                Box::pin(async {
                    let request = call.signed_request().await;
                    request.map_err(|error| DisplayErrorContext(error).to_string())
                })
            },
        }),+];
    };
}

operations! {
    "AssumeRole" assume_role {
        "RoleArn" set_role_arn
        "RoleSessionName" set_role_session_name
        "PolicyArns" set_policy_arns
        "Policy" set_policy
        "DurationSeconds" set_duration_seconds
        "Tags" set_tags
        "TransitiveTagKeys" set_transitive_tag_keys
        "ExternalId" set_external_id
        "SerialNumber" set_serial_number
        "TokenCode" set_token_code
        "SourceIdentity" set_source_identity
        "ProvidedContexts" set_provided_contexts
        "MinimumSessionTokenSize" set_minimum_session_token_size
    }
    "AssumeRoot" assume_root {
        "TargetPrincipal" set_target_principal
        "TaskPolicyArn" set_task_policy_arn
        "DurationSeconds" set_duration_seconds
        "MinimumSessionTokenSize" set_minimum_session_token_size
    }
    "DecodeAuthorizationMessage" decode_authorization_message {
        "EncodedMessage" set_encoded_message
    }
    "GetAccessKeyInfo" get_access_key_info { "AccessKeyId" set_access_key_id }
    "GetCallerIdentity" get_caller_identity {}
    "GetDelegatedAccessToken" get_delegated_access_token { "TradeInToken" set_trade_in_token }
    "GetFederationToken" get_federation_token {
        "Name" set_name
        "Policy" set_policy
        "PolicyArns" set_policy_arns
        "DurationSeconds" set_duration_seconds
        "Tags" set_tags
        "MinimumSessionTokenSize" set_minimum_session_token_size
    }
    "GetScopedCredentials" get_scoped_credentials {
        "Policy" set_policy
        "DurationSeconds" set_duration_seconds
        "MinimumSessionTokenSize" set_minimum_session_token_size
        "ScopedSessionDescription" set_scoped_session_description
    }
    "GetSessionToken" get_session_token {
        "DurationSeconds" set_duration_seconds
        "SerialNumber" set_serial_number
        "TokenCode" set_token_code
        "MinimumSessionTokenSize" set_minimum_session_token_size
    }
    "GetWebIdentityToken" get_web_identity_token {
        "Audience" set_audience
        "DurationSeconds" set_duration_seconds
        "SigningAlgorithm" set_signing_algorithm
        "Scope" set_scope
        "SubjectMode" set_subject_mode
        "Tags" set_tags
    }
}
