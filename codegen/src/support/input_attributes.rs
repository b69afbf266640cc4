//! Input members as telemetry attributes.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::telemetry::{CapturedTelemetryAttributes, RequestedTelemetryAttributes};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

/// A serializer that keeps the string members that were asked for. Whatever is sensitive is never
/// kept.
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

type Written = Result<(), SerdeError>;

impl ShapeSerializer for InputAttributes<'_> {
    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Written {
        let wanted = schema
            .member_name()
            .filter(|name| self.requested.should_capture(name));
        if let (Some(name), None) = (wanted, schema.sensitive()) {
            self.captured.insert(name, value);
        }
        Ok(())
    }

    // Attributes are the strings at the top: nothing below is looked into.

    fn write_struct(&mut self, _: &Schema<'_>, _: &dyn SerializableStruct) -> Written {
        Ok(())
    }

    fn write_list(
        &mut self,
        _: &Schema<'_>,
        _: &dyn Fn(&mut dyn ShapeSerializer) -> Written,
    ) -> Written {
        Ok(())
    }

    fn write_map(
        &mut self,
        _: &Schema<'_>,
        _: &dyn Fn(&mut dyn ShapeSerializer) -> Written,
    ) -> Written {
        Ok(())
    }

    fn write_boolean(&mut self, _: &Schema<'_>, _: bool) -> Written {
        Ok(())
    }

    fn write_byte(&mut self, _: &Schema<'_>, _: i8) -> Written {
        Ok(())
    }

    fn write_short(&mut self, _: &Schema<'_>, _: i16) -> Written {
        Ok(())
    }

    fn write_integer(&mut self, _: &Schema<'_>, _: i32) -> Written {
        Ok(())
    }

    fn write_long(&mut self, _: &Schema<'_>, _: i64) -> Written {
        Ok(())
    }

    fn write_float(&mut self, _: &Schema<'_>, _: f32) -> Written {
        Ok(())
    }

    fn write_double(&mut self, _: &Schema<'_>, _: f64) -> Written {
        Ok(())
    }

    fn write_big_integer(&mut self, _: &Schema<'_>, _: &BigInteger) -> Written {
        Ok(())
    }

    fn write_big_decimal(&mut self, _: &Schema<'_>, _: &BigDecimal) -> Written {
        Ok(())
    }

    fn write_blob(&mut self, _: &Schema<'_>, _: Blob) -> Written {
        Ok(())
    }

    fn write_timestamp(&mut self, _: &Schema<'_>, _: &DateTime) -> Written {
        Ok(())
    }

    fn write_document(&mut self, _: &Schema<'_>, _: &Document) -> Written {
        Ok(())
    }

    fn write_null(&mut self, _: &Schema<'_>) -> Written {
        Ok(())
    }
}
