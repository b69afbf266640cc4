//! The client over real sockets, through its ordinary HTTP client; and, where a host name has to be seen, in memory.

use std::process::Command;
use std::time::{Duration, SystemTime};

use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_types::timeout::TimeoutConfig;
use integration_tests::client::{
    InMemory, REGION, SECRET_ACCESS_KEY, SESSION_TOKEN, anonymous, client, config, credentials,
    three_attempts,
};
use integration_tests::exchange::{Answer, Delivery, Request};
use integration_tests::model::{self, MODEL, Operation};
use integration_tests::ours::operations::{self, OPERATIONS};
use integration_tests::outcome::{Failure, Kind, Outcome};
use integration_tests::server::Server;
use integration_tests::value::{Structure, Value};
use integration_tests::{query, sigv4, xml};
use sts_sdk::Client;
use sts_sdk::config::http::HttpRequest;
use sts_sdk::config::interceptors::BeforeTransmitInterceptorContextRef;
use sts_sdk::config::{Builder, ConfigBag, Intercept, Region, RuntimeComponents};
use sts_sdk::error::{BoxError, DisplayErrorContext};

/// The answer with every member of the operation's output.
fn full_answer(operation: Operation<'_>) -> Answer {
    Answer::ok(xml::response(&MODEL, operation, &MODEL.sample(operation.output)).document())
}

/// The answer with every member of `GetCallerIdentity`'s output.
fn caller_identity() -> Answer {
    full_answer(MODEL.operation("GetCallerIdentity"))
}

/// An error with its request id in the body alone.
fn error_answer(status: u16, code: &str) -> Answer {
    Answer::new(
        status,
        xml::error_response(&MODEL, code, MESSAGE, "in the body").document(),
    )
}

const MESSAGE: &str = "no — not <today> & not tomorrow";

/// Calls an operation with every member of its input present.
async fn call(client: &Client, operation: Operation<'_>) -> Outcome {
    let input = MODEL.sample(operation.input);
    operations::Operation::named(operation.name)
        .call(client, &input)
        .await
}

/// Calls an operation of this name that has to fail.
async fn failure(client: &Client, operation: &str) -> Box<Failure> {
    call(client, MODEL.operation(operation))
        .await
        .expect_err("the call fails")
}

#[test]
fn table_of_operations_covers_the_model() {
    let members = |id| MODEL.members(id).map(|(name, _)| name).collect::<Vec<_>>();
    for (expected, actual) in MODEL.operations().zip(OPERATIONS) {
        assert_eq!(actual.name, expected.name);
        assert_eq!(actual.input, members(expected.input), "{}", expected.name);
        assert_eq!(actual.output, members(expected.output), "{}", expected.name);
        assert!(
            MODEL
                .errors(expected)
                .map(|error| error.name)
                .eq(actual.errors.iter().copied()),
            "{}",
            expected.name
        );
    }
    assert_eq!(OPERATIONS.len(), MODEL.operations().count());
}

