//! Deserializer of bodies in JSON (RFC 8259).
//!
//! The runtime has one, but it shows text of the body in errors, which may be secret, reads numbers
//! that are too large as infinity, and rounds the fractions of timestamps. This one names the value
//! and its offset in the body.

use std::borrow::Cow;
use std::collections::HashMap;

use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number, base64};

use super::response_body::{self, UnionValues};

/// The limit on the nesting of values. It bounds the recursion of the code that reads them.
const MAX_DEPTH: usize = 128;

/// The limit on the exponent of a whole number of any size, which is returned without an exponent. It
/// is that of the largest `f64`. Without a limit, a few bytes of the body would take much memory.
const MAX_EXPONENT: usize = 308;

/// Whether each byte is part of a string without a special meaning.
static IS_PLAIN: [bool; 256] = {
    let mut is_plain = [true; 256];
    let mut control = 0;
    while control < 0x20 {
        is_plain[control] = false;
        control += 1;
    }
    is_plain[b'"' as usize] = false;
    is_plain[b'\\' as usize] = false;
    is_plain
};

/// Reads values from a body.
///
/// If a name occurs more than once in a structure, the last value wins. Unknown names are skipped, but
/// their values must be well-formed. A null is the same as a missing member, except for a document.
pub(super) struct JsonDeserializer<'a> {
    text: &'a str,
    /// The bytes of the text.
    body: &'a [u8],
    /// The offset of the next byte.
    at: usize,
    /// The number of objects and arrays that enclose the next value.
    depth: usize,
    /// Whether members have the names that `smithy.api#jsonName` sets.
    has_json_names: bool,
}

/// Reads the value of a member, given its name.
type ReadMember<'r, 'a> =
    dyn FnMut(Cow<'a, str>, &mut JsonDeserializer<'a>) -> Result<(), SerdeError> + 'r;

impl<'a> JsonDeserializer<'a> {
    /// Creates a deserializer of a body, which must be UTF-8 as a whole.
    pub(super) fn new(body: &'a [u8]) -> Result<Self, SerdeError> {
        let text = response_body::text(body)?;
        Ok(Self {
            text,
            body,
            at: 0,
            depth: 0,
            has_json_names: false,
        })
    }

    /// Finds members by the names that `smithy.api#jsonName` sets.
    #[allow(dead_code)] // A service speaks one protocol.
    pub(super) fn with_json_names(mut self) -> Self {
        self.has_json_names = true;
        self
    }

