//! The closure of a service: the shapes that a client needs, each of them known to be there.

use std::collections::BTreeSet;

use super::ast::Ast;
use super::traits::{PROTOCOL_HELP, Support, Traits, known};
use super::{Kind, Member, Model, Operation, Reference, Service, Shape, ShapeId, Simple, checks};
use crate::error::{Diagnostics, Span};

/// Picks the service and everything it reaches. Names the targets that are not there and the
/// traits in reach that matter and are not supported.
pub(crate) fn close(
    ast: Ast,
    service: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<Model> {
    let id = choose_service(&ast, service, diagnostics)?;
    let mut closure = Closure {
        ast: &ast,
        diagnostics,
        reached: BTreeSet::new(),
        pending: vec![id.clone()],
    };
    while let Some(id) = closure.pending.pop() {
        closure.shape(&id);
    }
    let reached = closure.reached;
    let mut shapes = ast.shapes;
    shapes.retain(|id, _| reached.contains(id));
    let model = Model {
        service: id,
        shapes,
    };
    checks::check(&model, diagnostics);
    Some(model)
}

fn choose_service(
    ast: &Ast,
    wanted: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<ShapeId> {
    let services: Vec<_> = ast
        .shapes
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
            "a client is generated for a shape of type `service`: add one, or give another file",
        ),
        ([], Some(wanted)) => diagnostics.document(
            Span::default(),
            format!("the model has no service `{}`", wanted.escape_debug()),
            format!("choose one of: {}", list(&services)),
        ),
        (several, _) => diagnostics.shape(
            several[1].span,
            &several[1].id,
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

struct Closure<'a> {
    ast: &'a Ast,
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
                    self.check_traits(&member.traits, &format!("{id}${}", member.name));
                }
            }
            Kind::List(member) => self.member(member, id),
            Kind::Map { key, value } => {
                self.member(key, id);
                self.member(value, id);
            }
            Kind::Structure(members) | Kind::Union(members) => {
                members.values().for_each(|member| self.member(member, id));
            }
            Kind::Operation(Operation {
                input,
                output,
                errors,
            }) => {
                for reference in [input, output] {
                    let fits = self.expect(reference, id, "a structure", |kind| {
                        matches!(kind, Kind::Structure(_))
                    });
                    if fits && !reference.id.is_unit() {
                        self.pending.push(reference.id.clone());
                    }
                }
                self.errors(errors, id);
            }
            Kind::Resource(resource) => {
                self.operations(&resource.operations, &resource.resources, id);
            }
            Kind::Service(service) => {
                self.check_protocol(shape);
                self.operations(&service.operations, &service.resources, id);
                self.errors(&service.errors, id);
            }
        }
    }

    fn check_protocol(&mut self, service: &Shape) {
        if service.traits.speaks_aws_query() {
            return;
        }
        let other = service.traits.other_protocols().next();
        let (span, message) = match other {
            Some((id, found)) => (found.span, format!("the protocol `{id}` is not supported")),
            None => (service.span, "the service speaks no protocol".to_owned()),
        };
        self.diagnostics
            .shape(span, &service.id, message, PROTOCOL_HELP);
    }

    fn operations(&mut self, operations: &[Reference], resources: &[Reference], from: &ShapeId) {
        for reference in operations {
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
                        "`{}` is listed as an error and has no trait `smithy.api#error`",
                        reference.id
                    ),
                    "add the trait with the value `client` or `server`",
                );
            }
            self.pending.push(reference.id.clone());
        }
    }

    fn member(&mut self, member: &Member, of: &ShapeId) {
        let subject = format!("{of}${}", member.name);
        self.check_traits(&member.traits, &subject);
        if is_prelude(&member.target.id) {
            if prelude(&member.target.id).is_none() {
                self.missing(&member.target, &subject);
            }
            return;
        }
        match self.find(&member.target.id).map(|shape| &shape.kind) {
            None => self.missing(&member.target, &subject),
            Some(Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_)) => {
                self.diagnostics.shape(
                    member.target.span,
                    subject,
                    format!("the target `{}` is no data type", member.target.id),
                    "let a member target a simple, enum, list, map, structure or union shape",
                )
            }
            Some(_) => self.pending.push(member.target.id.clone()),
        }
    }

    /// Whether the target is there and of the right kind; a finding if not.
    fn expect(
        &mut self,
        reference: &Reference,
        from: &ShapeId,
        what: &str,
        fits: fn(&Kind) -> bool,
    ) -> bool {
        if reference.id.is_unit() && what == "a structure" {
            return true;
        }
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

    fn missing(&mut self, reference: &Reference, from: impl std::fmt::Display) {
        self.diagnostics.shape(
            reference.span,
            from,
            format!("the target `{}` is not in the model", reference.id),
            "add the shape, or mend the id",
        );
    }

    fn find(&self, id: &ShapeId) -> Option<&'a Shape> {
        self.ast.shapes.get(id)
    }

    fn check_traits(&mut self, traits: &Traits, subject: &dyn std::fmt::Display) {
        for (id, value) in traits.iter() {
            if let Some((_, Support::Refused(help))) = known(id) {
                self.diagnostics.shape(
                    value.span,
                    subject,
                    format!("the trait `{id}` is not supported"),
                    help,
                );
            }
        }
    }
}

/// The name that a shape goes by in the closure of the service.
pub(crate) fn name_in<'a>(service: &'a Service, id: &'a ShapeId) -> &'a str {
    service.rename.get(id).map_or(id.name(), String::as_str)
}

fn is_prelude(id: &ShapeId) -> bool {
    id.namespace() == "smithy.api"
}

/// The simple shapes of Smithy's prelude.
pub(crate) fn prelude(id: &ShapeId) -> Option<Simple> {
    if !is_prelude(id) {
        return None;
    }
    Some(match id.name() {
        "Blob" => Simple::Blob,
        "Boolean" | "PrimitiveBoolean" => Simple::Boolean,
        "String" => Simple::String,
        "Byte" | "PrimitiveByte" => Simple::Byte,
        "Short" | "PrimitiveShort" => Simple::Short,
        "Integer" | "PrimitiveInteger" => Simple::Integer,
        "Long" | "PrimitiveLong" => Simple::Long,
        "Float" | "PrimitiveFloat" => Simple::Float,
        "Double" | "PrimitiveDouble" => Simple::Double,
        "BigInteger" => Simple::BigInteger,
        "BigDecimal" => Simple::BigDecimal,
        "Timestamp" => Simple::Timestamp,
        "Document" => Simple::Document,
        _ => return None,
    })
}
