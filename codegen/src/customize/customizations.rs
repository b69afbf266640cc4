//! The results of customizations that later stages use.

use crate::parts::Part;

/// What a service has that is not in its model.
#[derive(Debug, Default)]
pub(crate) struct Customizations {
    /// Error codes of transient failures, besides those of every AWS service.
    pub(crate) transient_error_codes: Vec<String>,
    /// Code that only the client of this service has.
    pub(crate) parts: Vec<&'static Part>,
}
