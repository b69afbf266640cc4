//! No secret appears in `Debug` output or in errors.

use std::collections::BTreeSet;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, FinalizerInterceptorContextMut,
    FinalizerInterceptorContextRef,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use integration_tests::client::{InMemory, SECRET_ACCESS_KEY, SESSION_TOKEN, client, config};
use integration_tests::exchange::Response;
use integration_tests::model::{self, MODEL};
use integration_tests::ours::operations;
use integration_tests::server::Server;
use integration_tests::value::{Structure, Value};
use sts_sdk::Client;
use sts_sdk::types::{OriginIdentity, TransactionContext, TrustedIdentityPropagationContext};

use crate::service::{error_response, failure, full_response};

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
            (model::Shape::List { member, .. }, Value::List(items)) => {
                items
                    .iter()
                    .for_each(|item| self.add(&member.target, item, sensitive));
            }
            // A map with sensitive keys or values is hidden as a whole.
            (model::Shape::Map { key, value, .. }, Value::Map(entries)) => {
                let sensitive = sensitive || MODEL.contains_secrets(id);
                for (name, content) in entries {
                    self.add(&key.target, &Value::String(name.clone()), sensitive);
                    self.add(&value.target, content, sensitive);
                }
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
    for operation in MODEL.operations() {
        let named = operations::Operation::named(operation.name);

        let input = MODEL.sample(operation.input);
        let texts = Texts::of(operation.input, &input);
        named
            .shown_input(&client, &input)
            .iter()
            .for_each(|shown| texts.check(shown));

        let output = MODEL.sample(operation.output);
        let texts = Texts::of(operation.output, &output);
        named
            .shown_output(&output)
            .iter()
            .for_each(|shown| texts.check(shown));
    }
}

/// The names of the members with secrets, at any depth. Without them, the other tests would prove nothing.
#[test]
fn samples_have_every_secret() {
    let mut members = BTreeSet::new();
    for operation in MODEL.operations() {
        for id in [operation.input, operation.output] {
            let texts = Texts::of(id, &MODEL.sample(id)).secret;
            assert_eq!(texts.is_empty(), !MODEL.contains_secrets(id), "{id}");
            members.extend(texts.iter().map(|text| last_name(text).to_owned()));
        }
    }
    let expected = [
        "AccessKeyId",
        "ContextAssertion",
        "DecodedMessage",
        "EncodedMessage",
        "FederatedProviderArn",
        "IdentityProvider",
        "Issuer",
        "Policy",
        "SAMLAssertion",
        "SecretAccessKey",
        "SessionToken",
        "Subject",
        "SubjectType",
        "TokenCode",
        "TradeInToken",
        "WebIdentityToken",
    ];
    assert_eq!(members, expected.map(str::to_owned).into());
}

/// The last name in the path that a sample consists of. Items of lists and maps have numbers instead.
fn last_name(text: &str) -> &str {
    let names = verbatim(text).split('.');
    let is_name = |part: &&str| part.starts_with(|first: char| first.is_ascii_uppercase());
    names.rev().find(is_name).unwrap_or_default()
}

