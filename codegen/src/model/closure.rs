//! The closure of a service, or of some of its operations: the shapes that a client needs, all of
//! which exist.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::assemble::Shapes;
use super::prelude;
use super::selection;
use super::semantic_model::Model;
use super::shape_id::{MemberId, ShapeId};
use super::shapes::{Kind, Member, Operation, Reference, Shape};
use super::traits::Traits;
use crate::diagnostics::Diagnostics;
use crate::protocol::{self, ProtocolSpec};
use crate::source::Span;

/// Selects the service, its protocol, and everything that it reaches with the operations of these
/// names, or with all of its operations. Reports targets that do not exist, and traits of reached
/// shapes that matter but are not supported.
pub(crate) fn close(
    mut shapes: Shapes,
    service: Option<&str>,
    protocol: Option<&str>,
    operations: Option<&BTreeSet<String>>,
    diagnostics: &mut Diagnostics,
) -> Option<Model> {
    let id = choose_service(&shapes, service, diagnostics)?;
    let protocol = match protocol {
        Some(wanted) => wanted_protocol(wanted, shapes.get(&id)?, diagnostics),
        None => choose_protocol(shapes.get(&id)?, diagnostics),
    };
    let (reached, whole) = match operations {
        None => (reach(&shapes, &id, None, diagnostics), BTreeSet::new()),
        Some(names) => {
            // It does not matter what is wrong with the operations that are left out.
            let whole = reach(&shapes, &id, None, &mut Diagnostics::default());
            let all: Vec<_> = whole
                .iter()
                .filter(|id| is_operation(id, &shapes))
                .collect();
            let chosen = selection::choose(names, &all, &id, diagnostics);
            (reach(&shapes, &id, Some(&chosen), diagnostics), whole)
        }
    };
    let is_omitted = |id: &ShapeId| whole.contains(id) && !reached.contains(id);
    let omitted = shapes.extract_if(.., |id, _| is_omitted(id)).collect();
    shapes.retain(|id, _| reached.contains(id));
    Some(Model {
        service: id,
        protocol: protocol?,
        shapes,
        omitted,
    })
}

