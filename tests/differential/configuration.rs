//! The same environment, profile, shared settings, and client settings produce the same client.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use aws_config::SdkConfig;
use aws_credential_types::Credentials;
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_types::os_shim_internal::{Env, Fs};
use integration_tests::client::InMemory;
use integration_tests::exchange::Response;
use integration_tests::settings::{OwnSettings, Settings};
use integration_tests::value::Structure;
use integration_tests::{ours, published};
use proptest::prelude::*;
use proptest::sample::select;
use tokio::runtime::Runtime;

use crate::requests::{BEHAVIOR_VERSIONS, same_calls, same_rejection, settings};
use crate::side::{Both, Did, check, runtime};

/// The names and values of settings.
type Given = BTreeMap<&'static str, String>;

/// Each setting may be absent, or have one of these values.
fn given(settings: &'static [(&'static str, &'static [&'static str])]) -> BoxedStrategy<Given> {
    let each: Vec<_> = settings
        .iter()
        .map(|(name, values)| {
            let value = proptest::option::weighted(0.15, select(*values));
            value
                .prop_map(|value| Some((*name, value?.to_owned())))
                .boxed()
        })
        .collect();
    each.prop_map(|settings| settings.into_iter().flatten().collect())
        .boxed()
}

const ENVIRONMENT: &[(&str, &[&str])] = &[
    (
        "AWS_REGION",
        &["eu-west-1", "us-gov-west-1", "aws-global", "no region!"],
    ),
    ("AWS_DEFAULT_REGION", &["ap-south-1"]),
    ("AWS_ENDPOINT_URL", &["https://all.example.com/environment"]),
    (
        "AWS_ENDPOINT_URL_STS",
        &["https://sts.example.com/environment", "no url"],
    ),
    (
        "AWS_ENDPOINT_URL_SSO",
        &["https://sso.example.com/environment"],
    ),
    ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", &["true", "false"]),
    ("AWS_USE_FIPS_ENDPOINT", &["true", "false", "perhaps"]),
    ("AWS_USE_DUALSTACK_ENDPOINT", &["true", "false"]),
    ("AWS_MAX_ATTEMPTS", &["1", "2", "5"]),
    ("AWS_RETRY_MODE", &["standard"]),
    ("AWS_SDK_UA_APP_ID", &["app-of-the-environment", "no app!"]),
    (
        "AWS_AUTH_SCHEME_PREFERENCE",
        &["sigv4a,sigv4", "sigv4", "noAuth", "unknown"],
    ),
    (
        "AWS_SIGV4A_SIGNING_REGION_SET",
        &["*", "us-east-1,eu-west-1"],
    ),
    ("AWS_PROFILE", &["other"]),
];

const CREDENTIALS: &[(&str, &[&str])] = &[
    ("AWS_ACCESS_KEY_ID", &["AKIDOFTHEENVIRONMENT"]),
    ("AWS_SECRET_ACCESS_KEY", &["secret of the environment"]),
    ("AWS_SESSION_TOKEN", &["token of the environment"]),
];

const PROFILE: &[(&str, &[&str])] = &[
    ("region", &["sa-east-1", "cn-north-1"]),
    ("endpoint_url", &["https://all.example.com/profile"]),
    ("ignore_configured_endpoint_urls", &["true", "false"]),
    ("use_fips_endpoint", &["true", "false"]),
    ("use_dualstack_endpoint", &["true", "false"]),
    ("max_attempts", &["1", "3"]),
    ("retry_mode", &["standard"]),
    ("sdk_ua_app_id", &["app-of-the-profile"]),
    ("auth_scheme_preference", &["sigv4a", "sigv4"]),
    ("sigv4a_signing_region_set", &["*"]),
    ("services", &["own"]),
];

/// All the sources of settings.
#[derive(Clone, Debug)]
struct Origins {
    environment: Given,
    profile: Given,
    behavior_version: BehaviorVersion,
    /// An endpoint for all services, set in code.
    endpoint_url: Option<&'static str>,
    own: OwnSettings,
    status: u16,
}

