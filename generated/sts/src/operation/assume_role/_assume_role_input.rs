// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleInput`] and its builder.

use crate::rt;

/// Which role to assume, and how to name, limit, tag and prove the session.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AssumeRoleInput {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Roles of other accounts are addressed the same way.
    pub role_arn: Option<String>,
    /// A label for this session. It becomes the last part of the session's ARN and appears in CloudTrail, so choose one by which people or jobs sharing the role can be told apart. If the role belongs to somebody else's account, that account sees it as well.
    ///
    /// Trust policies can prescribe its value, a user name for instance, through the condition key `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
    pub role_session_name: Option<String>,
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    pub policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Use it to hand a task fewer rights than the role has.
    ///
    /// At least one character; the service, not the model, decides on an upper bound. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    pub policy: Option<String>,
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// When the caller is itself a role session (role chaining), requests for more than 3600 seconds fail, however generous the role.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    pub duration_seconds: Option<i32>,
    /// Session tags: up to 50 pairs that policies can test with `aws:PrincipalTag` and that CloudTrail records. Keys have at most 128 characters, values at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A tag here hides a tag of the same key on the role itself. Keys ignore case, so `Team` and `team` cannot both be present. Trying to give a new value to a transitive tag inherited from an earlier session in the chain is an error.
    ///
    /// The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Keys out of `Tags` that shall stick: if this session assumes another role, tags listed here travel along through the rest of the chain. Up to 50 keys. With none listed, this request makes no tag transitive. Background: [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    pub transitive_tag_keys: Option<Vec<String>>,
    /// A value agreed upon with the owner of the role and checked by its trust policy (condition key `sts:ExternalId`). Services that act in the accounts of many customers send a different one per customer. That way one customer cannot trick the service into using another customer's role, the so-called confused deputy problem; see [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits and `_ + = , . @ : / -`. Do not regard it as a secret.
    pub external_id: Option<String>,
    /// The MFA device of the calling IAM user, needed if the trust policy tests for MFA. A hardware device is named by its serial number (like `GAHT12345678`), a virtual one by its ARN (like `arn:aws:iam::123456789012:mfa/user`).
    ///
    /// 9 to 256 characters: letters, digits and `_ + = / : , . @ -`. Always goes together with `TokenCode`.
    pub serial_number: Option<String>,
    /// The six digits that the MFA device currently shows. Where the trust policy demands MFA, a missing or outdated code ends in access denied. Send it along with `SerialNumber`.
    pub token_code: Option<String>,
    /// Names the person or program behind the session in a form that stays put: once set it can be neither changed nor dropped, it is inherited by every further role in a chain, and CloudTrail logs it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`; setting it takes permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits and `_ + = , . @ -`. The prefix `aws:` is reserved.
    pub source_identity: Option<String>,
    /// Statements about the caller's context, each vouched for by a context provider that AWS trusts. One to five entries if present.
    pub provided_contexts: Option<Vec<crate::types::ProvidedContext>>,
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRoleInput {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Roles of other accounts are addressed the same way.
    #[inline]
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }
    /// A label for this session. It becomes the last part of the session's ARN and appears in CloudTrail, so choose one by which people or jobs sharing the role can be told apart. If the role belongs to somebody else's account, that account sees it as well.
    ///
    /// Trust policies can prescribe its value, a user name for instance, through the condition key `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
    #[inline]
    pub fn role_session_name(&self) -> Option<&str> {
        self.role_session_name.as_deref()
    }
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    ///
    /// Returns an empty slice if the list is absent; `.policy_arns.is_none()` distinguishes the two.
    #[inline]
    pub fn policy_arns(&self) -> &[crate::types::PolicyDescriptorType] {
        self.policy_arns.as_deref().unwrap_or_default()
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Use it to hand a task fewer rights than the role has.
    ///
    /// At least one character; the service, not the model, decides on an upper bound. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// When the caller is itself a role session (role chaining), requests for more than 3600 seconds fail, however generous the role.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// Session tags: up to 50 pairs that policies can test with `aws:PrincipalTag` and that CloudTrail records. Keys have at most 128 characters, values at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A tag here hides a tag of the same key on the role itself. Keys ignore case, so `Team` and `team` cannot both be present. Trying to give a new value to a transitive tag inherited from an earlier session in the chain is an error.
    ///
    /// The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    ///
    /// Returns an empty slice if the list is absent; `.tags.is_none()` distinguishes the two.
    #[inline]
    pub fn tags(&self) -> &[crate::types::Tag] {
        self.tags.as_deref().unwrap_or_default()
    }
    /// Keys out of `Tags` that shall stick: if this session assumes another role, tags listed here travel along through the rest of the chain. Up to 50 keys. With none listed, this request makes no tag transitive. Background: [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// Returns an empty slice if the list is absent; `.transitive_tag_keys.is_none()` distinguishes the two.
    #[inline]
    pub fn transitive_tag_keys(&self) -> &[String] {
        self.transitive_tag_keys.as_deref().unwrap_or_default()
    }
    /// A value agreed upon with the owner of the role and checked by its trust policy (condition key `sts:ExternalId`). Services that act in the accounts of many customers send a different one per customer. That way one customer cannot trick the service into using another customer's role, the so-called confused deputy problem; see [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits and `_ + = , . @ : / -`. Do not regard it as a secret.
    #[inline]
    pub fn external_id(&self) -> Option<&str> {
        self.external_id.as_deref()
    }
    /// The MFA device of the calling IAM user, needed if the trust policy tests for MFA. A hardware device is named by its serial number (like `GAHT12345678`), a virtual one by its ARN (like `arn:aws:iam::123456789012:mfa/user`).
    ///
    /// 9 to 256 characters: letters, digits and `_ + = / : , . @ -`. Always goes together with `TokenCode`.
    #[inline]
    pub fn serial_number(&self) -> Option<&str> {
        self.serial_number.as_deref()
    }
    /// The six digits that the MFA device currently shows. Where the trust policy demands MFA, a missing or outdated code ends in access denied. Send it along with `SerialNumber`.
    #[inline]
    pub fn token_code(&self) -> Option<&str> {
        self.token_code.as_deref()
    }
    /// Names the person or program behind the session in a form that stays put: once set it can be neither changed nor dropped, it is inherited by every further role in a chain, and CloudTrail logs it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`; setting it takes permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits and `_ + = , . @ -`. The prefix `aws:` is reserved.
    #[inline]
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
    }
    /// Statements about the caller's context, each vouched for by a context provider that AWS trusts. One to five entries if present.
    ///
    /// Returns an empty slice if the list is absent; `.provided_contexts.is_none()` distinguishes the two.
    #[inline]
    pub fn provided_contexts(&self) -> &[crate::types::ProvidedContext] {
        self.provided_contexts.as_deref().unwrap_or_default()
    }
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    #[inline]
    pub fn minimum_session_token_size(&self) -> Option<i32> {
        self.minimum_session_token_size
    }
    /// Returns a builder for [`struct@AssumeRoleInput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_role::builders::AssumeRoleInputBuilder {
        crate::operation::assume_role::builders::AssumeRoleInputBuilder::default()
    }
}

