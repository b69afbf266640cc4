//! Tokens for Amazon EKS clusters, compared with those of `aws eks get-token`.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use aws_smithy_async::time::StaticTimeSource;
use integration_tests::client::{REGION, SECRET_ACCESS_KEY, SESSION_TOKEN, anonymous};
use integration_tests::python;
use serde_json::{Value, json};
use sts_sdk::Client;
use sts_sdk::config::Credentials;
use sts_sdk::eks::{ClusterToken, cluster_token};
use sts_sdk::error::DisplayErrorContext;

/// The time at which all tokens here are signed, in seconds.
const TIME: u64 = 1_440_938_160;

const CLUSTER: &str = "the-cluster_1";

fn time() -> SystemTime {
    // The AWS CLI drops fractions of a second.
    SystemTime::UNIX_EPOCH + Duration::from_secs(TIME) + Duration::from_millis(999)
}

async fn token(session_token: Option<&str>) -> ClusterToken {
    let session_token = session_token.map(str::to_owned);
    let credentials = Credentials::new(
        "AKIDEXAMPLE",
        SECRET_ACCESS_KEY,
        session_token,
        None,
        "test",
    );
    let config = anonymous()
        .credentials_provider(credentials)
        .time_source(StaticTimeSource::new(time()));
    let client = Client::from_conf(config.build());
    cluster_token(&client, CLUSTER)
        .await
        .expect("the token can be signed")
}

/// What `aws eks get-token` prints.
fn printed_by_aws(session_token: Option<&str>) -> Value {
    let mut environment = json!({
        "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": SECRET_ACCESS_KEY,
        "AWS_DEFAULT_REGION": REGION,
    });
    if let Some(session_token) = session_token {
        environment["AWS_SESSION_TOKEN"] = session_token.into();
    }
    let input = json!({ "time": TIME, "cluster": CLUSTER, "environment": environment });
    python::run(include_str!("eks/aws_eks_get_token.py"), &input)
}

/// The parameters of the URL in a token.
fn parameters(token: &str) -> BTreeMap<String, String> {
    let encoded = token.strip_prefix("k8s-aws-v1.").expect("the prefix");
    assert!(!encoded.contains(['=', '+', '/']), "{encoded}");
    let mut base64 = encoded.replace('-', "+").replace('_', "/");
    while !base64.len().is_multiple_of(4) {
        base64.push('=');
    }
    let url = aws_smithy_types::base64::decode(base64).expect("base64");
    let url = String::from_utf8(url).expect("text");
    let query = url
        .strip_prefix("https://sts.us-east-1.amazonaws.com/?")
        .expect("the URL of STS");
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// Replaces the token of a credential by the parameters in it: their order does not matter.
fn with_parameters(mut credential: Value) -> Value {
    let token = credential["status"]["token"].as_str().expect("a token");
    credential["status"]["token"] = json!(parameters(token));
    credential
}

#[tokio::test]
async fn credential_is_that_of_the_aws_cli() {
    for session_token in [None, Some(SESSION_TOKEN)] {
        let token = token(session_token).await;
        let credential: Value =
            serde_json::from_str(&token.exec_credential()).expect("the credential is JSON");
        assert_eq!(credential["status"]["token"], token.token());
        let expected = printed_by_aws(session_token);
        if session_token.is_none() {
            assert_eq!(credential, expected);
        }
        assert_eq!(with_parameters(credential), with_parameters(expected));
    }
}

#[tokio::test]
async fn token_is_for_one_cluster_and_expires() {
    let token = token(None).await;
    assert_eq!(token.expires_at(), time() + Duration::from_secs(14 * 60));
    let parameters = parameters(token.token());
    assert_eq!(parameters["X-Amz-Expires"], "60");
    assert_eq!(parameters["X-Amz-SignedHeaders"], "host;x-k8s-aws-id");
}

#[tokio::test]
async fn debug_does_not_show_the_token() {
    let token = token(Some(SESSION_TOKEN)).await;
    let shown = format!("{token:?}");
    assert!(!shown.contains(&token.token()[11..20]), "{shown}");
    assert!(shown.contains("Redacted"), "{shown}");
}

#[tokio::test]
async fn cluster_name_that_is_no_header_is_an_error() {
    let config = anonymous().credentials_provider(Credentials::for_tests());
    let client = Client::from_conf(config.build());
    let error = cluster_token(&client, "a\nb").await;
    let error = DisplayErrorContext(error.expect_err("it is no header")).to_string();
    assert!(error.contains("header"), "{error}");
}
