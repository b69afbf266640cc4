//! Requests that are signed but not sent.

use std::fmt;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::http::HttpError;

/// A request whose signature is in its URL.
///
/// Until it expires, whoever has the URL can make the call with the permissions of the credentials
/// that signed it, so `Debug` does not show the query. The sender must use the method of this
/// request, and send its headers unchanged.
#[derive(Clone)]
#[non_exhaustive]
pub struct PresignedRequest {
    head: Head,
}

impl PresignedRequest {
    #[inline]
    pub(super) fn new(request: HttpRequest) -> Result<Self, HttpError> {
        Head::new(request).map(|(head, _)| Self { head })
    }

    /// Returns the HTTP method.
    #[inline]
    pub fn method(&self) -> &str {
        self.head.request.method().as_str()
    }

    /// Returns the URL.
    #[inline]
    pub fn uri(&self) -> &str {
        &self.head.uri
    }

    /// Returns the headers that must be sent, except `Host`, which follows from the URL.
    #[inline]
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.head.headers()
    }

    /// Returns the request with this body as a request of the crate `http`. The call itself needs
    /// no body.
    #[inline]
    pub fn make_http_1x_request<B>(&self, body: B) -> http::Request<B> {
        self.clone().into_http_1x_request(body)
    }

    /// Converts this to a request of the crate `http` with this body. The call itself needs no body.
    #[inline]
    pub fn into_http_1x_request<B>(self, body: B) -> http::Request<B> {
        self.head.request.map(|()| body)
    }
}

impl fmt::Debug for PresignedRequest {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head.fmt("PresignedRequest", f)
    }
}

/// A request whose signature is in its headers.
///
/// For some minutes, whoever has it can make the call with the permissions of the credentials that
/// signed it, so `Debug` shows neither the headers nor the body. The sender must send the headers
/// and the body unchanged.
#[derive(Clone)]
#[non_exhaustive]
pub struct SignedRequest {
    head: Head,
    body: Vec<u8>,
}

impl SignedRequest {
    #[inline]
    pub(super) fn new(request: HttpRequest) -> Result<Self, HttpError> {
        let (head, body) = Head::new(request)?;
        Ok(Self { head, body })
    }

    /// Returns the HTTP method.
    #[inline]
    pub fn method(&self) -> &str {
        self.head.request.method().as_str()
    }

    /// Returns the URL.
    #[inline]
    pub fn uri(&self) -> &str {
        &self.head.uri
    }

    /// Returns the headers, except `Host`, which follows from the URL.
    #[inline]
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.head.headers()
    }

    /// Returns the body.
    #[inline]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Converts this to a request of the crate `http`.
    #[inline]
    pub fn into_http_1x_request(self) -> http::Request<Vec<u8>> {
        self.head.request.map(|()| self.body)
    }
}

impl fmt::Debug for SignedRequest {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head.fmt("SignedRequest", f)
    }
}

/// A request without its body.
#[derive(Clone)]
struct Head {
    /// The URL of the request: `http::Uri` cannot lend it as text.
    uri: String,
    request: http::Request<()>,
}

impl Head {
    /// Splits a request into its head and its body.
    #[inline]
    fn new(request: HttpRequest) -> Result<(Self, Vec<u8>), HttpError> {
        let uri = request.uri().to_owned();
        let (mut parts, body) = request.try_into_http1x()?.into_parts();
        // The sender does not need the extensions that the runtime added.
        parts.extensions = http::Extensions::new();
        let request = http::Request::from_parts(parts, ());
        let body = body.bytes().unwrap_or_default().to_vec();
        Ok((Self { uri, request }, body))
    }

    #[inline]
    fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.request.headers().iter();
        // The runtime accepts only values that are UTF-8.
        headers.filter_map(|(name, value)| {
            let value = std::str::from_utf8(value.as_bytes()).ok()?;
            Some((name.as_str(), value))
        })
    }

    #[inline]
    fn fmt(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let uri = self.uri.split('?').next().unwrap_or_default();
        f.debug_struct(name)
            .field("method", self.request.method())
            .field("uri", &uri)
            .finish_non_exhaustive()
    }
}
