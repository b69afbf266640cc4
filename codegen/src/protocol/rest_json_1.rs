//! AWS restJson1 (Smithy 2.0, section "AWS restJson1 protocol").

use super::aws_json::{JSON, JSON_TESTS};
use super::spec::{ErrorParams, MemberNames, ProtocolSpec, TestRules};
use crate::parts::{EMPTY, Part, protocol, support};

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#restJson1",
    error_codes: None,
    member_names: MemberNames::Json,
    binds_to_http: true,
    bodies_are_forms: false,
    rejects_documents: None,
    rejects_sparse: None,
    rejects_streaming: None,
    rejects_event_streams: None,
    runtime_type: ("RestJson1", "new"),
    part: Part {
        files: support!["protocol/rest_json_1.rs"],
        modules: &[protocol("rest_json_1", &["RestJson1"])],
        requires: &[&JSON, &HTTP_BINDINGS],
        ..EMPTY
    },
    tests: TestRules {
        body_media_type: "application/json",
        error_params: ErrorParams {
            code: None,
            fault: None,
        },
        part: Part {
            requires: &[&JSON_TESTS],
            ..EMPTY
        },
    },
};

/// Members that are bound to parts of HTTP messages.
pub(super) static HTTP_BINDINGS: Part = Part {
    files: support!["protocol/http_request.rs", "protocol/http_response.rs"],
    modules: &[
        protocol("http_request", &[]),
        protocol("http_response", &[]),
    ],
    ..EMPTY
};
