//! What a service accepts as the value of a member, in words.
//!
//! Only what the model says is said.

use super::constraints::constraints;
use super::context::Context;
use super::markdown::code_cell;
use crate::ir::{Constraints, Length, Range};
use crate::model::traits::EnumValue;
use crate::model::{DefaultValue, Kind, Member, Shape, Simple};

/// How many values of an enum are listed. The page of the type lists all.
const MOST_VALUES: usize = 10;

/// Returns a sentence of Markdown that fits into a cell of a table.
pub(crate) fn of(member: &Member, context: &Context<'_>) -> Option<String> {
    let mut limits = value(member, context);
    let target = context.model.shape(&member.target.id);
    match target.map(|target| &target.kind) {
        Some(Kind::List(element)) => limits.extend(part("each", element, context)),
        Some(Kind::Map { key, value }) => {
            limits.extend(part("each key", key, context));
            limits.extend(part("each value", value, context));
        }
        _ => {}
    }
    let default = context.model.default_of(member).and_then(Result::ok);
    limits.extend(
        default
            .and_then(shown)
            .map(|value| format!("defaults to {value}")),
    );
    (!limits.is_empty()).then(|| format!("Constraints: {}.", limits.join("; ")))
}

/// Describes the elements of a list, or the keys or values of a map.
fn part(name: &str, member: &Member, context: &Context<'_>) -> Option<String> {
    let limits = value(member, context);
    (!limits.is_empty()).then(|| format!("{name}: {}", limits.join(", ")))
}

/// Describes the value of a member, without what is in it.
fn value(member: &Member, context: &Context<'_>) -> Vec<String> {
    let target = context.model.shape(&member.target.id);
    let Constraints {
        length,
        range,
        pattern,
        unique_items,
    } = constraints(member, context);
    let counted = match target.map(|target| &target.kind) {
        Some(Kind::List(_)) => ["item", "items"],
        Some(Kind::Map { .. }) => ["entry", "entries"],
        _ if context.model.simple(&member.target.id) == Some(Simple::Blob) => ["byte", "bytes"],
        _ => ["character", "characters"],
    };
    let mut phrases = Vec::new();
    phrases.extend(length.and_then(|length| length_in_words(length, counted)));
    phrases.extend(range.as_ref().and_then(range_in_words));
    phrases.extend(unique_items.then(|| "all different".to_owned()));
    phrases.extend(pattern.map(|pattern| format!("matches {}", code_cell(&pattern.source))));
    phrases.extend(target.and_then(values));
    phrases
}

/// Describes a length, unless it allows everything. The names of what it counts are singular and
/// plural.
pub(crate) fn length_in_words(length: Length, [one, many]: [&str; 2]) -> Option<String> {
    let count = |number: u64| {
        let noun = if number == 1 { one } else { many };
        format!("{} {noun}", grouped(&number.to_string()))
    };
    match (length.min.unwrap_or(0), length.max) {
        (0, None) => None,
        (min, None) => Some(format!("at least {}", count(min))),
        (0, Some(max)) => Some(format!("at most {}", count(max))),
        (min, Some(max)) if min == max => Some(format!("exactly {}", count(max))),
        (min, Some(max)) => Some(format!("{} to {}", grouped(&min.to_string()), count(max))),
    }
}

/// Describes a range, unless it allows everything.
pub(crate) fn range_in_words(range: &Range) -> Option<String> {
    match (&range.min, &range.max) {
        (None, None) => None,
        (Some(min), None) => Some(format!("at least {}", grouped(min))),
        (None, Some(max)) => Some(format!("at most {}", grouped(max))),
        (Some(min), Some(max)) if min == max => Some(format!("exactly {}", grouped(max))),
        (Some(min), Some(max)) => Some(format!("{} to {}", grouped(min), grouped(max))),
    }
}

/// Separates the thousands of a decimal number.
fn grouped(number: &str) -> String {
    let unsigned = number.trim_start_matches('-');
    let end = unsigned.find(|c: char| !c.is_ascii_digit());
    let (whole, rest) = unsigned.split_at(end.unwrap_or(unsigned.len()));
    let mut grouped = number[..number.len() - unsigned.len()].to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

/// Lists the values of an enum.
fn values(shape: &Shape) -> Option<String> {
    let (Kind::Enum(_) | Kind::IntEnum(_)) = shape.kind else {
        return None;
    };
    let value = |member: &Member| match member.traits.enum_value().map(|found| &found.value) {
        Some(EnumValue::Text(text)) => code_cell(text),
        Some(EnumValue::Integer(number)) => code_cell(&number.to_string()),
        None => code_cell(&member.name),
    };
    let all: Vec<_> = shape.members().map(value).collect();
    let listed = all.iter().take(MOST_VALUES).cloned();
    let mut listed: Vec<_> = listed.collect();
    match all.len() - listed.len() {
        0 => {}
        more => listed.push(format!("or {more} more")),
    }
    (!listed.is_empty()).then(|| format!("one of {}", listed.join(", ")))
}

/// Returns a default if its text says something.
fn shown(default: DefaultValue) -> Option<String> {
    match default {
        DefaultValue::Bool(value) => Some(code_cell(&value.to_string())),
        DefaultValue::Integer(value) => Some(grouped(&value.to_string())),
        DefaultValue::Float(value) => Some(code_cell(&value.to_string())),
        DefaultValue::Text(text) => Some(code_cell(&text)),
        DefaultValue::EmptyList | DefaultValue::EmptyMap => Some("empty".to_owned()),
        DefaultValue::Document(document) => Some(code_cell(&document.to_string())),
        DefaultValue::Blob(_) | DefaultValue::Timestamp { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_words() {
        let item = ["item", "items"];
        for (min, max, expected) in [
            (None, None, None),
            (Some(0), None, None),
            (Some(1), None, Some("at least 1 item")),
            (Some(2), None, Some("at least 2 items")),
            (None, Some(1), Some("at most 1 item")),
            (Some(0), Some(50), Some("at most 50 items")),
            (Some(0), Some(0), Some("at most 0 items")),
            (Some(1), Some(1), Some("exactly 1 item")),
            (Some(5), Some(5), Some("exactly 5 items")),
            (Some(20), Some(2048), Some("20 to 2,048 items")),
            (
                Some(1000),
                Some(u64::MAX),
                Some("1,000 to 18,446,744,073,709,551,615 items"),
            ),
        ] {
            let words = length_in_words(Length { min, max }, item);
            assert_eq!(words.as_deref(), expected, "{min:?} {max:?}");
        }
    }

    #[test]
    fn ranges_are_said_in_words() {
        for (min, max, expected) in [
            (None, None, None),
            (Some("0"), None, Some("at least 0")),
            (None, Some("-1"), Some("at most -1")),
            (Some("60"), Some("3600"), Some("60 to 3,600")),
            (Some("-1000000"), Some("-999"), Some("-1,000,000 to -999")),
            (
                Some("0.0001"),
                Some("1234.5678"),
                Some("0.0001 to 1,234.5678"),
            ),
            (Some("7"), Some("7"), Some("exactly 7")),
        ] {
            let [min, max] = [min, max].map(|bound| bound.map(str::to_owned));
            let words = range_in_words(&Range { min, max });
            assert_eq!(words.as_deref(), expected);
        }
    }
}
