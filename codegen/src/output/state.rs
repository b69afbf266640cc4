//! What is in the place of a file.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::error::{Conflict, OutputError, Reason};

/// What is in the place of a file.
pub(super) enum State {
    Absent,
    /// A regular file with this content.
    File(Vec<u8>),
    /// Something else is in the place of the file, or of a directory around it.
    Obstacle(Conflict),
}

/// Returns what is in the place of a file. Links to directories are followed, links to files are not.
pub(super) fn state(directory: &Path, path: &str) -> Result<State, OutputError> {
    let whole = directory.join(path);
    match fs::symlink_metadata(&whole) {
        Ok(found) if found.is_file() => match fs::read(&whole) {
            Ok(content) => Ok(State::File(content)),
            Err(error) => Err(OutputError::new("read", &whole)(error)),
        },
        Ok(_) => Ok(State::Obstacle(Conflict {
            path: whole,
            reason: Reason::NotAFile,
        })),
        Err(error) if is_missing(error.kind()) => {
            let parent = whole.parent().unwrap_or(directory);
            Ok(obstacle(parent)?.map_or(State::Absent, State::Obstacle))
        }
        Err(error) => Err(OutputError::new("read", &whole)(error)),
    }
}

/// Returns a path that is not empty. The empty path is that of the current directory.
pub(super) fn whole(directory: &Path) -> &Path {
    match directory.as_os_str().is_empty() {
        true => Path::new("."),
        false => directory,
    }
}

/// Returns what keeps a directory from being created, if it does not exist.
pub(super) fn obstacle(directory: &Path) -> Result<Option<Conflict>, OutputError> {
    for path in directory.ancestors() {
        let reason = match fs::metadata(path) {
            Ok(found) if found.is_dir() => return Ok(None),
            Ok(_) => Reason::NotADirectory,
            Err(error) if is_missing(error.kind()) && path.is_symlink() => Reason::DanglingLink,
            Err(error) if is_missing(error.kind()) => continue,
            Err(error) => return Err(OutputError::new("read", path)(error)),
        };
        let path = path.to_owned();
        return Ok(Some(Conflict { path, reason }));
    }
    Ok(None)
}

/// Returns whether nothing is in the place of a path, or a file is in the place of a directory.
fn is_missing(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Returns whether a link to a directory is on the way to a file.
pub(super) fn is_behind_link(directory: &Path, path: &str) -> bool {
    let parents = Path::new(path).ancestors().skip(1);
    let mut parents = parents.filter(|parent| !parent.as_os_str().is_empty());
    parents.any(|parent| directory.join(parent).is_symlink())
}
