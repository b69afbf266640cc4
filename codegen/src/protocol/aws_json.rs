//! AWS JSON 1.0 and 1.1 (Smithy 2.0, sections "AWS JSON 1.0 protocol" and "AWS JSON 1.1 protocol").
//!
//! They differ in the media type of messages.

use super::aws_query::QUERY_ERROR_PARAMS;
use super::spec::{
    ErrorCodes, MemberNames, ProtocolSpec, QUERY_COMPATIBLE, QUERY_ERROR, TestRules,
};
use crate::parts::{EMPTY, Part, protocol, protocol_tests, support, test_support};
use crate::runtime::{AWS_SMITHY_JSON, SERDE_JSON};

pub(super) static V1_0: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#awsJson1_0",
    runtime_type: ("AwsJson", "version_1_0"),
    ..BOTH
};

pub(super) static V1_1: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#awsJson1_1",
    runtime_type: ("AwsJson", "version_1_1"),
    ..BOTH
};

const BOTH: ProtocolSpec = ProtocolSpec {
    id: "",
    error_codes: Some(QUERY_COMPATIBLE_CODES),
    member_names: MemberNames::Member,
    binds_to_http: false,
    bodies_are_forms: false,
    rejects_documents: None,
    rejects_sparse: None,
    rejects_streaming: Some(NO_STREAMING),
    rejects_event_streams: None,
    runtime_type: ("AwsJson", ""),
    part: Part {
        files: support!["protocol/aws_json.rs"],
        modules: &[protocol("aws_json", &["AwsJson"])],
        requires: &[&JSON],
        ..EMPTY
    },
    tests: TestRules {
        body_media_type: "application/json",
        error_params: QUERY_ERROR_PARAMS,
        part: Part {
            requires: &[&JSON_TESTS],
            ..EMPTY
        },
    },
};

/// What to do if a service of an RPC protocol streams blobs.
pub(super) const NO_STREAMING: &str =
    "this protocol does not support streaming of blobs: remove the trait";

/// The codes of errors in protocols that services moved to from awsQuery.
pub(super) const QUERY_COMPATIBLE_CODES: ErrorCodes = ErrorCodes {
    error_trait: QUERY_ERROR,
    service_trait: Some(QUERY_COMPATIBLE),
};

/// What responses in JSON and CBOR have in common.
pub(super) static RESPONSE_BODY: Part = Part {
    files: support!["protocol/response_body.rs"],
    modules: &[protocol("response_body", &[])],
    ..EMPTY
};

/// Bodies in JSON.
pub(super) static JSON: Part = Part {
    files: support!["protocol/json_body.rs", "protocol/json_deserializer.rs"],
    modules: &[
        protocol("json_body", &[]),
        protocol("json_deserializer", &[]),
    ],
    requires: &[&RESPONSE_BODY],
    dependencies: &[AWS_SMITHY_JSON],
    ..EMPTY
};

/// Bodies of requests are compared as JSON.
pub(super) static JSON_TESTS: Part = Part {
    files: test_support!["protocol_tests/json_body.rs"],
    modules: &[protocol_tests(
        "json_body",
        &["assert_same_body", "response_body"],
    )],
    dev_dependencies: &[SERDE_JSON],
    ..EMPTY
};
