//! JMESPath expressions over inputs and outputs (<https://jmespath.org/specification.html>).
//!
//! The generator translates each expression of the model into a function. The function calls one operator after the
//! other on a [`Value`], which borrows from the input or the output as far as possible. Structures, unions, and enums
//! implement [`Object`] or [`ToValue`] in `objects.rs` for the members that expressions read.

// An expression uses only some operators and functions.
#![allow(dead_code, unused_imports)]

pub(crate) mod functions;
mod objects;
mod operators;
mod results;
mod value;

pub(crate) use operators::Order;
pub(crate) use results::{
    all_strings_equal, any_string_equals, boolean, boolean_equals, string_equals, text, texts,
};
pub(crate) use value::{Failed, Number, Object, ToValue, Value, present};
