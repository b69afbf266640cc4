// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Strategies for property tests: the values that satisfy the constraints of the model.
//!
//! Members are absent in half of the values, unless the model requires them.

#![allow(dead_code, unused_imports)] // No service uses all of them.

mod numbers;
mod types;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;
use std::ops::RangeInclusive;
use std::sync::Arc;

use aws_smithy_types::{Blob, DateTime, Document};
pub(crate) use numbers::{big_decimal, big_integer, double, float, integer};
pub(crate) use proptest::arbitrary::{Arbitrary, any};
use proptest::collection::{hash_map, vec};
use proptest::sample::select;
pub(crate) use proptest::strategy::{BoxedStrategy, Just, Strategy};
use proptest::strategy::{NewTree, Union};
use proptest::test_runner::{Config, TestRunner};
use regress::Regex;

/// A type of the service.
pub(crate) trait Modeled: Clone + fmt::Debug + Sized + 'static {
    /// Returns a strategy for values of about this size.
    fn values(size: Size) -> BoxedStrategy<Self>;
}

/// How many structures a value may contain, roughly. Each aggregate divides its size among its parts.
/// A value of size zero contains only what it must contain, so recursive values are finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size(u32);

impl Size {
    /// The size of a value that is not part of another.
    pub(crate) const WHOLE: Self = Self(64);

    /// Returns the size of each of these parts.
    pub(crate) fn part(self, parts: u32) -> Self {
        Self(self.0 / parts.max(2))
    }

    /// Returns the size of an item of a list or a map.
    pub(crate) fn item(self) -> Self {
        self.part(LENGTHS as u32)
    }

    fn is_zero(self) -> bool {
        self == Self(0)
    }
}

/// Lists usually have the least length, or up to so many more items.
const LENGTHS: usize = 3;

/// Longer lists are rare, and never have more items than this, unless they have to.
const LONGEST: usize = 32;

/// The bounds of a length.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    min: usize,
    max: Option<usize>,
}

impl Length {
    fn up_to(self, more: usize) -> RangeInclusive<usize> {
        let end = self.min.saturating_add(more);
        self.min..=self.max.map_or(end, |max| max.min(end))
    }

    /// How many items are drawn so that usually so many of them are different. If that is the
    /// greatest length, there may be no others, as with the values of an enum.
    fn drawn(self, most: usize) -> usize {
        let rare = match most.checked_ilog2() {
            Some(digits) if self.max == Some(most) => digits as usize,
            _ => 0,
        };
        most.saturating_mul(4 + rare)
    }

    /// Chooses among values of lengths that occur often, and those of the greatest length, if it is not too great.
    fn choose<T, S>(
        self,
        more: usize,
        longest: usize,
        values: impl Fn(RangeInclusive<usize>) -> S,
    ) -> BoxedStrategy<T>
    where
        T: fmt::Debug + 'static,
        S: Strategy<Value = T> + 'static,
    {
        let usual = values(self.up_to(more)).boxed();
        match self.max.filter(|max| *max > self.min && *max <= longest) {
            Some(max) => {
                Union::new_weighted(vec![(9, usual), (1, values(max..=max).boxed())]).boxed()
            }
            None => usual,
        }
    }
}

/// A step that sets a member of a builder.
pub(crate) struct Step<B>(Arc<dyn Fn(B) -> B>);

impl<B> fmt::Debug for Step<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Step")
    }
}

/// The method of a builder that sets or removes a member.
type Setter<B, T> = fn(B, Option<T>) -> B;

/// A member that is always present.
pub(crate) fn required<B, T>(set: Setter<B, T>, values: BoxedStrategy<T>) -> BoxedStrategy<Step<B>>
where
    B: 'static,
    T: Clone + fmt::Debug + 'static,
{
    values
        .prop_map(move |value| Step(Arc::new(move |builder| set(builder, Some(value.clone())))))
        .boxed()
}

