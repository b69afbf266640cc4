//! The interface, row by row. Nothing in here is called: it fails to compile if an item does not match its row.
//!
//! This file is compiled twice, against the generated client and against the published one, which ensures that
//! everything it names exists in the published client.
//!
//! It cannot name the contents of `Unhandled` and the trait that sends customized calls, which are private;
//! `StructuralPartialEq`, which is unstable; and `#[non_exhaustive]`, which only forbids.

#![allow(dead_code, reason = "compiled, never called")]
#![allow(
    deprecated,
    reason = "deprecated members are part of the interface too"
)]

use std::any::TypeId;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::time::Duration;

use aws_runtime::invocation_id::{InvocationIdGenerator, SharedInvocationIdGenerator};
use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_smithy_runtime_api::client::auth::{
    AuthScheme, AuthSchemeOptionsFuture, AuthSchemePreference, SharedAuthScheme,
    SharedAuthSchemeOptionResolver,
};
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
use aws_types::SdkConfig;
use aws_types::region::SigningRegionSet;

use super::sdk;
use sdk::client::customize::CustomizableOperation;
use sdk::config::auth::ResolveAuthScheme;
use sdk::config::endpoint::{Endpoint, EndpointFuture, ResolveEndpoint, SharedEndpointResolver};
use sdk::config::http::{HttpRequest, HttpResponse};
use sdk::config::interceptors::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextMut,
    BeforeDeserializationInterceptorContextRef, BeforeSerializationInterceptorContextMut,
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
    BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextMut,
    FinalizerInterceptorContextRef, InterceptorContext,
};
use sdk::config::retry::{
    ClassifyRetry, ClientRateLimiter, ReconnectMode, RetryAction, RetryConfig, RetryConfigBuilder,
    RetryMode, RetryPartition, ShouldAttempt, TokenBucket,
};
use sdk::config::timeout::{TimeoutConfig, TimeoutConfigBuilder};
use sdk::config::{
    AppName, AsyncSleep, BehaviorVersion, Builder, ConfigBag, FrameworkMetadata, FrozenLayer,
    HttpClient, IdentityCache, Intercept, IntoShared, Layer, ProvideCredentials, Region,
    ResolveCachedIdentity, RuntimeComponents, RuntimeComponentsBuilder, RuntimePlugin,
    SharedAsyncSleep, SharedCredentialsProvider, SharedHttpClient, SharedIdentityCache,
    SharedInterceptor, SharedRuntimePlugin, Sleep, StalledStreamProtectionConfig, auth, endpoint,
};
use sdk::error::{
    BoxError, BuildError, ConnectorError, DisplayErrorContext, ErrorMetadata, SdkError,
};
use sdk::operation::RequestId;
use sdk::primitives::{Blob, DateTime, DateTimeFormat};
use sdk::types::builders::{
    AssumedRoleUserBuilder, CredentialsBuilder, FederatedUserBuilder, PolicyDescriptorTypeBuilder,
    ProvidedContextBuilder, TagBuilder,
};
use sdk::types::error::builders::{
    ExpiredTokenExceptionBuilder, ExpiredTradeInTokenExceptionBuilder,
    IdpCommunicationErrorExceptionBuilder, IdpRejectedClaimExceptionBuilder,
    InvalidAuthorizationMessageExceptionBuilder, InvalidIdentityTokenExceptionBuilder,
    JwtPayloadSizeExceededExceptionBuilder, MalformedPolicyDocumentExceptionBuilder,
    OutboundWebIdentityFederationDisabledExceptionBuilder, PackedPolicyTooLargeExceptionBuilder,
    RegionDisabledExceptionBuilder, SessionDurationEscalationExceptionBuilder,
};
use sdk::types::error::{
    ExpiredTokenException, ExpiredTradeInTokenException, IdpCommunicationErrorException,
    IdpRejectedClaimException, InvalidAuthorizationMessageException, InvalidIdentityTokenException,
    JwtPayloadSizeExceededException, MalformedPolicyDocumentException,
    OutboundWebIdentityFederationDisabledException, PackedPolicyTooLargeException,
    RegionDisabledException, SessionDurationEscalationException,
};
use sdk::types::{
    AssumedRoleUser, Credentials, FederatedUser, PolicyDescriptorType, ProvidedContext, Tag,
};
use sdk::{Client, Config, config, error};

// How to read the tables.

/// A value of any type, for calls that are never made.
fn given<T>() -> T {
    unreachable!("nothing in here is called")
}

/// The types that a member of some kind has in fields, accessors, and builders.
trait Kind {
    /// The field of the structure.
    type Field;
    /// What the accessor returns.
    type Read<'a>;
    /// The type that the builder stores in an `Option`.
    type Value;
    /// The argument type of the builder method with the member's name.
    type Given;
}

/// Kinds with the types of [`Kind`], in its order.
macro_rules! kinds {
    ($($kind:ident$(<$of:ident>)? { $field:ty, $read:ty, $value:ty, $given:ty })*) => { $(
        struct $kind$(<$of>($of))?;

        impl$(<$of: 'static>)? Kind for $kind$(<$of>)? {
            type Field = $field;
            type Read<'a> = $read;
            type Value = $value;
            type Given = $given;
        }
    )* };
}

