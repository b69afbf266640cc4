//! Credentials, regions, and clocks that would make the runtime panic or send what it should not.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_runtime::auth::{sigv4, sigv4a};
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_runtime_api::client::auth::AuthSchemeId;
use integration_tests::client::{InMemory, anonymous, config, credentials};
use sts_sdk::config::{Builder, Credentials, Region};
use sts_sdk::error::DisplayErrorContext;
use sts_sdk::presigning::PresigningConfig;

use crate::service::caller_identity;

const SCHEMES: [AuthSchemeId; 2] = [sigv4::SCHEME_ID, sigv4a::SCHEME_ID];

/// Texts that no header can carry.
const BAD: [&str; 7] = ["\r", "\n", "\r\n", "\0", "\u{7f}", "é", "\u{2028}"];

/// Makes a call that must fail before a request is sent, and returns everything that its error shows.
async fn refused(config: Builder) -> String {
    let service = InMemory::returning(caller_identity());
    let error = service.behind(config).get_caller_identity().send().await;
    let error = error.expect_err("it cannot be signed");
    assert!(service.requests().is_empty());
    format!("{} {error:?} {error:#?}", DisplayErrorContext(&error))
}

#[tokio::test]
async fn credentials_that_no_header_can_carry_are_refused() {
    for scheme in SCHEMES {
        for bad in BAD {
            for at in [0, 3, 6] {
                let mut text = "hidden".to_owned();
                text.insert_str(at, bad);
                let credentials = |id: &str, token: Option<&str>| {
                    Credentials::new(id, "a secret", token.map(str::to_owned), None, "test")
                };
                for (field, credentials) in [
                    ("access key ID", credentials(&text, None)),
                    ("session token", credentials("AKID", Some(&text))),
                ] {
                    let config = anonymous()
                        .auth_scheme_preference([scheme.clone()])
                        .credentials_provider(credentials);
                    let shown = refused(config).await;
                    assert!(shown.contains(field), "{shown}");
                    for part in ["hidden", "hid\\", "a secret", &text] {
                        assert!(!shown.contains(part), "{part}: {shown}");
                    }
                }
            }
        }
    }
}

/// An endpoint URL replaces the rules that check the region.
#[tokio::test]
async fn region_that_no_header_can_carry_is_refused() {
    for scheme in SCHEMES {
        for bad in BAD {
            let config = config()
                .auth_scheme_preference([scheme.clone()])
                .endpoint_url("http://127.0.0.1:1")
                .region(Region::new(format!("us-east-1{bad}")));
            let shown = refused(config).await;
            assert!(shown.contains("region"), "{shown}");
        }
    }
}

#[tokio::test]
async fn region_set_that_no_header_can_carry_is_refused() {
    for bad in BAD {
        let config = config()
            .auth_scheme_preference([sigv4a::SCHEME_ID])
            .sigv4a_signing_region_set(Region::new(format!("us-east-1{bad}")));
        let shown = refused(config).await;
        assert!(shown.contains("the signing region set"), "{shown}");
    }
}

#[tokio::test]
async fn empty_session_token_is_not_sent() {
    for scheme in SCHEMES {
        let request = |token: Option<&str>| {
            let token = token.map(str::to_owned);
            let service = InMemory::returning(caller_identity());
            let client = service.behind(
                anonymous()
                    .time_source(StaticTimeSource::from_secs(1_700_000_000))
                    .auth_scheme_preference([scheme.clone()])
                    .credentials_provider(Credentials::new("AKID", "secret", token, None, "test")),
            );
            async move {
                let sent = client.get_caller_identity().send().await;
                sent.expect("the service answers");
                service.request()
            }
        };
        let (empty, none) = (request(Some("")).await, request(None).await);
        assert_eq!(empty.header("x-amz-security-token"), None);
        let signed = |authorization: &str| {
            authorization
                .split("SignedHeaders=")
                .nth(1)
                .and_then(|rest| rest.split(',').next())
                .map(str::to_owned)
        };
        let headers = |request: &integration_tests::exchange::Request| {
            request.header("authorization").and_then(signed)
        };
        assert!(headers(&none).is_some());
        assert_eq!(headers(&empty), headers(&none));
        let full = request(Some("token")).await;
        assert_eq!(full.header("x-amz-security-token"), Some("token"));
    }
}

