//! Measures clients of other protocols than awsQuery: builds of DynamoDB, SSM, and EC2, and calls of DynamoDB.

use super::builds::Program;
use super::compared::{Calls, Clients, Compared, builds};
use super::package::{Build, Package, Profile, Source};
use super::table::{Goal, Row, Table};
use crate::published;

const DYNAMODB: Compared = Compared {
    package: "dynamodb-sdk",
    model: "dynamodb",
    published: published::DYNAMODB_PACKAGE,
    version: published::DYNAMODB_VERSION,
};

const SSM: Compared = Compared {
    package: "ssm-sdk",
    model: "ssm",
    published: published::SSM_PACKAGE,
    version: published::SSM_VERSION,
};

const EC2: Compared = Compared {
    package: "ec2-sdk",
    model: "ec2.facts",
    published: published::EC2_PACKAGE,
    version: published::EC2_VERSION,
};

const DYNAMODB_CALLS: Calls = Calls {
    scenarios: include_str!("../../bench/calls/dynamodb.rs"),
    goals: &[
        ("`GetItem`", "get_item", 0.85),
        ("`PutItem` with 20 attributes", "put_item", 0.85),
        ("`Query` with 100 items", "query", 0.85),
        ("a modeled error of `PutItem`", "error", 0.85),
    ],
};

/// A program without calls, for rows about the client alone.
const NO_CALLS: &str = "//! Depends on a client and does not use it.\n\nfn main() {}\n";

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    match DYNAMODB.generate()? {
        Some(clients) => {
            DYNAMODB_CALLS.measure(table, &clients)?;
            let program = [
                "ten-calls",
                "DynamoDB client",
                "program with ten DynamoDB calls",
                include_str!("../../bench/builds/ten_calls.rs"),
            ];
            builds(table, runs, program, &clients, [0.40, 0.35])?;
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

/// Measures the build of a client without a program.
fn alone(
    table: &mut Table,
    runs: usize,
    client: &'static str,
    clients: &Clients,
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
fn check(table: &mut Table, runs: usize, clients: &Clients) -> Result<(), String> {
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
