// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Walks an input as a serializer does, and checks each value.

use std::fmt::Write as _;

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use super::decimal::Decimal;
use super::equality::first_equal;
use super::errors::{ValidationError, ValidationErrorKind, ValidationErrors};
use super::table::{Content, Member, Range, Shape, Value};

/// What is nested more deeply is not checked, so that the stack does not overflow.
pub(super) const MAX_DEPTH: usize = 128;

/// The maximum number of characters of a key or a number in an error.
const MAX_SHOWN: usize = 64;

/// Checks an input against the entry of the table at this index.
pub(super) fn validate(
    input: &dyn SerializableStruct,
    index: usize,
    table: &'static [Shape],
) -> Result<(), ValidationErrors> {
    let mut validator = Validator {
        table,
        place: Place::Input,
        path: Vec::new(),
        is_key: false,
        sensitive: false,
        errors: Vec::new(),
    };
    validator.members(index, false, input);
    ValidationErrors::result(validator.errors)
}

struct Validator {
    table: &'static [Shape],
    /// What the next value is part of.
    place: Place,
    /// How to get to the current value.
    path: Vec<Segment>,
    /// Whether the current value is the key at the end of the path.
    is_key: bool,
    /// Whether the next value is part of a sensitive one.
    sensitive: bool,
    errors: Vec<ValidationError>,
}

/// What a value is part of. Schemas of items do not say which list they belong to.
enum Place {
    Input,
    Members {
        members: &'static [Member],
        /// Whether each of the members is set.
        set: Vec<bool>,
    },
    Items {
        item: &'static Value,
        count: usize,
    },
    Entries {
        key: &'static Value,
        value: &'static Value,
        /// The number of entries whose key was written.
        count: usize,
        is_key_next: bool,
    },
}

