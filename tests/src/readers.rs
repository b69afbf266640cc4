//! The readers of responses in all protocols, without a client: random bodies, and what must hold for any body.
//!
//! Everything random is derived from the generator that is passed.

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{Blob, DateTime, Document, Number, base64};
use fastrand::Rng;
use smithy_codegen_support::exchange::bindings::{
    BLOB_PAYLOAD, RESPONSE, RESPONSE_SCHEMA, TEXT_PAYLOAD, THING_PAYLOAD,
};
use smithy_codegen_support::exchange::model::{
    ERROR, Fields, MORE, Shape, THING, Value, WITHOUT_DOCUMENTS, plain, wire,
};
use smithy_codegen_support::exchange::{Protocol, response, response_with_headers};

/// Every text in a random body. No error may show a part of it.
pub const SECRET: &str = "wJalrXUtnFEMI";

/// The length of the parts of [`SECRET`] that errors are searched for.
const PART: usize = 5;

/// A reader of responses.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Its name, for messages.
    pub name: &'static str,
    /// One of the protocols that use it.
    pub protocol: Protocol,
    /// How many bytes a value may take for each byte of a body.
    ///
    /// Growing a list takes three times the size of its elements. Elements of XML have at least four bytes. The
    /// elements of JSON with the largest size are in documents, with two bytes for each; an element of CBOR may have
    /// one byte.
    pub factor: usize,
    /// Bytes that are special to the reader, or invalid, in groups.
    tokens: &'static [Tokens],
}

type Tokens = &'static [&'static [u8]];

/// All readers.
///
/// Those of protocols that bind members to headers read whole messages: headers, one per line, an empty line, and the
/// body. For them, "body" means the whole message.
pub const READERS: [Reader; 6] = [
    Reader {
        name: "json",
        protocol: Protocol::AwsJson1_1,
        factor: 96,
        tokens: &[JSON],
    },
    Reader {
        name: "cbor",
        protocol: Protocol::RpcV2Cbor,
        factor: 128,
        tokens: &[CBOR],
    },
    Reader {
        name: "ec2-query",
        protocol: Protocol::Ec2Query,
        factor: 64,
        tokens: &[XML],
    },
    Reader {
        name: "aws-query",
        protocol: Protocol::AwsQuery,
        factor: 64,
        tokens: &[XML],
    },
    Reader {
        name: "rest-json",
        protocol: Protocol::RestJson1,
        factor: 128,
        tokens: &[JSON, HEADERS],
    },
    Reader {
        name: "rest-xml",
        protocol: Protocol::RestXml,
        factor: 128,
        tokens: &[XML, HEADERS],
    },
];

