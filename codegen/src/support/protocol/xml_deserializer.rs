//! Deserializer of awsQuery response bodies.
//!
//! Follows the sections "Response serialization" and "Operation error serialization" of the Smithy
//! specification of `aws.protocols#awsQuery` for the envelopes, and the Smithy specification of
//! XML bindings (`xmlName`, `xmlAttribute`, `xmlFlattened`) for what stands in them.
//!
//! Members are handed out only once the whole document has been checked. Errors give byte offsets
//! and names from the model, and never text of the body: any of it may be a secret.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};

use super::xml_document::{ElementId, XmlDocument, malformed};
use super::xml_syntax::{is_space_char, local_name};

/// How deep values may stand in each other. Bounds the recursion of the code that reads them.
const MAX_DEPTH: usize = 128;

/// What an awsQuery response wraps the members in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Envelope<'a> {
    /// `<{action}Result>` in `<{action}Response>`.
    Result(&'a str),
    /// `<Error>` in `<ErrorResponse>`.
    Error,
}

impl Envelope<'_> {
    /// Finds the element that the members stand in.
    pub(super) fn open(&self, document: &XmlDocument<'_>) -> Result<ElementId, SerdeError> {
        let (stem, suffix) = match self {
            Self::Result(action) => (*action, "Result"),
            Self::Error => ("Error", ""),
        };
        let is = |id, suffix| document.element(id).name.strip_prefix(stem) == Some(suffix);
        let root = document.root();
        let missing = |what| Err(malformed(document.element(root).offset, what));
        if !is(root, "Response") {
            return missing(format_args!("the root element is not `{stem}Response`"));
        }
        let mut next = document.first_child(root);
        while let Some(child) = next {
            if is(child, suffix) {
                return Ok(child);
            }
            next = document.next_child(root, child);
        }
        missing(format_args!(
            "there is no `{stem}{suffix}` in the root element"
        ))
    }
}

/// Reads the members of a result or of an error out of a response.
pub(super) struct XmlDeserializer<'a> {
    /// The body; absent if it has not been read into memory.
    body: Option<&'a [u8]>,
    /// Where in the body the members stand.
    envelope: Envelope<'a>,
    /// The document, once something of it has been asked for.
    document: Option<XmlDocument<'a>>,
    /// The value that the next read is about.
    at: Cursor,
    /// How many values the one at the cursor stands in.
    depth: usize,
}

/// What a read is about.
#[derive(Clone, Copy, Debug)]
enum Cursor {
    /// The contents of the envelope.
    Envelope,
    /// The contents of an element.
    Element(ElementId),
    /// The children of `parent` that have the name of `first`: a flattened list or map.
    Siblings {
        /// The element of the structure that has the list or map as a member.
        parent: ElementId,
        /// The first of the elements.
        first: ElementId,
    },
    /// The value of an attribute.
    Attribute(usize),
}

impl<'a> XmlDeserializer<'a> {
    /// A deserializer of the members that `envelope` holds. Nothing is looked at before the first
    /// read.
    pub(super) fn new(body: Option<&'a [u8]>, envelope: Envelope<'a>) -> Self {
        Self {
            body,
            envelope,
            document: None,
            at: Cursor::Envelope,
            depth: 0,
        }
    }

    /// Reads the document, and finds the element that the members stand in.
    fn open(&mut self) -> Result<ElementId, SerdeError> {
        let document = match self.document.take() {
            Some(document) => document,
            None => {
                let body = self
                    .body
                    .ok_or_else(|| malformed(0, "the body is not in memory"))?;
                XmlDocument::parse(body)?
            }
        };
        let members = self.envelope.open(&document);
        self.document = Some(document);
        members
    }

