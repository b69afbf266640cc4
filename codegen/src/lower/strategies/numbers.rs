//! Numbers that satisfy the constraints of the model.

use crate::ir::Range;
use crate::ir::strategies::{Decimals, Floats};
use crate::model::Decimal;

/// Numbers with more digits are not generated.
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

/// A floating-point type. Its numbers are held in the wider one.
#[derive(Clone, Copy)]
pub(super) enum Precision {
    Single,
    Double,
}

impl Precision {
    fn limit(self) -> f64 {
        match self {
            Self::Single => f32::MAX.into(),
            Self::Double => f64::MAX,
        }
    }

    /// Returns the number that is nearest to a decimal one.
    fn nearest(self, number: &str) -> Option<f64> {
        match self {
            Self::Single => number.parse::<f32>().ok().map(f64::from),
            Self::Double => number.parse().ok(),
        }
    }

    /// Returns the shortest decimal number that stands for this one. Clients send and compare it.
    fn decimal(self, number: f64) -> Option<Decimal> {
        Decimal::parse(&match self {
            Self::Single => (number as f32).to_string(),
            Self::Double => number.to_string(),
        })
    }

    fn next_up(self, number: f64) -> f64 {
        match self {
            Self::Single => (number as f32).next_up().into(),
            Self::Double => number.next_up(),
        }
    }

    /// Returns the least number that is not less than a decimal one, if it is finite.
    fn at_least(self, number: &str) -> Option<f64> {
        let nearest = self.nearest(number)?.max(-self.limit());
        let is_less = self.decimal(nearest) < Decimal::parse(number);
        let least = if is_less {
            self.next_up(nearest)
        } else {
            nearest
        };
        least.is_finite().then_some(least)
    }

    /// Returns the greatest number that is not greater than a decimal one, if it is finite.
    fn at_most(self, number: &str) -> Option<f64> {
        let opposite = match number.strip_prefix('-') {
            Some(number) => number.to_owned(),
            None => format!("-{number}"),
        };
        self.at_least(&opposite).map(|least| -least)
    }
}

/// Returns the bounds of floating-point numbers of a range, or `None` if there are none.
pub(super) fn floats(range: Option<&Range>, precision: Precision) -> Option<Floats> {
    let Some(Range { min, max }) = range else {
        return Some(Floats {
            min: None,
            max: None,
        });
    };
    let (min, max) = (min.as_deref(), max.as_deref());
    // A bound that is not a number of the type leaves no numbers.
    let least = min.map(|min| precision.at_least(min));
    let most = max.map(|max| precision.at_most(max));
    if least == Some(None) || most == Some(None) {
        return None;
    }
    let (min, max) = (least.flatten(), most.flatten());
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        return None;
    }
    // The distance between the bounds has to be a number of the type.
    let is_wide = min
        .zip(max)
        .is_some_and(|(min, max)| max / 2.0 - min / 2.0 > precision.limit() / 2.0);
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
    // A bound that is beyond these numbers on the wrong side leaves none.
    let (min, max) = (min.unwrap_or(-INFINITE), max.unwrap_or(INFINITE));
    (min.max(-INFINITE), max.min(INFINITE))
}

/// Returns the product of a decimal number and a power of ten as an integer, which is not exact beyond
/// `INFINITE`.
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
    let zeros = point.clamp(0, MAX_DIGITS + 1);
    let digits = whole.bytes().chain(fraction.bytes());
    for (index, digit) in (0..).zip(digits.chain(std::iter::repeat_n(b'0', zeros as usize))) {
        if index < point {
            integer = (integer * 10 + i128::from(digit - b'0')).min(INFINITE + 1);
        } else {
            is_rounded |= digit != b'0';
        }
    }
    let away_from_zero = is_rounded && negative != rounded_up;
    let integer = integer + i128::from(away_from_zero);
    if negative { -integer } else { integer }
}
