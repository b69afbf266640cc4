//! Inputs that violate the constraints of the model, each in one place.

use crate::constraints::matches;
use crate::model::{MODEL, Reference, Shape};
use crate::value::{Structure, Value};

/// A value in which one thing is wrong.
#[derive(Clone, Debug)]
pub struct Violation<V> {
    /// The value.
    pub value: V,
    /// The path to what is wrong, with the names in the Rust interface.
    pub path: String,
    /// What validation says about it: several messages if the value violates several constraints.
    pub messages: Vec<String>,
}

impl<V> Violation<V> {
    fn new(value: V, message: String) -> Self {
        Self {
            value,
            path: String::new(),
            messages: vec![message],
        }
    }

    /// The same violation in a larger value.
    fn inside<W>(self, segment: &str, value: impl FnOnce(V) -> W) -> Violation<W> {
        Violation {
            value: value(self.value),
            path: format!("{segment}{}", self.path),
            messages: self.messages,
        }
    }
}

impl Violation<Structure> {
    /// The message of the error.
    pub fn message(&self) -> String {
        let path = self.path.trim_start_matches('.');
        let errors = self.messages.iter();
        let errors: Vec<_> = errors.map(|error| format!("{path}: {error}")).collect();
        format!("the input is not valid: {}", errors.join("; "))
    }
}

/// Returns a valid structure of this shape that has all members.
pub fn valid(id: &str) -> Structure {
    let members = MODEL.references(id).iter();
    Structure(
        members
            .map(|(name, member)| (name.clone(), valid_value(member)))
            .collect(),
    )
}

/// All patterns of the model match a text that consists of this character.
const VALID: &str = "1";

/// No pattern of the model matches a text that contains this character.
const INVALID: &str = "\0";

fn valid_value(reference: &Reference) -> Value {
    match MODEL.shape(&reference.target) {
        Shape::String { .. } => {
            Value::String(VALID.repeat(bound(reference, LENGTH, "min").unwrap_or(1).max(1)))
        }
        Shape::Enum { members, .. } => {
            let first = members.values().next().expect("an enum has values");
            Value::String(first.value().to_owned())
        }
        Shape::Integer { .. } => Value::Integer(bound(reference, RANGE, "min").unwrap_or(1)),
        Shape::List { member, .. } => Value::List(vec![valid_value(member)]),
        Shape::Structure { .. } => Value::Structure(valid(&reference.target)),
        _ => panic!("inputs do not contain {}", reference.target),
    }
}

const LENGTH: &str = "smithy.api#length";
const PATTERN: &str = "smithy.api#pattern";
const RANGE: &str = "smithy.api#range";
const REQUIRED: &str = "smithy.api#required";

fn bound<T: TryFrom<i64>>(reference: &Reference, of: &str, name: &str) -> Option<T> {
    let bound = MODEL.constraint(reference, of)?.get(name)?;
    let bound = bound.as_i64().expect("a whole number");
    Some(T::try_from(bound).unwrap_or_else(|_| panic!("{bound} is not a bound")))
}

/// Returns inputs of this shape in which one thing is wrong: one for every constraint, wherever it is.
///
/// A nested structure cannot lack a member that the model requires: it could not be built.
pub fn violations(id: &str) -> Vec<Violation<Structure>> {
    let mut all = of_members(id);
    for (name, member) in MODEL.references(id) {
        if MODEL.constraint(member, REQUIRED).is_some() {
            let mut without = valid(id);
            without.0.shift_remove(name);
            let violation = Violation::new(without, "required".to_owned());
            all.push(violation.inside(&rust_name(name), |value| value));
        }
    }
    all
}

fn of_members(id: &str) -> Vec<Violation<Structure>> {
    let mut all = Vec::new();
    for (name, member) in MODEL.references(id) {
        let segment = format!(".{}", rust_name(name));
        all.extend(
            of_value(member)
                .into_iter()
                .map(|violation| violation.inside(&segment, |value| valid(id).with(name, value))),
        );
    }
    all
}

fn of_value(reference: &Reference) -> Vec<Violation<Value>> {
    match MODEL.shape(&reference.target) {
        Shape::String { .. } => of_text(reference),
        // The client accepts values that it does not know.
        Shape::Enum { .. } => Vec::new(),
        Shape::Integer { .. } => of_number(reference),
        Shape::List { member, .. } => of_list(reference, member),
        Shape::Structure { .. } => of_members(&reference.target)
            .into_iter()
            .map(|violation| violation.inside("", Value::Structure))
            .collect(),
        _ => panic!("inputs do not contain {}", reference.target),
    }
}

fn of_text(reference: &Reference) -> Vec<Violation<Value>> {
    let pattern = MODEL.constraint(reference, PATTERN);
    let pattern = pattern.and_then(serde_json::Value::as_str);
    let mismatch = |pattern: &str| format!("does not match the pattern `{pattern}`");
    let mut all: Vec<_> = wrong_lengths(reference)
        .into_iter()
        .map(|(length, message)| {
            let text = VALID.repeat(length);
            let mismatched = pattern.filter(|pattern| !matches(pattern, &text));
            let mut violation = Violation::new(Value::String(text), message);
            violation.messages.extend(mismatched.map(mismatch));
            violation
        })
        .collect();
    all.extend(pattern.map(|pattern| {
        let Value::String(text) = valid_value(reference) else {
            panic!("{} is a string", reference.target);
        };
        let text = text.replacen(VALID, INVALID, 1);
        Violation::new(Value::String(text), mismatch(pattern))
    }));
    all
}

fn of_number(reference: &Reference) -> Vec<Violation<Value>> {
    let mut all = Vec::new();
    if let Some(min) = bound::<i32>(reference, RANGE, "min") {
        let less = min - 1;
        let message = format!("{less} is less than {min}");
        all.push(Violation::new(Value::Integer(less), message));
    }
    if let Some(max) = bound::<i32>(reference, RANGE, "max") {
        let greater = max + 1;
        let message = format!("{greater} is greater than {max}");
        all.push(Violation::new(Value::Integer(greater), message));
    }
    all
}

fn of_list(reference: &Reference, member: &Reference) -> Vec<Violation<Value>> {
    let list = |length| Value::List(vec![valid_value(member); length]);
    let lengths = wrong_lengths(reference).into_iter();
    let lengths = lengths.map(|(length, message)| Violation::new(list(length), message));
    let items = of_value(member).into_iter().map(|violation| {
        violation.inside("[1]", |item| Value::List(vec![valid_value(member), item]))
    });
    lengths.chain(items).collect()
}

/// The lengths next to those that are valid.
fn wrong_lengths(reference: &Reference) -> Vec<(usize, String)> {
    let min = bound::<usize>(reference, LENGTH, "min").filter(|min| *min > 0);
    let max = bound::<usize>(reference, LENGTH, "max");
    let less = min.map(|min| (min - 1, format!("length {} is less than {min}", min - 1)));
    let greater = max.map(|max| (max + 1, format!("length {} is greater than {max}", max + 1)));
    less.into_iter().chain(greater).collect()
}

/// The name of a member in Rust: words begin at capital letters, but an abbreviation is one word.
fn rust_name(name: &str) -> String {
    let chars: Vec<_> = name.chars().collect();
    let mut words = String::new();
    for (at, char) in chars.iter().enumerate() {
        let follows_small = at > 0 && chars[at - 1].is_lowercase();
        let precedes_small = chars.get(at + 1).is_some_and(|next| next.is_lowercase());
        if char.is_uppercase() && at > 0 && (follows_small || precedes_small) {
            words.push('_');
        }
        words.extend(char.to_lowercase());
    }
    words
}
