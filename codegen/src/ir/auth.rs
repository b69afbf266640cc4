//! The authentication of requests.

/// A way to authenticate a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AuthScheme {
    SigV4,
    SigV4a,
    /// `smithy.api#noAuth`.
    None,
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

#[derive(Debug)]
pub(crate) struct Auth {
    /// The service name in SigV4 signatures; `None` if the service does not sign requests.
    pub(crate) signing_name: Option<String>,
    pub(crate) sigv4a: SigV4a,
    /// Schemes of an operation that declares none of its own, in order of preference.
    pub(crate) default: Vec<AuthScheme>,
}
