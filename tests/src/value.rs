//! Values under their Smithy names, so that one test can cover every operation.

use aws_smithy_types::DateTime;
use indexmap::IndexMap;

/// A value of some shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A `string`.
    String(String),
    /// An `integer`.
    Integer(i32),
    /// A `timestamp`.
    Timestamp(DateTime),
    /// A `list`.
    List(Vec<Value>),
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

    /// Returns the same structure with one more `string` member.
    pub fn with_string(self, member: &str, value: &str) -> Self {
        self.with(member, Value::String(value.to_owned()))
    }
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

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::List(items) => items.iter().map(T::from_value).collect(),
            other => panic!("expected a List, found {other:?}"),
        }
    }
}
