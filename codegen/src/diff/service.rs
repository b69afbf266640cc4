//! The service as a whole.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::side::Side;
use super::subject::Subject;
use super::traits::{self, Effective};
use super::words::quoted;
use super::{auth, endpoint_params, endpoints, operations, shapes};
use crate::partitions::Partition;

/// Compares two services and all that they reach.
pub(super) fn compare(comparison: &mut Comparison<'_>, partitions: &[Partition]) {
    let (Some(old), Some(new)) = (comparison.old.service(), comparison.new.service()) else {
        return;
    };
    let pair = Pair {
        old: Subject::shape(old.0),
        new: Subject::shape(new.0),
    };
    let effective = [pair.old, pair.new].map(|subject| Effective::new(subject, None, ["", ""]));
    traits::compare(comparison, pair, effective);
    names(comparison, pair);
    auth::service(comparison, pair);
    endpoint_params::compare(comparison, pair);
    endpoints::compare(comparison, pair, partitions);
    operations::compare(comparison, [old, new]);
    shapes::compare(comparison);
}

/// Compares the names of the service and of its API.
fn names(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let mut name = |kind, noun, get: fn(&Side<'_>) -> String| {
        let values = [&comparison.old, &comparison.new].map(|side| Some(quoted(&get(side))));
        comparison.value(kind, pair, noun, values);
    };
    name(ChangeKind::ChangedServiceShape, "shape ID", |side| {
        side.model.service.to_string()
    });
    name(ChangeKind::ChangedServiceId, "service ID", |side| {
        side.client.sdk_id.clone()
    });
    name(ChangeKind::ChangedApiVersion, "API version", |side| {
        side.client.api_version.clone()
    });
    name(ChangeKind::ChangedProtocol, "protocol", |side| {
        side.client.protocol.id.to_owned()
    });
}
