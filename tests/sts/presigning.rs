//! Requests that are signed but not sent, compared with those that botocore signs.

mod calls;

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use aws_smithy_async::time::StaticTimeSource;
use integration_tests::client::{
    InMemory, REGION, SECRET_ACCESS_KEY, SESSION_TOKEN, anonymous, client, config,
};
use integration_tests::model::MODEL;
use integration_tests::python;
use integration_tests::query;
use integration_tests::value::{Structure, Value};
use serde_json::json;
use sts_sdk::Client;
use sts_sdk::config::Credentials;
use sts_sdk::error::DisplayErrorContext;
use sts_sdk::presigning::PresigningConfig;

use crate::service::full_response;
use calls::OPERATIONS;

/// The time at which all requests here are signed, in seconds.
const TIME: u64 = 1_440_938_160;

const EXPIRES_IN: Duration = Duration::from_secs(900);

fn time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(TIME)
}

/// Credentials with or without a session token.
fn credentials(token: Option<&str>) -> Credentials {
    let token = token.map(str::to_owned);
    Credentials::new("AKIDEXAMPLE", SECRET_ACCESS_KEY, token, None, "test")
}

/// A client that has these credentials and whose clock stands still.
fn frozen(token: Option<&str>) -> Client {
    let config = anonymous()
        .credentials_provider(credentials(token))
        .time_source(StaticTimeSource::new(time()));
    Client::from_conf(config.build())
}

fn expires() -> PresigningConfig {
    PresigningConfig::expires_in(EXPIRES_IN).expect("15 minutes are valid")
}

/// What botocore returns for these cases.
fn botocore(
    token: Option<&str>,
    mut cases: serde_json::Map<String, serde_json::Value>,
) -> serde_json::Value {
    let credentials = json!({
        "access_key": "AKIDEXAMPLE",
        "secret_key": SECRET_ACCESS_KEY,
        "token": token,
    });
    cases.insert("credentials".to_owned(), credentials);
    cases.insert("time".to_owned(), TIME.into());
    cases.insert("region".to_owned(), REGION.into());
    cases.insert("expires".to_owned(), EXPIRES_IN.as_secs().into());
    python::run(include_str!("presigning/botocore.py"), &cases.into())
}

fn cases(kind: &str, cases: Vec<serde_json::Value>) -> serde_json::Map<String, serde_json::Value> {
    [(kind.to_owned(), cases.into())].into_iter().collect()
}

/// A URL without its query, and the decoded parameters of the query.
fn parsed(url: &str) -> (String, BTreeMap<String, String>) {
    let (resource, query) = url.split_once('?').expect("a presigned URL has a query");
    let pairs: Vec<_> = query.split('&').collect();
    let parameters: BTreeMap<_, _> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    assert_eq!(pairs.len(), parameters.len(), "a parameter occurs twice");
    (resource.to_owned(), parameters)
}

/// The sample input of an operation, with characters in its strings that have to be encoded.
fn input(id: &str) -> Structure {
    let sample = MODEL.sample(id);
    sample.with_texts(&|text| format!("{text} ü&=+%~*'\"/?#\n"))
}

/// A value as botocore takes it.
fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::String(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
        Value::Timestamp(_) | Value::Map(_) => unreachable!("no input has one"),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Structure(Structure(members)) => {
            let members = members.iter();
            members
                .map(|(name, value)| (name.clone(), json(value)))
                .collect::<serde_json::Map<_, _>>()
                .into()
        }
    }
}

#[test]
fn every_signed_operation_can_be_presigned() {
    let signed = MODEL.operations().filter(|operation| operation.signed);
    let signed: Vec<_> = signed.map(|operation| operation.name).collect();
    let tested: Vec<_> = OPERATIONS.iter().map(|operation| operation.name).collect();
    assert_eq!(tested, signed);
}

