//! The protocols of the stub service: all that there are.

mod aws_query;
mod error_document;
mod json_error;
mod query_members;
mod query_serializer;
mod xml_deserializer;
mod xml_document;
mod xml_encoding;
mod xml_syntax;

pub(crate) use aws_query::AwsQuery;
