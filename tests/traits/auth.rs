//! Auth schemes other than signatures. The clients are generated from `keys.json` and `badges.json`.

use aws_smithy_http_client::test_util::capture_request;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_types::SdkConfig;
use badges_client::config as badges;
use keys_client::Client;
use keys_client::config::{
    BehaviorVersion, Builder, Config, Credentials, Login, Region, SharedTokenProvider, Token,
};

const TOKEN: &str = "secret-token";
const KEY: &str = "secret-key";
const PASSWORD: &str = "secret-password";

/// Returns a configuration without an identity.
fn config() -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url("https://keys.example.com")
}

fn with_token(config: Builder) -> Builder {
    config.token_provider(Token::new(TOKEN, None))
}

fn with_key(config: Builder) -> Builder {
    config.api_key(Token::new(KEY, None))
}

fn with_login(config: Builder) -> Builder {
    config.basic_auth_login(Login::new("user", PASSWORD, None))
}

fn with_credentials(config: Builder) -> Builder {
    config.credentials_provider(Credentials::new(
        "AKIDEXAMPLE",
        "secret",
        None,
        None,
        "test",
    ))
}

/// Calls an operation. Returns the headers `Authorization` and `X-Key` of the request, or the error if
/// nothing was sent.
macro_rules! call {
    ($operation:ident, $config:expr) => {{
        let (http_client, request) = capture_request(None);
        let client = Client::from_conf($config.http_client(http_client).build());
        let result = client.$operation().send().await;
        match result {
            Err(error) if error.raw_response().is_none() => {
                Err(DisplayErrorContext(&error).to_string())
            }
            _ => {
                let request = request.expect_request();
                let header = |name| request.headers().get(name).map(str::to_owned);
                Ok((header("authorization"), header("x-key")))
            }
        }
    }};
}

fn authorization(text: &str) -> Result<(Option<String>, Option<String>), String> {
    Ok((Some(text.to_owned()), None))
}

const NOTHING: Result<(Option<String>, Option<String>), String> = Ok((None, None));

#[tokio::test]
async fn each_scheme_sends_its_identity() {
    let bearer = authorization("Bearer secret-token");
    assert_eq!(call!(open_door, with_token(config())), bearer);
    let config_with_resolver = config().bearer_token_resolver(Token::new(TOKEN, None));
    assert_eq!(call!(open_door, config_with_resolver), bearer);
    let config_with_token = config().bearer_token(Token::new(TOKEN, None));
    assert_eq!(call!(open_door, config_with_token), bearer);

    let key = Ok((None, Some("Key secret-key".to_owned())));
    assert_eq!(call!(open_safe, with_key(config())), key);
    // user:secret-password
    let basic = authorization("Basic dXNlcjpzZWNyZXQtcGFzc3dvcmQ=");
    assert_eq!(call!(open_desk, with_login(config())), basic);
    assert_eq!(call!(open_window, with_token(config())), NOTHING);
    let (signed, _) = call!(open_vault, with_credentials(with_token(config()))).expect("a request");
    let signed = signed.expect("a signature");
    assert!(
        signed.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"),
        "{signed}"
    );
}

#[tokio::test]
async fn first_scheme_with_an_identity_is_used() {
    // The service prefers tokens to signatures.
    let both = || with_credentials(with_token(config()));
    assert_eq!(
        call!(open_door, both()),
        authorization("Bearer secret-token")
    );
    let (signed, _) = call!(open_door, with_credentials(config())).expect("a request");
    assert!(signed.is_some_and(|signed| signed.starts_with("AWS4-HMAC-SHA256 ")));
    let preferred = both().auth_scheme_preference(["sigv4".into()]);
    let (signed, _) = call!(open_door, preferred).expect("a request");
    assert!(signed.is_some_and(|signed| signed.starts_with("AWS4-HMAC-SHA256 ")));

    // The operation prefers a key to a login.
    let key = Ok((None, Some("Key secret-key".to_owned())));
    assert_eq!(call!(open_any, with_key(with_login(config()))), key);
    let basic = authorization("Basic dXNlcjpzZWNyZXQtcGFzc3dvcmQ=");
    assert_eq!(call!(open_any, with_login(config())), basic);
}

