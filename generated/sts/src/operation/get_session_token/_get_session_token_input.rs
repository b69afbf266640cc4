// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetSessionTokenInput`] and its builder.

use crate::rt;

/// The session duration, and the MFA device and code if MFA is used. All parameters are optional.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetSessionTokenInput {
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours) for an IAM user. Defaults to 43200 (12 hours). For the root user, the session ends after 3600 seconds (1 hour), even if the request asks for more.
    ///
    /// Constraints: 900 to 129,600.
    pub duration_seconds: Option<i32>,
    /// The MFA device of the IAM user who signs the request. Pass it, always together with `TokenCode`, if policies require MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    pub serial_number: Option<String>,
    /// The six-digit code that the MFA device currently shows. If a policy requires MFA and this request contains no valid code, later requests with the returned credentials are denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    pub token_code: Option<String>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
}

impl GetSessionTokenInput {
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours) for an IAM user. Defaults to 43200 (12 hours). For the root user, the session ends after 3600 seconds (1 hour), even if the request asks for more.
    ///
    /// Constraints: 900 to 129,600.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// The MFA device of the IAM user who signs the request. Pass it, always together with `TokenCode`, if policies require MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    #[inline]
    pub fn serial_number(&self) -> Option<&str> {
        self.serial_number.as_deref()
    }
    /// The six-digit code that the MFA device currently shows. If a policy requires MFA and this request contains no valid code, later requests with the returned credentials are denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    #[inline]
    pub fn token_code(&self) -> Option<&str> {
        self.token_code.as_deref()
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    #[inline]
    pub fn minimum_session_token_size(&self) -> Option<i32> {
        self.minimum_session_token_size
    }
    /// Returns a builder for [`struct@GetSessionTokenInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_session_token::builders::GetSessionTokenInputBuilder {
        crate::operation::get_session_token::builders::GetSessionTokenInputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetSessionTokenInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetSessionTokenInput")
            .field("duration_seconds", &self.duration_seconds)
            .field("serial_number", &self.serial_number)
            .field("token_code", &"*** Sensitive Data Redacted ***")
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

/// Builds [`struct@GetSessionTokenInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetSessionTokenInputBuilder {
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) serial_number: Option<String>,
    pub(crate) token_code: Option<String>,
    pub(crate) minimum_session_token_size: Option<i32>,
}

impl GetSessionTokenInputBuilder {
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours) for an IAM user. Defaults to 43200 (12 hours). For the root user, the session ends after 3600 seconds (1 hour), even if the request asks for more.
    ///
    /// Constraints: 900 to 129,600.
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
    /// The MFA device of the IAM user who signs the request. Pass it, always together with `TokenCode`, if policies require MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    #[inline]
    pub fn serial_number(mut self, input: impl Into<String>) -> Self {
        self.serial_number = Some(input.into());
        self
    }
    /// Sets or removes [`serial_number`](Self::serial_number).
    #[inline]
    pub fn set_serial_number(mut self, input: Option<String>) -> Self {
        self.serial_number = input;
        self
    }
    /// Returns the value set with [`serial_number`](Self::serial_number).
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.serial_number
    }
    /// The six-digit code that the MFA device currently shows. If a policy requires MFA and this request contains no valid code, later requests with the returned credentials are denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    #[inline]
    pub fn token_code(mut self, input: impl Into<String>) -> Self {
        self.token_code = Some(input.into());
        self
    }
    /// Sets or removes [`token_code`](Self::token_code).
    #[inline]
    pub fn set_token_code(mut self, input: Option<String>) -> Self {
        self.token_code = input;
        self
    }
    /// Returns the value set with [`token_code`](Self::token_code).
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.token_code
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
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<GetSessionTokenInput, rt::BuildError> {
        Ok(GetSessionTokenInput {
            duration_seconds: self.duration_seconds,
            serial_number: self.serial_number,
            token_code: self.token_code,
            minimum_session_token_size: self.minimum_session_token_size,
        })
    }
}

impl ::std::fmt::Debug for GetSessionTokenInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetSessionTokenInputBuilder")
            .field("duration_seconds", &self.duration_seconds)
            .field("serial_number", &self.serial_number)
            .field("token_code", &"*** Sensitive Data Redacted ***")
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetSessionTokenRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    0,
);

static SERIAL_NUMBER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetSessionTokenRequest", "SerialNumber"),
    rt::ShapeType::String,
    "SerialNumber",
    1,
);

static TOKEN_CODE: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetSessionTokenRequest", "TokenCode"),
        rt::ShapeType::String,
        "TokenCode",
        2,
    )
    .with_sensitive();

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetSessionTokenRequest", "MinimumSessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    3,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetSessionTokenRequest"),
    rt::ShapeType::Structure,
    &[&DURATION_SECONDS, &SERIAL_NUMBER, &TOKEN_CODE, &MINIMUM_SESSION_TOKEN_SIZE],
);

impl rt::SerializableStruct for GetSessionTokenInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.serial_number {
            serializer.write_string(&SERIAL_NUMBER, value)?;
        }
        if let Some(value) = &self.token_code {
            serializer.write_string(&TOKEN_CODE, value)?;
        }
        if let Some(value) = &self.minimum_session_token_size {
            serializer.write_integer(&MINIMUM_SESSION_TOKEN_SIZE, *value)?;
        }
        Ok(())
    }
}
