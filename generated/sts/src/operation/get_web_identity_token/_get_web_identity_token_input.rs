// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetWebIdentityTokenInput`] and its builder.

use crate::rt;

/// For whom the token is made, how it is signed, how long it is good for, and claims to add.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct GetWebIdentityTokenInput {
    /// Who will receive and check the token, one to ten values of up to 1000 characters each. They fill the `aud` claim. A careful receiver refuses tokens that do not list it, so name the receiver precisely and keep the list short.
    pub audience: Option<Vec<String>>,
    /// How long the token is good for, in seconds: 60 (1 minute) to 3600 (1 hour); 300 (5 minutes) when absent. It has to survive only until the receiver has verified it, hence a small number is best. Asking for a longer life than the calling session has left can end in `SessionDurationEscalationException`.
    pub duration_seconds: Option<i32>,
    /// How the token is signed. Pick what the receiver is able to verify:
    ///
    /// - `RS256`: RSA signature, SHA-256 hash
    /// - `ES384`: elliptic-curve signature (P-384), SHA-384 hash
    pub signing_algorithm: Option<String>,
    /// Key-value pairs to place in the token as custom claims, 50 at most. The receiver can base authorization on them. Each one makes the token longer; too many end in `JWTPayloadSizeExceededException`.
    pub tags: Option<Vec<crate::types::Tag>>,
}

impl GetWebIdentityTokenInput {
    /// Who will receive and check the token, one to ten values of up to 1000 characters each. They fill the `aud` claim. A careful receiver refuses tokens that do not list it, so name the receiver precisely and keep the list short.
    ///
    /// Returns an empty slice if the list is absent; `.audience.is_none()` distinguishes the two.
    #[inline]
    pub fn audience(&self) -> &[String] {
        self.audience.as_deref().unwrap_or_default()
    }
    /// How long the token is good for, in seconds: 60 (1 minute) to 3600 (1 hour); 300 (5 minutes) when absent. It has to survive only until the receiver has verified it, hence a small number is best. Asking for a longer life than the calling session has left can end in `SessionDurationEscalationException`.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// How the token is signed. Pick what the receiver is able to verify:
    ///
    /// - `RS256`: RSA signature, SHA-256 hash
    /// - `ES384`: elliptic-curve signature (P-384), SHA-384 hash
    #[inline]
    pub fn signing_algorithm(&self) -> Option<&str> {
        self.signing_algorithm.as_deref()
    }
    /// Key-value pairs to place in the token as custom claims, 50 at most. The receiver can base authorization on them. Each one makes the token longer; too many end in `JWTPayloadSizeExceededException`.
    ///
    /// Returns an empty slice if the list is absent; `.tags.is_none()` distinguishes the two.
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
    pub(crate) tags: Option<Vec<crate::types::Tag>>,
}

impl GetWebIdentityTokenInputBuilder {
    /// Appends an item to `audience`. [`set_audience`](Self::set_audience) replaces the whole list.
    ///
    /// Who will receive and check the token, one to ten values of up to 1000 characters each. They fill the `aud` claim. A careful receiver refuses tokens that do not list it, so name the receiver precisely and keep the list short.
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
    /// Returns the value that [`audience`](Self::audience) has set.
    #[inline]
    pub fn get_audience(&self) -> &Option<Vec<String>> {
        &self.audience
    }
    /// How long the token is good for, in seconds: 60 (1 minute) to 3600 (1 hour); 300 (5 minutes) when absent. It has to survive only until the receiver has verified it, hence a small number is best. Asking for a longer life than the calling session has left can end in `SessionDurationEscalationException`.
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
    /// How the token is signed. Pick what the receiver is able to verify:
    ///
    /// - `RS256`: RSA signature, SHA-256 hash
    /// - `ES384`: elliptic-curve signature (P-384), SHA-384 hash
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
    /// Returns the value that [`signing_algorithm`](Self::signing_algorithm) has set.
    #[inline]
    pub fn get_signing_algorithm(&self) -> &Option<String> {
        &self.signing_algorithm
    }
    /// Appends an item to `tags`. [`set_tags`](Self::set_tags) replaces the whole list.
    ///
    /// Key-value pairs to place in the token as custom claims, 50 at most. The receiver can base authorization on them. Each one makes the token longer; too many end in `JWTPayloadSizeExceededException`.
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

static TAGS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest", "Tags"),
        rt::ShapeType::List,
        "Tags",
        3,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_TAG_LIST_TYPE);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenRequest"),
    rt::ShapeType::Structure,
    &[&AUDIENCE, &DURATION_SECONDS, &SIGNING_ALGORITHM, &TAGS],
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
        if let Some(value) = &self.tags {
            rt::write_structures(serializer, &TAGS, value)?;
        }
        Ok(())
    }
}
