//! Rules that a service closure must follow, besides the existence of every target.

use std::collections::{BTreeMap, BTreeSet};

use super::semantic_model::Model;
use super::shape_id::{MemberId, ShapeId};
use super::shapes::{Kind, Member, Reference, Service, Shape, Simple, name_in};
use super::traits::Traits;
use crate::diagnostics::Diagnostics;
use crate::protocol::{ErrorCode, Support};
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
    for shape in model.shapes.values() {
        checks.shape(shape, service);
    }
}

struct Checks<'a> {
    model: &'a Model,
    diagnostics: &'a mut Diagnostics,
}

impl Checks<'_> {
    /// Checks that no two shapes of the closure share a name (Smithy 2.0, section "Service
    /// closure"). Simple shapes and lists may, because nothing is named after them.
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
                    format!("the name `{name}` also belongs to `{other}`, in the same service"),
                    format!(
                        "give one of the two a different name in `rename` of `{}`",
                        service_shape.id
                    ),
                );
            }
        }
        for id in service.rename.keys() {
            if self.model.shape(id).is_none() {
                self.diagnostics.shape(
                    service_shape.span,
                    &service_shape.id,
                    format!("`rename` names `{id}`, which the service does not reach"),
                    "remove the entry",
                );
            }
        }
    }

    fn shape(&mut self, shape: &Shape, service: &Service) {
        self.protocol_support(&shape.traits, &shape.id);
        match &shape.kind {
            Kind::Structure(members) | Kind::Union(members) => {
                self.wire_names(shape, members.values());
            }
            Kind::Map { key, .. } => self.key(shape, key),
            Kind::Operation(operation) => {
                self.error_codes(shape, operation.errors.iter().chain(&service.errors));
            }
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
        let mut check = |id: &str, applied: Option<Span>, support: Support| {
            if let (Some(span), Support::No(help)) = (applied, support) {
                let message = format!("the trait `{id}` is not supported");
                self.diagnostics.shape(span, subject, message, help);
            }
        };
        let streaming = protocol.streaming;
        check(
            "smithy.api#sparse",
            traits.sparse(),
            protocol.sparse_collections,
        );
        check("smithy.api#streaming", traits.streaming(), streaming);
        check(
            "smithy.api#requiresLength",
            traits.requires_length(),
            streaming,
        );
        check("smithy.api#eventHeader", traits.event_header(), streaming);
        check("smithy.api#eventPayload", traits.event_payload(), streaming);
    }

    /// Reports targets that the protocol does not support, or that cannot be used as data.
    fn target(&mut self, id: MemberId<'_>, member: &Member) {
        let target = &member.target.id;
        let is_document = self.model.simple(target) == Some(Simple::Document);
        let shape = self.model.shape(target);
        let is_error = shape.is_some_and(|shape| shape.traits.error().is_some());
        let (what, help) = match self.model.protocol.documents {
            Support::No(help) if is_document => ("a document", help),
            _ if is_error => (
                "an error, and errors are not supported as data",
                "target a structure without `smithy.api#error`",
            ),
            _ => return,
        };
        self.diagnostics.shape(
            member.target.span,
            id,
            format!("the target `{target}` is {what}"),
            help,
        );
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
        let mut names: BTreeMap<(bool, &str), &str> = BTreeMap::new();
        for member in members {
            let name = member.traits.xml_name().unwrap_or(&member.name);
            let key = (member.traits.xml_attribute(), name);
            if let Some(other) = names.insert(key, &member.name) {
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
                    format!(
                        "give one of the two a different name with `{}`",
                        self.model.protocol.member_name_trait
                    ),
                );
            }
        }
    }

    /// Checks that the errors of an operation have different codes.
    fn error_codes<'m>(&mut self, operation: &Shape, errors: impl Iterator<Item = &'m Reference>) {
        let mut seen = BTreeSet::new();
        let mut codes: BTreeMap<&str, &ShapeId> = BTreeMap::new();
        for reference in errors.filter(|error| seen.insert(&error.id)) {
            let Some(error) = self.model.shape(&reference.id) else {
                continue;
            };
            let code = self.model.error_code(error);
            if let Some(other) = codes.insert(code, &error.id) {
                self.diagnostics.shape(
                    reference.span,
                    &operation.id,
                    format!(
                        "the error `{}` has the same code on the wire, `{}`, as `{other}`",
                        error.id,
                        code.escape_debug()
                    ),
                    match self.model.protocol.error_code {
                        ErrorCode::Trait(id) => {
                            format!("give one of the two a different code with `{id}`")
                        }
                        ErrorCode::ShapeName => "rename one of the two".to_owned(),
                    },
                );
            }
        }
    }
}
