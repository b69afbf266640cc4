// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The checked XML document that a response is read from.
//!
//! A single pass without recursion checks the whole document against XML 1.0, including the parts
//! that no schema describes. Values are returned only after that, so that a damaged or truncated
//! document is never mistaken for one with less data. Errors have byte offsets and names from the
//! model, but no text of the body, because any of it may be secret.

use std::borrow::Cow;

use aws_smithy_schema::serde::SerdeError;
use quick_xml::errors::{Error as XmlError, IllFormedError, SyntaxError};
use quick_xml::events::Event;
use quick_xml::events::attributes::{AttrError, Attributes};
use quick_xml::reader::Reader;

use super::xml_syntax::{
    SpecialBytes, illegal_character, is_blank, is_name, is_number, is_qualified_name, is_space,
    is_space_char, local_name, normalize_attribute, resolve_reference,
};

/// The byte order mark that may precede a document.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A whole document that has been checked.
///
/// It does not implement `Debug`, because the values may be secret.
pub(crate) struct XmlDocument<'a> {
    /// The elements in the order of their start tags. The descendants of an element directly follow
    /// it. Never empty.
    elements: Vec<Element<'a>>,
    /// The attributes in document order.
    attributes: Vec<Attribute<'a>>,
}

/// The index of an element in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ElementId(usize);

/// One element.
pub(super) struct Element<'a> {
    /// The name without its namespace prefix.
    pub(super) name: Cow<'a, str>,
    /// The offset of the start tag.
    pub(super) offset: usize,
    /// The index after that of the last descendant.
    end: usize,
    /// The character data before the first child.
    text: Cow<'a, str>,
    /// Whether the first child is followed by character data other than whitespace.
    text_after_child: bool,
}

/// One attribute.
pub(super) struct Attribute<'a> {
    /// The index of the element that has it.
    element: usize,
    /// The name with its namespace prefix.
    name: Cow<'a, str>,
    /// The value, normalized.
    pub(super) value: Cow<'a, str>,
    /// The offset of the name.
    pub(super) offset: usize,
}

impl<'a> XmlDocument<'a> {
    /// Parses and checks a whole document.
    pub(super) fn parse(text: &'a str) -> Result<Self, SerdeError> {
        Parser::new(text)?.run()
    }

    /// Returns the root element.
    pub(super) fn root(&self) -> ElementId {
        ElementId(0)
    }

    /// Returns the last child with the given name.
    ///
    /// If a value is repeated, the last one takes precedence, as in published clients.
    pub(super) fn child(&self, parent: ElementId, name: &str) -> Option<ElementId> {
        let mut last = None;
        while let Some(child) = self.next_named(parent, last, name) {
            last = Some(child);
        }
        last
    }

    /// Returns the text of the last child with the given name. Errors refer to it as `what`.
    ///
    /// The earlier ones are read too, so that all of them are checked.
    pub(super) fn child_text(
        &self,
        parent: ElementId,
        name: &str,
        what: &str,
    ) -> Result<Option<&str>, SerdeError> {
        let (mut last, mut text) = (None, None);
        while let Some(child) = self.next_named(parent, last, name) {
            text = Some(self.text(child, what)?);
            last = Some(child);
        }
        Ok(text)
    }

    /// Returns the first child with the given name, or the first one after the child `after`.
    pub(super) fn next_named(
        &self,
        parent: ElementId,
        after: Option<ElementId>,
        name: &str,
    ) -> Option<ElementId> {
        let mut next = match after {
            Some(child) => self.next_child(parent, child),
            None => self.first_child(parent),
        };
        while let Some(child) = next {
            if self.element(child).name == name {
                break;
            }
            next = self.next_child(parent, child);
        }
        next
    }

    /// Returns the first child.
    pub(super) fn first_child(&self, parent: ElementId) -> Option<ElementId> {
        let first = parent.0 + 1;
        (first < self.element(parent).end).then_some(ElementId(first))
    }

    /// Returns the child after this one.
    pub(super) fn next_child(&self, parent: ElementId, child: ElementId) -> Option<ElementId> {
        let next = self.element(child).end;
        (next < self.element(parent).end).then_some(ElementId(next))
    }

