//! Logins to Vault, compared with those of hvac, the Python client of Vault.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_types::base64;
use integration_tests::client::{SECRET_ACCESS_KEY, SESSION_TOKEN, anonymous};
use integration_tests::python;
use serde_json::{Value, json};
use sts_sdk::Client;
use sts_sdk::config::Credentials;
use sts_sdk::error::DisplayErrorContext;
use sts_sdk::vault::{LoginRequest, login_request};

/// The time at which all logins here are signed, in seconds.
const TIME: u64 = 1_440_938_160;

const ROLE: &str = "the \"role\"";

/// A client that signs for the global endpoint, as Vault expects by default.
fn client(session_token: Option<&str>) -> Client {
    let session_token = session_token.map(str::to_owned);
    let credentials = Credentials::new(
        "AKIDEXAMPLE",
        SECRET_ACCESS_KEY,
        session_token,
        None,
        "test",
    );
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(TIME);
    let config = anonymous()
        .credentials_provider(credentials)
        .endpoint_url("https://sts.amazonaws.com")
        .time_source(StaticTimeSource::new(time));
    Client::from_conf(config.build())
}

async fn login(session_token: Option<&str>, server_id: Option<&str>) -> LoginRequest {
    login_request(&client(session_token), ROLE, server_id)
        .await
        .expect("the login can be signed")
}

/// What hvac sends to Vault.
fn sent_by_hvac(session_token: Option<&str>, server_id: Option<&str>) -> Value {
    let arguments = json!({
        "access_key": "AKIDEXAMPLE",
        "secret_key": SECRET_ACCESS_KEY,
        "session_token": session_token,
        "header_value": server_id,
        "role": ROLE,
    });
    let input = json!({ "time": TIME, "arguments": arguments });
    let mut sent = python::run(include_str!("vault/hvac_login.py"), &input);
    sent["json"].take()
}

/// Decodes the headers in a login: neither their order nor the case of their names matters.
fn with_headers(mut login: Value) -> Value {
    let encoded = login["iam_request_headers"].as_str().expect("headers");
    let decoded = base64::decode(encoded).expect("base64");
    let headers: BTreeMap<String, Value> = serde_json::from_slice(&decoded).expect("JSON");
    let headers = headers.into_iter();
    let headers: BTreeMap<_, _> = headers
        .map(|(name, values)| (name.to_lowercase(), values))
        .collect();
    login["iam_request_headers"] = json!(headers);
    login
}

#[tokio::test]
async fn login_is_that_of_hvac() {
    for session_token in [None, Some(SESSION_TOKEN)] {
        for server_id in [None, Some("vault.example.com")] {
            let login = login(session_token, server_id).await;
            let fields: Value = serde_json::from_str(&login.to_json()).expect("JSON");
            let accessors = json!({
                "role": login.role(),
                "iam_http_request_method": login.iam_http_request_method(),
                "iam_request_url": login.iam_request_url(),
                "iam_request_body": login.iam_request_body(),
                "iam_request_headers": login.iam_request_headers(),
            });
            assert_eq!(fields, accessors);
            let expected = sent_by_hvac(session_token, server_id);
            assert_eq!(with_headers(fields), with_headers(expected));
        }
    }
}

#[tokio::test]
async fn debug_does_not_show_the_login() {
    let login = login(Some(SESSION_TOKEN), None).await;
    let shown = format!("{login:?}");
    assert_eq!(shown, r#"LoginRequest { role: "the \"role\"", .. }"#);
}

#[tokio::test]
async fn server_id_that_is_no_header_is_an_error() {
    let error = login_request(&client(None), ROLE, Some("a\nb")).await;
    let error = DisplayErrorContext(error.expect_err("it is no header")).to_string();
    assert!(error.contains("header"), "{error}");
}
