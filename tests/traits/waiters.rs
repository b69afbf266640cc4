//! Waiters. The client is generated from `paging.json`, and the service is in memory. Nothing really waits: sleeping
//! advances the clock and returns immediately.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, SystemTime};

use aws_smithy_async::test_util::{InstantSleep, instant_time_and_sleep};
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use paging_client::client::Waiters;
use paging_client::config::{BehaviorVersion, Credentials, Region, StalledStreamProtectionConfig};
use paging_client::error::ProvideErrorMetadata;
use paging_client::types::Status;
use paging_client::waiters::parcel_delivered::WaitUntilParcelDeliveredError;
use paging_client::{Client, Config};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A service that returns these responses in order and then keeps returning the last one.
struct Service {
    client: Client,
    sleep: InstantSleep,
    agents: Arc<Mutex<Vec<String>>>,
}

impl Service {
    fn returning(responses: impl Into<Vec<(u16, String)>>) -> Self {
        let responses = responses.into();
        let agents = Arc::<Mutex<Vec<String>>>::default();
        let seen = Arc::clone(&agents);
        let http_client = infallible_client_fn(move |request: http::Request<SdkBody>| {
            let mut seen = seen.lock().expect("the lock is not poisoned");
            let (status, body) = &responses[seen.len().min(responses.len() - 1)];
            let agent = request.headers()["x-amz-user-agent"].to_str();
            seen.push(agent.expect("plain text").to_owned());
            http::Response::builder()
                .status(*status)
                .body(SdkBody::from(body.clone()))
                .expect("the response is well formed")
        });
        let (time, sleep) = instant_time_and_sleep(SystemTime::UNIX_EPOCH);
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
            .endpoint_url("http://localhost")
            .retry_config(RetryConfig::disabled())
            // Their sleeps would return immediately, too.
            .timeout_config(TimeoutConfig::disabled())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .time_source(time)
            .sleep_impl(sleep.clone())
            .http_client(http_client)
            .build();
        Self {
            client: Client::from_conf(config),
            sleep,
            agents,
        }
    }

    fn polls(&self) -> usize {
        self.agents.lock().expect("the lock is not poisoned").len()
    }
}

fn described(elements: &str) -> (u16, String) {
    let body = format!(
        "<DescribeParcelResponse><DescribeParcelResult>{elements}</DescribeParcelResult></DescribeParcelResponse>"
    );
    (200, body)
}

fn status(status: &str) -> (u16, String) {
    described(&format!("<Status>{status}</Status><Secret>4711</Secret>"))
}

fn error_response(code: &str) -> (u16, String) {
    let body = format!("<ErrorResponse><Error><Code>{code}</Code></Error></ErrorResponse>");
    (404, body)
}

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn waiting_ends_when_the_state_is_reached() {
    let service = Service::returning([
        error_response("ParcelNotFound"),
        status("up"),
        status("up"),
        status("delivered"),
    ]);
    let waiter = service.client.wait_until_parcel_delivered().id("7");
    assert_eq!(waiter.get_id().as_deref(), Some("7"));
    let last = waiter.wait(HOUR).await.expect("the parcel arrives");
    let output = last.as_result().expect("an output");
    assert_eq!(output.status(), Some(&Status::Delivered));
    assert_eq!(service.polls(), 4);
    // At least 3 seconds and at most 3, 6, and 12 seconds, as in the model.
    let delays: Vec<_> = service.sleep.logs().iter().map(Duration::as_secs).collect();
    assert_eq!(delays.len(), 3);
    for (delay, longest) in delays.iter().zip([3, 6, 12]) {
        assert!((3..=longest).contains(delay), "{delays:?}");
    }
    let agents = service.agents.lock().expect("the lock is not poisoned");
    assert!(
        agents
            .iter()
            .all(|agent| agent.contains(" m/") && agent.contains("B")),
        "{agents:?}"
    );
}

#[tokio::test]
async fn failing_response_is_in_the_error_without_its_secrets() {
    let service = Service::returning([status("up"), status("lost")]);
    let waiter = service.client.wait_until_parcel_delivered().id("7");
    let error = waiter.wait(HOUR).await.expect_err("the parcel is lost");
    let WaitUntilParcelDeliveredError::FailureState(failure) = &error else {
        panic!("{error:?}");
    };
    let output = failure.final_poll().as_result().expect("an output");
    assert_eq!(output.status(), Some(&Status::Lost));
    assert_eq!(output.secret(), Some("4711"));
    assert!(!format!("{error:?}").contains("4711"));
    assert_eq!(service.polls(), 2);
}

