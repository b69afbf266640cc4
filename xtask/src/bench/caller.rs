//! Measures the cost of a client for the smallest program that calls it: the time of a clean build with default
//! features, and the size of the program.

use std::fs;
use std::path::PathBuf;

use super::table::{Goal, Table};
use super::{cpu, in_turns, median};
use crate::cargo::{cargo, succeed};
use crate::scratch::write;
use crate::{published, root};

const TIME: f64 = 0.55;
const SIZE: f64 = 0.72;

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let sts = root().join("generated/sts");
    let client = format!("package = \"sts-sdk\", path = {sts:?}");
    let ours = Program::with("ours", &client, &[])?;
    let on_ring = Program::with(
        "ours-on-ring",
        &format!("{client}, default-features = false, features = [\"rt-tokio\"]"),
        &["--features=ring"],
    )?;
    let theirs = Program::with(
        "published",
        &format!(
            "package = \"{}\", version = \"={}\"",
            published::PACKAGE,
            published::VERSION
        ),
        &[],
    )?;
    let seconds = in_turns(runs, || ours.build(), || theirs.build())?;
    table.compare(
        "clean release build of a minimal caller, default features",
        "s",
        seconds,
        Goal::Ratio(TIME),
    );
    let sizes = [ours.size()?, theirs.size()?];
    table.compare(
        "size of that program, stripped",
        "MB",
        sizes,
        Goal::Ratio(SIZE),
    );
    let [_, published] = seconds;
    let on_ring = (0..runs)
        .map(|_| on_ring.build())
        .collect::<Result<_, _>>()?;
    let seconds = [median(on_ring), published];
    table.compare(
        "the same build, with our HTTPS client using `ring` instead of `aws-lc`",
        "s",
        seconds,
        Goal::Ratio(TIME),
    );
    Ok(())
}

/// The program in `xtask/bench` with one client.
struct Program {
    directory: PathBuf,
    /// Additional arguments for the build.
    arguments: &'static [&'static str],
}

impl Program {
    fn with(name: &str, client: &str, arguments: &'static [&'static str]) -> Result<Self, String> {
        let directory = root().join("target/bench/caller").join(name);
        let manifest = include_str!("../../bench/Cargo.toml").replace(
            "[dependencies]\n",
            &format!("[dependencies]\nclient = {{ {client} }}\n"),
        );
        write(&directory, "Cargo.toml", &manifest)?;
        write(
            &directory,
            "src/main.rs",
            include_str!("../../bench/src/main.rs"),
        )?;
        // Downloads are done before anything is measured.
        succeed(cargo().args(["fetch", "--quiet"]).current_dir(&directory))?;
        Ok(Self {
            directory,
            arguments,
        })
    }

    fn build(&self) -> Result<f64, String> {
        let run =
            |arguments: &[&str]| cpu::seconds(cargo().args(arguments).current_dir(&self.directory));
        run(&["clean", "--quiet"])?;
        run(&[&["build", "--quiet", "--release"], self.arguments].concat())
    }

    /// Returns the size of the program in megabytes.
    fn size(&self) -> Result<f64, String> {
        let name = format!("caller{}", std::env::consts::EXE_SUFFIX);
        let path = self.directory.join("target/release").join(name);
        let metadata =
            fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(metadata.len() as f64 / 1e6)
    }
}
