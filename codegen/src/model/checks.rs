//! Rules that a service closure has to keep, beyond every target being there.

use std::collections::{BTreeMap, BTreeSet};

use super::closure::{name_in, prelude};
use super::json::Node;
use super::{Kind, Member, Model, Reference, Service, Shape, ShapeId, Simple};
use crate::error::Diagnostics;

pub(crate) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let Some(shape) = model.shape(&model.service) else {
        return;
    };
    let Kind::Service(service) = &shape.kind else {
        return;
    };
    let mut checks = Checks { model, diagnostics };
    checks.service(shape);
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
    fn service(&mut self, shape: &Shape) {
        for id in ["aws.auth#sigv4", "aws.auth#sigv4a"] {
            let name = shape
                .traits
                .get(id)
                .map(|found| (found, found.node.get("name")));
            if let Some((found, name)) = name
                && !name.and_then(Node::as_str).is_some_and(is_signing_name)
            {
                self.diagnostics.shape(
                    name.map_or(found.span, |name| name.span),
                    &shape.id,
                    format!("the `name` of `{id}` is not one that requests can be signed for"),
                    "use ASCII letters, digits, hyphens, underscores and dots",
                );
            }
        }
        let sdk_id = shape
            .traits
            .get("aws.api#service")
            .and_then(|found| found.node.get("sdkId"));
        if let Some(node) = sdk_id.filter(|node| !node.as_str().is_some_and(is_sdk_id)) {
            self.diagnostics.shape(
                node.span,
                &shape.id,
                "this is no SDK id",
                "use words of ASCII letters and digits with one space or hyphen in between, 50 characters at most",
            );
        }
    }

    /// Two shapes of a closure may not share a name (Smithy 2.0, section "Service closure"). Simple
    /// shapes and lists may, as nothing is named after them.
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
                    format!("the name `{name}` is also that of `{other}`, in the same service"),
                    format!(
                        "give one of both another name in `rename` of `{}`",
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
        match &shape.kind {
            Kind::Structure(members) => {
                self.fault(shape);
                self.wire_names(shape, members.values());
            }
            Kind::Union(members) => self.wire_names(shape, members.values()),
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
            self.target(shape, member);
        }
    }

    /// Targets that awsQuery cannot carry, or that there is no code for.
    fn target(&mut self, shape: &Shape, member: &Member) {
        let id = &member.target.id;
        let (what, help) = match self.model.shape(id).map(|target| (&target.kind, target)) {
            Some((Kind::Simple(Simple::Document), _)) => DOCUMENT,
            None if prelude(id) == Some(Simple::Document) => DOCUMENT,
            Some((_, target)) if target.traits.error().is_some() => (
                "an error, and errors are not supported as data",
                "target a structure without `smithy.api#error`",
            ),
            _ => return,
        };
        self.diagnostics.shape(
            member.target.span,
            format!("{}${}", shape.id, member.name),
            format!("the target `{id}` is {what}"),
            help,
        );
    }

    /// Whose fault an error is (Smithy 2.0, section "error trait").
    fn fault(&mut self, error: &Shape) {
        let found = error.traits.get("smithy.api#error");
        if let Some(found) =
            found.filter(|found| !matches!(found.node.as_str(), Some("client" | "server")))
        {
            self.diagnostics.shape(
                found.node.span,
                &error.id,
                "the value of the trait `smithy.api#error` is neither `client` nor `server`",
                "say whose fault the error is",
            );
        }
    }

    /// Keys are strings (Smithy 2.0, section "Map").
    fn key(&mut self, map: &Shape, key: &Member) {
        let kind = self.model.shape(&key.target.id).map(|shape| &shape.kind);
        let is_text = match kind {
            None => prelude(&key.target.id) == Some(Simple::String),
            Some(kind) => matches!(kind, Kind::Simple(Simple::String) | Kind::Enum(_)),
        };
        if !is_text {
            self.diagnostics.shape(
                key.target.span,
                format!("{}$key", map.id),
                format!(
                    "the target `{}` is neither a string nor an enum",
                    key.target.id
                ),
                "let the keys of a map be strings",
            );
        }
    }

    /// Members that look the same on the wire cannot be told apart.
    fn wire_names<'m>(&mut self, structure: &Shape, members: impl Iterator<Item = &'m Member>) {
        let mut names: BTreeMap<(bool, &str), &str> = BTreeMap::new();
        for member in members {
            let name = member.traits.xml_name().unwrap_or(&member.name);
            let key = (member.traits.xml_attribute(), name);
            if let Some(other) = names.insert(key, &member.name) {
                self.diagnostics.shape(
                    member.span,
                    format!("{}${}", structure.id, member.name),
                    format!(
                        "the name on the wire, `{}`, is also that of the member `{other}`",
                        name.escape_debug()
                    ),
                    "give one of both another name with `smithy.api#xmlName`",
                );
            }
        }
    }

    /// Errors with the same code cannot be told apart.
    fn error_codes<'m>(&mut self, operation: &Shape, errors: impl Iterator<Item = &'m Reference>) {
        let mut seen = BTreeSet::new();
        let mut codes: BTreeMap<&str, &ShapeId> = BTreeMap::new();
        for reference in errors.filter(|error| seen.insert(&error.id)) {
            let Some(error) = self.model.shape(&reference.id) else {
                continue;
            };
            let code = error.traits.aws_query_error_code();
            let code = code.unwrap_or(error.id.name());
            if let Some(other) = codes.insert(code, &error.id) {
                self.diagnostics.shape(
                    reference.span,
                    &operation.id,
                    format!(
                        "the error `{}` has the code `{}` on the wire, and so has `{other}`",
                        error.id,
                        code.escape_debug()
                    ),
                    "give one of both another code with `aws.protocols#awsQueryError`",
                );
            }
        }
    }
}

const DOCUMENT: (&str, &str) = (
    "a document",
    "awsQuery has no documents: use a string, or a structure",
);

/// What goes into the header of a signature.
fn is_signing_name(text: &str) -> bool {
    let is_plain = |next: char| next.is_ascii_alphanumeric() || matches!(next, '-' | '_' | '.');
    !text.is_empty() && text.chars().all(is_plain)
}

/// `aws.api#service$sdkId`: words with a space in between.
fn is_sdk_id(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|next| next.is_ascii_alphanumeric());
    text.len() <= 50
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.split([' ', '-']).all(is_word)
}
