//! No secret of a provider appears in logs, errors, or `Debug` output.

use std::fmt::Debug;

use aws_smithy_async::test_util::ManualTimeSource;
use integration_tests::client::{SECRET_ACCESS_KEY, SESSION_TOKEN, client};
use integration_tests::exchange::Response;
use integration_tests::logs::Logs;
use integration_tests::server::Server;
use sts_sdk::config::ProvideCredentials;
use sts_sdk::credentials::{
    AssumeRoleProvider, FederationTokenProvider, SamlProvider, ScopedCredentialsProvider,
    SessionTokenProvider, TokenSource, WebIdentityProvider,
};
use sts_sdk::error::DisplayErrorContext;

use super::{
    RETURNED_SECRET, RETURNED_TOKEN, ROLE, VALIDITY, credentials_response, messages, start, user,
};
use crate::service::error_response;

const TOKEN: &str = "a.web.identity.token.or.an.assertion";
const MFA_CODE: &str = "918273";

const POLICY: &str = "a session policy";

const SECRETS: [&str; 7] = [
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    RETURNED_SECRET,
    RETURNED_TOKEN,
    TOKEN,
    MFA_CODE,
    POLICY,
];

fn assert_hidden(shown: &str) {
    for secret in SECRETS {
        let line = shown.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret}");
    }
}

/// An STS that first returns credentials, and then whatever can go wrong.
///
/// It is behind a socket: in memory, the body of a response is part of the response, which the runtime logs.
async fn sts(operation: &str) -> Server {
    let complete = credentials_response(operation, "AKID1", start() + VALIDITY);
    let text = String::from_utf8(complete.body.to_vec()).expect("it is text");
    let without_key = Response::ok(text.replace("AccessKeyId", "Other"));
    let truncated = Response::ok(text[..text.len() - 1].to_owned());
    let denied = error_response(403, "AccessDenied");
    let failed = Response::new(500, text);
    Server::returning([complete, without_key, truncated, denied, failed]).await
}

/// Uses a provider for a call until STS has returned each response. Checks everything that can be seen.
async fn check(
    sts: &Server,
    builder: &impl Debug,
    provider: impl ProvideCredentials + Clone + 'static,
) {
    assert_hidden(&format!("{builder:?}"));
    assert_hidden(&format!("{provider:?} {provider:#?}"));
    for n in 0..5 {
        let (logs, guard) = Logs::capture();
        let (client, service) = user(provider.clone(), ManualTimeSource::new(start()));
        let result = client.get_caller_identity().send().await;
        drop(guard);
        let logs = logs.text();
        assert!(logs.contains("resolving identity"), "nothing is captured");
        assert_hidden(&logs);
        assert_eq!(sts.requests().len(), n + 1);
        assert_eq!(service.requests().len(), usize::from(n == 0));
        assert_eq!(result.is_ok(), n == 0);
        if let Err(error) = result {
            let shown = DisplayErrorContext(&error);
            assert_hidden(&format!(
                "{error:?} {error:#?} {shown} {}",
                messages(&error)
            ));
        }
    }
}

#[tokio::test]
async fn assume_role() {
    let sts = sts("AssumeRole").await;
    let builder = AssumeRoleProvider::builder(&client(sts.url()), ROLE)
        .mfa("arn:mfa", || async { Ok(MFA_CODE.to_owned()) });
    let provider = builder.clone().build().expect("there is a default");
    check(&sts, &builder, provider).await;
}

#[tokio::test]
async fn assume_role_with_web_identity() {
    let sts = sts("AssumeRoleWithWebIdentity").await;
    let token = TokenSource::from_value(TOKEN);
    assert_hidden(&format!("{token:?}"));
    let builder = WebIdentityProvider::builder(&client(sts.url()), ROLE, token);
    let provider = builder.clone().build().expect("there is a default");
    check(&sts, &builder, provider).await;
}

#[tokio::test]
async fn assume_role_with_saml() {
    let sts = sts("AssumeRoleWithSAML").await;
    let token = TokenSource::from_value(TOKEN);
    let builder = SamlProvider::builder(&client(sts.url()), ROLE, "arn:provider", token);
    check(&sts, &builder, builder.clone().build()).await;
}

#[tokio::test]
async fn get_session_token() {
    let sts = sts("GetSessionToken").await;
    let builder = SessionTokenProvider::builder(&client(sts.url()))
        .mfa("arn:mfa", || async { Ok(MFA_CODE.to_owned()) });
    check(&sts, &builder, builder.clone().build()).await;
}

#[tokio::test]
async fn get_federation_token() {
    let sts = sts("GetFederationToken").await;
    let builder = FederationTokenProvider::builder(&client(sts.url()), "visitor").policy(POLICY);
    let provider = builder.clone().build().expect("the name is valid");
    check(&sts, &builder, provider).await;
}

#[tokio::test]
async fn get_scoped_credentials() {
    let sts = sts("GetScopedCredentials").await;
    let builder = ScopedCredentialsProvider::builder(&client(sts.url())).policy(POLICY);
    check(&sts, &builder, builder.clone().build()).await;
}
