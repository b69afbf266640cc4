//! Comparison of a client that has only some operations of its service with the client that has all of them: with the
//! same inputs and responses, they send the same requests and return the same results.

use std::fmt::Debug;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_schema::serde::SerializableStruct;
use aws_smithy_types::config_bag::ConfigBag;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use tokio::runtime::Builder;

use crate::exchange::{Request, Response};
use crate::recorded::Recorded;

/// The number of calls of each operation, each with another input. Each response is returned at least once.
const CALLS: usize = 250;

/// Creates a test for each operation: its module, its input, and its name. `$responses` returns what the service
/// returns to an operation of that name.
#[macro_export]
macro_rules! same_calls {
    ($whole:ident, $responses:path: $($subset:ident {
        $($module:ident::$input:ident $operation:literal,)+
    })+) => {
        $($(#[test]
        fn $module() {
            use $crate::same::{InMemory, check};

            check(
                &$responses($operation),
                async |service: &InMemory, input: $whole::operation::$module::$input| {
                    $crate::same_call!($whole, $module, service, input)
                },
                async |service: &InMemory, input: $subset::operation::$module::$input| {
                    $crate::same_call!($subset, $module, service, input)
                },
            );
        })+)+
    };
}

/// Makes a call with this input and shows the result.
#[macro_export]
macro_rules! same_call {
    ($client:ident, $module:ident, $service:ident, $input:ident) => {{
        let client = $crate::same_client!($client, $service);
        let call = client.$module().customize();
        let result = call.interceptor($crate::same::Replace($input)).send().await;
        $crate::same::shown(&result)
    }};
}

/// A client with fixed credentials, clock, user agent, and invocation ID.
#[macro_export]
macro_rules! same_client {
    ($client:ident, $service:ident) => {{
        let config = $client::Config::builder()
            .with_test_defaults_v2()
            .retry_config($crate::client::three_attempts())
            .retry_partition($client::config::retry::RetryPartition::custom("own").build())
            .invocation_id_generator($crate::settings::SameInvocationId)
            .http_client($service.http_client());
        $client::Client::from_conf(config.build())
    }};
}

pub use crate::client::InMemory;

/// Shows the result of a call without the types of a response's extensions: they are in random order, and one of them is
/// the client's own.
pub fn shown(result: &impl Debug) -> String {
    const EXTENSIONS: &str = "extensions_1x: {";
    let text = format!("{result:?}");
    let mut parts = text.split(EXTENSIONS);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('}').expect("the list of types ends");
        shown.push_str(EXTENSIONS);
        shown.push('}');
        shown.push_str(rest);
    }
    shown
}

/// Makes the same calls with both clients. Each call gets one of these responses, to every attempt.
pub fn check<W, S>(
    responses: &[Response],
    whole: impl AsyncFn(&InMemory, W) -> String,
    subset: impl AsyncFn(&InMemory, S) -> String,
) where
    W: Arbitrary + SerializableStruct,
    S: Arbitrary + SerializableStruct,
{
    let inputs = inputs::<W>().zip(inputs::<S>());
    let responses = responses.iter().cycle();
    for ((of_whole, of_subset), response) in inputs.zip(responses).take(CALLS) {
        assert_eq!(Recorded::of(&of_whole), Recorded::of(&of_subset));
        let expected = calls(response, async |service| whole(service, of_whole).await);
        let found = calls(response, async |service| subset(service, of_subset).await);
        assert!(!expected.1.is_empty(), "the call sends a request");
        assert_eq!(found, expected);
    }
}

/// Makes calls to a service that returns this response to each request. Returns their result and the requests.
pub fn calls(
    response: &Response,
    calls: impl AsyncFnOnce(&InMemory) -> String,
) -> (String, Vec<Request>) {
    let runtime = Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build();
    let runtime = runtime.expect("a runtime without sockets needs no resources");
    let service = InMemory::returning(response.clone());
    let result = runtime.block_on(calls(&service));
    (result, service.requests())
}

/// Inputs that are the same for both clients if their strategies are.
fn inputs<T: Arbitrary>() -> impl Iterator<Item = T> {
    let (strategy, mut runner) = (any::<T>(), TestRunner::deterministic());
    std::iter::repeat_with(move || {
        let tree = strategy.new_tree(&mut runner);
        tree.expect("no input is rejected").current()
    })
}

/// Replaces the input of a call, so that tests need not set each member.
#[derive(Debug)]
pub struct Replace<T>(pub T);

#[dyn_dispatch_hint]
impl<T: Clone + Debug + Send + Sync + 'static> Intercept for Replace<T> {
    fn name(&self) -> &'static str {
        "Replace"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        _cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        *context.input_mut() = Input::erase(self.0.clone());
        Ok(())
    }
}
