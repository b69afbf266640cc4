//! Counts the packages that a user of the client builds, beside those of the published client.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::{cargo, published, root};

/// The older HTTP and TLS stack, of which a default build has nothing.
const SECOND_STACK: [&str; 4] = ["rustls v0.21.", "hyper v0.14.", "h2 v0.3.", "http v0.2."];

/// Prints a table of the packages behind each client with its default features, each resolved on its own to the
/// latest versions. Fails if ours brings the second stack.
pub(crate) fn run() -> Result<ExitCode, String> {
    let path = root().join("generated/sts");
    let ours = format!("sts-sdk = {{ path = {path:?} }}");
    let exactly = format!("{} = \"={}\"", published::PACKAGE, published::VERSION);
    let [theirs, ours] = [("published", exactly), ("ours", ours)].map(|(name, dependency)| {
        packages(&root().join("target/dependencies").join(name), &dependency)
    });
    let (theirs, ours) = (theirs?, ours?);

    println!("| default features | packages | older HTTP and TLS stack |");
    println!("|---|---|---|");
    let name = format!("`{}` {}", published::PACKAGE, published::VERSION);
    for (name, packages) in [(name.as_str(), &theirs), ("`sts-sdk`", &ours)] {
        let second = second_stack(packages);
        let second = if second.is_empty() {
            "none".to_owned()
        } else {
            second.join(", ")
        };
        println!("| {name} | {} | {second} |", packages.len());
    }
    Ok(if second_stack(&ours).is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn second_stack(packages: &BTreeSet<String>) -> Vec<&str> {
    let is_second = |package: &&String| SECOND_STACK.iter().any(|name| package.starts_with(name));
    packages
        .iter()
        .filter(is_second)
        .map(String::as_str)
        .collect()
}

/// Names and versions of everything that is compiled into a program with this one dependency.
fn packages(scratch: &Path, dependency: &str) -> Result<BTreeSet<String>, String> {
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\nrust-version = \"{}\"\n\n\
         [dependencies]\n{dependency}\n",
        env!("CARGO_PKG_RUST_VERSION")
    );
    fs::create_dir_all(scratch.join("src"))
        .and_then(|()| fs::write(scratch.join("src/lib.rs"), ""))
        .and_then(|()| fs::write(scratch.join("Cargo.toml"), manifest))
        .map_err(|error| format!("cannot write {}: {error}", scratch.display()))?;
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
