//! Rules that a service closure must follow, besides the existence of every target.

use std::collections::BTreeMap;

use super::semantic_model::Model;
use super::shape_id::{MemberId, ShapeId};
use super::shapes::{Kind, Member, Reference, Service, Shape, Simple, name_in};
use super::traits::Traits;
use super::{event_streams, http_bindings};
use crate::diagnostics::Diagnostics;
use crate::protocol::MemberNames;
use crate::source::Span;

pub(crate) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let Some(shape) = model.shape(&model.service) else {
        return;
    };
    let Kind::Service(service) = &shape.kind else {
        return;
    };
    let mut checks = Checks { model, diagnostics };
    checks.names(shape, service);
    checks.renames(shape, service);
    checks.error_codes(shape, service);
    for shape in model.shapes.values() {
        checks.shape(shape);
    }
    event_streams::check(model, diagnostics);
    if model.protocol.binds_to_http {
        http_bindings::check(model, diagnostics);
    }
}

struct Checks<'a> {
    model: &'a Model,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Checks<'a> {
    /// Checks that no two shapes of the closure share a name (Smithy 2.0, section "Service closure
    /// requirements"). Simple shapes and lists may, because nothing is named after them. Names that
    /// differ only in case cause no conflict in a client.
    fn names(&mut self, service_shape: &Shape, service: &Service) {
        let mut names: BTreeMap<&str, &ShapeId> = BTreeMap::new();
        for shape in self.model.shapes.values() {
            if matches!(shape.kind, Kind::Simple(_) | Kind::List(_)) {
                continue;
            }
            let name = name_in(service, &shape.id);
            if let Some(other) = names.insert(name, &shape.id) {
                self.diagnostics.shape(
                    shape.span,
                    &shape.id,
                    format!(
                        "the shape name `{name}` conflicts with `{other}` in the service closure"
                    ),
                    match can_be_renamed(shape) {
                        true => format!(
                            "give one of the two a different name in `rename` of `{}`",
                            service_shape.id
                        ),
                        false => "change the ID of one of the two".to_owned(),
                    },
                );
            }
        }
    }

    /// Checks that `rename` only names shapes that can be renamed (Smithy 2.0, section "Service").
    fn renames(&mut self, service_shape: &Shape, service: &Service) {
        for id in service.rename.keys() {
            let message = match self.model.shape_of_service(id) {
                None => format!("`rename` refers to `{id}`, which is not in the service closure"),
                Some(shape) if !can_be_renamed(shape) => {
                    format!(
                        "`rename` refers to `{id}`, but operations and resources keep their names"
                    )
                }
                Some(_) => continue,
            };
            self.diagnostics.shape(
                service_shape.span,
                &service_shape.id,
                message,
                "remove the entry",
            );
        }
    }

    fn shape(&mut self, shape: &Shape) {
        self.protocol_support(&shape.traits, &shape.id);
        self.streams(shape);
        match &shape.kind {
            Kind::Structure(members) | Kind::Union(members) => {
                self.wire_names(shape, members.values());
            }
            Kind::Map { key, .. } => self.key(shape, key),
            _ => {}
        }
        let elements = match &shape.kind {
            Kind::List(member) | Kind::Map { value: member, .. } => Some(member),
            _ => None,
        };
        for member in shape.members().chain(elements) {
            let id = MemberId {
                shape: &shape.id,
                member: &member.name,
            };
            self.protocol_support(&member.traits, id);
            self.target(id, member);
        }
    }

    /// Reports serialization traits that the protocol does not support.
    fn protocol_support(&mut self, traits: &Traits, subject: impl std::fmt::Display + Copy) {
        let protocol = self.model.protocol;
        let mut check = |id: &str, applied: Option<Span>, rejects: Option<&'static str>| {
            if let (Some(span), Some(help)) = (applied, rejects) {
                let message = format!("the trait `{id}` is not supported");
                self.diagnostics.shape(span, subject, message, help);
            }
        };
        let events = protocol.rejects_event_streams;
        check(
            "smithy.api#sparse",
            traits.sparse(),
            protocol.rejects_sparse,
        );
        check(
            "smithy.api#requiresLength",
            traits.requires_length(),
            protocol.rejects_streaming,
        );
        check("smithy.api#eventHeader", traits.event_header(), events);
        check("smithy.api#eventPayload", traits.event_payload(), events);
    }

    /// Reports streams that the protocol does not support: blobs, or the events of a union.
    fn streams(&mut self, shape: &Shape) {
        let protocol = self.model.protocol;
        let rejects = match shape.kind {
            Kind::Union(_) => protocol.rejects_event_streams,
            _ => protocol.rejects_streaming,
        };
        if let (Some(span), Some(help)) = (shape.traits.streaming(), rejects) {
            self.diagnostics.shape(
                span,
                &shape.id,
                "the trait `smithy.api#streaming` is not supported",
                help,
            );
        }
    }

    /// Reports targets that the protocol does not support.
    fn target(&mut self, id: MemberId<'_>, member: &Member) {
        let target = &member.target.id;
        if let Some(help) = self.model.protocol.rejects_documents
            && self.model.simple(target) == Some(Simple::Document)
        {
            self.diagnostics.shape(
                member.target.span,
                id,
                format!("the target `{target}` is a document"),
                help,
            );
        }
    }

    /// Checks that keys are strings (Smithy 2.0, section "Map").
    fn key(&mut self, map: &Shape, key: &Member) {
        let id = MemberId {
            shape: &map.id,
            member: &key.name,
        };
        self.protocol_support(&key.traits, id);
        let target = self.model.shape(&key.target.id);
        let is_text = self.model.simple(&key.target.id) == Some(Simple::String)
            || target.is_some_and(|shape| matches!(shape.kind, Kind::Enum(_)));
        if !is_text {
            self.diagnostics.shape(
                key.target.span,
                id,
                format!(
                    "the target `{}` is neither a string nor an enum",
                    key.target.id
                ),
                "use strings as the keys of a map",
            );
        }
    }

    /// Checks that the members of a structure have different names on the wire.
    fn wire_names<'m>(&mut self, structure: &Shape, members: impl Iterator<Item = &'m Member>) {
        let mut names = BTreeMap::new();
        for member in members {
            let (kind, name, naming_trait) = match self.model.protocol.member_names {
                // The names of members are unique.
                MemberNames::Member => return,
                MemberNames::Json => (
                    false,
                    member.traits.json_name().unwrap_or(&member.name),
                    "smithy.api#jsonName",
                ),
                MemberNames::Xml | MemberNames::Ec2 => (
                    member.traits.xml_attribute(),
                    member.traits.xml_name().unwrap_or(&member.name),
                    "smithy.api#xmlName",
                ),
            };
            if let Some(other) = names.insert((kind, name), &member.name) {
                self.diagnostics.shape(
                    member.span,
                    MemberId {
                        shape: &structure.id,
                        member: &member.name,
                    },
                    format!(
                        "the member has the same name on the wire, `{}`, as the member `{other}`",
                        name.escape_debug()
                    ),
                    format!("give one of the two a different name with `{naming_trait}`"),
                );
            }
        }
    }

    /// Checks that the errors of the service, and those of each operation, have different codes.
    fn error_codes(&mut self, service_shape: &Shape, service: &Service) {
        let mut shared = BTreeMap::new();
        self.distinct_codes(service_shape, &service.errors, &mut shared);
        for shape in self.model.shapes.values() {
            if let Kind::Operation(operation) = &shape.kind {
                self.distinct_codes(shape, &operation.errors, &mut shared.clone());
            }
        }
    }

    fn distinct_codes(
        &mut self,
        subject: &Shape,
        errors: &[Reference],
        codes: &mut BTreeMap<&'a str, &'a ShapeId>,
    ) {
        for reference in errors {
            let Some(error) = self.model.shape(&reference.id) else {
                continue;
            };
            let code = self.model.error_code(error);
            let other = codes.insert(code, &error.id);
            if let Some(other) = other.filter(|other| **other != error.id) {
                self.diagnostics.shape(
                    reference.span,
                    &subject.id,
                    format!(
                        "the error `{}` has the same code on the wire, `{}`, as `{other}`",
                        error.id,
                        code.escape_debug()
                    ),
                    match self.model.protocol.error_codes {
                        Some(codes) => format!(
                            "give one of the two a different code with `{}`",
                            codes.error_trait
                        ),
                        None => "rename one of the two".to_owned(),
                    },
                );
            }
        }
    }
}

/// Returns whether a service may rename a shape. The names of operations and resources are part of
/// requests.
fn can_be_renamed(shape: &Shape) -> bool {
    !matches!(
        shape.kind,
        Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_)
    )
}
