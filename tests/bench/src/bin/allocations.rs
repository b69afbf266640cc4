//! Counts the allocations of a repeated scenario: `allocations ours|published SCENARIO TIMES`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let mut repeated = None;
    let counted = allocation_counter::measure(|| repeated = benchmarks::repeat(&arguments));
    if repeated.is_none() {
        eprintln!(
            "usage: allocations ours|published {} TIMES",
            benchmarks::names()
        );
        return ExitCode::FAILURE;
    }
    println!("{}", counted.count_total);
    ExitCode::SUCCESS
}
