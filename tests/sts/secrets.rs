//! No secret appears in `Debug` output or in errors.

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
use sts_sdk::error::DisplayErrorContext;

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

/// Calls `AssumeRole`, which must fail, and checks that its error shows no secret of the output.
async fn assert_error_of_assume_role_hides_secrets(
    client: &sts_sdk::Client,
    response: &Response,
    case: &str,
) -> String {
    let operation = MODEL.operation("AssumeRole");
    let secrets = Texts::of(operation.output, &MODEL.sample(operation.output)).secret;
    let secrets: Vec<_> = secrets.iter().map(|secret| verbatim(secret)).collect();
    assert_eq!(secrets.len(), 3);
    for secret in &secrets {
        let sent = String::from_utf8_lossy(&response.body);
        assert!(sent.contains(secret), "{case}: {sent}");
    }
    let error = client.assume_role().send().await.expect_err(case);
    let raw = error.raw_response().expect("the response has arrived");
    assert_eq!(raw.status().as_u16(), response.status, "{case}");
    let mut shown = vec![
        format!("{error:?}"),
        format!("{error:#?}"),
        error.to_string(),
        DisplayErrorContext(&error).to_string(),
    ];
    let error = error.into_service_error();
    shown.extend([
        format!("{error:?}"),
        error.to_string(),
        DisplayErrorContext(&error).to_string(),
    ]);
    for text in &shown {
        for secret in &secrets {
            assert!(!text.contains(secret), "{case}: {text}");
        }
    }
    shown.concat()
}

#[tokio::test]
async fn error_of_an_interceptor_reveals_nothing_about_the_response() {
    for hook in HOOKS {
        let response = full_response(MODEL.operation("AssumeRole"));
        let service = InMemory::returning(response.clone());
        let client = service.behind(config().interceptor(FailingIn(hook)));
        let shown = assert_error_of_assume_role_hides_secrets(&client, &response, hook).await;
        assert!(shown.contains(&format!("failed in {hook}")), "{shown}");
    }
}

#[tokio::test]
async fn output_under_any_other_status_is_hidden() {
    for status in [302, 304, 400, 403, 404, 429, 500, 503, 599, 600] {
        let mut response = full_response(MODEL.operation("AssumeRole"));
        response.status = status;
        let client = InMemory::returning(response.clone()).client();
        let case = status.to_string();
        assert_error_of_assume_role_hides_secrets(&client, &response, &case).await;
    }
}
