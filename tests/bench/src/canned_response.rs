//! A service in memory that returns the same response to every request.

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;

/// A connection to a service that returns this response. It adds almost nothing to the cost of a call.
#[derive(Clone, Copy, Debug)]
pub struct CannedResponse {
    /// The HTTP status.
    pub status: u16,
    /// The document.
    pub body: &'static str,
}

impl HttpConnector for CannedResponse {
    fn call(&self, _: HttpRequest) -> HttpConnectorFuture {
        let status = StatusCode::try_from(self.status).expect("the status is a valid HTTP status");
        let mut response = HttpResponse::new(status, SdkBody::from(self.body));
        let headers = response.headers_mut();
        headers.insert("x-amzn-requestid", "c6104cbe-af31-11e0-8154-cbc7ccf896c7");
        headers.insert("content-type", "text/xml");
        HttpConnectorFuture::ready(Ok(response))
    }
}

impl HttpClient for CannedResponse {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(*self)
    }
}
