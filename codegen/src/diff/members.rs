//! Members of structures and unions, and what lists and maps contain.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::same_type::same_type;
use super::subject::Subject;
use super::traits::{self, Effective};
use super::words;
use super::{endpoint_bindings, nullability};
use crate::ir::Presence;
use crate::model::{Member, Shape};
use crate::similar::similar;

/// Compares the members of two structures. `None` counts as a structure without members.
pub(super) fn structure<'a>(comparison: &mut Comparison<'a>, shapes: [Option<&'a Shape>; 2]) {
    for pair in members(comparison, shapes) {
        nullability::compare(comparison, pair);
        value(comparison, pair);
        endpoint_bindings::member(comparison, pair);
        idempotency_token(comparison, pair);
    }
}

fn idempotency_token(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let (kind, effect) = match [pair.old, pair.new].map(|it| it.traits().idempotency_token()) {
        [false, true] => (
            ChangeKind::AddedIdempotencyToken,
            "now gets a random token if it is not set",
        ),
        [true, false] => (
            ChangeKind::RemovedIdempotencyToken,
            "no longer gets a random token",
        ),
        _ => return,
    };
    comparison.changed(kind, pair, format!("{} {effect}", pair.new));
}

/// Compares the members of two unions.
pub(super) fn union<'a>(comparison: &mut Comparison<'a>, old: &'a Shape, new: &'a Shape) {
    for pair in members(comparison, [Some(old), Some(new)]) {
        value(comparison, pair);
    }
}

/// Finds added and removed members. Returns the others.
fn members<'a>(comparison: &mut Comparison<'a>, shapes: [Option<&'a Shape>; 2]) -> Vec<Pair<'a>> {
    let [old, new] = shapes.map(|shape| {
        let members = shape.into_iter().flat_map(|shape| {
            let members = shape.members();
            members.map(move |member| (member.name.as_str(), Subject::member(shape, member)))
        });
        members.collect::<Vec<_>>()
    });
    let find = |all: &[(&str, Subject<'a>)], name: &str| {
        let mut all = all.iter();
        all.find(|(other, _)| *other == name)
            .map(|(_, subject)| *subject)
    };
    let added: Vec<_> = new
        .iter()
        .filter(|(name, _)| find(&old, name).is_none())
        .map(|(_, subject)| *subject)
        .collect();
    let removed = old.iter().filter(|(name, _)| find(&new, name).is_none());
    for (_, subject) in removed {
        remove(comparison, *subject, &added);
    }
    for subject in added {
        add(comparison, subject);
    }
    let both = old.into_iter().filter_map(|(name, old)| {
        let new = find(&new, name)?;
        Some(Pair { old, new })
    });
    both.collect()
}

fn add(comparison: &mut Comparison<'_>, subject: Subject<'_>) {
    let Some(member) = subject.member else {
        return;
    };
    let required = {
        let mut fields = comparison.new.fields(subject.shape, &member.name);
        fields.any(|(_, field)| field.presence == Presence::Required)
    };
    let mut message = format!("{subject} is new");
    if member.traits.required() {
        message.push_str(" and required");
    }
    let draft = comparison.added(ChangeKind::AddedMember, subject, message);
    draft.breaking_if(required);
}

fn remove(comparison: &mut Comparison<'_>, subject: Subject<'_>, added: &[Subject<'_>]) {
    let Some(member) = subject.member else {
        return;
    };
    let is_same = |new: &Member| {
        same_type(
            [comparison.old.model, comparison.new.model],
            [&member.target.id, &new.target.id],
        )
    };
    let candidates = added.iter().filter_map(|subject| subject.member);
    let candidates = candidates.filter(|new| is_same(new));
    let names = candidates.map(|new| new.name.as_str());
    let mut message = format!("{subject} is removed");
    if let Some(name) = similar(&member.name, names) {
        message.push_str(&format!("; `{name}` may be its new name"));
    }
    comparison.removed(ChangeKind::RemovedMember, subject, message);
}

/// Compares the values of a member of a shape in both models, including members of lists and maps.
pub(super) fn value<'a>(comparison: &mut Comparison<'a>, pair: Pair<'a>) {
    let (Some(old), Some(new)) = (pair.old.member, pair.new.member) else {
        return;
    };
    let models = [comparison.old.model, comparison.new.model];
    let targets = [&old.target.id, &new.target.id];
    if same_type(models, targets) {
        comparison.follow(&old.target.id, &new.target.id);
    } else {
        let [was, is] = [0, 1].map(|side| words::type_of(models[side], targets[side]));
        let message = format!("the type of {} is now {is} (was {was})", pair.new);
        comparison.changed(ChangeKind::ChangedTarget, pair, message);
    }
    let is_same_target = targets[0] == targets[1];
    let effective = [0, 1].map(|side| {
        let target = models[side].shape(targets[side]);
        let target = target.filter(|_| !is_same_target);
        Effective::new(
            [pair.old, pair.new][side],
            target.map(|target| &target.traits),
            words::counted(models[side], targets[side]),
        )
    });
    traits::compare(comparison, pair, effective);
}
