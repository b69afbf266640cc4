//! Tests of the validator, with a table of their own.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType, prelude, shape_id};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use proptest::prelude::*;

use crate::validation::ValidationErrors;
use crate::validation::decimal::Decimal;
use crate::validation::table::{Content, Length, Member, Pattern, Range, Shape, Value};
use crate::validation::validator::{self, MAX_DEPTH};

/// A value of any shape.
#[derive(Clone)]
enum Data {
    Null,
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Float(f32),
    Double(f64),
    BigInteger(&'static str),
    BigDecimal(&'static str),
    Text(String),
    Blob(Vec<u8>),
    Timestamp(i64, u32),
    Document,
    Members(Vec<(usize, Data)>),
    Items(Vec<Data>),
    Entries(BTreeMap<String, Data>),
    /// A structure that contains itself.
    Endless,
    /// A value that cannot be sent.
    Unsendable,
}

use Data::{Entries, Items, Members};

fn text(text: &str) -> Data {
    Data::Text(text.to_owned())
}

fn entries<const N: usize>(entries: [(&str, Data); N]) -> Data {
    let entries = entries.into_iter();
    Entries(
        entries
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

static INPUT: Schema<'static> =
    Schema::new_struct(shape_id!("example", "Input"), ShapeType::Structure, &[]);

impl Data {
    fn write(&self, schema: &Schema<'_>, to: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        match self {
            Self::Null => to.write_null(schema),
            Self::Boolean(value) => to.write_boolean(schema, *value),
            Self::Byte(value) => to.write_byte(schema, *value),
            Self::Short(value) => to.write_short(schema, *value),
            Self::Integer(value) => to.write_integer(schema, *value),
            Self::Long(value) => to.write_long(schema, *value),
            Self::Float(value) => to.write_float(schema, *value),
            Self::Double(value) => to.write_double(schema, *value),
            Self::BigInteger(text) => {
                let number: BigInteger = text.parse().expect("a big integer");
                to.write_big_integer(schema, &number)
            }
            Self::BigDecimal(text) => {
                let number: BigDecimal = text.parse().expect("a big decimal");
                to.write_big_decimal(schema, &number)
            }
            Self::Text(text) => to.write_string(schema, text),
            Self::Blob(bytes) => to.write_blob(schema, Blob::new(bytes.clone())),
            Self::Timestamp(seconds, nanoseconds) => to.write_timestamp(
                schema,
                &DateTime::from_secs_and_nanos(*seconds, *nanoseconds),
            ),
            Self::Document => to.write_document(schema, &Document::Null),
            Members(_) | Self::Endless | Self::Unsendable => to.write_struct(schema, self),
            Items(items) => to.write_list_with_length(schema, items.len(), &|to| {
                items
                    .iter()
                    .try_for_each(|item| item.write(&prelude::STRING, to))
            }),
            Entries(entries) => to.write_map_with_length(schema, entries.len(), &|to| {
                entries.iter().try_for_each(|(key, value)| {
                    to.write_string(&prelude::STRING, key)?;
                    value.write(&prelude::STRING, to)
                })
            }),
        }
    }
}

impl SerializableStruct for Data {
    fn schema(&self) -> &Schema<'_> {
        &INPUT
    }

    fn serialize_members(&self, to: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        let member = |index| {
            let id = shape_id!("example", "Input", "member");
            Schema::new_member(id, ShapeType::String, "member", index)
        };
        match self {
            Members(members) => members
                .iter()
                .try_for_each(|(index, value)| value.write(&member(*index), to)),
            Self::Endless => self.write(&member(0), to),
            _ => Err(SerdeError::invalid_input("it cannot be sent")),
        }
    }
}

fn validate(table: &'static [Shape], input: &Data) -> Result<(), ValidationErrors> {
    validator::validate(input, 0, table)
}

fn errors(table: &'static [Shape], input: &Data) -> Vec<String> {
    let errors = validate(table, input).err();
    let errors = errors.iter().flatten();
    errors.map(ToString::to_string).collect()
}

const fn member(name: &'static str, value: Value) -> Member {
    Member {
        name,
        required: false,
        value,
    }
}

const fn length(min: u64, max: u64) -> Value {
    Value {
        length: Some(Length {
            min: Some(min),
            max: Some(max),
        }),
        ..Value::ANY
    }
}

const fn range(min: &'static str, max: &'static str) -> Value {
    Value {
        range: Some(Range {
            min: Some(min),
            max: Some(max),
        }),
        ..Value::ANY
    }
}

/// Checks the members of an input one by one.
#[track_caller]
fn check(table: &'static [Shape], cases: &[(usize, Data, &[&str])]) {
    for (index, value, expected) in cases {
        assert_eq!(
            &errors(table, &Members(vec![(*index, value.clone())])),
            expected
        );
    }
}

#[test]
fn lengths_are_in_the_units_of_their_shapes() {
    static TABLE: &[Shape] = &[&[member("a", length(2, 3))]];
    let items = |count| Items(vec![Data::Null; count]);
    check(
        TABLE,
        &[
            (0, text("é"), &["a: length 1 is less than 2"]),
            (0, text("éé"), &[]),
            (0, text("😀😀😀"), &[]),
            (0, text("😀😀😀😀"), &["a: length 4 is greater than 3"]),
            (0, Data::Blob(vec![0; 3]), &[]),
            (0, Data::Blob(Vec::new()), &["a: length 0 is less than 2"]),
            (0, items(2), &[]),
            (0, items(4), &["a: length 4 is greater than 3"]),
            (0, entries([]), &["a: length 0 is less than 2"]),
            (0, entries([("x", Data::Null), ("y", text(""))]), &[]),
        ],
    );
}

#[test]
fn ranges_are_exact_for_every_type_of_number() {
    static TABLE: &[Shape] = &[&[
        member("a", range("-1", "5")),
        member("b", range("0", "0.1")),
        member("c", range("-9223372036854775807", "9223372036854775808.5")),
        member(
            "d",
            Value {
                range: Some(Range {
                    min: Some("1"),
                    max: None,
                }),
                ..Value::ANY
            },
        ),
    ]];
    check(
        TABLE,
        &[
            (0, Data::Byte(-2), &["a: -2 is less than -1"]),
            (0, Data::Byte(-1), &[]),
            (0, Data::Short(6), &["a: 6 is greater than 5"]),
            (0, Data::Integer(5), &[]),
            (
                0,
                Data::Double(5.000_000_000_000_001),
                &["a: 5.000000000000001 is greater than 5"],
            ),
            (0, Data::Double(-0.0), &[]),
            (0, Data::Double(f64::NAN), &["a: not a number"]),
            (
                0,
                Data::Double(f64::NEG_INFINITY),
                &["a: -inf is less than -1"],
            ),
            (0, Data::Float(f32::INFINITY), &["a: inf is greater than 5"]),
            (1, Data::Float(0.1), &[]),
            (1, Data::Double(0.1), &[]),
            (1, Data::Float(-0.0), &[]),
            (1, Data::BigDecimal("-0"), &[]),
            (1, Data::BigDecimal("0.10"), &[]),
            (1, Data::BigDecimal("1000e-4"), &[]),
            (
                1,
                Data::BigDecimal("0.1000000000000000000001"),
                &["b: 0.1000000000000000000001 is greater than 0.1"],
            ),
            (
                2,
                Data::Long(i64::MIN),
                &["c: -9223372036854775808 is less than -9223372036854775807"],
            ),
            (2, Data::Long(i64::MAX), &[]),
            (
                2,
                Data::BigInteger("9223372036854775809"),
                &["c: 9223372036854775809 is greater than 9223372036854775808.5"],
            ),
            (3, Data::Double(f64::INFINITY), &[]),
            (3, Data::Double(f64::NAN), &["d: not a number"]),
            (
                3,
                Data::Double(f64::NEG_INFINITY),
                &["d: -inf is less than 1"],
            ),
        ],
    );
}

#[test]
fn long_numbers_are_not_shown() {
    static TABLE: &[Shape] = &[&[member("a", range("0", "1"))]];
    check(
        TABLE,
        &[(0, Data::Double(1e300), &["a: the number is greater than 1"])],
    );
}

static PATTERN: Pattern = Pattern::new("b+", "b+");

#[test]
fn patterns_match_any_part_of_a_text_that_is_not_too_long() {
    static TABLE: &[Shape] = &[&[member(
        "a",
        Value {
            pattern: Some(&PATTERN),
            ..length(0, 4)
        },
    )]];
    check(
        TABLE,
        &[
            (0, text("abc"), &[]),
            (0, text("ac"), &["a: does not match the pattern `b+`"]),
            (0, text("aaaaa"), &["a: length 5 is greater than 4"]),
        ],
    );
}

/// A structure with nested values of all kinds.
static NESTED: &[Shape] = &[
    &[
        Member {
            name: "id",
            required: true,
            value: length(1, 3),
        },
        member(
            "list",
            Value {
                content: Content::Items(&Value {
                    content: Content::Members(1),
                    ..Value::ANY
                }),
                ..Value::ANY
            },
        ),
        member(
            "map",
            Value {
                content: Content::Entries {
                    key: &length(2, 80),
                    value: &Value {
                        content: Content::Items(&range("1", "9")),
                        ..length(0, 2)
                    },
                },
                ..Value::ANY
            },
        ),
        member("any", Value::ANY),
    ],
    &[
        Member {
            name: "key",
            required: true,
            value: length(1, 3),
        },
        member(
            "again",
            Value {
                content: Content::Members(0),
                ..Value::ANY
            },
        ),
    ],
];

#[test]
fn everything_is_reported_with_its_path() {
    let item = Members(vec![
        (0, text("")),
        (
            1,
            Members(vec![(0, text("long")), (3, Items(vec![text("")]))]),
        ),
    ]);
    let input = Members(vec![
        (
            1,
            Items(vec![
                Members(vec![(0, text("ok"))]),
                item,
                Members(Vec::new()),
            ]),
        ),
        (
            2,
            entries([
                ("", Items(vec![Data::Integer(1)])),
                (
                    "key\n",
                    Items(vec![Data::Null, Data::Integer(0), Data::Integer(10)]),
                ),
                (&"é".repeat(70), Items(vec![Data::Integer(0)])),
            ]),
        ),
        (3, Members(vec![(0, text(""))])),
    ]);
    let long = "é".repeat(64);
    assert_eq!(
        errors(NESTED, &input),
        [
            "list[1].key: length 0 is less than 1",
            "list[1].again.id: length 4 is greater than 3",
            "list[2].key: required",
            "map[\"\"] (key): length 0 is less than 2",
            "map[\"key\\n\"][1]: 0 is less than 1",
            "map[\"key\\n\"][2]: 10 is greater than 9",
            "map[\"key\\n\"]: length 3 is greater than 2",
            &format!("map[\"{long}…\"][0]: 0 is less than 1"),
            "id: required",
        ]
    );
}

#[test]
fn value_that_cannot_be_sent_hides_no_error() {
    let input = Members(vec![
        (
            1,
            Items(vec![Data::Unsendable, Members(vec![(0, text(""))])]),
        ),
        (0, text("long")),
    ]);
    assert_eq!(
        errors(NESTED, &input),
        [
            "list[0].key: required",
            "list[1].key: length 0 is less than 1",
            "id: length 4 is greater than 3",
        ]
    );
}

#[test]
fn sensitive_values_are_not_shown() {
    const SECRET: Value = Value {
        sensitive: true,
        content: Content::Entries {
            key: &length(2, 3),
            value: &range("1", "2"),
        },
        ..Value::ANY
    };
    static TABLE: &[Shape] = &[&[
        member(
            "number",
            Value {
                sensitive: true,
                ..range("1", "2")
            },
        ),
        member("map", SECRET),
    ]];
    let input = Members(vec![
        (0, Data::Integer(77)),
        (1, entries([("secret", Data::Double(77.0))])),
    ]);
    let errors = validate(TABLE, &input).expect_err("not valid");
    assert!(!format!("{errors:?} {errors}").contains("secret"));
    assert!(!format!("{errors:?} {errors}").contains("77"));
    let shown: Vec<_> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "number: the number is greater than 2",
            "map[redacted] (key): length 6 is greater than 3",
            "map[redacted]: the number is greater than 2",
        ]
    );
}

