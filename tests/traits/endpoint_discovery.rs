//! Discovery of endpoints, and the replacement of the protocol at run time. The client is generated from `depots.json`,
//! and the service is in memory. Nothing really waits: sleeping advances the clock and returns immediately.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_smithy_async::test_util::{ManualTimeSource, instant_time_and_sleep};
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::display::DisplayErrorContext;
use depots_client::config::{BehaviorVersion, Builder, Credentials, Region};
use depots_client::error::ProvideErrorMetadata;
use depots_client::{Client, Config};

/// A service whose endpoints are cells, of which one is valid. It records the host and the operation of each request.
#[derive(Clone)]
struct Depots(Arc<Mutex<State>>);

struct State {
    /// The number of the valid cell.
    cell: usize,
    /// Whether the service returns endpoints.
    discoverable: bool,
    requests: Vec<(String, String)>,
}

impl Depots {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(State {
            cell: 1,
            discoverable: true,
            requests: Vec::new(),
        })))
    }

    fn with<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.0.lock().expect("the lock is not poisoned"))
    }

    /// Returns the requests since the last call of this method.
    fn requests(&self) -> Vec<String> {
        let requests = self.with(|state| std::mem::take(&mut state.requests));
        let requests = requests.into_iter();
        requests
            .map(|(host, operation)| format!("{host} {operation}"))
            .collect()
    }

    fn respond(&self, request: http::Request<SdkBody>) -> http::Response<SdkBody> {
        let host = request
            .uri()
            .host()
            .expect("the URI is absolute")
            .to_owned();
        let target = request.headers()["x-amz-target"]
            .to_str()
            .expect("the header is text");
        let operation = target
            .strip_prefix("Depots_20260101.")
            .expect("the service is named");
        let operation = operation.to_owned();
        self.with(|state| {
            state.requests.push((host.clone(), operation.clone()));
            let cell = format!("cell-{}.example.com", state.cell);
            let (status, body) = match operation.as_str() {
                "DescribeEndpoints" if !state.discoverable => {
                    (400, r#"{"__type":"Down"}"#.to_owned())
                }
                "DescribeEndpoints" => {
                    let endpoint = format!(r#"{{"Address":"{cell}","CachePeriodInMinutes":10}}"#);
                    (200, format!(r#"{{"Endpoints":[{endpoint}]}}"#))
                }
                "GetCrate" if host.starts_with("cell-") && host != cell => {
                    (421, r#"{"__type":"InvalidEndpointException"}"#.to_owned())
                }
                "GetCrate" => (200, r#"{"Weight":3}"#.to_owned()),
                _ => (200, r#"{"Text":"a"}"#.to_owned()),
            };
            let response = http::Response::builder().status(status);
            response
                .body(SdkBody::from(body))
                .expect("the response is valid")
        })
    }

    fn client(&self, change: impl FnOnce(Builder) -> Builder) -> (Client, ManualTimeSource) {
        let (time, sleep) = instant_time_and_sleep(SystemTime::UNIX_EPOCH);
        let clock = ManualTimeSource::clone(&time);
        let service = self.clone();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
            .time_source(time)
            .sleep_impl(sleep)
            .http_client(infallible_client_fn(move |request| {
                service.respond(request)
            }));
        (Client::from_conf(change(config).build()), clock)
    }
}

async fn weigh(client: &Client) -> Option<i32> {
    let output = client.get_crate().name("a").send().await;
    output.expect("the call is successful").weight
}

const DISCOVERY: &str = "depots.us-east-1.example.com DescribeEndpoints";
const FIRST: &str = "cell-1.example.com GetCrate";
const SECOND: &str = "cell-2.example.com GetCrate";

#[tokio::test]
async fn endpoint_is_discovered_once_and_used_until_it_expires() {
    let service = Depots::new();
    let (client, clock) = service.client(|config| config);
    assert_eq!(weigh(&client).await, Some(3));
    assert_eq!(weigh(&client.clone()).await, Some(3));
    assert_eq!(service.requests(), [DISCOVERY, FIRST, FIRST]);

    clock.advance(Duration::from_secs(599));
    weigh(&client).await;
    assert_eq!(service.requests(), [FIRST]);
    service.with(|state| state.cell = 2);
    clock.advance(Duration::from_secs(1));
    weigh(&client).await;
    assert_eq!(service.requests(), [DISCOVERY, SECOND]);
}

#[tokio::test]
async fn invalid_endpoint_is_replaced_and_the_call_is_retried() {
    let service = Depots::new();
    let (client, _) = service.client(|config| config);
    weigh(&client).await;
    service.with(|state| state.cell = 2);
    assert_eq!(weigh(&client).await, Some(3));
    assert_eq!(
        service.requests(),
        [DISCOVERY, FIRST, FIRST, DISCOVERY, SECOND]
    );
}

#[tokio::test]
async fn expired_endpoint_is_used_if_no_other_can_be_discovered() {
    let service = Depots::new();
    let (client, clock) = service.client(|config| config);
    weigh(&client).await;
    service.with(|state| state.discoverable = false);
    clock.advance(Duration::from_secs(600));
    weigh(&client).await;
    weigh(&client).await;
    // Not every call asks again.
    assert_eq!(
        service.requests(),
        [DISCOVERY, FIRST, DISCOVERY, FIRST, FIRST]
    );

    service.with(|state| state.discoverable = true);
    clock.advance(Duration::from_secs(60));
    weigh(&client).await;
    assert_eq!(service.requests(), [DISCOVERY, FIRST]);
}

#[tokio::test]
async fn failed_discovery_is_the_cause_of_the_error() {
    let service = Depots::new();
    service.with(|state| state.discoverable = false);
    let (client, _) = service.client(|config| config);
    let error = client
        .get_crate()
        .send()
        .await
        .expect_err("there is no endpoint");
    let shown = DisplayErrorContext(&error).to_string();
    assert!(shown.contains("Down"), "{shown}");
    assert_eq!(service.requests(), [DISCOVERY]);
}

#[tokio::test]
async fn endpoints_that_are_set_or_optional_are_not_discovered() {
    let service = Depots::new();
    let (client, _) = service.client(|config| config.endpoint_url("https://proxy.example.com"));
    weigh(&client).await;
    assert_eq!(service.requests(), ["proxy.example.com GetCrate"]);

    let (client, _) = service.client(|config| config);
    let label = client
        .get_label()
        .send()
        .await
        .expect("the call is successful");
    assert_eq!(label.text.as_deref(), Some("a"));
    assert_eq!(
        service.requests(),
        ["depots.us-east-1.example.com GetLabel"]
    );

    let url = Config::builder().endpoint_url("https://proxy.example.com");
    let call = client.get_crate().customize().config_override(url);
    call.send().await.expect("the call is successful");
    assert_eq!(service.requests(), ["proxy.example.com GetCrate"]);
}

#[tokio::test]
async fn call_in_another_region_has_its_own_endpoint() {
    let service = Depots::new();
    let (client, _) = service.client(|config| config);
    weigh(&client).await;
    service.requests();
    let region = Config::builder().region(Region::new("eu-west-1"));
    let call = client.get_crate().customize().config_override(region);
    call.send().await.expect("the call is successful");
    let elsewhere = "depots.eu-west-1.example.com DescribeEndpoints";
    assert_eq!(service.requests(), [elsewhere, FIRST]);
    weigh(&client).await;
    assert_eq!(service.requests(), [FIRST]);
}

/// The error of a client that does not retry.
#[tokio::test]
async fn error_about_an_invalid_endpoint_is_modeled() {
    let service = Depots::new();
    let retries = aws_smithy_types::retry::RetryConfig::disabled();
    let (client, _) = service.client(|config| config.retry_config(retries));
    weigh(&client).await;
    service.with(|state| state.cell = 2);
    let error = client
        .get_crate()
        .send()
        .await
        .expect_err("the cell is not valid");
    assert_eq!(error.code(), Some("InvalidEndpointException"));
    let error = error.into_service_error();
    assert!(error.is_invalid_endpoint_exception(), "{error}");
    // The next call asks for another endpoint.
    assert_eq!(weigh(&client).await, Some(3));
}
