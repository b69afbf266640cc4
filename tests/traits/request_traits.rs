//! How traits affect requests: host prefixes, idempotency tokens, compression, unions. The client is generated from
//! `shapes.json`.

use std::io::Read as _;
use std::time::Duration;

use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::RetryConfig;
use integration_tests::client::InMemory;
use integration_tests::exchange::{Request, Response};
use shapes_client::config::{BehaviorVersion, Builder, Credentials, Region};
use shapes_client::error::SdkError;
use shapes_client::operation::reserve::ReserveError;
use shapes_client::operation::reserve::builders::ReserveFluentBuilder;
use shapes_client::types::Notification;
use shapes_client::{Client, Config};

const RESPONSE: &str = "<ReserveResponse><ReserveResult/></ReserveResponse>";

fn config() -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .endpoint_url("https://lending.example.com:8443/base")
        .retry_config(RetryConfig::disabled())
}

fn service() -> InMemory {
    InMemory::returning(Response::new(200, RESPONSE))
}

fn call(service: &InMemory, config: Builder) -> ReserveFluentBuilder {
    let client = Client::from_conf(config.http_client(service.http_client()).build());
    client.reserve().desk("a")
}

fn token(request: &Request) -> String {
    let mut pairs = request.pairs().into_iter();
    let pair = pairs.find(|(name, _)| name == "token");
    pair.expect("a token was sent").1
}

async fn call_error(call: ReserveFluentBuilder) -> SdkError<ReserveError> {
    call.send().await.expect_err("the request is invalid")
}

#[tokio::test]
async fn host_prefix_is_prepended_to_the_endpoint_host() {
    let service = service();
    let call = call(&service, config()).desk("north-1");
    call.send().await.expect("a valid request");
    let request = service.request();
    assert_eq!(
        request.uri.to_string(),
        "https://desk-north-1.reserve.lending.example.com:8443/base/"
    );
    assert!(request.pairs().contains(&("desk".into(), "north-1".into())));
}

#[tokio::test]
async fn host_label_cannot_redirect_to_another_host() {
    let service = service();
    let long = "a".repeat(64);
    for label in [
        "", "a.b", "-a", "a/b", "a@evil", "a:1", "a#", "a?b", "é", "a b", &long,
    ] {
        let error = call_error(call(&service, config()).desk(label)).await;
        assert!(
            matches!(error, SdkError::ConstructionFailure(_)),
            "{error:?}"
        );
        let shown = DisplayErrorContext(&error).to_string();
        assert!(shown.contains("`desk` is part of the host"), "{shown}");
    }
    let error = call_error(call(&service, config()).set_desk(None)).await;
    assert!(
        matches!(error, SdkError::ConstructionFailure(_)),
        "{error:?}"
    );
    assert_eq!(service.requests().len(), 0);
}

#[tokio::test]
async fn omitted_token_is_a_new_uuid_for_each_call() {
    let service = service();
    for _ in 0..2 {
        call(&service, config())
            .send()
            .await
            .expect("a valid request");
    }
    let tokens = service.requests().iter().map(token).collect::<Vec<_>>();
    assert_ne!(tokens[0], tokens[1]);
    for token in tokens {
        // xxxxxxxx-xxxx-4xxx-[89ab]xxx-xxxxxxxxxxxx
        let groups: Vec<_> = token.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "{token}");
        assert_eq!(&token[14..15], "4", "{token}");
        assert!("89ab".contains(&token[19..20]), "{token}");
        let hex = |next: char| matches!(next, '0'..='9' | 'a'..='f' | '-');
        assert!(token.chars().all(hex), "{token}");
    }
}

#[tokio::test]
async fn token_is_the_same_for_all_attempts_of_a_call() {
    let service = InMemory::returning(Response::new(500, ""));
    let retries = RetryConfig::standard()
        .with_max_attempts(3)
        .with_initial_backoff(Duration::ZERO);
    let error = call_error(call(&service, config().retry_config(retries))).await;
    assert!(matches!(error, SdkError::ServiceError(_)), "{error:?}");
    let tokens: Vec<_> = service.requests().iter().map(token).collect();
    assert_eq!(tokens.len(), 3);
    assert!(tokens.iter().all(|token| *token == tokens[0]), "{tokens:?}");
}

