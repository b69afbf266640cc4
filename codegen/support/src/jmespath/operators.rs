//! The operators of expressions.

use std::cmp::Ordering;
use std::rc::Rc;

use super::value::{Failed, Number, Value};

/// A comparison of two numbers.
#[derive(Clone, Copy)]
pub(crate) enum Order {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl<'a> Value<'a> {
    /// `value.name`
    pub(crate) fn member(&self, name: &str) -> Value<'a> {
        match self {
            Self::Object(object) => object.member(name),
            Self::Hash(members) => members.get(name).cloned().unwrap_or(Self::Null),
            _ => Self::Null,
        }
    }

    /// `value[index]`; a negative index counts from the end.
    pub(crate) fn index(&self, index: i32) -> Value<'a> {
        let item = self.as_list().and_then(|items| {
            let length = i64::try_from(items.len()).ok()?;
            let index = i64::from(index);
            let from_start = if index < 0 { length + index } else { index };
            items.get(usize::try_from(from_start).ok()?)
        });
        item.cloned().unwrap_or(Self::Null)
    }

    /// `value[start:stop:step]`
    pub(crate) fn slice(&self, start: Option<i32>, stop: Option<i32>, step: i32) -> Value<'a> {
        let Some(items) = self.as_list() else {
            return Self::Null;
        };
        let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let step = i64::from(step);
        // With a negative step, the slice starts at the last item and ends before the first.
        let (lowest, highest) = if step < 0 {
            (-1, length - 1)
        } else {
            (0, length)
        };
        let (first, last) = if step < 0 {
            (highest, lowest)
        } else {
            (lowest, highest)
        };
        let bounded = |end: Option<i32>, default: i64| {
            let end = end.map_or(default, |end| match i64::from(end) {
                end @ ..0 => (length + end).max(lowest),
                end => end,
            });
            end.min(highest)
        };
        let (mut at, stop) = (bounded(start, first), bounded(stop, last));
        let mut slice = Vec::new();
        while step > 0 && at < stop || step < 0 && at > stop {
            let item = usize::try_from(at).ok().and_then(|at| items.get(at));
            slice.extend(item.cloned());
            at += step;
        }
        Self::list(slice)
    }

    /// `value[]`: the items, and the items of those that are lists.
    pub(crate) fn flatten(&self) -> Value<'a> {
        let Some(items) = self.as_list() else {
            return Self::Null;
        };
        let mut flat = Vec::new();
        for item in items.iter() {
            match item {
                Self::List(inner) => flat.extend(inner.iter().cloned()),
                other => flat.push(other.clone()),
            }
        }
        Self::list(flat)
    }

    /// `value.*`: the values of an object.
    pub(crate) fn values(&self) -> Value<'a> {
        match self.as_members() {
            Some(members) => Self::list(members.into_iter().map(|(_, value)| value)),
            None => Self::Null,
        }
    }

    /// A projection: the results for the items of a list, without nulls.
    pub(crate) fn project(
        &self,
        project: &mut dyn FnMut(Value<'a>) -> Result<Value<'a>, Failed>,
    ) -> Result<Value<'a>, Failed> {
        let Some(items) = self.as_list() else {
            return Ok(Self::Null);
        };
        let mut results = Vec::new();
        for item in items.iter() {
            let result = project(item.clone())?;
            if !result.is_null() {
                results.push(result);
            }
        }
        Ok(Self::list(results))
    }

    /// Whether the value is neither null, false, nor empty.
    pub(crate) fn is_true(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Boolean(value) => *value,
            Self::Number(_) => true,
            Self::Text(text) => !text.is_empty(),
            Self::List(items) => !items.is_empty(),
            Self::Object(object) => !object.names().is_empty(),
            Self::Hash(members) => !members.is_empty(),
        }
    }

    /// `value == other`
    pub(crate) fn equals(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (Self::Null, Value::Null) => true,
            (Self::Boolean(one), Value::Boolean(other)) => one == other,
            (Self::Number(one), Value::Number(other)) => {
                one.compare(*other) == Some(Ordering::Equal)
            }
            (Self::Text(one), Value::Text(other)) => one == other,
            (Self::List(one), Value::List(other)) => {
                one.len() == other.len()
                    && one
                        .iter()
                        .zip(other.iter())
                        .all(|(one, other)| one.equals(other))
            }
            (one, other) => match (one.as_members(), other.as_members()) {
                (Some(one), Some(other)) => {
                    one.len() == other.len()
                        && one
                            .iter()
                            .zip(&other)
                            .all(|((one_name, one), (name, other))| {
                                one_name == name && one.equals(other)
                            })
                }
                _ => false,
            },
        }
    }

    /// `value < other` and the like: null unless both are numbers.
    pub(crate) fn compare(&self, order: Order, other: &Value<'_>) -> Value<'a> {
        let ordering = self
            .as_number()
            .and_then(|number| number.compare(other.as_number()?));
        match ordering {
            None => Self::Null,
            Some(ordering) => Self::Boolean(match order {
                Order::Less => ordering.is_lt(),
                Order::LessOrEqual => ordering.is_le(),
                Order::Greater => ordering.is_gt(),
                Order::GreaterOrEqual => ordering.is_ge(),
            }),
        }
    }
}

impl Number {
    /// Compares two numbers; NaN has no order.
    pub(crate) fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(one), Self::Integer(other)) => Some(one.cmp(&other)),
            (one, other) => one.to_f64().partial_cmp(&other.to_f64()),
        }
    }
}

/// Collects results into a list.
pub(super) fn list_of<'a>(items: Vec<Value<'a>>) -> Value<'a> {
    Value::List(Rc::from(items))
}
