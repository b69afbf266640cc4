//! Requests of the protocols that bind members to parts of HTTP messages (Smithy 2.0, section "HTTP
//! bindings").
//!
//! The runtime has a serializer of such requests, too, but it writes payloads that are documents as
//! members of an object, writes the name of a member before a payload that is a structure, and
//! leaves big numbers out of lists in headers and queries.

use std::borrow::Cow;
use std::cell::RefCell;

use aws_smithy_runtime_api::http::header_parse::quote_header_value;
use aws_smithy_runtime_api::http::{Headers, Request};
use aws_smithy_schema::codec::FinishSerializer;
use aws_smithy_schema::http_protocol::percent_encode;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_schema::{Schema, ShapeType, prelude};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::Encoder;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};

/// The limit on the number of headers. The map of headers panics at 24,576 entries.
const MAX_HEADERS: usize = 1 << 14;

/// How structures, unions, and values without a fixed type are written into the body.
pub(super) struct Documents<S> {
    pub(super) serializer: S,
    pub(super) media_type: &'static str,
    /// What takes the place of a payload that is a structure and not set.
    pub(super) absent_structure: &'static str,
}

/// Creates the request for an input.
pub(super) fn serialize<S: ShapeSerializer + FinishSerializer>(
    input: &dyn SerializableStruct,
    schema: &Schema<'_>,
    documents: Documents<S>,
) -> Result<Request, SerdeError> {
    let http = schema.http();
    let http = http.ok_or_else(|| {
        SerdeError::custom("the operation has no `smithy.api#http`, which this protocol needs")
    })?;
    let mut request = Request::new(SdkBody::empty());
    let bindings = RefCell::new(Bindings::new(schema));
    let body = Body::of(schema).serialize(input, schema, documents, &bindings)?;
    let bindings = bindings.into_inner();
    let uri = bindings.uri(http.uri())?;
    request
        .set_method(http.method())
        .map_err(|_| SerdeError::custom("the method of the operation is invalid"))?;
    request
        .set_uri(uri)
        .map_err(|_| SerdeError::custom("the URI of the operation is invalid"))?;
    bindings.insert_headers(request.headers_mut())?;
    if let Some(Content { body, media_type }) = body {
        let headers = request.headers_mut();
        if !headers.contains_key("content-type") {
            headers.insert("content-type", media_type.into_owned());
        }
        if let Some(body) = body {
            headers.insert("content-length", body.as_ref().len().to_string());
            *request.body_mut() = SdkBody::from(body.into_bytes());
        }
    }
    Ok(request)
}

/// The body of a request and its media type.
struct Content<'s> {
    /// `None` if a stream takes its place.
    body: Option<Blob>,
    media_type: Cow<'s, str>,
}

/// What the body of a request consists of.
enum Body<'s> {
    /// Nothing.
    Empty,
    /// The members that are not bound to other parts of the request.
    Members,
    /// A single member.
    Payload(&'s Schema<'s>),
}

impl<'s> Body<'s> {
    fn of(schema: &'s Schema<'s>) -> Self {
        let mut body = Self::Empty;
        for member in schema.members() {
            if member.http_payload().is_some() {
                return Self::Payload(member);
            }
            if place(member).is_none() {
                body = Self::Members;
            }
        }
        body
    }

    /// Serializes the input. Returns the content of the body, if there is a body.
    fn serialize<S: ShapeSerializer + FinishSerializer>(
        self,
        input: &dyn SerializableStruct,
        schema: &Schema<'_>,
        documents: Documents<S>,
        bindings: &RefCell<Bindings<'_>>,
    ) -> Result<Option<Content<'s>>, SerdeError> {
        let Documents {
            mut serializer,
            media_type,
            absent_structure,
        } = documents;
        let document = |bytes| {
            Some(Content {
                body: Some(Blob::new(bytes)),
                media_type: Cow::Borrowed(media_type),
            })
        };
        let raw = |member, body| {
            Some(Content {
                body,
                media_type: raw_media_type(member),
            })
        };
        if matches!(self, Self::Members) {
            serializer.write_struct(schema, &Unbound { input, bindings })?;
            return Ok(document(serializer.finish()));
        }
        let body = &mut serializer;
        input.serialize_members(&mut Router { bindings, body })?;
        let Self::Payload(member) = self else {
            return Ok(None);
        };
        let payload = bindings.borrow_mut().payload.take();
        if member.streaming() {
            return Ok(raw(member, None));
        }
        Ok(match payload {
            Some(Payload::Document) => document(serializer.finish()),
            Some(Payload::Raw(bytes)) => raw(member, Some(bytes)),
            None if member.shape_type() == ShapeType::Structure && !absent_structure.is_empty() => {
                document(absent_structure.into())
            }
            None => None,
        })
    }
}

