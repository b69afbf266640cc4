//! The closure of a service: the shapes that a client needs, each of them known to be there.

use std::collections::{BTreeMap, BTreeSet};

use super::ast::Ast;
use super::traits::{Support, Traits, known, protocol_help};
use super::{Kind, Member, Model, Operation, Reference, Service, Shape, ShapeId, Simple};
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
        ast,
        diagnostics,
        shapes: BTreeMap::new(),
        pending: Vec::new(),
    };
    closure.service(&id);
    while let Some(id) = closure.pending.pop() {
        closure.shape(&id);
    }
    let Closure { shapes, .. } = closure;
    check_names(&shapes, &id, diagnostics);
    Some(Model {
        service: id,
        shapes,
    })
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
    ast: Ast,
    diagnostics: &'a mut Diagnostics,
    shapes: BTreeMap<ShapeId, Shape>,
    pending: Vec<ShapeId>,
}

impl Closure<'_> {
    fn service(&mut self, id: &ShapeId) {
        let Some(shape) = self.take(id) else { return };
        if let Kind::Service(service) = &shape.kind {
            self.check_protocol(&shape);
            self.operations(&service.operations, &service.resources, id);
            self.errors(&service.errors, id);
        }
        self.keep(shape);
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
            .shape(span, &service.id, message, protocol_help());
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

    fn shape(&mut self, id: &ShapeId) {
        // Shapes are taken from the AST once, which also ends cycles.
        let Some(shape) = self.take(id) else { return };
        match &shape.kind {
            Kind::Simple(_) | Kind::Enum(_) | Kind::IntEnum(_) | Kind::Service(_) => {}
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
                self.operations(&resource.operations, &resource.resources, id)
            }
        }
        self.keep(shape);
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

    fn find(&self, id: &ShapeId) -> Option<&Shape> {
        self.ast.shapes.get(id).or_else(|| self.shapes.get(id))
    }

    fn take(&mut self, id: &ShapeId) -> Option<Shape> {
        self.ast.shapes.remove(id)
    }

    fn keep(&mut self, shape: Shape) {
        self.check_traits(&shape.traits, &shape.id);
        for member in shape
            .members()
            .filter(|_| matches!(shape.kind, Kind::Enum(_) | Kind::IntEnum(_)))
        {
            self.check_traits(&member.traits, &format!("{}${}", shape.id, member.name));
        }
        self.shapes.insert(shape.id.clone(), shape);
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

/// Two shapes of a service closure may not share a name (Smithy 2.0, section "Service closure").
fn check_names(
    shapes: &BTreeMap<ShapeId, Shape>,
    service: &ShapeId,
    diagnostics: &mut Diagnostics,
) {
    let Some(Kind::Service(definition)) = shapes.get(service).map(|shape| &shape.kind) else {
        return;
    };
    let mut names: BTreeMap<&str, &ShapeId> = BTreeMap::new();
    for shape in shapes.values() {
        let name = name_in(definition, &shape.id);
        if let Some(other) = names.insert(name, &shape.id) {
            diagnostics.shape(
                shape.span,
                &shape.id,
                format!("the name `{name}` is also that of `{other}`, in the same service"),
                format!("give one of both another name in `rename` of `{service}`"),
            );
        }
    }
    let unknown: BTreeSet<_> = definition
        .rename
        .keys()
        .filter(|id| !shapes.contains_key(id))
        .collect();
    for id in unknown {
        let span = shapes
            .get(service)
            .map_or_else(Span::default, |shape| shape.span);
        diagnostics.shape(
            span,
            service,
            format!("`rename` names `{id}`, which the service does not reach"),
            "remove the entry",
        );
    }
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
