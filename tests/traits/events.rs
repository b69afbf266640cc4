//! Event streams (Smithy 2.0, section "Event streams"), to and from services on loopback sockets. The clients are
//! generated from `rooms.json` and `ticker.json`.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use aws_smithy_eventstream::frame::{read_message_from, write_message_to};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message, RawMessage};
use bytes::{Buf as _, Bytes, BytesMut};
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use integration_tests::exchange::Response;
use integration_tests::logs::Logs;
use integration_tests::server::Server;
use proptest::prelude::*;
use rooms_client::config::interceptors::BeforeTransmitInterceptorContextMut;
use rooms_client::config::{
    BehaviorVersion, ConfigBag, Credentials, Intercept, Region, RuntimeComponents,
    StalledStreamProtectionConfig,
};
use rooms_client::error::BoxError;
use rooms_client::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use rooms_client::operation::talk::TalkOutput;
use rooms_client::primitives::DateTime;
use rooms_client::primitives::event_stream::{EventReceiver, EventStreamSender};
use rooms_client::types::error::{AlertsError, Kicked, RoomEventsError, SecretsError};
use rooms_client::types::{Note, RoomEvents, Secret, Secrets};
use rooms_client::{Client, Config};
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

const SECRET_KEY: &str = "key";
const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

fn client(url: String) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new(
            "AKIDEXAMPLE",
            SECRET_KEY,
            None,
            None,
            "test",
        ))
        .stalled_stream_protection(
            StalledStreamProtectionConfig::enabled()
                .grace_period(Duration::from_millis(10))
                .build(),
        )
        .endpoint_url(url);
    Client::from_conf(config.build())
}

fn header(name: &'static str, text: &str) -> Header {
    Header::new(name, HeaderValue::String(text.to_owned().into()))
}

fn event(name: &str, payload: impl Into<Bytes>) -> Message {
    let headers = vec![
        header(":message-type", "event"),
        header(":event-type", name),
    ];
    Message::new_from_parts(headers, payload)
}

fn exception(name: &str, payload: impl Into<Bytes>) -> Message {
    let headers = vec![
        header(":message-type", "exception"),
        header(":exception-type", name),
    ];
    Message::new_from_parts(headers, payload)
}

fn encode(message: &Message) -> Bytes {
    let mut bytes = Vec::new();
    write_message_to(message, &mut bytes).expect("the message can be encoded");
    bytes.into()
}

fn body<'m>(messages: impl IntoIterator<Item = &'m Message>) -> Bytes {
    let messages: Vec<_> = messages.into_iter().map(encode).collect();
    messages.concat().into()
}

fn response(body: impl Into<Bytes>) -> Response {
    Response::ok(body)
        .header("content-type", EVENT_STREAM)
        .header("x-topic", "Rust")
}

fn note(text: &str) -> RoomEvents {
    RoomEvents::Note(Note::builder().text(text).build())
}

/// The events of a stream that the test sends while the call is in progress.
struct Channel<T>(mpsc::UnboundedReceiver<T>);

impl<T> futures_core::Stream for Channel<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.0.poll_recv(cx)
    }
}

fn channel<T, E>() -> (mpsc::UnboundedSender<Result<T, E>>, EventStreamSender<T, E>)
where
    T: Send + Sync + 'static,
    E: std::error::Error + Send + Sync + 'static,
{
    let (sender, receiver) = mpsc::unbounded_channel();
    (sender, EventStreamSender::from(Channel(receiver)))
}

/// A stream of these events.
fn events<T, E>(all: impl IntoIterator<Item = Result<T, E>>) -> EventStreamSender<T, E>
where
    T: Send + Sync + 'static,
    E: std::error::Error + Send + Sync + 'static,
{
    let (sender, stream) = channel();
    for event in all {
        assert!(sender.send(event).is_ok(), "the stream exists");
    }
    stream
}

async fn listen(client: &Client) -> EventReceiver<RoomEvents, RoomEventsError> {
    let output = client.listen().room("lobby").send().await;
    output.expect("the stream begins").events
}

/// Checks the signatures of the messages of a request.
struct Verifier {
    scope: String,
    last: String,
}

