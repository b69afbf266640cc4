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
    /// Returns the location of `smithy.api#streaming` on a blob or a union.
    pub(crate) fn streaming(&self) -> Option<Span> {
        self.streaming.as_ref()?.streaming
    }

    /// Returns the location of `smithy.api#requiresLength` on a stream.
    pub(crate) fn requires_length(&self) -> Option<Span> {
        self.streaming.as_ref()?.requires_length
    }

    /// Returns the location of `smithy.api#eventHeader` on a member.
    pub(crate) fn event_header(&self) -> Option<Span> {
        self.streaming.as_ref()?.event_header
    }

    /// Returns the location of `smithy.api#eventPayload` on a member.
    pub(crate) fn event_payload(&self) -> Option<Span> {
        self.streaming.as_ref()?.event_payload
    }
}
