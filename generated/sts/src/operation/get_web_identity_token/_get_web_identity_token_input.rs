// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetWebIdentityTokenInput`] and its builder.

use crate::rt;

/// The audience, signing algorithm, lifetime, scope, subject, and additional claims of the token.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct GetWebIdentityTokenInput {
    /// The intended recipients of the token: one to ten values of up to 1000 characters each. They become the `aud` claim. A careful recipient rejects a token that does not list it, so name recipients precisely and keep the list short.
    ///
    /// Constraints: 1 to 10 items; each: 1 to 1,000 characters.
    pub audience: Option<Vec<String>>,
    /// The lifetime of the token in seconds: from 60 (1 minute) to 3600 (1 hour). Defaults to 300 (5 minutes). The token needs to be valid only until the recipient has verified it, so use a small value. A lifetime that exceeds the remaining time of the calling session can fail with `SessionDurationEscalationException`.
    ///
    /// Constraints: 60 to 3,600.
    pub duration_seconds: Option<i32>,
    /// The algorithm that signs the token. Choose one that the recipient can verify:
    ///
    /// - `RS256`: RSA signature with SHA-256
    /// - `ES384`: elliptic-curve (P-384) signature with SHA-384
    ///
    /// Constraints: exactly 5 characters.
    pub signing_algorithm: Option<String>,
    /// The scope of the token: one value, or several values with a single space between them.
    ///
    /// 1 to 256 characters. A value consists of printable ASCII characters except `"`, `,`, and `\`.
    ///
    /// Constraints: 1 to 256 characters; matches `^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+( [\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+)*$`.
    pub scope: Option<String>,
    /// The identity that is the subject of the token. It is one of these:
    ///
    /// - `AWSIdentity`: the AWS identity of the caller
    /// - `OriginIdentity`: the identity in which the caller's session originates
    ///
    /// Constraints: one of `AWSIdentity`, `OriginIdentity`.
    pub subject_mode: Option<crate::types::WebIdentityTokenSubjectModeType>,
    /// Up to 50 key-value pairs to add to the token as custom claims. The recipient can use them for authorization. Each one makes the token larger; if there are too many, the call fails with `JWTPayloadSizeExceededException`.
    ///
    /// Constraints: at most 50 items.
    pub tags: Option<Vec<crate::types::Tag>>,
}

impl GetWebIdentityTokenInput {
    /// The intended recipients of the token: one to ten values of up to 1000 characters each. They become the `aud` claim. A careful recipient rejects a token that does not list it, so name recipients precisely and keep the list short.
    ///
    /// Constraints: 1 to 10 items; each: 1 to 1,000 characters.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.audience.is_none()`.
    #[inline]
    pub fn audience(&self) -> &[String] {
        self.audience.as_deref().unwrap_or_default()
    }
    /// The lifetime of the token in seconds: from 60 (1 minute) to 3600 (1 hour). Defaults to 300 (5 minutes). The token needs to be valid only until the recipient has verified it, so use a small value. A lifetime that exceeds the remaining time of the calling session can fail with `SessionDurationEscalationException`.
    ///
    /// Constraints: 60 to 3,600.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// The algorithm that signs the token. Choose one that the recipient can verify:
    ///
    /// - `RS256`: RSA signature with SHA-256
    /// - `ES384`: elliptic-curve (P-384) signature with SHA-384
    ///
    /// Constraints: exactly 5 characters.
    #[inline]
    pub fn signing_algorithm(&self) -> Option<&str> {
        self.signing_algorithm.as_deref()
    }
    /// The scope of the token: one value, or several values with a single space between them.
    ///
    /// 1 to 256 characters. A value consists of printable ASCII characters except `"`, `,`, and `\`.
    ///
    /// Constraints: 1 to 256 characters; matches `^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+( [\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+)*$`.
    #[inline]
    pub fn scope(&self) -> Option<&str> {
        self.scope.as_deref()
    }
    /// The identity that is the subject of the token. It is one of these:
    ///
    /// - `AWSIdentity`: the AWS identity of the caller
    /// - `OriginIdentity`: the identity in which the caller's session originates
    ///
    /// Constraints: one of `AWSIdentity`, `OriginIdentity`.
    #[inline]
    pub fn subject_mode(
        &self,
    ) -> Option<&crate::types::WebIdentityTokenSubjectModeType> {
        self.subject_mode.as_ref()
    }
    /// Up to 50 key-value pairs to add to the token as custom claims. The recipient can use them for authorization. Each one makes the token larger; if there are too many, the call fails with `JWTPayloadSizeExceededException`.
    ///
    /// Constraints: at most 50 items.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.tags.is_none()`.
    #[inline]
    pub fn tags(&self) -> &[crate::types::Tag] {
        self.tags.as_deref().unwrap_or_default()
    }
    /// Returns a builder for [`struct@GetWebIdentityTokenInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_web_identity_token::builders::GetWebIdentityTokenInputBuilder {
        crate::operation::get_web_identity_token::builders::GetWebIdentityTokenInputBuilder::default()
    }
}

/// Builds [`struct@GetWebIdentityTokenInput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct GetWebIdentityTokenInputBuilder {
    pub(crate) audience: Option<Vec<String>>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) signing_algorithm: Option<String>,
    pub(crate) scope: Option<String>,
    pub(crate) subject_mode: Option<crate::types::WebIdentityTokenSubjectModeType>,
    pub(crate) tags: Option<Vec<crate::types::Tag>>,
}