    /// Returns the character data of an element. Errors refer to it as `what`.
    ///
    /// Elements after the character data are unknown and skipped. If they precede or split it, the
    /// value is ambiguous.
    pub(super) fn text(&self, id: ElementId, what: &str) -> Result<&str, SerdeError> {
        let element = self.element(id);
        let has_children = element.end > id.0 + 1;
        if has_children && (element.text.is_empty() || element.text_after_child) {
            return Err(malformed(
                element.offset,
                format_args!("there is an element inside the value of `{what}`"),
            ));
        }
        Ok(&element.text)
    }

    /// Returns the element at an index that this document returned.
    pub(super) fn element(&self, id: ElementId) -> &Element<'a> {
        &self.elements[id.0]
    }

    /// Returns the index of the attribute with the given name, which may have a namespace prefix.
    ///
    /// An attribute with the same prefix takes precedence over one with another prefix.
    pub(super) fn find_attribute(&self, id: ElementId, name: &str) -> Option<usize> {
        let first = self.attributes.partition_point(|a| a.element < id.0);
        let mut with_other_prefix = None;
        for (index, attribute) in self.attributes.iter().enumerate().skip(first) {
            if attribute.element != id.0 {
                break;
            }
            if attribute.name == "xmlns" || attribute.name.starts_with("xmlns:") {
                continue;
            }
            if attribute.name == name {
                return Some(index);
            }
            if local_name(&attribute.name) == local_name(name) {
                with_other_prefix = with_other_prefix.or(Some(index));
            }
        }
        with_other_prefix
    }

    /// Returns the attribute at an index that this document returned.
    pub(super) fn attribute(&self, index: usize) -> &Attribute<'a> {
        &self.attributes[index]
    }
}

/// The state of the pass over a document.
struct Parser<'a> {
    /// The document without the byte order mark.
    text: &'a str,
    /// The offset of `text` in the body.
    base: usize,
    /// The bytes in `text` that require additional checks.
    special_bytes: SpecialBytes,
    /// The part of the document that has been parsed.
    document: XmlDocument<'a>,
    /// The indices of the elements that are open.
    open: Vec<usize>,
}

impl<'a> Parser<'a> {
    /// Checks the characters of the document.
    fn new(whole: &'a str) -> Result<Self, SerdeError> {
        let text = whole.strip_prefix(BYTE_ORDER_MARK).unwrap_or(whole);
        let base = whole.len() - text.len();
        if text.is_empty() {
            return Err(malformed(base, "the body is empty"));
        }
        // The reader would skip a second mark, and its offsets would be wrong.
        if text.starts_with(BYTE_ORDER_MARK) {
            return Err(malformed(base, "there is text before the root element"));
        }
        let special_bytes = SpecialBytes::scan(text);
        if special_bytes.suspects
            && let Some(at) = illegal_character(text)
        {
            return Err(malformed(
                base + at,
                "there is a character that XML does not allow",
            ));
        }
        Ok(Self {
            text,
            base,
            special_bytes,
            document: XmlDocument {
                // An estimate of the number of elements, limited because it may be far too high.
                elements: Vec::with_capacity((text.len() / 64).clamp(4, 64)),
                attributes: Vec::new(),
            },
            open: Vec::with_capacity(8),
        })
    }

