//! The replacement of the protocol at run time. The client is generated from `depots.json` for awsJson1_0.

use aws_smithy_cbor::protocol::RpcV2CborProtocol;
use depots_client::config::{BehaviorVersion, Builder, Credentials, Region};
use depots_client::error::ProvideErrorMetadata;
use depots_client::{Client, Config};
use integration_tests::exchange::{Request, Response};
use integration_tests::server::Server;

/// A service that speaks two protocols at the same address.
fn respond(request: &Request) -> Response {
    match request.header("smithy-protocol") {
        Some("rpc-v2-cbor") => {
            assert_eq!(
                request.uri.path(),
                "/service/Depots_20260101/operation/GetCrate"
            );
            assert_eq!(request.header("x-amz-target"), None);
            // {"Name": "a"}, in a map of indefinite length, as the runtime writes it.
            match &*request.body {
                b"\xBF\x64Name\x61a\xFF" => Response::ok(&b"\xA1\x66Weight\x18\x2A"[..]),
                _ => Response::new(400, &b"\xA1\x66__type\x74example.depots#Empty"[..]),
            }
        }
        _ => {
            assert_eq!(request.uri.path(), "/");
            assert_eq!(
                request.header("x-amz-target"),
                Some("Depots_20260101.GetCrate")
            );
            match &*request.body {
                br#"{"Name":"a"}"# => Response::ok(r#"{"Weight":7}"#),
                _ => Response::new(400, r#"{"__type":"example.depots#Empty"}"#),
            }
        }
    }
}

fn client(server: &Server, change: impl FnOnce(Builder) -> Builder) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .endpoint_url(server.url());
    Client::from_conf(change(config).build())
}

#[tokio::test]
async fn one_client_speaks_two_protocols_to_the_same_service() {
    let server = Server::start(|_, request| respond(request)).await;
    let json = client(&server, |config| config);
    let cbor = client(&server, |config| config.protocol(RpcV2CborProtocol::new()));
    for (client, weight) in [(&json, 7), (&cbor, 42)] {
        let output = client.get_crate().name("a").send().await;
        assert_eq!(output.expect("the call is successful").weight, Some(weight));
        let error = client.get_crate().name("b").send().await;
        assert_eq!(error.expect_err("the call fails").code(), Some("Empty"));
    }
    // A call can replace the protocol of its client.
    let protocol = Config::builder().protocol(RpcV2CborProtocol::new());
    let call = json
        .get_crate()
        .name("a")
        .customize()
        .config_override(protocol);
    let output = call.send().await.expect("the call is successful");
    assert_eq!(output.weight, Some(42));
}