/// Builds [`struct@AssumeRoleInput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleInputBuilder {
    pub(crate) role_arn: Option<String>,
    pub(crate) role_session_name: Option<String>,
    pub(crate) policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    pub(crate) policy: Option<String>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) tags: Option<Vec<crate::types::Tag>>,
    pub(crate) transitive_tag_keys: Option<Vec<String>>,
    pub(crate) external_id: Option<String>,
    pub(crate) serial_number: Option<String>,
    pub(crate) token_code: Option<String>,
    pub(crate) source_identity: Option<String>,
    pub(crate) provided_contexts: Option<Vec<crate::types::ProvidedContext>>,
    pub(crate) minimum_session_token_size: Option<i32>,
}

impl AssumeRoleInputBuilder {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Roles of other accounts are addressed the same way.
    ///
    /// This field is required.
    #[inline]
    pub fn role_arn(mut self, input: impl Into<String>) -> Self {
        self.role_arn = Some(input.into());
        self
    }
    /// Sets or removes [`role_arn`](Self::role_arn).
    #[inline]
    pub fn set_role_arn(mut self, input: Option<String>) -> Self {
        self.role_arn = input;
        self
    }
    /// Returns the value that [`role_arn`](Self::role_arn) has set.
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.role_arn
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
        self.role_session_name = Some(input.into());
        self
    }
    /// Sets or removes [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.role_session_name = input;
        self
    }
    /// Returns the value that [`role_session_name`](Self::role_session_name) has set.
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.role_session_name
    }
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy_arns(mut self, input: crate::types::PolicyDescriptorType) -> Self {
        self.policy_arns.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn set_policy_arns(
        mut self,
        input: Option<Vec<crate::types::PolicyDescriptorType>>,
    ) -> Self {
        self.policy_arns = input;
        self
    }
    /// Returns the value that [`policy_arns`](Self::policy_arns) has set.
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.policy_arns
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Use it to hand a task fewer rights than the role has.
    ///
    /// At least one character; the service, not the model, decides on an upper bound. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy(mut self, input: impl Into<String>) -> Self {
        self.policy = Some(input.into());
        self
    }
    /// Sets or removes [`policy`](Self::policy).
    #[inline]
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.policy = input;
        self
    }
    /// Returns the value that [`policy`](Self::policy) has set.
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.policy
    }
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// When the caller is itself a role session (role chaining), requests for more than 3600 seconds fail, however generous the role.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    #[inline]
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.duration_seconds = input;
        self
    }
    /// Returns the value that [`duration_seconds`](Self::duration_seconds) has set.
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.duration_seconds
    }
    /// Appends an item to `tags`. [`set_tags`](Self::set_tags) replaces the whole list.
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
        self.tags.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`tags`](Self::tags).
    #[inline]
    pub fn set_tags(mut self, input: Option<Vec<crate::types::Tag>>) -> Self {
        self.tags = input;
        self
    }
    /// Returns the value that [`tags`](Self::tags) has set.
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.tags
    }
    /// Appends an item to `transitive_tag_keys`. [`set_transitive_tag_keys`](Self::set_transitive_tag_keys) replaces the whole list.
    ///
    /// Keys out of `Tags` that shall stick: if this session assumes another role, tags listed here travel along through the rest of the chain. Up to 50 keys. With none listed, this request makes no tag transitive. Background: [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    #[inline]
    pub fn transitive_tag_keys(mut self, input: impl Into<String>) -> Self {
        self.transitive_tag_keys.get_or_insert_with(Vec::new).push(input.into());
        self
    }
    /// Sets or removes [`transitive_tag_keys`](Self::transitive_tag_keys).
    #[inline]
    pub fn set_transitive_tag_keys(mut self, input: Option<Vec<String>>) -> Self {
        self.transitive_tag_keys = input;
        self
    }
    /// Returns the value that [`transitive_tag_keys`](Self::transitive_tag_keys) has set.
    #[inline]
    pub fn get_transitive_tag_keys(&self) -> &Option<Vec<String>> {
        &self.transitive_tag_keys
    }
    /// A value agreed upon with the owner of the role and checked by its trust policy (condition key `sts:ExternalId`). Services that act in the accounts of many customers send a different one per customer. That way one customer cannot trick the service into using another customer's role, the so-called confused deputy problem; see [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits and `_ + = , . @ : / -`. Do not regard it as a secret.
    #[inline]
    pub fn external_id(mut self, input: impl Into<String>) -> Self {
        self.external_id = Some(input.into());
        self
    }
    /// Sets or removes [`external_id`](Self::external_id).
    #[inline]
    pub fn set_external_id(mut self, input: Option<String>) -> Self {
        self.external_id = input;
        self
    }
    /// Returns the value that [`external_id`](Self::external_id) has set.
    #[inline]
    pub fn get_external_id(&self) -> &Option<String> {
        &self.external_id
    }
    /// The MFA device of the calling IAM user, needed if the trust policy tests for MFA. A hardware device is named by its serial number (like `GAHT12345678`), a virtual one by its ARN (like `arn:aws:iam::123456789012:mfa/user`).
    ///
    /// 9 to 256 characters: letters, digits and `_ + = / : , . @ -`. Always goes together with `TokenCode`.
    #[inline]
    pub fn serial_number(mut self, input: impl Into<String>) -> Self {
        self.serial_number = Some(input.into());
        self
    }
    /// Sets or removes [`serial_number`](Self::serial_number).
    #[inline]
    pub fn set_serial_number(mut self, input: Option<String>) -> Self {
        self.serial_number = input;
        self
    }
    /// Returns the value that [`serial_number`](Self::serial_number) has set.
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.serial_number
    }
    /// The six digits that the MFA device currently shows. Where the trust policy demands MFA, a missing or outdated code ends in access denied. Send it along with `SerialNumber`.
    #[inline]
    pub fn token_code(mut self, input: impl Into<String>) -> Self {
        self.token_code = Some(input.into());
        self
    }
    /// Sets or removes [`token_code`](Self::token_code).
    #[inline]
    pub fn set_token_code(mut self, input: Option<String>) -> Self {
        self.token_code = input;
        self
    }
    /// Returns the value that [`token_code`](Self::token_code) has set.
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.token_code
    }
    /// Names the person or program behind the session in a form that stays put: once set it can be neither changed nor dropped, it is inherited by every further role in a chain, and CloudTrail logs it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`; setting it takes permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits and `_ + = , . @ -`. The prefix `aws:` is reserved.
    #[inline]
    pub fn source_identity(mut self, input: impl Into<String>) -> Self {
        self.source_identity = Some(input.into());
        self
    }
    /// Sets or removes [`source_identity`](Self::source_identity).
    #[inline]
    pub fn set_source_identity(mut self, input: Option<String>) -> Self {
        self.source_identity = input;
        self
    }
    /// Returns the value that [`source_identity`](Self::source_identity) has set.
    #[inline]
    pub fn get_source_identity(&self) -> &Option<String> {
        &self.source_identity
    }
    /// Appends an item to `provided_contexts`. [`set_provided_contexts`](Self::set_provided_contexts) replaces the whole list.
    ///
    /// Statements about the caller's context, each vouched for by a context provider that AWS trusts. One to five entries if present.
    #[inline]
    pub fn provided_contexts(mut self, input: crate::types::ProvidedContext) -> Self {
        self.provided_contexts.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`provided_contexts`](Self::provided_contexts).
    #[inline]
    pub fn set_provided_contexts(
        mut self,
        input: Option<Vec<crate::types::ProvidedContext>>,
    ) -> Self {
        self.provided_contexts = input;
        self
    }
    /// Returns the value that [`provided_contexts`](Self::provided_contexts) has set.
    #[inline]
    pub fn get_provided_contexts(&self) -> &Option<Vec<crate::types::ProvidedContext>> {
        &self.provided_contexts
    }
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    #[inline]
    pub fn minimum_session_token_size(mut self, input: i32) -> Self {
        self.minimum_session_token_size = Some(input);
        self
    }
    /// Sets or removes [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn set_minimum_session_token_size(mut self, input: Option<i32>) -> Self {
        self.minimum_session_token_size = input;
        self
    }
    /// Returns the value that [`minimum_session_token_size`](Self::minimum_session_token_size) has set.
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.minimum_session_token_size
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<AssumeRoleInput, rt::BuildError> {
        Ok(AssumeRoleInput {
            role_arn: self.role_arn,
            role_session_name: self.role_session_name,
            policy_arns: self.policy_arns,
            policy: self.policy,
            duration_seconds: self.duration_seconds,
            tags: self.tags,
            transitive_tag_keys: self.transitive_tag_keys,
            external_id: self.external_id,
            serial_number: self.serial_number,
            token_code: self.token_code,
            source_identity: self.source_identity,
            provided_contexts: self.provided_contexts,
            minimum_session_token_size: self.minimum_session_token_size,
        })
    }
}

