// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetFederationTokenInput`] and its builder.

use crate::rt;

/// The name of the federated user, and the session's duration, restrictions, and tags.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetFederationTokenInput {
    /// A name for the federated user. It becomes part of the user's ARN, and resource-based policies, such as an S3 bucket policy, can refer to it. 2 to 32 characters: letters, digits, and `_ + = , . @ -`.
    ///
    /// Constraints: 2 to 32 characters; matches `^[\w+=,.@-]*$`.
    pub name: Option<String>,
    /// An inline session policy, as a JSON string. It restricts the permissions of the calling IAM user and cannot add to them. If the request contains neither this policy nor `PolicyArns`, the session starts without permissions.
    ///
    /// 1 to 2048 characters. The managed session policies count toward the same limit. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    pub policy: Option<String>,
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the account of the calling IAM user.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the calling user's policies allow it. If the request contains neither these policies nor `Policy`, the session starts without permissions, unless a resource-based policy grants some to the federated user by name.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    pub policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours). Defaults to 43200 (12 hours). If the root user signs the request, the maximum is 3600 (1 hour), and STS reduces longer durations to that maximum.
    ///
    /// Constraints: 900 to 129,600.
    pub duration_seconds: Option<i32>,
    /// Up to 50 session tags for the federated user. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the calling user. Keys are not case-sensitive, so STS rejects two keys that differ only in case. The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at most 50 items.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
}

impl GetFederationTokenInput {
    /// A name for the federated user. It becomes part of the user's ARN, and resource-based policies, such as an S3 bucket policy, can refer to it. 2 to 32 characters: letters, digits, and `_ + = , . @ -`.
    ///
    /// Constraints: 2 to 32 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
    /// An inline session policy, as a JSON string. It restricts the permissions of the calling IAM user and cannot add to them. If the request contains neither this policy nor `PolicyArns`, the session starts without permissions.
    ///
    /// 1 to 2048 characters. The managed session policies count toward the same limit. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    #[inline]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the account of the calling IAM user.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the calling user's policies allow it. If the request contains neither these policies nor `Policy`, the session starts without permissions, unless a resource-based policy grants some to the federated user by name.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.policy_arns.is_none()`.
    #[inline]
    pub fn policy_arns(&self) -> &[crate::types::PolicyDescriptorType] {
        self.policy_arns.as_deref().unwrap_or_default()
    }
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours). Defaults to 43200 (12 hours). If the root user signs the request, the maximum is 3600 (1 hour), and STS reduces longer durations to that maximum.
    ///
    /// Constraints: 900 to 129,600.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// Up to 50 session tags for the federated user. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the calling user. Keys are not case-sensitive, so STS rejects two keys that differ only in case. The caller needs permission for `sts:TagSession`.
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
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    #[inline]
    pub fn minimum_session_token_size(&self) -> Option<i32> {
        self.minimum_session_token_size
    }
    /// Returns a builder for [`struct@GetFederationTokenInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_federation_token::builders::GetFederationTokenInputBuilder {
        crate::operation::get_federation_token::builders::GetFederationTokenInputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetFederationTokenInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetFederationTokenInput")
            .field("name", &self.name)
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("policy_arns", &self.policy_arns)
            .field("duration_seconds", &self.duration_seconds)
            .field("tags", &self.tags)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

/// Builds [`struct@GetFederationTokenInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetFederationTokenInputBuilder {
    pub(crate) name: Option<String>,
    pub(crate) policy: Option<String>,
    pub(crate) policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) tags: Option<Vec<crate::types::Tag>>,
    pub(crate) minimum_session_token_size: Option<i32>,
}

impl GetFederationTokenInputBuilder {
    /// A name for the federated user. It becomes part of the user's ARN, and resource-based policies, such as an S3 bucket policy, can refer to it. 2 to 32 characters: letters, digits, and `_ + = , . @ -`.
    ///
    /// Constraints: 2 to 32 characters; matches `^[\w+=,.@-]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn name(mut self, input: impl Into<String>) -> Self {
        self.name = Some(input.into());
        self
    }
    /// Sets or removes [`name`](Self::name).
    #[inline]
    pub fn set_name(mut self, input: Option<String>) -> Self {
        self.name = input;
        self
    }
    /// Returns the value set with [`name`](Self::name).
    #[inline]
    pub fn get_name(&self) -> &Option<String> {
        &self.name
    }
    /// An inline session policy, as a JSON string. It restricts the permissions of the calling IAM user and cannot add to them. If the request contains neither this policy nor `PolicyArns`, the session starts without permissions.
    ///
    /// 1 to 2048 characters. The managed session policies count toward the same limit. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
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
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the account of the calling IAM user.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the calling user's policies allow it. If the request contains neither these policies nor `Policy`, the session starts without permissions, unless a resource-based policy grants some to the federated user by name.
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
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours). Defaults to 43200 (12 hours). If the root user signs the request, the maximum is 3600 (1 hour), and STS reduces longer durations to that maximum.
    ///
    /// Constraints: 900 to 129,600.
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
    /// Up to 50 session tags for the federated user. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the calling user. Keys are not case-sensitive, so STS rejects two keys that differ only in case. The caller needs permission for `sts:TagSession`.
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
    pub fn build(self) -> Result<GetFederationTokenInput, rt::BuildError> {
        Ok(GetFederationTokenInput {
            name: self.name,
            policy: self.policy,
            policy_arns: self.policy_arns,
            duration_seconds: self.duration_seconds,
            tags: self.tags,
            minimum_session_token_size: self.minimum_session_token_size,
        })
    }
}

impl ::std::fmt::Debug for GetFederationTokenInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetFederationTokenInputBuilder")
            .field("name", &self.name)
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("policy_arns", &self.policy_arns)
            .field("duration_seconds", &self.duration_seconds)
            .field("tags", &self.tags)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

static NAME: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenRequest", "Name"),
    rt::ShapeType::String,
    "Name",
    0,
);

static POLICY: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetFederationTokenRequest", "Policy"),
        rt::ShapeType::String,
        "Policy",
        1,
    )
    .with_sensitive();

static POLICY_ARNS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetFederationTokenRequest", "PolicyArns"),
        rt::ShapeType::List,
        "PolicyArns",
        2,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_POLICY_DESCRIPTOR_LIST_TYPE);

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    3,
);

static TAGS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetFederationTokenRequest", "Tags"),
        rt::ShapeType::List,
        "Tags",
        4,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_TAG_LIST_TYPE);

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetFederationTokenRequest", "MinimumSessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    5,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenRequest"),
    rt::ShapeType::Structure,
    &[
        &NAME,
        &POLICY,
        &POLICY_ARNS,
        &DURATION_SECONDS,
        &TAGS,
        &MINIMUM_SESSION_TOKEN_SIZE,
    ],
);

impl rt::SerializableStruct for GetFederationTokenInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.name {
            serializer.write_string(&NAME, value)?;
        }
        if let Some(value) = &self.policy {
            serializer.write_string(&POLICY, value)?;
        }
        if let Some(value) = &self.policy_arns {
            rt::write_structures(serializer, &POLICY_ARNS, value)?;
        }
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.tags {
            rt::write_structures(serializer, &TAGS, value)?;
        }
        if let Some(value) = &self.minimum_session_token_size {
            serializer.write_integer(&MINIMUM_SESSION_TOKEN_SIZE, *value)?;
        }
        Ok(())
    }
}
