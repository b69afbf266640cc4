// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! What the schema of a member says about both requests and responses.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_types::date_time::Format;

/// Returns the name under which a member is sent: its `@xmlName`, or its own name.
pub(crate) fn wire_name<'s>(schema: &'s Schema<'_>) -> Option<&'s str> {
    match schema.xml_name() {
        Some(name) => Some(name.value()),
        None => schema.member_name(),
    }
}

/// Returns the format of a timestamp. `date_time` is the default, and the form of `date-time`:
/// responses may have an offset from UTC, requests do not.
pub(crate) fn timestamp_format(
    schema: &Schema<'_>,
    date_time: Format,
) -> Result<Format, SerdeError> {
    match schema.timestamp_format().map(|format| format.format()) {
        None | Some(TimestampFormat::DateTime) => Ok(date_time),
        Some(TimestampFormat::EpochSeconds) => Ok(Format::EpochSeconds),
        Some(TimestampFormat::HttpDate) => Ok(Format::HttpDate),
        Some(_) => Err(SerdeError::unsupported(
            "the protocol does not support this timestamp format",
        )),
    }
}
