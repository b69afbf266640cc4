//! Values of shapes.

use super::types::Field;
use crate::document::Document;

/// The value of a field, for its builder.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FieldValue {
    /// The field and its setter. The setter of a list takes an item, that of a map an entry.
    pub(crate) name: String,
    /// The setter that takes an `Option`.
    pub(crate) setter: String,
    pub(crate) value: ShapeValue,
}

impl FieldValue {
    pub(crate) fn of(field: &Field, value: ShapeValue) -> Self {
        Self {
            name: field.name.clone(),
            setter: field.setter.clone(),
            value,
        }
    }
}

/// A value of a shape in a test case or an example.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ShapeValue {
    Bool(bool),
    Integer(i64),
    Float(f32),
    Double(f64),
    Text(String),
    /// The text of a number of any size.
    BigInteger(String),
    BigDecimal(String),
    Blob(Vec<u8>),
    ByteStream(Vec<u8>),
    /// An event stream that is sent, and its only event.
    EventStream(Box<Self>),
    Timestamp {
        seconds: i64,
        nanoseconds: u32,
        /// The same as text (RFC 3339), if it is not before 1970.
        text: Option<String>,
    },
    /// A value of an enum of `types`.
    Enum {
        name: String,
        /// The variant, if the enum has one for the value.
        variant: Option<String>,
        value: String,
    },
    List(Vec<Self>),
    Map(Vec<(Self, Self)>),
    /// A structure of `types`, or of `types::error`.
    Structure {
        is_error: bool,
        name: String,
        fallible_build: bool,
        fields: Vec<FieldValue>,
    },
    /// A union of `types`.
    Union {
        name: String,
        variant: String,
        /// `None` if the variant has no value.
        value: Option<Box<Self>>,
    },
    Boxed(Box<Self>),
    Document(Document),
    /// An element of a sparse list or map, which may be null.
    Sparse(Option<Box<Self>>),
}
