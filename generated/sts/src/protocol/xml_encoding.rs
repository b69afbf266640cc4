// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The encodings of XML documents (XML 1.0, section 4.3.3 and appendix F).
//!
//! The published SDKs read UTF-8 only, but services that are compatible with those of AWS declare
//! whatever their XML library declares by default.

use std::borrow::Cow;

use aws_smithy_schema::serde::SerdeError;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml_document::malformed;

/// The limit on the length of a name that is shown.
const MAX_SHOWN: usize = 40;

/// An encoding that documents can declare.
#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
    /// Needs a byte order mark, because the declaration itself is encoded.
    Utf16,
}

/// The names of encodings that IANA registers, or that XML libraries write, in lower case and without
/// hyphens and underscores.
static ENCODINGS: &[(&str, Encoding)] = &[
    ("utf8", Encoding::Utf8),
    ("csutf8", Encoding::Utf8),
    ("ascii", Encoding::Ascii),
    ("usascii", Encoding::Ascii),
    ("csascii", Encoding::Ascii),
    ("iso646us", Encoding::Ascii),
    ("iso646.irv:1991", Encoding::Ascii),
    ("ansix3.41968", Encoding::Ascii),
    ("ansix3.41986", Encoding::Ascii),
    ("isoir6", Encoding::Ascii),
    ("us", Encoding::Ascii),
    ("ibm367", Encoding::Ascii),
    ("cp367", Encoding::Ascii),
    ("iso88591", Encoding::Latin1),
    ("iso88591:1987", Encoding::Latin1),
    ("isoir100", Encoding::Latin1),
    ("latin1", Encoding::Latin1),
    ("l1", Encoding::Latin1),
    ("ibm819", Encoding::Latin1),
    ("cp819", Encoding::Latin1),
    ("csisolatin1", Encoding::Latin1),
    ("utf16", Encoding::Utf16),
    ("utf16le", Encoding::Utf16),
    ("utf16be", Encoding::Utf16),
    ("csutf16", Encoding::Utf16),
    ("csutf16le", Encoding::Utf16),
    ("csutf16be", Encoding::Utf16),
];

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
            Some(name) => as_declared(body, &name),
            None => utf8(body),
        },
    }
}

/// Decodes a document without a byte order mark that declares its encoding.
fn as_declared<'a>(body: &'a [u8], name: &str) -> Result<Cow<'a, str>, SerdeError> {
    match encoding(name) {
        Some(Encoding::Utf8) => utf8(body),
        Some(Encoding::Ascii) => ascii(body),
        Some(Encoding::Latin1) => Ok(Cow::Owned(latin1(body))),
        Some(Encoding::Utf16) => Err(malformed(
            0,
            "the document declares the encoding `UTF-16`, but has no byte order mark",
        )),
        None if is_shown(name) => Err(unknown(name)),
        None => Err(unknown("?")),
    }
}

fn utf8(body: &[u8]) -> Result<Cow<'_, str>, SerdeError> {
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => Err(malformed(error.valid_up_to(), "the body is not UTF-8")),
    }
}

fn ascii(body: &[u8]) -> Result<Cow<'_, str>, SerdeError> {
    for (at, byte) in body.iter().enumerate() {
        if !byte.is_ascii() {
            return Err(malformed(at, "the body is not ASCII"));
        }
    }
    utf8(body)
}

/// Decodes Latin-1, whose characters are the first ones of Unicode.
fn latin1(body: &[u8]) -> String {
    let mut text = String::with_capacity(body.len());
    for &byte in body {
        text.push(char::from(byte));
    }
    text
}

fn utf16<'a>(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'a, str>, SerdeError> {
    let (pairs, rest) = bytes.as_chunks();
    let mut units = Vec::with_capacity(pairs.len());
    for &pair in pairs {
        units.push(unit(pair));
    }
    match String::from_utf16(&units) {
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
    for byte in name.bytes() {
        if !matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_') {
            return false;
        }
    }
    name.len() <= MAX_SHOWN
}

/// Returns the encoding with this name, in any spelling.
fn encoding(name: &str) -> Option<Encoding> {
    let mut plain = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte != b'-' && byte != b'_' {
            plain.push(char::from(byte.to_ascii_lowercase()));
        }
    }
    for &(name, encoding) in ENCODINGS {
        if plain == name {
            return Some(encoding);
        }
    }
    None
}

/// Returns the name of the encoding in the XML declaration. The parser checks the declaration.
fn declared(body: &[u8]) -> Option<String> {
    if !body.starts_with(b"<?xml") {
        return None;
    }
    let mut end = 0;
    while !body[..end].ends_with(b"?>") {
        end += 1;
        if end > body.len() {
            return None;
        }
    }
    let declaration = std::str::from_utf8(&body[..end]).ok()?;
    let Ok(Event::Decl(declaration)) = Reader::from_str(declaration).read_event() else {
        return None;
    };
    match declaration.encoding() {
        Some(Ok(name)) => Some(name.into_owned()),
        _ => None,
    }
}
