//! The endpoint resolution of the stub service.

pub use aws_smithy_runtime_api::client::endpoint::{EndpointFuture, SharedEndpointResolver};
pub use aws_smithy_types::endpoint::Endpoint;

use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointResolverParams, ResolveEndpoint as ResolveEndpointInRuntime,
};
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::endpoint_config::UseDualStack;
use aws_types::region::Region;

use crate::endpoint_lib::{
    check_partitions, is_valid_host_label, is_virtual_hostable_s3_bucket, ite, item, parse_arn,
    parse_url, partition, split, substring, uri_encode,
};
use crate::flavor::EndpointUrl;

/// Resolves the endpoint of a request.
pub trait ResolveEndpoint: Send + Sync + std::fmt::Debug {
    /// Resolves the endpoint for these parameters.
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

    /// Converts this resolver to the type that the runtime uses.
    fn into_shared_resolver(self) -> SharedEndpointResolver
    where
        Self: Sized + 'static,
    {
        SharedEndpointResolver::new(Downcast(self))
    }
}

#[derive(Debug)]
struct Downcast<T>(T);

impl<T: ResolveEndpoint> ResolveEndpointInRuntime for Downcast<T> {
    fn resolve_endpoint<'a>(&'a self, params: &'a EndpointResolverParams) -> EndpointFuture<'a> {
        match params.get::<Params>() {
            Some(params) => self.0.resolve_endpoint(params),
            None => EndpointFuture::ready(Err(
                "the endpoint parameters are not those of this service".into(),
            )),
        }
    }
}

/// Resolves endpoints by the rules of the stub service.
#[derive(Debug, Default)]
pub struct DefaultResolver {
    _private: (),
}

impl DefaultResolver {
    /// Creates the resolver.
    pub fn new() -> Self {
        Self { _private: () }
    }
}

impl ResolveEndpoint for DefaultResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::ready(
            check_partitions()
                .and_then(|()| resolve(params))
                .map_err(Into::into),
        )
    }
}

/// Rules that call each function of the rules language.
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if let Some(endpoint) = params.endpoint.as_deref() {
        parse_url(endpoint)
            .ok_or_else(|| ResolveEndpointError::message("the endpoint is not a URL"))?;
        return Ok(Endpoint::builder().url(endpoint.to_owned()).build());
    }
    let region = params.region.as_deref().unwrap_or("us-east-1");
    let Some(partition) = partition(region) else {
        return Err(ResolveEndpointError::message("the region has no partition"));
    };
    let suffix = ite(
        params.use_dual_stack,
        partition.dual_stack_dns_suffix(),
        partition.dns_suffix(),
    );
    let host = format!("library.{region}.{suffix}");
    let url = match params.branch.as_deref().map(branch_name) {
        None => format!("https://{host}"),
        Some(branch) if substring(branch, 0, 2, true) == Some("--") => {
            return Err(ResolveEndpointError::message("the branch has no name"));
        }
        Some(branch) if is_virtual_hostable_s3_bucket(branch, false) => {
            format!("https://{branch}.{host}")
        }
        Some(branch) => format!("https://{host}/{}", uri_encode(branch)),
    };
    Ok(Endpoint::builder().url(url).build())
}

/// Returns the name of a branch: the end of its ARN, or the text before `--`.
fn branch_name(branch: &str) -> &str {
    let name = match parse_arn(branch) {
        Some(arn) => item(&arn.resource_id(), -1),
        None => item(&split(branch, "--", 2), 0),
    };
    name.filter(|name| !name.is_empty()).unwrap_or(branch)
}

/// The parameters of the endpoint rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    region: Option<String>,
    use_dual_stack: bool,
    endpoint: Option<String>,
    branch: Option<String>,
}

impl Params {
    /// Creates a builder.
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }
}

/// Builds [`Params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParamsBuilder {
    region: Option<String>,
    use_dual_stack: Option<bool>,
    endpoint: Option<String>,
    branch: Option<String>,
}

impl ParamsBuilder {
    /// Sets the region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Sets whether to use dual-stack endpoints.
    pub fn use_dual_stack(mut self, use_dual_stack: bool) -> Self {
        self.use_dual_stack = Some(use_dual_stack);
        self
    }

    /// Sets the branch of the library: its ARN or its name.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.branch = Some(branch.into());
        self
    }

    pub(crate) fn from_config(cfg: &ConfigBag) -> Self {
        Self {
            region: cfg
                .load::<Region>()
                .map(|region| region.as_ref().to_owned()),
            use_dual_stack: cfg.load::<UseDualStack>().map(|choice| choice.0),
            endpoint: cfg.load::<EndpointUrl>().map(|url| url.0.clone()),
            branch: None,
        }
    }

    /// Builds the parameters.
    ///
    /// # Errors
    ///
    /// Returns an error if the region cannot be part of a host name.
    pub fn build(self) -> Result<Params, InvalidParams> {
        if let Some(region) = &self.region
            && !is_valid_host_label(region, true)
        {
            return Err(InvalidParams { field: "region" });
        }
        Ok(Params {
            region: self.region,
            use_dual_stack: self.use_dual_stack.unwrap_or(false),
            endpoint: self.endpoint,
            branch: self.branch,
        })
    }
}

/// The error returned if the endpoint parameters are invalid.
#[derive(Debug)]
pub struct InvalidParams {
    field: &'static str,
}

impl std::fmt::Display for InvalidParams {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the endpoint parameter `{}` is not valid", self.field)
    }
}

impl std::error::Error for InvalidParams {}
