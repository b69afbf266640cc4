//! Finds the values of placeholders by comparing texts that contain them with expected texts.

use std::collections::BTreeMap;

use crate::evaluate::Outcome;
use crate::lower::endpoints::walk;

/// Values of placeholders.
pub(super) type Values = BTreeMap<&'static str, String>;

/// Returns values of placeholders for which one outcome may equal the other. A placeholder has one
/// value in all texts; if no text contains it, it stays. Each value must be a valid part of a host name.
pub(super) fn solve(found: &Outcome, expected: &Outcome, placeholders: &Values) -> Option<Values> {
    let (found, expected) = (texts(found), texts(expected));
    if found.len() != expected.len() {
        return None;
    }
    let mut values = Values::new();
    for (pattern, text) in found.into_iter().zip(expected) {
        unify(pattern, text, placeholders, &mut values)?;
    }
    for (placeholder, text) in placeholders {
        values.entry(placeholder).or_insert_with(|| text.clone());
    }
    Some(values)
}

fn texts(outcome: &Outcome) -> Vec<&str> {
    let mut texts = Vec::new();
    match outcome {
        Outcome::Endpoint(endpoint) => walk::texts(endpoint, &mut |text| texts.push(text.as_str())),
        Outcome::Error(message) => texts.push(message),
        Outcome::InvalidParams(_) | Outcome::Unknown => {}
    }
    texts
}

/// Adds the values for which a pattern equals a text. Returns `None` if there are none.
///
/// The value of a placeholder ends at the first occurrence of the literal text that follows it; the last placeholder takes everything before the final literal.
fn unify(
    mut pattern: &str,
    mut text: &str,
    placeholders: &Values,
    values: &mut Values,
) -> Option<()> {
    while let Some((at, placeholder)) = first(pattern, placeholders) {
        text = text.strip_prefix(&pattern[..at])?;
        pattern = &pattern[at + placeholder.len()..];
        let value = match (values.get(placeholder), first(pattern, placeholders)) {
            (Some(value), _) => value.clone(),
            (None, None) => text.strip_suffix(pattern)?.to_owned(),
            (None, Some((next, _))) => text.split_once(&pattern[..next])?.0.to_owned(),
        };
        text = text.strip_prefix(value.as_str())?;
        if !is_part_of_host(&value) {
            return None;
        }
        values.insert(placeholder, value);
    }
    (pattern == text).then_some(())
}

/// Returns the first placeholder in a pattern, and where it is.
fn first(pattern: &str, placeholders: &Values) -> Option<(usize, &'static str)> {
    let found = placeholders.keys();
    let found = found.filter_map(|placeholder| Some((pattern.find(placeholder)?, *placeholder)));
    found.min()
}

fn is_part_of_host(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
    !text.is_empty() && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholder_has_one_value_in_all_texts() {
        let placeholders = ["<a>", "<b>"].map(|name| (name, name.to_owned()));
        let placeholders = Values::from(placeholders);
        let solved = |pairs: &[(&str, &str)]| {
            let mut values = Values::new();
            let mut pairs = pairs.iter();
            let fits = pairs
                .all(|(pattern, text)| unify(pattern, text, &placeholders, &mut values).is_some());
            let values = values.into_values().collect::<Vec<_>>().join(" ");
            fits.then_some(values)
        };
        for (pairs, expected) in [
            (&[("x", "x")][..], Some("")),
            (&[("x", "y")], None),
            (&[("x.<a>", "x.com")], Some("com")),
            (&[("x.<a>/y", "x.com/y")], Some("com")),
            (&[("x.<a>", "y.com")], None),
            (&[("x.<a>/y", "x.com/z")], None),
            (&[("x.<a>", "x.")], None),
            (&[("x.<a>", "x.com/path")], None),
            (&[("<a>:<b>", "one:two")], Some("one two")),
            (&[("<b>:<a>:<b>", "one:two:one")], Some("two one")),
            (&[("<b>:<a>:<b>", "one:two:three")], None),
            (
                &[("x.<a>", "x.com"), ("<a>-<b>", "com-org")],
                Some("com org"),
            ),
            (&[("x.<a>", "x.com"), ("<a>", "org")], None),
            (&[("<a><b>", "com")], None),
        ] {
            let expected = expected.map(str::to_owned);
            assert_eq!(solved(pairs), expected, "{pairs:?}");
        }
    }
}
