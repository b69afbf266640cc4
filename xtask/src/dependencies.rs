//! Compares default builds of the generated client and the published client: their packages, their Cargo features, and
//! the behavior that depends on the features.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

use serde_json::{Map, Value};

use crate::cargo::{cargo, features, metadata, package};
use crate::scratch::{share_target, write};
use crate::{published, root};

const OURS: &str = "sts-sdk";

/// The packages of the older HTTP and TLS stack, which a default build of `sts-sdk` must not contain.
const SECOND_STACK: [&str; 4] = ["rustls v0.21.", "hyper v0.14.", "h2 v0.3.", "http v0.2."];

/// The expected output of the program in `xtask/default-build` with the published client and with `sts-sdk`.
const DONE: [[&str; 3]; 2] = [
    [
        "SigV4a preferred: AWS4-ECDSA-P256-SHA256",
        "HTTP client of behavior version 2024-03-28: md/http#hyper-0.x",
        "HTTP client of behavior version latest: md/http#hyper-1.x",
    ],
    [
        "SigV4a preferred: AWS4-HMAC-SHA256",
        "HTTP client of behavior version 2024-03-28: md/http#hyper-1.x",
        "HTTP client of behavior version latest: md/http#hyper-1.x",
    ],
];

/// The default features of the published client that `sts-sdk` intentionally does not enable by default.
const LEFT_OUT: [&str; 2] = ["rustls", "sigv4a"];

/// Prints the number of packages that each client depends on with its default features, the differences between their
/// features, and the behavior of each client. Each client is resolved on its own, to the latest versions.
///
/// Fails if `sts-sdk` depends on the older stack, if it lacks a published feature or something that such a feature
/// enables, or if the behavior of either client differs from [`DONE`].
pub(crate) fn run() -> Result<ExitCode, String> {
    let path = root().join("generated/sts");
    let theirs = Scratch::with(
        "published",
        published::PACKAGE,
        &format!("version = \"={}\"", published::VERSION),
    )?;
    let ours = Scratch::with("ours", OURS, &format!("path = {path:?}"))?;

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
        "\nDifferences from the {} features of the published client:",
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
    println!();
    let mut done = true;
    for (scratch, expected) in [&theirs, &ours].into_iter().zip(DONE) {
        let shown = scratch.run()?;
        println!("{}:\n{shown}", scratch.package);
        done &= shown.lines().eq(expected);
    }
    if !done {
        println!("The expected output is: {DONE:#?}");
    }
    Ok(
        if !done || lacking || !second_stack(&ours.packages).is_empty() {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        },
    )
}

/// The differences between a feature of `sts-sdk` and the published feature with the same name.
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

/// A package that depends only on one of the clients.
struct Scratch {
    /// The directory of a copy of `xtask/default-build` with the same dependency.
    runs: PathBuf,
    package: String,
    /// The names and versions of all packages that are compiled into it.
    packages: BTreeSet<String>,
    /// The features of the dependency.
    features: Map<String, Value>,
}

impl Scratch {
    /// Writes the package and resolves its dependencies. `at` is the source of the client: a `path` or a `version`.
    fn with(name: &str, dependency: &str, at: &str) -> Result<Self, String> {
        let scratches = root().join("target/dependencies");
        share_target(&scratches)?;
        let scratch = scratches.join(name);
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\nrust-version = \"{}\"\n\n\
             [dependencies]\n{dependency} = {{ {at} }}\n",
            env!("CARGO_PKG_RUST_VERSION")
        );
        write(&scratch, "Cargo.toml", &manifest)?;
        write(&scratch, "src/lib.rs", "")?;
        let runs = scratch.join("default-build");
        let manifest = include_str!("../default-build/Cargo.toml");
        let client = format!("client = {{ package = \"{dependency}\", {at} }}\n");
        write(&runs, "Cargo.toml", &format!("{manifest}{client}"))?;
        write(
            &runs,
            "src/main.rs",
            include_str!("../default-build/src/main.rs"),
        )?;

        let metadata = metadata(&scratch)?;
        let package = package(&metadata, dependency)?;
        Ok(Self {
            runs,
            package: format!(
                "{dependency} {}",
                package["version"].as_str().unwrap_or_default()
            ),
            packages: packages(&scratch)?,
            features: features(package)?.clone(),
        })
    }

    /// Runs the program in `xtask/default-build` with this client and returns its output.
    fn run(&self) -> Result<String, String> {
        let output = cargo()
            .args(["run", "--quiet"])
            .current_dir(&self.runs)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| format!("cannot start Cargo: {error}"))?;
        if !output.status.success() {
            return Err(format!(
                "the program that uses {} ended with {}",
                self.package, output.status
            ));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
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

/// Returns the names and versions of all packages that are compiled into the package in a directory, except its own,
/// which is called `user`.
pub(crate) fn packages(scratch: &Path) -> Result<BTreeSet<String>, String> {
    let output = cargo()
        .args(["tree", "--edges=normal", "--prefix=none", "--no-dedupe"])
        .current_dir(scratch)
        .output()
        .map_err(|error| format!("cannot start Cargo: {error}"))?;
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

/// Returns the first two words of a line such as `rustversion v1.0.23 (proc-macro)`.
fn name_and_version(line: &str) -> String {
    let mut words = line.split(' ');
    let name = words.next().unwrap_or_default();
    format!("{name} {}", words.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_version_are_the_first_two_words() {
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
    fn older_stack_is_recognized_by_its_versions() {
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
