//! Serializer of the bodies of requests in awsQuery and ec2Query.
//!
//! Follows the section "Request serialization" of the Smithy specifications of
//! `aws.protocols#awsQuery` and `aws.protocols#ec2Query`. A body is a list of `application/x-www-form-urlencoded` pairs. The
//! first two are `Action` and `Version`. Each scalar in the input structure is one pair, whose key is
//! the dotted path to the scalar.

use std::marker::PhantomData;

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::Encoder;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};

use super::xml_members::{timestamp_format, wire_name};

/// What differs between the protocols.
pub(crate) trait Dialect {
    /// The name of the protocol, for errors.
    const PROTOCOL: &'static str;
    /// Whether the elements of a list directly follow its name, whether or not the list is
    /// flattened. Such an empty list cannot be told from a missing one, and is left out.
    const LISTS_ARE_FLAT: bool;
    /// Whether requests can have maps.
    const HAS_MAPS: bool;

    /// Appends the name of a member of a structure.
    fn push_member_name(output: &mut Vec<u8>, member: &Schema<'_>) -> Result<(), SerdeError>;
}

/// Writes the members of an operation's input as the pairs of a form.
///
/// It does not implement `Debug`, because the values may be secret.
pub(crate) struct QuerySerializer<D> {
    dialect: PhantomData<D>,
    /// The body written so far.
    output: Vec<u8>,
    /// The text that precedes the name of the next value: `&`, followed by the percent-encoded path
    /// to the value, if any, with a dot at the end.
    prefix: Vec<u8>,
    /// The names of the keys and values of the maps being written, outermost first.
    names: Vec<u8>,
    /// The aggregates being written, outermost first.
    frames: Vec<Frame>,
}

/// An aggregate whose content is being written. It determines the name of the next value.
enum Frame {
    /// The schema of the member names the value.
    Structure,
    /// Elements are numbered.
    List {
        /// The number of the next element, from 1.
        next: usize,
    },
    /// Keys and values alternate. The names of both begin with the number of their entry.
    Map {
        /// The number of the current entry, from 1.
        entry: usize,
        /// Whether the key of the current entry has been written.
        has_key: bool,
        /// The offset in `names` of the name of keys.
        key_name: usize,
        /// The offset in `names` of the name of values, which extends to the end of `names`.
        value_name: usize,
    },
}

impl<D: Dialect> QuerySerializer<D> {
    /// Starts the body of a call of `action`.
    pub(crate) fn new(action: &str, version: &str) -> Self {
        let mut prefix = Vec::with_capacity(64);
        prefix.push(b'&');
        let mut output = Vec::with_capacity(2048);
        output.extend_from_slice(b"Action=");
        percent_encode(&mut output, action);
        output.extend_from_slice(b"&Version=");
        percent_encode(&mut output, version);
        Self {
            dialect: PhantomData,
            output,
            prefix,
            names: Vec::new(),
            frames: Vec::with_capacity(8),
        }
    }

    /// Returns the finished body.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.output
    }

    /// Appends the name of an aggregate to the prefix, and returns the prefix's previous length.
    fn enter(&mut self, schema: &Schema<'_>) -> Result<usize, SerdeError> {
        let saved = self.prefix.len();
        push_name::<D>(
            &mut self.prefix,
            schema,
            self.frames.last_mut(),
            &self.names,
        )?;
        Ok(saved)
    }

    /// Writes one pair.
    fn write_scalar(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        self.output.extend_from_slice(&self.prefix);
        push_name::<D>(
            &mut self.output,
            schema,
            self.frames.last_mut(),
            &self.names,
        )?;
        self.output.push(b'=');
        percent_encode(&mut self.output, value);
        Ok(())
    }

    /// Writes the members of `value` with the current prefix.
    fn write_members(&mut self, value: &dyn SerializableStruct) -> Result<(), SerdeError> {
        self.frames.push(Frame::Structure);
        let result = value.serialize_members(self);
        self.frames.pop();
        result
    }
}

impl<D: Dialect> ShapeSerializer for QuerySerializer<D> {
    fn write_struct(
        &mut self,
        schema: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        // This is the input of the operation. Its members are at the top level.
        if self.frames.is_empty() && schema.member_name().is_none() {
            return self.write_members(value);
        }
        let saved = self.enter(schema)?;
        self.prefix.push(b'.');
        let result = self.write_members(value);
        self.prefix.truncate(saved);
        result
    }