#[tokio::test]
async fn every_operation_sends_its_input_and_returns_its_output() {
    for operation in MODEL.operations() {
        let server =
            Server::answering([full_answer(operation).header("x-amzn-requestid", "in the header")])
                .await;
        let output = call(&client(server.url()), operation)
            .await
            .expect("the call succeeds");

        assert_eq!(
            output.value,
            MODEL.sample(operation.output),
            "{}",
            operation.name
        );
        assert_eq!(
            output.request_id.as_deref(),
            Some("in the header"),
            "{}",
            operation.name
        );
        let request = server.request();
        assert_eq!(request.method, "POST");
        assert_eq!(request.uri, "/");
        assert_eq!(
            request.header("content-type"),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(
            request.header("content-length"),
            Some(request.body.len().to_string().as_str())
        );
        assert_eq!(
            request.pairs(),
            query::pairs(&MODEL, operation, &MODEL.sample(operation.input))
        );
    }
}

mod errors {
    use super::*;

    #[tokio::test]
    async fn every_modelled_error_is_its_variant() {
        for operation in MODEL.operations() {
            for error in MODEL.errors(operation) {
                let case = format!("{}: {}", operation.name, error.name);
                let answer = error_answer(error.status, error.code)
                    .header("x-amzn-requestid", "in the header");
                let server = Server::answering([answer]).await;
                let failure = failure(&client(server.url()), operation.name).await;

                assert_eq!(failure.kind, Kind::Service, "{case}");
                assert_eq!(failure.is, [error.name], "{case}");
                assert_eq!(failure.status, Some(error.status), "{case}");
                assert_eq!(failure.code.as_deref(), Some(error.code), "{case}");
                assert_eq!(failure.message.as_deref(), Some(MESSAGE), "{case}");
                assert_eq!(
                    failure.request_id.as_deref(),
                    Some("in the header"),
                    "{case}"
                );
                assert_eq!(
                    failure.service_request_id.as_deref(),
                    Some("in the header"),
                    "{case}"
                );

                assert_eq!(failure.error.variant, Some(error.name), "{case}");
                assert_eq!(failure.error.code.as_deref(), Some(error.code), "{case}");
                assert_eq!(failure.error.message.as_deref(), Some(MESSAGE), "{case}");
                assert_eq!(
                    failure.error.request_id.as_deref(),
                    Some("in the header"),
                    "{case}"
                );
                assert_eq!(server.requests().len(), 1, "{case}");
            }
        }
    }

    /// The second code is the name of a shape, whose own code is another.
    #[tokio::test]
    async fn other_error_is_unhandled_with_code_and_message() {
        for operation in MODEL.operations() {
            for code in ["SomethingNew", "MalformedPolicyDocumentException"] {
                let answer = error_answer(400, code).header("x-amzn-requestid", "in the header");
                let server = Server::answering([answer]).await;
                let failure = failure(&client(server.url()), operation.name).await;

                assert_eq!(failure.kind, Kind::Service);
                assert!(
                    failure.is.is_empty(),
                    "{}: {:?}",
                    operation.name,
                    failure.is
                );
                assert_eq!(failure.error.variant, None);
                assert_eq!(failure.error.code.as_deref(), Some(code));
                assert_eq!(failure.error.message.as_deref(), Some(MESSAGE));
                assert_eq!(failure.error.request_id.as_deref(), Some("in the header"));
                assert!(failure.context.contains(code), "{}", failure.context);
            }
        }
    }

    #[tokio::test]
    async fn error_of_another_operation_is_unhandled() {
        let server = Server::answering([error_answer(400, "ExpiredTradeInTokenException")]).await;
        let failure = failure(&client(server.url()), "AssumeRole").await;
        assert!(failure.is.is_empty());
        assert_eq!(failure.error.variant, None);
        assert_eq!(
            failure.code.as_deref(),
            Some("ExpiredTradeInTokenException")
        );
    }

    #[tokio::test]
    async fn older_request_id_header_is_read_too() {
        let answer = error_answer(403, "RegionDisabledException")
            .header("x-amz-request-id", "in the older header");
        let server = Server::answering([answer]).await;
        let failure = failure(&client(server.url()), "GetSessionToken").await;
        assert_eq!(
            failure.service_request_id.as_deref(),
            Some("in the older header")
        );
    }

    #[tokio::test]
    async fn answer_that_is_not_understood_is_a_service_error_with_its_status() {
        let html = "<!DOCTYPE html><html><body><p>Bad gateway<br></body></html>";
        for answer in [
            Answer::ok("this is not XML"),
            Answer::ok(""),
            Answer::ok(html),
            Answer::ok("{\"Account\": \"123456789012\"}"),
            Answer::new(500, html).header("content-type", "text/html"),
            Answer::new(500, ""),
            Answer::new(400, "this is not XML"),
        ] {
            let server = Server::answering([answer.clone()]).await;
            let failure = failure(&client(server.url()), "GetCallerIdentity").await;
            assert_eq!(
                failure.kind,
                Kind::Service,
                "{answer:?}: {}",
                failure.context
            );
            assert_eq!(failure.status, Some(answer.status), "{answer:?}");
            assert_eq!(failure.code, None, "{answer:?}");
            assert_eq!(failure.error.variant, None, "{answer:?}");
        }
    }

    #[tokio::test]
    async fn broken_connection_is_no_answer() {
        let answer = caller_identity();
        for length in [0, 1, answer.body.len() / 2, answer.body.len() - 1] {
            let server = Server::answering([answer.clone().delivered(Delivery::Cut(length))]).await;
            let failure = failure(&client(server.url()), "GetCallerIdentity").await;
            assert!(
                matches!(failure.kind, Kind::Response | Kind::Dispatch),
                "{length}: {}",
                failure.context
            );
        }
    }

    #[tokio::test]
    async fn read_timeout_is_a_timeout_of_the_dispatch() {
        let timeouts = TimeoutConfig::builder()
            .read_timeout(Duration::from_millis(20))
            .build();
        assert_eq!(kind_without_answer(timeouts).await, Kind::DispatchTimeout);
    }

    #[tokio::test]
    async fn operation_and_attempt_timeouts_are_timeouts() {
        let limit = Duration::from_millis(20);
        for timeouts in [
            TimeoutConfig::builder().operation_timeout(limit).build(),
            TimeoutConfig::builder()
                .operation_attempt_timeout(limit)
                .build(),
        ] {
            assert_eq!(kind_without_answer(timeouts).await, Kind::Timeout);
        }
    }

    async fn kind_without_answer(timeouts: TimeoutConfig) -> Kind {
        let server = Server::answering([caller_identity().delivered(Delivery::Never)]).await;
        let config = config().endpoint_url(server.url()).timeout_config(timeouts);
        failure(&Client::from_conf(config.build()), "GetCallerIdentity")
            .await
            .kind
    }
}

mod signing {
    use super::*;

    #[tokio::test]
    async fn signed_operations_carry_a_signature_that_verifies() {
        for operation in MODEL.operations().filter(|operation| operation.signed) {
            let server = Server::answering([full_answer(operation)]).await;
            call(&client(server.url()), operation)
                .await
                .expect("the call succeeds");

            let request = server.request();
            assert_eq!(
                request.header("x-amz-security-token"),
                Some(SESSION_TOKEN),
                "{}",
                operation.name
            );
            let expected = sigv4::authorization(&request, &credentials(), REGION);
            assert_eq!(
                request.header("authorization"),
                Some(expected.as_str()),
                "{}",
                operation.name
            );
            for name in ["content-type", "host", "x-amz-date", "x-amz-security-token"] {
                assert!(
                    sigv4::signed_headers(&request).contains(&name),
                    "{}: {name}",
                    operation.name
                );
            }
        }
    }

    #[tokio::test]
    async fn unsigned_operations_carry_no_signature_with_or_without_credentials() {
        let unsigned: Vec<_> = MODEL
            .operations()
            .filter(|operation| !operation.signed)
            .collect();
        assert!(
            unsigned
                .iter()
                .map(|operation| operation.name)
                .eq(["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"])
        );
        for operation in unsigned {
            for config in [config(), anonymous()] {
                let server = Server::answering([full_answer(operation)]).await;
                let client = Client::from_conf(config.endpoint_url(server.url()).build());
                call(&client, operation).await.expect("the call succeeds");

                let request = server.request();
                for name in ["authorization", "x-amz-date", "x-amz-security-token"] {
                    assert_eq!(request.header(name), None, "{}", operation.name);
                }
            }
        }
    }

    #[tokio::test]
    async fn signed_operation_without_credentials_says_what_is_missing() {
        for operation in MODEL.operations().filter(|operation| operation.signed) {
            let server = Server::answering([full_answer(operation)]).await;
            let client = Client::from_conf(anonymous().endpoint_url(server.url()).build());
            let failure = failure(&client, operation.name).await;
            for expected in ["no identity resolver", "credentials"] {
                assert!(failure.context.contains(expected), "{}", failure.context);
            }
            assert!(server.requests().is_empty(), "{}", operation.name);
        }
    }

    #[tokio::test]
    async fn signing_time_is_the_clocks() {
        let server = Server::answering([caller_identity()]).await;
        let clock =
            StaticTimeSource::new(SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160));
        let client = Client::from_conf(
            config()
                .endpoint_url(server.url())
                .time_source(clock)
                .build(),
        );
        client
            .get_caller_identity()
            .send()
            .await
            .expect("the call succeeds");
        assert_eq!(
            server.request().header("x-amz-date"),
            Some("20150830T123600Z")
        );
    }
}

