// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`AssumeRole`](super::AssumeRole).

use crate::rt;
pub use super::_assume_role_input::AssumeRoleInputBuilder;
pub use super::_assume_role_output::AssumeRoleOutputBuilder;

impl AssumeRoleInputBuilder {
    /// Sends a request with this input through a client.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or sent, if the response cannot be
    /// read, or if the service returns an error.
    #[inline]
    pub async fn send_with(
        self,
        client: &crate::Client,
    ) -> Result<
        super::AssumeRoleOutput,
        rt::SdkError<super::AssumeRoleError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`AssumeRole`](super::AssumeRole).
///
/// [`Client::assume_role`](crate::Client::assume_role) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct AssumeRoleFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: AssumeRoleInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::AssumeRoleOutput,
    super::AssumeRoleError,
> for AssumeRoleFluentBuilder {
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
        super::AssumeRoleOutput,
        rt::SdkError<super::AssumeRoleError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl AssumeRoleFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: AssumeRoleInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &AssumeRoleInputBuilder {
        &self.inner
    }
    /// Sends the request and waits for the response.
    ///
    /// Transient failures are retried according to the client's
    /// [`RetryConfig`](crate::config::retry::RetryConfig).
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or sent, if the response cannot be
    /// read, or if the service returns an error.
    #[inline]
    pub async fn send(
        self,
    ) -> Result<
        super::AssumeRoleOutput,
        rt::SdkError<super::AssumeRoleError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
    /// Customizes this call before it is sent.
    #[inline]
    pub fn customize(
        self,
    ) -> crate::client::customize::CustomizableOperation<
        super::AssumeRoleOutput,
        super::AssumeRoleError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// Signs a GET request that makes this call, without sending it.
    ///
    /// The URL contains the input and the signature.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or signed, for example because there are no
    /// credentials, or if the input is too long for a URL: more than 32 KiB.
    #[inline]
    pub fn presigned(
        self,
        presigning_config: crate::presigning::PresigningConfig,
    ) -> impl Future<
        Output = Result<
            crate::presigning::PresignedRequest,
            rt::SdkError<super::AssumeRoleError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. The role can be in another account.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
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
    /// Returns the value set with [`role_arn`](Self::role_arn).
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.inner.role_arn
    }
    /// A name for the session. It becomes the last part of the session's ARN and appears in CloudTrail, so choose a name that identifies the person or job that uses the role. If the role belongs to another account, that account also sees the name.
    ///
    /// A trust policy can require a specific value, such as a user name, with the condition key `sts:RoleSessionName`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. Spaces are not allowed.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn role_session_name(mut self, input: impl Into<String>) -> Self {
        self.inner.role_session_name = Some(input.into());
        self
    }
    /// Sets or removes [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.inner.role_session_name = input;
        self
    }
    /// Returns the value set with [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.inner.role_session_name
    }
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
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
    /// Returns the value set with [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.inner.policy_arns
    }
    /// An inline session policy, as a JSON string. It restricts the permissions that the role's policies grant and cannot add to them. Use it to give a task fewer permissions than the role has.
    ///
    /// At least one character. The service sets the maximum length; the model does not define one. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at least 1 character; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
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
    /// Returns the value set with [`policy`](Self::policy).
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.inner.policy
    }
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// If the caller is itself a role session (role chaining), a value above 3600 fails, even if the role allows longer sessions.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
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
    /// Returns the value set with [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.inner.duration_seconds
    }
    /// Appends an item to `tags`. [`set_tags`](Self::set_tags) replaces the whole list.
    ///
    /// Up to 50 session tags. Policies can test them with `aws:PrincipalTag`, and CloudTrail records them. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the role. Keys are not case-sensitive, so a request cannot contain both `Team` and `team`. Changing the value of a transitive tag that was inherited from an earlier session in the chain is an error.
    ///
    /// The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at most 50 items.
    #[inline]
    pub fn tags(mut self, input: crate::types::Tag) -> Self {
        self.inner.tags.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`tags`](Self::tags).
    #[inline]
    pub fn set_tags(mut self, input: Option<Vec<crate::types::Tag>>) -> Self {
        self.inner.tags = input;
        self
    }
    /// Returns the value set with [`tags`](Self::tags).
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.inner.tags
    }
    /// Appends an item to `transitive_tag_keys`. [`set_transitive_tag_keys`](Self::set_transitive_tag_keys) replaces the whole list.
    ///
    /// The keys of the tags in `Tags` that are transitive: if this session assumes another role, they are passed on through the rest of the role chain. Up to 50 keys. If no keys are listed, this request makes no tags transitive. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// Constraints: at most 50 items; each: 1 to 128 characters, matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
    #[inline]
    pub fn transitive_tag_keys(mut self, input: impl Into<String>) -> Self {
        self.inner.transitive_tag_keys.get_or_insert_with(Vec::new).push(input.into());
        self
    }
    /// Sets or removes [`transitive_tag_keys`](Self::transitive_tag_keys).
    #[inline]
    pub fn set_transitive_tag_keys(mut self, input: Option<Vec<String>>) -> Self {
        self.inner.transitive_tag_keys = input;
        self
    }
    /// Returns the value set with [`transitive_tag_keys`](Self::transitive_tag_keys).
    #[inline]
    pub fn get_transitive_tag_keys(&self) -> &Option<Vec<String>> {
        &self.inner.transitive_tag_keys
    }
    /// A value agreed on with the role's owner. The role's trust policy checks it with the condition key `sts:ExternalId`. A service that acts in many customers' accounts sends a different value for each customer, so that one customer cannot trick the service into using another customer's role (the confused deputy problem). See [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits, and `_ + = , . @ : / -`. Do not treat it as a secret.
    ///
    /// Constraints: 2 to 1,224 characters; matches `^[\w+=,.@:\/-]*$`.
    #[inline]
    pub fn external_id(mut self, input: impl Into<String>) -> Self {
        self.inner.external_id = Some(input.into());
        self
    }
    /// Sets or removes [`external_id`](Self::external_id).
    #[inline]
    pub fn set_external_id(mut self, input: Option<String>) -> Self {
        self.inner.external_id = input;
        self
    }
    /// Returns the value set with [`external_id`](Self::external_id).
    #[inline]
    pub fn get_external_id(&self) -> &Option<String> {
        &self.inner.external_id
    }
    /// The MFA device of the calling IAM user. Required if the trust policy requires MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`. Always pass it together with `TokenCode`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    #[inline]
    pub fn serial_number(mut self, input: impl Into<String>) -> Self {
        self.inner.serial_number = Some(input.into());
        self
    }
    /// Sets or removes [`serial_number`](Self::serial_number).
    #[inline]
    pub fn set_serial_number(mut self, input: Option<String>) -> Self {
        self.inner.serial_number = input;
        self
    }
    /// Returns the value set with [`serial_number`](Self::serial_number).
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.inner.serial_number
    }
    /// The six-digit code that the MFA device currently shows. Pass it together with `SerialNumber`. If the trust policy requires MFA and the code is missing or expired, access is denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    #[inline]
    pub fn token_code(mut self, input: impl Into<String>) -> Self {
        self.inner.token_code = Some(input.into());
        self
    }
    /// Sets or removes [`token_code`](Self::token_code).
    #[inline]
    pub fn set_token_code(mut self, input: Option<String>) -> Self {
        self.inner.token_code = input;
        self
    }
    /// Returns the value set with [`token_code`](Self::token_code).
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.inner.token_code
    }
    /// The person or program behind the session. Once set, it cannot be changed or removed. Every role assumed later in the chain inherits it, and CloudTrail records it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`. Setting it requires permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. The prefix `aws:` is reserved.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn source_identity(mut self, input: impl Into<String>) -> Self {
        self.inner.source_identity = Some(input.into());
        self
    }
    /// Sets or removes [`source_identity`](Self::source_identity).
    #[inline]
    pub fn set_source_identity(mut self, input: Option<String>) -> Self {
        self.inner.source_identity = input;
        self
    }
    /// Returns the value set with [`source_identity`](Self::source_identity).
    #[inline]
    pub fn get_source_identity(&self) -> &Option<String> {
        &self.inner.source_identity
    }
    /// Appends an item to `provided_contexts`. [`set_provided_contexts`](Self::set_provided_contexts) replaces the whole list.
    ///
    /// Context assertions about the caller, each from a context provider that AWS trusts. If present, one to five entries. If one of them is not valid, the request fails with `InvalidContextAssertionException`.
    ///
    /// Constraints: 1 to 5 items.
    #[inline]
    pub fn provided_contexts(mut self, input: crate::types::ProvidedContext) -> Self {
        self.inner.provided_contexts.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`provided_contexts`](Self::provided_contexts).
    #[inline]
    pub fn set_provided_contexts(
        mut self,
        input: Option<Vec<crate::types::ProvidedContext>>,
    ) -> Self {
        self.inner.provided_contexts = input;
        self
    }
    /// Returns the value set with [`provided_contexts`](Self::provided_contexts).
    #[inline]
    pub fn get_provided_contexts(&self) -> &Option<Vec<crate::types::ProvidedContext>> {
        &self.inner.provided_contexts
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
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
    /// Returns the value set with [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.inner.minimum_session_token_size
    }
}

impl crate::presigning::internal::Signed for AssumeRoleFluentBuilder {}
