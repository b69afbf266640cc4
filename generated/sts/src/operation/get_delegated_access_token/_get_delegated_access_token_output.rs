// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetDelegatedAccessTokenOutput`] and its builder.

use crate::rt;

/// The output of `GetDelegatedAccessToken`: credentials and the principal that they act for.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetDelegatedAccessTokenOutput {
    /// The temporary credentials for the delegated access, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// Deprecated. This operation no longer sets it; do not rely on it.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. This field is not populated for GetDelegatedAccessToken. (since 2026-06-17)"
    )]
    pub packed_policy_size: Option<i32>,
    /// The ARN of the principal that the credentials act for. Their permissions derive from that principal.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub assumed_principal: Option<String>,
    _request_id: Option<String>,
}

impl GetDelegatedAccessTokenOutput {
    /// The temporary credentials for the delegated access, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// Deprecated. This operation no longer sets it; do not rely on it.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. This field is not populated for GetDelegatedAccessToken. (since 2026-06-17)"
    )]
    #[inline]
    pub fn packed_policy_size(&self) -> Option<i32> {
        self.packed_policy_size
    }
    /// The ARN of the principal that the credentials act for. Their permissions derive from that principal.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn assumed_principal(&self) -> Option<&str> {
        self.assumed_principal.as_deref()
    }
    /// Returns a builder for [`struct@GetDelegatedAccessTokenOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenOutputBuilder {
        crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetDelegatedAccessTokenOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetDelegatedAccessTokenOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("packed_policy_size", &self.packed_policy_size)
            .field("assumed_principal", &self.assumed_principal)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for GetDelegatedAccessTokenOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetDelegatedAccessTokenOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDelegatedAccessTokenOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) packed_policy_size: Option<i32>,
    pub(crate) assumed_principal: Option<String>,
    _request_id: Option<String>,
}

impl GetDelegatedAccessTokenOutputBuilder {
    /// The temporary credentials for the delegated access, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(mut self, input: crate::types::Credentials) -> Self {
        self.credentials = Some(input);
        self
    }
    /// Sets or removes [`credentials`](Self::credentials).
    #[inline]
    pub fn set_credentials(mut self, input: Option<crate::types::Credentials>) -> Self {
        self.credentials = input;
        self
    }
    /// Returns the value set with [`credentials`](Self::credentials).
    #[inline]
    pub fn get_credentials(&self) -> &Option<crate::types::Credentials> {
        &self.credentials
    }
    /// Deprecated. This operation no longer sets it; do not rely on it.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. This field is not populated for GetDelegatedAccessToken. (since 2026-06-17)"
    )]
    #[inline]
    pub fn packed_policy_size(mut self, input: i32) -> Self {
        self.packed_policy_size = Some(input);
        self
    }
    /// Sets or removes [`packed_policy_size`](Self::packed_policy_size).
    #[deprecated(
        note = "Deprecated. This field is not populated for GetDelegatedAccessToken. (since 2026-06-17)"
    )]
    #[inline]
    pub fn set_packed_policy_size(mut self, input: Option<i32>) -> Self {
        self.packed_policy_size = input;
        self
    }
    /// Returns the value set with [`packed_policy_size`](Self::packed_policy_size).
    #[deprecated(
        note = "Deprecated. This field is not populated for GetDelegatedAccessToken. (since 2026-06-17)"
    )]
    #[inline]
    pub fn get_packed_policy_size(&self) -> &Option<i32> {
        &self.packed_policy_size
    }
    /// The ARN of the principal that the credentials act for. Their permissions derive from that principal.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn assumed_principal(mut self, input: impl Into<String>) -> Self {
        self.assumed_principal = Some(input.into());
        self
    }
    /// Sets or removes [`assumed_principal`](Self::assumed_principal).
    #[inline]
    pub fn set_assumed_principal(mut self, input: Option<String>) -> Self {
        self.assumed_principal = input;
        self
    }
    /// Returns the value set with [`assumed_principal`](Self::assumed_principal).
    #[inline]
    pub fn get_assumed_principal(&self) -> &Option<String> {
        &self.assumed_principal
    }
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> GetDelegatedAccessTokenOutput {
        GetDelegatedAccessTokenOutput {
            credentials: self.credentials,
            packed_policy_size: self.packed_policy_size,
            assumed_principal: self.assumed_principal,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for GetDelegatedAccessTokenOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetDelegatedAccessTokenOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("packed_policy_size", &self.packed_policy_size)
            .field("assumed_principal", &self.assumed_principal)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static CREDENTIALS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "GetDelegatedAccessTokenResponse", "Credentials"
        ),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static PACKED_POLICY_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetDelegatedAccessTokenResponse", "PackedPolicySize"
    ),
    rt::ShapeType::Integer,
    "PackedPolicySize",
    1,
);

static ASSUMED_PRINCIPAL: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetDelegatedAccessTokenResponse", "AssumedPrincipal"
    ),
    rt::ShapeType::String,
    "AssumedPrincipal",
    2,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetDelegatedAccessTokenResponse"),
    rt::ShapeType::Structure,
    &[&CREDENTIALS, &PACKED_POLICY_SIZE, &ASSUMED_PRINCIPAL],
);

impl GetDelegatedAccessTokenOutputBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => {
                self.credentials = Some(
                    crate::types::Credentials::deserialize(deserializer)?,
                );
            }
            Some(1) => self.packed_policy_size = Some(deserializer.read_integer(member)?),
            Some(2) => self.assumed_principal = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetDelegatedAccessTokenOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
