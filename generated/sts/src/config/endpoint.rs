// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Endpoint resolution.

pub use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, SharedEndpointResolver,
};

pub use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_http::endpoint::ResolveEndpointError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::EndpointAuthScheme;

/// Resolves the endpoint of a request.
pub trait ResolveEndpoint: Send + Sync + std::fmt::Debug {
    /// Resolves the endpoint for these parameters.
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;
    /// Converts this resolver into one that the runtime can call.
    fn into_shared_resolver(self) -> SharedEndpointResolver
    where
        Self: Sized + 'static,
    {
        SharedEndpointResolver::new(Downcast(self))
    }
}

/// Adapts a resolver of this service to the type-erased parameters of the runtime.
#[derive(Debug)]
struct Downcast<T>(T);

impl<T: ResolveEndpoint> aws_smithy_runtime_api::client::endpoint::ResolveEndpoint
for Downcast<T> {
    #[inline]
    fn resolve_endpoint<'a>(
        &'a self,
        params: &'a EndpointResolverParams,
    ) -> EndpointFuture<'a> {
        match params.get::<Params>() {
            Some(params) => self.0.resolve_endpoint(params),
            None => {
                EndpointFuture::ready(
                    Err("params of expected type was not present".into()),
                )
            }
        }
    }
}

/// Resolves endpoints with the rules of the service.
#[derive(Debug)]
pub struct DefaultResolver {
    _private: (),
}

impl DefaultResolver {
    /// Creates a resolver.
    #[inline]
    pub fn new() -> Self {
        Self { _private: () }
    }
}

impl Default for DefaultResolver {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl ResolveEndpoint for DefaultResolver {
    #[inline]
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::ready(
            crate::endpoint_lib::check_partitions()
                .and_then(|()| resolve(params))
                .map_err(Into::into),
        )
    }
}

