//! Values under their Smithy names, so that one test can speak of every operation.

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

/// The members of a structure that are present, by their names in the model. Their order means nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Structure(pub IndexMap<String, Value>);

impl Structure {
    /// The member's value, as the type that the Rust interface has for it.
    pub fn get<T: FromValue>(&self, member: &str) -> Option<T> {
        self.0.get(member).map(T::from_value)
    }

    /// The same structure with one more member, or with another value for it.
    pub fn with(mut self, member: &str, value: Value) -> Self {
        self.0.insert(member.to_owned(), value);
        self
    }

    /// The same structure with one more `string` member.
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

/// A Rust type of the client's interface that a value can be turned into.
pub trait FromValue {
    /// Turns the value into this type; panics when the value is of another shape, which the table of operations
    /// would be to blame for.
    fn from_value(value: &Value) -> Self;
}

/// What an accessor of the client's interface returns, turned back into a value.
pub trait IntoValue {
    /// The value, or nothing when the member is absent.
    fn into_value(self) -> Option<Value>;
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Option<Value> {
        self.and_then(T::into_value)
    }
}

/// Ties a variant of [`Value`] to a Rust type, owned in one direction and as accessors return it in the other.
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
            other => panic!("a List is expected, not {other:?}"),
        }
    }
}
