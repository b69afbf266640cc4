//! Deserializer of bodies in CBOR (RFC 8949).
//!
//! The runtime has one, but it ignores what follows the body, reads timestamps that are not numbers
//! as 1970, and rounds large ones. This one uses the decoder of the runtime, and names the value and
//! its offset in the body.

use aws_smithy_cbor::Decoder;
use aws_smithy_cbor::data::Type;
use aws_smithy_cbor::decode::DeserializeError;
use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use super::response_body::UnionValues;

/// The limit on the nesting of values. It bounds the recursion of the code that reads them.
const MAX_DEPTH: usize = 128;

/// The limit on the length of a number of any size. Converting it to decimal digits takes a time that
/// grows with the square of its length.
const MAX_NUMBER_BYTES: usize = 4096;

/// The tags of numbers and timestamps (RFC 8949, section "Tagging of Items").
const TIMESTAMP: u64 = 1;
const POSITIVE_BIGNUM: u64 = 2;
const NEGATIVE_BIGNUM: u64 = 3;
const DECIMAL_FRACTION: u64 = 4;

const NOT_AN_INTEGER: &str = "is not an integer of its type";
const NOT_A_NUMBER: &str = "is not a number of its type";

/// Reads values from a body.
///
/// If a key occurs more than once in a structure, the last value wins. Unknown keys are skipped. A null is
/// the same as a missing member.
pub(super) struct CborDeserializer<'a> {
    body: &'a [u8],
    decoder: Decoder<'a>,
    /// The number of maps and arrays that enclose the next value.
    depth: usize,
}

