//! The building blocks of strategies.

use std::collections::{BTreeSet, HashMap};
use std::fmt;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestError, TestRunner};

use crate::strategies::*;
use crate::types::DeskState;

/// Many values of a strategy, each followed by everything that it is shrunk to.
fn values<T: Clone + fmt::Debug>(strategy: &BoxedStrategy<T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    let mut values = Vec::new();
    for _ in 0..1000 {
        let mut tree = strategy
            .new_tree(&mut runner)
            .expect("the strategy has values");
        values.push(tree.current());
        for _ in 0..10 {
            if !tree.simplify() {
                break;
            }
            values.push(tree.current());
        }
    }
    values
}

fn lengths<T: Clone + fmt::Debug>(strategy: &BoxedStrategy<Vec<T>>) -> BTreeSet<usize> {
    values(strategy).iter().map(Vec::len).collect()
}

#[test]
fn lists_are_short_and_reach_both_bounds() {
    let of = |length: Length| lengths(&list(length, any::<u8>().boxed()));
    assert_eq!(of(length(0, None)), (0..=3).collect());
    assert_eq!(of(length(2, Some(4))), (2..=4).collect());
    assert_eq!(of(length(1, Some(20))), [1, 2, 3, 4, 20].into());
    // As long as necessary, but no longer.
    assert_eq!(of(length(50, Some(1000))), (50..=53).collect());
}

#[test]
fn values_of_size_zero_contain_only_what_they_must_contain() {
    let zero = Size::WHOLE.part(100);
    assert_eq!(
        lengths(&list(zero.length(2, Some(4)), any::<u8>().boxed())),
        [2].into()
    );
    let sparse = values(&zero.sparse(any::<u8>().boxed()));
    assert!(sparse.iter().all(Option::is_none));
    let chosen = values(&zero.one_of(vec![Just(1).boxed()], vec![Just(2).boxed()]));
    assert!(chosen.iter().all(|chosen| *chosen == 1));
    let set = |_: u8, value: Option<u8>| value.unwrap_or(7);
    let member = zero.optional(set, any::<u8>().boxed());
    let built = values(&members(vec![member]).boxed());
    assert!(built.iter().all(|built| *built == 0));
}

#[test]
fn members_are_present_as_often_as_they_must_be() {
    let set_first = |(_, second), first: Option<u8>| (first, second);
    let set_second = |(first, _), second: Option<u8>| (first, second);
    let both = members(vec![
        required(set_first, any::<u8>().boxed()),
        optional(set_second, any::<u8>().boxed()),
    ]);
    let all = values(&both.boxed());
    assert!(all.iter().all(|(first, _)| first.is_some()));
    assert!(all.iter().any(|(_, second)| second.is_some()));
    assert!(all.iter().any(|(_, second)| second.is_none()));
}

#[test]
fn items_of_sets_are_different() {
    let of = |length: Length| {
        let sets = set(length, (0..6_u8).boxed());
        for items in values(&sets) {
            let different: BTreeSet<_> = items.iter().collect();
            assert_eq!(different.len(), items.len());
        }
        lengths(&sets)
    };
    assert!(of(length(0, None)).is_superset(&[0, 1, 2].into()));
    assert_eq!(of(length(6, Some(6))), [6].into());
    assert_eq!(of(length(1, Some(6))), [1, 2, 3, 4, 6].into());
}

#[test]
fn maps_have_enough_entries() {
    let maps = map(length(2, Some(3)), (0..4_u8).boxed(), any::<u8>().boxed());
    let lengths: BTreeSet<_> = values(&maps).iter().map(|map| map.len()).collect();
    assert_eq!(lengths, [2, 3].into());
}

#[test]
fn numbers_reach_both_bounds() {
    let integers: BTreeSet<i8> = values(&integer(-3..=100)).into_iter().collect();
    assert_eq!((integers.first(), integers.last()), (Some(&-3), Some(&100)));
    let doubles = values(&double(Some(-0.5), Some(1.5)));
    assert!(doubles.iter().all(|number| (-0.5..=1.5).contains(number)));
    assert!(doubles.contains(&1.5));
    assert!(
        values(&float(Some(2.0), None))
            .iter()
            .all(|number| *number >= 2.0)
    );
    assert!(
        values(&float(None, Some(2.0)))
            .iter()
            .all(|number| *number <= 2.0)
    );
    assert!(
        values(&double(None, None))
            .iter()
            .any(|number| !number.is_finite())
    );
}

#[test]
fn big_numbers_have_the_digits_of_their_bounds() {
    let shown = |numbers: BTreeSet<String>| -> Vec<String> { numbers.into_iter().collect() };
    let decimals = values(&big_decimal(-1..=1, 2));
    let decimals = decimals
        .iter()
        .map(|number| number.as_ref().to_owned())
        .collect();
    assert_eq!(shown(decimals), ["-0.01", "0.00", "0.01"]);
    let decimals = values(&big_decimal(1234..=1234, 0));
    assert!(decimals.iter().all(|number| number.as_ref() == "1234"));
    let integers = values(&big_integer(-1..=0));
    let integers = integers
        .iter()
        .map(|number| number.as_ref().to_owned())
        .collect();
    assert_eq!(shown(integers), ["-1", "0"]);
}