impl GetWebIdentityTokenInputBuilder {
    /// Appends an item to `audience`. [`set_audience`](Self::set_audience) replaces the whole list.
    ///
    /// The intended recipients of the token: one to ten values of up to 1000 characters each. They become the `aud` claim. A careful recipient rejects a token that does not list it, so name recipients precisely and keep the list short.
    ///
    /// Constraints: 1 to 10 items; each: 1 to 1,000 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn audience(mut self, input: impl Into<String>) -> Self {
        self.audience.get_or_insert_with(Vec::new).push(input.into());
        self
    }
    /// Sets or removes [`audience`](Self::audience).
    #[inline]
    pub fn set_audience(mut self, input: Option<Vec<String>>) -> Self {
        self.audience = input;
        self
    }
    /// Returns the value set with [`audience`](Self::audience).
    #[inline]
    pub fn get_audience(&self) -> &Option<Vec<String>> {
        &self.audience
    }
    /// The lifetime of the token in seconds: from 60 (1 minute) to 3600 (1 hour). Defaults to 300 (5 minutes). The token needs to be valid only until the recipient has verified it, so use a small value. A lifetime that exceeds the remaining time of the calling session can fail with `SessionDurationEscalationException`.
    ///
    /// Constraints: 60 to 3,600.
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
    /// The algorithm that signs the token. Choose one that the recipient can verify:
    ///
    /// - `RS256`: RSA signature with SHA-256
    /// - `ES384`: elliptic-curve (P-384) signature with SHA-384
    ///
    /// Constraints: exactly 5 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn signing_algorithm(mut self, input: impl Into<String>) -> Self {
        self.signing_algorithm = Some(input.into());
        self
    }
    /// Sets or removes [`signing_algorithm`](Self::signing_algorithm).
    #[inline]
    pub fn set_signing_algorithm(mut self, input: Option<String>) -> Self {
        self.signing_algorithm = input;
        self
    }
    /// Returns the value set with [`signing_algorithm`](Self::signing_algorithm).
    #[inline]
    pub fn get_signing_algorithm(&self) -> &Option<String> {
        &self.signing_algorithm
    }
    /// The scope of the token: one value, or several values with a single space between them.
    ///
    /// 1 to 256 characters. A value consists of printable ASCII characters except `"`, `,`, and `\`.
    ///
    /// Constraints: 1 to 256 characters; matches `^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+( [\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+)*$`.
    #[inline]
    pub fn scope(mut self, input: impl Into<String>) -> Self {
        self.scope = Some(input.into());
        self
    }
    /// Sets or removes [`scope`](Self::scope).
    #[inline]
    pub fn set_scope(mut self, input: Option<String>) -> Self {
        self.scope = input;
        self
    }
    /// Returns the value set with [`scope`](Self::scope).
    #[inline]
    pub fn get_scope(&self) -> &Option<String> {
        &self.scope
    }
    /// The identity that is the subject of the token. It is one of these:
    ///
    /// - `AWSIdentity`: the AWS identity of the caller
    /// - `OriginIdentity`: the identity in which the caller's session originates
    ///
    /// Constraints: one of `AWSIdentity`, `OriginIdentity`.
    #[inline]
    pub fn subject_mode(
        mut self,
        input: crate::types::WebIdentityTokenSubjectModeType,
    ) -> Self {
        self.subject_mode = Some(input);
        self
    }
    /// Sets or removes [`subject_mode`](Self::subject_mode).
    #[inline]
    pub fn set_subject_mode(
        mut self,
        input: Option<crate::types::WebIdentityTokenSubjectModeType>,
    ) -> Self {
        self.subject_mode = input;
        self
    }
    /// Returns the value set with [`subject_mode`](Self::subject_mode).
    #[inline]
    pub fn get_subject_mode(
        &self,
    ) -> &Option<crate::types::WebIdentityTokenSubjectModeType> {
        &self.subject_mode
    }
    /// Appends an item to `tags`. [`set_tags`](Self::set_tags) replaces the whole list.
    ///
    /// Up to 50 key-value pairs to add to the token as custom claims. The recipient can use them for authorization. Each one makes the token larger; if there are too many, the call fails with `JWTPayloadSizeExceededException`.
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
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<GetWebIdentityTokenInput, rt::BuildError> {
        Ok(GetWebIdentityTokenInput {
            audience: self.audience,
            duration_seconds: self.duration_seconds,
            signing_algorithm: self.signing_algorithm,
            scope: self.scope,
            subject_mode: self.subject_mode,
            tags: self.tags,
        })
    }
}

static AUDIENCE: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "Audience"),
        rt::ShapeType::List,
        "Audience",
        0,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE);

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    1,
);

static SIGNING_ALGORITHM: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "SigningAlgorithm"),
    rt::ShapeType::String,
    "SigningAlgorithm",
    2,
);

static SCOPE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "Scope"),
    rt::ShapeType::String,
    "Scope",
    3,
);

static SUBJECT_MODE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "SubjectMode"),
    rt::ShapeType::String,
    "SubjectMode",
    4,
);

static TAGS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "Tags"),
        rt::ShapeType::List,
        "Tags",
        5,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_TAG_LIST_TYPE);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest"),
    rt::ShapeType::Structure,
    &[&AUDIENCE, &DURATION_SECONDS, &SIGNING_ALGORITHM, &SCOPE, &SUBJECT_MODE, &TAGS],
);

impl rt::SerializableStruct for GetWebIdentityTokenInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.audience {
            serializer.write_string_list(&AUDIENCE, value)?;
        }
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.signing_algorithm {
            serializer.write_string(&SIGNING_ALGORITHM, value)?;
        }
        if let Some(value) = &self.scope {
            serializer.write_string(&SCOPE, value)?;
        }
        if let Some(value) = &self.subject_mode {
            serializer.write_string(&SUBJECT_MODE, value.as_str())?;
        }
        if let Some(value) = &self.tags {
            rt::write_structures(serializer, &TAGS, value)?;
        }
        Ok(())
    }
}
