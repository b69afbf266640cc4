// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Whether two items of a list are equal (Smithy 2.0, section "Value equality").
//!
//! Each item is encoded as bytes, so that equal items have equal bytes. Finding equal items then
//! takes linear time.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use super::decimal::Decimal;
use super::validator::MAX_DEPTH;

/// The indexes of the first two items that are equal.
pub(super) fn first_equal(
    write_items: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
) -> Option<(usize, usize)> {
    let mut items = Items::default();
    // The encoder returns no errors.
    let _ = write_items(&mut items);
    items.equal
}

/// Encodes the items of a list.
#[derive(Default)]
struct Items {
    /// The number of items so far.
    count: usize,
    /// The index of the first item with these bytes.
    seen: HashMap<Vec<u8>, usize>,
    equal: Option<(usize, usize)>,
    /// The bytes of the current item.
    bytes: Vec<u8>,
    /// How deeply the current value is nested in the item.
    depth: usize,
    /// Whether the current item contains a value that is not equal to any other, not even to itself.
    is_unlike_any: bool,
}

/// The first byte of a value.
#[derive(Clone, Copy)]
enum Kind {
    Null,
    Boolean,
    Integer,
    Number,
    Text,
    Bytes,
    Timestamp,
    Members,
    Items,
    Entries,
    End,
}

impl Items {
    /// Encodes a value that contains no others.
    fn simple(&mut self, schema: &Schema<'_>, kind: Kind, content: &[u8]) {
        self.start(schema, kind);
        self.bytes.extend(content.len().to_le_bytes());
        self.bytes.extend(content);
        self.end();
    }

    fn integer(&mut self, schema: &Schema<'_>, value: i64) {
        self.simple(schema, Kind::Integer, &value.to_le_bytes());
    }

    fn float(&mut self, schema: &Schema<'_>, value: f64) {
        self.is_unlike_any |= value.is_nan();
        // The two zeros are equal.
        let value = if value == 0.0 { 0.0 } else { value };
        self.simple(schema, Kind::Number, &value.to_le_bytes());
    }

    fn big_number(&mut self, schema: &Schema<'_>, text: &str) {
        let number = Decimal::parse(text);
        self.is_unlike_any |= number.is_none();
        self.simple(schema, Kind::Number, format!("{number:?}").as_bytes());
    }

    /// Encodes a value that contains others.
    fn aggregate(
        &mut self,
        schema: &Schema<'_>,
        kind: Kind,
        write: impl FnOnce(&mut Self) -> Result<(), SerdeError>,
    ) {
        self.start(schema, kind);
        self.depth += 1;
        // What cannot be sent has no value.
        self.is_unlike_any |= self.depth > MAX_DEPTH || write(self).is_err();
        self.depth -= 1;
        self.bytes.push(Kind::End as u8);
        self.end();
    }

    fn start(&mut self, schema: &Schema<'_>, kind: Kind) {
        self.bytes.push(kind as u8);
        let member = schema.member_index().unwrap_or(usize::MAX);
        self.bytes.extend(member.to_le_bytes());
    }

    fn end(&mut self) {
        if self.depth > 0 {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let index = self.count;
        self.count += 1;
        if std::mem::take(&mut self.is_unlike_any) {
            return;
        }
        match self.seen.entry(bytes) {
            Entry::Vacant(entry) => {
                entry.insert(index);
            }
            Entry::Occupied(first) => {
                self.equal.get_or_insert((*first.get(), index));
            }
        }
    }
}

impl ShapeSerializer for Items {
    fn write_struct(
        &mut self,
        schema: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        self.aggregate(schema, Kind::Members, |items| {
            value.serialize_members(items)
        });
        Ok(())
    }

    fn write_list(
        &mut self,
        schema: &Schema<'_>,
        write_elements: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.aggregate(schema, Kind::Items, |items| write_elements(items));
        Ok(())
    }

    // Entries are written in the order of their keys.
    fn write_map(
        &mut self,
        schema: &Schema<'_>,
        write_entries: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.aggregate(schema, Kind::Entries, |items| write_entries(items));
        Ok(())
    }

    fn write_boolean(&mut self, schema: &Schema<'_>, value: bool) -> Result<(), SerdeError> {
        self.simple(schema, Kind::Boolean, &[u8::from(value)]);
        Ok(())
    }

    fn write_byte(&mut self, schema: &Schema<'_>, value: i8) -> Result<(), SerdeError> {
        self.integer(schema, value.into());
        Ok(())
    }

    fn write_short(&mut self, schema: &Schema<'_>, value: i16) -> Result<(), SerdeError> {
        self.integer(schema, value.into());
        Ok(())
    }

    fn write_integer(&mut self, schema: &Schema<'_>, value: i32) -> Result<(), SerdeError> {
        self.integer(schema, value.into());
        Ok(())
    }

    fn write_long(&mut self, schema: &Schema<'_>, value: i64) -> Result<(), SerdeError> {
        self.integer(schema, value);
        Ok(())
    }

    fn write_float(&mut self, schema: &Schema<'_>, value: f32) -> Result<(), SerdeError> {
        self.float(schema, value.into());
        Ok(())
    }

    fn write_double(&mut self, schema: &Schema<'_>, value: f64) -> Result<(), SerdeError> {
        self.float(schema, value);
        Ok(())
    }

    fn write_big_integer(
        &mut self,
        schema: &Schema<'_>,
        value: &BigInteger,
    ) -> Result<(), SerdeError> {
        self.big_number(schema, value.as_ref());
        Ok(())
    }

    fn write_big_decimal(
        &mut self,
        schema: &Schema<'_>,
        value: &BigDecimal,
    ) -> Result<(), SerdeError> {
        self.big_number(schema, value.as_ref());
        Ok(())
    }

    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        self.simple(schema, Kind::Text, value.as_bytes());
        Ok(())
    }

    fn write_blob(&mut self, schema: &Schema<'_>, value: Blob) -> Result<(), SerdeError> {
        self.simple(schema, Kind::Bytes, value.as_ref());
        Ok(())
    }

    fn write_timestamp(&mut self, schema: &Schema<'_>, value: &DateTime) -> Result<(), SerdeError> {
        let nanoseconds =
            i128::from(value.secs()) * 1_000_000_000 + i128::from(value.subsec_nanos());
        self.simple(schema, Kind::Timestamp, &nanoseconds.to_le_bytes());
        Ok(())
    }

    fn write_document(&mut self, schema: &Schema<'_>, _: &Document) -> Result<(), SerdeError> {
        self.is_unlike_any = true;
        self.simple(schema, Kind::Null, &[]);
        Ok(())
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.simple(schema, Kind::Null, &[]);
        Ok(())
    }
}
