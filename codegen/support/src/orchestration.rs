//! The path that every call takes.
//!
//! An operation is a descriptor, [`Operation`]. This module runs it.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

use aws_smithy_runtime::client::orchestrator::{StopPoint, invoke_with_stop_point};
use aws_smithy_runtime::client::stalled_stream_protection::StalledStreamProtectionInterceptor;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::AuthSchemeOptionResolverParams;
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::interceptors::context::{
    Error, Input, InterceptorContext, Output, OutputOrError,
};
use aws_smithy_runtime_api::client::orchestrator::{
    HttpRequest, HttpResponse, Metadata, OrchestratorError, SensitiveOutput,
};
use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::{RuntimePlugin, SharedRuntimePlugin};
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_schema::Schema;
use aws_smithy_schema::protocol::SharedClientProtocol;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer};
use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use tracing::Instrument;

use crate::client::Handle;
use crate::config::endpoint::ParamsBuilder;
use crate::config::service::{self, QUERY_COMPATIBLE, SDK_ID};
use crate::flavor;
use crate::interceptors::Interceptor;
use crate::retry_classifier::{self, BodyTooLong};
use crate::streams::Streams;
use crate::unreadable_response::UnreadableResponse;

/// Everything that is specific to one operation.
///
/// The functions are type-erased: they take and return the operation's own types behind the erased
/// types of the runtime. Everything else in this module is therefore compiled once, for all
/// operations.
pub(crate) struct Operation {
    /// What the first call of the operation prepares for all later calls, of all clients.
    pub(crate) prepared: &'static OnceLock<Prepared>,
    /// The name in the model, such as `AssumeRole`.
    pub(crate) name: &'static str,
    pub(crate) output_schema: &'static Schema<'static>,
    /// Whether requests may be signed.
    pub(crate) signed: bool,
    /// Whether responses are kept out of logs and errors, under any status: a service or a proxy
    /// may send an output under the status of an error.
    pub(crate) sensitive_responses: bool,
    /// Error codes of transient failures, in addition to those of all services.
    pub(crate) transient_error_codes: &'static [&'static str],
    /// Returns the input in a form that can be serialized.
    pub(crate) downcast_input: fn(&Input) -> Option<&dyn SerializableStruct>,
    /// The index of the input in the table of constraints.
    #[cfg(feature = "validation")]
    pub(crate) constraints: usize,
    /// Reads the output from a successful response, given the request ID in its headers.
    pub(crate) read_output:
        fn(&mut dyn ShapeDeserializer, Option<&str>) -> Result<Output, SerdeError>,
    /// Reads the error from an error response with this metadata.
    pub(crate) read_error:
        fn(ErrorMetadata, &mut dyn ShapeDeserializer) -> Result<Error, SerdeError>,
    /// Creates the error for a response that could not be read. The metadata has the request ID
    /// only.
    pub(crate) unhandled_error: fn(BoxError, ErrorMetadata) -> Error,
    /// The interceptors that this operation has in addition to those of all operations.
    pub(crate) interceptors: fn() -> Vec<SharedInterceptor>,
    /// Adds the endpoint parameters that the operation or its input sets.
    pub(crate) endpoint_params: fn(&Input, ParamsBuilder) -> Result<ParamsBuilder, BoxError>,
    /// Returns the parts of an operation's error that decide whether the call is retried.
    pub(crate) error_info: fn(&Error) -> Option<ErrorInfo<'_>>,
    pub(crate) streams: Streams,
    pub(crate) span: fn() -> tracing::Span,
    /// Returns the plugin that a call of a client needs besides those of the operation.
    pub(crate) call_plugin: Option<CallPlugin>,
}

/// [`Operation::call_plugin`].
pub(crate) type CallPlugin = fn(
    &'static Operation,
    &Arc<Handle>,
    Option<&crate::config::Builder>,
) -> Option<SharedRuntimePlugin>;

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Operation").field(&self.name).finish()
    }
}

/// An output that can be read from a successful response.
pub(crate) trait ReadOutput: std::fmt::Debug + Send + Sync + Sized + 'static {
    fn deserialize(
        deserializer: &mut dyn ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, SerdeError>;

    /// Converts the output of a call to this type.
    fn downcast(output: Output) -> Self {
        output.downcast().expect(WRONG_OUTPUT)
    }
}

