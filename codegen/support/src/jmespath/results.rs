//! The results of expressions: the comparators of waiters (Smithy 2.0, section "Waiters", "PathComparator enum"), and
//! the values of endpoint parameters. An expression that fails matches nothing and sets nothing.

use super::value::{Failed, Value};

type Outcome<'a> = Result<Value<'a>, Failed>;

/// `stringEquals`
pub(crate) fn string_equals(outcome: Outcome<'_>, expected: &str) -> bool {
    outcome.is_ok_and(|value| value.as_text() == Some(expected))
}

/// `booleanEquals`
pub(crate) fn boolean_equals(outcome: Outcome<'_>, expected: bool) -> bool {
    boolean(outcome) == Some(expected)
}

/// `allStringEquals`: a list with at least one item, and no items other than the expected string.
pub(crate) fn all_strings_equal(outcome: Outcome<'_>, expected: &str) -> bool {
    let Ok(Value::List(items)) = outcome else {
        return false;
    };
    !items.is_empty() && items.iter().all(|item| item.as_text() == Some(expected))
}

/// `anyStringEquals`
pub(crate) fn any_string_equals(outcome: Outcome<'_>, expected: &str) -> bool {
    let Ok(Value::List(items)) = outcome else {
        return false;
    };
    items.iter().any(|item| item.as_text() == Some(expected))
}

/// The value of a boolean parameter.
pub(crate) fn boolean(outcome: Outcome<'_>) -> Option<bool> {
    match outcome {
        Ok(Value::Boolean(value)) => Some(value),
        _ => None,
    }
}

/// The value of a string parameter.
pub(crate) fn text(outcome: Outcome<'_>) -> Option<String> {
    match outcome {
        Ok(Value::Text(text)) => Some(text.into_owned()),
        _ => None,
    }
}

/// The value of a parameter that is a list of strings.
pub(crate) fn texts(outcome: Outcome<'_>) -> Option<Vec<String>> {
    let Ok(Value::List(items)) = outcome else {
        return None;
    };
    let texts = items.iter().map(|item| item.as_text().map(str::to_owned));
    texts.collect()
}
