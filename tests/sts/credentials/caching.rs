//! Providers behind the identity cache of a client.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_smithy_async::test_util::ManualTimeSource;
use integration_tests::client::{InMemory, anonymous, client};
use integration_tests::exchange::Response;
use integration_tests::server::Server;
use sts_sdk::Client;
use sts_sdk::credentials::AssumeRoleProvider;
use tokio::task::JoinSet;

use super::{ROLE, VALIDITY, credentials_response, signed_with, start, sts_error, user};
use crate::service::{MESSAGE, error_response};

/// The cache replaces credentials 5 to 10 seconds before they expire.
const STILL_CACHED: Duration = VALIDITY.saturating_sub(Duration::from_secs(11));
const ALREADY_REPLACED: Duration = VALIDITY.saturating_sub(Duration::from_secs(5));

/// An STS that returns different credentials for each request. They expire together, one `VALIDITY` after the other.
async fn sts() -> Server {
    Server::start(|n, _| {
        let expiration = start() + VALIDITY * (n as u32 + 1);
        credentials_response("AssumeRole", &format!("AKID{}", n + 1), expiration)
    })
    .await
}

fn provider(client: &Client) -> AssumeRoleProvider {
    AssumeRoleProvider::builder(client, ROLE)
        .build()
        .expect("there is a default")
}

async fn call(client: &Client) {
    let result = client.get_caller_identity().send().await;
    result.expect("the call succeeds");
}

/// Makes this many calls at the same time.
async fn call_concurrently(client: &Client, calls: usize) {
    let mut tasks = JoinSet::new();
    for _ in 0..calls {
        let client = client.clone();
        tasks.spawn(async move { call(&client).await });
    }
    tasks.join_all().await;
}

#[tokio::test]
async fn credentials_are_replaced_before_they_expire() {
    let sts = sts().await;
    let clock = ManualTimeSource::new(start());
    let (client, service) = user(provider(&permanent(&sts)), clock.clone());
    call(&client).await;
    assert_eq!(signed_with(&service), "AKID1");
    clock.advance(STILL_CACHED);
    call(&client).await;
    assert_eq!(signed_with(&service), "AKID1");
    assert_eq!(sts.requests().len(), 1);
    clock.set_time(start() + ALREADY_REPLACED);
    call(&client).await;
    assert_eq!(signed_with(&service), "AKID2");
    assert_eq!(sts.requests().len(), 2);
}

/// A client of STS with permanent credentials.
fn permanent(sts: &Server) -> Client {
    client(sts.url())
}

#[tokio::test]
async fn concurrent_calls_share_one_request() {
    let sts = sts().await;
    let clock = ManualTimeSource::new(start());
    let (client, service) = user(provider(&permanent(&sts)), clock.clone());
    call_concurrently(&client, 100).await;
    assert_eq!(service.requests().len(), 100);
    assert_eq!(sts.requests().len(), 1);
    clock.advance(ALREADY_REPLACED);
    call_concurrently(&client, 100).await;
    assert_eq!(service.requests().len(), 100);
    assert_eq!(sts.requests().len(), 2);
}

#[tokio::test]
async fn mfa_code_is_asked_for_once_per_refresh() {
    let sts = sts().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let provider = AssumeRoleProvider::builder(&permanent(&sts), ROLE)
        .mfa("arn:mfa", move || {
            let n = count.fetch_add(1, Ordering::Relaxed);
            async move { Ok(format!("00000{n}")) }
        })
        .build()
        .expect("there is a default");
    let clock = ManualTimeSource::new(start());
    let (client, _service) = user(provider, clock.clone());
    call_concurrently(&client, 10).await;
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    clock.advance(ALREADY_REPLACED);
    call_concurrently(&client, 10).await;
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    let requests = sts.requests();
    let codes: Vec<_> = requests
        .iter()
        .flat_map(|request| request.pairs())
        .filter(|(name, _)| name == "TokenCode")
        .map(|(_, code)| code)
        .collect();
    assert_eq!(codes, ["000000", "000001"]);
}

#[tokio::test]
async fn failed_refresh_is_reported_and_tried_again() {
    let sts = InMemory::returning(credentials_response(
        "AssumeRole",
        "AKID1",
        start() + VALIDITY,
    ));
    let clock = ManualTimeSource::new(start());
    let (client, service) = user(provider(&sts.client()), clock.clone());
    call(&client).await;
    assert_eq!(sts.requests().len(), 1);

    clock.advance(ALREADY_REPLACED);
    for code in ["AccessDenied", "RegionDisabledException"] {
        sts.set_response(error_response(403, code));
        let error = client.get_caller_identity().send().await;
        let error = error.expect_err("there are no credentials");
        assert_eq!(sts_error(&error), (Some(code), Some(MESSAGE)));
        assert_eq!(sts.requests().len(), 1);
    }
    assert_eq!(service.requests().len(), 1, "only the first was sent");

    sts.set_response(credentials_response(
        "AssumeRole",
        "AKID2",
        start() + 2 * VALIDITY,
    ));
    call(&client).await;
    assert_eq!(signed_with(&service), "AKID2");
    call(&client).await;
    assert_eq!(sts.requests().len(), 1);
}

#[tokio::test]
async fn roles_can_be_chained() {
    let sts = sts().await;
    let config = anonymous()
        .credentials_provider(provider(&permanent(&sts)))
        .endpoint_url(sts.url())
        .time_source(ManualTimeSource::new(start()));
    let first = Client::from_conf(config.build());
    let (client, service) = user(provider(&first), ManualTimeSource::new(start()));
    call(&client).await;
    assert_eq!(signed_with(&service), "AKID2");
    let requests = sts.requests();
    let signers = requests.iter().map(|request| {
        let header = request.header("authorization").expect("it is signed");
        ["Credential=AKIDEXAMPLE/", "Credential=AKID1/"].map(|key| header.contains(key))
    });
    assert_eq!(Vec::from_iter(signers), [[true, false], [false, true]]);
}

#[tokio::test]
async fn error_of_the_first_role_in_a_chain_is_reported() {
    let sts = InMemory::returning(error_response(403, "AccessDenied"));
    let first = sts.behind(anonymous().credentials_provider(provider(&sts.client())));
    let (client, _service) = user(provider(&first), ManualTimeSource::new(start()));
    let error = client.get_caller_identity().send().await;
    let error = error.expect_err("there are no credentials");
    assert_eq!(sts_error(&error), (Some("AccessDenied"), Some(MESSAGE)));
    assert_eq!(sts.requests().len(), 1);
}

#[tokio::test]
async fn incomplete_credentials_are_not_cached() {
    let sts = InMemory::returning(Response::ok("<R><AssumeRoleResult/></R>"));
    let (client, service) = user(provider(&sts.client()), ManualTimeSource::new(start()));
    let error = client.get_caller_identity().send().await;
    error.expect_err("there are no credentials");
    sts.set_response(credentials_response(
        "AssumeRole",
        "AKID1",
        start() + VALIDITY,
    ));
    call(&client).await;
    assert_eq!(signed_with(&service), "AKID1");
}
