//! The functions of expressions (JMESPath, section "Built-in Functions"). Those that can fail return a `Result`.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::rc::Rc;

use super::operators::list_of;
use super::value::{Failed, Number, Value};

type Outcome<'a> = Result<Value<'a>, Failed>;

/// An expression that a function evaluates for each item of a list.
type Each<'f, 'a> = &'f mut dyn FnMut(Value<'a>) -> Outcome<'a>;

fn number(value: &Value<'_>) -> Result<f64, Failed> {
    value.as_number().map(Number::to_f64).ok_or(Failed)
}

fn string<'v>(value: &'v Value<'_>) -> Result<&'v str, Failed> {
    value.as_text().ok_or(Failed)
}

fn items<'v, 'a>(value: &'v Value<'a>) -> Result<&'v Rc<[Value<'a>]>, Failed> {
    value.as_list().ok_or(Failed)
}

fn numbers(value: &Value<'_>) -> Result<Vec<f64>, Failed> {
    items(value)?.iter().map(number).collect()
}

/// Returns a number as a value. JSON has neither infinite numbers nor NaN.
fn finite<'a>(number: f64) -> Outcome<'a> {
    match number.is_finite() {
        true => Ok(number.into()),
        false => Err(Failed),
    }
}

pub(crate) fn abs<'a>(value: &Value<'a>) -> Outcome<'a> {
    finite(number(value)?.abs())
}

/// Returns the sum, which is 0 for an empty list. `Iterator::sum` returns -0.
fn total(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |total, number| total + number)
}

/// The average of an empty list is null.
#[allow(clippy::cast_precision_loss)] // No list is that long.
pub(crate) fn avg<'a>(list: &Value<'a>) -> Outcome<'a> {
    let numbers = numbers(list)?;
    match numbers.len() {
        0 => Ok(Value::Null),
        count => finite(total(&numbers) / count as f64),
    }
}

pub(crate) fn ceil<'a>(value: &Value<'a>) -> Outcome<'a> {
    finite(number(value)?.ceil())
}

pub(crate) fn contains<'a>(subject: &Value<'a>, search: &Value<'a>) -> Outcome<'a> {
    match subject {
        Value::Text(text) => Ok(search
            .as_text()
            .is_some_and(|search| text.contains(search))
            .into()),
        Value::List(items) => Ok(items.iter().any(|item| item.equals(search)).into()),
        _ => Err(Failed),
    }
}

pub(crate) fn ends_with<'a>(subject: &Value<'a>, suffix: &Value<'a>) -> Outcome<'a> {
    Ok(string(subject)?.ends_with(string(suffix)?).into())
}

pub(crate) fn floor<'a>(value: &Value<'a>) -> Outcome<'a> {
    finite(number(value)?.floor())
}

pub(crate) fn join<'a>(glue: &Value<'a>, list: &Value<'a>) -> Outcome<'a> {
    let glue = string(glue)?;
    let texts: Result<Vec<_>, _> = items(list)?.iter().map(string).collect();
    Ok(texts?.join(glue).into())
}

/// The names of the members of an object, in order.
pub(crate) fn keys<'a>(object: &Value<'a>) -> Outcome<'a> {
    let members = object.as_members().ok_or(Failed)?.into_iter();
    Ok(Value::list(members.map(|(name, _)| Value::Text(name))))
}

/// The number of characters, items, or members.
pub(crate) fn length<'a>(subject: &Value<'a>) -> Outcome<'a> {
    let length = match subject {
        Value::Text(text) => text.chars().count(),
        Value::List(items) => items.len(),
        Value::Object(object) => object.names().len(),
        Value::Hash(members) => members.len(),
        Value::Null | Value::Boolean(_) | Value::Number(_) => return Err(Failed),
    };
    Ok(i64::try_from(length).unwrap_or(i64::MAX).into())
}

pub(crate) fn map<'a>(each: Each<'_, 'a>, list: &Value<'a>) -> Outcome<'a> {
    let results: Result<Vec<_>, _> = items(list)?.iter().cloned().map(each).collect();
    Ok(list_of(results?))
}

