//! Operations that answer in pages.

use super::types::Type;

/// How the pages of an operation follow one another.
#[derive(Debug)]
pub(crate) struct Paginator {
    /// `ListUsersPaginator`
    pub(crate) name: String,
    /// `ListUsersPaginatorItems`
    pub(crate) items_name: String,
    /// The field of the input that takes the token.
    pub(crate) input_token: String,
    /// Where the output has it.
    pub(crate) output_token: Path,
    pub(crate) items: Option<Path>,
    pub(crate) page_size: Option<PageSize>,
}

/// A way through structures to a member.
#[derive(Debug)]
pub(crate) struct Path {
    pub(crate) steps: Vec<Step>,
    /// The type of the last member.
    pub(crate) ty: Type,
    /// As the model spells it.
    pub(crate) spelled: String,
}

#[derive(Debug)]
pub(crate) struct Step {
    /// The field.
    pub(crate) name: String,
    pub(crate) optional: bool,
}

/// The member that says how long a page may be.
#[derive(Debug)]
pub(crate) struct PageSize {
    pub(crate) setter: String,
    /// As the model spells it.
    pub(crate) member: String,
    pub(crate) ty: Type,
}
