//! One call, made with both clients.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Debug;

use integration_tests::client::InMemory;
use integration_tests::exchange::{Request, Response};
use integration_tests::outcome::Outcome;
use integration_tests::settings::Settings;
use integration_tests::value::Structure;
use integration_tests::{ours, published};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tokio::runtime::Runtime;

/// The number of cases per property, unless `PROPTEST_CASES` specifies another.
const CASES: u32 = 1_000;

/// The behavior of one of the clients.
pub(crate) struct Did {
    /// The requests that it sent.
    pub(crate) requests: Vec<Request>,
    /// The outcome.
    pub(crate) outcome: Outcome,
}

/// Both clients. Each calls the same operation of its own service.
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
        let service = || InMemory::returning(Response::ok(""));
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
    /// Makes one call in which every attempt receives this response.
    pub(crate) fn call(&self, runtime: &Runtime, response: &Response, input: &Structure) -> Did {
        self.service.set_response(response.clone());
        let outcome = runtime.block_on((self.call)(input));
        Did {
            requests: self.service.requests(),
            outcome,
        }
    }
}

/// A runtime whose clock advances automatically when all tasks are idle, so retry delays take no time.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime without sockets needs no resources")
}

/// How often each event occurred in the cases of a property.
pub(crate) type Counts = BTreeMap<&'static str, u32>;

/// Runs a property on the strategy's values, and prints the number of cases and the counts.
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
