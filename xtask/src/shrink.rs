//! Tests random expressions and, if one fails, finds a small one that fails, too.
//!
//! Compiling a client takes much longer than making one, so each round compiles all candidates as operations of one
//! client, and continues with the smallest that fails. See [`crate::clients::expressions`] for the model.

mod attempt;
mod candidate;
mod reductions;
mod text;

use std::process::ExitCode;
use std::time::Instant;

use crate::clients::expressions::{self, Expressions};
use crate::test::Elapsed;
use attempt::{Failure, accepted, failures};
use candidate::{Candidate, smallest_first};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The seed of the expressions [default: the one of `cargo xtask test`]
    #[arg(long)]
    seed: Option<u64>,
}

/// The number of candidates that are compiled together.
const ROUND: usize = 64;

/// Returns the command that finds a small expression that fails.
pub(crate) fn command() -> Result<String, String> {
    Ok(format!(
        "cargo xtask expressions --seed {}",
        expressions::seed()?
    ))
}

/// Tests the expressions of a seed.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let seed = match arguments.seed {
        Some(seed) => seed,
        None => expressions::seed()?,
    };
    let expressions = Expressions::random(seed);
    println!("{}, seed {seed}", expressions.summary());
    let failures = failures(&expressions)?;
    if failures.is_empty() {
        println!("all results are those of the interpreter");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} tests or operations fail", failures.len());
    let mut shrinker = Shrinker {
        expressions: &expressions,
        rounds: 0,
    };
    let (smallest, failure) = shrinker.shrink(candidates(&expressions, &failures)?)?;
    print!(
        "\nThe smallest expression of seed {seed} that fails:\n\n{}",
        smallest.describe(&expressions, &failure)
    );
    Ok(ExitCode::FAILURE)
}

/// Returns every expression that may be the cause of a failure, with the input.
fn candidates(expressions: &Expressions, failures: &[Failure]) -> Result<Vec<Candidate>, String> {
    let mut candidates = Vec::new();
    for failure in failures {
        let operation = &expressions.operations()[failure.operation];
        let input = &operation.inputs[failure.input.unwrap_or(0)];
        for expression in &operation.expressions {
            candidates.push(Candidate::new(expressions, expression, input)?);
        }
    }
    Ok(candidates)
}

struct Shrinker<'e> {
    expressions: &'e Expressions,
    rounds: usize,
}

impl Shrinker<'_> {
    /// Returns a candidate that fails and all of whose reductions pass.
    fn shrink(&mut self, candidates: Vec<Candidate>) -> Result<(Candidate, Failure), String> {
        let mut smallest = self.first_failure(candidates)?.ok_or(
            "no expression fails on its own: the failure depends on other expressions of its operation",
        )?;
        loop {
            let reductions = smallest.0.reductions(self.expressions)?;
            let reductions = accepted(self.expressions, reductions)?;
            match self.first_failure(reductions)? {
                Some(smaller) => smallest = smaller,
                None => return Ok(smallest),
            }
        }
    }

    /// Compiles and tests candidates, and returns the smallest that fails.
    fn first_failure(
        &mut self,
        candidates: Vec<Candidate>,
    ) -> Result<Option<(Candidate, Failure)>, String> {
        for candidates in smallest_first(candidates).chunks(ROUND) {
            let started = Instant::now();
            let operations = candidates.iter().map(Candidate::operation).collect();
            let expressions = self.expressions.with_operations(operations);
            let mut failures = failures(&expressions)?;
            failures.sort_by_key(|failure| failure.operation);
            self.rounds += 1;
            println!(
                "round {}: {} candidates, {} fail ({})",
                self.rounds,
                candidates.len(),
                failures.len(),
                Elapsed(started.elapsed())
            );
            if let Some(failure) = failures.into_iter().next() {
                let smallest = candidates[failure.operation].clone();
                println!("  {}", smallest.expression);
                return Ok(Some((smallest, failure)));
            }
        }
        Ok(None)
    }
}
