//! Errors and warnings: what is wrong with a model, where, and what to do about it.

mod collection;
mod diagnostic;
mod error;
mod place;
mod report;
#[cfg(test)]
mod tests;

pub(crate) use collection::Diagnostics;
pub use diagnostic::{Diagnostic, Related, Severity};
pub use error::Error;
pub(crate) use error::both;
pub use place::Place;
