//! Tests of the checks in generated protocol tests.

mod checks;
mod form_body;

use std::panic::{AssertUnwindSafe, catch_unwind};

use aws_credential_types::Credentials;
use aws_types::region::Region;
use checks::{ExpectedBody, ExpectedRequest, assert_debug_eq, assert_same, capture, respond};
use form_body::{assert_same_body, response_body};
use smithy_codegen_support::config::{BehaviorVersion, HttpClient};
use smithy_codegen_support::operation::RequestId as _;
use smithy_codegen_support::{Client, Config};

fn client(http_client: impl HttpClient + 'static) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .endpoint_url("https://example.com/base")
        .http_client(http_client)
        .build();
    Client::from_conf(config)
}

/// Expectations that the request of [`passes`] meets.
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
        body: ExpectedBody::Document("Action=Reserve&Version=2024-02-29&desk=a&token=t%21"),
        authorization: Some("AWS4-HMAC-SHA256"),
    }
}

/// Returns whether a request meets the expectations.
async fn passes(expected: ExpectedRequest<'static>) -> bool {
    let (http_client, request) = capture();
    let call = client(http_client).reserve().desk("a").token("t!");
    let result = call.send().await.map_err(|_| "no response");
    catch_unwind(AssertUnwindSafe(|| expected.check(request, &result))).is_ok()
}

#[tokio::test]
async fn every_deviation_of_a_request_is_found() {
    assert!(passes(expected()).await);
    for body in [
        ExpectedBody::Any,
        ExpectedBody::Text("Action=Reserve&Version=2024-02-29&desk=a&token=t%21"),
    ] {
        assert!(passes(ExpectedRequest { body, ..expected() }).await);
    }
    type Change = fn(&mut ExpectedRequest<'static>);
    let changes: [(&str, Change); 16] = [
        ("method", |it| it.method = "GET"),
        ("host", |it| it.host = "example.com"),
        ("path", |it| it.path = "/"),
        ("query parameter", |it| it.query_params = &["a=b"]),
        ("required query parameter", |it| {
            it.require_query_params = &["a"];
        }),
        ("header", |it| it.headers = &[("x-amz-none", "")]),
        ("value of a header", |it| {
            it.headers = &[("content-type", "text/xml")];
        }),
        ("forbidden header", |it| {
            it.forbid_headers = &["content-type"];
        }),
        ("required header", |it| it.require_headers = &["x-none"]),
        ("additional pair", |it| {
            it.body =
                ExpectedBody::Document("Action=Reserve&Version=2024-02-29&desk=a&token=t%21&x=y");
        }),
        ("missing pair", |it| {
            it.body = ExpectedBody::Document("Action=Reserve&Version=2024-02-29&desk=a");
        }),
        ("order of pairs", |it| {
            it.body = ExpectedBody::Document("Action=Reserve&Version=2024-02-29&token=t%21&desk=a");
        }),
        ("value of a pair", |it| {
            it.body = ExpectedBody::Document("Action=Reserve&Version=2024-02-29&desk=a&token=t");
        }),
        ("text", |it| it.body = ExpectedBody::Text("Action=Reserve")),
        ("unexpected signature", |it| it.authorization = Some("")),
        ("algorithm of the signature", |it| {
            it.authorization = Some("AWS4-ECDSA-P256-SHA256");
        }),
    ];
    for (what, change) in changes {
        let mut wrong = expected();
        change(&mut wrong);
        assert!(!passes(wrong).await, "{what}");
    }
}

#[tokio::test]
async fn response_of_a_case_is_returned() {
    let http_client = respond(200, &[("x-amzn-requestid", "r-1")], response_body(""));
    let output = client(http_client).reserve().desk("a").send().await;
    assert_eq!(output.expect("it succeeds").request_id(), Some("r-1"));

    let error =
        "<ErrorResponse><Error><Code>DeskTaken</Code><message>m</message></Error></ErrorResponse>";
    let http_client = respond(400, &[], response_body(error));
    let result = client(http_client).reserve().desk("a").send().await;
    let error = result.expect_err("it fails").into_service_error();
    assert_eq!(error.to_string(), "DeskTaken: m");
}

#[test]
fn values_are_compared() {
    assert_same(&Some(1), &Some(1), "place");
    let differ = || assert_same(&Some(1), &None, "place");
    assert!(catch_unwind(differ).is_err());
}

#[test]
fn values_with_nan_are_compared() {
    assert_debug_eq(&Some(f64::NAN), &Some(f64::NAN), "place");
    let differ = || assert_debug_eq(&Some(f64::NAN), &Some(1.0), "place");
    assert!(catch_unwind(differ).is_err());
}
