//! Documentation and deprecation of items.

/// Lines of Markdown.
pub(crate) type Docs = Vec<String>;

/// Why an item should no longer be used.
#[derive(Clone, Debug)]
pub(crate) struct Deprecation {
    pub(crate) note: Option<String>,
}