    /// The document. It is there whenever the cursor is inside of it.
    fn document(&self) -> Result<&XmlDocument<'a>, SerdeError> {
        self.document
            .as_ref()
            .ok_or_else(|| malformed(0, "a response is read as a structure"))
    }

    /// Goes to the value at `cursor`, for the next read. Gives the way back.
    fn enter(&mut self, cursor: Cursor) -> Result<Cursor, SerdeError> {
        if self.depth >= MAX_DEPTH {
            return Err(malformed(self.offset(), "values are nested too deeply"));
        }
        self.depth += 1;
        Ok(std::mem::replace(&mut self.at, cursor))
    }

    /// Goes back to where `enter` was called.
    fn leave(&mut self, back: Cursor) {
        self.depth -= 1;
        self.at = back;
    }

    /// The text of a scalar.
    fn text(&self, schema: &Schema<'_>) -> Result<&str, SerdeError> {
        let document = self.document()?;
        match self.at {
            Cursor::Element(id) => document.text(id, name_of(schema)),
            Cursor::Attribute(index) => Ok(&document.attribute(index).value),
            Cursor::Envelope | Cursor::Siblings { .. } => {
                Err(self.error(schema, "is not a scalar"))
            }
        }
    }

    /// The error about a text that is not a number of the type asked for.
    fn not_a_number(&self, schema: &Schema<'_>) -> SerdeError {
        self.error(schema, "is not a number of its type")
    }

    /// The text of a number, if it is in a form that Rust and XML read alike.
    fn digits(&self, schema: &Schema<'_>) -> Result<&str, SerdeError> {
        let text = self.text(schema)?;
        // Rust also reads `nan`, `inf` and the like.
        if !matches!(text, "NaN" | "Infinity" | "-Infinity") {
            for byte in text.bytes() {
                if !b"0123456789+-.eE".contains(&byte) {
                    return Err(self.not_a_number(schema));
                }
            }
        }
        Ok(text)
    }

    /// A number.
    fn number<T: std::str::FromStr>(&self, schema: &Schema<'_>) -> Result<T, SerdeError> {
        match self.digits(schema)?.parse() {
            Ok(number) => Ok(number),
            Err(_) => Err(self.not_a_number(schema)),
        }
    }

    /// A whole number.
    fn integer<T: TryFrom<i64>>(&self, schema: &Schema<'_>) -> Result<T, SerdeError> {
        match T::try_from(self.number(schema)?) {
            Ok(number) => Ok(number),
            Err(_) => Err(self.not_a_number(schema)),
        }
    }

    /// Where in the body the value at the cursor stands.
    fn offset(&self) -> usize {
        self.document.as_ref().map_or(0, |document| match self.at {
            Cursor::Envelope => 0,
            Cursor::Element(id) | Cursor::Siblings { first: id, .. } => document.element(id).offset,
            Cursor::Attribute(index) => document.attribute(index).offset,
        })
    }

    /// An error about the value at the cursor, which `schema` describes.
    fn error(&self, schema: &Schema<'_>, what: &str) -> SerdeError {
        malformed(self.offset(), format_args!("`{}` {what}", name_of(schema)))
    }

    /// The elements of a list or the entries of a map. `own_name` is the name they must have
    /// where the list or map has an element of its own.
    fn items(
        &self,
        schema: &Schema<'_>,
        own_name: Option<&str>,
    ) -> Result<Vec<ElementId>, SerdeError> {
        let document = self.document()?;
        let (parent, name) = match self.at {
            Cursor::Element(id) => (id, own_name),
            Cursor::Siblings { parent, first } => (parent, Some(document.element(first).name)),
            Cursor::Envelope | Cursor::Attribute(_) => {
                return Err(self.error(schema, "is not a list or map"));
            }
        };
        let mut items = Vec::new();
        let mut next = document.first_child(parent);
        while let Some(child) = next {
            if name.is_none_or(|name| document.element(child).name == name) {
                items.push(child);
            }
            next = document.next_child(parent, child);
        }
        Ok(items)
    }

    /// The key and the value of an entry of a map.
    fn entry(
        &self,
        schema: &Schema<'_>,
        entry: ElementId,
    ) -> Result<(String, ElementId), SerdeError> {
        let document = self.document()?;
        let missing = |part| {
            malformed(
                document.element(entry).offset,
                format_args!("an entry of `{}` has no `{part}`", name_of(schema)),
            )
        };
        let key = document
            .child_text(entry, part_name(schema.key(), "key"), name_of(schema))?
            .ok_or_else(|| missing("key"))?;
        let name = part_name(schema.member(), "value");
        let value = document
            .child(entry, name)
            .ok_or_else(|| missing("value"))?;
        // Only the last one is handed out.
        if let Some(member) = schema.member()
            && !member.shape_type().is_aggregate()
        {
            document.child_text(entry, name, name_of(member))?;
        }
        Ok((key.to_owned(), value))
    }
}

