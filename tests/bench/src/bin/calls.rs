//! Repeats a scenario, for a profiler: `calls ours|published SCENARIO TIMES`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if benchmarks::repeat(&arguments).is_none() {
        eprintln!("usage: calls ours|published {} TIMES", benchmarks::names());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
