//! What a user of the client builds, beside what one of the published client does: packages and Cargo features.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Map, Value};

use crate::cargo::{cargo, features, metadata, package};
use crate::{published, root};

const OURS: &str = "sts-sdk";

/// The older HTTP and TLS stack, of which a default build has nothing.
const SECOND_STACK: [&str; 4] = ["rustls v0.21.", "hyper v0.14.", "h2 v0.3.", "http v0.2."];

/// What is not in our default set on purpose.
const LEFT_OUT: [&str; 2] = ["rustls", "sigv4a"];

/// Prints a table of the packages behind each client with its default features, each resolved on its own to the
/// latest versions, and what is different about the features. Fails if ours brings the second stack, or lacks a
/// feature or something that the published one of this name enables.
pub(crate) fn run() -> Result<ExitCode, String> {
    let path = root().join("generated/sts");
    let theirs = Scratch::with(
        "published",
        published::PACKAGE,
        &format!("\"={}\"", published::VERSION),
    )?;
    let ours = Scratch::with("ours", OURS, &format!("{{ path = {path:?} }}"))?;

    println!("| default features | packages | older HTTP and TLS stack |");
    println!("|---|---|---|");
    for scratch in [&theirs, &ours] {
        let second = second_stack(&scratch.packages);
        let second = if second.is_empty() {
            "none".to_owned()
        } else {
            second.join(", ")
        };
        println!(
            "| `{}` | {} | {second} |",
            scratch.package,
            scratch.packages.len()
        );
    }

    let differences = differences(&ours.features, &theirs.features);
    println!(
        "\n{} features have the names of the published ones, but for these differences:",
        theirs.features.len()
    );
    for Difference {
        feature,
        lacks,
        adds,
    } in &differences
    {
        println!("- `{feature}`: lacks {lacks:?}, adds {adds:?}");
    }
    let lacking = differences.iter().any(|difference| {
        let on_purpose = difference.feature == "default" && difference.lacks == LEFT_OUT;
        !on_purpose && !difference.lacks.is_empty()
    });
    Ok(if lacking || !second_stack(&ours.packages).is_empty() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// How a feature of ours differs from the published one of this name.
#[derive(Debug, PartialEq)]
struct Difference {
    feature: String,
    lacks: Vec<String>,
    adds: Vec<String>,
}

fn differences(ours: &Map<String, Value>, theirs: &Map<String, Value>) -> Vec<Difference> {
    let enabled = |features: &Map<String, Value>, name: &str| -> BTreeSet<String> {
        let enabled = features
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        enabled
            .filter_map(|item| item.as_str().map(str::to_owned))
            .collect()
    };
    let names: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
    let differences = names.into_iter().map(|name| {
        let (of_ours, of_theirs) = (enabled(ours, name), enabled(theirs, name));
        let mut lacks: Vec<_> = of_theirs.difference(&of_ours).cloned().collect();
        if !ours.contains_key(name) {
            lacks.push("the feature".to_owned());
        }
        Difference {
            feature: name.clone(),
            lacks,
            adds: of_ours.difference(&of_theirs).cloned().collect(),
        }
    });
    differences
        .filter(|difference| !(difference.lacks.is_empty() && difference.adds.is_empty()))
        .collect()
}

/// A program with one dependency.
struct Scratch {
    package: String,
    /// Names and versions of everything that is compiled into it.
    packages: BTreeSet<String>,
    /// The features of the dependency.
    features: Map<String, Value>,
}

impl Scratch {
    fn with(name: &str, dependency: &str, requirement: &str) -> Result<Self, String> {
        let scratch = root().join("target/dependencies").join(name);
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\nrust-version = \"{}\"\n\n\
             [dependencies]\n{dependency} = {requirement}\n",
            env!("CARGO_PKG_RUST_VERSION")
        );
        fs::create_dir_all(scratch.join("src"))
            .and_then(|()| fs::write(scratch.join("src/lib.rs"), ""))
            .and_then(|()| fs::write(scratch.join("Cargo.toml"), manifest))
            .map_err(|error| format!("cannot write {}: {error}", scratch.display()))?;
        let metadata = metadata(&scratch)?;
        let package = package(&metadata, dependency)?;
        Ok(Self {
            package: format!(
                "{dependency} {}",
                package["version"].as_str().unwrap_or_default()
            ),
            packages: packages(&scratch)?,
            features: features(package)?.clone(),
        })
    }
}

fn second_stack(packages: &BTreeSet<String>) -> Vec<&str> {
    let is_second = |package: &&String| SECOND_STACK.iter().any(|name| package.starts_with(name));
    packages
        .iter()
        .filter(is_second)
        .map(String::as_str)
        .collect()
}

/// Names and versions of everything that is compiled into a program, itself aside.
fn packages(scratch: &Path) -> Result<BTreeSet<String>, String> {
    let output = cargo()
        .args(["tree", "--edges=normal", "--prefix=none", "--no-dedupe"])
        .current_dir(scratch)
        .output()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let tree = String::from_utf8_lossy(&output.stdout);
    Ok(tree
        .lines()
        .filter(|line| !line.starts_with("user "))
        .map(name_and_version)
        .collect())
}

/// The first two words of a line such as `rustversion v1.0.23 (proc-macro)`.
fn name_and_version(line: &str) -> String {
    let mut words = line.split(' ');
    let name = words.next().unwrap_or_default();
    format!("{name} {}", words.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_its_name_and_version() {
        assert_eq!(name_and_version("syn v2.0.119"), "syn v2.0.119");
        assert_eq!(
            name_and_version("rustversion v1.0.23 (proc-macro)"),
            "rustversion v1.0.23"
        );
        assert_eq!(
            name_and_version("sts-sdk v0.1.0 (/any/where)"),
            "sts-sdk v0.1.0"
        );
    }

    #[test]
    fn features_are_compared_by_what_they_enable() {
        let features = |json: Value| json.as_object().expect("an object").clone();
        let theirs = features(serde_json::json!({ "a": ["x", "y"], "b": [], "c": ["x"] }));
        let ours = features(serde_json::json!({ "a": ["y", "z"], "c": ["x"], "d": [] }));
        let difference = |feature: &str, lacks: &[&str], adds: &[&str]| Difference {
            feature: feature.to_owned(),
            lacks: lacks.iter().map(ToString::to_string).collect(),
            adds: adds.iter().map(ToString::to_string).collect(),
        };
        let expected = [
            difference("a", &["x"], &["z"]),
            difference("b", &["the feature"], &[]),
        ];
        assert_eq!(differences(&ours, &theirs), expected);
    }

    #[test]
    fn second_stack_is_told_from_the_first() {
        let packages = [
            "h2 v0.4.20",
            "hyper v1.12.0",
            "rustls v0.21.12",
            "rustls v0.23.46",
        ];
        let packages = packages.map(str::to_owned).into();
        assert_eq!(second_stack(&packages), ["rustls v0.21.12"]);
    }
}
