//! The one path that every call takes: an operation is data, and this is what runs it.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use aws_smithy_runtime::client::orchestrator::{StopPoint, invoke_with_stop_point};
use aws_smithy_runtime::client::retries::classifiers::{
    ModeledAsRetryableClassifier, TransientErrorClassifier,
};
use aws_smithy_runtime::client::stalled_stream_protection::StalledStreamProtectionInterceptor;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::AuthSchemeOptionResolverParams;
use aws_smithy_runtime_api::client::interceptors::context::{
    Error, Input, Output, OutputOrError,
};
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::orchestrator::{
    HttpRequest, HttpResponse, Metadata, OrchestratorError, SensitiveOutput,
};
use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
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
use aws_smithy_types::retry::ProvideErrorKind;
use aws_types::request_id::RequestId;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use tracing::Instrument;

use crate::client::Handle;
use crate::config::endpoint::ParamsBuilder;
use crate::config::service::{OPERATIONS, SDK_ID, TRANSIENT_ERROR_CODES};
use crate::interceptors::Interceptor;

/// All that is particular to one operation.
///
/// The functions are type-erased: they take and give the types of their operation behind the
/// runtime's erased types, so that everything below is compiled once for all operations.
pub(crate) struct Operation {
    /// Its place among the operations of the service.
    pub(crate) index: usize,
    /// The name on the wire, `AssumeRole`.
    pub(crate) name: &'static str,
    pub(crate) output_schema: &'static Schema<'static>,
    /// Whether requests may be signed.
    pub(crate) signed: bool,
    /// Whether successful answers are kept out of logs and errors.
    pub(crate) sensitive_output: bool,
    /// Whether error answers are kept out of logs and errors.
    pub(crate) sensitive_errors: bool,
    /// The input, ready to be serialized.
    pub(crate) input: fn(&Input) -> Option<&dyn SerializableStruct>,
    /// The output that a successful response holds.
    pub(crate) output: fn(&mut dyn ShapeDeserializer, Option<&str>) -> Result<Output, SerdeError>,
    /// The error that a response with this metadata holds.
    pub(crate) error: fn(ErrorMetadata, &mut dyn ShapeDeserializer) -> Result<Error, SerdeError>,
    /// The error for a response that could not be made sense of; of the metadata there is the request
    /// id.
    pub(crate) unhandled: fn(BoxError, ErrorMetadata) -> Error,
    /// What this operation does to its requests besides what all do.
    pub(crate) interceptors: fn() -> Vec<SharedInterceptor>,
    /// The parameters of the endpoint rules, with those that the operation sets itself.
    pub(crate) endpoint_params: fn(&Input, ParamsBuilder) -> Result<ParamsBuilder, BoxError>,
    pub(crate) push_retry_classifiers: fn(&mut RuntimeComponentsBuilder),
    pub(crate) span: fn() -> tracing::Span,
}

/// An output that can be read from a successful answer.
pub(crate) trait ReadOutput: std::fmt::Debug + Send + Sync + Sized + 'static {
    fn deserialize(
        deserializer: &mut dyn ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, SerdeError>;
}

/// An error of an operation, which can be read from an answer with this metadata.
pub(crate) trait ReadError: std::error::Error + Send + Sync + Sized + 'static {
    fn deserialize(
        metadata: ErrorMetadata,
        deserializer: &mut dyn ShapeDeserializer,
    ) -> Result<Self, SerdeError>;
}

/// [`Operation::input`] of an operation with this input.
pub(crate) fn input<I>(input: &Input) -> Option<&dyn SerializableStruct>
where
    I: SerializableStruct + std::fmt::Debug + Send + Sync + 'static,
{
    let input: &I = input.downcast_ref()?;
    Some(input)
}

/// [`Operation::output`] of an operation with this output.
pub(crate) fn output<O: ReadOutput>(
    body: &mut dyn ShapeDeserializer,
    request_id: Option<&str>,
) -> Result<Output, SerdeError> {
    O::deserialize(body, request_id).map(Output::erase)
}

/// [`Operation::error`] of an operation with this error.
pub(crate) fn error<E: ReadError>(
    metadata: ErrorMetadata,
    body: &mut dyn ShapeDeserializer,
) -> Result<Error, SerdeError> {
    E::deserialize(metadata, body).map(Error::erase)
}

/// [`Operation::unhandled`] of an operation with this error.
pub(crate) fn unhandled<E: ReadError + CreateUnhandledError>(
    source: BoxError,
    metadata: ErrorMetadata,
) -> Error {
    Error::erase(E::create_unhandled_error(source, Some(metadata)))
}

/// [`Operation::endpoint_params`] of an operation that sets none.
pub(crate) fn no_endpoint_params(_: &Input, params: ParamsBuilder) -> Result<ParamsBuilder, BoxError> {
    Ok(params)
}

