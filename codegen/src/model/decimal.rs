//! Decimal numbers: the support file with which clients compare numbers.

#[path = "../../support/src/validation/decimal.rs"]
mod exact;

pub(crate) use exact::Decimal;