kinds! {
    Text { Option<String>, Option<&'a str>, String, &'static str }
    RequiredText { String, &'a str, String, &'static str }
    Number { Option<i32>, Option<i32>, i32, i32 }
    One<T> { Option<T>, Option<&'a T>, T, T }
    Required<T> { T, &'a T, T, T }
    List<T> { Option<Vec<T>>, &'a [T], Vec<T>, T }
    Texts { Option<Vec<String>>, &'a [String], Vec<String>, &'static str }
}

/// The traits of every type. No listing includes the auto traits, but users depend on them too.
trait Usual: Debug + Send + Sync + Unpin + 'static {}

impl<T: Debug + Send + Sync + Unpin + 'static> Usual for T {}

/// The traits of every service error.
// `ProvideErrorMetadata` is not imported: its methods could be called instead of the errors' own.
trait ServiceError: Usual + StdError + error::ProvideErrorMetadata + RequestId {}

impl<T: Usual + StdError + error::ProvideErrorMetadata + RequestId> ServiceError for T {}

/// Types with the traits that they implement.
macro_rules! traits {
    ($($type:ty: $first:ident $(+ $more:ident)*,)*) => { $(
        const _: () = {
            const fn implemented<T: $first $(+ $more)*>() {}
            implemented::<$type>();
        };
    )* };
}

/// A builder's methods, as `method / set / get: kind`.
macro_rules! builder {
    ($builder:ty { $($member:ident / $set:ident / $get:ident: $kind:ty,)* }) => { $(
        const _: fn($builder) -> $builder = |builder| builder.$member(given::<<$kind as Kind>::Given>());
        const _: fn($builder, Option<<$kind as Kind>::Value>) -> $builder = <$builder>::$set;
        const _: fn(&$builder) -> &Option<<$kind as Kind>::Value> = <$builder>::$get;
    )* };
}

/// A structure and its builder, as `structure, builder => what it builds { members }`.
macro_rules! structures {
    ($($structure:ty, $builder:ty => $built:ty {
        $($member:ident / $set:ident / $get:ident: $kind:ty,)*
    })*) => { $(
        traits! {
            $structure: Usual + Clone + PartialEq + UnwindSafe + RefUnwindSafe,
            $builder: Usual + Clone + PartialEq + Default + UnwindSafe + RefUnwindSafe,
        }
        const _: fn() -> $builder = <$structure>::builder;
        const _: fn($builder) -> $built = <$builder>::build;
        $(
            const _: fn($structure) -> <$kind as Kind>::Field = |it| it.$member;
            const _: fn(&$structure) -> <$kind as Kind>::Read<'_> = <$structure>::$member;
        )*
        builder!($builder { $($member / $set / $get: $kind,)* });
    )* };
}

/// Functions of a type with their signatures.
macro_rules! functions {
    ($($type:ty { $($function:ident: $signature:ty,)* })*) => { $($(
        const _: $signature = <$type>::$function;
    )*)* };
}

/// Methods with the type of their argument, which may be an `impl Trait`, as `receiver => result { methods }`.
macro_rules! methods {
    ($($receiver:ty => $result:ty { $($method:ident($argument:ty),)* })*) => { $($(
        const _: () = {
            fn $method(it: $receiver, argument: $argument) -> $result {
                it.$method(argument)
            }
        };
    )*)* };
}

// The root and `client`.

#[expect(unused_qualifications, reason = "two paths lead to each of these")]
const _: fn(sdk::client::Client, sdk::config::Config) -> (Client, Config) = |a, b| (a, b);

const _: fn() -> &'static str = || sdk::meta::PKG_VERSION;

traits! {
    Client: Usual + Clone,
    sdk::Error: ServiceError,
}

functions! {
    Client {
        new: fn(&SdkConfig) -> Client,
        from_conf: fn(Config) -> Client,
        config: fn(&Client) -> &Config,
    }
}

const _: () = {
    fn customize<T, E, B, M>(
        call: CustomizableOperation<T, E, B>,
        interceptor: impl Intercept + 'static,
        map: impl Fn(HttpRequest) -> Result<HttpRequest, M> + Send + Sync + 'static,
        mutate: impl Fn(&mut HttpRequest) + Send + Sync + 'static,
        config: impl Into<Builder>,
    ) -> CustomizableOperation<T, E, B>
    where
        M: StdError + Send + Sync + 'static,
    {
        call.interceptor(interceptor)
            .map_request(map)
            .mutate_request(mutate)
            .config_override(config)
    }
};

const _: fn(&sdk::Error) -> bool = |error| matches!(error, sdk::Error::Unhandled(_));
const _: fn(BuildError) -> sdk::Error = From::from;

// `config`.

traits! {
    Config: Usual + Clone,
    Builder: Usual + Clone + Default,
}

functions! {
    Config {
        new: fn(&SdkConfig) -> Config,
        builder: fn() -> Builder,
        to_builder: fn(&Config) -> Builder,
        app_name: fn(&Config) -> Option<&AppName>,
        auth_scheme_preference: fn(&Config) -> Option<&AuthSchemePreference>,
        auth_scheme_resolver: fn(&Config) -> Option<SharedAuthSchemeOptionResolver>,
        credentials_provider: fn(&Config) -> Option<SharedCredentialsProvider>,
        disable_clock_skew_correction: fn(&Config) -> Option<bool>,
        endpoint_resolver: fn(&Config) -> SharedEndpointResolver,
        framework_metadata: fn(&Config) -> Vec<&FrameworkMetadata>,
        http_client: fn(&Config) -> Option<SharedHttpClient>,
        identity_cache: fn(&Config) -> Option<SharedIdentityCache>,
        invocation_id_generator: fn(&Config) -> Option<SharedInvocationIdGenerator>,
        region: fn(&Config) -> Option<&Region>,
        retry_config: fn(&Config) -> Option<&RetryConfig>,
        retry_partition: fn(&Config) -> Option<&RetryPartition>,
        signing_name: fn(&Config) -> &'static str,
        sigv4a_signing_region_set: fn(&Config) -> Option<&SigningRegionSet>,
        sleep_impl: fn(&Config) -> Option<SharedAsyncSleep>,
        stalled_stream_protection: fn(&Config) -> Option<&StalledStreamProtectionConfig>,
        time_source: fn(&Config) -> Option<SharedTimeSource>,
        timeout_config: fn(&Config) -> Option<&TimeoutConfig>,
    }
    Builder {
        new: fn() -> Builder,
        build: fn(Builder) -> Config,
        behavior_version_latest: fn(Builder) -> Builder,
        allow_no_auth: fn(Builder) -> Builder,
        set_allow_no_auth: fn(&mut Builder) -> &mut Builder,
        // With the `test-util` feature.
        with_test_defaults: fn(Builder) -> Builder,
        with_test_defaults_v2: fn(Builder) -> Builder,
        apply_test_defaults: fn(&mut Builder) -> &mut Builder,
        apply_test_defaults_v2: fn(&mut Builder) -> &mut Builder,
    }
}

const _: () = {
    fn config(config: &SdkConfig) -> Config {
        config.into()
    }
    fn builder(config: &SdkConfig) -> Builder {
        config.into()
    }
    fn auth_schemes(config: &Config) -> impl Iterator<Item = SharedAuthScheme> + '_ {
        config.auth_schemes()
    }
    fn interceptors(config: &Config) -> impl Iterator<Item = SharedInterceptor> + '_ {
        config.interceptors()
    }
    fn retry_classifiers(config: &Config) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
        config.retry_classifiers()
    }
};