/// Made by the first call of each operation, the same for all clients.
static PREPARED: [OnceLock<Prepared>; OPERATIONS] = [const { OnceLock::new() }; OPERATIONS];

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Operation").field(&self.name).finish()
    }
}

/// The configuration layer and the components of one operation, and the plugin that gives them to
/// each call.
#[derive(Debug)]
pub(crate) struct Prepared {
    config: FrozenLayer,
    components: RuntimeComponentsBuilder,
    plugin: SharedRuntimePlugin,
}

impl Operation {
    fn prepared(&'static self) -> &'static Prepared {
        PREPARED[self.index].get_or_init(|| Prepared::new(self))
    }

    /// Whether the body of this response may hold secrets: an error, or an output that could not be
    /// made sense of, is shown with the response it came in.
    fn is_sensitive(&self, response: &HttpResponse) -> bool {
        if response.status().is_success() {
            self.sensitive_output
        } else {
            self.sensitive_errors
        }
    }

    /// The configuration layer of this operation.
    pub(crate) fn config(&'static self) -> FrozenLayer {
        self.prepared().config.clone()
    }

    /// The components of this operation.
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
            crate::config::auth::Params::of(operation.name),
        ));
        if operation.sensitive_output || operation.sensitive_errors {
            layer.store_put(SensitiveOutput);
        }
        layer.store_put(Metadata::new(operation.name, SDK_ID));
        if operation.signed {
            layer.store_put(aws_runtime::auth::SigV4OperationSigningConfig::default());
        }
        let mut components = RuntimeComponentsBuilder::new(operation.name)
            .with_interceptor(Interceptor::InputAttributes(operation).shared())
            .with_interceptor(SharedInterceptor::permanent(
                StalledStreamProtectionInterceptor::default(),
            ))
            .with_interceptor(Interceptor::EndpointParams(operation).shared());
        for interceptor in (operation.interceptors)() {
            components.push_interceptor(interceptor);
        }
        (operation.push_retry_classifiers)(&mut components);
        Self {
            config: layer.freeze(),
            components,
            plugin: SharedRuntimePlugin::new(Plugin(operation)),
        }
    }
}

