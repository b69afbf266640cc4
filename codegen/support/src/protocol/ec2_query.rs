//! The ec2Query protocol.
//!
//! Follows the Smithy specification of `aws.protocols#ec2Query`: requests are forms that are posted
//! to `/`, the root element of a response has the members of the output, and the `Code` of an error
//! is the name of its shape.

use aws_smithy_schema::serde::SerdeError;
use aws_smithy_schema::{Schema, ShapeId, StringTrait, shape_id};

use super::query_protocol::{QueryDialect, QueryProtocol};
use super::query_serializer::{Dialect as SerializerDialect, missing_name, percent_encode};
use super::xml_deserializer::Root;
use super::xml_document::{Element, ElementId, XmlDocument, malformed};
use super::xml_members::wire_name;

/// The ec2Query protocol.
pub(crate) type Ec2Query = QueryProtocol<Dialect>;

/// What distinguishes ec2Query from awsQuery.
#[derive(Debug)]
pub(crate) struct Dialect;

impl SerializerDialect for Dialect {
    const PROTOCOL: &'static str = "ec2Query";
    const LISTS_ARE_FLAT: bool = true;
    const HAS_MAPS: bool = false;

    /// Follows the section "Query key resolution".
    fn push_member_name(output: &mut Vec<u8>, member: &Schema<'_>) -> Result<(), SerdeError> {
        if let Some(name) = query_name(member) {
            percent_encode(output, name);
            return Ok(());
        }
        let name = wire_name(member).ok_or_else(|| missing_name(member))?;
        let start = output.len();
        percent_encode(output, name);
        if let Some(first) = output.get_mut(start) {
            first.make_ascii_uppercase();
        }
        Ok(())
    }
}

/// Returns the value of `aws.protocols#ec2QueryName`.
fn query_name<'s>(member: &'s Schema<'_>) -> Option<&'s str> {
    static EC2_QUERY_NAME: ShapeId<'static> = shape_id!("aws.protocols", "ec2QueryName");
    let found = member.traits()?.get(&EC2_QUERY_NAME)?;
    let name: &StringTrait = found.as_any().downcast_ref()?;
    Some(name.value())
}

impl QueryDialect for Dialect {
    fn id() -> &'static ShapeId<'static> {
        static ID: ShapeId<'static> = shape_id!("aws.protocols", "ec2Query");
        &ID
    }

    /// Finds the element with the members of the output: the root, `<{action}Response>`.
    fn find_output(document: &XmlDocument<'_>, action: &str) -> Result<ElementId, SerdeError> {
        let root = document.root();
        let Element { name, offset, .. } = document.element(root);
        if name.strip_prefix(action) != Some("Response") {
            let what = format_args!("{} is not `{action}Response`", Root(name));
            return Err(malformed(*offset, what));
        }
        Ok(root)
    }
}
