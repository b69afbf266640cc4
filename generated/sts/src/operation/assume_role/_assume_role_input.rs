// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleInput`] and its builder.

use crate::rt;

/// The role to assume, and the session's name, duration, restrictions, tags, and MFA code.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleInput {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. The role can be in another account.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub role_arn: Option<String>,
    /// A name for the session. It becomes the last part of the session's ARN and appears in CloudTrail, so choose a name that identifies the person or job that uses the role. If the role belongs to another account, that account also sees the name.
    ///
    /// A trust policy can require a specific value, such as a user name, with the condition key `sts:RoleSessionName`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. Spaces are not allowed.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    pub role_session_name: Option<String>,
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    pub policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    /// An inline session policy, as a JSON string. It restricts the permissions that the role's policies grant and cannot add to them. Use it to give a task fewer permissions than the role has.
    ///
    /// At least one character. The service sets the maximum length; the model does not define one. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at least 1 character; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    pub policy: Option<String>,
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// If the caller is itself a role session (role chaining), a value above 3600 fails, even if the role allows longer sessions.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
    pub duration_seconds: Option<i32>,
    /// Up to 50 session tags. Policies can test them with `aws:PrincipalTag`, and CloudTrail records them. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the role. Keys are not case-sensitive, so a request cannot contain both `Team` and `team`. Changing the value of a transitive tag that was inherited from an earlier session in the chain is an error.
    ///
    /// The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at most 50 items.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// The keys of the tags in `Tags` that are transitive: if this session assumes another role, they are passed on through the rest of the role chain. Up to 50 keys. If no keys are listed, this request makes no tags transitive. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// Constraints: at most 50 items; each: 1 to 128 characters, matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
    pub transitive_tag_keys: Option<Vec<String>>,
    /// A value agreed on with the role's owner. The role's trust policy checks it with the condition key `sts:ExternalId`. A service that acts in many customers' accounts sends a different value for each customer, so that one customer cannot trick the service into using another customer's role (the confused deputy problem). See [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits, and `_ + = , . @ : / -`. Do not treat it as a secret.
    ///
    /// Constraints: 2 to 1,224 characters; matches `^[\w+=,.@:\/-]*$`.
    pub external_id: Option<String>,
    /// The MFA device of the calling IAM user. Required if the trust policy requires MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`. Always pass it together with `TokenCode`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    pub serial_number: Option<String>,
    /// The six-digit code that the MFA device currently shows. Pass it together with `SerialNumber`. If the trust policy requires MFA and the code is missing or expired, access is denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    pub token_code: Option<String>,
    /// The person or program behind the session. Once set, it cannot be changed or removed. Every role assumed later in the chain inherits it, and CloudTrail records it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`. Setting it requires permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. The prefix `aws:` is reserved.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    pub source_identity: Option<String>,
    /// Context assertions about the caller, each from a context provider that AWS trusts. If present, one to five entries. If one of them is not valid, the request fails with `InvalidContextAssertionException`.
    ///
    /// Constraints: 1 to 5 items.
    pub provided_contexts: Option<Vec<crate::types::ProvidedContext>>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRoleInput {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. The role can be in another account.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }
    /// A name for the session. It becomes the last part of the session's ARN and appears in CloudTrail, so choose a name that identifies the person or job that uses the role. If the role belongs to another account, that account also sees the name.
    ///
    /// A trust policy can require a specific value, such as a user name, with the condition key `sts:RoleSessionName`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. Spaces are not allowed.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn role_session_name(&self) -> Option<&str> {
        self.role_session_name.as_deref()
    }
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.policy_arns.is_none()`.
    #[inline]
    pub fn policy_arns(&self) -> &[crate::types::PolicyDescriptorType] {
        self.policy_arns.as_deref().unwrap_or_default()
    }
    /// An inline session policy, as a JSON string. It restricts the permissions that the role's policies grant and cannot add to them. Use it to give a task fewer permissions than the role has.
    ///
    /// At least one character. The service sets the maximum length; the model does not define one. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at least 1 character; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    #[inline]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// If the caller is itself a role session (role chaining), a value above 3600 fails, even if the role allows longer sessions.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// Up to 50 session tags. Policies can test them with `aws:PrincipalTag`, and CloudTrail records them. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the role. Keys are not case-sensitive, so a request cannot contain both `Team` and `team`. Changing the value of a transitive tag that was inherited from an earlier session in the chain is an error.
    ///
    /// The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at most 50 items.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.tags.is_none()`.
    #[inline]
    pub fn tags(&self) -> &[crate::types::Tag] {
        self.tags.as_deref().unwrap_or_default()
    }
    /// The keys of the tags in `Tags` that are transitive: if this session assumes another role, they are passed on through the rest of the role chain. Up to 50 keys. If no keys are listed, this request makes no tags transitive. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// Constraints: at most 50 items; each: 1 to 128 characters, matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.transitive_tag_keys.is_none()`.
    #[inline]
    pub fn transitive_tag_keys(&self) -> &[String] {
        self.transitive_tag_keys.as_deref().unwrap_or_default()
    }
    /// A value agreed on with the role's owner. The role's trust policy checks it with the condition key `sts:ExternalId`. A service that acts in many customers' accounts sends a different value for each customer, so that one customer cannot trick the service into using another customer's role (the confused deputy problem). See [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits, and `_ + = , . @ : / -`. Do not treat it as a secret.
    ///
    /// Constraints: 2 to 1,224 characters; matches `^[\w+=,.@:\/-]*$`.
    #[inline]
    pub fn external_id(&self) -> Option<&str> {
        self.external_id.as_deref()
    }
    /// The MFA device of the calling IAM user. Required if the trust policy requires MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`. Always pass it together with `TokenCode`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    #[inline]
    pub fn serial_number(&self) -> Option<&str> {
        self.serial_number.as_deref()
    }
    /// The six-digit code that the MFA device currently shows. Pass it together with `SerialNumber`. If the trust policy requires MFA and the code is missing or expired, access is denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    #[inline]
    pub fn token_code(&self) -> Option<&str> {
        self.token_code.as_deref()
    }
    /// The person or program behind the session. Once set, it cannot be changed or removed. Every role assumed later in the chain inherits it, and CloudTrail records it with each action. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// Policies can require or check it with the condition key `sts:SourceIdentity`. Setting it requires permission for `sts:SetSourceIdentity`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. The prefix `aws:` is reserved.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
    }
    /// Context assertions about the caller, each from a context provider that AWS trusts. If present, one to five entries. If one of them is not valid, the request fails with `InvalidContextAssertionException`.
    ///
    /// Constraints: 1 to 5 items.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.provided_contexts.is_none()`.
    #[inline]
    pub fn provided_contexts(&self) -> &[crate::types::ProvidedContext] {
        self.provided_contexts.as_deref().unwrap_or_default()
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
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

impl ::std::fmt::Debug for AssumeRoleInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleInput")
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("policy_arns", &self.policy_arns)
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("duration_seconds", &self.duration_seconds)
            .field("tags", &self.tags)
            .field("transitive_tag_keys", &self.transitive_tag_keys)
            .field("external_id", &self.external_id)
            .field("serial_number", &self.serial_number)
            .field("token_code", &"*** Sensitive Data Redacted ***")
            .field("source_identity", &self.source_identity)
            .field("provided_contexts", &self.provided_contexts)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

/// Builds [`struct@AssumeRoleInput`].
#[derive(Clone, PartialEq, Default)]
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
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. The role can be in another account.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
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
    /// Returns the value set with [`role_arn`](Self::role_arn).
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.role_arn
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
        self.role_session_name = Some(input.into());
        self
    }
    /// Sets or removes [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.role_session_name = input;
        self
    }
    /// Returns the value set with [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.role_session_name
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
    /// Returns the value set with [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.policy_arns
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
        self.policy = Some(input.into());
        self
    }
    /// Sets or removes [`policy`](Self::policy).
    #[inline]
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.policy = input;
        self
    }
    /// Returns the value set with [`policy`](Self::policy).
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.policy
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
        self.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.duration_seconds = input;
        self
    }
    /// Returns the value set with [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.duration_seconds
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
        self.tags.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`tags`](Self::tags).
    #[inline]
    pub fn set_tags(mut self, input: Option<Vec<crate::types::Tag>>) -> Self {
        self.tags = input;
        self
    }
    /// Returns the value set with [`tags`](Self::tags).
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.tags
    }
    /// Appends an item to `transitive_tag_keys`. [`set_transitive_tag_keys`](Self::set_transitive_tag_keys) replaces the whole list.
    ///
    /// The keys of the tags in `Tags` that are transitive: if this session assumes another role, they are passed on through the rest of the role chain. Up to 50 keys. If no keys are listed, this request makes no tags transitive. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// Constraints: at most 50 items; each: 1 to 128 characters, matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
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
    /// Returns the value set with [`transitive_tag_keys`](Self::transitive_tag_keys).
    #[inline]
    pub fn get_transitive_tag_keys(&self) -> &Option<Vec<String>> {
        &self.transitive_tag_keys
    }
    /// A value agreed on with the role's owner. The role's trust policy checks it with the condition key `sts:ExternalId`. A service that acts in many customers' accounts sends a different value for each customer, so that one customer cannot trick the service into using another customer's role (the confused deputy problem). See [access for third parties](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-user_externalid.html).
    ///
    /// 2 to 1224 characters: letters, digits, and `_ + = , . @ : / -`. Do not treat it as a secret.
    ///
    /// Constraints: 2 to 1,224 characters; matches `^[\w+=,.@:\/-]*$`.
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
    /// Returns the value set with [`external_id`](Self::external_id).
    #[inline]
    pub fn get_external_id(&self) -> &Option<String> {
        &self.external_id
    }
    /// The MFA device of the calling IAM user. Required if the trust policy requires MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`. Always pass it together with `TokenCode`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
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
    /// Returns the value set with [`serial_number`](Self::serial_number).
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.serial_number
    }
    /// The six-digit code that the MFA device currently shows. Pass it together with `SerialNumber`. If the trust policy requires MFA and the code is missing or expired, access is denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
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
    /// Returns the value set with [`token_code`](Self::token_code).
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.token_code
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
        self.source_identity = Some(input.into());
        self
    }
    /// Sets or removes [`source_identity`](Self::source_identity).
    #[inline]
    pub fn set_source_identity(mut self, input: Option<String>) -> Self {
        self.source_identity = input;
        self
    }
    /// Returns the value set with [`source_identity`](Self::source_identity).
    #[inline]
    pub fn get_source_identity(&self) -> &Option<String> {
        &self.source_identity
    }
    /// Appends an item to `provided_contexts`. [`set_provided_contexts`](Self::set_provided_contexts) replaces the whole list.
    ///
    /// Context assertions about the caller, each from a context provider that AWS trusts. If present, one to five entries. If one of them is not valid, the request fails with `InvalidContextAssertionException`.
    ///
    /// Constraints: 1 to 5 items.
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
    /// Returns the value set with [`provided_contexts`](Self::provided_contexts).
    #[inline]
    pub fn get_provided_contexts(&self) -> &Option<Vec<crate::types::ProvidedContext>> {
        &self.provided_contexts
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
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
    /// Returns the value set with [`minimum_session_token_size`](Self::minimum_session_token_size).
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

impl ::std::fmt::Debug for AssumeRoleInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleInputBuilder")
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("policy_arns", &self.policy_arns)
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("duration_seconds", &self.duration_seconds)
            .field("tags", &self.tags)
            .field("transitive_tag_keys", &self.transitive_tag_keys)
            .field("external_id", &self.external_id)
            .field("serial_number", &self.serial_number)
            .field("token_code", &"*** Sensitive Data Redacted ***")
            .field("source_identity", &self.source_identity)
            .field("provided_contexts", &self.provided_contexts)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
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
    )
    .with_sensitive();

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
    )
    .with_sensitive();

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
