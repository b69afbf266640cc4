//! Error structures, the variants of error enums, and the error of the service.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::docs;
use super::names::{Scope, prefixed, snake_case};
use super::structures;
use super::symbols::TypeSymbol;
use crate::ir::{
    self, ErrorStructure, ErrorVariant, Fault, Field, Message, Presence, Reading, RetryKind,
    SchemaTrait, ServiceError, Structure,
};
use crate::model::{Shape, ShapeId, traits};

/// Lowers an error. Returns its structure, and the error that refers to the structure.
pub(crate) fn error(
    shape: &Shape,
    symbol: &TypeSymbol<Structure>,
    context: &mut Context<'_>,
) -> (Structure, ErrorStructure) {
    let mut structure = structures::named(shape, ir::Role::Error, symbol, context);
    let is_message = |field: &&Field| field.bare_name == "message";
    if !structure.fields.iter().any(|field| is_message(&field)) {
        structure.fields.push(message_field(structure.fields.len()));
    }
    let message = structure.fields.iter().find(is_message);
    let message = Message {
        optional: message.is_none_or(|message| message.presence == Presence::Optional),
        sensitive: message.is_some_and(|message| message.sensitive),
    };
    let fault = match shape.traits.error() {
        Some(traits::Fault::Server) => Fault::Server,
        _ => Fault::Client,
    };
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
        reading: reading(&structure),
    };
    (structure, error)
}

/// Creates the field for the message. Every error has one, even if the model has no member for it,
/// because the protocol sends one.
fn message_field(index: usize) -> Field {
    Field {
        name: "message".to_owned(),
        bare_name: "message".to_owned(),
        setter: "set_message".to_owned(),
        getter: "get_message".to_owned(),
        schema: format!("MESSAGE_{index}"),
        member: "message".to_owned(),
        ty: ir::Type::String,
        boxed: false,
        presence: Presence::Optional,
        required: false,
        correction: None,
        sensitive: false,
        traits: Vec::new(),
        docs: vec!["The message that the service returned.".to_owned()],
        deprecated: None,
    }
}

/// Returns how the error is read. Most errors have an ordinary message and nothing else; they share
/// one reader and one schema.
fn reading(structure: &Structure) -> Reading {
    if !structure.deserialized {
        return Reading::Never;
    }
    let is_ordinary = |message: &Field| {
        let mut traits = message.traits.iter();
        (message.member.as_str(), message.name.as_str()) == ("message", "message")
            && (&message.ty, &message.presence) == (&ir::Type::String, &Presence::Optional)
            && traits.all(|found| *found == SchemaTrait::Sensitive)
    };
    match structure.fields.as_slice() {
        [message] if !structure.serialized && is_ordinary(message) => Reading::MessageOnly,
        _ => Reading::Members,
    }
}

/// Returns the variants of an operation's error enum, in the order of their names.
pub(crate) fn variants(ids: BTreeSet<&ShapeId>, context: &Context<'_>) -> Vec<ErrorVariant> {
    let mut predicates = Scope::default();
    let mut variants: Vec<_> = ids
        .into_iter()
        .filter_map(|id| variant(id, context))
        .collect();
    variants.sort_by(|one, other| one.name.cmp(&other.name));
    for variant in &mut variants {
        variant.predicate = predicates.claim(&prefixed("is_", &snake_case(&variant.name)), "");
    }
    variants
}

fn variant(id: &ShapeId, context: &Context<'_>) -> Option<ErrorVariant> {
    let shape = context.model.shape(id)?;
    let symbol = context.symbols.structure_symbol(id)?;
    Some(ErrorVariant {
        name: symbol.name.clone(),
        predicate: String::new(),
        code: context.model.error_code(shape).to_owned(),
        docs: docs::or(docs::of(&shape.traits), || {
            format!("The error `{}`.", symbol.name)
        }),
        retryable: shape.traits.retryable().is_some(),
    })
}

/// Builds the error of the service, which contains each error of each operation once.
pub(crate) fn service_error(operations: &[ir::Operation]) -> ServiceError {
    let mut by_name = BTreeMap::new();
    for variant in operations.iter().flat_map(|operation| &operation.errors) {
        by_name.entry(&variant.name).or_insert(variant);
    }
    ServiceError {
        variants: by_name.into_values().cloned().collect(),
    }
}
