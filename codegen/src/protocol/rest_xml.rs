//! AWS restXml (Smithy 2.0, section "AWS restXml protocol").

use super::aws_json::RESPONSE_BODY;
use super::aws_query::XML;
use super::rest_json_1::HTTP_BINDINGS;
use super::spec::{ErrorParams, MemberNames, ProtocolSpec, TestRules};
use crate::parts::{EMPTY, Part, protocol, protocol_tests, support, test_support};
use crate::runtime::{AWS_SMITHY_XML, QUICK_XML};

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#restXml",
    error_codes: None,
    member_names: MemberNames::Xml,
    binds_to_http: true,
    bodies_are_forms: false,
    rejects_documents: Some("restXml does not support documents: use a string or a structure"),
    rejects_sparse: Some("restXml does not support null values: remove the trait"),
    rejects_streaming: None,
    rejects_event_streams: None,
    runtime_type: ("RestXml", "new"),
    part: Part {
        files: support!["protocol/rest_xml.rs", "protocol/xml_serializer.rs"],
        modules: &[
            protocol("rest_xml", &["RestXml"]),
            protocol("xml_serializer", &[]),
        ],
        requires: &[&XML, &RESPONSE_BODY, &HTTP_BINDINGS],
        dependencies: &[AWS_SMITHY_XML],
        ..EMPTY
    },
    tests: TestRules {
        body_media_type: "application/xml",
        error_params: ErrorParams {
            code: None,
            fault: None,
        },
        part: Part {
            files: test_support!["protocol_tests/xml_body.rs"],
            modules: &[protocol_tests(
                "xml_body",
                &["assert_same_body", "response_body"],
            )],
            dev_dependencies: &[QUICK_XML],
            ..EMPTY
        },
    },
};