/// An operation's error, which can be read from an error response with this metadata.
pub(crate) trait ReadError:
    CreateUnhandledError + std::error::Error + Send + Sync + Sized + 'static
{
    fn deserialize(
        metadata: ErrorMetadata,
        deserializer: &mut dyn ShapeDeserializer,
    ) -> Result<Self, SerdeError>;
}

/// [`Operation::downcast_input`] for the input type `I`.
pub(crate) fn downcast_input<I>(input: &Input) -> Option<&dyn SerializableStruct>
where
    I: SerializableStruct + std::fmt::Debug + Send + Sync + 'static,
{
    let input: &I = input.downcast_ref()?;
    Some(input)
}

/// [`Operation::read_output`] for the output type `O`.
pub(crate) fn read_output<O: ReadOutput>(
    body: &mut dyn ShapeDeserializer,
    request_id: Option<&str>,
) -> Result<Output, SerdeError> {
    O::deserialize(body, request_id).map(Output::erase)
}

/// [`Operation::read_error`] for the error type `E`.
pub(crate) fn read_error<E: ReadError>(
    metadata: ErrorMetadata,
    body: &mut dyn ShapeDeserializer,
) -> Result<Error, SerdeError> {
    E::deserialize(metadata, body).map(Error::erase)
}

/// [`Operation::unhandled_error`] for the error type `E`.
pub(crate) fn unhandled_error<E: ReadError>(source: BoxError, metadata: ErrorMetadata) -> Error {
    Error::erase(E::create_unhandled_error(source, Some(metadata)))
}

/// [`Operation::endpoint_params`] for operations that set no endpoint parameters.
#[allow(dead_code)] // In some services, every operation sets one.
pub(crate) fn no_endpoint_params(
    _: &Input,
    params: ParamsBuilder,
) -> Result<ParamsBuilder, BoxError> {
    Ok(params)
}

/// The configuration layer and the runtime components of one operation, and the plugin that
/// supplies both to each call.
#[derive(Debug)]
pub(crate) struct Prepared {
    config: FrozenLayer,
    components: RuntimeComponentsBuilder,
    plugin: SharedRuntimePlugin,
}