/// Returns the media type of a payload that is not a document.
fn raw_media_type<'s>(member: &'s Schema<'s>) -> Cow<'s, str> {
    Cow::Borrowed(match (member.media_type(), member.shape_type()) {
        (Some(media_type), _) => media_type.value(),
        (None, ShapeType::Blob) => "application/octet-stream",
        (None, _) => "text/plain",
    })
}

/// A part of a request that a member is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Header,
    PrefixHeaders,
    Label,
    Query,
    QueryParams,
    Payload,
}

/// Returns the part that a member is bound to, or `None` if it is a part of the document in the body.
fn place(member: &Schema<'_>) -> Option<Place> {
    if member.http_header().is_some() {
        Some(Place::Header)
    } else if member.http_query().is_some() {
        Some(Place::Query)
    } else if member.http_label().is_some() {
        Some(Place::Label)
    } else if member.http_payload().is_some() {
        Some(Place::Payload)
    } else if member.http_prefix_headers().is_some() {
        Some(Place::PrefixHeaders)
    } else if member.http_query_params().is_some() {
        Some(Place::QueryParams)
    } else {
        None
    }
}

/// The values of the bound members.
struct Bindings<'s> {
    schema: &'s Schema<'s>,
    /// Names and values.
    headers: Vec<(Cow<'static, str>, String)>,
    /// Those with a prefix. A header with a fixed name takes precedence.
    prefix_headers: Vec<(String, String)>,
    /// Encoded.
    query: String,
    /// Those with names from a map. A parameter with a fixed name takes precedence.
    query_params: Vec<(String, String)>,
    /// Names of members, and values.
    labels: Vec<(String, String)>,
    payload: Option<Payload>,
}

/// The payload.
enum Payload {
    Raw(Blob),
    /// In the serializer of documents.
    Document,
}

impl<'s> Bindings<'s> {
    fn new(schema: &'s Schema<'s>) -> Self {
        Self {
            schema,
            headers: Vec::new(),
            prefix_headers: Vec::new(),
            query: String::new(),
            query_params: Vec::new(),
            labels: Vec::new(),
            payload: None,
        }
    }

    /// Forgets all values. A serializer of documents may visit the members of a structure more than
    /// once.
    fn clear(&mut self) {
        *self = Self::new(self.schema);
    }

    /// Adds one of the values of a member.
    fn add(&mut self, place: Place, member: &Schema<'_>, value: String) -> Result<(), SerdeError> {
        match place {
            Place::Header => {
                let header = member.http_header().ok_or_else(unbound)?;
                let name = match header.value_static() {
                    Some(name) => Cow::Borrowed(name),
                    None => Cow::Owned(header.value().to_owned()),
                };
                self.headers.push((name, value));
            }
            Place::Query => {
                let name = member.http_query().ok_or_else(unbound)?.value();
                push_query(&mut self.query, name, &value);
            }
            Place::Label => {
                let name = member.member_name().ok_or_else(unbound)?;
                self.labels.push((name.to_owned(), value));
            }
            Place::Payload => self.payload = Some(Payload::Raw(Blob::new(value))),
            Place::PrefixHeaders | Place::QueryParams => return Err(unbound()),
        }
        Ok(())
    }

