use std::collections::BTreeSet;
use std::path::Path;

use proptest::strategy::{Strategy, ValueTree};
use proptest::string::string_regex;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::text::text;
use super::*;
use crate::ir::{Length, Pattern, Range};
use crate::lower::patterns;

/// Strings of an expression.
const SAMPLES: usize = 30;

fn constraints(pattern: Option<&str>, min: Option<u64>, max: Option<u64>) -> Constraints {
    Constraints {
        length: (min.is_some() || max.is_some()).then_some(Length { min, max }),
        pattern: pattern.map(|source| Pattern {
            source: source.to_owned(),
            regex: patterns::regex(source).unwrap_or_else(|error| panic!("{source}: {error}")),
        }),
        ..Constraints::default()
    }
}

/// Some strings that are generated for these constraints. All that are not filtered must satisfy the
/// constraints. Panics if most of them are filtered.
fn samples(constraints: &Constraints) -> Option<Vec<String>> {
    let Text {
        usual,
        longest,
        pattern,
    } = text(constraints)?;
    let source = constraints.pattern.as_ref().map(|pattern| &pattern.source);
    let regex = constraints
        .pattern
        .as_ref()
        .map(|pattern| Regex::with_flags(&pattern.regex, "u").expect("a valid pattern"));
    let matches = |text: &str| {
        regex
            .as_ref()
            .is_none_or(|regex| regex.find(text).is_some())
    };
    let mut runner = TestRunner::deterministic();
    let mut satisfying = Vec::new();
    for expression in [Some(&usual), longest.as_ref()].into_iter().flatten() {
        let strings = string_regex(expression)
            .unwrap_or_else(|error| panic!("{source:?}: {expression}: {error}"));
        let of_expression = satisfying.len();
        for _ in 0..SAMPLES {
            let mut tree = strings.new_tree(&mut runner).expect("no filter");
            let text = tree.current();
            let length = text.chars().count() as u64;
            if let Some(Length { min, max }) = constraints.length {
                let fits =
                    min.is_none_or(|min| min <= length) && max.is_none_or(|max| length <= max);
                assert!(
                    fits,
                    "{source:?}: {expression}: {text:?} has the length {length}"
                );
            }
            if matches(&text) {
                satisfying.push(text);
            } else {
                assert!(
                    pattern.is_some(),
                    "{source:?}: {expression}: {text:?} does not match"
                );
            }
            tree.simplify();
        }
        assert!(
            satisfying.len() >= of_expression + SAMPLES / 10,
            "{source:?}: {expression} rarely matches the pattern"
        );
    }
    Some(satisfying)
}

/// The expressions of strings that match a pattern: most of them, and the longest.
#[track_caller]
fn check(pattern: &str, min: Option<u64>, max: Option<u64>, usual: &str, longest: Option<&str>) {
    let constraints = constraints(Some(pattern), min, max);
    let text = text(&constraints).unwrap_or_else(|| panic!("{pattern} has no strings"));
    assert_eq!(text.usual, usual);
    assert_eq!(text.longest.as_deref(), longest);
    samples(&constraints);
}

#[track_caller]
fn check_none(pattern: &str, min: Option<u64>, max: Option<u64>) {
    assert_eq!(
        text(&constraints(Some(pattern), min, max)),
        None,
        "{pattern}"
    );
}

#[test]
fn repetition_has_the_bounds_of_the_length() {
    check(
        r"^[\w+=,.@-]*$",
        Some(2),
        Some(64),
        r"[0-9A-Z_a-z+=,.@\-]{2,34}",
        Some(r"[0-9A-Z_a-z+=,.@\-]{64}"),
    );
    check("^a*$", None, None, "a{0,32}", None);
    check("^a+$", None, Some(20), "a{1,20}", None);
    check("^a{3,8}$", Some(5), Some(100), "a{5,8}", None);
    check("^(?:ab){2,}$", Some(5), Some(9), "(?:ab){3,4}", None);
    check("^(?:ab)*$", Some(0), Some(3), "(?:ab)?", None);
}

#[test]
fn length_of_what_varies_depends_on_what_does_not() {
    check(
        r"^arn:(aws|aws-cn):\d{12}:.+$",
        Some(20),
        Some(2048),
        "arn:(?:aws|aws-cn):[0-9]{12}:[^\\u{a}\\u{d}\\u{2028}-\\u{2029}]{1,30}",
        Some("arn:aws:[0-9]{12}:[^\\u{a}\\u{d}\\u{2028}-\\u{2029}]{2027}"),
    );
}

