//! Plain text of the model, made safe to show.

/// Returns whether a character must not appear in a comment or a literal: control characters,
/// characters that change the direction of text (which rustc rejects), and the byte order mark.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Returns the text without line breaks and unprintable characters.
pub(crate) fn one_line(text: &str) -> String {
    let words = text
        .split_whitespace()
        .map(|word| word.replace(is_unprintable, ""));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the text with unprintable characters escaped, so that it cannot change how the text
/// around it is shown.
pub(crate) fn escape_unprintable(text: &str) -> String {
    escape(text, is_unprintable)
}

/// Returns the length of the longest run of backticks.
pub(crate) fn longest_backticks(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// Returns a code span of Markdown. The text is one line.
pub(crate) fn code(text: &str) -> String {
    let fence = "`".repeat(longest_backticks(text) + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Returns a text of several lines with unprintable characters escaped, except for line breaks and
/// tabs.
pub(crate) fn escape_lines(text: &str) -> String {
    escape(text, |next| {
        is_unprintable(next) && !matches!(next, '\n' | '\t')
    })
}

fn escape(text: &str, is_escaped: fn(char) -> bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for next in text.chars() {
        match is_escaped(next) {
            true => escaped.extend(next.escape_debug()),
            false => escaped.push(next),
        }
    }
    escaped
}
