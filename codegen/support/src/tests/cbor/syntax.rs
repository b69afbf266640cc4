//! Bodies as a whole: unknown members, nesting, lengths, and damage.

use super::*;

const MALFORMED: &str = "a value is malformed or truncated, at byte ";

#[test]
fn empty_body_has_no_members() {
    for body in [&b""[..], b"\xA0", b"\xBF\xFF"] {
        assert_eq!(read(body).unwrap(), []);
    }
}

#[test]
fn body_must_be_one_map() {
    for body in [
        &b"\x80"[..],
        b"\xF6",
        b"\x05",
        b"\x66SECRET",
        b"\xFF",
        b"{}",
        b"<html>",
        b"\xC1\xA0",
    ] {
        assert_error(read(body), "`Thing` is not a map, at byte 0");
    }
    for body in [
        &b"\xA0\xA0"[..],
        b"\xA0\xF6",
        b"\xBF\xFF\xFF",
        b"\xA0SECRET",
    ] {
        assert_error(read(body), "the body continues after its end, at byte ");
    }
}

#[test]
fn keys_must_be_strings() {
    for key in [
        &b"\x01"[..],
        b"\x44Text",
        b"\xF6",
        b"\x81\x61a",
        b"\xC1\x64Text",
        b"\xFF",
    ] {
        let body = [b"\xA1", key, b"\x61a"].concat();
        assert_error(read(body), "a key is not a string, at byte ");
    }
    // A definite length must be that of the content.
    assert_error(read(b"\xA2\x64Text\x61a\xFF"), "a key is not a string");
    read(b"\xA2\x64Text\x61a").unwrap_err();
    assert_error(
        read(b"\xA0\x64Text\x61a"),
        "the body continues after its end",
    );
}

#[test]
fn unknown_members_are_skipped() {
    for value in [
        &b"\xF6"[..],
        b"\xF7",
        b"\xF5",
        b"\x3B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\xF9\x00\x00",
        b"\xFB\x00\x00\x00\x00\x00\x00\x00\x00",
        b"\xE0",
        b"\xF8\xFF",
        b"\x61a",
        b"\x7F\x61a\x61b\xFF",
        b"\x42\xFF\xFF",
        b"\x5F\x41a\xFF",
        b"\x80",
        b"\x82\x01\x82\x02\x03",
        b"\x9F\x01\x9F\xFF\xFF",
        b"\x82\x9F\x01\xFF\xBF\xFF",
        b"\xA1\x01\x02",
        b"\xBF\x64Text\x61b\x80\xA0\xFF",
        b"\xC1\x00",
        b"\xC1\xD8\x40\xD9\x01\x00\xDA\x01\x00\x00\x00\xDB\x01\x00\x00\x00\x00\x00\x00\x00\x80",
    ] {
        let body = [b"\xA3\x61X", value, b"\x64Text\x61a\x66__type", value].concat();
        assert_eq!(read(&body).unwrap(), [(0, string("a"))], "{value:x?}");
        let body = [b"\xBF\x61X", value, b"\x64Text\x61a\xFF"].concat();
        assert_eq!(read(&body).unwrap(), [(0, string("a"))], "{value:x?}");
    }
}

#[test]
fn unknown_members_must_be_well_formed() {
    for value in [
        // A break outside of an item with an indefinite length.
        &b"\xFF"[..],
        b"\x81\xFF",
        b"\xA1\xFF",
        b"\xA1\x61a\xFF",
        b"\xC1\xFF",
        // A key without a value.
        b"\xBF\x61a\xFF",
        b"\xBF\xFF\xFF",
        // Chunks of another type, or with an indefinite length.
        b"\x7F\x41a\xFF",
        b"\x5F\x61a\xFF",
        b"\x7F\x7F\x61a\xFF\xFF",
        b"\x7F\x01\xFF",
        // Reserved lengths.
        b"\x1C",
        b"\x1F",
        b"\x3F",
        b"\x5C",
        b"\x7E",
        b"\x9D",
        b"\xBE",
        b"\xDC",
        b"\xDF",
        b"\xFC",
        b"\xFE",
    ] {
        let body = [b"\xA2\x61X", value, b"\x64Text\x61a"].concat();
        assert_error(read(&body), "at byte ");
        let body = [b"\xBF\x61X", value, b"\x64Text\x61a\xFF"].concat();
        assert_error(read(&body), "at byte ");
    }
    assert_error(read(b"\xA1\x61X\xFF"), MALFORMED);
}

