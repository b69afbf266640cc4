//! The protocols of the stub service: all that there are.

// The stub service speaks one of them. The tests use the others.
#![cfg_attr(not(test), allow(dead_code, unused_imports))]

mod aws_json;
mod aws_query;
mod cbor_deserializer;
mod ec2_query;
mod error_document;
mod http_request;
mod http_response;
mod json_body;
mod json_deserializer;
mod json_error;
mod query_protocol;
mod query_serializer;
mod response_body;
mod rest_json_1;
mod rest_xml;
mod rpc_v2_cbor;
mod rpc_v2_json;
mod rpc_v2_request;
mod rpc_v2_timestamps;
mod xml_deserializer;
mod xml_document;
mod xml_encoding;
mod xml_members;
mod xml_serializer;
mod xml_syntax;

pub(crate) use aws_json::AwsJson;
pub(crate) use aws_query::AwsQuery;
pub(crate) use ec2_query::Ec2Query;
pub(crate) use rest_json_1::RestJson1;
pub(crate) use rest_xml::RestXml;
pub(crate) use rpc_v2_cbor::RpcV2Cbor;
pub(crate) use rpc_v2_json::RpcV2Json;
