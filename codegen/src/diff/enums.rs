//! Values of enums.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::subject::Subject;
use super::traits::{self, Effective};
use super::verdict::Verdict;
use super::words::quoted;
use crate::model::traits::EnumValue;
use crate::model::{Kind, Member, Shape};

/// Compares the values of two enums. A client has no items for the values of an integer enum.
pub(super) fn compare<'a>(comparison: &mut Comparison<'a>, old: &'a Shape, new: &'a Shape) {
    let find = |shape: &'a Shape, name: &str| shape.members().find(|other| other.name == name);
    for member in new
        .members()
        .filter(|member| find(old, &member.name).is_none())
    {
        let subject = Subject::member(new, member);
        let message = format!("{subject} is new: {}", text(member));
        comparison.added(ChangeKind::AddedEnumValue, subject, message);
    }
    for member in old.members() {
        let subject = Subject::member(old, member);
        match find(new, &member.name) {
            None => remove(comparison, subject, new),
            Some(other) => {
                let new = Subject::member(new, other);
                value(comparison, Pair { old: subject, new });
            }
        }
    }
}

fn remove(comparison: &mut Comparison<'_>, subject: Subject<'_>, new: &Shape) {
    let Some(member) = subject.member else {
        return;
    };
    let mut message = format!("{subject} is removed");
    let renamed = new.members().find(|other| text(other) == text(member));
    if let Some(renamed) = renamed {
        message.push_str(&format!("; its new name is `{}`", renamed.name));
    }
    let draft = comparison.removed(ChangeKind::RemovedEnumValue, subject, message);
    // Names of the model that differ only in their case, for instance, are the same variant. If the variant is removed,
    // the change is breaking nevertheless.
    if renamed.is_some() || matches!(subject.shape.kind, Kind::IntEnum(_)) {
        draft.verdict = Verdict::Compatible;
    }
}

fn value<'a>(comparison: &mut Comparison<'a>, pair: Pair<'a>) {
    let values = [pair.old, pair.new].map(|subject| subject.member.map(text));
    let before = comparison.drafts.len();
    let is_integer = matches!(pair.new.shape.kind, Kind::IntEnum(_));
    let noun = if is_integer { "number" } else { "text" };
    comparison.value(ChangeKind::ChangedEnumValue, pair, noun, values);
    if is_integer {
        for draft in &mut comparison.drafts[before..] {
            draft.verdict = Verdict::Compatible;
        }
    }
    let effective = [pair.old, pair.new].map(|subject| Effective::new(subject, None, ["", ""]));
    traits::compare(comparison, pair, effective);
}

/// Returns the value of a member of an enum.
fn text(member: &Member) -> String {
    match member.traits.enum_value().map(|found| &found.value) {
        Some(EnumValue::Text(text)) => quoted(text),
        Some(EnumValue::Integer(number)) => quoted(&number.to_string()),
        None => quoted(&member.name),
    }
}
