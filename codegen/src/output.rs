//! The edge to the file system: writes a crate, or compares it with one that was written before.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::Files;

/// A file operation that failed.
#[derive(Debug)]
pub struct OutputError {
    action: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl OutputError {
    fn new(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self {
            action,
            path,
            source,
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot {} {}: {}",
            self.action,
            self.path.display(),
            self.source
        )
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// The file that every package has.
const MANIFEST: &str = "Cargo.toml";

/// What every generated file has in its first line.
const MARK: &str = "Generated from ";

/// Whether something at the top of a package is neither ours nor in the way: what Cargo puts there,
/// and what starts with a dot, such as the directory of a version control system.
fn is_kept(name: &str) -> bool {
    matches!(name, "Cargo.lock" | "target") || name.starts_with('.')
}

/// Writes the crate to a directory, which afterwards holds these files and no others.
///
/// The new tree is written beside the old one and takes its place at the end: whatever fails
/// before that leaves the old tree as it was. `Cargo.lock`, `target` and what starts with a dot
/// stay. A tree that is as it should be is not touched.
///
/// # Errors
///
/// Where the directory holds files that were not generated, or where the file system refuses
/// something.
pub fn write(files: &Files, directory: &Path) -> Result<(), OutputError> {
    let Comparison { stale, superfluous } = compare(files, directory)?;
    if stale.is_empty() && superfluous.is_empty() {
        return Ok(());
    }
    refuse_foreign(&superfluous, directory)?;
    let parent = match directory.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
    let staging = tempfile::Builder::new()
        .prefix(".smithy-codegen-")
        .tempdir_in(parent)
        .map_err(OutputError::new("create a directory in", parent))?;
    let (new, old) = (staging.path().join("new"), staging.path().join("old"));
    let mut made = PathBuf::new();
    for (path, text) in files.iter() {
        let path = new.join(path);
        if let Some(parent) = path.parent()
            && parent != made
        {
            fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
            parent.clone_into(&mut made);
        }
        fs::write(&path, text).map_err(OutputError::new("write", &path))?;
    }
    if !directory.exists() {
        return fs::rename(&new, directory).map_err(OutputError::new("write", directory));
    }
    fs::rename(directory, &old).map_err(OutputError::new("replace", directory))?;
    if let Err(source) = fs::rename(&new, directory) {
        return match fs::rename(&old, directory) {
            Ok(()) => Err(OutputError::new("write", directory)(source)),
            // Better a directory too many than one that is lost.
            Err(source) => Err(OutputError::new(
                "put back what was in",
                &staging.keep().join("old"),
            )(source)),
        };
    }
    for entry in fs::read_dir(&old).map_err(OutputError::new("read", &old))? {
        let entry = entry.map_err(OutputError::new("read", &old))?;
        let name = entry.file_name();
        if is_kept(&name.to_string_lossy())
            && let Err(source) = fs::rename(entry.path(), directory.join(&name))
        {
            let left = staging.keep().join("old").join(&name);
            return Err(OutputError::new("move", &left)(source));
        }
    }
    Ok(())
}

/// Files that somebody wrote by hand must not be lost.
fn refuse_foreign(superfluous: &[String], directory: &Path) -> Result<(), OutputError> {
    let is_ours = |path: &Path| {
        let text = fs::read(path).unwrap_or_default();
        let first_line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        String::from_utf8_lossy(first_line).contains(MARK)
    };
    let paths = superfluous.iter().map(String::as_str).chain([MANIFEST]);
    let mut paths = paths.map(|path| directory.join(path));
    match paths.find(|path| path.exists() && !is_ours(path)) {
        None => Ok(()),
        Some(path) => {
            let source = io::Error::other(
                "it was not generated and would be lost; move it away, or give another directory",
            );
            Err(OutputError::new("remove", &path)(source))
        }
    }
}

/// How a directory differs from the crate that should be in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Files that are not there or have another text, as a unified diff each.
    pub stale: Vec<String>,
    /// Files that no longer belong.
    pub superfluous: Vec<String>,
}

impl Differences {
    /// Whether the directory is as it should be.
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.superfluous.is_empty()
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diff in &self.stale {
            f.write_str(diff)?;
        }
        for path in &self.superfluous {
            writeln!(f, "no longer belongs: {path}")?;
        }
        Ok(())
    }
}

/// Compares a directory with the crate that should be in it. Writes nothing.
///
/// # Errors
///
/// Where a file that is there cannot be read.
pub fn check(files: &Files, directory: &Path) -> Result<Differences, OutputError> {
    let Comparison { stale, superfluous } = compare(files, directory)?;
    let diff = |Stale { path, found, text }: Stale<'_>| {
        let found = String::from_utf8_lossy(&found);
        let shown = directory.join(path).display().to_string();
        TextDiff::from_lines(&*found, text)
            .unified_diff()
            .header(&shown, &format!("{shown} (generated)"))
            .to_string()
    };
    Ok(Differences {
        stale: stale.into_iter().map(diff).collect(),
        superfluous,
    })
}

/// [`Differences`] before they are shown.
struct Comparison<'a> {
    stale: Vec<Stale<'a>>,
    superfluous: Vec<String>,
}

/// A file that is not as it should be.
struct Stale<'a> {
    path: &'a str,
    /// Nothing where there is no such file.
    found: Vec<u8>,
    /// What should be in it.
    text: &'a str,
}

fn compare<'a>(files: &'a Files, directory: &Path) -> Result<Comparison<'a>, OutputError> {
    let mut present = BTreeSet::new();
    list(directory, String::new(), &mut present)?;
    let mut stale = Vec::new();
    for (path, text) in files.iter() {
        let found = if present.remove(path) {
            let path = directory.join(path);
            fs::read(&path).map_err(OutputError::new("read", &path))?
        } else {
            Vec::new()
        };
        if found != text.as_bytes() {
            stale.push(Stale { path, found, text });
        }
    }
    Ok(Comparison {
        stale,
        superfluous: present.into_iter().collect(),
    })
}

/// Collects the paths of all files below a directory, relative to it.
fn list(directory: &Path, prefix: String, paths: &mut BTreeSet<String>) -> Result<(), OutputError> {
    if !directory.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(directory).map_err(OutputError::new("read", directory))? {
        let entry = entry.map_err(OutputError::new("read", directory))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if prefix.is_empty() && is_kept(&name) {
            continue;
        }
        let path = format!("{prefix}{name}");
        let file_type = entry
            .file_type()
            .map_err(OutputError::new("read", &entry.path()))?;
        if file_type.is_dir() {
            list(&entry.path(), format!("{path}/"), paths)?;
        } else {
            paths.insert(path);
        }
    }
    Ok(())
}
