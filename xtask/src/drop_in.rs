//! Replaces `aws-sdk-sts` with the generated client in a build of `aws-config`, and checks that `aws-config` works.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;
use smithy_codegen::Settings;

use crate::cargo::{cargo, features, metadata, package};
use crate::repository::MODEL;
use crate::scratch::{generate, share_target, write};
use crate::{published, root};

const AWS_CONFIG: &str = "aws-config";

/// Generates the client into `target/drop-in`, with the name and version of the published client. Builds the latest
/// `aws-config` with it, with all features, and runs the program in `xtask/drop-in`. Fails if the program fails.
///
/// Returns an error if the program cannot be run, or if `aws-config` depends on another `aws-sdk-sts`.
pub(crate) fn run() -> Result<ExitCode, String> {
    let scratch = root().join("target/drop-in");
    share_target(&scratch)?;
    let client = scratch.join(published::PACKAGE);
    let settings =
        Settings::new(published::PACKAGE, published::VERSION).command("cargo xtask drop-in");
    generate(&root().join(MODEL), &settings, &client)?;
    write(
        &scratch,
        "Cargo.toml",
        include_str!("../drop-in/Cargo.toml"),
    )?;
    write(
        &scratch,
        "src/main.rs",
        include_str!("../drop-in/src/main.rs"),
    )?;

    // Without a lock file from an earlier run, Cargo selects the latest versions.
    let _ = fs::remove_file(scratch.join("Cargo.lock"));
    let metadata = metadata(&scratch)?;
    let aws_config = package(&metadata, AWS_CONFIG)?;
    let linked = package(&metadata, published::PACKAGE)?;
    let manifest = linked["manifest_path"].as_str().unwrap_or_default();
    if Path::new(manifest) != client.join("Cargo.toml") {
        return Err(format!(
            "{} does not use the generated client: Cargo selected {}, from {manifest}",
            name_and_version(aws_config),
            name_and_version(linked)
        ));
    }
    let features: Vec<_> = features(aws_config)?.keys().map(String::as_str).collect();
    println!(
        "{} with all features: {}",
        name_and_version(aws_config),
        features.join(", ")
    );
    println!(
        "links {} from target/drop-in/{}, generated from {MODEL}\n",
        name_and_version(linked),
        published::PACKAGE
    );

    // Cargo's syntax for a feature of a dependency.
    let features = features
        .iter()
        .map(|feature| format!("{AWS_CONFIG}/{feature}"));
    let features = Vec::from_iter(features).join(",");
    let status = cargo()
        .args(["run", "--quiet", "--features", &features])
        .current_dir(&scratch)
        .status()
        .map_err(|error| format!("cannot start Cargo: {error}"))?;
    if !status.success() {
        return Ok(ExitCode::FAILURE);
    }
    println!("\nEvery provider got the expected result through the generated client.");
    Ok(ExitCode::SUCCESS)
}

fn name_and_version(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    format!("{} {}", text("name"), text("version"))
}
