//! Finds the first sentence of a paragraph.

use super::run::Run;

/// Words before a period that does not end the sentence, in lower case and without that period.
/// Abbreviations with periods inside, such as `e.g.`, are recognized by those periods.
const ABBREVIATIONS: &[&str] = &[
    "approx", "cf", "corp", "dr", "eg", "fig", "ie", "inc", "jr", "ltd", "mr", "mrs", "resp", "sr",
    "vs",
];

/// A character of a paragraph.
#[derive(Clone, Copy)]
struct Place {
    c: char,
    /// The run, and the position after the character in its text.
    run: usize,
    end: usize,
    /// Whether the text is literal or belongs to a link, so that its punctuation ends no sentence.
    opaque: bool,
}

/// Returns the runs of the first sentence. Line breaks become spaces. Of a sentence that introduces
/// a list, the list is missing, which an ellipsis shows.
pub(super) fn first(mut runs: Vec<Run>) -> Vec<Run> {
    for run in &mut runs {
        if run.text == "\n" {
            run.text = " ".to_owned();
        }
    }
    let places = places(&runs);
    let end = end(&places, true).or_else(|| end(&places, false));
    if let Some(last) = end.and_then(|end| places.get(end)) {
        runs.truncate(last.run + 1);
        if let Some(run) = runs.last_mut() {
            run.text.truncate(last.end);
        }
    } else if places.last().is_some_and(|last| last.c == ':')
        && let Some(run) = runs.last_mut()
    {
        run.text.push_str(" …");
    }
    runs
}

fn places(runs: &[Run]) -> Vec<Place> {
    let mut places = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let opaque = run.style.code.is_some() || run.style.link.is_some();
        places.extend(run.text.char_indices().map(|(start, c)| Place {
            c,
            run: at,
            end: start + c.len_utf8(),
            opaque,
        }));
    }
    places
}

/// Returns the position of the last character of the first sentence if another one follows. A
/// sentence in parentheses is part of the one around it, unless `nested` is false.
fn end(places: &[Place], nested: bool) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(place) = places.get(at) {
        match place.c {
            '(' if nested => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && !place.opaque && matches!(place.c, '.' | '!' | '?') {
            let end = at + closing(places, at + 1);
            if is_end(places, at, end) {
                return Some(end);
            }
        }
        at += 1;
    }
    None
}

/// Returns the number of quotation marks and parentheses that belong to the sentence before them.
fn closing(places: &[Place], from: usize) -> usize {
    let rest = places.get(from..).unwrap_or_default().iter();
    rest.take_while(|place| matches!(place.c, ')' | '"' | '\'' | '”' | '’'))
        .count()
}

/// Returns whether the punctuation at `at`, which with its closing marks reaches to `end`, ends a
/// sentence.
fn is_end(places: &[Place], at: usize, end: usize) -> bool {
    let mut rest = places.get(end + 1..).unwrap_or_default().iter();
    if !rest.next().is_some_and(|next| next.c.is_whitespace()) {
        return false;
    }
    let Some(next) = rest.find(|next| !next.c.is_whitespace()) else {
        return false;
    };
    if next.c.is_lowercase() && !next.opaque {
        return false;
    }
    let is_period = places.get(at).is_some_and(|place| place.c == '.');
    !(is_period && is_abbreviation(places, at))
}

/// Returns whether the period at `at` belongs to an abbreviation.
fn is_abbreviation(places: &[Place], at: usize) -> bool {
    let before = places.get(..at).unwrap_or_default().iter().rev();
    let word: Vec<char> = before
        .take_while(|place| !place.opaque && (place.c.is_alphanumeric() || place.c == '.'))
        .map(|place| place.c.to_ascii_lowercase())
        .collect();
    let word: String = word.into_iter().rev().collect();
    let initials = word.contains('.') && word.split('.').all(|part| part.chars().count() == 1);
    initials || ABBREVIATIONS.contains(&word.as_str())
}
