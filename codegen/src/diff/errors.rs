//! Errors: which ones an operation can return, and what they mean.

use std::collections::BTreeMap;

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::subject::{Part, Subject};
use super::words::quoted;
use crate::model::traits::{Fault, Retryable};
use crate::model::{Model, Operation, Reference, Service, Shape, ShapeId};

/// Compares the errors that operations can return. If operations gain or lose an error that the
/// service lists, it is reported once, for the service.
pub(super) fn returned<'a>(
    comparison: &mut Comparison<'a>,
    [old_service, new_service]: [(&'a Shape, &'a Service); 2],
    operations: &[(Pair<'a>, [&'a Operation; 2])],
) {
    let service = Pair {
        old: Subject::shape(old_service.0),
        new: Subject::shape(new_service.0),
    };
    let (mut gained, mut lost) = (BTreeMap::new(), BTreeMap::new());
    for (pair, [old, new]) in operations {
        let old = by_id(&old.errors, old_service.1);
        let new = by_id(&new.errors, new_service.1);
        for (id, error) in &new {
            match old.contains_key(id) {
                true => comparison.follow(id, id),
                false => {
                    let from = listed_by(new_service.1, id, service, *pair);
                    gained.insert((&from.new.shape.id, *id), (from, *error));
                }
            }
        }
        for (id, error) in old.iter().filter(|(id, _)| !new.contains_key(*id)) {
            let from = listed_by(old_service.1, id, service, *pair);
            lost.insert((&from.old.shape.id, *id), (from, *error));
        }
    }
    for ((_, id), (from, error)) in gained {
        let end = from.new.part(Part::Error(id.to_string()), error.span);
        let message = format!("{} can return the error `{}`", from.new, id.name());
        comparison.add(ChangeKind::AddedError, None, Some(end), message);
    }
    for ((_, id), (from, error)) in lost {
        let end = from.old.part(Part::Error(id.to_string()), error.span);
        let message = format!("{} no longer returns the error `{}`", from.new, id.name());
        comparison.add(ChangeKind::RemovedError, Some(end), None, message);
    }
}

/// Returns the errors of an operation, including those of the service.
fn by_id<'a>(own: &'a [Reference], service: &'a Service) -> BTreeMap<&'a ShapeId, &'a Reference> {
    let all = service.errors.iter().chain(own);
    all.map(|error| (&error.id, error)).collect()
}

/// Returns the service if it lists the error, and the operation otherwise.
fn listed_by<'a>(
    list: &Service,
    error: &ShapeId,
    service: Pair<'a>,
    operation: Pair<'a>,
) -> Pair<'a> {
    match list.errors.iter().any(|listed| listed.id == *error) {
        true => service,
        false => operation,
    }
}

/// Compares what an error means. Other structures have none of these traits.
pub(super) fn traits(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let (old, new) = (pair.old.shape, pair.new.shape);
    if old.traits.error().is_none() || new.traits.error().is_none() {
        return;
    }
    let code = |shape: &Shape, model: &Model| Some(quoted(model.error_code(shape)));
    let codes = [
        code(old, comparison.old.model),
        code(new, comparison.new.model),
    ];
    comparison.value(ChangeKind::ChangedErrorCode, pair, "code", codes);
    let faults = [old, new].map(|shape| shape.traits.error().map(fault));
    comparison.value(ChangeKind::ChangedFault, pair, "fault", faults);
    let [was, is] = [old, new].map(|shape| shape.traits.retryable());
    if was != is {
        let message = format!("calls that fail with {} are {}", pair.new, retried(is));
        comparison.changed(ChangeKind::ChangedRetryability, pair, message);
    }
}

fn fault(fault: Fault) -> String {
    let name = match fault {
        Fault::Client => "the client's",
        Fault::Server => "the server's",
    };
    name.to_owned()
}

fn retried(retryable: Option<Retryable>) -> &'static str {
    match retryable {
        None => "no longer marked as worth retrying",
        Some(Retryable { throttling: true }) => "now retried as throttling errors",
        Some(Retryable { throttling: false }) => "now retried",
    }
}
