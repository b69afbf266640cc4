//! The characters that have properties of Unicode.

use std::sync::LazyLock;

use regress::Regex;

use super::expression::Class;

/// All characters that UTF-16 encodes as one unit, in order.
static CHARACTERS: LazyLock<String> = LazyLock::new(|| ('\0'..='\u{ffff}').collect());

/// How many of the first ranges are used, and how many of the others.
const FIRST: usize = 8;
const OTHERS: usize = 8;

/// Returns a class of some of the characters that a class of a pattern matches. Unicode has so many
/// ranges of letters that a strategy cannot list all of them.
pub(super) fn characters(class: &str) -> Option<Class> {
    let regex = Regex::with_flags(&format!("{class}+"), "u").ok()?;
    let ranges: Vec<_> = regex
        .find_iter(&CHARACTERS)
        .filter_map(|found| {
            let mut range = CHARACTERS[found.range()].chars();
            let first = range.next()?;
            Some((first, range.next_back().unwrap_or(first)))
        })
        .collect();
    let (first, others) = ranges.split_at(ranges.len().min(FIRST));
    let others = others.iter().step_by((others.len() / OTHERS).max(1));
    let some: Vec<_> = first.iter().chain(others).copied().collect();
    Some(Class::of(&some))
}