/// Returns what a service reaches, only with the chosen operations if there are any.
fn reach(
    shapes: &Shapes,
    service: &ShapeId,
    chosen: Option<&BTreeSet<&ShapeId>>,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<ShapeId> {
    let discovery = shapes.get(service);
    let discovery = discovery.and_then(|service| service.traits.endpoint_discovery());
    let mut closure = Closure {
        shapes,
        discovery: discovery.and_then(|found| ShapeId::parse(&found.operation.value)),
        chosen,
        diagnostics,
        reached: BTreeSet::new(),
        pending: vec![service.clone()],
    };
    while let Some(id) = closure.pending.pop() {
        closure.shape(&id);
    }
    closure.reached
}

fn is_operation(id: &ShapeId, shapes: &Shapes) -> bool {
    let shape = shapes.get(id);
    shape.is_some_and(|shape| matches!(shape.kind, Kind::Operation(_)))
}

fn choose_service(
    shapes: &Shapes,
    wanted: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<ShapeId> {
    let services: Vec<_> = shapes
        .values()
        .filter(|shape| matches!(shape.kind, Kind::Service(_)))
        .collect();
    let found: Vec<_> = services
        .iter()
        .filter(|shape| wanted.is_none_or(|wanted| shape.id.as_str() == wanted))
        .collect();
    match (found.as_slice(), wanted) {
        ([one], _) => return Some(one.id.clone()),
        ([], None) => diagnostics.document(
            Span::default(),
            "the model has no service",
            "add a shape of type `service`, or use another file",
        ),
        ([], Some(wanted)) => diagnostics.general(
            format!("the model has no service `{}`", wanted.escape_debug()),
            match services.as_slice() {
                [] => "it has no services at all: use another file".to_owned(),
                services => format!("choose one of: {}", list(services)),
            },
        ),
        ([_, second, ..], _) => diagnostics.shape(
            second.span,
            &second.id,
            "the model has several services",
            format!("choose one of: {}", list(&services)),
        ),
    }
    None
}

fn list(services: &[&Shape]) -> String {
    services
        .iter()
        .map(|shape| shape.id.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns the protocol with this ID or name if the service declares it.
fn wanted_protocol(
    wanted: &str,
    service: &Shape,
    diagnostics: &mut Diagnostics,
) -> Option<&'static ProtocolSpec> {
    let spoken = service.traits.protocols();
    let is_spoken = |spec: &&&ProtocolSpec| spoken.iter().any(|spoken| spoken.value == spec.id);
    let is_wanted = |id: &str| id == wanted || id.split('#').next_back() == Some(wanted);
    let mut possible = protocol::IMPLEMENTED.iter().filter(is_spoken);
    if let Some(spec) = possible.clone().find(|spec| is_wanted(spec.id)) {
        return Some(spec);
    }
    let wanted_text = wanted.escape_debug();
    let message = if spoken.iter().any(|spoken| is_wanted(&spoken.value)) {
        format!("the protocol `{wanted_text}` is not supported")
    } else {
        format!("the service does not declare the protocol `{wanted_text}`")
    };
    let possible: Vec<_> = possible
        .by_ref()
        .map(|spec| format!("`{}`", spec.id))
        .collect();
    diagnostics.shape(
        service.span,
        &service.id,
        message,
        match possible.as_slice() {
            [] => {
                "the service declares no protocol that is supported: use another model".to_owned()
            }
            possible => format!("use {}", possible.join(" or ")),
        },
    );
    None
}

/// Returns the first supported protocol that the service declares.
fn choose_protocol(
    service: &Shape,
    diagnostics: &mut Diagnostics,
) -> Option<&'static ProtocolSpec> {
    let spoken = service.traits.protocols();
    let chosen = protocol::IMPLEMENTED
        .iter()
        .find(|spec| spoken.iter().any(|spoken| spoken.value == spec.id));
    match chosen {
        Some(spec) => {
            // It is common for a service to support several of Smithy's own protocols, so those
            // cause no warning.
            let unusual = |id: &str| protocol::protocol_trait(id).is_none();
            for other in spoken.iter().filter(|other| unusual(&other.value)) {
                diagnostics.warning(
                    other.span,
                    &service.id,
                    format!("the protocol `{}` is not supported", other.value),
                    format!("the client uses `{}` instead; no change is needed", spec.id),
                );
            }
        }
        None => {
            let (span, message) = match spoken.first() {
                Some(other) => (
                    other.span,
                    format!("the protocol `{}` is not supported", other.value),
                ),
                None => (service.span, "the service declares no protocol".to_owned()),
            };
            let supported: Vec<_> = protocol::IMPLEMENTED
                .iter()
                .map(|spec| format!("`{}`", spec.id))
                .collect();
            let help = format!(
                "if the service also supports one of these protocols, add its trait: {}",
                supported.join(", ")
            );
            diagnostics.shape(span, &service.id, message, help);
        }
    }
    chosen.copied()
}

struct Closure<'a> {
    shapes: &'a Shapes,
    /// The operation that returns endpoints, which operations need that are called at these.
    discovery: Option<ShapeId>,
    /// The only operations that are followed; `None` if all are.
    chosen: Option<&'a BTreeSet<&'a ShapeId>>,
    diagnostics: &'a mut Diagnostics,
    reached: BTreeSet<ShapeId>,
    pending: Vec<ShapeId>,
}

impl<'a> Closure<'a> {
    fn shape(&mut self, id: &ShapeId) {
        let Some(shape) = self.find(id).filter(|_| self.reached.insert(id.clone())) else {
            return;
        };
        self.check_traits(&shape.traits, id);
        match &shape.kind {
            Kind::Simple(_) => {}
            Kind::Enum(members) | Kind::IntEnum(members) => {
                for member in members.values() {
                    let subject = MemberId {
                        shape: id,
                        member: &member.name,
                    };
                    self.check_traits(&member.traits, &subject);
                }
            }
            Kind::List(member) => self.member(member, id),
            Kind::Map { key, value } => {
                self.member(key, id);
                self.member(value, id);
            }
            Kind::Structure(members) => {
                members.values().for_each(|member| self.member(member, id));
            }
            Kind::Union(members) => {
                for member in members.values() {
                    if member.target.id.is_unit() {
                        self.member_traits(member, id);
                    } else {
                        self.member(member, id);
                    }
                }
            }
            Kind::Operation(Operation {
                input,
                output,
                errors,
            }) => {
                let structures = [input, output].into_iter();
                for reference in structures.filter(|reference| !reference.id.is_unit()) {
                    if self.expect(reference, id, "a structure", |kind| {
                        matches!(kind, Kind::Structure(_))
                    }) {
                        self.pending.push(reference.id.clone());
                    }
                }
                self.errors(errors, id);
                if shape.traits.needs_discovered_endpoint() {
                    self.pending.extend(self.discovery.clone());
                }
            }
            Kind::Resource(resource) => {
                self.operations(&resource.operations, &resource.resources, id);
            }
            Kind::Service(service) => {
                self.operations(&service.operations, &service.resources, id);
                self.errors(&service.errors, id);
            }
        }
    }

    fn operations(&mut self, operations: &[Reference], resources: &[Reference], from: &ShapeId) {
        let chosen = self.chosen;
        let is_chosen = |id| chosen.is_none_or(|chosen| chosen.contains(id));
        for reference in operations.iter().filter(|found| is_chosen(&found.id)) {
            if self.expect(reference, from, "an operation", |kind| {
                matches!(kind, Kind::Operation(_))
            }) {
                self.pending.push(reference.id.clone());
            }
        }
        for reference in resources {
            if self.expect(reference, from, "a resource", |kind| {
                matches!(kind, Kind::Resource(_))
            }) {
                self.pending.push(reference.id.clone());
            }
        }
    }

    fn errors(&mut self, errors: &[Reference], from: &ShapeId) {
        for reference in errors {
            if !self.expect(reference, from, "a structure", |kind| {
                matches!(kind, Kind::Structure(_))
            }) {
                continue;
            }
            if self
                .find(&reference.id)
                .is_some_and(|shape| shape.traits.error().is_none())
            {
                self.diagnostics.shape(
                    reference.span,
                    from,
                    format!(
                        "`{}` is listed as an error but does not have the trait `smithy.api#error`",
                        reference.id
                    ),
                    "add the trait with the value `client` or `server`",
                );
            }
            self.pending.push(reference.id.clone());
        }
    }

    fn member_traits(&mut self, member: &Member, of: &ShapeId) {
        let subject = MemberId {
            shape: of,
            member: &member.name,
        };
        self.check_traits(&member.traits, &subject);
    }

    fn member(&mut self, member: &Member, of: &ShapeId) {
        self.member_traits(member, of);
        let subject = MemberId {
            shape: of,
            member: &member.name,
        };
        if member.target.id.is_unit() {
            self.diagnostics.shape(
                member.target.span,
                subject,
                "only members of unions can target `smithy.api#Unit`",
                "target another shape, or remove the member",
            );
            return;
        }
        if prelude::is_prelude(&member.target.id) {
            if prelude::simple(&member.target.id).is_none() {
                self.missing(&member.target, subject);
            }
            return;
        }
        match self.find(&member.target.id).map(|shape| &shape.kind) {
            None => self.missing(&member.target, subject),
            Some(Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_)) => {
                self.diagnostics.shape(
                    member.target.span,
                    subject,
                    format!("the target `{}` is not a data type", member.target.id),
                    "target a simple, enum, list, map, structure, or union shape",
                )
            }
            Some(_) => self.pending.push(member.target.id.clone()),
        }
    }

    /// Returns whether the target exists and is of the right kind. If not, reports an error.
    fn expect(
        &mut self,
        reference: &Reference,
        from: &ShapeId,
        what: &str,
        fits: fn(&Kind) -> bool,
    ) -> bool {
        match self.find(&reference.id).map(|shape| fits(&shape.kind)) {
            None => self.missing(reference, from),
            Some(true) => return true,
            Some(false) => self.diagnostics.shape(
                reference.span,
                from,
                format!("the target `{}` is not {what}", reference.id),
                format!("target {what}"),
            ),
        }
        false
    }

    fn missing(&mut self, reference: &Reference, from: impl Display) {
        self.diagnostics.shape(
            reference.span,
            from,
            format!("the target `{}` is not in the model", reference.id),
            "add the shape, or fix the ID",
        );
    }

    fn find(&self, id: &ShapeId) -> Option<&'a Shape> {
        self.shapes.get(id)
    }

    fn check_traits(&mut self, traits: &Traits, subject: &dyn Display) {
        for found in traits.rejected() {
            self.diagnostics.shape(
                found.span,
                subject,
                format!("the trait `{}` is not supported", found.id),
                found.help,
            );
        }
    }
}