#[test]
fn message_has_a_limited_number_of_errors() {
    let input = Members(vec![
        (0, text("a")),
        (1, Items(vec![Members(Vec::new()); 30])),
    ]);
    let errors = validate(NESTED, &input).expect_err("not valid");
    assert_eq!(errors.iter().count(), 30);
    assert_eq!(errors.clone().into_iter().count(), 30);
    let shown = errors.to_string();
    assert!(
        shown.ends_with("; list[19].key: required; and 10 more"),
        "{shown}"
    );
}

static UNIQUE: &[Shape] = &[&[member(
    "a",
    Value {
        unique_items: true,
        ..Value::ANY
    },
)]];

/// Whether validation finds two items that are equal.
fn are_equal(one: &Data, other: &Data) -> bool {
    let items = Items(vec![one.clone(), Data::Boolean(true), other.clone()]);
    match errors(UNIQUE, &Members(vec![(0, items)])).as_slice() {
        [] => false,
        [error] => {
            assert_eq!(error, "a: items 0 and 2 are equal");
            true
        }
        more => panic!("{more:?}"),
    }
}

#[test]
fn items_are_equal_if_their_values_are() {
    let equal = [
        (text("a"), text("a")),
        (Data::Null, Data::Null),
        (Data::Boolean(false), Data::Boolean(false)),
        (Data::Double(0.0), Data::Double(-0.0)),
        (Data::BigDecimal("1.0"), Data::BigDecimal("10e-1")),
        (Data::Timestamp(1, 5), Data::Timestamp(1, 5)),
        (Data::Blob(vec![1]), Data::Blob(vec![1])),
        (Items(vec![text("a")]), Items(vec![text("a")])),
        (entries([("k", text("a"))]), entries([("k", text("a"))])),
        (Members(vec![(0, text("a"))]), Members(vec![(0, text("a"))])),
    ];
    for (at, (one, other)) in equal.iter().enumerate() {
        assert!(are_equal(one, other), "{at}");
        for (_, different) in equal.iter().skip(at + 1) {
            assert!(!are_equal(one, different), "{at}");
        }
    }
    let different = [
        (text("a"), text("b")),
        (Data::Double(f64::NAN), Data::Double(f64::NAN)),
        (Data::Document, Data::Document),
        (Data::Timestamp(1, 5), Data::Timestamp(1, 6)),
        (Items(vec![text("a"), text("b")]), Items(vec![text("ab")])),
        (
            Items(vec![Items(Vec::new())]),
            Items(vec![Items(Vec::new()), Items(Vec::new())]),
        ),
        (Members(vec![(0, text("a"))]), Members(vec![(1, text("a"))])),
        (entries([("k", text("a"))]), entries([("a", text("k"))])),
        (Data::Unsendable, Data::Unsendable),
        (Data::Endless, Data::Endless),
    ];
    for (at, (one, other)) in different.iter().enumerate() {
        assert!(!are_equal(one, other), "{at}");
    }
}

