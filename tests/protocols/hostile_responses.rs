//! Responses that no real service sends. They must cause no panic, and an error must state what is wrong without
//! revealing a secret.
//!
//! `cargo xtask fuzz --target responses` runs for as long as you like. `hostile_memory.rs` measures the memory and time
//! that such responses take.

use integration_tests::client::client;
use integration_tests::exchange::Response;
use integration_tests::for_each;
use integration_tests::hostile::{self, BOMBS, Caller, SECRETS};
use integration_tests::model::MODEL;
use integration_tests::ours;
use integration_tests::outcome::{Kind, Outcome};
use integration_tests::readers::READERS;
use integration_tests::xml;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

#[test]
fn client_survives_hostile_responses() {
    for_each(MODEL.operations(), |operation| {
        let caller = Caller::default();
        let property = |seed| {
            let response = hostile::response(operation, seed);
            let (outcome, logged) = caller.call_logged(operation, response.clone());
            let checked = hostile::check(operation, &response, &outcome, &logged);
            prop_assert!(checked.is_ok(), "{checked:?}: {response:?}");
            Ok(())
        };
        let config = ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        if let Err(failure) = TestRunner::new(config).run(&any::<u64>(), property) {
            panic!("{failure}");
        }
    });
}

/// The readers of all protocols, without a client.
#[test]
fn readers_survive_damaged_bodies() {
    for reader in &READERS {
        for seed in 0..1000 {
            let mut rng = fastrand::Rng::with_seed(seed);
            let mut body = reader.body(&mut rng);
            for _ in 0..rng.usize(..4) {
                reader.damage(&mut body, &mut rng);
            }
            let checked = reader.check(&body);
            assert!(checked.is_ok(), "{}, {seed}: {checked:?}", reader.name);
        }
    }
}

#[test]
fn truncated_response_is_an_error() {
    for_each(MODEL.operations(), |operation| {
        let caller = Caller::default();
        let document = xml::response(&MODEL, operation, &MODEL.sample(operation.output)).document();
        for end in (0..document.len()).filter(|&end| document.is_char_boundary(end)) {
            let response = Response::ok(document[..end].to_owned());
            let (outcome, logged) = caller.call_logged(operation, response.clone());
            let failure = outcome
                .as_ref()
                .expect_err("a truncated response is an error");
            assert_eq!(failure.kind, Kind::Service);
            assert!(
                failure
                    .messages
                    .last()
                    .is_some_and(|cause| cause.contains("at byte")),
                "{failure:?}"
            );
            assert_eq!(
                hostile::check(operation, &response, &outcome, &logged),
                Ok(())
            );
        }
    });
}

#[test]
fn bomb_is_harmless() {
    for_each(MODEL.operations(), |operation| {
        let caller = Caller::default();
        for bomb in BOMBS {
            for status in [200, 500] {
                let response = Response::new(status, bomb.body(operation.name, 20_000));
                let (outcome, logged) = caller.call_logged(operation, response.clone());
                assert_eq!(
                    hostile::check(operation, &response, &outcome, &logged),
                    Ok(()),
                    "{}",
                    bomb.name
                );
                match bomb.rejected {
                    Some(why) => {
                        let failure = outcome.expect_err(bomb.name);
                        let cause = failure.messages.last().expect("there is a message");
                        assert!(cause.contains(why), "{}: {cause}", bomb.name);
                    }
                    None if status == 200 => {
                        if let Err(failure) = outcome {
                            panic!("{}: {}", bomb.name, failure.context);
                        }
                    }
                    None => {
                        outcome.expect_err(bomb.name);
                    }
                }
            }
        }
    });
}

#[test]
fn planted_secrets_appear_in_responses_and_outputs() {
    let caller = Caller::default();
    for operation in MODEL
        .operations()
        .filter(|operation| MODEL.contains_secrets(operation.output))
    {
        let is_there = (0..32).any(|seed| {
            let output = hostile::output(operation, seed);
            let document = xml::response(&MODEL, operation, &output).document();
            let received = caller
                .call(operation, Response::ok(document.clone()))
                .expect("a valid response");
            assert_eq!(received.value, output);
            SECRETS.iter().any(|secret| document.contains(secret))
        });
        assert!(is_there, "{}", operation.name);
    }
}

/// Calls a server that sends these bytes and then closes the connection.
async fn call_with_response(bytes: Vec<u8>) -> Outcome {
    call_with_endless_response(bytes, Vec::new()).await
}

/// Calls a server that sends these bytes and then keeps sending `repeated`, unless that is empty, for as long as the
/// client reads.
async fn call_with_endless_response(bytes: Vec<u8>, repeated: Vec<u8>) -> Outcome {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a loopback port is free");
    let address = listener
        .local_addr()
        .expect("a bound socket has an address");
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client connects");
        let mut request = Vec::new();
        // The form is the last part of the request.
        while !request.ends_with(b"Version=2011-06-15") {
            let mut part = [0; 4096];
            let length = stream
                .read(&mut part)
                .await
                .expect("the request can be read");
            assert!(length > 0, "the client sends its whole request");
            request.extend_from_slice(&part[..length]);
        }
        // The client may have stopped reading.
        let _ = stream.write_all(&bytes).await;
        while !repeated.is_empty() && stream.write_all(&repeated).await.is_ok() {}
        let _ = stream.shutdown().await;
    });
    let operation = MODEL.operation("GetCallerIdentity");
    let outcome = ours::operations::Operation::named(operation.name)
        .call(
            &client(format!("http://{address}")),
            &MODEL.sample(operation.input),
        )
        .await;
    server.await.expect("the server does not panic");
    outcome
}

