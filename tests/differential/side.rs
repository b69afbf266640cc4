//! One call, made by both clients.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Debug;

use integration_tests::client::InMemory;
use integration_tests::exchange::{Answer, Request};
use integration_tests::outcome::Outcome;
use integration_tests::settings::Settings;
use integration_tests::value::Structure;
use integration_tests::{ours, published};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tokio::runtime::Runtime;

/// How many cases a property is tried in, unless `PROPTEST_CASES` says another number.
const CASES: u32 = 1_000;

/// What one of the clients did.
pub(crate) struct Did {
    /// What it sent.
    pub(crate) requests: Vec<Request>,
    /// What came of it.
    pub(crate) outcome: Outcome,
}

/// Both clients, which call the same operation of a service of their own.
pub(crate) struct Both {
    pub(crate) ours: Side,
    pub(crate) published: Side,
}

/// One of the clients.
pub(crate) struct Side {
    service: InMemory,
    call: Box<dyn Fn(&Structure) -> integration_tests::outcome::Call>,
}

impl Both {
    pub(crate) fn of(settings: &Settings, operation: &str) -> Self {
        let service = || InMemory::answering(Answer::ok(""));
        let (with_ours, with_published) = (service(), service());
        Self {
            ours: Side {
                call: Box::new(ours::configured::calls(settings, &with_ours, operation)),
                service: with_ours,
            },
            published: Side {
                call: Box::new(published::configured::calls(
                    settings,
                    &with_published,
                    operation,
                )),
                service: with_published,
            },
        }
    }
}

impl Side {
    /// Calls once, with every attempt answered like this.
    pub(crate) fn call(&self, runtime: &Runtime, answer: &Answer, input: &Structure) -> Did {
        self.service.answer(answer.clone());
        let outcome = runtime.block_on((self.call)(input));
        Did {
            requests: self.service.requests(),
            outcome,
        }
    }
}

/// A runtime whose clock goes on by itself whenever all wait: nobody waits for the pause before another attempt.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime without sockets asks for nothing")
}

/// How often each thing happened in the cases of a property.
pub(crate) type Counts = BTreeMap<&'static str, u32>;

/// Runs a property on what the strategy makes, and prints how many cases there were and what it counted.
pub(crate) fn check<S: Strategy>(
    name: &str,
    strategy: &S,
    property: impl Fn(S::Value, &mut Counts) -> Result<(), TestCaseError>,
) where
    S::Value: Debug,
{
    let mut config = Config::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    config.failure_persistence = None;
    config.max_shrink_iters = 10_000;
    let cases = config.cases;
    let counts = RefCell::new(Counts::new());
    let result =
        TestRunner::new(config).run(strategy, |value| property(value, &mut counts.borrow_mut()));
    if let Err(failure) = result {
        panic!("{name}: {failure}");
    }
    println!(
        "{name}: {cases} cases, no unexplained difference; {:?}",
        counts.borrow()
    );
}