#[tokio::test]
async fn token_comes_from_the_input_or_the_provider() {
    use shapes_client::idempotency_token::IdempotencyTokenProvider;

    let service = service();
    let given = call(&service, config()).token("mine");
    given.send().await.expect("a valid request");
    assert_eq!(token(&service.request()), "mine");
    let fixed = call(&service, config().idempotency_token_provider("fixed"));
    fixed.send().await.expect("a valid request");
    assert_eq!(token(&service.request()), "fixed");
    let seeded = || config().idempotency_token_provider(IdempotencyTokenProvider::with_seed(7));
    for _ in 0..2 {
        let call = call(&service, seeded());
        call.send().await.expect("a valid request");
    }
    let tokens: Vec<_> = service.requests().iter().map(token).collect();
    assert_eq!(tokens[0], tokens[1]);
}

/// Returns a note that makes the body longer than this many bytes, and the call that sends it.
fn long_call(service: &InMemory, config: Builder, length: usize) -> (String, ReserveFluentBuilder) {
    let note = "note ".repeat(length / 5);
    let notify = Notification::Address(note.clone());
    (note, call(service, config).notify(notify))
}

fn unzipped(request: &Request) -> Vec<(String, String)> {
    let mut form = Vec::new();
    flate2::read::GzDecoder::new(&*request.body)
        .read_to_end(&mut form)
        .expect("the body is gzip");
    form_urlencoded::parse(&form).into_owned().collect()
}

#[tokio::test]
async fn large_bodies_are_compressed_and_small_ones_are_not() {
    let service = service();
    let (note, large) = long_call(&service, config(), 20_000);
    large.send().await.expect("a valid request");
    let request = service.request();
    assert_eq!(request.header("content-encoding"), Some("gzip"));
    let length = request.body.len().to_string();
    assert_eq!(request.header("content-length"), Some(length.as_str()));
    assert!(request.body.len() < 1_000);
    assert!(unzipped(&request).contains(&("notify.address".into(), note)));
    // The compressed body is signed.
    assert!(request.header("authorization").is_some());

    let (_, small) = long_call(&service, config(), 5_000);
    small.send().await.expect("a valid request");
    assert_eq!(service.request().header("content-encoding"), None);
}

#[tokio::test]
async fn compression_follows_the_configuration() {
    let service = service();
    let disabled = config().disable_request_compression(true);
    let (_, large) = long_call(&service, disabled, 20_000);
    large.send().await.expect("a valid request");
    assert_eq!(service.request().header("content-encoding"), None);

    let lower = config().request_min_compression_size_bytes(10);
    assert_eq!(
        lower.clone().build().request_min_compression_size_bytes(),
        Some(10)
    );
    call(&service, lower).send().await.expect("a valid request");
    assert_eq!(service.request().header("content-encoding"), Some("gzip"));

    let too_high = config().request_min_compression_size_bytes(10_485_761);
    let error = call_error(call(&service, too_high)).await;
    let shown = DisplayErrorContext(&error).to_string();
    assert!(shown.contains("10485761"), "{shown}");

    let shared = aws_config::SdkConfig::builder()
        .disable_request_compression(true)
        .request_min_compression_size_bytes(128)
        .build();
    let from_shared = Config::new(&shared);
    assert_eq!(from_shared.disable_request_compression(), Some(true));
    assert_eq!(from_shared.request_min_compression_size_bytes(), Some(128));
}

#[tokio::test]
async fn unknown_union_member_can_be_read_but_not_sent() {
    let body = "<ReserveResponse><ReserveResult><notified><pigeon>1</pigeon></notified>\
                </ReserveResult></ReserveResponse>";
    let service = InMemory::returning(Response::new(200, body));
    let output = call(&service, config()).send().await.expect("an output");
    let notified = output.notified().expect("the response has it");
    assert!(notified.is_unknown());
    let error = call_error(call(&service, config()).notify(notified.clone())).await;
    let shown = DisplayErrorContext(&error).to_string();
    assert!(
        shown.contains("`Notification` has a member that this client does not know"),
        "{shown}"
    );
    // A missing required union is replaced by an unknown member, as if a newer service had sent it (Smithy 2.0, section
    // "Client error correction").
    service.set_response(Response::new(200, RESPONSE));
    let output = call(&service, config()).send().await.expect("an output");
    assert!(output.notified().is_some_and(Notification::is_unknown));
}

#[test]
fn debug_of_a_union_redacts_sensitive_members() {
    let secret = Notification::Address("the door code is 4711".to_owned());
    let nested = Notification::After(Box::new(secret.clone()));
    for shown in [format!("{secret:?}"), format!("{nested:?}")] {
        assert!(!shown.contains("4711"), "{shown}");
        assert!(shown.contains("Redacted"), "{shown}");
    }
    assert_eq!(nested.as_after(), Ok(&secret));
    assert!(secret.is_address() && secret.as_at().is_err());
}
