// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Deserializer of the bodies of responses in XML.
//!
//! For the envelopes, it follows the sections "Response serialization" and "Operation error
//! serialization" of the Smithy specifications of `aws.protocols#awsQuery`,
//! `aws.protocols#ec2Query`, and `aws.protocols#restXml`. For their content, it follows the Smithy
//! specification of XML bindings (`xmlName`, `xmlAttribute`, `xmlFlattened`).
//!
//! Members are returned only after the whole document has been checked. Errors have byte offsets
//! and names from the model, but no text of the body, because any of it may be secret.

use std::borrow::Cow;

use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};

use super::error_document::{self, errors};
use super::xml_document::{Element, ElementId, XmlDocument, is_plain_name, malformed};
use super::xml_encoding;
use super::xml_members::{timestamp_format, wire_name};
use super::xml_syntax::{is_space_char, local_name};

/// The limit on the nesting of values. It bounds the recursion of the code that reads them.
const MAX_DEPTH: usize = 128;

/// Finds the element with the members of the output in the response to an action.
type FindOutput = fn(&XmlDocument<'_>, &str) -> Result<ElementId, SerdeError>;

/// The envelope of a response, which contains the members.
#[derive(Clone, Copy, Debug)]
pub(super) enum Envelope<'a> {
    /// That of the output of an action.
    #[allow(dead_code)] // A service speaks one protocol.
    Output(&'a str, FindOutput),
    /// The root element, whatever its name.
    #[allow(dead_code)]
    Root,
    /// `<Error>`, anywhere in an error response.
    Error,
}

impl Envelope<'_> {
    /// Finds the element that contains the members.
    pub(super) fn open(&self, document: &XmlDocument<'_>) -> Result<ElementId, SerdeError> {
        match self {
            Self::Output(action, find) => return find(document, action),
            Self::Root => return Ok(document.root()),
            Self::Error => {}
        }
        let Element { name, offset, .. } = document.element(document.root());
        let what = format_args!("there is no `Error` in {}", Root(name));
        let first = errors(document).first().copied();
        first.ok_or_else(|| malformed(*offset, what))
    }

    /// Decodes a body that contains the envelope.
    fn decode<'b>(&self, body: &'b [u8]) -> Result<Cow<'b, str>, SerdeError> {
        match self {
            Self::Output(..) | Self::Root => xml_encoding::decode(body),
            Self::Error => error_document::decode(body),
        }
    }
}

/// Names the root element in errors, if it has a name that responses and pages have. Any other name
/// could be secret.
pub(super) struct Root<'a>(pub(super) &'a str);

impl Root<'_> {
    fn is_shown(&self) -> bool {
        for &known in &["html", "HTML", "Envelope", "Error", "Response", "Result"] {
            if self.0.ends_with(known) {
                return is_plain_name(self.0) && self.0.len() <= 64;
            }
        }
        false
    }
}

impl std::fmt::Display for Root<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the root element")?;
        if self.is_shown() {
            write!(f, " `{}`", self.0)?;
        }
        Ok(())
    }
}

/// Reads the members of a result or of an error from a response.
pub(super) struct XmlDeserializer<'a> {
    /// The body, or `None` if it is not in memory.
    body: Option<&'a [u8]>,
    /// The envelope that contains the members.
    envelope: Envelope<'a>,
    /// The document, which is decoded and parsed when it is read for the first time.
    document: Option<XmlDocument<'a>>,
    /// The next value to read.
    cursor: Cursor,
    /// The number of values that enclose the one at the cursor.
    depth: usize,
}

/// The position of a value.
#[derive(Clone, Copy, Debug)]
enum Cursor {
    /// The content of the envelope.
    Envelope,
    /// The content of an element.
    Element(ElementId),
    /// The children of `parent` with the name of `first`, which are a flattened list or map.
    Siblings {
        /// The element of the structure that has the list or map as a member.
        parent: ElementId,
        /// The first of the children.
        first: ElementId,
    },
    /// The value of an attribute.
    Attribute(usize),
}

impl<'a> XmlDeserializer<'a> {
    /// Creates a deserializer of the members in `envelope`. The body is not parsed until the first
    /// read.
    pub(super) fn new(body: Option<&'a [u8]>, envelope: Envelope<'a>) -> Self {
        Self {
            body,
            envelope,
            document: None,
            cursor: Cursor::Envelope,
            depth: 0,
        }
    }

