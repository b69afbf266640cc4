//! Hand-written Rust that goes into every client as it is.

use crate::ir::{Function, Service};
use crate::render::{Content, File};

macro_rules! support {
    ($($path:literal),* $(,)?) => {
        [$(($path, include_str!(concat!("../support/src/", $path)))),*]
    };
}

/// What every client has.
const ALWAYS: &[(&str, &str)] = &support![
    "client/customize.rs",
    "config.rs",
    "config/auth.rs",
    "config/builder.rs",
    "config/http.rs",
    "config/interceptors.rs",
    "config/plugins.rs",
    "config/retry.rs",
    "config/sdk_config.rs",
    "config/timeout.rs",
    "error/sealed_unhandled.rs",
    "feature_tracking.rs",
    "input_attributes.rs",
    "interceptors.rs",
    "orchestration.rs",
    "protocol.rs",
    "protocol/aws_query.rs",
    "protocol/query_serializer.rs",
    "protocol/xml_deserializer.rs",
    "protocol/xml_document.rs",
    "protocol/xml_syntax.rs",
    "rt.rs",
];

/// `isValidHostLabel`.
pub(crate) const HOST_LABEL: &str = include_str!("../support/src/endpoint_lib/host_label.rs");

/// Functions of the rules language: the module, and its text.
pub(crate) const ENDPOINT_FUNCTIONS: &[(Function, &str, &str)] = &[
    (
        Function::Partition,
        "partition",
        include_str!("../support/src/endpoint_lib/partition.rs"),
    ),
    (
        Function::IsVirtualHostableS3Bucket,
        "s3_bucket",
        include_str!("../support/src/endpoint_lib/s3_bucket.rs"),
    ),
    (
        Function::Item,
        "item",
        include_str!("../support/src/endpoint_lib/item.rs"),
    ),
    (
        Function::Ite,
        "ite",
        include_str!("../support/src/endpoint_lib/ite.rs"),
    ),
    (
        Function::ParseArn,
        "arn",
        include_str!("../support/src/endpoint_lib/arn.rs"),
    ),
    (
        Function::ParseUrl,
        "url",
        include_str!("../support/src/endpoint_lib/url.rs"),
    ),
    (
        Function::Split,
        "split",
        include_str!("../support/src/endpoint_lib/split.rs"),
    ),
    (
        Function::Substring,
        "substring",
        include_str!("../support/src/endpoint_lib/substring.rs"),
    ),
    (
        Function::UriEncode,
        "uri_encode",
        include_str!("../support/src/endpoint_lib/uri_encode.rs"),
    ),
];

/// `aws.partition` by partitions of the user's.
pub(crate) const CUSTOM_PARTITIONS: &str =
    include_str!("../support/src/endpoint_lib/custom_partitions.rs");

/// What protocol tests have in common.
pub(crate) const PROTOCOL_TEST_CHECKS: &str =
    include_str!("../support/tests/protocol_tests/checks.rs");

/// What a client with enums has.
const ENUMS: &[(&str, &str)] = &support![
    "error/unknown_variant.rs",
    "primitives/sealed_enum_unknown.rs",
];

/// What a client has for a trait of its operations.
const HOST_PREFIX: &[(&str, &str)] = &support!["host_prefix.rs"];
const IDEMPOTENCY_TOKEN: &[(&str, &str)] = &support!["idempotency_token.rs"];
const REQUEST_COMPRESSION: &[(&str, &str)] = &support!["request_compression.rs"];
const PAGINATION: &[(&str, &str)] = &support!["pagination.rs"];
const WAITING: &[(&str, &str)] = &support!["waiting.rs"];

/// The support files of a client.
pub(crate) fn files(service: &Service) -> Vec<File> {
    let optional = [
        (!service.enums.is_empty(), ENUMS),
        (service.has_host_prefixes(), HOST_PREFIX),
        (service.has_idempotency_tokens(), IDEMPOTENCY_TOKEN),
        (service.compresses_requests(), REQUEST_COMPRESSION),
        (service.has_paginators(), PAGINATION),
        (service.has_waiters(), WAITING),
    ];
    let wanted = optional.into_iter().filter(|(wanted, _)| *wanted);
    ALWAYS
        .iter()
        .chain(wanted.flat_map(|(_, files)| files))
        .map(|(path, text)| File {
            path: format!("src/{path}"),
            content: Content::Support(text),
        })
        .collect()
}
