//! Auth schemes.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use crate::ir::{ApiKey, AuthScheme};

/// Compares the service's schemes, which apply to operations that declare none of their own.
pub(super) fn service(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let old = &comparison.old.client.auth;
    let new = &comparison.new.client.auth;
    let names = [old, new].map(|auth| auth.signing_name.as_deref().map(super::words::quoted));
    let places = [old, new].map(|auth| auth.api_key.as_ref().map(place));
    let (old, new) = (old.default.as_slice(), new.default.as_slice());
    schemes(comparison, pair, [old, new]);
    comparison.value(ChangeKind::ChangedSigningName, pair, "signing name", names);
    // If only one of the two models has API keys, that is a change of the auth schemes.
    if let [Some(_), Some(_)] = places {
        comparison.value(ChangeKind::ChangedApiKey, pair, "place of API keys", places);
    }
}

/// Compares the schemes of an operation, unless it uses those of the service in both models.
pub(super) fn operation(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let (Some(old), Some(new)) = (
        comparison.old.operation(pair.old.shape),
        comparison.new.operation(pair.new.shape),
    ) else {
        return;
    };
    if old.auth.is_none() && new.auth.is_none() {
        return;
    }
    let defaults = [&comparison.old, &comparison.new].map(|side| &side.client.auth.default);
    let old = old.auth.as_ref().unwrap_or(defaults[0]);
    let new = new.auth.as_ref().unwrap_or(defaults[1]);
    schemes(comparison, pair, [old, new]);
}

fn schemes(comparison: &mut Comparison<'_>, pair: Pair<'_>, [old, new]: [&[AuthScheme]; 2]) {
    let before = comparison.drafts.len();
    for scheme in new.iter().filter(|scheme| !old.contains(scheme)) {
        let message = format!("{} has the new auth scheme `{}`", pair.new, scheme.id());
        comparison.changed(ChangeKind::AddedAuthScheme, pair, message);
    }
    for scheme in old.iter().filter(|scheme| !new.contains(scheme)) {
        let message = format!(
            "{} no longer has the auth scheme `{}`",
            pair.new,
            scheme.id()
        );
        comparison.changed(ChangeKind::RemovedAuthScheme, pair, message);
    }
    if comparison.drafts.len() == before && old != new {
        let preferred: Vec<_> = new
            .iter()
            .map(|scheme| format!("`{}`", scheme.id()))
            .collect();
        let message = format!(
            "{} now prefers the auth schemes in this order: {}",
            pair.new,
            preferred.join(", ")
        );
        comparison.changed(ChangeKind::ChangedAuthOrder, pair, message);
    }
}

/// Describes where requests carry the API key.
fn place(key: &ApiKey) -> String {
    let quoted = super::words::quoted;
    match key {
        ApiKey::Header { name, scheme: None } => format!("the header {}", quoted(name)),
        ApiKey::Header {
            name,
            scheme: Some(scheme),
        } => format!("the header {} after {}", quoted(name), quoted(scheme)),
        ApiKey::Query { name } => format!("the query parameter {}", quoted(name)),
    }
}
