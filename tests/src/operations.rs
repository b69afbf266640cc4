//! The one table that maps the model's names to the client's interface, and a uniform way to call any operation.
//!
//! Compiled once for our client and once for the published one.

// The table includes deprecated members.
#![allow(deprecated)]

use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::ProvideErrorKind;

use super::newer::*;
use super::sdk::config::http::HttpResponse;
use super::sdk::error::{ProvideErrorMetadata, SdkError};
use super::sdk::operation::RequestId;
use super::sdk::{Client, Error};
use crate::outcome::{Call, CrateError, Failure, Kind, Output, messages, shown};
use crate::value::{IntoValue, Structure};

/// An operation of the client, under the model's names.
pub struct Operation {
    /// The name.
    pub name: &'static str,
    /// The members of the input.
    pub input: &'static [&'static str],
    /// The members of the output.
    pub output: &'static [&'static str],
    /// The errors that have their own variant.
    pub errors: &'static [&'static str],
    pub(super) call: fn(&Client, &Structure) -> Call,
    pub(super) shown_input: fn(&Client, &Structure) -> Vec<String>,
    pub(super) shown_output: fn(&Structure) -> Vec<String>,
}

impl Operation {
    /// Every operation of the client.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        COMMON.iter().chain(NEWER)
    }

    /// Returns the operation with this name.
    pub fn named(name: &str) -> &'static Self {
        Self::all()
            .find(|operation| operation.name == name)
            .unwrap_or_else(|| panic!("{name} is missing from the table of operations"))
    }

    /// Calls the operation through its fluent builder.
    pub fn call(&self, client: &Client, input: &Structure) -> Call {
        (self.call)(client, input)
    }

    /// `Debug` of the fluent builder, the input's builder and the input.
    pub fn shown_input(&self, client: &Client, input: &Structure) -> Vec<String> {
        (self.shown_input)(client, input)
    }

    /// `Debug` of the output's builder and the output.
    pub fn shown_output(&self, output: &Structure) -> Vec<String> {
        (self.shown_output)(output)
    }
}

/// Converts an error to a [`Failure`]; `is` lists the modeled errors that it claims to be.
pub(super) fn failure<E>(
    error: SdkError<E, HttpResponse>,
    is: fn(&E) -> Vec<&'static str>,
) -> Box<Failure>
where
    E: std::error::Error
        + ProvideErrorKind
        + ProvideErrorMetadata
        + RequestId
        + Send
        + Sync
        + 'static,
    Error: From<SdkError<E, HttpResponse>>,
{
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let service_error = error.as_service_error();
    let messages = messages(&error);
    Box::new(Failure {
        kind: Kind::from(&error),
        is: service_error.map(is).unwrap_or_default(),
        retry: service_error.and_then(ProvideErrorKind::retryable_error_kind),
        status: error
            .raw_response()
            .map(|response| response.status().as_u16()),
        code: owned(error.code()),
        message: owned(error.message()),
        request_id: owned(error.request_id()),
        service_request_id: owned(service_error.and_then(RequestId::request_id)),
        context: DisplayErrorContext(&error).to_string(),
        shown_without_response: service_error
            .into_iter()
            .flat_map(shown)
            .chain(messages.clone())
            .collect(),
        messages,
        shown: shown(&error),
        error: crate_error(&error.into()),
    })
}

fn crate_error(error: &Error) -> CrateError {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    CrateError {
        variant: variant(error),
        code: owned(error.code()),
        message: owned(error.message()),
        request_id: owned(error.request_id()),
        shown: shown(error),
    }
}

/// The name of the modeled error, if this is one.
fn variant(error: &Error) -> Option<&'static str> {
    match error {
        Error::ExpiredTokenException(_) => Some("ExpiredTokenException"),
        Error::ExpiredTradeInTokenException(_) => Some("ExpiredTradeInTokenException"),
        Error::IdpCommunicationErrorException(_) => Some("IDPCommunicationErrorException"),
        Error::IdpRejectedClaimException(_) => Some("IDPRejectedClaimException"),
        Error::InvalidAuthorizationMessageException(_) => {
            Some("InvalidAuthorizationMessageException")
        }
        Error::InvalidIdentityTokenException(_) => Some("InvalidIdentityTokenException"),
        Error::JwtPayloadSizeExceededException(_) => Some("JWTPayloadSizeExceededException"),
        Error::MalformedPolicyDocumentException(_) => Some("MalformedPolicyDocumentException"),
        Error::OutboundWebIdentityFederationDisabledException(_) => {
            Some("OutboundWebIdentityFederationDisabledException")
        }
        Error::PackedPolicyTooLargeException(_) => Some("PackedPolicyTooLargeException"),
        Error::RegionDisabledException(_) => Some("RegionDisabledException"),
        Error::SessionDurationEscalationException(_) => Some("SessionDurationEscalationException"),
        newer => newer_variant(newer),
    }
}

