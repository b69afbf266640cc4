//! Clients of many models, and the tests that those models carry: protocol tests and endpoint tests.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use smithy_codegen::{Settings, output};

use crate::cargo::cargo;
use crate::root;
use crate::scratch::write;
use crate::test::{Counts, Suite, cargo_test};

/// Reference models, beside a checkout where they are. Every one in these directories is used but those that are no
/// models.
const REFERENCE: [&str; 3] = [
    "../shared/protocol-tests",
    "../shared/rules-tests",
    "../shared/models",
];

/// Generates the client of each model into one workspace under `target/conformance`, runs all their tests, and gives a
/// suite for each test executable. A model of which fewer tests ran than it has cases has failed.
pub(crate) fn run() -> Result<Vec<Suite>, String> {
    let mut models = models(&root().join("tests/models"))?;
    for directory in REFERENCE {
        let directory = root().join(directory);
        if directory.exists() {
            models.extend(self::models(&directory)?);
        } else {
            println!("{} is not there", directory.display());
        }
    }
    let workspace = root().join("target/conformance");
    let members: Vec<_> = models.iter().map(Model::package).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    write(&workspace, "Cargo.toml", &manifest)?;
    // The same versions as everywhere else, as far as both need the same crates.
    let lock = root().join("Cargo.lock");
    fs::copy(&lock, workspace.join("Cargo.lock"))
        .map_err(|error| format!("cannot copy {}: {error}", lock.display()))?;
    for model in &models {
        model.generate(&workspace)?;
    }
    let mut suites = Vec::new();
    for model in &models {
        suites.extend(model.test(&workspace)?);
    }
    Ok(suites)
}

/// A model file, and how many cases it has for a client.
struct Model {
    path: PathBuf,
    name: String,
    text: String,
    json: Value,
}

/// The models in a directory, in the order of their names.
fn models(directory: &Path) -> Result<Vec<Model>, String> {
    let failed = |error| format!("cannot read {}: {error}", directory.display());
    let mut models = Vec::new();
    for entry in fs::read_dir(directory).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let text = fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let json: Value =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.file_stem().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        // Lists of partitions stand among the models.
        if json.get("shapes").is_some() {
            models.push(Model {
                path,
                name,
                text,
                json,
            });
        }
    }
    models.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(models)
}

impl Model {
    /// `awsQuery` is `conformance-awsquery`.
    fn package(&self) -> String {
        let is_plain = |next: char| next.is_ascii_alphanumeric() || next == '-';
        let name = self.name.replace(|next| !is_plain(next), "-");
        format!("conformance-{}", name.to_lowercase())
    }

    fn shapes(&self) -> impl Iterator<Item = &Value> {
        let shapes = self.json["shapes"].as_object();
        shapes.into_iter().flat_map(|shapes| shapes.values())
    }

    /// Protocol test cases for clients.
    fn protocol_cases(&self) -> usize {
        let traits = [
            "smithy.test#httpRequestTests",
            "smithy.test#httpResponseTests",
        ];
        let cases = self.shapes().flat_map(|shape| {
            let lists = traits.map(|id| shape["traits"][id].as_array());
            lists.into_iter().flatten().flatten()
        });
        cases.filter(|case| case["appliesTo"] != "server").count()
    }

    /// Endpoint test cases, and calls of operations in them.
    fn endpoint_cases(&self) -> usize {
        let cases = self.shapes().flat_map(|shape| {
            let cases = &shape["traits"]["smithy.rules#endpointTests"]["testCases"];
            cases.as_array().into_iter().flatten()
        });
        cases
            .map(|case| 1 + case["operationInputs"].as_array().map_or(0, Vec::len))
            .sum()
    }

    /// The models of the endpoint rules tests name no protocol, which rules do not depend on: they get the one that
    /// there is. Nothing else of a model is changed.
    fn text(&self) -> String {
        if self.text.contains("\"aws.protocols#") {
            return self.text.clone();
        }
        let mut json = self.json.clone();
        let shapes = json["shapes"].as_object_mut().into_iter().flatten();
        for (_, service) in shapes.filter(|(_, shape)| shape["type"] == "service") {
            service["traits"]["aws.protocols#awsQuery"] = json!({});
        }
        format!("{json:#}")
    }

    fn generate(&self, workspace: &Path) -> Result<(), String> {
        let package = self.package();
        let settings = Settings::new(&package, "0.0.0")
            .model_path(self.path.display().to_string())
            .command("cargo xtask test")
            .protocol_tests(true);
        let generated = smithy_codegen::generate_json(&self.text(), &settings)
            .map_err(|error| error.to_string())?;
        output::write(generated.files(), &workspace.join(package))
            .map_err(|error| error.to_string())
    }

    fn test(&self, workspace: &Path) -> Result<Vec<Suite>, String> {
        let package = self.package();
        let mut command = cargo();
        command
            .args([
                "test",
                "--package",
                &package,
                // What is in the library was tested where it comes from.
                "--test",
                "*",
                "--no-fail-fast",
            ])
            .current_dir(workspace)
            .env("CARGO_TARGET_DIR", root().join("target"));
        let mut suites = cargo_test(command)?;
        for (executable, cases) in [
            ("protocol_tests", self.protocol_cases()),
            ("endpoint_tests", self.endpoint_cases()),
        ] {
            let is_it = |suite: &&Suite| suite.name.starts_with(executable);
            let ran = suites.iter().find(is_it);
            let ran = ran.map_or(0, |suite| suite.counts.cases() as usize);
            if ran != cases {
                suites.push(Suite {
                    name: format!("{executable}: {ran} ran of {cases}"),
                    counts: Counts {
                        failed: 1,
                        ..Counts::default()
                    },
                    ended: true,
                });
            }
        }
        for suite in &mut suites {
            let name = suite.name.split(" (").next().unwrap_or_default();
            suite.name = format!("{}.json: {name}", self.name);
        }
        Ok(suites)
    }
}
