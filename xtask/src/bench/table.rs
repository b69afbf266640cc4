//! The table of measurements.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use crate::{published, root};

/// The target of a row.
#[derive(Clone, Copy, Debug)]
pub(super) enum Goal {
    /// The measured value is at most this many times the other value.
    Ratio(f64),
    /// The measured value is at most this value.
    AtMost(f64),
    /// The row has no target.
    Information,
}

/// A measurement.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) unit: &'static str,
    pub(super) ours: f64,
    /// The value to compare with.
    pub(super) other: Option<f64>,
    pub(super) goal: Goal,
}

impl Row {
    fn is_reached(&self) -> bool {
        match self.goal {
            Goal::Ratio(most) => self.other.is_some_and(|other| self.ours / other <= most),
            Goal::AtMost(most) => self.ours <= most,
            Goal::Information => true,
        }
    }

    /// Shows a value with the row's unit.
    pub(super) fn value(&self, value: f64) -> String {
        let digits = match value {
            ..10.0 => 2,
            ..100.0 => 1,
            _ => 0,
        };
        format!("{value:.digits$} {}", self.unit)
            .trim_end()
            .to_owned()
    }
}

/// The rows, and the measurements that were skipped.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Row>,
    skipped: Vec<String>,
}

impl Table {
    pub(super) fn push(&mut self, row: Row) {
        eprintln!("{}", line(&row));
        self.rows.push(row);
    }

    /// Adds a row that compares two values.
    pub(super) fn compare(
        &mut self,
        what: impl Into<String>,
        unit: &'static str,
        [ours, published]: [f64; 2],
        goal: Goal,
    ) {
        self.push(Row {
            what: what.into(),
            unit,
            ours,
            other: Some(published),
            goal,
        });
    }

    /// Records a measurement that was skipped, and the reason.
    pub(super) fn skip(&mut self, what: impl Into<String>) {
        let what = what.into();
        eprintln!("skipped: {what}");
        self.skipped.push(what);
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Returns whether every row meets its target.
    pub(super) fn is_reached(&self) -> bool {
        self.rows.iter().all(Row::is_reached)
    }

    pub(super) fn markdown(&self) -> String {
        let mut text = String::from(
            "| measurement | ours | published | ratio | target | met |\n|---|---|---|---|---|---|\n",
        );
        for row in &self.rows {
            text.push_str(&line(row));
            text.push('\n');
        }
        let _ = writeln!(
            text,
            "\nMeasured with {}, {} {} and {} {}.",
            rustc(),
            published::PACKAGE,
            published::VERSION,
            published::IAM_PACKAGE,
            published::IAM_VERSION
        );
        if !self.skipped.is_empty() {
            let _ = writeln!(text, "Not measured: {}.", self.skipped.join("; "));
        }
        text
    }
}

fn line(row: &Row) -> String {
    let ratio = row.other.map(|other| format!("{:.2}", row.ours / other));
    let goal = match row.goal {
        Goal::Ratio(most) => format!("≤ {most:.2}"),
        Goal::AtMost(most) => format!("≤ {most:.0} {}", row.unit),
        Goal::Information => String::new(),
    };
    let met = match row.goal {
        Goal::Information => "",
        _ if row.is_reached() => "yes",
        _ => "no",
    };
    format!(
        "| {} | {} | {} | {} | {goal} | {met} |",
        row.what,
        row.value(row.ours),
        row.other.map(|other| row.value(other)).unwrap_or_default(),
        ratio.unwrap_or_default(),
    )
}

fn rustc() -> String {
    let output = Command::new("rustc").arg("--version").output();
    let version = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    version.unwrap_or_else(|_| "rustc".to_owned())
}

/// The page that contains the table, between [`BEGIN`] and [`END`].
const PAGE: &str = "docs/performance.md";
const BEGIN: &str = "<!-- Start of the table written by `cargo xtask bench --write`. -->\n";
const END: &str = "<!-- End of the table. -->\n";

/// Replaces the table in the page.
pub(super) fn write_to_page(table: &str) -> Result<(), String> {
    let path = root().join(PAGE);
    let failed = |error| format!("{}: {error}", path.display());
    let text = fs::read_to_string(&path).map_err(failed)?;
    let text = replaced(&text, table).ok_or_else(|| {
        let (begin, end) = (BEGIN.trim_end(), END.trim_end());
        format!("{PAGE} has no place for the table; add the lines `{begin}` and `{end}`")
    })?;
    fs::write(&path, text).map_err(failed)
}

fn replaced(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: f64, other: Option<f64>, goal: Goal) -> Row {
        Row {
            what: "a thing".to_owned(),
            unit: "s",
            ours,
            other,
            goal,
        }
    }

    #[test]
    fn goals_are_checked() {
        assert!(row(0.45, Some(1.0), Goal::Ratio(0.45)).is_reached());
        assert!(!row(0.46, Some(1.0), Goal::Ratio(0.45)).is_reached());
        assert!(!row(0.1, None, Goal::Ratio(0.45)).is_reached());
        assert!(row(50.0, None, Goal::AtMost(50.0)).is_reached());
        assert!(!row(51.0, None, Goal::AtMost(50.0)).is_reached());
    }

    #[test]
    fn one_missed_goal_is_enough_to_fail() {
        let mut table = Table::default();
        table.compare("one", "s", [1.0, 2.0], Goal::Ratio(0.5));
        assert!(table.is_reached());
        table.compare("two", "s", [2.0, 2.0], Goal::Ratio(0.5));
        assert!(!table.is_reached());
    }

    #[test]
    fn rows_are_lines_of_a_table() {
        assert_eq!(
            line(&row(1.5, Some(12.0), Goal::Ratio(0.5))),
            "| a thing | 1.50 s | 12.0 s | 0.12 | ≤ 0.50 | yes |"
        );
        assert_eq!(
            line(&row(120.0, None, Goal::AtMost(50.0))),
            "| a thing | 120 s |  |  | ≤ 50 s | no |"
        );
    }

    #[test]
    fn only_the_table_in_the_page_is_replaced() {
        let page = format!("before\n{BEGIN}old\n{END}after\n");
        let expected = format!("before\n{BEGIN}\nnew\n{END}after\n");
        assert_eq!(replaced(&page, "new"), Some(expected));
        assert_eq!(replaced("no place", "new"), None);
    }
}
