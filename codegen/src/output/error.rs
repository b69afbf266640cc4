//! The reasons for which a crate cannot be written or compared.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The reason for which a crate could not be written or compared.
#[derive(Debug)]
#[non_exhaustive]
pub enum OutputError {
    /// A file operation failed.
    #[non_exhaustive]
    Io {
        /// What was tried, such as `write`.
        action: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
    /// Files would be lost. Nothing was written.
    #[non_exhaustive]
    Conflicts {
        /// All files that would be lost.
        conflicts: Vec<Conflict>,
    },
}

impl OutputError {
    pub(super) fn new(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io {
                action,
                path,
                source,
            } => write!(f, "cannot {action} {}: {source}", path.display()),
            Self::Conflicts { conflicts } => {
                f.write_str("nothing was written, because these files would be lost:")?;
                for conflict in conflicts {
                    write!(f, "\n  {conflict}")?;
                }
                f.write_str("\nmove them elsewhere, choose another directory, or force the output")
            }
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Conflicts { .. } => None,
        }
    }
}

/// A file that would be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// The file.
    pub path: PathBuf,
    /// Why it is not replaced or removed.
    pub reason: Reason,
}

/// The reason for which a file is not replaced or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The file was generated, and edited since.
    Edited,
    /// The file was not generated.
    NotGenerated,
    /// It is a directory, a link, or a special file.
    NotAFile,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = match self.reason {
            Reason::Edited => "it was edited since it was generated",
            Reason::NotGenerated => "it was not generated",
            Reason::NotAFile => "it is not a regular file",
        };
        write!(f, "{}: {reason}", self.path.display())
    }
}
