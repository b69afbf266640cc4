//! The error returned for incomplete credentials.

use std::fmt;

/// The error returned if credentials from the service cannot be used, because a field is missing,
/// empty, or invalid.
///
/// It names the field, but does not contain any value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidCredentialsError {
    field: &'static str,
    problem: &'static str,
}

impl InvalidCredentialsError {
    pub(crate) const fn missing(field: &'static str) -> Self {
        Self {
            field,
            problem: "is missing",
        }
    }

    pub(crate) const fn out_of_range(field: &'static str) -> Self {
        Self {
            field,
            problem: "is out of range",
        }
    }

    /// Returns the name of the field, such as `session_token`.
    pub fn field(&self) -> &'static str {
        self.field
    }
}

impl fmt::Display for InvalidCredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the credentials cannot be used: `{}` {}",
            self.field, self.problem
        )
    }
}

impl std::error::Error for InvalidCredentialsError {}