#[test]
fn texts_are_those_of_the_expressions() {
    let texts: BTreeSet<_> = values(&text(&["a{1,2}", "b{9}"])).into_iter().collect();
    assert!(texts.iter().eq(["a", "aa", "bbbbbbbbb"]));
}

#[test]
fn texts_that_do_not_match_the_pattern_are_left_out() {
    let texts = matching("^(?!a+$)", text(&["[ab]{1,2}"]));
    let texts: BTreeSet<_> = values(&texts).into_iter().collect();
    assert!(texts.iter().eq(["ab", "b", "ba", "bb"]));
}

#[test]
fn pattern_that_never_matches_ends_the_test() {
    let mut runner = TestRunner::new(Config::default());
    let result = runner.run(&matching("^c", text(&["[ab]"])), |_| Ok(()));
    assert!(matches!(result, Err(TestError::Abort(_))), "{result:?}");
}

#[test]
fn blobs_have_lengths_within_the_bounds() {
    let blobs = values(&blob(length(1, Some(100))));
    let lengths: BTreeSet<_> = blobs.iter().map(|blob| blob.as_ref().len()).collect();
    assert_eq!(lengths.first(), Some(&1));
    assert_eq!(lengths.last(), Some(&100));
}

#[test]
fn timestamps_can_be_formatted() {
    use aws_smithy_types::date_time::Format;
    for timestamp in values(&timestamp()) {
        for format in [Format::DateTime, Format::EpochSeconds, Format::HttpDate] {
            let text = timestamp.fmt(format);
            assert!(text.is_ok(), "{timestamp:?}: {text:?}");
        }
    }
}

#[test]
fn documents_are_finite() {
    assert!(values(&document()).len() > 1000);
}

#[test]
fn enums_have_only_known_values() {
    let states = values(&any::<DeskState>());
    assert!(states.contains(&DeskState::Free) && states.contains(&DeskState::Taken));
    assert!(
        !states
            .iter()
            .any(|state| matches!(state, DeskState::Unknown(_)))
    );
}

/// A value that contains others of its type.
#[derive(Clone, Debug)]
struct Tree(Vec<Tree>);

impl Tree {
    fn count(&self) -> usize {
        1 + self.0.iter().map(Self::count).sum::<usize>()
    }
}

impl Modeled for Tree {
    fn values(size: Size) -> BoxedStrategy<Self> {
        let part = size.part(1);
        list(part.length(0, None), nested(part.item()))
            .prop_map(Tree)
            .boxed()
    }
}

#[test]
fn recursive_values_are_finite_and_not_always_flat() {
    let counts: BTreeSet<_> = values(&Tree::values(Size::WHOLE))
        .iter()
        .map(Tree::count)
        .collect();
    assert!(counts.contains(&1));
    assert!(
        counts.last().is_some_and(|most| (10..1000).contains(most)),
        "{counts:?}"
    );
}

#[test]
fn test_of_a_type_without_values_fails_at_once() {
    let mut runner = TestRunner::new(Config::default());
    let result = runner.run(&no_values::<u8>("Desk"), |_| Ok(()));
    let Err(TestError::Abort(reason)) = result else {
        panic!("the test does not abort: {result:?}");
    };
    assert_eq!(
        reason.message(),
        "no value of `Desk` satisfies the constraints of the model"
    );
}

/// Enums with so many values that random ones are rarely all different.
#[test]
fn all_values_can_be_items_and_keys() {
    const COUNT: usize = 20;
    for (min, max) in [(0, COUNT), (12, COUNT), (COUNT, COUNT)] {
        let length = length(min, Some(max));
        let keys = integer(1..=max as i32);
        let lengths: BTreeSet<_> = values(&map(length, keys.clone(), any::<bool>().boxed()))
            .iter()
            .map(HashMap::len)
            .collect();
        assert!(lengths.iter().all(|length| (min..=max).contains(length)));
        assert!(lengths.contains(&min));
        let sets = values(&set(length, keys));
        assert!(sets.iter().all(|items| (min..=max).contains(&items.len())));
        assert!(sets.iter().any(|items| items.len() == min));
    }
}

/// The only number of a type whose strategy would overflow, and others.
#[test]
fn range_can_have_a_single_number() {
    for number in [i8::MIN, -1, 0, i8::MAX] {
        let numbers = values(&integer(number..=number));
        assert!(numbers.iter().all(|found| *found == number));
    }
    let numbers = values(&float(Some(f32::MAX), None));
    assert!(numbers.iter().all(|found| *found == f32::MAX));
}

#[test]
fn what_is_not_found_is_left_out() {
    let never = || matching("^c", text(&["[ab]"])).prop_map(Some).boxed();
    let absent = sparse(never());
    let other = one_of(vec![never(), Just(None).boxed()]);
    let mut runner = TestRunner::deterministic();
    for _ in 0..20 {
        let absent = absent.new_tree(&mut runner).expect("it may be absent");
        assert_eq!(absent.current(), None);
        let other = other.new_tree(&mut runner).expect("there is another");
        assert_eq!(other.current(), None);
    }
}
