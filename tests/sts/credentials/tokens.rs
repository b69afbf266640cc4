//! Where the tokens of a provider come from.

use std::fs;
use std::io;

use aws_smithy_async::test_util::ManualTimeSource;
use integration_tests::client::{InMemory, anonymous};
use sts_sdk::config::ProvideCredentials;
use sts_sdk::credentials::{TokenSource, WebIdentityProvider};

use super::{ROLE, VALIDITY, chain, credentials_response, messages, start, user};

const OPERATION: &str = "AssumeRoleWithWebIdentity";

fn sts() -> InMemory {
    InMemory::returning(credentials_response(OPERATION, "AKID1", start() + VALIDITY))
}

fn provider(sts: &InMemory, token: TokenSource) -> WebIdentityProvider {
    WebIdentityProvider::builder(&sts.behind(anonymous()), ROLE, token)
        .build()
        .expect("there is a default")
}

/// The tokens in the requests so far. None of the requests is signed.
fn tokens(sts: &InMemory) -> Vec<String> {
    let token = |pairs: Vec<(String, String)>| {
        let mut pairs = pairs.into_iter();
        pairs.find_map(|(name, value)| (name == "WebIdentityToken").then_some(value))
    };
    let requests = sts.requests();
    let tokens = requests.iter().map(|request| {
        assert_eq!(request.header("authorization"), None);
        token(request.pairs()).expect("the request has a token")
    });
    tokens.collect()
}

#[tokio::test]
async fn file_is_read_again_for_each_request() {
    let directory = tempfile::tempdir().expect("a directory can be created");
    let path = directory.path().join("token");
    fs::write(&path, "first\n").expect("the file can be written");
    let sts = sts();
    let clock = ManualTimeSource::new(start());
    let provider = provider(&sts, TokenSource::from_file(&path));
    let (client, _service) = user(provider, clock.clone());
    let call = async || client.get_caller_identity().send().await;
    call().await.expect("the token is valid");
    assert_eq!(tokens(&sts), ["first"]);
    fs::write(&path, "second").expect("the file can be written");
    call().await.expect("the credentials are cached");
    assert!(tokens(&sts).is_empty());
    clock.advance(VALIDITY);
    sts.set_response(credentials_response(
        OPERATION,
        "AKID2",
        start() + 2 * VALIDITY,
    ));
    call().await.expect("the token is valid");
    assert_eq!(tokens(&sts), ["second"]);
}

#[tokio::test]
async fn function_is_called_for_each_request() {
    let sts = sts();
    let calls = std::sync::atomic::AtomicUsize::new(0);
    let token = TokenSource::from_fn(move || {
        let n = calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        async move { Ok(format!("token{n}")) }
    });
    let provider = provider(&sts, token);
    for _ in 0..2 {
        let credentials = provider.provide_credentials().await;
        credentials.expect("the token is valid");
    }
    assert_eq!(tokens(&sts), ["token0", "token1"]);
}

#[tokio::test]
async fn without_a_token_nothing_is_sent() {
    let directory = tempfile::tempdir().expect("a directory can be created");
    let empty = directory.path().join("empty");
    fs::write(&empty, " \n").expect("the file can be written");
    let binary = directory.path().join("binary");
    fs::write(&binary, b"secret\xff").expect("the file can be written");
    let missing = directory.path().join("missing");
    let cannot_read = |path: &std::path::Path| format!("cannot read {}", path.display());
    let failing = TokenSource::from_fn(async || Err(io::Error::other("signed out").into()));
    let cases = [
        (TokenSource::from_value(""), "it is empty".to_owned()),
        (TokenSource::from_file(&empty), "it is empty".to_owned()),
        (TokenSource::from_file(&binary), cannot_read(&binary)),
        (TokenSource::from_file(&missing), cannot_read(&missing)),
        (failing, "cannot get it: signed out".to_owned()),
    ];
    for (token, expected) in cases {
        let sts = sts();
        let error = provider(&sts, token).provide_credentials().await;
        let error = error.expect_err(&expected);
        let shown = messages(&error);
        let expected = format!("no web identity token: {expected}");
        assert!(shown.contains(&expected), "{shown}");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
        assert!(sts.requests().is_empty());
        let last = chain(&error).last().expect("there is an error");
        let is_io = last.downcast_ref::<io::Error>().is_some();
        assert_eq!(is_io, !expected.contains("empty"), "{shown}");
    }
}