/// A member that may be absent.
pub(crate) fn optional<B, T>(set: Setter<B, T>, values: BoxedStrategy<T>) -> BoxedStrategy<Step<B>>
where
    B: 'static,
    T: Clone + fmt::Debug + 'static,
{
    sparse(values)
        .prop_map(move |value| Step(Arc::new(move |builder| set(builder, value.clone()))))
        .boxed()
}

impl Size {
    /// A member that may be absent, and is absent from values of size zero.
    pub(crate) fn optional<B, T>(
        self,
        set: Setter<B, T>,
        values: BoxedStrategy<T>,
    ) -> BoxedStrategy<Step<B>>
    where
        B: 'static,
        T: Clone + fmt::Debug + 'static,
    {
        if self.is_zero() {
            return Just(())
                .prop_map(|()| Step(Arc::new(|builder| builder)))
                .boxed();
        }
        optional(set, values)
    }

    /// The bounds of the length of a list or a map. Those of size zero are as short as possible.
    pub(crate) fn length(self, min: usize, max: Option<usize>) -> Length {
        length(min, if self.is_zero() { Some(min) } else { max })
    }

    /// An element that may be null, and is null in a value of size zero.
    pub(crate) fn sparse<T>(self, values: BoxedStrategy<T>) -> BoxedStrategy<Option<T>>
    where
        T: Clone + fmt::Debug + 'static,
    {
        if self.is_zero() {
            return Just(None).boxed();
        }
        sparse(values)
    }

    /// One of several variants of a union. One of size zero has a shallow variant.
    pub(crate) fn one_of<T: fmt::Debug + 'static>(
        self,
        shallow: Vec<BoxedStrategy<T>>,
        deep: Vec<BoxedStrategy<T>>,
    ) -> BoxedStrategy<T> {
        let deep = deep.into_iter().filter(|_| !self.is_zero());
        one_of(shallow.into_iter().chain(deep).collect())
    }
}

/// The bounds of a length.
pub(crate) fn length(min: usize, max: Option<usize>) -> Length {
    Length { min, max }
}

/// A value that may be absent. It is absent if none is found.
pub(crate) fn sparse<T: Clone + fmt::Debug + 'static>(
    values: BoxedStrategy<T>,
) -> BoxedStrategy<Option<T>> {
    OrNone(proptest::option::of(values).boxed()).boxed()
}

#[derive(Debug)]
struct OrNone<T>(BoxedStrategy<Option<T>>);

impl<T: Clone + fmt::Debug + 'static> Strategy for OrNone<T> {
    type Tree = <BoxedStrategy<Option<T>> as Strategy>::Tree;
    type Value = Option<T>;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let found = self.0.new_tree(runner);
        found.or_else(|_| Just(None).boxed().new_tree(runner))
    }
}

/// How many strings do not match their pattern before the search for one that does ends.
const MAX_MISMATCHES: u32 = 1000;

/// How many collections are too short before the search for one that is not ends. Most of them are
/// long enough, unless there are too few items.
const MAX_TOO_SHORT: u32 = 50;

/// The values of a strategy that filters, if not more than so many are rejected for each.
///
/// Usually, each value that a filter rejects counts against a limit for the whole test. Values that
/// are rare, or that do not exist, would end the test, even if they are those of a member that may be
/// absent.
fn filtered<T: fmt::Debug + 'static>(
    values: BoxedStrategy<T>,
    max_rejected: u32,
) -> BoxedStrategy<T> {
    Filtered(values, max_rejected).boxed()
}

#[derive(Debug)]
struct Filtered<T>(BoxedStrategy<T>, u32);

impl<T: fmt::Debug + 'static> Strategy for Filtered<T> {
    type Tree = <BoxedStrategy<T> as Strategy>::Tree;
    type Value = T;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let config = Config {
            max_local_rejects: self.1,
            ..Config::default()
        };
        let mut own = TestRunner::new_with_rng(config, runner.new_rng());
        self.0.new_tree(&mut own)
    }
}