impl ShapeDeserializer for XmlDeserializer<'_> {
    fn read_struct(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        // A member's schema does not list the members of its target: all data would be lost.
        if schema.member_name().is_some() && schema.members().is_empty() {
            return Err(SerdeError::unsupported(
                "a structure is read with its own schema, not with that of a member",
            ));
        }
        let id = match self.at {
            // What has no output may be answered with anything.
            Cursor::Envelope
                if matches!(self.envelope, Envelope::Result(_)) && schema.members().is_empty() =>
            {
                return Ok(());
            }
            Cursor::Envelope => self.open()?,
            Cursor::Element(id) => id,
            Cursor::Siblings { .. } | Cursor::Attribute(_) => {
                return Err(self.error(schema, "is not a structure"));
            }
        };
        for &member in schema.members() {
            if !member.xml_attribute() {
                continue;
            }
            let name = wire_name(member).unwrap_or_default();
            if let Some(index) = self.document()?.find_attribute(id, name) {
                let back = self.enter(Cursor::Attribute(index))?;
                let result = state(member, self);
                self.leave(back);
                result?;
            }
        }
        // The indices of the flattened members that have been read.
        let mut gathered: Vec<Option<usize>> = Vec::new();
        let mut next = self.document()?.first_child(id);
        while let Some(child) = next {
            let document = self.document()?;
            next = document.next_child(id, child);
            let name = document.element(child).name;
            let Some(member) = find_member(schema, name) else {
                continue;
            };
            let mut cursor = Cursor::Element(child);
            if member.xml_flattened() && member.shape_type().is_aggregate() {
                // The first one stands for all of them.
                if gathered.contains(&member.member_index()) {
                    continue;
                }
                gathered.push(member.member_index());
                cursor = Cursor::Siblings {
                    parent: id,
                    first: child,
                };
            }
            let back = self.enter(cursor)?;
            let result = state(member, self);
            self.leave(back);
            result?;
        }
        Ok(())
    }

    fn read_list(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        // A schema that does not tell what its elements are called takes all of them.
        let name = schema
            .member()
            .map(|member| element_name(member).unwrap_or("member"));
        for item in self.items(schema, name)? {
            let back = self.enter(Cursor::Element(item))?;
            let result = state(self);
            self.leave(back);
            result?;
        }
        Ok(())
    }

    fn read_map(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        for entry in self.items(schema, Some("entry"))? {
            let (key, value) = self.entry(schema, entry)?;
            let back = self.enter(Cursor::Element(value))?;
            let result = state(key, self);
            self.leave(back);
            result?;
        }
        Ok(())
    }

    fn read_boolean(&mut self, schema: &Schema<'_>) -> Result<bool, SerdeError> {
        match self.text(schema)? {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.error(schema, "is not a boolean")),
        }
    }

    fn read_byte(&mut self, schema: &Schema<'_>) -> Result<i8, SerdeError> {
        self.integer(schema)
    }

    fn read_short(&mut self, schema: &Schema<'_>) -> Result<i16, SerdeError> {
        self.integer(schema)
    }

    fn read_integer(&mut self, schema: &Schema<'_>) -> Result<i32, SerdeError> {
        self.integer(schema)
    }

    fn read_long(&mut self, schema: &Schema<'_>) -> Result<i64, SerdeError> {
        self.number(schema)
    }

    // A number too large for its type would come out as an infinity that was not sent.
    fn read_float(&mut self, schema: &Schema<'_>) -> Result<f32, SerdeError> {
        let value: f32 = self.number(schema)?;
        if value.is_infinite() && !self.text(schema)?.ends_with("Infinity") {
            return Err(self.not_a_number(schema));
        }
        Ok(value)
    }

    fn read_double(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        let value: f64 = self.number(schema)?;
        if value.is_infinite() && !self.text(schema)?.ends_with("Infinity") {
            return Err(self.not_a_number(schema));
        }
        Ok(value)
    }

    fn read_big_integer(&mut self, schema: &Schema<'_>) -> Result<BigInteger, SerdeError> {
        self.number(schema)
    }

    fn read_big_decimal(&mut self, schema: &Schema<'_>) -> Result<BigDecimal, SerdeError> {
        self.number(schema)
    }

    fn read_string(&mut self, schema: &Schema<'_>) -> Result<String, SerdeError> {
        self.text(schema).map(str::to_owned)
    }

    fn read_blob(&mut self, schema: &Schema<'_>) -> Result<Blob, SerdeError> {
        let text = self.text(schema)?;
        // Lines may be broken: white space is no part of `xs:base64Binary`.
        let mut encoded = String::with_capacity(text.len());
        for character in text.chars() {
            if !is_space_char(character) {
                encoded.push(character);
            }
        }
        base64::decode(encoded)
            .map(Blob::new)
            .map_err(|_| self.error(schema, "is not base64"))
    }

    fn read_timestamp(&mut self, schema: &Schema<'_>) -> Result<DateTime, SerdeError> {
        let format = match schema.timestamp_format().map(|format| format.format()) {
            None | Some(TimestampFormat::DateTime) => Format::DateTimeWithOffset,
            Some(TimestampFormat::EpochSeconds) => Format::EpochSeconds,
            Some(TimestampFormat::HttpDate) => Format::HttpDate,
            Some(_) => {
                return Err(SerdeError::unsupported(
                    "a timestamp format that awsQuery does not know",
                ));
            }
        };
        DateTime::from_str(self.text(schema)?, format)
            .map_err(|_| self.error(schema, "is not a timestamp of its format"))
    }

    fn read_document(&mut self, _schema: &Schema<'_>) -> Result<Document, SerdeError> {
        Err(SerdeError::unsupported(
            "awsQuery has no representation of documents",
        ))
    }

    fn is_null(&self) -> bool {
        // Null is written as the absence of an element.
        false
    }

    fn skip_value(&mut self) -> Result<(), SerdeError> {
        // Whoever handed out the value goes on behind it by itself.
        Ok(())
    }

    fn container_size(&self) -> Option<usize> {
        None
    }
}

