//! Compares the interface of the generated client with that of the published one.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::{fmt, fs};

use clap::Args;

use crate::{published, root};

const MANIFEST: &str = "generated/sts/Cargo.toml";
/// The names of the generated crate and of the published one, as paths in code begin.
const OURS: &str = "sts_sdk";
const PUBLISHED: &str = "aws_sdk_sts";
/// Beside the repository, because it is not ours to publish.
const REFERENCE: &str = "../shared/reference/aws-sdk-sts-1.124.0.public-api.txt";
/// `cargo public-api` reads what rustdoc gives as JSON, which only nightly toolchains do.
const TOOLCHAIN: &str = "+nightly";
/// The options that the reference was listed with: all that is said in source code, derived implementations too.
const LISTING: [&str; 2] = ["public-api", "-ss"];

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The interface to compare with: what `cargo public-api -ss` prints for `aws-sdk-sts`
    /// [default: ../shared/reference/aws-sdk-sts-1.124.0.public-api.txt beside the repository]
    #[arg(long, value_name = "PATH")]
    reference: Option<PathBuf>,
}

/// Prints each line of the published interface that is missing, after `-`, each one that only ours has, after `+`,
/// and counts them.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let reference = match &arguments.reference {
        Some(path) => path.clone(),
        None => root().join(REFERENCE),
    };
    let published = fs::read_to_string(&reference).map_err(|error| {
        format!(
            "{} cannot be read: {error}. It is what `cargo {}` prints for {} {}; `--reference PATH` names it elsewhere.",
            reference.display(),
            LISTING.join(" "),
            published::PACKAGE,
            published::VERSION
        )
    })?;
    check_tools()?;
    let ours = list()?;
    let comparison = compare(&ours, &published);
    println!("{comparison}");
    Ok(if comparison.missing.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The client's interface as `cargo public-api` lists it.
fn list() -> Result<String, String> {
    let mut command = nightly(LISTING);
    command
        .args(["--color", "never", "--manifest-path"])
        .arg(root().join(MANIFEST))
        // Where builds by another toolchain do not displace those of the ordinary one.
        .env("CARGO_TARGET_DIR", root().join("target/public-api"))
        .stderr(Stdio::inherit());
    let failed = |why: &dyn fmt::Display| {
        let listing = LISTING.join(" ");
        format!("`cargo {TOOLCHAIN} {listing}` failed: {why}. Its own message is above.")
    };
    let output = command.output().map_err(|error| failed(&error))?;
    if !output.status.success() {
        return Err(failed(&output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(&error))
}

/// Says what is to be installed, before anything is built.
fn check_tools() -> Result<(), String> {
    let toolchain = "there is no nightly toolchain, which `cargo public-api` needs. To install one: \
                     rustup toolchain install nightly --profile minimal";
    let public_api = "`cargo public-api` is not installed. To install it: \
                      cargo install --locked cargo-public-api --version 0.52.0";
    for (arguments, error) in [
        (&["--version"][..], toolchain),
        (&["public-api", "--version"], public_api),
    ] {
        let there = nightly(arguments)
            .output()
            .is_ok_and(|output| output.status.success());
        if !there {
            return Err(error.to_owned());
        }
    }
    Ok(())
}

/// A command of the nightly toolchain's cargo.
fn nightly(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new("cargo");
    command
        .arg(TOOLCHAIN)
        .args(arguments)
        // Set by the cargo that runs this; they would name its toolchain to the other one's tools.
        .env_remove("CARGO")
        .env_remove("RUSTUP_TOOLCHAIN")
        // What is missing is said and not downloaded.
        .env("RUSTUP_AUTO_INSTALL", "0");
    command
}

/// Compares two listings line by line, by the names of the published crate.
///
/// Lines are alike wherever they are and however often. A trait's methods are listed twice, with the trait and with
/// the type; and a type has a line `impl` for each block that its methods are in, which nobody can rely on.
fn compare(ours: &str, published: &str) -> Comparison {
    let ours = sorted(ours.lines().map(|line| rename(line, OURS, PUBLISHED)));
    let published = sorted(published.lines().map(str::to_owned));
    Comparison {
        missing: without(&published, &ours),
        extra: without(&ours, &published),
        published: published.len(),
    }
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

/// Renames an identifier wherever it stands as a whole.
fn rename(line: &str, from: &str, to: &str) -> String {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    // Each piece is an identifier and the one character after it.
    line.split_inclusive(|character| !is_part(character))
        .flat_map(|piece| match piece.strip_prefix(from) {
            Some(after) if !after.starts_with(is_part) => [to, after],
            _ => [piece, ""],
        })
        .collect()
}

/// How two interfaces differ.
#[derive(Debug, PartialEq)]
struct Comparison {
    missing: Vec<String>,
    extra: Vec<String>,
    /// The number of lines that the published one has.
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
    fn order_repetitions_and_the_name_of_the_crate_mean_nothing() {
        let ours = "pub mod sts_sdk\nimpl sts_sdk::B\npub mod sts_sdk::a\n";
        let published = "\
            pub mod aws_sdk_sts\npub mod aws_sdk_sts::a\nimpl aws_sdk_sts::B\nimpl aws_sdk_sts::B\n";
        let comparison = compare(ours, published);
        assert_eq!(comparison.to_string(), "missing 0 of 4, 0 extra");
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
        assert_eq!(compare(ours, published).to_string(), expected);
    }
}