/// A builder with these members.
pub(crate) fn members<B: Default + fmt::Debug + 'static>(
    members: Vec<BoxedStrategy<Step<B>>>,
) -> impl Strategy<Value = B> {
    members.prop_map(|steps| {
        let builder = B::default();
        steps
            .into_iter()
            .fold(builder, |builder, Step(set)| set(builder))
    })
}

/// One of several variants of a union. If no value of it is found, it is another one.
pub(crate) fn one_of<T: fmt::Debug + 'static>(variants: Vec<BoxedStrategy<T>>) -> BoxedStrategy<T> {
    OneOf(variants).boxed()
}

#[derive(Debug)]
struct OneOf<T>(Vec<BoxedStrategy<T>>);

impl<T: fmt::Debug + 'static> Strategy for OneOf<T> {
    type Tree = <BoxedStrategy<T> as Strategy>::Tree;
    type Value = T;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let found = Union::new(self.0.clone()).boxed().new_tree(runner);
        self.0.iter().fold(found, |found, variant| {
            found.or_else(|_| variant.new_tree(runner))
        })
    }
}

/// One of the known values of an enum.
pub(crate) fn known<T>(values: &'static [&'static str]) -> BoxedStrategy<T>
where
    T: From<&'static str> + fmt::Debug + 'static,
{
    select(values).prop_map(T::from).boxed()
}

/// A structure or a union in another value. Its strategy is created when a value is, so that
/// recursive types have finite strategies.
pub(crate) fn nested<T: Modeled>(size: Size) -> BoxedStrategy<T> {
    Nested(size, PhantomData).boxed()
}

#[derive(Debug)]
struct Nested<T>(Size, PhantomData<fn() -> T>);

impl<T: Modeled> Strategy for Nested<T> {
    type Tree = <BoxedStrategy<T> as Strategy>::Tree;
    type Value = T;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        T::values(self.0).new_tree(runner)
    }
}

/// The strategy of a type without values. A test that uses it fails, and says so.
pub(crate) fn no_values<T: Clone + fmt::Debug + 'static>(name: &'static str) -> BoxedStrategy<T> {
    NoValues(name, PhantomData).boxed()
}

#[derive(Debug)]
struct NoValues<T>(&'static str, PhantomData<fn() -> T>);

impl<T: Clone + fmt::Debug> Strategy for NoValues<T> {
    type Tree = Just<T>;
    type Value = T;

    fn new_tree(&self, _: &mut TestRunner) -> NewTree<Self> {
        Err(format!(
            "no value of `{}` satisfies the constraints of the model",
            self.0
        )
        .into())
    }
}

/// A value in a box.
pub(crate) fn boxed<T: fmt::Debug + 'static>(values: BoxedStrategy<T>) -> BoxedStrategy<Box<T>> {
    values.prop_map(Box::new).boxed()
}

/// Strings that regular expressions match: usually the first, and rarely another.
pub(crate) fn text(expressions: &[&str]) -> BoxedStrategy<String> {
    let weights = [15, 1];
    let strategies = weights
        .into_iter()
        .zip(expressions)
        .map(|(weight, expression)| {
            let strings = proptest::string::string_regex(expression);
            (weight, strings.expect("the expression is valid").boxed())
        });
    Union::new_weighted(strategies.collect()).boxed()
}

/// Those strings that match a pattern. The others have to be rare.
pub(crate) fn matching(
    pattern: &'static str,
    strings: BoxedStrategy<String>,
) -> BoxedStrategy<String> {
    let regex = Regex::with_flags(pattern, "u").expect("the generator has checked the pattern");
    let strings = strings.prop_filter("the string does not match the pattern", move |string| {
        regex.find(string).is_some()
    });
    filtered(strings.boxed(), MAX_MISMATCHES)
}

