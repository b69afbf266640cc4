//! Changes as Markdown, for pull requests.
//!
//! The messages of changes are Markdown. Everything else that could contain markup is in code spans.

use smithy_codegen::diff::{Change, Diff, Verdict};
use smithy_codegen::{Item, ItemKind};

use super::changed::{SHOWN_ITEMS, effects};
use super::summary::{documentation, heading, summary};

/// Renders a list of changes for each verdict, followed by a summary.
pub(super) fn render(diff: &Diff, verbose: bool) -> String {
    let mut text = String::new();
    for (verdict, changes) in super::by_verdict(diff) {
        match verdict {
            Verdict::Documentation if !verbose => {
                text += &format!("{}\n\n", capitalized(&documentation(changes.len())));
            }
            _ => {
                text += &format!("## {}\n\n", heading(verdict));
                text.extend(changes.into_iter().map(|change| entry(change, verbose)));
                text.push('\n');
            }
        }
    }
    text + &capitalized(&summary(diff)) + ".\n"
}

fn entry(change: &Change, verbose: bool) -> String {
    let mut text = format!("- {}\n", capitalized(&change.message));
    let all = effects(&change.items);
    let shown = if verbose { all.len() } else { SHOWN_ITEMS };
    let mut items: Vec<_> = all
        .iter()
        .take(shown)
        .map(|(effect, item, _)| format!("{} {}", effect.name(), path(item)))
        .collect();
    match all.len().saturating_sub(shown) {
        0 => {}
        1 => items.push("1 more item".to_owned()),
        more => items.push(format!("{more} more items")),
    }
    for item in items {
        text += &format!("  - {item}\n");
    }
    text
}

/// Returns an item as Markdown. Paths and declarations contain only identifiers, types, and literals of the generator.
fn path(item: &Item) -> String {
    match item.kind {
        ItemKind::Implementation => format!("`{}`", item.declaration),
        kind => format!("{} `{}`", kind.name(), item.path),
    }
}

/// Returns a sentence with its first letter capitalized, unless it begins with markup.
fn capitalized(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}
