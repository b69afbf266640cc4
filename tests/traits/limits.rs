//! Strategies of the feature `proptest`. The client is generated from `limits.json`, which has every constraint on
//! every kind of value.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Instant;

use aws_smithy_schema::serde::SerializableStruct;
use integration_tests::constraints::Constraints;
use integration_tests::recorded::Recorded;
use limits_client::operation::check::{CheckInput, CheckOutput};
use limits_client::types::error::Rejected;
use limits_client::types::{
    Choice, First, ImpossibleStructure, ImpossibleUnion, Leaf, Lists, Maps, Node, Numbers, State,
    Texts, Tree,
};
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use workshop_client::operation::make::MakeInput;

/// How often each path was seen in values, by the path.
type Seen = BTreeMap<String, usize>;

/// Every value satisfies the constraints.
#[track_caller]
fn check<T: Arbitrary + SerializableStruct>(shape: &str) -> Seen {
    let shape = format!("example.limits#{shape}");
    let constraints = Constraints::of("tests/models/limits.json");
    let seen = RefCell::new(Seen::new());
    let result = TestRunner::deterministic().run(&any::<T>(), |value| {
        let recorded = Recorded::of(&value);
        let violations = constraints.violations(&shape, &recorded);
        prop_assert_eq!(violations, Vec::<String>::new());
        count(&recorded, "", &mut seen.borrow_mut());
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    seen.into_inner()
}

fn count(value: &Recorded, path: &str, seen: &mut Seen) {
    *seen.entry(path.to_owned()).or_default() += 1;
    match value {
        Recorded::Structure(members) => {
            for (name, value) in members {
                count(value, &format!("{path}.{name}"), seen);
            }
        }
        Recorded::List(items) => items
            .iter()
            .for_each(|item| count(item, &format!("{path}[]"), seen)),
        Recorded::Map(entries) => {
            entries
                .iter()
                .for_each(|(_, value)| count(value, &format!("{path}{{}}"), seen));
        }
        _ => {}
    }
}

/// Asserts which members are always present, and which never. All others are present in some of the values.
#[track_caller]
fn check_presence(seen: &Seen, always: &[&str], never: &[&str], sometimes: &[&str]) {
    let all = seen[""];
    let of = |name: &&str| seen.get(&format!(".{name}")).copied().unwrap_or(0);
    for name in always {
        assert_eq!(of(name), all, "{name}");
    }
    for name in never {
        assert_eq!(of(name), 0, "{name}");
    }
    for name in sometimes {
        assert!(
            (1..all).contains(&of(name)),
            "{name}: {} of {all}",
            of(name)
        );
    }
}

#[test]
fn strings_satisfy_constraints() {
    let seen = check::<Texts>("Texts");
    check_presence(
        &seen,
        // A default is not relied on.
        &["short", "code", "ahead", "state", "withDefault"],
        &["never", "tooShort", "noState"],
        &[
            "any",
            "empty",
            "long",
            "huge",
            "shortCode",
            "word",
            "arn",
            "prefix",
            "unanchored",
            "oddClass",
            "supplementary",
            "letters",
            "behind",
            "password",
            "again",
            "narrowState",
        ],
    );
}

#[test]
fn numbers_satisfy_constraints() {
    let seen = check::<Numbers>("Numbers");
    check_presence(
        &seen,
        &["boolean", "integer", "withDefault", "timestamp"],
        &["none", "noFloat", "hugeBigInteger"],
        &[
            "byte",
            "leastByte",
            "short",
            "anyInteger",
            "long",
            "anyLong",
            "fraction",
            "float",
            "narrowFloat",
            "wideFloat",
            "anyFloat",
            "double",
            "doubleBelow",
            "wide",
            "anyDouble",
            "bigInteger",
            "anyBigInteger",
            "bigDecimal",
            "anyBigDecimal",
            "blob",
            "anyBlob",
        ],
    );
}

#[test]
fn lists_satisfy_constraints() {
    let seen = check::<Lists>("Lists");
    check_presence(
        &seen,
        &["some", "states"],
        &["tooMany", "impossibleItem"],
        &[
            "any",
            "many",
            "distinct",
            "letters",
            "lists",
            "structures",
            "impossible",
        ],
    );
    for path in [".lists[][]", ".structures[].code"] {
        assert!(seen.contains_key(path), "{path}");
    }
    assert!(!seen.contains_key(".impossible[]"));
}

#[test]
fn maps_satisfy_constraints() {
    let seen = check::<Maps>("Maps");
    check_presence(
        &seen,
        &["codes"],
        &[],
        &[
            "states",
            "letters",
            "freeLetters",
            "structures",
            "lists",
            "impossible",
        ],
    );
    for path in [".structures{}.code", ".lists{}[]"] {
        assert!(seen.contains_key(path), "{path}");
    }
    assert!(!seen.contains_key(".impossible{}"));
}

#[test]
fn unions_have_all_variants_that_have_values() {
    let seen = check::<Choice>("Choice");
    check_presence(
        &seen,
        &[],
        &["never"],
        &["nothing", "code", "number", "node", "codes"],
    );
}

#[test]
fn recursive_values_are_finite() {
    let seen = check::<Node>("Node");
    check_presence(
        &seen,
        &["code"],
        &[],
        &["next", "children", "named", "choice"],
    );
    assert!(seen.contains_key(".next.next.code"));
    let seen = check::<Tree>("Tree");
    check_presence(&seen, &[], &[], &["branch", "tree", "leaf", "trees"]);
    check_presence(&check::<First>("First"), &["second"], &[], &["optional"]);
}

#[test]
fn inputs_satisfy_constraints() {
    let started = Instant::now();
    let seen = check::<CheckInput>("CheckInput");
    check_presence(
        &seen,
        &["token", "numbers", "chain"],
        &["impossible"],
        &["texts", "lists", "maps", "node", "tree", "choice"],
    );
    // Large values would make tests slow.
    assert!(
        seen.values().sum::<usize>() < 500 * seen[""],
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn type_without_values_says_so() {
    fn reason<T: Arbitrary>() -> String {
        let mut runner = TestRunner::deterministic();
        match runner.run(&any::<T>(), |_| Ok(())) {
            Err(TestError::Abort(reason)) => reason.message().to_owned(),
            other => panic!("the test does not abort: {other:?}"),
        }
    }
    for (name, reason) in [
        ("ImpossibleStructure", reason::<ImpossibleStructure>()),
        ("ImpossibleUnion", reason::<ImpossibleUnion>()),
    ] {
        let expected = format!("no value of `{name}` satisfies the constraints of the model");
        assert_eq!(reason, expected);
    }
}

proptest! {
    #[test]
    fn inputs_are_valid(limits in any::<CheckInput>(), workshop in any::<MakeInput>()) {
        prop_assert_eq!(limits.validate().map_err(|errors| errors.to_string()), Ok(()));
        prop_assert_eq!(workshop.validate_input().map_err(|errors| errors.to_string()), Ok(()));
    }

    #[test]
    fn outputs_errors_and_enums_satisfy_constraints(
        output in any::<CheckOutput>(),
        error in any::<Rejected>(),
        state in any::<State>(),
        leaf in any::<Leaf>(),
    ) {
        let is_code = |code: &str| {
            (2..=12).contains(&code.len()) && code.chars().all(|digit| matches!(digit, 'a'..='f' | '0'..='9'))
        };
        prop_assert!(is_code(output.texts().code()));
        prop_assert!(is_code(error.code()));
        prop_assert!(is_code(leaf.code()));
        prop_assert!(State::try_parse(state.as_str()).is_ok());
    }
}
