// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The names of sessions.

use crate::error::BuildError;

/// Checks the name of a role session, or generates one that identifies the provider in CloudTrail.
pub(super) fn of_role(name: Option<String>) -> Result<String, BuildError> {
    match name {
        Some(name) => checked("session_name", name, 64),
        None => Ok(format!("aws-sdk-rust-{:016x}", fastrand::u64(..))),
    }
}

/// Checks the name of a federated user.
pub(super) fn of_federated_user(name: String) -> Result<String, BuildError> {
    checked("name", name, 32)
}

/// Checks a name as STS does, which accepts `[\w+=,.@-]{2,maximum}`.
fn checked(field: &'static str, name: String, maximum: usize) -> Result<String, BuildError> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte);
    if (2..=maximum).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(name);
    }
    let details = format!("it must have 2 to {maximum} characters: letters, digits, and `_+=,.@-`");
    Err(BuildError::invalid_field(field, details))
}
