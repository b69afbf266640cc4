// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`ScopedSession`] and its builder.

use crate::rt;

/// A scoped session as `GetScopedCredentials` returns it: its ARN and its ID.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ScopedSession {
    /// The ID of the scoped session. 2 to 193 characters: letters, digits, and `_ + = , . @ : -`.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@:-]*$`.
    pub scoped_session_id: String,
    /// The ARN of the scoped session.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub arn: String,
}

impl ScopedSession {
    /// The ID of the scoped session. 2 to 193 characters: letters, digits, and `_ + = , . @ : -`.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@:-]*$`.
    #[inline]
    pub fn scoped_session_id(&self) -> &str {
        &self.scoped_session_id
    }
    /// The ARN of the scoped session.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn arn(&self) -> &str {
        &self.arn
    }
    /// Returns a builder for [`struct@ScopedSession`].
    #[inline]
    pub fn builder() -> crate::types::builders::ScopedSessionBuilder {
        crate::types::builders::ScopedSessionBuilder::default()
    }
}

/// Builds [`struct@ScopedSession`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct ScopedSessionBuilder {
    pub(crate) scoped_session_id: Option<String>,
    pub(crate) arn: Option<String>,
}

impl ScopedSessionBuilder {
    /// The ID of the scoped session. 2 to 193 characters: letters, digits, and `_ + = , . @ : -`.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@:-]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn scoped_session_id(mut self, input: impl Into<String>) -> Self {
        self.scoped_session_id = Some(input.into());
        self
    }
    /// Sets or removes [`scoped_session_id`](Self::scoped_session_id).
    #[inline]
    pub fn set_scoped_session_id(mut self, input: Option<String>) -> Self {
        self.scoped_session_id = input;
        self
    }
    /// Returns the value set with [`scoped_session_id`](Self::scoped_session_id).
    #[inline]
    pub fn get_scoped_session_id(&self) -> &Option<String> {
        &self.scoped_session_id
    }
    /// The ARN of the scoped session.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    ///
    /// This field is required.
    #[inline]
    pub fn arn(mut self, input: impl Into<String>) -> Self {
        self.arn = Some(input.into());
        self
    }
    /// Sets or removes [`arn`](Self::arn).
    #[inline]
    pub fn set_arn(mut self, input: Option<String>) -> Self {
        self.arn = input;
        self
    }
    /// Returns the value set with [`arn`](Self::arn).
    #[inline]
    pub fn get_arn(&self) -> &Option<String> {
        &self.arn
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Returns an error if one of these is not set: [`scoped_session_id`](Self::scoped_session_id), [`arn`](Self::arn).
    #[inline]
    pub fn build(self) -> Result<ScopedSession, rt::BuildError> {
        Ok(ScopedSession {
            scoped_session_id: self
                .scoped_session_id
                .ok_or_else(|| rt::BuildError::missing_field(
                    "scoped_session_id",
                    "scoped_session_id was not specified but it is required when building ScopedSession",
                ))?,
            arn: self
                .arn
                .ok_or_else(|| rt::BuildError::missing_field(
                    "arn",
                    "arn was not specified but it is required when building ScopedSession",
                ))?,
        })
    }
}

static SCOPED_SESSION_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "ScopedSession", "ScopedSessionId"),
    rt::ShapeType::String,
    "ScopedSessionId",
    0,
);

static ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "ScopedSession", "Arn"),
    rt::ShapeType::String,
    "Arn",
    1,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "ScopedSession"),
    rt::ShapeType::Structure,
    &[&SCOPED_SESSION_ID, &ARN],
);

impl ScopedSessionBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.scoped_session_id = Some(deserializer.read_string(member)?),
            Some(1) => self.arn = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl ScopedSessionBuilder {
    /// Fills in members that the model requires and the service left out (Smithy 2.0,
    /// section "Client error correction").
    #[inline]
    pub(crate) fn with_corrected_errors(mut self) -> Self {
        self.scoped_session_id = self
            .scoped_session_id
            .or_else(|| Some(::std::default::Default::default()));
        self.arn = self.arn.or_else(|| Some(::std::default::Default::default()));
        self
    }
}

impl ScopedSession {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::ScopedSessionBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        builder
            .with_corrected_errors()
            .build()
            .map_err(|error| rt::SerdeError::custom(error.to_string()))
    }
}
