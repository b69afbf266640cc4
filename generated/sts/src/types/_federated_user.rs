// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`FederatedUser`] and its builder.

use crate::rt;

/// The principal that `GetFederationToken` created, expressed as an ARN and as an ID. Resource-based policies can refer to it.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct FederatedUser {
    /// The account number and the name from the request, separated by a colon, such as `123456789012:Bob`. 2 to 193 characters.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@\:-]*$`.
    pub federated_user_id: String,
    /// The ARN of the federated user, in the form `arn:aws:sts::ACCOUNT:federated-user/NAME`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub arn: String,
}

impl FederatedUser {
    /// The account number and the name from the request, separated by a colon, such as `123456789012:Bob`. 2 to 193 characters.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@\:-]*$`.
    #[inline]
    pub fn federated_user_id(&self) -> &str {
        &self.federated_user_id
    }
    /// The ARN of the federated user, in the form `arn:aws:sts::ACCOUNT:federated-user/NAME`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn arn(&self) -> &str {
        &self.arn
    }
    /// Returns a builder for [`struct@FederatedUser`].
    #[inline]
    pub fn builder() -> crate::types::builders::FederatedUserBuilder {
        crate::types::builders::FederatedUserBuilder::default()
    }
}

/// Builds [`struct@FederatedUser`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct FederatedUserBuilder {
    pub(crate) federated_user_id: Option<String>,
    pub(crate) arn: Option<String>,
}

impl FederatedUserBuilder {
    /// The account number and the name from the request, separated by a colon, such as `123456789012:Bob`. 2 to 193 characters.
    ///
    /// Constraints: 2 to 193 characters; matches `^[\w+=,.@\:-]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn federated_user_id(mut self, input: impl Into<String>) -> Self {
        self.federated_user_id = Some(input.into());
        self
    }
    /// Sets or removes [`federated_user_id`](Self::federated_user_id).
    #[inline]
    pub fn set_federated_user_id(mut self, input: Option<String>) -> Self {
        self.federated_user_id = input;
        self
    }
    /// Returns the value set with [`federated_user_id`](Self::federated_user_id).
    #[inline]
    pub fn get_federated_user_id(&self) -> &Option<String> {
        &self.federated_user_id
    }
    /// The ARN of the federated user, in the form `arn:aws:sts::ACCOUNT:federated-user/NAME`.
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
    /// Returns an error if one of these is not set: [`federated_user_id`](Self::federated_user_id), [`arn`](Self::arn).
    #[inline]
    pub fn build(self) -> Result<FederatedUser, rt::BuildError> {
        Ok(FederatedUser {
            federated_user_id: self
                .federated_user_id
                .ok_or_else(|| rt::BuildError::missing_field(
                    "federated_user_id",
                    "federated_user_id was not specified but it is required when building FederatedUser",
                ))?,
            arn: self
                .arn
                .ok_or_else(|| rt::BuildError::missing_field(
                    "arn",
                    "arn was not specified but it is required when building FederatedUser",
                ))?,
        })
    }
}

static FEDERATED_USER_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "FederatedUser", "FederatedUserId"),
    rt::ShapeType::String,
    "FederatedUserId",
    0,
);

static ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "FederatedUser", "Arn"),
    rt::ShapeType::String,
    "Arn",
    1,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "FederatedUser"),
    rt::ShapeType::Structure,
    &[&FEDERATED_USER_ID, &ARN],
);

impl FederatedUserBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.federated_user_id = Some(deserializer.read_string(member)?),
            Some(1) => self.arn = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl FederatedUserBuilder {
    /// Fills in members that the model requires and the service left out (Smithy 2.0,
    /// section "Client error correction").
    #[inline]
    pub(crate) fn with_corrected_errors(mut self) -> Self {
        self.federated_user_id = self
            .federated_user_id
            .or_else(|| Some(::std::default::Default::default()));
        self.arn = self.arn.or_else(|| Some(::std::default::Default::default()));
        self
    }
}

impl FederatedUser {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::FederatedUserBuilder::default();
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