impl Reader {
    /// Returns the shape of the output, with everything that the protocol can represent.
    fn output(&self) -> &'static Shape {
        match self.protocol {
            Protocol::Ec2Query | Protocol::AwsQuery => &THING,
            _ if self.has_headers() => &RESPONSE,
            _ => &MORE,
        }
    }

    fn has_headers(&self) -> bool {
        matches!(self.protocol, Protocol::RestJson1 | Protocol::RestXml)
    }

    /// Returns the response that a body stands for.
    fn response(&self, body: &[u8]) -> Response {
        if !self.has_headers() {
            return response(body.to_vec());
        }
        let end = body.windows(2).position(|next| next == b"\n\n");
        let (headers, body) = match end {
            Some(end) => (&body[..end], &body[end + 2..]),
            None => (body, &[][..]),
        };
        let lines = headers.split(|byte| *byte == b'\n');
        let headers = lines.filter_map(|line| {
            let colon = line.iter().position(|byte| *byte == b':')?;
            Some((&line[..colon], &line[colon + 1..]))
        });
        response_with_headers(headers, body.to_vec())
    }

    /// Returns a valid body: that of an output or, once in four times, that of an error.
    pub fn body(&self, rng: &mut Rng) -> Vec<u8> {
        let is_error = rng.u8(..4) == 0;
        let mut fields = match is_error {
            true => Vec::new(),
            false => fields(self.output(), 2, rng),
        };
        if self.protocol == Protocol::RpcV2Cbor {
            fields.retain(|(index, _)| *index < WITHOUT_DOCUMENTS);
        }
        match (self.protocol, is_error) {
            (Protocol::AwsQuery, true) => format!(
                "<ErrorResponse><Error><Code>{SECRET}</Code><message>{SECRET}</message><Retry>1</Retry></Error>\
                 <RequestId>{SECRET}</RequestId></ErrorResponse>"
            )
            .into(),
            (Protocol::Ec2Query, true) => format!(
                "<Response><Errors><Error><Code>{SECRET}</Code><message>{SECRET}</message><Retry>1</Retry></Error>\
                 </Errors><RequestID>{SECRET}</RequestID></Response>"
            )
            .into(),
            (Protocol::AwsQuery, false) => {
                let members = xml_members(&THING, &fields);
                format!("<GetThingResponse><GetThingResult>{members}</GetThingResult></GetThingResponse>").into()
            }
            (Protocol::Ec2Query, false) => {
                let members = xml_members(&THING, &fields);
                format!("<GetThingResponse>{members}</GetThingResponse>").into()
            }
            (Protocol::RestXml, true) => format!(
                "X-Text: {SECRET}\n\n<ErrorResponse><Error><Code>{SECRET}</Code><Note>{SECRET}</Note></Error>\
                 </ErrorResponse>"
            )
            .into(),
            (Protocol::RestJson1, true) => {
                format!("X-Text: {SECRET}\nx-amzn-errortype: {SECRET}\n\n{{\"message\":\"{SECRET}\"}}").into()
            }
            (Protocol::RestXml, false) => {
                let (headers, members) = split(fields);
                format!("{headers}\n<Response>{}</Response>", xml_members(&RESPONSE, &members)).into()
            }
            (Protocol::RestJson1, false) => {
                let (headers, members) = split(fields);
                // The body is that of a protocol without headers.
                let body = Protocol::AwsJson1_1.body(&RESPONSE, &members);
                [headers.into_bytes(), b"\n".to_vec(), body.expect("the values can be written")].concat()
            }
            (Protocol::RpcV2Cbor, true) => {
                let text = |text: &str| [&[0x60 | text.len() as u8], text.as_bytes()].concat();
                let entries = ["__type", SECRET, "message", SECRET, "Retry"].map(text).concat();
                [&[0xA3], &entries[..], &[0x01]].concat()
            }
            (_, true) => format!(r#"{{"__type":"{SECRET}","message":"{SECRET}","Retry":1}}"#).into(),
            (protocol, false) => protocol.body(self.output(), &fields).expect("the values can be written"),
        }
    }

    /// Changes the bytes of a body.
    pub fn damage(&self, body: &mut Vec<u8>, rng: &mut Rng) {
        let at = rng.usize(..=body.len());
        match rng.u8(..6) {
            0 => body.truncate(at),
            1 | 2 => {
                let group = self.tokens[rng.usize(..self.tokens.len())];
                let token = group[rng.usize(..group.len())];
                let end = body
                    .len()
                    .min(at + rng.usize(..8) * usize::from(rng.bool()));
                body.splice(at..end, token.iter().copied());
            }
            3 => {
                let end = body.len().min(at + rng.usize(..256));
                let again = body[at..end].repeat(1 << rng.u8(..5));
                let to = rng.usize(..=body.len());
                body.splice(to..to, again);
            }
            4 => {
                let end = body.len().min(at + rng.usize(..64));
                body.drain(at..end);
            }
            _ => {
                for _ in 0..rng.usize(1..8) {
                    if !body.is_empty() {
                        let at = rng.usize(..body.len());
                        body[at] = rng.u8(..);
                    }
                }
            }
        }
    }

    /// Reads a body as an output, as an error, and as what all errors have. Returns what was read, without values, or
    /// which guarantee does not hold.
    pub fn check(&self, body: &[u8]) -> Result<String, String> {
        let response = self.response(body);
        let outputs: &[&'static Shape] = match self.has_headers() {
            true => &[&RESPONSE, &TEXT_PAYLOAD, &BLOB_PAYLOAD, &THING_PAYLOAD],
            false => &[self.output()],
        };
        let error = if self.has_headers() {
            &RESPONSE
        } else {
            &ERROR
        };
        let names = |fields: Fields| {
            let indexes = fields
                .iter()
                .map(|(index, _)| char::from(b'a' + *index as u8));
            indexes.collect::<String>()
        };
        let read = |shape| self.protocol.read(shape, &response).map(names);
        let mut results: Vec<_> = outputs.iter().copied().map(read).collect();
        results.push(self.protocol.read_error_as(error, &response).map(names));
        let metadata = self.protocol.read_metadata(&response);
        results.push(metadata.map(|metadata| {
            format!(
                "{} {}",
                metadata.code().is_some(),
                metadata.message().is_some()
            )
        }));
        let mut seen = String::new();
        for result in results {
            match result {
                Ok(read) => seen.push_str(&read),
                Err(error) => {
                    for shown in [error.to_string(), format!("{error:?}")] {
                        if let Some(part) = secret_in(&shown) {
                            return Err(format!("an error shows `{part}` of the body: {shown}"));
                        }
                        if error.to_string().len() > 300 {
                            return Err(format!("an error is too long: {shown}"));
                        }
                    }
                    seen.push_str(&error.to_string());
                }
            }
            seen.push('\n');
        }
        Ok(seen)
    }
}

