//! The same input produces the same request.

use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_types::endpoint_config::AccountIdEndpointMode;
use integration_tests::exchange::{Request, Response};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use serde_json::Value as Json;

use super::side::{Both, Counts, Did, Settings, check_each, runtime};
use crate::{ours, published};

#[test]
fn requests_are_the_same() {
    let runtime = runtime();
    // The call fails, but only after the request has been sent.
    let response = Response::new(400, "");
    check_each(
        "requests",
        |operation| (settings(), operation.input.clone()),
        |name, (settings, input), counts| {
            let both = Both::of(&settings, name);
            let [ours, published] = both.call(&runtime, &response, &input);
            same_calls(&ours, &published, &settings, counts)
                .map_err(|error| TestCaseError::fail(format!("{error}\nSETTINGS {settings:?}")))
        },
    );
}

/// Any configuration that affects requests.
fn settings() -> impl Strategy<Value = Settings> {
    let regions = vec![
        "us-east-1",
        "eu-west-1",
        "cn-north-1",
        "us-gov-west-1",
        "us-iso-east-1",
        "local",
        "xx-north-1",
        "no region!",
    ];
    let urls = vec![
        "https://service.example.com",
        "http://127.0.0.1:8000",
        "https://example.com/a/path",
        "no url at all",
    ];
    let modes = vec![
        AccountIdEndpointMode::Preferred,
        AccountIdEndpointMode::Disabled,
        AccountIdEndpointMode::Required,
    ];
    let where_to = (
        prop_oneof![30 => select(regions).prop_map(Some), 1 => Just(None)],
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        prop_oneof![4 => Just(None), 1 => select(urls).prop_map(Some)],
    );
    let accounts = vec!["123456789012", "000000000000", "", "no account ID"];
    let account = (
        proptest::option::of(select(accounts)),
        proptest::option::of(select(modes)),
    );
    let versions = vec![BehaviorVersion::v2026_01_12(), BehaviorVersion::latest()];
    let how = (select(versions), 0..4_000_000_000_u64, any::<bool>());
    (where_to, account, how).prop_map(|(where_to, account, how)| {
        let (region, use_fips, use_dual_stack, endpoint_url) = where_to;
        // The published client was generated from a newer model of DynamoDB, whose rules support account IDs in all
        // partitions.
        let is_supported = region.is_none_or(|region| !OTHER_PARTITIONS.contains(&region));
        let (account_id, account_id_mode) = if is_supported { account } else { (None, None) };
        let (behavior_version, now, fixed_user_agent) = how;
        Settings {
            shared: None,
            behavior_version,
            region: region.map(str::to_owned),
            use_fips,
            use_dual_stack,
            endpoint_url: endpoint_url.map(str::to_owned),
            account_id: account_id.map(str::to_owned),
            account_id_mode,
            attempts: 1,
            now,
            fixed_user_agent,
        }
    })
}

/// The regions below that are not in the partition `aws`.
const OTHER_PARTITIONS: [&str; 3] = ["cn-north-1", "us-gov-west-1", "us-iso-east-1"];

/// Both clients sent the same requests, or neither sent any, for the same reason.
pub(crate) fn same_calls(
    ours: &Did,
    published: &Did,
    settings: &Settings,
    counts: &mut Counts,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        ours.requests.len(),
        published.requests.len(),
        "{:?} {:?}",
        ours.outcome,
        published.outcome
    );
    if ours.requests.is_empty() {
        *counts.entry("not sent, with the same error").or_default() += 1;
        return same_rejection(ours, published);
    }
    for (ours, published) in ours.requests.iter().zip(&published.requests) {
        same_request(ours, published, settings, counts)?;
    }
    Ok(())
}

