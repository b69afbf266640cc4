//! Changes whose locations are not resolved yet.

use super::kinds::ChangeKind;
use super::subject::{Part, Subject, SubjectId};
use super::verdict::Verdict;
use crate::interface::Items;
use crate::source::Span;

/// A change.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) kind: ChangeKind,
    pub(super) verdict: Verdict,
    /// What the change is about in the old model, unless it is new.
    pub(super) old: Option<End>,
    /// What the change is about in the new model, unless it was removed.
    pub(super) new: Option<End>,
    pub(super) message: String,
    pub(super) items: Items,
}

/// One end of a change: what it is about in one of the models.
#[derive(Clone, Debug)]
pub(super) struct End {
    pub(super) id: SubjectId,
    pub(super) span: Span,
}

impl Draft {
    pub(super) fn new(
        kind: ChangeKind,
        old: Option<End>,
        new: Option<End>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            verdict: kind.least_verdict(),
            old,
            new,
            message: message.into(),
            items: Items::default(),
        }
    }

    /// Marks the change as breaking if the condition is met.
    pub(super) fn breaking_if(&mut self, condition: bool) {
        if condition {
            self.verdict = Verdict::Breaking;
        }
    }
}

impl Subject<'_> {
    /// Returns one end of a change that is about the shape or member.
    pub(super) fn end(self) -> End {
        End {
            id: self.id(),
            span: self.span(),
        }
    }

    /// Returns one end of a change that is about a part of the shape.
    pub(super) fn part(self, part: Part, span: Span) -> End {
        End {
            id: SubjectId::new(&self.shape.id, part),
            span,
        }
    }
}