#[tokio::test]
async fn presigned_urls_are_those_of_botocore() {
    for token in [None, Some(SESSION_TOKEN)] {
        let client = frozen(token);
        let inputs = OPERATIONS.iter();
        let inputs: Vec<_> = inputs
            .map(|operation| input(MODEL.operation(operation.name).input))
            .collect();
        let calls = OPERATIONS.iter().zip(&inputs).map(|(operation, input)| {
            let pairs = query::pairs(&MODEL, MODEL.operation(operation.name), input);
            let input = json(&Value::Structure(input.clone()));
            json!({ "operation": operation.name, "input": input, "pairs": pairs, "headers": {} })
        });
        let expected = botocore(token, cases("presigned", calls.collect()));
        let newer = expected["newer"].as_array().expect("a list");
        assert!(
            newer.len() < OPERATIONS.len(),
            "botocore wrote no form itself"
        );
        for (index, operation) in OPERATIONS.iter().enumerate() {
            let request = (operation.presigned)(&client, &inputs[index], expires()).await;
            let request = request.unwrap_or_else(|error| panic!("{}: {error}", operation.name));
            assert_eq!(request.method(), "GET");
            assert_eq!(request.headers().count(), 0, "{}", operation.name);
            let expected = expected["presigned"][index].as_str().expect("a URL");
            assert_eq!(
                parsed(request.uri()),
                parsed(expected),
                "{}",
                operation.name
            );
        }
    }
}

#[tokio::test]
async fn added_header_is_signed() {
    let client = frozen(None);
    let call = json!({
        "operation": "GetCallerIdentity",
        "input": {},
        "headers": { "x-example": "the value" },
    });
    let expected = botocore(None, cases("presigned", vec![call]));
    let request = client
        .get_caller_identity()
        .customize()
        .mutate_request(|request| {
            request.headers_mut().insert("x-example", "the value");
        })
        .presigned(expires())
        .await
        .expect("the call can be signed");
    let (resource, parameters) = parsed(request.uri());
    assert_eq!(parameters["X-Amz-SignedHeaders"], "host;x-example");
    let expected = parsed(expected["presigned"][0].as_str().expect("a URL"));
    assert_eq!((resource, parameters), expected);
    assert!(request.headers().eq([("x-example", "the value")]));
    let http = request.make_http_1x_request("body");
    assert_eq!(http.method(), "GET");
    assert_eq!(http.uri(), request.uri());
    assert_eq!(http.headers()["x-example"], "the value");
    assert_eq!(request.into_http_1x_request(()).headers().len(), 1);
}

#[tokio::test]
async fn signed_requests_have_the_signature_of_botocore() {
    for token in [None, Some(SESSION_TOKEN)] {
        let client = frozen(token);
        let mut calls = Vec::new();
        let mut requests = Vec::new();
        for operation in OPERATIONS {
            let input = input(MODEL.operation(operation.name).input);
            let request = (operation.signed)(&client, &input).await;
            let request = request.unwrap_or_else(|error| panic!("{}: {error}", operation.name));
            let mut headers: BTreeMap<_, _> = request.headers().collect();
            for added in ["authorization", "x-amz-date", "x-amz-security-token"] {
                headers.remove(added);
            }
            assert!(
                headers.keys().all(|name| name.starts_with("content-")),
                "{headers:?}"
            );
            calls.push(json!({
                "method": request.method(),
                "url": request.uri(),
                "body": std::str::from_utf8(request.body()).expect("a form is text"),
                "headers": headers,
            }));
            requests.push(request);
        }
        let expected = botocore(token, cases("signed", calls));
        for (index, request) in requests.iter().enumerate() {
            assert_eq!(request.method(), "POST");
            let headers = expected["signed"][index].as_object().expect("headers");
            let expected: BTreeMap<_, _> = headers
                .iter()
                .map(|(name, value)| (name.to_lowercase(), value.as_str().expect("text")))
                .collect();
            let headers = request.headers();
            let headers: BTreeMap<_, _> = headers
                .map(|(name, value)| (name.to_owned(), value))
                .collect();
            assert_eq!(headers, expected);
        }
    }
}

#[tokio::test]
async fn signed_request_is_what_would_be_sent() {
    let service = InMemory::returning(full_response(MODEL.operation("GetAccessKeyInfo")));
    let client = service.client();
    let call = client.get_access_key_info().access_key_id("AKIDEXAMPLE");
    let signed = call
        .clone()
        .customize()
        .signed_request()
        .await
        .expect("the call can be signed");
    assert!(service.requests().is_empty(), "nothing is sent");
    call.send().await.expect("the call succeeds");
    let sent = service.request();
    assert_eq!(sent.uri, signed.uri());
    assert_eq!(sent.body, signed.body());
    let http = signed.clone().into_http_1x_request();
    assert_eq!(http.method(), "POST");
    assert_eq!(http.uri(), signed.uri());
    assert_eq!(http.headers().len(), signed.headers().count());
    assert_eq!(http.body(), signed.body());
}