impl Verifier {
    fn of(request: &http::Request<Incoming>) -> Self {
        let authorization = request.headers()["authorization"]
            .to_str()
            .expect("it is text");
        let part = |from: &str| {
            let (_, rest) = authorization.split_once(from).expect("the part exists");
            rest.split([',', ' ']).next().unwrap_or_default().to_owned()
        };
        let (_, scope) = authorization
            .split_once("AKIDEXAMPLE/")
            .expect("the key is shown");
        Self {
            scope: scope.split(',').next().unwrap_or_default().to_owned(),
            last: part("Signature="),
        }
    }

    /// Returns the message in a signed one. Returns `None` for the signature of the end.
    fn verify(&mut self, message: &Message) -> Option<Message> {
        let value = |name: &str| {
            let mut headers = message.headers().iter();
            let header = headers.find(|header| header.name().as_str() == name);
            header.expect("the message is signed").value().clone()
        };
        let HeaderValue::Timestamp(time) = value(":date") else {
            panic!("the time is a timestamp");
        };
        let HeaderValue::ByteArray(signature) = value(":chunk-signature") else {
            panic!("the signature is binary");
        };
        let millis = time.to_millis().expect("the time is close to today");
        let covered = [b"\x05:date\x08".as_slice(), &millis.to_be_bytes()].concat();
        let time = std::time::SystemTime::try_from(time).expect("the time is after 1970");
        let text = [
            "AWS4-HMAC-SHA256-PAYLOAD",
            &basic(time),
            &self.scope,
            &self.last,
            &hex(&Sha256::digest(covered)),
            &hex(&Sha256::digest(message.payload())),
        ]
        .join("\n");
        let key = generate_signing_key(SECRET_KEY, time, "us-east-1", "rooms");
        let expected = calculate_signature(key, text.as_bytes());
        assert_eq!(hex(&signature), expected, "{text}");
        self.last = expected;
        let mut payload = message.payload().clone();
        payload
            .has_remaining()
            .then(|| read_message_from(&mut payload).expect("a message is signed"))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The time as signatures contain it: `20260101T120000Z`.
fn basic(time: std::time::SystemTime) -> String {
    let seconds = DateTime::from(time).secs();
    let text = DateTime::from_secs(seconds).to_string();
    text.replace(['-', ':'], "")
}

/// Starts a service that verifies each message and sends it back, until the stream ends.
async fn echo() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("the socket has an address");
    let log = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&log);
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.expect("the listener stays open");
            let log = Arc::clone(&log);
            let service = service_fn(move |request: http::Request<Incoming>| {
                let log = Arc::clone(&log);
                async move {
                    let mut verifier = Verifier::of(&request);
                    let headers = request.headers().clone();
                    assert_eq!(headers["content-type"], EVENT_STREAM);
                    let (sender, receiver) = mpsc::unbounded_channel();
                    tokio::spawn(async move {
                        let mut body = request.into_body();
                        let mut buffer = BytesMut::new();
                        while let Some(Ok(frame)) = body.frame().await {
                            buffer.extend_from_slice(&frame.into_data().unwrap_or_default());
                            while let Some(length) = buffer.first_chunk::<4>() {
                                let length = u32::from_be_bytes(*length) as usize;
                                if buffer.len() < length {
                                    break;
                                }
                                let message = read_message_from(buffer.split_to(length));
                                let message = verifier.verify(&message.expect("a message"));
                                let Some(message) = message else {
                                    log.lock().expect("no panic").push("end".to_owned());
                                    return;
                                };
                                log.lock().expect("no panic").push("event".to_owned());
                                let frame = Frame::data(encode(&message));
                                if sender.send(Ok::<_, Infallible>(frame)).is_err() {
                                    return;
                                }
                            }
                        }
                    });
                    let response = http::Response::builder().header("x-topic", "Echo");
                    response.body(StreamBody::new(Channel(receiver)))
                }
            });
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            tokio::spawn(connection);
        }
    });
    (format!("http://{address}"), seen)
}

