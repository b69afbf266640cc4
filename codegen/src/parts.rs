//! The parts of a client that are not generated from its service.
//!
//! A [`Part`] is handwritten support code together with the files, modules, dependencies, and Cargo
//! features that it needs, and the examples of how to use it. `lower` decides which parts a service needs; the renderers of the
//! manifest and of the crate root use them unchanged. This file lists all parts except those of
//! protocols, which each protocol declares in its [`ProtocolSpec`](crate::protocol::ProtocolSpec),
//! and those of single services, which are in `customize`.

use crate::runtime::{
    AWS_CREDENTIAL_TYPES, AWS_CREDENTIAL_TYPES_IN_TESTS, AWS_RUNTIME, AWS_SIGV4,
    AWS_SMITHY_COMPRESSION, AWS_SMITHY_JSON, AWS_TYPES, CORE_DEPENDENCIES, CORE_DEV_DEPENDENCIES,
    Dependency, EVENT_SIGNING_DEPENDENCIES, EVENT_STREAM_DEPENDENCIES, HTTP,
    HTTP_AUTH_DEPENDENCIES, HTTP_CHECKSUM_DEPENDENCIES, MD5, PROPTEST, REGEX_LITE, REGRESS, SHA2,
};

/// The paths and texts of support files below `src`.
macro_rules! support {
    ($($path:literal),* $(,)?) => {
        crate::parts::embedded![$(concat!("src/", $path)),*]
    };
}
pub(crate) use support;

/// The paths and texts of support files below `tests`.
macro_rules! test_support {
    ($($path:literal),* $(,)?) => {
        crate::parts::embedded![$(concat!("tests/", $path)),*]
    };
}
pub(crate) use test_support;

/// The paths and texts of files that only the client of one service has. In them, [`THIS_CRATE`] is
/// the name of the crate.
macro_rules! service_support {
    ($service:literal: $($path:literal),* $(,)?) => {
        &[$((
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/services/", $service, "/", $path)),
        )),*]
    };
}
pub(crate) use service_support;

macro_rules! embedded {
    ($($path:expr),*) => {
        &[$((
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/support/", $path)),
        )),*]
    };
}
pub(crate) use embedded;

/// What examples call the crate that they belong to, whose name depends on its package. It is
/// replaced wherever it is a whole identifier.
pub(crate) const THIS_CRATE: &str = "this_crate";

/// Support code and what it needs.
#[derive(Debug)]
pub(crate) struct Part {
    /// Paths in the crate, and texts.
    pub(crate) files: &'static [(&'static str, &'static str)],
    pub(crate) modules: &'static [Module],
    /// Parts that this part uses.
    pub(crate) requires: &'static [&'static Part],
    pub(crate) dependencies: &'static [Dependency],
    pub(crate) dev_dependencies: &'static [Dependency],
    pub(crate) features: &'static [Feature],
    /// Paths of items that the module `config` of the client re-exports, because settings have their
    /// types.
    pub(crate) config_exports: &'static [&'static str],
    /// The programs among the files.
    pub(crate) examples: &'static [Example],
}

/// A module of the crate.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) name: &'static str,
    pub(crate) parent: Parent,
    pub(crate) visibility: Visibility,
    /// The Cargo feature that enables it; always enabled if there is none.
    pub(crate) feature: Option<&'static str>,
    /// Items that the parent re-exports: publicly if the parent is public.
    pub(crate) exports: &'static [&'static str],
}

/// The module that declares another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parent {
    Root,
    EndpointLib,
    Error,
    Primitives,
    Protocol,
    /// `tests/protocol_tests/main.rs`.
    ProtocolTests,
}

/// Where a module can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Visibility {
    Public,
    Crate,
    /// In its parent.
    Private,
}

/// A Cargo feature of the client.
#[derive(Debug)]
pub(crate) struct Feature {
    pub(crate) name: &'static str,
    pub(crate) enables: &'static [&'static str],
    /// Whether it is enabled by default.
    pub(crate) default: bool,
    /// What it does, for the README.
    pub(crate) docs: &'static str,
}

