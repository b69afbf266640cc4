//! What the clients and the generator are measured with.
//!
//! `cargo xtask bench` makes the table; `cargo bench --package benchmarks` times the same with criterion, which keeps a
//! history and draws plots.
//!
//! [`ours`] and [`published`] are made from the same source, as in the integration tests.

pub mod answer;
pub mod generation;
pub mod ours;
pub mod published;

/// Repeats a scenario of a client, as the words `ours|published SCENARIO TIMES` say; none if they say nothing.
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

/// A runtime of one thread.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts")
}