/// An operation as the runtime wants to have it.
#[derive(Debug)]
struct Plugin(&'static Operation);

impl RuntimePlugin for Plugin {
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

/// Adds classifiers of the errors of an operation: what the service, the transport and the model
/// say.
pub(crate) fn push_retry_classifiers<E>(components: &mut RuntimeComponentsBuilder)
where
    E: ProvideErrorKind + ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let transient = [
        aws_runtime::retries::classifiers::TRANSIENT_ERRORS,
        TRANSIENT_ERROR_CODES,
    ];
    let mut push = |classifier| {
        components.push_retry_classifier(classifier);
    };
    push(SharedRetryClassifier::new(
        TransientErrorClassifier::<E>::new(),
    ));
    push(SharedRetryClassifier::new(
        ModeledAsRetryableClassifier::<E>::new(),
    ));
    push(SharedRetryClassifier::new(
        aws_runtime::retries::classifiers::AwsErrorCodeClassifier::<E>::builder()
            .transient_errors(transient.concat())
            .build(),
    ));
    push(SharedRetryClassifier::new(
        aws_runtime::service_clock_skew::ServiceClockSkewClassifier::<E>::new(),
    ));
}

/// A call that is ready to be made. Public in a module that is not, as the bound of
/// `CustomizableOperation::send` is.
pub struct Call {
    operation: &'static Operation,
    handle: Arc<Handle>,
    config_override: Option<crate::config::Builder>,
    input: Result<Input, BuildError>,
}

impl Call {
    /// Calls an operation with what building its input gave.
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

    /// The same call with other settings than the client's.
    pub(crate) fn with_config_override(mut self, config_override: crate::config::Builder) -> Self {
        self.config_override = Some(config_override);
        self
    }

    /// Makes the call. What comes out is [`typed`] then.
    ///
    /// The signature says that the future is `Send`, so that the compiler does not look through all
    /// that the runtime does for each operation anew.
    pub(crate) fn make(
        self,
    ) -> impl Future<Output = Result<Output, SdkError<Error, HttpResponse>>> + Send {
        self.run()
    }

    async fn run(self) -> Result<Output, SdkError<Error, HttpResponse>> {
        let operation = self.operation;
        let input = self.input.map_err(SdkError::construction_failure)?;
        let mut plugins = self
            .handle
            .plugins
            .of_call()
            .with_operation_plugin(operation.prepared().plugin.clone());
        if let Some(config_override) = self.config_override {
            plugins = crate::config::plugins::override_plugins(
                plugins,
                &self.handle.conf,
                config_override,
            );
        }
        let stop = StopPoint::None;
        let result = invoke_with_stop_point(SDK_ID, operation.name, input, &plugins, stop)
            .instrument((operation.span)())
            .await
            .and_then(|context| context.finalize());
        result.map_err(|error| match error {
            SdkError::ServiceError(context) if operation.is_sensitive(context.raw()) => {
                let raw = without_body(context.raw());
                SdkError::service_error(context.into_err(), raw)
            }
            other => other,
        })
    }
}

/// What a call gave, in the types of its operation.
pub(crate) fn typed<O, E>(
    result: Result<Output, SdkError<Error, HttpResponse>>,
) -> Result<O, SdkError<E, HttpResponse>>
where
    O: std::fmt::Debug + Send + Sync + 'static,
    E: std::error::Error + Send + Sync + 'static,
{
    match result {
        Ok(output) => Ok(output
            .downcast()
            .expect("an operation gives its own output")),
        Err(error) => Err(error.map_service_error(|error| {
            error.downcast().expect("an operation gives its own error")
        })),
    }
}

/// The response with a body that can be shown.
fn without_body(response: &HttpResponse) -> HttpResponse {
    let body = SdkBody::from("*** Sensitive Data Redacted ***");
    let mut shown = HttpResponse::new(response.status(), body);
    *shown.headers_mut() = response.headers().clone();
    shown
}

/// Turns inputs into requests, in the protocol that the configuration holds.
#[derive(Debug)]
struct RequestSerializer(&'static Operation);

impl SerializeRequest for RequestSerializer {
    fn serialize_input(&self, input: Input, cfg: &mut ConfigBag) -> Result<HttpRequest, BoxError> {
        let input = (self.0.input)(&input).ok_or("the input is not that of the operation")?;
        Ok(protocol(cfg)?.serialize_request(input, input.schema(), "/", cfg)?)
    }
}

/// Turns responses into outputs and errors.
#[derive(Debug)]
struct ResponseDeserializer(&'static Operation);

/// Bodies of more bytes are refused: the whole of a body is in memory before anything of it is read.
const MAX_BODY_BYTES: usize = 64 * 1024 * 1024;

impl DeserializeResponse for ResponseDeserializer {
    fn deserialize_streaming_with_config(
        &self,
        response: &mut HttpResponse,
        _: &ConfigBag,
    ) -> Option<OutputOrError> {
        let body = response.body_mut();
        let fits = |length| length <= MAX_BODY_BYTES as u64;
        if !body.content_length().is_some_and(fits) {
            let unbounded = std::mem::replace(body, SdkBody::taken());
            *body = SdkBody::from_body_1_x(Limited::new(unbounded, MAX_BODY_BYTES).map_err(
                |error| -> BoxError {
                    if error.is::<LengthLimitError>() {
                        format!("the answer is longer than {MAX_BODY_BYTES} bytes").into()
                    } else {
                        error
                    }
                },
            ));
        }
        // Nothing is streamed.
        None
    }

    fn deserialize_nonstreaming_with_config(
        &self,
        response: &HttpResponse,
        cfg: &ConfigBag,
    ) -> OutputOrError {
        tracing::debug!(request_id = ?response.request_id());
        let unhandled = |error| {
            let metadata = aws_types::request_id::apply_request_id(
                ErrorMetadata::builder(),
                response.headers(),
            );
            (self.0.unhandled)(error, metadata.build())
        };
        let result = if response.status().is_success() {
            self.output(response, cfg).map_err(unhandled)
        } else {
            Err(self.error(response, cfg).unwrap_or_else(unhandled))
        };
        result.map_err(OrchestratorError::operation)
    }
}

impl ResponseDeserializer {
    fn output(&self, response: &HttpResponse, cfg: &ConfigBag) -> Result<Output, BoxError> {
        let mut body = protocol(cfg)?.deserialize_response(response, self.0.output_schema, cfg)?;
        Ok((self.0.output)(&mut *body, response.request_id())?)
    }

    fn error(&self, response: &HttpResponse, cfg: &ConfigBag) -> Result<Error, BoxError> {
        let protocol = protocol(cfg)?;
        let metadata = protocol.parse_error_metadata(response, cfg)?;
        // The header wins over the body.
        let metadata =
            aws_types::request_id::apply_request_id(metadata, response.headers()).build();
        let mut body = protocol.deserialize_error_response(response, cfg)?;
        Ok((self.0.error)(metadata, &mut *body)?)
    }
}

fn protocol(cfg: &ConfigBag) -> Result<&SharedClientProtocol, BoxError> {
    cfg.load::<SharedClientProtocol>()
        .ok_or_else(|| "the configuration has no protocol".into())
}

/// The span of a call; its name has to be a literal.
macro_rules! operation_span {
    ($name:literal, $service:literal, $operation:literal) => {
        ::tracing::debug_span!(
            $name,
            "rpc.service" = $service,
            "rpc.method" = $operation,
            "sdk_invocation_id" = $crate::orchestration::span_id(),
            "rpc.system" = "aws-api",
        )
    };
}

pub(crate) use operation_span;

/// A number of seven digits that tells the calls in a log apart.
pub(crate) fn span_id() -> u32 {
    fastrand::u32(1_000_000..10_000_000)
}