/// The first rule whose conditions are met determines the result.
#[allow(unused_variables, clippy::collapsible_if)]
#[inline]
fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    let Params { region, use_dual_stack, use_fips, endpoint, use_global_endpoint } = params;
    let region = region.as_deref();
    let use_dual_stack = *use_dual_stack;
    let use_fips = *use_fips;
    let endpoint = endpoint.as_deref();
    let use_global_endpoint = *use_global_endpoint;
    if use_global_endpoint && endpoint.is_none() && let Some(region) = region
        && let Some(partition_result) = crate::endpoint_lib::partition(region)
        && !use_fips && !use_dual_stack
    {
        if [
            "ap-northeast-1",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "aws-global",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
        ]
            .contains(&region)
        {
            return Ok(
                Endpoint::builder()
                    .url("https://sts.amazonaws.com")
                    .auth_scheme(
                        EndpointAuthScheme::with_capacity("sigv4", 2)
                            .put("signingName", "sts")
                            .put("signingRegion", "us-east-1"),
                    )
                    .build(),
            );
        }
        return Ok(
            Endpoint::builder()
                .url(format!("https://sts.{}.{}", region, partition_result.dns_suffix()))
                .auth_scheme(
                    EndpointAuthScheme::with_capacity("sigv4", 2)
                        .put("signingName", "sts")
                        .put("signingRegion", region.to_owned()),
                )
                .build(),
        );
    }
    if let Some(endpoint) = endpoint {
        if use_fips {
            return Err(
                ResolveEndpointError::message(
                    "Invalid Configuration: FIPS and custom endpoint are not supported",
                ),
            );
        }
        if use_dual_stack {
            return Err(
                ResolveEndpointError::message(
                    "Invalid Configuration: Dualstack and custom endpoint are not supported",
                ),
            );
        }
        return Ok(
            Endpoint::builder().url(self::not_empty(endpoint.to_owned())?).build(),
        );
    }
    if let Some(region) = region {
        if let Some(partition_result_2) = crate::endpoint_lib::partition(region) {
            if use_fips && use_dual_stack {
                if partition_result_2.supports_fips()
                    && partition_result_2.supports_dual_stack()
                {
                    return Ok(
                        Endpoint::builder()
                            .url(
                                format!(
                                    "https://sts-fips.{}.{}", region, partition_result_2
                                    .dual_stack_dns_suffix()
                                ),
                            )
                            .build(),
                    );
                }
                return Err(
                    ResolveEndpointError::message(
                        "FIPS and DualStack are enabled, but this partition does not support one or both",
                    ),
                );
            }
            if use_fips {
                if partition_result_2.supports_fips() {
                    if partition_result_2.name() == "aws-us-gov" {
                        return Ok(
                            Endpoint::builder()
                                .url(format!("https://sts.{}.amazonaws.com", region))
                                .build(),
                        );
                    }
                    return Ok(
                        Endpoint::builder()
                            .url(
                                format!(
                                    "https://sts-fips.{}.{}", region, partition_result_2
                                    .dns_suffix()
                                ),
                            )
                            .build(),
                    );
                }
                return Err(
                    ResolveEndpointError::message(
                        "FIPS is enabled but this partition does not support FIPS",
                    ),
                );
            }
            if use_dual_stack {
                if partition_result_2.supports_dual_stack() {
                    return Ok(
                        Endpoint::builder()
                            .url(
                                format!(
                                    "https://sts.{}.{}", region, partition_result_2
                                    .dual_stack_dns_suffix()
                                ),
                            )
                            .build(),
                    );
                }
                return Err(
                    ResolveEndpointError::message(
                        "DualStack is enabled but this partition does not support DualStack",
                    ),
                );
            }
            if region == "aws-global" {
                return Ok(
                    Endpoint::builder()
                        .url("https://sts.amazonaws.com")
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            return Ok(
                Endpoint::builder()
                    .url(
                        format!(
                            "https://sts.{}.{}", region, partition_result_2.dns_suffix()
                        ),
                    )
                    .build(),
            );
        }
        return Err(ResolveEndpointError::message("No endpoint rule matched"));
    }
    return Err(ResolveEndpointError::message("Invalid Configuration: Missing Region"));
}

/// Rejects an empty URL, which parameters can produce.
#[inline]
fn not_empty(url: String) -> Result<String, ResolveEndpointError> {
    if url.is_empty() {
        Err(ResolveEndpointError::message("the URL of the endpoint is empty"))
    } else {
        Ok(url)
    }
}

/// The parameters that an endpoint is resolved from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Params {
    pub(crate) region: Option<String>,
    pub(crate) use_dual_stack: bool,
    pub(crate) use_fips: bool,
    pub(crate) endpoint: Option<String>,
    pub(crate) use_global_endpoint: bool,
}

impl Params {
    /// Creates a builder.
    #[inline]
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }
    /// The region that the request is sent to.
    #[inline]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }
    /// Whether to use an endpoint that supports both IPv4 and IPv6.
    #[inline]
    pub fn use_dual_stack(&self) -> Option<bool> {
        Some(self.use_dual_stack)
    }
    /// Whether to use an endpoint that complies with FIPS 140.
    #[inline]
    pub fn use_fips(&self) -> Option<bool> {
        Some(self.use_fips)
    }
    /// The URL to use instead of the resolved one.
    #[inline]
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }
    /// The parameter `UseGlobalEndpoint` of the endpoint rules.
    #[inline]
    pub fn use_global_endpoint(&self) -> Option<bool> {
        Some(self.use_global_endpoint)
    }
}

/// Builds [`Params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParamsBuilder {
    region: Option<String>,
    use_dual_stack: Option<bool>,
    use_fips: Option<bool>,
    endpoint: Option<String>,
    use_global_endpoint: Option<bool>,
}

