//! AWS Query (Smithy 2.0, section "AWS query protocol").

use super::spec::{
    ErrorCodes, ErrorParams, FaultParam, MemberNames, ProtocolSpec, QUERY_ERROR, TestRules,
};
use crate::parts::{EMPTY, Part, protocol, protocol_tests, support, test_support};
use crate::runtime::{AWS_SMITHY_JSON, FORM_URLENCODED, QUICK_XML};

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#awsQuery",
    error_codes: Some(ErrorCodes {
        error_trait: QUERY_ERROR,
        service_trait: None,
    }),
    member_names: MemberNames::Xml,
    binds_to_http: false,
    bodies_are_forms: true,
    rejects_documents: Some("awsQuery does not support documents: use a string or a structure"),
    rejects_sparse: Some("awsQuery does not support null values: remove the trait"),
    rejects_streaming: Some("awsQuery does not support streaming: remove the trait"),
    rejects_event_streams: Some("awsQuery does not support event streams: remove the trait"),
    runtime_type: ("AwsQuery", "new"),
    part: Part {
        files: support!["protocol/aws_query.rs"],
        modules: &[protocol("aws_query", &["AwsQuery"])],
        requires: &[&QUERY],
        ..EMPTY
    },
    tests: TestRules {
        body_media_type: "application/x-www-form-urlencoded",
        error_params: QUERY_ERROR_PARAMS,
        part: Part {
            requires: &[&FORM_TESTS],
            ..EMPTY
        },
    },
};

/// Requests that are forms, and responses that are XML documents.
pub(super) static QUERY: Part = Part {
    files: support!["protocol/query_serializer.rs", "protocol/query_protocol.rs",],
    modules: &[
        protocol("query_serializer", &[]),
        protocol("query_protocol", &[]),
    ],
    requires: &[&XML],
    ..EMPTY
};

/// Responses in XML.
pub(super) static XML: Part = Part {
    files: support![
        "protocol/error_document.rs",
        "protocol/json_error.rs",
        "protocol/xml_deserializer.rs",
        "protocol/xml_document.rs",
        "protocol/xml_encoding.rs",
        "protocol/xml_members.rs",
        "protocol/xml_syntax.rs",
    ],
    modules: &[
        protocol("error_document", &[]),
        protocol("json_error", &[]),
        protocol("xml_deserializer", &[]),
        protocol("xml_document", &[]),
        protocol("xml_encoding", &[]),
        protocol("xml_members", &[]),
        protocol("xml_syntax", &[]),
    ],
    dependencies: &[AWS_SMITHY_JSON, QUICK_XML],
    ..EMPTY
};

/// The vendor parameters of error responses, which all services with the error codes of awsQuery have.
pub(super) const QUERY_ERROR_PARAMS: ErrorParams = ErrorParams {
    code: Some("code"),
    fault: Some(FaultParam {
        name: "type",
        client: "Sender",
        server: "Receiver",
    }),
};

/// Bodies of requests are compared as forms.
pub(super) static FORM_TESTS: Part = Part {
    files: test_support!["protocol_tests/form_body.rs"],
    modules: &[protocol_tests(
        "form_body",
        &["assert_same_body", "response_body"],
    )],
    dev_dependencies: &[FORM_URLENCODED],
    ..EMPTY
};
