//! The awsQuery protocol.
//!
//! Follows the Smithy specification of `aws.protocols#awsQuery`: requests are forms that are
//! posted to `/`, responses are XML documents with an envelope around the result, and the `Code` in
//! the envelope of an error identifies the error ("Operation error serialization").

use aws_smithy_schema::serde::SerdeError;
use aws_smithy_schema::{Schema, ShapeId, shape_id};

use super::query_protocol::{QueryDialect, QueryProtocol};
use super::query_serializer::{Dialect as SerializerDialect, missing_name, percent_encode};
use super::xml_deserializer::Root;
use super::xml_document::{Element, ElementId, XmlDocument, malformed};

/// The awsQuery protocol.
pub(crate) type AwsQuery = QueryProtocol<Dialect>;

/// What distinguishes awsQuery from ec2Query.
#[derive(Debug)]
pub(crate) struct Dialect;

impl SerializerDialect for Dialect {
    const PROTOCOL: &'static str = "awsQuery";
    const LISTS_ARE_FLAT: bool = false;
    const HAS_MAPS: bool = true;

    fn push_member_name(output: &mut Vec<u8>, member: &Schema<'_>) -> Result<(), SerdeError> {
        match (member.xml_name(), member.member_name()) {
            (Some(name), _) => percent_encode(output, name.value()),
            // A Smithy identifier has no reserved characters.
            (None, Some(name)) => output.extend_from_slice(name.as_bytes()),
            (None, None) => return Err(missing_name(member)),
        }
        Ok(())
    }
}

impl QueryDialect for Dialect {
    fn id() -> &'static ShapeId<'static> {
        static ID: ShapeId<'static> = shape_id!("aws.protocols", "awsQuery");
        &ID
    }

    /// Finds the element with the members of the output: `<{action}Result>` in `<{action}Response>`.
    fn find_output(document: &XmlDocument<'_>, action: &str) -> Result<ElementId, SerdeError> {
        let root = document.root();
        let Element { name, offset, .. } = document.element(root);
        let is = |id, suffix| document.element(id).name.strip_prefix(action) == Some(suffix);
        if !is(root, "Response") {
            let what = format_args!("{} is not `{action}Response`", Root(name));
            return Err(malformed(*offset, what));
        }
        let mut next = document.first_child(root);
        while let Some(child) = next {
            if is(child, "Result") {
                return Ok(child);
            }
            next = document.next_child(root, child);
        }
        let what = format_args!("there is no `{action}Result` in {}", Root(name));
        Err(malformed(*offset, what))
    }
}