#[test]
fn debug_of_the_origin_of_a_session_is_redacted() {
    let identity = OriginIdentity::builder()
        .subject("a subject")
        .subject_type("a type")
        .issuer("an issuer")
        .federated_provider_arn("an arn");
    let transaction = TransactionContext::builder().identity_provider("a key", "a value");
    let context = TrustedIdentityPropagationContext::builder()
        .origin_identity(identity.clone().build())
        .transaction_context(transaction.clone().build());
    for shown in [
        format!("{identity:?} {:?}", identity.clone().build()),
        format!("{transaction:?} {:?}", transaction.clone().build()),
        format!("{context:?} {:?}", context.clone().build()),
    ] {
        let hidden = [
            "a subject",
            "a type",
            "an issuer",
            "an arn",
            "a key",
            "a value",
        ];
        assert!(
            !hidden.iter().any(|secret| shown.contains(secret)),
            "{shown}"
        );
    }
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

/// The hooks of an interceptor that run after the response arrives.
const HOOKS: [&str; 8] = [
    "read_after_transmit",
    "modify_before_deserialization",
    "read_before_deserialization",
    "read_after_deserialization",
    "modify_before_attempt_completion",
    "read_after_attempt",
    "modify_before_completion",
    "read_after_execution",
];

/// An interceptor that fails in one hook.
#[derive(Debug)]
struct FailingIn(&'static str);

macro_rules! failing_hooks {
    ($($hook:ident($context:ident);)+) => {
        #[dyn_dispatch_hint]
        impl Intercept for FailingIn {
            fn name(&self) -> &'static str {
                "FailingIn"
            }

            $(fn $hook(
                &self,
                _: failing_hooks!(@context $context),
                _: &RuntimeComponents,
                _: &mut ConfigBag,
            ) -> Result<(), BoxError> {
                if self.0 == stringify!($hook) {
                    return Err(format!("failed in {}", self.0).into());
                }
                Ok(())
            })+
        }
    };
    (@context BeforeDeserializationInterceptorContextMut) => { &mut BeforeDeserializationInterceptorContextMut<'_> };
    (@context FinalizerInterceptorContextMut) => { &mut FinalizerInterceptorContextMut<'_> };
    (@context $context:ident) => { &$context<'_> };
}

failing_hooks! {
    read_after_transmit(BeforeDeserializationInterceptorContextRef);
    modify_before_deserialization(BeforeDeserializationInterceptorContextMut);
    read_before_deserialization(BeforeDeserializationInterceptorContextRef);
    read_after_deserialization(AfterDeserializationInterceptorContextRef);
    modify_before_attempt_completion(FinalizerInterceptorContextMut);
    read_after_attempt(FinalizerInterceptorContextRef);
    modify_before_completion(FinalizerInterceptorContextMut);
    read_after_execution(FinalizerInterceptorContextRef);
}

/// The longest part of a text that neither XML nor `Debug` escapes.
fn verbatim(text: &str) -> &str {
    let parts = text.split(|next: char| !next.is_ascii_alphanumeric() && next != '.');
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

/// Makes a call, which must fail, and checks that its error shows no secret of the output. Returns what it shows.
async fn assert_error_hides_the_output(
    client: &Client,
    operation: model::Operation<'_>,
    response: &Response,
) -> String {
    let name = operation.name;
    let sent = String::from_utf8_lossy(&response.body);
    let failure = failure(client, name).await;
    assert_eq!(failure.status, Some(response.status), "{name}");
    let shown = [&failure.shown[..], &failure.messages, &failure.error.shown].concat();
    for secret in Texts::of(operation.output, &MODEL.sample(operation.output)).secret {
        let secret = verbatim(&secret);
        assert!(sent.contains(secret), "{name}: {sent}");
        for text in &shown {
            assert!(!text.contains(secret), "{name}: {text}");
        }
    }
    shown.concat()
}

fn operations_with_secret_outputs() -> impl Iterator<Item = model::Operation<'static>> {
    let operations = MODEL.operations();
    operations.filter(|operation| MODEL.contains_secrets(operation.output))
}

#[tokio::test]
async fn error_of_an_interceptor_reveals_nothing_about_the_response() {
    for operation in operations_with_secret_outputs() {
        for hook in HOOKS {
            let response = full_response(operation);
            let service = InMemory::returning(response.clone());
            let client = service.behind(config().interceptor(FailingIn(hook)));
            let shown = assert_error_hides_the_output(&client, operation, &response).await;
            assert!(shown.contains(&format!("failed in {hook}")), "{shown}");
        }
    }
}

#[tokio::test]
async fn output_under_any_other_status_is_hidden() {
    for operation in operations_with_secret_outputs() {
        for status in [302, 304, 400, 403, 404, 429, 500, 503, 599, 600] {
            let mut response = full_response(operation);
            response.status = status;
            let client = InMemory::returning(response.clone()).client();
            assert_error_hides_the_output(&client, operation, &response).await;
        }
    }
}
