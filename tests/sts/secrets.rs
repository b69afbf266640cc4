//! No secret appears in `Debug` output or in errors.

use integration_tests::client::{SECRET_ACCESS_KEY, SESSION_TOKEN, client};
use integration_tests::exchange::Response;
use integration_tests::model::{self, MODEL};
use integration_tests::ours::operations;
use integration_tests::server::Server;
use integration_tests::value::{Structure, Value};

use crate::service::{error_response, failure};

/// The strings and timestamps in a value: those that must not be shown, and those that may be.
#[derive(Default)]
struct Texts {
    secret: Vec<String>,
    open: Vec<String>,
}

impl Texts {
    fn of(id: &str, sample: &Structure) -> Self {
        let mut texts = Self::default();
        texts.add(id, &Value::Structure(sample.clone()), false);
        texts
    }

    fn add(&mut self, id: &str, value: &Value, within_sensitive: bool) {
        let sensitive = within_sensitive || MODEL.is_sensitive(id);
        match (MODEL.shape(id), value) {
            (model::Shape::Structure { .. }, Value::Structure(value)) => {
                for (name, target) in MODEL.members(id) {
                    self.add(target, &value.0[name], sensitive);
                }
            }
            (model::Shape::List { member }, Value::List(items)) => {
                items
                    .iter()
                    .for_each(|item| self.add(&member.target, item, sensitive));
            }
            (_, Value::String(text)) => {
                let texts = if sensitive {
                    &mut self.secret
                } else {
                    &mut self.open
                };
                texts.push(text.clone());
            }
            _ => {}
        }
    }

    /// Asserts that the output contains every non-sensitive string and no secret.
    fn check(&self, shown: &str) {
        // `Debug` escapes quotes, which the samples contain.
        let shows = |text: &String| shown.contains(text.escape_debug().to_string().as_str());
        assert!(!self.secret.iter().any(shows), "{shown}");
        assert!(self.open.iter().all(shows), "{shown}");
    }
}

#[test]
fn debug_shows_all_members_except_sensitive_ones() {
    let client = client("http://127.0.0.1:1");
    let mut secrets = 0;
    for operation in MODEL.operations() {
        let named = operations::Operation::named(operation.name);

        let input = MODEL.sample(operation.input);
        let texts = Texts::of(operation.input, &input);
        named
            .shown_input(&client, &input)
            .iter()
            .for_each(|shown| texts.check(shown));
        secrets += texts.secret.len();

        let output = MODEL.sample(operation.output);
        let texts = Texts::of(operation.output, &output);
        named
            .shown_output(&output)
            .iter()
            .for_each(|shown| texts.check(shown));
        secrets += texts.secret.len();
    }
    // The SAML assertion, the two tokens in inputs, the web identity token in an output, and seven times the three
    // strings of the credentials.
    assert_eq!(secrets, 4 + 7 * 3);
}

#[test]
fn debug_of_credentials_and_their_builder_is_redacted() {
    let builder = sts_sdk::types::Credentials::builder()
        .access_key_id("an access key id")
        .secret_access_key("a secret access key")
        .session_token("a session token")
        .expiration(aws_smithy_types::DateTime::from_secs(1_440_938_160));
    let credentials = builder.clone().build().expect("every member is set");
    for shown in [format!("{builder:?}"), format!("{credentials:?}")] {
        for secret in [
            "an access key id",
            "a secret access key",
            "a session token",
            "1440938160",
        ] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

#[tokio::test]
async fn errors_reveal_nothing_about_the_request() {
    for operation in MODEL.operations() {
        let texts = Texts::of(operation.input, &MODEL.sample(operation.input));
        for response in [
            error_response(400, "SomethingNew"),
            Response::new(500, "gone"),
            Response::ok("not XML"),
        ] {
            let server = Server::returning([response]).await;
            let failure = failure(&client(server.url()), operation.name).await;
            let secrets = texts
                .secret
                .iter()
                .map(String::as_str)
                .chain([SECRET_ACCESS_KEY, SESSION_TOKEN]);
            for secret in secrets {
                assert!(
                    !failure.shown.iter().any(|shown| shown.contains(secret)),
                    "{}",
                    operation.name
                );
            }
        }
    }
}
