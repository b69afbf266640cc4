//! Replaces the published service clients with generated ones in a build of `aws-config`, and checks that `aws-config`
//! works.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;
use smithy_codegen::Settings;

use crate::cargo::{cargo, features, metadata, metadata_with_features, package};
use crate::repository::MODEL;
use crate::scratch::{generate, share_target, write};
use crate::{published, root};

pub(crate) const AWS_CONFIG: &str = "aws-config";

/// Higher than any version of a published client, so that Cargo selects the generated one.
const HIGHEST_VERSION: &str = "1.999.0";

/// A client that `aws-config` depends on.
pub(crate) struct Client {
    pub(crate) package: &'static str,
    version: &'static str,
    model: PathBuf,
}

/// Generates the clients into `target/drop-in`, with the names of the published ones. Builds the latest `aws-config` with
/// them, with all features, and runs the program in `xtask/drop-in`. Fails if the program fails.
///
/// Returns an error if the program cannot be run, or if `aws-config` depends on a published client. The clients other than
/// that of STS are generated only if their models are in `../shared/models`.
pub(crate) fn run() -> Result<ExitCode, String> {
    let scratch = root().join("target/drop-in");
    share_target(&scratch)?;
    let clients = clients();
    let has_models = clients.len() > 1;
    if !has_models {
        println!(
            "only the client of STS is replaced: ../shared/models has no models of the others\n"
        );
    }

    let manifest = [
        include_str!("../drop-in/Cargo.toml"),
        &generate_into(&scratch, &clients)?,
    ];
    write(&scratch, "Cargo.toml", &manifest.concat())?;
    write(
        &scratch,
        "src/main.rs",
        include_str!("../drop-in/src/main.rs"),
    )?;

    // Without a lock file from an earlier run, Cargo selects the latest versions.
    let _ = fs::remove_file(scratch.join("Cargo.lock"));
    let first = metadata(&scratch)?;
    let aws_config = package(&first, AWS_CONFIG)?;
    let all: Vec<_> = features(aws_config)?.keys().map(String::as_str).collect();
    println!(
        "{} with all features: {}",
        name_and_version(aws_config),
        all.join(", ")
    );
    // Cargo's syntax for a feature of a dependency.
    let all = all.iter().map(|feature| format!("{AWS_CONFIG}/{feature}"));
    let all = Vec::from_iter(all).join(",");
    let resolved = metadata_with_features(&scratch, &all)?;
    check_links(&resolved, &clients, &scratch)?;
    let published = packages_of_published(&scratch, &all)?;
    println!(
        "packages: {}, and {published} with the published clients",
        count(&resolved)
    );
    println!("what they take to build: cargo xtask bench --rows aws-config\n");

    let mut scenarios = vec![Vec::new()];
    if has_models {
        scenarios.push(vec!["--sign-in"]);
    }
    for arguments in scenarios {
        let status = cargo()
            .args(["run", "--quiet", "--features", &all, "--"])
            .args(arguments)
            .current_dir(&scratch)
            .status()
            .map_err(|error| format!("cannot start Cargo: {error}"))?;
        if !status.success() {
            return Ok(ExitCode::FAILURE);
        }
    }
    println!("\nEvery provider got the expected result through the generated clients.");
    Ok(ExitCode::SUCCESS)
}

/// Returns the clients that `aws-config` depends on: only that of STS if ../shared/models does not have the models of the
/// others.
pub(crate) fn clients() -> Vec<Client> {
    let sign_in = [
        ("aws-sdk-sso", "sso"),
        ("aws-sdk-ssooidc", "sso-oidc"),
        ("aws-sdk-signin", "signin"),
    ];
    let sign_in = sign_in.map(|(package, model)| Client {
        package,
        version: HIGHEST_VERSION,
        model: root().join(format!("../shared/models/{model}.json")),
    });
    let mut clients = vec![Client {
        package: published::PACKAGE,
        version: published::VERSION,
        model: root().join(MODEL),
    }];
    if sign_in.iter().all(|client| client.model.exists()) {
        clients.extend(sign_in);
    }
    clients
}

/// Generates clients below a directory. Returns the lines of `[patch.crates-io]` that make Cargo use them.
pub(crate) fn generate_into(scratch: &Path, clients: &[Client]) -> Result<String, String> {
    let mut patches = String::new();
    for Client {
        package,
        version,
        model,
    } in clients
    {
        let settings = Settings::new(*package, *version).command("cargo xtask drop-in");
        generate(model, &settings, &scratch.join(package))?;
        patches.push_str(&format!("{package} = {{ path = \"{package}\" }}\n"));
    }
    Ok(patches)
}

/// Prints which service clients are linked. Returns an error if one that was generated is not among them, or if a
/// published one replaces it.
fn check_links(metadata: &Value, clients: &[Client], scratch: &Path) -> Result<(), String> {
    for client in clients {
        let linked = package(metadata, client.package)?;
        let manifest = linked["manifest_path"].as_str().unwrap_or_default();
        if Path::new(manifest) != scratch.join(client.package).join("Cargo.toml") {
            return Err(format!(
                "{AWS_CONFIG} does not use the generated client: Cargo selected {}, from {manifest}",
                name_and_version(linked)
            ));
        }
        println!(
            "links {} from target/drop-in/{}, generated from {}",
            name_and_version(linked),
            client.package,
            client.model.file_name().unwrap_or_default().display()
        );
    }
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let is_published = |found: &&Value| {
        let name = found["name"].as_str().unwrap_or_default();
        name.starts_with("aws-sdk-") && !found["source"].is_null()
    };
    let published: Vec<_> = packages.filter(is_published).collect();
    match published.as_slice() {
        [] => println!("links no published service client"),
        published => {
            let names: Vec<_> = published
                .iter()
                .map(|found| name_and_version(found))
                .collect();
            println!(
                "links these published service clients: {}",
                names.join(", ")
            );
        }
    }
    Ok(())
}

/// Returns the number of packages without the generated clients.
fn packages_of_published(scratch: &Path, features: &str) -> Result<usize, String> {
    let published = scratch.join("published");
    write(
        &published,
        "Cargo.toml",
        include_str!("../drop-in/Cargo.toml"),
    )?;
    write(&published, "src/main.rs", "fn main() {}\n")?;
    let _ = fs::remove_file(published.join("Cargo.lock"));
    Ok(count(&metadata_with_features(&published, features)?))
}

fn count(metadata: &Value) -> usize {
    metadata["packages"].as_array().map_or(0, Vec::len)
}

fn name_and_version(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    format!("{} {}", text("name"), text("version"))
}
