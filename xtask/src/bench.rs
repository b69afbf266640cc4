//! Measures the generator, and compares the cost of compiling and calling the client with that of the published client.

mod aws_config;
mod builds;
mod caller;
mod calls;
mod chart;
mod compared;
mod cpu;
mod generate;
mod memory;
mod package;
mod rest;
mod rpc;
mod subset;
mod table;

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::root;
use crate::scratch::write;
use table::Table;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The rows to measure; can be repeated [default: all]
    #[arg(long = "rows", value_enum, value_name = "ROWS")]
    rows: Vec<Rows>,
    /// How many times to repeat each build; the table shows the medians
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..))]
    runs: u8,
    /// Also write the table to docs/performance.md, and the chart to docs/builds.svg
    #[arg(long)]
    write: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Rows {
    /// Building `aws-config` with the clients that it depends on.
    AwsConfig,
    /// Building a client and a program that calls it, and the program after an edit.
    Builds,
    /// Building a program that makes one call, and the size of the program.
    Caller,
    /// Instructions and allocations per call.
    Calls,
    /// Generating the STS, IAM, and EC2 clients.
    Generate,
    /// Building and calling a client of a protocol with HTTP bindings: Lambda.
    Rest,
    /// Building and calling clients of other protocols: DynamoDB, SSM, and EC2.
    Rpc,
    /// Compiling only an IAM client with three operations, and its size.
    Subset,
}

/// The chart of the builds, in `target/bench` and in `docs`.
const CHART: &str = "builds.svg";

/// Prints a table and writes it to `target/bench/table.md`. Fails if a row misses its target.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let wanted = |rows| arguments.rows.is_empty() || arguments.rows.contains(&rows);
    let mut table = Table::default();
    let runs = usize::from(arguments.runs);
    // Counts come first: they are exact and take the least time.
    if wanted(Rows::Calls) {
        calls::measure(&mut table)?;
    }
    if wanted(Rows::Generate) {
        generate::measure(&mut table)?;
    }
    let before = table.rows().len();
    if wanted(Rows::Builds) {
        builds::measure(&mut table, runs)?;
    }
    let chart = chart::svg(&table.rows()[before..]);
    if wanted(Rows::Rpc) {
        rpc::measure(&mut table, runs)?;
    }
    if wanted(Rows::Rest) {
        rest::measure(&mut table, runs)?;
    }
    if wanted(Rows::AwsConfig) {
        aws_config::measure(&mut table, runs)?;
    }
    if wanted(Rows::Subset) {
        subset::measure(&mut table, runs)?;
    }
    if wanted(Rows::Caller) {
        caller::measure(&mut table, runs)?;
    }
    let text = table.markdown();
    println!("\n{text}");
    let out = root().join("target/bench");
    write(&out, "table.md", &text)?;
    if wanted(Rows::Builds) {
        write(&out, CHART, &chart)?;
    }
    if arguments.write {
        table::write_to_page(&text)?;
        if wanted(Rows::Builds) {
            write(&root().join("docs"), CHART, &chart)?;
        }
    }
    Ok(if table.is_reached() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Returns the median of the measurements.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Alternates between two measurements, so that both run under the same conditions, and returns their medians.
fn in_turns(
    runs: usize,
    mut ours: impl FnMut() -> Result<f64, String>,
    mut published: impl FnMut() -> Result<f64, String>,
) -> Result<[f64; 2], String> {
    let mut measured = [Vec::new(), Vec::new()];
    for _ in 0..runs {
        measured[0].push(ours()?);
        measured[1].push(published()?);
    }
    Ok(measured.map(median))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn median_is_the_middle_value() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![7.0]), 7.0);
    }

    #[test]
    fn measurements_take_turns() {
        let order = std::cell::RefCell::new(Vec::new());
        let note = |name, value| {
            order.borrow_mut().push(name);
            Ok(value)
        };
        let medians = in_turns(2, || note("ours", 1.0), || note("published", 2.0));
        assert_eq!(medians, Ok([1.0, 2.0]));
        assert_eq!(*order.borrow(), ["ours", "published", "ours", "published"]);
    }
}
