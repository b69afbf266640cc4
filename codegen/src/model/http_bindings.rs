//! The rules of HTTP bindings (Smithy 2.0, section "HTTP bindings"), for services whose protocol
//! binds members to parts of HTTP messages.

use std::collections::{BTreeMap, BTreeSet};

use super::semantic_model::Model;
use super::shape_id::MemberId;
use super::shapes::{Kind, Member, Operation, Shape, Simple};
use super::traits::{HttpBinding, is_token};
use crate::diagnostics::Diagnostics;
use crate::source::Span;

/// Checks the URIs of all operations, and the members of their inputs, outputs, and errors.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut checks = Checks { model, diagnostics };
    // Operations may share structures, which are checked once.
    let mut messages = BTreeSet::new();
    for shape in model.shapes.values() {
        match &shape.kind {
            Kind::Operation(operation) => {
                checks.request(shape, operation);
                messages.extend([&operation.input.id, &operation.output.id]);
                messages.extend(operation.errors.iter().map(|error| &error.id));
            }
            Kind::Service(service) => {
                messages.extend(service.errors.iter().map(|error| &error.id));
            }
            _ => {}
        }
    }
    for message in messages.into_iter().filter_map(|id| model.shape(id)) {
        checks.members(message);
    }
    for shape in model.shapes.values() {
        let elements = match &shape.kind {
            Kind::List(member) | Kind::Map { value: member, .. } => Some(member),
            _ => None,
        };
        for member in shape.members().chain(elements) {
            checks.stream(shape, member);
        }
    }
}

/// A label of a URI: its name, and whether it may span several segments.
#[derive(Debug, PartialEq, Eq)]
struct Label<'u> {
    name: &'u str,
    is_greedy: bool,
}

/// Returns the labels of a URI, or what is wrong with it.
fn labels(uri: &str) -> Result<Vec<Label<'_>>, &'static str> {
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let Some(path) = path.strip_prefix('/') else {
        return Err("does not start with `/`");
    };
    if query.contains(['{', '}']) {
        return Err("has a label in its query");
    }
    if !uri.bytes().all(|byte| byte.is_ascii_graphic()) || uri.contains('#') {
        return Err("contains a character that URIs cannot contain");
    }
    let mut labels: Vec<Label<'_>> = Vec::new();
    for segment in path.split('/') {
        let label = segment
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let Some(label) = label else {
            if segment.contains(['{', '}']) {
                return Err("has a label that is not a whole segment");
            }
            continue;
        };
        let (name, is_greedy) = match label.strip_suffix('+') {
            Some(name) => (name, true),
            None => (label, false),
        };
        if name.is_empty() || name.contains(['{', '}', '+']) {
            return Err("has a label without a valid name");
        }
        if labels.iter().any(|label| label.name == name) {
            return Err("has two labels with the same name");
        }
        if labels.iter().any(|label| label.is_greedy) {
            return Err("has a label after a greedy one");
        }
        labels.push(Label { name, is_greedy });
    }
    Ok(labels)
}

struct Checks<'a> {
    model: &'a Model,
    diagnostics: &'a mut Diagnostics,
}

