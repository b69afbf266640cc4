//! Timestamps in the requests of rpcv2Json.
//!
//! The protocol always sends seconds since 1970 (section "Timestamps" of its specification), but the
//! codec of the runtime uses the format that the model sets for other protocols.

use std::ops::DerefMut;

use aws_smithy_json::codec::JsonCodec;
use aws_smithy_schema::codec::{Codec, FinishSerializer};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

/// A structure whose timestamps, at any depth, are written in the default format of the codec.
pub(super) struct DefaultTimestamps<'a>(pub(super) &'a dyn SerializableStruct);

impl SerializableStruct for DefaultTimestamps<'_> {
    fn schema(&self) -> &Schema<'_> {
        self.0.schema()
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        self.0.serialize_members(&mut Serializer(serializer))
    }
}

/// The codec of events, whose timestamps are written in its default format.
#[derive(Debug)]
pub(super) struct EventCodec(pub(super) JsonCodec);

impl Codec for EventCodec {
    type Serializer = Serializer<Box<<JsonCodec as Codec>::Serializer>>;
    type Deserializer<'a> = <JsonCodec as Codec>::Deserializer<'a>;

    fn create_serializer(&self) -> Self::Serializer {
        Serializer(Box::new(Codec::create_serializer(&self.0)))
    }

    fn create_deserializer<'a>(&self, input: &'a [u8]) -> Self::Deserializer<'a> {
        Codec::create_deserializer(&self.0, input)
    }
}

/// Passes everything to another serializer, but timestamps without their format.
pub(super) struct Serializer<S>(S);

impl<S: FinishSerializer> FinishSerializer for Serializer<Box<S>> {
    fn finish(self) -> Vec<u8> {
        self.0.finish()
    }
}

impl<S> ShapeSerializer for Serializer<S>
where
    S: DerefMut,
    S::Target: ShapeSerializer,
{
    fn write_struct(
        &mut self,
        schema: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        self.0.write_struct(schema, &DefaultTimestamps(value))
    }

    fn write_list(
        &mut self,
        schema: &Schema<'_>,
        write_elements: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.0.write_list(schema, &|serializer| {
            write_elements(&mut Serializer(serializer))
        })
    }

    fn write_map(
        &mut self,
        schema: &Schema<'_>,
        write_entries: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.0.write_map(schema, &|serializer| {
            write_entries(&mut Serializer(serializer))
        })
    }

    fn write_timestamp(&mut self, schema: &Schema<'_>, value: &DateTime) -> Result<(), SerdeError> {
        let id = schema.shape_id().clone();
        let (kind, index) = (ShapeType::Timestamp, schema.member_index());
        let without_format = match schema.member_name() {
            Some(name) => Schema::new_member(id, kind, name, index.unwrap_or_default()),
            None => Schema::new(id, kind),
        };
        self.0.write_timestamp(&without_format, value)
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.0.write_null(schema)
    }

    fn write_boolean(&mut self, schema: &Schema<'_>, value: bool) -> Result<(), SerdeError> {
        self.0.write_boolean(schema, value)
    }

    fn write_byte(&mut self, schema: &Schema<'_>, value: i8) -> Result<(), SerdeError> {
        self.0.write_byte(schema, value)
    }

    fn write_short(&mut self, schema: &Schema<'_>, value: i16) -> Result<(), SerdeError> {
        self.0.write_short(schema, value)
    }

    fn write_integer(&mut self, schema: &Schema<'_>, value: i32) -> Result<(), SerdeError> {
        self.0.write_integer(schema, value)
    }

    fn write_long(&mut self, schema: &Schema<'_>, value: i64) -> Result<(), SerdeError> {
        self.0.write_long(schema, value)
    }

    fn write_float(&mut self, schema: &Schema<'_>, value: f32) -> Result<(), SerdeError> {
        self.0.write_float(schema, value)
    }

    fn write_double(&mut self, schema: &Schema<'_>, value: f64) -> Result<(), SerdeError> {
        self.0.write_double(schema, value)
    }

    fn write_big_integer(
        &mut self,
        schema: &Schema<'_>,
        value: &BigInteger,
    ) -> Result<(), SerdeError> {
        self.0.write_big_integer(schema, value)
    }

    fn write_big_decimal(
        &mut self,
        schema: &Schema<'_>,
        value: &BigDecimal,
    ) -> Result<(), SerdeError> {
        self.0.write_big_decimal(schema, value)
    }

    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        self.0.write_string(schema, value)
    }

    fn write_blob(&mut self, schema: &Schema<'_>, value: Blob) -> Result<(), SerdeError> {
        self.0.write_blob(schema, value)
    }

    fn write_document(&mut self, schema: &Schema<'_>, value: &Document) -> Result<(), SerdeError> {
        self.0.write_document(schema, value)
    }
}
