//! Prevents a run from writing to a directory while another run uses it.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::error::OutputError;

/// A lock on a directory. It is on the directory itself, so it needs no file, and it works whatever
/// the path to the directory is. The operating system releases it if the process is killed.
///
/// Empty if the directory does not exist or cannot be locked. Windows and some network file systems
/// cannot lock directories.
pub(super) struct Lock(Option<File>);

impl Lock {
    /// Takes the lock of a run that writes.
    pub(super) fn exclusive(directory: &Path) -> Result<Self, OutputError> {
        Self::take(directory, File::try_lock)
    }

    /// Takes the lock of a run that only reads; there may be several of them.
    pub(super) fn shared(directory: &Path) -> Result<Self, OutputError> {
        Self::take(directory, File::try_lock_shared)
    }

    fn take(
        directory: &Path,
        lock: fn(&File) -> Result<(), TryLockError>,
    ) -> Result<Self, OutputError> {
        if !cfg!(unix) || !directory.is_dir() {
            return Ok(Self(None));
        }
        let file = File::open(directory).map_err(OutputError::new("read", directory))?;
        match lock(&file) {
            Ok(()) => Ok(Self(Some(file))),
            Err(TryLockError::WouldBlock) => Err(OutputError::Busy {
                directory: directory.to_owned(),
            }),
            Err(TryLockError::Error(_)) => Ok(Self(None)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(file) = &self.0 {
            // Closing the file is not enough: a child process that another thread is starting may have inherited it.
            let _ = file.unlock();
        }
    }
}