    fn write_list(
        &mut self,
        schema: &Schema<'_>,
        write_elements: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let saved = self.enter(schema)?;
        let name_end = self.prefix.len();
        self.prefix.push(b'.');
        if !D::LISTS_ARE_FLAT && !schema.xml_flattened() {
            percent_encode(
                &mut self.prefix,
                schema.member().and_then(wire_name).unwrap_or("member"),
            );
            self.prefix.push(b'.');
        }
        self.frames.push(Frame::List { next: 1 });
        let result = write_elements(self);
        let is_empty = matches!(self.frames.pop(), Some(Frame::List { next: 1 }));
        // An empty list is sent, because it differs from a missing one to services: "set to nothing"
        // instead of "do not change".
        if result.is_ok() && is_empty && !D::LISTS_ARE_FLAT {
            self.output.extend_from_slice(&self.prefix[..name_end]);
            self.output.push(b'=');
        }
        self.prefix.truncate(saved);
        result
    }

    fn write_map(
        &mut self,
        schema: &Schema<'_>,
        write_entries: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        if !D::HAS_MAPS {
            return Err(SerdeError::unsupported(format!(
                "{} cannot represent maps in requests: `{}`",
                D::PROTOCOL,
                schema
                    .member_name()
                    .unwrap_or_else(|| schema.shape_id().shape_name())
            )));
        }
        let saved = self.enter(schema)?;
        if !schema.xml_flattened() {
            self.prefix.extend_from_slice(b".entry");
        }
        self.prefix.push(b'.');
        let key_name = self.names.len();
        percent_encode(
            &mut self.names,
            schema.key().and_then(wire_name).unwrap_or("key"),
        );
        let value_name = self.names.len();
        percent_encode(
            &mut self.names,
            schema.member().and_then(wire_name).unwrap_or("value"),
        );
        self.frames.push(Frame::Map {
            entry: 1,
            has_key: false,
            key_name,
            value_name,
        });
        let result = write_entries(self);
        let unpaired = matches!(self.frames.pop(), Some(Frame::Map { has_key: true, .. }));
        self.names.truncate(key_name);
        self.prefix.truncate(saved);
        result?;
        if unpaired {
            return Err(SerdeError::invalid_input(format!(
                "a key of map `{}` has no value",
                schema.shape_id().as_str()
            )));
        }
        Ok(())
    }

    fn write_boolean(&mut self, schema: &Schema<'_>, value: bool) -> Result<(), SerdeError> {
        self.write_scalar(schema, if value { "true" } else { "false" })
    }

    fn write_byte(&mut self, schema: &Schema<'_>, value: i8) -> Result<(), SerdeError> {
        self.write_scalar(schema, Encoder::from(value).encode())
    }

    fn write_short(&mut self, schema: &Schema<'_>, value: i16) -> Result<(), SerdeError> {
        self.write_scalar(schema, Encoder::from(value).encode())
    }

    fn write_integer(&mut self, schema: &Schema<'_>, value: i32) -> Result<(), SerdeError> {
        self.write_scalar(schema, Encoder::from(value).encode())
    }

    fn write_long(&mut self, schema: &Schema<'_>, value: i64) -> Result<(), SerdeError> {
        self.write_scalar(schema, Encoder::from(value).encode())
    }

    // The encoder writes `NaN`, `Infinity`, and `-Infinity` as Smithy spells them.
    fn write_float(&mut self, schema: &Schema<'_>, value: f32) -> Result<(), SerdeError> {
        self.write_scalar(schema, Encoder::from(value).encode())
    }

    fn write_double(&mut self, schema: &Schema<'_>, value: f64) -> Result<(), SerdeError> {
        self.write_scalar(schema, Encoder::from(value).encode())
    }

    fn write_big_integer(
        &mut self,
        schema: &Schema<'_>,
        value: &BigInteger,
    ) -> Result<(), SerdeError> {
        self.write_scalar(schema, value.as_ref())
    }