const BODY: &str = "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>1</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";

#[tokio::test]
async fn invalid_http_is_a_dispatch_or_response_error() {
    let length = BODY.len();
    let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
    let (half, rest) = BODY.split_at(length / 2);
    let rejected = [
        ("nothing", String::new()),
        ("no HTTP", BODY.to_owned()),
        ("another protocol", "SSH-2.0-OpenSSH_9.6\r\n".to_owned()),
        ("truncated head", "HTTP/1.1 200 OK\r\nContent-Le".to_owned()),
        (
            "an invalid status",
            format!("HTTP/1.1 20 OK\r\nContent-Length: {length}\r\n\r\n{BODY}"),
        ),
        (
            "a length that is too large",
            format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{BODY}",
                length + 1
            ),
        ),
        (
            "a length that overflows",
            format!("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n{BODY}"),
        ),
        (
            "a negative length",
            format!("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{BODY}"),
        ),
        (
            "two lengths",
            format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nContent-Length: 1\r\n\r\n{BODY}"
            ),
        ),
        (
            "a truncated chunk",
            format!(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}ff\r\n{rest}",
                chunk(half)
            ),
        ),
        (
            "chunks without an end",
            format!(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}{}",
                chunk(half),
                chunk(rest)
            ),
        ),
        (
            "an invalid chunk size",
            format!(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{BODY}\r\n0\r\n\r\n"
            ),
        ),
        (
            "a chunk size that overflows",
            format!(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\n{BODY}\r\n0\r\n\r\n"
            ),
        ),
        (
            "no chunks at all",
            format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{BODY}"),
        ),
        (
            "a header with a control character",
            format!("HTTP/1.1 200 OK\r\nX: \u{1}\r\nContent-Length: {length}\r\n\r\n{BODY}"),
        ),
        (
            "a header of two MiB",
            format!(
                "HTTP/1.1 200 OK\r\nX: {}\r\nContent-Length: {length}\r\n\r\n{BODY}",
                "x".repeat(2 << 20)
            ),
        ),
        (
            "ten thousand headers",
            format!(
                "HTTP/1.1 200 OK\r\n{}Content-Length: {length}\r\n\r\n{BODY}",
                "X: y\r\n".repeat(10_000)
            ),
        ),
    ];
    for (what, bytes) in rejected {
        let failure = call_with_response(bytes.into_bytes())
            .await
            .expect_err(what);
        assert!(
            matches!(failure.kind, Kind::Dispatch | Kind::Response),
            "{what}: {failure:?}"
        );
        assert!(failure.messages.len() > 1, "{what}: {failure:?}");
        assert!(
            failure
                .messages
                .iter()
                .all(|message| !message.trim().is_empty()),
            "{what}: {failure:?}"
        );
    }
}

#[tokio::test]
async fn endless_body_is_read_up_to_a_limit() {
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x1_0000));
    for (length, repeated) in [
        ("Transfer-Encoding: chunked", chunk),
        ("Content-Length: 9000000000000000000", " ".repeat(0x1_0000)),
        // It ends when the connection closes.
        ("Connection: close", " ".repeat(0x1_0000)),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\n{length}\r\n\r\n").into_bytes();
        let outcome = call_with_endless_response(head, repeated.into_bytes()).await;
        let failure = outcome.expect_err("the body never ends");
        assert_eq!(failure.kind, Kind::Response, "{length}: {failure:?}");
        let reason = "the response body is longer than 67108864 bytes";
        assert!(failure.context.contains(reason), "{}", failure.context);
    }
}

#[tokio::test]
async fn bodies_are_read_despite_misleading_headers() {
    let length = BODY.len();
    let damaged = [
        (
            "a length that is too small",
            format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{BODY}",
                length - 1
            ),
        ),
        (
            "a length of zero",
            format!("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n{BODY}"),
        ),
        ("no body", "HTTP/1.1 204 No Content\r\n\r\n".to_owned()),
        (
            "not modified",
            "HTTP/1.1 304 Not Modified\r\n\r\n".to_owned(),
        ),
    ];
    for (what, bytes) in damaged {
        let failure = call_with_response(bytes.into_bytes())
            .await
            .expect_err(what);
        assert_eq!(failure.kind, Kind::Service, "{what}: {failure:?}");
    }
    for (what, headers) in [
        ("no length", ""),
        ("a wrong encoding", "Content-Encoding: gzip\r\n"),
        ("a wrong type", "Content-Type: application/json\r\n"),
        (
            "two types",
            "Content-Type: text/xml\r\nContent-Type: text/html\r\n",
        ),
        (
            "two request IDs",
            "x-amzn-RequestId: a\r\nx-amzn-RequestId: b\r\n",
        ),
        ("a header of other bytes", "x-amzn-RequestId: \u{fc}\r\n"),
    ] {
        let bytes = format!("HTTP/1.1 200 OK\r\n{headers}\r\n{BODY}");
        let outcome = call_with_response(bytes.into_bytes()).await;
        assert!(outcome.is_ok(), "{what}: {outcome:?}");
    }
}