    /// Returns the path and the query.
    fn uri(&self, template: &str) -> Result<String, SerdeError> {
        let (path, literal) = template.split_once('?').unwrap_or((template, ""));
        let mut uri = String::with_capacity(template.len() + self.query.len() + 64);
        let mut rest = path;
        while let Some((before, after)) = rest.split_once('{') {
            uri.push_str(before);
            let (label, after) = after.split_once('}').unwrap_or((after, ""));
            let (name, is_greedy) = match label.strip_suffix('+') {
                Some(name) => (name, true),
                None => (label, false),
            };
            let value = self.labels.iter().find(|(label, _)| label == name);
            match value {
                Some((_, value)) if !value.is_empty() => {
                    push_label(&mut uri, value, is_greedy);
                }
                _ => {
                    return Err(SerdeError::invalid_input(format!(
                        "`{name}` is a part of the path, so it must be set and must not be empty"
                    )));
                }
            }
            rest = after;
        }
        uri.push_str(rest);
        let mut query = literal.to_owned();
        if !self.query.is_empty() {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(&self.query);
        }
        for (name, value) in &self.query_params {
            if !self.has_fixed_query_param(literal, name) {
                push_query(&mut query, name, value);
            }
        }
        if !query.is_empty() {
            uri.push('?');
            uri.push_str(&query);
        }
        Ok(uri)
    }

    /// Returns whether a member other than the map, or the template of the URI, determines the
    /// parameter.
    fn has_fixed_query_param(&self, literal: &str, name: &str) -> bool {
        let mut members = self.schema.members().iter();
        let mut literals = literal.split('&').filter(|pair| !pair.is_empty());
        members.any(|member| {
            member
                .http_query()
                .is_some_and(|query| query.value() == name)
        }) || literals.any(|pair| pair.split('=').next() == Some(name))
    }

    fn insert_headers(self, headers: &mut Headers) -> Result<(), SerdeError> {
        if self.headers.len() + self.prefix_headers.len() > MAX_HEADERS {
            return Err(SerdeError::invalid_input("the input has too many headers"));
        }
        let invalid = |name: &str| {
            let name = name.escape_debug();
            SerdeError::invalid_input(format!(
                "the header `{name}` has an invalid name or a value that headers cannot contain"
            ))
        };
        for (name, value) in self.headers {
            let inserted = headers.try_insert(name.clone(), value);
            inserted.map_err(|_| invalid(&name))?;
        }
        for (name, value) in self.prefix_headers {
            if !headers.contains_key(&name) {
                let inserted = headers.try_insert(name.clone(), value);
                inserted.map_err(|_| invalid(&name))?;
            }
        }
        Ok(())
    }
}

/// Adds a parameter to a query.
fn push_query(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(&percent_encode(name));
    query.push('=');
    query.push_str(&percent_encode(value));
}

/// Adds the value of a label to a path. A greedy label may span several segments.
fn push_label(path: &mut String, value: &str, is_greedy: bool) {
    if !is_greedy {
        path.push_str(&percent_encode(value));
        return;
    }
    for (at, segment) in value.split('/').enumerate() {
        if at > 0 {
            path.push('/');
        }
        path.push_str(&percent_encode(segment));
    }
}

fn unbound() -> SerdeError {
    SerdeError::custom("a member has a type that cannot be bound to this part of a request")
}

/// An input as the serializer of documents sees it: without the bound members.
struct Unbound<'a, 's> {
    input: &'a dyn SerializableStruct,
    bindings: &'a RefCell<Bindings<'s>>,
}

impl SerializableStruct for Unbound<'_, '_> {
    fn schema(&self) -> &Schema<'_> {
        self.input.schema()
    }

    fn serialize_members(&self, body: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        self.bindings.borrow_mut().clear();
        let bindings = self.bindings;
        self.input.serialize_members(&mut Router { bindings, body })
    }
}

/// Passes each member of an input to the part of the request that it is bound to.
struct Router<'a, 's> {
    bindings: &'a RefCell<Bindings<'s>>,
    body: &'a mut dyn ShapeSerializer,
}

impl Router<'_, '_> {
    /// Notes that the payload is a document.
    fn document_payload(&self) {
        self.bindings.borrow_mut().payload = Some(Payload::Document);
    }
}

