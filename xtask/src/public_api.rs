//! Compares the public interface of the generated client with that of the published client.

use std::collections::HashSet;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{fmt, fs};

use clap::{Args, ValueEnum};
use smithy_codegen::Settings;

use crate::scratch::{generate, write};
use crate::{published, root, rustdoc};

const MANIFEST: &str = "generated/sts/Cargo.toml";
/// The crate name of the generated client.
const OURS: &str = "sts_sdk";
/// The crate name of the published client.
const PUBLISHED: &str = "aws_sdk_sts";
/// The published interface. It is not in the repository, because it is not ours to publish.
const REFERENCE: &str = "../shared/reference/aws-sdk-sts-1.124.0.public-api.txt";
/// The default features except `default-https-client`, which affects only dependencies and would build a C library for
/// this toolchain.
const FEATURES: [&str; 3] = ["--no-default-features", "--features", "rt-tokio"];

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The interface to compare with: the output of `cargo public-api -ss` for `aws-sdk-sts`
    /// [default: ../shared/reference/aws-sdk-sts-1.124.0.public-api.txt, relative to the repository]
    #[arg(long, value_name = "PATH", conflicts_with = "clients")]
    reference: Option<PathBuf>,
    /// Compare this client, generated from a model in ../shared/models, with the published one instead; can be repeated
    #[arg(long = "client", value_enum, value_name = "CLIENT")]
    clients: Vec<Client>,
}

/// A client other than that of STS.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Client {
    Lambda,
    Polly,
    Signin,
    Sso,
    SsoOidc,
}

impl Client {
    /// Returns the name of the model, and the published package with the version to compare with: the last one that was
    /// generated from a model with the same operations and types. Later ones lack nothing, but have additions that would
    /// hide real differences.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Lambda => (
                "lambda",
                published::LAMBDA_PACKAGE,
                published::LAMBDA_VERSION,
            ),
            Self::Polly => ("polly", "aws-sdk-polly", "1.123.0"),
            Self::Signin => ("signin", "aws-sdk-signin", "1.15.0"),
            Self::Sso => ("sso", "aws-sdk-sso", "1.119.0"),
            Self::SsoOidc => ("sso-oidc", "aws-sdk-ssooidc", "1.121.0"),
        }
    }
}

/// Prints the lines that are only in the published interface with a `-`, those that are only in the generated client's
/// interface with a `+`, and the totals. Fails if a line of the published interface is missing.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    if !arguments.clients.is_empty() {
        return others(&arguments.clients);
    }
    let reference = match &arguments.reference {
        Some(path) => path.clone(),
        None => root().join(REFERENCE),
    };
    let published = fs::read_to_string(&reference).map_err(|error| {
        format!(
            "cannot read {}: {error}. The file contains the output of `cargo public-api -ss` for {} {}; use \
             `--reference PATH` if it is elsewhere.",
            reference.display(),
            published::PACKAGE,
            published::VERSION
        )
    })?;
    rustdoc::check_toolchain()?;
    let comparison = compare((&list()?, OURS), (&published, PUBLISHED));
    println!("{comparison}");
    Ok(if comparison.missing.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Compares other clients with the published ones. Documents both in a package that depends on both.
fn others(clients: &[Client]) -> Result<ExitCode, String> {
    rustdoc::check_toolchain()?;
    let mut exit_code = ExitCode::SUCCESS;
    for client in clients {
        let (name, published, version) = client.names();
        let model = root().join(format!("../shared/models/{name}.json"));
        let ours = format!("{name}-sdk");
        let scratch = root().join("target/public-api").join(name);
        let settings = Settings::new(&ours, "0.0.0").command("cargo xtask public-api");
        generate(&model, &settings, &scratch.join(&ours))?;
        let options = r#"default-features = false, features = ["rt-tokio"]"#;
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"both\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             {ours} = {{ path = \"{ours}\", {options} }}\n\
             {published} = {{ version = \"={version}\", {options} }}\n"
        );
        write(&scratch, "Cargo.toml", &manifest)?;
        write(&scratch, "src/lib.rs", "")?;
        let manifest = scratch.join("Cargo.toml").into_os_string();
        for package in [&*ours, published] {
            // Cargo finds a dependency only on its own.
            rustdoc::document(&[
                OsString::from("--manifest-path"),
                manifest.clone(),
                OsString::from("--package"),
                OsString::from(package),
            ])?;
        }
        let [ours, published] = [&ours, published].map(|package| package.replace('-', "_"));
        let listings = [listing(&ours)?, listing(&published)?];
        let comparison = compare((&listings[0], &ours), (&listings[1], &published));
        println!("{name}, compared with {version}:\n{comparison}");
        if !comparison.missing.is_empty() {
            exit_code = ExitCode::FAILURE;
        }
    }
    Ok(exit_code)
}

/// Returns the interface of a documented crate.
fn listing(name: &str) -> Result<String, String> {
    let api = rustdoc::public_api(name)?;
    let lines: Vec<_> = api.items().map(ToString::to_string).collect();
    Ok(lines.join("\n"))
}

