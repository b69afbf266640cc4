// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`WebIdentityTokenSubjectModeType`].

/// The identity that is the subject of a JWT.
///
/// The service may send values that this crate does not know. Match with a wildcard pattern, and use
/// [`as_str`](Self::as_str) to read a value that has no variant yet.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WebIdentityTokenSubjectModeType {
    /// The AWS identity of the caller.
    AwsIdentity,
    /// The identity in which the caller's session originates.
    OriginIdentity,
    /// A value that this crate does not know.
    #[deprecated(
        note = "an unknown value may get a variant in a later version: use a wildcard pattern and `.as_str()` instead"
    )]
    Unknown(crate::primitives::sealed_enum_unknown::UnknownVariantValue),
}

impl WebIdentityTokenSubjectModeType {
    /// Returns the string that is sent to and received from the service.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AwsIdentity => "AWSIdentity",
            Self::OriginIdentity => "OriginIdentity",
            Self::Unknown(value) => value.as_str(),
        }
    }
    /// Returns the strings of all variants.
    #[inline]
    pub const fn values() -> &'static [&'static str] {
        &["AWSIdentity", "OriginIdentity"]
    }
    /// Parses one of the [`values`](Self::values).
    ///
    /// # Errors
    ///
    /// Returns an error for any other string.
    #[inline]
    pub fn try_parse(value: &str) -> Result<Self, crate::error::UnknownVariantError> {
        match Self::from(value) {
            Self::Unknown(_) => Err(crate::error::UnknownVariantError::new(value)),
            known => Ok(known),
        }
    }
}

impl From<&str> for WebIdentityTokenSubjectModeType {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "AWSIdentity" => Self::AwsIdentity,
            "OriginIdentity" => Self::OriginIdentity,
            other => {
                Self::Unknown(
                    crate::primitives::sealed_enum_unknown::UnknownVariantValue(
                        other.to_owned(),
                    ),
                )
            }
        }
    }
}

impl ::std::str::FromStr for WebIdentityTokenSubjectModeType {
    type Err = ::std::convert::Infallible;
    #[inline]
    fn from_str(text: &str) -> Result<Self, <Self as ::std::str::FromStr>::Err> {
        Ok(Self::from(text))
    }
}

impl ::std::convert::AsRef<str> for WebIdentityTokenSubjectModeType {
    #[inline]
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl ::std::fmt::Display for WebIdentityTokenSubjectModeType {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
