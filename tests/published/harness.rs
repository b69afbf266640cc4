//! What is compared, for any service.

pub(crate) mod json;
pub(crate) mod known;
pub(crate) mod parts;
pub(crate) mod requests;
pub(crate) mod responses;
pub(crate) mod side;
pub(crate) mod value;