/// The greatest number or string of a list; null if the list is empty.
pub(crate) fn max<'a>(list: &Value<'a>) -> Outcome<'a> {
    extreme(list, Ordering::Greater)
}

/// The item with the greatest result; null if the list is empty.
pub(crate) fn max_by<'a>(list: &Value<'a>, each: Each<'_, 'a>) -> Outcome<'a> {
    extreme_by(list, each, Ordering::Greater)
}

/// The members of all objects. A later object replaces members of the same name.
pub(crate) fn merge<'a>(objects: &[&Value<'a>]) -> Outcome<'a> {
    let mut merged = std::collections::BTreeMap::new();
    for object in objects {
        merged.extend(object.as_members().ok_or(Failed)?);
    }
    Ok(Value::Hash(Rc::new(merged)))
}

/// The least number or string of a list; null if the list is empty.
pub(crate) fn min<'a>(list: &Value<'a>) -> Outcome<'a> {
    extreme(list, Ordering::Less)
}

/// The item with the least result; null if the list is empty.
pub(crate) fn min_by<'a>(list: &Value<'a>, each: Each<'_, 'a>) -> Outcome<'a> {
    extreme_by(list, each, Ordering::Less)
}

/// The first value that is not null.
pub(crate) fn not_null<'a>(values: &[&Value<'a>]) -> Value<'a> {
    let mut values = values.iter();
    let found = values.find(|value| !value.is_null());
    found.map_or(Value::Null, |value| (*value).clone())
}

pub(crate) fn reverse<'a>(subject: &Value<'a>) -> Outcome<'a> {
    match subject {
        Value::Text(text) => Ok(text.chars().rev().collect::<String>().into()),
        Value::List(items) => Ok(Value::list(items.iter().rev().cloned())),
        _ => Err(Failed),
    }
}

/// The numbers or strings of a list, in order.
pub(crate) fn sort<'a>(list: &Value<'a>) -> Outcome<'a> {
    let mut items = items(list)?.to_vec();
    check_keys(&items)?;
    items.sort_by(order);
    Ok(list_of(items))
}

/// The items of a list in the order of their results. Items with equal results keep their order.
pub(crate) fn sort_by<'a>(list: &Value<'a>, each: Each<'_, 'a>) -> Outcome<'a> {
    let mut pairs = with_keys(list, each)?;
    pairs.sort_by(|(one, _), (other, _)| order(one, other));
    Ok(Value::list(pairs.into_iter().map(|(_, item)| item)))
}

pub(crate) fn starts_with<'a>(subject: &Value<'a>, prefix: &Value<'a>) -> Outcome<'a> {
    Ok(string(subject)?.starts_with(string(prefix)?).into())
}

pub(crate) fn sum<'a>(list: &Value<'a>) -> Outcome<'a> {
    finite(total(&numbers(list)?))
}

/// A list as it is; a list of any other value.
pub(crate) fn to_array<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::List(_) => value.clone(),
        other => Value::list([other.clone()]),
    }
}

/// The number that a string contains; null if it contains none.
pub(crate) fn to_number<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::Number(number) => Value::Number(*number),
        Value::Text(text) => json_number(text),
        _ => Value::Null,
    }
}

fn json_number<'a>(text: &str) -> Value<'a> {
    let text = text.trim_matches([' ', '\t', '\n', '\r']);
    let digits = text.strip_prefix('-').unwrap_or(text);
    // Rust accepts more than JSON does: `inf`, `+1`, `.5`, `5.`, `007`.
    let (whole, rest) = digits.split_at(digits.find(['.', 'e', 'E']).unwrap_or(digits.len()));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let fraction = rest
        .strip_prefix('.')
        .map(|rest| rest.split(['e', 'E']).next());
    if !is_digits(whole)
        || (whole.len() > 1 && whole.starts_with('0'))
        || fraction.is_some_and(|fraction| !fraction.is_some_and(is_digits))
    {
        return Value::Null;
    }
    match (text.parse::<i64>(), text.parse::<f64>()) {
        (Ok(number), _) => number.into(),
        (_, Ok(number)) if number.is_finite() => number.into(),
        _ => Value::Null,
    }
}

