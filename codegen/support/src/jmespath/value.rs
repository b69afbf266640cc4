//! The values of expressions.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};

/// A value of one of the types of JMESPath. A clone is cheap.
#[derive(Clone)]
pub(crate) enum Value<'a> {
    Null,
    Boolean(bool),
    Number(Number),
    Text(Cow<'a, str>),
    List(Rc<[Value<'a>]>),
    /// A structure, a union, or a map of the model.
    Object(&'a dyn Object),
    /// An object that an expression creates.
    Hash(Rc<BTreeMap<Cow<'a, str>, Value<'a>>>),
}

/// A number. Integers are not converted to floating-point numbers before they have to be.
#[derive(Clone, Copy)]
pub(crate) enum Number {
    Integer(i64),
    Float(f64),
}

/// The failure of a function. It makes the whole expression fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Failed;

/// A value with named members.
pub(crate) trait Object {
    /// Returns the value of a member, which is null if the member does not exist or is not set.
    fn member(&self, name: &str) -> Value<'_>;

    /// Returns the names of the members that are set.
    fn names(&self) -> Vec<&str>;
}

/// A type of the service whose values can occur in expressions (Smithy 2.0, section "Waiters", "JMESPath data model").
pub(crate) trait ToValue {
    fn to_value(&self) -> Value<'_>;
}

/// Returns those members of an object that are set.
pub(crate) fn present<'n>(object: &dyn Object, names: &[&'n str]) -> Vec<&'n str> {
    let mut names = names.to_vec();
    names.retain(|name| !object.member(name).is_null());
    names
}

impl<'a> Value<'a> {
    pub(crate) fn list(values: impl IntoIterator<Item = Value<'a>>) -> Self {
        Self::List(values.into_iter().collect())
    }

    pub(crate) fn hash(members: impl IntoIterator<Item = (&'a str, Value<'a>)>) -> Self {
        let members = members.into_iter();
        Self::Hash(Rc::new(
            members
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .collect(),
        ))
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn as_list(&self) -> Option<&Rc<[Value<'a>]>> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the members of an object in the order of their names.
    pub(crate) fn as_members(&self) -> Option<Vec<(Cow<'a, str>, Value<'a>)>> {
        match self {
            Self::Object(object) => {
                let mut names = object.names();
                names.sort_unstable();
                let members = names.into_iter();
                let members = members.map(|name| (Cow::Borrowed(name), object.member(name)));
                Some(members.collect())
            }
            Self::Hash(members) => {
                let members = members.iter();
                Some(
                    members
                        .map(|(name, value)| (name.clone(), value.clone()))
                        .collect(),
                )
            }
            _ => None,
        }
    }
}

impl Number {
    #[allow(clippy::cast_precision_loss)] // JMESPath has only floating-point numbers.
    pub(crate) fn to_f64(self) -> f64 {
        match self {
            Self::Integer(number) => number as f64,
            Self::Float(number) => number,
        }
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(Number::Integer(number))
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Self::Number(Number::Float(number))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Object> ToValue for T {
    fn to_value(&self) -> Value<'_> {
        Value::Object(self)
    }
}

impl<K: AsRef<str>, V: ToValue> Object for HashMap<K, V> {
    fn member(&self, name: &str) -> Value<'_> {
        let mut entries = self.iter();
        let found = entries.find(|(key, _)| key.as_ref() == name);
        found.map_or(Value::Null, |(_, value)| value.to_value())
    }

    fn names(&self) -> Vec<&str> {
        self.keys().map(AsRef::as_ref).collect()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: Object> Object for Box<T> {
    fn member(&self, name: &str) -> Value<'_> {
        (**self).member(name)
    }

    fn names(&self) -> Vec<&str> {
        (**self).names()
    }
}

impl<T: ToValue> ToValue for Vec<T> {
    fn to_value(&self) -> Value<'_> {
        Value::list(self.iter().map(ToValue::to_value))
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value<'_> {
        Value::Boolean(*self)
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value<'_> {
        self.as_str().into()
    }
}

impl ToValue for i8 {
    fn to_value(&self) -> Value<'_> {
        i64::from(*self).into()
    }
}

impl ToValue for i16 {
    fn to_value(&self) -> Value<'_> {
        i64::from(*self).into()
    }
}

impl ToValue for i32 {
    fn to_value(&self) -> Value<'_> {
        i64::from(*self).into()
    }
}

impl ToValue for f32 {
    fn to_value(&self) -> Value<'_> {
        f64::from(*self).into()
    }
}

impl ToValue for i64 {
    fn to_value(&self) -> Value<'_> {
        (*self).into()
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> Value<'_> {
        (*self).into()
    }
}

/// Numbers of any size lose their precision.
fn parsed<'a>(digits: &str) -> Value<'a> {
    match (digits.parse::<i64>(), digits.parse::<f64>()) {
        (Ok(number), _) => number.into(),
        (_, Ok(number)) => number.into(),
        _ => Value::Null,
    }
}

impl ToValue for BigInteger {
    fn to_value(&self) -> Value<'_> {
        parsed(self.as_ref())
    }
}

impl ToValue for BigDecimal {
    fn to_value(&self) -> Value<'_> {
        parsed(self.as_ref())
    }
}

/// The seconds since the epoch, possibly with a fraction.
impl ToValue for DateTime {
    fn to_value(&self) -> Value<'_> {
        match self.subsec_nanos() {
            0 => self.secs().into(),
            _ => self.as_secs_f64().into(),
        }
    }
}

/// The bytes in base64.
impl ToValue for Blob {
    fn to_value(&self) -> Value<'_> {
        aws_smithy_types::base64::encode(self.as_ref()).into()
    }
}
