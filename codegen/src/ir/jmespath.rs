//! JMESPath expressions as steps, with names decided.
//!
//! Every step applies one operator to values that earlier steps, or a block around them, have put in
//! variables. A value has one representation, whatever its type and wherever it comes from.

use std::collections::{BTreeMap, BTreeSet};

use super::types::{Enum, Structure, TypeId, Union};

/// Steps and their result. Variables belong to the block that sets them, and to blocks in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub(crate) steps: Vec<Step>,
    pub(crate) result: Operand,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// Sets a variable.
    Let {
        variable: String,
        operation: Operation,
    },
    /// Ends the block with null unless the value is true. Only projections have such steps.
    Guard(Operand),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Variable(String),
    Literal(Literal),
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operation {
    /// `of.name`
    Member(Operand, String),
    /// `of[0]`; a negative index counts from the end.
    Index(Operand, i32),
    /// `of[start:stop:step]`
    Slice {
        of: Operand,
        start: Option<i32>,
        stop: Option<i32>,
        step: i32,
    },
    /// `of[]`
    Flatten(Operand),
    /// `of.*`: the values of an object.
    Values(Operand),
    /// The results for the items of a list, without nulls.
    Project {
        of: Operand,
        body: EachItem,
    },
    /// A block whose result is null if the value is null.
    IfPresent(Operand, Block),
    /// `[a, b]`
    List(Vec<Operand>),
    /// `{a: b}`
    Hash(Vec<(String, Operand)>),
    /// The first result that is true, or the last one.
    Or(Vec<Block>),
    /// The first result that is not true, or the last one.
    And(Vec<Block>),
    Not(Operand),
    Compare(Comparator, Operand, Operand),
    Call(Function, Vec<Operand>),
    /// A function that evaluates an expression for each item of a list.
    CallForEach {
        function: FunctionForEach,
        list: Operand,
        body: EachItem,
    },
}

/// A block that is evaluated for each item of a list, and the variable with the item.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EachItem {
    pub(crate) item: String,
    pub(crate) block: Block,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// A function of JMESPath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Abs,
    Avg,
    Ceil,
    Contains,
    EndsWith,
    Floor,
    Join,
    Keys,
    Length,
    Max,
    Merge,
    Min,
    NotNull,
    Reverse,
    Sort,
    StartsWith,
    Sum,
    ToArray,
    ToNumber,
    ToString,
    Type,
    Values,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FunctionForEach {
    Map,
    MaxBy,
    MinBy,
    SortBy,
}

impl Function {
    /// Returns whether the function fails for some values.
    pub(crate) fn can_fail(self) -> bool {
        !matches!(
            self,
            Self::NotNull | Self::ToArray | Self::ToNumber | Self::ToString | Self::Type
        )
    }
}

/// The types whose values occur in expressions, and the members that expressions read, as indexes
/// into their fields or variants.
#[derive(Clone, Debug, Default)]
pub(crate) struct Objects {
    pub(crate) structures: BTreeMap<TypeId<Structure>, BTreeSet<usize>>,
    pub(crate) unions: BTreeMap<TypeId<Union>, BTreeSet<usize>>,
    pub(crate) enums: BTreeSet<TypeId<Enum>>,
}

impl Objects {
    /// Returns whether the client has no expressions. Every expression reads at least one structure.
    pub(crate) fn is_empty(&self) -> bool {
        self.structures.is_empty()
    }
}