impl<'a> CborDeserializer<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        Self {
            body,
            decoder: Decoder::new(body),
            depth: 0,
        }
    }

    fn error(&self, what: &str) -> SerdeError {
        SerdeError::invalid_input(format!("{what}, at byte {}", self.decoder.position()))
    }

    /// Creates an error about the value that starts at `start`.
    fn misfit(&self, start: usize, schema: &Schema<'_>, what: &str) -> SerdeError {
        let name = schema.member_name();
        let name = name.unwrap_or_else(|| schema.shape_id().shape_name());
        SerdeError::invalid_input(format!("`{name}` {what}, at byte {start}"))
    }

    /// Reads a value with the decoder, whose own errors may show the body.
    fn value<T>(
        &mut self,
        schema: &Schema<'_>,
        what: &str,
        read: impl FnOnce(&mut Decoder<'a>) -> Result<T, DeserializeError>,
    ) -> Result<T, SerdeError> {
        let start = self.decoder.position();
        read(&mut self.decoder).map_err(|_| self.misfit(start, schema, what))
    }

    /// Reads the elements of a map or an array of this length, which is `None` if a break ends it.
    fn elements(
        &mut self,
        length: Option<u64>,
        read: &mut dyn FnMut(&mut Self) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        if self.depth >= MAX_DEPTH {
            return Err(self.error("values are nested too deeply"));
        }
        self.depth += 1;
        match length {
            Some(length) => {
                for _ in 0..length {
                    read(self)?;
                }
            }
            None => {
                while !matches!(self.decoder.datatype(), Ok(Type::Break)) {
                    read(self)?;
                }
                self.decoder.set_position(self.decoder.position() + 1);
            }
        }
        self.depth -= 1;
        // Nothing may follow the body's only value.
        if self.depth == 0 && self.decoder.position() < self.body.len() {
            return Err(self.error("the body continues after its end"));
        }
        Ok(())
    }

    /// Reads a map. The function gets each key, and may leave its value unread.
    fn members(
        &mut self,
        schema: &Schema<'_>,
        read: &mut dyn FnMut(&str, &mut Self) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let length = self.value(schema, "is not a map", Decoder::map)?;
        self.elements(length, &mut |body| {
            let key = body.decoder.str();
            let key = key.map_err(|_| body.error("a key is not a string"))?;
            let start = body.decoder.position();
            read(&key, body)?;
            if body.decoder.position() == start {
                body.skip()?;
            }
            Ok(())
        })
    }

    /// Skips a value, which must be well-formed. The decoder alone would accept a break in place of
    /// a value, and a key without a value.
    fn skip(&mut self) -> Result<(), SerdeError> {
        while let Some((_, end)) = self.tag(self.decoder.position()) {
            self.decoder.set_position(end);
        }
        let malformed = |body: &Self| body.error("a value is malformed or truncated");
        match self.decoder.datatype() {
            Ok(Type::Array | Type::ArrayIndef) => {
                let length = self.decoder.list().map_err(|_| malformed(self))?;
                self.elements(length, &mut |body| body.skip())
            }
            Ok(Type::Map | Type::MapIndef) => {
                let length = self.decoder.map().map_err(|_| malformed(self))?;
                self.elements(length, &mut |body| {
                    body.skip()?;
                    body.skip()
                })
            }
            Ok(Type::Break) | Err(_) => Err(malformed(self)),
            Ok(_) => self.decoder.skip().map_err(|_| malformed(self)),
        }
    }

    /// Returns the tag at an offset, and the offset of what it tags. A tag may be longer than
    /// necessary.
    fn tag(&self, at: usize) -> Option<(u64, usize)> {
        let first = *self.body.get(at)?;
        let length = match first {
            0xC0..=0xD7 => return Some(((first - 0xC0).into(), at + 1)),
            0xD8..=0xDB => 1 << (first - 0xD8),
            _ => return None,
        };
        let end = at + 1 + length;
        let bytes = self.body.get(at + 1..end)?;
        let tag = bytes
            .iter()
            .fold(0, |tag, &byte| tag << 8 | u64::from(byte));
        Some((tag, end))
    }

    /// Reads a number with a fraction. A service may send it as an integer, if that loses nothing.
    fn float(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        let start = self.decoder.position();
        if let Ok(Type::F16 | Type::F32 | Type::F64) = self.decoder.datatype() {
            return self.value(schema, NOT_A_NUMBER, Decoder::double);
        }
        if let Ok(Type::Tag) | Err(_) = self.decoder.datatype() {
            return Err(self.misfit(start, schema, NOT_A_NUMBER));
        }
        let integer = self.value(schema, NOT_A_NUMBER, Decoder::big_integer)?;
        let value = integer.as_ref().parse();
        let value = value
            .ok()
            .filter(|value: &f64| format!("{value:.0}") == integer.as_ref());
        value.ok_or_else(|| self.misfit(start, schema, NOT_A_NUMBER))
    }

    /// Rejects a number that is too long to be converted to decimal digits.
    fn check_number(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        let start = self.decoder.position();
        let mut number = self.decoder.clone();
        // The mantissa of a decimal fraction comes after its tag, its array, and its exponent.
        if let Some((DECIMAL_FRACTION, end)) = self.tag(start) {
            number.set_position(end);
            let _ = number.list();
            let _ = number.skip();
        }
        if let Some((POSITIVE_BIGNUM | NEGATIVE_BIGNUM, end)) = self.tag(number.position()) {
            number.set_position(end);
            let bytes = number.blob();
            if bytes.is_ok_and(|bytes| bytes.as_ref().len() > MAX_NUMBER_BYTES) {
                return Err(self.misfit(start, schema, "has too many digits"));
            }
        }
        Ok(())
    }

    /// Reads the strings among the values of a map, which is the body.
    pub(super) fn texts(&mut self, read: &mut dyn FnMut(&str, String)) -> Result<(), SerdeError> {
        if self.body.is_empty() {
            return Ok(());
        }
        self.members(&aws_smithy_schema::prelude::DOCUMENT, &mut |key, body| {
            if let Ok(Type::String | Type::StringIndef) = body.decoder.datatype() {
                let text = body.decoder.string();
                let text = text.map_err(|_| body.error("a string is malformed"))?;
                read(key, text);
            }
            Ok(())
        })
    }
}

/// Returns the time at a number of seconds since 1970, in milliseconds, or `None` if it is out of
/// range.
///
/// Few doubles are exactly a number of milliseconds. If no double is closer to a number of
/// milliseconds than this one, it is read as that. Smaller units are cut off, as the specification
/// requires.
fn milliseconds(seconds: f64) -> Option<DateTime> {
    // All numbers of milliseconds below are exact.
    const MAX_EXACT: f64 = (1_u64 << f64::MANTISSA_DIGITS) as f64;
    if !(i64::MIN as f64..i64::MAX as f64).contains(&seconds) {
        return None;
    }
    let closest = (seconds * 1000.0).round();
    let (seconds, milliseconds) = if closest.abs() < MAX_EXACT && closest / 1000.0 == seconds {
        let closest = closest as i64;
        (closest.div_euclid(1000), closest.rem_euclid(1000) as u32)
    } else {
        let whole = seconds.floor();
        let milliseconds = (seconds - whole) * 1000.0;
        // A fraction that is almost one is rounded to one.
        (whole as i64, (milliseconds as u32).min(999))
    };
    let nanos = milliseconds * 1_000_000;
    Some(DateTime::from_secs_and_nanos(seconds, nanos))
}