/// Methods of [`Router`] for members that may be bound to a single text.
macro_rules! route {
    ($($method:ident($value:ty)),* $(,)?) => {$(
        fn $method(&mut self, schema: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            match place(schema) {
                None => self.body.$method(schema, value),
                Some(place) => {
                    let mut add = |text| self.bindings.borrow_mut().add(place, schema, text);
                    let mut texts = Texts { place, list: None, add: &mut add };
                    texts.$method(schema, value)
                }
            }
        }
    )*};
}

impl ShapeSerializer for Router<'_, '_> {
    route!(
        write_boolean(bool),
        write_byte(i8),
        write_short(i16),
        write_integer(i32),
        write_long(i64),
        write_float(f32),
        write_double(f64),
        write_big_integer(&BigInteger),
        write_big_decimal(&BigDecimal),
        write_string(&str),
        write_timestamp(&DateTime),
    );

    fn write_blob(&mut self, schema: &Schema<'_>, value: Blob) -> Result<(), SerdeError> {
        match place(schema) {
            None => self.body.write_blob(schema, value),
            Some(Place::Payload) => {
                self.bindings.borrow_mut().payload = Some(Payload::Raw(value));
                Ok(())
            }
            Some(_) => Err(unbound()),
        }
    }

    fn write_struct(
        &mut self,
        schema: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        match place(schema) {
            None => self.body.write_struct(schema, value),
            Some(Place::Payload) => {
                self.document_payload();
                self.body.write_struct(value.schema(), value)
            }
            Some(_) => Err(unbound()),
        }
    }

    fn write_document(&mut self, schema: &Schema<'_>, value: &Document) -> Result<(), SerdeError> {
        match place(schema) {
            None => self.body.write_document(schema, value),
            Some(Place::Payload) => {
                self.document_payload();
                self.body.write_document(&prelude::DOCUMENT, value)
            }
            Some(_) => Err(unbound()),
        }
    }

    fn write_list(
        &mut self,
        schema: &Schema<'_>,
        write_elements: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        match place(schema) {
            None => self.body.write_list(schema, write_elements),
            Some(Place::Header) => {
                let mut header: Option<String> = None;
                let mut add = |text: String| {
                    match &mut header {
                        None => header = Some(text),
                        Some(header) => {
                            header.push_str(", ");
                            header.push_str(&text);
                        }
                    }
                    Ok(())
                };
                write_elements(&mut Texts {
                    place: Place::Header,
                    list: Some(schema),
                    add: &mut add,
                })?;
                let header = match header {
                    None => String::new(),
                    // Without the quotes, the header would be that of an empty list.
                    Some(text) if text.is_empty() => "\"\"".to_owned(),
                    Some(header) => header,
                };
                self.bindings
                    .borrow_mut()
                    .add(Place::Header, schema, header)
            }
            Some(place @ Place::Query) => {
                let mut add = |text| self.bindings.borrow_mut().add(place, schema, text);
                write_elements(&mut Texts {
                    place,
                    list: Some(schema),
                    add: &mut add,
                })
            }
            Some(_) => Err(unbound()),
        }
    }

    fn write_map(
        &mut self,
        schema: &Schema<'_>,
        write_entries: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let Some(place) = place(schema) else {
            return self.body.write_map(schema, write_entries);
        };
        let mut entries = Entries {
            key: None,
            pairs: Vec::new(),
        };
        write_entries(&mut entries)?;
        let mut bindings = self.bindings.borrow_mut();
        match (place, schema.http_prefix_headers()) {
            (Place::PrefixHeaders, Some(prefix)) => {
                let prefix = prefix.value();
                let pairs = entries.pairs.into_iter();
                let pairs = pairs.map(|(name, value)| (format!("{prefix}{name}"), value));
                bindings.prefix_headers.extend(pairs);
                Ok(())
            }
            (Place::QueryParams, _) => {
                bindings.query_params.extend(entries.pairs);
                Ok(())
            }
            _ => Err(unbound()),
        }
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        match place(schema) {
            None => self.body.write_null(schema),
            Some(_) => Ok(()),
        }
    }
}

/// Writes values that are not part of a document as text.
struct Texts<'a> {
    place: Place,
    /// The list that the values are elements of.
    list: Option<&'a Schema<'a>>,
    add: &'a mut dyn FnMut(String) -> Result<(), SerdeError>,
}

