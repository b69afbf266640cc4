//! Generates clients for many models into one workspace in `target/clients`.
//!
//! The workspace shares the target directory, the lock file, the profiles, and the features of dependencies with the
//! main workspace, so that no dependency is compiled twice: see [`manifest`].

pub(crate) mod expressions;
mod manifest;
mod model;
mod names;
mod subsets;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::cargo::metadata;
use crate::root;
use crate::scratch::{share_target, write};
use expressions::Expressions;
pub(crate) use manifest::DEPENDENCIES;
pub(crate) use model::Model;
use subsets::SERVICES;

/// The directory of the models in this repository.
const MODELS: &str = "tests/models";

/// The directories of reference models, which may exist next to the repository.
const REFERENCE: [&str; 4] = [
    "../shared/cases/generator",
    "../shared/protocol-tests",
    "../shared/rules-tests",
    SERVICES,
];

/// Packages in this repository that test generated clients, as paths relative to the client workspace.
const TESTS: [&str; 2] = ["../../tests/subsets", "../../tests/traits"];

/// Packages that test clients of reference models, and exist only if these do.
const REFERENCE_TESTS: [&str; 3] = [
    "../../tests/iam",
    "../../tests/published",
    "../../tests/services",
];

/// The one of these packages that needs moto.
pub(crate) const SERVICES_TESTS: &str = "services";

/// The workspace of generated clients.
pub(crate) struct Clients {
    pub(crate) directory: PathBuf,
    /// The models whose clients were generated.
    pub(crate) models: Vec<Model>,
    /// The models whose clients could not be generated, each with the reason.
    pub(crate) failed: Vec<(Model, String)>,
}

/// Returns the directory of the generated clients, which may not exist yet.
pub(crate) fn directory() -> PathBuf {
    root().join("target/clients")
}

/// Generates the clients and prints a summary.
pub(crate) fn run() -> Result<ExitCode, String> {
    let clients = generate()?;
    for (_, reason) in &clients.failed {
        eprintln!("{reason}");
    }
    println!("{}", clients.summary());
    Ok(if clients.failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Generates a client for each model that has a supported protocol.
pub(crate) fn generate() -> Result<Clients, String> {
    let mut models = model::models(&root().join(MODELS), true)?;
    let seed = expressions::seed()?;
    println!(
        "random expressions: seed {seed} (set {} for others)",
        expressions::SEED
    );
    models.push(Expressions::random(seed).model(expressions::NAME)?);
    for directory in REFERENCE {
        let path = root().join(directory);
        if path.exists() {
            models.extend(model::models(&path, false)?);
        } else {
            println!("skipped: {directory} does not exist");
        }
    }
    let (models, unsupported): (Vec<_>, Vec<_>) = models.into_iter().partition(Model::is_supported);
    if !unsupported.is_empty() {
        let names: Vec<_> = unsupported.iter().map(Model::file_name).collect();
        println!(
            "skipped {} models with unsupported protocols: {}",
            names.len(),
            names.join(", ")
        );
    }
    let (customized, mut models): (Vec<_>, Vec<_>) =
        models.into_iter().partition(Model::needs_customizations);
    if !customized.is_empty() {
        let names: Vec<_> = customized.iter().map(Model::file_name).collect();
        println!(
            "skipped: {}, which need the customizations of S3",
            names.join(", ")
        );
    }
    models.extend(subsets::of_sts()?);
    let mut tests = TESTS.to_vec();
    if root().join(SERVICES).exists() {
        models.extend(subsets::of_services(&models)?);
        tests.extend(REFERENCE_TESTS);
    } else {
        let skipped = REFERENCE_TESTS.map(|path| path.trim_start_matches("../"));
        println!(
            "skipped: {}, which need the models in {SERVICES}",
            skipped.join(", ")
        );
    }
    model::check_names(&models)?;

    let mut clients = Clients::new(directory());
    models.into_iter().for_each(|model| clients.add(model));
    // This model has the names in the other clients.
    clients.add(Model::generated(names::NAME, names::model()?));
    clients.write_manifests(&tests)?;
    Ok(clients)
}

impl Clients {
    fn new(directory: PathBuf) -> Self {
        Self {
            directory,
            models: Vec::new(),
            failed: Vec::new(),
        }
    }

    /// Generates a client for each model into the workspace in a directory of `target`.
    pub(crate) fn generate(directory: PathBuf, models: Vec<Model>) -> Result<Self, String> {
        let mut clients = Self::new(directory);
        models.into_iter().for_each(|model| clients.add(model));
        clients.write_manifests(&[])?;
        Ok(clients)
    }

    /// Generates the client of a model.
    fn add(&mut self, model: Model) {
        match model.generate(&self.directory) {
            Ok(()) => self.models.push(model),
            Err(reason) => self.failed.push((model, reason)),
        }
    }

    /// Writes the workspace manifest, the package with the dependencies, and the lock file.
    fn write_manifests(&self, tests: &[&str]) -> Result<(), String> {
        let path = root().join("Cargo.toml");
        let main = fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let members: Vec<_> = self
            .models
            .iter()
            .map(Model::directory)
            .chain([DEPENDENCIES])
            .chain(tests.iter().copied())
            .collect();
        write(
            &self.directory,
            "Cargo.toml",
            &manifest::workspace(&main, &members)?,
        )?;
        let dependencies = manifest::dependencies(&metadata(root())?)?;
        let scratch = self.directory.join(DEPENDENCIES);
        write(&scratch, "Cargo.toml", &dependencies)?;
        write(&scratch, "src/lib.rs", "")?;
        share_target(&self.directory)?;
        let lock = root().join("Cargo.lock");
        fs::copy(&lock, self.directory.join("Cargo.lock"))
            .map_err(|error| format!("cannot copy {}: {error}", lock.display()))?;
        Ok(())
    }

    /// Returns the model of a client package, or `None` if the package is not a client.
    pub(crate) fn model(&self, package: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.package() == package)
    }

    pub(crate) fn summary(&self) -> String {
        format!(
            "generated {} clients in {}",
            self.models.len(),
            self.directory.display()
        )
    }
}
