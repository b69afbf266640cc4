//! The manifests of the workspace of generated clients.
//!
//! Cargo compiles a dependency again for each set of features, each profile and each version of its own dependencies.
//! So that both workspaces agree on all of them, the one of the clients has the same profiles and the same lock file,
//! and one more member, [`DEPENDENCIES`]: an empty package that depends on everything that any package of the main
//! workspace depends on, with the same features. It has to be among the packages that Cargo is told to build.

use std::path::Path;

use serde_json::Value as Json;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

/// The package that depends on everything.
pub(crate) const DEPENDENCIES: &str = "workspace-dependencies";

/// Where the main workspace is, seen from that of the clients.
const ROOT: &str = "../..";

/// The manifest of the workspace: that of the main one with other members.
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
    // Clients are always compiled as a whole.
    manifest["profile"]["dev"]["incremental"] = value(false);
    Ok(manifest.to_string())
}

/// The manifest of [`DEPENDENCIES`], by what `cargo metadata` says about the main workspace.
pub(super) fn dependencies(metadata: &Json) -> Result<String, String> {
    let list = |value: &'_ Json| value.as_array().cloned().unwrap_or_default();
    let members = list(&metadata["workspace_members"]);
    let packages: Vec<_> = list(&metadata["packages"])
        .into_iter()
        .filter(|package| members.contains(&package["id"]))
        .collect();
    let mut manifest = DocumentMut::new();
    manifest["package"] = Item::Table(Table::from_iter([
        ("name", DEPENDENCIES),
        ("edition", "2024"),
    ]));
    manifest["dependencies"] = Item::Table(Table::new());
    let mut add = |table: &[&str], dependency: InlineTable| {
        let mut place = manifest.as_item_mut();
        for part in table {
            place = &mut place[*part];
            if place.is_none() {
                let mut inner = Table::new();
                inner.set_implicit(true);
                *place = Item::Table(inner);
            }
        }
        let serial = place.as_table().map_or(0, Table::len);
        place[&format!("dependency-{serial}")] = value(dependency);
    };

    for package in &packages {
        // A member is built with its default features.
        if has_features(package) {
            add(&["dependencies"], by_path(package, &[], true)?);
        }
        for dependency in list(&package["dependencies"]) {
            // An optional dependency comes with a feature of the member, which is among the dependencies itself.
            if dependency["optional"] == true {
                continue;
            }
            let features = list(&dependency["features"]);
            let features: Vec<_> = features.iter().filter_map(Json::as_str).collect();
            let default = dependency["uses_default_features"] == true;
            let entry = if dependency["path"].is_null() {
                Some(by_version(&dependency, &features, default)?)
            } else {
                let named = packages
                    .iter()
                    .find(|package| package["name"] == dependency["name"]);
                named
                    .filter(|package| has_features(package))
                    .map(|package| by_path(package, &features, default))
                    .transpose()?
            };
            let Some(entry) = entry else { continue };
            let kind = match dependency["kind"].as_str() {
                Some("build") => "build-dependencies",
                _ => "dependencies",
            };
            match dependency["target"].as_str() {
                Some(target) => add(&["target", target, kind], entry),
                None => add(&[kind], entry),
            }
        }
    }
    Ok(manifest.to_string())
}

/// A package without features has nothing that its dependents could change about its dependencies.
fn has_features(package: &Json) -> bool {
    package["features"]
        .as_object()
        .is_some_and(|features| !features.is_empty())
}

fn by_version(dependency: &Json, features: &[&str], default: bool) -> Result<InlineTable, String> {
    let mut entry = entry(dependency, features, default)?;
    let requirement = text(dependency, "req")?;
    entry.insert("version", requirement.into());
    Ok(entry)
}

fn by_path(package: &Json, features: &[&str], default: bool) -> Result<InlineTable, String> {
    let mut entry = entry(package, features, default)?;
    let manifest = Path::new(text(package, "manifest_path")?);
    let directory = manifest.parent().unwrap_or(manifest);
    entry.insert("path", directory.display().to_string().into());
    Ok(entry)
}

fn entry(package: &Json, features: &[&str], default: bool) -> Result<InlineTable, String> {
    let mut entry = InlineTable::new();
    entry.insert("package", text(package, "name")?.into());
    entry.insert("default-features", default.into());
    let features = features.iter().copied().collect::<Array>();
    entry.insert("features", Value::Array(features));
    Ok(entry)
}

fn text<'a>(value: &'a Json, key: &str) -> Result<&'a str, String> {
    value[key]
        .as_str()
        .ok_or_else(|| format!("`cargo metadata` does not state `{key}` of a package"))
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

[dependencies]
dependency-0 = { package = "a", default-features = false, features = ["f"], version = "^1" }
dependency-1 = { package = "two", default-features = false, features = ["f"], path = "/w/two" }
dependency-2 = { package = "two", default-features = true, features = [], path = "/w/two" }

[target."cfg(unix)".dependencies]
dependency-0 = { package = "b", default-features = false, features = ["f"], version = "^1" }

[build-dependencies]
dependency-0 = { package = "c", default-features = false, features = ["f"], version = "^1" }
"#;
        assert_eq!(dependencies(&metadata).as_deref(), Ok(expected));
    }
}