fn origins() -> impl Strategy<Value = Origins> {
    let all = CREDENTIALS
        .iter()
        .map(|(name, values)| (*name, values[0].to_owned()));
    let credentials = prop_oneof![9 => Just(all.collect::<Given>()), 1 => given(CREDENTIALS)];
    (
        (given(ENVIRONMENT), credentials),
        given(PROFILE),
        select(BEHAVIOR_VERSIONS.to_vec()),
        proptest::option::weighted(0.2, Just("https://all.example.com/code")),
        own_settings(),
        select(vec![200_u16, 403, 503]),
    )
        .prop_map(
            |((mut environment, credentials), profile, version, endpoint_url, own, status)| {
                environment.extend(credentials);
                Origins {
                    environment,
                    profile,
                    behavior_version: version(),
                    endpoint_url,
                    own,
                    status,
                }
            },
        )
}

/// Any settings of one client.
pub(crate) fn own_settings() -> impl Strategy<Value = OwnSettings> {
    let credentials =
        Credentials::new("AKIDOFTHECLIENT", "secret of the client", None, None, "own");
    (
        proptest::option::weighted(0.2, select(vec!["us-west-2", "aws-global"])),
        proptest::option::weighted(0.2, Just("https://own.example.com")),
        proptest::option::weighted(0.2, any::<bool>()),
        proptest::option::weighted(0.2, 1..=2_u32),
        proptest::option::weighted(0.2, Just(credentials)),
    )
        .prop_map(
            |(region, endpoint_url, use_fips, attempts, credentials)| OwnSettings {
                region: region.map(str::to_owned),
                endpoint_url: endpoint_url.map(str::to_owned),
                use_fips,
                attempts,
                credentials,
            },
        )
}

