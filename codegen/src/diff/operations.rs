//! Operations.

use std::collections::BTreeMap;

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::subject::Subject;
use super::traits::{self, Effective};
use super::words::quoted;
use super::{auth, endpoint_bindings, errors, members, pagination, waiters};
use crate::model::traits::Traits;
use crate::model::{Operation, Service, Shape, ShapeId};
use crate::similar::similar;
use crate::source::Spanned;

/// Compares the operations of two services.
pub(super) fn compare<'a>(
    comparison: &mut Comparison<'a>,
    services: [(&'a Shape, &'a Service); 2],
) {
    let [old, new] = [&comparison.old, &comparison.new].map(|side| {
        let operations = side.operations();
        let by_id: BTreeMap<_, _> = operations.map(|found| (&found.0.id, found)).collect();
        by_id
    });
    let added: Vec<_> = new
        .iter()
        .filter(|(id, _)| !old.contains_key(*id))
        .collect();
    for (_, (shape, _)) in &added {
        let subject = Subject::shape(shape);
        comparison.added(
            ChangeKind::AddedOperation,
            subject,
            format!("{subject} is new"),
        );
    }
    let added: Vec<_> = added.iter().map(|(id, _)| id.name()).collect();
    let mut both = Vec::new();
    for (id, (shape, operation)) in old {
        match new.get(id) {
            None => remove(comparison, shape, &added),
            Some((new, new_operation)) => {
                let pair = Pair {
                    old: Subject::shape(shape),
                    new: Subject::shape(new),
                };
                both.push((pair, [operation, *new_operation]));
            }
        }
    }
    errors::returned(comparison, services, &both);
    for (pair, operations) in both {
        compare_one(comparison, services, pair, operations);
    }
}

fn remove(comparison: &mut Comparison<'_>, shape: &Shape, added: &[&str]) {
    let subject = Subject::shape(shape);
    let mut message = format!("{subject} is removed");
    if let Some(name) = similar(shape.id.name(), added.iter().copied()) {
        message.push_str(&format!("; `{name}` may be its new name"));
    }
    comparison.removed(ChangeKind::RemovedOperation, subject, message);
}

fn compare_one<'a>(
    comparison: &mut Comparison<'a>,
    services: [(&'a Shape, &'a Service); 2],
    pair: Pair<'a>,
    [old, new]: [&'a Operation; 2],
) {
    let effective = [pair.old, pair.new].map(|subject| Effective::new(subject, None, ["", ""]));
    traits::compare(comparison, pair, effective);
    requests(comparison, pair);
    auth::operation(comparison, pair);
    endpoint_bindings::operation(comparison, pair);
    pagination::compare(comparison, services.map(|(shape, _)| shape), pair);
    waiters::compare(comparison, pair);
    examples(comparison, pair);
    message(comparison, &old.input.id, &new.input.id);
    message(comparison, &old.output.id, &new.output.id);
}

/// Compares the inputs or the outputs of an operation. They are named after the operation, so the
/// names of their shapes do not matter.
fn message(comparison: &mut Comparison<'_>, old: &ShapeId, new: &ShapeId) {
    let shapes = [
        comparison.old.model.shape(old),
        comparison.new.model.shape(new),
    ];
    match shapes {
        [Some(_), Some(_)] => comparison.follow(old, new),
        shapes => members::structure(comparison, shapes),
    }
}

/// Compares the other traits that determine requests.
fn requests(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let sides = [pair.old, pair.new].map(Subject::traits);
    let http = sides.map(|traits| {
        let http = traits.http()?;
        let request = quoted(&format!("{} {}", http.method, http.uri));
        Some(format!("{request} with the status {}", http.code))
    });
    comparison.value(ChangeKind::ChangedHttpBinding, pair, "HTTP binding", http);
    let prefix = sides.map(|traits| traits.host_prefix().map(|prefix| quoted(&prefix.value)));
    comparison.value(ChangeKind::ChangedHostPrefix, pair, "host prefix", prefix);
    let checksums = sides.map(checksums);
    comparison.value(
        ChangeKind::ChangedChecksums,
        pair,
        "use of checksums",
        checksums,
    );
    let compression = sides.map(|traits| {
        let encodings = &traits.request_compression()?.encodings;
        Some(quoted(&encodings.join(", ")))
    });
    comparison.value(
        ChangeKind::ChangedCompression,
        pair,
        "request compression",
        compression,
    );
}

/// Describes the checksums of requests and responses.
fn checksums(traits: &Traits) -> Option<String> {
    let Some(found) = traits.http_checksum() else {
        return traits
            .checksum_required()
            .then(|| "required in requests".to_owned());
    };
    let name = |member: &Spanned<String>| quoted(&member.value);
    let algorithm = found.request_algorithm.as_ref();
    let algorithms = found
        .response_algorithms
        .iter()
        .map(|item| item.value.as_str());
    let algorithms = algorithms.collect::<Vec<_>>().join(", ");
    let parts = [
        found
            .request_checksum_required
            .then(|| "required in requests".to_owned()),
        algorithm.map(|member| format!("in requests, chosen by {}", name(member))),
        found.validation_mode.as_ref().map(|member| {
            format!(
                "in responses with {algorithms}, asked for by {}",
                name(member)
            )
        }),
    ];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

fn examples(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let [old, new] = [pair.old, pair.new].map(|subject| subject.traits().examples());
    if old != new {
        let message = format!("the examples of {} change", pair.new);
        comparison.changed(ChangeKind::ChangedExamples, pair, message);
    }
}
