//! The client to generate, with every decision made: plain data between `lower` and `render`.
//!
//! Names are Rust identifiers, documentation is Markdown, and collections are in the order of the
//! output.

pub(crate) mod auth;
pub(crate) mod constraints;
pub(crate) mod docs;
pub(crate) mod endpoints;
pub(crate) mod error_enums;
mod errors;
pub(crate) mod examples;
pub(crate) mod jmespath;
pub(crate) mod operations;
pub(crate) mod pagination;
pub(crate) mod protocol_tests;
pub(crate) mod schema;
pub(crate) mod service;
pub(crate) mod strategies;
pub(crate) mod types;
pub(crate) mod validation;
pub(crate) mod values;
pub(crate) mod waiters;

pub(crate) use auth::{ApiKey, Auth, AuthScheme, SigV4a};
pub(crate) use constraints::{Constraints, Length, Pattern, Range};
pub(crate) use docs::{Deprecation, Docs};
pub(crate) use endpoints::{
    Absence, Attribute, BindingSource, BuiltIn, Call, ClientSetting, Condition, EndpointAuthScheme,
    EndpointBinding, EndpointParam, EndpointResult, EndpointTest, EndpointType, EndpointValue,
    Endpoints, Expected, Expression, Function, OperationInput, Outcome, Piece, Property, Rule,
    SigningScope,
};
pub(crate) use error_enums::{ErrorVariant, Fault, OperationVariant, Retries, StreamErrors};
pub(crate) use errors::{ErrorStructure, Message, Reading, RetryKind, ServiceError};
pub(crate) use examples::{CallExample, CallResult};
pub(crate) use operations::{
    Checksums, DefaultLabel, HostPart, Operation, Presigned, RequestChecksum, ResponseChecksum,
    TextField,
};
pub(crate) use protocol_tests::{
    EventHeader, EventStreamTest, EventValue, ExpectedBody, ExpectedError, ExpectedField, Failure,
    MessageTest, ProtocolTests, RequestTest, ResponseTest, Stream,
};
pub(crate) use schema::{SchemaTrait, TimestampFormat};
pub(crate) use service::{EndpointDiscovery, ExampleCall, OptionalField, Package, Service};
pub(crate) use types::{
    Collection, CollectionKind, Correction, Default, Direction, Element, Enum, Field, Presence,
    Role, ShapeRef, Structure, Type, TypeId, Types, Union, UnionVariant, Variant,
};
pub(crate) use validation::{
    ValidatedContent, ValidatedInput, ValidatedMember, ValidatedShape, ValidatedValue, Validation,
};
pub(crate) use values::{FieldValue, ShapeValue};

pub(crate) use crate::partitions::{Partition, PartitionOutputs};