#[test]
fn strings_must_be_utf8() {
    for bytes in [
        &b"\x80"[..],
        b"\xC3",
        b"\xED\xA0\x80",
        b"\xF4\x90\x80\x80",
        b"\xC0\xAF",
    ] {
        let text = [b"SECRET", bytes].concat();
        let text = [&[0x60 | u8::try_from(text.len()).unwrap()], &text[..]].concat();
        assert_error(read_one(0, &text), "`Text` is not a string, at byte 6");
        assert_error(read(member("Unknown", &text)), MALFORMED);
        let body = [b"\xA1", &text[..], b"\x00"].concat();
        assert_error(read(body), "a key is not a string, at byte ");
        let chunks = [b"\x7F", &text[..], b"\xFF"].concat();
        assert_error(read_one(0, &chunks), "`Text` is not a string, at byte 6");
    }
    // Each chunk must be valid on its own.
    assert_error(
        read_one(0, b"\x7F\x61\xC3\x61\xA9\xFF"),
        "`Text` is not a string",
    );
}

#[test]
fn nesting_is_limited() {
    // The body itself is one level.
    for (levels, is_accepted) in [(127, true), (128, false), (1_000_000, false)] {
        let level = |open: &[u8], close: &[u8]| {
            let inner = [open.repeat(levels), vec![0x05], close.repeat(levels)].concat();
            member("X", &inner)
        };
        let child = [b"\xA1\x65Child".repeat(levels), vec![0xA0]].concat();
        for body in [
            level(b"\x81", b""),
            level(b"\x9F", b"\xFF"),
            level(b"\xA1\x61a", b""),
            level(b"\xBF\x61a", b"\xFF"),
            level(b"\xA1", b"\x00"),
            child,
        ] {
            match is_accepted {
                true => drop(read(body).unwrap()),
                false => assert_error(read(body), "values are nested too deeply, at byte "),
            }
        }
    }
    // Tags are not nested values.
    read(member("X", &[vec![0xC1; 100_000], vec![0x05]].concat())).unwrap();
    let many = [&[0x99, 0x03, 0xE8][..], &b"\x81\x80".repeat(1000)].concat();
    read(member("X", &many)).unwrap();
}

#[test]
fn huge_lengths_are_rejected() {
    for major in [0x5B, 0x7B, 0x9B, 0xBB] {
        for length in [u64::MAX, u64::MAX / 2, 1 << 62, 1 << 32, 100] {
            let head = [&[major], &length.to_be_bytes()[..]].concat();
            for content in [&b""[..], b"\x01\x02", b"\x61a\x61b"] {
                let value = [&head[..], content].concat();
                for name in ["X", "Text", "Data", "Items", "Tags", "Child"] {
                    assert_error(read(member(name, &value)), "at byte ");
                }
                assert_error(read(&value), "at byte ");
            }
        }
    }
    for exponent in [0x9B, 0xBB] {
        let head = [&[0xC4, exponent], &u64::MAX.to_be_bytes()[..], b"\x01\x02"].concat();
        assert_error(read_one(9, &head), "at byte ");
    }
    let number = [&[0xC2, 0x5B], &u64::MAX.to_be_bytes()[..], b"\x01\x02"].concat();
    assert_error(read_one(8, &number), "at byte ");
}

fn sample() -> Vec<u8> {
    let fields = vec![
        (0, string("aé")),
        (1, Value::Boolean(true)),
        (4, Value::Integer(-100_000)),
        (7, Value::Double(1.5)),
        (
            8,
            Value::BigInteger("123456789012345678901234".parse().unwrap()),
        ),
        (9, Value::BigDecimal("-1.5e-9".parse().unwrap())),
        (10, Value::Blob(aws_smithy_types::Blob::new(*b"SECRET"))),
        (
            11,
            Value::Timestamp(aws_smithy_types::DateTime::from_secs(5)),
        ),
        (15, strings(["SECRET", "b"])),
        (18, Value::Map(vec![("SECRET".to_owned(), string("b"))])),
        (22, Value::Struct(vec![(0, string("SECRET"))])),
    ];
    let body = PROTOCOL.body(&THING, &fields).unwrap();
    assert_eq!(read(&body).unwrap(), fields);
    body
}

#[test]
fn every_truncated_body_is_rejected() {
    let known = sample();
    let definite = encode(&ciborium::from_reader(&known[..]).unwrap());
    for body in [&known, &definite] {
        // As a body, and as a member that the model does not have.
        for end in 1..body.len() {
            assert_error(read(&body[..end]), "at byte ");
            assert_error(read(member("X", &body[..end])), "at byte ");
        }
        read(member("X", body)).unwrap();
    }
}

#[test]
fn damaged_byte_is_an_error_or_another_value() {
    let body = sample();
    for at in 0..body.len() {
        for byte in 0..=255 {
            let mut damaged = body.clone();
            damaged[at] = byte;
            for body in [damaged.clone(), member("X", &damaged)] {
                if let Err(error) = read(body) {
                    assert!(!error.to_string().contains("ECRE"), "{error}");
                }
            }
        }
    }
}
