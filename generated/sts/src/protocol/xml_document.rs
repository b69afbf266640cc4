// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The checked XML document that a response is read from.
//!
//! A document is read in one pass that does not recurse and checks all of it against XML 1.0,
//! including what no schema asks for. Only then is anything of it handed out, so that a damaged or
//! truncated document never passes for one with fewer data. Errors give byte offsets and names
//! from the model, and never text of the body: any of it may be a secret.

use std::borrow::Cow;

use aws_smithy_schema::serde::SerdeError;
use quick_xml::errors::{Error as XmlError, IllFormedError, SyntaxError};
use quick_xml::events::Event;
use quick_xml::events::attributes::{AttrError, Attributes};
use quick_xml::reader::Reader;

use super::xml_syntax::{
    Notable, illegal_character, is_blank, is_name, is_number, is_qualified_name, is_space,
    is_space_char, local_name, normalize, resolve,
};

/// The byte order mark that may precede a document.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A whole document, checked. It has no `Debug` form: what it holds may be secret.
pub(super) struct XmlDocument<'a> {
    /// The elements in the order of their start tags: the descendants of an element directly
    /// follow it. Never empty.
    elements: Vec<Element<'a>>,
    /// The attributes in the order they are written in.
    attributes: Vec<Attribute<'a>>,
}

/// The place of an element in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ElementId(usize);

/// One element.
pub(super) struct Element<'a> {
    /// The name without its namespace prefix.
    pub(super) name: &'a str,
    /// The offset of the start tag.
    pub(super) offset: usize,
    /// The index after the last descendant.
    end: usize,
    /// The character data before the first child.
    text: Cow<'a, str>,
    /// Whether more than white space stands after the first child.
    text_after_child: bool,
}

/// One attribute.
pub(super) struct Attribute<'a> {
    /// The index of the element that has it.
    element: usize,
    /// The name with its namespace prefix.
    name: &'a str,
    /// The value, normalized.
    pub(super) value: Cow<'a, str>,
    /// The offset of the name.
    pub(super) offset: usize,
}

impl<'a> XmlDocument<'a> {
    /// Reads and checks a whole document.
    pub(super) fn parse(body: &'a [u8]) -> Result<Self, SerdeError> {
        Parser::new(body)?.run()
    }

    /// The root element.
    pub(super) fn root(&self) -> ElementId {
        ElementId(0)
    }

    /// The last child of the given name: of values that are given twice the last one counts, as in
    /// the clients that services were tested with.
    pub(super) fn child(&self, parent: ElementId, name: &str) -> Option<ElementId> {
        let mut last = None;
        while let Some(child) = self.next_named(parent, last, name) {
            last = Some(child);
        }
        last
    }

    /// The text of the last child of the given name. The earlier ones are read too, so that none
    /// goes unchecked. `what` names them in errors.
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

    /// The first child of the given name, or the first that follows `after`, another child.
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

    /// The first child.
    pub(super) fn first_child(&self, parent: ElementId) -> Option<ElementId> {
        let first = parent.0 + 1;
        (first < self.element(parent).end).then_some(ElementId(first))
    }

    /// The child that follows this one.
    pub(super) fn next_child(&self, parent: ElementId, child: ElementId) -> Option<ElementId> {
        let next = self.element(child).end;
        (next < self.element(parent).end).then_some(ElementId(next))
    }

    /// The value of an element that holds character data. Elements that follow it are unknown ones,
    /// and skipped; where they come first or split it, there is no telling what the value is. `what`
    /// names it in errors.
    pub(super) fn text(&self, id: ElementId, what: &str) -> Result<&str, SerdeError> {
        let element = self.element(id);
        let has_children = element.end > id.0 + 1;
        if has_children && (element.text.is_empty() || element.text_after_child) {
            return Err(malformed(
                element.offset,
                format_args!("there is an element inside of the value of `{what}`"),
            ));
        }
        Ok(&element.text)
    }

    /// The element at an index that this document gave out.
    pub(super) fn element(&self, id: ElementId) -> &Element<'a> {
        &self.elements[id.0]
    }

    /// The index of the attribute of an element that carries the member of the given wire name.
    /// One that is spelled with the same prefix goes before one that differs in it.
    pub(super) fn find_attribute(&self, id: ElementId, name: &str) -> Option<usize> {
        let first = self.attributes.partition_point(|a| a.element < id.0);
        let mut similar = None;
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
            if local_name(attribute.name) == local_name(name) {
                similar = similar.or(Some(index));
            }
        }
        similar
    }

    /// The attribute at an index that this document gave out.
    pub(super) fn attribute(&self, index: usize) -> &Attribute<'a> {
        &self.attributes[index]
    }
}

/// The state of the pass over a document.
struct Parser<'a> {
    /// The document without byte order mark.
    text: &'a str,
    /// The offset of `text` in the body.
    base: usize,
    /// What is anywhere in `text`.
    notable: Notable,
    /// What has been read.
    document: XmlDocument<'a>,
    /// The indices of the elements that are open.
    open: Vec<usize>,
}

