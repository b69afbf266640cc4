//! Tests of errors that are not modeled: what they say, and what they name as their source.

use std::error::Error;
use std::fmt;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::metadata::ErrorMetadata;
use aws_types::request_id::RequestId as _;

use crate::error::sealed_unhandled::Unhandled;
use crate::operation::reserve::ReserveError;
use crate::rt::CreateUnhandledError as _;
use crate::unreadable_response::UnreadableResponse;

const CODE: &str = "AccessDenied";
const MESSAGE: &str = "you may not reserve desks";

fn metadata(code: Option<&str>, message: Option<&str>, id: Option<&str>) -> ErrorMetadata {
    let mut metadata = ErrorMetadata::builder();
    if let Some(code) = code {
        metadata = metadata.code(code);
    }
    if let Some(message) = message {
        metadata = metadata.message(message);
    }
    if let Some(id) = id {
        metadata = metadata.custom("aws_request_id", id);
    }
    let metadata = metadata.build();
    assert_eq!(metadata.request_id(), id);
    metadata
}

/// An error with a source.
#[derive(Debug)]
struct Caused(&'static str, Option<Box<Caused>>);

impl fmt::Display for Caused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Caused {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|source| source as _)
    }
}

/// Errors, each of which is caused by the next.
fn caused<const N: usize>(texts: [&'static str; N]) -> Caused {
    let mut next = None;
    for text in texts.into_iter().rev() {
        next = Some(Box::new(Caused(text, next)));
    }
    *next.expect("there is a text")
}

#[test]
fn error_says_what_the_service_said() {
    for (code, message, id, said) in [
        (
            Some(CODE),
            Some(MESSAGE),
            Some("id"),
            "AccessDenied: you may not reserve desks (request ID id)",
        ),
        (
            Some(CODE),
            Some(MESSAGE),
            None,
            "AccessDenied: you may not reserve desks",
        ),
        (Some(CODE), None, Some("id"), "AccessDenied (request ID id)"),
        (None, Some(MESSAGE), None, "you may not reserve desks"),
        (None, None, Some("id"), "unhandled error (request ID id)"),
        (None, None, None, "unhandled error"),
    ] {
        let error = ReserveError::Unhandled(Unhandled::from_metadata(metadata(code, message, id)));
        assert_eq!(error.to_string(), said);
        assert!(error.source().is_none(), "{said}");
    }
}

#[test]
fn blank_text_counts_as_absent() {
    for blank in ["", " ", "\n"] {
        let said = |code, message, id| {
            let metadata = metadata(Some(code), Some(message), Some(id));
            Unhandled::from_metadata(metadata).said()
        };
        assert_eq!(said(blank, MESSAGE, blank), MESSAGE);
        assert_eq!(said(CODE, blank, blank), CODE);
        assert_eq!(said(blank, blank, blank), "unhandled error");
        assert_eq!(said(blank, blank, "id"), "unhandled error (request ID id)");
    }
}

#[test]
fn error_without_metadata_says_what_failed_and_why() {
    let causes = ["dispatch failure", "io error", "the host has no address"];
    let all = "dispatch failure: io error: the host has no address";
    let error = ReserveError::create_unhandled_error(caused(causes).into(), None);
    assert_eq!(error.to_string(), all);
    // Programs look for it in the chain.
    assert!(error.source().is_some_and(|source| source.is::<Caused>()));

    let metadata = metadata(None, None, Some("id"));
    let error = ReserveError::create_unhandled_error(caused(causes).into(), Some(metadata));
    assert_eq!(error.to_string(), format!("{all} (request ID id)"));
}

#[test]
fn chain_does_not_repeat_why_a_response_cannot_be_read() {
    let response = HttpResponse::new(StatusCode::try_from(502).unwrap(), SdkBody::empty());
    let unreadable = |code| {
        let source = UnreadableResponse::new(&response, "it is empty".into());
        let metadata = metadata(code, None, None);
        ReserveError::create_unhandled_error(source.into(), Some(metadata))
    };
    let what = "the response with the status 502 and no content type cannot be read";
    let error = unreadable(None);
    assert_eq!(error.to_string(), format!("{what}: it is empty"));
    assert!(error.source().is_none());

    let error = unreadable(Some(CODE));
    assert_eq!(error.to_string(), CODE);
    assert_eq!(
        error.source().map(ToString::to_string).as_deref(),
        Some(what)
    );
}

#[test]
fn text_that_an_error_repeats_from_its_source_is_said_once() {
    for (causes, said) in [
        (["a: b", "b", "c"], "a: b: c"),
        (["a", "a", "b"], "a: b"),
        (["a", "", "b"], "a: b"),
        (["a: b: c", "b: c", "c"], "a: b: c"),
    ] {
        assert_eq!(Unhandled::from_source(caused(causes)).said(), said);
    }
}

#[test]
fn source_that_the_error_does_not_describe_is_kept() {
    let metadata = metadata(Some(CODE), None, None);
    let source = caused(["invalid input", "a date is expected"]);
    let error = ReserveError::create_unhandled_error(source.into(), Some(metadata));
    assert_eq!(error.to_string(), CODE);
    let source = error.source().expect("it is not part of the text");
    assert!(source.is::<Caused>());
}

impl Unhandled {
    fn said(self) -> String {
        ReserveError::Unhandled(self).to_string()
    }
}