/// Any bytes.
pub(crate) fn blob(length: Length) -> BoxedStrategy<Blob> {
    length
        .choose(32, 4096, |length| vec(any::<u8>(), length))
        .prop_map(Blob::new)
        .boxed()
}

/// Timestamps from year 1 to year 9999, with and without fractional seconds.
pub(crate) fn timestamp() -> BoxedStrategy<DateTime> {
    let nanoseconds = Union::new([
        Just(0).boxed(),
        (1..1000_u32)
            .prop_map(|milliseconds| milliseconds * 1_000_000)
            .boxed(),
        (0..1_000_000_000_u32).boxed(),
    ]);
    (-62_135_596_800..=253_402_300_799_i64, nanoseconds)
        .prop_map(|(seconds, nanoseconds)| DateTime::from_secs_and_nanos(seconds, nanoseconds))
        .boxed()
}

/// Any document that is not deep.
pub(crate) fn document() -> BoxedStrategy<Document> {
    let scalars = Union::new([
        Just(Document::Null).boxed(),
        any::<bool>().prop_map(Document::from).boxed(),
        any::<u64>().prop_map(Document::from).boxed(),
        any::<i64>().prop_map(Document::from).boxed(),
        any::<f64>().prop_map(Document::from).boxed(),
        any::<String>().prop_map(Document::from).boxed(),
    ]);
    scalars
        .prop_recursive(3, 16, 4, |inner| {
            let objects = hash_map(any::<String>(), inner.clone(), 0..4);
            Union::new([
                vec(inner, 0..4).prop_map(Document::from).boxed(),
                objects.prop_map(Document::from).boxed(),
            ])
        })
        .boxed()
}

/// Lists of such items.
pub(crate) fn list<T: fmt::Debug + 'static>(
    length: Length,
    items: BoxedStrategy<T>,
) -> BoxedStrategy<Vec<T>> {
    length.choose(LENGTHS, LONGEST, |length| vec(items.clone(), length))
}

/// Lists of such items, which are different.
pub(crate) fn set<T>(length: Length, items: BoxedStrategy<T>) -> BoxedStrategy<Vec<T>>
where
    T: fmt::Debug + PartialEq + 'static,
{
    let min = length.min;
    let sets = length
        .choose(LENGTHS, LONGEST, |lengths| {
            let drawn = length.drawn(*lengths.end());
            (lengths, vec(items.clone(), drawn))
        })
        .prop_map(|(count, items)| {
            let mut distinct = Vec::new();
            for item in items {
                if distinct.len() < count && !distinct.contains(&item) {
                    distinct.push(item);
                }
            }
            distinct
        })
        .prop_filter("too few items are different", move |items| {
            items.len() >= min
        });
    filtered(sets.boxed(), MAX_TOO_SHORT)
}

/// Maps of such entries.
pub(crate) fn map<K, V>(
    length: Length,
    keys: BoxedStrategy<K>,
    values: BoxedStrategy<V>,
) -> BoxedStrategy<HashMap<K, V>>
where
    K: Eq + fmt::Debug + Hash + 'static,
    V: fmt::Debug + 'static,
{
    let min = length.min;
    let maps = length
        .choose(LENGTHS, LONGEST, |lengths| {
            let most = *lengths.end();
            let keys = vec(keys.clone(), length.drawn(most));
            (lengths, keys, vec(values.clone(), most))
        })
        .prop_map(|(count, keys, values)| {
            let mut values = values.into_iter().take(count);
            let mut entries = HashMap::new();
            for key in keys {
                if let Entry::Vacant(entry) = entries.entry(key)
                    && let Some(value) = values.next()
                {
                    entry.insert(value);
                }
            }
            entries
        })
        .prop_filter("too few keys are different", move |entries| {
            entries.len() >= min
        });
    filtered(maps.boxed(), MAX_TOO_SHORT)
}
