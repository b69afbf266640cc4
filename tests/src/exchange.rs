//! A request as the service sees it, and the response it sends.

use bytes::Bytes;

/// A request from the client, as it arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The method, such as `POST`.
    pub method: String,
    /// The URI: absolute in memory, in origin form (`/`) over a socket.
    pub uri: http::Uri,
    /// The name and value of each header, in order.
    pub headers: Vec<(String, String)>,
    /// The whole body.
    pub body: Bytes,
}

impl Request {
    /// Creates a record of a request.
    pub fn new(parts: &http::request::Parts, body: Bytes) -> Self {
        let text = |value: &http::HeaderValue| {
            String::from_utf8(value.as_bytes().to_vec()).expect("the client sends text in headers")
        };
        Self {
            method: parts.method.to_string(),
            uri: parts.uri.clone(),
            headers: parts
                .headers
                .iter()
                .map(|(name, value)| (name.to_string(), text(value)))
                .collect(),
            body,
        }
    }

    /// The value of a header, by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(header, _)| header == name)
            .map(|(_, value)| value.as_str())
    }

    /// The body's pairs, decoded.
    pub fn pairs(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }
}

/// The response of the service.
#[derive(Clone, Debug)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers other than `content-length`.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Bytes,
    /// How much of the response arrives. Only the socket server supports anything but [`Delivery::Whole`].
    pub delivery: Delivery,
}

/// How much of a response arrives.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Delivery {
    /// All of it.
    Whole,
    /// This many bytes of the body, after which the connection breaks.
    Cut(usize),
    /// Nothing, while the connection stays open.
    Never,
}

impl Response {
    /// A response with this status and body.
    pub fn new(status: u16, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
            delivery: Delivery::Whole,
        }
    }

    /// A successful response.
    pub fn ok(body: impl Into<Bytes>) -> Self {
        Self::new(200, body)
    }

    /// The same response with one more header.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The same response with this delivery.
    pub fn delivered(mut self, delivery: Delivery) -> Self {
        self.delivery = delivery;
        self
    }

    /// Status and headers.
    pub(crate) fn head(&self) -> http::response::Builder {
        self.headers.iter().fold(
            http::Response::builder().status(self.status),
            |head, (name, value)| head.header(*name, value),
        )
    }
}
