//! The version of the client in the lock file of the workspace.

use semver::Version;
use toml_edit::{DocumentMut, Item, value};

use crate::repository::PACKAGE;

/// Returns the lock file with a new version of the client, as Cargo would write it in the next build.
pub(super) fn with_version(text: &str, version: &Version) -> Result<String, String> {
    let mut lock: DocumentMut = text
        .parse()
        .map_err(|error| format!("Cargo.lock is not valid TOML: {error}"))?;
    let packages = lock
        .get_mut("package")
        .and_then(Item::as_array_of_tables_mut);
    for package in packages
        .into_iter()
        .flat_map(|packages| packages.iter_mut())
    {
        if package.get("name").and_then(Item::as_str) == Some(PACKAGE) {
            package["version"] = value(version.to_string());
        }
    }
    Ok(lock.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_version_of_the_client_changes() {
        let text = include_str!("../../../Cargo.lock");
        let next = Version::new(7, 8, 9);
        let new = with_version(text, &next).expect("a lock file");
        let lines = text.lines().zip(new.lines());
        let changed: Vec<_> = lines.filter(|(old, new)| old != new).collect();
        assert_eq!(changed.len(), 1, "{changed:?}");
        assert_eq!(changed[0].1, "version = \"7.8.9\"");
        let (_, after) = new
            .split_once("name = \"sts-sdk\"\n")
            .expect("the client is in the workspace");
        assert!(after.starts_with("version = \"7.8.9\"\n"), "{after:.40}");
    }
}
