//! Smithy RPC v2 CBOR (Smithy 2.0, section "Smithy RPC v2 CBOR protocol").

use super::aws_json::{NO_STREAMING, QUERY_COMPATIBLE_CODES, RESPONSE_BODY};
use super::aws_query::QUERY_ERROR_PARAMS;
use super::spec::{MemberNames, ProtocolSpec, TestRules};
use crate::parts::{EMPTY, Part, protocol, protocol_tests, support, test_support};
use crate::runtime::{AWS_SMITHY_CBOR, CIBORIUM};

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "smithy.protocols#rpcv2Cbor",
    error_codes: Some(QUERY_COMPATIBLE_CODES),
    member_names: MemberNames::Member,
    binds_to_http: false,
    bodies_are_forms: false,
    rejects_documents: Some("rpcv2Cbor does not support documents: use a string or a structure"),
    rejects_sparse: None,
    rejects_streaming: Some(NO_STREAMING),
    rejects_event_streams: None,
    runtime_type: ("RpcV2Cbor", "new"),
    part: Part {
        files: support!["protocol/cbor_deserializer.rs", "protocol/rpc_v2_cbor.rs"],
        modules: &[
            protocol("cbor_deserializer", &[]),
            protocol("rpc_v2_cbor", &["RpcV2Cbor"]),
        ],
        requires: &[&RESPONSE_BODY, &RPC_V2_REQUEST],
        dependencies: &[AWS_SMITHY_CBOR],
        ..EMPTY
    },
    tests: TestRules {
        body_media_type: "application/cbor",
        error_params: QUERY_ERROR_PARAMS,
        part: Part {
            files: test_support!["protocol_tests/cbor_body.rs"],
            modules: &[protocol_tests(
                "cbor_body",
                &["assert_same_body", "response_body"],
            )],
            dev_dependencies: &[CIBORIUM],
            ..EMPTY
        },
    },
};

/// Requests of both RPC v2 protocols.
pub(super) static RPC_V2_REQUEST: Part = Part {
    files: support!["protocol/rpc_v2_request.rs"],
    modules: &[protocol("rpc_v2_request", &[])],
    ..EMPTY
};
