//! What every protocol test does: catches a request or gives an answer, and checks what the case
//! says.

use std::fmt::Debug;

use aws_smithy_http_client::test_util::{
    CaptureRequestHandler, CaptureRequestReceiver, capture_request,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;

/// An HTTP client that goes nowhere, and the request that it is given.
pub(crate) fn capture() -> (CaptureRequestHandler, CaptureRequestReceiver) {
    capture_request(None)
}

/// An HTTP client with one answer.
pub(crate) fn respond(code: u16, headers: &[(&str, &str)], body: &str) -> CaptureRequestHandler {
    let status = code.try_into().expect("a status");
    let mut response = HttpResponse::new(status, SdkBody::from(body));
    for (name, value) in headers {
        let (name, value) = ((*name).to_owned(), (*value).to_owned());
        response.headers_mut().append(name, value);
    }
    let response = response.try_into_http1x().expect("a valid answer");
    capture_request(Some(response)).0
}

/// What a case says of a request.
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
    /// The body: pairs, in this order.
    pub(crate) form: Option<&'a str>,
    /// What the request is signed with; empty if it is not signed.
    pub(crate) algorithm: Option<&'a str>,
}

impl ExpectedRequest<'_> {
    /// Checks the request that came of a call.
    pub(crate) fn check<A: Debug>(&self, request: CaptureRequestReceiver, answer: &A) {
        // Says why, where nothing was sent.
        println!("{answer:?}");
        let request = request.expect_request();
        assert_eq!(request.method(), self.method, "method");
        self.check_uri(request.uri());
        self.check_headers(&request);
        if let Some(expected) = self.form {
            let body = request.body().bytes().expect("a body in memory");
            assert_eq!(pairs(body), pairs(expected.as_bytes()), "body");
        }
        if let Some(expected) = self.algorithm {
            let authorization = request.headers().get("authorization").unwrap_or_default();
            let algorithm = authorization.split(' ').next();
            assert_eq!(algorithm, Some(expected), "what the request is signed with");
        }
    }

    fn check_uri(&self, uri: &str) {
        let (_, rest) = uri.split_once("://").expect("an absolute URI");
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = rest.find('/').map_or((rest, "/"), |at| rest.split_at(at));
        assert_eq!(host, self.host, "host");
        assert_eq!(path, self.path, "path");
        let mut found: Vec<_> = query.split('&').filter(|pair| !pair.is_empty()).collect();
        let names: Vec<_> = found.iter().map(|pair| name(pair)).collect();
        for name in self.forbid_query_params {
            assert!(!names.contains(name), "query parameter `{name}`: {query}");
        }
        for name in self.require_query_params {
            assert!(names.contains(name), "no query parameter `{name}`: {query}");
        }
        for expected in self.query_params {
            let at = found.iter().position(|pair| pair == expected);
            let at = at.unwrap_or_else(|| panic!("no query parameter `{expected}`: {query}"));
            found.remove(at);
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
            assert_eq!(found(name), None, "header `{name}`");
        }
        for name in self.require_headers {
            assert!(found(name).is_some(), "there is no header `{name}`");
        }
    }
}

/// The name in `name=value`.
fn name(pair: &str) -> &str {
    pair.split('=').next().unwrap_or_default()
}

/// The pairs of a form, decoded, in their order.
fn pairs(form: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(form).into_owned().collect()
}

/// That two values look the same, where they have a NaN in them, which equals nothing.
pub(crate) fn assert_shown_alike<T: Debug>(found: &T, expected: &T, field: &str) {
    assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{field}");
}
