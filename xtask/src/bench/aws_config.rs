//! Measures the build of `aws-config` with all features, with four generated clients and with the published ones.

use std::path::PathBuf;
use std::process::Command;

use super::package::Profile;
use super::table::{Goal, Table};
use super::{cpu, in_turns};
use crate::cargo::{cargo, features, metadata, package, succeed};
use crate::dependencies::packages;
use crate::drop_in::{AWS_CONFIG, Client, clients, generate_into};
use crate::root;
use crate::scratch::write;

/// A program that depends on `aws-config`.
struct User {
    directory: PathBuf,
    /// The packages whose builds are measured.
    packages: Vec<&'static str>,
}

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let clients = clients();
    if clients.len() == 1 {
        table.skip("builds of aws-config (the models of its clients are not in ../shared/models)");
        return Ok(());
    }
    // Resolve `aws-config` once without features, to list the features that it has.
    let published = User::new("published", "", &clients)?;
    let all = metadata(&published.directory)?;
    let all: Vec<_> = features(package(&all, AWS_CONFIG)?)?
        .keys()
        .cloned()
        .collect();
    let enabled = format!(", default-features = false, features = {all:?}");
    let published = User::new("published", &enabled, &clients)?;
    let ours = User::new("ours", &enabled, &clients)?;
    ours.replace(&clients)?;

    let counts = [
        packages(&ours.directory)?.len(),
        packages(&published.directory)?.len(),
    ];
    let counts = counts.map(|count| count as f64);
    table.compare(
        "packages: aws-config with all features",
        "",
        counts,
        Goal::Information,
    );
    for profile in [Profile::Dev, Profile::Release] {
        for user in [&ours, &published] {
            succeed(&mut user.build(profile))?;
        }
        let seconds = in_turns(
            runs,
            || ours.seconds(profile),
            || published.seconds(profile),
        )?;
        let what = format!(
            "{}: aws-config with all features, and its four clients",
            profile.name()
        );
        table.compare(what, "s", seconds, Goal::Information);
    }
    Ok(())
}

impl User {
    /// Writes the program. `enabled` is a part of a dependency specification.
    fn new(name: &str, enabled: &str, clients: &[Client]) -> Result<Self, String> {
        let directory = root().join("target/bench/aws-config").join(name);
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\n\n[dependencies]\n{AWS_CONFIG} = {{ \
             version = \"1\"{enabled} }}\n"
        );
        write(&directory, "Cargo.toml", &manifest)?;
        write(
            &directory,
            "src/main.rs",
            "//! Depends on `aws-config`.\n\nfn main() {}\n",
        )?;
        let mut packages = vec![AWS_CONFIG];
        packages.extend(clients.iter().map(|client| client.package));
        Ok(Self {
            directory,
            packages,
        })
    }

    /// Replaces the published clients with generated ones.
    fn replace(&self, clients: &[Client]) -> Result<(), String> {
        let manifest = self.directory.join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest);
        let text = text.map_err(|error| format!("cannot read {}: {error}", manifest.display()))?;
        let patches = generate_into(&self.directory, clients)?;
        let text = format!("{text}\n[patch.crates-io]\n{patches}");
        write(&self.directory, "Cargo.toml", &text)
    }

    /// Returns the CPU time of building `aws-config` and the clients in seconds, with one job. Everything else is built
    /// beforehand.
    fn seconds(&self, profile: Profile) -> Result<f64, String> {
        let mut clean = self.cargo("clean", profile);
        for package in &self.packages {
            clean.args(["--package", package]);
        }
        succeed(&mut clean)?;
        let seconds = cpu::seconds(&mut self.build(profile))?;
        Ok(seconds - cpu::seconds(&mut self.build(profile))?)
    }

    fn build(&self, profile: Profile) -> Command {
        let mut build = self.cargo("build", profile);
        build.args(["--jobs=1", "--package", AWS_CONFIG]);
        build
    }

    /// Returns a Cargo command for the program. It runs outside of the repository, whose configuration has profiles for
    /// tests.
    fn cargo(&self, command: &str, profile: Profile) -> Command {
        let mut cargo = cargo();
        cargo
            .args([command, "--quiet", "--profile", profile.name()])
            .arg("--manifest-path")
            .arg(self.directory.join("Cargo.toml"))
            .current_dir(std::env::temp_dir())
            .env(
                "CARGO_TARGET_DIR",
                root().join("target/bench/builds/target"),
            )
            .env("CARGO_INCREMENTAL", "0");
        cargo
    }
}