methods! {
    Builder => Builder {
        app_name(AppName),
        auth_scheme_preference(impl Into<AuthSchemePreference>),
        auth_scheme_resolver(impl ResolveAuthScheme + 'static),
        behavior_version(BehaviorVersion),
        capture_input_attributes(impl IntoIterator<Item = impl Into<String>>),
        credentials_provider(impl ProvideCredentials + 'static),
        disable_clock_skew_correction(impl Into<Option<bool>>),
        emit_input_attributes(impl IntoIterator<Item = impl Into<String>>),
        endpoint_resolver(impl ResolveEndpoint + 'static),
        endpoint_url(impl Into<String>),
        framework_metadata(FrameworkMetadata),
        http_client(impl HttpClient + 'static),
        identity_cache(impl ResolveCachedIdentity + 'static),
        interceptor(impl Intercept + 'static),
        invocation_id_generator(impl InvocationIdGenerator + 'static),
        push_auth_scheme(impl AuthScheme + 'static),
        region(impl Into<Option<Region>>),
        retry_classifier(impl ClassifyRetry + 'static),
        retry_config(RetryConfig),
        retry_partition(RetryPartition),
        sigv4a_signing_region_set(impl Into<SigningRegionSet>),
        sleep_impl(impl AsyncSleep + 'static),
        stalled_stream_protection(StalledStreamProtectionConfig),
        time_source(impl TimeSource + 'static),
        timeout_config(TimeoutConfig),
        use_dual_stack(impl Into<bool>),
        use_fips(impl Into<bool>),
    }
    &mut Builder => &mut Builder {
        push_framework_metadata(FrameworkMetadata),
        push_interceptor(SharedInterceptor),
        push_retry_classifier(SharedRetryClassifier),
        set_app_name(Option<AppName>),
        set_auth_scheme_preference(Option<AuthSchemePreference>),
        set_auth_scheme_resolver(impl ResolveAuthScheme + 'static),
        set_behavior_version(Option<BehaviorVersion>),
        set_credentials_provider(Option<SharedCredentialsProvider>),
        set_disable_clock_skew_correction(Option<bool>),
        set_endpoint_resolver(Option<SharedEndpointResolver>),
        set_endpoint_url(Option<String>),
        set_http_client(Option<SharedHttpClient>),
        set_identity_cache(impl ResolveCachedIdentity + 'static),
        set_interceptors(impl IntoIterator<Item = SharedInterceptor>),
        set_invocation_id_generator(Option<SharedInvocationIdGenerator>),
        set_region(Option<Region>),
        set_retry_classifiers(impl IntoIterator<Item = SharedRetryClassifier>),
        set_retry_config(Option<RetryConfig>),
        set_retry_partition(Option<RetryPartition>),
        set_sigv4a_signing_region_set(Option<SigningRegionSet>),
        set_sleep_impl(Option<SharedAsyncSleep>),
        set_stalled_stream_protection(Option<StalledStreamProtectionConfig>),
        set_time_source(Option<SharedTimeSource>),
        set_timeout_config(Option<TimeoutConfig>),
        set_use_dual_stack(Option<bool>),
        set_use_fips(Option<bool>),
    }
}

// `config::auth` and `config::endpoint`.

traits! {
    auth::BuildError: Usual + StdError,
    auth::DefaultAuthSchemeResolver: Usual + Default + ResolveAuthScheme,
    auth::Params: Usual + Clone + PartialEq,
    auth::ParamsBuilder: Usual + Clone + PartialEq + Default,
    endpoint::DefaultResolver: Usual + Default + ResolveEndpoint,
    endpoint::InvalidParams: Usual + StdError,
    endpoint::Params: Usual + Clone + PartialEq,
    endpoint::ParamsBuilder: Usual + Clone + PartialEq + Default,
}

functions! {
    auth::Params {
        builder: fn() -> auth::ParamsBuilder,
        operation_name: fn(&auth::Params) -> &str,
    }
    auth::ParamsBuilder {
        build: fn(auth::ParamsBuilder) -> Result<auth::Params, auth::BuildError>,
    }
    endpoint::DefaultResolver {
        new: fn() -> endpoint::DefaultResolver,
    }
    endpoint::Params {
        builder: fn() -> endpoint::ParamsBuilder,
        endpoint: fn(&endpoint::Params) -> Option<&str>,
        region: fn(&endpoint::Params) -> Option<&str>,
        use_dual_stack: fn(&endpoint::Params) -> Option<bool>,
        use_fips: fn(&endpoint::Params) -> Option<bool>,
        use_global_endpoint: fn(&endpoint::Params) -> Option<bool>,
    }
    endpoint::ParamsBuilder {
        build: fn(endpoint::ParamsBuilder) -> Result<endpoint::Params, endpoint::InvalidParams>,
    }
}

methods! {
    auth::ParamsBuilder => auth::ParamsBuilder {
        operation_name(impl Into<Cow<'static, str>>),
        set_operation_name(Option<Cow<'static, str>>),
    }
    endpoint::ParamsBuilder => endpoint::ParamsBuilder {
        endpoint(impl Into<String>),
        region(impl Into<String>),
        use_dual_stack(impl Into<bool>),
        use_fips(impl Into<bool>),
        use_global_endpoint(impl Into<bool>),
        set_endpoint(Option<String>),
        set_region(Option<String>),
        set_use_dual_stack(Option<bool>),
        set_use_fips(Option<bool>),
        set_use_global_endpoint(Option<bool>),
    }
}

const _: () = {
    fn usual(_: &(impl Debug + Send + Sync)) {}

    fn auth_scheme(resolver: impl ResolveAuthScheme + 'static) -> SharedAuthSchemeOptionResolver {
        usual(&resolver);
        resolver.into_shared_resolver()
    }

    fn endpoint(resolver: impl ResolveEndpoint + 'static) -> SharedEndpointResolver {
        usual(&resolver);
        resolver.into_shared_resolver()
    }
};

// Traits that users implement.

#[derive(Debug)]
enum Own {}

impl ResolveAuthScheme for Own {
    fn resolve_auth_scheme<'a>(
        &'a self,
        _: &'a auth::Params,
        _: &'a ConfigBag,
        _: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a> {
        match *self {}
    }
}

impl ResolveEndpoint for Own {
    fn resolve_endpoint<'a>(&'a self, _: &'a endpoint::Params) -> EndpointFuture<'a> {
        match *self {}
    }
}

impl ClassifyRetry for Own {
    fn classify_retry(&self, _: &InterceptorContext) -> RetryAction {
        match *self {}
    }

    fn name(&self) -> &'static str {
        match *self {}
    }
}

impl RuntimePlugin for Own {
    fn config(&self) -> Option<FrozenLayer> {
        match *self {}
    }

    fn runtime_components(
        &self,
        _: &RuntimeComponentsBuilder,
    ) -> Cow<'_, RuntimeComponentsBuilder> {
        match *self {}
    }
}

impl AsyncSleep for Own {
    fn sleep(&self, _: Duration) -> Sleep {
        match *self {}
    }
}

impl Intercept for Own {
    fn name(&self) -> &'static str {
        match *self {}
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match *self {}
    }

    fn modify_before_serialization(
        &self,
        _: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match *self {}
    }
}

// Reexports from the runtime.

const _: fn(SdkError<Own>) -> SdkError<Own, HttpResponse> = |it| it;

const _: () = {
    #[allow(unused_imports, reason = "this module is empty")]
    use sdk::primitives::event_stream;
};

macro_rules! types_of_the_runtime {
    ($($type:ty,)*) => {
        /// The types that the client reexports from the runtime.
        pub(crate) fn types_of_the_runtime() -> Vec<(&'static str, TypeId)> {
            vec![$((stringify!($type), TypeId::of::<$type>()),)*]
        }
    };
}

types_of_the_runtime! {
    AppName,
    dyn AsyncSleep,
    BehaviorVersion,
    ConfigBag,
    config::Credentials,
    FrameworkMetadata,
    FrozenLayer,
    dyn HttpClient,
    IdentityCache,
    dyn Intercept,
    dyn IntoShared<SharedHttpClient>,
    Layer,
    dyn ProvideCredentials,
    Region,
    dyn ResolveCachedIdentity,
    RuntimeComponents,
    RuntimeComponentsBuilder,
    dyn RuntimePlugin,
    SharedAsyncSleep,
    SharedCredentialsProvider,
    SharedHttpClient,
    SharedIdentityCache,
    SharedInterceptor,
    SharedRuntimePlugin,
    Sleep,
    StalledStreamProtectionConfig,
    Endpoint,
    EndpointFuture<'static>,
    SharedEndpointResolver,
    HttpRequest,
    HttpResponse,
    AfterDeserializationInterceptorContextRef<'static>,
    BeforeDeserializationInterceptorContextMut<'static>,
    BeforeDeserializationInterceptorContextRef<'static>,
    BeforeSerializationInterceptorContextMut<'static>,
    BeforeSerializationInterceptorContextRef<'static>,
    BeforeTransmitInterceptorContextMut<'static>,
    BeforeTransmitInterceptorContextRef<'static>,
    FinalizerInterceptorContextMut<'static>,
    FinalizerInterceptorContextRef<'static>,
    InterceptorContext,
    dyn ClassifyRetry,
    ClientRateLimiter,
    ReconnectMode,
    RetryAction,
    RetryConfig,
    RetryConfigBuilder,
    RetryMode,
    RetryPartition,
    ShouldAttempt,
    TokenBucket,
    TimeoutConfig,
    TimeoutConfigBuilder,
    BoxError,
    BuildError,
    ConnectorError,
    DisplayErrorContext<BuildError>,
    ErrorMetadata,
    dyn error::ProvideErrorMetadata,
    SdkError<BuildError>,
    SdkError<BuildError, ()>,
    dyn RequestId,
    Blob,
    DateTime,
    DateTimeFormat,
}

// `operation`.

/// Takes the future of a call.
fn outcome<T, E>(_: impl Future<Output = Result<T, SdkError<E, HttpResponse>>> + Send) {}

/// Operations with their types, the members of inputs and outputs, and the variants of errors with their `is_*`
/// methods. The module is named after the client's method.
macro_rules! operations {
    ($($module:ident {
        $operation:ident, $input:ident, $output:ident, $error:ident,
        builders { $input_builder:ident, $output_builder:ident, $fluent:ident }
        input { $($in_member:ident / $in_set:ident / $in_get:ident: $in_kind:ty,)* }
        output { $($out_member:ident / $out_set:ident / $out_get:ident: $out_kind:ty,)* }
        errors { $($variant:ident / $is:ident,)* }
    })*) => { $(const _: () = {
        use sdk::operation::$module::builders::{$fluent, $input_builder, $output_builder};
        use sdk::operation::$module::{$error, $input, $operation, $output};

        traits! {
            $operation: Usual + Clone + Default + RuntimePlugin,
            $output: RequestId,
            $error: ServiceError + ProvideErrorKind + CreateUnhandledError,
            $fluent: Usual + Clone,
        }
        const _: fn() -> $operation = $operation::new;

        structures! {
            $input, $input_builder => Result<$input, BuildError> {
                $($in_member / $in_set / $in_get: $in_kind,)*
            }
            $output, $output_builder => $output {
                $($out_member / $out_set / $out_get: $out_kind,)*
            }
        }

        $(
            const _: fn($variant) -> $error = $error::$variant;
            const _: fn(&$error) -> bool = $error::$is;
        )*
        const _: fn(&$error) -> bool = |error| matches!(error, $error::Unhandled(_));
        const _: fn(&$error) -> &ErrorMetadata = $error::meta;
        const _: fn(ErrorMetadata) -> $error = $error::generic;
        fn unhandled(source: impl Into<Box<dyn StdError + Send + Sync + 'static>>) -> $error {
            $error::unhandled(source)
        }
        const _: fn($error) -> sdk::Error = From::from;
        fn any_response<R: Debug + Send + Sync + 'static>(error: SdkError<$error, R>) -> sdk::Error {
            error.into()
        }

        const _: fn(&Client) -> $fluent = Client::$module;
        const _: fn(&$fluent) -> &$input_builder = $fluent::as_input;
        const _: fn($fluent) -> CustomizableOperation<$output, $error, $fluent> = $fluent::customize;
        const _: fn($fluent) = |call| outcome::<$output, $error>(call.send());
        const _: fn($fluent) = |call| outcome::<$output, $error>(call.customize().send());
        const _: fn($input_builder, &Client) = |input, client| outcome::<$output, $error>(input.send_with(client));
        builder!($fluent { $($in_member / $in_set / $in_get: $in_kind,)* });
    };)* };
}

operations! {
    assume_role {
        AssumeRole, AssumeRoleInput, AssumeRoleOutput, AssumeRoleError,
        builders { AssumeRoleInputBuilder, AssumeRoleOutputBuilder, AssumeRoleFluentBuilder }
        input {
            role_arn / set_role_arn / get_role_arn: Text,
            role_session_name / set_role_session_name / get_role_session_name: Text,
            policy_arns / set_policy_arns / get_policy_arns: List<PolicyDescriptorType>,
            policy / set_policy / get_policy: Text,
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            tags / set_tags / get_tags: List<Tag>,
            transitive_tag_keys / set_transitive_tag_keys / get_transitive_tag_keys: Texts,
            external_id / set_external_id / get_external_id: Text,
            serial_number / set_serial_number / get_serial_number: Text,
            token_code / set_token_code / get_token_code: Text,
            source_identity / set_source_identity / get_source_identity: Text,
            provided_contexts / set_provided_contexts / get_provided_contexts: List<ProvidedContext>,
            minimum_session_token_size / set_minimum_session_token_size / get_minimum_session_token_size: Number,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            assumed_role_user / set_assumed_role_user / get_assumed_role_user: One<AssumedRoleUser>,
            packed_policy_size / set_packed_policy_size / get_packed_policy_size: Number,
            source_identity / set_source_identity / get_source_identity: Text,
            session_token_utilization / set_session_token_utilization / get_session_token_utilization: Number,
            session_token_size / set_session_token_size / get_session_token_size: Number,
        }
        errors {
            ExpiredTokenException / is_expired_token_exception,
            MalformedPolicyDocumentException / is_malformed_policy_document_exception,
            PackedPolicyTooLargeException / is_packed_policy_too_large_exception,
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    assume_role_with_saml {
        AssumeRoleWithSAML, AssumeRoleWithSamlInput,
        AssumeRoleWithSamlOutput, AssumeRoleWithSAMLError,
        builders {
            AssumeRoleWithSamlInputBuilder, AssumeRoleWithSamlOutputBuilder,
            AssumeRoleWithSAMLFluentBuilder
        }
        input {
            role_arn / set_role_arn / get_role_arn: Text,
            principal_arn / set_principal_arn / get_principal_arn: Text,
            saml_assertion / set_saml_assertion / get_saml_assertion: Text,
            policy_arns / set_policy_arns / get_policy_arns: List<PolicyDescriptorType>,
            policy / set_policy / get_policy: Text,
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            minimum_session_token_size / set_minimum_session_token_size / get_minimum_session_token_size: Number,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            assumed_role_user / set_assumed_role_user / get_assumed_role_user: One<AssumedRoleUser>,
            packed_policy_size / set_packed_policy_size / get_packed_policy_size: Number,
            subject / set_subject / get_subject: Text,
            subject_type / set_subject_type / get_subject_type: Text,
            issuer / set_issuer / get_issuer: Text,
            audience / set_audience / get_audience: Text,
            name_qualifier / set_name_qualifier / get_name_qualifier: Text,
            source_identity / set_source_identity / get_source_identity: Text,
            session_token_utilization / set_session_token_utilization / get_session_token_utilization: Number,
            session_token_size / set_session_token_size / get_session_token_size: Number,
        }
        errors {
            ExpiredTokenException / is_expired_token_exception,
            IdpRejectedClaimException / is_idp_rejected_claim_exception,
            InvalidIdentityTokenException / is_invalid_identity_token_exception,
            MalformedPolicyDocumentException / is_malformed_policy_document_exception,
            PackedPolicyTooLargeException / is_packed_policy_too_large_exception,
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    assume_role_with_web_identity {
        AssumeRoleWithWebIdentity, AssumeRoleWithWebIdentityInput,
        AssumeRoleWithWebIdentityOutput, AssumeRoleWithWebIdentityError,
        builders {
            AssumeRoleWithWebIdentityInputBuilder, AssumeRoleWithWebIdentityOutputBuilder,
            AssumeRoleWithWebIdentityFluentBuilder
        }
        input {
            role_arn / set_role_arn / get_role_arn: Text,
            role_session_name / set_role_session_name / get_role_session_name: Text,
            web_identity_token / set_web_identity_token / get_web_identity_token: Text,
            provider_id / set_provider_id / get_provider_id: Text,
            policy_arns / set_policy_arns / get_policy_arns: List<PolicyDescriptorType>,
            policy / set_policy / get_policy: Text,
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            minimum_session_token_size / set_minimum_session_token_size / get_minimum_session_token_size: Number,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            subject_from_web_identity_token / set_subject_from_web_identity_token
                / get_subject_from_web_identity_token: Text,
            assumed_role_user / set_assumed_role_user / get_assumed_role_user: One<AssumedRoleUser>,
            packed_policy_size / set_packed_policy_size / get_packed_policy_size: Number,
            provider / set_provider / get_provider: Text,
            audience / set_audience / get_audience: Text,
            source_identity / set_source_identity / get_source_identity: Text,
            session_token_utilization / set_session_token_utilization / get_session_token_utilization: Number,
            session_token_size / set_session_token_size / get_session_token_size: Number,
        }
        errors {
            ExpiredTokenException / is_expired_token_exception,
            IdpCommunicationErrorException / is_idp_communication_error_exception,
            IdpRejectedClaimException / is_idp_rejected_claim_exception,
            InvalidIdentityTokenException / is_invalid_identity_token_exception,
            MalformedPolicyDocumentException / is_malformed_policy_document_exception,
            PackedPolicyTooLargeException / is_packed_policy_too_large_exception,
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    assume_root {
        AssumeRoot, AssumeRootInput, AssumeRootOutput, AssumeRootError,
        builders { AssumeRootInputBuilder, AssumeRootOutputBuilder, AssumeRootFluentBuilder }
        input {
            target_principal / set_target_principal / get_target_principal: Text,
            task_policy_arn / set_task_policy_arn / get_task_policy_arn: One<PolicyDescriptorType>,
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            minimum_session_token_size / set_minimum_session_token_size / get_minimum_session_token_size: Number,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            source_identity / set_source_identity / get_source_identity: Text,
            session_token_utilization / set_session_token_utilization / get_session_token_utilization: Number,
            session_token_size / set_session_token_size / get_session_token_size: Number,
        }
        errors {
            ExpiredTokenException / is_expired_token_exception,
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    decode_authorization_message {
        DecodeAuthorizationMessage, DecodeAuthorizationMessageInput,
        DecodeAuthorizationMessageOutput, DecodeAuthorizationMessageError,
        builders {
            DecodeAuthorizationMessageInputBuilder, DecodeAuthorizationMessageOutputBuilder,
            DecodeAuthorizationMessageFluentBuilder
        }
        input {
            encoded_message / set_encoded_message / get_encoded_message: Text,
        }
        output {
            decoded_message / set_decoded_message / get_decoded_message: Text,
        }
        errors {
            InvalidAuthorizationMessageException / is_invalid_authorization_message_exception,
        }
    }
    get_access_key_info {
        GetAccessKeyInfo, GetAccessKeyInfoInput, GetAccessKeyInfoOutput, GetAccessKeyInfoError,
        builders { GetAccessKeyInfoInputBuilder, GetAccessKeyInfoOutputBuilder, GetAccessKeyInfoFluentBuilder }
        input {
            access_key_id / set_access_key_id / get_access_key_id: Text,
        }
        output {
            account / set_account / get_account: Text,
        }
        errors {}
    }
    get_caller_identity {
        GetCallerIdentity, GetCallerIdentityInput, GetCallerIdentityOutput, GetCallerIdentityError,
        builders {
            GetCallerIdentityInputBuilder, GetCallerIdentityOutputBuilder,
            GetCallerIdentityFluentBuilder
        }
        input {}
        output {
            user_id / set_user_id / get_user_id: Text,
            account / set_account / get_account: Text,
            arn / set_arn / get_arn: Text,
        }
        errors {}
    }
    get_delegated_access_token {
        GetDelegatedAccessToken, GetDelegatedAccessTokenInput,
        GetDelegatedAccessTokenOutput, GetDelegatedAccessTokenError,
        builders {
            GetDelegatedAccessTokenInputBuilder, GetDelegatedAccessTokenOutputBuilder,
            GetDelegatedAccessTokenFluentBuilder
        }
        input {
            trade_in_token / set_trade_in_token / get_trade_in_token: Text,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            packed_policy_size / set_packed_policy_size / get_packed_policy_size: Number,
            assumed_principal / set_assumed_principal / get_assumed_principal: Text,
        }
        errors {
            ExpiredTradeInTokenException / is_expired_trade_in_token_exception,
            PackedPolicyTooLargeException / is_packed_policy_too_large_exception,
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    get_federation_token {
        GetFederationToken, GetFederationTokenInput,
        GetFederationTokenOutput, GetFederationTokenError,
        builders {
            GetFederationTokenInputBuilder, GetFederationTokenOutputBuilder,
            GetFederationTokenFluentBuilder
        }
        input {
            name / set_name / get_name: Text,
            policy / set_policy / get_policy: Text,
            policy_arns / set_policy_arns / get_policy_arns: List<PolicyDescriptorType>,
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            tags / set_tags / get_tags: List<Tag>,
            minimum_session_token_size / set_minimum_session_token_size / get_minimum_session_token_size: Number,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            federated_user / set_federated_user / get_federated_user: One<FederatedUser>,
            packed_policy_size / set_packed_policy_size / get_packed_policy_size: Number,
            session_token_utilization / set_session_token_utilization / get_session_token_utilization: Number,
            session_token_size / set_session_token_size / get_session_token_size: Number,
        }
        errors {
            MalformedPolicyDocumentException / is_malformed_policy_document_exception,
            PackedPolicyTooLargeException / is_packed_policy_too_large_exception,
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    get_session_token {
        GetSessionToken, GetSessionTokenInput, GetSessionTokenOutput, GetSessionTokenError,
        builders { GetSessionTokenInputBuilder, GetSessionTokenOutputBuilder, GetSessionTokenFluentBuilder }
        input {
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            serial_number / set_serial_number / get_serial_number: Text,
            token_code / set_token_code / get_token_code: Text,
            minimum_session_token_size / set_minimum_session_token_size / get_minimum_session_token_size: Number,
        }
        output {
            credentials / set_credentials / get_credentials: One<Credentials>,
            session_token_utilization / set_session_token_utilization / get_session_token_utilization: Number,
            session_token_size / set_session_token_size / get_session_token_size: Number,
        }
        errors {
            RegionDisabledException / is_region_disabled_exception,
        }
    }
    get_web_identity_token {
        GetWebIdentityToken, GetWebIdentityTokenInput,
        GetWebIdentityTokenOutput, GetWebIdentityTokenError,
        builders {
            GetWebIdentityTokenInputBuilder, GetWebIdentityTokenOutputBuilder,
            GetWebIdentityTokenFluentBuilder
        }
        input {
            audience / set_audience / get_audience: Texts,
            duration_seconds / set_duration_seconds / get_duration_seconds: Number,
            signing_algorithm / set_signing_algorithm / get_signing_algorithm: Text,
            tags / set_tags / get_tags: List<Tag>,
        }
        output {
            web_identity_token / set_web_identity_token / get_web_identity_token: Text,
            expiration / set_expiration / get_expiration: One<DateTime>,
        }
        errors {
            JwtPayloadSizeExceededException / is_jwt_payload_size_exceeded_exception,
            OutboundWebIdentityFederationDisabledException / is_outbound_web_identity_federation_disabled_exception,
            SessionDurationEscalationException / is_session_duration_escalation_exception,
        }
    }
}

// `types`.

structures! {
    AssumedRoleUser, AssumedRoleUserBuilder => Result<AssumedRoleUser, BuildError> {
        arn / set_arn / get_arn: RequiredText,
        assumed_role_id / set_assumed_role_id / get_assumed_role_id: RequiredText,
    }
    Credentials, CredentialsBuilder => Result<Credentials, BuildError> {
        access_key_id / set_access_key_id / get_access_key_id: RequiredText,
        expiration / set_expiration / get_expiration: Required<DateTime>,
        secret_access_key / set_secret_access_key / get_secret_access_key: RequiredText,
        session_token / set_session_token / get_session_token: RequiredText,
    }
    FederatedUser, FederatedUserBuilder => Result<FederatedUser, BuildError> {
        arn / set_arn / get_arn: RequiredText,
        federated_user_id / set_federated_user_id / get_federated_user_id: RequiredText,
    }
    PolicyDescriptorType, PolicyDescriptorTypeBuilder => PolicyDescriptorType {
        arn / set_arn / get_arn: Text,
    }
    ProvidedContext, ProvidedContextBuilder => ProvidedContext {
        context_assertion / set_context_assertion / get_context_assertion: Text,
        provider_arn / set_provider_arn / get_provider_arn: Text,
    }
    Tag, TagBuilder => Result<Tag, BuildError> {
        key / set_key / get_key: RequiredText,
        value / set_value / get_value: RequiredText,
    }
}

/// The modeled errors, each of which has its own variant in the crate's error enum.
macro_rules! errors {
    ($($error:ident, $builder:ident,)*) => { $(
        const _: fn($error) -> sdk::Error = sdk::Error::$error;
        structures! {
            $error, $builder => $error {
                message / set_message / get_message: Text,
            }
        }
        traits! {
            $error: ServiceError,
        }
        methods! {
            $builder => $builder {
                meta(ErrorMetadata),
            }
            &mut $builder => &mut $builder {
                set_meta(Option<ErrorMetadata>),
            }
        }
    )* };
}

errors! {
    ExpiredTokenException, ExpiredTokenExceptionBuilder,
    ExpiredTradeInTokenException, ExpiredTradeInTokenExceptionBuilder,
    IdpCommunicationErrorException, IdpCommunicationErrorExceptionBuilder,
    IdpRejectedClaimException, IdpRejectedClaimExceptionBuilder,
    InvalidAuthorizationMessageException, InvalidAuthorizationMessageExceptionBuilder,
    InvalidIdentityTokenException, InvalidIdentityTokenExceptionBuilder,
    JwtPayloadSizeExceededException, JwtPayloadSizeExceededExceptionBuilder,
    MalformedPolicyDocumentException, MalformedPolicyDocumentExceptionBuilder,
    OutboundWebIdentityFederationDisabledException, OutboundWebIdentityFederationDisabledExceptionBuilder,
    PackedPolicyTooLargeException, PackedPolicyTooLargeExceptionBuilder,
    RegionDisabledException, RegionDisabledExceptionBuilder,
    SessionDurationEscalationException, SessionDurationEscalationExceptionBuilder,
}

functions! {
    IdpCommunicationErrorException {
        retryable_error_kind: fn(&IdpCommunicationErrorException) -> ErrorKind,
    }
}
