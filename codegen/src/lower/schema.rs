//! Which serialization traits a schema carries.

use super::context::Context;
use super::sensitivity::is_sensitive;
use crate::ir::{SchemaTrait, ShapeRef, TimestampFormat};
use crate::model::{Member, Shape, ShapeId};

/// The traits of a member's schema. The timestamp format may be on the target of the member.
pub(crate) fn member_traits(
    owner: &Shape,
    member: &Member,
    context: &mut Context<'_>,
) -> Vec<SchemaTrait> {
    let mut traits = Vec::new();
    traits.extend(
        member
            .traits
            .xml_name()
            .map(|name| SchemaTrait::XmlName(name.to_owned())),
    );
    traits.extend(
        member
            .traits
            .xml_flattened()
            .then_some(SchemaTrait::XmlFlattened),
    );
    traits.extend(
        member
            .traits
            .xml_attribute()
            .then_some(SchemaTrait::XmlAttribute),
    );
    traits.extend(timestamp_format(&owner.id, member, context).map(SchemaTrait::TimestampFormat));
    let sensitive = owner.traits.sensitive() || is_sensitive(member, context);
    traits.extend(sensitive.then_some(SchemaTrait::Sensitive));
    traits
}

fn timestamp_format(
    owner: &ShapeId,
    member: &Member,
    context: &mut Context<'_>,
) -> Option<TimestampFormat> {
    let target = context.model.shape(&member.target.id);
    let found = member
        .traits
        .timestamp_format()
        .or_else(|| target.and_then(|shape| shape.traits.timestamp_format()))?;
    match found.node.as_str() {
        Some("date-time") => Some(TimestampFormat::DateTime),
        Some("http-date") => Some(TimestampFormat::HttpDate),
        Some("epoch-seconds") => Some(TimestampFormat::EpochSeconds),
        _ => {
            context.diagnostics.shape(
                found.node.span,
                format!("{owner}${}", member.name),
                "this is not a timestamp format",
                "use `date-time`, `http-date` or `epoch-seconds`",
            );
            None
        }
    }
}

/// A shape ID as schemas name it.
pub(crate) fn shape_ref(id: &ShapeId) -> ShapeRef {
    ShapeRef {
        namespace: id.namespace().to_owned(),
        name: id.name().to_owned(),
    }
}