#[tokio::test]
async fn failing_service_error_is_in_the_waiter_error() {
    let service = Service::returning([error_response("ParcelBurnedException")]);
    let waiter = service.client.wait_until_parcel_delivered().id("7");
    let error = waiter.wait(HOUR).await.expect_err("the parcel is gone");
    let WaitUntilParcelDeliveredError::FailureState(failure) = error else {
        panic!("{error:?}");
    };
    let source = failure
        .into_final_poll()
        .into_result()
        .expect_err("an error");
    assert!(source.is_parcel_burned_exception());
}

#[tokio::test]
async fn wait_times_out_after_a_final_poll() {
    let service = Service::returning([status("up")]);
    let wait = Duration::from_secs(60);
    let waiter = service.client.wait_until_parcel_delivered().id("7");
    let error = waiter.wait(wait).await.expect_err("it never arrives");
    let WaitUntilParcelDeliveredError::ExceededMaxWait(exceeded) = error else {
        panic!("{error:?}");
    };
    assert_eq!(exceeded.max_wait(), wait);
    assert_eq!(exceeded.elapsed(), wait);
    assert_eq!(exceeded.poll_count() as usize, service.polls());
    assert_eq!(service.sleep.total_duration(), wait);
}

#[tokio::test]
async fn error_without_an_acceptor_ends_the_wait() {
    let service = Service::returning([status("up"), error_response("ClosedException")]);
    let waiter = service.client.wait_until_parcel_delivered().id("7");
    let error = waiter.wait(HOUR).await.expect_err("the service is closed");
    let WaitUntilParcelDeliveredError::OperationFailed(failed) = &error else {
        panic!("{error:?}");
    };
    assert_eq!(failed.error().code(), Some("ClosedException"));
    assert_eq!(error.code(), Some("ClosedException"));
    assert_eq!(service.polls(), 2);
}

#[tokio::test]
#[expect(deprecated, reason = "the waiter is deprecated in the model")]
async fn waiter_can_wait_for_any_error() {
    let service = Service::returning([status("up"), error_response("Whatever")]);
    let waiter = service.client.wait_until_parcel_gone().id("7");
    let last = waiter.wait(HOUR).await.expect("the parcel is gone");
    let error = last.into_result().expect_err("an error");
    assert_eq!(error.code(), Some("Whatever"));
    assert_eq!(service.polls(), 2);
}

#[tokio::test]
async fn fixed_delay_stays_constant() {
    let missing = || error_response("ParcelNotFound");
    let service = Service::returning([missing(), missing(), missing(), status("up")]);
    let waiter = service.client.wait_until_parcel_exists().id("7");
    waiter.wait(HOUR).await.expect("it is found");
    assert_eq!(service.sleep.logs(), [Duration::from_secs(1); 3]);
}

#[tokio::test]
async fn unmodeled_errors_are_matched_by_code() {
    let found = "<GetDepotResponse><GetDepotResult/></GetDepotResponse>".to_owned();
    let service = Service::returning([error_response("DepotNotFound"), (200, found)]);
    let waiter = service.client.wait_until_depot_exists().r#type("sorting");
    waiter.wait(HOUR).await.expect("it is found");
    assert_eq!(service.polls(), 2);
}

#[tokio::test]
async fn input_and_output_are_compared() {
    let labels = |labels: &[&str]| {
        let labels: String = labels
            .iter()
            .map(|label| format!("<member>{label}</member>"))
            .collect();
        described(&format!("<Labels>{labels}</Labels>"))
    };
    let waiter = |service: &Service| {
        let waiter = service.client.wait_until_parcel_labeled().id("7");
        waiter.labels("heavy").labels("fragile")
    };
    let service = Service::returning([described(""), labels(&["a"]), labels(&["a", "b"])]);
    waiter(&service)
        .wait(HOUR)
        .await
        .expect("two labels are added");
    assert_eq!(service.polls(), 3);
    let service = Service::returning([labels(&["7"])]);
    waiter(&service)
        .wait(HOUR)
        .await
        .expect_err("its ID as a label");
    assert_eq!(service.polls(), 1);
    // Both sides are missing, so neither has a length.
    let service = Service::returning([described("")]);
    let bare = service.client.wait_until_parcel_labeled().id("7");
    bare.wait(Duration::ZERO).await.expect_err("no labels");
}