    /// Parses the document up to the end of the body.
    fn run(mut self) -> Result<XmlDocument<'a>, SerdeError> {
        let mut reader = Reader::from_str(self.text);
        reader.config_mut().enable_all_checks(true);
        loop {
            let start = position(reader.buffer_position());
            // Rejected here so that the reader's parser of declarations never runs.
            if self.special_bytes.exclamation_marks {
                let rest = self.text.as_bytes().get(start..).unwrap_or_default();
                if rest.starts_with(b"<!D") || rest.starts_with(b"<!d") {
                    return Err(self.error(start, "there is a document type declaration"));
                }
            }
            let event = reader.read_event().map_err(|error| {
                let at = position(reader.error_position()).max(start);
                self.error(at, describe(&error))
            })?;
            let end = position(reader.buffer_position());
            match event {
                Event::Start(_) => self.start(start, self.markup(start, end, "<", ">")?)?,
                Event::Empty(_) => {
                    self.start(start, self.markup(start, end, "<", "/>")?)?;
                    self.end();
                }
                // The reader has checked that the names match.
                Event::End(_) => self.end(),
                Event::Text(text) => {
                    if self.special_bytes.brackets && text.contains("]]>") {
                        return Err(self.error(start, "there is a `]]>` outside a CDATA section"));
                    }
                    let content = if self.special_bytes.carriage_returns {
                        text.xml10_content()
                    } else {
                        text.into_inner()
                    };
                    self.characters(start, content)?;
                }
                Event::CData(text) => {
                    if self.open.is_empty() {
                        return Err(self.outside(start));
                    }
                    self.characters(start, text.xml10_content())?;
                }
                Event::GeneralRef(name) => {
                    if self.open.is_empty() {
                        return Err(self.outside(start));
                    }
                    let character = resolve_reference(&name).ok_or_else(|| {
                        self.error(start, "there is a reference to an unknown entity")
                    })?;
                    self.characters(start, Cow::Owned(character.to_string()))?;
                }
                Event::Decl(_) => self.declaration(start, end)?,
                Event::PI(instruction) => {
                    let target = instruction.target();
                    if !is_name(target) || target.eq_ignore_ascii_case("xml") {
                        return Err(self.error(start, "a processing instruction is malformed"));
                    }
                }
                Event::Comment(_) => {}
                Event::DocType(_) => {
                    return Err(self.error(start, "there is a document type declaration"));
                }
                Event::Eof => break,
            }
        }
        if !self.open.is_empty() {
            return Err(self.error(self.text.len(), "the body ends inside an element"));
        }
        if self.document.elements.is_empty() {
            return Err(self.error(self.text.len(), "there is no root element"));
        }
        Ok(self.document)
    }

    /// Handles a start tag, given its content.
    fn start(&mut self, start: usize, tag: &'a str) -> Result<(), SerdeError> {
        let index = self.document.elements.len();
        if self.open.is_empty() && index > 0 {
            return Err(self.error(start, "there is a second root element"));
        }
        let name = if is_plain_name(tag) {
            tag
        } else {
            self.qualified_name(index, start, tag)?
        };
        self.document.elements.push(Element {
            name: Cow::Borrowed(name),
            offset: self.base + start,
            end: index + 1,
            text: Cow::Borrowed(""),
            text_after_child: false,
        });
        self.open.push(index);
        Ok(())
    }

    /// Adds the attributes of a start tag, and returns the name without the namespace prefix.
    fn qualified_name(
        &mut self,
        index: usize,
        start: usize,
        tag: &'a str,
    ) -> Result<&'a str, SerdeError> {
        let (name, attributes) = tag.split_at(name_length(tag));
        if !is_qualified_name(name) {
            return Err(self.error(start, "the name of an element is malformed"));
        }
        for (name, value, at) in self.attributes(start + 1 + name.len(), attributes)? {
            let value = normalize_attribute(value)
                .ok_or_else(|| self.error(at, "the value of an attribute is malformed"))?;
            self.document.attributes.push(Attribute {
                element: index,
                name: Cow::Borrowed(name),
                value,
                offset: self.base + at,
            });
        }
        Ok(local_name(name))
    }

    /// Handles an end tag.
    fn end(&mut self) {
        let end = self.document.elements.len();
        if let Some(index) = self.open.pop() {
            self.document.elements[index].end = end;
        }
    }

    /// Handles character data with resolved references and normalized line endings.
    fn characters(&mut self, start: usize, text: Cow<'a, str>) -> Result<(), SerdeError> {
        let Some(&index) = self.open.last() else {
            return if is_blank(&text) {
                Ok(())
            } else {
                Err(self.outside(start))
            };
        };
        let is_leaf = self.document.elements.len() == index + 1;
        let element = &mut self.document.elements[index];
        if !is_leaf {
            element.text_after_child |= !is_blank(&text);
        } else if element.text.is_empty() {
            element.text = text;
        } else {
            element.text.to_mut().push_str(&text);
        }
        Ok(())
    }

    /// Checks the XML declaration.
    fn declaration(&self, start: usize, end: usize) -> Result<(), SerdeError> {
        if start > 0 {
            return Err(self.error(start, "the XML declaration is not at the beginning"));
        }
        let content = self.markup(start, end, "<?xml", "?>")?;
        let mut attributes = self.attributes(start + "<?xml".len(), content)?.into_iter();
        let mut next = attributes.next();
        let digits = match next {
            Some(("version", version, _)) => version.strip_prefix("1."),
            _ => None,
        };
        if !digits.is_some_and(|digits| is_number(digits, 10)) {
            return Err(self.error(start, "the XML declaration is malformed"));
        }
        next = attributes.next();
        // The document has been decoded already.
        if let Some(("encoding", ..)) = next {
            next = attributes.next();
        }
        if let Some(("standalone", "yes" | "no", _)) = next {
            next = attributes.next();
        }
        if next.is_some() {
            return Err(self.error(start, "the XML declaration is malformed"));
        }
        Ok(())
    }

    /// Returns the names, raw values, and offsets of the attributes in the part of a tag that
    /// begins at `start`.
    fn attributes(
        &self,
        start: usize,
        content: &'a str,
    ) -> Result<Vec<(&'a str, &'a str, usize)>, SerdeError> {
        let mut found = Vec::new();
        for attribute in Attributes::new(content, 0) {
            let attribute = attribute.map_err(|error| {
                let (at, what) = match error {
                    AttrError::Duplicated(at, _) => (at, "an attribute is repeated"),
                    AttrError::UnquotedValue(at) => (at, "the value of an attribute is not quoted"),
                    AttrError::ExpectedEq(at)
                    | AttrError::ExpectedValue(at)
                    | AttrError::ExpectedQuote(at, _) => (at, "an attribute has no value"),
                };
                self.error(start + at, what)
            })?;
            let name = attribute.key.0;
            // The name is a slice of `content`, so the difference of the addresses is its offset.
            let at = (name.as_ptr() as usize).saturating_sub(content.as_ptr() as usize);
            let separated = at
                .checked_sub(1)
                .and_then(|before| content.as_bytes().get(before))
                .is_some_and(|&byte| is_space_char(char::from(byte)));
            let Cow::Borrowed(value) = attribute.value else {
                return Err(self.error(start + at, "an attribute is malformed"));
            };
            if !separated || !is_qualified_name(name) {
                return Err(self.error(start + at, "the name of an attribute is malformed"));
            }
            found.push((name, value, start + at));
        }
        Ok(found)
    }

    /// Returns the text between `open` and `close` in the markup at `start..end`.
    #[inline]
    fn markup(
        &self,
        start: usize,
        end: usize,
        open: &str,
        close: &str,
    ) -> Result<&'a str, SerdeError> {
        self.text
            .get(start..end)
            .and_then(|markup| markup.strip_prefix(open)?.strip_suffix(close))
            .ok_or_else(|| self.error(start, "a tag is malformed"))
    }

    /// Creates the error about text outside the root element.
    fn outside(&self, at: usize) -> SerdeError {
        self.error(at, "there is text outside the root element")
    }

    /// Creates an error at an offset of `text`.
    fn error(&self, at: usize, what: &str) -> SerdeError {
        malformed(self.base + at, what)
    }
}

