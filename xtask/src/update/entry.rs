//! What the changelog says about an update.

use std::collections::BTreeSet;

use smithy_codegen::diff::{Change, Diff, Group, Verdict};

use super::changelog::Notes;

/// Returns the notes on the differences between two clients.
pub(super) fn notes(diff: &Diff) -> Notes {
    let mut notes = Notes::default();
    let (documentation, changes): (Vec<_>, Vec<_>) = diff
        .changes()
        .iter()
        .partition(|change| change.verdict == Verdict::Documentation);
    for change in changes {
        notes.add(heading(change.kind.group()), &sentence(change));
    }
    if !documentation.is_empty() {
        let documented: BTreeSet<_> = documentation.iter().map(|change| &change.shape).collect();
        let text = match documented.len() {
            1 => "The documentation of one item.".to_owned(),
            count => format!("The documentation of {count} items."),
        };
        notes.add(heading(Group::Changed), &text);
    }
    notes
}

fn heading(group: Group) -> &'static str {
    match group {
        Group::Added => "Added",
        Group::Changed => "Changed",
        Group::Deprecated => "Deprecated",
        Group::Removed => "Removed",
    }
}

/// Returns a change as a sentence.
fn sentence(change: &Change) -> String {
    let breaking = match change.verdict {
        Verdict::Breaking => "**Breaking:** ",
        Verdict::Compatible | Verdict::Documentation => "",
    };
    format!("{breaking}{}.", change.message)
}