/// The acceptor of each `Probe` waiter in the model: path, comparator, and expected value.
static PROBES: LazyLock<BTreeMap<String, [String; 3]>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../models/paging.json");
    let text = std::fs::read_to_string(path).expect("the model can be read");
    let model: Value = serde_json::from_str(&text).expect("the model is JSON");
    let operation = &model["shapes"]["example.parcels#DescribeParcel"];
    let waiters = operation["traits"]["smithy.waiters#waitable"]
        .as_object()
        .expect("waiters");
    let probes = waiters.iter().filter(|(name, _)| name.starts_with("Probe"));
    let matcher = |waiter: &Value| {
        let matcher = &waiter["acceptors"][0]["matcher"]["output"];
        ["path", "comparator", "expected"]
            .map(|key| matcher[key].as_str().expect("a string").to_owned())
    };
    probes
        .map(|(name, waiter)| (name.clone(), matcher(waiter)))
        .collect()
});

/// Returns whether the matcher matches according to the `jmespath` crate. An expression that fails does not match.
fn matches([path, comparator, expected]: &[String; 3], output: &Value) -> bool {
    let expression = jmespath::compile(path).expect("the model's expressions are valid");
    let Ok(found) = expression.search(output) else {
        return false;
    };
    let found = serde_json::to_value(&found).expect("the result is JSON");
    let is_expected = |value: &Value| value.as_str() == Some(expected);
    match comparator.as_str() {
        "stringEquals" => is_expected(&found),
        "booleanEquals" => found == Value::Bool(expected == "true"),
        "allStringEquals" => found
            .as_array()
            .is_some_and(|all| !all.is_empty() && all.iter().all(is_expected)),
        "anyStringEquals" => found
            .as_array()
            .is_some_and(|all| all.iter().any(is_expected)),
        other => panic!("{other} is not a comparator"),
    }
}

/// The elements of a response.
fn elements(output: &Value) -> String {
    let members = output.as_object().expect("a structure").iter();
    members
        .map(|(name, value)| format!("<{name}>{}</{name}>", content(name, value)))
        .collect()
}

fn content(name: &str, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items
            .iter()
            .map(|item| format!("<member>{}</member>", content("member", item)))
            .collect(),
        Value::Object(entries) if name == "ByName" => entries
            .iter()
            .map(|(key, value)| {
                format!(
                    "<entry><key>{key}</key><value>{}</value></entry>",
                    elements(value)
                )
            })
            .collect(),
        Value::Object(_) => elements(value),
        other => other.to_string(),
    }
}

/// An object with some of these members.
fn some_of(members: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let members = members.into_iter().map(|(name, value)| {
        prop::option::weighted(0.75, value).prop_map(move |value| (name, value))
    });
    members
        .collect::<Vec<_>>()
        .prop_map(|members| {
            let there = members.into_iter();
            let there = there.filter_map(|(name, value)| Some((name.to_owned(), value?)));
            Value::Object(there.collect())
        })
        .boxed()
}

fn list(element: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    prop::collection::vec(element, 0..4)
        .prop_map(Value::Array)
        .boxed()
}

fn text() -> BoxedStrategy<Value> {
    prop::sample::select(vec![json!("a"), json!("b"), json!("up"), json!("")]).boxed()
}

fn stop() -> BoxedStrategy<Value> {
    some_of(vec![
        ("Name", text()),
        ("Status", text()),
        ("Done", any::<bool>().prop_map(Value::Bool).boxed()),
        ("Labels", list(text())),
    ])
}

