//! The rules of XML 1.0 and Namespaces in XML 1.0 for names, characters, references, and attributes.

use std::borrow::Cow;

/// Returns a name without its namespace prefix.
pub(super) fn local_name(name: &str) -> &str {
    for (at, byte) in name.bytes().enumerate() {
        if byte == b':' {
            return &name[at + 1..];
        }
    }
    name
}

/// Returns whether a character is whitespace (XML 1.0, production 3).
pub(super) fn is_space_char(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}

/// Returns whether a byte is whitespace. In UTF-8, such a byte is never part of another character.
pub(super) fn is_space(byte: u8) -> bool {
    is_space_char(char::from(byte))
}

/// Returns whether a text consists of whitespace.
pub(super) fn is_blank(text: &str) -> bool {
    for byte in text.bytes() {
        if !is_space(byte) {
            return false;
        }
    }
    true
}

/// Returns whether XML allows a character (XML 1.0, production 2).
pub(super) fn is_character(character: char) -> bool {
    matches!(character,
        '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// The bytes in a document that require additional checks. Most documents have none of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct SpecialBytes {
    /// Whether a byte may begin a character that XML does not allow.
    pub(super) suspects: bool,
    /// Whether there is a `!`, so that there may be a document type declaration.
    pub(super) exclamation_marks: bool,
    /// Whether there is a `]`, so that texts may contain `]]>`.
    pub(super) brackets: bool,
    /// Whether there is a carriage return, so that line endings must be normalized.
    pub(super) carriage_returns: bool,
}

impl SpecialBytes {
    /// Scans a whole document.
    pub(super) fn scan(text: &str) -> Self {
        let mut found = Self {
            suspects: false,
            exclamation_marks: false,
            brackets: false,
            carriage_returns: false,
        };
        // Without branches, the compiler can vectorize this loop.
        for byte in text.bytes() {
            found.suspects |= is_suspect(byte);
            found.exclamation_marks |= byte == b'!';
            found.brackets |= byte == b']';
            found.carriage_returns |= byte == b'\r';
        }
        found
    }
}

/// Returns whether a byte may begin a character that XML does not allow.
///
/// These are the control characters, and the first byte of U+FFFE and U+FFFF.
fn is_suspect(byte: u8) -> bool {
    byte < b' ' && !is_space(byte) || byte == 0xEF
}

/// Returns the offset of the first character that XML does not allow.
pub(super) fn illegal_character(text: &str) -> Option<usize> {
    for (at, byte) in text.bytes().enumerate() {
        if is_suspect(byte) && !text[at..].starts_with(is_character) {
            return Some(at);
        }
    }
    None
}

/// Returns whether a name may begin with a character (XML 1.0, production 4, without the colon).
fn is_name_start(character: char) -> bool {
    matches!(character,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}'
        | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

/// Returns whether this is a name without a colon (Namespaces in XML 1.0, production 4).
pub(super) fn is_name(name: &str) -> bool {
    for character in name.chars() {
        if !is_name_start(character)
            && !matches!(character,
                '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
        {
            return false;
        }
    }
    name.starts_with(is_name_start)
}

/// Returns whether this is a name, possibly with a namespace prefix (Namespaces in XML 1.0,
/// production 7).
pub(super) fn is_qualified_name(name: &str) -> bool {
    match name.split_once(':') {
        Some((prefix, local)) => is_name(prefix) && is_name(local),
        None => is_name(name),
    }
}

/// Returns whether a text consists of one or more digits of the given radix.
pub(super) fn is_number(digits: &str, radix: u32) -> bool {
    for digit in digits.chars() {
        if !digit.is_digit(radix) {
            return false;
        }
    }
    !digits.is_empty()
}

/// Returns the character that a reference represents, given the text between `&` and `;`.
pub(super) fn resolve_reference(reference: &str) -> Option<char> {
    let (digits, radix) = match reference {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "apos" => return Some('\''),
        "quot" => return Some('"'),
        _ => {
            let number = reference.strip_prefix('#')?;
            match number.strip_prefix('x') {
                Some(digits) => (digits, 16),
                None => (number, 10),
            }
        }
    };
    // `from_str_radix` would accept a sign.
    if !is_number(digits, radix) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok()?;
    char::from_u32(code).filter(|&character| is_character(character))
}

/// Returns the offset of the first character in an attribute's value that must be normalized.
fn find_unnormalized(value: &str) -> Option<usize> {
    for (at, byte) in value.bytes().enumerate() {
        if matches!(byte, b'<' | b'&' | b'\t' | b'\r' | b'\n') {
            return Some(at);
        }
    }
    None
}

/// Normalizes the value of an attribute (XML 1.0, section 3.3.3). Returns `None` if it is malformed.
pub(super) fn normalize_attribute(raw: &str) -> Option<Cow<'_, str>> {
    if find_unnormalized(raw).is_none() {
        return Some(Cow::Borrowed(raw));
    }
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = find_unnormalized(rest) {
        value.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(reference) = rest.strip_prefix('&') {
            let (reference, after) = reference.split_once(';')?;
            value.push(resolve_reference(reference)?);
            rest = after;
        } else if rest.starts_with('<') {
            return None;
        } else {
            value.push(' ');
            rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
        }
    }
    value.push_str(rest);
    Some(Cow::Owned(value))
}
