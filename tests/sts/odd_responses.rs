//! Responses that no specification foresees: those of services that are compatible with STS, and of proxies before them.

use std::time::Duration;

use aws_smithy_types::DateTime;
use aws_smithy_types::retry::RetryConfig;
use integration_tests::client::{InMemory, config, three_attempts};
use integration_tests::exchange::Response;
use integration_tests::model::MODEL;
use integration_tests::outcome::{Failure, Output};
use integration_tests::server::Server;
use integration_tests::value::{Structure, Value};
use sts_sdk::Client;

use crate::service::{call, failure};

/// A response to `GetCallerIdentity` with this account.
fn identity(account: &str) -> String {
    format!(
        "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>{account}</Account>\
         </GetCallerIdentityResult></GetCallerIdentityResponse>"
    )
}

/// Returns the account that the client reads from a successful response.
async fn account(body: Vec<u8>) -> Result<String, Box<Failure>> {
    let client = InMemory::returning(Response::ok(body)).client();
    let Output { value, .. } = call(&client, MODEL.operation("GetCallerIdentity")).await?;
    Ok(value
        .get("Account")
        .expect("the account is in the response"))
}

/// The body in Latin-1.
fn latin1(text: &str) -> Vec<u8> {
    let bytes = text.chars().map(|char| u8::try_from(u32::from(char)));
    bytes.map(|byte| byte.expect("it is in Latin-1")).collect()
}

/// The body in UTF-16, with a byte order mark.
fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = format!("\u{FEFF}{text}");
    units.encode_utf16().flat_map(bytes).collect()
}

/// XML 1.0, section 4.3.3: the names of encodings are not case-sensitive, and IANA registers several for most.
#[tokio::test]
async fn declared_encodings_are_decoded() {
    let document = |encoding: &str, account: &str| {
        format!(
            "<?xml version='1.0' encoding='{encoding}'?>\n{}",
            identity(account)
        )
    };
    for name in [
        "utf8",
        "UTF-8",
        "Utf-8",
        "UTF_8",
        "us-ascii",
        "ASCII",
        "ISO-8859-1",
    ] {
        let read = account(document(name, "123").into_bytes()).await;
        assert_eq!(read.expect(name), "123");
    }
    for name in [
        "ISO-8859-1",
        "iso8859-1",
        "latin1",
        "Latin-1",
        "l1",
        "ISO_8859-1",
    ] {
        let read = account(latin1(&document(name, "ümlaut ÿ"))).await;
        assert_eq!(read.expect(name), "ümlaut ÿ");
    }
    for encode in [u16::to_be_bytes, u16::to_le_bytes] {
        for text in [identity("ü 💥"), document("UTF-16", "ü 💥")] {
            assert_eq!(account(utf16(&text, encode)).await.expect("UTF-16"), "ü 💥");
        }
    }
}

#[tokio::test]
async fn other_encodings_are_named() {
    for (name, told) in [
        ("EBCDIC-CP-US", "`EBCDIC-CP-US`"),
        ("Shift_JIS", "`Shift_JIS`"),
        ("UTF-16", "`UTF-16`"),
        ("UTF-7", "`UTF-7`"),
    ] {
        let body = format!("<?xml version='1.0' encoding='{name}'?>{}", identity("1"));
        let failure = account(body.into_bytes()).await.expect_err(name);
        assert!(failure.context.contains(told), "{}", failure.context);
    }
}

/// Calls `AssumeRole` of a service that returns this error.
async fn error(status: u16, body: impl Into<Vec<u8>>) -> Box<Failure> {
    let response = Response::new(status, body.into());
    failure(&InMemory::returning(response).client(), "AssumeRole").await
}

