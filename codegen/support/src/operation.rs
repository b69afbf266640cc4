//! The operations of the stub service.

pub mod list_desks;
pub mod reserve;

pub use aws_types::request_id::RequestId;