impl ShapeDeserializer for CborDeserializer<'_> {
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
        self.members(schema, &mut |key, body| {
            if body.is_null() {
                return Ok(());
            }
            if values.exceed_one(key) {
                let start = body.decoder.position();
                return Err(body.misfit(start, schema, UnionValues::SEVERAL));
            }
            match schema.member_schema(key) {
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
        let length = self.value(schema, "is not an array", Decoder::list)?;
        self.elements(length, &mut |body| {
            let start = body.decoder.position();
            state(body)?;
            if body.decoder.position() == start {
                body.skip()?;
            }
            Ok(())
        })
    }

    fn read_map(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.members(schema, &mut |key, body| state(key.to_owned(), body))
    }

    fn read_boolean(&mut self, schema: &Schema<'_>) -> Result<bool, SerdeError> {
        self.value(schema, "is not a boolean", Decoder::boolean)
    }

    fn read_byte(&mut self, schema: &Schema<'_>) -> Result<i8, SerdeError> {
        self.value(schema, NOT_AN_INTEGER, Decoder::byte)
    }

    fn read_short(&mut self, schema: &Schema<'_>) -> Result<i16, SerdeError> {
        self.value(schema, NOT_AN_INTEGER, Decoder::short)
    }

    fn read_integer(&mut self, schema: &Schema<'_>) -> Result<i32, SerdeError> {
        self.value(schema, NOT_AN_INTEGER, Decoder::integer)
    }

    fn read_long(&mut self, schema: &Schema<'_>) -> Result<i64, SerdeError> {
        self.value(schema, NOT_AN_INTEGER, Decoder::long)
    }

    fn read_float(&mut self, schema: &Schema<'_>) -> Result<f32, SerdeError> {
        let start = self.decoder.position();
        let wide = self.float(schema)?;
        let value = wide as f32;
        // A number that is too large must not become infinity.
        let is_in_range = value.is_finite() || !wide.is_finite();
        let value = is_in_range.then_some(value);
        value.ok_or_else(|| self.misfit(start, schema, NOT_A_NUMBER))
    }

    fn read_double(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        self.float(schema)
    }

    fn read_big_integer(&mut self, schema: &Schema<'_>) -> Result<BigInteger, SerdeError> {
        self.check_number(schema)?;
        self.value(schema, NOT_A_NUMBER, Decoder::big_integer)
    }

    fn read_big_decimal(&mut self, schema: &Schema<'_>) -> Result<BigDecimal, SerdeError> {
        self.check_number(schema)?;
        self.value(schema, NOT_A_NUMBER, Decoder::big_decimal)
    }

    fn read_string(&mut self, schema: &Schema<'_>) -> Result<String, SerdeError> {
        self.value(schema, "is not a string", |decoder| {
            decoder.str().map(std::borrow::Cow::into_owned)
        })
    }

    fn read_blob(&mut self, schema: &Schema<'_>) -> Result<Blob, SerdeError> {
        self.value(schema, "is not a byte string", Decoder::blob)
    }

    fn read_timestamp(&mut self, schema: &Schema<'_>) -> Result<DateTime, SerdeError> {
        let start = self.decoder.position();
        let what = "is not a timestamp";
        let Some((TIMESTAMP, end)) = self.tag(start) else {
            return Err(self.misfit(start, schema, what));
        };
        self.decoder.set_position(end);
        if !matches!(
            self.decoder.datatype(),
            Ok(Type::F16 | Type::F32 | Type::F64)
        ) {
            let seconds = self.value(schema, what, Decoder::long)?;
            return Ok(DateTime::from_secs(seconds));
        }
        let seconds = self.value(schema, what, Decoder::double)?;
        milliseconds(seconds).ok_or_else(|| self.misfit(start, schema, what))
    }

    fn read_document(&mut self, _schema: &Schema<'_>) -> Result<Document, SerdeError> {
        Err(SerdeError::unsupported(
            "rpcv2Cbor cannot represent documents",
        ))
    }

    fn is_null(&self) -> bool {
        matches!(self.decoder.datatype(), Ok(Type::Null | Type::Undefined))
    }

    fn read_null(&mut self) -> Result<(), SerdeError> {
        self.skip()
    }

    fn skip_value(&mut self) -> Result<(), SerdeError> {
        self.skip()
    }

    fn container_size(&self) -> Option<usize> {
        None
    }
}
