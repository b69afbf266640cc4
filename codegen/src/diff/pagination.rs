//! Paginators.

use super::comparison::{Comparison, Pair};
use super::draft::End;
use super::kinds::ChangeKind;
use super::subject::{Part, Subject};
use super::words::quoted;
use crate::model::Shape;
use crate::model::traits::pagination::Paginated;
use crate::source::Spanned;

/// Compares the paginators of an operation. Values that its trait does not set come from the service.
pub(super) fn compare(comparison: &mut Comparison<'_>, services: [&Shape; 2], pair: Pair<'_>) {
    let [old, new] = [pair.old, pair.new].map(|subject| subject.traits().paginated());
    let end = |subject: Subject<'_>, found: &Spanned<Paginated>| -> Option<End> {
        Some(subject.part(Part::Paginator, found.span))
    };
    match (old, new) {
        (None, Some(found)) => {
            let message = format!("{} now has a paginator", pair.new);
            comparison.add(
                ChangeKind::AddedPaginator,
                None,
                end(pair.new, found),
                message,
            );
        }
        (Some(found), None) => {
            let message = format!("{} no longer has a paginator", pair.new);
            comparison.add(
                ChangeKind::RemovedPaginator,
                end(pair.old, found),
                None,
                message,
            );
        }
        (Some(old), Some(new)) => {
            let both = [(old, services[0]), (new, services[1])];
            let differences =
                differences(both.map(|(own, service)| Source::new(&own.value, service)));
            if !differences.is_empty() {
                let message = format!(
                    "the pagination of {} changes: {}",
                    pair.new,
                    differences.join(", ")
                );
                let (old, new) = (end(pair.old, old), end(pair.new, new));
                comparison.add(ChangeKind::ChangedPaginator, old, new, message);
            }
        }
        (None, None) => {}
    }
}

/// The values of an operation's trait, and those of the service.
struct Source<'a>(&'a Paginated, Option<&'a Paginated>);

impl<'a> Source<'a> {
    fn new(own: &'a Paginated, service: &'a Shape) -> Self {
        Self(own, service.traits.paginated().map(|found| &found.value))
    }

    fn value(&self, get: fn(&Paginated) -> Option<&Spanned<String>>) -> Option<String> {
        let found = get(self.0).or_else(|| get(self.1?))?;
        Some(quoted(&found.value))
    }
}

type Get = fn(&Paginated) -> Option<&Spanned<String>>;

const KEYS: [(&str, Get); 4] = [
    ("inputToken", |found| found.input_token.as_ref()),
    ("outputToken", |found| found.output_token.as_ref()),
    ("items", |found| found.items.as_ref()),
    ("pageSize", |found| found.page_size.as_ref()),
];

/// Describes the values that differ.
fn differences([old, new]: [Source<'_>; 2]) -> Vec<String> {
    let differences = KEYS.iter().filter_map(|(key, get)| {
        let (old, new) = (old.value(*get), new.value(*get));
        let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "not set".to_owned());
        (old != new).then(|| format!("`{key}` is now {} (was {})", shown(&new), shown(&old)))
    });
    differences.collect()
}
