//! Draws rows of the table as a chart. Each row has one bar per client, drawn relative to the published client's bar.

use std::fmt::Write as _;

use super::table::Row;

const WIDTH: u32 = 920;
/// The space to the left of the bars, for the names of the rows.
const LABELS: u32 = 450;
/// The length of the published client's bars.
const FULL: f64 = 220.0;
const ROW: u32 = 40;
const BAR: u32 = 13;
/// The space above the rows, for the legend.
const TOP: u32 = 40;

const OURS: &str = "#1f6feb";
const PUBLISHED: &str = "#8c959f";

/// Returns the chart as an SVG document. Rows without a second value are left out.
pub(super) fn svg(rows: &[Row]) -> String {
    let rows: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row, row.other?)))
        .collect();
    let height = TOP + ROW * u32::try_from(rows.len()).unwrap_or(u32::MAX / ROW / 2) + 10;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n<title>CPU time of builds</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    );
    bar(&mut svg, LABELS, 14, 12.0, OURS);
    text(&mut svg, LABELS + 18, 25, "start", "ours");
    bar(&mut svg, LABELS + 70, 14, 12.0, PUBLISHED);
    text(
        &mut svg,
        LABELS + 88,
        25,
        "start",
        "published (CPU seconds)",
    );
    let mut top = TOP;
    for (row, published) in rows {
        let share = row.ours / published;
        text(&mut svg, LABELS - 10, top + 17, "end", &row.what);
        for (offset, share, color, value) in [
            (0, share, OURS, row.ours),
            (BAR + 1, 1.0, PUBLISHED, published),
        ] {
            let length = FULL * share;
            bar(&mut svg, LABELS, top + offset, length, color);
            let end = LABELS + length.round() as u32 + 6;
            let value = if color == OURS {
                format!("{} ({share:.2})", row.value(value))
            } else {
                row.value(value)
            };
            text(&mut svg, end, top + offset + 11, "start", &value);
        }
        top += ROW;
    }
    svg.push_str("</svg>\n");
    svg
}

fn bar(svg: &mut String, x: u32, y: u32, length: f64, color: &str) {
    let _ = writeln!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{length:.1}\" height=\"{BAR}\" fill=\"{color}\"/>"
    );
}

fn text(svg: &mut String, x: u32, y: u32, anchor: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"#1f2328\">{text}</text>"
    );
}

#[cfg(test)]
mod tests {
    use super::super::table::Goal;
    use super::*;

    fn row(what: &str, ours: f64, other: Option<f64>) -> Row {
        Row {
            what: what.to_owned(),
            unit: "s",
            ours,
            other,
            goal: Goal::Information,
        }
    }

    #[test]
    fn bars_are_shares_of_the_published_client() {
        let svg = svg(&[row("a <b> & c", 2.0, Some(4.0)), row("alone", 1.0, None)]);
        assert!(svg.contains(">a &lt;b> &amp; c</text>"), "{svg}");
        assert!(svg.contains("width=\"110.0\""), "{svg}");
        assert!(svg.contains("width=\"220.0\""), "{svg}");
        assert!(svg.contains(">2.00 s (0.50)</text>"), "{svg}");
        assert!(svg.contains(">4.00 s</text>"), "{svg}");
        assert!(!svg.contains("alone"), "{svg}");
    }
}