/// A client signs with the time of the service, unless that time makes no sense.
#[tokio::test]
async fn only_a_plausible_date_changes_the_signing_time() {
    const NOW: u64 = 1_700_000_000;
    for (date, signed) in [
        ("Tue, 14 Nov 2023 23:13:20 GMT", "20231114T231320Z"),
        ("Fri, 14 Nov 2003 22:13:20 GMT", "20031114T221320Z"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "20231114T221320Z"),
        ("Sun, 01 Jan 5000 00:00:00 GMT", "20231114T221320Z"),
        ("Mon, 01 Jan 0001 00:00:00 GMT", "20231114T221320Z"),
        ("Mon, 01 Jan 1600 00:00:00 GMT", "20231114T221320Z"),
    ] {
        for scheme in SCHEMES {
            let service = InMemory::returning(caller_identity().header("date", date));
            let client = service.behind(
                anonymous()
                    .time_source(StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(NOW)))
                    .auth_scheme_preference([scheme])
                    .credentials_provider(credentials()),
            );
            for expected in ["20231114T221320Z", signed, signed] {
                client.get_caller_identity().send().await.expect(date);
                assert_eq!(
                    service.request().header("x-amz-date"),
                    Some(expected),
                    "{date}"
                );
            }
        }
    }
}

fn seconds_after_1970(seconds: i64) -> SystemTime {
    let distance = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 {
        UNIX_EPOCH - distance
    } else {
        UNIX_EPOCH + distance
    }
}

/// Signs in every way, and returns the result of each: nothing, or what the error shows.
async fn sign(config: Builder, start_time: Option<SystemTime>) -> [Result<(), String>; 5] {
    let service = InMemory::returning(caller_identity());
    let client = service.behind(config);
    let mut presigning = PresigningConfig::builder().expires_in(Duration::from_secs(900));
    presigning.set_start_time(start_time);
    let presigning = presigning.build().expect("15 minutes are valid");
    let call = || client.get_caller_identity();
    let results = [
        call().send().await.map(drop),
        call().customize().signed_request().await.map(drop),
        call().presigned(presigning).await.map(drop),
        sts_sdk::eks::cluster_token(&client, "cluster")
            .await
            .map(drop),
        sts_sdk::vault::login_request(&client, "role", None)
            .await
            .map(drop),
    ];
    results.map(|result| result.map_err(|error| DisplayErrorContext(error).to_string()))
}

/// The years 100 and 9900, the first times that the runtime cannot sign for, and others far away.
#[tokio::test]
async fn clock_that_is_absurd_is_an_error() {
    const FIRST: i64 = -59_011_459_200;
    const LAST: i64 = 250_246_627_200;
    for scheme in SCHEMES {
        for (time, is_valid) in [
            (FIRST, true),
            (0, true),
            (LAST, true),
            (FIRST - 1, false),
            (LAST + 1, false),
            (253_402_300_800, false),
            (-377_705_116_801, false),
            (i64::MAX / 2, false),
            (i64::MIN / 2, false),
        ] {
            let time = seconds_after_1970(time);
            let config = || config().auth_scheme_preference([scheme.clone()]);
            let clock = config().time_source(StaticTimeSource::new(time));
            let [_, _, by_start_time, ..] = sign(config(), Some(time)).await;
            for result in sign(clock, None).await.into_iter().chain([by_start_time]) {
                match result {
                    Ok(()) => assert!(is_valid, "{time:?}"),
                    Err(error) => {
                        assert!(!is_valid, "{time:?}: {error}");
                        assert!(error.contains("the years 100 and 9900"), "{error}");
                    }
                }
            }
        }
    }
}

/// The texts that become part of a URL with a signature.
#[tokio::test]
async fn credentials_that_no_url_can_carry_are_an_error() {
    for scheme in SCHEMES {
        for length in [10_000, 22_000, 65_000, 1_000_000] {
            let text = "/".repeat(length);
            let credentials = |id: &str, token: Option<&str>| {
                let token = token.map(str::to_owned);
                let credentials = Credentials::new(id, "secret", token, None, "test");
                anonymous().credentials_provider(credentials)
            };
            for config in [credentials("AKID", Some(&text)), credentials(&text, None)] {
                let config = config.auth_scheme_preference([scheme.clone()]);
                let [sent, signed, presigned, eks, vault] = sign(config, None).await;
                for result in [sent, signed, vault] {
                    assert_eq!(result, Ok(()));
                }
                for result in [presigned, eks] {
                    assert_eq!(result.is_ok(), length == 10_000, "{length}");
                    if let Err(error) = result {
                        assert!(error.contains("the URL would be too long"), "{error}");
                        assert!(!error.contains("///"), "{error}");
                    }
                }
            }
        }
    }
}
