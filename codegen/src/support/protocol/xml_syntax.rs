//! What XML 1.0 and Namespaces in XML 1.0 allow in names, characters, references and attributes.

use std::borrow::Cow;

/// The part of a name after its namespace prefix.
pub(super) fn local_name(name: &str) -> &str {
    for (at, byte) in name.bytes().enumerate() {
        if byte == b':' {
            return &name[at + 1..];
        }
    }
    name
}

/// White space: production 3 of XML 1.0.
pub(super) fn is_space_char(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}

/// White space, of which no byte is part of another character.
pub(super) fn is_space(byte: u8) -> bool {
    is_space_char(char::from(byte))
}

/// Whether there is nothing but white space.
pub(super) fn is_blank(text: &str) -> bool {
    for byte in text.bytes() {
        if !is_space(byte) {
            return false;
        }
    }
    true
}

/// A character: production 2 of XML 1.0.
fn is_character(character: char) -> bool {
    matches!(character,
        '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// What is anywhere in a document, and makes more work than most documents do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Notable {
    /// A byte that may begin a character that is not one of XML.
    pub(super) suspects: bool,
    /// A `!`, so that there may be a document type declaration.
    pub(super) exclamations: bool,
    /// A `]`, so that each text has to be searched for `]]>`.
    pub(super) brackets: bool,
    /// A carriage return, so that line ends have to be normalized.
    pub(super) returns: bool,
}

impl Notable {
    /// Looks at a whole document.
    pub(super) fn of(text: &str) -> Self {
        let mut found = Self {
            suspects: false,
            exclamations: false,
            brackets: false,
            returns: false,
        };
        // Without a branch, so that many bytes are looked at at once.
        for byte in text.bytes() {
            found.suspects |= is_suspect(byte);
            found.exclamations |= byte == b'!';
            found.brackets |= byte == b']';
            found.returns |= byte == b'\r';
        }
        found
    }
}

/// A byte that may begin a character that is not one of XML: a control character, or the first of
/// U+FFFE and U+FFFF.
fn is_suspect(byte: u8) -> bool {
    byte < b' ' && !is_space(byte) || byte == 0xEF
}

/// The offset of the first character that is not one of XML.
pub(super) fn illegal_character(text: &str) -> Option<usize> {
    for (at, byte) in text.bytes().enumerate() {
        if is_suspect(byte) && !text[at..].starts_with(is_character) {
            return Some(at);
        }
    }
    None
}

/// A character that a name may begin with: production 4 of XML 1.0, without the colon.
fn is_name_start(character: char) -> bool {
    matches!(character,
        'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}'
        | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

/// A name without colon: production 4 of Namespaces in XML 1.0.
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

/// A name that may have a namespace prefix: production 7 of Namespaces in XML 1.0.
pub(super) fn is_qualified_name(name: &str) -> bool {
    match name.split_once(':') {
        Some((prefix, local)) => is_name(prefix) && is_name(local),
        None => is_name(name),
    }
}

/// Digits of the given radix, and at least one of them.
pub(super) fn is_number(digits: &str, radix: u32) -> bool {
    for digit in digits.chars() {
        if !digit.is_digit(radix) {
            return false;
        }
    }
    !digits.is_empty()
}

/// The character that a reference stands for, given what is between `&` and `;`.
pub(super) fn resolve(reference: &str) -> Option<char> {
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
    // `from_str_radix` would take a sign.
    if !is_number(digits, radix) {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok()?;
    char::from_u32(code).filter(|&character| is_character(character))
}

/// The place of the first character of an attribute's value that does not stand for itself.
fn to_normalize(value: &str) -> Option<usize> {
    for (at, byte) in value.bytes().enumerate() {
        if matches!(byte, b'<' | b'&' | b'\t' | b'\r' | b'\n') {
            return Some(at);
        }
    }
    None
}

/// The value of an attribute: section 3.3.3 of XML 1.0. `None` if it is malformed.
pub(super) fn normalize(raw: &str) -> Option<Cow<'_, str>> {
    if to_normalize(raw).is_none() {
        return Some(Cow::Borrowed(raw));
    }
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = to_normalize(rest) {
        value.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(reference) = rest.strip_prefix('&') {
            let (reference, behind) = reference.split_once(';')?;
            value.push(resolve(reference)?);
            rest = behind;
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
