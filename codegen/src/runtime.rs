//! The crates that a generated client depends on, with their versions.

/// A dependency of a generated crate.
#[derive(Debug)]
pub(crate) struct Dependency {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) features: &'static [&'static str],
    /// Whether the dependency's own default features are enabled.
    pub(crate) default_features: bool,
    /// Whether a Cargo feature of the client enables it.
    pub(crate) optional: bool,
}

const fn plain(name: &'static str, version: &'static str) -> Dependency {
    Dependency {
        name,
        version,
        features: &[],
        default_features: true,
        optional: false,
    }
}

const fn with(
    name: &'static str,
    version: &'static str,
    features: &'static [&'static str],
) -> Dependency {
    Dependency {
        features,
        ..plain(name, version)
    }
}

/// The dependencies of every client.
pub(crate) const CORE_DEPENDENCIES: &[Dependency] = &[
    plain("aws-smithy-async", "1.3.1"),
    plain("aws-smithy-http", "0.64.3"),
    plain("aws-smithy-observability", "0.3.1"),
    with("aws-smithy-runtime", "1.16.2", &["client"]),
    with("aws-smithy-runtime-api", "1.20.0", &["client", "http-1x"]),
    plain("aws-smithy-schema", "1.2.0"),
    with("aws-smithy-types", "1.9.3", &["http-body-1-x"]),
    plain("fastrand", "2.0.0"),
    plain("http-body-util", "0.1.3"),
    plain("tracing", "0.1"),
];

/// The dependencies of the tests and examples of every client.
pub(crate) const CORE_DEV_DEPENDENCIES: &[Dependency] = &[
    with("aws-smithy-http-client", "1.5.2", &["test-util"]),
    with("tokio", "1.23.1", &["macros", "rt-multi-thread"]),
];

/// The dependencies of clients with an auth scheme of HTTP. A manifest has each dependency once, with
/// all features.
pub(crate) const HTTP_AUTH_DEPENDENCIES: &[Dependency] = &[
    with("aws-smithy-runtime", "1.16.2", &["http-auth"]),
    with("aws-smithy-runtime-api", "1.20.0", &["http-auth"]),
];

/// The dependencies of clients with checksums that callers choose.
pub(crate) const HTTP_CHECKSUM_DEPENDENCIES: &[Dependency] = &[
    AWS_RUNTIME,
    plain("aws-smithy-checksums", "0.65.0"),
    plain("bytes", "1.11.1"),
    plain("http-body", "1.0.1"),
];

/// The dependencies of clients with event streams.
pub(crate) const EVENT_STREAM_DEPENDENCIES: &[Dependency] = &[
    plain("aws-smithy-eventstream", "0.61.6"),
    with("aws-smithy-http", "0.64.3", &["event-stream"]),
    plain("bytes", "1.11.1"),
    plain("crc32fast", "1.5.0"),
    plain("futures-core", "0.3.31"),
    plain("http-body", "1.0.1"),
];

/// The dependencies of clients that sign event streams.
pub(crate) const EVENT_SIGNING_DEPENDENCIES: &[Dependency] =
    &[with("aws-runtime", "1.10.2", &["event-stream"])];

pub(crate) const AWS_CREDENTIAL_TYPES: Dependency = plain("aws-credential-types", "1.3.1");
pub(crate) const AWS_CREDENTIAL_TYPES_IN_TESTS: Dependency = Dependency {
    features: &["test-util"],
    ..AWS_CREDENTIAL_TYPES
};
pub(crate) const AWS_RUNTIME: Dependency = plain("aws-runtime", "1.10.2");
pub(crate) const AWS_TYPES: Dependency = plain("aws-types", "1.7.0");
pub(crate) const AWS_SIGV4: Dependency = plain("aws-sigv4", "1.6.4");
pub(crate) const AWS_SMITHY_CBOR: Dependency = plain("aws-smithy-cbor", "0.64.1");
pub(crate) const AWS_SMITHY_COMPRESSION: Dependency = plain("aws-smithy-compression", "0.2.0");
pub(crate) const AWS_SMITHY_JSON: Dependency = plain("aws-smithy-json", "0.65.1");
pub(crate) const AWS_SMITHY_XML: Dependency = plain("aws-smithy-xml", "0.64.1");
pub(crate) const CIBORIUM: Dependency = plain("ciborium", "0.2.2");
pub(crate) const HTTP: Dependency = plain("http", "1.1.0");
pub(crate) const FORM_URLENCODED: Dependency = plain("form_urlencoded", "1.2.2");
pub(crate) const MD5: Dependency = plain("md-5", "0.11.0");
pub(crate) const SHA2: Dependency = plain("sha2", "0.11.0");
pub(crate) const PROPTEST: Dependency = Dependency {
    features: &["std"],
    default_features: false,
    optional: true,
    ..plain("proptest", "1.12.0")
};
pub(crate) const QUICK_XML: Dependency = Dependency {
    default_features: false,
    ..plain("quick-xml", "0.42.0")
};
pub(crate) const REGRESS: Dependency = Dependency {
    features: &["prohibit-unsafe", "std"],
    default_features: false,
    optional: true,
    ..plain("regress", "0.12.0")
};
pub(crate) const REGEX_LITE: Dependency = plain("regex-lite", "0.1.5");
pub(crate) const SERDE_JSON: Dependency = with("serde_json", "1.0.154", &["raw_value"]);

/// The oldest version of Rust that the runtime crates support.
pub(crate) const RUST_VERSION: &str = "1.94.1";
