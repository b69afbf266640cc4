//! `customize()` changes one call.

use integration_tests::client::{InMemory, REGION, client, config, credentials};
use integration_tests::server::Server;
use integration_tests::sigv4;
use sts_sdk::Client;
use sts_sdk::config::http::HttpRequest;
use sts_sdk::config::interceptors::BeforeTransmitInterceptorContextRef;
use sts_sdk::config::{Builder, ConfigBag, Intercept, Region, RuntimeComponents};
use sts_sdk::error::{BoxError, DisplayErrorContext};

use crate::service::caller_identity;

#[tokio::test]
async fn configuration_is_overridden_for_one_call() {
    let service = InMemory::returning(caller_identity());
    let client = service.client();
    let elsewhere = Builder::new().region(Region::new("eu-west-1"));
    client
        .get_caller_identity()
        .customize()
        .config_override(elsewhere)
        .send()
        .await
        .expect("the call succeeds");
    let request = service.request();
    assert_eq!(request.uri.host(), Some("sts.eu-west-1.amazonaws.com"));
    assert!(
        request
            .header("authorization")
            .expect("the call is signed")
            .contains("/eu-west-1/sts/aws4_request")
    );

    client
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    assert_eq!(
        service.request().uri.host(),
        Some("sts.us-east-1.amazonaws.com")
    );
}

#[derive(Debug)]
struct RefuseTransmission;

impl Intercept for RefuseTransmission {
    fn name(&self) -> &'static str {
        "RefuseTransmission"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        assert!(
            context.request().headers().get("authorization").is_some(),
            "signing comes first"
        );
        Err("the interceptor fails".into())
    }
}

#[tokio::test]
async fn interceptors_of_the_call_and_of_the_client_run() {
    let server = Server::returning([caller_identity()]).await;
    let client = client(server.url());
    let of_the_call = client
        .get_caller_identity()
        .customize()
        .interceptor(RefuseTransmission)
        .send()
        .await;
    let config = config()
        .endpoint_url(server.url())
        .interceptor(RefuseTransmission);
    let of_the_client = Client::from_conf(config.build())
        .get_caller_identity()
        .send()
        .await;
    for outcome in [of_the_call, of_the_client] {
        let error = outcome.expect_err("the interceptor returns an error");
        assert!(
            DisplayErrorContext(&error)
                .to_string()
                .contains("the interceptor fails")
        );
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn request_is_mutated_before_it_is_signed() {
    let server = Server::returning([caller_identity()]).await;
    let client = client(server.url());
    let add_header = |request: &mut HttpRequest| {
        request.headers_mut().insert("x-added", "by the test");
    };
    client
        .get_caller_identity()
        .customize()
        .mutate_request(add_header)
        .send()
        .await
        .expect("the call succeeds");
    let request = server.request();
    assert_eq!(request.header("x-added"), Some("by the test"));
    assert!(sigv4::signed_headers(&request).contains(&"x-added"));
    let expected = sigv4::authorization(&request, &credentials(), REGION);
    assert_eq!(request.header("authorization"), Some(expected.as_str()));
}

#[tokio::test]
async fn map_request_can_keep_or_reject_a_request() {
    let server = Server::returning([caller_identity()]).await;
    let client = client(server.url());
    let fail = |_: HttpRequest| Err::<HttpRequest, _>(std::io::Error::other("the map fails"));
    let error = client
        .get_caller_identity()
        .customize()
        .map_request(fail)
        .send()
        .await
        .expect_err("the map function returns an error");
    assert!(
        DisplayErrorContext(&error)
            .to_string()
            .contains("the map fails")
    );
    assert!(server.requests().is_empty());

    let keep = |request: HttpRequest| Ok::<_, std::io::Error>(request);
    client
        .get_caller_identity()
        .customize()
        .map_request(keep)
        .send()
        .await
        .expect("the call succeeds");
    assert_eq!(server.requests().len(), 1);
}
