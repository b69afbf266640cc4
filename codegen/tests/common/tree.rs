//! The contents of a directory.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Returns the files, links, special files, and empty directories below a directory: their paths in
/// it, each with its content.
pub(crate) fn tree(directory: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(current) = pending.pop() {
        let inside = |path: &Path| {
            let inside = path.strip_prefix(directory);
            inside.expect("it is in the directory").to_owned()
        };
        let entries: Vec<_> = fs::read_dir(&current).expect("a directory").collect();
        if entries.is_empty() {
            found.insert(inside(&current), b"empty".to_vec());
        }
        for entry in entries {
            let path = entry.expect("an entry").path();
            let kind = fs::symlink_metadata(&path).expect("readable").file_type();
            if kind.is_dir() {
                pending.push(path);
                continue;
            }
            let content = if kind.is_symlink() {
                let target = fs::read_link(&path).expect("a link");
                target.into_os_string().into_encoded_bytes()
            } else if kind.is_file() {
                fs::read(&path).expect("a file")
            } else {
                b"special".to_vec()
            };
            found.insert(inside(&path), content);
        }
    }
    found
}