mod retries {
    use super::*;

    /// Calls an operation that is first answered with an error of this status and code, and then with success.
    /// Gives back how it went and what arrived.
    async fn call_after(operation: &str, status: u16, code: &str) -> (Outcome, Vec<Request>) {
        let operation = MODEL.operation(operation);
        let server = Server::answering([error_answer(status, code), full_answer(operation)]).await;
        let config = config()
            .endpoint_url(server.url())
            .retry_config(three_attempts());
        let outcome = call(&Client::from_conf(config.build()), operation).await;
        (outcome, server.requests())
    }

    fn attempts(requests: &[Request]) -> Vec<Option<&str>> {
        requests
            .iter()
            .map(|request| request.header("amz-sdk-request"))
            .collect()
    }

    /// Every operation retries this code, whether its model declares the error or not.
    #[tokio::test]
    async fn idp_communication_error_is_retried_by_every_operation() {
        for operation in MODEL.operations() {
            let (outcome, requests) =
                call_after(operation.name, 400, "IDPCommunicationError").await;
            outcome.expect("the second attempt succeeds");
            assert_eq!(
                attempts(&requests),
                [Some("attempt=1; max=3"), Some("attempt=2; max=3")],
                "{}",
                operation.name
            );
            let invocation = |n: usize| requests[n].header("amz-sdk-invocation-id");
            assert!(
                invocation(0).is_some() && invocation(0) == invocation(1),
                "{}",
                operation.name
            );
        }
    }

