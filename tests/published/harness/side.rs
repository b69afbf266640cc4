//! One call, made with both clients.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_types::retry::{ErrorKind, RetryConfig};
use aws_types::SdkConfig;
use aws_types::endpoint_config::AccountIdEndpointMode;
use integration_tests::client::{InMemory, REGION, SECRET_ACCESS_KEY, SESSION_TOKEN};
use integration_tests::exchange::{Request, Response};
use integration_tests::outcome::Kind;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tokio::runtime::Runtime;

use super::value::Value;
use crate::{ours, published};

/// The number of cases per operation and property, unless `PROPTEST_CASES` specifies another.
const CASES: u32 = 100;

/// A configuration that can be applied to both clients.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// Settings of all clients. If there are any, only the mode for account IDs is applied, too.
    pub(crate) shared: Option<SdkConfig>,
    pub(crate) behavior_version: BehaviorVersion,
    pub(crate) region: Option<String>,
    pub(crate) use_fips: Option<bool>,
    pub(crate) use_dual_stack: Option<bool>,
    pub(crate) endpoint_url: Option<String>,
    /// The account ID of the credentials.
    pub(crate) account_id: Option<String>,
    pub(crate) account_id_mode: Option<AccountIdEndpointMode>,
    pub(crate) attempts: u32,
    /// The time of all calls, in seconds since 1970.
    pub(crate) now: u64,
    /// Whether to use the runtime's fixed user agent for tests, which contains no version.
    pub(crate) fixed_user_agent: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            shared: None,
            behavior_version: BehaviorVersion::latest(),
            region: Some(REGION.to_owned()),
            use_fips: None,
            use_dual_stack: None,
            endpoint_url: None,
            account_id: None,
            account_id_mode: None,
            attempts: 1,
            now: 1_700_000_000,
            fixed_user_agent: false,
        }
    }
}

impl Settings {
    pub(crate) fn credentials(&self) -> Credentials {
        let mut credentials = Credentials::builder()
            .access_key_id("AKIDEXAMPLE")
            .secret_access_key(SECRET_ACCESS_KEY)
            .session_token(SESSION_TOKEN)
            .provider_name("test");
        if let Some(id) = &self.account_id {
            credentials = credentials.account_id(id.as_str());
        }
        credentials.build()
    }

    /// The retry configuration, without delays.
    pub(crate) fn retry_config(&self) -> RetryConfig {
        let retry = RetryConfig::standard().with_initial_backoff(Duration::ZERO);
        retry.with_max_attempts(self.attempts)
    }

    /// The time of all calls.
    pub(crate) fn time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.now)
    }
}

/// A call in progress.
pub(crate) type Called = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// The outcome of a call.
pub(crate) type Outcome = Result<Success, Box<Failure>>;

/// The output of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Success {
    pub(crate) value: Value,
    pub(crate) request_id: Option<String>,
}

/// The error of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failure {
    /// The variant of `SdkError`.
    pub(crate) kind: Kind,
    /// The name and the members of the modeled error, if it is one.
    pub(crate) variant: Option<(&'static str, Value)>,
    /// How the model classifies retries.
    pub(crate) retry: Option<ErrorKind>,
    pub(crate) status: Option<u16>,
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    /// The request ID of the `SdkError`, which comes from the response's headers.
    pub(crate) request_id: Option<String>,
    /// The request ID of the operation's error.
    pub(crate) service_request_id: Option<String>,
    /// The message of the error and of each of its sources.
    pub(crate) messages: Vec<String>,
}

/// The behavior of one of the clients.
pub(crate) struct Did {
    /// The requests that it sent.
    pub(crate) requests: Vec<Request>,
    pub(crate) outcome: Outcome,
}

/// Both clients. Each calls the same operation of its own service.
pub(crate) struct Both {
    ours: Side,
    published: Side,
}

struct Side {
    service: InMemory,
    call: Box<dyn Fn(&Value) -> Called>,
}

/// Creates the side of a client.
macro_rules! side {
    ($client:ident, $settings:ident, $name:ident) => {{
        let service = InMemory::returning(Response::ok(""));
        let operations = $client::operations();
        let mut operations = operations.iter();
        let operation = operations.find(|operation| operation.name == $name);
        let operation = operation.expect("the table has all operations");
        Side {
            call: Box::new(operation.calls($settings, &service)),
            service,
        }
    }};
}

impl Both {
    pub(crate) fn of(settings: &Settings, name: &str) -> Self {
        Self {
            ours: side!(ours, settings, name),
            published: side!(published, settings, name),
        }
    }

    /// Makes one call with each client in which every attempt receives this response. Returns what the generated client
    /// did and what the published one did.
    pub(crate) fn call(&self, runtime: &Runtime, response: &Response, input: &Value) -> [Did; 2] {
        [&self.ours, &self.published].map(|side| {
            side.service.set_response(response.clone());
            let outcome = runtime.block_on((side.call)(input));
            Did {
                requests: side.service.requests(),
                outcome,
            }
        })
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

/// Runs a property on the strategy's values of each operation. Prints the number of cases and the counts.
pub(crate) fn check_each<S: Strategy>(
    property: &str,
    strategy: impl Fn(&ours::Strategies) -> S,
    check: impl Fn(&'static str, S::Value, &mut Counts) -> Result<(), TestCaseError>,
) where
    S::Value: Debug,
{
    let mut config = Config::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    config.failure_persistence = None;
    if std::env::var_os("PROPTEST_MAX_SHRINK_ITERS").is_none() {
        config.max_shrink_iters = 1_000;
    }
    let counts = RefCell::new(Counts::new());
    let mut cases = 0;
    let mut failures = Vec::new();
    for operation in ours::strategies() {
        let (name, strategy) = (operation.name, strategy(&operation));
        let result = TestRunner::new(config.clone()).run(&strategy, |value| {
            check(name, value, &mut counts.borrow_mut())
        });
        if let Err(failure) = result {
            failures.push(format!("{property} of {name}: {failure}"));
        }
        cases += config.cases;
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    println!(
        "{property}: {cases} cases, no unexplained difference; {:?}",
        counts.borrow()
    );
}