#[tokio::test]
async fn events_go_back_and_forth_while_the_call_is_in_progress() {
    let (url, log) = echo().await;
    let (sender, stream) = channel();
    let call = client(url)
        .talk()
        .room("lobby")
        .nickname("Ada")
        .events(stream);
    let TalkOutput {
        topic, mut events, ..
    } = call.send().await.expect("the stream begins");
    assert_eq!(topic, "Echo");
    for text in ["first", "second", "third"] {
        sender
            .send(Ok(note(text)))
            .expect("the call is in progress");
        let event = events.recv().await.expect("the event arrives");
        assert_eq!(event, Some(note(text)));
        // No minimum of bytes per second applies.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let kicked = Kicked::builder().message("out").reason("noise").build();
    let exception = Err(RoomEventsError::Kicked(kicked));
    sender.send(exception).expect("the call is in progress");
    let error = events
        .recv()
        .await
        .expect_err("the stream ends with an exception");
    assert_eq!(error.code(), Some("kicked"));
    let RoomEventsError::Kicked(error) = error.into_service_error() else {
        panic!("the exception is modeled");
    };
    assert_eq!(
        (error.message(), error.reason()),
        (Some("out"), Some("noise"))
    );
    drop(sender);
    assert_eq!(events.recv().await.expect("the stream has ended"), None);
    drop(events);
    let seen = log.lock().expect("no panic").clone();
    assert_eq!(seen[..4], ["event"; 4]);
}

#[tokio::test]
async fn the_end_of_a_stream_is_signed() {
    let (url, log) = echo().await;
    let call = client(url)
        .talk()
        .room("lobby")
        .events(events([Ok(note("only"))]));
    let mut events = call.send().await.expect("the stream begins").events;
    assert_eq!(
        events.recv().await.expect("the event arrives"),
        Some(note("only"))
    );
    assert_eq!(events.recv().await.expect("the stream ends"), None);
    assert_eq!(*log.lock().expect("no panic"), ["event", "end"]);
}

/// Starts a service that reads requests, and never responds: a response would end the call before the
/// stream fails.
async fn silent() -> String {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("the socket has an address");
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.expect("the listener stays open");
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {}
            });
        }
    });
    format!("http://{address}")
}

#[tokio::test]
async fn what_cannot_be_sent_fails_the_call() {
    let dances = Server::returning([response(encode(&event("dance", &b"{}"[..])))]).await;
    let unknown = listen(&client(dances.url())).await.recv().await;
    let unknown = unknown.expect("the event arrives").expect("there is one");
    for (item, reason) in [
        (Ok(unknown), "does not know"),
        (
            Err(RoomEventsError::unhandled("internal")),
            "cannot be sent",
        ),
    ] {
        let url = silent().await;
        let call = client(url).talk().room("lobby").events(events([item]));
        let error = call.send().await.expect_err("nothing can be sent");
        let text = DisplayErrorContext(error).to_string();
        assert!(text.contains(reason), "{text}");
    }
    let url = silent().await;
    let error = client(url).talk().room("lobby").send().await;
    let text = DisplayErrorContext(error.expect_err("the stream is missing")).to_string();
    assert!(text.contains("events was not specified"), "{text}");
}

/// Replaces the body of every request before it is signed.
#[derive(Debug)]
struct ReplaceBody;

impl Intercept for ReplaceBody {
    fn name(&self) -> &'static str {
        "ReplaceBody"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        *context.request_mut().body_mut() = SdkBody::from("other");
        Ok(())
    }
}

#[tokio::test]
async fn stream_that_an_interceptor_replaces_fails_the_call() {
    let url = silent().await;
    let call = client(url).talk().room("lobby").events(events([]));
    let call = call.customize().interceptor(ReplaceBody);
    let error = call.send().await.expect_err("the call is not signed");
    let text = DisplayErrorContext(error).to_string();
    assert!(text.contains("an interceptor replaced its body"), "{text}");
}

#[tokio::test]
async fn several_members_can_be_the_same_error() {
    for code in ["closed", "emptied"] {
        let body = encode(&exception(code, &br#"{"message":"by the host"}"#[..]));
        let server = Server::returning([response(body)]).await;
        let output = client(server.url()).monitor().room("lobby").send().await;
        let mut alerts = output.expect("the stream begins").alerts;
        let error = alerts.recv().await.expect_err("an exception");
        assert_eq!(error.code(), Some(code));
        let AlertsError::Closed(error) = error.into_service_error() else {
            panic!("the exception is modeled");
        };
        assert_eq!(error.message(), Some("by the host"));
    }
}

/// Starts a service that breaks the connection after this many bytes of the body.
async fn cut(body: Bytes, at: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port is free");
    let address = listener.local_addr().expect("the socket has an address");
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client connects");
        let mut request = [0; 4096];
        let read = stream.read(&mut request).await;
        assert_ne!(read.expect("the request arrives"), 0);
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
        stream
            .write_all(head.as_bytes())
            .await
            .expect("the client reads");
        stream
            .write_all(&body[..at])
            .await
            .expect("the client reads");
        stream
            .shutdown()
            .await
            .expect("the connection can be closed");
    });
    format!("http://{address}")
}

