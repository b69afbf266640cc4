//! Answers that no service gives: no panic, an error that says what is wrong, and no secret in it.
//!
//! `cargo xtask fuzz --target answers` goes on for as long as it is told to. How much memory and time such answers
//! take is in `hostile_memory.rs`.

use integration_tests::client::client;
use integration_tests::exchange::Answer;
use integration_tests::for_every_operation;
use integration_tests::hostile::{self, BOMBS, Caller, SECRETS};
use integration_tests::model::{MODEL, Operation};
use integration_tests::ours;
use integration_tests::outcome::{Kind, Outcome};
use integration_tests::xml;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

mod hostile_answer_is_survived {
    use super::*;
    for_every_operation!(hostile_answer_is_survived);
}

mod answer_that_ends_anywhere_is_an_error {
    use super::*;
    for_every_operation!(answer_that_ends_anywhere_is_an_error);
}

mod bomb_does_no_harm {
    use super::*;
    for_every_operation!(bomb_does_no_harm);
}

fn hostile_answer_is_survived(operation: Operation<'_>) {
    let caller = Caller::default();
    let property = |seed| {
        let answer = hostile::answer(operation, seed);
        let (outcome, logged) = caller.call_logged(operation, answer.clone());
        let checked = hostile::check(operation, &answer, &outcome, &logged);
        prop_assert!(checked.is_ok(), "{checked:?}: {answer:?}");
        Ok(())
    };
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if let Err(failure) = TestRunner::new(config).run(&any::<u64>(), property) {
        panic!("{failure}");
    }
}

fn answer_that_ends_anywhere_is_an_error(operation: Operation<'_>) {
    let caller = Caller::default();
    let document = xml::response(&MODEL, operation, &MODEL.sample(operation.output)).document();
    for end in (0..document.len()).filter(|&end| document.is_char_boundary(end)) {
        let answer = Answer::ok(document[..end].to_owned());
        let (outcome, logged) = caller.call_logged(operation, answer.clone());
        let failure = outcome.as_ref().expect_err("a part is no answer");
        assert_eq!(failure.kind, Kind::Service);
        assert!(
            failure
                .messages
                .last()
                .is_some_and(|cause| cause.contains("at byte")),
            "{failure:?}"
        );
        assert_eq!(
            hostile::check(operation, &answer, &outcome, &logged),
            Ok(())
        );
    }
}

fn bomb_does_no_harm(operation: Operation<'_>) {
    let caller = Caller::default();
    for bomb in BOMBS {
        for status in [200, 500] {
            let answer = Answer::new(status, bomb.body(operation.name, 20_000));
            let (outcome, logged) = caller.call_logged(operation, answer.clone());
            assert_eq!(
                hostile::check(operation, &answer, &outcome, &logged),
                Ok(()),
                "{}",
                bomb.name
            );
            match bomb.refused {
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
}

#[test]
fn planted_secrets_are_in_answers_and_outputs_to_begin_with() {
    let caller = Caller::default();
    for operation in MODEL
        .operations()
        .filter(|operation| MODEL.holds_secrets(operation.output))
    {
        let is_there = (0..32).any(|seed| {
            let output = hostile::output(operation, seed);
            let document = xml::response(&MODEL, operation, &output).document();
            let received = caller
                .call(operation, Answer::ok(document.clone()))
                .expect("a valid answer");
            assert_eq!(received.value, output);
            SECRETS.iter().any(|secret| document.contains(secret))
        });
        assert!(is_there, "{}", operation.name);
    }
}

/// What comes of bytes that a server sends, which then closes the connection.
async fn answered(bytes: Vec<u8>) -> Outcome {
    answered_again_and_again(bytes, Vec::new()).await
}

/// What comes of bytes that a server sends, and of others that it then repeats, where there are any, for as long as the
/// client takes them.
async fn answered_again_and_again(bytes: Vec<u8>, repeated: Vec<u8>) -> Outcome {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a loopback port is free");
    let address = listener
        .local_addr()
        .expect("a bound socket has an address");
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client connects");
        let mut request = Vec::new();
        // The form is the last that is sent.
        while !request.ends_with(b"Version=2011-06-15") {
            let mut part = [0; 4096];
            let length = stream
                .read(&mut part)
                .await
                .expect("the request can be read");
            assert!(length > 0, "the client sends its whole request");
            request.extend_from_slice(&part[..length]);
        }
        // The client may have heard enough.
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
async fn answers_that_are_no_http_are_errors_of_dispatch_or_response() {
    let length = BODY.len();
    let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
    let (half, rest) = BODY.split_at(length / 2);
    let refused = [
        ("nothing", String::new()),
        ("no HTTP", BODY.to_owned()),
        ("another protocol", "SSH-2.0-OpenSSH_9.6\r\n".to_owned()),
        ("half a head", "HTTP/1.1 200 OK\r\nContent-Le".to_owned()),
        (
            "a status that is none",
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
            "a length beyond all numbers",
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
            "a chunk that breaks off",
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
            "a chunk of a size that is none",
            format!(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{BODY}\r\n0\r\n\r\n"
            ),
        ),
        (
            "a chunk of a size beyond all numbers",
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
    for (what, bytes) in refused {
        let failure = answered(bytes.into_bytes()).await.expect_err(what);
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
async fn body_without_an_end_is_read_so_far_and_no_further() {
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x1_0000));
    for (length, repeated) in [
        ("Transfer-Encoding: chunked", chunk),
        ("Content-Length: 9000000000000000000", " ".repeat(0x1_0000)),
        // It ends when the connection does.
        ("Connection: close", " ".repeat(0x1_0000)),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\n{length}\r\n\r\n").into_bytes();
        let outcome = answered_again_and_again(head, repeated.into_bytes()).await;
        let failure = outcome.expect_err("the body never ends");
        assert_eq!(failure.kind, Kind::Response, "{length}: {failure:?}");
        let reason = "the response body is longer than 67108864 bytes";
        assert!(failure.context.contains(reason), "{}", failure.context);
    }
}

#[tokio::test]
async fn bodies_that_are_not_what_their_headers_say_are_read_as_what_they_are() {
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
            "a length of nothing",
            format!("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n{BODY}"),
        ),
        ("no body", "HTTP/1.1 204 No Content\r\n\r\n".to_owned()),
        (
            "not modified",
            "HTTP/1.1 304 Not Modified\r\n\r\n".to_owned(),
        ),
    ];
    for (what, bytes) in damaged {
        let failure = answered(bytes.into_bytes()).await.expect_err(what);
        assert_eq!(failure.kind, Kind::Service, "{what}: {failure:?}");
    }
    for (what, headers) in [
        ("no length", ""),
        (
            "an encoding that it does not have",
            "Content-Encoding: gzip\r\n",
        ),
        (
            "a type that it does not have",
            "Content-Type: application/json\r\n",
        ),
        (
            "two types",
            "Content-Type: text/xml\r\nContent-Type: text/html\r\n",
        ),
        (
            "two request ids",
            "x-amzn-RequestId: a\r\nx-amzn-RequestId: b\r\n",
        ),
        ("a header of other bytes", "x-amzn-RequestId: \u{fc}\r\n"),
    ] {
        let bytes = format!("HTTP/1.1 200 OK\r\n{headers}\r\n{BODY}");
        let outcome = answered(bytes.into_bytes()).await;
        assert!(outcome.is_ok(), "{what}: {outcome:?}");
    }
}