#[tokio::test]
async fn optional_identity_is_sent_if_it_is_set() {
    let bearer = authorization("Bearer secret-token");
    assert_eq!(call!(open_gate, with_token(config())), bearer);
    assert_eq!(call!(open_gate, config()), NOTHING);
    assert_eq!(call!(open_door, config().allow_no_auth()), NOTHING);
}

#[tokio::test]
async fn error_names_the_settings_that_are_missing() {
    let shown = [
        (
            call!(open_door, config()),
            "set `token_provider` or `credentials_provider`",
        ),
        (call!(open_safe, with_token(config())), "set `api_key`"),
        (
            call!(open_desk, with_key(config())),
            "set `basic_auth_login`",
        ),
        (
            call!(open_any, config()),
            "set `api_key` or `basic_auth_login`",
        ),
        (
            call!(open_vault, with_token(config())),
            "set `credentials_provider`",
        ),
    ];
    for (result, settings) in shown {
        let error = result.expect_err("nothing is sent");
        let expected = format!("the configuration does not say who makes the call: {settings} (");
        assert!(error.contains(&expected), "{error}");
    }
}

#[tokio::test]
async fn identity_of_one_call_replaces_that_of_the_client() {
    let (http_client, request) = capture_request(None);
    let client = Client::from_conf(with_token(config()).http_client(http_client).build());
    let other = Config::builder().token_provider(Token::new("other", None));
    let call = client.open_door().customize().config_override(other);
    let _ = call.send().await;
    let request = request.expect_request();
    assert_eq!(request.headers().get("authorization"), Some("Bearer other"));
}

#[tokio::test]
async fn token_provider_of_an_sdk_config_is_used() {
    let (http_client, request) = capture_request(None);
    let shared = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url("https://keys.example.com")
        .http_client(http_client)
        .token_provider(SharedTokenProvider::new(Token::new(TOKEN, None)))
        .build();
    let _ = Client::new(&shared).open_door().send().await;
    let request = request.expect_request();
    let authorization = request.headers().get("authorization");
    assert_eq!(authorization, Some("Bearer secret-token"));
}

#[tokio::test]
async fn secrets_are_not_shown() {
    let config = with_login(with_key(with_token(config())));
    let shown = format!("{config:?}\n{:?}", config.clone().build());
    let shown = format!("{shown}\n{:?}", Client::from_conf(config.build()));
    for secret in [TOKEN, KEY, PASSWORD] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[tokio::test]
async fn identity_that_no_header_can_carry_is_an_error_that_does_not_show_it() {
    let line_break = format!("{TOKEN}\n");
    let token = || Token::new(line_break.clone(), None);
    for result in [
        call!(open_door, config().token_provider(token())),
        call!(open_safe, config().api_key(token())),
    ] {
        let error = result.expect_err("nothing is sent");
        assert!(error.contains("header"), "{error}");
        assert!(!error.contains(TOKEN), "{error}");
    }
}

/// Returns a client whose API key is part of the URL.
fn badge(key: &str, http_client: impl badges::HttpClient + 'static) -> badges_client::Client {
    let config = badges::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url("https://badges.example.com")
        .api_key(Token::new(key, None))
        .http_client(http_client);
    badges_client::Client::from_conf(config.build())
}

#[tokio::test]
async fn key_becomes_a_query_parameter() {
    let (http_client, request) = capture_request(None);
    let _ = badge("a&b=c d", http_client).leave().send().await;
    let uri = "https://badges.example.com/leave?badge=a%26b%3Dc%20d";
    assert_eq!(request.expect_request().uri(), uri);

    let (http_client, request) = capture_request(None);
    let _ = badge("key", http_client).enter().door("1").send().await;
    let request = request.expect_request();
    assert_eq!(
        request.uri(),
        "https://badges.example.com/enter?door=1&badge=key"
    );
    assert_eq!(request.headers().get("authorization"), None);
}

#[tokio::test]
async fn key_that_no_url_can_carry_is_an_error_that_does_not_show_it() {
    let (http_client, request) = capture_request(None);
    let key = "secret".repeat(20_000);
    let result = badge(&key, http_client).leave().send().await;
    let error = result.expect_err("nothing is sent");
    let shown = DisplayErrorContext(&error).to_string();
    assert!(
        shown.contains("the URL with the API key would be too long"),
        "{shown}"
    );
    assert!(!shown.contains("secret"), "{shown}");
    request.expect_no_request();
}
