//! The same input produces the same request.

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use integration_tests::client::credentials;
use integration_tests::exchange::{Request, Response};
use integration_tests::for_each;
use integration_tests::settings::Settings;
use integration_tests::strategies::{Required, any_text, structure};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;

use crate::endpoints::regions;
use crate::known::{common_members, common_operations};
use crate::side::{Both, Counts, Did, check, runtime};

#[test]
fn requests_are_the_same() {
    for_each(common_operations(), |operation| {
        let input = structure(operation.input, Required::AsModeled, &any_text().boxed());
        let input = input.prop_map(move |input| common_members(operation.input, input));
        let runtime = runtime();
        // The response is empty, so the call fails, but only after the request has been sent.
        let response = Response::ok("");
        check(
            &format!("requests of {}", operation.name),
            &(settings(), input),
            |(settings, input), counts| {
                let both = Both::of(&settings, operation.name);
                let ours = both.ours.call(&runtime, &response, &input);
                let published = both.published.call(&runtime, &response, &input);
                same_calls(&ours, &published, &settings, counts)
            },
        );
    });
}

/// Both clients sent the same requests, or neither sent any, for the same reason.
pub(crate) fn same_calls(
    ours: &Did,
    published: &Did,
    settings: &Settings,
    counts: &mut Counts,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(ours.requests.len(), published.requests.len());
    if ours.requests.is_empty() {
        *counts.entry("not sent, with the same error").or_default() += 1;
        return same_rejection(ours, published);
    }
    for (ours, published) in ours.requests.iter().zip(&published.requests) {
        same_request(ours, published, settings)?;
    }
    Ok(())
}

/// Any configuration that affects requests.
pub(crate) fn settings() -> impl Strategy<Value = Settings> {
    let regions: Vec<_> = regions().map(|region| Some(region.to_owned())).collect();
    let where_to = (
        prop_oneof![30 => select(regions), 1 => Just(None)],
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        prop_oneof![4 => Just(None), 1 => select(URLS.to_vec()).prop_map(Some)],
    );
    let who = (
        prop_oneof![Just(None), select(vec!["app", "an-app_1.0"]).prop_map(Some)],
        prop_oneof![
            8 => Just(Some(credentials())),
            8 => "[!-~]{1,40}".prop_map(|secret| Some(Credentials::new("AKID", secret, None, None, "test"))),
            1 => Just(None)
        ],
    );
    let how = (
        select(BEHAVIOR_VERSIONS.to_vec()).prop_map(|version| version()),
        proptest::option::of(1..=3_u32),
        0..4_000_000_000_u64,
        any::<(bool, bool)>(),
    );
    (where_to, who, how).prop_map(
        |(
            (region, use_fips, use_dual_stack, endpoint_url),
            (app_name, credentials),
            (behavior_version, attempts, now, (fixed_user_agent, adaptive)),
        )| Settings {
            behavior_version,
            region,
            use_fips,
            use_dual_stack,
            endpoint_url: endpoint_url.map(str::to_owned),
            app_name: app_name.map(str::to_owned),
            credentials,
            attempts,
            now,
            fixed_user_agent,
            adaptive,
            ..Settings::default()
        },
    )
}

const URLS: &[&str] = &[
    "https://sts.example.com",
    "http://127.0.0.1:4566",
    "https://[::1]:8443/",
    "https://example.com/a/path",
    "https://example.com/a%20path/?query",
    "example.com",
    "no url at all",
];

#[allow(deprecated)]
pub(crate) const BEHAVIOR_VERSIONS: &[fn() -> BehaviorVersion] = &[
    BehaviorVersion::v2023_11_09,
    BehaviorVersion::v2024_03_28,
    BehaviorVersion::v2025_01_17,
    BehaviorVersion::v2025_08_07,
    BehaviorVersion::v2026_01_12,
    BehaviorVersion::latest,
];

/// Everything is the same except the version of the package:
///
/// - `user-agent` and `x-amz-user-agent` contain it (`api/sts/0.1.0`, `api/sts/1.124.0`);
/// - `authorization` signs `x-amz-user-agent`, so its signature differs, but nothing else in it.
///
/// The runtime's fixed user agent has no version, so nothing differs.
fn same_request(
    ours: &Request,
    published: &Request,
    settings: &Settings,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(&ours.method, &published.method);
    prop_assert_eq!(&ours.uri, &published.uri);
    prop_assert_eq!(&ours.body, &published.body);
    if settings.fixed_user_agent {
        prop_assert_eq!(&ours.headers, &published.headers);
        return Ok(());
    }
    let versionless = |request: &Request, version: &str| {
        let own = format!("api/sts/{version}");
        let headers = request.headers.iter().map(|(name, value)| {
            let value = match name.as_str() {
                "user-agent" | "x-amz-user-agent" => value.replacen(&own, "api/sts", 1),
                "authorization" => match value.split_once("Signature=") {
                    Some((start, _)) => start.to_owned(),
                    None => value.clone(),
                },
                _ => value.clone(),
            };
            (name.clone(), value)
        });
        headers.collect::<Vec<_>>()
    };
    prop_assert_eq!(
        versionless(ours, sts_sdk::meta::PKG_VERSION),
        versionless(published, aws_sdk_sts::meta::PKG_VERSION)
    );
    Ok(())
}

/// Neither client sent a request, and both report the same error.
pub(crate) fn same_rejection(ours: &Did, published: &Did) -> Result<(), TestCaseError> {
    match (&ours.outcome, &published.outcome) {
        (Err(ours), Err(published)) => {
            prop_assert_eq!(ours.kind, published.kind);
            let published: Vec<_> = in_our_words(&published.messages);
            prop_assert_eq!(&ours.messages, &published);
            Ok(())
        }
        other => Err(TestCaseError::fail(format!(
            "calls without a request: {other:?}"
        ))),
    }
}

/// The messages of the published client, adjusted for the two differences in wording:
///
/// - the interceptor named in a message is shared by all operations in `sts-sdk`;
/// - an endpoint that is not a URL is reported in one message, with the reason but without its cause, and without
///   the request, whose body may contain secrets.
fn in_our_words(messages: &[String]) -> Vec<String> {
    let mut messages = messages.to_vec();
    for message in &mut messages {
        if let Some(at) = message.find("EndpointParamsInterceptor ") {
            message.drain(..at);
        }
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
