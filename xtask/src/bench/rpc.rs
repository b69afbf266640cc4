//! Measures clients of other protocols than awsQuery: builds of DynamoDB, SSM, and EC2, and calls of DynamoDB.

use std::path::{Path, PathBuf};

use smithy_codegen::Settings;

use super::builds::{FEATURES, Program};
use super::calls::{ALLOCATIONS, has_valgrind, instructions_of, per_repetition, printed_by};
use super::package::{Build, Package, Profile, Source};
use super::table::{Goal, Row, Table};
use crate::scratch::generate;
use crate::{published, root};

/// A client that is generated for measurements: its package, the model in `../shared/models`, and the published client
/// with its version.
struct Client {
    package: &'static str,
    model: &'static str,
    published: &'static str,
    version: &'static str,
}

const DYNAMODB: Client = Client {
    package: "dynamodb-sdk",
    model: "dynamodb",
    published: published::DYNAMODB_PACKAGE,
    version: published::DYNAMODB_VERSION,
};

const SSM: Client = Client {
    package: "ssm-sdk",
    model: "ssm",
    published: published::SSM_PACKAGE,
    version: published::SSM_VERSION,
};

const EC2: Client = Client {
    package: "ec2-sdk",
    model: "ec2.facts",
    published: published::EC2_PACKAGE,
    version: published::EC2_VERSION,
};

/// The calls of DynamoDB: the description and the name of each, and the maximum ratio of its instructions to those of
/// the published client.
const CALLS: [(&str, &str, f64); 4] = [
    ("`GetItem`", "get_item", 0.85),
    ("`PutItem` with 20 attributes", "put_item", 0.85),
    ("`Query` with 100 items", "query", 0.85),
    ("a modeled error of `PutItem`", "error", 0.85),
];

/// The program that makes these calls, without `main`.
const CALLS_SOURCE: &str = include_str!("../../bench/calls/dynamodb.rs");

/// What it needs, besides a client.
const CALLS_DEPENDENCIES: &str = r#"allocation-counter = "0.8"
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

/// A program without calls, for rows about the client alone.
const NO_CALLS: &str = "//! Depends on a client and does not use it.\n\nfn main() {}\n";

/// Runs a program and counts something.
type Count = fn(&Path, &[&str]) -> Result<f64, String>;

impl Client {
    /// Generates the client. Returns the dependency specifications of both clients, or `None` if there is no model.
    fn generate(&self) -> Result<Option<[(&'static str, String); 2]>, String> {
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

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    match DYNAMODB.generate()? {
        Some(clients) => {
            calls(table, &clients)?;
            builds(table, runs, &clients)?;
        }
        None => table.skip("DynamoDB (its model is not in ../shared/models)"),
    }
    match SSM.generate()? {
        Some(clients) => alone(table, runs, "SSM client", &clients)?,
        None => table.skip("SSM (its model is not in ../shared/models)"),
    }
    match EC2.generate()? {
        Some(clients) => check(table, runs, &clients)?,
        None => table.skip("EC2 (its model is not in ../shared/models)"),
    }
    Ok(())
}

/// Measures calls of DynamoDB, without the one-time costs of a process.
fn calls(table: &mut Table, clients: &[(&'static str, String); 2]) -> Result<(), String> {
    let programs = |name: &str, main: &str| {
        let source = format!("{CALLS_SOURCE}{main}");
        let program = |(client, from): &(&'static str, String)| {
            let package =
                Package::with_dependencies(name, &source, client, from, CALLS_DEPENDENCIES)?;
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
    for (what, scenario, goal) in CALLS {
        if has_valgrind() {
            let counts = both(&calls, instructions_of, scenario)?;
            let counts = counts.map(|count| count / 1e3);
            table.compare(
                format!("instructions: {what}"),
                "k",
                counts,
                Goal::Ratio(goal),
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

fn builds(
    table: &mut Table,
    runs: usize,
    clients: &[(&'static str, String); 2],
) -> Result<(), String> {
    let program = Program::new(
        [
            "ten-calls",
            "DynamoDB client",
            "program with ten DynamoDB calls",
            include_str!("../../bench/builds/ten_calls.rs"),
        ],
        clients
            .each_ref()
            .map(|(client, from)| (*client, from.as_str())),
    )?;
    for (profile, goal) in [(Profile::Dev, 0.40), (Profile::Release, 0.35)] {
        program.prepare(profile)?;
        let what = (Build::Program, profile, Source::Registry);
        program.measure(table, runs, what, Goal::Ratio(goal))?;
    }
    Ok(())
}

/// Measures the build of a client without a program.
fn alone(
    table: &mut Table,
    runs: usize,
    client: &'static str,
    clients: &[(&'static str, String); 2],
) -> Result<(), String> {
    let program = Program::new(
        ["alone", client, "no program", NO_CALLS],
        clients
            .each_ref()
            .map(|(client, from)| (*client, from.as_str())),
    )?;
    for profile in [Profile::Dev, Profile::Release] {
        program.prepare(profile)?;
        let what = (Build::Client, profile, Source::Registry);
        program.measure(table, runs, what, Goal::Ratio(0.60))?;
    }
    Ok(())
}

/// Measures how the compiler checks the EC2 client.
fn check(
    table: &mut Table,
    runs: usize,
    clients: &[(&'static str, String); 2],
) -> Result<(), String> {
    let program = Program::new(
        ["check", "EC2 client", "no program", NO_CALLS],
        clients
            .each_ref()
            .map(|(client, from)| (*client, from.as_str())),
    )?;
    // Building the client would take much longer than checking it.
    program.ours.prepare_check()?;
    program.published.prepare_check()?;
    let what = (Build::Check, Profile::Dev, Source::Registry);
    program.measure(table, runs, what, Goal::Ratio(0.50))?;
    let gigabytes = |package: &Package| Ok::<_, String>(package.check_memory()? / 1e9);
    table.push(Row {
        what: "check the EC2 client: the memory of the compiler".to_owned(),
        unit: "GB",
        ours: gigabytes(&program.ours)?,
        other: Some(gigabytes(&program.published)?),
        goal: Goal::Ratio(0.60),
    });
    Ok(())
}
