//! Numbers between bounds.

use std::fmt;
use std::ops::RangeInclusive;

use aws_smithy_types::{BigDecimal, BigInteger};
use proptest::num;
use proptest::strategy::{BoxedStrategy, Just, Strategy, Union};

/// Numbers of this range; the bounds are more frequent than others.
fn bounded<T>(range: RangeInclusive<T>) -> BoxedStrategy<T>
where
    T: Copy + fmt::Debug + PartialEq + 'static,
    RangeInclusive<T>: Strategy<Value = T>,
{
    // The strategy of a range overflows if it has the least number of its type only.
    if range.start() == range.end() {
        return Just(*range.start()).boxed();
    }
    let bounds = [*range.start(), *range.end()].map(|bound| (1, Just(bound).boxed()));
    let mut all = vec![(14, range.boxed())];
    all.extend(bounds);
    Union::new_weighted(all).boxed()
}

/// Integers of this range.
pub(crate) fn integer<T>(range: RangeInclusive<T>) -> BoxedStrategy<T>
where
    T: Copy + fmt::Debug + PartialEq + 'static,
    RangeInclusive<T>: Strategy<Value = T>,
{
    bounded(range)
}

/// How far numbers are from the only bound of their range.
const FAR: f32 = 1e6;

/// Numbers between these bounds; without any, also infinity and what is not a number.
pub(crate) fn float(min: Option<f32>, max: Option<f32>) -> BoxedStrategy<f32> {
    match (min, max) {
        (None, None) => num::f32::ANY.boxed(),
        (Some(min), None) => bounded(min..=min + FAR),
        (None, Some(max)) => bounded(max - FAR..=max),
        (Some(min), Some(max)) => bounded(min..=max),
    }
}

/// Numbers between these bounds; without any, also infinity and what is not a number.
pub(crate) fn double(min: Option<f64>, max: Option<f64>) -> BoxedStrategy<f64> {
    let far = f64::from(FAR);
    match (min, max) {
        (None, None) => num::f64::ANY.boxed(),
        (Some(min), None) => bounded(min..=min + far),
        (None, Some(max)) => bounded(max - far..=max),
        (Some(min), Some(max)) => bounded(min..=max),
    }
}

/// Integers of this range.
pub(crate) fn big_integer(range: RangeInclusive<i128>) -> BoxedStrategy<BigInteger> {
    bounded(range)
        .prop_map(|number| parsed(&number.to_string()))
        .boxed()
}

/// The numbers of this range, each divided by a power of ten.
pub(crate) fn big_decimal(range: RangeInclusive<i128>, digits: usize) -> BoxedStrategy<BigDecimal> {
    bounded(range)
        .prop_map(move |number| {
            let sign = if number < 0 { "-" } else { "" };
            let number = format!("{:0>width$}", number.unsigned_abs(), width = digits + 1);
            let (integer, fraction) = number.split_at(number.len() - digits);
            match fraction {
                "" => parsed(&format!("{sign}{integer}")),
                _ => parsed(&format!("{sign}{integer}.{fraction}")),
            }
        })
        .boxed()
}

fn parsed<T: std::str::FromStr<Err: fmt::Debug>>(number: &str) -> T {
    number.parse().expect("the text is a number")
}
