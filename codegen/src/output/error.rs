//! Why a crate cannot be written or compared.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::text::escape_unprintable;

/// The reason why a crate could not be written or compared.
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
    /// Another run is writing to the directory, or this run needs to write to it while another run compares it.
    #[non_exhaustive]
    Busy {
        /// The directory.
        directory: PathBuf,
    },
    /// A manifest in the directory is damaged.
    #[non_exhaustive]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// The number of the line that is damaged, counted from 1.
        line: usize,
    },
    /// Files would be lost, or something is in the way. Nothing was written.
    #[non_exhaustive]
    Conflicts {
        /// All files that would be lost, and everything that is in the way.
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
            } => {
                let remedy = remedy(source.kind());
                write!(f, "cannot {action} {}: {source}\n{remedy}", shown(path))
            }
            Self::Busy { directory } => write!(
                f,
                "another run is using {}\nwait for it to finish, and try again",
                shown(directory)
            ),
            Self::Manifest { path, line } => {
                let remedy = match path.extension().is_some_and(|end| end == "pending") {
                    true => {
                        "move it elsewhere; files that only the interrupted run wrote then count as not generated"
                    }
                    false => "restore it; without it, all generated files count as not generated",
                };
                write!(
                    f,
                    "{}:{line}: this line is not a hash and a relative path in the format of `sha256sum`\n{remedy}",
                    shown(path)
                )
            }
            Self::Conflicts { conflicts } => show_conflicts(conflicts, f),
        }
    }
}

/// What to do if a file operation fails.
fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "change the permissions, or choose another directory"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space, and try again",
        _ => "fix the problem, and try again",
    }
}

fn show_conflicts(conflicts: &[Conflict], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (lost, in_the_way): (Vec<_>, Vec<_>) = conflicts
        .iter()
        .partition(|conflict| conflict.reason.can_be_overwritten());
    f.write_str("nothing was written")?;
    if !lost.is_empty() {
        f.write_str(", because these files would be lost:")?;
        list(&lost, f)?;
        f.write_str(
            "\nmove them elsewhere, choose another directory, or add `--force` to the command (call \
             `output::overwrite` from a program), which keeps edited files that the crate no longer contains",
        )?;
    }
    if !in_the_way.is_empty() {
        let start = match lost.is_empty() {
            true => ", because something is in the way:",
            false => "\nsomething is also in the way:",
        };
        f.write_str(start)?;
        list(&in_the_way, f)?;
        f.write_str(
            "\nremove or move what is listed, or choose another directory; it is never overwritten",
        )?;
    }
    Ok(())
}

fn list(conflicts: &[&Conflict], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    conflicts
        .iter()
        .try_for_each(|conflict| write!(f, "\n  {conflict}"))
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Busy { .. } | Self::Manifest { .. } | Self::Conflicts { .. } => None,
        }
    }
}

/// A file that would be lost, or something that is in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// The file or directory.
    pub path: PathBuf,
    /// Why it is not replaced or removed.
    pub reason: Reason,
}

/// The reason why a file is not replaced or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The file was generated, and edited since.
    Edited,
    /// The file was not generated.
    NotGenerated,
    /// A directory, a symbolic link, or a special file exists where a file is needed.
    NotAFile,
    /// Something else exists where a directory is needed.
    NotADirectory,
    /// A dangling symbolic link exists where a directory is needed.
    DanglingLink,
    /// The name is needed for a temporary file.
    TemporaryName,
}

impl Reason {
    /// Returns whether [`overwrite`](super::overwrite) resolves the conflict.
    pub fn can_be_overwritten(self) -> bool {
        match self {
            Self::Edited | Self::NotGenerated => true,
            Self::NotAFile | Self::NotADirectory | Self::DanglingLink | Self::TemporaryName => {
                false
            }
        }
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = match self.reason {
            Reason::Edited => "it was edited since it was generated",
            Reason::NotGenerated => "it was not generated",
            Reason::NotAFile => {
                "a file belongs here, but this is a directory, a link, or a special file"
            }
            Reason::NotADirectory => "a directory belongs here, but this is something else",
            Reason::DanglingLink => {
                "a directory belongs here, but this is a dangling symbolic link"
            }
            Reason::TemporaryName => "the name is needed for a temporary file",
        };
        write!(f, "{}: {reason}", shown(&self.path))
    }
}

/// Returns a path as it is shown: it may contain any characters.
pub(super) fn shown(path: &Path) -> String {
    escape_unprintable(&path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_file_operation_names_the_path_and_a_remedy() {
        for (kind, remedy) in [
            (ErrorKind::PermissionDenied, "change the permissions"),
            (ErrorKind::ReadOnlyFilesystem, "choose another directory"),
            (ErrorKind::StorageFull, "free some space"),
            (ErrorKind::TimedOut, "try again"),
        ] {
            let text =
                OutputError::new("write", Path::new("a/\u{1b}[31m"))(kind.into()).to_string();
            assert!(text.starts_with("cannot write a/\\u{1b}[31m: "), "{text}");
            assert!(text.contains(remedy), "{text}");
        }
    }
}