/// Returns the part of [`SECRET`] in a text.
pub fn secret_in(text: &str) -> Option<&'static str> {
    let parts = (0..=SECRET.len() - PART).map(|at| &SECRET[at..at + PART]);
    parts.into_iter().find(|part| text.contains(part))
}

/// Splits the members of a [`RESPONSE`] into headers, one per line, and the members of the document.
fn split(fields: Fields) -> (String, Fields) {
    let members = RESPONSE_SCHEMA.members();
    let mut headers = String::new();
    let mut document = Fields::new();
    for (index, value) in fields {
        let member = members[index];
        match (member.http_header(), member.http_prefix_headers(), &value) {
            (Some(header), _, value) => {
                let text = match value {
                    Value::List(items) => {
                        let items = items.iter().map(|item| header_text(member, item));
                        items.collect::<Vec<_>>().join(", ")
                    }
                    value => header_text(member, value),
                };
                headers.push_str(&format!("{}: {text}\n", header.value()));
            }
            (None, Some(prefix), Value::Map(entries)) => {
                for (name, value) in entries {
                    let text = header_text(member, value);
                    headers.push_str(&format!("{}{name}: {text}\n", prefix.value()));
                }
            }
            _ if member.http_response_code().is_some() => {}
            _ => document.push((index, value)),
        }
    }
    (headers, document)
}

/// Returns a value as it is in a header.
fn header_text(member: &Schema<'_>, value: &Value) -> String {
    match value {
        Value::Timestamp(time) => {
            let format = member
                .member()
                .and_then(|element| element.timestamp_format());
            let format = format.map_or(Format::HttpDate, |_| Format::EpochSeconds);
            time.fmt(format).expect("a valid time")
        }
        Value::String(text) if member.media_type().is_some() => base64::encode(text),
        value => plain(member, value).unwrap_or_default(),
    }
}

/// Returns a random value of a shape.
fn value(shape: &'static Shape, depth: usize, rng: &mut Rng) -> Value {
    let count = |rng: &mut Rng| rng.usize(..4);
    match shape {
        Shape::Scalar(schema) => scalar(schema, rng),
        Shape::Nullable(_) if rng.bool() => Value::Null,
        Shape::Nullable(shape) => value(shape, depth, rng),
        Shape::List(_, element) => Value::List(
            (0..count(rng))
                .map(|_| value(element, depth, rng))
                .collect(),
        ),
        Shape::Map(_, element) => {
            let entry = |_| {
                (
                    format!("{SECRET}{}", rng.u8(..4)),
                    value(element, depth, rng),
                )
            };
            Value::Map((0..3).map(entry).collect())
        }
        Shape::Struct(..) => Value::Struct(fields(shape, depth, rng)),
    }
}

