//! How values are read, and which are rejected.

use aws_smithy_types::{Blob, DateTime, Document, Number};

use super::*;

#[test]
fn scalars_are_read() {
    let at = |secs, nanos| Value::Timestamp(DateTime::from_secs_and_nanos(secs, nanos));
    for (index, json, expected) in [
        (0, r#""a""#, string("a")),
        (0, r#""""#, string("")),
        (1, "true", Value::Boolean(true)),
        (1, "false", Value::Boolean(false)),
        (2, "-128", Value::Byte(i8::MIN)),
        (3, "32767", Value::Short(i16::MAX)),
        (4, "-2147483648", Value::Integer(i32::MIN)),
        (5, "9223372036854775807", Value::Long(i64::MAX)),
        (6, "3.4028235e38", Value::Float(f32::MAX)),
        (7, "1.7976931348623157e308", Value::Double(f64::MAX)),
        (7, "5e-324", Value::Double(5e-324)),
        (7, "12", Value::Double(12.0)),
        (10, r#""AP/+""#, Value::Blob(Blob::new(*b"\0\xFF\xFE"))),
        (11, "1.5", at(1, 500_000_000)),
        (12, "-1", at(-1, 0)),
        (13, r#""Thu, 01 Jan 1970 00:00:05 GMT""#, at(5, 0)),
        // A service may send the default format although the model has another.
        (13, "5", at(5, 0)),
    ] {
        assert_eq!(read_one(index, json).unwrap(), expected, "{json}");
    }
}

#[test]
fn numbers_that_json_cannot_represent_are_read() {
    for (json, expected) in [
        (r#""Infinity""#, f64::INFINITY),
        (r#""-Infinity""#, f64::NEG_INFINITY),
    ] {
        assert_eq!(read_one(7, json).unwrap(), Value::Double(expected));
        assert_eq!(read_one(6, json).unwrap(), Value::Float(expected as f32));
    }
    assert!(matches!(read_one(6, r#""NaN""#), Ok(Value::Float(value)) if value.is_nan()));
    assert!(matches!(read_one(7, r#""NaN""#), Ok(Value::Double(value)) if value.is_nan()));
    for json in [r#""inf""#, r#""1""#, r#""nan""#, r#""+Infinity""#, r#""""#] {
        assert_error(read_one(6, json), "`Single` is not a number of its type");
        assert_error(read_one(7, json), "`Ratio` is not a number of its type");
    }
}

#[test]
fn floats_are_rounded_once() {
    // As a double, this number is exactly between two floats, and would be rounded to the other one.
    let json = "1.00000017881393432617187499";
    assert_eq!(json.parse::<f64>().unwrap() as f32, 1.000_000_2);
    assert_eq!(read_one(6, json).unwrap(), Value::Float(1.000_000_1));
}

#[test]
fn integers_may_be_written_as_other_numbers() {
    for (index, json, expected) in [
        (2, "1.0", Value::Byte(1)),
        (3, "1e2", Value::Short(100)),
        (4, "1.50E+1", Value::Integer(15)),
        (4, "1200e-2", Value::Integer(12)),
        (4, "-0", Value::Integer(0)),
        (4, "-0.0", Value::Integer(0)),
        (4, "0e999999999999999999999", Value::Integer(0)),
        (5, "-9223372036854775808.000", Value::Long(i64::MIN)),
        (5, "9223372036854775807e0", Value::Long(i64::MAX)),
    ] {
        assert_eq!(read_one(index, json).unwrap(), expected, "{json}");
    }
}

#[test]
fn numbers_out_of_range_are_rejected() {
    let integer = "is not an integer of its type, at byte ";
    for (index, json) in [
        (2, "128"),
        (2, "-129"),
        (3, "32768"),
        (3, "-32769"),
        (4, "2147483648"),
        (4, "-2147483649"),
        (5, "9223372036854775808"),
        (5, "-9223372036854775809"),
        (5, "1e19"),
        (5, "1e309"),
        (5, "1e99999999999999999999"),
        (4, "0.5"),
        (4, "1e-1"),
        (4, "15e-1"),
        (4, "1e-999999"),
    ] {
        assert_error(read_one(index, json), integer);
    }
    let number = "is not a number of its type, at byte ";
    for (index, json) in [
        (6, "3.5e38"),
        (6, "-1e39"),
        (7, "1e400"),
        (7, "-1.8e308"),
        (7, "1e99999999999999999999"),
    ] {
        assert_error(read_one(index, json), number);
    }
    // This is the closest number.
    assert_eq!(read_one(7, "1e-400").unwrap(), Value::Double(0.0));
}

#[test]
fn numbers_of_any_size_lose_nothing() {
    let digits = "123456789012345678901234567890";
    for (json, expected) in [
        (digits.to_owned(), digits.to_owned()),
        (format!("-{digits}"), format!("-{digits}")),
        (format!("\"{digits}\""), digits.to_owned()),
        ("1e3".to_owned(), "1000".to_owned()),
        ("1.20e1".to_owned(), "12".to_owned()),
        ("1e308".to_owned(), format!("1{}", "0".repeat(308))),
    ] {
        let expected = Value::BigInteger(expected.parse().unwrap());
        assert_eq!(read_one(8, &json).unwrap(), expected, "{json}");
    }
    let text = |value: Value| match value {
        Value::BigDecimal(value) => value.as_ref().to_owned(),
        other => panic!("{other:?}"),
    };
    for decimal in [
        "0.10",
        "-1.5E+400",
        "1e-9999",
        "12345678901234567890.123456789",
    ] {
        assert_eq!(text(read_one(9, decimal).unwrap()), decimal);
        assert_eq!(
            text(read_one(9, &format!("\"{decimal}\"")).unwrap()),
            decimal
        );
    }
    for json in ["1.5", r#""1.5""#, r#""SECRET""#, "true", "1e309", r#""""#] {
        assert_error(read_one(8, json), "`Huge` is not a number, at byte 9");
    }
    for json in [r#""SECRET""#, "[]", r#""1e""#, "null0"] {
        read_one(9, json).unwrap_err();
    }
}

#[test]
fn timestamps_are_exact() {
    for (json, secs, nanos) in [
        ("0", 0, 0),
        ("-0.0", 0, 0),
        ("1700000000.123456789", 1_700_000_000, 123_456_789),
        ("1700000000.1234567890000", 1_700_000_000, 123_456_789),
        // What is smaller than a nanosecond is cut off.
        ("1700000000.1234567899", 1_700_000_000, 123_456_789),
        ("1.700000000123456789e9", 1_700_000_000, 123_456_789),
        ("17000000001234E-4", 1_700_000_000, 123_400_000),
        ("-1.25", -2, 750_000_000),
        ("-0.000000001", -1, 999_999_999),
        ("1e-400", 0, 0),
        ("9223372036854775807", i64::MAX, 0),
        ("-9223372036854775808", i64::MIN, 0),
        ("253402300799.999", 253_402_300_799, 999_000_000),
    ] {
        let expected = Value::Timestamp(DateTime::from_secs_and_nanos(secs, nanos));
        assert_eq!(read_one(11, json).unwrap(), expected, "{json}");
    }
    let what = "`When` is not a timestamp of its format, at byte 9";
    for json in [
        "9223372036854775808",
        "-9223372036854775808.5",
        "1e19",
        "1e999",
        r#""SECRET""#,
        r#""NaN""#,
        r#""1""#,
        "true",
        "[]",
    ] {
        assert_error(read_one(11, json), what);
    }
    let what = "`Dated` is not a timestamp of its format, at byte 10";
    assert_error(read_one(13, r#""1970-01-01T00:00:00Z""#), what);
}

#[test]
fn timestamp_of_another_format_is_read() {
    let expected = Value::Timestamp(DateTime::from_secs(5));
    for json in [
        r#""1970-01-01T00:00:05Z""#,
        r#""1970-01-01T01:00:05+01:00""#,
    ] {
        assert_eq!(read_one(11, json).unwrap(), expected);
        assert_eq!(read_one(12, json).unwrap(), expected);
    }
}

#[test]
fn wrong_types_are_rejected_with_name_and_offset() {
    let values = [
        r#""SECRET""#,
        "true",
        "12345",
        "1.5",
        r#"["SECRET"]"#,
        r#"{"SECRET": 1}"#,
    ];
    let expected = [
        (0, "string", "`Text` is not a string, at byte 9"),
        (1, "boolean", "`Flag` is not a boolean, at byte 9"),
        (2, "", "`Tiny` is not an integer of its type, at byte 9"),
        (
            4,
            "integer",
            "`Number` is not an integer of its type, at byte 11",
        ),
        (
            7,
            "number",
            "`Ratio` is not a number of its type, at byte 10",
        ),
        (9, "number", "`Exact` is not a number, at byte 10"),
        (10, "", "`Data` is not a string in base64, at byte 9"),
        (15, "array", "`Items` is not an array, at byte 10"),
        (18, "object", "`Tags` is not an object, at byte 9"),
        (22, "object", "`Thing` is not an object, at byte 10"),
    ];
    for (index, accepts, what) in expected {
        for json in values {
            let kind = match json.as_bytes()[0] {
                b'"' => "string",
                b't' => "boolean",
                b'1' if json.contains('.') => "number",
                b'1' if accepts == "number" => "number",
                b'1' => "integer",
                b'[' => "array",
                _ => "object",
            };
            if kind != accepts {
                assert_error(read_one(index, json), what);
            }
        }
    }
    // Elements have no names of their own.
    assert_error(read_one(15, "[1]"), "at byte 11");
    assert_error(read_one(18, r#"{"SECRET": 1}"#), "at byte 20");
}

#[test]
fn blobs_must_be_base64() {
    for json in [
        r#""SECRET!""#,
        r#""A""#,
        r#""AA=A""#,
        r#""____""#,
        r#""AA==AA==""#,
    ] {
        assert_error(
            read_one(10, json),
            "`Data` is not a string in base64, at byte 9",
        );
    }
    assert_eq!(read_one(10, r#""""#).unwrap(), Value::Blob(Blob::new([])));
}

#[test]
fn collections_are_read() {
    assert_eq!(read_one(15, r#"["a","b"]"#).unwrap(), strings(["a", "b"]));
    assert_eq!(read_one(15, "[]").unwrap(), strings([]));
    // The names of members for XML have no meaning.
    assert_eq!(read_one(17, r#"["a"]"#).unwrap(), strings(["a"]));
    assert!(
        read(r#"{"FlatItem": ["a"], "Renamed": "b"}"#)
            .unwrap()
            .is_empty()
    );
    let entry = |key: &str, value| (key.to_owned(), value);
    assert_eq!(
        read_one(18, r#"{"a": "b", "": "c"}"#).unwrap(),
        Value::Map(vec![entry("a", string("b")), entry("", string("c"))])
    );
    assert_eq!(
        read_one(21, r#"[[], ["a"]]"#).unwrap(),
        Value::List(vec![strings([]), strings(["a"])])
    );
    assert_eq!(
        read_one(22, r#"{"Child": {"Text": "a"}}"#).unwrap(),
        Value::Struct(vec![(22, Value::Struct(vec![(0, string("a"))]))])
    );
}

#[test]
fn last_of_repeated_members_is_read() {
    let fields = read(r#"{"Text": "a", "Number": 1, "Text": "b"}"#).unwrap();
    assert_eq!(fields, [(0, string("b")), (4, Value::Integer(1))]);
    let fields = read(r#"{"Items": ["a"], "Items": ["b"]}"#).unwrap();
    assert_eq!(fields, [(15, strings(["b"]))]);
    // The escape is another notation of the same name.
    let fields = read(r#"{"Text": "a", "\u0054ext": "b"}"#).unwrap();
    assert_eq!(fields, [(0, string("b"))]);
}

#[test]
fn null_member_is_absent() {
    for member in THING_SCHEMA.members() {
        let name = member.member_name().unwrap();
        assert_eq!(read(format!(r#"{{"{name}": null}}"#)).unwrap(), []);
    }
    for json in ["nul", "nulll", "null1", "nullnull", "Null"] {
        read(format!(r#"{{"Text": {json}}}"#)).unwrap_err();
    }
}

#[test]
fn unknown_members_are_skipped() {
    for json in [
        "null",
        "true",
        "false",
        "-1.5e3",
        r#""a\n\u00e9""#,
        "[]",
        r#"[1, "a", [null], {}]"#,
        r#"{"a": {"b": [{"c": 1}]}, "Text": "c"}"#,
    ] {
        let fields = read(format!(
            r#"{{"Other2": {json}, "Text": "a", "__type": {json}}}"#
        ));
        assert_eq!(fields.unwrap(), [(0, string("a"))], "{json}");
    }
}

#[test]
fn unknown_members_must_be_well_formed() {
    for json in [
        "",
        "nul",
        "tru",
        "falsy",
        "-",
        "01",
        "1.",
        ".5",
        "1e",
        "+1",
        "0x1",
        "NaN",
        "Infinity",
        r#""SECRET"#,
        r#""\x""#,
        r#""\u12""#,
        r#""\ud800""#,
        "\"\n\"",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,]",
        "[1 2]",
        "{",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        "{1:2}",
        "{a:1}",
        "{,}",
        r#"{"a":1 "b":2}"#,
        "'a'",
        "]",
        "}",
        "/**/1",
        "undefined",
    ] {
        assert_error(read(format!(r#"{{"Unknown": {json}}}"#)), "at byte ");
        assert_error(
            read(format!(r#"{{"Unknown": {json}, "Text": "a"}}"#)),
            "at byte ",
        );
    }
}

#[test]
fn nulls_in_collections_are_dropped_unless_they_are_sparse() {
    assert_eq!(
        read_one(15, r#"[null, "a", null]"#).unwrap(),
        strings(["a"])
    );
    assert_eq!(
        read_one(18, r#"{"a": null, "b": "c"}"#).unwrap(),
        Value::Map(vec![("b".to_owned(), string("c"))])
    );
    assert_eq!(read_one(23, "[null]").unwrap(), Value::List(Vec::new()));
    let fields = read_as(
        &MORE,
        br#"{"Sparse": [null, "a"], "SparseTags": {"a": null, "b": "c"}}"#,
    );
    let entry = |key: &str, value| (key.to_owned(), value);
    let entries = vec![entry("a", Value::Null), entry("b", string("c"))];
    assert_eq!(
        fields.unwrap(),
        [
            (0, Value::List(vec![Value::Null, string("a")])),
            (1, Value::Map(entries)),
        ]
    );
}

#[test]
fn documents_are_read() {
    let read_document = |json: &str| {
        let mut fields = read_as(&MORE, format!(r#"{{"Free": {json}}}"#).as_bytes())?;
        match fields.pop() {
            Some((3, Value::Document(document))) => Ok::<_, SerdeError>(document),
            other => panic!("{other:?}"),
        }
    };
    let number = |number| Document::Number(number);
    for (json, expected) in [
        ("null", Document::Null),
        ("true", Document::Bool(true)),
        (r#""a""#, Document::String("a".to_owned())),
        ("1", number(Number::PosInt(1))),
        ("0", number(Number::PosInt(0))),
        ("-1", number(Number::NegInt(-1))),
        ("-0", number(Number::Float(-0.0))),
        ("18446744073709551615", number(Number::PosInt(u64::MAX))),
        ("-9223372036854775808", number(Number::NegInt(i64::MIN))),
        (
            "18446744073709551616",
            number(Number::Float(18446744073709551616.0)),
        ),
        ("1.0", number(Number::Float(1.0))),
        ("1e3", number(Number::Float(1000.0))),
        ("[]", Document::Array(Vec::new())),
        (
            "[null, [1]]",
            Document::Array(vec![
                Document::Null,
                Document::Array(vec![number(Number::PosInt(1))]),
            ]),
        ),
        ("{}", Document::Object(Default::default())),
        (
            r#"{"a": null, "b": 1, "b": 2}"#,
            Document::Object(
                [
                    ("a".to_owned(), Document::Null),
                    ("b".to_owned(), number(Number::PosInt(2))),
                ]
                .into(),
            ),
        ),
    ] {
        let found = read_document(json).unwrap();
        if let Document::Number(_) = expected {
            // The sign of zero is shown, but makes no difference to `==`.
            assert_eq!(format!("{found:?}"), format!("{expected:?}"), "{json}");
        }
        assert_eq!(found, expected);
    }
    for json in ["1e999", "-1e400", "tru", "[1", "nul", r#""SECRET"#] {
        assert_error(read_document(json), "at byte ");
    }
}

#[test]
fn null_documents_in_collections_are_values() {
    let fields = read_as(&MORE, br#"{"Frees": [null, 1], "FreeTags": {"a": null}}"#).unwrap();
    let null = || Value::Document(Document::Null);
    let one = Value::Document(Document::Number(Number::PosInt(1)));
    assert_eq!(
        fields,
        [
            (4, Value::List(vec![null(), one])),
            (5, Value::Map(vec![("a".to_owned(), null())])),
        ]
    );
}
