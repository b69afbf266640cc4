// One client: its configuration, its calls, and conversions of its types. Included once for each client; `sdk` is its
// crate. The table of its operations and types is generated from the model.

use std::collections::BTreeMap;

use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_types::retry::ProvideErrorKind;
use integration_tests::client::InMemory;
use integration_tests::outcome::{Kind, messages};
use integration_tests::settings::SameInvocationId;

use crate::harness::side::{Called, Failure, Outcome, Settings, Success};
use crate::harness::value::{Finish as _, FromValue, IntoValue, Value};

/// An operation of the client.
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    call: fn(&sdk::Client, &Value) -> Called,
}

impl Operation {
    /// Returns a function that calls the operation with an input.
    pub(crate) fn calls(
        &self,
        settings: &Settings,
        service: &InMemory,
    ) -> impl Fn(&Value) -> Called + use<> {
        let client = sdk::Client::from_conf(config(settings, service).build());
        let call = self.call;
        move |input| call(&client, input)
    }
}

/// The version of the package, which the user agent contains.
pub(crate) const VERSION: &str = sdk::meta::PKG_VERSION;

/// A configuration with these settings, which calls this service.
pub(crate) fn config(settings: &Settings, service: &InMemory) -> sdk::config::Builder {
    let mut config = match &settings.shared {
        Some(shared) => sdk::config::Builder::from(shared),
        None => sdk::Config::builder(),
    };
    if settings.fixed_user_agent {
        config.apply_test_defaults();
    }
    if settings.shared.is_none() {
        config
            .set_behavior_version(Some(settings.behavior_version))
            .set_region(settings.region.clone().map(sdk::config::Region::new))
            .set_use_fips(settings.use_fips)
            .set_use_dual_stack(settings.use_dual_stack)
            .set_endpoint_url(settings.endpoint_url.clone());
        config = config.credentials_provider(settings.credentials());
    }
    if settings.shared.is_none() || settings.account_id_mode.is_some() {
        set_mode(&mut config, settings);
    }
    config
        .idempotency_token_provider("00000000-0000-4000-8000-000000000000")
        .retry_config(settings.retry_config())
        .retry_partition(sdk::config::retry::RetryPartition::custom("own").build())
        .invocation_id_generator(SameInvocationId)
        .time_source(StaticTimeSource::new(settings.time()))
        .http_client(service.http_client())
}

/// Converts the result of a call. `variant` returns the modeled error, if it is one.
fn outcome<O, E>(
    result: Result<O, sdk::error::SdkError<E, sdk::config::http::HttpResponse>>,
    variant: impl FnOnce(&E) -> Option<(&'static str, Value)>,
) -> Outcome
where
    O: IntoValue + sdk::operation::RequestId,
    E: std::error::Error
        + ProvideErrorKind
        + sdk::error::ProvideErrorMetadata
        + sdk::operation::RequestId
        + Send
        + Sync
        + 'static,
{
    use sdk::error::ProvideErrorMetadata as _;
    use sdk::operation::RequestId as _;

    let owned = |text: Option<&str>| text.map(str::to_owned);
    match result {
        Ok(output) => Ok(Success {
            value: output.value(),
            request_id: owned(output.request_id()),
        }),
        Err(error) => {
            let service_error = error.as_service_error();
            Err(Box::new(Failure {
                kind: Kind::from(&error),
                variant: service_error.and_then(variant),
                retry: service_error.and_then(ProvideErrorKind::retryable_error_kind),
                status: error
                    .raw_response()
                    .map(|response| response.status().as_u16()),
                code: owned(error.code()),
                message: owned(error.message()),
                request_id: owned(error.request_id()),
                service_request_id: owned(service_error.and_then(|error| error.request_id())),
                messages: messages(&error),
            }))
        }
    }
}

/// An operation with its module, input, error, the setters of the input's members, and the modeled errors.
macro_rules! operation {
    ($name:literal $module:ident $input:ident $error:ident { $($member:literal $set:ident,)* } [$($code:literal $variant:ident,)*]) => {
        Operation {
            name: $name,
            call: |client, input| {
                let builder = sdk::operation::$module::$input::builder();
                $(let builder = builder.$set(input.member($member));)*
                let _ = input;
                let client = client.clone();
                Box::pin(async move {
                    outcome(builder.send_with(&client).await, |error| match error {
                        $(sdk::operation::$module::$error::$variant(error) => Some(($code, error.value())),)*
                        _ => None,
                    })
                })
            },
        }
    };
}

/// A structure with its fields.
macro_rules! into_value {
    ($ty:path { $($member:literal $field:ident,)* }) => {
        impl IntoValue for $ty {
            fn value(&self) -> Value {
                Value::Structure(BTreeMap::from([$(($member, self.$field.value())),*]))
            }
        }
    };
}

/// A structure with the setters of its builder.
macro_rules! from_value {
    ($ty:path { $($member:literal $set:ident,)* }) => {
        impl FromValue for $ty {
            fn from_value(value: &Value) -> Self {
                let value = value.plain();
                let _ = value;
                <$ty>::builder()$(.$set(value.member($member)))*.build().finish()
            }
        }
    };
}

/// A union with its variants.
macro_rules! union_into_value {
    ($ty:path { $($member:literal $variant:ident,)* }) => {
        impl IntoValue for $ty {
            fn value(&self) -> Value {
                use $ty as Union;
                let (name, value) = match self {
                    $(Union::$variant(value) => ($member, value.value()),)*
                    _ => ("unknown", Value::Null),
                };
                Value::Structure(BTreeMap::from([(name, value)]))
            }
        }
    };
}

/// A union that inputs contain.
macro_rules! union_from_value {
    ($ty:path { $($member:literal $variant:ident,)* }) => {
        impl FromValue for $ty {
            fn from_value(value: &Value) -> Self {
                use $ty as Union;
                let Value::Structure(members) = value.plain() else {
                    panic!("expected a union, found {value:?}");
                };
                let member = members.iter().next();
                match member.expect("a union has a member") {
                    $((&$member, value) => Union::$variant(FromValue::from_value(value)),)*
                    other => panic!("an unknown member: {other:?}"),
                }
            }
        }
    };
}

/// An enum.
macro_rules! enumeration {
    ($ty:path) => {
        impl IntoValue for $ty {
            fn value(&self) -> Value {
                Value::Text(self.as_str().to_owned())
            }
        }

        impl FromValue for $ty {
            fn from_value(value: &Value) -> Self {
                Self::from(String::from_value(value).as_str())
            }
        }
    };
}
