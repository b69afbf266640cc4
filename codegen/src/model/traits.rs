//! Traits: the list of known traits, and their typed values.
//!
//! Every trait in [`KNOWN`] is read into a typed value, ignored for a stated reason, or rejected
//! because a client that ignores it would be wrong. Each family of traits has a file with its
//! decoders and accessors. Values of a few fields are in `values.rs`; larger ones are in the file of
//! the family. Traits of protocols are listed in [`crate::protocol`].
//!
//! To support a trait, add a typed value, a decoder, and an accessor to its family, and a row to the
//! table.

mod applied;
mod auth;
mod behavior;
mod constraints;
pub(crate) mod context_params;
mod documentation;
pub(crate) mod endpoint_object;
pub(crate) mod endpoint_params;
pub(crate) mod endpoint_rules;
pub(crate) mod endpoint_tests;
mod enums;
mod errors;
pub(crate) mod event_stream_tests;
pub(crate) mod examples;
mod http;
pub(crate) mod http_tests;
mod members;
pub(crate) mod pagination;
mod reader;
mod serialization;
mod service;
mod set;
mod streaming;
mod structured;
mod structured_values;
mod values;
pub(crate) mod waiters;

use std::fmt::Display;

use super::node::{Node, Value};
use crate::diagnostics::Diagnostics;
use crate::protocol::{self, ProtocolTrait};
use crate::source::Span;

use applied::{Applied, SECTION};
use reader::Reader;

pub(crate) use http::is_token;
pub(crate) use set::{RejectedTrait, Traits};
pub(crate) use values::{
    ApiKeyLocation, EnumValue, Fault, HttpBinding, HttpChecksum, Retryable, TimestampFormat,
    XmlNamespace,
};

use Form::{Any, Array, Number, Object as Structure, String as Text};
use Support::{Ignored, Read, Rejected};

/// The form that the value of a trait must have. An annotation is an object without keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    String,
    Number,
    Object,
    Array,
    Any,
}

impl Form {
    /// Describes the expected form, for a message. Returns `None` if the node has this form.
    fn mismatch(self, node: &Node) -> Option<&'static str> {
        let (fits, expected) = match self {
            Structure => (node.as_object().is_some(), "an object"),
            Text => (node.as_str().is_some(), "a string"),
            Number => (matches!(node.value, Value::Number(_)), "a number"),
            Array => (node.as_array().is_some(), "an array"),
            Any => (true, "any value"),
        };
        (!fits).then_some(expected)
    }
}

