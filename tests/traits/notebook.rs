//! A service that has nothing to do with AWS, from end to end. The client is generated from `notebook.json`; the service
//! is in [`service`].

mod service;

use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http::StatusCode;
use hyper::body::{Body, Frame};
use notebook_client::config::retry::RetryConfig;
use notebook_client::config::{Builder, Token};
use notebook_client::error::{DisplayErrorContext, ProvideErrorMetadata as _};
use notebook_client::operation::get_note::GetNoteError;
use notebook_client::primitives::ByteStream;
use notebook_client::types::Note;
use notebook_client::{Client, Config};
use serde_json::json;
use service::{Reply, Service, TOKEN, error};

fn config(service: &Service) -> Builder {
    Config::builder()
        .behavior_version_latest()
        .endpoint_url(service.url())
}

fn client(service: &Service) -> Client {
    let config = config(service).bearer_token(Token::new(TOKEN, None));
    Client::from_conf(config.build())
}

async fn create(client: &Client, text: &str) -> Note {
    let output = client.create_note().text(text).send().await;
    output.expect("the note is created").note
}

#[tokio::test]
async fn note_keeps_its_document() {
    use aws_smithy_types::{Document, Number};
    let properties = Document::Object(HashMap::from([
        ("pinned".to_owned(), Document::Bool(true)),
        (
            "tags".to_owned(),
            Document::Array(vec![
                Document::String("a".to_owned()),
                Document::Null,
                Document::Number(Number::PosInt(3)),
            ]),
        ),
    ]));
    let service = Service::start().await;
    let client = client(&service);
    let call = client.create_note().text("buy milk");
    let output = call.properties(properties.clone()).send().await;
    // What the model requires is not optional, whatever its type.
    let created = output.expect("the note is created").note;
    assert_eq!(created.author.name, "Ali");

    let output = client.get_note().id(&created.id).send().await;
    let note = output.expect("the note exists").note;
    assert_eq!(note, created);
    assert_eq!(note.text, "buy milk");
    assert_eq!(note.properties, Some(properties));
}

#[tokio::test]
async fn notes_are_listed_page_by_page() {
    let service = Service::start().await;
    let client = client(&service);
    for text in ["a", "b", "c"] {
        create(&client, text).await;
    }
    let pages = client.list_notes().limit(2).into_paginator().send();
    let pages = pages.try_collect().await.expect("the pages are readable");
    let texts: Vec<Vec<_>> = pages
        .iter()
        .map(|page| page.notes().iter().map(|note| note.text()).collect())
        .collect();
    assert_eq!(texts, [vec!["a", "b"], vec!["c"]]);
}

/// A body of unknown length.
struct Chunks(usize);

const CHUNK: Bytes = Bytes::from_static(&[7; 1 << 16]);

impl Body for Chunks {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.0 == 0 {
            return Poll::Ready(None);
        }
        self.0 -= 1;
        Poll::Ready(Some(Ok(Frame::data(CHUNK))))
    }
}

#[tokio::test]
async fn attachment_is_sent_as_a_stream() {
    let service = Service::start().await;
    let client = client(&service);
    let note = create(&client, "see attachment").await;
    let content = ByteStream::from_body_1_x(SdkBody::from_body_1_x(Chunks(16)));
    let call = client.put_attachment().id(note.id).content(content);
    let output = call.media_type("image/png").send().await;
    assert_eq!(output.expect("it is sent").size, 16 << 16);
    assert!(service.frames() > 1, "{}", service.frames());
    let received = service.received();
    let headers = received.last().expect("a request");
    assert_eq!(headers["content-type"], "image/png");
    assert_eq!(headers["transfer-encoding"], "chunked");
}

#[tokio::test]
async fn error_of_the_model_has_its_members() {
    let service = Service::start().await;
    let result = client(&service).get_note().id("lost").send().await;
    let error = result.expect_err("the note does not exist");
    let response = error.raw_response().expect("a response");
    assert_eq!(response.status().as_u16(), 404);
    let error = error.into_service_error();
    assert_eq!(error.to_string(), "NoteNotFound: the note does not exist");
    let GetNoteError::NoteNotFound(not_found) = error else {
        panic!("{error:?}");
    };
    assert_eq!(not_found.id, "lost");
}