impl Operation {
    fn prepared(&'static self) -> &'static Prepared {
        self.prepared.get_or_init(|| Prepared::new(self))
    }

    /// Redacts the response in an error if it may contain secrets.
    ///
    /// Errors of the service contain the response. So do all errors that occur after the response
    /// arrives, such as that of an interceptor, even if the call was successful until then.
    fn redact(&self, error: SdkError<Error, HttpResponse>) -> SdkError<Error, HttpResponse> {
        let Some(response) = error.raw_response() else {
            return error;
        };
        if !self.sensitive_responses {
            return error;
        }
        let redacted = redact_body(response);
        match error {
            SdkError::ServiceError(context) => {
                SdkError::service_error(context.into_err(), redacted)
            }
            // Only a `ResponseError` contains a response too.
            other => {
                let source = other.into_source();
                let source =
                    source.unwrap_or_else(|_| "the response could not be processed".into());
                SdkError::response_error(source, redacted)
            }
        }
    }

    /// Returns the output of a call, once all its members are known.
    async fn finish(
        &self,
        context: InterceptorContext,
    ) -> Result<Output, SdkError<Error, HttpResponse>> {
        let Some(complete) = self.streams.complete else {
            return context.finalize();
        };
        let response = context.response().map(without_body);
        let mut output = context.finalize()?;
        let completed = complete(&mut output).await;
        match (completed, response) {
            (Err(error), Some(response)) => Err(SdkError::response_error(error, response)),
            _ => Ok(output),
        }
    }

    /// Returns the configuration layer of this operation.
    pub(crate) fn config(&'static self) -> FrozenLayer {
        self.prepared().config.clone()
    }

    /// Returns the runtime components of this operation.
    pub(crate) fn components(&'static self) -> Cow<'static, RuntimeComponentsBuilder> {
        Cow::Borrowed(&self.prepared().components)
    }
}

impl Prepared {
    fn new(operation: &'static Operation) -> Self {
        let mut layer = Layer::new(operation.name);
        layer.store_put(SharedRequestSerializer::new(RequestSerializer(operation)));
        layer.store_put(SharedResponseDeserializer::new(ResponseDeserializer(
            operation,
        )));
        layer.store_put(AuthSchemeOptionResolverParams::new(
            crate::config::auth::Params::for_operation(operation.name),
        ));
        if operation.sensitive_responses {
            layer.store_put(SensitiveOutput);
        }
        layer.store_put(Metadata::new(operation.name, SDK_ID));
        if operation.signed {
            service::store_signing_options(&mut layer);
        }
        let mut components = RuntimeComponentsBuilder::new(operation.name)
            .with_interceptor(Interceptor::InputAttributes(operation).shared());
        if !operation.streams.have_events() {
            components.push_interceptor(SharedInterceptor::permanent(
                StalledStreamProtectionInterceptor::default(),
            ));
        }
        components.push_interceptor(Interceptor::EndpointParams(operation).shared());
        for interceptor in (operation.interceptors)() {
            components.push_interceptor(interceptor);
        }
        retry_classifier::push(operation, &mut components);
        service::push_retry_classifiers(operation, &mut components);
        Self {
            config: layer.freeze(),
            components,
            plugin: SharedRuntimePlugin::new(OperationPlugin(operation)),
        }
    }
}

/// Supplies what is prepared for an operation to the runtime.
#[derive(Debug)]
struct OperationPlugin(&'static Operation);

impl RuntimePlugin for OperationPlugin {
    fn config(&self) -> Option<FrozenLayer> {
        Some(self.0.config())
    }

    fn runtime_components(
        &self,
        _: &RuntimeComponentsBuilder,
    ) -> Cow<'_, RuntimeComponentsBuilder> {
        self.0.components()
    }
}

/// The parts of an operation's error that decide whether the call is retried.
pub(crate) struct ErrorInfo<'e> {
    /// The kind of error, if the model marks it as retryable.
    pub(crate) retryable: Option<ErrorKind>,
    pub(crate) meta: &'e ErrorMetadata,
}

/// [`Operation::error_info`] for the error type `E`.
pub(crate) fn error_info<E>(error: &Error) -> Option<ErrorInfo<'_>>
where
    E: ProvideErrorKind + ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let error: &E = error.downcast_ref()?;
    Some(ErrorInfo {
        retryable: error.retryable_error_kind(),
        meta: error.meta(),
    })
}

/// The future of a call.
pub(crate) type CallFuture =
    Pin<Box<dyn Future<Output = Result<Output, SdkError<Error, HttpResponse>>> + Send>>;

/// A call that is ready to be sent.
///
/// It is public in a private module because a bound of the public `CustomizableOperation::send`
/// names it.
pub struct Call {
    pub(crate) operation: &'static Operation,
    handle: Arc<Handle>,
    config_override: Option<crate::config::Builder>,
    input: Result<Input, BuildError>,
}

impl Call {
    /// Creates a call with the result of building its input.
    pub(crate) fn new<I>(
        operation: &'static Operation,
        handle: Arc<Handle>,
        input: Result<I, BuildError>,
    ) -> Self
    where
        I: std::fmt::Debug + Send + Sync + 'static,
    {
        Self {
            operation,
            handle,
            config_override: None,
            input: input.map(Input::erase),
        }
    }

    /// Overrides settings of the client for this call.
    pub(crate) fn with_config_override(mut self, config_override: crate::config::Builder) -> Self {
        self.config_override = Some(config_override);
        self
    }

    /// Makes the call. The caller passes the result to [`downcast_result`].
    ///
    /// The future is boxed so that the orchestrator of the runtime, which is a part of it, is compiled
    /// once, with the client, and not in each program that makes a call.
    pub(crate) fn invoke(self) -> CallFuture {
        Box::pin(self.orchestrate())
    }

