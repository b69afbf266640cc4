//! Compares two models of a service from the point of view of users of the Rust client.
//!
//! [`compare`] generates both clients in memory. It compares the models shape by shape, from the
//! service to everything that it reaches, so that each change has a reason and a location in both
//! files. `docs/diff.md` lists the kinds of changes and what each means.
//!
//! ```no_run
//! use smithy_codegen::{Settings, Sources, diff};
//!
//! let mut old = Sources::new();
//! old.add("old/sts.json", std::fs::read("old/sts.json")?);
//! let mut new = Sources::new();
//! new.add("new/sts.json", std::fs::read("new/sts.json")?);
//! let settings = Settings::new("sts-sdk", "0.1.0");
//! let diff = diff::compare(&old, &new, &settings)?;
//! for change in diff.changes() {
//!     println!("{}: {}", change.verdict.id(), change.message);
//! }
//! assert!(!diff.is_breaking());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attribution;
mod auth;
mod change;
mod comparison;
mod draft;
mod endpoint_bindings;
mod endpoint_params;
mod endpoints;
mod enums;
mod errors;
mod kinds;
mod members;
mod nullability;
mod operations;
mod owners;
mod pagination;
mod same_type;
mod service;
mod shapes;
mod side;
mod subject;
#[cfg(test)]
mod tests;
mod traits;
mod verdict;
mod waiters;
mod words;

use std::cmp::Reverse;

use comparison::Comparison;
use draft::{Draft, End};
use side::Side;

use crate::diagnostics::{self, Diagnostic, Error, Place};
use crate::interface::Items;
use crate::pipeline::{self, Client};
use crate::settings::Settings;
use crate::source::{SourceMap, Sources};

pub use change::Change;
pub use kinds::ChangeKind;
pub use verdict::{Group, Verdict};

/// The changes between two models.
#[derive(Clone, Debug)]
pub struct Diff {
    changes: Vec<Change>,
    warnings: Vec<Diagnostic>,
}

impl Diff {
    /// Returns the changes, sorted by verdict (the most important first), shape, and kind. Within a
    /// verdict, changes that are not about a shape come last.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Returns the most important verdict, or `None` if nothing changes.
    pub fn verdict(&self) -> Option<Verdict> {
        self.changes.iter().map(|change| change.verdict).max()
    }

    /// Returns `true` if a change is breaking.
    pub fn is_breaking(&self) -> bool {
        self.verdict() == Some(Verdict::Breaking)
    }

    /// Returns the warnings about both models.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }
}

/// Compares two models of a service. Both clients are generated with the same settings and
/// customizations. Everything that these name, such as operations, traits to ignore, or shapes to
/// repair, must exist in at least one of the models.
///
/// # Errors
///
/// Returns an error if one of the clients cannot be generated ([`generate`](crate::generate)). The
/// error lists the problems of both models. Give the files of the two models different names, so that
/// locations are unambiguous.
pub fn compare(old: &Sources, new: &Sources, settings: &Settings) -> Result<Diff, Error> {
    let clients = [old, new].map(|sources| pipeline::run_one_of_two(sources, settings));
    let [old, new] = diagnostics::both(clients)?;
    let mut absent = new.absent.clone();
    absent.retain(|found| {
        old.absent
            .iter()
            .any(|other| (&found.shape, &found.message) == (&other.shape, &other.message))
    });
    Error::from(absent)?;
    let interfaces = [&old.files, &new.files].map(pipeline::interface);
    let [old_interface, new_interface] = diagnostics::both(interfaces)?;
    let items = Items::between(&old_interface, &new_interface);
    let changes = changes(&old, &new, items);
    let warnings = [old.warnings, new.warnings].concat();
    Ok(Diff { changes, warnings })
}

fn changes(old: &Client<'_>, new: &Client<'_>, items: Items) -> Vec<Change> {
    let [old_side, new_side] = [old, new].map(|client| Side::new(&client.model, &client.service));
    let mut comparison = Comparison::new(old_side, new_side);
    service::compare(&mut comparison, &new.partitions);
    let mut drafts = comparison.drafts;
    attribution::attribute(&mut drafts, [&comparison.old, &comparison.new], items);
    let drafts = drafts.into_iter();
    let changes = drafts.map(|draft| change(draft, [&old.sources, &new.sources]));
    let mut changes: Vec<_> = changes.collect();
    changes.sort_by(|one, other| order(one).cmp(&order(other)));
    changes
}

fn order(change: &Change) -> impl Ord + '_ {
    let Change {
        kind,
        verdict,
        shape,
        message,
        ..
    } = change;
    (Reverse(verdict), shape.is_none(), shape, kind, message)
}

fn change(draft: Draft, [old, new]: [&SourceMap<'_>; 2]) -> Change {
    let place = |end: &Option<End>, sources| Some(Place::of(end.as_ref()?.span, sources));
    let shown = draft.new.as_ref().or(draft.old.as_ref());
    Change {
        kind: draft.kind,
        verdict: draft.verdict,
        shape: shown.map(|end| end.id.shown()),
        old: place(&draft.old, old),
        new: place(&draft.new, new),
        message: draft.message,
        items: draft.items,
    }
}
