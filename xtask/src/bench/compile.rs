//! What it takes to compile a client alone: CPU time, one thread, everything it depends on built before.

use std::fs;
use std::path::Path;

use smithy_codegen::Settings;

use super::table::Table;
use super::{cpu, in_turns};
use crate::cargo::{cargo, succeed};
use crate::codegen::generate;
use crate::scratch::write;
use crate::{published, root};

/// The name of the client of IAM, which is generated for this.
const IAM: &str = "iam-sdk";

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let scratch = root().join("target/bench/compile");
    let sts = root().join("generated/sts");
    let mut dependencies = vec![
        format!("sts-sdk = {{ path = {sts:?} }}"),
        format!("{} = \"={}\"", published::PACKAGE, published::VERSION),
    ];
    let mut services = vec![("STS", "sts-sdk", published::PACKAGE, 0.45)];
    let model = root().join("../shared/models/iam.json");
    if model.exists() {
        let iam = root().join("target/bench").join(IAM);
        let settings = Settings::new(IAM, "0.1.0").model_path("iam.json");
        generate(&model, &settings, &iam)?;
        dependencies.push(format!("{IAM} = {{ path = {iam:?} }}"));
        dependencies.push(format!(
            "{} = \"={}\"",
            published::IAM_PACKAGE,
            published::IAM_VERSION
        ));
        services.push(("IAM", IAM, published::IAM_PACKAGE, 0.35));
    } else {
        table.skip("compiling the IAM client (its model is not in ../shared/models)");
    }
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\n\n[dependencies]\n{}\n",
        dependencies.join("\n")
    );
    write(&scratch, "Cargo.toml", &manifest)?;
    write(&scratch, "src/lib.rs", "")?;
    // The versions that the tests have.
    let lock = root().join("Cargo.lock");
    fs::copy(&lock, scratch.join("Cargo.lock"))
        .map_err(|error| format!("cannot copy {}: {error}", lock.display()))?;
    for profile in ["dev", "release"] {
        let mut build = cargo();
        build.args(["build", "--quiet", "--profile", profile]);
        succeed(&mut environment(build, &scratch))?;
        for &(service, ours, theirs, goal) in &services {
            let alone = |package| alone(&scratch, package, profile);
            let seconds = in_turns(runs, || alone(ours), || alone(theirs))?;
            table.compare(
                format!("compile only the {service} client, {profile}"),
                "s",
                seconds,
                goal,
            );
        }
    }
    Ok(())
}

/// Both clients are built as a registry's packages are: not incrementally.
fn environment(mut command: std::process::Command, scratch: &Path) -> std::process::Command {
    command.current_dir(scratch).env("CARGO_INCREMENTAL", "0");
    command
}

/// Builds a package anew. What cargo itself takes, when nothing is to be done, does not count.
fn alone(scratch: &Path, package: &str, profile: &str) -> Result<f64, String> {
    let mut clean = cargo();
    clean.args([
        "clean",
        "--quiet",
        "--package",
        package,
        "--profile",
        profile,
    ]);
    cpu::seconds(&mut environment(clean, scratch))?;
    let build = || {
        let mut build = cargo();
        build.args(["build", "--quiet", "--jobs=1", "--package", package]);
        build.args(["--profile", profile]);
        cpu::seconds(&mut environment(build, scratch))
    };
    let built = build()?;
    Ok(built - build()?)
}
