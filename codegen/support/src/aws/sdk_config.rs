//! Conversion of an [`SdkConfig`] to the configuration of this service.

use aws_types::sdk_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;

use crate::config::{Builder, Config, service};

impl From<&SdkConfig> for Builder {
    #[inline]
    fn from(input: &SdkConfig) -> Self {
        let mut builder = Builder::default();
        builder.set_credentials_provider(input.credentials_provider());
        builder.set_region(input.region().cloned());
        service::apply_sdk_config(&mut builder, input);
        builder.set_use_fips(input.use_fips());
        builder.set_use_dual_stack(input.use_dual_stack());
        builder.set_endpoint_url(endpoint_url(input));
        builder.set_retry_config(input.retry_config().cloned());
        builder.set_timeout_config(input.timeout_config().cloned());
        builder.set_sleep_impl(input.sleep_impl());
        builder.set_http_client(input.http_client());
        builder.set_time_source(input.time_source());
        builder.set_behavior_version(input.behavior_version());
        builder.set_auth_scheme_preference(input.auth_scheme_preference().cloned());
        // `None` would remove the default.
        if let Some(config) = input.stalled_stream_protection() {
            builder.set_stalled_stream_protection(Some(config));
        }
        if let Some(cache) = input.identity_cache() {
            builder.set_identity_cache(cache);
        }
        builder.set_disable_clock_skew_correction(input.disable_clock_skew_correction());
        builder.set_app_name(input.app_name().cloned());
        for framework_metadata in input.framework_metadata() {
            builder.push_framework_metadata(framework_metadata.clone());
        }
        builder
    }
}

/// Returns the endpoint URL.
///
/// A URL that was set in code takes precedence. Next is the URL for this service in the environment
/// or the profile, and last the URL for all services.
#[inline]
fn endpoint_url(input: &SdkConfig) -> Option<String> {
    let for_all_services = || input.endpoint_url().map(str::to_owned);
    if input.get_origin("endpoint_url").is_client_config() {
        return for_all_services();
    }
    let key = ServiceConfigKey::builder()
        .service_id(service::SDK_ID)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build()
        .expect("all required fields are set");
    input
        .service_config()
        .and_then(|config| config.load_config(key))
        .or_else(for_all_services)
}

impl From<&SdkConfig> for Config {
    #[inline]
    fn from(sdk_config: &SdkConfig) -> Self {
        Builder::from(sdk_config).build()
    }
}
