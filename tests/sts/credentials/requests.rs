//! What each provider sends, and what it makes of the response.

use std::time::Duration;

use aws_credential_types::credential_feature::AwsCredentialFeature;
use integration_tests::client::{InMemory, anonymous};
use integration_tests::exchange::Response;
use sts_sdk::config::{Credentials, ProvideCredentials};
use sts_sdk::credentials::{
    AssumeRoleProvider, FederationTokenProvider, SamlProvider, ScopedCredentialsProvider,
    SessionTokenProvider, TokenSource, WebIdentityProvider,
};

use super::{ROLE, credentials_response, messages, start};

/// Gets credentials from a provider. Checks what it sends, except for the operation and the version.
async fn load(
    service: &InMemory,
    provider: impl ProvideCredentials,
    operation: &str,
    expected: &[(&str, &str)],
) -> Credentials {
    service.set_response(credentials_response(operation, "AKID1", start()));
    let credentials = provider.provide_credentials().await;
    let pairs = service.request().pairs();
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let fixed = [("Action", operation), ("Version", "2011-06-15")];
    assert_eq!(pairs, [&fixed[..], expected].concat());
    let credentials = credentials.expect("the response has credentials");
    assert_eq!(credentials.access_key_id(), "AKID1");
    assert_eq!(credentials.expiry(), Some(start()));
    credentials
}

/// Checks the account, the name of the provider, and the feature.
fn assert_origin(
    credentials: &Credentials,
    account: Option<&str>,
    name: &str,
    feature: impl Into<Option<AwsCredentialFeature>>,
) {
    assert_eq!(credentials.account_id().map(|id| id.as_str()), account);
    let shown = format!("{credentials:?}");
    assert!(
        shown.contains(&format!("provider_name: {name:?}")),
        "{shown}"
    );
    let features = Vec::from_iter(feature.into());
    assert_eq!(credentials.get_property(), Some(&features));
}

fn service() -> InMemory {
    InMemory::returning(Response::ok(""))
}

const ACCOUNT: Option<&str> = Some("123456789012");

#[tokio::test]
async fn assume_role() {
    let service = service();
    let provider = AssumeRoleProvider::builder(&service.client(), ROLE)
        .session_name("a_session+=,.@-1")
        .external_id("external")
        .policy("{}")
        .policy_arn("arn:1")
        .policy_arn("arn:2")
        .tag("team", "blue")
        .tag("stage", "test")
        .transitive_tag_key("team")
        .source_identity("alice")
        .duration(Duration::from_millis(900_999))
        .mfa("arn:mfa", || async { Ok("123456\n".to_owned()) })
        .build()
        .expect("the session name is valid");
    let expected = [
        ("RoleArn", ROLE),
        ("RoleSessionName", "a_session+=,.@-1"),
        ("PolicyArns.member.1.arn", "arn:1"),
        ("PolicyArns.member.2.arn", "arn:2"),
        ("Policy", "{}"),
        ("DurationSeconds", "900"),
        ("Tags.member.1.Key", "team"),
        ("Tags.member.1.Value", "blue"),
        ("Tags.member.2.Key", "stage"),
        ("Tags.member.2.Value", "test"),
        ("TransitiveTagKeys.member.1", "team"),
        ("ExternalId", "external"),
        ("SerialNumber", "arn:mfa"),
        ("TokenCode", "123456"),
        ("SourceIdentity", "alice"),
    ];
    let credentials = load(&service, provider, "AssumeRole", &expected).await;
    let feature = AwsCredentialFeature::CredentialsStsAssumeRole;
    assert_origin(&credentials, ACCOUNT, "AssumeRoleProvider", feature);
}

#[tokio::test]
async fn assume_role_with_web_identity() {
    let service = service();
    let client = service.behind(anonymous());
    let provider = WebIdentityProvider::builder(&client, ROLE, TokenSource::from_value("token"))
        .session_name("session")
        .provider_id("www.example.com")
        .policy("{}")
        .policy_arn("arn:1")
        .duration(Duration::MAX)
        .build()
        .expect("the session name is valid");
    let expected = [
        ("RoleArn", ROLE),
        ("RoleSessionName", "session"),
        ("WebIdentityToken", "token"),
        ("ProviderId", "www.example.com"),
        ("PolicyArns.member.1.arn", "arn:1"),
        ("Policy", "{}"),
        ("DurationSeconds", "2147483647"),
    ];
    let operation = "AssumeRoleWithWebIdentity";
    let credentials = load(&service, provider, operation, &expected).await;
    let feature = AwsCredentialFeature::CredentialsStsAssumeRoleWebId;
    assert_origin(&credentials, ACCOUNT, "WebIdentityProvider", feature);
}

#[tokio::test]
async fn assume_role_with_saml() {
    let service = service();
    let client = service.behind(anonymous());
    let assertion = TokenSource::from_value("assertion");
    let provider = SamlProvider::builder(&client, ROLE, "arn:provider", assertion)
        .policy("{}")
        .policy_arn("arn:1")
        .duration(Duration::from_secs(900))
        .build();
    let expected = [
        ("RoleArn", ROLE),
        ("PrincipalArn", "arn:provider"),
        ("SAMLAssertion", "assertion"),
        ("PolicyArns.member.1.arn", "arn:1"),
        ("Policy", "{}"),
        ("DurationSeconds", "900"),
    ];
    let credentials = load(&service, provider, "AssumeRoleWithSAML", &expected).await;
    let feature = AwsCredentialFeature::CredentialsStsAssumeRoleSaml;
    assert_origin(&credentials, ACCOUNT, "SamlProvider", feature);
}

