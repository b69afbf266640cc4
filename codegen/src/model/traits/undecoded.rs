//! Traits whose values are still nodes: those of endpoint rules, paginators, waiters and protocol
//! tests, which the stages that use them read.
//!
//! To decode one of them at load, replace `undecoded::keep` in its row of the table with a function
//! that puts the decoded value into a field of [`Traits`].

use super::{Applied, Traits};
use crate::model::node::Node;
use crate::source::Span;

/// A trait as it is written.
#[derive(Clone, Debug)]
pub(crate) struct Undecoded {
    pub(crate) id: &'static str,
    pub(crate) node: Node,
    /// Where the trait's ID is.
    pub(crate) span: Span,
}

pub(super) fn keep(traits: &mut Traits, applied: Applied<'_>) {
    let Applied { id, node, span, .. } = applied;
    traits.undecoded.push(Undecoded { id, node, span });
}

impl Traits {
    /// The node of a trait that is not decoded at load.
    pub(crate) fn undecoded(&self, id: &str) -> Option<&Undecoded> {
        self.undecoded.iter().find(|found| found.id == id)
    }

    pub(crate) fn undecoded_mut(&mut self, id: &str) -> Option<&mut Undecoded> {
        self.undecoded.iter_mut().find(|found| found.id == id)
    }

    pub(crate) fn paginated(&self) -> Option<&Undecoded> {
        self.undecoded("smithy.api#paginated")
    }

    pub(crate) fn waitable(&self) -> Option<&Undecoded> {
        self.undecoded("smithy.waiters#waitable")
    }
}
