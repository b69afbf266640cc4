//! The part of the tables for what the model has and the published client does not.

use crate::outcome::Output;
use crate::value::{FromValue, IntoValue, Value};

use super::operations::{Operation, failure};
use super::sdk::Error;
use super::sdk::operation::RequestId;
use super::sdk::types::{
    OriginIdentity, ScopedSession, TransactionContext, TrustedIdentityPropagationContext,
    WebIdentityTokenSubjectModeType,
};

/// The newer operations.
pub(super) static NEWER: &[Operation] = operations! {
    GetScopedCredentials: get_scoped_credentials -> GetScopedCredentialsOutput {
        input {
            Policy: set_policy,
            DurationSeconds: set_duration_seconds,
            MinimumSessionTokenSize: set_minimum_session_token_size,
            ScopedSessionDescription: set_scoped_session_description,
        }
        output {
            Credentials: credentials / set_credentials,
            SessionInfo: session_info / set_session_info,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
            ScopedPoliciesCount: scoped_policies_count / set_scoped_policies_count,
            SourceIdentity: source_identity / set_source_identity,
        }
        errors {
            MalformedPolicyDocumentException: is_malformed_policy_document_exception,
            PackedPolicyTooLargeException: is_packed_policy_too_large_exception,
            InsufficientSessionLifetimeException: is_insufficient_session_lifetime_exception,
            InvalidSubjectCredentialsException: is_invalid_subject_credentials_exception,
        }
    }
};

/// The name of the newer modeled error, if this is one.
pub(super) fn newer_variant(error: &Error) -> Option<&'static str> {
    match error {
        Error::InsufficientSessionLifetimeException(_) => {
            Some("InsufficientSessionLifetimeException")
        }
        Error::InvalidContextAssertionException(_) => Some("InvalidContextAssertionException"),
        Error::InvalidSubjectCredentialsException(_) => Some("InvalidSubjectCredentialsException"),
        _ => None,
    }
}

impl FromValue for WebIdentityTokenSubjectModeType {
    fn from_value(value: &Value) -> Self {
        String::from_value(value).as_str().into()
    }
}

from_structure!(
    ScopedSession {
        ScopedSessionId: set_scoped_session_id,
        Arn: set_arn
    }
    .expect("required members are set")
);
from_structure!(TrustedIdentityPropagationContext {
    OriginIdentity: set_origin_identity,
    TransactionContext: set_transaction_context
});
from_structure!(OriginIdentity {
    Subject: set_subject,
    SubjectType: set_subject_type,
    Issuer: set_issuer,
    FederatedProviderArn: set_federated_provider_arn
});
from_structure!(TransactionContext {
    IdentityProvider: set_identity_provider
});

into_structure!(ScopedSession {
    ScopedSessionId: scoped_session_id,
    Arn: arn
});
into_structure!(TrustedIdentityPropagationContext {
    OriginIdentity: origin_identity,
    TransactionContext: transaction_context
});
into_structure!(OriginIdentity {
    Subject: subject,
    SubjectType: subject_type,
    Issuer: issuer,
    FederatedProviderArn: federated_provider_arn
});
into_structure!(TransactionContext {
    IdentityProvider: identity_provider
});
