//! The names of model files in headers and diagnostics.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

/// Returns the names to show for files: their file names, with just enough directories to tell them apart, so that the
/// names are the same on every machine.
pub(crate) fn distinct(paths: &[PathBuf]) -> Vec<String> {
    let paths: Vec<_> = paths.iter().map(|path| parts(path)).collect();
    let mut uses: HashMap<&[String], usize> = HashMap::new();
    for path in &paths {
        for length in 1..=path.len() {
            *uses.entry(end(path, length)).or_default() += 1;
        }
    }
    let name = |path: &Vec<String>| {
        let mut lengths = 1..path.len();
        let shortest = lengths.find(|length| uses.get(end(path, *length)) == Some(&1));
        end(path, shortest.unwrap_or(path.len())).join("/")
    };
    paths.iter().map(name).collect()
}

/// Returns the directories of a path, followed by its file name.
fn parts(path: &Path) -> Vec<String> {
    let parts = path
        .components()
        .filter(|part| !matches!(part, Component::Prefix(_) | Component::RootDir));
    parts
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect()
}

fn end(parts: &[String], length: usize) -> &[String] {
    &parts[parts.len().saturating_sub(length)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_distinct() {
        let names = |paths: &[&str]| {
            let paths: Vec<_> = paths.iter().map(PathBuf::from).collect();
            distinct(&paths)
        };
        assert_eq!(
            names(&["/home/me/a.json", "b/c.json"]),
            ["a.json", "c.json"]
        );
        assert_eq!(
            names(&["/x/one/a.json", "/y/two/a.json", "b.json"]),
            ["one/a.json", "two/a.json", "b.json"]
        );
        assert_eq!(
            names(&["one/v1/a.json", "two/v1/a.json", "v2/a.json", "a.json"]),
            ["one/v1/a.json", "two/v1/a.json", "v2/a.json", "a.json"]
        );
        assert_eq!(names(&["./a.json", "a.json"]), ["./a.json", "a.json"]);
        assert_eq!(names(&["../a.json", "a.json"]), ["../a.json", "a.json"]);
        // The library rejects files with the same name.
        assert_eq!(names(&["a.json", "a.json"]), ["a.json", "a.json"]);
    }
}
