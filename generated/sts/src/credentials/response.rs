// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! From the response of STS to credentials.

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::{self, error::CredentialsError};

use crate::credential_conversion::checked;
use crate::error::InvalidCredentialsError;
use crate::types::Credentials;

/// What the credentials of a provider have in common.
pub(super) struct Origin {
    pub(super) provider_name: &'static str,
    /// What the user agent says about calls with these credentials, if it has a name for their origin.
    pub(super) feature: Option<AwsCredentialFeature>,
}

impl Origin {
    /// Checks the credentials in a response. The ARN is that of their session, if STS returned one.
    pub(super) fn loaded(
        &self,
        credentials: Option<Credentials>,
        arn: Option<&str>,
    ) -> provider::Result {
        let mut credentials = credentials
            .ok_or(InvalidCredentialsError::missing("credentials"))
            .and_then(checked)
            .map_err(CredentialsError::provider_error)?
            .provider_name(self.provider_name);
        let account_id = arn.and_then(account_id).map(|id| id.to_owned().into());
        credentials.set_account_id(account_id);
        let mut credentials = credentials.build();
        credentials
            .get_property_mut_or_default::<Vec<AwsCredentialFeature>>()
            .extend(self.feature.clone());
        Ok(credentials)
    }
}

/// The account in `arn:aws:sts::123456789012:assumed-role/demo/session`.
fn account_id(arn: &str) -> Option<&str> {
    arn.split(':').nth(4).filter(|id| !id.is_empty())
}

/// Keeps the code, the message, and the request ID of an error.
pub(super) fn failed(error: impl Into<crate::Error>) -> CredentialsError {
    let error: crate::Error = error.into();
    CredentialsError::provider_error(error)
}
