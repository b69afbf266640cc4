//! The manifests of the workspace of generated clients.
//!
//! Cargo compiles a dependency again for each set of features, each profile, and each version of its own dependencies.
//! To make both workspaces agree on all of them, the client workspace has the same profiles and the same lock file. It
//! also has one more member, [`DEPENDENCIES`]: an empty package that depends on everything that any package of the main
//! workspace depends on, with the same features. Every build must include this package.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value as Json;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

/// The name of the package that depends on everything.
pub(crate) const DEPENDENCIES: &str = "workspace-dependencies";

/// The path of the main workspace, relative to the client workspace.
const ROOT: &str = "../..";

/// Returns the manifest of the client workspace: that of the main workspace with other members.
pub(super) fn workspace(main: &str, members: &[&str]) -> Result<String, String> {
    let mut manifest: DocumentMut = main
        .parse()
        .map_err(|error| format!("Cargo.toml is not valid: {error}"))?;
    let workspace = manifest
        .get_mut("workspace")
        .and_then(Item::as_table_mut)
        .ok_or("Cargo.toml has no table `workspace`")?;
    workspace.remove("exclude");
    workspace["members"] = value(members.iter().copied().collect::<Array>());
    let dependencies = workspace
        .get_mut("dependencies")
        .and_then(Item::as_table_mut);
    for (_, dependency) in dependencies.into_iter().flat_map(Table::iter_mut) {
        let dependency = dependency.as_table_like_mut();
        if let Some(path) = dependency.and_then(|table| table.get_mut("path")) {
            let relative = path.as_str().unwrap_or_default();
            *path = value(format!("{ROOT}/{relative}"));
        }
    }
    // Clients are always compiled as a whole, so incremental compilation would not help.
    manifest["profile"]["dev"]["incremental"] = value(false);
    Ok(manifest.to_string())
}

/// Returns the manifest of [`DEPENDENCIES`], based on the output of `cargo metadata` for the main workspace.
pub(super) fn dependencies(metadata: &Json) -> Result<String, String> {
    let members = array(&metadata["workspace_members"]);
    let packages: Vec<_> = array(&metadata["packages"])
        .iter()
        .filter(|package| members.contains(&package["id"]))
        .collect();
    let mut tables: BTreeMap<Vec<&str>, BTreeMap<&str, Dependency<'_>>> = BTreeMap::new();
    for package in &packages {
        // A member is built with its default features.
        if has_features(package) {
            let entries = tables.entry(vec!["dependencies"]).or_default();
            entries
                .entry(text(package, "name")?)
                .or_default()
                .add_path(package, &[], true)?;
        }
        for dependency in array(&package["dependencies"]) {
            // An optional dependency comes with a feature of the member, which is among the dependencies itself.
            if dependency["optional"] == true {
                continue;
            }
            let name = text(dependency, "name")?;
            let kind = match dependency["kind"].as_str() {
                Some("build") => "build-dependencies",
                _ => "dependencies",
            };
            let table = match dependency["target"].as_str() {
                Some(target) => vec!["target", target, kind],
                None => vec![kind],
            };
            let features = array(&dependency["features"]).iter();
            let features: Vec<_> = features.filter_map(Json::as_str).collect();
            let default = dependency["uses_default_features"] == true;
            if dependency["path"].is_null() {
                let entry = tables.entry(table).or_default().entry(name).or_default();
                entry.add_version(text(dependency, "req")?, &features, default);
            } else if let Some(package) = packages
                .iter()
                .find(|package| package["name"] == dependency["name"] && has_features(package))
            {
                let entry = tables.entry(table).or_default().entry(name).or_default();
                entry.add_path(package, &features, default)?;
            }
        }
    }

    let mut manifest = DocumentMut::new();
    manifest["package"] = Item::Table(Table::from_iter([
        ("name", DEPENDENCIES),
        ("edition", "2024"),
    ]));
    for (path, entries) in tables {
        let mut place = manifest.as_item_mut();
        for part in path {
            place = &mut place[part];
            if place.is_none() {
                let mut inner = Table::new();
                inner.set_implicit(true);
                *place = Item::Table(inner);
            }
        }
        for (name, dependency) in entries {
            place[name] = value(dependency.inline());
        }
    }
    Ok(manifest.to_string())
}

