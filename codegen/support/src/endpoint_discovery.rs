//! Endpoints that a service returns, which differ between accounts (`aws.api#clientEndpointDiscovery`
//! in the Smithy specification, section "Client Endpoint Discovery").
//!
//! The first call of a client asks the service for an endpoint. Later calls use it until it expires,
//! or until the service says that it is not valid.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_runtime_api::client::interceptors::context::AfterDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_runtime_api::client::runtime_plugin::{RuntimePlugin, SharedRuntimePlugin};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;

use crate::client::Handle;
use crate::config::Builder;
use crate::flavor::EndpointUrl;
use crate::orchestration::Operation;

/// How long an endpoint is used after it has expired, if the service does not return another one.
const GRACE: Duration = Duration::from_secs(60);

/// The endpoint of a client.
#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<Option<Discovered>>);

#[derive(Clone, Debug)]
struct Discovered {
    url: String,
    expires: SystemTime,
}

impl Cache {
    fn get(&self) -> Option<Discovered> {
        let cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cached.clone()
    }

    fn set(&self, discovered: Option<Discovered>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = discovered;
    }
}

/// What the service returned.
pub(crate) struct Found {
    /// The host, possibly with a port.
    pub(crate) address: String,
    /// How long the endpoint may be used.
    pub(crate) minutes: i64,
}

/// Asks the service for an endpoint, with the configuration of a call.
pub(crate) type Discover = fn(
    Arc<Handle>,
    Option<Builder>,
) -> Pin<Box<dyn Future<Output = Result<Found, BoxError>> + Send>>;

/// Returns the plugin that sends a call of an operation to a discovered endpoint, or `None` if the
/// configuration sets an endpoint.
///
/// `invalid` is the code of the error that says that an endpoint is not valid, if there is one. The
/// runtime retries calls with this error.
pub(crate) fn plugin(
    operation: &'static Operation,
    handle: &Arc<Handle>,
    cache: &Arc<Cache>,
    config_override: Option<&Builder>,
    invalid: Option<&'static str>,
    discover: Discover,
) -> Option<SharedRuntimePlugin> {
    let conf = &handle.conf;
    let is_set = conf.layer.load::<EndpointUrl>().is_some()
        || conf.components.endpoint_resolver().is_some()
        || config_override.is_some_and(|builder| {
            builder.layer.load::<EndpointUrl>().is_some()
                || builder.components.endpoint_resolver().is_some()
        });
    if is_set {
        return None;
    }
    // With other credentials or in another region, a call may need another endpoint.
    let cache = match config_override {
        None => Arc::clone(cache),
        Some(_) => Arc::default(),
    };
    let resolver = SharedEndpointResolver::new(Resolver {
        handle: Arc::clone(handle),
        cache: Arc::clone(&cache),
        config_override: config_override.cloned(),
        discover,
    });
    let interceptor = SharedInterceptor::new(ForgetInvalid {
        operation,
        cache,
        invalid,
    });
    let components = RuntimeComponentsBuilder::new("endpoint discovery")
        .with_endpoint_resolver(Some(resolver))
        .with_interceptor(interceptor);
    Some(SharedRuntimePlugin::new(Plugin(components)))
}

#[derive(Debug)]
struct Plugin(RuntimeComponentsBuilder);

impl RuntimePlugin for Plugin {
    fn runtime_components(
        &self,
        _: &RuntimeComponentsBuilder,
    ) -> Cow<'_, RuntimeComponentsBuilder> {
        Cow::Borrowed(&self.0)
    }
}

#[derive(Debug)]
struct Resolver {
    handle: Arc<Handle>,
    cache: Arc<Cache>,
    config_override: Option<Builder>,
    discover: Discover,
}

impl Resolver {
    /// Returns the URL of a valid endpoint.
    async fn url(&self) -> Result<String, BoxError> {
        let time_source = self.handle.conf.components.time_source();
        let now = time_source.unwrap_or_default().now();
        let cached = self.cache.get();
        if let Some(valid) = cached.as_ref().filter(|cached| now < cached.expires) {
            return Ok(valid.url.clone());
        }
        let found = (self.discover)(Arc::clone(&self.handle), self.config_override.clone()).await;
        let (url, period) = match (found, cached) {
            (Ok(found), _) => {
                let minutes = u64::try_from(found.minutes).unwrap_or_default();
                let period = Duration::from_secs(minutes.saturating_mul(60));
                (format!("https://{}", found.address), period)
            }
            // The endpoint probably still works, unlike the operation that returns endpoints.
            (Err(_), Some(expired)) => (expired.url, GRACE),
            (Err(error), None) => return Err(error),
        };
        let expires = now.checked_add(period).unwrap_or(now);
        self.cache.set(Some(Discovered {
            url: url.clone(),
            expires,
        }));
        Ok(url)
    }
}

impl ResolveEndpoint for Resolver {
    fn resolve_endpoint<'a>(&'a self, _: &'a EndpointResolverParams) -> EndpointFuture<'a> {
        EndpointFuture::new(async move {
            let url = self.url().await?;
            Ok(Endpoint::builder().url(url).build())
        })
    }
}

/// Forgets the endpoint if the service says that it is not valid, so that the next attempt asks for
/// another one.
#[derive(Debug)]
struct ForgetInvalid {
    operation: &'static Operation,
    cache: Arc<Cache>,
    invalid: Option<&'static str>,
}

#[dyn_dispatch_hint]
impl Intercept for ForgetInvalid {
    fn name(&self) -> &'static str {
        "ForgetInvalidEndpoint"
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let error = context.output_or_error().err();
        let error = error.and_then(|error| error.as_operation_error());
        let info = error.and_then(|error| (self.operation.error_info)(error));
        let code = info.and_then(|info| info.meta.code());
        if code.is_some() && code == self.invalid {
            self.cache.set(None);
        }
        Ok(())
    }
}
