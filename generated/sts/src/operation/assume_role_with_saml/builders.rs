// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`AssumeRoleWithSAML`](super::AssumeRoleWithSAML).

use crate::rt;
pub use super::_assume_role_with_saml_input::AssumeRoleWithSamlInputBuilder;
pub use super::_assume_role_with_saml_output::AssumeRoleWithSamlOutputBuilder;

impl AssumeRoleWithSamlInputBuilder {
    /// Sends a request with this input through a client.
    ///
    /// # Errors
    ///
    /// Where the request cannot be built or sent, the answer cannot be read, or the
    /// service answers with an error.
    #[inline]
    pub async fn send_with(
        self,
        client: &crate::Client,
    ) -> Result<
        super::AssumeRoleWithSamlOutput,
        rt::SdkError<super::AssumeRoleWithSAMLError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to `AssumeRoleWithSAML`.
///
/// Trades a SAML assertion, issued by a company's identity provider after sign-in, for short-lived keys of an IAM role. This lets a directory such as a corporate user store grant access to AWS with no IAM user per person.
///
/// The request is sent unsigned: the assertion itself identifies the user, and no AWS keys have to be present on the client.
///
/// Beforehand, an administrator registers the provider's metadata as a [SAML provider in IAM](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html), creates a role whose trust policy names that provider, and makes the provider put the role and provider ARNs into its claims. STS accepts an assertion for five minutes from the moment it was issued, so fetch it right before the call.
///
/// By default the session runs for an hour. `DurationSeconds` may ask for more or less, yet a `SessionNotOnOrAfter` value inside the assertion still cuts the session short if it comes earlier. For a role session that chains onward, one hour is the limit. `GetFederationToken` and `GetSessionToken` refuse the resulting keys.
///
/// Session tags and the source identity are not request parameters here; the identity provider conveys them as attributes of the assertion. Session policies can be given and, as always, only reduce what the role allows ([details](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session)).
///
/// > **Note:** CloudTrail may record the `NameID` of the assertion. Prefer an opaque identifier there over an e-mail address or a person's name.
#[derive(Clone, Debug)]
pub struct AssumeRoleWithSAMLFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: AssumeRoleWithSamlInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::AssumeRoleWithSamlOutput,
    super::AssumeRoleWithSAMLError,
> for AssumeRoleWithSAMLFluentBuilder {
    #[inline]
    fn into_call(self) -> crate::orchestration::Call {
        crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        )
    }
    #[inline]
    fn downcast_result(
        result: Result<rt::Output, rt::SdkError<rt::Error, rt::HttpResponse>>,
    ) -> Result<
        super::AssumeRoleWithSamlOutput,
        rt::SdkError<super::AssumeRoleWithSAMLError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl AssumeRoleWithSAMLFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: AssumeRoleWithSamlInputBuilder::default(),
        }
    }
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &AssumeRoleWithSamlInputBuilder {
        &self.inner
    }
    /// Sends the request and waits for the answer.
    ///
    /// Failures that may pass are retried as the client's
    /// [`RetryConfig`](crate::config::retry::RetryConfig) says.
    ///
    /// # Errors
    ///
    /// Where the request cannot be built or sent, the answer cannot be read, or the
    /// service answers with an error.
    #[inline]
    pub async fn send(
        self,
    ) -> Result<
        super::AssumeRoleWithSamlOutput,
        rt::SdkError<super::AssumeRoleWithSAMLError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
    /// Opens the call for changes before it is sent.
    #[inline]
    pub fn customize(
        self,
    ) -> crate::client::customize::CustomizableOperation<
        super::AssumeRoleWithSamlOutput,
        super::AssumeRoleWithSAMLError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the provider in `PrincipalArn`.
    ///
    /// This field is required.
    #[inline]
    pub fn role_arn(mut self, input: impl Into<String>) -> Self {
        self.inner.role_arn = Some(input.into());
        self
    }
    /// Sets or removes [`role_arn`](Self::role_arn).
    #[inline]
    pub fn set_role_arn(mut self, input: Option<String>) -> Self {
        self.inner.role_arn = input;
        self
    }
    /// What [`role_arn`](Self::role_arn) was set to.
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.inner.role_arn
    }
    /// ARN under which IAM knows the identity provider that wrote the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    ///
    /// This field is required.
    #[inline]
    pub fn principal_arn(mut self, input: impl Into<String>) -> Self {
        self.inner.principal_arn = Some(input.into());
        self
    }
    /// Sets or removes [`principal_arn`](Self::principal_arn).
    #[inline]
    pub fn set_principal_arn(mut self, input: Option<String>) -> Self {
        self.inner.principal_arn = input;
        self
    }
    /// What [`principal_arn`](Self::principal_arn) was set to.
    #[inline]
    pub fn get_principal_arn(&self) -> &Option<String> {
        &self.inner.principal_arn
    }
    /// The provider's response after sign-in, encoded in base64, 4 to 100000 characters long. Present it within five minutes of issue. Which claims it has to contain is described at [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    ///
    /// This field is required.
    #[inline]
    pub fn saml_assertion(mut self, input: impl Into<String>) -> Self {
        self.inner.saml_assertion = Some(input.into());
        self
    }
    /// Sets or removes [`saml_assertion`](Self::saml_assertion).
    #[inline]
    pub fn set_saml_assertion(mut self, input: Option<String>) -> Self {
        self.inner.saml_assertion = input;
        self
    }
    /// What [`saml_assertion`](Self::saml_assertion) was set to.
    #[inline]
    pub fn get_saml_assertion(&self) -> &Option<String> {
        &self.inner.saml_assertion
    }
    /// Appends an item to `policy_arns`; [`set_policy_arns`](Self::set_policy_arns) replaces all of them.
    ///
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy_arns(mut self, input: crate::types::PolicyDescriptorType) -> Self {
        self.inner.policy_arns.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn set_policy_arns(
        mut self,
        input: Option<Vec<crate::types::PolicyDescriptorType>>,
    ) -> Self {
        self.inner.policy_arns = input;
        self
    }
    /// What [`policy_arns`](Self::policy_arns) was set to.
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.inner.policy_arns
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Without session policies the role's permissions apply in full.
    ///
    /// 1 to 2048 characters, a budget shared with the managed session policies. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy(mut self, input: impl Into<String>) -> Self {
        self.inner.policy = Some(input.into());
        self
    }
    /// Sets or removes [`policy`](Self::policy).
    #[inline]
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.inner.policy = input;
        self
    }
    /// What [`policy`](Self::policy) was set to.
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.inner.policy
    }
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// The assertion has a say too. If its `SessionNotOnOrAfter` comes before the end requested here, the session ends then.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    #[inline]
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.inner.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.inner.duration_seconds = input;
        self
    }
    /// What [`duration_seconds`](Self::duration_seconds) was set to.
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.inner.duration_seconds
    }
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    #[inline]
    pub fn minimum_session_token_size(mut self, input: i32) -> Self {
        self.inner.minimum_session_token_size = Some(input);
        self
    }
    /// Sets or removes [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn set_minimum_session_token_size(mut self, input: Option<i32>) -> Self {
        self.inner.minimum_session_token_size = input;
        self
    }
    /// What [`minimum_session_token_size`](Self::minimum_session_token_size) was set to.
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.inner.minimum_session_token_size
    }
}
