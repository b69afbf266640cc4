//! The encodings of XML documents (XML 1.0, section 4.3.3 and appendix F).
//!
//! The published SDKs read UTF-8 only, but services that are compatible with those of AWS declare
//! whatever their XML library declares by default.

use std::borrow::Cow;

use aws_smithy_schema::serde::SerdeError;

use super::xml_document::malformed;
use super::xml_syntax::is_space_char;

/// The limit on the length of a name that is shown.
const MAX_SHOWN: usize = 40;

/// An encoding that documents can declare.
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
    /// Needs a byte order mark, because the declaration itself is encoded.
    Utf16,
}

/// Decodes a document.
///
/// A byte order mark takes precedence over the declaration (RFC 7303, section 3.2).
pub(super) fn decode(body: &[u8]) -> Result<Cow<'_, str>, SerdeError> {
    match body {
        [0x1F, 0x8B, ..] => Err(malformed(0, "the body is compressed with gzip")),
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Err(unknown("UTF-32")),
        [0xFE, 0xFF, units @ ..] => utf16(units, u16::from_be_bytes),
        [0xFF, 0xFE, units @ ..] => utf16(units, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, ..] => utf8(body),
        _ => match declared(body) {
            Some(name) => as_declared(body, name),
            None => utf8(body),
        },
    }
}

/// Decodes a document without a byte order mark that declares its encoding.
fn as_declared<'a>(body: &'a [u8], name: &[u8]) -> Result<Cow<'a, str>, SerdeError> {
    match encoding(name) {
        Some(Encoding::Utf8) => utf8(body),
        Some(Encoding::Ascii) => match body.iter().position(|byte| !byte.is_ascii()) {
            Some(at) => Err(malformed(at, "the body is not ASCII")),
            None => utf8(body),
        },
        Some(Encoding::Latin1) if body.is_ascii() => utf8(body),
        // The characters of Latin-1 are the first ones of Unicode.
        Some(Encoding::Latin1) => Ok(body.iter().copied().map(char::from).collect()),
        Some(Encoding::Utf16) => Err(malformed(
            0,
            "the document declares the encoding `UTF-16`, but has no byte order mark",
        )),
        None => {
            let name = std::str::from_utf8(name).ok();
            Err(unknown(name.filter(|name| is_shown(name)).unwrap_or("?")))
        }
    }
}

fn utf8(body: &[u8]) -> Result<Cow<'_, str>, SerdeError> {
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => Err(malformed(error.valid_up_to(), "the body is not UTF-8")),
    }
}

fn utf16<'a>(units: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Result<Cow<'a, str>, SerdeError> {
    let (units, rest) = units.as_chunks();
    let units = units.iter().map(|&bytes| unit(bytes));
    match char::decode_utf16(units).collect() {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        _ => Err(malformed(0, "the body is not UTF-16")),
    }
}

fn unknown(name: &str) -> SerdeError {
    malformed(
        0,
        format_args!(
            "the document is in the encoding `{name}`, but only UTF-8, UTF-16, ASCII, and Latin-1 are supported"
        ),
    )
}

/// Returns whether a name can be that of an encoding (XML 1.0, production 81).
fn is_shown(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    name.len() <= MAX_SHOWN && name.bytes().all(is_allowed)
}

/// Returns the encoding with one of the names that IANA registers, or that XML libraries write.
fn encoding(name: &[u8]) -> Option<Encoding> {
    let mut plain = String::with_capacity(name.len());
    for &byte in name {
        if byte != b'-' && byte != b'_' {
            plain.push(char::from(byte.to_ascii_lowercase()));
        }
    }
    match plain.as_str() {
        "utf8" | "csutf8" => Some(Encoding::Utf8),
        "ascii" | "usascii" | "csascii" | "iso646us" | "iso646.irv:1991" | "ansix3.41968"
        | "ansix3.41986" | "isoir6" | "us" | "ibm367" | "cp367" => Some(Encoding::Ascii),
        "iso88591" | "iso88591:1987" | "isoir100" | "latin1" | "l1" | "ibm819" | "cp819"
        | "csisolatin1" => Some(Encoding::Latin1),
        "utf16" | "utf16le" | "utf16be" | "csutf16" | "csutf16le" | "csutf16be" => {
            Some(Encoding::Utf16)
        }
        _ => None,
    }
}

/// Returns the name of the encoding in the XML declaration. The parser checks the declaration.
fn declared(body: &[u8]) -> Option<&[u8]> {
    let rest = body.strip_prefix(b"<?xml")?;
    let end = rest.iter().position(|&byte| byte == b'?')?;
    let rest = after(&rest[..end], b"encoding")?;
    let (_, rest) = rest
        .trim_ascii_start()
        .split_first()
        .filter(|(byte, _)| **byte == b'=')?;
    let (quote, rest) = rest.trim_ascii_start().split_first()?;
    let end = rest.iter().position(|byte| byte == quote)?;
    Some(&rest[..end])
}

/// Returns what follows a word that white space precedes.
fn after<'a>(text: &'a [u8], word: &[u8]) -> Option<&'a [u8]> {
    let found = text
        .windows(word.len())
        .enumerate()
        .find(|(at, window)| *window == word && *at > 0 && is_space_char(char::from(text[at - 1])));
    found.map(|(at, _)| &text[at + word.len()..])
}