/// Returns some of the members of a structure.
fn fields(shape: &'static Shape, depth: usize, rng: &mut Rng) -> Fields {
    let mut fields = Vec::new();
    for (index, member) in shape.members().iter().enumerate() {
        let is_recursive = match member {
            Shape::Struct(..) => true,
            Shape::List(_, element) | Shape::Map(_, element) => {
                matches!(element, Shape::Struct(..))
            }
            _ => false,
        };
        if rng.u8(..4) == 0 && !(is_recursive && depth == 0) {
            fields.push((index, value(member, depth.saturating_sub(1), rng)));
        }
    }
    fields
}

fn scalar(schema: &Schema<'_>, rng: &mut Rng) -> Value {
    let digits = |rng: &mut Rng| -> String {
        let more = (0..rng.usize(..30)).map(|_| rng.digit(10));
        ["1".to_owned(), more.collect()].concat()
    };
    match schema.shape_type() {
        ShapeType::Boolean => Value::Boolean(rng.bool()),
        ShapeType::Byte => Value::Byte(rng.i8(..)),
        ShapeType::Short => Value::Short(rng.i16(..)),
        ShapeType::Integer => Value::Integer(rng.i32(..)),
        ShapeType::Long => Value::Long(rng.i64(..)),
        ShapeType::Float => Value::Float(f32::from_bits(rng.u32(..))),
        ShapeType::Double => Value::Double(f64::from_bits(rng.u64(..))),
        ShapeType::BigInteger => Value::BigInteger(digits(rng).parse().expect("digits")),
        ShapeType::BigDecimal => {
            let text = format!("-{}.5e{}", digits(rng), rng.i16(..));
            Value::BigDecimal(text.parse().expect("a decimal"))
        }
        ShapeType::Blob => Value::Blob(Blob::new(
            (0..rng.usize(..9)).map(|_| rng.u8(..)).collect::<Vec<_>>(),
        )),
        ShapeType::Timestamp => Value::Timestamp(DateTime::from_secs(rng.i64(0..253_402_300_800))),
        ShapeType::Document => Value::Document(document(3, rng)),
        _ => Value::String(SECRET.to_owned()),
    }
}

fn document(depth: usize, rng: &mut Rng) -> Document {
    match rng.u8(..if depth == 0 { 5 } else { 7 }) {
        0 => Document::Null,
        1 => Document::Bool(rng.bool()),
        2 => Document::Number(Number::PosInt(rng.u64(..))),
        3 => Document::Number(Number::Float(rng.f64())),
        4 => Document::String(SECRET.to_owned()),
        5 => Document::Array(
            (0..rng.usize(..4))
                .map(|_| document(depth - 1, rng))
                .collect(),
        ),
        _ => {
            let member = |at| (format!("{SECRET}{at}"), document(depth - 1, rng));
            Document::Object((0..3).map(member).collect())
        }
    }
}

/// Returns the members of a structure in XML.
fn xml_members(shape: &'static Shape, fields: &Fields) -> String {
    let mut output = String::new();
    let members = shape.own().members();
    for (index, value) in fields {
        let member = members[*index];
        if !member.xml_attribute() {
            xml(
                shape.members()[*index],
                member,
                wire(member),
                value,
                &mut output,
            );
        }
    }
    output
}

