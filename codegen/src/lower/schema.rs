//! The serialization traits of schemas.

use super::context::Context;
use super::sensitivity::is_sensitive;
use crate::ir::{SchemaTrait, ShapeRef, TimestampFormat};
use crate::model::traits::{self, HttpBinding, Traits, XmlNamespace};
use crate::model::{Member, Shape, ShapeId};

/// Returns the traits of a shape's own schema.
pub(crate) fn shape_traits(shape: &Shape) -> Vec<SchemaTrait> {
    let traits = &shape.traits;
    let own = [
        traits.xml_name().map(xml_name),
        traits.xml_namespace().map(xml_namespace),
    ];
    own.into_iter().flatten().collect()
}

/// Returns the traits of an operation, which become part of the schema of its input.
pub(crate) fn operation_traits(operation: &Shape) -> Vec<SchemaTrait> {
    let http = operation.traits.http().map(|http| SchemaTrait::Http {
        method: http.method.clone(),
        uri: http.uri.clone(),
        code: http.code,
    });
    http.into_iter().collect()
}

/// Returns the traits of a member's schema: those of the member, and those of its target that
/// affect the serialization of the value.
pub(crate) fn member_traits(
    owner: &Shape,
    member: &Member,
    context: &Context<'_>,
) -> Vec<SchemaTrait> {
    let own = &member.traits;
    let target = context.model.shape(&member.target.id);
    let target = target.map(|target| &target.traits);
    let inherited = |get: fn(&Traits) -> Option<SchemaTrait>| get(own).or_else(|| get(target?));
    let flag = |is_set: bool, found: SchemaTrait| is_set.then_some(found);
    let sensitive = owner.traits.sensitive() || is_sensitive(member, context);
    let all = [
        own.xml_name().map(xml_name),
        own.xml_namespace().map(xml_namespace),
        flag(own.xml_flattened(), SchemaTrait::XmlFlattened),
        flag(own.xml_attribute(), SchemaTrait::XmlAttribute),
        own.json_name()
            .map(|name| SchemaTrait::JsonName(name.to_owned())),
        own.http_binding().map(http_binding),
        flag(own.host_label(), SchemaTrait::HostLabel),
        flag(own.event_header().is_some(), SchemaTrait::EventHeader),
        flag(own.event_payload().is_some(), SchemaTrait::EventPayload),
        own.query_name()
            .map(|name| SchemaTrait::QueryName(name.to_owned())),
        inherited(streaming),
        inherited(media_type),
        inherited(timestamp_format),
        flag(sensitive, SchemaTrait::Sensitive),
    ];
    all.into_iter().flatten().collect()
}

fn xml_name(name: &str) -> SchemaTrait {
    SchemaTrait::XmlName(name.to_owned())
}

fn xml_namespace(namespace: &XmlNamespace) -> SchemaTrait {
    SchemaTrait::XmlNamespace {
        uri: namespace.uri.clone(),
        prefix: namespace.prefix.clone(),
    }
}

fn http_binding(binding: &HttpBinding) -> SchemaTrait {
    match binding {
        HttpBinding::Label => SchemaTrait::HttpLabel,
        HttpBinding::Payload => SchemaTrait::HttpPayload,
        HttpBinding::QueryParams => SchemaTrait::HttpQueryParams,
        HttpBinding::ResponseCode => SchemaTrait::HttpResponseCode,
        HttpBinding::Header(name) => SchemaTrait::HttpHeader(name.clone()),
        HttpBinding::PrefixHeaders(prefix) => SchemaTrait::HttpPrefixHeaders(prefix.clone()),
        HttpBinding::Query(name) => SchemaTrait::HttpQuery(name.clone()),
    }
}

fn streaming(traits: &Traits) -> Option<SchemaTrait> {
    traits.streaming().map(|_| SchemaTrait::Streaming)
}

fn media_type(traits: &Traits) -> Option<SchemaTrait> {
    let media_type = traits.media_type()?;
    Some(SchemaTrait::MediaType(media_type.to_owned()))
}

fn timestamp_format(traits: &Traits) -> Option<SchemaTrait> {
    let format = match traits.timestamp_format()? {
        traits::TimestampFormat::DateTime => TimestampFormat::DateTime,
        traits::TimestampFormat::HttpDate => TimestampFormat::HttpDate,
        traits::TimestampFormat::EpochSeconds => TimestampFormat::EpochSeconds,
    };
    Some(SchemaTrait::TimestampFormat(format))
}

/// Converts a shape ID to the form that schemas use.
pub(crate) fn shape_ref(id: &ShapeId) -> ShapeRef {
    ShapeRef {
        namespace: id.namespace().to_owned(),
        name: id.name().to_owned(),
    }
}
