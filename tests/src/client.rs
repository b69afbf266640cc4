//! Clients under test.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::shared::IntoShared;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use bytes::Bytes;
use sts_sdk::Client;
use sts_sdk::config::{BehaviorVersion, Builder, Credentials, Region};

use crate::exchange::{Request, Response};

/// The region of every client here.
pub const REGION: &str = "us-east-1";

/// The secret access key of every client here.
pub const SECRET_ACCESS_KEY: &str = "the/secret+access/key+of/the+client/under";

/// The session token of every client here.
pub const SESSION_TOKEN: &str = "the/session+token/of/the/client/under==";

/// Credentials with a session token.
pub fn credentials() -> Credentials {
    Credentials::new(
        "AKIDEXAMPLE",
        SECRET_ACCESS_KEY,
        Some(SESSION_TOKEN.to_owned()),
        None,
        "test",
    )
}

/// A configuration with a region, but without credentials, an endpoint, or retries.
pub fn anonymous() -> Builder {
    sts_sdk::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(REGION))
        .retry_config(RetryConfig::disabled())
}

/// A configuration with a region and credentials, but without an endpoint or retries.
pub fn config() -> Builder {
    anonymous().credentials_provider(credentials())
}

/// A client with credentials that calls this endpoint, with one attempt per call.
pub fn client(endpoint: impl Into<String>) -> Client {
    Client::from_conf(config().endpoint_url(endpoint).build())
}

/// Up to three attempts, without delays between them.
pub fn three_attempts() -> RetryConfig {
    RetryConfig::standard()
        .with_max_attempts(3)
        .with_initial_backoff(Duration::ZERO)
}

/// A service in memory. It is much faster than a socket, and the client above the HTTP layer sees no difference.
#[derive(Clone)]
pub struct InMemory(Arc<Mutex<State>>);

struct State {
    response: Response,
    requests: Vec<Request>,
}

impl InMemory {
    /// A service that returns this response to every request.
    pub fn returning(response: Response) -> Self {
        Self(Arc::new(Mutex::new(State {
            response,
            requests: Vec::new(),
        })))
    }

    /// Returns this response from now on.
    pub fn set_response(&self, response: Response) {
        self.with(|state| state.response = response);
    }

    /// Returns the last request and discards all earlier ones.
    pub fn request(&self) -> Request {
        self.requests().pop().expect("the client sent a request")
    }

    /// Returns the requests since the last call of this method.
    pub fn requests(&self) -> Vec<Request> {
        self.with(|state| std::mem::take(&mut state.requests))
    }

    /// The connection to this service.
    pub fn http_client(&self) -> SharedHttpClient {
        let service = self.clone();
        infallible_client_fn(move |request| service.respond(request)).into_shared()
    }

    /// The configuration, changed to call this service.
    pub fn behind(&self, config: Builder) -> Client {
        Client::from_conf(config.http_client(self.http_client()).build())
    }

    /// A client with credentials that calls this service, with one attempt per call.
    pub fn client(&self) -> Client {
        self.behind(config())
    }

    fn respond(&self, request: http::Request<SdkBody>) -> http::Response<SdkBody> {
        let (parts, body) = request.into_parts();
        let body = Bytes::copy_from_slice(
            body.bytes()
                .expect("the body of an awsQuery request is in memory"),
        );
        self.with(|state| {
            state.requests.push(Request::new(&parts, body));
            let body = SdkBody::from(state.response.body.clone());
            state
                .response
                .head()
                .body(body)
                .expect("the response is valid HTTP")
        })
    }

    fn with<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        f(&mut self.0.lock().expect("the lock is not poisoned"))
    }
}