/// Writes an element with a value, or one element for each of the items of a flattened collection.
fn xml(shape: &'static Shape, schema: &Schema<'_>, name: &str, value: &Value, output: &mut String) {
    let is_flat = schema.xml_flattened();
    let mut element =
        |name: &str, content: &str| output.push_str(&format!("<{name}>{content}</{name}>"));
    match (shape, value) {
        (Shape::List(own, item), Value::List(items)) => {
            let item_name = match is_flat {
                true => name,
                false => own.member().map_or("member", wire),
            };
            let mut content = String::new();
            for value in items {
                xml(item, item.own(), item_name, value, &mut content);
            }
            match is_flat {
                true => output.push_str(&content),
                false => element(name, &content),
            }
        }
        (Shape::Map(own, item), Value::Map(entries)) => {
            let mut content = String::new();
            let entry_name = if is_flat { name } else { "entry" };
            for (key, value) in entries {
                let key_name = own.key().map_or("key", wire);
                let mut entry = format!("<{key_name}>{key}</{key_name}>");
                let value_name = own.member().map_or("value", wire);
                xml(item, item.own(), value_name, value, &mut entry);
                content.push_str(&format!("<{entry_name}>{entry}</{entry_name}>"));
            }
            match is_flat {
                true => output.push_str(&content),
                false => element(name, &content),
            }
        }
        (Shape::Struct(..), Value::Struct(fields)) => element(name, &xml_members(shape, fields)),
        _ => element(name, &plain(schema, value).unwrap_or_default()),
    }
}

const JSON: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b"\\u",
    b"\\ud800",
    b"\\udc00\\ud800",
    b"\\u0000",
    b"null",
    b"true",
    b"nul",
    b"-",
    b"-0",
    b"01",
    b"1e308",
    b"1e309",
    b"1e-999999999",
    b"1e99999999999999999999",
    b".5",
    b"1.",
    b"123456789012345678901234567890",
    b"\"NaN\"",
    b"\"Infinity\"",
    b"\"\"",
    b"{}",
    b"[]",
    b"[null]",
    b"{\"a\":",
    b"\"Thing\":{",
    b"\"Child\":{",
    b"\"Free\":[",
    b"\"Huge\":1e300,",
    b"\"When\":",
    b"\"__type\":",
    b" ",
    b"\n",
    b"\0",
    b"\x80",
    b"\xFF",
    b"\xED\xA0\x80",
    b"\xEF\xBB\xBF",
    b"[[[[[[[[[[[[[[[[",
    b"]]]]]]]]]]]]]]]]",
];

const HEADERS: &[&[u8]] = &[
    b"\n",
    b"\n\n",
    b":",
    b"\nX-Text:",
    b"\nX-Texts:",
    b"\nX-Number: 1",
    b"\nX-Numbers: 1, ",
    b"\nX-Tiny: -129",
    b"\nX-Flag: true",
    b"\nX-Ratio: 1e999",
    b"\nX-When: Fri, 27 Nov 2026 01:02:03 GMT",
    b"\nX-Huge: 1e9",
    b"\nX-Encoded: YQ==",
    b"\nX-Tag-",
    b"\nx-amzn-errortype: a#b:c",
    b"\"",
    b"\\\"",
    b"\\",
    b",",
    b", ,",
    b"\t",
    b"\0",
    b"\xFF",
    b"99999999999999999999",
];

const CBOR: &[&[u8]] = &[
    b"\xFF",
    b"\x80",
    b"\x9F",
    b"\xA0",
    b"\xBF",
    b"\x60",
    b"\x7F",
    b"\x40",
    b"\x5F",
    b"\xF6",
    b"\xF7",
    b"\xF5",
    b"\xF8",
    b"\x00",
    b"\x20",
    b"\x1B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\x3B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\x5B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\x7B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\xBB\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\x9A\x00\x0F\xFF\xFF",
    b"\xC1",
    b"\xC2",
    b"\xC3",
    b"\xC4",
    b"\xC4\x82",
    b"\xC4\x9F",
    b"\xD8\x02",
    b"\xDB\x00\x00\x00\x00\x00\x00\x00\x04",
    b"\xF9\x7E\x00",
    b"\xF9\x7C\x00",
    b"\xFA\x7F\x7F\xFF\xFF",
    b"\xFB\x7F\xEF\xFF\xFF\xFF\xFF\xFF\xFF",
    b"\xFB\xC3\xE0\x00\x00\x00\x00\x00\x00",
    b"\x64When\xC1",
    b"\x64Huge\xC2",
    b"\x65Exact\xC4\x82",
    b"\x65Thing\xBF",
    b"\x65Child\xA1",
    b"\x65Items\x9F",
    b"\x64Tags\xBF",
    b"\x66__type",
    b"\x1C",
    b"\xFC",
    b"\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F\x9F",
    b"\x81\x81\x81\x81\x81\x81\x81\x81",
];

