//! What the requests of the RPC v2 protocols have in common.

use aws_smithy_runtime_api::http::Request;
use aws_smithy_schema::Schema;
use aws_smithy_types::body::SdkBody;

/// Removes the body of a request for an operation without input.
///
/// An operation whose input has no members has a body (sections "Requests" of the specifications of
/// `smithy.protocols#rpcv2Cbor` and `smithy.protocols#rpcv2Json`).
pub(super) fn remove_unit(request: &mut Request, input_schema: &Schema<'_>) {
    if input_schema.shape_id().as_str() == "smithy.api#Unit" {
        *request.body_mut() = SdkBody::empty();
        request.headers_mut().remove("content-type");
        request.headers_mut().remove("content-length");
    }
}
