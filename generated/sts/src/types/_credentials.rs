// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`Credentials`] and its builder.

use crate::rt;

/// Temporary credentials for signing AWS requests, valid until `Expiration`. Each request needs three of these values: the access key ID and the secret access key to compute the signature, and the session token to send with it.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct Credentials {
    /// The access key ID: the public part of the key pair, which identifies the keys that signed a request. 16 to 128 characters: letters, digits, and underscores.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    pub access_key_id: String,
    /// The secret access key, which is used to compute signatures. It is never sent with a request. Keep it out of logs and source code.
    pub secret_access_key: String,
    /// The session token. Every request signed with these credentials must include it; without it, the keys do not work. Treat it as confidential, and do not assume a maximum length.
    pub session_token: String,
    /// The time at which the credentials expire. From then on, AWS rejects them. Get new credentials before that time; existing credentials cannot be extended.
    pub expiration: rt::DateTime,
}

impl Credentials {
    /// The access key ID: the public part of the key pair, which identifies the keys that signed a request. 16 to 128 characters: letters, digits, and underscores.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    #[inline]
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }
    /// The secret access key, which is used to compute signatures. It is never sent with a request. Keep it out of logs and source code.
    #[inline]
    pub fn secret_access_key(&self) -> &str {
        &self.secret_access_key
    }
    /// The session token. Every request signed with these credentials must include it; without it, the keys do not work. Treat it as confidential, and do not assume a maximum length.
    #[inline]
    pub fn session_token(&self) -> &str {
        &self.session_token
    }
    /// The time at which the credentials expire. From then on, AWS rejects them. Get new credentials before that time; existing credentials cannot be extended.
    #[inline]
    pub fn expiration(&self) -> &rt::DateTime {
        &self.expiration
    }
    /// Returns a builder for [`struct@Credentials`].
    #[inline]
    pub fn builder() -> crate::types::builders::CredentialsBuilder {
        crate::types::builders::CredentialsBuilder::default()
    }
}

