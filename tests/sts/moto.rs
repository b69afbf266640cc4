//! The client against moto, a mock of AWS that was not written with this client in mind.
//!
//! See [`integration_tests::moto`] for how it is started.

use integration_tests::client::anonymous;
use integration_tests::moto::Moto;
use sts_sdk::Client;
use sts_sdk::config::Credentials;
use sts_sdk::error::ProvideErrorMetadata;
use sts_sdk::types::Tag;

const ROLE_ARN: &str = "arn:aws:iam::123456789012:role/tester";
const ASSUMED_ROLE_ARN: &str = "arn:aws:sts::123456789012:assumed-role/tester/session";

/// A minimal identity provider response: only the parts that moto reads.
const SAML_RESPONSE: &str = r#"
    <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">
      <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">
        <saml:AttributeStatement>
          <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName">
            <saml:AttributeValue>session</saml:AttributeValue>
          </saml:Attribute>
          <saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/Role">
            <saml:AttributeValue>
              arn:aws:iam::123456789012:role/tester,arn:aws:iam::123456789012:saml-provider/provider
            </saml:AttributeValue>
          </saml:Attribute>
        </saml:AttributeStatement>
      </saml:Assertion>
    </samlp:Response>"#;

fn client(moto: &Moto) -> Client {
    integration_tests::client::client(moto.url())
}

/// The ARN that moto says these credentials belong to.
async fn caller_arn(moto: &Moto, credentials: &sts_sdk::types::Credentials) -> String {
    let credentials = Credentials::new(
        credentials.access_key_id(),
        credentials.secret_access_key(),
        Some(credentials.session_token().to_owned()),
        None,
        "moto",
    );
    let config = anonymous()
        .credentials_provider(credentials)
        .endpoint_url(moto.url())
        .build();
    let identity = Client::from_conf(config)
        .get_caller_identity()
        .send()
        .await
        .expect("moto responds");
    identity.arn().expect("a caller has an ARN").to_owned()
}

/// Asserts that the credentials have every part, and have not expired.
fn assert_usable(credentials: &sts_sdk::types::Credentials) {
    assert!(
        credentials.access_key_id().starts_with("ASIA"),
        "{}",
        credentials.access_key_id()
    );
    assert!(!credentials.secret_access_key().is_empty());
    assert!(!credentials.session_token().is_empty());
    let now = aws_smithy_types::DateTime::from(std::time::SystemTime::now());
    assert!(
        *credentials.expiration() > now,
        "{}",
        credentials.expiration()
    );
}

#[tokio::test]
async fn caller_identity_is_returned() {
    let moto = Moto::shared();
    let identity = client(&moto)
        .get_caller_identity()
        .send()
        .await
        .expect("moto responds");
    assert_eq!(identity.account(), Some("123456789012"));
    assert!(
        identity
            .arn()
            .is_some_and(|arn| arn.starts_with("arn:aws:sts::123456789012:"))
    );
    assert!(identity.user_id().is_some_and(|id| !id.is_empty()));
}

#[tokio::test]
async fn assumed_role_can_make_calls() {
    let moto = Moto::shared();
    let tag = Tag::builder()
        .key("Cost & Center")
        .value("ü=1")
        .build()
        .expect("both members are set");
    let output = client(&moto)
        .assume_role()
        .role_arn(ROLE_ARN)
        .role_session_name("session")
        .duration_seconds(900)
        .tags(tag)
        .transitive_tag_keys("Cost & Center")
        .send()
        .await
        .expect("moto responds");

    let credentials = output.credentials().expect("a role has credentials");
    assert_usable(credentials);
    let user = output.assumed_role_user().expect("the caller is the role");
    assert_eq!(user.arn(), ASSUMED_ROLE_ARN);
    assert!(
        user.assumed_role_id().ends_with(":session"),
        "{}",
        user.assumed_role_id()
    );
    #[allow(deprecated, reason = "moto returns no other integer")]
    let size = output.packed_policy_size();
    assert_eq!(size, Some(6));
    assert_eq!(caller_arn(&moto, credentials).await, ASSUMED_ROLE_ARN);
}

#[tokio::test]
async fn role_assumed_with_web_identity_can_make_calls() {
    let moto = Moto::shared();
    let client = Client::from_conf(anonymous().endpoint_url(moto.url()).build());
    let output = client
        .assume_role_with_web_identity()
        .role_arn(ROLE_ARN)
        .role_session_name("session")
        .web_identity_token("a token & nothing but = a token")
        .send()
        .await
        .expect("moto responds");

    let credentials = output.credentials().expect("a role has credentials");
    assert_usable(credentials);
    assert_eq!(
        output.assumed_role_user().map(|user| user.arn()),
        Some(ASSUMED_ROLE_ARN)
    );
    assert_eq!(caller_arn(&moto, credentials).await, ASSUMED_ROLE_ARN);
}

#[tokio::test]
async fn role_assumed_with_saml_can_make_calls() {
    let moto = Moto::shared();
    let client = Client::from_conf(anonymous().endpoint_url(moto.url()).build());
    let output = client
        .assume_role_with_saml()
        .role_arn(ROLE_ARN)
        .principal_arn("arn:aws:iam::123456789012:saml-provider/provider")
        .saml_assertion(aws_smithy_types::base64::encode(SAML_RESPONSE))
        .send()
        .await
        .expect("moto responds");

    let credentials = output.credentials().expect("a role has credentials");
    assert_usable(credentials);
    assert_eq!(
        output.assumed_role_user().map(|user| user.arn()),
        Some(ASSUMED_ROLE_ARN)
    );
    assert_eq!(caller_arn(&moto, credentials).await, ASSUMED_ROLE_ARN);
}

#[tokio::test]
async fn session_token_is_returned() {
    let moto = Moto::shared();
    let output = client(&moto)
        .get_session_token()
        .duration_seconds(900)
        .send()
        .await
        .expect("moto responds");
    assert!(
        !output
            .credentials()
            .expect("a session has credentials")
            .session_token()
            .is_empty()
    );
}

#[tokio::test]
async fn federation_token_is_returned() {
    let moto = Moto::shared();
    let output = client(&moto)
        .get_federation_token()
        .name("Bob")
        .send()
        .await
        .expect("moto responds");
    assert!(
        !output
            .credentials()
            .expect("a session has credentials")
            .session_token()
            .is_empty()
    );
    let user = output.federated_user().expect("the caller is federated");
    assert_eq!(user.arn(), "arn:aws:sts::123456789012:federated-user/Bob");
    assert_eq!(user.federated_user_id(), "123456789012:Bob");
}

#[tokio::test]
async fn account_of_access_key_is_returned() {
    let moto = Moto::shared();
    let output = client(&moto)
        .get_access_key_info()
        .access_key_id("AKIAIOSFODNN7EXAMPLE")
        .send()
        .await;
    assert_eq!(
        output.expect("moto responds").account(),
        Some("123456789012")
    );
}

#[tokio::test]
async fn moto_error_has_code_and_message() {
    let moto = Moto::shared();
    let policy = "x".repeat(2049);
    let error = client(&moto)
        .get_federation_token()
        .name("Bob")
        .policy(policy)
        .send()
        .await
        .expect_err("the policy is too long");
    assert_eq!(error.code(), Some("ValidationError"));
    assert!(
        error
            .message()
            .is_some_and(|message| message.contains("length less than"))
    );
}