#[tokio::test]
async fn cuts_between_and_within_messages_are_distinguished() {
    let messages = ["first", "second", "third"].map(|text| event("note", text.as_bytes().to_vec()));
    let whole = body(&messages);
    let mut ends = vec![0];
    ends.extend(messages.iter().scan(0, |at, message| {
        *at += encode(message).len();
        Some(*at)
    }));
    for at in 0..=whole.len() {
        let complete = ends.iter().filter(|end| **end > 0 && **end <= at).count();
        // The body ends there, as far as HTTP is concerned.
        let server = Server::returning([response(whole.slice(..at))]).await;
        let mut stream = listen(&client(server.url())).await;
        for message in &messages[..complete] {
            let text = std::str::from_utf8(message.payload()).expect("the payload is text");
            assert_eq!(
                stream.recv().await.expect("the event arrived"),
                Some(note(text))
            );
        }
        match stream.recv().await {
            Ok(None) => assert!(ends.contains(&at), "cut at {at}"),
            Err(SdkError::ResponseError(_)) => assert!(!ends.contains(&at), "cut at {at}"),
            other => panic!("cut at {at}: {other:?}"),
        }
        assert_eq!(stream.recv().await.expect("nothing follows"), None);
    }
    // The connection breaks there.
    for at in ends.clone() {
        let mut stream = listen(&client(cut(whole.clone(), at).await)).await;
        let mut received = 0;
        let end = loop {
            match stream.recv().await {
                Ok(Some(_)) => received += 1,
                end => break end,
            }
        };
        let complete = ends.iter().filter(|end| **end > 0 && **end <= at).count();
        assert_eq!(received, complete, "cut at {at}");
        match end {
            Ok(None) => assert_eq!(at, whole.len()),
            Err(SdkError::DispatchFailure(_)) => assert!(at < whole.len(), "cut at {at}"),
            other => panic!("cut at {at}: {other:?}"),
        }
        assert_eq!(stream.recv().await.expect("nothing follows"), None);
    }
}

#[tokio::test]
async fn damaged_messages_are_rejected() {
    let whole = encode(&event("note", &b"text"[..]));
    for at in 0..whole.len() {
        let mut damaged = whole.to_vec();
        damaged[at] ^= 0x10;
        let server = Server::returning([response(damaged)]).await;
        let error = listen(&client(server.url())).await.recv().await;
        let error = error.expect_err("the message is damaged");
        assert!(
            matches!(error, SdkError::ResponseError(_)),
            "byte {at}: {error:?}"
        );
    }
}

#[tokio::test]
async fn long_messages_are_rejected_before_they_arrive() {
    let limit = (24 << 20) + (128 << 10) + 16_u32;
    let mut prelude = [(limit + 1).to_be_bytes(), [0; 4]].concat();
    prelude.extend(crc32fast::hash(&prelude).to_be_bytes());
    let start = [&prelude[..], &[0; 60]].concat();
    let server = Server::returning([response(start)]).await;
    let error = listen(&client(server.url())).await.recv().await;
    let text = DisplayErrorContext(error.expect_err("the message is too long")).to_string();
    assert!(text.contains("exceeds 25296912 bytes"), "{text}");
}

