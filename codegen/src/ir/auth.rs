//! The authentication of requests.

/// A way to authenticate a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AuthScheme {
    SigV4,
    SigV4a,
    /// `smithy.api#httpApiKeyAuth`.
    ApiKey,
    /// `smithy.api#httpBasicAuth`.
    Basic,
    /// `smithy.api#httpBearerAuth`.
    Bearer,
    /// `smithy.api#noAuth`.
    None,
}

impl AuthScheme {
    /// Returns the ID of the scheme in models.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::SigV4 => "aws.auth#sigv4",
            Self::SigV4a => "aws.auth#sigv4a",
            Self::ApiKey => "smithy.api#httpApiKeyAuth",
            Self::Basic => "smithy.api#httpBasicAuth",
            Self::Bearer => "smithy.api#httpBearerAuth",
            Self::None => "smithy.api#noAuth",
        }
    }

    /// Returns the ID of the scheme in the runtime: that of the model without its namespace.
    pub(crate) fn runtime_id(self) -> &'static str {
        let id = self.id();
        id.split_once('#').map_or(id, |(_, name)| name)
    }
}

/// Whether a service needs SigV4a.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SigV4a {
    Never,
    /// SigV4 works too, unless the caller prefers SigV4a.
    Offered,
    /// Some requests cannot be signed in any other way.
    Needed,
}

/// Where requests carry an API key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiKey {
    Header {
        name: String,
        /// The word before the key, if there is one.
        scheme: Option<String>,
    },
    Query {
        name: String,
    },
}

#[derive(Debug)]
pub(crate) struct Auth {
    /// The service name in SigV4 signatures; `None` if the service does not sign requests.
    pub(crate) signing_name: Option<String>,
    pub(crate) sigv4a: SigV4a,
    /// The supported schemes that the service offers, in the order of their IDs.
    pub(crate) schemes: Vec<AuthScheme>,
    /// Where requests carry the API key, if the service offers this scheme.
    pub(crate) api_key: Option<ApiKey>,
    /// Schemes of an operation that declares none of its own, in order of preference.
    pub(crate) default: Vec<AuthScheme>,
}