    /// Returns the member that has this name in the body.
    fn member<'s>(&self, schema: &'s Schema<'s>, name: &str) -> Option<&'s Schema<'s>> {
        let member = schema.member_schema(name);
        if !self.has_json_names || member.is_some_and(|member| member.json_name().is_none()) {
            return member;
        }
        let mut members = schema.members().iter().copied();
        members.find(|member| member.json_name().is_some_and(|json| json.value() == name))
    }

    /// Returns the first byte after whitespace.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.body.get(self.at) {
            self.at += 1;
        }
        self.body.get(self.at).copied()
    }

    /// Skips a byte if it is the next one after whitespace.
    fn accept(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn error(&self, what: &str) -> SerdeError {
        SerdeError::invalid_input(format!("{what}, at byte {}", self.at))
    }

    /// Creates an error about the value that starts at `start`.
    fn misfit(&self, start: usize, schema: &Schema<'_>, what: &str) -> SerdeError {
        let name = schema.member_name();
        let name = name.unwrap_or_else(|| schema.shape_id().shape_name());
        SerdeError::invalid_input(format!("`{name}` {what}, at byte {start}"))
    }

    /// Starts an object or an array.
    fn open(&mut self, byte: u8, schema: &Schema<'_>, what: &str) -> Result<(), SerdeError> {
        if !self.accept(byte) {
            return Err(self.misfit(self.at, schema, what));
        }
        if self.depth >= MAX_DEPTH {
            return Err(self.error("values are nested too deeply"));
        }
        self.depth += 1;
        Ok(())
    }

    /// Reads the comma between two elements of an object or an array, or its end. Returns whether
    /// there is another element.
    fn next_element(&mut self, end: u8) -> Result<bool, SerdeError> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(found) if found == end => self.close().map(|()| false),
            _ => Err(self.error("an object or an array is malformed or truncated")),
        }
    }

    /// Ends an object or an array, whose last byte is next.
    fn close(&mut self) -> Result<(), SerdeError> {
        self.at += 1;
        self.depth -= 1;
        // Nothing may follow the body's only value.
        if self.depth == 0 && self.peek().is_some() {
            return Err(self.error("the body continues after its end"));
        }
        Ok(())
    }

    /// Reads an object. The function gets the name of each member, and may leave its value unread.
    fn members(
        &mut self,
        schema: &Schema<'_>,
        read: &mut ReadMember<'_, 'a>,
    ) -> Result<(), SerdeError> {
        self.open(b'{', schema, "is not an object")?;
        if self.peek() == Some(b'}') {
            return self.close();
        }
        loop {
            if self.peek() != Some(b'"') {
                return Err(self.error("the name of a member is missing or malformed"));
            }
            let name = self.string()?;
            if !self.accept(b':') {
                return Err(self.error("a colon is missing after the name of a member"));
            }
            self.peek();
            let start = self.at;
            read(name, self)?;
            if self.at == start {
                self.skip()?;
            }
            if !self.next_element(b'}')? {
                return Ok(());
            }
        }
    }

    /// Reads an array.
    fn elements(
        &mut self,
        schema: &Schema<'_>,
        read: &mut dyn FnMut(&mut Self) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.open(b'[', schema, "is not an array")?;
        if self.peek() == Some(b']') {
            return self.close();
        }
        loop {
            self.peek();
            let start = self.at;
            read(self)?;
            // This also finds elements that are missing.
            if self.at == start {
                self.skip()?;
            }
            if !self.next_element(b']')? {
                return Ok(());
            }
        }
    }

    /// Reads a string, whose first quote is the next byte.
    fn string(&mut self) -> Result<Cow<'a, str>, SerdeError> {
        let start = self.at + 1;
        let rest = self.body.get(start..).unwrap_or_default();
        let length = rest.iter().position(|byte| !IS_PLAIN[usize::from(*byte)]);
        let end = start + length.unwrap_or(rest.len());
        match self.body.get(end) {
            Some(b'"') => {
                self.at = end + 1;
                Ok(Cow::Borrowed(self.slice(start, end)))
            }
            Some(b'\\') => self.escaped_string().map(Cow::Owned),
            Some(_) => Err(self.error("a string contains a control character")),
            None => Err(self.error("a string does not end")),
        }
    }

    /// Returns a part of the body. It begins and ends beside ASCII characters, so it is never in the
    /// middle of a character.
    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Reads a string that contains escapes.
    fn escaped_string(&mut self) -> Result<String, SerdeError> {
        let mut text = String::new();
        let mut plain = self.at + 1;
        let mut next = plain;
        loop {
            match self.body.get(next) {
                Some(b'"') => {
                    text.push_str(self.slice(plain, next));
                    self.at = next + 1;
                    return Ok(text);
                }
                Some(b'\\') => {
                    text.push_str(self.slice(plain, next));
                    let (character, length) = self.escape(next)?;
                    text.push(character);
                    next += length;
                    plain = next;
                }
                Some(0..0x20) => return Err(self.error("a string contains a control character")),
                Some(_) => next += 1,
                None => return Err(self.error("a string does not end")),
            }
        }
    }

    /// Reads the escape at an offset. Returns the character and the length of the escape.
    fn escape(&self, at: usize) -> Result<(char, usize), SerdeError> {
        let character = match self.body.get(at + 1) {
            Some(b'u') => return self.unicode_escape(at),
            Some(found @ (b'"' | b'\\' | b'/')) => char::from(*found),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return Err(self.error("a string contains an invalid escape")),
        };
        Ok((character, 2))
    }

    /// Reads `\u` and four hexadecimal digits, or two such escapes for a character beyond U+FFFF.
    fn unicode_escape(&self, at: usize) -> Result<(char, usize), SerdeError> {
        let invalid = || self.error("a string contains an invalid escape");
        let unit = |at: usize| -> Option<u16> {
            let digits = self.body.get(at..at + 6)?.strip_prefix(b"\\u")?;
            let digits = std::str::from_utf8(digits).ok()?;
            let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
        };
        let first = unit(at).ok_or_else(invalid)?;
        if let Some(character) = char::from_u32(first.into()) {
            return Ok((character, 6));
        }
        let second = unit(at + 6).ok_or_else(invalid)?;
        match char::decode_utf16([first, second]).next() {
            Some(Ok(character)) => Ok((character, 12)),
            _ => Err(invalid()),
        }
    }

    /// Reads a number, which is next.
    fn number(&mut self) -> Result<&'a str, SerdeError> {
        let start = self.at;
        let digits = |mut at: usize| {
            while self.body.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let integer = start + usize::from(self.body.get(start) == Some(&b'-'));
        let mut end = match self.body.get(integer) {
            Some(b'0') => integer + 1,
            _ => digits(integer),
        };
        let mut is_valid = end > integer;
        if self.body.get(end) == Some(&b'.') {
            let fraction = end + 1;
            end = digits(fraction);
            is_valid &= end > fraction;
        }
        if let Some(b'e' | b'E') = self.body.get(end) {
            let is_sign = matches!(self.body.get(end + 1), Some(b'+' | b'-'));
            let exponent = end + 1 + usize::from(is_sign);
            end = digits(exponent);
            is_valid &= end > exponent;
        }
        if !is_valid {
            return Err(self.error("a number is malformed"));
        }
        self.at = end;
        Ok(self.slice(start, end))
    }

    /// Reads a literal, which begins at the next byte.
    fn literal(&mut self, literal: &str) -> Result<(), SerdeError> {
        if !self.body[self.at..].starts_with(literal.as_bytes()) {
            return Err(self.error("a value is malformed"));
        }
        self.at += literal.len();
        Ok(())
    }

    /// Skips a value, which must be well-formed.
    fn skip(&mut self) -> Result<(), SerdeError> {
        let schema = &aws_smithy_schema::prelude::DOCUMENT;
        match self.peek() {
            Some(b'{') => self.members(schema, &mut |_, _| Ok(())),
            Some(b'[') => self.elements(schema, &mut |body| body.skip()),
            Some(b'"') => self.string().map(drop),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            _ => Err(self.error("a value is missing or malformed")),
        }
    }

    fn starts_number(&mut self) -> bool {
        matches!(self.peek(), Some(b'-' | b'0'..=b'9'))
    }

    /// Reads a whole number, which may have an exponent or a fraction of zero.
    fn integer<T: TryFrom<i64>>(&mut self, schema: &Schema<'_>) -> Result<T, SerdeError> {
        let is_number = self.starts_number();
        let start = self.at;
        let misfit = |body: &Self| body.misfit(start, schema, "is not an integer of its type");
        if !is_number {
            return Err(misfit(self));
        }
        let text = self.number()?;
        let value: Option<i64> = match text.parse() {
            Ok(value) => Some(value),
            Err(_) => whole_number(text).and_then(|digits| digits.parse().ok()),
        };
        let value = value.and_then(|value| T::try_from(value).ok());
        value.ok_or_else(|| misfit(self))
    }

    /// Reads a number with a fraction, or the name of one that JSON cannot represent.
    fn float<T: std::str::FromStr + Into<f64> + Copy>(
        &mut self,
        schema: &Schema<'_>,
    ) -> Result<T, SerdeError> {
        let is_number = self.starts_number();
        let start = self.at;
        let (text, is_named) = match self.peek() {
            Some(b'"') => {
                let text = self.string()?;
                let is_named = matches!(&*text, "NaN" | "Infinity" | "-Infinity");
                (text, is_named)
            }
            _ if is_number => (Cow::Borrowed(self.number()?), false),
            _ => (Cow::Borrowed(""), false),
        };
        let value = text.parse().ok().filter(|value: &T| {
            // Rust parses a number that is too large for its type as infinity.
            is_named || (is_number && (*value).into().is_finite())
        });
        value.ok_or_else(|| self.misfit(start, schema, "is not a number of its type"))
    }

    /// Reads a number of any size, which some services send as a string.
    fn big_number<T>(
        &mut self,
        schema: &Schema<'_>,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, SerdeError> {
        let is_number = self.starts_number();
        let start = self.at;
        let text = match self.peek() {
            Some(b'"') => self.string()?,
            _ if is_number => Cow::Borrowed(self.number()?),
            _ => Cow::Borrowed(""),
        };
        parse(&text).ok_or_else(|| self.misfit(start, schema, "is not a number"))
    }

    fn document(&mut self) -> Result<Document, SerdeError> {
        let schema = &aws_smithy_schema::prelude::DOCUMENT;
        Ok(match self.peek() {
            Some(b'{') => {
                let mut members = HashMap::new();
                self.members(schema, &mut |name, body| {
                    members.insert(name.into_owned(), body.document()?);
                    Ok(())
                })?;
                Document::Object(members)
            }
            Some(b'[') => {
                let mut items = Vec::new();
                self.elements(schema, &mut |body| {
                    items.push(body.document()?);
                    Ok(())
                })?;
                Document::Array(items)
            }
            Some(b'"') => Document::String(self.string()?.into_owned()),
            Some(b'-' | b'0'..=b'9') => {
                let start = self.at;
                let number = document_number(self.number()?);
                let number = number.ok_or_else(|| self.misfit(start, schema, "is too large"))?;
                Document::Number(number)
            }
            Some(b't') => self.literal("true").map(|()| Document::Bool(true))?,
            Some(b'f') => self.literal("false").map(|()| Document::Bool(false))?,
            Some(b'n') => self.literal("null").map(|()| Document::Null)?,
            _ => return Err(self.error("a value is missing or malformed")),
        })
    }

    /// Reads the strings among the members of an object, which is the body.
    pub(super) fn texts(
        &mut self,
        read: &mut dyn FnMut(&str, Cow<'a, str>),
    ) -> Result<(), SerdeError> {
        if self.body.is_empty() {
            return Ok(());
        }
        self.members(&aws_smithy_schema::prelude::DOCUMENT, &mut |name, body| {
            if body.peek() == Some(b'"') {
                let text = body.string()?;
                read(&name, text);
            }
            Ok(())
        })
    }
}

