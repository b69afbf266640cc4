//! The changes between two models: plain data.

use super::kinds::ChangeKind;
use super::verdict::Verdict;
use crate::diagnostics::Place;
use crate::interface::Items;

/// A difference between two models that matters to users of the client.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The kind of change.
    pub kind: ChangeKind,
    /// What it means for users of the client.
    pub verdict: Verdict,
    /// The ID of the shape or member (`namespace#Shape$member`), if the change is about one. If its ID
    /// changes, this is the new ID.
    pub shape: Option<String>,
    /// What changes: one sentence of Markdown on one line, without a final period. Text from the models
    /// appears only in code spans.
    pub message: String,
    /// The location in the old model, unless the subject is new.
    pub old: Option<Place>,
    /// The location in the new model, unless the subject is removed.
    pub new: Option<Place>,
    /// What changes in the public interface of the client.
    pub items: Items,
}
