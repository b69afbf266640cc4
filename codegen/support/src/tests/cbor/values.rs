//! How values are read, and which are rejected.

use aws_smithy_types::{Blob, DateTime};

use super::*;

const INTEGER: &str = "is not an integer of its type, at byte ";
const NUMBER: &str = "is not a number of its type, at byte ";

fn integer(value: i128) -> Vec<u8> {
    let value = ciborium::value::Integer::try_from(value).expect("64 bits");
    encode(&Cbor::Integer(value))
}

fn double(value: f64) -> Vec<u8> {
    [&[0xFB], &value.to_be_bytes()[..]].concat()
}

fn single(value: f32) -> Vec<u8> {
    [&[0xFA], &value.to_be_bytes()[..]].concat()
}

#[test]
fn scalars_are_read() {
    for (index, bytes, expected) in [
        (0, encode(&"a".into()), string("a")),
        (0, encode(&"".into()), string("")),
        (1, vec![0xF5], Value::Boolean(true)),
        (1, vec![0xF4], Value::Boolean(false)),
        (2, integer(-128), Value::Byte(i8::MIN)),
        (2, integer(127), Value::Byte(i8::MAX)),
        (3, integer(-32768), Value::Short(i16::MIN)),
        (4, integer(2147483647), Value::Integer(i32::MAX)),
        (5, integer(i64::MIN.into()), Value::Long(i64::MIN)),
        (5, integer(i64::MAX.into()), Value::Long(i64::MAX)),
        (6, single(1.5), Value::Float(1.5)),
        (7, double(5e-324), Value::Double(5e-324)),
        (10, vec![0x42, 0, 0xFF], Value::Blob(Blob::new([0, 0xFF]))),
        (10, vec![0x40], Value::Blob(Blob::new([]))),
    ] {
        assert_eq!(read_one(index, &bytes).unwrap(), expected, "{bytes:x?}");
    }
    // An integer may be longer than necessary.
    let one = [0x1B, 0, 0, 0, 0, 0, 0, 0, 1];
    for (index, expected) in [
        (2, Value::Byte(1)),
        (3, Value::Short(1)),
        (4, Value::Integer(1)),
        (5, Value::Long(1)),
    ] {
        assert_eq!(read_one(index, &one).unwrap(), expected);
    }
}

#[test]
fn integers_out_of_range_are_rejected() {
    for (index, value) in [
        (2, 128),
        (2, -129),
        (3, 32768),
        (3, -32769),
        (4, 2147483648),
        (4, -2147483649),
        (5, i128::from(i64::MAX) + 1),
        (5, i128::from(i64::MIN) - 1),
        (5, u64::MAX.into()),
        (5, -1 - i128::from(u64::MAX)),
    ] {
        assert_error(read_one(index, &integer(value)), INTEGER);
    }
    for index in 2..6 {
        assert_error(read_one(index, &double(1.0)), INTEGER);
    }
}

#[test]
fn floats_of_every_size_are_read() {
    let half = |bits: u16| [&[0xF9], &bits.to_be_bytes()[..]].concat();
    for (bytes, expected) in [
        (half(0x3E00), 1.5),
        (half(0x0001), 2f64.powi(-24)),
        (half(0xFBFF), -65504.0),
        (half(0x7C00), f64::INFINITY),
        (half(0xFC00), f64::NEG_INFINITY),
        (single(1.5), 1.5),
        (single(f32::INFINITY), f64::INFINITY),
        (double(1.5), 1.5),
        (double(f64::NEG_INFINITY), f64::NEG_INFINITY),
        // The number has no fraction.
        (integer(256), 256.0),
        (integer(-7), -7.0),
        (integer(1 << 63), 9223372036854775808.0),
        (integer(-1 << 64), -18446744073709551616.0),
    ] {
        let (one, other) = (read_one(6, &bytes), read_one(7, &bytes));
        assert_eq!(one.unwrap(), Value::Float(expected as f32), "{bytes:x?}");
        assert_eq!(other.unwrap(), Value::Double(expected), "{bytes:x?}");
    }
    for bytes in [half(0x7E00), single(f32::NAN), double(f64::NAN)] {
        assert!(matches!(read_one(6, &bytes), Ok(Value::Float(value)) if value.is_nan()));
        assert!(matches!(read_one(7, &bytes), Ok(Value::Double(value)) if value.is_nan()));
    }
    // The closest number.
    assert_eq!(read_one(6, &double(0.1)).unwrap(), Value::Float(0.1));
    assert_eq!(
        read_one(7, &single(0.1)).unwrap(),
        Value::Double(f64::from(0.1f32))
    );
}

