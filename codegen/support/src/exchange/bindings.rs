//! Shapes whose members are bound to parts of HTTP messages. Part of the stub.

use aws_smithy_schema::traits::{HttpTrait, TimestampFormat};
use aws_smithy_schema::{Schema, ShapeType, prelude, shape_id};

use super::model::{INTEGER_MEMBER, KEY, VALUE};
use super::model::{
    INTEGERS, LIST_MAP, LIST_MEMBER, MAP, MAP_LIST_VALUE, STRING, STRING_LIST, Shape, THING, member,
};

/// An input with members in every part of a request.
pub static REQUEST: Shape = Shape::Struct(
    &REQUEST_SCHEMA,
    &[
        &STRING,
        &STRING,
        &STRING,
        &STRING_LIST,
        &Shape::Map(&LIST_MAP, &STRING_LIST),
        &STRING,
        &STRING_LIST,
        &TAGS,
        &STRING,
        &TIMES,
        &TIMES,
        &TIMES,
    ],
);
pub static REQUEST_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Request"),
    ShapeType::Structure,
    &[
        member!(0, "Room", String, with_http_label()),
        member!(1, "Path", String, with_http_label()),
        member!(2, "Query", String, with_http_query("q")),
        member!(
            3,
            "Queries",
            List,
            with_list_member(&LIST_MEMBER),
            with_http_query("each")
        ),
        member!(
            4,
            "Params",
            Map,
            with_map_members(&KEY, &MAP_LIST_VALUE),
            with_http_query_params()
        ),
        member!(5, "Text", String, with_http_header("X-Text")),
        member!(
            6,
            "Texts",
            List,
            with_list_member(&LIST_MEMBER),
            with_http_header("X-Texts")
        ),
        member!(
            7,
            "Tags",
            Map,
            with_map_members(&KEY, &VALUE),
            with_http_prefix_headers("X-Tag-")
        ),
        member!(8, "Note", String),
        member!(
            9,
            "Dates",
            List,
            with_list_member(&DATE_MEMBER),
            with_http_header("X-Dates")
        ),
        member!(
            10,
            "Times",
            List,
            with_list_member(&TIME_MEMBER),
            with_http_header("X-Times")
        ),
        member!(
            11,
            "TimesInQuery",
            List,
            with_list_member(&TIME_MEMBER),
            with_http_query("time")
        ),
    ],
)
.with_http(HttpTrait::new(
    "PUT",
    "/rooms/{Room}/{Path+}/end?fixed=1",
    None,
));

/// An output with members in every part of a response.
pub static RESPONSE: Shape = Shape::Struct(
    &RESPONSE_SCHEMA,
    &[
        &STRING,
        &Shape::Scalar(&prelude::INTEGER),
        &Shape::Scalar(&prelude::BYTE),
        &Shape::Scalar(&prelude::BOOLEAN),
        &Shape::Scalar(&prelude::DOUBLE),
        &Shape::Scalar(&prelude::TIMESTAMP),
        &Shape::Scalar(&prelude::BIG_INTEGER),
        &STRING_LIST,
        &Shape::List(&INTEGERS, &Shape::Scalar(&prelude::INTEGER)),
        &STRING,
        &TAGS,
        &Shape::Scalar(&prelude::INTEGER),
        &STRING,
        &THING,
        &TIMES,
        &TIMES,
    ],
);
pub static RESPONSE_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Response"),
    ShapeType::Structure,
    &[
        member!(0, "Text", String, with_http_header("X-Text")),
        member!(1, "Number", Integer, with_http_header("X-Number")),
        member!(2, "Tiny", Byte, with_http_header("X-Tiny")),
        member!(3, "Flag", Boolean, with_http_header("X-Flag")),
        member!(4, "Ratio", Double, with_http_header("X-Ratio")),
        member!(5, "When", Timestamp, with_http_header("X-When")),
        member!(6, "Huge", BigInteger, with_http_header("X-Huge")),
        member!(
            7,
            "Texts",
            List,
            with_list_member(&LIST_MEMBER),
            with_http_header("X-Texts")
        ),
        member!(
            8,
            "Numbers",
            List,
            with_list_member(&INTEGER_MEMBER),
            with_http_header("X-Numbers")
        ),
        member!(
            9,
            "Encoded",
            String,
            with_http_header("X-Encoded"),
            with_media_type("text/plain")
        ),
        member!(
            10,
            "Tags",
            Map,
            with_map_members(&KEY, &VALUE),
            with_http_prefix_headers("X-Tag-")
        ),
        member!(11, "Status", Integer, with_http_response_code()),
        member!(12, "Note", String),
        member!(13, "Thing", Structure),
        member!(
            14,
            "Dates",
            List,
            with_list_member(&DATE_MEMBER),
            with_http_header("X-Dates")
        ),
        member!(
            15,
            "Times",
            List,
            with_list_member(&TIME_MEMBER),
            with_http_header("X-Times")
        ),
    ],
);
static TAGS: Shape = Shape::Map(&MAP, &STRING);
static DATE_MEMBER: Schema<'static> = Schema::new_member(
    shape_id!("test", "Dates"),
    ShapeType::Timestamp,
    "member",
    0,
);
static TIME_MEMBER: Schema<'static> = Schema::new_member(
    shape_id!("test", "Times"),
    ShapeType::Timestamp,
    "member",
    0,
)
.with_timestamp_format(TimestampFormat::EpochSeconds);
static TIMES_SCHEMA: Schema<'static> = Schema::new_list(shape_id!("test", "Times"), &TIME_MEMBER);
static TIMES: Shape = Shape::List(&TIMES_SCHEMA, &Shape::Scalar(&prelude::TIMESTAMP));

/// Messages whose body is a single member: a string, a blob, or a structure.
pub static TEXT_PAYLOAD: Shape = Shape::Struct(&TEXT_PAYLOAD_SCHEMA, &[&STRING]);
pub static TEXT_PAYLOAD_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "TextPayload"),
    ShapeType::Structure,
    &[member!(0, "Text", String, with_http_payload())],
);
pub static BLOB_PAYLOAD: Shape =
    Shape::Struct(&BLOB_PAYLOAD_SCHEMA, &[&Shape::Scalar(&prelude::BLOB)]);
pub static BLOB_PAYLOAD_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "BlobPayload"),
    ShapeType::Structure,
    &[member!(0, "Data", Blob, with_http_payload())],
);
pub static THING_PAYLOAD: Shape = Shape::Struct(&THING_PAYLOAD_SCHEMA, &[&THING]);
pub static THING_PAYLOAD_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "ThingPayload"),
    ShapeType::Structure,
    &[member!(0, "Thing", Structure, with_http_payload())],
);
