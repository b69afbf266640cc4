//! The rules of event streams (Smithy 2.0, section "Event streams").

use std::collections::BTreeSet;

use super::semantic_model::Model;
use super::shape_id::{MemberId, ShapeId};
use super::shapes::{Kind, Member, Shape, Simple};
use crate::diagnostics::Diagnostics;
use crate::source::Span;

/// Checks where event streams are, what they consist of, and how the members of their events are
/// bound to parts of messages.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let operations = model.shapes.values().filter_map(|shape| match &shape.kind {
        Kind::Operation(operation) => Some([&operation.input.id, &operation.output.id]),
        _ => None,
    });
    let messages = operations.flatten().collect();
    let mut checks = Checks {
        model,
        diagnostics,
        messages,
    };
    for shape in model.shapes.values() {
        checks.place(shape);
        if shape.is_event_stream() {
            checks.events(shape);
        }
    }
}

struct Checks<'a> {
    model: &'a Model,
    diagnostics: &'a mut Diagnostics,
    /// The inputs and outputs of all operations.
    messages: BTreeSet<&'a ShapeId>,
}

impl Checks<'_> {
    /// Checks that only inputs and outputs contain event streams, and at most one.
    fn place(&mut self, shape: &Shape) {
        let elements = match &shape.kind {
            Kind::List(member) | Kind::Map { value: member, .. } => Some(member),
            _ => None,
        };
        let mut first: Option<&Member> = None;
        for member in shape.members().chain(elements) {
            let target = self.model.shape(&member.target.id);
            if !target.is_some_and(Shape::is_event_stream) {
                continue;
            }
            if !self.messages.contains(&shape.id) {
                self.member(
                    shape,
                    member,
                    member.target.span,
                    format!("the target `{}` is an event stream", member.target.id),
                    "only members of inputs and outputs can be event streams: move the member there",
                );
            } else if let Some(first) = first {
                self.member(
                    shape,
                    member,
                    member.target.span,
                    format!("the structure has another event stream, `{}`", first.name),
                    "remove one of the two: a message has one body",
                );
            }
            first = first.or(Some(member));
        }
    }

    /// Checks that the members of a stream are structures.
    fn events(&mut self, stream: &Shape) {
        for member in stream.members() {
            let id = &member.target.id;
            match self.model.shape(id) {
                _ if id.is_unit() => {}
                Some(event) if matches!(event.kind, Kind::Structure(_)) => self.bindings(event),
                _ => self.member(
                    stream,
                    member,
                    member.target.span,
                    format!("the target `{id}` is not a structure"),
                    "wrap it in a structure: every member of an event stream must target a structure",
                ),
            }
        }
    }

    /// Checks the members of an event.
    fn bindings(&mut self, event: &Shape) {
        let payload = event
            .members()
            .find(|member| member.traits.event_payload().is_some());
        for member in event.members() {
            let (header, of_payload) =
                (member.traits.event_header(), member.traits.event_payload());
            if let (Some(span), Some(_)) = (header, of_payload) {
                self.member(
                    event,
                    member,
                    span,
                    "the member is bound to a header and to the payload".to_owned(),
                    "remove `smithy.api#eventHeader` or `smithy.api#eventPayload`",
                );
                continue;
            }
            if let Some(span) = header {
                self.header(event, member, span);
            }
            if let Some(span) = of_payload {
                self.payload(event, member, span);
            }
            if let Some(payload) = payload
                && payload.name != member.name
                && header.is_none()
            {
                self.member(
                    event,
                    member,
                    member.span,
                    format!(
                        "the member is not bound to a header, but `{}` is the whole payload",
                        payload.name
                    ),
                    "add `smithy.api#eventHeader` to the member, or remove `smithy.api#eventPayload` from the other",
                );
            }
        }
    }

    fn header(&mut self, event: &Shape, member: &Member, span: Span) {
        let simple = self.model.simple(&member.target.id);
        let is_allowed = match simple {
            Some(simple) => !matches!(
                simple,
                Simple::Float
                    | Simple::Double
                    | Simple::BigInteger
                    | Simple::BigDecimal
                    | Simple::Document
            ),
            None => {
                let target = self.model.shape(&member.target.id);
                target.is_some_and(|shape| matches!(shape.kind, Kind::Enum(_) | Kind::IntEnum(_)))
            }
        };
        if !is_allowed {
            self.member(
                event,
                member,
                span,
                format!("the target `{}` cannot be in a header", member.target.id),
                "use a boolean, an integer of up to 64 bits, a blob, a string, or a timestamp",
            );
        }
        // The runtime's encoding has one byte for the length.
        if member.name.len() > MAX_HEADER_NAME {
            self.member(
                event,
                member,
                span,
                format!("the name of the header is longer than {MAX_HEADER_NAME} bytes"),
                "give the member a shorter name",
            );
        }
    }

    fn payload(&mut self, event: &Shape, member: &Member, span: Span) {
        let simple = self.model.simple(&member.target.id);
        let target = self.model.shape(&member.target.id);
        let is_structure = |shape: &Shape| {
            matches!(
                shape.kind,
                Kind::Structure(_) | Kind::Union(_) | Kind::Enum(_)
            )
        };
        let is_allowed = matches!(simple, Some(Simple::Blob | Simple::String))
            || member.target.id.is_unit()
            || target.is_some_and(is_structure);
        if !is_allowed {
            self.member(
                event,
                member,
                span,
                format!("the target `{}` cannot be the payload", member.target.id),
                "use a blob, a string, a structure, or a union",
            );
        }
    }

    fn member(
        &mut self,
        shape: &Shape,
        member: &Member,
        span: Span,
        message: String,
        help: &'static str,
    ) {
        let id = MemberId {
            shape: &shape.id,
            member: &member.name,
        };
        self.diagnostics.shape(span, id, message, help);
    }
}

/// The maximum length of the name of a header in a message.
const MAX_HEADER_NAME: usize = 255;