#[test]
fn a_million_items_take_linear_time() {
    let items = |count: usize| {
        let items = (0..count).map(|number| text(&(number % (count - 1)).to_string()));
        Members(vec![(0, Items(items.collect()))])
    };
    let time = |count| {
        let items = items(count);
        let start = Instant::now();
        let expected = format!("a: items 0 and {} are equal", count - 1);
        assert_eq!(errors(UNIQUE, &items), [expected]);
        start.elapsed()
    };
    let (small, large) = (time(100_000), time(1_000_000));
    assert!(
        large < small * 100 + Duration::from_secs(1),
        "{small:?}, {large:?}"
    );
}

#[test]
fn endless_value_is_an_error() {
    static TABLE: &[Shape] = &[&[member(
        "a",
        Value {
            content: Content::Members(0),
            ..Value::ANY
        },
    )]];
    let expected = format!(
        "{}: more than {MAX_DEPTH} levels deep",
        vec!["a"; MAX_DEPTH].join(".")
    );
    assert_eq!(errors(TABLE, &Data::Endless), [expected]);
}

proptest! {
    #[test]
    fn decimals_are_ordered_like_integers(one: i128, other: i128, shift in 0_usize..5) {
        // The same number with a fraction and an exponent.
        let shifted = format!("{other}{}.000e-{shift}", "0".repeat(shift));
        let decimal = |text: &str| Decimal::parse(text).expect("a number");
        let order = decimal(&one.to_string()).cmp(&decimal(&shifted));
        prop_assert_eq!(order, one.cmp(&other));
    }

    #[test]
    fn decimals_are_ordered_like_floating_point_numbers(one: f64, other: f64) {
        prop_assume!(one.is_finite() && other.is_finite());
        let decimal = |float: f64| Decimal::parse(&format!("{float:e}")).expect("a number");
        prop_assert_eq!(Some(decimal(one).cmp(&decimal(other))), one.partial_cmp(&other));
        prop_assert_eq!(&decimal(one), &Decimal::parse(&one.to_string()).expect("a number"));
    }

    #[test]
    fn text_that_is_no_number_is_no_decimal(text in "[0-9+-.eE a]{0,6}") {
        // Rust reads some numbers that JSON does not have, such as `.5`.
        let is_number = text.parse::<f64>().is_ok();
        prop_assert_eq!(Decimal::parse(&text).is_some(), is_number);
    }
}