#[tokio::test]
async fn unknown_events_and_exceptions_are_reported() {
    let mut unmodeled = vec![
        header(":message-type", "error"),
        header(":error-code", "Busy"),
    ];
    unmodeled.push(header(":error-message", "try later"));
    let messages = [
        event("dance", &b"{}"[..]),
        exception("banned", &br#"{"message":"forever"}"#[..]),
    ];
    let server = Server::returning([
        response(body(&messages)),
        response(encode(&Message::new_from_parts(unmodeled, Bytes::new()))),
        response(encode(&exception("kicked", Bytes::new()))),
        response(encode(&exception("kicked", &b"not JSON"[..]))),
    ])
    .await;
    let client = client(server.url());
    let mut stream = listen(&client).await;
    let received = stream.recv().await.expect("the event arrives");
    assert!(received.is_some_and(|event| event.is_unknown()));
    let error = stream.recv().await.expect_err("an exception");
    assert_eq!(
        (error.code(), error.message()),
        (Some("banned"), Some("forever"))
    );
    let error = listen(&client).await.recv().await.expect_err("an error");
    assert_eq!(
        (error.code(), error.message()),
        (Some("Busy"), Some("try later"))
    );
    let error = listen(&client)
        .await
        .recv()
        .await
        .expect_err("an exception");
    assert!(error.into_service_error().is_kicked());
    let error = listen(&client)
        .await
        .recv()
        .await
        .expect_err("an unreadable exception");
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
}

#[tokio::test]
async fn secrets_of_events_stay_out_of_logs_and_errors() {
    const SECRET: &str = "open-sesame";
    let (logs, _guard) = Logs::capture();
    let payload = format!(r#"{{"text":"{SECRET}"}}"#);
    let unreadable = event("secret", format!("{{\"text\":[\"{SECRET}\"]}}"));
    let cut = body([&event("secret", payload.clone())]).slice(..60);
    let server = Server::returning([
        response(encode(&event("secret", payload))),
        response(encode(&unreadable)),
        response(cut),
    ])
    .await;
    let client = client(server.url());
    let whisper = || async {
        let secret = Secrets::Secret(Secret::builder().text(SECRET).build());
        let secrets = events::<_, SecretsError>([Ok(secret)]);
        let output = client.whisper().room("lobby").events(secrets).send().await;
        output.expect("the stream begins").events
    };
    let mut stream = whisper().await;
    let shown = format!("{stream:?}");
    let received = stream.recv().await.expect("the event arrives");
    let secret = Secrets::Secret(Secret::builder().text(SECRET).build());
    assert_eq!(received.as_ref(), Some(&secret));
    assert!(!format!("{shown} {received:?}").contains(SECRET));
    for _ in 0..2 {
        let error = whisper()
            .await
            .recv()
            .await
            .expect_err("the message is damaged");
        assert!(
            matches!(error.raw_response(), Some(RawMessage::Invalid(None))),
            "{error:?}"
        );
        let shown = format!("{error:?} {}", DisplayErrorContext(&error));
        assert!(!shown.contains(SECRET), "{shown}");
    }
    let logs = logs.text();
    assert!(!logs.contains(SECRET));
    // Bytes may also be logged as numbers.
    let numbers = format!("{:?}", SECRET.as_bytes());
    assert!(!logs.contains(numbers.trim_matches(['[', ']'])));
    let sent = server.requests();
    assert!(sent.iter().all(|request| {
        let mut parts = request.body.windows(SECRET.len());
        parts.any(|part| part == SECRET.as_bytes())
    }));
}

mod initial_messages {
    use aws_smithy_json::protocol::aws_json_rpc::AwsJsonRpcProtocol;
    use ticker_client::types::error::PricesError;
    use ticker_client::types::{Price, Prices};

    use super::*;

    fn price() -> Prices {
        let at = DateTime::from_secs_and_nanos(1, 500_000_000);
        let price = Price::builder().symbol("SMTH").at(at).amount(2.5).build();
        Prices::Price(price)
    }

    fn client(
        server: &Server,
        change: fn(ticker_client::config::Builder) -> ticker_client::config::Builder,
    ) -> ticker_client::Client {
        let config = ticker_client::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .endpoint_url(server.url());
        ticker_client::Client::from_conf(change(config).build())
    }

    /// Feeds a price to the service. Returns the messages that arrived there.
    async fn fed(client: &ticker_client::Client, server: &Server) -> Vec<Message> {
        let prices = events::<_, PricesError>([Ok(price())]);
        let output = client.feed().source("exchange").prices(prices).send().await;
        output.expect("the call is successful");
        let request = server.requests().pop().expect("there was a request");
        assert_eq!(request.header("content-type"), Some(EVENT_STREAM));
        let (mut body, mut messages) = (request.body, Vec::new());
        while body.has_remaining() {
            messages.push(read_message_from(&mut body).expect("the body consists of messages"));
        }
        messages
    }

    fn text<'m>(message: &'m Message, name: &str) -> Option<&'m str> {
        let mut headers = message.headers().iter();
        let header = headers.find(|header| header.name().as_str() == name)?;
        Some(header.value().as_string().ok()?.as_str())
    }

    /// Returns the session, and the only price.
    async fn watched(client: &ticker_client::Client) -> Result<(String, Option<Prices>), String> {
        let output = client.watch().symbols("SMTH").send().await;
        let mut output = output.map_err(|error| DisplayErrorContext(error).to_string())?;
        let price = output.prices.recv().await;
        let price = price.map_err(|error| DisplayErrorContext(error).to_string())?;
        assert_eq!(output.prices.recv().await.expect("the stream ends"), None);
        Ok((output.session, price))
    }

    /// What a protocol sends as the first message: its media type, and the payload.
    type Sent = (&'static str, &'static [u8]);

    async fn check(
        change: fn(ticker_client::config::Builder) -> ticker_client::config::Builder,
        (media_type, feed): Sent,
        (end, session): (&'static [u8], &'static [u8]),
    ) {
        let server = Server::returning([Response::ok(end)]).await;
        let messages = fed(&client(&server, change), &server).await;
        let [initial, sent] = &messages[..] else {
            panic!("two messages: {messages:?}");
        };
        assert_eq!(text(initial, ":message-type"), Some("event"));
        assert_eq!(text(initial, ":event-type"), Some("initial-request"));
        assert_eq!(text(initial, ":content-type"), Some(media_type));
        assert_eq!(&**initial.payload(), feed);
        assert_eq!(text(sent, "symbol"), Some("SMTH"));

        let first = event("initial-response", session);
        let server = Server::returning([
            Response::ok(body([&first, sent])),
            Response::ok(body([sent])),
            Response::ok(Bytes::new()),
            Response::ok(encode(&event("initial-response", &b"\xFF{"[..]))),
        ])
        .await;
        let client = client(&server, change);
        let result = watched(&client).await;
        assert_eq!(result, Ok(("s-1".to_owned(), Some(price()))));
        let request = server.requests().remove(0);
        let accepted = match media_type {
            "application/cbor" => Some(EVENT_STREAM),
            _ => None,
        };
        assert_eq!(request.header("accept"), accepted);
        // A required member that the service leaves out is filled in.
        let result = watched(&client).await;
        assert_eq!(result, Ok((String::new(), Some(price()))));
        assert_eq!(watched(&client).await, Ok((String::new(), None)));
        watched(&client)
            .await
            .expect_err("the first message is unreadable");
    }

    #[tokio::test]
    async fn in_json() {
        let sent = ("application/json", &br#"{"source":"exchange"}"#[..]);
        let received = (&b"{}"[..], &br#"{"session":"s-1"}"#[..]);
        check(
            |config| config.protocol(AwsJsonRpcProtocol::aws_json_1_0()),
            sent,
            received,
        )
        .await;
    }

    #[tokio::test]
    async fn in_cbor() {
        check(
            |config| config,
            ("application/cbor", b"\xBFfsourcehexchange\xFF"),
            (b"\xA0", b"\xA1gsessioncs-1"),
        )
        .await;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However the bytes are divided, the same events arrive.
    #[test]
    fn chunks_may_end_anywhere(cuts in prop::collection::vec(0_usize..400, 0..8)) {
        let runtime = tokio::runtime::Runtime::new().expect("the runtime starts");
        runtime.block_on(async {
            let texts = ["first", "", "third"];
            let messages = texts.map(|text| event("note", text.as_bytes().to_vec()));
            let whole = body(&messages);
            let mut cuts: Vec<_> = cuts.into_iter().map(|cut| cut.min(whole.len())).collect();
            cuts.extend([0, whole.len()]);
            cuts.sort_unstable();
            let chunks = cuts.windows(2).map(|cut| whole.slice(cut[0]..cut[1]));
            let (sender, receiver) = mpsc::unbounded_channel();
            for chunk in chunks {
                sender.send(Ok::<_, Infallible>(Frame::data(chunk))).expect("the body exists");
            }
            drop(sender);
            let body = SdkBody::from_body_1_x(StreamBody::new(Channel(receiver)));
            let response = http::Response::new(body);
            let (http_client, _) =
                aws_smithy_http_client::test_util::capture_request(Some(response));
            let config = Config::builder()
                .behavior_version(BehaviorVersion::latest())
                .region(Region::new("us-east-1"))
                .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
                .endpoint_url("http://localhost")
                .http_client(http_client);
            let mut stream = listen(&Client::from_conf(config.build())).await;
            for text in texts {
                let event = stream.recv().await.expect("the event arrives");
                assert_eq!(event, Some(note(text)));
            }
            assert_eq!(stream.recv().await.expect("the stream ends"), None);
        });
    }
}
