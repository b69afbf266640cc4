//! Packages that depend on a client, and the CPU time of their builds.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{cpu, memory};
use crate::cargo::{cargo, succeed};
use crate::root;
use crate::scratch::write;

/// The part of a program that an edit changes.
const EDITED: &str = "edit-0";

/// A profile of Cargo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    Dev,
    Release,
}

impl Profile {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// How Cargo builds a client in the `dev` profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Like a package from a registry: not incrementally. If the client is built with a program, the program is not built
    /// incrementally either, as in continuous integration.
    Registry,
    /// Like [`Source::Registry`], with debug information for backtraces only: `debug = "line-tables-only"`.
    LineTables,
    /// Like a path dependency: incrementally, like the program.
    Path,
}

/// What is built. Everything else is built beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Build {
    /// Only the client.
    Client,
    /// Only the client, without generating code: `cargo check`.
    Check,
    /// The client and the program.
    Program,
    /// The program, after an edit. The client is unchanged.
    Edit,
}

/// A program that depends on a client. The builds of both are measured.
#[derive(Debug)]
pub(super) struct Package {
    /// The name of the package.
    name: String,
    /// The name of the client's package.
    client: &'static str,
    source: String,
    /// Dependencies besides the client and Tokio, as lines of a manifest.
    dependencies: &'static str,
    /// The number of edits so far. Each edit inserts a different string.
    edits: Cell<u32>,
}

impl Package {
    /// Writes the package. `client` is the name of the client's package, and `from` says where Cargo finds it and which
    /// features are enabled, as in a manifest: `version = "1.0"`.
    pub(super) fn new(
        program: &str,
        source: &str,
        client: &'static str,
        from: &str,
    ) -> Result<Self, String> {
        Self::with_dependencies(program, source, client, from, "")
    }

    /// Writes a package with further dependencies, given as lines of a manifest.
    pub(super) fn with_dependencies(
        program: &str,
        source: &str,
        client: &'static str,
        from: &str,
        dependencies: &'static str,
    ) -> Result<Self, String> {
        let package = Self {
            name: format!("{program}-{client}"),
            client,
            source: source.to_owned(),
            dependencies,
            edits: Cell::new(0),
        };
        let directory = package.directory();
        let manifest = format!(
            "[workspace]\n\n[package]\nname = {:?}\nedition = \"2024\"\n\n[dependencies]\nclient = {{ package = \
             {client:?}, {from} }}\ntokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n{}",
            package.name, package.dependencies
        );
        write(&directory, "Cargo.toml", &manifest)?;
        write(&directory, "src/main.rs", source)?;
        // Pin the versions that the tests use.
        let lock = root().join("Cargo.lock");
        fs::copy(&lock, directory.join("Cargo.lock"))
            .map_err(|error| format!("cannot copy {}: {error}", lock.display()))?;
        Ok(package)
    }

    /// Builds everything, so that later builds contain only what is measured.
    pub(super) fn prepare(&self, profile: Profile) -> Result<(), String> {
        succeed(&mut self.cargo("build", profile, Source::Registry))
    }

    /// Checks everything, so that later checks contain only what is measured.
    pub(super) fn prepare_check(&self) -> Result<(), String> {
        succeed(&mut self.cargo("check", Profile::Dev, Source::Registry))
    }

    /// Returns the CPU time of a build in seconds, without the time that Cargo takes if there is nothing to do.
    ///
    /// One job runs at a time. Linking is included.
    pub(super) fn seconds(
        &self,
        build: Build,
        profile: Profile,
        source: Source,
    ) -> Result<f64, String> {
        let command = if build == Build::Check {
            "check"
        } else {
            "build"
        };
        let run = |package: &str| {
            let mut cargo = self.cargo(command, profile, source);
            if source != Source::Path && build != Build::Edit {
                cargo.env("CARGO_INCREMENTAL", "0");
            }
            cpu::seconds(cargo.args(["--jobs=1", "--package", package]))
        };
        let built = match build {
            Build::Check | Build::Client | Build::Program => {
                let mut clean = self.cargo("clean", profile, source);
                succeed(clean.args(["--package", self.client, "--package", &self.name]))?;
                match build {
                    Build::Program => &self.name,
                    _ => self.client,
                }
            }
            Build::Edit => {
                // After the first edit, the state of the incremental build is that of a program in development.
                for _ in 0..2 {
                    run(&self.name)?;
                    self.edit()?;
                }
                &self.name
            }
        };
        let seconds = run(built)?;
        Ok(seconds - run(built)?)
    }

    /// Returns the path of the program that was built.
    pub(super) fn program(&self, profile: Profile) -> PathBuf {
        let directory = match profile {
            Profile::Dev => "debug",
            Profile::Release => "release",
        };
        let name = format!("{}{}", self.name, std::env::consts::EXE_SUFFIX);
        self::directory().join("target").join(directory).join(name)
    }

    /// Returns the most memory that the compiler has while it checks the client, in bytes.
    pub(super) fn check_memory(&self) -> Result<f64, String> {
        let source = Source::Registry;
        let mut clean = self.cargo("clean", Profile::Dev, source);
        succeed(clean.args(["--package", self.client]))?;
        let mut check = self.cargo("check", Profile::Dev, source);
        check.args(["--jobs=1", "--package", self.client]);
        memory::peak(&check)
    }

    /// Changes an argument of a call.
    fn edit(&self) -> Result<(), String> {
        self.edits.set(self.edits.get() + 1);
        let text = format!("edit-{}", self.edits.get());
        let edited = self.source.replace(EDITED, &text);
        if edited == self.source {
            return Err(format!("{} does not contain {EDITED:?}", self.name));
        }
        write(&self.directory(), "src/main.rs", &edited)
    }

    fn directory(&self) -> PathBuf {
        directory().join(&self.name)
    }

    /// Returns a Cargo command for the package. It runs outside of the repository, whose configuration has profiles for
    /// tests. All packages share one target directory, and with it the dependencies that they have in common.
    fn cargo(&self, command: &str, profile: Profile, source: Source) -> Command {
        let mut cargo = cargo();
        cargo
            .args([command, "--quiet", "--profile", profile.name()])
            .arg("--manifest-path")
            .arg(self.directory().join("Cargo.toml"))
            .current_dir(std::env::temp_dir())
            .env("CARGO_TARGET_DIR", directory().join("target"))
            .env_remove("CARGO_INCREMENTAL");
        let settings: &[&str] = match source {
            Source::Registry => &["incremental=false"],
            Source::LineTables => &["incremental=false", "debug='line-tables-only'"],
            Source::Path => &[],
        };
        for setting in settings {
            cargo.arg("--config");
            cargo.arg(format!("profile.dev.package.{}.{setting}", self.client));
        }
        cargo
    }
}

fn directory() -> PathBuf {
    root().join("target/bench/builds")
}
