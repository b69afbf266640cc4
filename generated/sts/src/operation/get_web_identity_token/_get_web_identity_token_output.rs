// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetWebIdentityTokenOutput`] and its builder.

use crate::rt;

/// The output of `GetWebIdentityToken`: the token and the time it expires.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetWebIdentityTokenOutput {
    /// The signed JWT. Its claims include the standard ones (such as subject, audience, and expiration), details about the AWS identity that STS adds, and the tags from the request. Recipients verify it with the keys at the issuer's JWKS URL.
    ///
    /// Until it expires, anyone who holds the token can impersonate the caller to the audience. Protect it accordingly.
    pub web_identity_token: Option<String>,
    /// The time at which the token expires, in UTC: the time of issue plus `DurationSeconds`. Recipients should reject the token after that.
    pub expiration: Option<rt::DateTime>,
    _request_id: Option<String>,
}

impl GetWebIdentityTokenOutput {
    /// The signed JWT. Its claims include the standard ones (such as subject, audience, and expiration), details about the AWS identity that STS adds, and the tags from the request. Recipients verify it with the keys at the issuer's JWKS URL.
    ///
    /// Until it expires, anyone who holds the token can impersonate the caller to the audience. Protect it accordingly.
    #[inline]
    pub fn web_identity_token(&self) -> Option<&str> {
        self.web_identity_token.as_deref()
    }
    /// The time at which the token expires, in UTC: the time of issue plus `DurationSeconds`. Recipients should reject the token after that.
    #[inline]
    pub fn expiration(&self) -> Option<&rt::DateTime> {
        self.expiration.as_ref()
    }
    /// Returns a builder for [`struct@GetWebIdentityTokenOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_web_identity_token::builders::GetWebIdentityTokenOutputBuilder {
        crate::operation::get_web_identity_token::builders::GetWebIdentityTokenOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetWebIdentityTokenOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetWebIdentityTokenOutput")
            .field("web_identity_token", &"*** Sensitive Data Redacted ***")
            .field("expiration", &self.expiration)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for GetWebIdentityTokenOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetWebIdentityTokenOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetWebIdentityTokenOutputBuilder {
    pub(crate) web_identity_token: Option<String>,
    pub(crate) expiration: Option<rt::DateTime>,
    _request_id: Option<String>,
}

impl GetWebIdentityTokenOutputBuilder {
    /// The signed JWT. Its claims include the standard ones (such as subject, audience, and expiration), details about the AWS identity that STS adds, and the tags from the request. Recipients verify it with the keys at the issuer's JWKS URL.
    ///
    /// Until it expires, anyone who holds the token can impersonate the caller to the audience. Protect it accordingly.
    #[inline]
    pub fn web_identity_token(mut self, input: impl Into<String>) -> Self {
        self.web_identity_token = Some(input.into());
        self
    }
    /// Sets or removes [`web_identity_token`](Self::web_identity_token).
    #[inline]
    pub fn set_web_identity_token(mut self, input: Option<String>) -> Self {
        self.web_identity_token = input;
        self
    }
    /// Returns the value set with [`web_identity_token`](Self::web_identity_token).
    #[inline]
    pub fn get_web_identity_token(&self) -> &Option<String> {
        &self.web_identity_token
    }
    /// The time at which the token expires, in UTC: the time of issue plus `DurationSeconds`. Recipients should reject the token after that.
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
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> GetWebIdentityTokenOutput {
        GetWebIdentityTokenOutput {
            web_identity_token: self.web_identity_token,
            expiration: self.expiration,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for GetWebIdentityTokenOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetWebIdentityTokenOutputBuilder")
            .field("web_identity_token", &"*** Sensitive Data Redacted ***")
            .field("expiration", &self.expiration)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static WEB_IDENTITY_TOKEN: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "GetWebIdentityTokenResponse", "WebIdentityToken"
        ),
        rt::ShapeType::String,
        "WebIdentityToken",
        0,
    )
    .with_sensitive();

static EXPIRATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenResponse", "Expiration"),
    rt::ShapeType::Timestamp,
    "Expiration",
    1,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetWebIdentityTokenResponse"),
    rt::ShapeType::Structure,
    &[&WEB_IDENTITY_TOKEN, &EXPIRATION],
);

impl GetWebIdentityTokenOutputBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.web_identity_token = Some(deserializer.read_string(member)?),
            Some(1) => self.expiration = Some(deserializer.read_timestamp(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetWebIdentityTokenOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_web_identity_token::builders::GetWebIdentityTokenOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_web_identity_token::builders::GetWebIdentityTokenOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
