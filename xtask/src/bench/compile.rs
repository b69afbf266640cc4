//! Measures the CPU time to compile only a client, with one thread and with all dependencies built beforehand.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use smithy_codegen::Settings;

use super::table::Table;
use super::{cpu, in_turns};
use crate::cargo::{cargo, succeed};
use crate::scratch::{generate, write};
use crate::{published, root};

/// The name of the IAM client, which is generated only for measurements.
pub(super) const IAM: &str = "iam-sdk";

/// The name of a second STS client, which is measured with its optional features. Cargo builds a package once, with
/// all features that are enabled anywhere.
const STS_WITH_FEATURES: &str = "sts-sdk-with-features";

/// The features that add code to the STS client.
const FEATURES: [&str; 3] = ["credentials", "proptest", "validation"];

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let sts = root().join("generated/sts");
    let mut dependencies = vec![
        format!("sts-sdk = {{ path = {sts:?} }}"),
        format!("{} = \"={}\"", published::PACKAGE, published::VERSION),
    ];
    let with_features = root().join("target/bench").join(STS_WITH_FEATURES);
    let settings = Settings::new(STS_WITH_FEATURES, "0.1.0");
    generate(&root().join("model/sts.json"), &settings, &with_features)?;
    dependencies.push(format!(
        "{STS_WITH_FEATURES} = {{ path = {with_features:?}, features = {FEATURES:?} }}"
    ));
    let mut services = vec![
        ("STS client", "sts-sdk", published::PACKAGE, 0.45),
        (
            "STS client with all features",
            STS_WITH_FEATURES,
            published::PACKAGE,
            1.00,
        ),
    ];
    let model = root().join("../shared/models/iam.json");
    if model.exists() {
        let iam = root().join("target/bench").join(IAM);
        let settings = Settings::new(IAM, "0.1.0");
        generate(&model, &settings, &iam)?;
        dependencies.push(format!("{IAM} = {{ path = {iam:?} }}"));
        dependencies.push(format!(
            "{} = \"={}\"",
            published::IAM_PACKAGE,
            published::IAM_VERSION
        ));
        services.push(("IAM client", IAM, published::IAM_PACKAGE, 0.35));
    } else {
        table.skip("compiling the IAM client (its model is not in ../shared/models)");
    }
    let user = User::of(&dependencies)?;
    for profile in ["dev", "release"] {
        user.build(profile)?;
        for &(service, ours, theirs, goal) in &services {
            let alone = |package| user.alone(package, profile);
            let seconds = in_turns(runs, || alone(ours), || alone(theirs))?;
            table.compare(
                format!("compile only the {service}, {profile}"),
                "s",
                seconds,
                goal,
            );
        }
    }
    Ok(())
}

/// A scratch package that depends on the clients whose compilation is measured.
pub(super) struct User {
    directory: PathBuf,
}

impl User {
    /// Writes a package with these lines of its manifest.
    pub(super) fn of(dependencies: &[String]) -> Result<Self, String> {
        let directory = root().join("target/bench/compile");
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\n\n[dependencies]\n{}\n",
            dependencies.join("\n")
        );
        write(&directory, "Cargo.toml", &manifest)?;
        write(&directory, "src/lib.rs", "")?;
        // The tests use the same versions.
        let lock = root().join("Cargo.lock");
        fs::copy(&lock, directory.join("Cargo.lock"))
            .map_err(|error| format!("cannot copy {}: {error}", lock.display()))?;
        Ok(Self { directory })
    }

    /// Builds all dependencies.
    pub(super) fn build(&self, profile: &str) -> Result<(), String> {
        let mut build = cargo();
        build.args(["build", "--quiet", "--profile", profile]);
        succeed(&mut self.environment(build))
    }

    /// Rebuilds a package and returns the CPU time in seconds, without the time that Cargo takes if there is nothing to
    /// do.
    pub(super) fn alone(&self, package: &str, profile: &str) -> Result<f64, String> {
        let mut clean = cargo();
        clean.args(["clean", "--quiet", "--package", package]);
        clean.args(["--profile", profile]);
        cpu::seconds(&mut self.environment(clean))?;
        let build = || {
            let mut build = cargo();
            build.args(["build", "--quiet", "--jobs=1", "--package", package]);
            build.args(["--profile", profile]);
            cpu::seconds(&mut self.environment(build))
        };
        let built = build()?;
        Ok(built - build()?)
    }

    /// Completes a Cargo command for the package. It runs outside of the repository, whose configuration has profiles
    /// for tests, and without incremental builds, which Cargo does not use for registry packages.
    fn environment(&self, mut command: Command) -> Command {
        command
            .arg("--manifest-path")
            .arg(self.directory.join("Cargo.toml"))
            .current_dir(std::env::temp_dir())
            .env("CARGO_INCREMENTAL", "0");
        command
    }
}
