//! Operations that return their results in pages.

use super::types::Type;

/// The pagination of an operation.
#[derive(Debug)]
pub(crate) struct Paginator {
    /// `ListUsersPaginator`
    pub(crate) name: String,
    /// `ListUsersPaginatorItems`
    pub(crate) items_name: String,
    /// The field of the input that takes the token.
    pub(crate) input_token: String,
    /// The path of the token in the output.
    pub(crate) output_token: Path,
    pub(crate) items: Option<Path>,
    pub(crate) page_size: Option<PageSize>,
}

/// A path through structures to a member.
#[derive(Debug)]
pub(crate) struct Path {
    pub(crate) steps: Vec<Step>,
    /// The type of the last member.
    pub(crate) ty: Type,
    /// The name in the model.
    pub(crate) spelled: String,
}

#[derive(Debug)]
pub(crate) struct Step {
    /// The field.
    pub(crate) name: String,
    pub(crate) optional: bool,
}

/// The member that limits the size of a page.
#[derive(Debug)]
pub(crate) struct PageSize {
    pub(crate) setter: String,
    /// The name in the model.
    pub(crate) member: String,
    pub(crate) ty: Type,
}
