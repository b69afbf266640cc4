// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Credentials from `AssumeRole`.

use std::time::Duration;

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::{self, ProvideCredentials, future};

use super::response::{Origin, failed};
use super::session_name;
use super::settings::{
    duration_setter, mfa_setter, policy_arn_setter, policy_setter, seconds, tag_setter,
};
use super::token_source::TokenSource;
use crate::Client;
use crate::error::BuildError;
use crate::operation::assume_role::builders::AssumeRoleFluentBuilder;

const ORIGIN: Origin = Origin {
    provider_name: "AssumeRoleProvider",
    feature: Some(AwsCredentialFeature::CredentialsStsAssumeRole),
};

/// Provides the credentials of a role that the client's credentials can assume.
///
/// The [module](super) shows how to use it, also for role chaining.
#[derive(Clone, Debug)]
pub struct AssumeRoleProvider {
    request: AssumeRoleFluentBuilder,
    mfa_code: Option<TokenSource>,
}

impl AssumeRoleProvider {
    /// Creates a builder for the role with this ARN. The client needs credentials.
    pub fn builder(client: &Client, role_arn: impl Into<String>) -> AssumeRoleProviderBuilder {
        AssumeRoleProviderBuilder {
            request: client.assume_role().role_arn(role_arn),
            session_name: None,
            mfa_code: None,
        }
    }

    async fn load(&self) -> provider::Result {
        let mut request = self.request.clone();
        if let Some(code) = &self.mfa_code {
            request = request.token_code(code.get("MFA code").await?);
        }
        let output = request.send().await.map_err(failed)?;
        let arn = output.assumed_role_user.as_ref().map(|user| user.arn());
        ORIGIN.loaded(output.credentials, arn)
    }
}

impl ProvideCredentials for AssumeRoleProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Builds an [`AssumeRoleProvider`].
#[derive(Clone, Debug)]
pub struct AssumeRoleProviderBuilder {
    request: AssumeRoleFluentBuilder,
    session_name: Option<String>,
    mfa_code: Option<TokenSource>,
}

impl AssumeRoleProviderBuilder {
    /// Sets the name of the session, which appears in CloudTrail: 2 to 64 characters, which are
    /// letters, digits, and `_+=,.@-`.
    ///
    /// By default, each provider generates a name, such as `aws-sdk-rust-0123456789abcdef`.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session_name = Some(name.into());
        self
    }

    /// Sets the external ID that the role's trust policy requires.
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.request = self.request.external_id(id);
        self
    }

    policy_setter!();

    policy_arn_setter!();

    tag_setter!();

    /// Makes a tag transitive: if the session assumes another role, that session has the tag too.
    /// Call it again to add more, up to 50.
    pub fn transitive_tag_key(mut self, key: impl Into<String>) -> Self {
        self.request = self.request.transitive_tag_keys(key);
        self
    }

    /// Sets the source identity: the original user, who stays visible through a chain of roles.
    pub fn source_identity(mut self, identity: impl Into<String>) -> Self {
        self.request = self.request.source_identity(identity);
        self
    }

    duration_setter!();

    mfa_setter!();

    /// Builds the provider.
    ///
    /// # Errors
    ///
    /// Returns an error if the session name is invalid.
    pub fn build(self) -> Result<AssumeRoleProvider, BuildError> {
        let name = session_name::of_role(self.session_name)?;
        Ok(AssumeRoleProvider {
            request: self.request.role_session_name(name),
            mfa_code: self.mfa_code,
        })
    }
}
