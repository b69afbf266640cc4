//! Repeats a call of DynamoDB with a service in memory: `PROGRAM SCENARIO TIMES`. The function `main` is added for each
//! kind of measurement.

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use client::config::{BehaviorVersion, Credentials, Region};
use client::types::AttributeValue;
use client::{Client, Config};

/// A connection to a service that returns this response to every request.
#[derive(Clone, Debug)]
struct Canned {
    status: u16,
    body: &'static str,
}

impl HttpConnector for Canned {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let status = StatusCode::try_from(self.status).expect("the status is valid");
        let mut response = HttpResponse::new(status, SdkBody::from(self.body));
        let headers = response.headers_mut();
        headers.insert("x-amzn-requestid", "c6104cbe-af31-11e0-8154-cbc7ccf896c7");
        headers.insert("content-type", "application/x-amz-json-1.0");
        HttpConnectorFuture::ready(Ok(response))
    }
}

impl HttpClient for Canned {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

const ITEM: &str = r#"{"name":{"S":"Anna"},"count":{"N":"12345"},"tags":{"SS":["red","green","blue"]},"place":{"M":{"city":{"S":"Aachen"},"street":{"S":"Main Street 1"},"zip":{"N":"52062"}}},"open":{"BOOL":true},"data":{"B":"AAECAwQFBgcICQ=="},"list":{"L":[{"N":"1"},{"N":"2"},{"NULL":true}]}}"#;

/// A scenario: its response, and the call.
enum Scenario {
    GetItem,
    PutItem,
    Query,
    Error,
}

impl Scenario {
    fn response(&self) -> Canned {
        let (status, body) = match self {
            Self::GetItem => (200, format!(r#"{{"Item":{ITEM}}}"#)),
            Self::PutItem => (200, "{}".to_owned()),
            Self::Query => {
                let items = vec![ITEM; 100].join(",");
                (200, format!(r#"{{"Count":100,"Items":[{items}],"ScannedCount":100}}"#))
            }
            Self::Error => (
                400,
                r#"{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException","message":"The conditional request failed"}"#.to_owned(),
            ),
        };
        // One response for the whole process.
        Canned {
            status,
            body: body.leak(),
        }
    }

    async fn run(&self, client: &Client, attributes: &[(String, AttributeValue)]) {
        match self {
            Self::GetItem => {
                let call = client.get_item().table_name("demo");
                let call = call.key("name", AttributeValue::S("Anna".to_owned()));
                let output = call.send().await.expect("the service responds");
                assert_eq!(output.item().expect("there is one").len(), 7);
            }
            Self::PutItem => {
                let mut call = client.put_item().table_name("demo");
                for (name, value) in attributes {
                    call = call.item(name, value.clone());
                }
                call.send().await.expect("the service responds");
            }
            Self::Query => {
                let call = client
                    .query()
                    .table_name("demo")
                    .key_condition_expression("name = :name");
                let value = AttributeValue::S("Anna".to_owned());
                let call = call.expression_attribute_values(":name", value);
                let output = call.send().await.expect("the service responds");
                assert_eq!(output.items().len(), 100);
            }
            Self::Error => {
                let call = client.put_item().table_name("demo");
                let call = call.item("name", AttributeValue::S("Anna".to_owned()));
                let error = call
                    .send()
                    .await
                    .expect_err("the service rejects the request");
                assert!(
                    error
                        .into_service_error()
                        .is_conditional_check_failed_exception()
                );
            }
        }
    }
}

/// Returns a function that makes the calls.
fn prepare() -> impl FnOnce() {
    let mut arguments = std::env::args().skip(1);
    let scenario = match arguments.next().as_deref() {
        Some("get_item") => Scenario::GetItem,
        Some("put_item") => Scenario::PutItem,
        Some("query") => Scenario::Query,
        Some("error") => Scenario::Error,
        other => panic!("unknown scenario {other:?}"),
    };
    let times: usize = arguments
        .next()
        .expect("TIMES")
        .parse()
        .expect("TIMES is a number");
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new(
            "AKIDEXAMPLE",
            "secret",
            None,
            None,
            "example",
        ))
        .http_client(scenario.response());
    let client = Client::from_conf(config.build());
    let attributes: Vec<_> = (1..=20)
        .map(|number| match number % 4 {
            0 => (
                format!("number-{number}"),
                AttributeValue::N(number.to_string()),
            ),
            1 => (format!("flag-{number}"), AttributeValue::Bool(true)),
            _ => (
                format!("text-{number}"),
                AttributeValue::S(format!("the value of {number}")),
            ),
        })
        .collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime starts");
    move || {
        runtime.block_on(async {
            for _ in 0..times {
                scenario.run(&client, &attributes).await;
            }
        });
    }
}
