//! The code that all protocol tests share: HTTP clients that capture a request or return a response,
//! and the checks of a request.

use std::fmt::Debug;

use aws_smithy_http_client::test_util::{
    CaptureRequestHandler, CaptureRequestReceiver, capture_request,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;

/// Returns an HTTP client that sends nothing, and the request that it receives.
pub(crate) fn capture() -> (CaptureRequestHandler, CaptureRequestReceiver) {
    capture_request(None)
}

/// Returns an HTTP client that returns this response.
pub(crate) fn respond(code: u16, headers: &[(&str, &str)], body: Vec<u8>) -> CaptureRequestHandler {
    exchange(code, headers, body).0
}

/// Returns an HTTP client that returns this response, and the request that it receives.
pub(crate) fn exchange(
    code: u16,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> (CaptureRequestHandler, CaptureRequestReceiver) {
    let status = code.try_into().expect("the status is valid");
    let mut response = HttpResponse::new(status, SdkBody::from(body));
    for (name, value) in headers {
        let (name, value) = ((*name).to_owned(), (*value).to_owned());
        response.headers_mut().append(name, value);
    }
    let response = response.try_into_http1x().expect("the response is valid");
    capture_request(Some(response))
}

/// The expectations of a test case about a request.
pub(crate) struct ExpectedRequest<'a> {
    pub(crate) method: &'a str,
    pub(crate) host: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query_params: &'a [&'a str],
    pub(crate) forbid_query_params: &'a [&'a str],
    pub(crate) require_query_params: &'a [&'a str],
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) forbid_headers: &'a [&'a str],
    pub(crate) require_headers: &'a [&'a str],
    pub(crate) body: ExpectedBody<'a>,
    /// The first word of the header `Authorization`. Empty if the request must not have it.
    pub(crate) authorization: Option<&'a str>,
}

/// What the body of a request must be.
pub(crate) enum ExpectedBody<'a> {
    Any,
    /// A document that is equal to this one.
    Document(&'a str),
    /// This text.
    Text(&'a str),
}

impl ExpectedRequest<'_> {
    /// Checks the request of a call, whose result is printed if the check fails. Returns the request.
    pub(crate) fn check<A: Debug>(
        &self,
        request: CaptureRequestReceiver,
        result: &A,
    ) -> HttpRequest {
        // If no request was sent, the result says why.
        println!("{result:?}");
        let request = request.expect_request();
        assert_eq!(request.method(), self.method, "method");
        self.check_uri(request.uri());
        self.check_headers(&request);
        let body = || request.body().bytes().expect("the body is in memory");
        match self.body {
            ExpectedBody::Any => {}
            ExpectedBody::Document(expected) => crate::assert_same_body(body(), expected),
            ExpectedBody::Text(expected) => {
                assert_eq!(String::from_utf8_lossy(body()), expected, "body");
            }
        }
        if let Some(expected) = self.authorization {
            let authorization = request.headers().get("authorization").unwrap_or_default();
            let found = authorization.split(' ').next();
            assert_eq!(found, Some(expected), "`Authorization`");
        }
        request
    }

    fn check_uri(&self, uri: &str) {
        let (_, rest) = uri.split_once("://").expect("the URI is absolute");
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        assert_eq!(host, self.host, "host");
        assert_eq!(path, self.path, "path");
        let mut found: Vec<_> = query.split('&').filter(|pair| !pair.is_empty()).collect();
        let names: Vec<_> = found.iter().map(|pair| name(pair)).collect();
        for name in self.forbid_query_params {
            assert!(
                !names.contains(name),
                "forbidden query parameter `{name}` in: {query}"
            );
        }
        for name in self.require_query_params {
            assert!(
                names.contains(name),
                "no query parameter `{name}` in: {query}"
            );
        }
        for expected in self.query_params {
            let index = found.iter().position(|pair| pair == expected);
            let index =
                index.unwrap_or_else(|| panic!("no query parameter `{expected}` in: {query}"));
            found.remove(index);
        }
    }

    fn check_headers(&self, request: &HttpRequest) {
        let found = |name: &str| {
            let values: Vec<_> = request.headers().get_all(name).collect();
            (!values.is_empty()).then(|| values.join(", "))
        };
        for (name, expected) in self.headers {
            assert_eq!(found(name).as_deref(), Some(*expected), "header `{name}`");
        }
        for name in self.forbid_headers {
            assert_eq!(found(name), None, "forbidden header `{name}`");
        }
        for name in self.require_headers {
            assert!(found(name).is_some(), "no header `{name}`");
        }
    }
}

/// Returns the name in `name=value`.
fn name(pair: &str) -> &str {
    pair.split('=').next().unwrap_or_default()
}

/// Asserts that two values are equal.
pub(crate) fn assert_same<T: Debug + PartialEq>(found: &T, expected: &T, field: &str) {
    assert_eq!(found, expected, "{field}");
}

/// Asserts that the `Debug` forms of two values are equal. This works for values with NaN, which is not
/// equal to itself.
pub(crate) fn assert_debug_eq<T: Debug>(found: &T, expected: &T, field: &str) {
    assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{field}");
}