/// Returns the client's interface as `cargo public-api -ss` lists it.
fn list() -> Result<String, String> {
    let mut arguments = vec![
        OsString::from("--manifest-path"),
        root().join(MANIFEST).into(),
    ];
    arguments.extend(FEATURES.map(OsString::from));
    rustdoc::document(&arguments)?;
    listing(OURS)
}

/// Compares two listings line by line, after renaming the generated crate to the published one. Of a type and its alias,
/// the listings show the one in the source code, so aliases are inserted.
///
/// The order of lines and the number of times that a line occurs do not matter. A trait's methods are listed twice,
/// with the trait and with the type, and a type has one `impl` line per block of methods, which nobody can rely on.
fn compare((ours, our_name): (&str, &str), (published, name): (&str, &str)) -> Comparison {
    let ours = sorted(ours.lines().map(|line| rename(line, our_name, name)));
    let published = sorted(published.lines().map(with_alias));
    Comparison {
        missing: without(&published, &ours),
        extra: without(&ours, &published),
        published: published.len(),
    }
}

/// Replaces the type of the results of formatting by its alias.
fn with_alias(line: &str) -> String {
    line.replace(
        "core::result::Result<(), core::fmt::Error>",
        "core::fmt::Result",
    )
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<_> = lines.filter(|line| !line.trim().is_empty()).collect();
    lines.sort_unstable();
    lines
}

fn without(lines: &[String], others: &[String]) -> Vec<String> {
    let others: HashSet<_> = others.iter().collect();
    let only = lines.iter().filter(|line| !others.contains(line));
    only.cloned().collect()
}

/// Replaces an identifier, but leaves longer identifiers that contain it unchanged.
fn rename(line: &str, from: &str, to: &str) -> String {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    // Each piece is an identifier and the character after it.
    line.split_inclusive(|character| !is_part(character))
        .flat_map(|piece| match piece.strip_prefix(from) {
            Some(after) if !after.starts_with(is_part) => [to, after],
            _ => [piece, ""],
        })
        .collect()
}

/// The differences between two interfaces.
#[derive(Debug, PartialEq)]
struct Comparison {
    missing: Vec<String>,
    extra: Vec<String>,
    /// The number of lines in the published interface.
    published: usize,
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.missing {
            writeln!(f, "-{line}")?;
        }
        for line in &self.extra {
            writeln!(f, "+{line}")?;
        }
        let Self {
            missing,
            extra,
            published,
        } = self;
        let (missing, extra) = (missing.len(), extra.len());
        write!(f, "missing {missing} of {published}, {extra} extra")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_identifiers_are_renamed() {
        for (line, expected) in [
            ("pub mod sts_sdk", "pub mod aws_sdk_sts"),
            (
                "pub fn sts_sdk::Error::from(sts_sdk::A) -> Self",
                "pub fn aws_sdk_sts::Error::from(aws_sdk_sts::A) -> Self",
            ),
            (
                "impl From<&sts_sdk::A> for B",
                "impl From<&aws_sdk_sts::A> for B",
            ),
            (
                "pub fn my_sts_sdk::sts_sdks(sts_sdk_2)",
                "pub fn my_sts_sdk::sts_sdks(sts_sdk_2)",
            ),
            ("pub mod sts_sdksts_sdk", "pub mod sts_sdksts_sdk"),
        ] {
            assert_eq!(rename(line, OURS, PUBLISHED), expected);
        }
    }

    #[test]
    fn order_repetitions_and_crate_name_are_ignored() {
        let ours = "pub mod sts_sdk\nimpl sts_sdk::B\npub mod sts_sdk::a\n";
        let published = "\
            pub mod aws_sdk_sts\npub mod aws_sdk_sts::a\nimpl aws_sdk_sts::B\nimpl aws_sdk_sts::B\n";
        let comparison = compare((ours, OURS), (published, PUBLISHED));
        assert_eq!(comparison.to_string(), "missing 0 of 4, 0 extra");
    }

    #[test]
    fn type_and_its_alias_are_equal() {
        let ours = "pub fn sts_sdk::A::fmt(&self) -> core::fmt::Result\n";
        let published =
            "pub fn aws_sdk_sts::A::fmt(&self) -> core::result::Result<(), core::fmt::Error>\n";
        let comparison = compare((ours, OURS), (published, PUBLISHED));
        assert_eq!(comparison.to_string(), "missing 0 of 1, 0 extra");
    }

    #[test]
    fn differences_are_sorted_and_counted() {
        let ours = "pub mod sts_sdk\npub fn sts_sdk::changed() -> u8\n";
        let published = "\
            pub mod aws_sdk_sts\npub struct aws_sdk_sts::Lost\npub fn aws_sdk_sts::changed()\n";
        let expected = "\
-pub fn aws_sdk_sts::changed()
-pub struct aws_sdk_sts::Lost
+pub fn aws_sdk_sts::changed() -> u8
missing 2 of 3, 1 extra";
        let comparison = compare((ours, OURS), (published, PUBLISHED));
        assert_eq!(comparison.to_string(), expected);
    }
}
