//! Checks rules of JSON that the parser does not check, or reports poorly: control characters in strings,
//! whitespace, and nesting.

use std::ops::Range;

/// The maximum number of arrays and objects around a value. The parser calls itself for each level,
/// and has a limit of its own, which is larger.
const MAX_NESTING: usize = 256;

/// A violation of the rules.
#[derive(Debug)]
pub(super) struct Problem {
    /// The bytes that violate the rule.
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// Returns the first violation in a text.
///
/// The text may be anything, because the parser has not read it yet. Anything else that is not valid JSON is left to the parser.
pub(super) fn problem(text: &str) -> Option<Problem> {
    let mut depth = 0_usize;
    let mut string = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, next)) = chars.next() {
        let range = at..at + next.len_utf8();
        match (string, next) {
            (None, '"') => string = Some(at),
            (Some(_), '"') => string = None,
            // The parser checks all other escapes.
            (Some(_), '\\') => drop(chars.next_if(|(_, escaped)| matches!(escaped, '"' | '\\'))),
            (Some(start), '\n' | '\r') => return Some(line_break(start..at)),
            (Some(_), '\0'..='\u{1f}') => return Some(control_character(range, next)),
            (None, ' ' | '\t' | '\n' | '\r') => {}
            (None, '\0') => return Some(nul(range)),
            (None, _) if next.is_whitespace() => return Some(whitespace(range, next)),
            (None, '[' | '{') if depth == MAX_NESTING => return Some(nesting(range)),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// A string that does not end in its line: usually, its closing quotation mark is missing.
fn line_break(range: Range<usize>) -> Problem {
    Problem {
        range,
        message: "this string is not closed before the end of the line".to_owned(),
        help: "close it with `\"`; if it contains a line break, write `\\n`",
    }
}

fn control_character(range: Range<usize>, found: char) -> Problem {
    Problem {
        range,
        message: format!(
            "this string contains the control character {}",
            code_point(found)
        ),
        help: "escape it, as `\\t` or `\\u0001`, or remove it: JSON strings (RFC 8259) cannot contain it",
    }
}

fn nul(range: Range<usize>) -> Problem {
    Problem {
        range,
        message: format!("the character {} is not part of JSON", code_point('\0')),
        help: "save the file as UTF-8; it may be UTF-16",
    }
}

fn whitespace(range: Range<usize>, found: char) -> Problem {
    Problem {
        range,
        message: format!("the space {} is not part of JSON", code_point(found)),
        help: "replace it with an ordinary space, or remove it",
    }
}

fn nesting(range: Range<usize>) -> Problem {
    Problem {
        range,
        message: format!("arrays and objects are nested more than {MAX_NESTING} levels deep"),
        help: "reduce the nesting",
    }
}

fn code_point(found: char) -> String {
    format!("U+{:04X}", u32::from(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(Range<usize>, String)> {
        problem(text).map(|problem| (problem.range, problem.message))
    }

    #[test]
    fn every_control_character_in_a_string_is_rejected() {
        for code in 0..=0x1f_u8 {
            let text = format!("{{\"a\": \"b\\\"{}\"}}", char::from(code));
            let (range, message) = found(&text).expect("the string is invalid");
            match code {
                b'\n' | b'\r' => assert_eq!(range, 6..10),
                _ => assert_eq!(range, 10..11),
            }
            let expected = format!("control character U+{code:04X}");
            let is_line_break = matches!(code, b'\n' | b'\r');
            assert!(is_line_break || message.ends_with(&expected), "{message}");
        }
    }

    #[test]
    fn only_the_whitespace_of_json_is_accepted() {
        for space in '\0'..=char::MAX {
            let text = format!("[{space}]");
            let is_rejected = found(&text).is_some();
            let is_space = space.is_whitespace() && !" \t\r\n".contains(space);
            assert_eq!(is_rejected, is_space || "\0".contains(space), "{space:?}");
            let quoted = format!("[\"{space}\"]");
            assert_eq!(found(&quoted).is_some(), space < ' ', "{space:?}");
        }
    }

    #[test]
    fn quotation_marks_and_brackets_are_recognized_in_strings() {
        for text in [
            r#"["\\", "\"]", "\\\"", "[", "{"]"#,
            r#"{"\u0000": "\n"}"#,
            "]]]]",
            "\"",
            "\"\\",
            "",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn nesting_is_limited_at_the_same_depth_for_arrays_and_objects() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
            let levels = MAX_NESTING / (open.len() - open.replace(['[', '{'], "").len());
            let nested = |levels| format!("{}1{}", open.repeat(levels), close.repeat(levels));
            assert_eq!(found(&nested(levels)), None);
            let (range, message) = found(&nested(levels + 1)).expect("it is too deep");
            assert_eq!(range.start, open.len() * levels);
            assert_eq!(
                message,
                "arrays and objects are nested more than 256 levels deep"
            );
            // The number of siblings does not matter.
            let wide = format!("[{}1]", "[1],".repeat(2 * MAX_NESTING));
            assert_eq!(found(&wide), None);
        }
    }
}
