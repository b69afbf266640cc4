//! Rewrites patterns in the strict grammar of ECMA 262, which its flag `u` selects.
//!
//! Authors test their patterns with the engines of their services, which read what the strict
//! grammar does not allow. In what this file rewrites, these engines agree on the meaning. A pattern
//! that the strict grammar allows is unchanged, with one exception: `\u10FFFF` means U+10FFFF, as
//! its author intends, where ECMA 262 reads U+10FF and two letters.

use std::ops::RangeInclusive;

/// Alternatives are nodes of a tree, which is walked recursively.
const MAX_ALTERNATIVES: usize = 500;

/// The characters that a backslash escapes under the flag `u`.
const SYNTAX: &str = r"^$\.*+?()[]{}|/";

/// The code points that `\u` and four digits cannot express.
const SUPPLEMENTARY: RangeInclusive<u32> = 0x1_0000..=0x10_FFFF;

/// Properties of Java that ECMA 262 does not have, and the characters that they contain.
const JAVA_PROPERTIES: &[(&str, &str)] = &[
    ("Alnum", "A-Za-z0-9"),
    ("Blank", r"\x20\t"),
    ("Cntrl", r"\x00-\x1F\x7F"),
    ("Digit", "0-9"),
    ("Graph", r"\x21-\x7E"),
    ("Print", r"\x20-\x7E"),
    ("Punct", r"\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E"),
    ("Space", r"\t\n\x0B\f\r\x20"),
    ("XDigit", "0-9A-Fa-f"),
];

/// Returns the strict form of a pattern. The result may still be invalid.
pub(super) fn strict(source: &str) -> Result<String, String> {
    let (anchors, rest, ignores_case) = split_flag(source);
    let mut rewriter = Rewriter::new(rest);
    while rewriter.step() {}
    if rewriter.alternatives > MAX_ALTERNATIVES {
        return Err(format!("it has more than {MAX_ALTERNATIVES} alternatives"));
    }
    let output = rewriter.output;
    Ok(if ignores_case {
        format!("(?i:{anchors}{output})")
    } else {
        output
    })
}

/// Splits a pattern at `(?i)` at its start, which applies to the whole pattern. The anchors that
/// precede it have no case.
fn split_flag(source: &str) -> (&str, &str, bool) {
    let after_anchors = source.trim_start_matches('^');
    match after_anchors.strip_prefix("(?i)") {
        Some(rest) => {
            let anchors = source.len() - after_anchors.len();
            (&source[..anchors], rest, true)
        }
        None => ("", source, false),
    }
}

struct Rewriter<'a> {
    rest: &'a str,
    /// Whether the rest starts inside of brackets.
    in_class: bool,
    /// Whether the latest item of the class is a set, such as `\w`, which cannot start a range.
    after_set: bool,
    alternatives: usize,
    output: String,
}

impl<'a> Rewriter<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            rest: source,
            in_class: false,
            after_set: false,
            alternatives: 0,
            output: String::with_capacity(source.len()),
        }
    }

    /// Rewrites the next item. Returns whether there was one.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        let was_after_set = std::mem::take(&mut self.after_set);
        match (first, self.in_class) {
            ('\\', _) => self.escape(),
            ('-', true) => self.hyphen(was_after_set),
            ('{', false) => self.brace(),
            (']' | '}', false) => self.replace(1, &format!("\\{first}")),
            _ => {
                match first {
                    '[' => self.in_class = true,
                    ']' => self.in_class = false,
                    '|' => self.alternatives += 1,
                    _ => {}
                }
                self.copy(first.len_utf8());
            }
        }
        true
    }

    /// Copies the start of the rest.
    fn copy(&mut self, length: usize) {
        let (start, rest) = self.rest.split_at(length);
        self.output.push_str(start);
        self.rest = rest;
    }

    /// Replaces the start of the rest.
    fn replace(&mut self, length: usize, by: &str) {
        self.output.push_str(by);
        self.rest = &self.rest[length..];
    }

    fn escape(&mut self) {
        let Some(escaped) = self.rest[1..].chars().next() else {
            return self.copy(1);
        };
        let length = 1 + escaped.len_utf8();
        match escaped {
            'd' | 'D' | 's' | 'S' | 'w' | 'W' => {
                self.copy(length);
                self.after_set = true;
            }
            'p' | 'P' => {
                self.property();
                self.after_set = true;
            }
            'u' => self.code_point(),
            '-' if self.in_class => self.copy(length),
            _ if escaped.is_ascii_alphanumeric() || SYNTAX.contains(escaped) => self.copy(length),
            _ => self.replace(length, escaped.encode_utf8(&mut [0; 4])),
        }
    }

    /// Rewrites a property, such as `\p{L}`.
    fn property(&mut self) {
        let Some((name, length)) = braced(self.rest) else {
            return self.copy(2);
        };
        let java = JAVA_PROPERTIES.iter().find(|(java, _)| *java == name);
        match java.filter(|_| self.rest.starts_with(r"\p")) {
            Some((_, characters)) if self.in_class => self.replace(length, characters),
            Some((_, characters)) => self.replace(length, &format!("[{characters}]")),
            None => self.copy(length),
        }
    }

    /// Rewrites a code point, such as `\u0020`.
    fn code_point(&mut self) {
        if let Some((_, length)) = braced(self.rest) {
            return self.copy(length);
        }
        match supplementary(&self.rest[2..]).filter(|_| self.in_class) {
            Some(digits) => self.replace(2 + digits.len(), &format!("\\u{{{digits}}}")),
            None => self.copy(2),
        }
    }

    /// Rewrites a hyphen in a class. Next to a set such as `\w`, it is a literal hyphen.
    fn hyphen(&mut self, after_set: bool) {
        let next = &self.rest[1..];
        let before_set = next
            .strip_prefix('\\')
            .is_some_and(|next| next.starts_with(['d', 'D', 'p', 'P', 's', 'S', 'w', 'W']));
        if before_set || (after_set && !next.starts_with(']')) {
            self.replace(1, r"\-");
        } else {
            self.copy(1);
        }
    }

    /// Rewrites a brace. If it does not start a quantifier, it is a literal brace.
    fn brace(&mut self) {
        match quantifier(self.rest) {
            Some(length) => self.copy(length),
            None => self.replace(1, r"\{"),
        }
    }
}

/// Returns the text in braces that follows an escape such as `\p`, and the length of the whole.
fn braced(escape: &str) -> Option<(&str, usize)> {
    let inside = escape[2..].strip_prefix('{')?;
    let end = inside.find('}')?;
    Some((&inside[..end], end + 4))
}

/// Returns the digits of a code point that four digits cannot express: six digits, or five if they
/// start a range that ends with such a code point.
fn supplementary(text: &str) -> Option<&str> {
    let digits = |length: usize| {
        let digits = text.get(..length)?;
        let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let value = u32::from_str_radix(digits, 16).ok()?;
        (is_hexadecimal && SUPPLEMENTARY.contains(&value)).then_some(digits)
    };
    digits(6).or_else(|| {
        let start = digits(5)?;
        let end = text[5..].strip_prefix(r"-\u")?;
        supplementary(end).map(|_| start)
    })
}

/// Returns the length of the quantifier at the start of a text, such as `{1,64}`.
fn quantifier(text: &str) -> Option<usize> {
    let end = text.find('}')?;
    let inside = &text[1..end];
    let (min, max) = inside.split_once(',').unwrap_or((inside, ""));
    let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    (!min.is_empty() && is_number(min) && is_number(max)).then_some(end + 1)
}