    async fn orchestrate(self) -> Result<Output, SdkError<Error, HttpResponse>> {
        let operation = self.operation;
        let result = match self.run(StopPoint::None, None).await {
            Ok(context) => operation.finish(context).await,
            Err(error) => Err(error),
        };
        result.map_err(|error| operation.redact(error))
    }

    /// Runs the call up to a point. `last` takes precedence over all other plugins.
    pub(crate) async fn run(
        self,
        stop: StopPoint,
        last: Option<SharedRuntimePlugin>,
    ) -> Result<InterceptorContext, SdkError<Error, HttpResponse>> {
        let operation = self.operation;
        let input = self.input.map_err(SdkError::construction_failure)?;
        #[cfg(feature = "validation")]
        crate::validation::check(
            operation,
            &input,
            &self.handle.conf,
            self.config_override.as_ref(),
        )
        .map_err(SdkError::construction_failure)?;
        let mut plugins = self
            .handle
            .plugins
            .for_call()
            .with_operation_plugin(operation.prepared().plugin.clone());
        if let Some(plugin) = operation.call_plugin
            && let Some(plugin) = plugin(operation, &self.handle, self.config_override.as_ref())
        {
            plugins = plugins.with_operation_plugin(plugin);
        }
        if let Some(config_override) = self.config_override {
            plugins = crate::config::plugins::override_plugins(
                plugins,
                &self.handle.conf,
                config_override,
            );
        }
        if let Some(last) = last {
            plugins = plugins.with_operation_plugin(last);
        }
        invoke_with_stop_point(SDK_ID, operation.name, input, &plugins, stop)
            .instrument((operation.span)())
            .await
    }
}

/// Converts the result of a call to the types of its operation.
pub(crate) fn downcast_result<O, E>(
    result: Result<Output, SdkError<Error, HttpResponse>>,
) -> Result<O, SdkError<E, HttpResponse>>
where
    O: ReadOutput,
    E: ReadError,
{
    match result {
        Ok(output) => Ok(O::downcast(output)),
        Err(error) => Err(error.map_service_error(|mut error| {
            let placeholder = E::create_unhandled_error("".into(), None);
            replace(error.downcast_mut(), placeholder)
        })),
    }
}

/// Moves an output or an error out of the runtime's type-erased box, and leaves a placeholder.
///
/// The runtime's `downcast` would instantiate ten more functions for each type.
pub(crate) fn replace<T>(place: Option<&mut T>, placeholder: T) -> T {
    std::mem::replace(place.expect(WRONG_OUTPUT), placeholder)
}

/// The panic message if an output or an error does not have its operation's type.
const WRONG_OUTPUT: &str = "an operation returns its own types";

/// Returns a copy of the response that can be shown: its body is redacted.
fn redact_body(response: &HttpResponse) -> HttpResponse {
    let mut redacted = without_body(response);
    *redacted.body_mut() = SdkBody::from("*** Sensitive Data Redacted ***");
    redacted
}

fn without_body(response: &HttpResponse) -> HttpResponse {
    let mut copy = HttpResponse::new(response.status(), SdkBody::empty());
    *copy.headers_mut() = response.headers().clone();
    copy
}

/// The message about an input whose type is not that of its operation.
pub(crate) const WRONG_INPUT: &str = "the input does not have the operation's input type";

