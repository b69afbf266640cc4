//! Reads numbers in model files and checks that they fit their types.

use std::str::FromStr;

use super::node::Node;

/// Reads an integer in the range of the type.
pub(super) fn integer<T: TryFrom<i64>>(node: &Node) -> Option<i64> {
    let value = node.as_i64()?;
    T::try_from(value).is_ok().then_some(value)
}

/// Reads a number that is not too large for the type.
pub(super) fn float<T: FromStr + Copy + Into<f64>>(number: &str) -> Option<T> {
    let value: T = number.parse().ok()?;
    value.into().is_finite().then_some(value)
}

/// Reads the name of a number that JSON cannot represent. Rust spells these names in the same way.
pub(super) fn not_finite<T: FromStr>(name: &str) -> Option<T> {
    let is_name = ["NaN", "Infinity", "-Infinity"].contains(&name);
    is_name.then(|| name.parse().ok()).flatten()
}

/// The maximum number of zeros that the exponent of a number may stand for.
const MOST_ZEROS: usize = 1000;

/// Returns the digits of a whole number of almost any size, without its exponent.
pub(super) fn big_integer(number: &str) -> Option<String> {
    let Number { digits, exponent } = Number::of(number)?;
    let zeros = usize::try_from(exponent).ok()?;
    (zeros <= MOST_ZEROS).then(|| digits + &"0".repeat(zeros))
}

/// Returns the seconds and nanoseconds of a number of seconds.
pub(super) fn epoch_seconds(number: &str) -> Option<(i64, u32)> {
    let nanoseconds = scaled(number, 9)?;
    Some((
        i64::try_from(nanoseconds.div_euclid(NANOSECONDS)).ok()?,
        u32::try_from(nanoseconds.rem_euclid(NANOSECONDS)).ok()?,
    ))
}

const NANOSECONDS: i128 = 1_000_000_000;

/// Returns a JSON number times a power of ten if the result is a whole number.
fn scaled(number: &str, power: i32) -> Option<i128> {
    let Number { digits, exponent } = Number::of(number)?;
    let zeros = u32::try_from(exponent.checked_add(power)?).ok()?;
    let digits: i128 = digits.parse().ok()?;
    digits.checked_mul(10_i128.checked_pow(zeros)?)
}

/// A JSON number, as whole digits times a power of ten.
pub(super) struct Number {
    pub(super) digits: String,
    pub(super) exponent: i32,
}

impl Number {
    pub(super) fn of(text: &str) -> Option<Self> {
        let (digits, exponent) = match text.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, exponent.parse().ok()?),
            None => (text, 0_i32),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let fraction = fraction.trim_end_matches('0');
        Some(Self {
            digits: format!("{whole}{fraction}"),
            exponent: exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floating_point_numbers_are_in_the_range_of_their_type() {
        assert_eq!(float("3.4028235e38"), Some(f32::MAX));
        assert_eq!(float::<f32>("3.5e38"), None);
        assert_eq!(float("-3.5e38"), Some(-3.5e38_f64));
        assert_eq!(float::<f64>("-1e999"), None);
        assert_eq!(float("1e-999"), Some(0.0_f64));
    }
}
