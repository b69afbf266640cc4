// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Conversion of the credentials that the service returns to credentials that clients sign with.

use std::time::SystemTime;

use aws_credential_types::{Credentials, CredentialsBuilder};

use crate::error::InvalidCredentialsError;
use crate::rt::DateTime;
use crate::types;

/// The provider of credentials that no provider of this crate loaded.
const PROVIDER_NAME: &str = "Sts";

/// Keeps the expiration, so that an identity cache knows when to replace the credentials.
///
/// # Errors
///
/// Returns an error if a field is missing or empty, or if the expiration is out of range. In a
/// response, a missing text is an empty one, and a missing expiration is the start of the Unix epoch.
impl TryFrom<types::Credentials> for Credentials {
    type Error = InvalidCredentialsError;

    #[inline]
    fn try_from(credentials: types::Credentials) -> Result<Self, Self::Error> {
        let builder = checked(credentials)?;
        Ok(builder.provider_name(PROVIDER_NAME).build())
    }
}

/// Like the conversion of an owned value.
impl TryFrom<&types::Credentials> for Credentials {
    type Error = InvalidCredentialsError;

    #[inline]
    fn try_from(credentials: &types::Credentials) -> Result<Self, Self::Error> {
        credentials.clone().try_into()
    }
}

/// Returns complete credentials, except for the name of the provider.
#[inline]
pub(crate) fn checked(
    credentials: types::Credentials,
) -> Result<CredentialsBuilder, InvalidCredentialsError> {
    let types::Credentials {
        access_key_id,
        secret_access_key,
        session_token,
        expiration,
    } = credentials;
    Ok(Credentials::builder()
        .access_key_id(present("access_key_id", access_key_id)?)
        .secret_access_key(present("secret_access_key", secret_access_key)?)
        .session_token(present("session_token", session_token)?)
        .expiry(time("expiration", expiration)?))
}

#[inline]
fn present(field: &'static str, text: String) -> Result<String, InvalidCredentialsError> {
    if text.is_empty() {
        return Err(InvalidCredentialsError::missing(field));
    }
    Ok(text)
}

#[inline]
fn time(field: &'static str, time: DateTime) -> Result<SystemTime, InvalidCredentialsError> {
    if time == DateTime::from_secs(0) {
        return Err(InvalidCredentialsError::missing(field));
    }
    time.try_into()
        .map_err(|_| InvalidCredentialsError::out_of_range(field))
}