/// One row per operation: the input's members with their setters, the output's members with their accessors and
/// setters, and the errors with their `is_*` methods.
macro_rules! operations {
    ($($name:ident: $module:ident -> $output:ident {
        input { $($in_member:ident: $in_set:ident,)* }
        output { $($out_member:ident: $out_get:ident / $out_set:ident,)* }
        errors { $($error:ident: $is:ident,)* }
    })+) => {
        &[$(Operation {
            name: stringify!($name),
            input: &[$(stringify!($in_member)),*],
            output: &[$(stringify!($out_member)),*],
            errors: &[$(stringify!($error)),*],
            call: |client, input| {
                let call = client.$module()$(.$in_set(input.get(stringify!($in_member))))*.send();
                Box::pin(async {
                    let output = call.await.map_err(|error| failure(error, |error| {
                        let is: &[(bool, &str)] = &[$((error.$is(), stringify!($error))),*];
                        is.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect()
                    }))?;
                    let members = [$((stringify!($out_member), output.$out_get().into_value())),*];
                    Ok(Output {
                        value: members.into_iter().collect(),
                        request_id: output.request_id().map(str::to_owned),
                    })
                })
            },
            shown_input: |client, input| {
                let fluent = client.$module()$(.$in_set(input.get(stringify!($in_member))))*;
                let builder = fluent.as_input().clone();
                let mut shown = vec![format!("{fluent:?}"), format!("{builder:?}")];
                shown.push(format!("{:?}", builder.build().expect("no member is required to build")));
                shown
            },
            shown_output: |output| {
                let builder = super::sdk::operation::$module::$output::builder()
                    $(.$out_set(output.get(stringify!($out_member))))*;
                vec![format!("{builder:?}"), format!("{:?}", builder.build())]
            },
        }),+]
    };
}