const XML: &[&[u8]] = &[
    b"<",
    b">",
    b"/>",
    b"</",
    b"<a>",
    b"</a>",
    b"<a/>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?",
    b"?>",
    b"<?xml version='1.0' encoding='UTF-16'?>",
    b"<!DOCTYPE a>",
    b"&",
    b"&lt;",
    b"&#0;",
    b"&#x41;",
    b"&b;",
    b"\0",
    b"\x80",
    b"\xFF\xFE",
    b"\xEF\xBB\xBF",
    b" a='b'",
    b" xmlns='c'",
    b"=",
    b"'",
    b"\r\n",
    b" ",
    b"NaN",
    b"1e999",
    b"-",
    b"<Thing>",
    b"<Child>",
    b"</Child>",
    b"<Items>",
    b"<member>",
    b"<FlatItem>",
    b"<Tags>",
    b"<entry>",
    b"<key>",
    b"<value>",
    b"<FlatTags>",
    b"<When>",
    b"<Error>",
    b"</Error>",
    b"<Code>",
    b"<Errors>",
    b"<RequestID>",
    b"<GetThingResult>",
    b"</GetThingResult>",
    b"<GetThingResponse>",
    b"</GetThingResponse>",
    b"{\"__type\":\"a\"}",
];

/// A body that demands far more resources than its size suggests.
#[derive(Clone, Copy)]
pub struct Bomb {
    /// The name of the reader.
    pub reader: &'static str,
    /// What it consists of, for messages.
    pub name: &'static str,
    /// Returns the body, of about this many bytes.
    pub make: fn(usize) -> Vec<u8>,
}

/// Repeats a text of JSON, separated by commas, between other texts.
fn json(start: &str, one: &str, end: &str, size: usize) -> Vec<u8> {
    let count = size / (one.len() + 1);
    [start, &vec![one; count.max(1)].join(","), end]
        .concat()
        .into()
}

/// Repeats bytes between others.
fn bytes(start: &[u8], one: &[u8], end: &[u8], size: usize) -> Vec<u8> {
    [start, &one.repeat(size / one.len()), end].concat()
}

