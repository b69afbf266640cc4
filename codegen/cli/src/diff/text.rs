//! Changes as text for people.

use clap::builder::Styles;
use clap::builder::styling::{AnsiColor, Style};
use smithy_codegen::diff::{Change, Diff, Verdict};
use smithy_codegen::{Item, ItemKind, Place};

use super::changed::{Effect, SHOWN_ITEMS, effects, label};
use super::summary::{documentation, heading, summary};

/// Renders the changes by verdict, followed by a summary, with colors. Unless `verbose` is set, documentation changes
/// are only counted, and long lists of items are truncated.
pub(super) fn render(diff: &Diff, verbose: bool) -> String {
    let mut text = String::new();
    for (verdict, changes) in super::by_verdict(diff) {
        match verdict {
            Verdict::Documentation if !verbose => {
                text += &format!("{}\n\n", documentation(changes.len()));
            }
            _ => {
                let style = style(verdict);
                text += &format!("{style}{}{style:#}\n\n", heading(verdict));
                text.extend(changes.into_iter().map(|change| shown(change, verbose)));
            }
        }
    }
    let style = diff.verdict().map_or(Style::new(), style);
    format!("{text}{style}{}{style:#}\n", summary(diff))
}

fn shown(change: &Change, verbose: bool) -> String {
    let mut text = format!("  {}\n", change.message);
    let place = |place: &Place| format!("{}:{}", place.file, place.line);
    let places = match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{} -> {}", place(old), place(new)),
        (Some(one), None) | (None, Some(one)) => place(one),
        (None, None) => String::new(),
    };
    let shape = change.shape.as_deref().unwrap_or_default();
    if !shape.is_empty() {
        text += &format!("    {shape} at {places}\n");
    }
    let effects = effects(&change.items);
    let shown = if verbose { effects.len() } else { SHOWN_ITEMS };
    for (effect, item, old) in effects.iter().take(shown) {
        text += &line(*effect, item, *old, verbose);
    }
    match effects.len().saturating_sub(shown) {
        0 => {}
        1 => text += "    and 1 more item\n",
        more => text += &format!("    and {more} more items\n"),
    }
    text.push('\n');
    text
}

fn line(effect: Effect, item: &Item, old: Option<&Item>, verbose: bool) -> String {
    let (sign, style) = match effect {
        Effect::Removed => ('-', AnsiColor::Red.on_default()),
        Effect::Changed => ('~', AnsiColor::Yellow.on_default()),
        Effect::Added => ('+', AnsiColor::Green.on_default()),
        Effect::Deprecated => ('!', Style::new()),
    };
    let mut text = format!("    {style}{sign} {}{style:#}\n", label(item));
    if verbose && item.kind != ItemKind::Implementation {
        if let Some(old) = old {
            text += &format!("        was {}\n", old.declaration);
        }
        text += &format!("        {}\n", item.declaration);
    }
    text
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Breaking => *Styles::styled().get_error(),
        Verdict::Compatible => AnsiColor::Green.on_default().bold(),
        Verdict::Documentation => Style::new(),
    }
}