/// A step from a value to a part of it.
enum Segment {
    /// The part is not known yet.
    None,
    Member(&'static str),
    Item(usize),
    /// The key as it is shown.
    Entry(String),
}

impl Validator {
    /// Returns what the next value must satisfy. It becomes the current value.
    fn next(&mut self, schema: &Schema<'_>) -> &'static Value {
        let (value, segment) = match &mut self.place {
            Place::Input => return &Value::ANY,
            Place::Members { members, set } => {
                let Some(at) = schema.member_index() else {
                    return &Value::ANY;
                };
                let (Some(member), Some(is_set)) = (members.get(at), set.get_mut(at)) else {
                    return &Value::ANY;
                };
                *is_set = true;
                (&member.value, Segment::Member(member.name))
            }
            Place::Items { item, count } => {
                *count += 1;
                (*item, Segment::Item(*count - 1))
            }
            // The segment is the key, which was written before.
            Place::Entries {
                value, is_key_next, ..
            } => {
                *is_key_next = true;
                return value;
            }
        };
        if let Some(last) = self.path.last_mut() {
            *last = segment;
        }
        value
    }

    /// Checks a text if it is the key of an entry. Returns whether it is one.
    fn key(&mut self, text: &str) -> bool {
        let Place::Entries {
            key,
            count,
            is_key_next,
            ..
        } = &mut self.place
        else {
            return false;
        };
        if !std::mem::take(is_key_next) {
            return false;
        }
        *count += 1;
        let key = *key;
        let shown = if self.sensitive || key.sensitive {
            "redacted".to_owned()
        } else {
            format!("{:?}", shortened(text))
        };
        if let Some(last) = self.path.last_mut() {
            *last = Segment::Entry(shown);
        }
        self.is_key = true;
        self.text(key, text);
        self.is_key = false;
        true
    }

    /// Visits the parts of the current value. Returns their place, which counts them.
    fn inside(
        &mut self,
        place: Place,
        sensitive: bool,
        visit: impl FnOnce(&mut Self),
    ) -> Option<Place> {
        if self.path.len() == MAX_DEPTH {
            self.report(ValidationErrorKind::Depth { max: MAX_DEPTH });
            return None;
        }
        let outer = std::mem::replace(&mut self.place, place);
        let was_sensitive = self.sensitive;
        self.sensitive |= sensitive;
        self.path.push(Segment::None);
        visit(self);
        self.path.pop();
        self.sensitive = was_sensitive;
        Some(std::mem::replace(&mut self.place, outer))
    }

    fn members(&mut self, index: usize, sensitive: bool, value: &dyn SerializableStruct) {
        let members = self.table.get(index).copied().unwrap_or_default();
        let set = vec![false; members.len()];
        let place = self.inside(Place::Members { members, set }, sensitive, |validator| {
            // Only a value that cannot be sent returns an error, and sending it returns it again.
            let _ = value.serialize_members(validator);
        });
        let Some(Place::Members { set, .. }) = place else {
            return;
        };
        for (member, is_set) in members.iter().zip(set) {
            if member.required && !is_set {
                self.path.push(Segment::Member(member.name));
                self.report(ValidationErrorKind::Required);
                self.path.pop();
            }
        }
    }

    fn items(
        &mut self,
        value: &'static Value,
        write_items: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) {
        let item = match value.content {
            Content::Items(item) => item,
            _ if value.length.is_none() && !value.unique_items => return,
            _ => &Value::ANY,
        };
        let place = Place::Items { item, count: 0 };
        let place = self.inside(place, value.sensitive, |validator| {
            // The validator returns no errors.
            let _ = write_items(validator);
        });
        let Some(Place::Items { count, .. }) = place else {
            return;
        };
        self.length(value, count);
        if value.unique_items
            && let Some((first, second)) = first_equal(write_items)
        {
            self.report(ValidationErrorKind::UniqueItems { first, second });
        }
    }

    fn entries(
        &mut self,
        value: &'static Value,
        write_entries: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) {
        let (key, content) = match value.content {
            Content::Entries { key, value } => (key, value),
            _ if value.length.is_none() => return,
            _ => (&Value::ANY, &Value::ANY),
        };
        let place = Place::Entries {
            key,
            value: content,
            count: 0,
            is_key_next: true,
        };
        let place = self.inside(place, value.sensitive, |validator| {
            // The validator returns no errors.
            let _ = write_entries(validator);
        });
        if let Some(Place::Entries { count, .. }) = place {
            self.length(value, count);
        }
    }

    fn text(&mut self, value: &'static Value, text: &str) {
        // Matching a long text can take long, so it must not be too long.
        let is_short = value.length.is_none() || self.length(value, text.chars().count());
        if is_short
            && let Some(pattern) = value.pattern
            && !pattern.matches(text)
        {
            let pattern = pattern.source;
            self.report(ValidationErrorKind::Pattern { pattern });
        }
    }

    /// Checks a length. Returns whether it is not too long.
    fn length(&mut self, value: &'static Value, length: usize) -> bool {
        let Some(bounds) = value.length else {
            return true;
        };
        let (min, max) = (bounds.min, bounds.max);
        let is_greater = max.is_some_and(|max| length as u64 > max);
        if is_greater || min.is_some_and(|min| (length as u64) < min) {
            self.report(ValidationErrorKind::Length { length, min, max });
        }
        !is_greater
    }

    /// Checks a number that has this decimal notation.
    fn number(&mut self, schema: &Schema<'_>, text: impl FnOnce() -> String) {
        let value = self.next(schema);
        let Some(range) = value.range else {
            return;
        };
        let text = text();
        let Some(number) = Decimal::parse(&text) else {
            return;
        };
        let bound = |text: Option<&str>| text.and_then(Decimal::parse);
        let is_less = bound(range.min).is_some_and(|min| number < min);
        let is_greater = bound(range.max).is_some_and(|max| number > max);
        if is_less || is_greater {
            self.outside(value, range, text, is_less);
        }
    }

    /// Checks a floating-point number. `text` is its shortest decimal notation.
    fn float(&mut self, schema: &Schema<'_>, float: f64, text: impl FnOnce() -> String) {
        if float.is_finite() {
            return self.number(schema, text);
        }
        let value = self.next(schema);
        let Some(range) = value.range else {
            return;
        };
        let is_less = float < 0.0 && range.min.is_some();
        if is_less || float.is_nan() || (float > 0.0 && range.max.is_some()) {
            self.outside(value, range, text(), is_less);
        }
    }

    /// Reports a number outside of its range.
    fn outside(&mut self, value: &Value, range: Range, text: String, is_less: bool) {
        let is_shown = !self.sensitive && !value.sensitive && text.len() <= MAX_SHOWN;
        self.report(ValidationErrorKind::Range {
            value: is_shown.then_some(text),
            min: range.min,
            max: range.max,
            is_less,
        });
    }

    /// Reports that the current value violates a constraint.
    fn report(&mut self, kind: ValidationErrorKind) {
        self.errors.push(ValidationError::new(self.path(), kind));
    }

    /// Returns the path to the current value.
    fn path(&self) -> String {
        let mut path = String::new();
        for segment in &self.path {
            match segment {
                Segment::None => {}
                Segment::Member(name) if path.is_empty() => path.push_str(name),
                // Writing to a string does not fail.
                Segment::Member(name) => write!(path, ".{name}").unwrap_or_default(),
                Segment::Item(index) => write!(path, "[{index}]").unwrap_or_default(),
                Segment::Entry(key) => write!(path, "[{key}]").unwrap_or_default(),
            }
        }
        if self.is_key {
            path.push_str(" (key)");
        }
        path
    }
}

/// Returns the start of a text that may be too long to be shown.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

impl ShapeSerializer for Validator {
    fn write_struct(
        &mut self,
        schema: &Schema<'_>,
        structure: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        let value = self.next(schema);
        if let Content::Members(index) = value.content {
            self.members(index, value.sensitive, structure);
        }
        Ok(())
    }

