//! Traits: the list of those that are known, and typed access to the ones in use.
//!
//! Nothing is ignored in silence. A trait is used, ignored by name with a reason, or refused; a
//! trait that is not listed here is refused too, unless the caller names it in
//! [`Settings::ignore_trait`](crate::Settings::ignore_trait).

use std::collections::BTreeMap;

use super::json::{Node, Object};
use crate::error::Span;

/// The traits that were applied to a shape or member, checked for their JSON type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traits(BTreeMap<String, Trait>);

#[derive(Clone, Debug)]
pub(crate) struct Trait {
    pub(crate) node: Node,
    /// Where the trait's id stands.
    pub(crate) span: Span,
}

/// What the JSON value of a trait must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueType {
    /// `{}`, an annotation.
    Annotation,
    String,
    Number,
    Object,
    Array,
    Any,
}

/// What becomes of a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Support {
    /// Read by a later stage.
    Used,
    /// Has no bearing on a client; says why.
    Ignored(&'static str),
    /// Matters, and is not supported; says what to do.
    Refused(&'static str),
}

use Support::{Ignored, Refused, Used};
use ValueType::{Annotation, Any, Array, Number, Object as Structure, String as Text};

const CONSTRAINT: Support = Ignored(
    "the service validates its input; a client that did would refuse what a newer service accepts",
);
const TOOLING: Support =
    Ignored("addressed to model tooling, to consoles or to other kinds of clients");
const DOCUMENTATION: Support = Ignored("addressed to readers of other documentation formats");
const SERVER: Support = Ignored("addressed to servers");
const RESOURCE: Support = Ignored("describes resources; a client calls operations");
const TEST: Support = Ignored("describes calls to the real service");
const NOT_QUERY: Support = Ignored("binds members to HTTP, which awsQuery does not use");

const NOT_YET: &str =
    "this generator has no code for it: take the trait, or what carries it, out of the model";

/// Every trait that this generator knows.
#[rustfmt::skip]
const KNOWN: &[(&str, ValueType, Support)] = &[
    ("aws.api#arn", Structure, RESOURCE),
    ("aws.api#arnReference", Any, RESOURCE),
    ("aws.api#clientDiscoveredEndpoint", Structure, Refused(NOT_YET)),
    ("aws.api#clientEndpointDiscovery", Structure, Refused(NOT_YET)),
    ("aws.api#controlPlane", Annotation, TOOLING),
    ("aws.api#data", Text, TOOLING),
    ("aws.api#dataPlane", Annotation, TOOLING),
    ("aws.api#service", Structure, Used),
    ("aws.api#tagEnabled", Structure, RESOURCE),
    ("aws.api#taggable", Structure, RESOURCE),
    ("aws.auth#sigv4", Structure, Used),
    ("aws.auth#sigv4a", Structure, Used),
    ("aws.auth#unsignedPayload", Annotation, Refused(NOT_YET)),
    ("aws.iam#actionName", Text, TOOLING),
    ("aws.iam#actionPermissionDescription", Text, TOOLING),
    ("aws.iam#conditionKeys", Array, TOOLING),
    ("aws.iam#defineConditionKeys", Structure, TOOLING),
    ("aws.iam#iamAction", Structure, TOOLING),
    ("aws.iam#iamResource", Structure, TOOLING),
    ("aws.iam#requiredActions", Array, TOOLING),
    ("aws.iam#serviceResolvedConditionKeys", Array, TOOLING),
    ("aws.iam#supportedPrincipalTypes", Array, TOOLING),
    ("aws.protocols#awsQuery", Annotation, Used),
    ("aws.protocols#awsQueryError", Structure, Used),
    ("aws.protocols#httpChecksum", Structure, Refused(NOT_YET)),
    ("smithy.api#addedDefault", Annotation, Ignored("a default counts from when it is there, as in published clients")),
    ("smithy.api#auth", Array, Used),
    ("smithy.api#box", Annotation, Ignored("Smithy 1.0: in 2.0 the default trait says it")),
    ("smithy.api#clientOptional", Annotation, Used),
    ("smithy.api#cors", Structure, SERVER),
    ("smithy.api#default", Any, Used),
    ("smithy.api#deprecated", Structure, Used),
    ("smithy.api#documentation", Text, Used),
    ("smithy.api#endpoint", Structure, Used),
    ("smithy.api#enumValue", Any, Used),
    ("smithy.api#error", Text, Used),
    ("smithy.api#eventHeader", Annotation, Refused(NOT_YET)),
    ("smithy.api#eventPayload", Annotation, Refused(NOT_YET)),
    ("smithy.api#examples", Array, DOCUMENTATION),
    ("smithy.api#externalDocumentation", Structure, DOCUMENTATION),
    ("smithy.api#hostLabel", Annotation, Used),
    ("smithy.api#http", Structure, NOT_QUERY),
    ("smithy.api#httpChecksumRequired", Annotation, Refused(NOT_YET)),
    ("smithy.api#httpError", Number, Ignored("a client tells errors apart by their code")),
    ("smithy.api#httpHeader", Text, NOT_QUERY),
    ("smithy.api#httpLabel", Annotation, NOT_QUERY),
    ("smithy.api#httpPayload", Annotation, NOT_QUERY),
    ("smithy.api#httpPrefixHeaders", Text, NOT_QUERY),
    ("smithy.api#httpQuery", Text, NOT_QUERY),
    ("smithy.api#httpQueryParams", Annotation, NOT_QUERY),
    ("smithy.api#httpResponseCode", Annotation, NOT_QUERY),
    ("smithy.api#idRef", Structure, TOOLING),
    ("smithy.api#idempotencyToken", Annotation, Used),
    ("smithy.api#idempotent", Annotation, SERVER),
    ("smithy.api#input", Annotation, Used),
    ("smithy.api#internal", Annotation, TOOLING),
    ("smithy.api#jsonName", Text, Ignored("names members in JSON, which awsQuery does not use")),
    ("smithy.api#length", Structure, CONSTRAINT),
    ("smithy.api#mediaType", Text, Ignored("awsQuery writes a string or blob as such")),
    ("smithy.api#nestedProperties", Annotation, RESOURCE),
    ("smithy.api#noReplace", Annotation, RESOURCE),
    ("smithy.api#notProperty", Annotation, RESOURCE),
    ("smithy.api#optionalAuth", Annotation, Used),
    ("smithy.api#output", Annotation, Used),
    ("smithy.api#paginated", Structure, Used),
    ("smithy.api#pattern", Text, CONSTRAINT),
    ("smithy.api#private", Annotation, TOOLING),
    ("smithy.api#property", Structure, RESOURCE),
    ("smithy.api#protocolDefinition", Structure, TOOLING),
    ("smithy.api#range", Structure, CONSTRAINT),
    ("smithy.api#readonly", Annotation, SERVER),
    ("smithy.api#recommended", Structure, DOCUMENTATION),
    ("smithy.api#references", Array, RESOURCE),
    ("smithy.api#requestCompression", Structure, Used),
    ("smithy.api#required", Annotation, Used),
    ("smithy.api#requiresLength", Annotation, Refused(NOT_YET)),
    ("smithy.api#resourceIdentifier", Text, RESOURCE),
    ("smithy.api#retryable", Structure, Used),
    ("smithy.api#sensitive", Annotation, Used),
    ("smithy.api#since", Text, DOCUMENTATION),
    ("smithy.api#sparse", Annotation, Refused(NOT_YET)),
    ("smithy.api#streaming", Annotation, Refused(NOT_YET)),
    ("smithy.api#suppress", Array, TOOLING),
    ("smithy.api#tags", Array, TOOLING),
    ("smithy.api#timestampFormat", Text, Used),
    ("smithy.api#title", Text, Used),
    ("smithy.api#trait", Structure, TOOLING),
    ("smithy.api#uniqueItems", Annotation, CONSTRAINT),
    ("smithy.api#unstable", Annotation, DOCUMENTATION),
    ("smithy.api#xmlAttribute", Annotation, Used),
    ("smithy.api#xmlFlattened", Annotation, Used),
    ("smithy.api#xmlName", Text, Used),
    ("smithy.api#xmlNamespace", Structure, Used),
    ("smithy.rules#clientContextParams", Structure, Used),
    ("smithy.rules#contextParam", Structure, Used),
    ("smithy.rules#endpointBdd", Structure, Used),
    ("smithy.rules#endpointRuleSet", Structure, Used),
    ("smithy.rules#endpointTests", Structure, Used),
    ("smithy.rules#operationContextParams", Structure, Used),
    ("smithy.rules#staticContextParams", Structure, Used),
    ("smithy.test#httpRequestTests", Array, Used),
    ("smithy.test#httpResponseTests", Array, Used),
    ("smithy.test#smokeTests", Array, TEST),
    ("smithy.waiters#waitable", Structure, Used),
];

/// Protocols that Smithy defines, besides the one that is supported.
const OTHER_PROTOCOLS: &[&str] = &[
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#ec2Query",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
];

/// What to do about a service without a supported protocol.
pub(crate) const PROTOCOL_HELP: &str = "put `aws.protocols#awsQuery` on the service, if it speaks that too; other protocols are not generated yet";

/// What is known of a trait.
pub(crate) fn known(id: &str) -> Option<(ValueType, Support)> {
    if OTHER_PROTOCOLS.contains(&id) {
        return Some((Structure, Used));
    }
    KNOWN
        .binary_search_by(|(known, ..)| (*known).cmp(id))
        .ok()
        .map(|at| (KNOWN[at].1, KNOWN[at].2))
}

impl ValueType {
    /// What is expected, for a message; nothing where the value is of that type.
    pub(crate) fn mismatch(self, node: &Node) -> Option<&'static str> {
        let (fits, expected) = match self {
            Annotation | Structure => (node.as_object().is_some(), "an object"),
            Text => (node.as_str().is_some(), "a string"),
            Number => (
                matches!(node.value, super::json::Value::Number(_)),
                "a number",
            ),
            Array => (node.as_array().is_some(), "an array"),
            Any => (true, "any value"),
        };
        (!fits).then_some(expected)
    }
}

