//! Signatures for a service that is not an AWS service. The client is generated from `ledger.json`.

use aws_smithy_http_client::test_util::capture_request;
use ledger_client::config::{BehaviorVersion, Credentials, Region};
use ledger_client::{Client, Config};

#[tokio::test]
async fn request_is_signed_without_the_headers_of_aws() {
    let (http_client, request) = capture_request(None);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url("https://ledger.example.com")
        .region(Region::new("moon-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .http_client(http_client);
    let _ = Client::from_conf(config.build())
        .add_entry()
        .amount(1)
        .send()
        .await;
    let request = request.expect_request();
    let authorization = request.headers().get("authorization").expect("a signature");
    assert!(
        authorization.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"),
        "{authorization}"
    );
    assert!(
        authorization.contains("/moon-1/ledger/aws4_request"),
        "{authorization}"
    );
    let mut names: Vec<_> = request.headers().iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    let expected = [
        "authorization",
        "content-length",
        "content-type",
        "user-agent",
        "x-amz-date",
    ];
    assert_eq!(names, expected);
}
