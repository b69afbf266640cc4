//! Required members of outputs that a response lacks (Smithy 2.0, section "Client error correction"). The client is
//! generated from `plain.json`, whose service is not an AWS service, so that required structures and unions are not
//! optional.

use integration_tests::client::InMemory;
use integration_tests::exchange::Response;
use plain_client::config::BehaviorVersion;
use plain_client::operation::get_signal::GetSignalOutput;
use plain_client::types::{Place, State};
use plain_client::{Client, Config};

async fn output(result: &str) -> GetSignalOutput {
    let body = format!(
        "<GetSignalResponse><GetSignalResult>{result}</GetSignalResult></GetSignalResponse>"
    );
    let service = InMemory::returning(Response::new(200, body));
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url("https://signals.example.com")
        .http_client(service.http_client());
    let client = Client::from_conf(config.build());
    client
        .get_signal()
        .send()
        .await
        .expect("the response is readable")
}

#[tokio::test]
async fn required_members_are_not_optional() {
    let output =
        output("<name>a</name><place><city>b</city></place><state><lit>true</lit></state>").await;
    let name: &str = output.name();
    let place: &Place = output.place();
    let state: &State = output.state();
    assert_eq!((name, place.city()), ("a", "b"));
    assert_eq!(state.as_lit(), Ok(&true));
}

#[tokio::test]
async fn missing_required_members_are_replaced() {
    let output = output("").await;
    assert_eq!(output.name(), "");
    let place = output.place();
    assert_eq!(place.city(), "");
    let state = output.state();
    assert!(state.is_unknown());
}
