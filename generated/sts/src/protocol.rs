// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! How inputs become requests and responses become outputs.

mod aws_query;
mod query_serializer;
mod xml_deserializer;
mod xml_document;
mod xml_syntax;

pub(crate) use aws_query::AwsQuery;
