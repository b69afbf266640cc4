//! Whether a member of a structure can be absent.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::same_type::same_type;
use super::words;
use crate::ir::Presence;
use crate::model::{Member, Model};

/// Compares what makes a member required or optional.
pub(super) fn compare(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let (Some(old), Some(new)) = (pair.old.member, pair.new.member) else {
        return;
    };
    let changed = changed_presence(comparison, pair);
    let before = comparison.drafts.len();
    required(comparison, pair, [old, new]);
    default(comparison, pair, [old, new]);
    let models = [comparison.old.model, comparison.new.model];
    let is_same_type = same_type(models, [&old.target.id, &new.target.id]);
    if let Some(presence) = changed
        && comparison.drafts.len() == before
        && is_same_type
    {
        let effect = match presence {
            Presence::Optional => "is now optional in the client",
            Presence::Required | Presence::Default(_) => "is no longer optional in the client",
        };
        let message = format!("{} {effect}", pair.new);
        comparison.changed(ChangeKind::ChangedNullability, pair, message);
    }
    for draft in &mut comparison.drafts[before..] {
        draft.breaking_if(changed.is_some());
    }
}

/// Returns how a field of the new client expresses absence, if the corresponding field of the old
/// client expresses it differently.
fn changed_presence<'a>(comparison: &Comparison<'a>, pair: Pair<'_>) -> Option<&'a Presence> {
    let (old, new) = (pair.old.member?, pair.new.member?);
    let old: Vec<_> = comparison.old.fields(pair.old.shape, &old.name).collect();
    let mut new = comparison.new.fields(pair.new.shape, &new.name);
    new.find_map(|(role, field)| {
        let (_, old) = old.iter().find(|(other, _)| *other == role)?;
        (old.presence != field.presence).then_some(&field.presence)
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
    let default = |model: &Model, member: &Member| model.default_of(member).and_then(Result::ok);
    let values = [
        default(comparison.old.model, old),
        default(comparison.new.model, new),
    ];
    let differ = values[0] != values[1];
    let kind = match &values {
        [None, Some(_)] => ChangeKind::AddedDefault,
        [Some(_), None] => ChangeKind::RemovedDefault,
        _ => ChangeKind::ChangedDefault,
    };
    match values
        .each_ref()
        .map(|value| value.as_ref().map(words::default))
    {
        // Not everything about a value is shown, such as the bytes of a blob.
        [Some(old), Some(new)] if differ && old == new => {
            let message = format!(
                "the default of {} is now another value (both are shown as {new})",
                pair.new
            );
            comparison.changed(kind, pair, message);
        }
        values => comparison.value(kind, pair, "default", values),
    }
}
