//! Protocol tests of event streams: the cases of `smithy.test#eventStreamTests` for clients that use
//! the protocol of the service.

use super::protocol_tests::{Lowering, required_params};
use super::values;
use crate::ir::{
    self, EventHeader, EventStreamTest, EventValue, ExpectedBody, ExpectedError, Failure,
    FieldValue, MessageTest, ShapeValue, Stream, TypeId, Union,
};
use crate::model::raw_value::RawValue;
use crate::model::traits::event_stream_tests::{self as cases, EventTest, Header, Side};
use crate::model::values as model_values;
use crate::model::{Operation, ShapeId};
use crate::source::Spanned;

impl Lowering<'_> {
    pub(super) fn event_stream(
        &mut self,
        case: &cases::EventStreamTest,
        operation: &ir::Operation,
        modeled: &Operation,
    ) -> Option<EventStreamTest> {
        let name = self.claim("event_stream", &case.id);
        let (input, output) = (&self.types[operation.input], &self.types[operation.output]);
        let request = match &case.request {
            Some(request) => Some(self.request(request, operation, &modeled.input.id)?),
            None => None,
        };
        let mut params = required_params(operation, self.types);
        if let Some(raw) = &case.request_params {
            let value = model_values::structure(
                raw,
                &modeled.input.id,
                self.model,
                &self.findings.subject,
                self.findings.diagnostics,
            );
            params = values::setters(input, &value, self.types, &mut self.findings);
        }
        let sent = self.stream(case, Side::Request, input);
        let received = self.stream(case, Side::Response, output);
        let mut response = (200, Vec::new(), String::new());
        let mut fields = Vec::new();
        if let Some(initial) = &case.response {
            let message = &initial.message;
            let body = message.body.clone().unwrap_or_default();
            response = (initial.code, message.headers.clone(), body);
            if message.params.is_some() {
                fields = self.expected_fields(message, &modeled.output.id, output);
            }
        }
        let failure = match &case.failure {
            Some(failure) => Some(self.failure(case, failure, operation, received.as_ref())?),
            None => None,
        };
        Some(EventStreamTest {
            name,
            id: case.id.clone(),
            operation: operation.method.clone(),
            params: params
                .into_iter()
                .filter(|param| !is_stream(param))
                .collect(),
            request,
            sent,
            response,
            has_response: case.response.is_some()
                || case.failure.is_some()
                || case.events.iter().any(|event| event.side == Side::Response),
            received,
            fields,
            failure,
        })
    }

    fn failure(
        &mut self,
        case: &cases::EventStreamTest,
        failure: &cases::Failure,
        operation: &ir::Operation,
        received: Option<&Stream>,
    ) -> Option<Failure> {
        let Some(error) = &failure.error else {
            return Some(Failure::Any);
        };
        if case.events.iter().any(|event| event.side == Side::Response) {
            let messages = received.map_or(&[][..], |stream| &stream.messages);
            let last = messages.last().and_then(|message| message.value.as_ref());
            let name = self.error_name(error);
            return match last {
                Some(EventValue::Exception { variant, .. }) if Some(variant) == name.as_ref() => {
                    Some(Failure::Stream)
                }
                _ => {
                    self.findings.report(
                        error.span,
                        "the last event of the response is not this error",
                        "correct one of the two",
                    );
                    None
                }
            };
        }
        let mut errors = operation.errors.iter();
        let found =
            errors.find(|found| self.error_name(error).as_ref() == Some(&found.variant.name));
        if found.is_none() {
            self.findings.report(
                error.span,
                "the operation does not return this error",
                "add the error to the operation, or correct `errorId`",
            );
        }
        Some(Failure::Call(ExpectedError {
            name: found?.variant.name.clone(),
            module: operation.module.clone(),
            enumeration: operation.error.clone(),
            code: None,
        }))
    }

    /// Returns the name of the type of an error.
    fn error_name(&self, id: &Spanned<String>) -> Option<String> {
        let id = ShapeId::parse(&id.value)?;
        let mut structures = self.types.structures.iter();
        let found = structures.find(|found| found.shape.to_string() == id.as_str());
        Some(found?.name.clone())
    }

    fn stream(
        &mut self,
        case: &cases::EventStreamTest,
        side: Side,
        message: &ir::Structure,
    ) -> Option<Stream> {
        let events = case.events.iter().filter(|event| event.side == side);
        let Some((field, union)) = message.event_stream() else {
            for event in events {
                self.findings.report(
                    event.span,
                    "the operation has no stream for this event",
                    "remove the event, or correct `type`",
                );
            }
            return None;
        };
        let messages = events.filter_map(|event| self.message(event, side, union));
        Some(Stream {
            field: field.name.clone(),
            messages: messages.collect(),
        })
    }

    fn message(
        &mut self,
        event: &EventTest,
        side: Side,
        union: TypeId<Union>,
    ) -> Option<MessageTest> {
        let value = match &event.member {
            Some((name, raw)) => Some(self.event_value(name, raw, union)?),
            None => None,
        };
        let missing = match side {
            Side::Request if value.is_none() => Some("`params`, which the test sends"),
            Side::Response if event.bytes.is_none() => Some("`bytes`, which the test sends"),
            _ => None,
        };
        if let Some(missing) = missing {
            self.findings
                .report(event.span, format!("the event lacks {missing}"), "add them");
            return None;
        }
        let is_document = event
            .body_media_type
            .as_ref()
            .is_some_and(|media_type| media_type.value == self.protocol.tests.body_media_type);
        let list = |found: &Option<Spanned<Vec<String>>>| {
            let list = found.as_ref().map(|list| list.value.clone());
            list.unwrap_or_default()
        };
        Some(MessageTest {
            value,
            headers: event
                .headers
                .iter()
                .map(|(name, value)| (name.clone(), header(value)))
                .collect(),
            forbid_headers: list(&event.forbid_headers),
            require_headers: list(&event.require_headers),
            body: match event.body.clone() {
                None => ExpectedBody::Any,
                Some(body) if is_document => ExpectedBody::Document(body),
                Some(body) => ExpectedBody::Text(body),
            },
            bytes: event.bytes.clone(),
        })
    }

    /// Returns the member of the stream that a message represents.
    fn event_value(
        &mut self,
        name: &Spanned<String>,
        raw: &RawValue,
        union: TypeId<Union>,
    ) -> Option<EventValue> {
        let union = &self.types[union];
        let id = ShapeId::parse(&union.shape.to_string())?;
        let shape = self.model.shape(&id)?;
        let member = shape.members().find(|member| member.name == name.value);
        let Some(member) = member else {
            self.findings.report(
                name.span,
                format!("`{id}` has no member `{}`", name.value.escape_debug()),
                "correct the name",
            );
            return None;
        };
        let value = model_values::event(
            raw,
            &member.target.id,
            self.model,
            &self.findings.subject,
            self.findings.diagnostics,
        );
        let structure = self.types.structures.iter();
        let mut structure =
            structure.filter(|found| found.shape.to_string() == member.target.id.as_str());
        let structure = structure.next()?;
        let given = values::fields(structure, &value, self.types, &mut self.findings);
        let shape_value = ShapeValue::Structure {
            is_error: structure.role == ir::Role::Error,
            name: structure.name.clone(),
            fallible_build: structure.fallible_build,
            fields: given
                .iter()
                .map(|(field, value)| FieldValue::of(field, value.clone()))
                .collect(),
        };
        let mut errors = union.stream.iter().flat_map(|stream| &stream.errors);
        if let (Some(stream), Some(error)) = (
            &union.stream,
            errors.find(|error| error.code == member.name),
        ) {
            return Some(EventValue::Exception {
                enumeration: stream.error.clone(),
                variant: error.variant.name.clone(),
                value: shape_value,
                fields: given
                    .into_iter()
                    .map(|(field, value)| ir::ExpectedField {
                        name: field.name.clone(),
                        optional: field.presence == ir::Presence::Optional,
                        value: Some(value),
                    })
                    .collect(),
            });
        }
        let mut variants = union.variants.iter();
        let variant = variants.find(|variant| variant.member == member.name)?;
        Some(EventValue::Event(ShapeValue::Union {
            name: union.name.clone(),
            variant: variant.name.clone(),
            value: Some(Box::new(shape_value)),
        }))
    }
}

fn is_stream(param: &FieldValue) -> bool {
    matches!(param.value, ShapeValue::EventStream(_))
}

fn header(header: &Header) -> EventHeader {
    match header {
        Header::Boolean(value) => EventHeader::Boolean(*value),
        Header::Byte(value) => EventHeader::Byte(*value),
        Header::Short(value) => EventHeader::Short(*value),
        Header::Integer(value) => EventHeader::Integer(*value),
        Header::Long(value) => EventHeader::Long(*value),
        Header::Blob(bytes) => EventHeader::Blob(bytes.clone()),
        Header::String(text) => EventHeader::String(text.clone()),
        Header::Timestamp {
            seconds,
            nanoseconds,
        } => EventHeader::Timestamp {
            seconds: *seconds,
            nanoseconds: *nanoseconds,
        },
    }
}
