//! Cargo, and what it knows of packages.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value};

/// The cargo that runs this.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Runs a cargo that has to succeed.
pub(crate) fn succeed(command: &mut Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} ended with {status}"))
    }
}

/// What cargo makes of the workspace in a directory.
pub(crate) fn metadata(directory: &Path) -> Result<Value, String> {
    let output = cargo()
        .args(["metadata", "--format-version=1"])
        .current_dir(directory)
        .output()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("`cargo metadata` printed no JSON: {error}"))
}

/// The only package of this name.
pub(crate) fn package<'m>(metadata: &'m Value, name: &str) -> Result<&'m Value, String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let named: Vec<_> = packages.filter(|package| package["name"] == name).collect();
    match named.as_slice() {
        [package] => Ok(package),
        _ => Err(format!(
            "{} packages are called {name}, and not one",
            named.len()
        )),
    }
}

/// The features of a package, each with what it enables.
pub(crate) fn features(package: &Value) -> Result<&Map<String, Value>, String> {
    let features = package["features"].as_object();
    features.ok_or_else(|| "`cargo metadata` lists no features".to_owned())
}
