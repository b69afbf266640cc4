//! The results of customizations that later stages use.

use crate::model::ShapeId;
use crate::parts::Part;

/// What a service has that is not in its model.
#[derive(Debug, Default)]
pub(crate) struct Customizations {
    /// Error codes of transient failures, besides those of every AWS service.
    pub(crate) transient_errors: Vec<TransientError>,
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
