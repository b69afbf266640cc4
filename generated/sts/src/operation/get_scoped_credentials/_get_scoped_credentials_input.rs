// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetScopedCredentialsInput`] and its builder.

use crate::rt;

/// The policy, duration, and description of the scoped session. All parameters are optional.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetScopedCredentialsInput {
    /// An inline session policy, as a JSON string. It restricts the permissions of the scoped session and cannot add to them.
    ///
    /// 1 to 2048 characters. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return. A policy that is not valid fails with `MalformedPolicyDocumentException`.
    ///
    /// > **Note:** STS encodes the session policy in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if the policy is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    pub policy: Option<String>,
    /// The session duration in seconds: from 1 to 129600 (36 hours). If the session lifetime is not sufficient for the request, the call fails with `InsufficientSessionLifetimeException`.
    ///
    /// Constraints: 1 to 129,600.
    pub duration_seconds: Option<i32>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
    /// A description of the scoped session. 2 to 256 characters: space (U+0020) through `~` (U+007E), U+00A1 through U+00FF, tab, line feed, and carriage return.
    ///
    /// Constraints: 2 to 256 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`.
    pub scoped_session_description: Option<String>,
}

impl GetScopedCredentialsInput {
    /// An inline session policy, as a JSON string. It restricts the permissions of the scoped session and cannot add to them.
    ///
    /// 1 to 2048 characters. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return. A policy that is not valid fails with `MalformedPolicyDocumentException`.
    ///
    /// > **Note:** STS encodes the session policy in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if the policy is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    #[inline]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }
    /// The session duration in seconds: from 1 to 129600 (36 hours). If the session lifetime is not sufficient for the request, the call fails with `InsufficientSessionLifetimeException`.
    ///
    /// Constraints: 1 to 129,600.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    #[inline]
    pub fn minimum_session_token_size(&self) -> Option<i32> {
        self.minimum_session_token_size
    }
    /// A description of the scoped session. 2 to 256 characters: space (U+0020) through `~` (U+007E), U+00A1 through U+00FF, tab, line feed, and carriage return.
    ///
    /// Constraints: 2 to 256 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`.
    #[inline]
    pub fn scoped_session_description(&self) -> Option<&str> {
        self.scoped_session_description.as_deref()
    }
    /// Returns a builder for [`struct@GetScopedCredentialsInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_scoped_credentials::builders::GetScopedCredentialsInputBuilder {
        crate::operation::get_scoped_credentials::builders::GetScopedCredentialsInputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetScopedCredentialsInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetScopedCredentialsInput")
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .field("scoped_session_description", &self.scoped_session_description)
            .finish()
    }
}

/// Builds [`struct@GetScopedCredentialsInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetScopedCredentialsInputBuilder {
    pub(crate) policy: Option<String>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) minimum_session_token_size: Option<i32>,
    pub(crate) scoped_session_description: Option<String>,
}

impl GetScopedCredentialsInputBuilder {
    /// An inline session policy, as a JSON string. It restricts the permissions of the scoped session and cannot add to them.
    ///
    /// 1 to 2048 characters. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return. A policy that is not valid fails with `MalformedPolicyDocumentException`.
    ///
    /// > **Note:** STS encodes the session policy in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if the policy is within its own limit.
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
    /// The session duration in seconds: from 1 to 129600 (36 hours). If the session lifetime is not sufficient for the request, the call fails with `InsufficientSessionLifetimeException`.
    ///
    /// Constraints: 1 to 129,600.
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
    /// A description of the scoped session. 2 to 256 characters: space (U+0020) through `~` (U+007E), U+00A1 through U+00FF, tab, line feed, and carriage return.
    ///
    /// Constraints: 2 to 256 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`.
    #[inline]
    pub fn scoped_session_description(mut self, input: impl Into<String>) -> Self {
        self.scoped_session_description = Some(input.into());
        self
    }
    /// Sets or removes [`scoped_session_description`](Self::scoped_session_description).
    #[inline]
    pub fn set_scoped_session_description(mut self, input: Option<String>) -> Self {
        self.scoped_session_description = input;
        self
    }
    /// Returns the value set with [`scoped_session_description`](Self::scoped_session_description).
    #[inline]
    pub fn get_scoped_session_description(&self) -> &Option<String> {
        &self.scoped_session_description
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<GetScopedCredentialsInput, rt::BuildError> {
        Ok(GetScopedCredentialsInput {
            policy: self.policy,
            duration_seconds: self.duration_seconds,
            minimum_session_token_size: self.minimum_session_token_size,
            scoped_session_description: self.scoped_session_description,
        })
    }
}

impl ::std::fmt::Debug for GetScopedCredentialsInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetScopedCredentialsInputBuilder")
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .field("scoped_session_description", &self.scoped_session_description)
            .finish()
    }
}

static POLICY: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetScopedCredentialsRequest", "Policy"),
        rt::ShapeType::String,
        "Policy",
        0,
    )
    .with_sensitive();

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetScopedCredentialsRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    1,
);

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetScopedCredentialsRequest", "MinimumSessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    2,
);

static SCOPED_SESSION_DESCRIPTION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetScopedCredentialsRequest", "ScopedSessionDescription"
    ),
    rt::ShapeType::String,
    "ScopedSessionDescription",
    3,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetScopedCredentialsRequest"),
    rt::ShapeType::Structure,
    &[
        &POLICY,
        &DURATION_SECONDS,
        &MINIMUM_SESSION_TOKEN_SIZE,
        &SCOPED_SESSION_DESCRIPTION,
    ],
);

impl rt::SerializableStruct for GetScopedCredentialsInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.policy {
            serializer.write_string(&POLICY, value)?;
        }
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.minimum_session_token_size {
            serializer.write_integer(&MINIMUM_SESSION_TOKEN_SIZE, *value)?;
        }
        if let Some(value) = &self.scoped_session_description {
            serializer.write_string(&SCOPED_SESSION_DESCRIPTION, value)?;
        }
        Ok(())
    }
}
