//! Reads the files of models.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use os_display::Quotable as _;
use smithy_codegen::Sources;
use walkdir::WalkDir;

use crate::names;

/// The help text for sources.
pub(crate) const SOURCE: &str = "A file of the model, in Smithy IDL or the JSON AST; a directory, for all files in it \
                                 whose names end in `.smithy` or `.json`; or `-` for standard input";

/// The source argument that means standard input.
const DASH: &str = "-";

/// The name of standard input in headers and diagnostics.
const STDIN: &str = "<stdin>";

/// Reads the files of one model.
pub(crate) fn model(sources: &[PathBuf]) -> Result<Sources, String> {
    check_dashes(sources)?;
    let paths = paths(sources)?;
    named(&paths, &names::distinct(&paths))
}

/// Reads two versions of a model. All files get distinct names.
pub(crate) fn versions(old: &Path, new: &Path) -> Result<[Sources; 2], String> {
    let [old, new] = [old, new].map(|source| [source.to_owned()]);
    check_dashes(&[old.clone(), new.clone()].concat())?;
    let [old, new] = [paths(&old)?, paths(&new)?];
    let names = names::distinct(&[old.as_slice(), &new].concat());
    let (old_names, new_names) = names.split_at(old.len());
    Ok([named(&old, old_names)?, named(&new, new_names)?])
}

fn check_dashes(sources: &[PathBuf]) -> Result<(), String> {
    match sources.iter().filter(|source| is_dash(source)).count() {
        0 | 1 => Ok(()),
        _ => Err("standard input can be read only once; use `-` for one source".to_owned()),
    }
}

/// Returns the paths of all files that the sources name or contain.
fn paths(sources: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut paths = Vec::new();
    for source in sources {
        match source.is_dir() {
            true => paths.extend(in_directory(source)?),
            false => paths.push(source.clone()),
        }
    }
    Ok(paths)
}

/// Reads files under the given names.
fn named(paths: &[PathBuf], names: &[String]) -> Result<Sources, String> {
    let mut model = Sources::new();
    for (path, name) in paths.iter().zip(names) {
        match is_dash(path) {
            true => model.add(STDIN, standard_input()?),
            false => model.add(name, file(path)?),
        };
    }
    Ok(model)
}

fn is_dash(path: &Path) -> bool {
    path == Path::new(DASH)
}

/// Returns the sorted paths of the model files in a directory and its subdirectories.
fn in_directory(directory: &Path) -> Result<Vec<PathBuf>, String> {
    let shown = directory.maybe_quote();
    let mut paths = Vec::new();
    let walk = WalkDir::new(directory).follow_links(true);
    for entry in walk.sort_by_file_name() {
        let entry = entry.map_err(|error| format!("cannot read {shown}: {error}"))?;
        let extension = entry.path().extension().and_then(OsStr::to_str);
        let is_model = matches!(extension, Some("json" | "smithy"))
            && entry.file_name() != "smithy-build.json";
        if entry.file_type().is_file() && is_model {
            paths.push(entry.into_path());
        }
    }
    match paths.is_empty() {
        true => Err(format!(
            "{shown} contains no files whose names end in `.smithy` or `.json`; name the files of the model, or another directory"
        )),
        false => Ok(paths),
    }
}

fn file(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.maybe_quote()))
}

fn standard_input() -> Result<Vec<u8>, String> {
    let mut content = Vec::new();
    match io::stdin().read_to_end(&mut content) {
        Ok(_) => Ok(content),
        Err(error) => Err(format!("cannot read standard input: {error}")),
    }
}