/// A dependency of any number of members: all of their features and requirements together.
#[derive(Default)]
struct Dependency<'a> {
    default: bool,
    features: BTreeSet<&'a str>,
    versions: BTreeSet<&'a str>,
    path: Option<&'a Path>,
}

impl<'a> Dependency<'a> {
    fn add(&mut self, features: &[&'a str], default: bool) {
        self.default |= default;
        self.features.extend(features);
    }

    fn add_version(&mut self, requirement: &'a str, features: &[&'a str], default: bool) {
        self.add(features, default);
        self.versions.insert(requirement);
    }

    fn add_path(
        &mut self,
        package: &'a Json,
        features: &[&'a str],
        default: bool,
    ) -> Result<(), String> {
        self.add(features, default);
        let manifest = Path::new(text(package, "manifest_path")?);
        self.path = Some(manifest.parent().unwrap_or(manifest));
        Ok(())
    }

    fn inline(self) -> InlineTable {
        let mut entry = InlineTable::new();
        entry.insert("default-features", self.default.into());
        entry.insert(
            "features",
            Value::Array(self.features.into_iter().collect()),
        );
        if !self.versions.is_empty() {
            let versions: Vec<_> = self.versions.into_iter().collect();
            entry.insert("version", versions.join(", ").into());
        }
        if let Some(path) = self.path {
            entry.insert("path", path.display().to_string().into());
        }
        entry
    }
}

fn array(value: &Json) -> &[Json] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Returns whether a package has features. If it has none, its dependents cannot affect its own dependencies.
fn has_features(package: &Json) -> bool {
    package["features"]
        .as_object()
        .is_some_and(|features| !features.is_empty())
}

fn text<'a>(value: &'a Json, key: &str) -> Result<&'a str, String> {
    value[key]
        .as_str()
        .ok_or_else(|| format!("`cargo metadata` does not report `{key}` for a package"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn workspace_keeps_all_but_members_and_paths() {
        let main = r#"[workspace]
resolver = "3"
exclude = ["target"]
members = ["codegen", "tests"]

[workspace.dependencies]
smithy-codegen = { path = "codegen" }
tokio = "1"

[profile.dev]
debug = 1
"#;
        let expected = r#"[workspace]
resolver = "3"
members = ["a", "../../tests/traits"]

[workspace.dependencies]
smithy-codegen = { path = "../../codegen" }
tokio = "1"

[profile.dev]
debug = 1
incremental = false
"#;
        let manifest = workspace(main, &["a", "../../tests/traits"]);
        assert_eq!(manifest.as_deref(), Ok(expected));
    }

    #[test]
    fn dependencies_of_all_members_are_collected_with_their_features() {
        let dependency = |name: &str, kind: Json, target: Json, path: Json| {
            json!({
                "name": name, "req": "^1", "kind": kind, "target": target, "path": path,
                "features": ["f"], "uses_default_features": false, "optional": false
            })
        };
        let metadata = json!({
            "workspace_members": ["one", "two"],
            "packages": [
                {
                    "id": "one", "name": "one", "manifest_path": "/w/one/Cargo.toml", "features": {},
                    "dependencies": [
                        dependency("a", Json::Null, Json::Null, Json::Null),
                        dependency("b", json!("dev"), json!("cfg(unix)"), Json::Null),
                        dependency("c", json!("build"), Json::Null, Json::Null),
                        dependency("two", Json::Null, Json::Null, json!("/w/two")),
                        { "name": "d", "optional": true }
                    ]
                },
                {
                    "id": "two", "name": "two", "manifest_path": "/w/two/Cargo.toml",
                    "features": { "default": [] }, "dependencies": []
                },
                {
                    "id": "a", "name": "a", "features": {},
                    "dependencies": [dependency("e", Json::Null, Json::Null, Json::Null)]
                }
            ]
        });
        let expected = r#"[package]
name = "workspace-dependencies"
edition = "2024"

[build-dependencies]
c = { default-features = false, features = ["f"], version = "^1" }

[dependencies]
a = { default-features = false, features = ["f"], version = "^1" }
two = { default-features = true, features = ["f"], path = "/w/two" }

[target."cfg(unix)".dependencies]
b = { default-features = false, features = ["f"], version = "^1" }
"#;
        assert_eq!(dependencies(&metadata).as_deref(), Ok(expected));
    }
}
