//! Streams (Smithy 2.0, section "Streaming").

use super::applied::Applied;
use super::set::Traits;
use super::values::Streaming;
use crate::source::Span;

pub(super) fn streaming(traits: &mut Traits, applied: Applied<'_>) {
    family(traits).streaming = Some(applied.span);
}

pub(super) fn requires_length(traits: &mut Traits, applied: Applied<'_>) {
    family(traits).requires_length = Some(applied.span);
}

pub(super) fn event_header(traits: &mut Traits, applied: Applied<'_>) {
    family(traits).event_header = Some(applied.span);
}

pub(super) fn event_payload(traits: &mut Traits, applied: Applied<'_>) {
    family(traits).event_payload = Some(applied.span);
}

fn family(traits: &mut Traits) -> &mut Streaming {
    traits.streaming.get_or_insert_default()
}

impl Traits {
    /// Where a blob or a union is marked as a stream, if it is.
    pub(crate) fn streaming(&self) -> Option<Span> {
        self.streaming.as_ref()?.streaming
    }

    /// Where a stream is marked as one of known length, if it is.
    pub(crate) fn requires_length(&self) -> Option<Span> {
        self.streaming.as_ref()?.requires_length
    }

    /// Where a member is marked as a header of an event, if it is.
    pub(crate) fn event_header(&self) -> Option<Span> {
        self.streaming.as_ref()?.event_header
    }

    /// Where a member is marked as the payload of an event, if it is.
    pub(crate) fn event_payload(&self) -> Option<Span> {
        self.streaming.as_ref()?.event_payload
    }
}
