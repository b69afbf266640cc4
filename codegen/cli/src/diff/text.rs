//! Changes as text for people.

use clap::builder::Styles;
use clap::builder::styling::{AnsiColor, Style};
use smithy_codegen::Place;
use smithy_codegen::diff::{Change, Diff, Verdict};

/// Returns the changes, followed by their number.
pub(super) fn render(diff: &Diff) -> String {
    let changes: String = diff.changes().iter().map(shown).collect();
    format!("{changes}{}\n", summary(diff))
}

fn shown(change: &Change) -> String {
    let style = style(change.verdict);
    let verdict = change.verdict.id();
    let places: Vec<_> = [&change.old, &change.new]
        .into_iter()
        .flatten()
        .map(place)
        .collect();
    format!(
        "{style}{verdict}{style:#}: {}\n  {}\n",
        change.message,
        places.join(" -> ")
    )
}

fn place(place: &Place) -> String {
    let Place {
        file, line, column, ..
    } = place;
    format!("{file}:{line}:{column}")
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Breaking => *Styles::styled().get_error(),
        Verdict::Compatible => AnsiColor::Green.on_default().bold(),
        Verdict::Documentation => Style::new(),
    }
}

fn summary(diff: &Diff) -> String {
    let counts = Verdict::ALL.into_iter().filter_map(|verdict| {
        let changes = diff.changes().iter();
        match changes.filter(|change| change.verdict == verdict).count() {
            0 => None,
            1 => Some(format!("1 {} change", verdict.id())),
            count => Some(format!("{count} {} changes", verdict.id())),
        }
    });
    let counts: Vec<_> = counts.collect();
    match counts.is_empty() {
        true => "no changes".to_owned(),
        false => counts.join(", "),
    }
}