/// A string as it is; the JSON of any other value.
pub(crate) fn to_string<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::Text(text) => Value::Text(text.clone()),
        other => {
            let mut json = String::new();
            write_json(other, &mut json);
            json.into()
        }
    }
}

fn write_json(value: &Value<'_>, json: &mut String) {
    match value {
        Value::Null => json.push_str("null"),
        Value::Boolean(value) => json.push_str(if *value { "true" } else { "false" }),
        Value::Number(Number::Integer(number)) => json.push_str(&number.to_string()),
        // `Debug` writes all digits that are needed, and `1.0` instead of `1`.
        Value::Number(Number::Float(number)) => json.push_str(&format!("{number:?}")),
        Value::Text(text) => write_json_string(text, json),
        Value::List(items) => {
            json.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write_json(item, json);
            }
            json.push(']');
        }
        Value::Object(_) | Value::Hash(_) => {
            json.push('{');
            for (at, (name, value)) in value.as_members().into_iter().flatten().enumerate() {
                if at > 0 {
                    json.push(',');
                }
                write_json_string(&name, json);
                json.push(':');
                write_json(&value, json);
            }
            json.push('}');
        }
    }
}

fn write_json_string(text: &str, json: &mut String) {
    json.push('"');
    for next in text.chars() {
        match next {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            '\0'..' ' => json.push_str(&format!("\\u{:04x}", u32::from(next))),
            next => json.push(next),
        }
    }
    json.push('"');
}

/// The name of the type of a value.
pub(crate) fn type_of<'a>(value: &Value<'a>) -> Value<'a> {
    let name = match value {
        Value::Null => "null",
        Value::Boolean(_) => "boolean",
        Value::Number(_) => "number",
        Value::Text(_) => "string",
        Value::List(_) => "array",
        Value::Object(_) | Value::Hash(_) => "object",
    };
    Value::Text(Cow::Borrowed(name))
}

/// The values of the members of an object, in the order of their names.
pub(crate) fn values<'a>(object: &Value<'a>) -> Outcome<'a> {
    match object.values() {
        Value::Null => Err(Failed),
        values => Ok(values),
    }
}

fn extreme<'a>(list: &Value<'a>, wanted: Ordering) -> Outcome<'a> {
    let items = items(list)?;
    check_keys(items)?;
    let mut extreme = Value::Null;
    for (at, item) in items.iter().enumerate() {
        if at == 0 || order(item, &extreme) == wanted {
            extreme = item.clone();
        }
    }
    Ok(extreme)
}

fn extreme_by<'a>(list: &Value<'a>, each: Each<'_, 'a>, wanted: Ordering) -> Outcome<'a> {
    let mut extreme: Option<(Value<'a>, Value<'a>)> = None;
    for (key, item) in with_keys(list, each)? {
        if extreme
            .as_ref()
            .is_none_or(|(best, _)| order(&key, best) == wanted)
        {
            extreme = Some((key, item));
        }
    }
    Ok(extreme.map_or(Value::Null, |(_, item)| item))
}

/// Returns the items of a list, each with the result for it, by which it is sorted.
fn with_keys<'a>(
    list: &Value<'a>,
    each: Each<'_, 'a>,
) -> Result<Vec<(Value<'a>, Value<'a>)>, Failed> {
    let items = items(list)?;
    let keys: Result<Vec<_>, _> = items.iter().cloned().map(each).collect();
    let keys = keys?;
    check_keys(&keys)?;
    Ok(keys.into_iter().zip(items.iter().cloned()).collect())
}

/// Fails unless all values are numbers or all are strings.
fn check_keys(keys: &[Value<'_>]) -> Result<(), Failed> {
    let all = |is: fn(&Value<'_>) -> bool| keys.iter().all(is);
    match all(|key| key.as_number().is_some()) || all(|key| key.as_text().is_some()) {
        true => Ok(()),
        false => Err(Failed),
    }
}

/// Compares two numbers or two strings.
fn order(one: &Value<'_>, other: &Value<'_>) -> Ordering {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        (Value::Number(one), Value::Number(other)) => {
            one.compare(*other).unwrap_or(Ordering::Equal)
        }
        _ => Ordering::Equal,
    }
}