    /// Finds the element that contains the members.
    fn open(&mut self, document: XmlDocument<'a>) -> Result<ElementId, SerdeError> {
        let members = self.envelope.open(&document);
        self.document = Some(document);
        members
    }

    /// Reads the members in the envelope.
    fn read_envelope(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        if let Some(document) = self.document.take() {
            let members = self.open(document)?;
            return self.read_members(members, schema, state);
        }
        let body = self
            .body
            .ok_or_else(|| malformed(0, "the body is not in memory"))?;
        if matches!(self.envelope, Envelope::Root) && body.is_empty() {
            return Ok(());
        }
        match self.envelope.decode(body)? {
            Cow::Borrowed(text) => {
                let members = self.open(XmlDocument::parse(text)?)?;
                self.read_members(members, schema, state)
            }
            // A document that borrows from the text cannot outlive it, so it is read at once.
            Cow::Owned(text) => {
                let mut decoded = XmlDeserializer::new(None, self.envelope);
                let members = decoded.open(XmlDocument::parse(&text)?)?;
                decoded.read_members(members, schema, state)
            }
        }
    }

    /// Reads the members in an element.
    fn read_members(
        &mut self,
        id: ElementId,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        for &member in schema.members() {
            if !member.xml_attribute() {
                continue;
            }
            let name = wire_name(member).unwrap_or_default();
            if let Some(index) = self.document()?.find_attribute(id, name) {
                let previous = self.enter(Cursor::Attribute(index))?;
                let result = state(member, self);
                self.leave(previous);
                result?;
            }
        }
        // The indices of the flattened members that have been read.
        let mut read_flattened: Vec<Option<usize>> = Vec::new();
        let is_union = schema.shape_type() == ShapeType::Union;
        let mut value_of_union: Option<ElementId> = None;
        let mut next = self.document()?.first_child(id);
        while let Some(child) = next {
            let document = self.document()?;
            next = document.next_child(id, child);
            let Element { name, offset, .. } = document.element(child);
            let member = find_member(schema, name);
            if is_union {
                // Several elements of the same name can be one value. An unknown member may be flattened.
                let is_same = |value| document.element(value).name == *name;
                if value_of_union.is_some_and(|value| {
                    !is_same(value) || member.is_some_and(|member| !is_flattened(member))
                }) {
                    let name = display_name(schema);
                    let what = format_args!("`{name}` is a union with several values");
                    return Err(malformed(*offset, what));
                }
                value_of_union = Some(child);
            }
            let Some(member) = member else {
                continue;
            };
            let mut cursor = Cursor::Element(child);
            if is_flattened(member) {
                // The first element represents all of them.
                if read_flattened.contains(&member.member_index()) {
                    continue;
                }
                read_flattened.push(member.member_index());
                cursor = Cursor::Siblings {
                    parent: id,
                    first: child,
                };
            }
            let previous = self.enter(cursor)?;
            let result = state(member, self);
            self.leave(previous);
            result?;
        }
        Ok(())
    }