static ROLE_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "RoleArn"),
    rt::ShapeType::String,
    "RoleArn",
    0,
);

static ROLE_SESSION_NAME: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "RoleSessionName"),
    rt::ShapeType::String,
    "RoleSessionName",
    1,
);

static POLICY_ARNS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "PolicyArns"),
        rt::ShapeType::List,
        "PolicyArns",
        2,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_POLICY_DESCRIPTOR_LIST_TYPE);

static POLICY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "Policy"),
    rt::ShapeType::String,
    "Policy",
    3,
);

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    4,
);

static TAGS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "Tags"),
        rt::ShapeType::List,
        "Tags",
        5,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_TAG_LIST_TYPE);

static TRANSITIVE_TAG_KEYS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "TransitiveTagKeys"),
        rt::ShapeType::List,
        "TransitiveTagKeys",
        6,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_TAG_KEY_LIST_TYPE);

static EXTERNAL_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "ExternalId"),
    rt::ShapeType::String,
    "ExternalId",
    7,
);

static SERIAL_NUMBER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "SerialNumber"),
    rt::ShapeType::String,
    "SerialNumber",
    8,
);

static TOKEN_CODE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "TokenCode"),
    rt::ShapeType::String,
    "TokenCode",
    9,
);

static SOURCE_IDENTITY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "SourceIdentity"),
    rt::ShapeType::String,
    "SourceIdentity",
    10,
);

