use super::*;

fn matches(source: &str, text: &str) -> bool {
    let strict = regex(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    let regex = Regex::with_flags(&strict, FLAGS).expect("a valid pattern");
    regex.find(text).is_some()
}

#[track_caller]
fn check(source: &str, matching: &[&str], other: &[&str]) {
    for text in matching {
        assert!(matches(source, text), "{source} matches {text:?}");
    }
    for text in other {
        assert!(!matches(source, text), "{source} does not match {text:?}");
    }
}

#[test]
fn pattern_is_not_anchored() {
    check(r"\w+", &["hello", "!hello!"], &["!"]);
    check(r"^\w+$", &["hello"], &["!hello!", "", "hello\n"]);
}

#[test]
fn strict_patterns_stay_as_they_are() {
    for source in [
        r"^[a-zA-Z0-9-_]+$",
        r"^[\-.]$",
        r"^(?!\s*$).+$",
        r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$",
        r"^[\u{1F600}-\u{1F64F}]{1,2}\u{1F600}$",
        r"^(a)\1(?<name>b)\k<name>$",
        r"^\x20\t\cA\0$",
        "^[é]{2,}$",
    ] {
        assert_eq!(regex(source).as_deref(), Ok(source));
    }
}

#[test]
fn needless_escapes_stand_for_the_character() {
    check(r"^[0-9]\-[\w+=,.@\:-]*\_$", &["1-a:b-_"], &["1_a:b-_"]);
    check(r#"^[\!\'\"\&\ ]+\%$"#, &["!'\"& %"], &["\\%"]);
}

#[test]
fn hyphen_next_to_a_set_is_literal() {
    check(r"^[\w-_]+$", &["a-_"], &["a.b"]);
    check(r"^[.-\d]+$", &[".-1"], &["/"]);
    check(r"^[\s-]+$", &[" -"], &["a"]);
    check(r"^[\p{L}-.]+$", &["é-."], &["1"]);
}

#[test]
fn brackets_and_braces_that_open_nothing_stand_for_themselves() {
    check("^]}{a,}{$", &["]}{a,}{"], &["]}a"]);
    check(r"^\{[{}]{2}}$", &["{{}}"], &["{}}"]);
}

#[test]
fn code_points_of_six_digits_are_what_the_author_means() {
    let sts =
        r"^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$";
    check(
        sts,
        &["a b", "\u{1F600}", "\u{10FFFF}", "\u{10000}"],
        &["", "\u{0}", "\u{FFFE}"],
    );
    check(r"^[\u0001-\u10FFFF]$", &["a", "\u{1F600}"], &["\u{0}"]);
    // Four digits and a fifth that is not part of the code point.
    check(r"^[\u00410]$", &["A", "0"], &["\u{410}"]);
    check(r"^[\u1F600]$", &["\u{1F60}", "0"], &["\u{1F600}"]);
    check(r"^\u00410$", &["A0"], &["A"]);
}

#[test]
fn surrogate_pairs_are_characters() {
    let dynamodb = r"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$";
    check(dynamodb, &["", "a", "\u{1F600}", "\u{10FFFF}"], &["\u{1}"]);
}

#[test]
fn flag_and_properties_of_java_are_what_the_author_means() {
    check("^(?i)all|[0-9]{12}$", &["ALL", "123456789012"], &["none"]);
    check(r"^\p{Print}+$", &["a ~"], &["é", "", "\n"]);
    check(r"^[\p{Alnum}\p{Punct}]+$", &["aZ9!~"], &[" ", "é"]);
}

#[test]
fn invalid_patterns_are_errors() {
    for (source, expected) in [
        ("(", "Unbalanced parenthesis"),
        ("[a", "Unbalanced bracket"),
        ("a**", "Invalid atom character"),
        (r"\q", "Invalid character escape"),
        (r"\p{Nothing}", "Invalid property name"),
        (
            "[z-a]",
            "Range values reversed, start char code is greater than end char code",
        ),
        ("\\", "Incomplete escape"),
        ("(?x)a", "Invalid group modifier"),
    ] {
        assert_eq!(regex(source), Err(expected.to_owned()), "{source}");
    }
}

#[test]
fn hostile_patterns_are_errors() {
    let nested = format!("{}{}", "(".repeat(2000), ")".repeat(2000));
    let alternatives = "a|".repeat(2000);
    let long = "a".repeat(MAX_CHARACTERS + 1);
    for source in [nested, alternatives, long] {
        assert!(regex(&source).is_err());
    }
    for source in [
        "a{99999999999999999999}",
        "(a{1000}){1000}",
        r"\u",
        r"\u{",
        r"\p",
        r"\p{",
        "{",
        "a{",
    ] {
        let _ = regex(source);
    }
}

/// All patterns in a JSON value.
fn collect(value: &serde_json::Value, patterns: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            for (key, value) in members {
                if key == "smithy.api#pattern" {
                    patterns.extend(value.as_str().map(str::to_owned));
                }
                collect(value, patterns);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, patterns)),
        _ => {}
    }
}

#[test]
fn patterns_of_official_models_are_valid() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let others = std::fs::read_dir(format!("{root}/../shared/models"));
    let others = others.into_iter().flatten();
    let others = others.map(|entry| entry.expect("a directory entry").path());
    let mut patterns = Vec::new();
    for path in others.chain([format!("{root}/model/sts.json").into()]) {
        let text = std::fs::read_to_string(&path).expect("a readable file");
        collect(&serde_json::from_str(&text).expect("JSON"), &mut patterns);
    }
    assert!(patterns.len() > 10, "{} patterns", patterns.len());
    for pattern in patterns {
        assert!(regex(&pattern).is_ok(), "{pattern}: {:?}", regex(&pattern));
    }
}