#[test]
fn parts_share_a_length() {
    for (pattern, min, max) in [
        ("^a*b*$", Some(10), Some(20)),
        ("^[a-z]{1,63}(\\.[a-z]{1,63}){0,3}$", Some(100), Some(200)),
        ("^([a-z]+-){2,3}[0-9]+$", Some(30), Some(32)),
        ("^(a|bb|ccc)+$", Some(5), Some(7)),
        ("^((/[A-Za-z0-9]+)*)/$", Some(1), Some(512)),
        ("^([0-9]+)+$", Some(3), Some(3)),
        ("^(a{0,3}b?){0,100}$", Some(9), Some(400)),
    ] {
        let found = samples(&constraints(Some(pattern), min, max));
        assert!(found.is_some(), "{pattern}");
    }
}

#[test]
fn anchors_limit_where_alternatives_match() {
    check("^a|b$", None, None, "a|b", None);
    check("^(^a$|^b$|c^d|e$f)$", None, None, "a|b", None);
    check("^$|a", None, None, "|a", None);
    check("^(?:^a)+$", None, None, "a", None);
    check("(^)*a($)*", None, None, "a", None);
    check_none("a^b", None, None);
    check_none("a$b", None, None);
    check_none("^(a^)+$", None, None);
}

#[test]
fn pattern_that_is_too_short_matches_a_part() {
    check("^ab", Some(5), Some(6), "ab(?s:.){3,4}", None);
    check("ab$", Some(5), Some(6), "(?s:.){3,4}ab", None);
    check("ab", Some(2), Some(6), "ab", None);
    check_none("^ab$", Some(3), None);
}

#[test]
fn impossible_lengths_have_no_strings() {
    check_none("^(?:ab)*$", Some(3), Some(3));
    check_none("^a{5}$", Some(1), Some(4));
    check_none("^a*$", Some(1_000_000), None);
    check_none("^(((a{100000}){100000}){100000}){100000}$", None, None);
    check_none("^[]$", None, None);
    check_none("^a[]b$", None, None);
    let empty = constraints(None, Some(0), Some(0));
    assert_eq!(text(&empty).map(|text| text.usual), Some(String::new()));
}

#[test]
fn look_around_and_back_references_are_left_to_a_filter() {
    for (pattern, min, max) in [
        ("^(?!.*[.]git$)[\\w\\-.]*$", None, None),
        ("^(?=.{20,2048}$)arn:[a-z]+:\\d{12}$", None, None),
        ("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", None, None),
        ("^[0-9A-Za-z.]*(?<!\\.)$", Some(3), Some(63)),
        ("^(-?)a\\1b(?<c>c?)\\k<c>$", None, None),
        ("^(?i:a[b-d])+$", None, None),
        ("^a\\b.c$", None, None),
        // Passwords: random characters of Unicode never include a digit.
        ("^(?=.*[A-Z])(?=.*[0-9]).{8,}$", None, None),
        ("^(?=\\S*[a-z])(?=\\S*\\W)[^\\s'\"]{8,64}$", None, None),
        ("^(?=\\p{Lu})\\p{L}{2,9}$", None, None),
    ] {
        let constraints = constraints(Some(pattern), min, max);
        let found = text(&constraints).and_then(|text| text.pattern);
        assert!(found.is_some(), "{pattern}");
        samples(&constraints);
    }
}

#[test]
fn every_kind_of_character_is_read() {
    for pattern in [
        r"^\d\D\w\W\s\S.$",
        r"^[\d][\D][\w][\W][\s][\S][^\s\d]$",
        r"^\t\n\v\f\r\0\cA\x41\u0041\u{1F600}\uD83D\uDE00\/\.$",
        r"^[\b\t\-\]\\^-]{8}$",
        r"^[^]$",
        r"^[\s\S]{3}$",
        r"^[\u0020-\uFFFF]{20}$",
        r"^[\uD800\uDC00-\uDBFF\uDFFF]{5}$",
        r"^[&&~~\-\[\]]{9}$",
        r"^\p{L}\p{Lu}\P{L}\p{Script=Greek}\p{Alphabetic}[\p{N}_][^\p{L}]$",
        r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$",
        "^é\u{1F600}[à-ü]$",
    ] {
        assert!(
            samples(&constraints(Some(pattern), None, None)).is_some(),
            "{pattern}"
        );
    }
}

#[test]
fn patterns_that_grow_without_bounds_are_given_up() {
    let doubling: String = (1..20)
        .map(|group| format!("(\\{group}\\{group})"))
        .collect();
    check_none(&format!("^(abc){doubling}$"), None, None);
}

