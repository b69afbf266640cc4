//! Plain text of the model, made safe to show.

/// Whether a character must not be in a comment or a literal: control characters, the characters that
/// rustc rejects because they change the direction of text, and the byte order mark.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A text without line breaks and without characters that cannot be shown.
pub(crate) fn one_line(text: &str) -> String {
    let words = text
        .split_whitespace()
        .map(|word| word.replace(is_unprintable, ""));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