/// The value of `smithy.api#retryable`: that a failed call is worth another attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Retryable {
    pub(crate) throttling: bool,
}

impl Traits {
    pub(crate) fn insert(&mut self, id: impl Into<String>, value: Trait) {
        self.0.insert(id.into(), value);
    }

    /// Takes over traits, which win over those of the same id.
    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Trait)> {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    pub(crate) fn contains(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Trait> {
        self.0.get(id)
    }

    fn text(&self, id: &str) -> Option<&str> {
        self.get(id)?.node.as_str()
    }

    fn object(&self, id: &str) -> Option<&Object> {
        self.get(id)?.node.as_object()
    }

    fn object_text(&self, id: &str, key: &str) -> Option<&str> {
        self.get(id)?.node.get(key)?.as_str()
    }

    pub(crate) fn documentation(&self) -> Option<&str> {
        self.text("smithy.api#documentation")
    }

    pub(crate) fn title(&self) -> Option<&str> {
        self.text("smithy.api#title")
    }

    pub(crate) fn required(&self) -> bool {
        self.contains("smithy.api#required")
    }

    pub(crate) fn client_optional(&self) -> bool {
        self.contains("smithy.api#clientOptional")
    }

    /// The default; `null` takes away the default of the target.
    pub(crate) fn default_value(&self) -> Option<&Trait> {
        self.get("smithy.api#default")
    }

    pub(crate) fn sensitive(&self) -> bool {
        self.contains("smithy.api#sensitive")
    }

    /// Message and version of a deprecation, both optional.
    pub(crate) fn deprecated(&self) -> Option<(Option<&str>, Option<&str>)> {
        let id = "smithy.api#deprecated";
        self.contains(id).then(|| {
            (
                self.object_text(id, "message"),
                self.object_text(id, "since"),
            )
        })
    }

    /// `client` or `server`, on an error structure.
    pub(crate) fn error(&self) -> Option<&str> {
        self.text("smithy.api#error")
    }

    pub(crate) fn retryable(&self) -> Option<Retryable> {
        let throttling = self.object("smithy.api#retryable")?.get("throttling");
        Some(Retryable {
            throttling: throttling
                .and_then(|entry| entry.node.as_bool())
                .unwrap_or(false),
        })
    }

    /// The code of an error on the wire, where it is not the shape's name.
    pub(crate) fn aws_query_error_code(&self) -> Option<&str> {
        self.object_text("aws.protocols#awsQueryError", "code")
    }

    pub(crate) fn xml_name(&self) -> Option<&str> {
        self.text("smithy.api#xmlName")
    }

    pub(crate) fn xml_flattened(&self) -> bool {
        self.contains("smithy.api#xmlFlattened")
    }

    pub(crate) fn xml_attribute(&self) -> bool {
        self.contains("smithy.api#xmlAttribute")
    }

    /// The URI and the prefix of `smithy.api#xmlNamespace`.
    pub(crate) fn xml_namespace(&self) -> Option<(&str, Option<&str>)> {
        let id = "smithy.api#xmlNamespace";
        Some((self.object_text(id, "uri")?, self.object_text(id, "prefix")))
    }

    pub(crate) fn timestamp_format(&self) -> Option<&Trait> {
        self.get("smithy.api#timestampFormat")
    }

    pub(crate) fn enum_value(&self) -> Option<&Trait> {
        self.get("smithy.api#enumValue")
    }

    /// The `smithy.api#auth` trait: auth schemes in order of preference.
    pub(crate) fn auth(&self) -> Option<&Trait> {
        self.get("smithy.api#auth")
    }

    pub(crate) fn endpoint(&self) -> Option<&Trait> {
        self.get("smithy.api#endpoint")
    }

    pub(crate) fn host_label(&self) -> bool {
        self.contains("smithy.api#hostLabel")
    }

    pub(crate) fn idempotency_token(&self) -> bool {
        self.contains("smithy.api#idempotencyToken")
    }

    pub(crate) fn request_compression(&self) -> Option<&Trait> {
        self.get("smithy.api#requestCompression")
    }

    pub(crate) fn optional_auth(&self) -> bool {
        self.contains("smithy.api#optionalAuth")
    }

    /// The signing name of `aws.auth#sigv4` or, failing that, `aws.auth#sigv4a`.
    pub(crate) fn signing_name(&self) -> Option<&str> {
        self.object_text("aws.auth#sigv4", "name")
            .or_else(|| self.object_text("aws.auth#sigv4a", "name"))
    }

    pub(crate) fn paginated(&self) -> Option<&Trait> {
        self.get("smithy.api#paginated")
    }

    pub(crate) fn waitable(&self) -> Option<&Trait> {
        self.get("smithy.waiters#waitable")
    }

    /// A string of `aws.api#service`, such as `sdkId`.
    pub(crate) fn aws_service(&self, key: &str) -> Option<&str> {
        self.object_text("aws.api#service", key)
    }

    /// Protocols that the service speaks and this generator does not.
    pub(crate) fn other_protocols(&self) -> impl Iterator<Item = (&'static str, &Trait)> {
        OTHER_PROTOCOLS
            .iter()
            .filter_map(|id| Some((*id, self.get(id)?)))
    }

    pub(crate) fn speaks_aws_query(&self) -> bool {
        self.contains("aws.protocols#awsQuery")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_it_can_be_searched() {
        assert!(KNOWN.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(known("smithy.api#required"), Some((Annotation, Used)));
        assert_eq!(known("smithy.api#requires"), None);
    }
}
