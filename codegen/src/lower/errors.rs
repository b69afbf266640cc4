//! Error structures, the variants of error enums, and the error of the service.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::docs;
use super::markdown::code_cell;
use super::names::{Scope, prefixed, snake_case};
use super::structures;
use super::symbols::TypeSymbol;
use crate::ir::{
    self, ErrorStructure, ErrorVariant, Fault, Field, Message, OperationVariant, Presence, Reading,
    Retries, RetryKind, SchemaTrait, ServiceError, Structure,
};
use crate::model::{Member, Shape, ShapeId, traits};

/// Lowers an error. Returns its structure, and the error that refers to the structure.
pub(crate) fn error(
    shape: &Shape,
    symbol: &TypeSymbol<Structure>,
    context: &mut Context<'_>,
) -> (Structure, ErrorStructure) {
    let structure = structures::named(shape, ir::Role::Error, symbol, context);
    let mut fields = structure.fields.iter();
    let message = fields.find(|field| field.bare_name == "message");
    let message = Message {
        optional: message.is_none_or(|message| message.presence == Presence::Optional),
        sensitive: message.is_some_and(|message| message.sensitive),
    };
    let fault = fault(shape);
    let retry = shape
        .traits
        .retryable()
        .map(|retryable| match (retryable.throttling, fault) {
            (true, _) => RetryKind::Throttling,
            (false, Fault::Server) => RetryKind::ServerError,
            (false, Fault::Client) => RetryKind::ClientError,
        });
    let original_name = (shape.id.name() != symbol.name).then(|| shape.id.name().to_owned());
    let error = ErrorStructure {
        structure: symbol.id,
        original_name,
        message,
        retry,
        fault,
        reading: reading(shape, &structure, context),
        nested_in_responses: is_nested(shape, context),
    };
    (structure, error)
}

fn fault(error: &Shape) -> Fault {
    match error.traits.error() {
        Some(traits::Fault::Server) => Fault::Server,
        _ => Fault::Client,
    }
}

/// Returns whether responses contain the error as ordinary data, because a member targets it.
fn is_nested(shape: &Shape, context: &Context<'_>) -> bool {
    context.reach.responses.contains(&shape.id)
}

/// Returns how the error is read. Most errors have at most an ordinary message; they share two readers
/// and their schemas.
fn reading(shape: &Shape, structure: &Structure, context: &Context<'_>) -> Reading {
    if !context.reach.errors.contains(&shape.id) {
        return Reading::Never;
    }
    let is_data = structure.serialized || is_nested(shape, context);
    let is_ordinary = |message: &Field| {
        let mut traits = message.traits.iter();
        (message.member.as_str(), message.name.as_str()) == ("message", "message")
            && (&message.ty, &message.presence) == (&ir::Type::String, &Presence::Optional)
            && traits.all(|found| *found == SchemaTrait::Sensitive)
    };
    match structure.fields.as_slice() {
        [message] if !message.modeled => Reading::NoMembers,
        [message] if !is_data && is_ordinary(message) => Reading::MessageOnly,
        _ => Reading::Members,
    }
}

/// Returns the variants of an operation's error enum, in the order of their names. `transient` are
/// the codes of errors that are transient for this operation.
pub(crate) fn variants(
    ids: BTreeSet<&ShapeId>,
    transient: &[String],
    context: &Context<'_>,
) -> Vec<OperationVariant> {
    let shapes = ids.into_iter().filter_map(|id| {
        let symbol = context.symbols.structure_symbol(id)?;
        Some((symbol.name.as_str(), context.model.shape(id)?))
    });
    let mut predicates = Scope::default();
    // Types of errors have different names.
    let shapes: BTreeMap<_, _> = shapes.collect();
    let codes: BTreeSet<_> = shapes
        .values()
        .map(|shape| context.model.error_code(shape))
        .collect();
    let is_query_compatible = context.model.is_query_compatible();
    let variant = |(name, shape): (&str, &Shape)| {
        let code = context.model.error_code(shape);
        let predicate = predicates.claim(&prefixed("is_", &snake_case(name)), "");
        OperationVariant {
            other_codes: (is_query_compatible && !codes.contains(shape.id.name()))
                .then(|| shape.id.name().to_owned())
                .into_iter()
                .collect(),
            ..variant(name, shape, code, predicate, transient, context.is_aws)
        }
    };
    shapes.into_iter().map(variant).collect()
}