#[test]
fn numbers_that_a_float_cannot_hold_are_rejected() {
    assert_error(read_one(6, &double(1e39)), NUMBER);
    assert_error(read_one(6, &double(-f64::MAX)), NUMBER);
    for value in [(1 << 53) + 1, i64::MAX.into(), u64::MAX.into()] {
        assert_error(read_one(7, &integer(value)), NUMBER);
    }
}

#[test]
fn numbers_of_any_size_lose_nothing() {
    let bignum = |tag: u8, bytes: &[u8]| {
        let bytes = encode(&Cbor::Bytes(bytes.to_vec()));
        [&[0xC0 | tag], &bytes[..]].concat()
    };
    let big = |text: &str| Value::BigInteger(text.parse().unwrap());
    for (bytes, expected) in [
        (integer(0), "0"),
        (integer(-1), "-1"),
        (integer(u64::MAX.into()), "18446744073709551615"),
        (integer(-1 - i128::from(u64::MAX)), "-18446744073709551616"),
        (
            bignum(2, &[1, 0, 0, 0, 0, 0, 0, 0, 0]),
            "18446744073709551616",
        ),
        (
            bignum(3, &[1, 0, 0, 0, 0, 0, 0, 0, 0]),
            "-18446744073709551617",
        ),
        (bignum(2, &[]), "0"),
        (bignum(3, &[]), "-1"),
        (bignum(2, &[0, 0, 5]), "5"),
    ] {
        assert_eq!(read_one(8, &bytes).unwrap(), big(expected), "{bytes:x?}");
    }
    let fraction = |exponent: i128, mantissa: &[u8]| {
        [&[0xC4, 0x82], &integer(exponent)[..], mantissa].concat()
    };
    let text = |bytes: &[u8]| match read_one(9, bytes).unwrap() {
        Value::BigDecimal(value) => value,
        other => panic!("{other:?}"),
    };
    for (bytes, expected) in [
        (fraction(-2, &integer(150)), "1.50"),
        (fraction(0, &integer(-7)), "-7"),
        (fraction(3, &integer(7)), "7000"),
        (
            fraction(-30, &bignum(3, &[1, 0, 0, 0, 0, 0, 0, 0, 0])),
            "-18446744073709551617e-30",
        ),
        (fraction(9_999, &integer(7)), "7e9999"),
        (
            fraction(i64::MAX.into(), &integer(7)),
            "7e9223372036854775807",
        ),
        (
            fraction((i64::MIN + 1).into(), &integer(7)),
            "7e-9223372036854775807",
        ),
        (vec![0xC4, 0x9F, 0x21, 0x05, 0xFF], "0.05"),
    ] {
        assert_eq!(text(&bytes), expected.parse().unwrap(), "{bytes:x?}");
    }
    for (index, bytes) in [
        (8, vec![0xC2, 0x61, b'1']),
        (8, vec![0xC1, 0x41, 1]),
        (8, double(1.0)),
        (8, encode(&"1".into())),
        (9, integer(1)),
        (9, double(1.5)),
        (9, vec![0xC4, 0x81, 0x01]),
        (9, vec![0xC4, 0x83, 0x01, 0x01, 0x01]),
        (9, vec![0xC4, 0x9F, 0x01, 0xFF]),
        (9, vec![0xC4, 0x9F, 0x01, 0x01, 0x01, 0xFF]),
        (9, vec![0xC4, 0x82, 0x61, b'1', 0x01]),
        (9, fraction(i64::MIN.into(), &integer(7))),
        (9, fraction(u64::MAX.into(), &integer(7))),
    ] {
        assert_error(read_one(index, &bytes), NUMBER);
    }
}

#[test]
fn length_of_numbers_is_limited() {
    let bignum = |length| {
        let bytes = encode(&Cbor::Bytes(vec![0xFF; length]));
        [&[0xC3], &bytes[..]].concat()
    };
    let fraction = |length| [&[0xC4, 0x82, 0x00], &bignum(length)[..]].concat();
    let indefinite = |length| {
        let mantissa = bignum(length);
        [
            &[0xC4, 0x9F, 0x1B, 0, 0, 0, 0, 0, 0, 0, 1],
            &mantissa[..],
            &[0xFF],
        ]
        .concat()
    };
    let long_tag = |length| [&[0xD8, 0x03], &bignum(length)[1..]].concat();
    let what = "has too many digits, at byte ";
    for (index, of_length) in [
        (8, &long_tag as &dyn Fn(usize) -> Vec<u8>),
        (8, &bignum),
        (9, &fraction),
        (9, &indefinite),
    ] {
        read_one(index, &of_length(4096)).unwrap();
        assert_error(read_one(index, &of_length(4097)), what);
        assert_error(read_one(index, &of_length(10_000_000)), what);
    }
}

