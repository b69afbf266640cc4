//! Numbers that satisfy the constraints of the model.

use crate::ir::Range;
use crate::ir::strategies::{Decimals, Floats};

/// Numbers with more digits are treated as infinite.
const MAX_DIGITS: i64 = 30;

const INFINITE: i128 = 10_i128.pow(MAX_DIGITS as u32);

/// How many digits decimal numbers have after the point, at most.
const MAX_FRACTION: u32 = 10;

/// Returns the integers of a range among these, or `None` if there are none.
pub(super) fn integers(range: Option<&Range>, min: i64, max: i64) -> Option<(i64, i64)> {
    let (least, most) = scaled(range, 0);
    let (least, most) = (least.max(min.into()), most.min(max.into()));
    (least <= most).then_some((i64::try_from(least).ok()?, i64::try_from(most).ok()?))
}

/// Returns big integers of a range, or `None` if there are none.
pub(super) fn big_integers(range: Option<&Range>) -> Option<Decimals> {
    decimals(range, 0)
}

/// Returns decimal numbers of a range, or `None` if there are none.
pub(super) fn big_decimals(range: Option<&Range>) -> Option<Decimals> {
    // One of these numbers of digits is enough, unless the bounds are very close.
    [2, MAX_FRACTION]
        .into_iter()
        .find_map(|digits| decimals(range, digits))
}

fn decimals(range: Option<&Range>, digits: u32) -> Option<Decimals> {
    let (min, max) = scaled(range, digits);
    (min <= max).then_some(Decimals { min, max, digits })
}

/// Returns the bounds of floating-point numbers of a range, or `None` if there are none. `limit` is
/// the greatest number of the type.
pub(super) fn floats(range: Option<&Range>, limit: f64) -> Option<Floats> {
    let bound = |bound: Option<&String>| bound.and_then(|bound| bound.parse::<f64>().ok());
    let (min, max) = match range {
        Some(Range { min, max }) => (bound(min.as_ref()), bound(max.as_ref())),
        None => (None, None),
    };
    if min.is_some_and(|min| min > limit) || max.is_some_and(|max| max < -limit) {
        return None;
    }
    let (min, max) = (
        min.filter(|min| *min >= -limit),
        max.filter(|max| *max <= limit),
    );
    // The distance between the bounds has to be a number of the type.
    let is_wide = min
        .zip(max)
        .is_some_and(|(min, max)| max / 2.0 - min / 2.0 > limit / 2.0);
    let half = |bound: f64| if is_wide { bound / 2.0 } else { bound };
    Some(Floats {
        min: min.map(half),
        max: max.map(half),
    })
}

/// Returns the integers of a range after its bounds were multiplied by a power of ten.
fn scaled(range: Option<&Range>, digits: u32) -> (i128, i128) {
    let bound = |bound: Option<&String>, rounded_up| {
        bound.map(|bound| multiplied(bound, digits, rounded_up))
    };
    let (min, max) = match range {
        Some(Range { min, max }) => (bound(min.as_ref(), true), bound(max.as_ref(), false)),
        None => (None, None),
    };
    (min.unwrap_or(-INFINITE), max.unwrap_or(INFINITE))
}

/// Returns the product of a decimal number and a power of ten as an integer.
fn multiplied(number: &str, power: u32, rounded_up: bool) -> i128 {
    let (negative, number) = match number.strip_prefix('-') {
        Some(number) => (true, number),
        None => (false, number),
    };
    let (number, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let exponent: i64 = exponent.parse().unwrap_or(i64::MAX);
    // How many of the digits belong to the integer.
    let point = exponent
        .saturating_add(whole.len() as i64)
        .saturating_add(power.into());
    let mut integer: i128 = 0;
    let mut is_rounded = false;
    let zeros = point.clamp(0, MAX_DIGITS);
    let digits = whole.bytes().chain(fraction.bytes());
    for (index, digit) in (0..).zip(digits.chain(std::iter::repeat_n(b'0', zeros as usize))) {
        if index < point {
            integer = (integer * 10 + i128::from(digit - b'0')).min(INFINITE);
        } else {
            is_rounded |= digit != b'0';
        }
    }
    let away_from_zero = is_rounded && negative != rounded_up;
    let integer = integer + i128::from(away_from_zero);
    if negative { -integer } else { integer }
}