/// The constraints of the strings of all models, with the target of each member.
fn of_models(directory: &Path) -> BTreeSet<(String, Option<u64>, Option<u64>)> {
    let files = std::fs::read_dir(directory).expect("a directory of models");
    let mut all = BTreeSet::new();
    for file in files {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let model: Value = serde_json::from_str(&text).unwrap_or_default();
        for shape in model["shapes"]
            .as_object()
            .into_iter()
            .flat_map(|shapes| shapes.values())
        {
            let own = shape["traits"].clone();
            let members = shape["members"]
                .as_object()
                .into_iter()
                .flat_map(|members| members.values());
            let elements = ["member", "key", "value"]
                .into_iter()
                .filter_map(|key| shape.get(key));
            let of_members = members.chain(elements).map(|member| {
                let target = member["target"].as_str().unwrap_or_default();
                let mut traits = model["shapes"][target]["traits"]
                    .as_object()
                    .cloned()
                    .unwrap_or_default();
                traits.extend(member["traits"].as_object().cloned().unwrap_or_default());
                Value::Object(traits)
            });
            for traits in of_members.chain([own]) {
                let length = &traits["smithy.api#length"];
                if let Some(pattern) = traits["smithy.api#pattern"].as_str() {
                    let (min, max) = (length["min"].as_u64(), length["max"].as_u64());
                    all.insert((pattern.to_owned(), min, max));
                }
            }
        }
    }
    all
}

/// Patterns that no string matches: with an anchor in the middle.
const IMPOSSIBLE: &[&str] =
    &[r"^arn:aws([a-z-]+)?:ec2:[a-z\d-]+:\d{12}:placement-group/^.{1,255}$"];

#[test]
fn strings_match_the_patterns_of_all_models() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let directories = ["model", "../shared/models"].map(|path| root.join(path));
    let mut all = BTreeSet::new();
    for directory in directories.iter().filter(|directory| directory.exists()) {
        all.extend(of_models(directory));
    }
    assert!(!all.is_empty());
    for (pattern, min, max) in &all {
        let has_strings = samples(&constraints(Some(pattern), *min, *max)).is_some();
        assert_eq!(
            has_strings,
            !IMPOSSIBLE.contains(&pattern.as_str()),
            "{pattern}: {min:?} to {max:?}"
        );
    }
}

/// The bounds of the numbers of a type, after those of the model.
#[test]
fn floating_point_numbers_are_in_the_range() {
    use Precision::{Double, Single};
    let ends = f64::from(f32::MAX);
    for (precision, min, max, expected) in [
        (Single, Some("0.5"), Some("1"), Some((Some(0.5), Some(1.0)))),
        // The nearest numbers are outside.
        (
            Single,
            Some("16777217"),
            Some("16777219"),
            Some((Some(16_777_218.0), Some(16_777_218.0))),
        ),
        (Single, Some("16777218.5"), Some("16777219"), None),
        (
            Single,
            Some("0.123456784"),
            None,
            Some((Some(f64::from(0.123_456_79_f32)), None)),
        ),
        (Single, Some("0.1234567891"), Some("0.1234567892"), None),
        (
            Double,
            Some("9007199254740993"),
            Some("9007199254740995"),
            Some((Some(9_007_199_254_740_994.0), Some(9_007_199_254_740_994.0))),
        ),
        (Double, Some("1e-400"), None, Some((Some(5e-324), None))),
        (Double, None, Some("-1e-400"), Some((None, Some(-5e-324)))),
        // The bounds are not numbers of the type.
        (
            Single,
            Some("-1e39"),
            Some("1e39"),
            Some((Some(-ends / 2.0), Some(ends / 2.0))),
        ),
        (Single, Some("-1e39"), None, Some((Some(-ends), None))),
        (Single, None, Some("1e39"), Some((None, Some(ends)))),
        (Single, Some("1e39"), None, None),
        (Double, None, Some("-1e400"), None),
    ] {
        let range = Range {
            min: min.map(str::to_owned),
            max: max.map(str::to_owned),
        };
        let floats = numbers::floats(Some(&range), precision);
        assert_eq!(
            floats.map(|floats| (floats.min, floats.max)),
            expected,
            "{range:?}"
        );
    }
}

#[test]
fn big_numbers_are_in_the_range() {
    for (min, max, has_numbers) in [
        (Some("-1e35"), Some("1e35"), true),
        (Some("1e30"), None, true),
        (Some("1e30"), Some("1e36"), true),
        (Some("1000000000000000000000000000001"), None, false),
        (Some("1e35"), None, false),
        (None, Some("-1e35"), false),
        (Some("1e2000000000"), None, false),
        (None, Some("1e2000000000"), true),
    ] {
        let range = Range {
            min: min.map(str::to_owned),
            max: max.map(str::to_owned),
        };
        let found = numbers::big_integers(Some(&range));
        assert_eq!(found.is_some(), has_numbers, "{range:?}");
    }
}
