//! The client in this repository: where its files are, and how it is generated.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use serde_json::Value;
use smithy_codegen::Settings;

/// The model of the client.
pub(crate) const MODEL: &str = "model/sts.json";
/// The directory of the generated crate.
pub(crate) const CLIENT: &str = "generated/sts";
/// The command that generates the client.
pub(crate) const COMMAND: &str = "cargo xtask codegen";
/// The entry of the model's metadata with the version of the package. It is in the model so that both change at once.
pub(crate) const VERSION: &str = "rustPackageVersion";
/// The name of the package.
pub(crate) const PACKAGE: &str = "sts-sdk";

/// Returns the root of the workspace. Cargo says where this package is, because the workspace may have been moved since
/// this program was compiled.
pub(crate) fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let manifest = env::var_os("CARGO_MANIFEST_DIR");
        let manifest = manifest.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().expect("xtask is in the workspace");
        root.to_owned()
    });
    &ROOT
}

/// Returns the settings of the client.
pub(crate) fn settings(version: &str) -> Settings {
    Settings::new(PACKAGE, version).command(COMMAND)
}

/// Reads a file of the repository.
pub(crate) fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(root().join(path)).map_err(|error| format!("cannot read {path}: {error}"))
}

/// Parses a model.
pub(crate) fn parse(name: &str, text: &str) -> Result<Value, String> {
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("{name} is not valid JSON: {error}"))
}

/// Returns the version of the package, which the model contains.
pub(crate) fn version(model: &Value) -> Result<&str, String> {
    let version = model["metadata"][VERSION].as_str();
    version.ok_or_else(|| {
        format!(
            "{MODEL}: the metadata has no version of the package\nadd it: \"metadata\": {{ \"{VERSION}\": \"0.1.0\" }}"
        )
    })
}
