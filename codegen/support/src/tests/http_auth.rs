//! API keys in headers and URLs, and the error of a call without an identity.

use aws_smithy_http_client::test_util::{CaptureRequestReceiver, capture_request};
use aws_smithy_runtime_api::client::auth::http::HTTP_API_KEY_AUTH_SCHEME_ID;
use aws_smithy_runtime_api::client::auth::{AuthSchemeOption, AuthSchemeOptionsFuture};
use aws_smithy_runtime_api::client::identity::http::{Login, Token};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::region::Region;

use crate::Client;
use crate::api_key_auth::ApiKeyAuth;
use crate::config::auth::{Params, ResolveAuthScheme};
use crate::config::{BehaviorVersion, Builder, Config};
use crate::error::DisplayErrorContext;

/// Allows only API keys.
#[derive(Debug)]
struct OnlyApiKeys;

impl ResolveAuthScheme for OnlyApiKeys {
    fn resolve_auth_scheme<'a>(
        &'a self,
        _: &'a Params,
        _: &'a ConfigBag,
        _: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a> {
        let option = AuthSchemeOption::from(HTTP_API_KEY_AUTH_SCHEME_ID);
        AuthSchemeOptionsFuture::ready(Ok(Vec::from([option])))
    }
}

fn config() -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url("https://example.com")
        .auth_scheme_resolver(OnlyApiKeys)
}

/// Makes a call. Returns the request, and the text of the error.
async fn call(config: Builder) -> (CaptureRequestReceiver, String) {
    let (http_client, request) = capture_request(None);
    let client = Client::from_conf(config.http_client(http_client).build());
    let result = client.reserve().desk("a").send().await;
    let shown = result
        .err()
        .map(|error| DisplayErrorContext(error).to_string());
    (request, shown.unwrap_or_default())
}

async fn request(config: Builder) -> HttpRequest {
    call(config.api_key(Token::new("a key", None)))
        .await
        .0
        .expect_request()
}

#[tokio::test]
async fn key_without_a_prefix_is_the_whole_header() {
    let request = request(config()).await;
    assert_eq!(request.headers().get("x-library-card"), Some("a key"));
    assert_eq!(request.headers().get("authorization"), None);
}

#[tokio::test]
async fn prefix_precedes_the_key_and_replaces_the_header() {
    let scheme = ApiKeyAuth::Header {
        // A header that every request already has.
        name: "content-type",
        prefix: "Card ",
    };
    let request = request(config().push_auth_scheme(scheme)).await;
    let values: Vec<_> = request.headers().get_all("content-type").collect();
    assert_eq!(values, ["Card a key"]);
}

#[tokio::test]
async fn name_and_key_are_encoded_in_urls() {
    let scheme = ApiKeyAuth::Query { name: "the card" };
    let request = request(config().push_auth_scheme(scheme)).await;
    let (_, query) = request.uri().split_once('?').expect("a query");
    assert_eq!(query, "the%20card=a%20key");
}

#[tokio::test]
async fn error_names_the_setting() {
    let (request, shown) = call(config()).await;
    request.expect_no_request();
    let expected = "the configuration does not say who makes the call: set `api_key`";
    assert!(shown.contains(expected), "{shown}");
    // Other errors stay as they are.
    let other = config().api_key_resolver(Login::new("a", "b", None));
    let (request, shown) = call(other).await;
    request.expect_no_request();
    assert!(!shown.contains("does not say who"), "{shown}");
}
