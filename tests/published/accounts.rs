//! Endpoints that contain the account ID of the credentials.

use aws_config::{BehaviorVersion, SdkConfig};
use aws_types::endpoint_config::AccountIdEndpointMode;
use aws_types::os_shim_internal::{Env, Fs};
use integration_tests::client::InMemory;
use integration_tests::exchange::Response;

use crate::harness::side::{Both, Settings, runtime};
use crate::harness::value::Value;

const ACCOUNT: &str = "https://123456789012.ddb.us-east-1.amazonaws.com/";
const REGION: &str = "https://dynamodb.us-east-1.amazonaws.com/";

/// Returns where both clients send a request, or the message of their error.
fn endpoint(settings: &Settings) -> Result<String, String> {
    let both = Both::of(settings, "ListTables");
    let input = Value::Structure([].into());
    let did = both.call(&runtime(), &Response::ok("{}"), &input);
    let [ours, published] = did.map(|did| match did.outcome {
        Ok(_) => Ok(did.requests[0].uri.to_string()),
        Err(failure) => Err(failure.messages.last().cloned().unwrap_or_default()),
    });
    assert_eq!(ours, published);
    ours
}

#[test]
fn credentials_and_mode_decide() {
    use AccountIdEndpointMode::{Disabled, Preferred, Required};
    for (account_id, mode, expected) in [
        (Some("123456789012"), None, Some(ACCOUNT)),
        (Some("123456789012"), Some(Preferred), Some(ACCOUNT)),
        (Some("123456789012"), Some(Required), Some(ACCOUNT)),
        (Some("123456789012"), Some(Disabled), Some(REGION)),
        (None, None, Some(REGION)),
        (None, Some(Preferred), Some(REGION)),
        (None, Some(Disabled), Some(REGION)),
        (None, Some(Required), None),
        (Some("not an ID"), None, None),
    ] {
        let settings = Settings {
            account_id: account_id.map(str::to_owned),
            account_id_mode: mode,
            ..Settings::default()
        };
        let found = endpoint(&settings);
        assert_eq!(found.as_deref().ok(), expected, "{settings:?} {found:?}");
    }
}

/// Loads the settings of all clients from these environment variables and this profile.
fn load(environment: &[(&str, &str)], profile: &str) -> SdkConfig {
    let common = [
        ("AWS_CONFIG_FILE", "/config"),
        ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY", "secret"),
        ("AWS_ACCOUNT_ID", "123456789012"),
        ("AWS_REGION", "us-east-1"),
        ("HOME", "/"),
    ];
    let environment: Vec<_> = common.iter().chain(environment).copied().collect();
    let profile = format!("[default]\n{profile}\n");
    let loader = aws_config::defaults(BehaviorVersion::latest())
        .env(Env::from_slice(&environment))
        .fs(Fs::from_slice(&[("/config", &profile)]))
        .http_client(InMemory::returning(Response::ok("")).http_client());
    runtime().block_on(loader.load())
}

#[test]
fn mode_comes_from_the_environment_the_profile_or_code() {
    let variable = |mode| [("AWS_ACCOUNT_ID_ENDPOINT_MODE", mode)];
    let profile = "account_id_endpoint_mode = disabled";
    for (shared, own, expected) in [
        (load(&[], ""), None, ACCOUNT),
        (load(&variable("disabled"), ""), None, REGION),
        (load(&[], profile), None, REGION),
        (load(&variable("preferred"), profile), None, ACCOUNT),
        (
            load(&variable("preferred"), ""),
            Some(AccountIdEndpointMode::Disabled),
            REGION,
        ),
    ] {
        let settings = Settings {
            shared: Some(shared),
            account_id_mode: own,
            ..Settings::default()
        };
        assert_eq!(endpoint(&settings).as_deref(), Ok(expected), "{settings:?}");
    }
}
