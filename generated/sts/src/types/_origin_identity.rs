// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`OriginIdentity`] and its builder.

use crate::rt;

/// The identity in which a session originates, as its issuer names it. Confidential.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct OriginIdentity {
    /// The issuer's identifier for the identity.
    pub subject: Option<String>,
    /// The type of `Subject`.
    pub subject_type: Option<String>,
    /// The issuer of the identity.
    pub issuer: Option<String>,
    /// The ARN of the federated identity provider.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub federated_provider_arn: Option<String>,
}

impl OriginIdentity {
    /// The issuer's identifier for the identity.
    #[inline]
    pub fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }
    /// The type of `Subject`.
    #[inline]
    pub fn subject_type(&self) -> Option<&str> {
        self.subject_type.as_deref()
    }
    /// The issuer of the identity.
    #[inline]
    pub fn issuer(&self) -> Option<&str> {
        self.issuer.as_deref()
    }
    /// The ARN of the federated identity provider.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn federated_provider_arn(&self) -> Option<&str> {
        self.federated_provider_arn.as_deref()
    }
    /// Returns a builder for [`struct@OriginIdentity`].
    #[inline]
    pub fn builder() -> crate::types::builders::OriginIdentityBuilder {
        crate::types::builders::OriginIdentityBuilder::default()
    }
}

impl ::std::fmt::Debug for OriginIdentity {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("OriginIdentity")
            .field("subject", &"*** Sensitive Data Redacted ***")
            .field("subject_type", &"*** Sensitive Data Redacted ***")
            .field("issuer", &"*** Sensitive Data Redacted ***")
            .field("federated_provider_arn", &self.federated_provider_arn)
            .finish()
    }
}

/// Builds [`struct@OriginIdentity`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OriginIdentityBuilder {
    pub(crate) subject: Option<String>,
    pub(crate) subject_type: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) federated_provider_arn: Option<String>,
}

impl OriginIdentityBuilder {
    /// The issuer's identifier for the identity.
    #[inline]
    pub fn subject(mut self, input: impl Into<String>) -> Self {
        self.subject = Some(input.into());
        self
    }
    /// Sets or removes [`subject`](Self::subject).
    #[inline]
    pub fn set_subject(mut self, input: Option<String>) -> Self {
        self.subject = input;
        self
    }
    /// Returns the value set with [`subject`](Self::subject).
    #[inline]
    pub fn get_subject(&self) -> &Option<String> {
        &self.subject
    }
    /// The type of `Subject`.
    #[inline]
    pub fn subject_type(mut self, input: impl Into<String>) -> Self {
        self.subject_type = Some(input.into());
        self
    }
    /// Sets or removes [`subject_type`](Self::subject_type).
    #[inline]
    pub fn set_subject_type(mut self, input: Option<String>) -> Self {
        self.subject_type = input;
        self
    }
    /// Returns the value set with [`subject_type`](Self::subject_type).
    #[inline]
    pub fn get_subject_type(&self) -> &Option<String> {
        &self.subject_type
    }
    /// The issuer of the identity.
    #[inline]
    pub fn issuer(mut self, input: impl Into<String>) -> Self {
        self.issuer = Some(input.into());
        self
    }
    /// Sets or removes [`issuer`](Self::issuer).
    #[inline]
    pub fn set_issuer(mut self, input: Option<String>) -> Self {
        self.issuer = input;
        self
    }
    /// Returns the value set with [`issuer`](Self::issuer).
    #[inline]
    pub fn get_issuer(&self) -> &Option<String> {
        &self.issuer
    }
    /// The ARN of the federated identity provider.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn federated_provider_arn(mut self, input: impl Into<String>) -> Self {
        self.federated_provider_arn = Some(input.into());
        self
    }
    /// Sets or removes [`federated_provider_arn`](Self::federated_provider_arn).
    #[inline]
    pub fn set_federated_provider_arn(mut self, input: Option<String>) -> Self {
        self.federated_provider_arn = input;
        self
    }
    /// Returns the value set with [`federated_provider_arn`](Self::federated_provider_arn).
    #[inline]
    pub fn get_federated_provider_arn(&self) -> &Option<String> {
        &self.federated_provider_arn
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> OriginIdentity {
        OriginIdentity {
            subject: self.subject,
            subject_type: self.subject_type,
            issuer: self.issuer,
            federated_provider_arn: self.federated_provider_arn,
        }
    }
}

impl ::std::fmt::Debug for OriginIdentityBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("OriginIdentityBuilder")
            .field("subject", &"*** Sensitive Data Redacted ***")
            .field("subject_type", &"*** Sensitive Data Redacted ***")
            .field("issuer", &"*** Sensitive Data Redacted ***")
            .field("federated_provider_arn", &self.federated_provider_arn)
            .finish()
    }
}

static SUBJECT: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "OriginIdentity", "Subject"),
        rt::ShapeType::String,
        "Subject",
        0,
    )
    .with_sensitive();

static SUBJECT_TYPE: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "OriginIdentity", "SubjectType"),
        rt::ShapeType::String,
        "SubjectType",
        1,
    )
    .with_sensitive();

static ISSUER: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "OriginIdentity", "Issuer"),
        rt::ShapeType::String,
        "Issuer",
        2,
    )
    .with_sensitive();

static FEDERATED_PROVIDER_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "OriginIdentity", "FederatedProviderArn"),
    rt::ShapeType::String,
    "FederatedProviderArn",
    3,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "OriginIdentity"),
    rt::ShapeType::Structure,
    &[&SUBJECT, &SUBJECT_TYPE, &ISSUER, &FEDERATED_PROVIDER_ARN],
);

impl OriginIdentityBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.subject = Some(deserializer.read_string(member)?),
            Some(1) => self.subject_type = Some(deserializer.read_string(member)?),
            Some(2) => self.issuer = Some(deserializer.read_string(member)?),
            Some(3) => {
                self.federated_provider_arn = Some(deserializer.read_string(member)?);
            }
            _ => {}
        }
        Ok(())
    }
}

impl OriginIdentity {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::OriginIdentityBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder.build())
    }
}