/// The operations that both clients have, in model order.
// An operation may have no members and no errors.
#[allow(unused_variables)]
static COMMON: &[Operation] = operations! {
    AssumeRole: assume_role -> AssumeRoleOutput {
        input {
            RoleArn: set_role_arn,
            RoleSessionName: set_role_session_name,
            PolicyArns: set_policy_arns,
            Policy: set_policy,
            DurationSeconds: set_duration_seconds,
            Tags: set_tags,
            TransitiveTagKeys: set_transitive_tag_keys,
            ExternalId: set_external_id,
            SerialNumber: set_serial_number,
            TokenCode: set_token_code,
            SourceIdentity: set_source_identity,
            ProvidedContexts: set_provided_contexts,
            MinimumSessionTokenSize: set_minimum_session_token_size,
        }
        output {
            Credentials: credentials / set_credentials,
            AssumedRoleUser: assumed_role_user / set_assumed_role_user,
            PackedPolicySize: packed_policy_size / set_packed_policy_size,
            SourceIdentity: source_identity / set_source_identity,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
        }
        errors {
            ExpiredTokenException: is_expired_token_exception,
            MalformedPolicyDocumentException: is_malformed_policy_document_exception,
            PackedPolicyTooLargeException: is_packed_policy_too_large_exception,
            RegionDisabledException: is_region_disabled_exception,
            InvalidContextAssertionException: is_invalid_context_assertion_exception,
        }
    }
    AssumeRoleWithSAML: assume_role_with_saml -> AssumeRoleWithSamlOutput {
        input {
            RoleArn: set_role_arn,
            PrincipalArn: set_principal_arn,
            SAMLAssertion: set_saml_assertion,
            PolicyArns: set_policy_arns,
            Policy: set_policy,
            DurationSeconds: set_duration_seconds,
            MinimumSessionTokenSize: set_minimum_session_token_size,
        }
        output {
            Credentials: credentials / set_credentials,
            AssumedRoleUser: assumed_role_user / set_assumed_role_user,
            PackedPolicySize: packed_policy_size / set_packed_policy_size,
            Subject: subject / set_subject,
            SubjectType: subject_type / set_subject_type,
            Issuer: issuer / set_issuer,
            Audience: audience / set_audience,
            NameQualifier: name_qualifier / set_name_qualifier,
            SourceIdentity: source_identity / set_source_identity,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
            TrustedIdentityPropagationContext: trusted_identity_propagation_context
                / set_trusted_identity_propagation_context,
        }
        errors {
            ExpiredTokenException: is_expired_token_exception,
            IDPRejectedClaimException: is_idp_rejected_claim_exception,
            InvalidIdentityTokenException: is_invalid_identity_token_exception,
            MalformedPolicyDocumentException: is_malformed_policy_document_exception,
            PackedPolicyTooLargeException: is_packed_policy_too_large_exception,
            RegionDisabledException: is_region_disabled_exception,
        }
    }
    AssumeRoleWithWebIdentity: assume_role_with_web_identity -> AssumeRoleWithWebIdentityOutput {
        input {
            RoleArn: set_role_arn,
            RoleSessionName: set_role_session_name,
            WebIdentityToken: set_web_identity_token,
            ProviderId: set_provider_id,
            PolicyArns: set_policy_arns,
            Policy: set_policy,
            DurationSeconds: set_duration_seconds,
            MinimumSessionTokenSize: set_minimum_session_token_size,
        }
        output {
            Credentials: credentials / set_credentials,
            SubjectFromWebIdentityToken: subject_from_web_identity_token / set_subject_from_web_identity_token,
            AssumedRoleUser: assumed_role_user / set_assumed_role_user,
            PackedPolicySize: packed_policy_size / set_packed_policy_size,
            Provider: provider / set_provider,
            Audience: audience / set_audience,
            SourceIdentity: source_identity / set_source_identity,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
            TrustedIdentityPropagationContext: trusted_identity_propagation_context
                / set_trusted_identity_propagation_context,
        }
        errors {
            ExpiredTokenException: is_expired_token_exception,
            IDPCommunicationErrorException: is_idp_communication_error_exception,
            IDPRejectedClaimException: is_idp_rejected_claim_exception,
            InvalidIdentityTokenException: is_invalid_identity_token_exception,
            MalformedPolicyDocumentException: is_malformed_policy_document_exception,
            PackedPolicyTooLargeException: is_packed_policy_too_large_exception,
            RegionDisabledException: is_region_disabled_exception,
        }
    }
    AssumeRoot: assume_root -> AssumeRootOutput {
        input {
            TargetPrincipal: set_target_principal,
            TaskPolicyArn: set_task_policy_arn,
            DurationSeconds: set_duration_seconds,
            MinimumSessionTokenSize: set_minimum_session_token_size,
        }
        output {
            Credentials: credentials / set_credentials,
            SourceIdentity: source_identity / set_source_identity,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
        }
        errors {
            ExpiredTokenException: is_expired_token_exception,
            RegionDisabledException: is_region_disabled_exception,
        }
    }
    DecodeAuthorizationMessage: decode_authorization_message -> DecodeAuthorizationMessageOutput {
        input {
            EncodedMessage: set_encoded_message,
        }
        output {
            DecodedMessage: decoded_message / set_decoded_message,
        }
        errors {
            InvalidAuthorizationMessageException: is_invalid_authorization_message_exception,
        }
    }
    GetAccessKeyInfo: get_access_key_info -> GetAccessKeyInfoOutput {
        input {
            AccessKeyId: set_access_key_id,
        }
        output {
            Account: account / set_account,
        }
        errors {
        }
    }
    GetCallerIdentity: get_caller_identity -> GetCallerIdentityOutput {
        input {
        }
        output {
            UserId: user_id / set_user_id,
            Account: account / set_account,
            Arn: arn / set_arn,
        }
        errors {
        }
    }
    GetDelegatedAccessToken: get_delegated_access_token -> GetDelegatedAccessTokenOutput {
        input {
            TradeInToken: set_trade_in_token,
        }
        output {
            Credentials: credentials / set_credentials,
            PackedPolicySize: packed_policy_size / set_packed_policy_size,
            AssumedPrincipal: assumed_principal / set_assumed_principal,
        }
        errors {
            ExpiredTradeInTokenException: is_expired_trade_in_token_exception,
            PackedPolicyTooLargeException: is_packed_policy_too_large_exception,
            RegionDisabledException: is_region_disabled_exception,
        }
    }
    GetFederationToken: get_federation_token -> GetFederationTokenOutput {
        input {
            Name: set_name,
            Policy: set_policy,
            PolicyArns: set_policy_arns,
            DurationSeconds: set_duration_seconds,
            Tags: set_tags,
            MinimumSessionTokenSize: set_minimum_session_token_size,
        }
        output {
            Credentials: credentials / set_credentials,
            FederatedUser: federated_user / set_federated_user,
            PackedPolicySize: packed_policy_size / set_packed_policy_size,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
        }
        errors {
            MalformedPolicyDocumentException: is_malformed_policy_document_exception,
            PackedPolicyTooLargeException: is_packed_policy_too_large_exception,
            RegionDisabledException: is_region_disabled_exception,
        }
    }
    GetSessionToken: get_session_token -> GetSessionTokenOutput {
        input {
            DurationSeconds: set_duration_seconds,
            SerialNumber: set_serial_number,
            TokenCode: set_token_code,
            MinimumSessionTokenSize: set_minimum_session_token_size,
        }
        output {
            Credentials: credentials / set_credentials,
            SessionTokenUtilization: session_token_utilization / set_session_token_utilization,
            SessionTokenSize: session_token_size / set_session_token_size,
        }
        errors {
            RegionDisabledException: is_region_disabled_exception,
        }
    }
    GetWebIdentityToken: get_web_identity_token -> GetWebIdentityTokenOutput {
        input {
            Audience: set_audience,
            DurationSeconds: set_duration_seconds,
            SigningAlgorithm: set_signing_algorithm,
            Scope: set_scope,
            SubjectMode: set_subject_mode,
            Tags: set_tags,
        }
        output {
            WebIdentityToken: web_identity_token / set_web_identity_token,
            Expiration: expiration / set_expiration,
        }
        errors {
            JWTPayloadSizeExceededException: is_jwt_payload_size_exceeded_exception,
            OutboundWebIdentityFederationDisabledException: is_outbound_web_identity_federation_disabled_exception,
            SessionDurationEscalationException: is_session_duration_escalation_exception,
        }
    }
};