impl ::std::fmt::Debug for Credentials {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Credentials")
            .field("access_key_id", &"*** Sensitive Data Redacted ***")
            .field("secret_access_key", &"*** Sensitive Data Redacted ***")
            .field("session_token", &"*** Sensitive Data Redacted ***")
            .field("expiration", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

/// Builds [`struct@Credentials`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CredentialsBuilder {
    pub(crate) access_key_id: Option<String>,
    pub(crate) secret_access_key: Option<String>,
    pub(crate) session_token: Option<String>,
    pub(crate) expiration: Option<rt::DateTime>,
}

impl CredentialsBuilder {
    /// The access key ID: the public part of the key pair, which identifies the keys that signed a request. 16 to 128 characters: letters, digits, and underscores.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn access_key_id(mut self, input: impl Into<String>) -> Self {
        self.access_key_id = Some(input.into());
        self
    }
    /// Sets or removes [`access_key_id`](Self::access_key_id).
    #[inline]
    pub fn set_access_key_id(mut self, input: Option<String>) -> Self {
        self.access_key_id = input;
        self
    }
    /// Returns the value set with [`access_key_id`](Self::access_key_id).
    #[inline]
    pub fn get_access_key_id(&self) -> &Option<String> {
        &self.access_key_id
    }
    /// The secret access key, which is used to compute signatures. It is never sent with a request. Keep it out of logs and source code.
    ///
    /// This field is required.
    #[inline]
    pub fn secret_access_key(mut self, input: impl Into<String>) -> Self {
        self.secret_access_key = Some(input.into());
        self
    }
    /// Sets or removes [`secret_access_key`](Self::secret_access_key).
    #[inline]
    pub fn set_secret_access_key(mut self, input: Option<String>) -> Self {
        self.secret_access_key = input;
        self
    }
    /// Returns the value set with [`secret_access_key`](Self::secret_access_key).
    #[inline]
    pub fn get_secret_access_key(&self) -> &Option<String> {
        &self.secret_access_key
    }
    /// The session token. Every request signed with these credentials must include it; without it, the keys do not work. Treat it as confidential, and do not assume a maximum length.
    ///
    /// This field is required.
    #[inline]
    pub fn session_token(mut self, input: impl Into<String>) -> Self {
        self.session_token = Some(input.into());
        self
    }
    /// Sets or removes [`session_token`](Self::session_token).
    #[inline]
    pub fn set_session_token(mut self, input: Option<String>) -> Self {
        self.session_token = input;
        self
    }
    /// Returns the value set with [`session_token`](Self::session_token).
    #[inline]
    pub fn get_session_token(&self) -> &Option<String> {
        &self.session_token
    }
    /// The time at which the credentials expire. From then on, AWS rejects them. Get new credentials before that time; existing credentials cannot be extended.
    ///
    /// This field is required.
    #[inline]
    pub fn expiration(mut self, input: rt::DateTime) -> Self {
        self.expiration = Some(input);
        self
    }
    /// Sets or removes [`expiration`](Self::expiration).
    #[inline]
    pub fn set_expiration(mut self, input: Option<rt::DateTime>) -> Self {
        self.expiration = input;
        self
    }
    /// Returns the value set with [`expiration`](Self::expiration).
    #[inline]
    pub fn get_expiration(&self) -> &Option<rt::DateTime> {
        &self.expiration
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Returns an error if one of these is not set: [`access_key_id`](Self::access_key_id), [`secret_access_key`](Self::secret_access_key), [`session_token`](Self::session_token), [`expiration`](Self::expiration).
    #[inline]
    pub fn build(self) -> Result<Credentials, rt::BuildError> {
        Ok(Credentials {
            access_key_id: self
                .access_key_id
                .ok_or_else(|| rt::BuildError::missing_field(
                    "access_key_id",
                    "access_key_id was not specified but it is required when building Credentials",
                ))?,
            secret_access_key: self
                .secret_access_key
                .ok_or_else(|| rt::BuildError::missing_field(
                    "secret_access_key",
                    "secret_access_key was not specified but it is required when building Credentials",
                ))?,
            session_token: self
                .session_token
                .ok_or_else(|| rt::BuildError::missing_field(
                    "session_token",
                    "session_token was not specified but it is required when building Credentials",
                ))?,
            expiration: self
                .expiration
                .ok_or_else(|| rt::BuildError::missing_field(
                    "expiration",
                    "expiration was not specified but it is required when building Credentials",
                ))?,
        })
    }
}

impl ::std::fmt::Debug for CredentialsBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CredentialsBuilder")
            .field("access_key_id", &"*** Sensitive Data Redacted ***")
            .field("secret_access_key", &"*** Sensitive Data Redacted ***")
            .field("session_token", &"*** Sensitive Data Redacted ***")
            .field("expiration", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

static ACCESS_KEY_ID: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "Credentials", "AccessKeyId"),
        rt::ShapeType::String,
        "AccessKeyId",
        0,
    )
    .with_sensitive();

static SECRET_ACCESS_KEY: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "Credentials", "SecretAccessKey"),
        rt::ShapeType::String,
        "SecretAccessKey",
        1,
    )
    .with_sensitive();

static SESSION_TOKEN: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "Credentials", "SessionToken"),
        rt::ShapeType::String,
        "SessionToken",
        2,
    )
    .with_sensitive();

static EXPIRATION: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "Credentials", "Expiration"),
        rt::ShapeType::Timestamp,
        "Expiration",
        3,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "Credentials"),
    rt::ShapeType::Structure,
    &[&ACCESS_KEY_ID, &SECRET_ACCESS_KEY, &SESSION_TOKEN, &EXPIRATION],
);

impl CredentialsBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.access_key_id = Some(deserializer.read_string(member)?),
            Some(1) => self.secret_access_key = Some(deserializer.read_string(member)?),
            Some(2) => self.session_token = Some(deserializer.read_string(member)?),
            Some(3) => self.expiration = Some(deserializer.read_timestamp(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl CredentialsBuilder {
    /// Fills in members that the model requires and the service left out (Smithy 2.0,
    /// section "Client error correction").
    #[inline]
    pub(crate) fn with_corrected_errors(mut self) -> Self {
        self.access_key_id = self
            .access_key_id
            .or_else(|| Some(::std::default::Default::default()));
        self.secret_access_key = self
            .secret_access_key
            .or_else(|| Some(::std::default::Default::default()));
        self.session_token = self
            .session_token
            .or_else(|| Some(::std::default::Default::default()));
        self.expiration = self.expiration.or_else(|| Some(rt::DateTime::from_secs(0)));
        self
    }
}

impl Credentials {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::CredentialsBuilder::default();
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
