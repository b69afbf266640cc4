//! Amazon EC2 Query (Smithy 2.0, section "AWS EC2 query protocol").

use super::aws_query::{FORM_TESTS, QUERY};
use super::spec::{ErrorParams, MemberNames, ProtocolSpec, TestRules};
use crate::parts::{EMPTY, Part, protocol, support};

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#ec2Query",
    error_codes: None,
    member_names: MemberNames::Ec2,
    binds_to_http: false,
    bodies_are_forms: true,
    rejects_documents: Some("ec2Query does not support documents: use a string or a structure"),
    rejects_sparse: Some("ec2Query does not support null values: remove the trait"),
    rejects_streaming: Some("ec2Query does not support streaming: remove the trait"),
    rejects_event_streams: Some("ec2Query does not support event streams: remove the trait"),
    runtime_type: ("Ec2Query", "new"),
    part: Part {
        files: support!["protocol/ec2_query.rs"],
        modules: &[protocol("ec2_query", &["Ec2Query"])],
        requires: &[&QUERY],
        ..EMPTY
    },
    tests: TestRules {
        body_media_type: "application/x-www-form-urlencoded",
        error_params: ErrorParams {
            code: Some("code"),
            fault: None,
        },
        part: Part {
            requires: &[&FORM_TESTS],
            ..EMPTY
        },
    },
};