/// The digits of a number without an exponent.
struct Decimal {
    is_negative: bool,
    /// Without leading zeros.
    integer: String,
    /// Without trailing zeros.
    fraction: String,
}

impl Decimal {
    /// Parses a number of JSON. Returns `None` if its exponent is too large.
    fn parse(text: &str) -> Option<Self> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let is_negative = mantissa.starts_with('-');
        let mantissa = mantissa.trim_start_matches('-');
        let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits = format!("{integer}{fraction}");
        let is_digit = |byte: u8| byte.is_ascii_digit();
        if digits.is_empty() || !digits.bytes().all(is_digit) {
            return None;
        }
        if digits.bytes().all(|digit| digit == b'0') {
            return Some(Self {
                is_negative,
                integer: String::new(),
                fraction: String::new(),
            });
        }
        let exponent: i64 = exponent.parse().ok()?;
        // The number of digits before the point.
        let point = i64::try_from(integer.len()).ok()?.checked_add(exponent)?;
        let point = match usize::try_from(point) {
            Ok(point) => point,
            Err(_) => {
                // Nothing reads more digits of so small a number.
                let zeros = point.unsigned_abs().min(MAX_EXPONENT as u64);
                digits.insert_str(0, &"0".repeat(zeros as usize));
                0
            }
        };
        if let Some(zeros) = point.checked_sub(digits.len()) {
            let zeros = (zeros <= MAX_EXPONENT).then(|| "0".repeat(zeros))?;
            digits.push_str(&zeros);
        }
        let (integer, fraction) = digits.split_at(point);
        Some(Self {
            is_negative,
            integer: integer.trim_start_matches('0').to_owned(),
            fraction: fraction.trim_end_matches('0').to_owned(),
        })
    }
}