    /// Returns the document. It has been parsed if the cursor is inside it.
    fn document(&self) -> Result<&XmlDocument<'a>, SerdeError> {
        self.document
            .as_ref()
            .ok_or_else(|| malformed(0, "a response must be read as a structure"))
    }

    /// Moves to the value at `cursor`, and returns the previous position for
    /// [`leave`](Self::leave).
    fn enter(&mut self, cursor: Cursor) -> Result<Cursor, SerdeError> {
        if self.depth >= MAX_DEPTH {
            return Err(malformed(self.offset(), "values are nested too deeply"));
        }
        self.depth += 1;
        Ok(std::mem::replace(&mut self.cursor, cursor))
    }

    /// Moves back to the position before [`enter`](Self::enter).
    fn leave(&mut self, previous: Cursor) {
        self.depth -= 1;
        self.cursor = previous;
    }

    /// Returns the text of the scalar at the cursor.
    fn text(&self, schema: &Schema<'_>) -> Result<&str, SerdeError> {
        let document = self.document()?;
        match self.cursor {
            Cursor::Element(id) => document.text(id, display_name(schema)),
            Cursor::Attribute(index) => Ok(&document.attribute(index).value),
            Cursor::Envelope | Cursor::Siblings { .. } => {
                Err(self.error(schema, "is not a scalar"))
            }
        }
    }

    /// Creates the error about a text that is not a number of the requested type.
    fn not_a_number(&self, schema: &Schema<'_>) -> SerdeError {
        self.error(schema, "is not a number of its type")
    }

    /// Returns the text of a scalar that is not a string, without the whitespace around it.
    ///
    /// In XML Schema, the types of such values have the facet `whiteSpace` with the value
    /// `collapse`. A form feed, the only other character that is trimmed, is not possible in XML.
    fn collapsed(&self, schema: &Schema<'_>) -> Result<&str, SerdeError> {
        Ok(self.text(schema)?.trim_ascii())
    }

    /// Returns the text of a number, if it has a form that is a number in both Rust and XML.
    fn number_text(&self, schema: &Schema<'_>) -> Result<&str, SerdeError> {
        let text = self.collapsed(schema)?;
        // Rust also accepts `nan`, `inf`, and the like.
        if !matches!(text, "NaN" | "Infinity" | "-Infinity") {
            for byte in text.bytes() {
                if !b"0123456789+-.eE".contains(&byte) {
                    return Err(self.not_a_number(schema));
                }
            }
        }
        Ok(text)
    }

    /// Reads a number.
    fn number<T: std::str::FromStr>(&self, schema: &Schema<'_>) -> Result<T, SerdeError> {
        match self.number_text(schema)?.parse() {
            Ok(number) => Ok(number),
            Err(_) => Err(self.not_a_number(schema)),
        }
    }

    /// Reads an integer from `min` to `max`.
    fn integer(&self, schema: &Schema<'_>, min: i64, max: i64) -> Result<i64, SerdeError> {
        let number = self.number(schema)?;
        if number < min || number > max {
            return Err(self.not_a_number(schema));
        }
        Ok(number)
    }

    /// Returns the offset in the body of the value at the cursor.
    fn offset(&self) -> usize {
        self.document
            .as_ref()
            .map_or(0, |document| match self.cursor {
                Cursor::Envelope => 0,
                Cursor::Element(id) | Cursor::Siblings { first: id, .. } => {
                    document.element(id).offset
                }
                Cursor::Attribute(index) => document.attribute(index).offset,
            })
    }

    /// Creates an error about the value at the cursor.
    fn error(&self, schema: &Schema<'_>, what: &str) -> SerdeError {
        malformed(
            self.offset(),
            format_args!("`{}` {what}", display_name(schema)),
        )
    }

    /// Returns the elements of a list or the entries of a map.
    ///
    /// If the list or map is not flattened, only children with the name `item_name` belong to it.
    fn items(
        &self,
        schema: &Schema<'_>,
        item_name: Option<&str>,
    ) -> Result<Vec<ElementId>, SerdeError> {
        let document = self.document()?;
        let (parent, name) = match self.cursor {
            Cursor::Element(id) => (id, item_name),
            Cursor::Siblings { parent, first } => (parent, Some(&*document.element(first).name)),
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

    /// Returns the key and the value of a map entry.
    fn entry(
        &self,
        schema: &Schema<'_>,
        entry: ElementId,
    ) -> Result<(String, ElementId), SerdeError> {
        let document = self.document()?;
        let missing = |part| {
            malformed(
                document.element(entry).offset,
                format_args!("an entry of `{}` has no `{part}`", display_name(schema)),
            )
        };
        let key = document
            .child_text(entry, part_name(schema.key(), "key"), display_name(schema))?
            .ok_or_else(|| missing("key"))?;
        let name = part_name(schema.member(), "value");
        let value = document
            .child(entry, name)
            .ok_or_else(|| missing("value"))?;
        // The caller only reads the last value. This checks the earlier ones.
        if let Some(member) = schema.member()
            && !member.shape_type().is_aggregate()
        {
            document.child_text(entry, name, display_name(member))?;
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
        // The schema of a member does not have the members of its target, so all data would be
        // lost.
        if schema.member_name().is_some() && schema.members().is_empty() {
            return Err(SerdeError::unsupported(
                "a structure must be read with its own schema, not with that of a member",
            ));
        }
        match self.cursor {
            // The response of an operation without output may have any body.
            Cursor::Envelope
                if matches!(self.envelope, Envelope::Output(..)) && schema.members().is_empty() =>
            {
                Ok(())
            }
            Cursor::Envelope => self.read_envelope(schema, state),
            Cursor::Element(id) => self.read_members(id, schema, state),
            Cursor::Siblings { .. } | Cursor::Attribute(_) => {
                Err(self.error(schema, "is not a structure"))
            }
        }
    }

    fn read_list(
        &mut self,
        schema: &Schema<'_>,
        state: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        // If the schema does not name the elements, all children are elements.
        let name = schema
            .member()
            .map(|member| element_name(member).unwrap_or("member"));
        for item in self.items(schema, name)? {
            let previous = self.enter(Cursor::Element(item))?;
            let result = state(self);
            self.leave(previous);
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
            let previous = self.enter(Cursor::Element(value))?;
            let result = state(key, self);
            self.leave(previous);
            result?;
        }
        Ok(())
    }

    fn read_boolean(&mut self, schema: &Schema<'_>) -> Result<bool, SerdeError> {
        match self.collapsed(schema)? {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.error(schema, "is not a boolean")),
        }
    }

    fn read_byte(&mut self, schema: &Schema<'_>) -> Result<i8, SerdeError> {
        let number = self.integer(schema, i8::MIN.into(), i8::MAX.into())?;
        Ok(number as i8)
    }

    fn read_short(&mut self, schema: &Schema<'_>) -> Result<i16, SerdeError> {
        let number = self.integer(schema, i16::MIN.into(), i16::MAX.into())?;
        Ok(number as i16)
    }

    fn read_integer(&mut self, schema: &Schema<'_>) -> Result<i32, SerdeError> {
        let number = self.integer(schema, i32::MIN.into(), i32::MAX.into())?;
        Ok(number as i32)
    }

    fn read_long(&mut self, schema: &Schema<'_>) -> Result<i64, SerdeError> {
        self.number(schema)
    }

    // Rust parses a number that is too large for its type as infinity.
    fn read_float(&mut self, schema: &Schema<'_>) -> Result<f32, SerdeError> {
        let value: f32 = self.number(schema)?;
        if value.is_infinite() && !self.collapsed(schema)?.ends_with("Infinity") {
            return Err(self.not_a_number(schema));
        }
        Ok(value)
    }

    fn read_double(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        let value: f64 = self.number(schema)?;
        if value.is_infinite() && !self.collapsed(schema)?.ends_with("Infinity") {
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
        // `xs:base64Binary` allows whitespace, such as line breaks.
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
        let format = timestamp_format(schema, Format::DateTimeWithOffset)?;
        DateTime::from_str(self.collapsed(schema)?, format)
            .map_err(|_| self.error(schema, "is not a timestamp of its format"))
    }

    fn read_document(&mut self, _schema: &Schema<'_>) -> Result<Document, SerdeError> {
        Err(SerdeError::unsupported(
            "the protocol cannot represent documents",
        ))
    }

    fn is_null(&self) -> bool {
        // The absence of an element represents null.
        false
    }

    fn skip_value(&mut self) -> Result<(), SerdeError> {
        // The code that passed the value continues after it in any case.
        Ok(())
    }

    fn container_size(&self) -> Option<usize> {
        None
    }
}

/// Returns whether the elements or entries of a member are not in an element of their own.
fn is_flattened(member: &Schema<'_>) -> bool {
    member.xml_flattened() && member.shape_type().is_aggregate()
}

/// Returns the member that is sent as elements with the given name, which has no namespace prefix.
fn find_member<'s>(schema: &'s Schema<'_>, name: &str) -> Option<&'s Schema<'s>> {
    for &member in schema.members() {
        if member.xml_attribute() {
            continue;
        }
        if let Some(member_name) = wire_name(member)
            && let Some(prefix) = member_name.strip_suffix(name)
            && (prefix.is_empty() || prefix.ends_with(':'))
        {
            return Some(member);
        }
    }
    None
}

/// Returns the name of a member's element, without the namespace prefix.
fn element_name<'s>(schema: &'s Schema<'_>) -> Option<&'s str> {
    wire_name(schema).map(local_name)
}

/// Returns the name of the element of a map's key or value, without the namespace prefix.
fn part_name<'s>(part: Option<&'s Schema<'_>>, default: &'s str) -> &'s str {
    let name = part.and_then(|part| part.xml_name());
    local_name(name.map_or(default, |name| name.value()))
}

/// Returns the name of a schema for errors.
fn display_name<'s>(schema: &'s Schema<'_>) -> &'s str {
    schema
        .member_name()
        .unwrap_or_else(|| schema.shape_id().shape_name())
}
