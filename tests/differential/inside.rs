//! The same configuration makes calls run with the same components, as seen by an interceptor.

use integration_tests::client::InMemory;
use integration_tests::exchange::Response;
use integration_tests::settings::{OwnSettings, Settings};
use integration_tests::spy::Spy;
use integration_tests::{ours, published};
use proptest::prelude::*;

use crate::configuration::own_settings;
use crate::known::{REDACTED_ONLY_BY_OURS, common_operations, common_sample};
use crate::requests::settings;
use crate::side::{Both, check, runtime};

#[test]
fn every_operation_runs_with_the_same_components() {
    let (runtime, spy) = (runtime(), Spy::default());
    for shared_retries in [false, true] {
        let settings = Settings {
            spy: Some(spy.clone()),
            shared_retries,
            ..Settings::default()
        };
        for operation in common_operations() {
            let both = Both::of(&settings, operation.name);
            let (response, input) = (Response::ok(""), common_sample(operation.input));
            let _ = both.ours.call(&runtime, &response, &input);
            let ours = spy.notes();
            let _ = both.published.call(&runtime, &response, &input);
            let published = spy.notes();
            assert!(!ours.is_empty(), "the call reaches signing");
            let [ours, published] = in_the_same_words(&ours, &published, operation.name);
            assert_eq!(ours, published, "{}", operation.name);
        }
    }
}

#[test]
fn calls_with_overrides_run_with_the_same_components() {
    let (runtime, spy) = (runtime(), Spy::default());
    let response = Response::new(400, "<ErrorResponse/>");
    check(
        "components of a call",
        &(settings(), own_settings()),
        |(settings, own), _| {
            let settings = Settings {
                spy: Some(spy.clone()),
                shared_retries: true,
                attempts: None,
                ..settings
            };
            let service = InMemory::returning(response.clone());
            let own = OwnSettings {
                attempts: None,
                ..own
            };
            let _ = runtime.block_on(ours::configured::overriding_call(&settings, &own, &service));
            let ours = spy.notes();
            let _ = runtime.block_on(published::configured::overriding_call(
                &settings, &own, &service,
            ));
            let [ours, published] = in_the_same_words(&ours, &spy.notes(), "GetCallerIdentity");
            prop_assert_eq!(ours, published);
            Ok(())
        },
    );
}

/// The last classifier, which only `sts-sdk` has: `known.rs` demonstrates what it does.
const RESPONSE_CLASSIFIER: &str = ", (\"Response\", RetryClassifierPriority { inner: Other(21) })";

/// Normalizes the notes of both clients: `sts-sdk` regards more responses as secret, some interceptors have different
/// names, and `sts-sdk` has one for telemetry even if an operation has nothing to capture. `sts-sdk` has the metrics interceptors only if metrics are collected,
/// which `metrics.rs` tests.
fn in_the_same_words(ours: &[String], published: &[String], operation: &str) -> [Vec<String>; 2] {
    let telemetry = format!("{operation}TelemetryInputCaptureInterceptor");
    let endpoint = format!("{operation}EndpointParamsInterceptor");
    let redacted = REDACTED_ONLY_BY_OURS.contains(&operation);
    let published = published.iter().map(|note| {
        if redacted && note == "sensitive false" {
            return "sensitive true".to_owned();
        }
        note.replace(&telemetry, "InputAttributesInterceptor")
            .replace(&endpoint, "EndpointParamsInterceptor")
            .replace("FeatureTrackerInterceptor", "")
            .replace(
                "\"MetricsInterceptor\", \"TelemetryBytesInterceptor\", ",
                "",
            )
    });
    let published: Vec<_> = published.collect();
    let idle = !published.concat().contains("InputAttributesInterceptor");
    let ours = ours.iter().map(|note| {
        let note = note.replace(RESPONSE_CLASSIFIER, "");
        match idle {
            true => note.replace("\"InputAttributesInterceptor\", ", ""),
            false => note,
        }
    });
    [ours.collect(), published]
}
