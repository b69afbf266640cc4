//! Lists public interfaces with the rustdoc of a nightly toolchain.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use public_api::PublicApi;

use crate::cargo::succeed;
use crate::root;

/// Only the rustdoc of a nightly toolchain writes JSON.
const TOOLCHAIN: &str = "+nightly";
const FLAGS: &str = "-Z unstable-options --output-format=json --cap-lints warn";

/// Writes the JSON documentation of packages, whose names and features the arguments say.
pub(crate) fn document(arguments: &[impl AsRef<OsStr>]) -> Result<(), String> {
    let mut command = nightly(["doc", "--quiet", "--no-deps"]);
    command
        .args(arguments)
        .env("RUSTDOCFLAGS", FLAGS)
        // A separate directory keeps the builds of the two toolchains from replacing each other.
        .env("CARGO_TARGET_DIR", target());
    succeed(&mut command)
}

/// Returns the interface of a crate that was documented, as `cargo public-api -ss` lists it: everything that the source
/// code declares, including derived implementations.
pub(crate) fn public_api(name: &str) -> Result<PublicApi, String> {
    let json = target().join("doc").join(name).with_extension("json");
    public_api::Builder::from_rustdoc_json(&json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()
        .map_err(|error| {
            format!(
                "cannot read {}: {error}. If its format is not supported, use a nightly toolchain from the time \
                 when the version of `public-api` in Cargo.lock was released, or update that crate.",
                json.display()
            )
        })
}

fn target() -> PathBuf {
    root().join("target/public-api")
}

/// Returns an error if the nightly toolchain is not installed, before anything is built.
pub(crate) fn check_toolchain() -> Result<(), String> {
    let version = nightly(["--version"]).output();
    if version.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    Err(
        "no nightly toolchain is installed, and its rustdoc is needed to list the interface. To install one: \
         rustup toolchain install nightly --profile minimal"
            .to_owned(),
    )
}

/// Returns a command that runs the nightly toolchain's Cargo.
fn nightly(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new("cargo");
    command
        .arg(TOOLCHAIN)
        .args(arguments)
        // The Cargo that runs this program sets these, and they would make nightly tools use its toolchain.
        .env_remove("CARGO")
        .env_remove("RUSTUP_TOOLCHAIN")
        // Reports a missing toolchain instead of downloading it.
        .env("RUSTUP_AUTO_INSTALL", "0");
    command
}
