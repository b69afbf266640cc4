//! Escapes text that Markdown or rustdoc would interpret as markup.

use crate::text::{code, is_unprintable};

/// Returns a code span that can be in a cell of a table. Parsers disagree about which backslashes in a
/// span escape a pipe, so a span with pipes becomes an HTML element.
pub(super) fn cell_code(text: &str) -> String {
    if !text.contains('|') {
        return code(text);
    }
    let mut out = String::from("<code>");
    for c in text.chars() {
        match c {
            c if c.is_ascii_punctuation() => out.push_str(&format!("&#{};", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "</code>"
}

/// Replaces the escaped pipes of text.
pub(super) fn without_pipes(markdown: &str) -> String {
    markdown.replace("\\|", "&#124;")
}

/// Returns the URL if it is an absolute HTTP or HTTPS URL. Characters that could end the link or start
/// other markup are percent-encoded.
pub(super) fn safe_url(href: &str) -> Option<String> {
    let href = href.trim();
    let (scheme, rest) = href.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https")
        || !rest.starts_with(|c: char| c.is_alphanumeric())
    {
        return None;
    }
    let mut url = format!("{scheme}://");
    for (at, c) in rest.char_indices() {
        match c {
            '\t' | '\n' | '\r' => {}
            '&' if forms_entity(rest.get(at..).unwrap_or_default()) => url.push_str("%26"),
            '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '`' | '"' | '^' | '{' | '|' | '}' => {
                url.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c if c.is_whitespace() => url.push_str("%20"),
            c if is_unprintable(c) => {}
            c => url.push(c),
        }
    }
    Some(url)
}

/// Returns whether text that starts with `&` forms a character reference.
pub(super) fn forms_entity(text: &str) -> bool {
    let name = text.get(1..).unwrap_or_default();
    let end = name.find(|c: char| c != '#' && !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name.get(end..).is_some_and(|rest| rest.starts_with(';')))
}

/// Splits text into bare URLs (`true`) and the text between them (`false`).
pub(super) fn urls(text: &str) -> Vec<(&str, bool)> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((start, len)) = next_url(rest) {
        let (before, tail) = rest.split_at(start);
        let (url, after) = tail.split_at(len);
        if !before.is_empty() {
            parts.push((before, false));
        }
        parts.push((url, true));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push((rest, false));
    }
    parts
}

/// Returns the start and the length of the first bare URL. It accepts every character that the lint
/// `rustdoc::bare_urls` accepts in a URL.
pub(super) fn next_url(text: &str) -> Option<(usize, usize)> {
    for (start, _) in text.match_indices("http") {
        let tail = text.get(start..).unwrap_or_default();
        let Some(rest) = tail
            .strip_prefix("https://")
            .or_else(|| tail.strip_prefix("http://"))
        else {
            continue;
        };
        if rest.starts_with('/') {
            continue;
        }
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !"-@:%._+~#=?&/!$".contains(c))
            .unwrap_or(rest.len());
        let url = rest.get(..end).unwrap_or_default();
        // A URL ends with an alphanumeric character or a slash; other punctuation belongs to the sentence.
        let url = url.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/');
        if url.contains(|c: char| c.is_ascii_alphanumeric()) {
            return Some((start, tail.len() - rest.len() + url.len()));
        }
    }
    None
}

/// Appends text, with a backslash before each character that would be markup at its position.
pub(super) fn escape(out: &mut String, text: &str, heading: bool, before_link: bool) {
    let line_start = out.is_empty() || out.ends_with('\n');
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut previous = out.chars().next_back().unwrap_or(' ');
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next();
        let starts = line_start && at == 0;
        let markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => true,
            '<' => !next.is_some_and(char::is_whitespace),
            '&' => forms_entity(text.get(at..).unwrap_or_default()),
            '#' => starts || heading,
            '>' => starts,
            // This would start a list item, a setext heading, or a thematic break. In `--flag`, rustdoc would
            // turn the hyphens into a dash.
            '-' => {
                starts && !next.is_some_and(char::is_alphanumeric)
                    || previous.is_whitespace()
                        && rest.starts_with('-')
                        && !rest.trim_start_matches('-').starts_with(' ')
            }
            '+' | '=' | ':' => starts && !next.is_some_and(char::is_alphanumeric),
            '.' | ')' => {
                line_start && at == digits && digits > 0 && next.is_none_or(char::is_whitespace)
            }
            // Unescaped, it would turn the link into an image.
            '!' => before_link && next.is_none(),
            _ => false,
        };
        if markup {
            out.push('\\');
        }
        out.push(c);
        previous = c;
    }
}
