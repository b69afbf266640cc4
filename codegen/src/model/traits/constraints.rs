//! Constraints on values (Smithy 2.0, section "Constraint traits").

use super::applied::Applied;
use super::set::Traits;
use super::values::{Constraints, Length, Range};
use crate::model::decimal::Decimal;
use crate::model::node::Node;
use crate::model::numbers;
use crate::source::Spanned;

pub(super) fn length(traits: &mut Traits, mut applied: Applied<'_>) {
    let [min, max] = bounds(
        &mut applied,
        whole,
        "a whole number from 0 to 18446744073709551615",
    );
    family(traits).length = Some(Length { min, max });
}

pub(super) fn range(traits: &mut Traits, mut applied: Applied<'_>) {
    let [min, max] = bounds(
        &mut applied,
        Decimal::parse,
        "a number whose exponent fits in 32 bits",
    );
    // The text of a bound is what the model's author wrote.
    let text = |key: &str, value: Option<Decimal>| {
        let written = applied.node.get(key)?.as_number()?;
        value.map(|_| written.to_owned())
    };
    let (min, max) = (text("min", min), text("max", max));
    family(traits).range = Some(Range { min, max });
}

pub(super) fn pattern(traits: &mut Traits, applied: Applied<'_>) {
    let span = applied.node.span;
    family(traits).pattern = Some(Spanned::new(applied.text(), span));
}

pub(super) fn unique_items(traits: &mut Traits, _: Applied<'_>) {
    family(traits).unique_items = true;
}

/// Reads a length: a number without a sign or a fraction.
fn whole(number: &str) -> Option<u64> {
    numbers::big_integer(number)?.parse().ok()
}

/// Reads the bounds of a length or of a range.
fn bounds<T: Ord>(
    applied: &mut Applied<'_>,
    read: fn(&str) -> Option<T>,
    expected: &str,
) -> [Option<T>; 2] {
    let (node, reader) = (&applied.node, &mut applied.reader);
    let Some(fields) = reader.fields(node, &["min", "max"]) else {
        return [None, None];
    };
    if fields.is_empty() {
        reader.invalid(node.span, "neither `min` nor `max` is set");
    }
    let mut bound = |key: &str| {
        let node = node.get(key)?;
        let number = reader.number(node)?;
        let value = read(number);
        if value.is_none() {
            reader.invalid(node.span, format!("expected {expected}, found `{number}`"));
        }
        value
    };
    let (min, max) = (bound("min"), bound("max"));
    if let (Some(least), Some(most)) = (&min, &max)
        && least > most
    {
        let written = |key: &str| node.get(key).and_then(Node::as_number).unwrap_or_default();
        let message = format!(
            "`min` is greater than `max`: {} is greater than {}",
            written("min"),
            written("max")
        );
        reader.report(node.span, message, "swap the two values");
    }
    [min, max]
}

fn family(traits: &mut Traits) -> &mut Constraints {
    traits.constraints.get_or_insert_default()
}

impl Traits {
    /// Removes the limits of the length.
    pub(crate) fn remove_length(&mut self) {
        if let Some(constraints) = &mut self.constraints {
            constraints.length = None;
        }
    }

    pub(crate) fn length(&self) -> Option<Length> {
        self.constraints.as_ref()?.length
    }

    pub(crate) fn range(&self) -> Option<&Range> {
        self.constraints.as_ref()?.range.as_ref()
    }

    /// Returns `smithy.api#pattern` as written.
    pub(crate) fn pattern(&self) -> Option<&Spanned<String>> {
        self.constraints.as_ref()?.pattern.as_ref()
    }

    pub(crate) fn unique_items(&self) -> bool {
        let constraints = self.constraints.as_ref();
        constraints.is_some_and(|constraints| constraints.unique_items)
    }
}