impl<'a> Texts<'a> {
    /// Returns the schema with the traits of a value. The schemas of elements do not have the traits of
    /// their shape, but that of the list does.
    fn schema<'s>(&self, own: &'s Schema<'s>) -> &'s Schema<'s>
    where
        'a: 's,
    {
        let of_element = self.list.and_then(|list| list.member());
        of_element.unwrap_or(own)
    }
}

/// Methods of [`Texts`] for values whose text is that of [`Encoder`].
macro_rules! encode {
    ($($method:ident($value:ty)),* $(,)?) => {$(
        fn $method(&mut self, _: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            (self.add)(Encoder::from(value).encode().to_owned())
        }
    )*};
}

/// Methods of serializers that reject values of these types.
macro_rules! reject {
    ($($method:ident($value:ty)),* $(,)?) => {$(
        fn $method(&mut self, _: &Schema<'_>, _: $value) -> Result<(), SerdeError> {
            Err(unbound())
        }
    )*};
}

impl ShapeSerializer for Texts<'_> {
    encode!(
        write_boolean(bool),
        write_byte(i8),
        write_short(i16),
        write_integer(i32),
        write_long(i64),
        write_float(f32),
        write_double(f64),
    );

    reject!(
        write_struct(&dyn SerializableStruct),
        write_list(&dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>),
        write_map(&dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>),
        write_blob(Blob),
        write_document(&Document),
    );

    fn write_big_integer(&mut self, _: &Schema<'_>, value: &BigInteger) -> Result<(), SerdeError> {
        (self.add)(value.as_ref().to_owned())
    }

    fn write_big_decimal(&mut self, _: &Schema<'_>, value: &BigDecimal) -> Result<(), SerdeError> {
        (self.add)(value.as_ref().to_owned())
    }

    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        let schema = self.schema(schema);
        (self.add)(match self.place {
            Place::Header if schema.media_type().is_some() => base64::encode(value),
            Place::Header if self.list.is_some() => quote_header_value(value).into_owned(),
            _ => value.to_owned(),
        })
    }

    fn write_timestamp(&mut self, schema: &Schema<'_>, value: &DateTime) -> Result<(), SerdeError> {
        let format = self.schema(schema).timestamp_format();
        let format = match (format.map(|format| format.format()), self.place) {
            (Some(TimestampFormat::EpochSeconds), _) => Format::EpochSeconds,
            (Some(TimestampFormat::HttpDate), _) | (None, Place::Header) => Format::HttpDate,
            _ => Format::DateTime,
        };
        let text = value.fmt(format);
        (self.add)(text.map_err(|error| SerdeError::invalid_input(error.to_string()))?)
    }

    fn write_null(&mut self, _: &Schema<'_>) -> Result<(), SerdeError> {
        Ok(())
    }
}

/// Collects the entries of a map whose values are strings or lists of strings.
struct Entries {
    /// The key of the next value.
    key: Option<String>,
    pairs: Vec<(String, String)>,
}

impl ShapeSerializer for Entries {
    reject!(
        write_struct(&dyn SerializableStruct),
        write_map(&dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>),
        write_boolean(bool),
        write_byte(i8),
        write_short(i16),
        write_integer(i32),
        write_long(i64),
        write_float(f32),
        write_double(f64),
        write_big_integer(&BigInteger),
        write_big_decimal(&BigDecimal),
        write_blob(Blob),
        write_timestamp(&DateTime),
        write_document(&Document),
    );

    fn write_string(&mut self, _: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        match self.key.take() {
            None => self.key = Some(value.to_owned()),
            Some(key) => self.pairs.push((key, value.to_owned())),
        }
        Ok(())
    }

    fn write_list(
        &mut self,
        _: &Schema<'_>,
        write_elements: &dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let key = self.key.take().ok_or_else(unbound)?;
        write_elements(&mut Texts {
            place: Place::QueryParams,
            list: None,
            add: &mut |text| {
                self.pairs.push((key.clone(), text));
                Ok(())
            },
        })
    }

    fn write_null(&mut self, _: &Schema<'_>) -> Result<(), SerdeError> {
        self.key = None;
        Ok(())
    }
}
