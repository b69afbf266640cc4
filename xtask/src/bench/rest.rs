//! Measures a client of a protocol with HTTP bindings: builds and calls of Lambda.

use super::compared::{Calls, Compared, builds};
use super::table::Table;
use crate::published;

const LAMBDA: Compared = Compared {
    package: "lambda-sdk",
    model: "lambda",
    published: published::LAMBDA_PACKAGE,
    version: published::LAMBDA_VERSION,
};

const LAMBDA_CALLS: Calls = Calls {
    scenarios: include_str!("../../bench/calls/lambda.rs"),
    goals: &[
        ("`GetFunction`", "get_function", 0.85),
        ("`ListFunctions` with 50 functions", "list_functions", 0.85),
        ("`Invoke`", "invoke", 0.85),
        ("a modeled error of `GetFunction`", "error", 0.85),
    ],
};

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let Some(clients) = LAMBDA.generate()? else {
        table.skip("Lambda (its model is not in ../shared/models)");
        return Ok(());
    };
    LAMBDA_CALLS.measure(table, &clients)?;
    let program = [
        "five-lambda-calls",
        "Lambda client",
        "program with five Lambda calls",
        include_str!("../../bench/builds/five_lambda_calls.rs"),
    ];
    builds(table, runs, program, &clients, [0.35, 0.30])
}