    #[tokio::test]
    async fn throttling_and_server_errors_are_retried() {
        for (status, code) in [
            (400, "Throttling"),
            (400, "ThrottlingException"),
            (400, "RequestLimitExceeded"),
            (503, "SlowDown"),
            (500, "InternalFailure"),
        ] {
            let (outcome, requests) = call_after("AssumeRole", status, code).await;
            outcome.expect("the second attempt succeeds");
            assert_eq!(requests.len(), 2, "{status} {code}");
        }
    }

    #[tokio::test]
    async fn retries_end() {
        let server = Server::answering([error_answer(400, "IDPCommunicationError")]).await;
        let config = config()
            .endpoint_url(server.url())
            .retry_config(three_attempts());
        let failure = failure(
            &Client::from_conf(config.build()),
            "AssumeRoleWithWebIdentity",
        )
        .await;
        assert_eq!(failure.is, ["IDPCommunicationErrorException"]);
        assert_eq!(server.requests().len(), 3);
    }

    #[tokio::test]
    async fn other_errors_are_not_retried() {
        for operation in MODEL.operations() {
            let unknown = model::Error {
                name: "",
                code: "SomethingNew",
                status: 400,
            };
            let plain = MODEL
                .errors(operation)
                .filter(|error| error.code != "IDPCommunicationError");
            for error in plain.chain([unknown]) {
                let (outcome, requests) =
                    call_after(operation.name, error.status, error.code).await;
                outcome.expect_err("the first attempt was the only one");
                assert_eq!(requests.len(), 1, "{}: {}", operation.name, error.code);
            }
        }
    }
}

mod secrets {
    use super::*;

    /// The strings and timestamps in a value that must not be shown, and those that may be.
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

