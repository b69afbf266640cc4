//! The values that property tests generate: those that satisfy the constraints of the model.

use super::types::{Enum, Structure, Type, TypeId, Union};

/// The strategies of all types, in their order. Enums need none of their own.
#[derive(Debug)]
pub(crate) struct Strategies {
    /// The members of each structure, or `None` if it has no values.
    pub(crate) structures: Vec<(TypeId<Structure>, Option<Vec<FieldValues>>)>,
    /// The variants of each union. Without variants, it has no values.
    pub(crate) unions: Vec<(TypeId<Union>, Vec<VariantValues>)>,
}

/// The values of a field.
#[derive(Debug)]
pub(crate) struct FieldValues {
    /// Its position in the structure.
    pub(crate) field: usize,
    /// Whether every structure has a value.
    pub(crate) always: bool,
    pub(crate) values: Values,
}

/// The values of a variant of a union.
#[derive(Debug)]
pub(crate) struct VariantValues {
    /// Its position in the union.
    pub(crate) variant: usize,
    /// Whether it is one of those whose values are nested least. If no union chose any other, every
    /// value would be finite.
    pub(crate) is_shallow: bool,
    pub(crate) values: Values,
}

/// Values of one type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Values {
    Boolean,
    /// The type is that of the member.
    Integer {
        min: i64,
        max: i64,
    },
    Float(Floats),
    Double(Floats),
    BigInteger(Decimals),
    BigDecimal(Decimals),
    Text(Text),
    Blob(Sizes),
    Timestamp,
    Document,
    Unit,
    Enum {
        id: TypeId<Enum>,
        /// The positions of the variants that satisfy the constraints.
        variants: Vec<usize>,
    },
    /// A structure or a union.
    Nested(Type),
    List {
        sizes: Sizes,
        /// Whether the items are different.
        distinct: bool,
        sparse: bool,
        /// `None` if no item is possible: the list is then empty or contains only nulls.
        item: Option<Box<Self>>,
    },
    Map {
        sizes: Sizes,
        sparse: bool,
        /// The keys and the values, or `None` if the map is always empty.
        entry: Option<Box<(Self, Option<Self>)>>,
    },
}

impl Values {
    /// Returns whether values can contain many others.
    pub(crate) fn is_aggregate(&self) -> bool {
        matches!(self, Self::Nested(_) | Self::List { .. } | Self::Map { .. })
    }
}

/// How many bytes, items, or entries a value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) min: usize,
    pub(crate) max: Option<usize>,
}

/// Strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    /// The regular expression of most strings, in the syntax of `proptest`.
    pub(crate) usual: String,
    /// The regular expression of the longest strings.
    pub(crate) longest: Option<String>,
    /// The pattern, if it matches only some of these strings.
    pub(crate) pattern: Option<String>,
}

/// Decimal numbers: integers divided by a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimals {
    pub(crate) min: i128,
    pub(crate) max: i128,
    /// The number of digits after the decimal point.
    pub(crate) digits: u32,
}

/// The bounds of floating-point numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Floats {
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
}