#[tokio::test]
async fn start_time_replaces_the_clock() {
    let config = PresigningConfig::builder()
        .start_time(time())
        .expires_in(EXPIRES_IN)
        .build()
        .expect("the configuration is valid");
    let request = client("https://sts.example.com")
        .get_caller_identity()
        .customize()
        .config_override(sts_sdk::Config::builder().time_source(StaticTimeSource::from_secs(1)))
        .presigned(config)
        .await
        .expect("the call can be signed");
    let (_, parameters) = parsed(request.uri());
    assert_eq!(parameters["X-Amz-Date"], "20150830T123600Z");
    assert_eq!(parameters["X-Amz-Expires"], "900");
}

/// Presigns with the configuration of a client that cannot sign, and returns the error.
async fn failure(client: Client) -> String {
    let result = client.get_caller_identity().presigned(expires()).await;
    let error = result.expect_err("the client cannot sign");
    DisplayErrorContext(error).to_string()
}

#[tokio::test]
async fn missing_credentials_are_reported() {
    let client = Client::from_conf(anonymous().build());
    assert!(failure(client.clone()).await.contains("credentials"));
    let error = client
        .get_caller_identity()
        .customize()
        .signed_request()
        .await
        .expect_err("there are no credentials");
    let error = DisplayErrorContext(error).to_string();
    assert!(error.contains("credentials"), "{error}");
}

#[tokio::test]
async fn request_that_would_be_unsigned_is_an_error() {
    let client = Client::from_conf(anonymous().allow_no_auth().build());
    let error = failure(client).await;
    assert!(error.contains("the request is not signed"), "{error}");
}

#[tokio::test]
async fn too_long_input_is_an_error() {
    let secret = "a long secret ".repeat(10_000);
    let call = frozen(Some(SESSION_TOKEN)).get_federation_token();
    let result = call.policy(secret).presigned(expires()).await;
    let error = result.expect_err("the input is too long");
    let error = format!("{error:?} {}", DisplayErrorContext(&error));
    assert!(error.contains("at most 32768 are possible"), "{error}");
    assert!(!error.contains("secret"), "{error}");
}

#[tokio::test]
async fn debug_shows_no_secrets() {
    let client = frozen(Some(SESSION_TOKEN));
    let call = client.get_caller_identity();
    let presigned = call.clone().presigned(expires()).await;
    let signed = call.customize().signed_request().await;
    let shown = format!("{presigned:?} {signed:?}");
    assert!(
        shown.contains("https://sts.us-east-1.amazonaws.com/"),
        "{shown}"
    );
    for secret in ["X-Amz", "Signature", "session", "AKIDEXAMPLE"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn expiry_is_between_one_second_and_seven_days() {
    const DAY: u64 = 24 * 60 * 60;
    for (millis, expected) in [
        (999, None),
        (1000, Some(1)),
        (1999, Some(1)),
        (7 * DAY * 1000, Some(7 * DAY)),
        (7 * DAY * 1000 + 1, None),
    ] {
        let config = PresigningConfig::expires_in(Duration::from_millis(millis));
        let seconds = config.ok().map(|config| config.expires().as_secs());
        assert_eq!(seconds, expected, "{millis}");
    }
    let error = PresigningConfig::builder().build();
    let error = error.expect_err("the expiry is missing").to_string();
    assert!(error.contains("`expires_in` is not set"), "{error}");
}

#[tokio::test]
async fn moto_accepts_presigned_and_signed_requests() {
    let client = Client::from_conf(config().build());
    let call = client.get_access_key_info();
    let call = call.access_key_id("AKIAIOSFODNN7EXAMPLE");
    let presigned = call.clone().presigned(expires()).await;
    let presigned = presigned.expect("the call can be signed");
    let signed = call.customize().signed_request().await;
    let signed = signed.expect("the call can be signed");
    let requests = json!({ "requests": [
        {
            "method": presigned.method(),
            "url": presigned.uri(),
            "headers": presigned.headers().collect::<BTreeMap<_, _>>(),
            "body": "",
        },
        {
            "method": signed.method(),
            "url": signed.uri(),
            "headers": signed.headers().collect::<BTreeMap<_, _>>(),
            "body": std::str::from_utf8(signed.body()).expect("a form is text"),
        },
    ] });
    let responses = python::run(include_str!("presigning/moto.py"), &requests);
    for response in responses.as_array().expect("a list") {
        assert_eq!(response[0], 200, "{response}");
        let body = response[1].as_str().expect("text");
        assert!(body.contains("<Account>123456789012</Account>"), "{body}");
    }
}