impl<'a> Parser<'a> {
    /// Checks what can be checked of the characters alone.
    fn new(body: &'a [u8]) -> Result<Self, SerdeError> {
        let whole = std::str::from_utf8(body)
            .map_err(|error| malformed(error.valid_up_to(), "the body is not UTF-8"))?;
        let text = whole.strip_prefix(BYTE_ORDER_MARK).unwrap_or(whole);
        let base = whole.len() - text.len();
        if text.is_empty() {
            return Err(malformed(base, "the body is empty"));
        }
        // The reader would drop a second mark without counting it.
        if text.starts_with(BYTE_ORDER_MARK) {
            return Err(malformed(base, "there is text before the root element"));
        }
        let notable = Notable::of(text);
        if notable.suspects
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
            notable,
            document: XmlDocument {
                // As many as there may well be; no promise, so not much memory for any.
                elements: Vec::with_capacity((text.len() / 64).clamp(4, 64)),
                attributes: Vec::new(),
            },
            open: Vec::with_capacity(8),
        })
    }

    /// Reads everything up to the end of the body.
    fn run(mut self) -> Result<XmlDocument<'a>, SerdeError> {
        let mut reader = Reader::from_str(self.text);
        reader.config_mut().enable_all_checks(true);
        loop {
            let start = position(reader.buffer_position());
            // Refused before the reader looks at it: nobody needs its parser of declarations.
            if self.notable.exclamations {
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
                // The reader has compared the names.
                Event::End(_) => self.end(),
                Event::Text(text) => {
                    if self.notable.brackets && text.contains("]]>") {
                        return Err(self.error(start, "there is a `]]>` outside of CDATA"));
                    }
                    let content = if self.notable.returns {
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
                    let character = resolve(&name).ok_or_else(|| {
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
            return Err(self.error(self.text.len(), "the body ends inside of an element"));
        }
        if self.document.elements.is_empty() {
            return Err(self.error(self.text.len(), "there is no root element"));
        }
        Ok(self.document)
    }

    /// Takes a start tag, given what is in it.
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
            name,
            offset: self.base + start,
            end: index + 1,
            text: Cow::Borrowed(""),
            text_after_child: false,
        });
        self.open.push(index);
        Ok(())
    }

    /// Takes the attributes of a start tag, and gives its name without the namespace prefix.
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
            let value = normalize(value)
                .ok_or_else(|| self.error(at, "the value of an attribute is malformed"))?;
            self.document.attributes.push(Attribute {
                element: index,
                name,
                value,
                offset: self.base + at,
            });
        }
        Ok(local_name(name))
    }

    /// Takes an end tag.
    fn end(&mut self) {
        let end = self.document.elements.len();
        if let Some(index) = self.open.pop() {
            self.document.elements[index].end = end;
        }
    }

    /// Takes character data, with references resolved and line ends normalized.
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
        if let Some(("encoding", encoding, at)) = next {
            if !encoding.eq_ignore_ascii_case("UTF-8") {
                return Err(self.error(at, "the document declares an encoding other than UTF-8"));
            }
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

    /// The names, raw values and offsets of the attributes in the part of a tag that begins at
    /// `start`.
    fn attributes(
        &self,
        start: usize,
        content: &'a str,
    ) -> Result<Vec<(&'a str, &'a str, usize)>, SerdeError> {
        let mut found = Vec::new();
        for attribute in Attributes::new(content, 0) {
            let attribute = attribute.map_err(|error| {
                let (at, what) = match error {
                    AttrError::Duplicated(at, _) => (at, "an attribute is given twice"),
                    AttrError::UnquotedValue(at) => (at, "the value of an attribute is unquoted"),
                    AttrError::ExpectedEq(at)
                    | AttrError::ExpectedValue(at)
                    | AttrError::ExpectedQuote(at, _) => (at, "an attribute has no value"),
                };
                self.error(start + at, what)
            })?;
            let name = attribute.key.0;
            // The name is a part of `content`, so the difference of the addresses is its place.
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

    /// What stands between `open` and `close` in the markup at `start..end`.
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

    /// The error about text outside of the root element.
    fn outside(&self, at: usize) -> SerdeError {
        self.error(at, "there is text outside of the root element")
    }

    /// An error at an offset of `text`.
    fn error(&self, at: usize, what: &str) -> SerdeError {
        malformed(self.base + at, what)
    }
}

/// An error about the byte at `offset` of the body.
pub(super) fn malformed(offset: usize, what: impl std::fmt::Display) -> SerdeError {
    SerdeError::invalid_input(format!("{what}, at byte {offset}"))
}

/// What the reader has found wrong. Its own messages quote the body.
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

/// How long the name is that a start tag begins with.
fn name_length(tag: &str) -> usize {
    for (at, byte) in tag.bytes().enumerate() {
        if is_space(byte) {
            return at;
        }
    }
    tag.len()
}

/// Whether a start tag is nothing but letters, as most are.
fn is_plain_name(tag: &str) -> bool {
    for byte in tag.bytes() {
        if !byte.is_ascii_alphabetic() {
            return false;
        }
    }
    !tag.is_empty()
}

/// An offset as the reader gives it: of a slice in memory, so it always fits.
fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}
