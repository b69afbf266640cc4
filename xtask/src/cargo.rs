//! Runs Cargo and reads its metadata.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value};

/// Returns a command for the Cargo that runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a Cargo command. Returns an error if it fails.
pub(crate) fn succeed(command: &mut Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|error| format!("cannot start Cargo: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} ended with {status}"))
    }
}

/// Returns the output of `cargo metadata` for the workspace in a directory.
pub(crate) fn metadata(directory: &Path) -> Result<Value, String> {
    metadata_with_features(directory, "")
}

/// Returns the output of `cargo metadata` with these features, separated by commas.
pub(crate) fn metadata_with_features(directory: &Path, features: &str) -> Result<Value, String> {
    let output = cargo()
        .args(["metadata", "--format-version=1", "--features", features])
        .current_dir(directory)
        .output()
        .map_err(|error| format!("cannot start Cargo: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("the output of `cargo metadata` is not JSON: {error}"))
}

/// Returns the only package with this name.
pub(crate) fn package<'m>(metadata: &'m Value, name: &str) -> Result<&'m Value, String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let named: Vec<_> = packages.filter(|package| package["name"] == name).collect();
    match named.as_slice() {
        [package] => Ok(package),
        _ => Err(format!(
            "expected one package called {name}, found {}",
            named.len()
        )),
    }
}

/// Returns the features of a package, each with the items that it enables.
pub(crate) fn features(package: &Value) -> Result<&Map<String, Value>, String> {
    let features = package["features"].as_object();
    features.ok_or_else(|| "`cargo metadata` lists no features".to_owned())
}