    fn write_list(
        &mut self,
        schema: &Schema<'_>,
        write_elements: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let value = self.next(schema);
        self.items(value, write_elements);
        Ok(())
    }

    fn write_map(
        &mut self,
        schema: &Schema<'_>,
        write_entries: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let value = self.next(schema);
        self.entries(value, write_entries);
        Ok(())
    }

    fn write_boolean(&mut self, schema: &Schema<'_>, _: bool) -> Result<(), SerdeError> {
        self.next(schema);
        Ok(())
    }

    fn write_byte(&mut self, schema: &Schema<'_>, value: i8) -> Result<(), SerdeError> {
        self.number(schema, || value.to_string());
        Ok(())
    }

    fn write_short(&mut self, schema: &Schema<'_>, value: i16) -> Result<(), SerdeError> {
        self.number(schema, || value.to_string());
        Ok(())
    }

    fn write_integer(&mut self, schema: &Schema<'_>, value: i32) -> Result<(), SerdeError> {
        self.number(schema, || value.to_string());
        Ok(())
    }

    fn write_long(&mut self, schema: &Schema<'_>, value: i64) -> Result<(), SerdeError> {
        self.number(schema, || value.to_string());
        Ok(())
    }

    fn write_float(&mut self, schema: &Schema<'_>, value: f32) -> Result<(), SerdeError> {
        self.float(schema, value.into(), || value.to_string());
        Ok(())
    }

    fn write_double(&mut self, schema: &Schema<'_>, value: f64) -> Result<(), SerdeError> {
        self.float(schema, value, || value.to_string());
        Ok(())
    }

    fn write_big_integer(
        &mut self,
        schema: &Schema<'_>,
        value: &BigInteger,
    ) -> Result<(), SerdeError> {
        self.number(schema, || value.as_ref().to_owned());
        Ok(())
    }

    fn write_big_decimal(
        &mut self,
        schema: &Schema<'_>,
        value: &BigDecimal,
    ) -> Result<(), SerdeError> {
        self.number(schema, || value.as_ref().to_owned());
        Ok(())
    }

    fn write_string(&mut self, schema: &Schema<'_>, text: &str) -> Result<(), SerdeError> {
        if !self.key(text) {
            let value = self.next(schema);
            self.text(value, text);
        }
        Ok(())
    }

    fn write_blob(&mut self, schema: &Schema<'_>, blob: Blob) -> Result<(), SerdeError> {
        let value = self.next(schema);
        self.length(value, blob.as_ref().len());
        Ok(())
    }

    fn write_timestamp(&mut self, schema: &Schema<'_>, _: &DateTime) -> Result<(), SerdeError> {
        self.next(schema);
        Ok(())
    }

    fn write_document(&mut self, schema: &Schema<'_>, _: &Document) -> Result<(), SerdeError> {
        self.next(schema);
        Ok(())
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.next(schema);
        Ok(())
    }
}
