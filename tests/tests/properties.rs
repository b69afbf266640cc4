//! What holds for every input, every output and every answer, whatever it is.
//!
//! Set `PROPTEST_CASES` for more or fewer cases than 256. A case that failed is kept in `proptest-regressions` and
//! tried again first.

use aws_smithy_types::DateTime;
use integration_tests::client::{InMemory, SECRET_ACCESS_KEY, SESSION_TOKEN};
use integration_tests::exchange::Answer;
use integration_tests::model::{self, MODEL, Shape};
use integration_tests::operations::{Operation, Outcome, shown};
use integration_tests::value::{Structure, Value};
use integration_tests::{query, xml};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{FileFailurePersistence, TestCaseError, TestRunner};
use sts_sdk::Client;
use tokio::runtime::Runtime;

/// Makes a test per operation of a property, which is a function of the operation's name.
macro_rules! for_every_operation {
    ($property:ident) => {
        for_every_operation!($property:
            assume_role "AssumeRole",
            assume_role_with_saml "AssumeRoleWithSAML",
            assume_role_with_web_identity "AssumeRoleWithWebIdentity",
            assume_root "AssumeRoot",
            decode_authorization_message "DecodeAuthorizationMessage",
            get_access_key_info "GetAccessKeyInfo",
            get_caller_identity "GetCallerIdentity",
            get_delegated_access_token "GetDelegatedAccessToken",
            get_federation_token "GetFederationToken",
            get_session_token "GetSessionToken",
            get_web_identity_token "GetWebIdentityToken",
        );
    };
    ($property:ident: $($test:ident $operation:literal,)+) => {
        $(#[test]
        fn $test() {
            $property(MODEL.operation($operation));
        })+
    };
}

mod request_is_what_the_model_says {
    use super::*;
    for_every_operation!(request_is_what_the_model_says);
}

mod output_is_what_the_answer_says {
    use super::*;
    for_every_operation!(output_is_what_the_answer_says);
}

mod no_answer_causes_a_panic_or_reveals_a_secret {
    use super::*;
    for_every_operation!(no_answer_causes_a_panic_or_reveals_a_secret);
}

fn request_is_what_the_model_says(operation: model::Operation<'_>) {
    let calls = Calls::of(operation);
    // The answer is empty, and so the call fails; the request has been sent by then.
    check(
        &structure(operation.input, Required::No, &any_text().boxed()),
        |input| {
            let _ = calls.call(Answer::ok(""), &input);
            let request = calls.service.request();
            prop_assert_eq!(&request.method, "POST");
            prop_assert_eq!(request.uri.path(), "/");
            prop_assert_eq!(request.uri.query(), None);
            prop_assert_eq!(
                request.header("content-type"),
                Some("application/x-www-form-urlencoded")
            );
            // A body whose length is known needs no such header above the HTTP client.
            let length = request.body.len().to_string();
            prop_assert!(
                request
                    .header("content-length")
                    .is_none_or(|header| header == length)
            );
            prop_assert_eq!(request.pairs(), query::pairs(&MODEL, operation, &input));
            Ok(())
        },
    );
}

fn output_is_what_the_answer_says(operation: model::Operation<'_>) {
    let calls = Calls::of(operation);
    check(
        &structure(operation.output, Required::No, &xml_text().boxed()),
        |value| {
            let document = xml::response(&MODEL, operation, &value).document();
            match calls.call(Answer::ok(document.clone()), &Structure::default()) {
                Ok(output) => prop_assert_eq!(output.value, value, "{}", document),
                Err(failure) => prop_assert!(false, "{}: {}", failure.context, document),
            }
            Ok(())
        },
    );
}

fn no_answer_causes_a_panic_or_reveals_a_secret(operation: model::Operation<'_>) {
    const PLANTED: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    let input = MODEL.sample(operation.input);
    let output = with_secret(MODEL.sample(operation.output), PLANTED);
    let success = xml::response(&MODEL, operation, &output).document();
    let error = xml::error_response(&MODEL, "Code", "message", "request id").document();
    let holds_secrets = MODEL.holds_secrets(operation.output);
    let calls = Calls::of(operation);
    let answers = (
        prop_oneof![Just(200), Just(400)],
        prop_oneof![damaged(success), damaged(error)],
    );
    check(&answers, |(status, body)| {
        if let Err(failure) = calls.call(Answer::new(status, body), &input) {
            let answer_aside = [failure.shown_without_answer, shown(&failure.error)].concat();
            let all = failure.shown.iter().chain(&answer_aside);
            for secret in [SECRET_ACCESS_KEY, SESSION_TOKEN] {
                prop_assert!(all.clone().all(|shown| !shown.contains(secret)));
            }
            // An answer that says it is an error is shown: it tells what is wrong.
            let must_not_show = if holds_secrets && status == 200 {
                all.cloned().collect()
            } else {
                answer_aside.clone()
            };
            prop_assert!(
                must_not_show.iter().all(|shown| !shown.contains(PLANTED)),
                "{must_not_show:#?}"
            );
        }
        Ok(())
    });
}

/// Calls of one operation to a service in memory.
struct Calls {
    operation: &'static Operation,
    service: InMemory,
    client: Client,
    runtime: Runtime,
}

impl Calls {
    fn of(operation: model::Operation<'_>) -> Self {
        let service = InMemory::answering(Answer::ok(""));
        Self {
            operation: Operation::named(operation.name),
            client: service.client(),
            service,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .expect("a runtime without sockets asks for nothing"),
        }
    }

