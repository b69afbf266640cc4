//! The Smithy model: shapes, typed by kind, with typed traits and their locations in the files.
//!
//! Nothing here depends on Rust. The protocol that a model contains comes with the code that
//! implements it, which this stage passes on.

mod assemble;
mod checks;
mod closure;
mod dates;
mod decimal;
mod defaults;
mod enum_trait;
mod event_streams;
mod http_bindings;
pub(crate) mod node;
mod numbers;
pub(crate) mod prelude;
pub(crate) mod raw_value;
mod selection;
mod semantic_model;
pub(crate) mod shape_id;
pub(crate) mod shapes;
pub(crate) mod syntax;
pub(crate) mod traits;
pub(crate) mod values;

pub(crate) use assemble::assemble;
pub(crate) use checks::check;
pub(crate) use closure::close;
pub(crate) use decimal::Decimal;
pub(crate) use defaults::DefaultValue;
pub(crate) use semantic_model::Model;
pub(crate) use shape_id::ShapeId;
pub(crate) use shapes::{Kind, Member, Operation, Reference, Service, Shape, Simple, name_in};
