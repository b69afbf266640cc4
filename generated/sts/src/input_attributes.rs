// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Capture of input members as telemetry attributes.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::telemetry::{CapturedTelemetryAttributes, RequestedTelemetryAttributes};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

/// A serializer that captures the requested string members of an input. It never captures sensitive
/// members.
pub(crate) struct InputAttributes<'a> {
    requested: &'a RequestedTelemetryAttributes,
    captured: CapturedTelemetryAttributes,
}

impl<'a> InputAttributes<'a> {
    pub(crate) fn new(requested: &'a RequestedTelemetryAttributes) -> Self {
        Self {
            requested,
            captured: CapturedTelemetryAttributes::new(),
        }
    }

    pub(crate) fn captured(self) -> CapturedTelemetryAttributes {
        self.captured
    }
}

type WriteResult = Result<(), SerdeError>;

impl ShapeSerializer for InputAttributes<'_> {
    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> WriteResult {
        let requested = schema
            .member_name()
            .filter(|name| self.requested.should_capture(name));
        if let (Some(name), None) = (requested, schema.sensitive()) {
            self.captured.insert(name, value);
        }
        Ok(())
    }

    // Only strings at the top level can be attributes, so nested values are skipped.

    fn write_struct(&mut self, _: &Schema<'_>, _: &dyn SerializableStruct) -> WriteResult {
        Ok(())
    }

    fn write_list(
        &mut self,
        _: &Schema<'_>,
        _: &dyn Fn(&mut dyn ShapeSerializer) -> WriteResult,
    ) -> WriteResult {
        Ok(())
    }

    fn write_map(
        &mut self,
        _: &Schema<'_>,
        _: &dyn Fn(&mut dyn ShapeSerializer) -> WriteResult,
    ) -> WriteResult {
        Ok(())
    }

    fn write_boolean(&mut self, _: &Schema<'_>, _: bool) -> WriteResult {
        Ok(())
    }

    fn write_byte(&mut self, _: &Schema<'_>, _: i8) -> WriteResult {
        Ok(())
    }

    fn write_short(&mut self, _: &Schema<'_>, _: i16) -> WriteResult {
        Ok(())
    }

    fn write_integer(&mut self, _: &Schema<'_>, _: i32) -> WriteResult {
        Ok(())
    }

    fn write_long(&mut self, _: &Schema<'_>, _: i64) -> WriteResult {
        Ok(())
    }

    fn write_float(&mut self, _: &Schema<'_>, _: f32) -> WriteResult {
        Ok(())
    }

    fn write_double(&mut self, _: &Schema<'_>, _: f64) -> WriteResult {
        Ok(())
    }

    fn write_big_integer(&mut self, _: &Schema<'_>, _: &BigInteger) -> WriteResult {
        Ok(())
    }

    fn write_big_decimal(&mut self, _: &Schema<'_>, _: &BigDecimal) -> WriteResult {
        Ok(())
    }

    fn write_blob(&mut self, _: &Schema<'_>, _: Blob) -> WriteResult {
        Ok(())
    }

    fn write_timestamp(&mut self, _: &Schema<'_>, _: &DateTime) -> WriteResult {
        Ok(())
    }

    fn write_document(&mut self, _: &Schema<'_>, _: &Document) -> WriteResult {
        Ok(())
    }

    fn write_null(&mut self, _: &Schema<'_>) -> WriteResult {
        Ok(())
    }
}