const ERRORS: &[(&str, &str)] = &[
    (
        "as the root element",
        "<?xml version=\"1.0\"?>\n<Error>\n <Code>{code}</Code>\n <Message>no</Message>\n <Resource>/</Resource>\n \
         <RequestId>id</RequestId>\n</Error>",
    ),
    (
        "as the root element, in a namespace",
        "<Error xmlns=\"https://example.com/doc/\"><Code>{code}</Code><Message>no</Message><RequestId>id</RequestId>\
         </Error>",
    ),
    (
        "in a list",
        "<Response><Errors><Error><Code>{code}</Code><Message>no</Message></Error></Errors>\
         <RequestID>id</RequestID></Response>",
    ),
    (
        "in any root element",
        "<Response><Error><Code>{code}</Code><Message>no</Message></Error><RequestId>id</RequestId></Response>",
    ),
    (
        "as a JSON envelope",
        "{\"Error\": {\"Type\": \"Sender\", \"Code\": \"{code}\", \"Message\": \"no\"}, \"RequestId\": \"id\"}",
    ),
    (
        "as a JSON envelope with a root",
        "{\"ErrorResponse\": {\"Error\": {\"Code\": \"{code}\", \"Message\": \"no\"}, \"RequestId\": \"id\"}}",
    ),
    (
        "as a JSON error",
        " {\"__type\": \"com.amazonaws.sts#{code}\", \"message\": \"n\\u006f\", \"requestId\": \"id\", \"more\": [1, {}]}",
    ),
];

#[tokio::test]
async fn errors_in_other_forms_are_read() {
    for code in [
        "AccessDenied",
        "ExpiredTokenException",
        "RegionDisabledException",
    ] {
        for (form, body) in ERRORS {
            let failure = error(403, body.replace("{code}", code)).await;
            let case = format!("{code} {form}: {}", failure.context);
            assert_eq!(failure.code.as_deref(), Some(code), "{case}");
            assert_eq!(failure.message.as_deref(), Some("no"), "{case}");
            assert_eq!(failure.service_request_id.as_deref(), Some("id"), "{case}");
            let modeled = MODEL.errors(MODEL.operation("AssumeRole"));
            let names: Vec<_> = modeled
                .filter(|error| error.code == code)
                .map(|error| error.name)
                .collect();
            assert_eq!(failure.is, names, "{case}");
        }
    }
}

#[tokio::test]
async fn throttling_in_other_forms_is_retried() {
    for code in ["SlowDown", "Throttling", "RequestLimitExceeded"] {
        for (form, body) in ERRORS {
            let service = InMemory::returning(Response::new(400, body.replace("{code}", code)));
            let client = service.behind(config().retry_config(three_attempts()));
            failure(&client, "AssumeRole").await;
            assert_eq!(service.requests().len(), 3, "{code} {form}");
        }
    }
}

#[tokio::test]
async fn damaged_json_errors_have_no_code() {
    for body in [
        "{\"__type\": \"AccessDenied\", \"message\": \"a",
        "{\"__type\": \"AccessDenied\"} {}",
        "{\"__type\": \"AccessDenied\"} a",
        "{\"Error\": \"AccessDenied\"}",
        "{\"a\": {\"Code\": \"AccessDenied\"}}",
        "{",
        "{}",
        "[]",
        "\"AccessDenied\"",
    ] {
        assert_eq!(error(403, body).await.code, None, "{body}");
    }
    let deep = "{\"Error\":".repeat(100_000);
    assert_eq!(error(403, deep).await.code, None);
}

/// XML Schema, part 2, sections 3.2 and 3.3: these types have the facet `whiteSpace` with the value `collapse`.
#[tokio::test]
async fn white_space_around_values_is_ignored() {
    let response = |size: &str, expiration: &str| {
        format!(
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>a</AccessKeyId><SecretAccessKey>b\
             </SecretAccessKey><SessionToken>c</SessionToken><Expiration>{expiration}</Expiration></Credentials>\
             <PackedPolicySize>{size}</PackedPolicySize></AssumeRoleResult></AssumeRoleResponse>"
        )
    };
    for (before, after) in [(" ", ""), ("", " "), ("\n      ", "\n    "), ("\t", "\r\n")] {
        let (size, expiration) = (
            format!("{before}6{after}"),
            format!("{before}2030-01-01T00:00:00Z{after}"),
        );
        let client = InMemory::returning(Response::ok(response(&size, &expiration))).client();
        let output = call(&client, MODEL.operation("AssumeRole")).await;
        let Structure(output) = output.expect("it is read").value;
        assert_eq!(output["PackedPolicySize"], Value::Integer(6));
        let Value::Structure(Structure(credentials)) = &output["Credentials"] else {
            panic!("{output:?}");
        };
        let expiration = Value::Timestamp(DateTime::from_secs(1_893_456_000));
        assert_eq!(credentials["Expiration"], expiration);
    }
}

