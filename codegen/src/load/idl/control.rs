//! What control statements say about the rest of a file (Smithy 2.0, section "Smithy IDL", "Control section").

use super::cursor::Cursor;

/// A file that is being parsed.
pub(super) struct Input<'t> {
    pub(super) cursor: Cursor<'t>,
    pub(super) control: Control,
}

/// What control statements say about the rest of the file.
#[derive(Debug)]
pub(super) struct Control {
    pub(super) version: Version,
    pub(super) input_suffix: String,
    pub(super) output_suffix: String,
}

/// A version of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
}

impl Default for Control {
    /// Without a version, Smithy assumes 1.0.
    fn default() -> Self {
        Self {
            version: Version::One,
            input_suffix: "Input".to_owned(),
            output_suffix: "Output".to_owned(),
        }
    }
}
