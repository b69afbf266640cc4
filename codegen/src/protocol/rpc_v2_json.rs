//! Smithy RPC v2 JSON (Smithy 2.0, section "Smithy RPC v2 JSON protocol").

use super::aws_json::{JSON, JSON_TESTS, NO_STREAMING, QUERY_COMPATIBLE_CODES};
use super::aws_query::QUERY_ERROR_PARAMS;
use super::rpc_v2_cbor::RPC_V2_REQUEST;
use super::spec::{MemberNames, ProtocolSpec, TestRules};
use crate::parts::{EMPTY, Part, protocol, support};

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "smithy.protocols#rpcv2Json",
    error_codes: Some(QUERY_COMPATIBLE_CODES),
    member_names: MemberNames::Member,
    binds_to_http: false,
    bodies_are_forms: false,
    rejects_documents: None,
    rejects_sparse: None,
    rejects_streaming: Some(NO_STREAMING),
    rejects_event_streams: None,
    runtime_type: ("RpcV2Json", "new"),
    part: Part {
        files: support!["protocol/rpc_v2_json.rs", "protocol/rpc_v2_timestamps.rs"],
        modules: &[
            protocol("rpc_v2_json", &["RpcV2Json"]),
            protocol("rpc_v2_timestamps", &[]),
        ],
        requires: &[&JSON, &RPC_V2_REQUEST],
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
