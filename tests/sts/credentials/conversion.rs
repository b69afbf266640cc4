//! From `types::Credentials` to credentials for signing.

use aws_credential_types::Credentials;
use aws_smithy_types::DateTime;
use sts_sdk::error::InvalidCredentialsError;
use sts_sdk::types;
use sts_sdk::types::builders::CredentialsBuilder;

use super::start;

fn complete() -> CredentialsBuilder {
    types::Credentials::builder()
        .access_key_id("an access key id")
        .secret_access_key("a secret access key")
        .session_token("a session token")
        .expiration(DateTime::from(start()))
}

fn build(builder: CredentialsBuilder) -> types::Credentials {
    builder.build().expect("every member is set")
}

#[test]
fn complete_credentials_keep_every_value() {
    let original = build(complete());
    let converted = Credentials::try_from(&original).expect("they are complete");
    assert_eq!(converted.access_key_id(), "an access key id");
    assert_eq!(converted.secret_access_key(), "a secret access key");
    assert_eq!(converted.session_token(), Some("a session token"));
    assert_eq!(converted.expiry(), Some(start()));
    assert!(format!("{converted:?}").contains(r#"provider_name: "Sts""#));
    assert_eq!(Credentials::try_from(original), Ok(converted));
}

#[test]
fn error_names_the_field_and_no_value() {
    let cases = [
        ("access_key_id", complete().access_key_id("")),
        ("secret_access_key", complete().secret_access_key("")),
        ("session_token", complete().session_token("")),
        ("expiration", complete().expiration(DateTime::from_secs(0))),
    ];
    for (field, builder) in cases {
        let error: InvalidCredentialsError =
            Credentials::try_from(build(builder)).expect_err("they are incomplete");
        assert_eq!(error.field(), field);
        assert_eq!(
            error.to_string(),
            format!("the credentials cannot be used: `{field}` is missing")
        );
        let shown = format!("{error:?}");
        for value in ["an access", "a secret", "a session", "1700000000"] {
            assert!(!shown.contains(value), "{shown}");
        }
    }
}
