//! The types of the stub service.

use std::convert::Infallible;
use std::str::FromStr;

use crate::error::UnknownVariantError;
use crate::primitives::sealed_enum_unknown::UnknownVariantValue;

/// The state of a desk.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeskState {
    /// The desk can be reserved.
    Free,
    /// The desk is reserved.
    Taken,
    /// A state that this crate does not know.
    Unknown(UnknownVariantValue),
}

impl DeskState {
    /// Returns the state as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Free => "free",
            Self::Taken => "taken",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Parses a state.
    ///
    /// # Errors
    ///
    /// Returns an error if the state is not known.
    pub fn try_parse(value: &str) -> Result<Self, UnknownVariantError> {
        match Self::from(value) {
            Self::Unknown(_) => Err(UnknownVariantError::new(value)),
            known => Ok(known),
        }
    }
}

impl From<&str> for DeskState {
    fn from(value: &str) -> Self {
        match value {
            "free" => Self::Free,
            "taken" => Self::Taken,
            other => Self::Unknown(UnknownVariantValue(other.to_owned())),
        }
    }
}

impl FromStr for DeskState {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
