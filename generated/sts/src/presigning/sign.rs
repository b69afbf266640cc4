// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Signs calls without sending them.
//!
//! Every function is generic or `#[inline]`, so that only callers that use it compile it.

use std::time::SystemTime;

use aws_runtime::auth::{HttpSignatureType, SigV4OperationSigningConfig};
use aws_runtime::invocation_id::InvocationIdInterceptor;
use aws_runtime::recursion_detection::RecursionDetectionInterceptor;
use aws_runtime::request_info::RequestInfoInterceptor;
use aws_runtime::user_agent::UserAgentInterceptor;
use aws_smithy_async::time::StaticTimeSource;
use aws_smithy_runtime::client::orchestrator::StopPoint;
use aws_smithy_runtime::client::retries::strategy::NeverRetryStrategy;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Error, Input};
use aws_smithy_runtime_api::client::interceptors::disable_interceptor;
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::{SharedRuntimePlugin, StaticRuntimePlugin};
use aws_smithy_runtime_api::client::ser_de::{SerializeRequest, SharedRequestSerializer};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};

use super::internal::{Body, Signed};
use super::{PresignedRequest, PresigningConfig, SignedRequest};
use crate::client::customize::CustomizableOperation;
use crate::client::customize::internal::CustomizableSend;
use crate::orchestration::{Call, RequestSerializer};

/// The most bytes that the input may have in a URL. The type of URLs holds 64 KiB, and the signature
/// with its session token needs space, too.
const MAX_QUERY_BYTES: usize = 32 * 1024;

impl<T, E, B> CustomizableOperation<T, E, B>
where
    E: std::error::Error + Send + Sync + 'static,
    B: CustomizableSend<T, E> + Signed,
{
    /// Signs a GET request that makes this call, without sending it.
    ///
    /// The URL contains the input and the signature. Headers that interceptors of this call or of
    /// the client add are signed, and must be sent with the request. Headers that describe a call
    /// of this client, such as its user agent, are left out.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or signed, for example because there are no
    /// credentials, or if the input is too long for a URL: more than 32 KiB.
    #[inline]
    pub fn presigned(
        self,
        presigning_config: PresigningConfig,
    ) -> impl Future<Output = Result<PresignedRequest, SdkError<E, HttpResponse>>> {
        let call = self.into_call();
        let mut layer = layer();
        let mut signing = SigV4OperationSigningConfig::default();
        signing.signing_options.signature_type = HttpSignatureType::HttpRequestQueryParams;
        signing.signing_options.expires_in = Some(presigning_config.expires_in);
        layer.store_put(signing);
        let serializer = UrlSerializer {
            whole: RequestSerializer(call.operation),
            body: B::BODY,
        };
        layer.store_put(SharedRequestSerializer::new(serializer));
        sign(call, layer, presigning_config.start_time, into_presigned)
    }

    /// Signs the request of this call, without sending it.
    ///
    /// Headers that describe a call of this client, such as its user agent, are left out.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or signed, for example because there are no
    /// credentials.
    #[inline]
    pub fn signed_request(
        self,
    ) -> impl Future<Output = Result<SignedRequest, SdkError<E, HttpResponse>>> {
        sign(self.into_call(), layer(), None, into_signed)
    }
}

type Failure = SdkError<Error, HttpResponse>;

#[inline]
fn into_presigned(request: HttpRequest) -> Result<PresignedRequest, Failure> {
    check(request.uri().contains("&X-Amz-Signature="))?;
    PresignedRequest::new(request).map_err(SdkError::construction_failure)
}

#[inline]
fn into_signed(request: HttpRequest) -> Result<SignedRequest, Failure> {
    check(request.headers().contains_key("authorization"))?;
    SignedRequest::new(request).map_err(SdkError::construction_failure)
}

/// Returns the settings that all signed requests have in common: they lack the headers that describe
/// a call of this client, because another program sends them.
#[inline]
fn layer() -> Layer {
    const CAUSE: &str = "another program sends the request";
    let mut layer = Layer::new("presigning");
    layer.store_put(disable_interceptor::<InvocationIdInterceptor>(CAUSE));
    layer.store_put(disable_interceptor::<RecursionDetectionInterceptor>(CAUSE));
    layer.store_put(disable_interceptor::<RequestInfoInterceptor>(CAUSE));
    layer.store_put(disable_interceptor::<UserAgentInterceptor>(CAUSE));
    layer
}

/// Converts the error of a call to the type of its operation.
fn downcast_error<E>(error: Failure) -> SdkError<E, HttpResponse>
where
    E: std::error::Error + Send + Sync + 'static,
{
    error.map_service_error(|error| {
        error
            .downcast()
            .expect("an operation returns its own error type")
    })
}

/// Runs a call until its request is signed, and converts the request.
#[inline]
async fn sign<T, E>(
    call: Call,
    layer: Layer,
    start_time: Option<SystemTime>,
    convert: fn(HttpRequest) -> Result<T, Failure>,
) -> Result<T, SdkError<E, HttpResponse>>
where
    E: std::error::Error + Send + Sync + 'static,
{
    // Without a response, there is nothing to retry.
    let mut components = RuntimeComponentsBuilder::new("presigning")
        .with_retry_strategy(Some(NeverRetryStrategy::new()));
    if let Some(start_time) = start_time {
        components = components.with_time_source(Some(StaticTimeSource::new(start_time)));
    }
    let plugin = StaticRuntimePlugin::new()
        .with_config(layer.freeze())
        .with_runtime_components(components);
    let plugin = SharedRuntimePlugin::new(plugin);
    let context = call.run(StopPoint::BeforeTransmit, Some(plugin)).await;
    let request = context.and_then(|mut context| {
        context
            .take_request()
            .ok_or_else(|| SdkError::construction_failure("the call has no request"))
    });
    request.and_then(convert).map_err(downcast_error)
}

/// Returns an error if the request is not signed.
#[inline]
fn check(is_signed: bool) -> Result<(), Failure> {
    if is_signed {
        return Ok(());
    }
    Err(SdkError::construction_failure(
        "the request is not signed, because this call may be made without credentials and the client has none",
    ))
}

/// Turns inputs into requests that have the input in their URL instead of in their body.
#[derive(Debug)]
struct UrlSerializer {
    /// Creates requests with a body.
    whole: RequestSerializer,
    body: Body,
}

impl SerializeRequest for UrlSerializer {
    #[inline]
    fn serialize_input(&self, input: Input, cfg: &mut ConfigBag) -> Result<HttpRequest, BoxError> {
        let mut request = self.whole.serialize_input(input, cfg)?;
        let body = std::mem::replace(request.body_mut(), SdkBody::empty());
        let headers = request.headers_mut();
        headers.remove("content-length");
        let Body {
            name,
            media_type,
            to_query,
        } = self.body;
        let has_type = headers.remove("content-type").as_deref() == Some(media_type);
        let body = body.bytes().filter(|_| has_type).ok_or_else(|| {
            format!("the body of the request is not {name}, so it cannot become part of a URL")
        })?;
        let query = to_query(body)?;
        if query.len() > MAX_QUERY_BYTES {
            return Err(format!(
                "the input is too long for a URL: {} bytes, and at most {MAX_QUERY_BYTES} are possible",
                query.len()
            )
            .into());
        }
        let uri = format!("{}?{query}", request.uri());
        request.set_method("GET")?;
        request.set_uri(uri)?;
        Ok(request)
    }
}
