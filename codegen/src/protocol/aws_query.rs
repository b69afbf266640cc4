//! AWS Query (Smithy 2.0, section "AWS query protocol").

use super::spec::{ErrorCode, ProtocolSpec, Support};
use crate::parts::{Part, protocol, support};
use crate::runtime::QUICK_XML;

pub(super) static SPEC: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#awsQuery",
    error_code: ErrorCode::Trait("aws.protocols#awsQueryError"),
    member_name_trait: "smithy.api#xmlName",
    documents: Support::No("awsQuery does not support documents: use a string or a structure"),
    sparse_collections: Support::No("awsQuery does not support null values: remove the trait"),
    streaming: Support::No("awsQuery does not support streaming: remove the trait"),
    test_body_media_type: "application/x-www-form-urlencoded",
    runtime_type: &["crate", "protocol", "AwsQuery"],
    part: Part {
        name: "awsQuery",
        files: support![
            "protocol/aws_query.rs",
            "protocol/query_serializer.rs",
            "protocol/xml_deserializer.rs",
            "protocol/xml_document.rs",
            "protocol/xml_syntax.rs",
        ],
        modules: &[
            protocol("aws_query", &["AwsQuery"]),
            protocol("query_serializer", &[]),
            protocol("xml_deserializer", &[]),
            protocol("xml_document", &[]),
            protocol("xml_syntax", &[]),
        ],
        dependencies: &[QUICK_XML],
        dev_dependencies: &[],
        features: &[],
    },
};