/// Returns a whole number without an exponent or a fraction.
fn whole_number(text: &str) -> Option<String> {
    let number = Decimal::parse(text)?;
    match (&*number.integer, &*number.fraction) {
        ("", "") => Some("0".to_owned()),
        (integer, "") if number.is_negative => Some(format!("-{integer}")),
        (_, "") => Some(number.integer),
        _ => None,
    }
}

/// Returns the number of a document. An integer that no type of the runtime can hold becomes a
/// `f64`, and so does a zero with a sign.
fn document_number(text: &str) -> Option<Number> {
    if let Ok(value) = text.parse() {
        return Some(Number::PosInt(value));
    }
    if let Ok(value @ ..0) = text.parse() {
        return Some(Number::NegInt(value));
    }
    let value: f64 = text.parse().ok()?;
    value.is_finite().then_some(Number::Float(value))
}

/// Returns the time at a number of seconds since 1970. Units that are smaller than a nanosecond are
/// cut off.
fn epoch_seconds(text: &str) -> Option<DateTime> {
    let number = Decimal::parse(text)?;
    let sign = if number.is_negative { "-" } else { "" };
    let whole: i64 = format!("{sign}0{}", number.integer).parse().ok()?;
    let nanos = format!("{:0<9}", number.fraction);
    let nanos: u32 = nanos.get(..9)?.parse().ok()?;
    Some(match number.is_negative && nanos > 0 {
        true => DateTime::from_secs_and_nanos(whole.checked_sub(1)?, 1_000_000_000 - nanos),
        false => DateTime::from_secs_and_nanos(whole, nanos),
    })
}

