//! Shapes that both models have, and those that only one of them has.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::subject::{Subject, noun};
use super::traits::{self, Effective};
use super::verdict::Verdict;
use super::{enums, errors, members, words};
use crate::model::{Kind, Member, Shape};

/// Compares all shapes that operations of both models reach, and then finds the types that only one
/// of the clients has.
pub(super) fn compare(comparison: &mut Comparison<'_>) {
    while let Some((old, new)) = comparison.next() {
        shape(comparison, old, new);
    }
    types(comparison);
}

fn shape<'a>(comparison: &mut Comparison<'a>, old: &'a Shape, new: &'a Shape) {
    let pair = Pair {
        old: Subject::shape(old),
        new: Subject::shape(new),
    };
    // Structures with different IDs are paired only as inputs or outputs, whose names do not matter.
    if old.id == new.id || matches!(new.kind, Kind::Structure(_)) {
        let effective = [
            (pair.old, comparison.old.model),
            (pair.new, comparison.new.model),
        ]
        .map(|(subject, model)| {
            Effective::new(subject, None, words::counted(model, &subject.shape.id))
        });
        traits::compare(comparison, pair, effective);
        kind(comparison, pair);
    }
    content(comparison, pair);
}

/// Compares the kinds of two shapes. The values of an integer enum are integers in the client.
fn kind(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let nouns = [pair.old, pair.new].map(|subject| noun(subject.shape));
    let [old, new] = nouns;
    if old == new {
        return;
    }
    let message = format!("{} was {} {old}", pair.new, article(old));
    let draft = comparison.changed(ChangeKind::ChangedShapeType, pair, message);
    if nouns
        .iter()
        .all(|noun| matches!(*noun, "integer" | "integer enum"))
    {
        draft.verdict = Verdict::Compatible;
    }
}

fn article(noun: &str) -> &'static str {
    match noun.starts_with(['a', 'e', 'i', 'o']) {
        true => "an",
        false => "a",
    }
}

/// Compares what two shapes contain, if they are of the same kind.
fn content<'a>(comparison: &mut Comparison<'a>, pair: Pair<'a>) {
    let (old, new) = (pair.old.shape, pair.new.shape);
    match (&old.kind, &new.kind) {
        (Kind::Structure(_), Kind::Structure(_)) => {
            members::structure(comparison, [Some(old), Some(new)]);
            errors::traits(comparison, pair);
        }
        (Kind::Union(_), Kind::Union(_)) => members::union(comparison, old, new),
        (Kind::Enum(_), Kind::Enum(_)) | (Kind::IntEnum(_), Kind::IntEnum(_)) => {
            enums::compare(comparison, old, new);
        }
        (Kind::List(one), Kind::List(other)) => item(comparison, pair, one, other),
        (
            Kind::Map { key, value },
            Kind::Map {
                key: new_key,
                value: new_value,
            },
        ) => {
            item(comparison, pair, key, new_key);
            item(comparison, pair, value, new_value);
        }
        _ => {}
    }
}

/// Compares the members of two lists or maps.
fn item<'a>(comparison: &mut Comparison<'a>, pair: Pair<'a>, old: &'a Member, new: &'a Member) {
    let pair = Pair {
        old: Subject::member(pair.old.shape, old),
        new: Subject::member(pair.new.shape, new),
    };
    members::value(comparison, pair);
}

/// Finds the types that only one of the clients has, and those with different names.
fn types(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old.types(), comparison.new.types());
    for (id, (shape, name)) in &new {
        let subject = Subject::shape(shape);
        match old.get(id) {
            Some((old_shape, was)) if was != name => {
                let pair = Pair {
                    old: Subject::shape(old_shape),
                    new: subject,
                };
                let message = format!("the type of {subject} is now called `{name}` (was `{was}`)");
                comparison.changed(ChangeKind::ChangedName, pair, message);
            }
            None if !has_other_kind(comparison.old.model.shape(id), shape) => {
                comparison.added(ChangeKind::AddedShape, subject, format!("{subject} is new"));
            }
            _ => {}
        }
    }
    for (id, (shape, _)) in old.iter().filter(|(id, _)| !new.contains_key(*id)) {
        if !has_other_kind(comparison.new.model.shape(id), shape) {
            let subject = Subject::shape(shape);
            let message = format!("{subject} is removed");
            comparison.removed(ChangeKind::RemovedShape, subject, message);
        }
    }
}

/// Returns whether the other model has the shape with another kind.
fn has_other_kind(other: Option<&Shape>, shape: &Shape) -> bool {
    other.is_some_and(|other| noun(other) != noun(shape))
}
