// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! What is wrong with an input.

use std::fmt;

/// The maximum number of errors in a message. The rest is counted.
const MAX_SHOWN: usize = 20;

/// The errors that validation found in an input.
///
/// They are in the order in which the members are sent, with two exceptions: missing members come
/// last in their structure, and an error about a list or a map follows those about its content.
/// Messages contain lengths, and numbers and map keys that are not sensitive, but no other values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationErrors {
    all: Vec<ValidationError>,
}

impl ValidationErrors {
    /// Returns the errors as a result.
    pub(super) fn result(all: Vec<ValidationError>) -> Result<(), Self> {
        if all.is_empty() {
            Ok(())
        } else {
            Err(Self { all })
        }
    }

    /// Returns the errors.
    pub fn iter(&self) -> std::slice::Iter<'_, ValidationError> {
        self.all.iter()
    }
}

impl<'a> IntoIterator for &'a ValidationErrors {
    type Item = &'a ValidationError;
    type IntoIter = std::slice::Iter<'a, ValidationError>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for ValidationErrors {
    type Item = ValidationError;
    type IntoIter = std::vec::IntoIter<ValidationError>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}

impl fmt::Display for ValidationErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the input is not valid")?;
        for (at, error) in self.all.iter().take(MAX_SHOWN).enumerate() {
            f.write_str(if at == 0 { ": " } else { "; " })?;
            error.fmt(f)?;
        }
        match self.all.len().saturating_sub(MAX_SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for ValidationErrors {}

/// One thing that is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValidationError {
    path: String,
    kind: ValidationErrorKind,
}

impl ValidationError {
    pub(super) fn new(path: String, kind: ValidationErrorKind) -> Self {
        Self { path, kind }
    }

    /// Returns the place of the value in the input, such as `tags[3].key`.
    ///
    /// The path consists of the names of fields; for a member of a union, it has the name of the
    /// accessor without `as_`. An item of a list has its index, and a value in a map has its key
    /// (`attributes["color"].value`). The path of a key is that of its value, followed by ` (key)`.
    /// Long keys are shortened, and sensitive ones are replaced by `redacted`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the constraint that the value violates.
    pub fn kind(&self) -> &ValidationErrorKind {
        &self.kind
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind)
    }
}

/// The constraint that a value violates.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValidationErrorKind {
    /// A required member is missing.
    Required,
    /// A string, a blob, a list, or a map is too short or too long.
    #[non_exhaustive]
    Length {
        /// The number of Unicode scalar values, of bytes, of items, or of entries.
        length: usize,
        /// The least length that is valid.
        min: Option<u64>,
        /// The greatest length that is valid.
        max: Option<u64>,
    },
    /// A number is too small or too large.
    #[non_exhaustive]
    Range {
        /// The number; `None` if it is sensitive or has too many digits to be shown.
        value: Option<String>,
        /// The least number that is valid.
        min: Option<&'static str>,
        /// The greatest number that is valid.
        max: Option<&'static str>,
        /// Whether the number is less than the least that is valid. If it is not, it is greater than
        /// the greatest that is valid, or not a number.
        is_less: bool,
    },
    /// A string does not match its pattern.
    #[non_exhaustive]
    Pattern {
        /// The regular expression, as the model has it.
        pattern: &'static str,
    },
    /// A list whose items must be different contains two that are equal.
    #[non_exhaustive]
    UniqueItems {
        /// The index of the first of the two.
        first: usize,
        /// The index of the second.
        second: usize,
    },
    /// A value is nested too deeply, so what it contains was not checked.
    #[non_exhaustive]
    Depth {
        /// The greatest number of levels.
        max: usize,
    },
}

impl fmt::Display for ValidationErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("required"),
            Self::Length { length, min, max } => match (min, max) {
                (Some(min), _) if (*length as u64) < *min => {
                    write!(f, "length {length} is less than {min}")
                }
                (_, Some(max)) => write!(f, "length {length} is greater than {max}"),
                _ => write!(f, "length {length} is not valid"),
            },
            Self::Range {
                value,
                min,
                max,
                is_less,
            } => {
                let value = value.as_deref().unwrap_or("the number");
                match (min, max) {
                    (Some(min), _) if *is_less => write!(f, "{value} is less than {min}"),
                    _ if value == NOT_A_NUMBER => f.write_str("not a number"),
                    (_, Some(max)) => write!(f, "{value} is greater than {max}"),
                    _ => write!(f, "{value} is not valid"),
                }
            }
            Self::Pattern { pattern } => write!(f, "does not match the pattern `{pattern}`"),
            Self::UniqueItems { first, second } => {
                write!(f, "items {first} and {second} are equal")
            }
            Self::Depth { max } => write!(f, "more than {max} levels deep"),
        }
    }
}

/// How Rust writes a floating-point number that is not a number.
const NOT_A_NUMBER: &str = "NaN";