impl ShapeDeserializer for JsonDeserializer<'_> {
    fn read_struct(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        // A response without a body has no members.
        if self.body.is_empty() {
            return Ok(());
        }
        let mut values = UnionValues::of(schema);
        self.members(schema, &mut |name, body| {
            let member = body.member(schema, &name);
            let is_document =
                member.is_some_and(|member| member.shape_type() == ShapeType::Document);
            if body.is_null() && !is_document {
                return Ok(());
            }
            if values.exceed_one(&name) {
                return Err(body.misfit(body.at, schema, UnionValues::SEVERAL));
            }
            match member {
                Some(member) => state(member, body),
                None => Ok(()),
            }
        })
    }

    fn read_list(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.elements(schema, &mut |body| state(body))
    }

    fn read_map(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.members(schema, &mut |name, body| state(name.into_owned(), body))
    }

    fn read_boolean(&mut self, schema: &Schema<'_>) -> Result<bool, SerdeError> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| true),
            Some(b'f') => self.literal("false").map(|()| false),
            _ => Err(self.misfit(self.at, schema, "is not a boolean")),
        }
    }

    fn read_byte(&mut self, schema: &Schema<'_>) -> Result<i8, SerdeError> {
        self.integer(schema)
    }

    fn read_short(&mut self, schema: &Schema<'_>) -> Result<i16, SerdeError> {
        self.integer(schema)
    }

    fn read_integer(&mut self, schema: &Schema<'_>) -> Result<i32, SerdeError> {
        self.integer(schema)
    }

    fn read_long(&mut self, schema: &Schema<'_>) -> Result<i64, SerdeError> {
        self.integer(schema)
    }

    fn read_float(&mut self, schema: &Schema<'_>) -> Result<f32, SerdeError> {
        self.float(schema)
    }

    fn read_double(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        self.float(schema)
    }

    fn read_big_integer(&mut self, schema: &Schema<'_>) -> Result<BigInteger, SerdeError> {
        self.big_number(schema, |text| match text.parse() {
            Ok(number) => Some(number),
            Err(_) => whole_number(text)?.parse().ok(),
        })
    }

    fn read_big_decimal(&mut self, schema: &Schema<'_>) -> Result<BigDecimal, SerdeError> {
        self.big_number(schema, |text| text.parse().ok())
    }

    fn read_string(&mut self, schema: &Schema<'_>) -> Result<String, SerdeError> {
        match self.peek() {
            Some(b'"') => self.string().map(Cow::into_owned),
            _ => Err(self.misfit(self.at, schema, "is not a string")),
        }
    }

    fn read_blob(&mut self, schema: &Schema<'_>) -> Result<Blob, SerdeError> {
        self.peek();
        let start = self.at;
        let text = match self.peek() {
            Some(b'"') => base64::decode(&*self.string()?).ok(),
            _ => None,
        };
        text.map(Blob::new)
            .ok_or_else(|| self.misfit(start, schema, "is not a string in base64"))
    }

    fn read_timestamp(&mut self, schema: &Schema<'_>) -> Result<DateTime, SerdeError> {
        let is_number = self.starts_number();
        let start = self.at;
        let time = match self.peek() {
            // A number is the default format, and no other format has numbers.
            _ if is_number => epoch_seconds(self.number()?),
            Some(b'"') => {
                let format = schema.timestamp_format().map(|format| format.format());
                let format = match format {
                    Some(TimestampFormat::HttpDate) => Format::HttpDate,
                    _ => Format::DateTimeWithOffset,
                };
                DateTime::from_str(&self.string()?, format).ok()
            }
            _ => None,
        };
        time.ok_or_else(|| self.misfit(start, schema, "is not a timestamp of its format"))
    }

    fn read_document(&mut self, _schema: &Schema<'_>) -> Result<Document, SerdeError> {
        self.document()
    }

    fn is_null(&self) -> bool {
        // The next byte is never whitespace here: all callers have skipped it.
        self.body[self.at..].starts_with(b"null")
    }

    fn read_null(&mut self) -> Result<(), SerdeError> {
        self.peek();
        self.literal("null")
    }

    fn skip_value(&mut self) -> Result<(), SerdeError> {
        self.skip()
    }

    fn container_size(&self) -> Option<usize> {
        None
    }
}
