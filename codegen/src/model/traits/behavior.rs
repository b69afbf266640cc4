//! Changes that operations make to their requests: host prefixes and compression.

use super::applied::Applied;
use super::set::Traits;
use super::values::{Behavior, RequestCompression};
use crate::source::Spanned;

pub(super) fn endpoint(traits: &mut Traits, mut applied: Applied<'_>) {
    let prefix = applied.required_string("hostPrefix");
    family(traits).host_prefix = prefix;
}

pub(super) fn request_compression(traits: &mut Traits, mut applied: Applied<'_>) {
    let node = applied.node.get("encodings");
    let encodings = node.map(|node| applied.reader.texts(node));
    family(traits).request_compression = Some(RequestCompression {
        encodings: encodings.unwrap_or_default(),
        span: node.map_or(applied.span, |node| node.span),
    });
}

fn family(traits: &mut Traits) -> &mut Behavior {
    traits.behavior.get_or_insert_default()
}

impl Traits {
    /// Returns the `hostPrefix` of `smithy.api#endpoint`.
    pub(crate) fn host_prefix(&self) -> Option<&Spanned<String>> {
        self.behavior.as_ref()?.host_prefix.as_ref()
    }

    pub(crate) fn request_compression(&self) -> Option<&RequestCompression> {
        self.behavior.as_ref()?.request_compression.as_ref()
    }
}
