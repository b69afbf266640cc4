//! Whether a member of a structure can be absent.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::words;
use crate::model::{Member, Model};

/// Compares what makes a member required or optional.
pub(super) fn compare(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let (Some(old), Some(new)) = (pair.old.member, pair.new.member) else {
        return;
    };
    let differs = differs(comparison, pair);
    let before = comparison.drafts.len();
    required(comparison, pair, [old, new]);
    default(comparison, pair, [old, new]);
    if comparison.drafts.len() == before && differs && old.target == new.target {
        let effect = match new.traits.client_optional() {
            true => "is now optional in the client",
            false => "is now optional in the client, or no longer is",
        };
        let message = format!("{} {effect}", pair.new);
        comparison.changed(ChangeKind::ChangedNullability, pair, message);
    }
    for draft in &mut comparison.drafts[before..] {
        draft.breaking_if(differs);
    }
}

/// Returns whether a field of the client can be absent that could not before, or the reverse.
fn differs(comparison: &Comparison<'_>, pair: Pair<'_>) -> bool {
    let (Some(old), Some(new)) = (pair.old.member, pair.new.member) else {
        return false;
    };
    let old: Vec<_> = comparison.old.fields(pair.old.shape, &old.name).collect();
    let mut new = comparison.new.fields(pair.new.shape, &new.name);
    new.any(|(role, field)| {
        let same_role = old.iter().find(|(other, _)| *other == role);
        same_role.is_some_and(|(_, old)| old.presence != field.presence)
    })
}

fn required(comparison: &mut Comparison<'_>, pair: Pair<'_>, members: [&Member; 2]) {
    let (kind, effect) = match members.map(|member| member.traits.required()) {
        [false, true] => (ChangeKind::AddedRequired, "is now required"),
        [true, false] => (ChangeKind::RemovedRequired, "is no longer required"),
        _ => return,
    };
    comparison.changed(kind, pair, format!("{} {effect}", pair.new));
}

fn default(comparison: &mut Comparison<'_>, pair: Pair<'_>, [old, new]: [&Member; 2]) {
    let default = |model: &Model, member: &Member| {
        let default = model.default_of(member).and_then(Result::ok);
        default.as_ref().map(words::default)
    };
    let values = [
        default(comparison.old.model, old),
        default(comparison.new.model, new),
    ];
    let kind = match &values {
        [None, Some(_)] => ChangeKind::AddedDefault,
        [Some(_), None] => ChangeKind::RemovedDefault,
        _ => ChangeKind::ChangedDefault,
    };
    comparison.value(kind, pair, "default", values);
}