/// A program that shows how to use the client: `examples/<name>.rs`.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) name: &'static str,
    /// What it does, for the README and the documentation of the crate.
    pub(crate) docs: &'static str,
}

/// A part without anything, to complete others.
pub(crate) const EMPTY: Part = Part {
    files: &[],
    modules: &[],
    requires: &[],
    dependencies: &[],
    dev_dependencies: &[],
    features: &[],
    config_exports: &[],
    examples: &[],
};

pub(crate) const fn private(name: &'static str) -> Module {
    Module {
        name,
        parent: Parent::Root,
        visibility: Visibility::Private,
        feature: None,
        exports: &[],
    }
}

pub(crate) const fn public(name: &'static str) -> Module {
    Module {
        visibility: Visibility::Public,
        ..private(name)
    }
}

const fn endpoint_lib(name: &'static str, exports: &'static [&'static str]) -> Module {
    Module {
        parent: Parent::EndpointLib,
        exports,
        ..private(name)
    }
}

/// A module below `error` or `primitives` that generated code uses.
const fn sealed(name: &'static str, parent: Parent) -> Module {
    Module {
        parent,
        visibility: Visibility::Crate,
        ..private(name)
    }
}

/// A module below `protocol`. The parent re-exports the type that implements the protocol.
pub(crate) const fn protocol(name: &'static str, exports: &'static [&'static str]) -> Module {
    Module {
        parent: Parent::Protocol,
        exports,
        ..private(name)
    }
}

/// A module of the protocol tests.
pub(crate) const fn protocol_tests(name: &'static str, exports: &'static [&'static str]) -> Module {
    Module {
        parent: Parent::ProtocolTests,
        exports,
        ..private(name)
    }
}

/// The part that every client has.
pub(crate) static CORE: Part = Part {
    files: support![
        "client/customize.rs",
        "config.rs",
        "config/auth.rs",
        "config/builder.rs",
        "config/http.rs",
        "config/interceptors.rs",
        "config/plugins.rs",
        "config/retry.rs",
        "config/timeout.rs",
        "error/sealed_unhandled.rs",
        "input_attributes.rs",
        "interceptors.rs",
        "orchestration.rs",
        "retry_classifier.rs",
        "rt.rs",
        "streams.rs",
        "unreadable_response.rs",
    ],
    modules: &[
        public("client"),
        public("config"),
        public("error"),
        public("meta"),
        public("operation"),
        public("primitives"),
        public("types"),
        sealed("sealed_unhandled", Parent::Error),
        private("endpoint_lib"),
        private("error_meta"),
        private("input_attributes"),
        private("interceptors"),
        private("orchestration"),
        private("protocol"),
        private("retry_classifier"),
        private("rt"),
        private("schema"),
        private("streams"),
        private("unreadable_response"),
    ],
    requires: &[&STRATEGIES, &VALIDATION],
    dependencies: CORE_DEPENDENCIES,
    dev_dependencies: CORE_DEV_DEPENDENCIES,
    features: &[
        Feature {
            name: "behavior-version-latest",
            enables: &[],
            default: false,
            docs: "clients without a behavior version use the latest defaults",
        },
        Feature {
            name: "default-https-client",
            enables: &["aws-smithy-runtime/default-https-client"],
            default: true,
            docs: "the HTTP client that is used if none is configured",
        },
        Feature {
            name: "rt-tokio",
            enables: &["aws-smithy-async/rt-tokio", "aws-smithy-types/rt-tokio"],
            default: true,
            docs: "timeouts and retries on Tokio",
        },
    ],
    config_exports: &[],
    examples: &[],
};

/// The service is an AWS service.
pub(crate) static AWS: Part = Part {
    files: support![
        "aws.rs",
        "aws/feature_tracking.rs",
        "aws/sdk_config.rs",
        "aws/settings.rs",
        "aws/test_defaults.rs",
    ],
    modules: &[private("aws")],
    requires: &[&CLOCK_SKEW, &CREDENTIALS, &ENDPOINT_VARIANTS, &REGION],
    dependencies: &[AWS_CREDENTIAL_TYPES, AWS_RUNTIME, AWS_TYPES],
    features: &[
        Feature {
            name: "gated-tests",
            enables: &[],
            default: false,
            docs: "has no effect; kept for manifests that list it",
        },
        Feature {
            name: "legacy-https-client",
            enables: &["aws-smithy-runtime/tls-rustls"],
            default: false,
            docs: "the HTTP client of older behavior versions: hyper 0.14 with rustls 0.21",
        },
        Feature {
            name: "legacy-test-util",
            enables: &["test-util", "aws-smithy-runtime/legacy-test-util"],
            default: false,
            docs: "`test-util`, and the runtime's test tools for `legacy-https-client`",
        },
        Feature {
            name: "rustls",
            enables: &["aws-smithy-runtime/tls-rustls"],
            default: false,
            docs: "the older name of `legacy-https-client`",
        },
        Feature {
            name: "test-util",
            enables: &["aws-credential-types/test-util", "aws-runtime/test-util"],
            default: false,
            docs: "test credentials, and test defaults for configurations",
        },
    ],
    config_exports: &[
        "aws_types::app_name::AppName",
        "aws_types::sdk_ua_metadata::FrameworkMetadata",
    ],
    ..EMPTY
};

/// The service is not an AWS service.
pub(crate) static PLAIN: Part = Part {
    files: support!["plain.rs"],
    modules: &[private("plain")],
    // They say which client sends them.
    requires: &[&REQUEST_HEADERS],
    ..EMPTY
};

/// Requests go to a region.
pub(crate) static REGION: Part = Part {
    files: support!["region.rs"],
    modules: &[private("region")],
    dependencies: &[AWS_TYPES],
    config_exports: &["aws_types::region::Region"],
    ..EMPTY
};

/// A region has several endpoints.
pub(crate) static ENDPOINT_VARIANTS: Part = Part {
    files: support!["endpoint_variants.rs"],
    modules: &[private("endpoint_variants")],
    dependencies: &[AWS_TYPES],
    ..EMPTY
};

/// Calls have credentials.
pub(crate) static CREDENTIALS: Part = Part {
    files: support!["credentials_provider.rs"],
    modules: &[private("credentials_provider")],
    dependencies: &[AWS_CREDENTIAL_TYPES],
    dev_dependencies: &[AWS_CREDENTIAL_TYPES_IN_TESTS],
    config_exports: &[
        "aws_credential_types::Credentials",
        "aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider}",
    ],
    ..EMPTY
};

/// Signatures contain the time of the service.
pub(crate) static CLOCK_SKEW: Part = Part {
    files: support!["clock_skew.rs"],
    modules: &[private("clock_skew")],
    dependencies: &[AWS_RUNTIME],
    ..EMPTY
};

const VALIDATION_FEATURE: &str = "validation";

/// Inputs are checked before they are sent.
static VALIDATION: Part = Part {
    files: support![
        "validation.rs",
        "validation/decimal.rs",
        "validation/equality.rs",
        "validation/errors.rs",
        "validation/table.rs",
        "validation/validator.rs",
    ],
    modules: &[Module {
        feature: Some(VALIDATION_FEATURE),
        ..public("validation")
    }],
    dependencies: &[REGRESS],
    features: &[Feature {
        name: VALIDATION_FEATURE,
        enables: &["dep:regress"],
        default: false,
        docs: "the module `validation`: checks inputs before they are sent if `validate_inputs` is set",
    }],
    ..EMPTY
};

const PROPTEST_FEATURE: &str = "proptest";

/// Property tests can generate values of all types.
static STRATEGIES: Part = Part {
    files: support!["strategies.rs", "strategies/numbers.rs"],
    modules: &[Module {
        feature: Some(PROPTEST_FEATURE),
        ..private("strategies")
    }],
    dependencies: &[PROPTEST, REGRESS],
    features: &[Feature {
        name: PROPTEST_FEATURE,
        enables: &["dep:proptest", "dep:regress"],
        default: false,
        docs: "implementations of `proptest::arbitrary::Arbitrary` whose values satisfy the constraints of the model",
    }],
    ..EMPTY
};

/// The service has enums.
pub(crate) static ENUMS: Part = Part {
    files: support![
        "error/unknown_variant.rs",
        "primitives/sealed_enum_unknown.rs",
    ],
    modules: &[
        Module {
            parent: Parent::Error,
            exports: &["UnknownVariantError"],
            ..private("unknown_variant")
        },
        sealed("sealed_enum_unknown", Parent::Primitives),
    ],
    ..EMPTY
};

/// An operation has a host prefix.
pub(crate) static HOST_PREFIX: Part = Part {
    files: support!["host_prefix.rs"],
    modules: &[private("host_prefix")],
    requires: &[&HOST_LABEL],
    ..EMPTY
};

/// An operation has an idempotency token.
pub(crate) static IDEMPOTENCY_TOKEN: Part = Part {
    files: support!["idempotency_token.rs"],
    modules: &[public("idempotency_token")],
    ..EMPTY
};

/// An operation has a part of the path that need not be set.
pub(crate) static DEFAULT_LABEL: Part = Part {
    files: support!["default_label.rs"],
    modules: &[private("default_label")],
    ..EMPTY
};

/// An operation has an ID whose prefix is not sent.
pub(crate) static PREFIXED_IDS: Part = Part {
    files: support!["prefixed_ids.rs"],
    modules: &[private("prefixed_ids")],
    ..EMPTY
};

/// All requests have some headers.
pub(crate) static REQUEST_HEADERS: Part = Part {
    files: support!["request_headers.rs"],
    modules: &[private("request_headers")],
    ..EMPTY
};

/// The service returns the endpoints of its operations.
pub(crate) static ENDPOINT_DISCOVERY: Part = Part {
    files: support!["endpoint_discovery.rs"],
    modules: &[private("discovery"), private("endpoint_discovery")],
    ..EMPTY
};

/// An operation adds the checksums of archives to its requests.
pub(crate) static TREE_HASH: Part = Part {
    files: support!["tree_hash.rs"],
    modules: &[private("tree_hash")],
    dependencies: &[SHA2],
    ..EMPTY
};

/// An operation adds a checksum to its requests.
pub(crate) static CHECKSUM: Part = Part {
    files: support!["checksum.rs"],
    modules: &[private("checksum")],
    dependencies: &[MD5],
    ..EMPTY
};

/// An operation has checksums whose algorithms callers choose.
pub(crate) static HTTP_CHECKSUM: Part = Part {
    files: support![
        "http_checksum.rs",
        "http_checksum/request.rs",
        "http_checksum/response.rs",
    ],
    modules: &[private("http_checksum")],
    dependencies: HTTP_CHECKSUM_DEPENDENCIES,
    config_exports: &[
        "aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation}",
    ],
    ..EMPTY
};

/// An operation does not sign the bodies of its requests.
pub(crate) static UNSIGNED_PAYLOAD: Part = Part {
    files: support!["unsigned_payload.rs"],
    modules: &[private("unsigned_payload")],
    dependencies: &[AWS_SIGV4],
    ..EMPTY
};

/// An operation compresses its requests.
pub(crate) static REQUEST_COMPRESSION: Part = Part {
    files: support!["request_compression.rs"],
    modules: &[private("request_compression")],
    dependencies: &[AWS_SMITHY_COMPRESSION],
    ..EMPTY
};

/// Endpoints depend on the account ID of the credentials.
pub(crate) static ACCOUNT_ID: Part = Part {
    files: support!["account_id.rs"],
    modules: &[private("account_id")],
    requires: &[&CREDENTIALS],
    dependencies: &[AWS_CREDENTIAL_TYPES, AWS_RUNTIME, AWS_TYPES],
    ..EMPTY
};

/// An operation has a paginator.
pub(crate) static PAGINATION: Part = Part {
    files: support!["pagination.rs"],
    modules: &[private("pagination")],
    ..EMPTY
};

/// An operation has JMESPath expressions, in waiters or for endpoint parameters.
pub(crate) static JMESPATH: Part = Part {
    files: support![
        "jmespath.rs",
        "jmespath/functions.rs",
        "jmespath/operators.rs",
        "jmespath/results.rs",
        "jmespath/value.rs",
    ],
    modules: &[private("jmespath")],
    ..EMPTY
};

/// An operation has waiters.
pub(crate) static WAITERS: Part = Part {
    files: support!["waiting.rs"],
    modules: &[public("waiters"), private("waiting")],
    ..EMPTY
};

/// An operation can be presigned.
pub(crate) static PRESIGNING: Part = Part {
    files: support![
        "presigning.rs",
        "presigning/request.rs",
        "presigning/sign.rs",
    ],
    modules: &[public("presigning")],
    dependencies: &[HTTP],
    ..EMPTY
};

/// An operation whose input is a document can be presigned.
pub(crate) static PRESIGNED_DOCUMENTS: Part = Part {
    files: support!["document_query.rs"],
    modules: &[private("document_query")],
    requires: &[&PRESIGNING],
    dependencies: &[AWS_SMITHY_JSON],
    ..EMPTY
};

const SIGV4A_FEATURE: Feature = Feature {
    name: "sigv4a",
    enables: &["aws-runtime/sigv4a"],
    default: false,
    docs: "signatures that are valid in several regions, for callers that prefer them",
};

/// Requests can be signed.
pub(crate) static SIGNING: Part = Part {
    files: support!["signing.rs"],
    modules: &[private("signing")],
    requires: &[&CLOCK_SKEW, &CREDENTIALS, &REGION],
    dependencies: &[AWS_CREDENTIAL_TYPES, AWS_RUNTIME, AWS_TYPES],
    ..EMPTY
};

/// The service offers an auth scheme of HTTP.
pub(crate) static HTTP_AUTH: Part = Part {
    files: support!["http_auth.rs"],
    modules: &[private("http_auth")],
    dependencies: HTTP_AUTH_DEPENDENCIES,
    config_exports: &["aws_smithy_runtime_api::client::identity::ResolveIdentity"],
    ..EMPTY
};

const TOKEN: &str = "aws_smithy_runtime_api::client::identity::http::Token";

/// The service offers `smithy.api#httpApiKeyAuth`.
pub(crate) static API_KEY_AUTH: Part = Part {
    files: support!["api_key_auth.rs"],
    modules: &[private("api_key_auth")],
    requires: &[&HTTP_AUTH],
    config_exports: &[TOKEN],
    ..EMPTY
};

/// The service offers `smithy.api#httpBasicAuth`.
pub(crate) static BASIC_AUTH: Part = Part {
    files: support!["basic_auth.rs"],
    modules: &[private("basic_auth")],
    requires: &[&HTTP_AUTH],
    config_exports: &["aws_smithy_runtime_api::client::identity::http::Login"],
    ..EMPTY
};

/// The service offers `smithy.api#httpBearerAuth`.
pub(crate) static BEARER_AUTH: Part = Part {
    files: support!["bearer_auth.rs"],
    modules: &[private("bearer_auth")],
    requires: &[&HTTP_AUTH],
    config_exports: &[TOKEN],
    ..EMPTY
};

/// The service is an AWS service and offers `smithy.api#httpBearerAuth`.
pub(crate) static TOKEN_PROVIDER: Part = Part {
    files: support!["token_provider.rs"],
    modules: &[private("token_provider")],
    config_exports: &["aws_credential_types::provider::token::{ProvideToken, SharedTokenProvider}"],
    ..EMPTY
};

/// The service offers SigV4a besides SigV4.
pub(crate) static SIGV4A_OFFERED: Part = Part {
    features: &[SIGV4A_FEATURE],
    ..EMPTY
};

/// Some operations have blobs that are streams.
pub(crate) static BYTE_STREAM: Part = EMPTY;

/// Some operations have event streams.
pub(crate) static EVENT_STREAM: Part = Part {
    files: support![
        "event_stream.rs",
        "event_stream/frames.rs",
        "event_stream/reading.rs",
        "event_stream/receiver.rs",
        "event_stream/sending.rs",
        "event_stream/writing.rs",
    ],
    modules: &[private("event_stream")],
    dependencies: EVENT_STREAM_DEPENDENCIES,
    ..EMPTY
};

/// Some requests are event streams and may be signed.
pub(crate) static EVENT_SIGNING: Part = Part {
    files: support!["event_signing.rs"],
    modules: &[private("event_signing")],
    dependencies: EVENT_SIGNING_DEPENDENCIES,
    ..EMPTY
};

/// Some requests can only be signed with SigV4a.
pub(crate) static SIGV4A_NEEDED: Part = Part {
    features: &[Feature {
        default: true,
        docs: "signatures that are valid in several regions",
        ..SIGV4A_FEATURE
    }],
    ..EMPTY
};

/// The crate has protocol tests. The part of the protocol that compares bodies comes with it.
pub(crate) static PROTOCOL_TESTS: Part = Part {
    files: test_support!["protocol_tests/checks.rs"],
    modules: &[protocol_tests(
        "checks",
        &[
            "ExpectedBody",
            "ExpectedRequest",
            "capture",
            "exchange",
            "respond",
        ],
    )],
    ..EMPTY
};

/// The crate has protocol tests of event streams.
pub(crate) static EVENT_STREAM_TESTS: Part = Part {
    files: test_support!["protocol_tests/events.rs"],
    modules: &[protocol_tests("events", &[])],
    ..EMPTY
};

/// Endpoint rules, or something else, check host labels.
pub(crate) static HOST_LABEL: Part = Part {
    files: support!["endpoint_lib/host_label.rs"],
    modules: &[endpoint_lib("host_label", &["is_valid_host_label"])],
    ..EMPTY
};

/// Endpoint rules call `aws.partition`.
pub(crate) static PARTITION: Part = Part {
    files: support![
        "endpoint_lib/custom_partitions.rs",
        "endpoint_lib/partition.rs",
    ],
    modules: &[
        endpoint_lib("custom_partitions", &[]),
        endpoint_lib("partition", &["check_partitions", "partition"]),
        endpoint_lib("partitions", &[]),
    ],
    dependencies: &[AWS_SMITHY_JSON, REGEX_LITE],
    ..EMPTY
};

/// Endpoint rules call `aws.isVirtualHostableS3Bucket`.
pub(crate) static S3_BUCKET: Part = Part {
    files: support!["endpoint_lib/s3_bucket.rs"],
    modules: &[endpoint_lib(
        "s3_bucket",
        &["is_virtual_hostable_s3_bucket"],
    )],
    requires: &[&HOST_LABEL],
    ..EMPTY
};

/// Endpoint rules take an item out of a list.
pub(crate) static ITEM: Part = Part {
    files: support!["endpoint_lib/item.rs"],
    modules: &[endpoint_lib("item", &["item"])],
    ..EMPTY
};

/// Endpoint rules call `ite`.
pub(crate) static ITE: Part = Part {
    files: support!["endpoint_lib/ite.rs"],
    modules: &[endpoint_lib("ite", &["ite"])],
    ..EMPTY
};

/// Endpoint rules call `aws.parseArn`.
pub(crate) static ARN: Part = Part {
    files: support!["endpoint_lib/arn.rs"],
    modules: &[endpoint_lib("arn", &["parse_arn"])],
    ..EMPTY
};

/// Endpoint rules call `parseURL`.
pub(crate) static URL: Part = Part {
    files: support!["endpoint_lib/url.rs"],
    modules: &[endpoint_lib("url", &["parse_url"])],
    ..EMPTY
};

/// Endpoint rules call `split`.
pub(crate) static SPLIT: Part = Part {
    files: support!["endpoint_lib/split.rs"],
    modules: &[endpoint_lib("split", &["split"])],
    ..EMPTY
};

/// Endpoint rules call `substring`.
pub(crate) static SUBSTRING: Part = Part {
    files: support!["endpoint_lib/substring.rs"],
    modules: &[endpoint_lib("substring", &["substring"])],
    ..EMPTY
};

/// Endpoint rules call `uriEncode`.
pub(crate) static URI_ENCODE: Part = Part {
    files: support!["endpoint_lib/uri_encode.rs"],
    modules: &[endpoint_lib("uri_encode", &["uri_encode"])],
    ..EMPTY
};
