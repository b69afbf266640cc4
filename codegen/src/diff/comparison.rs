//! The state of a comparison: both sides, and the changes found so far.

use std::collections::BTreeSet;
use std::fmt;

use super::draft::{Draft, End};
use super::kinds::ChangeKind;
use super::side::Side;
use super::subject::Subject;
use crate::model::{Shape, ShapeId};

/// A comparison of two models.
pub(super) struct Comparison<'a> {
    pub(super) old: Side<'a>,
    pub(super) new: Side<'a>,
    pub(super) drafts: Vec<Draft>,
    /// Pairs of shapes that have been or will be compared.
    seen: BTreeSet<(&'a ShapeId, &'a ShapeId)>,
    pending: Vec<(&'a Shape, &'a Shape)>,
}

/// A shape or member in both models.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) old: Subject<'a>,
    pub(super) new: Subject<'a>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: Side<'a>, new: Side<'a>) -> Self {
        Self {
            old,
            new,
            drafts: Vec::new(),
            seen: BTreeSet::new(),
            pending: Vec::new(),
        }
    }

    /// Schedules two shapes for comparison, unless they already were. Shapes of the prelude never
    /// change.
    pub(super) fn follow(&mut self, old: &ShapeId, new: &ShapeId) {
        if let (Some(old), Some(new)) = (self.old.model.shape(old), self.new.model.shape(new))
            && self.seen.insert((&old.id, &new.id))
        {
            self.pending.push((old, new));
        }
    }

    /// Returns the next pair of shapes to compare.
    pub(super) fn next(&mut self) -> Option<(&'a Shape, &'a Shape)> {
        self.pending.pop()
    }

    /// Adds a change to something that both models have.
    pub(super) fn changed(
        &mut self,
        kind: ChangeKind,
        pair: Pair<'_>,
        message: impl Into<String>,
    ) -> &mut Draft {
        self.add(kind, Some(pair.old.end()), Some(pair.new.end()), message)
    }

    /// Adds a change to a property of something that both models have, if its values differ.
    pub(super) fn value(
        &mut self,
        kind: ChangeKind,
        pair: Pair<'_>,
        noun: &str,
        [old, new]: [Option<String>; 2],
    ) {
        let subject = pair.new;
        let message = match (old, new) {
            (Some(old), Some(new)) if old != new => {
                format!("the {noun} of {subject} is now {new} (was {old})")
            }
            (None, Some(new)) => format!("the {noun} of {subject} is now {new} (was not set)"),
            (Some(old), None) => format!("the {noun} of {subject} is no longer set (was {old})"),
            _ => return,
        };
        self.changed(kind, pair, message);
    }

    /// Adds a change about a deprecation, if it is new, has another note, or ends. `show` returns what
    /// follows the sentence.
    pub(super) fn deprecation<N: PartialEq>(
        &mut self,
        ends: [End; 2],
        name: impl fmt::Display,
        notes: [Option<N>; 2],
        show: impl FnOnce(N) -> String,
    ) {
        let (kind, message) = match notes.into() {
            (None, Some(note)) => (
                ChangeKind::AddedDeprecation,
                format!("{name} is now deprecated{}", show(note)),
            ),
            (Some(_), None) => (
                ChangeKind::RemovedDeprecation,
                format!("{name} is no longer deprecated"),
            ),
            (Some(old), Some(new)) if old != new => (
                ChangeKind::ChangedDeprecation,
                format!("{name} is deprecated for another reason{}", show(new)),
            ),
            _ => return,
        };
        let [old, new] = ends.map(Some);
        self.add(kind, old, new, message);
    }

    /// Adds a change about something that only the new model has.
    pub(super) fn added(
        &mut self,
        kind: ChangeKind,
        new: Subject<'_>,
        message: impl Into<String>,
    ) -> &mut Draft {
        self.add(kind, None, Some(new.end()), message)
    }

    /// Adds a change about something that only the old model has.
    pub(super) fn removed(
        &mut self,
        kind: ChangeKind,
        old: Subject<'_>,
        message: impl Into<String>,
    ) -> &mut Draft {
        self.add(kind, Some(old.end()), None, message)
    }

    pub(super) fn add(
        &mut self,
        kind: ChangeKind,
        old: Option<End>,
        new: Option<End>,
        message: impl Into<String>,
    ) -> &mut Draft {
        self.drafts.push(Draft::new(kind, old, new, message));
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }
}