static PROVIDED_CONTEXTS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "ProvidedContexts"),
        rt::ShapeType::List,
        "ProvidedContexts",
        11,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_PROVIDED_CONTEXTS_LIST_TYPE);

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest", "MinimumSessionTokenSize"),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    12,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleRequest"),
    rt::ShapeType::Structure,
    &[
        &ROLE_ARN,
        &ROLE_SESSION_NAME,
        &POLICY_ARNS,
        &POLICY,
        &DURATION_SECONDS,
        &TAGS,
        &TRANSITIVE_TAG_KEYS,
        &EXTERNAL_ID,
        &SERIAL_NUMBER,
        &TOKEN_CODE,
        &SOURCE_IDENTITY,
        &PROVIDED_CONTEXTS,
        &MINIMUM_SESSION_TOKEN_SIZE,
    ],
);

impl rt::SerializableStruct for AssumeRoleInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.role_arn {
            serializer.write_string(&ROLE_ARN, value)?;
        }
        if let Some(value) = &self.role_session_name {
            serializer.write_string(&ROLE_SESSION_NAME, value)?;
        }
        if let Some(value) = &self.policy_arns {
            rt::write_structures(serializer, &POLICY_ARNS, value)?;
        }
        if let Some(value) = &self.policy {
            serializer.write_string(&POLICY, value)?;
        }
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.tags {
            rt::write_structures(serializer, &TAGS, value)?;
        }
        if let Some(value) = &self.transitive_tag_keys {
            serializer.write_string_list(&TRANSITIVE_TAG_KEYS, value)?;
        }
        if let Some(value) = &self.external_id {
            serializer.write_string(&EXTERNAL_ID, value)?;
        }
        if let Some(value) = &self.serial_number {
            serializer.write_string(&SERIAL_NUMBER, value)?;
        }
        if let Some(value) = &self.token_code {
            serializer.write_string(&TOKEN_CODE, value)?;
        }
        if let Some(value) = &self.source_identity {
            serializer.write_string(&SOURCE_IDENTITY, value)?;
        }
        if let Some(value) = &self.provided_contexts {
            rt::write_structures(serializer, &PROVIDED_CONTEXTS, value)?;
        }
        if let Some(value) = &self.minimum_session_token_size {
            serializer.write_integer(&MINIMUM_SESSION_TOKEN_SIZE, *value)?;
        }
        Ok(())
    }
}