/// The most expensive bodies that are known.
pub const BOMBS: &[Bomb] = &[
    bomb("json", "arrays that do not end", |n| {
        bytes(b"{\"X\":", b"[", b"", n)
    }),
    bomb("json", "objects that do not end", |n| {
        bytes(b"{\"X\":", b"{\"\":", b"", n)
    }),
    bomb("json", "an unknown array", |n| {
        json("{\"X\":[", "[]", "]}", n)
    }),
    bomb("json", "unknown members", |n| json("{", "\"\":0", "}", n)),
    bomb("json", "empty strings", |n| {
        json("{\"Thing\":{\"Items\":[", "\"\"", "]}}", n)
    }),
    bomb("json", "empty lists", |n| {
        json("{\"Thing\":{\"Lists\":[", "[]", "]}}", n)
    }),
    bomb("json", "empty structures", |n| {
        json("{\"Thing\":{\"Children\":[", "{}", "]}}", n)
    }),
    bomb("json", "small structures", |n| {
        json("{\"Thing\":{\"Children\":[", "{\"Text\":\"\"}", "]}}", n)
    }),
    bomb("json", "large whole numbers", |n| {
        json("{\"Thing\":{\"Children\":[", "{\"Huge\":1e308}", "]}}", n)
    }),
    bomb("json", "entries of a map", |n| {
        json("{\"Thing\":{\"Tags\":{", "\"\":\"\"", "}}}", n)
    }),
    bomb("json", "the same member again and again", |n| {
        json("{", "\"Sparse\":[null]", "}", n)
    }),
    bomb("json", "nulls", |n| json("{\"Sparse\":[", "null", "]}", n)),
    bomb("json", "a document of numbers", |n| {
        json("{\"Free\":[", "0", "]}", n)
    }),
    bomb("json", "a document of arrays", |n| {
        json("{\"Free\":[", "[]", "]}", n)
    }),
    bomb("json", "a document of objects", |n| {
        json("{\"Free\":[", "{\"\":0}", "]}", n)
    }),
    bomb("json", "a document with many members", |n| {
        let members: Vec<_> = (0..n / 8).map(|at| format!("\"{at:x}\":0")).collect();
        format!("{{\"Free\":{{{}}}}}", members.join(",")).into()
    }),
    bomb("json", "a long string", |n| {
        bytes(b"{\"Thing\":{\"Text\":\"", b"x", b"\"}}", n)
    }),
    bomb("json", "a long string of escapes", |n| {
        bytes(b"{\"Thing\":{\"Text\":\"", b"\\n", b"\"}}", n)
    }),
    bomb("json", "a long number", |n| {
        bytes(b"{\"Thing\":{\"Number\":1", b"0", b"}}", n)
    }),
    bomb("json", "a long whole number", |n| {
        bytes(b"{\"Thing\":{\"Huge\":1", b"0", b"}}", n)
    }),
    bomb("json", "a long time", |n| {
        bytes(b"{\"Thing\":{\"When\":0.", b"0", b"1}}", n)
    }),
    bomb("json", "a long float", |n| {
        bytes(b"{\"Thing\":{\"Ratio\":0.", b"1", b"}}", n)
    }),
    bomb("json", "a long name", |n| bytes(b"{\"", b"x", b"\":0}", n)),
    bomb("json", "whitespace", |n| {
        bytes(b"{\"Text\":", b" ", b"0}", n)
    }),
    bomb("cbor", "arrays that do not end", |n| {
        bytes(b"\xA1\x61X", b"\x9F", b"", n)
    }),
    bomb("cbor", "arrays of one element", |n| {
        bytes(b"\xA1\x61X", b"\x81", b"\x00", n)
    }),
    bomb("cbor", "arrays of two elements", |n| {
        bytes(b"\xA1\x61X", b"\x82\x9F\xFF", b"\x00", n)
    }),
    bomb("cbor", "tags", |n| bytes(b"\xA1\x61X", b"\xC1", b"\x00", n)),
    bomb("cbor", "an array with a huge length", |n| {
        bytes(
            b"\xA1\x65Thing\xA1\x65Items\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
            b"\x60",
            b"",
            n,
        )
    }),
    bomb("cbor", "empty strings", |n| {
        bytes(b"\xA1\x65Thing\xA1\x65Items\x9F", b"\x60", b"\xFF", n)
    }),
    bomb("cbor", "empty lists", |n| {
        bytes(b"\xA1\x65Thing\xA1\x65Lists\x9F", b"\x80", b"\xFF", n)
    }),
    bomb("cbor", "empty structures", |n| {
        bytes(b"\xA1\x65Thing\xA1\x68Children\x9F", b"\xA0", b"\xFF", n)
    }),
    bomb("cbor", "small structures", |n| {
        bytes(
            b"\xA1\x65Thing\xA1\x68Children\x9F",
            b"\xA1\x64Text\x60",
            b"\xFF",
            n,
        )
    }),
    bomb("cbor", "entries of a map", |n| {
        bytes(b"\xA1\x65Thing\xA1\x64Tags\xBF", b"\x60\x60", b"\xFF", n)
    }),
    bomb("cbor", "nulls", |n| {
        bytes(b"\xA1\x66Sparse\x9F", b"\xF6", b"\xFF", n)
    }),
    bomb("cbor", "empty chunks of a string", |n| {
        bytes(b"\xA1\x65Thing\xA1\x64Text\x7F", b"\x60", b"\xFF", n)
    }),
    bomb("cbor", "empty chunks of a blob", |n| {
        bytes(b"\xA1\x65Thing\xA1\x64Data\x5F", b"\x40", b"\xFF", n)
    }),
    bomb("cbor", "chunks of a blob", |n| {
        bytes(b"\xA1\x65Thing\xA1\x64Data\x5F", b"\x41a", b"\xFF", n)
    }),
    bomb("cbor", "a long number", |n| {
        let length = u32::try_from(n).unwrap_or(u32::MAX).to_be_bytes();
        bytes(
            &[
                b"\xA1\x65Thing\xA1\x64Huge\xDA\x00\x00\x00\x02\x5A",
                &length[..],
            ]
            .concat(),
            b"\xFF",
            b"",
            n,
        )
    }),
    bomb("cbor", "large numbers", |n| {
        let number = [b"\xA1\x64Huge\xC2\x59\x10\x00", &[0xFF; 4096][..]].concat();
        bytes(b"\xA1\x65Thing\xA1\x68Children\x9F", &number, b"\xFF", n)
    }),
    bomb("cbor", "large exponents", |n| {
        bytes(
            b"\xA1\x65Thing\xA1\x68Children\x9F",
            b"\xA1\x65Exact\xC4\x82\x1A\x7F\xFF\xFF\xFF\x01",
            b"\xFF",
            n,
        )
    }),
    bomb("rest-json", "headers of a map", |n| {
        let headers = (0..n / 12).map(|at| format!("x-tag-{at}: v\n"));
        headers.collect::<String>().into()
    }),
    bomb("rest-json", "a header that is repeated", |n| {
        bytes(b"", b"x-texts:\n", b"", n)
    }),
    bomb("rest-json", "a list in a header", |n| {
        bytes(b"x-texts: ", b"a,", b"", n)
    }),
    bomb("rest-json", "a list of numbers in a header", |n| {
        bytes(b"x-numbers: 1", b",1", b"", n)
    }),
    bomb("rest-json", "a long number in a header", |n| {
        bytes(b"x-huge: 1", b"0", b"", n)
    }),
    bomb("rest-json", "a quoted text in a header", |n| {
        bytes(b"x-texts: \"", b"\\\"", b"\"", n)
    }),
    bomb("rest-xml", "empty items of a flattened list", |n| {
        bytes(b"\n\n<a><Thing>", b"<FlatItem/>", b"</Thing></a>", n)
    }),
    bomb("ec2-query", "empty elements", |n| {
        bytes(b"<GetThingResponse>", b"<a/>", b"</GetThingResponse>", n)
    }),
    bomb("ec2-query", "empty items of a flattened list", |n| {
        bytes(
            b"<GetThingResponse>",
            b"<FlatItem/>",
            b"</GetThingResponse>",
            n,
        )
    }),
    bomb("ec2-query", "empty items", |n| {
        bytes(
            b"<GetThingResponse><Items>",
            b"<member/>",
            b"</Items></GetThingResponse>",
            n,
        )
    }),
    bomb("ec2-query", "errors", |n| {
        bytes(
            b"<Response><Errors>",
            b"<Error/>",
            b"</Errors></Response>",
            n,
        )
    }),
    bomb("ec2-query", "nesting", |n| {
        let depth = n / 7;
        [
            "<GetThingResponse>",
            &"<a>".repeat(depth),
            &"</a>".repeat(depth),
            "</GetThingResponse>",
        ]
        .concat()
        .into()
    }),
];

const fn bomb(reader: &'static str, name: &'static str, make: fn(usize) -> Vec<u8>) -> Bomb {
    Bomb { reader, name, make }
}
