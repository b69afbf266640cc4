//! Traits that any shape or member can have.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::subject::Subject;
use super::words::{self, quoted};
use crate::model::traits::Traits;

/// The traits of a shape or member and, if the models have different targets, those of its target.
#[derive(Clone, Copy)]
pub(super) struct Effective<'a> {
    own: &'a Traits,
    target: Option<&'a Traits>,
    /// What a length counts: singular and plural.
    counted: [&'static str; 2],
}

impl<'a> Effective<'a> {
    pub(super) fn new(
        subject: Subject<'a>,
        target: Option<&'a Traits>,
        counted: [&'static str; 2],
    ) -> Self {
        Self {
            own: subject.traits(),
            target,
            counted,
        }
    }

    /// Returns the value of a trait of the member or, if it has none, of its target.
    fn find<T>(self, get: impl Fn(&'a Traits) -> Option<T>) -> Option<T> {
        get(self.own).or_else(|| get(self.target?))
    }

    fn any(self, get: impl Fn(&'a Traits) -> bool) -> bool {
        get(self.own) || self.target.is_some_and(get)
    }
}

/// Compares all traits that do not depend on the kind of the shape.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'a>,
    pair: Pair<'a>,
    [old, new]: [Effective<'a>; 2],
) {
    documentation(comparison, pair, [old, new]);
    deprecation(comparison, pair);
    if old.any(Traits::sensitive) != new.any(Traits::sensitive) {
        let effect = match new.any(Traits::sensitive) {
            true => "is now sensitive: `Debug` no longer shows it",
            false => "is no longer sensitive: `Debug` shows it",
        };
        let message = format!("{} {effect}", pair.new);
        comparison.changed(ChangeKind::ChangedSensitivity, pair, message);
    }
    constraints(comparison, pair, [old, new]);
    serialization(comparison, pair, [old, new]);
}

/// Compares the traits that only change the documentation of the client. A member without
/// documentation inherits that of its target.
fn documentation(comparison: &mut Comparison<'_>, pair: Pair<'_>, both: [Effective<'_>; 2]) {
    let [old, new] = both.map(|side| {
        let text = |text: Option<&str>| text.map(str::to_owned);
        let own = side.own;
        (
            side.find(|traits| text(traits.documentation())),
            text(own.title()),
            own.external_documentation().to_vec(),
            own.recommended().map(text),
            text(own.since()),
            own.is_unstable(),
        )
    });
    if old != new {
        let message = format!("the documentation of {} changes", pair.new);
        comparison.changed(ChangeKind::ChangedDocumentation, pair, message);
    }
}

fn deprecation(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let both = [pair.old, pair.new];
    let notes = both.map(|subject| subject.traits().deprecated());
    comparison.deprecation(both.map(Subject::end), pair.new, notes, deprecation_note);
}

/// Describes the message of a deprecation and the version that introduced it.
fn deprecation_note((message, since): (Option<&str>, Option<&str>)) -> String {
    let since = since.map_or_else(String::new, |since| format!(" since {}", quoted(since)));
    let message = message.map_or_else(String::new, |message| format!(": {}", quoted(message)));
    since + &message
}

fn constraints(comparison: &mut Comparison<'_>, pair: Pair<'_>, [old, new]: [Effective<'_>; 2]) {
    let both = [old, new];
    let subject = pair.new;
    let mut constraint = |noun: &str, [old, new]: [Option<String>; 2]| {
        let (kind, message) = match (old, new) {
            (None, Some(new)) => (
                ChangeKind::AddedConstraint,
                format!("{subject} now has a {noun} constraint: {new}"),
            ),
            (Some(old), None) => (
                ChangeKind::RemovedConstraint,
                format!("{subject} no longer has a {noun} constraint (was {old})"),
            ),
            (Some(old), Some(new)) if old != new => (
                ChangeKind::ChangedConstraint,
                format!("the {noun} of {subject} is now {new} (was {old})"),
            ),
            _ => return,
        };
        comparison.changed(kind, pair, message);
    };
    // A shape of another type counts something else, and that it has another type is a change of its own.
    if old.counted == new.counted {
        let length = |side: Effective<'_>| side.find(|traits| words::length(traits, side.counted));
        constraint("length", both.map(length));
    }
    constraint("range", both.map(|side| side.find(words::range)));
    let pattern = |traits: &Traits| traits.pattern().map(|pattern| quoted(&pattern.value));
    constraint("pattern", both.map(|side| side.find(pattern)));
    let (kind, must) = match both.map(|side| side.any(Traits::unique_items)) {
        [false, true] => (ChangeKind::AddedConstraint, "must now be"),
        [true, false] => (ChangeKind::RemovedConstraint, "no longer have to be"),
        _ => return,
    };
    comparison.changed(kind, pair, format!("the items of {subject} {must} unique"));
}

/// A trait that determines how values are serialized.
struct Row {
    kind: ChangeKind,
    noun: &'static str,
    value: fn(&Traits) -> Option<String>,
    /// Whether a member without the trait inherits it from its target.
    inherited: bool,
}

const fn own(kind: ChangeKind, noun: &'static str, value: fn(&Traits) -> Option<String>) -> Row {
    Row {
        kind,
        noun,
        value,
        inherited: false,
    }
}

const fn inherited(noun: &'static str, value: fn(&Traits) -> Option<String>) -> Row {
    Row {
        kind: ChangeKind::ChangedWireFormat,
        noun,
        value,
        inherited: true,
    }
}

const SERIALIZATION: &[Row] = &[
    own(ChangeKind::ChangedWireName, "XML name", |traits| {
        traits.xml_name().map(quoted)
    }),
    own(ChangeKind::ChangedWireName, "JSON name", |traits| {
        traits.json_name().map(quoted)
    }),
    own(ChangeKind::ChangedXmlNamespace, "XML namespace", |traits| {
        traits.xml_namespace().map(words::xml_namespace)
    }),
    own(ChangeKind::ChangedWireFormat, "XML form", |traits| {
        words::xml_form(traits)
    }),
    own(ChangeKind::ChangedHttpBinding, "HTTP binding", |traits| {
        traits.http_binding().map(words::http_binding)
    }),
    inherited("timestamp format", |traits| {
        traits.timestamp_format().map(words::timestamp_format)
    }),
    inherited("media type", |traits| traits.media_type().map(quoted)),
];

fn serialization(comparison: &mut Comparison<'_>, pair: Pair<'_>, both: [Effective<'_>; 2]) {
    for row in SERIALIZATION {
        let values = both.map(|side| match row.inherited {
            true => side.find(row.value),
            false => (row.value)(side.own),
        });
        comparison.value(row.kind, pair, row.noun, values);
    }
}
