//! Clients with the same configuration.
//!
//! Compiled once for our client and once for the published one.

use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_types::retry::RetryConfig;
use aws_types::SdkConfig;
use aws_types::app_name::AppName;

use super::operations::Operation;
use super::sdk::config::endpoint::{DefaultResolver, Endpoint, Params, ResolveEndpoint};
use super::sdk::config::retry::RetryPartition;
use super::sdk::config::{Builder, Region};
use super::sdk::{Client, Config};
use crate::client::InMemory;
use crate::outcome::{Call, messages};
use crate::settings::{EndpointParams, OwnSettings, SameInvocationId, Settings};
use crate::value::Structure;

/// A configuration with these settings, which calls this service.
pub fn config(settings: &Settings, service: &InMemory) -> Builder {
    let mut config = Config::builder();
    if settings.fixed_user_agent {
        config.apply_test_defaults();
    }
    config
        .set_behavior_version(Some(settings.behavior_version))
        .set_region(settings.region.clone().map(Region::new))
        .set_use_fips(settings.use_fips)
        .set_use_dual_stack(settings.use_dual_stack)
        .set_endpoint_url(settings.endpoint_url.clone())
        .set_retry_config(settings.retry_config());
    if !settings.shared_retries {
        // Shared with the other client and with other tests.
        config.set_retry_partition(Some(RetryPartition::custom("own").build()));
    }
    if let Some(spy) = &settings.spy {
        config = config.interceptor(spy.clone());
    }
    if let Some(name) = &settings.app_name {
        config.set_app_name(Some(AppName::new(name.clone()).expect("a valid name")));
    }
    if let Some(credentials) = &settings.credentials {
        config = config.credentials_provider(credentials.clone());
    }
    config
        .invocation_id_generator(SameInvocationId)
        .time_source(StaticTimeSource::new(settings.time()))
        .http_client(service.http_client())
}

/// Returns a function that calls an operation of a service through one client.
pub fn calls(
    settings: &Settings,
    service: &InMemory,
    operation: &str,
) -> impl Fn(&Structure) -> Call + use<> {
    calls_through(config(settings, service), operation)
}

/// Returns a function that calls an operation of a service through a client with shared settings and its own overrides.
pub fn calls_with(
    shared: &SdkConfig,
    own: &OwnSettings,
    service: &InMemory,
    operation: &str,
) -> impl Fn(&Structure) -> Call + use<> {
    calls_through(with(shared, own, service), operation)
}

fn calls_through(config: Builder, operation: &str) -> impl Fn(&Structure) -> Call + use<> {
    let client = Client::from_conf(config.build());
    let operation = Operation::named(operation);
    move |input| operation.call(&client, input)
}

/// Describes a configuration with shared settings and its own overrides.
pub fn shown(shared: &SdkConfig, own: &OwnSettings, service: &InMemory) -> Vec<String> {
    let config = with(shared, own, service).build();
    vec![
        format!("{:?}", config.region()),
        format!("{:?}", config.retry_config()),
        format!("{:?}", config.timeout_config()),
        format!("{:?}", config.stalled_stream_protection()),
        format!("{:?}", config.app_name()),
        format!("{:?}", config.auth_scheme_preference()),
        format!("{:?}", config.sigv4a_signing_region_set()),
        format!("{:?}", config.disable_clock_skew_correction()),
        format!("{:?}", config.framework_metadata()),
        format!("{:?}", config.signing_name()),
        format!("{:?}", config.http_client().is_some()),
        format!("{:?}", config.sleep_impl().is_some()),
        format!("{:?}", config.identity_cache().is_some()),
        format!("{:?}", config.time_source().map(|source| source.now())),
        format!("{:?}", config.interceptors().count()),
        format!("{:?}", config.retry_classifiers().count()),
        format!("{:?}", config.auth_schemes().count()),
    ]
}

/// Calls `GetCallerIdentity` with settings that override those of the client for this one call.
pub fn overriding_call(settings: &Settings, own: &OwnSettings, service: &InMemory) -> Call {
    let client = Client::from_conf(config(settings, service).build());
    let call = client.get_caller_identity().customize();
    let call = call.config_override(put(own, Config::builder())).send();
    Box::pin(async {
        match call.await {
            Ok(_) => panic!("the responses to such calls are errors"),
            Err(error) => Err(super::operations::failure(error, |_| Vec::new())),
        }
    })
}

fn with(shared: &SdkConfig, own: &OwnSettings, service: &InMemory) -> Builder {
    put(own, Builder::from(shared))
        .retry_partition(RetryPartition::custom("own").build())
        .invocation_id_generator(SameInvocationId)
        .http_client(service.http_client())
}

fn put(own: &OwnSettings, mut config: Builder) -> Builder {
    if let Some(region) = &own.region {
        config.set_region(Some(Region::new(region.clone())));
    }
    if let Some(url) = &own.endpoint_url {
        config.set_endpoint_url(Some(url.clone()));
    }
    if let Some(use_fips) = own.use_fips {
        config.set_use_fips(Some(use_fips));
    }
    if let Some(attempts) = own.attempts {
        config.set_retry_config(Some(RetryConfig::standard().with_max_attempts(attempts)));
    }
    if let Some(credentials) = &own.credentials {
        config = config.credentials_provider(credentials.clone());
    }
    config
}

/// The panic message when a client is created without a behavior version.
pub fn panic_without_behavior_version() -> String {
    let client = || Client::from_conf(Config::builder().region(Region::new("us-east-1")).build());
    let panic = std::panic::catch_unwind(client).expect_err("a behavior version is required");
    let message = panic.downcast_ref::<String>().cloned();
    message
        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
        .unwrap_or_default()
}

/// The result of the endpoint rules, or the messages of the error and its sources.
pub async fn endpoint(params: &EndpointParams) -> Result<Endpoint, Vec<String>> {
    let params = Params::builder()
        .set_region(params.region.clone())
        .set_use_fips(params.use_fips)
        .set_use_dual_stack(params.use_dual_stack)
        .set_use_global_endpoint(params.use_global_endpoint)
        .set_endpoint(params.endpoint.clone())
        .build()
        .map_err(|error| messages(&error))?;
    let resolved = DefaultResolver::new().resolve_endpoint(&params).await;
    resolved.map_err(|error| messages(&*error))
}
