//! Tests of the protocols that bind members to parts of HTTP messages.

mod errors;
mod payloads;
mod properties;
mod requests;
mod responses;
mod xml_maps;

use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::serde::SerdeError;

use crate::exchange::bindings::*;
use crate::exchange::model::*;
use crate::exchange::{Protocol, response_with_headers};

const PROTOCOLS: [Protocol; 2] = [Protocol::RestJson1, Protocol::RestXml];

/// Returns a request with these members, besides those of the path.
fn request(protocol: Protocol, mut fields: Fields) -> Result<Request, SerdeError> {
    for (index, text) in [(0, "r"), (1, "p")] {
        if fields.iter().all(|(other, _)| *other != index) {
            fields.push((index, string(text)));
        }
    }
    protocol.request(&REQUEST, &fields)
}

/// Returns a successful response with these headers, whose values may be any bytes.
fn response<'a>(
    headers: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    body: impl Into<Vec<u8>>,
) -> Response {
    let headers = headers.into_iter();
    let headers = headers.map(|(name, value)| (name.as_bytes(), value));
    response_with_headers(headers, body.into())
}

/// Asserts that an error contains a text, but no secret.
#[track_caller]
fn assert_error<T: std::fmt::Debug>(result: Result<T, SerdeError>, what: &str) {
    let error = result.expect_err("must be rejected");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(shown.contains(what), "`{shown}` does not contain `{what}`");
        assert!(!shown.contains("SECRET"), "`{shown}` shows a secret");
        // Parts of numbers and of times that tests use.
        assert!(!shown.contains("777"), "`{shown}` shows a secret");
    }
}
