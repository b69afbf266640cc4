//! Benchmarks of the clients and the generator.
//!
//! `cargo xtask bench` creates the table; `cargo bench --package benchmarks` times the same scenarios with criterion,
//! which keeps a history and draws plots.
//!
//! [`ours`] and [`published`] compile the same source, as in the integration tests.

pub mod canned_response;
pub mod generation;
pub mod ours;
pub mod published;

/// Runs the scenario given by the arguments `ours|published SCENARIO TIMES`. Returns `None` if they are invalid.
pub fn repeat(words: &[String]) -> Option<()> {
    let [client, scenario, times] = words else {
        return None;
    };
    let times = times.parse().ok()?;
    match client.as_str() {
        "ours" => ours::scenarios::Scenario::named(scenario)?
            .prepare()
            .repeat(times),
        "published" => published::scenarios::Scenario::named(scenario)?
            .prepare()
            .repeat(times),
        _ => return None,
    }
    Some(())
}

/// The names of the scenarios, for a usage line.
pub fn names() -> String {
    ours::scenarios::Scenario::ALL
        .map(|scenario| scenario.to_string())
        .join("|")
}

/// A single-threaded runtime.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts")
}