fn parcel() -> BoxedStrategy<Value> {
    let number = || (0..4_i32).prop_map(Value::from).boxed();
    let by_name = prop::collection::btree_map("[ab]", stop(), 0..3);
    let by_name = by_name.prop_map(|entries| Value::Object(entries.into_iter().collect()));
    let optional = some_of(vec![
        ("Status", text()),
        ("Delivered", any::<bool>().prop_map(Value::Bool).boxed()),
        ("Count", number()),
        (
            "Weight",
            prop::sample::select(vec![json!(0.5), json!(1.5), json!(2.5)]).boxed(),
        ),
        ("Labels", list(text())),
        ("Groups", list(list(text()))),
        ("Stops", list(stop())),
        ("Main", stop()),
        ("ByName", by_name.boxed()),
    ]);
    (optional, number())
        .prop_map(|(mut output, total)| {
            output["Total"] = total;
            output
        })
        .boxed()
}

/// Runs each probe with no waiting time, and returns which ones matched.
macro_rules! probe {
    ($client:expr, $($name:literal $method:ident,)+) => {{
        let client = &$client;
        let mut matched = BTreeMap::new();
        $(matched.insert($name, client.$method().id("7").wait(Duration::ZERO).await.is_ok());)+
        matched
    }};
}

async fn probed(client: &Client) -> BTreeMap<&'static str, bool> {
    probe!(client,
        "Probe01" wait_until_probe01,
        "Probe02" wait_until_probe02,
        "Probe03" wait_until_probe03,
        "Probe04" wait_until_probe04,
        "Probe05" wait_until_probe05,
        "Probe06" wait_until_probe06,
        "Probe07" wait_until_probe07,
        "Probe08" wait_until_probe08,
        "Probe09" wait_until_probe09,
        "Probe10" wait_until_probe10,
        "Probe11" wait_until_probe11,
        "Probe12" wait_until_probe12,
        "Probe13" wait_until_probe13,
        "Probe14" wait_until_probe14,
        "Probe15" wait_until_probe15,
        "Probe16" wait_until_probe16,
        "Probe17" wait_until_probe17,
        "Probe18" wait_until_probe18,
        "Probe19" wait_until_probe19,
        "Probe20" wait_until_probe20,
        "Probe21" wait_until_probe21,
        "Probe22" wait_until_probe22,
        "Probe23" wait_until_probe23,
        "Probe24" wait_until_probe24,
        "Probe25" wait_until_probe25,
        "Probe26" wait_until_probe26,
        "Probe27" wait_until_probe27,
        "Probe28" wait_until_probe28,
        "Probe29" wait_until_probe29,
        "Probe30" wait_until_probe30,
        "Probe31" wait_until_probe31,
        "Probe32" wait_until_probe32,
        "Probe33" wait_until_probe33,
        "Probe34" wait_until_probe34,
        "Probe35" wait_until_probe35,
        "Probe36" wait_until_probe36,
        "Probe37" wait_until_probe37,
        "Probe38" wait_until_probe38,
        "Probe39" wait_until_probe39,
        "Probe40" wait_until_probe40,
        "Probe41" wait_until_probe41,
        "Probe42" wait_until_probe42,
        "Probe43" wait_until_probe43,
        "Probe44" wait_until_probe44,
        "Probe45" wait_until_probe45,
        "Probe46" wait_until_probe46,
        "Probe47" wait_until_probe47,
        "Probe48" wait_until_probe48,
        "Probe49" wait_until_probe49,
        "Probe50" wait_until_probe50,
        "Probe51" wait_until_probe51,
        "Probe52" wait_until_probe52,
        "Probe53" wait_until_probe53,
        "Probe54" wait_until_probe54,
        "Probe55" wait_until_probe55,
        "Probe56" wait_until_probe56,
        "Probe57" wait_until_probe57,
        "Probe58" wait_until_probe58,
        "Probe59" wait_until_probe59,
        "Probe60" wait_until_probe60,
        "Probe61" wait_until_probe61,
        "Probe62" wait_until_probe62,
        "Probe63" wait_until_probe63,
        "Probe64" wait_until_probe64,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Generated matchers agree with JMESPath.
    #[test]
    fn matchers_agree_with_jmespath(output in parcel()) {
        let service = Service::returning([described(&elements(&output))]);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let found = runtime.block_on(probed(&service.client));
        prop_assert_eq!(found.len(), PROBES.len());
        for (name, matched) in found {
            let probe = &PROBES[name];
            prop_assert_eq!(matched, matches(probe, &output), "{}: {:?}", name, probe);
        }
    }
}
