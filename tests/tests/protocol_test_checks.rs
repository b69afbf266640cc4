//! What generated protocol tests check is tested itself: a request that is as expected passes, and each deviation fails.

use std::panic::{AssertUnwindSafe, catch_unwind};

use fixture_shapes::config::{BehaviorVersion, Credentials, Region};
use fixture_shapes::{Client, Config};

#[allow(dead_code)] // Answers are tested where they are used.
#[path = "../../codegen/src/support/tests/checks.rs"]
mod checks;

use checks::{ExpectedRequest, assert_shown_alike, capture};

/// What is true of the request that is sent here.
fn expected() -> ExpectedRequest<'static> {
    ExpectedRequest {
        method: "POST",
        host: "desk-a.reserve.example.com",
        path: "/base/",
        query_params: &[],
        forbid_query_params: &["Action"],
        require_query_params: &[],
        headers: &[("content-type", "application/x-www-form-urlencoded")],
        forbid_headers: &["content-encoding"],
        require_headers: &["content-length"],
        form: Some("Action=Reserve&Version=2024-02-29&desk=a&token=t%21"),
        algorithm: Some("AWS4-HMAC-SHA256"),
    }
}

/// Whether a request is as expected.
async fn passes(expected: ExpectedRequest<'static>) -> bool {
    let (http_client, request) = capture();
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .endpoint_url("https://example.com/base")
        .http_client(http_client)
        .build();
    let call = Client::from_conf(config).reserve().desk("a").token("t!");
    let answer = call.send().await.map_err(|_| "no answer");
    catch_unwind(AssertUnwindSafe(|| expected.check(request, &answer))).is_ok()
}

#[tokio::test]
async fn every_deviation_of_a_request_is_found() {
    assert!(passes(expected()).await);
    type Change = fn(&mut ExpectedRequest<'static>);
    let changes: [(&str, Change); 15] = [
        ("method", |it| it.method = "GET"),
        ("host", |it| it.host = "example.com"),
        ("path", |it| it.path = "/"),
        ("a query parameter", |it| it.query_params = &["a=b"]),
        ("a required query parameter", |it| {
            it.require_query_params = &["a"];
        }),
        ("a header", |it| it.headers = &[("x-amz-none", "")]),
        ("the value of a header", |it| {
            it.headers = &[("content-type", "text/xml")];
        }),
        ("a forbidden header", |it| {
            it.forbid_headers = &["content-type"];
        }),
        ("a required header", |it| it.require_headers = &["x-none"]),
        ("a pair too many", |it| {
            it.form = Some("Action=Reserve&Version=2024-02-29&desk=a&token=t%21&x=y");
        }),
        ("a pair too few", |it| {
            it.form = Some("Action=Reserve&Version=2024-02-29&desk=a");
        }),
        ("the order of pairs", |it| {
            it.form = Some("Action=Reserve&Version=2024-02-29&token=t%21&desk=a");
        }),
        ("a value", |it| {
            it.form = Some("Action=Reserve&Version=2024-02-29&desk=a&token=t");
        }),
        ("a signature", |it| it.algorithm = Some("")),
        ("another signature", |it| {
            it.algorithm = Some("AWS4-ECDSA-P256-SHA256");
        }),
    ];
    for (what, change) in changes {
        let mut wrong = expected();
        change(&mut wrong);
        assert!(!passes(wrong).await, "{what}");
    }
}

#[test]
fn values_with_a_nan_are_told_apart() {
    assert_shown_alike(&Some(f64::NAN), &Some(f64::NAN), "place");
    let differ = || assert_shown_alike(&Some(f64::NAN), &Some(1.0), "place");
    assert!(catch_unwind(differ).is_err());
}
