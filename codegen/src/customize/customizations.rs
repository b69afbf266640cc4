//! The results of customizations that later stages use.

/// Facts about a service that are not in its model.
#[derive(Debug, Default)]
pub(crate) struct Customizations {
    /// Error codes of transient failures, besides those of every AWS service.
    pub(crate) transient_error_codes: Vec<String>,
}
