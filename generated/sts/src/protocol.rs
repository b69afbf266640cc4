// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The protocol that turns inputs into requests, and responses into outputs.

mod aws_query;
mod query_serializer;
mod query_protocol;
mod error_document;
mod json_error;
mod xml_deserializer;
mod xml_document;
mod xml_encoding;
mod xml_members;
mod xml_syntax;

pub(crate) use aws_query::AwsQuery;