impl ParamsBuilder {
    /// The region that the request is sent to.
    #[inline]
    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.region = Some(value.into());
        self
    }
    /// Sets or removes [`region`](Self::region).
    #[inline]
    pub fn set_region(mut self, value: Option<String>) -> Self {
        self.region = value;
        self
    }
    /// Whether to use an endpoint that supports both IPv4 and IPv6.
    #[inline]
    pub fn use_dual_stack(mut self, value: impl Into<bool>) -> Self {
        self.use_dual_stack = Some(value.into());
        self
    }
    /// Sets or removes [`use_dual_stack`](Self::use_dual_stack).
    #[inline]
    pub fn set_use_dual_stack(mut self, value: Option<bool>) -> Self {
        self.use_dual_stack = value;
        self
    }
    /// Whether to use an endpoint that complies with FIPS 140.
    #[inline]
    pub fn use_fips(mut self, value: impl Into<bool>) -> Self {
        self.use_fips = Some(value.into());
        self
    }
    /// Sets or removes [`use_fips`](Self::use_fips).
    #[inline]
    pub fn set_use_fips(mut self, value: Option<bool>) -> Self {
        self.use_fips = value;
        self
    }
    /// The URL to use instead of the resolved one.
    #[inline]
    pub fn endpoint(mut self, value: impl Into<String>) -> Self {
        self.endpoint = Some(value.into());
        self
    }
    /// Sets or removes [`endpoint`](Self::endpoint).
    #[inline]
    pub fn set_endpoint(mut self, value: Option<String>) -> Self {
        self.endpoint = value;
        self
    }
    /// The parameter `UseGlobalEndpoint` of the endpoint rules.
    #[inline]
    pub fn use_global_endpoint(mut self, value: impl Into<bool>) -> Self {
        self.use_global_endpoint = Some(value.into());
        self
    }
    /// Sets or removes [`use_global_endpoint`](Self::use_global_endpoint).
    #[inline]
    pub fn set_use_global_endpoint(mut self, value: Option<bool>) -> Self {
        self.use_global_endpoint = value;
        self
    }
    /// Builds the parameters.
    ///
    /// # Errors
    ///
    /// Returns an error if a required parameter is not set, or if a value cannot be part of a host name.
    #[inline]
    pub fn build(self) -> Result<Params, InvalidParams> {
        if self
            .region
            .as_deref()
            .is_some_and(|region| {
                !crate::endpoint_lib::is_valid_host_label(region, true)
            })
        {
            return Err(InvalidParams::invalid("region", "must be a valid host label"));
        }
        Ok(Params {
            region: self.region,
            use_dual_stack: self.use_dual_stack.unwrap_or(false),
            use_fips: self.use_fips.unwrap_or(false),
            endpoint: self.endpoint,
            use_global_endpoint: self.use_global_endpoint.unwrap_or(false),
        })
    }
}

impl ParamsBuilder {
    /// Returns a builder with the parameters that the configuration sets.
    #[inline]
    pub(crate) fn from_config(cfg: &ConfigBag) -> Self {
        Self::default()
            .set_region(
                cfg
                    .load::<aws_types::region::Region>()
                    .map(|region| region.as_ref().to_owned()),
            )
            .set_use_dual_stack(
                cfg
                    .load::<aws_types::endpoint_config::UseDualStack>()
                    .map(|choice| choice.0),
            )
            .set_use_fips(
                cfg.load::<aws_types::endpoint_config::UseFips>().map(|choice| choice.0),
            )
            .set_endpoint(
                cfg.load::<crate::flavor::EndpointUrl>().map(|url| url.0.clone()),
            )
    }
}

/// The error returned if the endpoint parameters are invalid.
#[derive(Debug)]
pub struct InvalidParams {
    field: &'static str,
    problem: Option<&'static str>,
}

#[allow(dead_code)]
impl InvalidParams {
    #[inline]
    fn missing(field: &'static str) -> Self {
        Self { field, problem: None }
    }
    #[inline]
    fn invalid(field: &'static str, problem: &'static str) -> Self {
        Self {
            field,
            problem: Some(problem),
        }
    }
}

impl std::fmt::Display for InvalidParams {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.problem {
            None => write!(f, "a required field was missing: `{}`", self.field),
            Some(problem) => {
                write!(f, "invalid value for field: `{}` - {problem}", self.field)
            }
        }
    }
}

impl std::error::Error for InvalidParams {}