/// Creates an error about the byte at `offset` of the body.
pub(super) fn malformed(offset: usize, what: impl std::fmt::Display) -> SerdeError {
    SerdeError::invalid_input(format!("{what}, at byte {offset}"))
}

/// Describes an error of the reader, whose own messages quote the body.
fn describe(error: &XmlError) -> &'static str {
    match error {
        XmlError::IllFormed(IllFormedError::MismatchedEndTag { .. }) => {
            "an end tag does not match its start tag"
        }
        XmlError::IllFormed(IllFormedError::UnmatchedEndTag(_)) => "an end tag has no start tag",
        XmlError::IllFormed(IllFormedError::UnclosedReference) => "a reference does not end",
        XmlError::IllFormed(IllFormedError::DoubleHyphenInComment) => "there is `--` in a comment",
        XmlError::Syntax(SyntaxError::UnclosedComment) => "a comment does not end",
        XmlError::Syntax(SyntaxError::UnclosedCData) => "a CDATA section does not end",
        XmlError::Syntax(_) => "a tag is malformed or does not end",
        _ => "the body is not well-formed XML",
    }
}

/// Returns the length of the name at the beginning of a start tag.
fn name_length(tag: &str) -> usize {
    for (at, byte) in tag.bytes().enumerate() {
        if is_space(byte) {
            return at;
        }
    }
    tag.len()
}

/// Returns whether a start tag consists of ASCII letters only, as most start tags do.
pub(super) fn is_plain_name(tag: &str) -> bool {
    for byte in tag.bytes() {
        if !byte.is_ascii_alphabetic() {
            return false;
        }
    }
    !tag.is_empty()
}

/// Converts an offset of the reader. It is an offset in a slice in memory, so it always fits.
fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}