impl Origins {
    /// Loads them with `aws-config`.
    fn load(&self, runtime: &Runtime, service: &InMemory) -> SdkConfig {
        let mut environment: Vec<_> = self
            .environment
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        environment.extend([
            ("AWS_CONFIG_FILE", "/config"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            ("HOME", "/"),
        ]);
        let settings = self
            .profile
            .iter()
            .map(|(name, value)| format!("{name} = {value}\n"));
        let settings = String::from_iter(settings);
        let files = format!(
            "[default]\nregion = eu-south-2\n{settings}[profile other]\nregion = eu-north-1\n{settings}\
             [services own]\nsts =\n  endpoint_url = https://sts.example.com/profile\n"
        );
        let mut loader = aws_config::defaults(self.behavior_version)
            .env(Env::from_slice(&environment))
            .fs(Fs::from_slice(&[("/config", &files)]))
            .time_source(StaticTimeSource::new(
                SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            ))
            .http_client(service.http_client());
        if let Some(url) = self.endpoint_url {
            loader = loader.endpoint_url(url);
        }
        let config = runtime.block_on(loader.load());
        // No delay between attempts.
        let retries = config.retry_config().cloned();
        let retries = retries.map(|retries| retries.with_initial_backoff(Duration::ZERO));
        let mut config = config.into_builder();
        config.set_retry_config(retries);
        config.build()
    }
}

#[test]
fn setting_sources_have_the_same_precedence() {
    let runtime = runtime();
    check("origins of settings", &origins(), |origins, counts| {
        let service = InMemory::returning(Response::new(origins.status, "<ErrorResponse/>"));
        let shared = origins.load(&runtime, &service);
        let own = &origins.own;
        prop_assert_eq!(
            ours::configured::shown(&shared, own, &service),
            published::configured::shown(&shared, own, &service)
        );
        let name = "GetCallerIdentity";
        let ours = ours::configured::calls_with(&shared, own, &service, name);
        let ours = Did {
            outcome: runtime.block_on(ours(&Structure::default())),
            requests: service.requests(),
        };
        let published = published::configured::calls_with(&shared, own, &service, name);
        let published = Did {
            outcome: runtime.block_on(published(&Structure::default())),
            requests: service.requests(),
        };
        same_calls(&ours, &published, &Settings::default(), counts)
    });
}

#[test]
fn per_call_settings_override_client_settings() {
    let runtime = runtime();
    let response = Response::new(503, "<ErrorResponse/>");
    check(
        "settings of one call",
        &(settings(), own_settings()),
        |(settings, own), counts| {
            let service = InMemory::returning(response.clone());
            let call = ours::configured::overriding_call(&settings, &own, &service);
            let ours = Did {
                outcome: runtime.block_on(call),
                requests: service.requests(),
            };
            let call = published::configured::overriding_call(&settings, &own, &service);
            let published = Did {
                outcome: runtime.block_on(call),
                requests: service.requests(),
            };
            same_calls(&ours, &published, &settings, counts)
        },
    );
}

/// Code takes precedence over the environment, and the environment over the profile. Within each of them, a setting
/// for one client or one service takes precedence over one for all.
#[test]
fn endpoint_urls_have_the_same_precedence() {
    let runtime = runtime();
    let given = |pairs: &[(&'static str, &str)]| -> Given {
        pairs
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect()
    };
    let origins = |environment: &[_], profile: &[_]| Origins {
        environment: given(
            &[
                environment,
                &[
                    ("AWS_REGION", "eu-west-1"),
                    ("AWS_ACCESS_KEY_ID", "a"),
                    ("AWS_SECRET_ACCESS_KEY", "b"),
                ],
            ]
            .concat(),
        ),
        profile: given(profile),
        behavior_version: BehaviorVersion::latest(),
        endpoint_url: None,
        own: OwnSettings::default(),
        status: 200,
    };
    let in_profile = &[
        ("endpoint_url", "https://profile.example.com"),
        ("services", "own"),
    ];
    let in_environment = &[
        ("AWS_ENDPOINT_URL", "https://environment.example.com"),
        (
            "AWS_ENDPOINT_URL_STS",
            "https://sts.environment.example.com",
        ),
    ];
    let everything = || origins(in_environment, in_profile);
    let cases = [
        ("sts.eu-west-1.amazonaws.com", origins(&[], &[])),
        ("profile.example.com", origins(&[], &in_profile[..1])),
        ("sts.example.com", origins(&[], in_profile)),
        (
            "environment.example.com",
            origins(&in_environment[..1], in_profile),
        ),
        ("sts.environment.example.com", everything()),
        (
            "all.example.com",
            Origins {
                endpoint_url: Some("https://all.example.com"),
                ..everything()
            },
        ),
        (
            "own.example.com",
            Origins {
                endpoint_url: Some("https://all.example.com"),
                own: OwnSettings {
                    endpoint_url: Some("https://own.example.com".to_owned()),
                    ..OwnSettings::default()
                },
                ..everything()
            },
        ),
    ];
    for (expected, origins) in cases {
        let service = InMemory::returning(Response::ok(""));
        let shared = origins.load(&runtime, &service);
        let input = Structure::default();
        let name = "GetCallerIdentity";
        let _ = runtime.block_on(ours::configured::calls_with(
            &shared,
            &origins.own,
            &service,
            name,
        )(&input));
        let _ = runtime.block_on(published::configured::calls_with(
            &shared,
            &origins.own,
            &service,
            name,
        )(&input));
        let requests = service.requests();
        let hosts: Vec<_> = requests.iter().map(|request| request.uri.host()).collect();
        assert_eq!(hosts, [Some(expected), Some(expected)], "{origins:?}");
    }
}

#[test]
fn client_requires_a_behavior_version() {
    let message = ours::configured::panic_without_behavior_version();
    assert!(
        message.contains("A behavior major version must be set"),
        "{message}"
    );
    let published = published::configured::panic_without_behavior_version();
    assert_eq!(words(&message), words(&published));
}

/// A message with its line breaks normalized.
fn words(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Retries are on by default since the January 2026 behavior version.
#[test]
fn behavior_versions_make_the_same_number_of_attempts() {
    let (runtime, response) = (runtime(), Response::new(500, ""));
    for version in BEHAVIOR_VERSIONS {
        let settings = Settings {
            behavior_version: version(),
            attempts: None,
            ..Settings::default()
        };
        let both = Both::of(&settings, "GetCallerIdentity");
        let input = Structure::default();
        let ours = both.ours.call(&runtime, &response, &input).requests.len();
        let published = both
            .published
            .call(&runtime, &response, &input)
            .requests
            .len();
        assert_eq!(ours, published, "{:?}", version());
    }
}

#[test]
fn missing_region_and_credentials_cause_the_same_errors() {
    let runtime = runtime();
    let no_region = Settings {
        region: None,
        ..Settings::default()
    };
    let no_credentials = Settings {
        credentials: None,
        ..Settings::default()
    };
    for (settings, expected) in [
        (no_region, "Invalid Configuration: Missing Region"),
        (no_credentials, "no identity resolver"),
    ] {
        let both = Both::of(&settings, "GetCallerIdentity");
        let input = Structure::default();
        let ours = both.ours.call(&runtime, &Response::ok(""), &input);
        let published = both.published.call(&runtime, &Response::ok(""), &input);
        same_rejection(&ours, &published).expect("the same error");
        let told = ours
            .outcome
            .expect_err("something is missing")
            .messages
            .concat();
        assert!(told.contains(expected), "{told}");
    }
}