/// How the generator handles a trait.
#[derive(Clone, Copy, Debug)]
enum Support {
    /// Decoded, for later stages.
    Read(fn(&mut Traits, Applied<'_>)),
    /// A client may ignore it, for the given reason.
    #[allow(dead_code, reason = "the reason is for readers of the table")]
    Ignored(&'static str),
    /// A client that ignores it would be wrong, but it is not supported. The text tells the author
    /// of the model what to do.
    Rejected(&'static str),
}

/// Returns whether a trait is known, even if it is ignored or rejected.
pub(crate) fn is_known(id: &str) -> bool {
    find(id).is_some()
}

/// Returns the form of a known trait.
pub(crate) fn form(id: &str) -> Option<Form> {
    find(id).map(|(_, form, _)| form)
}

/// Returns whether a trait is decoded for later stages.
pub(crate) fn is_supported(id: &str) -> bool {
    matches!(find(id), Some((_, _, Read(_))))
}

/// Returns the traits of the table that are decoded for later stages.
#[cfg(test)]
pub(crate) fn supported() -> impl Iterator<Item = &'static str> {
    let known = KNOWN.iter();
    known.filter_map(|(id, _, support)| matches!(support, Read(_)).then_some(*id))
}

/// Returns whether the value of a trait is a list. For an unknown trait, this depends on the value.
pub(crate) fn is_list(id: &str, node: &Node) -> bool {
    match find(id) {
        Some((_, form, _)) => form == Array,
        None => node.as_array().is_some(),
    }
}

/// Decodes a known trait and adds it to the traits.
pub(crate) fn decode(
    traits: &mut Traits,
    id: &str,
    span: Span,
    node: Node,
    subject: &dyn Display,
    diagnostics: &mut Diagnostics,
) {
    let Some((id, form, support)) = find(id) else {
        return;
    };
    if let Some(expected) = form.mismatch(&node) {
        let message = format!(
            "the value of the trait `{id}` must be {expected}, but this is {}",
            node.kind()
        );
        diagnostics.shape(node.span, subject, message, SECTION);
        return;
    }
    let reader = Reader::new(SECTION, subject, diagnostics);
    match support {
        Read(read) => read(
            traits,
            Applied {
                id,
                span,
                node,
                reader,
            },
        ),
        Ignored(_) => {}
        // Whether the trait matters depends on the closure of the service.
        Rejected(help) => traits.rejected.push(RejectedTrait { id, span, help }),
    }
}

fn find(id: &str) -> Option<(&'static str, Form, Support)> {
    if let Ok(at) = KNOWN.binary_search_by(|(known, ..)| (*known).cmp(id)) {
        return KNOWN.get(at).copied();
    }
    let (id, kind) = protocol::protocol_trait(id)?;
    let (form, support) = match kind {
        ProtocolTrait::Protocol => (Structure, Read(service::protocol)),
        ProtocolTrait::ErrorCode => (Structure, Read(errors::error_code)),
        ProtocolTrait::QueryCompatible => (Structure, Read(service::query_compatible)),
        ProtocolTrait::QueryName => (Text, Read(serialization::query_name)),
    };
    Some((id, form, support))
}

const API_GATEWAY: Support = Ignored("configures Amazon API Gateway in front of the service");
const CLOUD_FORMATION: Support = Ignored("describes resources to AWS CloudFormation");
const CONDITION: Support = Ignored("the service checks its input");
const DEFINITION: Support =
    Ignored("marks the shape as a trait, which assembling the model takes into account");
const DOCUMENTATION: Support = Ignored("written for other documentation formats");
const ENDPOINT_MODEL: Support =
    Ignored("generates endpoint rules; a client compiles the rules themselves");
const IAM: Support = Ignored("describes actions and resources to AWS IAM");
const RESOURCE: Support = Ignored("describes resources; a client calls operations");
const SERVER: Support = Ignored("written for servers");
const TEST: Support = Ignored("describes calls to the real service, or tests of servers");
const TOOLING: Support = Ignored("written for model tooling, consoles, or other kinds of clients");

const NOT_YET: &str = "remove the trait, or the shapes that use it, from the model";

/// The known traits, sorted by ID. Each row has the ID, the required form of the value, and how the
/// generator handles the trait.
#[rustfmt::skip]
const KNOWN: &[(&str, Form, Support)] = &[
    ("aws.api#arn", Structure, RESOURCE),
    ("aws.api#arnReference", Any, RESOURCE),
    ("aws.api#clientDiscoveredEndpoint", Structure, Read(behavior::discovered_endpoint)),
    ("aws.api#clientEndpointDiscovery", Structure, Read(behavior::endpoint_discovery)),
    ("aws.api#clientEndpointDiscoveryId", Structure, Read(behavior::discovery_id)),
    ("aws.api#controlPlane", Structure, TOOLING),
    ("aws.api#data", Text, TOOLING),
    ("aws.api#dataPlane", Structure, TOOLING),
    ("aws.api#service", Structure, Read(service::aws_service)),
    ("aws.api#tagEnabled", Structure, RESOURCE),
    ("aws.api#taggable", Structure, RESOURCE),
    ("aws.apigateway#apiKeyRequired", Any, API_GATEWAY),
    ("aws.apigateway#apiKeySource", Any, API_GATEWAY),
    ("aws.apigateway#authorizer", Any, API_GATEWAY),
    ("aws.apigateway#authorizers", Any, API_GATEWAY),
    ("aws.apigateway#endpointConfiguration", Any, API_GATEWAY),
    ("aws.apigateway#integration", Any, API_GATEWAY),
    ("aws.apigateway#mockIntegration", Any, API_GATEWAY),
    ("aws.apigateway#requestValidator", Any, API_GATEWAY),
    ("aws.apigateway#resourcePolicy", Any, API_GATEWAY),
    ("aws.auth#cognitoUserPools", Structure, Read(auth::scheme)),
    ("aws.auth#sigv4", Structure, Read(auth::sigv4)),
    ("aws.auth#sigv4a", Structure, Read(auth::sigv4)),
    ("aws.auth#unsignedPayload", Structure, Read(auth::unsigned_payload)),
    ("aws.cloudformation#cfnAdditionalIdentifier", Structure, CLOUD_FORMATION),
    ("aws.cloudformation#cfnDefaultValue", Structure, CLOUD_FORMATION),
    ("aws.cloudformation#cfnExcludeProperty", Structure, CLOUD_FORMATION),
    ("aws.cloudformation#cfnMutability", Text, CLOUD_FORMATION),
    ("aws.cloudformation#cfnName", Text, CLOUD_FORMATION),
    ("aws.cloudformation#cfnResource", Structure, CLOUD_FORMATION),
    ("aws.customizations#s3UnwrappedXmlOutput", Structure, Rejected(NOT_YET)),
    ("aws.endpoints#dualStackOnlyEndpoints", Any, ENDPOINT_MODEL),
    ("aws.endpoints#endpointsModifier", Any, ENDPOINT_MODEL),
    ("aws.endpoints#rulesBasedEndpoints", Any, ENDPOINT_MODEL),
    ("aws.endpoints#standardPartitionalEndpoints", Any, ENDPOINT_MODEL),
    ("aws.endpoints#standardRegionalEndpoints", Any, ENDPOINT_MODEL),
    ("aws.iam#actionName", Text, IAM),
    ("aws.iam#actionPermissionDescription", Text, IAM),
    ("aws.iam#conditionKeyValue", Text, IAM),
    ("aws.iam#conditionKeys", Array, IAM),
    ("aws.iam#defineConditionKeys", Structure, IAM),
    ("aws.iam#disableConditionKeyInference", Structure, IAM),
    ("aws.iam#iamAction", Structure, IAM),
    ("aws.iam#iamResource", Structure, IAM),
    ("aws.iam#requiredActions", Array, IAM),
    ("aws.iam#serviceResolvedConditionKeys", Array, IAM),
    ("aws.iam#supportedPrincipalTypes", Array, IAM),
    ("aws.protocols#awsChunked", Any, Rejected(NOT_YET)),
    ("aws.protocols#httpChecksum", Structure, Read(behavior::http_checksum)),
    ("smithy.ai#prompts", Any, TOOLING),
    ("smithy.api#addedDefault", Structure, Ignored("a default counts whenever it was added, as in published clients")),
    ("smithy.api#auth", Array, Read(auth::listed)),
    ("smithy.api#authDefinition", Structure, DEFINITION),
    ("smithy.api#box", Structure, Ignored("Smithy 1.0: in 2.0 the default trait replaces it")),
    ("smithy.api#clientOptional", Structure, Read(members::client_optional)),
    ("smithy.api#cors", Structure, SERVER),
    ("smithy.api#default", Any, Read(members::default)),
    ("smithy.api#deprecated", Structure, Read(documentation::deprecated)),
    ("smithy.api#documentation", Text, Read(documentation::documentation)),
    ("smithy.api#endpoint", Structure, Read(behavior::endpoint)),
    ("smithy.api#enum", Array, Ignored("on strings it makes the shape an enum (`model/enum_trait.rs`)")),
    ("smithy.api#enumValue", Any, Read(enums::enum_value)),
    ("smithy.api#error", Text, Read(errors::error)),
    ("smithy.api#eventHeader", Structure, Read(streaming::event_header)),
    ("smithy.api#eventPayload", Structure, Read(streaming::event_payload)),
    ("smithy.api#examples", Array, Read(structured::examples)),
    ("smithy.api#externalDocumentation", Structure, Read(documentation::external_documentation)),
    ("smithy.api#hostLabel", Structure, Read(members::host_label)),
    ("smithy.api#http", Structure, Read(http::http)),
    ("smithy.api#httpApiKeyAuth", Structure, Read(auth::api_key)),
    ("smithy.api#httpBasicAuth", Structure, Read(auth::scheme)),
    ("smithy.api#httpBearerAuth", Structure, Read(auth::scheme)),
    ("smithy.api#httpChecksumRequired", Structure, Read(behavior::checksum_required)),
    ("smithy.api#httpDigestAuth", Structure, Read(auth::scheme)),
    ("smithy.api#httpError", Number, Ignored("clients identify errors by their codes, not by their statuses")),
    ("smithy.api#httpHeader", Text, Read(http::header)),
    ("smithy.api#httpLabel", Structure, Read(http::label)),
    ("smithy.api#httpPayload", Structure, Read(http::payload)),
    ("smithy.api#httpPrefixHeaders", Text, Read(http::prefix_headers)),
    ("smithy.api#httpQuery", Text, Read(http::query)),
    ("smithy.api#httpQueryParams", Structure, Read(http::query_params)),
    ("smithy.api#httpResponseCode", Structure, Read(http::response_code)),
    ("smithy.api#idRef", Structure, TOOLING),
    ("smithy.api#idempotencyToken", Structure, Read(members::idempotency_token)),
    ("smithy.api#idempotent", Structure, SERVER),
    ("smithy.api#input", Structure, Ignored("inputs are recognized by the operations that use them")),
    ("smithy.api#internal", Structure, TOOLING),
    ("smithy.api#jsonName", Text, Read(serialization::json_name)),
    ("smithy.api#length", Structure, Read(constraints::length)),
    ("smithy.api#longPoll", Structure, Ignored("tunes retries of calls that wait on the server; the usual retries work too")),
    ("smithy.api#mediaType", Text, Read(serialization::media_type)),
    ("smithy.api#metadata", Any, TOOLING),
    ("smithy.api#mixin", Structure, Ignored("a mixin adds members to other shapes, which the flattened model has")),
    ("smithy.api#nestedProperties", Structure, RESOURCE),
    ("smithy.api#noReplace", Structure, RESOURCE),
    ("smithy.api#notProperty", Structure, RESOURCE),
    ("smithy.api#optionalAuth", Structure, Read(auth::optional)),
    ("smithy.api#output", Structure, Ignored("outputs are recognized by the operations that use them")),
    ("smithy.api#paginated", Structure, Read(structured::paginated)),
    ("smithy.api#pattern", Text, Read(constraints::pattern)),
    ("smithy.api#private", Structure, TOOLING),
    ("smithy.api#property", Structure, RESOURCE),
    ("smithy.api#protocolDefinition", Structure, DEFINITION),
    ("smithy.api#range", Structure, Read(constraints::range)),
    ("smithy.api#readonly", Structure, SERVER),
    ("smithy.api#recommended", Structure, Read(documentation::recommended)),
    ("smithy.api#references", Array, RESOURCE),
    ("smithy.api#requestCompression", Structure, Read(behavior::request_compression)),
    ("smithy.api#required", Structure, Read(members::required)),
    ("smithy.api#requiresLength", Structure, Read(streaming::requires_length)),
    ("smithy.api#resourceIdentifier", Text, RESOURCE),
    ("smithy.api#retryable", Structure, Read(errors::retryable)),
    ("smithy.api#sensitive", Structure, Read(serialization::sensitive)),
    ("smithy.api#since", Text, Read(documentation::since)),
    ("smithy.api#sparse", Structure, Read(serialization::sparse)),
    ("smithy.api#streaming", Structure, Read(streaming::streaming)),
    ("smithy.api#suppress", Array, TOOLING),
    ("smithy.api#tags", Array, TOOLING),
    ("smithy.api#timestampFormat", Text, Read(serialization::timestamp_format)),
    ("smithy.api#title", Text, Read(documentation::title)),
    ("smithy.api#trait", Structure, DEFINITION),
    ("smithy.api#traitValidators", Any, TOOLING),
    ("smithy.api#uniqueItems", Structure, Read(constraints::unique_items)),
    ("smithy.api#unitType", Structure, TOOLING),
    ("smithy.api#unordered", Structure, DOCUMENTATION),
    ("smithy.api#unstable", Structure, Read(documentation::unstable)),
    ("smithy.api#unstableFeatures", Any, TOOLING),
    ("smithy.api#xmlAttribute", Structure, Read(serialization::xml_attribute)),
    ("smithy.api#xmlFlattened", Structure, Read(serialization::xml_flattened)),
    ("smithy.api#xmlName", Text, Read(serialization::xml_name)),
    ("smithy.api#xmlNamespace", Structure, Read(serialization::xml_namespace)),
    ("smithy.contracts#conditions", Any, CONDITION),
    ("smithy.mqtt#publish", Any, Rejected(NOT_YET)),
    ("smithy.mqtt#subscribe", Any, Rejected(NOT_YET)),
    ("smithy.mqtt#topicLabel", Structure, Rejected(NOT_YET)),
    ("smithy.openapi#specificationExtension", Structure, TOOLING),
    ("smithy.rules#clientContextParams", Structure, Read(structured::client_context_params)),
    ("smithy.rules#contextParam", Structure, Read(structured::context_param)),
    ("smithy.rules#endpointBdd", Structure, Read(structured::endpoint_bdd)),
    ("smithy.rules#endpointRuleSet", Structure, Read(structured::endpoint_rule_set)),
    ("smithy.rules#endpointTests", Structure, Read(structured::endpoint_tests)),
    ("smithy.rules#operationContextParams", Structure, Read(structured::operation_context_params)),
    ("smithy.rules#staticContextParams", Structure, Read(structured::static_context_params)),
    ("smithy.test#eventStreamTests", Array, Read(structured::event_stream_tests)),
    ("smithy.test#httpMalformedRequestTests", Array, TEST),
    ("smithy.test#httpRequestTests", Array, Read(structured::http_request_tests)),
    ("smithy.test#httpResponseTests", Array, Read(structured::http_response_tests)),
    ("smithy.test#smokeTests", Array, TEST),
    ("smithy.waiters#waitable", Structure, Read(structured::waitable)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_so_that_it_can_be_searched() {
        for pair in KNOWN.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} and {}", pair[0].0, pair[1].0);
        }
        assert!(is_known("smithy.api#required"));
        assert!(!is_known("smithy.api#requires"));
        assert!(is_known("aws.protocols#restXml"));
    }

    #[test]
    fn traits_of_protocols_are_not_in_the_table() {
        for (id, ..) in KNOWN {
            assert_eq!(protocol::protocol_trait(id), None, "{id}");
        }
    }

    #[test]
    fn traits_of_a_member_stay_small() {
        assert!(size_of::<Traits>() <= 384, "{} bytes", size_of::<Traits>());
    }
}