#[tokio::test]
async fn error_about_an_unexpected_document_describes_it() {
    let html = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    let gzip = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b\x04\x00".to_vec();
    let cases = [
        (
            Response::ok(html).header("content-type", "text/html; charset=utf-8"),
            &[
                "status 200",
                "`text/html; charset=utf-8`",
                "document type declaration",
            ][..],
        ),
        (
            Response::ok("<html><body>Please sign in</body></html>")
                .header("content-type", "text/html"),
            &[
                "status 200",
                "`text/html`",
                "the root element `html` is not `AssumeRoleResponse`",
            ],
        ),
        (
            Response::new(302, "").header("location", "https://example.com/"),
            &["status 302", "no content type", "the body is empty"],
        ),
        (
            Response::ok(""),
            &["status 200", "no content type", "the body is empty"],
        ),
        (
            Response::ok(gzip.clone()).header("content-encoding", "gzip"),
            &["status 200", "content encoding `gzip`", "compressed"],
        ),
        (
            Response::ok(gzip),
            &["status 200", "the body is compressed with gzip"],
        ),
        (
            Response::ok("{\"AssumeRoleResponse\":{}}").header("content-type", "application/json"),
            &["status 200", "`application/json`"],
        ),
        (
            Response::new(503, html).header("content-type", "text/html"),
            &["status 503", "`text/html`"],
        ),
    ];
    for (response, told) in cases {
        let client = InMemory::returning(response.clone()).client();
        let failure = failure(&client, "AssumeRole").await;
        for part in told {
            assert!(
                failure.context.contains(part),
                "{part}: {}",
                failure.context
            );
        }
        assert!(
            !failure.shown.concat().contains("Please sign in"),
            "{response:?}"
        );
    }
}

/// A body that is too long will be too long again.
#[tokio::test]
async fn response_over_the_limit_is_not_requested_again() {
    let server = Server::returning([Response::ok(vec![b' '; 65 * 1024 * 1024])]).await;
    let config = config().endpoint_url(server.url());
    let client = Client::from_conf(config.retry_config(three_attempts()).build());
    let failure = failure(&client, "GetCallerIdentity").await;
    assert!(
        failure.context.contains("is longer than"),
        "{}",
        failure.context
    );
    assert_eq!(server.requests().len(), 1);
}

/// RFC 6585, section 4, and RFC 9110, section 10.2.3.
#[tokio::test(start_paused = true)]
async fn too_many_requests_are_repeated_after_the_given_time() {
    for (name, value, seconds) in [
        ("retry-after", "3", 3),
        ("retry-after", "Tue, 14 Nov 2023 22:13:23 GMT", 3),
        ("x-amz-retry-after", "2000", 2),
        // The runtime limits the delay.
        ("retry-after", "18446744073709551615", 20),
    ] {
        let response = Response::new(429, "")
            .header("date", "Tue, 14 Nov 2023 22:13:20 GMT")
            .header(name, value);
        let service = InMemory::returning(response);
        let retries = RetryConfig::standard().with_max_attempts(2);
        let client = service.behind(config().retry_config(retries));
        let start = tokio::time::Instant::now();
        failure(&client, "GetCallerIdentity").await;
        assert_eq!(service.requests().len(), 2, "{name}: {value}");
        let elapsed = start.elapsed();
        let expected = Duration::from_secs(seconds);
        assert!(elapsed >= expected, "{name}: {value}: {elapsed:?}");
        assert!(
            elapsed < expected + Duration::from_millis(100),
            "{name}: {value}: {elapsed:?}"
        );
    }
}

/// The header alone is no reason to repeat a request.
#[tokio::test]
async fn retry_after_does_not_make_an_error_retryable() {
    let body = ERRORS[0].1.replace("{code}", "AccessDenied");
    let service = InMemory::returning(Response::new(403, body).header("retry-after", "1"));
    let client = service.behind(config().retry_config(three_attempts()));
    failure(&client, "GetCallerIdentity").await;
    assert_eq!(service.requests().len(), 1);
}