#[tokio::test]
async fn get_session_token() {
    let service = service();
    let provider = SessionTokenProvider::builder(&service.client())
        .duration(Duration::from_secs(900))
        .mfa("arn:mfa", || async { Ok("123456".to_owned()) })
        .build();
    let expected = [
        ("DurationSeconds", "900"),
        ("SerialNumber", "arn:mfa"),
        ("TokenCode", "123456"),
    ];
    let credentials = load(&service, provider, "GetSessionToken", &expected).await;
    let feature = AwsCredentialFeature::CredentialsStsSessionToken;
    assert_origin(&credentials, None, "SessionTokenProvider", feature);
}

#[tokio::test]
async fn get_federation_token() {
    let service = service();
    let provider = FederationTokenProvider::builder(&service.client(), "visitor")
        .policy("{}")
        .policy_arn("arn:1")
        .tag("team", "blue")
        .duration(Duration::from_secs(900))
        .build()
        .expect("the name is valid");
    let expected = [
        ("Name", "visitor"),
        ("Policy", "{}"),
        ("PolicyArns.member.1.arn", "arn:1"),
        ("DurationSeconds", "900"),
        ("Tags.member.1.Key", "team"),
        ("Tags.member.1.Value", "blue"),
    ];
    let credentials = load(&service, provider, "GetFederationToken", &expected).await;
    let feature = AwsCredentialFeature::CredentialsStsFederationToken;
    assert_origin(&credentials, ACCOUNT, "FederationTokenProvider", feature);
}

#[tokio::test]
async fn get_scoped_credentials() {
    let service = service();
    let provider = ScopedCredentialsProvider::builder(&service.client())
        .policy("{}")
        .duration(Duration::from_secs(1))
        .description("the nightly report")
        .build();
    let expected = [
        ("Policy", "{}"),
        ("DurationSeconds", "1"),
        ("ScopedSessionDescription", "the nightly report"),
    ];
    let credentials = load(&service, provider, "GetScopedCredentials", &expected).await;
    assert_origin(&credentials, ACCOUNT, "ScopedCredentialsProvider", None);

    let provider = ScopedCredentialsProvider::builder(&service.client()).build();
    load(&service, provider, "GetScopedCredentials", &[]).await;
}

/// One mistake for each part of the rule.
fn invalid_names(maximum: usize) -> [String; 6] {
    let too_long = "x".repeat(maximum + 1);
    ["", "x", "two words", "a/b", "żółw", &too_long].map(str::to_owned)
}

#[test]
fn invalid_names_are_rejected() {
    let client = service().client();
    for name in invalid_names(64) {
        let token = TokenSource::from_value("token");
        let errors = [
            AssumeRoleProvider::builder(&client, ROLE)
                .session_name(&name)
                .build()
                .expect_err(&name),
            WebIdentityProvider::builder(&client, ROLE, token)
                .session_name(&name)
                .build()
                .expect_err(&name),
        ];
        for error in errors {
            let message = error.to_string();
            assert!(message.contains("session_name"), "{message}");
            assert!(message.contains("2 to 64 characters"), "{message}");
        }
    }
    for name in invalid_names(32) {
        let error = FederationTokenProvider::builder(&client, &name)
            .build()
            .expect_err(&name);
        let message = error.to_string();
        assert!(message.contains("name (details"), "{message}");
        assert!(message.contains("2 to 32 characters"), "{message}");
    }
    let longest = "x".repeat(64);
    let provider = AssumeRoleProvider::builder(&client, ROLE).session_name(longest);
    provider.build().expect("the longest name is valid");
}

#[tokio::test]
async fn generated_session_name_is_valid_and_constant() {
    let service = service();
    let mut names = Vec::new();
    for _ in 0..2 {
        let provider = AssumeRoleProvider::builder(&service.client(), ROLE)
            .build()
            .expect("there is a default");
        service.set_response(credentials_response("AssumeRole", "AKID1", start()));
        for _ in 0..2 {
            provider.provide_credentials().await.expect("it succeeds");
            let pairs = service.request().pairs();
            let name = pairs.into_iter().find(|(key, _)| key == "RoleSessionName");
            names.push(name.expect("there is a name").1);
        }
    }
    assert!(names[0].starts_with("aws-sdk-rust-"), "{names:?}");
    assert_eq!(names[0], names[1]);
    assert_eq!(names[2], names[3]);
    assert_ne!(names[0], names[2]);
    AssumeRoleProvider::builder(&service.client(), ROLE)
        .session_name(&names[0])
        .build()
        .expect("the generated name is valid");
}

#[tokio::test]
async fn incomplete_responses_are_errors() {
    let cases = [
        ("", "credentials"),
        ("<Credentials/>", "access_key_id"),
        (
            "<Credentials><AccessKeyId>AKID</AccessKeyId><SecretAccessKey>x</SecretAccessKey></Credentials>",
            "session_token",
        ),
    ];
    for (result, field) in cases {
        let response = format!(
            "<AssumeRoleResponse><AssumeRoleResult>{result}</AssumeRoleResult></AssumeRoleResponse>"
        );
        let service = InMemory::returning(Response::ok(response));
        let provider = AssumeRoleProvider::builder(&service.client(), ROLE)
            .build()
            .expect("there is a default");
        let error = provider.provide_credentials().await.expect_err(field);
        let shown = messages(&error);
        assert!(shown.contains(&format!("`{field}` is missing")), "{shown}");
    }
}
