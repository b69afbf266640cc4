//! The crates that a generated client stands on. This is the only place that spells their versions.

/// A dependency of a generated crate.
#[derive(Debug)]
pub(crate) struct Dependency {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) features: &'static [&'static str],
    /// Whether the dependency's own default features are taken.
    pub(crate) default_features: bool,
}

const fn plain(name: &'static str, version: &'static str) -> Dependency {
    Dependency {
        name,
        version,
        features: &[],
        default_features: true,
    }
}

const fn with(
    name: &'static str,
    version: &'static str,
    features: &'static [&'static str],
) -> Dependency {
    Dependency {
        name,
        version,
        features,
        default_features: true,
    }
}

/// What every client is built with.
pub(crate) const DEPENDENCIES: &[Dependency] = &[
    plain("aws-credential-types", "1.3.1"),
    plain("aws-runtime", "1.10.2"),
    plain("aws-smithy-async", "1.3.1"),
    plain("aws-smithy-http", "0.64.3"),
    plain("aws-smithy-json", "0.65.1"),
    plain("aws-smithy-observability", "0.3.1"),
    with("aws-smithy-runtime", "1.16.2", &["client"]),
    with("aws-smithy-runtime-api", "1.20.0", &["client", "http-1x"]),
    plain("aws-smithy-schema", "1.2.0"),
    with("aws-smithy-types", "1.9.3", &["http-body-1-x"]),
    plain("aws-types", "1.7.0"),
    plain("fastrand", "2.0.0"),
    plain("http-body-util", "0.1.3"),
    Dependency {
        name: "quick-xml",
        version: "0.42.0",
        features: &[],
        default_features: false,
    },
    plain("regex-lite", "0.1.5"),
    plain("tracing", "0.1"),
];

/// What a client is built with besides if it compresses requests.
pub(crate) const REQUEST_COMPRESSION: Dependency = plain("aws-smithy-compression", "0.2.0");

/// What the tests and examples of a client are built with.
pub(crate) const DEV_DEPENDENCIES: &[Dependency] = &[
    with("aws-credential-types", "1.3.1", &["test-util"]),
    with("aws-smithy-http-client", "1.5.2", &["test-util"]),
    with("tokio", "1.23.1", &["macros", "rt-multi-thread"]),
];

/// What protocol tests are built with besides.
pub(crate) const PROTOCOL_TESTS: Dependency = plain("form_urlencoded", "1.2.2");

/// Cargo features of every client, and what they turn on.
pub(crate) const FEATURES: &[(&str, &[&str])] = &[
    ("behavior-version-latest", &[]),
    (
        "default-https-client",
        &["aws-smithy-runtime/default-https-client"],
    ),
    ("gated-tests", &[]),
    ("legacy-https-client", &["aws-smithy-runtime/tls-rustls"]),
    (
        "legacy-test-util",
        &["test-util", "aws-smithy-runtime/legacy-test-util"],
    ),
    (
        "rt-tokio",
        &["aws-smithy-async/rt-tokio", "aws-smithy-types/rt-tokio"],
    ),
    ("rustls", &["aws-smithy-runtime/tls-rustls"]),
    (
        "test-util",
        &["aws-credential-types/test-util", "aws-runtime/test-util"],
    ),
];

/// The feature of clients of services that can be signed for with SigV4a.
pub(crate) const SIGV4A_FEATURE: (&str, &[&str]) = ("sigv4a", &["aws-runtime/sigv4a"]);

/// Features that are on unless a user says otherwise: one TLS stack and one HTTP stack.
pub(crate) const DEFAULT_FEATURES: &[&str] = &["default-https-client", "rt-tokio"];

/// The oldest Rust that the runtime crates build with.
pub(crate) const RUST_VERSION: &str = "1.94.1";
