// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumedRoleUser`] and its builder.

use crate::rt;

/// A role session as a principal: the role and the session name, expressed as an ARN and as an ID.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AssumedRoleUser {
    /// The role's generated ID and the session name, separated by a colon, such as `ARO123EXAMPLE123:Bob`. A role that is deleted and created again gets a new ID, so this value distinguishes the two roles, which the ARN does not. 2 to 193 characters.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@:-]*$`.
    pub assumed_role_id: String,
    /// The ARN of the session, in the form `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. Its service is `sts`, whereas the service in the role's own ARN is `iam`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub arn: String,
}

impl AssumedRoleUser {
    /// The role's generated ID and the session name, separated by a colon, such as `ARO123EXAMPLE123:Bob`. A role that is deleted and created again gets a new ID, so this value distinguishes the two roles, which the ARN does not. 2 to 193 characters.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@:-]*$`.
    #[inline]
    pub fn assumed_role_id(&self) -> &str {
        &self.assumed_role_id
    }
    /// The ARN of the session, in the form `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. Its service is `sts`, whereas the service in the role's own ARN is `iam`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn arn(&self) -> &str {
        &self.arn
    }
    /// Returns a builder for [`struct@AssumedRoleUser`].
    #[inline]
    pub fn builder() -> crate::types::builders::AssumedRoleUserBuilder {
        crate::types::builders::AssumedRoleUserBuilder::default()
    }
}

/// Builds [`struct@AssumedRoleUser`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumedRoleUserBuilder {
    pub(crate) assumed_role_id: Option<String>,
    pub(crate) arn: Option<String>,
}

impl AssumedRoleUserBuilder {
    /// The role's generated ID and the session name, separated by a colon, such as `ARO123EXAMPLE123:Bob`. A role that is deleted and created again gets a new ID, so this value distinguishes the two roles, which the ARN does not. 2 to 193 characters.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@:-]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn assumed_role_id(mut self, input: impl Into<String>) -> Self {
        self.assumed_role_id = Some(input.into());
        self
    }
    /// Sets or removes [`assumed_role_id`](Self::assumed_role_id).
    #[inline]
    pub fn set_assumed_role_id(mut self, input: Option<String>) -> Self {
        self.assumed_role_id = input;
        self
    }
    /// Returns the value set with [`assumed_role_id`](Self::assumed_role_id).
    #[inline]
    pub fn get_assumed_role_id(&self) -> &Option<String> {
        &self.assumed_role_id
    }
    /// The ARN of the session, in the form `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. Its service is `sts`, whereas the service in the role's own ARN is `iam`.
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
    /// Returns an error if one of these is not set: [`assumed_role_id`](Self::assumed_role_id), [`arn`](Self::arn).
    #[inline]
    pub fn build(self) -> Result<AssumedRoleUser, rt::BuildError> {
        Ok(AssumedRoleUser {
            assumed_role_id: self
                .assumed_role_id
                .ok_or_else(|| rt::BuildError::missing_field(
                    "assumed_role_id",
                    "assumed_role_id was not specified but it is required when building AssumedRoleUser",
                ))?,
            arn: self
                .arn
                .ok_or_else(|| rt::BuildError::missing_field(
                    "arn",
                    "arn was not specified but it is required when building AssumedRoleUser",
                ))?,
        })
    }
}

static ASSUMED_ROLE_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumedRoleUser", "AssumedRoleId"),
    rt::ShapeType::String,
    "AssumedRoleId",
    0,
);

static ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumedRoleUser", "Arn"),
    rt::ShapeType::String,
    "Arn",
    1,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumedRoleUser"),
    rt::ShapeType::Structure,
    &[&ASSUMED_ROLE_ID, &ARN],
);

impl AssumedRoleUserBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.assumed_role_id = Some(deserializer.read_string(member)?),
            Some(1) => self.arn = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl AssumedRoleUserBuilder {
    /// Fills in members that the model requires and the service left out (Smithy 2.0,
    /// section "Client error correction").
    #[inline]
    pub(crate) fn with_corrected_errors(mut self) -> Self {
        self.assumed_role_id = self
            .assumed_role_id
            .or_else(|| Some(::std::default::Default::default()));
        self.arn = self.arn.or_else(|| Some(::std::default::Default::default()));
        self
    }
}

impl AssumedRoleUser {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::AssumedRoleUserBuilder::default();
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