    fn write_big_decimal(
        &mut self,
        schema: &Schema<'_>,
        value: &BigDecimal,
    ) -> Result<(), SerdeError> {
        self.write_scalar(schema, value.as_ref())
    }

    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        self.write_scalar(schema, value)
    }

    fn write_blob(&mut self, schema: &Schema<'_>, value: Blob) -> Result<(), SerdeError> {
        self.write_scalar(schema, &base64::encode(value))
    }

    fn write_timestamp(&mut self, schema: &Schema<'_>, value: &DateTime) -> Result<(), SerdeError> {
        let format = timestamp_format(schema, Format::DateTime)?;
        let text = value.fmt(format).map_err(|_| {
            SerdeError::write_failed(format!(
                "the timestamp `{}` is out of range for its format",
                wire_name(schema).unwrap_or_else(|| schema.shape_id().shape_name())
            ))
        })?;
        self.write_scalar(schema, &text)
    }

    fn write_document(
        &mut self,
        _schema: &Schema<'_>,
        _value: &Document,
    ) -> Result<(), SerdeError> {
        Err(SerdeError::unsupported(format!(
            "{} cannot represent documents",
            D::PROTOCOL
        )))
    }

    fn write_null(&mut self, _schema: &Schema<'_>) -> Result<(), SerdeError> {
        // An absent member is not sent. An absent element cannot be represented, and leaving it out
        // would change the numbers of the elements after it.
        match self.frames.last() {
            Some(Frame::List { .. } | Frame::Map { .. }) => Err(SerdeError::unsupported(format!(
                "{} cannot represent null in a list or a map",
                D::PROTOCOL
            ))),
            Some(Frame::Structure) | None => Ok(()),
        }
    }
}

/// Appends the name of the next value in the innermost aggregate, `frame`.
///
/// Directly inside a list or a map, only the position determines the name. The caller may therefore
/// pass either the schema of the element's shape or the schema of the list's member.
fn push_name<D: Dialect>(
    output: &mut Vec<u8>,
    schema: &Schema<'_>,
    frame: Option<&mut Frame>,
    names: &[u8],
) -> Result<(), SerdeError> {
    match frame {
        Some(Frame::List { next }) => {
            push_number(output, *next);
            *next += 1;
        }
        Some(Frame::Map {
            entry,
            has_key,
            key_name,
            value_name,
        }) => {
            push_number(output, *entry);
            output.push(b'.');
            if *has_key {
                output.extend_from_slice(&names[*value_name..]);
                *entry += 1;
            } else {
                output.extend_from_slice(&names[*key_name..*value_name]);
            }
            *has_key = !*has_key;
        }
        Some(Frame::Structure) | None => D::push_member_name(output, schema)?,
    }
    Ok(())
}

/// Creates the error about a value without a name.
pub(super) fn missing_name(schema: &Schema<'_>) -> SerdeError {
    SerdeError::invalid_input(format!(
        "a value of shape `{}` has no member name",
        schema.shape_id().as_str()
    ))
}

/// Appends a number.
fn push_number(output: &mut Vec<u8>, number: usize) {
    // No collection in memory has more elements than `u64::MAX`.
    let number = u64::try_from(number).unwrap_or(u64::MAX);
    output.extend_from_slice(Encoder::from(number).encode().as_bytes());
}

/// Appends `text`. All bytes but the unreserved characters of RFC 3986 are encoded as `%XX`.
pub(super) fn percent_encode(output: &mut Vec<u8>, text: &str) {
    if is_unreserved(text) {
        output.extend_from_slice(text.as_bytes());
        return;
    }
    // A buffer of fixed size avoids capacity checks, and copying four bytes for each byte avoids
    // branches. Only as many bytes as the encoded form has are kept.
    const CHUNK: usize = 32;
    for chunk in text.as_bytes().chunks(CHUNK) {
        let mut encoded = [0; 3 * CHUNK + 1];
        let mut length = 0;
        for &byte in chunk {
            let form = &ENCODED[usize::from(byte)];
            encoded[length..length + 4].copy_from_slice(form);
            length += usize::from(form[3]);
        }
        output.extend_from_slice(&encoded[..length]);
    }
}

/// Returns whether a text has no characters to encode.
fn is_unreserved(text: &str) -> bool {
    for byte in text.bytes() {
        if ENCODED[usize::from(byte)][3] != 1 {
            return false;
        }
    }
    true
}

/// The encoded form of each byte. The last place is the length of the form.
static ENCODED: [[u8; 4]; 256] = {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    const UNRESERVED: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    let mut encoded = [[b'%', b'0', b'0', 3]; 256];
    let mut at = 0;
    while at < 256 {
        encoded[at][1] = HEX[at >> 4];
        encoded[at][2] = HEX[at & 0x0F];
        at += 1;
    }
    at = 0;
    while at < UNRESERVED.len() {
        let byte = UNRESERVED[at];
        encoded[byte as usize] = [byte, 0, 0, 1];
        at += 1;
    }
    encoded
};
