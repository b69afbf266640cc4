//! AWS Query (Smithy 2.0, section "AWS query protocol").

use super::spec::{ErrorCode, ProtocolSpec, Support};

pub(super) const SPEC: ProtocolSpec = ProtocolSpec {
    id: "aws.protocols#awsQuery",
    error_code: ErrorCode::Trait("aws.protocols#awsQueryError"),
    member_name_trait: "smithy.api#xmlName",
    documents: Support::No("awsQuery has no documents: use a string or a structure"),
    sparse_collections: Support::No("awsQuery cannot carry null values: remove the trait"),
    streaming: Support::No("awsQuery has no streams: remove the trait"),
    test_body_media_type: "application/x-www-form-urlencoded",
};