impl Checks<'_> {
    fn request(&mut self, shape: &Shape, operation: &Operation) {
        let Some(http) = shape.traits.http() else {
            self.diagnostics.shape(
                shape.span,
                &shape.id,
                "the operation has no `smithy.api#http`, which the protocol of the service needs",
                "add the trait, or generate the client for another protocol of the service",
            );
            return;
        };
        if !is_token(&http.method) {
            self.diagnostics.shape(
                http.span,
                &shape.id,
                "the method of `smithy.api#http` is not a valid HTTP method",
                "use a method such as `GET` or `POST`",
            );
        }
        let labels = match labels(&http.uri) {
            Ok(labels) => labels,
            Err(what) => {
                self.diagnostics.shape(
                    http.span,
                    &shape.id,
                    format!("the URI of `smithy.api#http` {what}"),
                    "use a URI such as `/objects/{id}?list`",
                );
                return;
            }
        };
        let input = self.model.shape(&operation.input.id);
        let Some(input) = input else {
            self.unbound_labels(shape, http.span, labels.iter());
            return;
        };
        let is_label = |member: &&Member| member.traits.http_binding() == Some(&HttpBinding::Label);
        for member in input.members().filter(is_label) {
            if labels.iter().all(|label| label.name != member.name) {
                self.member(
                    input,
                    member,
                    format!("the URI of `{}` has no label for the member", shape.id),
                    "add the label to the URI, or remove `smithy.api#httpLabel`",
                );
            }
            if !member.traits.required() {
                self.member(
                    input,
                    member,
                    "a member that is a label must be required",
                    "add `smithy.api#required`",
                );
            }
        }
        let bound = |label: &&Label<'_>| {
            let mut members = input.members().filter(is_label);
            members.all(|member| member.name != label.name)
        };
        self.unbound_labels(shape, http.span, labels.iter().filter(bound));
    }

    fn unbound_labels<'l>(
        &mut self,
        shape: &Shape,
        span: Span,
        labels: impl Iterator<Item = &'l Label<'l>>,
    ) {
        for label in labels {
            let name = label.name.escape_debug();
            self.diagnostics.shape(
                span,
                &shape.id,
                format!("no member of the input is bound to the label `{name}`"),
                format!("add `smithy.api#httpLabel` to a required member `{name}` of the input"),
            );
        }
    }

    /// Checks the bindings of the members of an input, an output, or an error.
    fn members(&mut self, structure: &Shape) {
        let mut seen = BTreeMap::new();
        let mut payload = None;
        for member in structure.members() {
            let Some(binding) = member.traits.http_binding() else {
                continue;
            };
            if *binding == HttpBinding::Payload {
                payload = Some(member);
            }
            let key = match binding {
                HttpBinding::Header(name) => Some(("header", name.to_ascii_lowercase())),
                HttpBinding::Query(name) => Some(("query parameter", name.clone())),
                HttpBinding::PrefixHeaders(_) => Some(("map of headers", String::new())),
                HttpBinding::QueryParams => Some(("map of query parameters", String::new())),
                HttpBinding::Payload => Some(("payload", String::new())),
                HttpBinding::ResponseCode => Some(("status", String::new())),
                HttpBinding::Label => None,
            };
            if let Some((what, name)) = key
                && let Some(other) = seen.insert((what, name), &member.name)
            {
                self.member(
                    structure,
                    member,
                    format!("the member is bound to the same {what} as the member `{other}`"),
                    "change the binding of one of the two",
                );
            }
            if let HttpBinding::Header(name) = binding
                && !is_token(name)
            {
                self.member(
                    structure,
                    member,
                    "the value of `smithy.api#httpHeader` is not a valid name of a header",
                    "use a name such as `X-Request-Tag`",
                );
            }
            if let HttpBinding::PrefixHeaders(prefix) = binding
                && !prefix.is_empty()
                && !is_token(prefix)
            {
                self.member(
                    structure,
                    member,
                    "the value of `smithy.api#httpPrefixHeaders` is not the start of a header's name",
                    "use a prefix such as `X-Tag-`",
                );
            }
            self.target(structure, member, binding);
        }
        if let Some(payload) = payload {
            let is_unbound = |member: &&Member| {
                member.traits.http_binding().is_none() && !member.traits.host_label()
            };
            for member in structure.members().filter(is_unbound) {
                self.member(
                    structure,
                    member,
                    format!(
                        "the member is not bound to a part of the message, but `{}` is the whole body",
                        payload.name
                    ),
                    "bind the member to a header, for example, or remove `smithy.api#httpPayload`",
                );
            }
        }
    }

    /// Checks that a stream is a payload (Smithy 2.0, section "streaming trait").
    fn stream(&mut self, shape: &Shape, member: &Member) {
        let target = self.model.shape(&member.target.id);
        let streams = target.is_some_and(|target| target.traits.streaming().is_some());
        if streams && member.traits.http_binding() != Some(&HttpBinding::Payload) {
            self.member(
                shape,
                member,
                format!("the target `{}` is a stream", member.target.id),
                "add `smithy.api#httpPayload` to the member, which must be one of an input or an output",
            );
        }
    }

    /// Checks that the target of a member can be in its part of the message.
    fn target(&mut self, structure: &Shape, member: &Member, binding: &HttpBinding) {
        let target = |member: &Member| self.model.shape(&member.target.id).map(|shape| &shape.kind);
        let simple = |member: &Member| self.model.simple(&member.target.id);
        let is_enum =
            |member: &Member| matches!(target(member), Some(Kind::Enum(_) | Kind::IntEnum(_)));
        let is_text = |member: &Member| {
            let simple = simple(member);
            simple.is_some_and(|simple| !matches!(simple, Simple::Blob | Simple::Document))
                || is_enum(member)
        };
        let is_string = |member: &Member| {
            simple(member) == Some(Simple::String) || matches!(target(member), Some(Kind::Enum(_)))
        };
        let (is_allowed, allowed) = match binding {
            HttpBinding::Label => (
                is_text(member),
                "a boolean, a number, a string, or a timestamp",
            ),
            HttpBinding::Header(_) | HttpBinding::Query(_) => (
                match target(member) {
                    Some(Kind::List(element)) => is_text(element),
                    _ => is_text(member),
                },
                "a boolean, a number, a string, a timestamp, or a list of them",
            ),
            HttpBinding::PrefixHeaders(_) => (
                matches!(target(member), Some(Kind::Map { value, .. }) if is_string(value)),
                "a map of strings",
            ),
            HttpBinding::QueryParams => (
                match target(member) {
                    Some(Kind::Map { value, .. }) => match target(value) {
                        Some(Kind::List(element)) => is_string(element),
                        _ => is_string(value),
                    },
                    _ => false,
                },
                "a map of strings, or of lists of strings",
            ),
            HttpBinding::Payload => (
                matches!(
                    simple(member),
                    Some(Simple::Blob | Simple::Document | Simple::String)
                ) || matches!(
                    target(member),
                    Some(Kind::Structure(_) | Kind::Union(_) | Kind::Enum(_))
                ),
                "a structure, a union, a document, a string, or a blob",
            ),
            HttpBinding::ResponseCode => (simple(member) == Some(Simple::Integer), "an integer"),
        };
        if !is_allowed {
            let id = member.target.id.clone();
            self.member(
                structure,
                member,
                format!("the target `{id}` cannot be in this part of an HTTP message"),
                format!("use {allowed}"),
            );
        }
    }

    fn member(
        &mut self,
        structure: &Shape,
        member: &Member,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let id = MemberId {
            shape: &structure.id,
            member: &member.name,
        };
        let message: String = message.into();
        let help: String = help.into();
        self.diagnostics.shape(member.span, id, message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_uris() {
        let names = |uri| {
            labels(uri).map(|labels| {
                let labels = labels.iter();
                let labels = labels.map(|label| (label.name.to_owned(), label.is_greedy));
                labels.collect::<Vec<_>>()
            })
        };
        assert_eq!(names("/"), Ok(vec![]));
        assert_eq!(names("/a/b?list&x=y"), Ok(vec![]));
        let two = vec![("a".to_owned(), false), ("b".to_owned(), true)];
        assert_eq!(names("/{a}/x/{b+}"), Ok(two));
        let one = vec![("b".to_owned(), true)];
        assert_eq!(names("/{b+}/end"), Ok(one));
    }

    #[test]
    fn invalid_uris_are_rejected() {
        let invalid = [
            "",
            "a",
            "?x",
            "/{",
            "/}",
            "/{}",
            "/{+}",
            "/{a",
            "/x{a}",
            "/{a}x",
            "/{a}{b}",
            "/{a}/{a}",
            "/{a+}/{b}",
            "/{a+}/{b+}",
            "/{a++}",
            "/?x={a}",
            "/a b",
            "/a#b",
            "/ä",
        ];
        for uri in invalid {
            assert!(labels(uri).is_err(), "{uri}");
        }
    }
}