/// Returns the variants of the error enum of an event stream, in the order of their names.
pub(crate) fn of_stream(
    stream: &Shape,
    members: &[&Member],
    context: &mut Context<'_>,
) -> Vec<OperationVariant> {
    let is_sent = context.reach.requests.contains(&stream.id);
    let mut by_name: BTreeMap<String, (&Shape, Vec<&Member>)> = BTreeMap::new();
    for member in members {
        let id = &member.target.id;
        let symbol = context.symbols.structure_symbol(id);
        let (Some(symbol), Some(shape)) = (symbol, context.model.shape(id)) else {
            continue;
        };
        let (_, members) = by_name
            .entry(symbol.name.clone())
            .or_insert((shape, vec![]));
        if let Some(other) = members.first()
            && is_sent
        {
            context.diagnostics.shape(
                member.span,
                format!("{}${}", stream.id, member.name),
                format!(
                    "the member has the same target, `{id}`, as the member `{}`",
                    other.name
                ),
                "remove one of the two: the error that a client sends would be ambiguous",
            );
        }
        members.push(member);
    }
    let mut predicates = Scope::default();
    let variant = |(name, (shape, members)): (&String, &(&Shape, Vec<&Member>))| {
        let predicate = predicates.claim(&prefixed("is_", &snake_case(name)), "");
        let mut codes = members.iter().map(|member| member.name.clone());
        let code = codes.next().unwrap_or_default();
        OperationVariant {
            other_codes: codes.collect(),
            ..variant(name, shape, &code, predicate, &[], context.is_aws)
        }
    };
    by_name.iter().map(variant).collect()
}

fn variant(
    name: &str,
    shape: &Shape,
    code: &str,
    predicate: String,
    transient: &[String],
    is_aws: bool,
) -> OperationVariant {
    let summary = docs::summary(&shape.traits);
    OperationVariant {
        variant: ErrorVariant {
            name: name.to_owned(),
            // The page of the structure has the rest.
            docs: match summary.as_str() {
                "" => vec![format!("The error `{name}`.")],
                summary => vec![summary.to_owned()],
            },
        },
        predicate,
        code: code.to_owned(),
        other_codes: Vec::new(),
        code_docs: code_cell(code),
        fault: fault(shape),
        retryable: shape.traits.retryable().is_some(),
        retries: retries(shape, code, transient, is_aws),
        summary,
    }
}

/// The codes that clients retry for every service of AWS.
const RETRIED_CODES: &[&str] = &[
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "RequestTimeout",
    "RequestTimeoutException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
];

fn retries(error: &Shape, code: &str, transient: &[String], is_aws: bool) -> Retries {
    let is_retryable = error.traits.retryable().is_some();
    if is_retryable
        || transient.iter().any(|transient| transient == code)
        || is_aws && RETRIED_CODES.contains(&code)
    {
        return Retries::Always;
    }
    match fault(error) {
        Fault::Server => Retries::ByStatus,
        Fault::Client => Retries::Never,
    }
}

/// Builds the error of the service, which contains each error of each operation and event stream
/// once.
pub(crate) fn service_error(operations: &[ir::Operation], types: &ir::Types) -> ServiceError {
    let streams = types
        .unions
        .iter()
        .filter_map(|union| union.stream.as_ref());
    let of_streams = streams.flat_map(|stream| &stream.errors);
    let variants = operations.iter().flat_map(|operation| &operation.errors);
    let variants = variants.chain(of_streams);
    let by_name: BTreeMap<_, _> = variants
        .map(|OperationVariant { variant, .. }| (&variant.name, variant))
        .collect();
    ServiceError {
        variants: by_name.into_values().cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use aws_runtime::retries::classifiers::{THROTTLING_ERRORS, TRANSIENT_ERRORS};

    use super::RETRIED_CODES;

    #[test]
    fn documentation_and_runtime_agree_on_retried_codes() {
        let mut codes = [THROTTLING_ERRORS, TRANSIENT_ERRORS].concat();
        codes.sort_unstable();
        assert_eq!(RETRIED_CODES, codes);
    }
}