        /// Asserts that every open text and no secret one is in what is shown.
        fn check(&self, shown: &str) {
            // `Debug` escapes quotes, which the samples have.
            let shows = |text: &String| shown.contains(text.escape_debug().to_string().as_str());
            assert!(!self.secret.iter().any(shows), "{shown}");
            assert!(self.open.iter().all(shows), "{shown}");
        }
    }

    #[test]
    fn debug_shows_members_but_no_sensitive_ones() {
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
        // The SAML assertion, the two tokens that are traded in, the web identity token that comes out, and seven
        // times the three strings of the credentials.
        assert_eq!(secrets, 4 + 7 * 3);
    }

    #[test]
    fn debug_of_credentials_and_their_builder_shows_nothing() {
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
    async fn errors_show_nothing_of_the_request() {
        for operation in MODEL.operations() {
            let texts = Texts::of(operation.input, &MODEL.sample(operation.input));
            for answer in [
                error_answer(400, "SomethingNew"),
                Answer::new(500, "gone"),
                Answer::ok("not XML"),
            ] {
                let server = Server::answering([answer]).await;
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
}

mod customization {
    use super::*;

    #[tokio::test]
    async fn configuration_is_overridden_for_one_call() {
        let service = InMemory::answering(caller_identity());
        let client = service.client();
        let elsewhere = Builder::new().region(Region::new("eu-west-1"));
        client
            .get_caller_identity()
            .customize()
            .config_override(elsewhere)
            .send()
            .await
            .expect("the call succeeds");
        let request = service.request();
        assert_eq!(request.uri.host(), Some("sts.eu-west-1.amazonaws.com"));
        assert!(
            request
                .header("authorization")
                .expect("the call is signed")
                .contains("/eu-west-1/sts/aws4_request")
        );

        client
            .get_caller_identity()
            .send()
            .await
            .expect("the call succeeds");
        assert_eq!(
            service.request().uri.host(),
            Some("sts.us-east-1.amazonaws.com")
        );
    }

    #[derive(Debug)]
    struct RefuseTransmission;

    impl Intercept for RefuseTransmission {
        fn name(&self) -> &'static str {
            "RefuseTransmission"
        }

        fn read_before_transmit(
            &self,
            context: &BeforeTransmitInterceptorContextRef<'_>,
            _: &RuntimeComponents,
            _: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            assert!(
                context.request().headers().get("authorization").is_some(),
                "signing comes first"
            );
            Err("the interceptor refuses".into())
        }
    }

    #[tokio::test]
    async fn interceptors_of_the_call_and_of_the_client_run() {
        let server = Server::answering([caller_identity()]).await;
        let client = client(server.url());
        let of_the_call = client
            .get_caller_identity()
            .customize()
            .interceptor(RefuseTransmission)
            .send()
            .await;
        let config = config()
            .endpoint_url(server.url())
            .interceptor(RefuseTransmission);
        let of_the_client = Client::from_conf(config.build())
            .get_caller_identity()
            .send()
            .await;
        for outcome in [of_the_call, of_the_client] {
            let error = outcome.expect_err("the interceptor refuses");
            assert!(
                DisplayErrorContext(&error)
                    .to_string()
                    .contains("the interceptor refuses")
            );
        }
        assert!(server.requests().is_empty());
    }

    #[tokio::test]
    async fn request_is_mutated_before_it_is_signed() {
        let server = Server::answering([caller_identity()]).await;
        let client = client(server.url());
        let add_header = |request: &mut HttpRequest| {
            request.headers_mut().insert("x-added", "by the test");
        };
        client
            .get_caller_identity()
            .customize()
            .mutate_request(add_header)
            .send()
            .await
            .expect("the call succeeds");
        let request = server.request();
        assert_eq!(request.header("x-added"), Some("by the test"));
        assert!(sigv4::signed_headers(&request).contains(&"x-added"));
        let expected = sigv4::authorization(&request, &credentials(), REGION);
        assert_eq!(request.header("authorization"), Some(expected.as_str()));
    }

    #[tokio::test]
    async fn request_is_mapped() {
        let server = Server::answering([caller_identity()]).await;
        let client = client(server.url());
        let refuse =
            |_: HttpRequest| Err::<HttpRequest, _>(std::io::Error::other("the map refuses"));
        let error = client
            .get_caller_identity()
            .customize()
            .map_request(refuse)
            .send()
            .await
            .expect_err("the map refuses");
        assert!(
            DisplayErrorContext(&error)
                .to_string()
                .contains("the map refuses")
        );
        assert!(server.requests().is_empty());

        let keep = |request: HttpRequest| Ok::<_, std::io::Error>(request);
        client
            .get_caller_identity()
            .customize()
            .map_request(keep)
            .send()
            .await
            .expect("the call succeeds");
        assert_eq!(server.requests().len(), 1);
    }
}

mod builders {
    use super::*;

    #[tokio::test]
    async fn input_is_built_first_and_sent_with_any_client() {
        let server = Server::answering([full_answer(MODEL.operation("GetAccessKeyInfo"))]).await;
        let input = sts_sdk::operation::get_access_key_info::builders::GetAccessKeyInfoInputBuilder::default()
            .access_key_id("AKIAIOSFODNN7EXAMPLE");
        let output = input
            .send_with(&client(server.url()))
            .await
            .expect("the call succeeds");
        assert!(output.account().is_some());
        assert!(
            server
                .request()
                .pairs()
                .contains(&("AccessKeyId".into(), "AKIAIOSFODNN7EXAMPLE".into()))
        );
    }

    #[test]
    fn fluent_builder_shows_the_input_so_far() {
        let tag = sts_sdk::types::Tag::builder()
            .key("k")
            .value("v")
            .build()
            .expect("required members are set");
        let call = client("http://127.0.0.1:1")
            .assume_role()
            .role_arn("arn")
            .tags(tag.clone())
            .tags(tag.clone());
        assert_eq!(call.as_input().get_role_arn().as_deref(), Some("arn"));
        assert_eq!(
            call.as_input().get_tags().as_deref(),
            Some([tag.clone(), tag.clone()].as_slice())
        );
        assert_eq!(call.get_policy(), &None);
        let input = call
            .as_input()
            .clone()
            .build()
            .expect("no member is required to build");
        assert_eq!(input.tags(), [tag.clone(), tag]);
        assert_eq!(input.policy_arns(), []);
    }

    #[test]
    fn structure_with_a_required_member_missing_is_not_built() {
        let error = sts_sdk::types::Tag::builder()
            .key("k")
            .build()
            .expect_err("the value is missing");
        assert!(error.to_string().contains("value"), "{error}");
    }
}

mod headers {
    use super::*;

    #[tokio::test]
    async fn user_agent_names_the_service() {
        let server = Server::answering([caller_identity()]).await;
        client(server.url())
            .get_caller_identity()
            .send()
            .await
            .expect("the call succeeds");
        for name in ["user-agent", "x-amz-user-agent"] {
            let value = server
                .request()
                .header(name)
                .expect("the client names itself")
                .to_owned();
            assert!(value.contains("api/sts"), "{name}: {value}");
        }
    }

    /// The variables that a Lambda function has in its environment.
    const LAMBDA: [&str; 2] = ["AWS_LAMBDA_FUNCTION_NAME", "_X_AMZN_TRACE_ID"];

    #[tokio::test]
    async fn trace_id_is_the_environments() {
        let expected = match LAMBDA.map(std::env::var) {
            [Ok(_), Ok(trace_id)] => Some(trace_id),
            _ => None,
        };
        let server = Server::answering([caller_identity()]).await;
        client(server.url())
            .get_caller_identity()
            .send()
            .await
            .expect("the call succeeds");
        assert_eq!(
            server.request().header("x-amzn-trace-id"),
            expected.as_deref()
        );
    }

    /// A process cannot safely change its own environment, so the test above runs again in another.
    #[test]
    fn trace_id_is_sent_inside_a_lambda_function() {
        let output = Command::new(std::env::current_exe().expect("a test has an executable"))
            .args(["--exact", "headers::trace_id_is_the_environments"])
            .envs(LAMBDA.map(|name| (name, "Root=1-5759e988-bd862e3fe1be46a994272793")))
            .output()
            .expect("the test's executable can be run");
        let report = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && report.contains("1 passed"),
            "{report}"
        );
    }
}

mod endpoints {
    use super::*;

    /// The host that a call goes to.
    async fn host(config: Builder) -> String {
        let service = InMemory::answering(caller_identity());
        service
            .behind(config)
            .get_caller_identity()
            .send()
            .await
            .expect("the call succeeds");
        let uri = service.request().uri;
        assert_eq!(uri.scheme_str(), Some("https"));
        uri.host().expect("an absolute URI has a host").to_owned()
    }

    /// Why a call has no endpoint.
    async fn refusal(config: Builder) -> String {
        let service = InMemory::answering(caller_identity());
        let error = service
            .behind(config)
            .get_caller_identity()
            .send()
            .await
            .expect_err("there is no endpoint");
        DisplayErrorContext(&error).to_string()
    }

    #[tokio::test]
    async fn host_follows_region_fips_and_dual_stack() {
        for (region, fips, dual_stack, expected) in [
            ("us-east-1", false, false, "sts.us-east-1.amazonaws.com"),
            ("eu-west-1", false, false, "sts.eu-west-1.amazonaws.com"),
            ("eu-west-1", true, false, "sts-fips.eu-west-1.amazonaws.com"),
            ("eu-west-1", false, true, "sts.eu-west-1.api.aws"),
            ("eu-west-1", true, true, "sts-fips.eu-west-1.api.aws"),
            (
                "us-gov-west-1",
                true,
                false,
                "sts.us-gov-west-1.amazonaws.com",
            ),
            (
                "cn-north-1",
                false,
                false,
                "sts.cn-north-1.amazonaws.com.cn",
            ),
            (
                "cn-north-1",
                false,
                true,
                "sts.cn-north-1.api.amazonwebservices.com.cn",
            ),
            ("aws-global", false, false, "sts.amazonaws.com"),
        ] {
            let config = config()
                .region(Region::new(region))
                .use_fips(fips)
                .use_dual_stack(dual_stack);
            assert_eq!(
                host(config).await,
                expected,
                "{region}, FIPS {fips}, dual stack {dual_stack}"
            );
        }
    }

    #[tokio::test]
    async fn global_endpoint_is_signed_for_us_east_1() {
        let service = InMemory::answering(caller_identity());
        let client = service.behind(config().region(Region::new("aws-global")));
        client
            .get_caller_identity()
            .send()
            .await
            .expect("the call succeeds");
        let authorization = service
            .request()
            .header("authorization")
            .expect("the call is signed")
            .to_owned();
        assert!(
            authorization.contains("/us-east-1/sts/aws4_request"),
            "{authorization}"
        );
    }

    #[tokio::test]
    async fn endpoint_url_overrides_the_host() {
        assert_eq!(
            host(config().endpoint_url("https://sts.example.com")).await,
            "sts.example.com"
        );
    }

    #[tokio::test]
    async fn configuration_without_an_endpoint_says_why() {
        for (config, expected) in [
            (
                config().region(None),
                "Invalid Configuration: Missing Region",
            ),
            (
                config()
                    .endpoint_url("https://sts.example.com")
                    .use_fips(true),
                "Invalid Configuration: FIPS and custom endpoint are not supported",
            ),
            (
                config()
                    .endpoint_url("https://sts.example.com")
                    .use_dual_stack(true),
                "Invalid Configuration: Dualstack and custom endpoint are not supported",
            ),
        ] {
            let refusal = refusal(config).await;
            assert!(refusal.contains(expected), "{refusal}");
        }
    }
}
