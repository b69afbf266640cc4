//! Changes that operations make to their requests: host prefixes, checksums, compression, and
//! discovered endpoints.

use super::applied::Applied;
use super::set::Traits;
use super::values::{Behavior, EndpointDiscovery, HttpChecksum, RequestCompression};
use crate::source::{Span, Spanned};

pub(super) fn endpoint(traits: &mut Traits, mut applied: Applied<'_>) {
    let prefix = applied.required_string("hostPrefix");
    family(traits).host_prefix = prefix;
}

pub(super) fn checksum_required(traits: &mut Traits, _: Applied<'_>) {
    family(traits).checksum_required = true;
}

pub(super) fn http_checksum(traits: &mut Traits, mut applied: Applied<'_>) {
    let required = applied
        .reader
        .optional_boolean(&applied.node, "requestChecksumRequired");
    let algorithms = applied.node.get("responseAlgorithms");
    let algorithms = algorithms.map_or(&[][..], |node| applied.reader.items(node));
    family(traits).http_checksum = Some(HttpChecksum {
        span: applied.span,
        request_algorithm: applied
            .reader
            .optional_string(&applied.node, "requestAlgorithmMember"),
        request_checksum_required: required.unwrap_or(false),
        validation_mode: applied
            .reader
            .optional_string(&applied.node, "requestValidationModeMember"),
        response_algorithms: algorithms
            .iter()
            .filter_map(|node| applied.reader.string(node))
            .collect(),
    });
}

pub(super) fn request_compression(traits: &mut Traits, mut applied: Applied<'_>) {
    let node = applied.node.get("encodings");
    let encodings = node.map(|node| applied.reader.texts(node));
    family(traits).request_compression = Some(RequestCompression {
        encodings: encodings.unwrap_or_default(),
        span: node.map_or(applied.span, |node| node.span),
    });
}

pub(super) fn discovered_endpoint(traits: &mut Traits, mut applied: Applied<'_>) {
    let required = applied.reader.optional_boolean(&applied.node, "required");
    family(traits).discovered_endpoint = Some(required.unwrap_or(false));
}

pub(super) fn endpoint_discovery(traits: &mut Traits, mut applied: Applied<'_>) {
    let operation = applied.required_string("operation");
    let error = applied.reader.optional_string(&applied.node, "error");
    family(traits).endpoint_discovery =
        operation.map(|operation| EndpointDiscovery { operation, error });
}

pub(super) fn discovery_id(traits: &mut Traits, applied: Applied<'_>) {
    family(traits).discovery_id = Some(applied.span);
}

fn family(traits: &mut Traits) -> &mut Behavior {
    traits.behavior.get_or_insert_default()
}

impl Traits {
    /// Returns the `hostPrefix` of `smithy.api#endpoint`.
    pub(crate) fn host_prefix(&self) -> Option<&Spanned<String>> {
        self.behavior.as_ref()?.host_prefix.as_ref()
    }

    /// Returns whether requests need a checksum (`smithy.api#httpChecksumRequired`).
    pub(crate) fn checksum_required(&self) -> bool {
        let found = self.behavior.as_ref();
        found.is_some_and(|found| found.checksum_required)
    }

    /// Returns the checksums of requests and responses (`aws.protocols#httpChecksum`).
    pub(crate) fn http_checksum(&self) -> Option<&HttpChecksum> {
        self.behavior.as_ref()?.http_checksum.as_ref()
    }

    /// Returns whether the operation must be called at a discovered endpoint
    /// (`aws.api#clientDiscoveredEndpoint`). Where this is optional, clients do not discover
    /// endpoints.
    pub(crate) fn needs_discovered_endpoint(&self) -> bool {
        let found = self.behavior.as_ref();
        found.is_some_and(|found| found.discovered_endpoint == Some(true))
    }

    /// Returns how a client discovers the endpoints of the service.
    pub(crate) fn endpoint_discovery(&self) -> Option<&EndpointDiscovery> {
        self.behavior.as_ref()?.endpoint_discovery.as_ref()
    }

    /// Returns where the trait is that makes a member part of what endpoints are discovered for.
    pub(crate) fn discovery_id(&self) -> Option<Span> {
        self.behavior.as_ref()?.discovery_id
    }

    pub(crate) fn request_compression(&self) -> Option<&RequestCompression> {
        self.behavior.as_ref()?.request_compression.as_ref()
    }
}
