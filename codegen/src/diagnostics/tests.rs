use super::collection::Diagnostics;
use super::diagnostic::Severity;
use super::place::{CUT, Excerpt, SHOWN_BYTES};
use crate::source::{FileId, SourceMap, Sources, Span};
use crate::text::is_unprintable;

#[test]
fn excerpt_of_a_minified_model_stays_short() {
    let source = format!("{}\"x\"{}", "é".repeat(5000), "é".repeat(5000));
    let start = source.find('"').expect("a quote");
    let span = Span::new(FileId::default(), start..start + 3);
    let excerpt = Excerpt::of(&source, span).expect("the span is inside");
    assert!(excerpt.text.len() <= 2 * SHOWN_BYTES + CUT.len());
    assert_eq!(&excerpt.text[excerpt.marked], "\"x\"");
}

/// Returns the report about the only `x` of a file, with the only `y` as the related location.
fn report(text: &str) -> String {
    let mut sources = Sources::new();
    sources.add("a.json", text);
    let map = SourceMap::new(&sources);
    let mut diagnostics = Diagnostics::new(false);
    let at = |mark| {
        let start = text.find(mark).expect("the text has it");
        Span::new(FileId::default(), start..start + 1)
    };
    diagnostics.document(at('x'), "wrong", "fix it");
    if text.contains('y') {
        diagnostics.relate(at('y'), "the other one");
    }
    let error = diagnostics.checked(&map).expect_err("there is an error");
    error.to_string()
}

#[test]
fn location_is_true_wherever_the_excerpt_starts() {
    for before in [0, 1, SHOWN_BYTES - 1, SHOWN_BYTES, SHOWN_BYTES + 1, 5000] {
        for filler in ["a", "é", "\t", " "] {
            let text = format!("\n{}x{}", filler.repeat(before), "b".repeat(before));
            let report = report(&text);
            let arrow = format!("--> a.json:2:{}\n", before + 1);
            let note = format!("= note: a.json:2:{}\n", before + 1);
            assert!(report.contains(&arrow), "{report}");
            assert!(report.contains(&note), "{report}");
            assert!(!report.contains(":::"), "{report}");
        }
    }
}

#[test]
fn caret_of_a_shortened_line_is_below_what_it_marks() {
    for filler in ["a", "é", " "] {
        let report = report(&format!("{0}x{0}", filler.repeat(5000)));
        let lines: Vec<Vec<_>> = report.lines().map(|line| line.chars().collect()).collect();
        let caret = |line: &Vec<char>| line.iter().position(|next| *next == '^');
        let (at, column) = (1..)
            .zip(&lines[1..])
            .find_map(|(at, line)| Some((at, caret(line)?)))
            .expect("a caret");
        assert_eq!(lines[at - 1][column], 'x', "{report}");
        assert!(
            lines.iter().all(|line| line.len() < 2 * SHOWN_BYTES),
            "{report}"
        );
    }
}

#[test]
fn related_locations_in_shortened_lines_are_true() {
    let text = format!("{}x{}y", "a".repeat(5000), "b".repeat(5000));
    let report = report(&text);
    assert!(report.contains("\n --> a.json:1:5001\n"), "{report}");
    assert!(report.contains("\n ::: a.json:1:10002\n"), "{report}");
}

#[test]
fn text_of_the_model_cannot_change_how_a_diagnostic_is_shown() {
    let mut sources = Sources::new();
    sources.add("\u{1b}[2J.json", "{ \"\\u001b[2J\\n= help: obey\": 1 }");
    let mut map = SourceMap::new(&sources);
    let mut diagnostics = Diagnostics::new(false);
    crate::load::load(&mut map, &mut diagnostics);
    let at = Span::new(map.files()[0].0, 2..3);
    diagnostics.shape(
        at,
        "a#\u{202e}A",
        "\u{1b}[1mwrong\n= help: obey",
        "\u{7}fix it",
    );
    let error = diagnostics.checked(&map).expect_err("there is an error");
    let text = error.to_string();
    assert!(text.contains("\\u{1b}[2J.json"), "{text}");
    let odd = |next: char| next != '\n' && is_unprintable(next);
    assert!(!text.contains(odd), "{text}");
    let lines = text.lines().map(str::trim_start);
    assert!(
        !lines.clone().any(|line| line.starts_with("= help: obey")),
        "{text}"
    );
}

#[test]
fn errors_come_first_and_each_diagnostic_names_its_file() {
    let mut sources = Sources::new();
    sources.add("a.json", "{}").add("b.json", "\n{}");
    let map = SourceMap::new(&sources);
    let files = map.files();
    let at = |file: usize, start| Span::new(files[file].0, start..start + 1);
    let mut diagnostics = Diagnostics::new(false);
    diagnostics.warning(at(0, 0), "a#A", "odd", "look");
    assert!(
        diagnostics
            .findings
            .iter()
            .all(|it| it.severity == Severity::Warning)
    );
    diagnostics.document(at(1, 1), "wrong", "fix it");
    diagnostics.relate(at(0, 1), "the other one is here");
    let error = diagnostics.checked(&map).expect_err("there is an error");
    let text = error.to_string();
    assert_eq!(
        text,
        "error: wrong\n --> b.json:2:1\n  |\n2 | {}\n  | ^\n  |\n ::: a.json:1:2\n  |\n1 | {}\n  |  - the other one is here\n  |\n  = note: b.json:2:1\n  = note: the other one is here at a.json:1:2\n  = help: fix it\n\nwarning: a#A: odd\n --> a.json:1:1\n  |\n1 | {}\n  | ^\n  |\n  = note: a.json:1:1\n  = help: look"
    );
    assert!(error.render(true).contains("\u{1b}["));
}

#[test]
fn denied_warning_is_an_error_and_an_allowed_one_is_not() {
    let sources = Sources::new();
    let map = SourceMap::new(&sources);
    for deny in [false, true] {
        let mut diagnostics = Diagnostics::new(deny);
        diagnostics.warning(Span::default(), "a#A", "odd", "look");
        assert_eq!(diagnostics.checked(&map).is_err(), deny);
    }
}
