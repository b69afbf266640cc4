//! Compares a generated client with the published one: the calls and the builds of programs.

use std::path::{Path, PathBuf};

use smithy_codegen::Settings;

use super::builds::{FEATURES, Program};
use super::calls::{ALLOCATIONS, has_valgrind, instructions_of, per_repetition, printed_by};
use super::package::{Build, Package, Profile, Source};
use super::table::{Goal, Table};
use crate::root;
use crate::scratch::generate;

/// A client that is generated for measurements: its package, the model in `../shared/models`, and the published client
/// with its version.
pub(super) struct Compared {
    pub(super) package: &'static str,
    pub(super) model: &'static str,
    pub(super) published: &'static str,
    pub(super) version: &'static str,
}

/// The package name and the dependency specification of the generated client and of the published one.
pub(super) type Clients = [(&'static str, String); 2];

/// Calls of a service that are repeated with a service in memory.
pub(super) struct Calls {
    /// The module `scenarios` of the program.
    pub(super) scenarios: &'static str,
    /// The description and the name of each call, and the maximum ratio of its instructions to those of the published
    /// client.
    pub(super) goals: &'static [(&'static str, &'static str, f64)],
}

/// The program that makes these calls, without `scenarios` and `main`.
const PROGRAM: &str = include_str!("../../bench/calls/program.rs");

/// What it needs, besides a client.
const DEPENDENCIES: &str = r#"allocation-counter = "0.8"
aws-smithy-runtime-api = { version = "1", features = ["client", "http-1x"] }
aws-smithy-types = "1"
"#;

/// Counting allocations takes instructions, so there are two programs.
const CALL: &str = "\nfn main() {\n    prepare()();\n}\n";
const COUNT_ALLOCATIONS: &str = r#"
fn main() {
    let counted = allocation_counter::measure(prepare());
    println!("{}", counted.count_total);
}
"#;

/// Runs a program and counts something.
type Count = fn(&Path, &[&str]) -> Result<f64, String>;

impl Compared {
    /// Generates the client. Returns the dependency specifications of both clients, or `None` if there is no model.
    pub(super) fn generate(&self) -> Result<Option<Clients>, String> {
        let model = root().join(format!("../shared/models/{}.json", self.model));
        if !model.exists() {
            return Ok(None);
        }
        let directory = root().join("target/bench").join(self.package);
        generate(&model, &Settings::new(self.package, "0.1.0"), &directory)?;
        let ours = format!("path = {directory:?}, {FEATURES}");
        let theirs = format!("version = \"={}\", {FEATURES}", self.version);
        Ok(Some([(self.package, ours), (self.published, theirs)]))
    }
}

impl Calls {
    /// Measures the calls, without the one-time costs of a process.
    pub(super) fn measure(&self, table: &mut Table, clients: &Clients) -> Result<(), String> {
        let programs = |name: &str, main: &str| {
            let source = format!("{PROGRAM}\nmod scenarios {{\n{}}}\n{main}", self.scenarios);
            let program = |(client, from): &(&'static str, String)| {
                let package =
                    Package::with_dependencies(name, &source, client, from, DEPENDENCIES)?;
                package.prepare(Profile::Release)?;
                Ok::<_, String>(package.program(Profile::Release))
            };
            Ok::<_, String>([program(&clients[0])?, program(&clients[1])?])
        };
        let calls = programs("calls", CALL)?;
        let allocations = programs("allocations", COUNT_ALLOCATIONS)?;
        let both = |programs: &[PathBuf; 2], count: Count, scenario: &str| {
            let one = |program: &Path| {
                per_repetition(|times| count(program, &[scenario, &times.to_string()]))
            };
            Ok::<_, String>([one(&programs[0])?, one(&programs[1])?])
        };
        for (what, scenario, goal) in self.goals {
            if has_valgrind() {
                let counts = both(&calls, instructions_of, scenario)?;
                let counts = counts.map(|count| count / 1e3);
                table.compare(
                    format!("instructions: {what}"),
                    "k",
                    counts,
                    Goal::Ratio(*goal),
                );
            } else {
                table.skip(format!("instructions: {what} (valgrind is not installed)"));
            }
            let counts = both(&allocations, printed_by, scenario)?;
            table.compare(
                format!("allocations: {what}"),
                "",
                counts,
                Goal::Ratio(ALLOCATIONS),
            );
        }
        Ok(())
    }
}

/// Measures the build of a client and a program, in both profiles.
pub(super) fn builds(
    table: &mut Table,
    runs: usize,
    program: [&'static str; 4],
    clients: &Clients,
    goals: [f64; 2],
) -> Result<(), String> {
    let clients = clients.each_ref();
    let program = Program::new(
        program,
        clients.map(|(client, from)| (*client, from.as_str())),
    )?;
    for (profile, goal) in [Profile::Dev, Profile::Release].into_iter().zip(goals) {
        program.prepare(profile)?;
        let what = (Build::Program, profile, Source::Registry);
        program.measure(table, runs, what, Goal::Ratio(goal))?;
    }
    Ok(())
}
