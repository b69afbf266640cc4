//! The one table that ties the model's names to the client's interface, and a uniform way to call any operation.

// The table names deprecated members too.
#![allow(deprecated)]

use std::pin::Pin;

use aws_smithy_types::error::display::DisplayErrorContext;
use sts_sdk::Client;
use sts_sdk::config::http::HttpResponse;
use sts_sdk::error::{ProvideErrorMetadata, SdkError};
use sts_sdk::operation::RequestId;

use crate::value::{IntoValue, Structure};

/// An operation of the client, by the names of the model.
pub struct Operation {
    /// The name.
    pub name: &'static str,
    /// The members of the input.
    pub input: &'static [&'static str],
    /// The members of the output.
    pub output: &'static [&'static str],
    /// The errors that have a variant of their own.
    pub errors: &'static [&'static str],
    call: fn(&Client, &Structure) -> Call,
    shown_input: fn(&Client, &Structure) -> Vec<String>,
    shown_output: fn(&Structure) -> Vec<String>,
}

/// A call under way.
pub type Call = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// How a call went.
pub type Outcome = Result<Output, Box<Failure>>;

/// What a call returned.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The members.
    pub value: Structure,
    /// The request id.
    pub request_id: Option<String>,
}

/// How a call failed, seen through every interface that an error has.
#[derive(Debug)]
pub struct Failure {
    /// The variant of `SdkError`.
    pub kind: Kind,
    /// The modelled errors that the operation's error says it is.
    pub is: Vec<&'static str>,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// The error code.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The request id that `SdkError` has, which is the one in the answer's headers.
    pub request_id: Option<String>,
    /// The request id that the operation's error has.
    pub service_request_id: Option<String>,
    /// The error and its sources in one line.
    pub context: String,
    /// The error as each of its interfaces shows it. `Debug` includes the raw answer, unless that may be an output
    /// with secrets in it.
    pub shown: Vec<String>,
    /// The operation's error as each of its interfaces shows it, and the messages of the error and its sources.
    pub shown_without_answer: Vec<String>,
    /// The error, converted into the one of the whole crate.
    pub error: sts_sdk::Error,
}

/// The variants of `SdkError`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// The request could not be made.
    Construction,
    /// A time limit of the operation or of an attempt passed.
    Timeout,
    /// The HTTP client hit its time limit.
    DispatchTimeout,
    /// The request could not be sent, or no whole answer came.
    Dispatch,
    /// The answer was no answer.
    Response,
    /// The service said no, or what it said was not understood.
    Service,
}

impl Operation {
    /// The operation of this name.
    pub fn named(name: &str) -> &'static Self {
        OPERATIONS
            .iter()
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

impl Failure {
    fn new<E>(error: SdkError<E, HttpResponse>, is: fn(&E) -> Vec<&'static str>) -> Box<Self>
    where
        E: std::error::Error + ProvideErrorMetadata + RequestId + Send + Sync + 'static,
        sts_sdk::Error: From<SdkError<E, HttpResponse>>,
    {
        let kind = match &error {
            SdkError::ConstructionFailure(_) => Kind::Construction,
            SdkError::TimeoutError(_) => Kind::Timeout,
            SdkError::DispatchFailure(failure) if failure.is_timeout() => Kind::DispatchTimeout,
            SdkError::DispatchFailure(_) => Kind::Dispatch,
            SdkError::ResponseError(_) => Kind::Response,
            SdkError::ServiceError(_) => Kind::Service,
            other => panic!("an unknown kind of error: {other:?}"),
        };
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let service_error = error.as_service_error();
        Box::new(Self {
            kind,
            is: service_error.map(is).unwrap_or_default(),
            status: error.raw_response().map(|answer| answer.status().as_u16()),
            code: owned(error.code()),
            message: owned(error.message()),
            request_id: owned(error.request_id()),
            service_request_id: owned(service_error.and_then(RequestId::request_id)),
            context: DisplayErrorContext(&error).to_string(),
            shown_without_answer: service_error
                .into_iter()
                .flat_map(shown)
                .chain(messages(&error))
                .collect(),
            shown: shown(&error),
            error: error.into(),
        })
    }
}

/// An error as each of its interfaces shows it.
pub fn shown(error: &(impl std::error::Error + Send + Sync + 'static)) -> Vec<String> {
    let context = DisplayErrorContext(error);
    vec![
        format!("{error}"),
        format!("{error:?}"),
        format!("{error:#?}"),
        format!("{context}"),
        format!("{context:?}"),
    ]
}

/// The messages of an error and of its sources.
fn messages(error: &dyn std::error::Error) -> Vec<String> {
    let errors = std::iter::successors(Some(error), |error| error.source());
    errors.map(ToString::to_string).collect()
}

/// The name of the modelled error that this is, if it is one.
pub fn variant(error: &sts_sdk::Error) -> Option<&'static str> {
    use sts_sdk::Error;
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
        _ => None,
    }
}

/// One row per operation: the input's members with their setters, the output's members with their accessors and
/// setters, the errors with the methods that tell them apart.
macro_rules! operations {
    ($($name:ident: $module:ident -> $output:ident {
        input { $($in_member:ident: $in_set:ident,)* }
        output { $($out_member:ident: $out_get:ident / $out_set:ident,)* }
        errors { $($error:ident: $is:ident,)* }
    })+) => {
        /// Every operation, in the order of the model.
        // An operation may have no members and no errors.
        #[allow(unused_variables)]
        pub static OPERATIONS: &[Operation] = &[$(Operation {
            name: stringify!($name),
            input: &[$(stringify!($in_member)),*],
            output: &[$(stringify!($out_member)),*],
            errors: &[$(stringify!($error)),*],
            call: |client, input| {
                let call = client.$module()$(.$in_set(input.get(stringify!($in_member))))*.send();
                Box::pin(async {
                    let output = call.await.map_err(|error| Failure::new(error, |error| {
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
                let builder = sts_sdk::operation::$module::$output::builder()
                    $(.$out_set(output.get(stringify!($out_member))))*;
                vec![format!("{builder:?}"), format!("{:?}", builder.build())]
            },
        }),+];
    };
}

operations! {
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
}