    fn call(&self, answer: Answer, input: &Structure) -> Outcome {
        self.service.answer(answer);
        self.runtime
            .block_on(self.operation.call(&self.client, input))
    }
}

/// Runs a property on what the strategy makes.
fn check<S: Strategy>(strategy: &S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let regressions = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/proptest-regressions/properties.txt"
    );
    let config = ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(regressions))),
        ..ProptestConfig::default()
    };
    if let Err(failure) = TestRunner::new(config).run(strategy, property) {
        panic!("{failure}");
    }
}

/// Puts a text in the place of every string of an output.
fn with_secret(output: Structure, secret: &str) -> Structure {
    fn replace(value: Value, secret: &str) -> Value {
        match value {
            Value::String(_) => Value::String(secret.to_owned()),
            Value::Structure(value) => Value::Structure(with_secret(value, secret)),
            other => other,
        }
    }
    Structure(
        output
            .0
            .into_iter()
            .map(|(name, value)| (name, replace(value, secret)))
            .collect(),
    )
}

/// Which members of a structure are always there.
#[derive(Clone, Copy)]
enum Required {
    /// None: in inputs and outputs every member is an `Option`.
    No,
    /// Those that the model says are required.
    AsModelled,
}

/// Any structure of this shape with texts like these.
fn structure(
    id: &str,
    required: Required,
    text: &BoxedStrategy<String>,
) -> BoxedStrategy<Structure> {
    let members: Vec<_> = MODEL
        .members(id)
        .map(|(name, target)| {
            let value = value(target, text);
            let present = match required {
                Required::AsModelled if MODEL.is_required(id, name) => value.prop_map(Some).boxed(),
                _ => proptest::option::of(value).boxed(),
            };
            let name = name.to_owned();
            present
                .prop_map(move |value| Some((name.clone(), value?)))
                .boxed()
        })
        .collect();
    members
        .prop_map(|members| Structure(members.into_iter().flatten().collect()))
        .boxed()
}

fn value(id: &str, text: &BoxedStrategy<String>) -> BoxedStrategy<Value> {
    match MODEL.shape(id) {
        Shape::String { .. } => text.clone().prop_map(Value::String).boxed(),
        Shape::Integer => prop_oneof![
            any::<i32>(),
            Just(i32::MIN),
            Just(i32::MAX),
            Just(0),
            Just(-1)
        ]
        .prop_map(Value::Integer)
        .boxed(),
        Shape::Timestamp => timestamp().prop_map(Value::Timestamp).boxed(),
        Shape::Structure { .. } => structure(id, Required::AsModelled, text)
            .prop_map(Value::Structure)
            .boxed(),
        Shape::List { member } => {
            let item = value(&member.target, text);
            let lists = |length| proptest::collection::vec(item.clone(), length);
            prop_oneof![lists(0..=0), lists(1..=3), lists(0..=50)]
                .prop_map(Value::List)
                .boxed()
        }
        Shape::Service { .. } | Shape::Operation { .. } => panic!("{id} has no values"),
    }
}

/// Timestamps from the year 1 to the year 9999, whole and fractional.
fn timestamp() -> impl Strategy<Value = DateTime> {
    let nanoseconds = prop_oneof![
        Just(0),
        (1..1000_u32).prop_map(|milliseconds| milliseconds * 1_000_000),
        0..1_000_000_000_u32
    ];
    (-62_135_596_800..=253_402_300_799_i64, nanoseconds)
        .prop_map(|(seconds, nanoseconds)| DateTime::from_secs_and_nanos(seconds, nanoseconds))
}

/// Any text, with control characters and with those that a form has to escape.
fn any_text() -> impl Strategy<Value = String> {
    let chars = prop_oneof![
        any::<char>(),
        proptest::sample::select(" &=+%;~*-._/\0\r\n\u{7f}é€😀".chars().collect::<Vec<_>>())
    ];
    proptest::collection::vec(chars, 0..24).prop_map(String::from_iter)
}

/// Any text that XML 1.0 can carry.
fn xml_text() -> impl Strategy<Value = String> {
    // <https://www.w3.org/TR/xml/#charsets>
    let carries = |char: &char| matches!(char, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let special = proptest::sample::select(
        " <>&\"';]]#x\t\r\n\u{85}\u{2028}é€😀"
            .chars()
            .collect::<Vec<_>>(),
    );
    let chars = prop_oneof![
        any::<char>().prop_filter("a character of XML", carries),
        special
    ];
    proptest::collection::vec(chars, 0..24).prop_map(String::from_iter)
}

/// Any bytes; and a document with some bytes of it replaced by any others, which gets further into a parser.
fn damaged(document: String) -> impl Strategy<Value = Vec<u8>> {
    let bytes = |length| proptest::collection::vec(any::<u8>(), length);
    let markup = proptest::sample::select(vec![
        "",
        "<",
        ">",
        "/>",
        "</",
        "<!--",
        "<![CDATA[",
        "]]>",
        "&",
        "&#0;",
        "<?",
        "\0",
    ]);
    let replacement = prop_oneof![
        bytes(0..8),
        markup.prop_map(|markup| markup.as_bytes().to_vec())
    ];
    let replaced =
        (any::<Index>(), 0..16_usize, replacement).prop_map(move |(start, length, replacement)| {
            let mut document = document.clone().into_bytes();
            let start = start.index(document.len());
            let end = document.len().min(start + length);
            document.splice(start..end, replacement);
            document
        });
    prop_oneof![1 => bytes(0..512), 3 => replaced]
}