/// Turns inputs into requests, with the protocol in the configuration.
#[derive(Debug)]
pub(crate) struct RequestSerializer(pub(crate) &'static Operation);

impl SerializeRequest for RequestSerializer {
    fn serialize_input(
        &self,
        mut input: Input,
        cfg: &mut ConfigBag,
    ) -> Result<HttpRequest, BoxError> {
        let streams = &self.0.streams;
        let stream = streams.take.and_then(|take| take(&mut input));
        let input = (self.0.downcast_input)(&input).ok_or(WRONG_INPUT)?;
        // The protocol decides the path.
        let mut request = protocol(cfg)?.serialize_request(input, input.schema(), "", cfg)?;
        if QUERY_COMPATIBLE {
            request.headers_mut().insert("x-amzn-query-mode", "true");
        }
        let headers = request.headers_mut();
        // Of the protocols that set the media type of responses, those of RPC v2 name themselves.
        if let Some(accept) = streams.accept
            && headers.contains_key("smithy-protocol")
        {
            headers.insert("accept", accept);
        }
        if let Some(stream) = stream {
            stream.send(streams, &mut request, cfg)?;
        }
        Ok(request)
    }
}

/// Turns responses into outputs and errors.
#[derive(Debug)]
struct ResponseDeserializer(&'static Operation);

/// The limit on the size of response bodies. A body is in memory as a whole before it is read.
const MAX_BODY_BYTES: usize = 64 * 1024 * 1024;

impl DeserializeResponse for ResponseDeserializer {
    fn deserialize_streaming_with_config(
        &self,
        response: &mut HttpResponse,
        cfg: &ConfigBag,
    ) -> Option<OutputOrError> {
        if let Some(stream) = self.0.streams.receive(response) {
            let mut result = self.deserialize_nonstreaming_with_config(response, cfg);
            if let (Ok(output), Some(put)) = (&mut result, self.0.streams.put) {
                put(output, stream, cfg);
            }
            return Some(result);
        }
        let body = response.body_mut();
        let fits = |length| length <= MAX_BODY_BYTES as u64;
        if !body.content_length().is_some_and(fits) {
            let unbounded = std::mem::replace(body, SdkBody::taken());
            *body = SdkBody::from_body_1_x(Limited::new(unbounded, MAX_BODY_BYTES).map_err(
                |error| -> BoxError {
                    if error.is::<LengthLimitError>() {
                        let limit = MAX_BODY_BYTES;
                        BodyTooLong { limit }.into()
                    } else {
                        error
                    }
                },
            ));
        }
        // The runtime loads the body.
        None
    }

    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        cfg: &ConfigBag,
    ) -> OutputOrError {
        tracing::debug!(request_id = ?flavor::request_id(response));
        let unhandled_error = |error| {
            let error = UnreadableResponse::new(response, error).into();
            let metadata = flavor::with_request_id(ErrorMetadata::builder(), response);
            (self.0.unhandled_error)(error, metadata.build())
        };
        let result = if response.status().is_success() {
            self.read_output(response, cfg).map_err(unhandled_error)
        } else {
            Err(self
                .read_error(response, cfg)
                .unwrap_or_else(unhandled_error))
        };
        result.map_err(OrchestratorError::operation)
    }
}

impl ResponseDeserializer {
    fn read_output(&self, response: &HttpResponse, cfg: &ConfigBag) -> Result<Output, BoxError> {
        let mut body = protocol(cfg)?.deserialize_response(response, self.0.output_schema, cfg)?;
        Ok((self.0.read_output)(
            &mut *body,
            flavor::request_id(response),
        )?)
    }

    fn read_error(&self, response: &HttpResponse, cfg: &ConfigBag) -> Result<Error, BoxError> {
        let protocol = protocol(cfg)?;
        let metadata = protocol.parse_error_metadata(response, cfg)?;
        // A request ID in the headers takes precedence over one in the body.
        let metadata = flavor::with_request_id(metadata, response).build();
        let mut body = protocol.deserialize_error_response(response, cfg)?;
        Ok((self.0.read_error)(metadata, &mut *body)?)
    }
}

/// Returns the protocol in the configuration.
pub(crate) fn protocol(cfg: &ConfigBag) -> Result<&SharedClientProtocol, BoxError> {
    cfg.load::<SharedClientProtocol>()
        .ok_or_else(|| NO_PROTOCOL.into())
}

/// The message about a configuration without a protocol.
pub(crate) const NO_PROTOCOL: &str = "the configuration has no protocol";

/// Creates the span of a call. A macro, because the name of a span must be a literal.
macro_rules! operation_span {
    ($name:literal, $service:literal, $operation:literal) => {
        ::tracing::debug_span!(
            $name,
            "rpc.service" = $service,
            "rpc.method" = $operation,
            "sdk_invocation_id" = $crate::orchestration::span_id(),
            "rpc.system" = $crate::flavor::RPC_SYSTEM,
        )
    };
}

pub(crate) use operation_span;

/// Returns a random number of seven digits that identifies a call in a log.
pub(crate) fn span_id() -> u32 {
    fastrand::u32(1_000_000..10_000_000)
}
