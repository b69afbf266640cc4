//! Bodies in XML.

use std::collections::BTreeMap;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element: its name, its attributes, and its content.
#[derive(Debug, Default, PartialEq)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Self>,
    /// The text, without the whitespace between elements.
    text: String,
}

/// Asserts that two XML documents have the same elements with the same attributes. The items of a
/// list must have the same order; members and the entries of maps may have any. If no document is expected, the body must be empty.
pub(crate) fn assert_same_body(found: &[u8], expected: &str) {
    let found = std::str::from_utf8(found).expect("the body is UTF-8");
    if expected.is_empty() {
        assert_eq!(found, "", "the body is not empty");
        return;
    }
    assert_eq!(parse(found), parse(expected), "body: {found}");
}

/// Parses a document into an element without a name that contains the root.
fn parse(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event();
        let event = event.unwrap_or_else(|error| panic!("{error}: {text}"));
        let last = open.last_mut().expect("an element is open");
        match event {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => last.children.push(element(&start)),
            Event::Text(part) => last.text += &part.xml10_content(),
            Event::CData(part) => last.text += &part.xml10_content(),
            Event::GeneralRef(reference) => {
                let number = reference.resolve_char_ref().expect("the number is valid");
                match number {
                    Some(character) => last.text.push(character),
                    None => {
                        let value = resolve_predefined_entity(&reference);
                        last.text += value.expect("the entity is defined");
                    }
                }
            }
            Event::End(_) => {
                let closed = open.pop().expect("an element is open");
                let parent = open.last_mut().expect("the start precedes the end");
                parent.children.push(closed.trimmed());
            }
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::DocType(_) => {}
        }
    }
    assert_eq!(open.len(), 1, "the document ends inside an element");
    open.remove(0).trimmed()
}

impl Element {
    /// Returns whether the element may be the entry of a map: it has a key and a value.
    fn may_be_entry(&self) -> bool {
        matches!(self.children.as_slice(), [one, two] if one.name != two.name)
    }

    /// Sorts what may have any order: members, which have different names, and the entries of maps.
    fn sort_children(&mut self) {
        // The sort is stable, so the items of a list keep their order.
        self.children.sort_by(|one, next| one.name.cmp(&next.name));
        let are_entries = |one: &Self, next: &Self| {
            one.name == next.name && one.may_be_entry() && next.may_be_entry()
        };
        for entries in self.children.chunk_by_mut(are_entries) {
            entries.sort_by_key(|entry| format!("{entry:?}"));
        }
    }

    /// Removes the whitespace between elements. That of an element without children is content.
    fn trimmed(mut self) -> Self {
        if !self.children.is_empty() {
            self.text = self.text.trim().to_owned();
        }
        self.sort_children();
        self
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("the attribute is well-formed");
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.expect("the value is valid");
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    Element {
        name: start.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

/// Returns the body of a response.
pub(crate) fn response_body(text: &str) -> Vec<u8> {
    text.into()
}