/// The name a member is sent under: its `@xmlName`, or else its own.
fn wire_name<'s>(schema: &'s Schema<'_>) -> Option<&'s str> {
    match schema.xml_name() {
        Some(name) => Some(name.value()),
        None => schema.member_name(),
    }
}

/// The member that is sent as elements of the given name, which has no namespace prefix.
fn find_member<'s>(schema: &'s Schema<'_>, name: &str) -> Option<&'s Schema<'s>> {
    for &member in schema.members() {
        if member.xml_attribute() {
            continue;
        }
        if let Some(own) = wire_name(member)
            && let Some(prefix) = own.strip_suffix(name)
            && (prefix.is_empty() || prefix.ends_with(':'))
        {
            return Some(member);
        }
    }
    None
}

/// The name of a member's element, without namespace prefix.
fn element_name<'s>(schema: &'s Schema<'_>) -> Option<&'s str> {
    wire_name(schema).map(local_name)
}

/// The name of the element of a key or value of a map, without namespace prefix.
fn part_name<'s>(part: Option<&'s Schema<'_>>, default: &'s str) -> &'s str {
    let name = part.and_then(|part| part.xml_name());
    local_name(name.map_or(default, |name| name.value()))
}

/// What a schema is called in errors.
fn name_of<'s>(schema: &'s Schema<'_>) -> &'s str {
    schema
        .member_name()
        .unwrap_or_else(|| schema.shape_id().shape_name())
}
