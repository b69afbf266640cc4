//! Values under their Smithy names, so that one test can cover every operation.

use std::collections::HashMap;

use aws_smithy_types::DateTime;
use indexmap::IndexMap;

/// A value of some shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A `string`, or an enum.
    String(String),
    /// An `integer`.
    Integer(i32),
    /// A `timestamp`.
    Timestamp(DateTime),
    /// A `list`.
    List(Vec<Value>),
    /// A `map`. The order of its entries is irrelevant.
    Map(IndexMap<String, Value>),
    /// A `structure`.
    Structure(Structure),
}

/// The members of a structure that are present, by their names in the model. Their order is irrelevant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Structure(pub IndexMap<String, Value>);

impl Structure {
    /// Returns the member's value as its type in the Rust interface.
    pub fn get<T: FromValue>(&self, member: &str) -> Option<T> {
        self.0.get(member).map(T::from_value)
    }

    /// Returns the same structure with this member added or replaced.
    pub fn with(mut self, member: &str, value: Value) -> Self {
        self.0.insert(member.to_owned(), value);
        self
    }

    /// Returns the same structure with every string in it changed, except the keys of maps.
    pub fn with_texts(self, change: &impl Fn(String) -> String) -> Self {
        Self(with_texts(self.0, change))
    }

    /// Returns the same structure with one more `string` member.
    pub fn with_string(self, member: &str, value: &str) -> Self {
        self.with(member, Value::String(value.to_owned()))
    }
}

impl Value {
    /// Returns the same value with every string in it changed, except the keys of maps.
    pub fn with_texts(self, change: &impl Fn(String) -> String) -> Self {
        match self {
            Self::String(text) => Self::String(change(text)),
            Self::List(items) => {
                let items = items.into_iter();
                Self::List(items.map(|item| item.with_texts(change)).collect())
            }
            Self::Map(entries) => Self::Map(with_texts(entries, change)),
            Self::Structure(value) => Self::Structure(value.with_texts(change)),
            other => other,
        }
    }
}

fn with_texts(
    values: IndexMap<String, Value>,
    change: &impl Fn(String) -> String,
) -> IndexMap<String, Value> {
    let values = values.into_iter();
    values
        .map(|(name, value)| (name, value.with_texts(change)))
        .collect()
}

impl<'a> FromIterator<(&'a str, Option<Value>)> for Structure {
    fn from_iter<I: IntoIterator<Item = (&'a str, Option<Value>)>>(members: I) -> Self {
        let present = |(name, value): (&str, Option<Value>)| Some((name.to_owned(), value?));
        Self(members.into_iter().filter_map(present).collect())
    }
}

/// A Rust type of the client's interface that a value can be converted into.
pub trait FromValue {
    /// Converts the value into this type. Panics if the value has another shape, which would be a mistake in the table
    /// of operations.
    fn from_value(value: &Value) -> Self;
}

/// The return type of an accessor of the client's interface, which can be converted back into a value.
pub trait IntoValue {
    /// Returns the value, or `None` if the member is absent.
    fn into_value(self) -> Option<Value>;
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Option<Value> {
        self.and_then(T::into_value)
    }
}

/// Maps a variant of [`Value`] to a Rust type: owned in one direction, as accessors return it in the other.
macro_rules! simple {
    ($variant:ident, $owned:ty, $returned:ty) => {
        impl FromValue for $owned {
            fn from_value(value: &Value) -> Self {
                match value {
                    Value::$variant(value) => value.clone(),
                    other => panic!(
                        concat!("a ", stringify!($variant), " is expected, not {:?}"),
                        other
                    ),
                }
            }
        }

        impl IntoValue for $returned {
            fn into_value(self) -> Option<Value> {
                Some(Value::$variant(self.to_owned()))
            }
        }
    };
}

simple!(String, String, &str);
simple!(Integer, i32, i32);
simple!(Timestamp, DateTime, &DateTime);

/// For members that a client does not have.
impl FromValue for Value {
    fn from_value(value: &Value) -> Self {
        value.clone()
    }
}

/// For members that a client does not have.
impl IntoValue for Value {
    fn into_value(self) -> Option<Value> {
        Some(self)
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::List(items) => items.iter().map(T::from_value).collect(),
            other => panic!("expected a List, found {other:?}"),
        }
    }
}

impl<T: FromValue> FromValue for HashMap<String, T> {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Map(entries) => entries
                .iter()
                .map(|(key, value)| (key.clone(), T::from_value(value)))
                .collect(),
            other => panic!("expected a Map, found {other:?}"),
        }
    }
}

impl IntoValue for &HashMap<String, String> {
    fn into_value(self) -> Option<Value> {
        let entries = self.iter();
        let entries = entries.map(|(key, value)| (key.clone(), Value::String(value.clone())));
        Some(Value::Map(entries.collect()))
    }
}
