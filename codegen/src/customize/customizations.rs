//! What stages after the model learn from customizations.

/// What is known of a service besides its model.
#[derive(Debug, Default)]
pub(crate) struct Customizations {
    /// Error codes of transient failures, besides those of every AWS service.
    pub(crate) transient_error_codes: Vec<String>,
}