fn timestamp(value: &[u8]) -> Vec<u8> {
    [&[0xC1], value].concat()
}

#[test]
fn timestamps_are_read_in_milliseconds() {
    let at = |secs, millis: u32| {
        Value::Timestamp(DateTime::from_secs_and_nanos(secs, millis * 1_000_000))
    };
    for (bytes, expected) in [
        (integer(0), at(0, 0)),
        (integer(-5), at(-5, 0)),
        (integer(i64::MAX.into()), at(i64::MAX, 0)),
        (integer(i64::MIN.into()), at(i64::MIN, 0)),
        (single(1.5), at(1, 500)),
        (vec![0xF9, 0x3E, 0x00], at(1, 500)),
        (double(0.0), at(0, 0)),
        (double(-0.001), at(-1, 999)),
        (double(-1.25), at(-2, 750)),
        (double(0.29), at(0, 290)),
        (double(1_700_000_000.123), at(1_700_000_000, 123)),
        // Units that are smaller are cut off.
        (double(1_700_000_000.123_9), at(1_700_000_000, 123)),
        (double(0.000_999_999), at(0, 0)),
        (double(-1e-20), at(-1, 999)),
        (double(4_000_000_000_000.123), at(4_000_000_000_000, 123)),
        (double(1e15 + 0.125), at(1_000_000_000_000_000, 125)),
        (double(1e18), at(1_000_000_000_000_000_000, 0)),
        (double(-9223372036854775808.0), at(i64::MIN, 0)),
    ] {
        let found = read_one(11, &timestamp(&bytes)).unwrap();
        assert_eq!(found, expected, "{bytes:x?}");
        // The format of the model has no meaning.
        assert_eq!(read_one(13, &timestamp(&bytes)).unwrap(), expected);
    }
}

#[test]
fn every_millisecond_is_read() {
    for secs in [
        0,
        1,
        946_845_296,
        1_700_000_000,
        253_402_300_799,
        -1,
        -62_135_596_800,
    ] {
        for millis in 0..1000 {
            let time = DateTime::from_secs_and_nanos(secs, millis * 1_000_000);
            let value = (secs * 1000 + i64::from(millis)) as f64 / 1000.0;
            let found = read_one(11, &timestamp(&double(value))).unwrap();
            assert_eq!(found, Value::Timestamp(time), "{value}");
        }
    }
}

#[test]
fn values_that_are_no_timestamps_are_rejected() {
    for bytes in [
        integer(5),
        double(5.0),
        encode(&"SECRET".into()),
        timestamp(&double(f64::NAN)),
        timestamp(&double(f64::INFINITY)),
        timestamp(&double(9223372036854775808.0)),
        timestamp(&double(-1e19)),
        timestamp(&integer(1 << 63)),
        timestamp(&encode(&"SECRET".into())),
        timestamp(&[0xF6]),
        timestamp(&timestamp(&integer(5))),
        [&[0xC0], &encode(&"1970-01-01T00:00:00Z".into())[..]].concat(),
        // A tag that is longer than necessary.
        [&[0xD8, 0x02], &integer(5)[..]].concat(),
    ] {
        assert_error(read_one(11, &bytes), "`When` is not a timestamp, at byte ");
    }
}

#[test]
fn tag_may_be_longer_than_necessary() {
    let five = Value::Timestamp(DateTime::from_secs(5));
    for tag in [
        &[0xD8, 1][..],
        &[0xD9, 0, 1],
        &[0xDA, 0, 0, 0, 1],
        &[0xDB, 0, 0, 0, 0, 0, 0, 0, 1],
    ] {
        let bytes = [tag, &integer(5)].concat();
        assert_eq!(read_one(11, &bytes).unwrap(), five);
    }
}

