// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`AssumeRole`](super::AssumeRole).

use crate::rt;
pub use super::_assume_role_input::AssumeRoleInputBuilder;
pub use super::_assume_role_output::AssumeRoleOutputBuilder;

impl AssumeRoleInputBuilder {
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

/// Builds and sends a request to `AssumeRole`.
///
/// Switches from the identity that signs the call to an IAM role, in the same account or in another one, and answers with short-lived keys that carry the role's permissions.
///
/// Two things must agree: the role's trust policy has to name the caller, and, where the role lives in another account, the caller's own policies have to allow `sts:AssumeRole` on it as well. An IAM user or another role may call; the root user of an account may not.
///
/// **Lifetime.** One hour if nothing is asked for; `DurationSeconds` picks a value between 15 minutes and the role's own maximum, which its administrator sets somewhere from 1 to 12 hours. When a role session assumes the next role (_role chaining_), one hour is the ceiling whatever the role permits. See [using IAM roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html).
///
/// **Narrowing the session.** `Policy` and `PolicyArns` are [session policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session): what the session may do is what _both_ they and the role's policies allow, so they can take permissions away and never add any. `Tags` attaches up to 50 [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html) for attribute-based rules; passing them requires permission for `sts:TagSession`.
///
/// **MFA.** If the trust policy insists on multi-factor authentication, send `SerialNumber` together with the current `TokenCode`. The keys obtained here work with other AWS services, but cannot be used for `GetFederationToken` or `GetSessionToken`.
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
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &AssumeRoleInputBuilder {
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
    /// Opens the call for changes before it is sent.
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
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Roles of other accounts are addressed the same way.
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
    /// A label for this session. It becomes the last part of the session's ARN and appears in CloudTrail, so choose one by which people or jobs sharing the role can be told apart. If the role belongs to somebody else's account, that account sees it as well.
    ///
    /// Trust policies can prescribe its value, a user name for instance, through the condition key `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
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
    /// What [`role_session_name`](Self::role_session_name) was set to.
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.inner.role_session_name
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
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Use it to hand a task fewer rights than the role has.
    ///
    /// At least one character; the service, not the model, decides on an upper bound. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
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
    /// When the caller is itself a role session (role chaining), requests for more than 3600 seconds fail, however generous the role.
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
    /// Appends an item to `tags`; [`set_tags`](Self::set_tags) replaces all of them.
    ///
    /// Session tags: up to 50 pairs that policies can test with `aws:PrincipalTag` and that CloudTrail records. Keys have at most 128 characters, values at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A tag here hides a tag of the same key on the role itself. Keys ignore case, so `Team` and `team` cannot both be present. Trying to give a new value to a transitive tag inherited from an earlier session in the chain is an error.
    ///
    /// The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
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
    /// What [`tags`](Self::tags) was set to.
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.inner.tags
    }
    /// Appends an item to `transitive_tag_keys`; [`set_transitive_tag_keys`](Self::set_transitive_tag_keys) replaces all of them.
    ///
    /// Keys out of `Tags` that shall stick: if this session assumes another role, tags listed here travel along through the rest of the chain. Up to 50 keys. With none listed, this request makes no tag transitive. Background: [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
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
    /// What [`transitive_tag_keys`](Self::transitive_tag_keys) was set to.
    #[inline]
    pub fn get_transitive_tag_keys(&self) -> &Option<Vec<String>> {
        &self.inner.transitive_tag_keys
    }
    /// A value agreed upon with the owner of the role and checked by its trust policy (condition key `sts:ExternalId`). Services that act in the accounts of many customers send a different one per customer. That way one customer cannot trick the service into using another customer's role, the so-called confused deputy problem; see [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits and `_ + = , . @ : / -`. Do not regard it as a secret.
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
    /// What [`external_id`](Self::external_id) was set to.
    #[inline]
    pub fn get_external_id(&self) -> &Option<String> {
        &self.inner.external_id
    }
    /// The MFA device of the calling IAM user, needed if the trust policy tests for MFA. A hardware device is named by its serial number (like `GAHT12345678`), a virtual one by its ARN (like `arn:aws:iam::123456789012:mfa/user`).
    ///
    /// 9 to 256 characters: letters, digits and `_ + = / : , . @ -`. Always goes together with `TokenCode`.
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
    /// What [`serial_number`](Self::serial_number) was set to.
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.inner.serial_number
    }
    /// The six digits that the MFA device currently shows. Where the trust policy demands MFA, a missing or outdated code ends in access denied. Send it along with `SerialNumber`.
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
    /// What [`token_code`](Self::token_code) was set to.
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.inner.token_code
    }
    /// Names the person or program behind the session in a form that stays put: once set it can be neither changed nor dropped, it is inherited by every further role in a chain, and CloudTrail logs it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`; setting it takes permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits and `_ + = , . @ -`. The prefix `aws:` is reserved.
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
    /// What [`source_identity`](Self::source_identity) was set to.
    #[inline]
    pub fn get_source_identity(&self) -> &Option<String> {
        &self.inner.source_identity
    }
    /// Appends an item to `provided_contexts`; [`set_provided_contexts`](Self::set_provided_contexts) replaces all of them.
    ///
    /// Statements about the caller's context, each vouched for by a context provider that AWS trusts. One to five entries if present.
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
    /// What [`provided_contexts`](Self::provided_contexts) was set to.
    #[inline]
    pub fn get_provided_contexts(&self) -> &Option<Vec<crate::types::ProvidedContext>> {
        &self.inner.provided_contexts
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
