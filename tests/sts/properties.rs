//! Properties of every input, every output, and every response.
//!
//! Set `PROPTEST_CASES` for more or fewer cases than 256. A failed case is saved in `proptest-regressions` and rerun
//! first.

use integration_tests::client::{InMemory, SECRET_ACCESS_KEY, SESSION_TOKEN};
use integration_tests::exchange::Response;
use integration_tests::for_each;
use integration_tests::model::{self, MODEL};
use integration_tests::ours::operations::Operation;
use integration_tests::outcome::Outcome;
use integration_tests::strategies::{Required, any_text, damaged, structure, xml_text};
use integration_tests::value::Structure;
use integration_tests::{query, xml};
use proptest::prelude::*;
use proptest::test_runner::{FileFailurePersistence, TestCaseError, TestRunner};
use sts_sdk::Client;
use tokio::runtime::Runtime;

#[test]
fn request_matches_the_model() {
    for_each(MODEL.operations(), |operation| {
        let calls = Calls::of(operation);
        // The response is empty, so the call fails, but only after the request has been sent.
        check(
            &structure(operation.input, Required::AsModeled, &any_text().boxed()),
            |input| {
                let _ = calls.call(Response::ok(""), &input);
                let request = calls.service.request();
                prop_assert_eq!(&request.method, "POST");
                prop_assert_eq!(request.uri.path(), "/");
                prop_assert_eq!(request.uri.query(), None);
                prop_assert_eq!(
                    request.header("content-type"),
                    Some("application/x-www-form-urlencoded")
                );
                // A body of known length needs no such header above the HTTP client.
                let length = request.body.len().to_string();
                prop_assert!(
                    request
                        .header("content-length")
                        .is_none_or(|header| header == length)
                );
                prop_assert_eq!(request.pairs(), query::pairs(&MODEL, operation, &input));
                Ok(())
            },
        );
    });
}

#[test]
fn output_matches_the_response() {
    for_each(MODEL.operations(), |operation| {
        let calls = Calls::of(operation);
        check(
            &structure(operation.output, Required::AsModeled, &xml_text().boxed()),
            |value| {
                let document = xml::response(&MODEL, operation, &value).document();
                match calls.call(Response::ok(document.clone()), &Structure::default()) {
                    Ok(output) => prop_assert_eq!(output.value, value, "{}", document),
                    Err(failure) => prop_assert!(false, "{}: {}", failure.context, document),
                }
                Ok(())
            },
        );
    });
}

#[test]
fn no_response_causes_a_panic_or_reveals_a_secret() {
    for_each(MODEL.operations(), |operation| {
        const PLANTED: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        let input = MODEL.sample(operation.input);
        let output = MODEL.sample(operation.output);
        let output = output.with_texts(&|_| PLANTED.to_owned());
        let success = xml::response(&MODEL, operation, &output).document();
        let error = xml::error_response(&MODEL, "Code", "message", "request id").document();
        let contains_secrets = MODEL.contains_secrets(operation.output);
        let calls = Calls::of(operation);
        let responses = (
            prop_oneof![Just(200), Just(400)],
            prop_oneof![damaged(success), damaged(error)],
        );
        check(&responses, |(status, body)| {
            if let Err(failure) = calls.call(Response::new(status, body), &input) {
                let without_response =
                    [failure.shown_without_response, failure.error.shown].concat();
                let all = failure.shown.iter().chain(&without_response);
                for secret in [SECRET_ACCESS_KEY, SESSION_TOKEN] {
                    prop_assert!(all.clone().all(|shown| !shown.contains(secret)));
                }
                // A response with an error status is shown because it explains what is wrong.
                let must_not_show = if contains_secrets && status == 200 {
                    all.cloned().collect()
                } else {
                    without_response.clone()
                };
                prop_assert!(
                    must_not_show.iter().all(|shown| !shown.contains(PLANTED)),
                    "{must_not_show:#?}"
                );
            }
            Ok(())
        });
    });
}

/// Calls of one operation to a service in memory.
struct Calls {
    operation: &'static Operation,
    service: InMemory,
    client: Client,
    runtime: Runtime,
}

impl Calls {
    fn of(operation: model::Operation<'_>) -> Self {
        let service = InMemory::returning(Response::ok(""));
        Self {
            operation: Operation::named(operation.name),
            client: service.client(),
            service,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .expect("a runtime without sockets needs no resources"),
        }
    }

    fn call(&self, response: Response, input: &Structure) -> Outcome {
        self.service.set_response(response);
        self.runtime
            .block_on(self.operation.call(&self.client, input))
    }
}

/// Runs a property on the strategy's values.
fn check<S: Strategy>(strategy: &S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let regressions = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/proptest-regressions/properties.txt"
    );
    let config = ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(regressions))),
        ..ProptestConfig::default()
    };
    if let Err(failure) = TestRunner::new(config).run(strategy, property) {
        panic!("{failure}");
    }
}