#[test]
fn wrong_types_are_rejected_with_name_and_offset() {
    let values = [
        ("string", encode(&"SECRET".into())),
        ("bytes", encode(&Cbor::Bytes(b"SECRET".to_vec()))),
        ("boolean", vec![0xF5]),
        ("integer", vec![0x05]),
        ("double", double(1.5)),
        ("array", vec![0x80]),
        ("map", vec![0xA0]),
        ("simple", vec![0xF8, 0xFE]),
        ("tag", vec![0xD8, 0x40, 0x00]),
    ];
    for (index, accepts, what) in [
        (0, &["string"][..], "`Text` is not a string, at byte 6"),
        (1, &["boolean"], "`Flag` is not a boolean, at byte 6"),
        (
            2,
            &["integer"],
            "`Tiny` is not an integer of its type, at byte 6",
        ),
        (
            5,
            &["integer"],
            "`Big` is not an integer of its type, at byte 5",
        ),
        (
            7,
            &["integer", "double"],
            "`Ratio` is not a number of its type, at byte 7",
        ),
        (
            8,
            &["integer"],
            "`Huge` is not a number of its type, at byte 6",
        ),
        (9, &[], "`Exact` is not a number of its type, at byte 7"),
        (10, &["bytes"], "`Data` is not a byte string, at byte 6"),
        (11, &[], "`When` is not a timestamp, at byte 6"),
        (15, &["array"], "`Items` is not an array, at byte 7"),
        (18, &["map"], "`Tags` is not a map, at byte 6"),
        (22, &["map"], "`Thing` is not a map, at byte 7"),
    ] {
        for (kind, bytes) in &values {
            match accepts.contains(kind) {
                true => drop(read_one(index, bytes).unwrap()),
                false => assert_error(read_one(index, bytes), what),
            }
        }
    }
}

#[test]
fn collections_of_both_kinds_of_length_are_read() {
    for bytes in [
        &b"\x82\x61a\x61b"[..],
        b"\x9F\x61a\x61b\xFF",
        b"\x9F\x7F\x61a\xFF\x61b\xFF",
    ] {
        assert_eq!(read_one(15, bytes).unwrap(), strings(["a", "b"]));
    }
    for bytes in [&b"\x80"[..], b"\x9F\xFF"] {
        assert_eq!(read_one(15, bytes).unwrap(), strings([]));
    }
    for bytes in [
        &b"\xA1\x61a\x61b"[..],
        b"\xBF\x61a\x61b\xFF",
        b"\xBF\x7F\x61a\xFF\x61b\xFF",
    ] {
        let entry = ("a".to_owned(), string("b"));
        assert_eq!(read_one(18, bytes).unwrap(), Value::Map(vec![entry]));
    }
    for (bytes, expected) in [(&b"\x7F\xFF"[..], ""), (b"\x7F\x61a\x60\x62bc\xFF", "abc")] {
        assert_eq!(read_one(0, bytes).unwrap(), string(expected));
    }
    let blob = read_one(10, b"\x5F\x41a\x40\x42bc\xFF").unwrap();
    assert_eq!(blob, Value::Blob(Blob::new(*b"abc")));
}

#[test]
fn last_of_repeated_members_is_read() {
    let body = map([
        ("Text", "a".into()),
        ("Number", 1.into()),
        ("Text", "b".into()),
    ]);
    let expected = [(0, string("b")), (4, Value::Integer(1))];
    assert_eq!(read(encode(&body)).unwrap(), expected);
}

#[test]
fn null_member_is_absent() {
    for member in THING_SCHEMA.members() {
        let name = member.member_name().unwrap();
        // The second one is the value `undefined`.
        for null in [0xF6, 0xF7] {
            assert_eq!(read(self::member(name, &[null])).unwrap(), []);
        }
    }
}

#[test]
fn nulls_in_collections_are_dropped_unless_they_are_sparse() {
    for null in [0xF6, 0xF7] {
        let list = [&[0x83, null], &b"\x61a"[..], &[null]].concat();
        assert_eq!(read_one(15, &list).unwrap(), strings(["a"]));
        let entries = [&b"\xA2\x61a"[..], &[null], b"\x61b\x61c"].concat();
        let entry = ("b".to_owned(), string("c"));
        assert_eq!(read_one(18, &entries).unwrap(), Value::Map(vec![entry]));
        assert_eq!(
            read_one(23, &[0x81, null]).unwrap(),
            Value::List(Vec::new())
        );
        let list = [&b"\xA1\x66Sparse\x82"[..], &[null], b"\x61a"].concat();
        let expected = Value::List(vec![Value::Null, string("a")]);
        assert_eq!(read_as(&MORE, list).unwrap(), [(0, expected)]);
        let entries = [&b"\xA1\x6ASparseTags\xA1\x61a"[..], &[null]].concat();
        let expected = Value::Map(vec![("a".to_owned(), Value::Null)]);
        assert_eq!(read_as(&MORE, entries).unwrap(), [(1, expected)]);
    }
}

#[test]
fn documents_are_not_supported() {
    let body = encode(&map([("Free", 1.into())]));
    assert_error(read_as(&MORE, body), "rpcv2Cbor cannot represent documents");
}
