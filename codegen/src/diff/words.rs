//! Values of the models in words: Markdown on one line, with text from the models only in code spans.

use super::subject::{noun, simple_noun};
use crate::ir;
use crate::lower::limits;
use crate::model::traits::{HttpBinding, TimestampFormat, Traits, XmlNamespace};
use crate::model::{DefaultValue, Kind, Member, Model, ShapeId, Simple, prelude};
use crate::text::{code, escape_unprintable};

/// Returns text from a model as a code span.
pub(super) fn quoted(text: &str) -> String {
    match text {
        "" => code("\"\""),
        text => code(&escape_unprintable(text)),
    }
}

/// Joins words as in a sentence, such as `a, b, and c`.
pub(super) fn joined(words: &[String], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} {conjunction} {other}"),
        [others @ .., last] => format!("{}, {conjunction} {last}", others.join(", ")),
    }
}

/// Describes the type of a shape's values.
pub(super) fn type_of(model: &Model, id: &ShapeId) -> String {
    if let Some(simple) = prelude::simple(id) {
        return simple_noun(simple).to_owned();
    }
    let Some(shape) = model.shape(id) else {
        return "nothing".to_owned();
    };
    let item = |member: &Member| type_of(model, &member.target.id);
    match &shape.kind {
        Kind::Simple(simple) => simple_noun(*simple).to_owned(),
        Kind::IntEnum(_) => simple_noun(Simple::Integer).to_owned(),
        Kind::List(member) => format!("list of {}", item(member)),
        Kind::Map { key, value } => format!("map from {} to {}", item(key), item(value)),
        _ => format!("{} `{}`", noun(shape), id.name()),
    }
}

/// Returns what the length of a shape's values counts: singular and plural.
pub(super) fn counted(model: &Model, id: &ShapeId) -> [&'static str; 2] {
    match model.shape(id).map(|shape| &shape.kind) {
        Some(Kind::List(_)) => ["item", "items"],
        Some(Kind::Map { .. }) => ["entry", "entries"],
        _ if model.simple(id) == Some(Simple::Blob) => ["byte", "bytes"],
        _ => ["character", "characters"],
    }
}

/// Describes `smithy.api#length`, unless it allows everything.
pub(super) fn length(traits: &Traits, counted: [&str; 2]) -> Option<String> {
    let found = traits.length()?;
    let (min, max) = (found.min, found.max);
    limits::length_in_words(ir::Length { min, max }, counted)
}

/// Describes `smithy.api#range`.
pub(super) fn range(traits: &Traits) -> Option<String> {
    let found = traits.range()?;
    let (min, max) = (found.min.clone(), found.max.clone());
    limits::range_in_words(&ir::Range { min, max })
}

/// Describes a default.
pub(super) fn default(value: &DefaultValue) -> String {
    match value {
        DefaultValue::Bool(value) => code(&value.to_string()),
        DefaultValue::Integer(value) => code(&value.to_string()),
        DefaultValue::Float(value) => code(&value.to_string()),
        DefaultValue::Text(text) => quoted(text),
        DefaultValue::Blob(bytes) if bytes.is_empty() => "empty".to_owned(),
        DefaultValue::Blob(bytes) => format!("a blob of {} bytes", bytes.len()),
        DefaultValue::Timestamp {
            seconds,
            nanoseconds,
        } => timestamp(*seconds, *nanoseconds),
        DefaultValue::Document(document) => code(&document.to_string()),
        DefaultValue::EmptyList | DefaultValue::EmptyMap => "empty".to_owned(),
    }
}

/// Describes a time. The nanoseconds count forward, also before 1970.
fn timestamp(seconds: i64, nanoseconds: u32) -> String {
    const SECOND: u128 = 1_000_000_000;
    let total = i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds);
    let (sign, total) = (if total < 0 { "-" } else { "" }, total.unsigned_abs());
    format!(
        "{sign}{}.{:09} seconds after 1970 began",
        total / SECOND,
        total % SECOND
    )
}

pub(super) fn xml_namespace(namespace: &XmlNamespace) -> String {
    let uri = quoted(&namespace.uri);
    match &namespace.prefix {
        None => uri,
        Some(prefix) => format!("{uri} with the prefix {}", quoted(prefix)),
    }
}

/// Describes `smithy.api#xmlAttribute` and `smithy.api#xmlFlattened`.
pub(super) fn xml_form(traits: &Traits) -> Option<String> {
    let form = match (traits.xml_attribute(), traits.xml_flattened()) {
        (false, false) => return None,
        (true, _) => "an attribute",
        (false, true) => "flattened",
    };
    Some(form.to_owned())
}

pub(super) fn http_binding(binding: &HttpBinding) -> String {
    match binding {
        HttpBinding::Label => "a part of the path".to_owned(),
        HttpBinding::Payload => "the body".to_owned(),
        HttpBinding::QueryParams => "the other query parameters".to_owned(),
        HttpBinding::ResponseCode => "the status".to_owned(),
        HttpBinding::Header(name) => format!("the header {}", quoted(name)),
        HttpBinding::PrefixHeaders(prefix) => {
            format!("the headers that start with {}", quoted(prefix))
        }
        HttpBinding::Query(name) => format!("the query parameter {}", quoted(name)),
    }
}

pub(super) fn timestamp_format(format: TimestampFormat) -> String {
    let name = match format {
        TimestampFormat::DateTime => "date-time",
        TimestampFormat::HttpDate => "http-date",
        TimestampFormat::EpochSeconds => "epoch-seconds",
    };
    code(name)
}
