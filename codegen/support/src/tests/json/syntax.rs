//! Bodies as a whole: whitespace, strings, nesting, and damage.

use super::*;

#[test]
fn empty_body_has_no_members() {
    assert_eq!(read("").unwrap(), []);
    assert_eq!(read("{}").unwrap(), []);
}

#[test]
fn body_must_be_one_object() {
    for body in [
        " ",
        "null",
        "[]",
        "1",
        r#""SECRET""#,
        "\u{FEFF}{}",
        "SECRET",
        "<html>",
    ] {
        assert_error(read(body), "`Thing` is not an object, at byte ");
    }
    for body in ["{}{}", "{} 1", "{},", "{}}", "{}\0", "{}SECRET"] {
        assert_error(read(body), "the body continues after its end, at byte ");
    }
}

#[test]
fn whitespace_is_ignored() {
    let body =
        " \t\r\n{ \n\"Text\" \t:\r \"a\" , \"Items\" : [ \"b\" , \"c\" ] , \"X\" : [ ] }\n\n";
    assert_eq!(
        read(body).unwrap(),
        [(0, string("a")), (15, strings(["b", "c"]))]
    );
    for space in ["\u{A0}", "\u{B}", "\u{C}", "\u{2028}", "\0"] {
        read(format!("{{{space}}}")).unwrap_err();
    }
}

#[test]
fn strings_are_unescaped() {
    for (json, expected) in [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (r#""\u0041\u00e9\u20AC\u0000""#, "Aé€\0"),
        (r#""\ud83d\uDE00""#, "\u{1F600}"),
        ("\"é€\u{1F600}\u{7F}\"", "é€\u{1F600}\u{7F}"),
        (r#""a\u0041b\\u0041""#, "aAb\\u0041"),
    ] {
        assert_eq!(read_one(0, json).unwrap(), string(expected), "{json}");
        let map = Value::Map(vec![(expected.to_owned(), string("a"))]);
        assert_eq!(read_one(18, &format!("{{{json}: \"a\"}}")).unwrap(), map);
    }
}

#[test]
fn invalid_strings_are_rejected() {
    for json in [
        r#""SECRET\x""#,
        r#""\'""#,
        r#""\u""#,
        r#""\u00""#,
        r#""\u+041""#,
        r#""\u00g0""#,
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800\u0041""#,
        r#""\ud800\ud800""#,
        r#""\ud800x""#,
        r#""\udc00\ud800""#,
        r#""\ud800\udc0""#,
        r#""\"#,
    ] {
        assert_error(
            read_one(0, json),
            "a string contains an invalid escape, at byte 9",
        );
    }
    for control in ('\0'..' ').map(String::from) {
        let what = "a string contains a control character, at byte 9";
        assert_error(read_one(0, &format!("\"SECRET{control}\"")), what);
        assert_error(read_one(0, &format!("\"\\n{control}\"")), what);
    }
    for bytes in [
        &b"\x80"[..],
        b"\xC3",
        b"\xED\xA0\x80",
        b"\xF4\x90\x80\x80",
        b"\xC0\xAF",
    ] {
        let body = [b"{\"Text\": \"SECRET", bytes, b"\"}"].concat();
        assert_error(read(body), "the body is not UTF-8, at byte 16");
        let body = [b"{\"Text\": \"SECRET\\n", bytes, b"\"}"].concat();
        assert_error(read(body), "the body is not UTF-8, at byte 18");
        let body = [b"{\"", bytes, b"\": 1}"].concat();
        assert_error(read(body), "the body is not UTF-8, at byte 2");
    }
}

/// Nests a value in arrays and objects.
fn nested(depth: usize, inner: &str) -> String {
    let (open, close): (String, String) = (0..depth)
        .map(|level| {
            if level % 2 == 0 {
                ("[", "]")
            } else {
                (r#"{"a":"#, "}")
            }
        })
        .unzip();
    let close: String = close.chars().rev().collect();
    format!("{open}{inner}{close}")
}

#[test]
fn nesting_is_limited() {
    // The body itself is one level.
    for (levels, is_accepted) in [(127, true), (128, false), (1_000_000, false)] {
        let unknown = format!(r#"{{"X": {}}}"#, "[".repeat(levels) + &"]".repeat(levels));
        let document = format!(r#"{{"Free": {}}}"#, nested(levels, "1"));
        let child = r#"{"Child":"#.repeat(levels) + "{" + &"}".repeat(levels + 1);
        for result in [
            read(&unknown).map(drop),
            read_as(&MORE, document.as_bytes()).map(drop),
            read(&child).map(drop),
        ] {
            match is_accepted {
                true => result.unwrap(),
                false => assert_error(result, "values are nested too deeply, at byte "),
            }
        }
    }
    // The depth counts open values, not all of them.
    let many = format!(r#"{{"X": [{}1]}}"#, "[[]],".repeat(1000));
    read(many).unwrap();
}

#[test]
fn every_truncated_body_is_rejected() {
    let body = r#"{"Text": "aé\n\ud83d\ude00", "Flag": true, "Number": -1, "Ratio": 1.5e3, "Huge": 12,
        "Data": "AAAA", "When": 1.5, "Items": ["a", "b"], "Tags": {"a": "b"}, "Child": {"Text": "a"},
        "Unknown": [null, {"a": [true, false]}]}"#;
    read(body).unwrap();
    for end in 1..body.len() {
        assert_error(read(&body.as_bytes()[..end]), "at byte ");
    }
}

#[test]
fn every_damaged_byte_is_an_error_or_another_value() {
    let body = br#"{"Text":"SECRE","Number":-1,"Items":["a"],"X":{"b":[null]}}"#;
    for at in 0..body.len() {
        for byte in 0..=255 {
            let mut damaged = body.to_vec();
            damaged[at] = byte;
            if let Err(error) = read(&damaged) {
                assert!(!error.to_string().contains("SECRE"), "{error}");
            }
        }
    }
}