/// Everything is the same except for:
///
/// - the order of headers with different names, which has no meaning (RFC 9110, section 5.3);
/// - the order of the entries of maps in bodies: the generated client sorts them by key, the published one leaves them
///   in the random order of a `HashMap`. The signature covers the body, so it differs, too;
/// - the length of the body of an operation whose input has no members: only the generated client sends and signs it
///   (RFC 9110, section 8.6: a client should send the length);
/// - the version of the package in `user-agent` and `x-amz-user-agent`, which is signed. The runtime's fixed user agent
///   has no version.
fn same_request(
    ours: &Request,
    published: &Request,
    settings: &Settings,
    counts: &mut Counts,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(&ours.method, &published.method);
    prop_assert_eq!(&ours.uri, &published.uri);
    let is_body_same = ours.body == published.body;
    if !is_body_same {
        same_json(&ours.body, &published.body)?;
    }
    let has_length = published.header("content-length").is_some();
    let is_signature_same = is_body_same && settings.fixed_user_agent && has_length;
    let event = match (is_signature_same, is_body_same) {
        (true, _) => "byte for byte",
        (false, true) => "byte for byte, except for the version of the package and the signature",
        (false, false) => "entries of maps in another order",
    };
    *counts.entry(event).or_default() += 1;
    let headers = |request: &Request, service: &str, version: &str| {
        let own = format!("api/{service}/{version}");
        let headers = request.headers.iter();
        let headers = headers.filter(|(name, _)| has_length || name != "content-length");
        let headers = headers.map(|(name, value)| {
            let value = match name.as_str() {
                "user-agent" | "x-amz-user-agent" => value.replacen(&own, "api", 1),
                "authorization" if !is_signature_same => match value.split_once("Signature=") {
                    Some((start, _)) if has_length => start.to_owned(),
                    Some((start, _)) => start.replace("content-length;", ""),
                    None => value.clone(),
                },
                _ => value.clone(),
            };
            (name.clone(), value)
        });
        let mut headers: Vec<_> = headers.collect();
        headers.sort();
        headers
    };
    let service = ours::SERVICE;
    prop_assert_eq!(
        headers(ours, service, ours::VERSION),
        headers(published, service, published::VERSION)
    );
    Ok(())
}

/// The bodies have the same values, written with the same bytes in another order.
fn same_json(ours: &[u8], published: &[u8]) -> Result<(), TestCaseError> {
    let parsed = [ours, published].map(serde_json::from_slice::<Json>);
    let [Ok(of_ours), Ok(of_published)] = parsed else {
        return Err(TestCaseError::fail(format!("not JSON: {parsed:?}")));
    };
    prop_assert_eq!(of_ours, of_published);
    let sorted = [ours, published].map(|body| {
        let mut bytes = body.to_vec();
        bytes.sort_unstable();
        bytes
    });
    let [of_ours, of_published] = sorted;
    prop_assert_eq!(of_ours, of_published);
    Ok(())
}

/// Neither client sent a request, and both report the same error.
fn same_rejection(ours: &Did, published: &Did) -> Result<(), TestCaseError> {
    match (&ours.outcome, &published.outcome) {
        (Err(ours), Err(published)) => {
            prop_assert_eq!(ours.kind, published.kind);
            prop_assert_eq!(&ours.messages, &in_our_words(&published.messages));
            Ok(())
        }
        other => Err(TestCaseError::fail(format!(
            "calls without a request: {other:?}"
        ))),
    }
}

/// The messages of the published client, adjusted for the differences in wording that `tests/differential/requests.rs`
/// explains.
fn in_our_words(messages: &[String]) -> Vec<String> {
    let mut messages = messages.to_vec();
    for message in &mut messages {
        if let Some(at) = message.find("EndpointParamsInterceptor ") {
            message.drain(..at);
        }
        *message = message.replace(
            "was missing: A required field was not set",
            "was missing: the endpoint depends on it",
        );
    }
    let at = messages
        .iter()
        .position(|message| message.starts_with("failed to apply endpoint"));
    if let Some(at) = at
        && let Some((start, _)) = messages[at].split_once(" to request ")
    {
        let told = format!("{start}: {}", messages[at + 1]);
        messages.truncate(at);
        messages.push(told);
    }
    messages
}
