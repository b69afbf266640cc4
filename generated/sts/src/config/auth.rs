// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Auth scheme resolution.

use std::borrow::Cow;

use aws_smithy_runtime_api::client::auth::{
    AuthSchemeOption, AuthSchemeOptionResolverParams, AuthSchemeOptionsFuture,
    ResolveAuthSchemeOptions, SharedAuthSchemeOptionResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Decides which auth schemes a call may use.
pub trait ResolveAuthScheme: Send + Sync + std::fmt::Debug {
    /// Returns the schemes for a call, in the order in which they are tried.
    fn resolve_auth_scheme<'a>(
        &'a self,
        params: &'a Params,
        cfg: &'a ConfigBag,
        runtime_components: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a>;

    /// Converts this resolver to the type that the runtime uses.
    fn into_shared_resolver(self) -> SharedAuthSchemeOptionResolver
    where
        Self: Sized + 'static,
    {
        SharedAuthSchemeOptionResolver::new(Downcast(self))
    }
}

/// Adapts a resolver of this service to the type-erased parameters of the runtime.
#[derive(Debug)]
struct Downcast<T>(T);

impl<T: ResolveAuthScheme> ResolveAuthSchemeOptions for Downcast<T> {
    fn resolve_auth_scheme_options_v2<'a>(
        &'a self,
        params: &'a AuthSchemeOptionResolverParams,
        cfg: &'a ConfigBag,
        runtime_components: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a> {
        match params.get::<Params>() {
            Some(params) => self.0.resolve_auth_scheme(params, cfg, runtime_components),
            // The message is that of published clients.
            None => AuthSchemeOptionsFuture::ready(Err(
                "params of expected type was not present".into()
            )),
        }
    }
}

/// Returns the auth schemes that the model declares for each operation.
#[derive(Debug)]
pub struct DefaultAuthSchemeResolver {
    service: Vec<AuthSchemeOption>,
    operations: Vec<(&'static str, Vec<AuthSchemeOption>)>,
}

impl Default for DefaultAuthSchemeResolver {
    fn default() -> Self {
        Self {
            service: super::service::auth_scheme_options(),
            operations: super::service::operation_auth_scheme_options(),
        }
    }
}

impl ResolveAuthScheme for DefaultAuthSchemeResolver {
    fn resolve_auth_scheme<'a>(
        &'a self,
        params: &'a Params,
        _cfg: &'a ConfigBag,
        _runtime_components: &'a RuntimeComponents,
    ) -> AuthSchemeOptionsFuture<'a> {
        let operation = self
            .operations
            .iter()
            .find(|(name, _)| *name == params.operation_name());
        let options = operation.map_or(&self.service, |(_, options)| options);
        AuthSchemeOptionsFuture::ready(Ok(options.clone()))
    }
}

/// The parameters for auth scheme resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    operation_name: Cow<'static, str>,
}

impl Params {
    /// Creates a builder.
    #[inline]
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }

    pub(crate) const fn for_operation(operation_name: &'static str) -> Self {
        Self {
            operation_name: Cow::Borrowed(operation_name),
        }
    }

    /// Returns the operation's name in the model.
    #[inline]
    pub fn operation_name(&self) -> &str {
        &self.operation_name
    }
}

/// Builds [`Params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParamsBuilder {
    operation_name: Option<Cow<'static, str>>,
}

impl ParamsBuilder {
    /// Sets the operation's name in the model.
    #[inline]
    pub fn operation_name(self, operation_name: impl Into<Cow<'static, str>>) -> Self {
        self.set_operation_name(Some(operation_name.into()))
    }

    /// Sets or removes the operation's name in the model.
    #[inline]
    pub fn set_operation_name(mut self, operation_name: Option<Cow<'static, str>>) -> Self {
        self.operation_name = operation_name;
        self
    }

    /// Builds the parameters.
    ///
    /// # Errors
    ///
    /// Returns an error if the operation name is not set.
    #[inline]
    pub fn build(self) -> Result<Params, BuildError> {
        let operation_name = self.operation_name.ok_or(BuildError {
            field: "operation_name",
        })?;
        Ok(Params { operation_name })
    }
}

/// The error returned if a required parameter is not set.
#[derive(Debug)]
pub struct BuildError {
    field: &'static str,
}

impl std::fmt::Display for BuildError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The message is that of published clients.
        write!(f, "a required field was missing: `{}`", self.field)
    }
}

impl std::error::Error for BuildError {}
