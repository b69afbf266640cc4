//! Strategies of the property tests: inputs, outputs, and responses.

use std::fmt::Debug;

use aws_smithy_types::DateTime;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::model::{EnumMember, MODEL, Shape};
use crate::value::{Structure, Value};

/// Which members of nested structures are always present. The members of the outermost structure are all optional: in
/// inputs and outputs every member is an `Option`.
#[derive(Clone, Copy, Debug)]
pub enum Required {
    /// Those that are required in the model.
    AsModeled,
    /// None.
    Never,
}

/// Any structure of this shape, with strings from this strategy.
pub fn structure(
    id: &str,
    nested: Required,
    text: &BoxedStrategy<String>,
) -> BoxedStrategy<Structure> {
    members(id, Required::Never, nested, text)
}

fn members(
    id: &str,
    own: Required,
    nested: Required,
    text: &BoxedStrategy<String>,
) -> BoxedStrategy<Structure> {
    let members: Vec<_> = MODEL
        .members(id)
        .map(|(name, target)| {
            let value = value(target, nested, text);
            let present = match own {
                Required::AsModeled if MODEL.is_required(id, name) => value.prop_map(Some).boxed(),
                _ => proptest::option::of(value).boxed(),
            };
            let name = name.to_owned();
            present
                .prop_map(move |value| Some((name.clone(), value?)))
                .boxed()
        })
        .collect();
    members
        .prop_map(|members| Structure(members.into_iter().flatten().collect()))
        .boxed()
}

fn value(id: &str, nested: Required, text: &BoxedStrategy<String>) -> BoxedStrategy<Value> {
    match MODEL.shape(id) {
        Shape::Enum { members, .. } => {
            let known: Vec<_> = members.values().map(EnumMember::value).collect();
            let known = proptest::sample::select(known).prop_map(str::to_owned);
            prop_oneof![known, text.clone()]
                .prop_map(Value::String)
                .boxed()
        }
        Shape::String { .. } => text.clone().prop_map(Value::String).boxed(),
        Shape::Integer { .. } => prop_oneof![
            any::<i32>(),
            Just(i32::MIN),
            Just(i32::MAX),
            Just(0),
            Just(-1)
        ]
        .prop_map(Value::Integer)
        .boxed(),
        Shape::Timestamp { .. } => timestamp().prop_map(Value::Timestamp).boxed(),
        Shape::Structure { .. } => members(id, nested, nested, text)
            .prop_map(Value::Structure)
            .boxed(),
        Shape::List { member, .. } => {
            let item = value(&member.target, nested, text);
            several(item).prop_map(Value::List).boxed()
        }
        Shape::Map { value: target, .. } => {
            let entry = (text.clone(), value(&target.target, nested, text)).boxed();
            several(entry)
                .prop_map(|entries| Value::Map(entries.into_iter().collect()))
                .boxed()
        }
        Shape::Service { .. } | Shape::Operation { .. } => panic!("{id} has no values"),
    }
}

/// None, some, or many values.
fn several<T: Debug + 'static>(item: BoxedStrategy<T>) -> impl Strategy<Value = Vec<T>> {
    let values = |length| proptest::collection::vec(item.clone(), length);
    prop_oneof![values(0..=0), values(1..=3), values(0..=50)]
}

/// Timestamps from year 1 to year 9999, with and without fractional seconds.
fn timestamp() -> impl Strategy<Value = DateTime> {
    let nanoseconds = prop_oneof![
        Just(0),
        (1..1000_u32).prop_map(|milliseconds| milliseconds * 1_000_000),
        0..1_000_000_000_u32
    ];
    (-62_135_596_800..=253_402_300_799_i64, nanoseconds)
        .prop_map(|(seconds, nanoseconds)| DateTime::from_secs_and_nanos(seconds, nanoseconds))
}

/// Any string, including control characters and characters that a form has to escape.
pub fn any_text() -> impl Strategy<Value = String> {
    let chars = prop_oneof![
        any::<char>(),
        proptest::sample::select(" &=+%;~*-._/\0\r\n\u{7f}é€😀".chars().collect::<Vec<_>>())
    ];
    proptest::collection::vec(chars, 0..24).prop_map(String::from_iter)
}

/// Any string that XML 1.0 can represent.
pub fn xml_text() -> impl Strategy<Value = String> {
    // <https://www.w3.org/TR/xml/#charsets>
    let carries = |char: &char| matches!(char, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let special = proptest::sample::select(
        " <>&\"';]]#x\t\r\n\u{85}\u{2028}é€😀"
            .chars()
            .collect::<Vec<_>>(),
    );
    let chars = prop_oneof![
        any::<char>().prop_map(move |char| if carries(&char) { char } else { '\u{fffd}' }),
        special
    ];
    proptest::collection::vec(chars, 0..24).prop_map(String::from_iter)
}

/// Any bytes, or a document with some bytes replaced, which gets further into a parser.
pub fn damaged(document: String) -> impl Strategy<Value = Vec<u8>> {
    let bytes = |length| proptest::collection::vec(any::<u8>(), length);
    let markup = proptest::sample::select(vec![
        "",
        "<",
        ">",
        "/>",
        "</",
        "<!--",
        "<![CDATA[",
        "]]>",
        "&",
        "&#0;",
        "<?",
        "\0",
    ]);
    let replacement = prop_oneof![
        bytes(0..8),
        markup.prop_map(|markup| markup.as_bytes().to_vec())
    ];
    let replaced =
        (any::<Index>(), 0..16_usize, replacement).prop_map(move |(start, length, replacement)| {
            let mut document = document.clone().into_bytes();
            let start = start.index(document.len());
            let end = document.len().min(start + length);
            document.splice(start..end, replacement);
            document
        });
    prop_oneof![1 => bytes(0..512), 3 => replaced]
}
