//! Values of both clients, under the names of the model.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use aws_smithy_types::{Blob, DateTime};

/// A value of any type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A member, element, or entry that is absent or null.
    Null,
    Boolean(bool),
    /// A string or an enum.
    Text(String),
    /// A number in the notation of Rust.
    Number(String),
    Blob(Vec<u8>),
    Time(DateTime),
    List(Vec<Value>),
    Map(BTreeMap<String, Value>),
    /// The members of a structure, or the only one of a union.
    Structure(BTreeMap<&'static str, Value>),
    /// An optional value that is present. It distinguishes optional fields from those that always have a value.
    Some(Box<Value>),
}

impl Value {
    /// Returns the value of a member, unless it is absent.
    pub(crate) fn member<T: FromValue>(&self, name: &str) -> Option<T> {
        let Self::Structure(members) = self else {
            panic!("expected a structure, found {self:?}");
        };
        let value = members.get(name)?;
        (*value != Self::Null).then(|| T::from_value(value))
    }

    /// Returns the value without the mark of an optional one.
    pub(crate) fn plain(&self) -> &Self {
        match self {
            Self::Some(value) => value.plain(),
            value => value,
        }
    }
}

/// A type that a value can be converted to.
pub(crate) trait FromValue: Sized {
    fn from_value(value: &Value) -> Self;
}

/// A type that can be converted to a value.
pub(crate) trait IntoValue {
    fn value(&self) -> Value;
}

/// What a builder builds: a value, or a result if a member may be missing.
pub(crate) trait Finish<T> {
    fn finish(self) -> T;
}

impl<T> Finish<T> for T {
    fn finish(self) -> T {
        self
    }
}

impl<T, E: std::fmt::Debug> Finish<T> for Result<T, E> {
    fn finish(self) -> T {
        self.expect("required members are present")
    }
}

/// Implements the conversions of a type that a variant holds.
macro_rules! converted {
    ($($ty:ty: $variant:ident($held:ident) $from:expr, $into:expr;)+) => {
        $(impl FromValue for $ty {
            fn from_value(value: &Value) -> Self {
                match value.plain() {
                    Value::$variant($held) => $from,
                    other => panic!("expected {}, found {other:?}", stringify!($variant)),
                }
            }
        }

        impl IntoValue for $ty {
            fn value(&self) -> Value {
                let $held = self;
                Value::$variant($into)
            }
        })+
    };
}

converted! {
    bool: Boolean(held) *held, *held;
    String: Text(held) held.clone(), held.clone();
    i32: Number(held) held.parse().expect("an integer"), held.to_string();
    i64: Number(held) held.parse().expect("an integer"), held.to_string();
    f32: Number(held) held.parse().expect("a number"), format!("{held:?}");
    f64: Number(held) held.parse().expect("a number"), format!("{held:?}");
    Blob: Blob(held) Self::new(held.clone()), held.as_ref().to_vec();
    DateTime: Time(held) *held, *held;
}

impl<T: FromValue> FromValue for Box<T> {
    fn from_value(value: &Value) -> Self {
        Self::new(T::from_value(value))
    }
}

impl<T: IntoValue> IntoValue for Box<T> {
    fn value(&self) -> Value {
        T::value(self)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Self {
        (*value.plain() != Value::Null).then(|| T::from_value(value))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn value(&self) -> Value {
        let value = self.as_ref().map(IntoValue::value);
        value.map_or(Value::Null, |value| Value::Some(Box::new(value)))
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value) -> Self {
        match value.plain() {
            Value::List(items) => items.iter().map(T::from_value).collect(),
            other => panic!("expected a list, found {other:?}"),
        }
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn value(&self) -> Value {
        Value::List(self.iter().map(T::value).collect())
    }
}

impl<K: FromValue + Eq + Hash, T: FromValue> FromValue for HashMap<K, T> {
    fn from_value(value: &Value) -> Self {
        let Value::Map(entries) = value.plain() else {
            panic!("expected a map, found {value:?}");
        };
        let key = |key: &String| K::from_value(&Value::Text(key.clone()));
        let entries = entries.iter();
        entries
            .map(|(name, value)| (key(name), T::from_value(value)))
            .collect()
    }
}

impl<K: IntoValue, T: IntoValue> IntoValue for HashMap<K, T> {
    fn value(&self) -> Value {
        let key = |key: &K| match key.value() {
            Value::Text(text) => text,
            other => panic!("expected a string, found {other:?}"),
        };
        let entries = self.iter();
        Value::Map(
            entries
                .map(|(name, value)| (key(name), value.value()))
                .collect(),
        )
    }
}
