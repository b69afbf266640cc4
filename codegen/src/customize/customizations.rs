//! The results of customizations that later stages use.

use crate::model::ShapeId;
use crate::parts::Part;

/// What a service has that is not in its model.
#[derive(Debug, Default)]
pub(crate) struct Customizations {
    /// Error codes of transient failures, besides those of every AWS service.
    pub(crate) transient_errors: Vec<TransientError>,
    /// Headers that all requests have: names and values.
    pub(crate) request_headers: Vec<(&'static str, String)>,
    /// Whether requests with a stream have the checksums of an archive.
    pub(crate) tree_hashes: bool,
    /// A part of paths that callers need not set.
    pub(crate) default_label: Option<DefaultLabel>,
    /// The shapes of IDs that the service returns with a prefix, which it does not accept.
    pub(crate) prefixed_ids: Vec<ShapeId>,
    /// Operations that the service also accepts as a GET request, with the members of the document in
    /// the query.
    pub(crate) presigned_documents: Vec<ShapeId>,
    /// Code that only the client of this service has.
    pub(crate) parts: Vec<&'static Part>,
}

/// An error that is worth another attempt.
#[derive(Debug)]
pub(crate) struct TransientError {
    pub(crate) code: &'static str,
    /// The only operation for which that is true, or `None` if it is true for all.
    pub(crate) operation: Option<ShapeId>,
}

/// The value of a label for callers that do not set it, or set it to nothing.
#[derive(Debug)]
pub(crate) struct DefaultLabel {
    /// The name of the label, and of the member, in all operations that have it.
    pub(crate) member: &'static str,
    pub(crate) value: &'static str,
}
