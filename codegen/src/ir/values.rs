//! Values of shapes.

/// A value of a shape in a test case.
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
    Timestamp {
        seconds: i64,
        nanoseconds: u32,
    },
    /// A value of an enum of `types`.
    Enum {
        name: String,
        value: String,
    },
    List(Vec<Self>),
    Map(Vec<(Self, Self)>),
    /// A structure of `types`, or of `types::error`.
    Structure {
        is_error: bool,
        name: String,
        fallible_build: bool,
        /// Setters that take an `Option`, and values.
        fields: Vec<(String, Self)>,
    },
    /// A union of `types`.
    Union {
        name: String,
        variant: String,
        /// `None` if the variant has no value.
        value: Option<Box<Self>>,
    },
    Boxed(Box<Self>),
}