#[tokio::test]
async fn call_without_a_token_says_what_to_set() {
    let service = Service::start().await;
    let client = Client::from_conf(config(&service).build());
    let error = client.list_notes().send().await.expect_err("no token");
    let text = DisplayErrorContext(&error).to_string();
    let expected = "the configuration does not say who makes the call: set `bearer_token`";
    assert!(text.contains(expected), "{text}");
    assert!(service.received().is_empty());

    let client = Client::from_conf(config(&service).allow_no_auth().build());
    let error = client.list_notes().send().await.expect_err("no token");
    assert_eq!(
        error.raw_response().map(|it| it.status().as_u16()),
        Some(401)
    );
    assert!(service.received()[0].get("authorization").is_none());
}

#[tokio::test]
async fn wrong_token_is_an_error_of_the_model() {
    let service = Service::start().await;
    let config = config(&service).bearer_token(Token::new("wrong", None));
    let client = Client::from_conf(config.build());
    let error = client.list_notes().send().await.expect_err("refused");
    let error = error.into_service_error();
    assert!(error.is_not_allowed(), "{error:?}");
    assert_eq!(error.message(), Some("the token is not valid"));
    assert_eq!(error.to_string(), "NotAllowed: the token is not valid");
}

#[tokio::test]
async fn call_without_a_url_says_what_to_set() {
    let config = Config::builder()
        .behavior_version_latest()
        .bearer_token(Token::new(TOKEN, None));
    let client = Client::from_conf(config.build());
    let error = client.list_notes().send().await.expect_err("no endpoint");
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("set `endpoint_url`"), "{text}");
}

/// Makes a call that fails with these responses before it succeeds. Returns how many requests were sent, and whether the
/// call succeeded in the end.
async fn attempts(replies: Vec<Reply>) -> (usize, bool) {
    let service = Service::start().await;
    service.fail_with(replies);
    let retries = RetryConfig::standard().with_initial_backoff(Duration::from_millis(1));
    let config = config(&service)
        .bearer_token(Token::new(TOKEN, None))
        .retry_config(retries);
    let call = Client::from_conf(config.build()).create_note().text("a");
    let succeeds = call.send().await.is_ok();
    (service.received().len(), succeeds)
}

#[tokio::test]
async fn failures_that_may_pass_are_retried() {
    let status = |status| Reply {
        status: StatusCode::from_u16(status).expect("a status"),
        headers: &[],
        body: json!({}),
    };
    let retry_after = Reply {
        headers: &[("retry-after", "0")],
        ..status(429)
    };
    let busy = error(503, "Busy", "");
    // The model says that the error can be retried, even under another status.
    let busy_client = error(400, "Busy", "");
    for passing in [busy, busy_client, retry_after, status(429), status(500)] {
        assert_eq!(attempts(vec![passing]).await, (2, true));
    }
    // Codes have no meaning of their own.
    for lasting in [status(400), error(400, "Throttling", "")] {
        assert_eq!(attempts(vec![lasting]).await, (1, false));
    }
}

#[tokio::test]
async fn retries_are_enabled_by_default() {
    let service = Service::start().await;
    service.fail_with([error(503, "Busy", "")]);
    create(&client(&service), "a").await;
    assert_eq!(service.received().len(), 2);
}

#[tokio::test]
async fn headers_say_which_client_sends_the_request_and_nothing_else() {
    let service = Service::start().await;
    create(&client(&service), "a").await;
    let headers = &service.received()[0];
    let mut names: Vec<_> = headers.keys().map(|name| name.as_str()).collect();
    names.sort_unstable();
    let expected = [
        "authorization",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    ];
    assert_eq!(names, expected);
    assert_eq!(
        headers["user-agent"],
        "notebook-client/0.0.0 smithy-codegen-rust"
    );
}
