//! Repeats a call with a service in memory: `PROGRAM SCENARIO TIMES`. The module `scenarios` is added for each client, and
//! the function `main` for each kind of measurement.

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use client::config::{BehaviorVersion, Credentials, Region};
use client::{Client, Config};
use scenarios::Scenario;

/// A connection to a service that returns this response to every request.
#[derive(Clone, Debug)]
struct Canned {
    status: u16,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
}

impl HttpConnector for Canned {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let status = StatusCode::try_from(self.status).expect("the status is valid");
        let mut response = HttpResponse::new(status, SdkBody::from(self.body));
        let headers = response.headers_mut();
        headers.insert("x-amzn-requestid", "c6104cbe-af31-11e0-8154-cbc7ccf896c7");
        for (name, value) in self.headers {
            headers.insert(*name, *value);
        }
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

/// Returns a function that makes the calls.
fn prepare() -> impl FnOnce() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().expect("SCENARIO");
    let scenario = Scenario::named(&name).expect("the scenario exists");
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
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.expect("a runtime starts");
    move || {
        runtime.block_on(async {
            for _ in 0..times {
                scenario.run(&client).await;
            }
        });
    }
}
