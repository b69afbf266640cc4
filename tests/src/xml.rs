//! The oracle for responses: an XML document as a tree that tests can modify, and its writer.

use std::io;

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use quick_xml::Writer;
use quick_xml::events::{BytesCData, BytesRef, BytesText, Event};

use crate::model::{Model, Operation, Shape};
use crate::value::{Structure, Value};

/// An element.
#[derive(Clone, Debug)]
pub struct Element {
    /// The name, with a prefix if it has one.
    pub name: String,
    /// The names and values of the attributes.
    pub attributes: Vec<(String, String)>,
    /// The content between the tags.
    pub content: Vec<Node>,
}

/// A node between two tags.
#[derive(Clone, Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, escaped where necessary.
    Text(String),
    /// Text in a CDATA section.
    CData(String),
    /// A comment.
    Comment(String),
    /// A reference, without `&` and `;`.
    Reference(String),
}

impl Element {
    /// An element without attributes.
    pub fn new(name: impl Into<String>, content: Vec<Node>) -> Self {
        Self {
            name: name.into(),
            attributes: Vec::new(),
            content,
        }
    }

    /// An element that contains text.
    pub fn text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(name, vec![Node::Text(text.into())])
    }

    /// The document with this element as its root.
    pub fn document(&self) -> String {
        let mut writer = Writer::new(Vec::new());
        self.write(&mut writer)
            .expect("writing to memory does not fail");
        String::from_utf8(writer.into_inner()).expect("the writer writes UTF-8")
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        writer
            .create_element(self.name.as_str())
            .with_attributes(
                self.attributes
                    .iter()
                    .map(|(name, value)| (name.as_str(), value.as_str())),
            )
            .write_inner_content(|writer| {
                self.content.iter().try_for_each(|node| node.write(writer))
            })?;
        Ok(())
    }

    /// Changes every element below this one, then this one. Elements that a change adds are not changed again.
    pub fn for_each(&mut self, change: &mut impl FnMut(&mut Element)) {
        for node in &mut self.content {
            if let Node::Element(element) = node {
                element.for_each(change);
            }
        }
        change(self);
    }
}

impl Node {
    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        match self {
            Self::Element(element) => element.write(writer),
            Self::Text(text) => writer.write_event(Event::Text(BytesText::new(text))),
            Self::CData(text) => writer.write_event(Event::CData(BytesCData::new(text.as_str()))),
            Self::Comment(text) => {
                writer.write_event(Event::Comment(BytesText::from_escaped(text.as_str())))
            }
            Self::Reference(name) => {
                writer.write_event(Event::GeneralRef(BytesRef::new(name.as_str())))
            }
        }
    }
}

/// The response with this output: the result element, then `ResponseMetadata`.
pub fn response(model: &Model, operation: Operation<'_>, output: &Structure) -> Element {
    let name = operation.name;
    let result = Element::new(
        format!("{name}Result"),
        structure(model, operation.output, output),
    );
    let metadata = Element::new(
        "ResponseMetadata",
        vec![Node::Element(Element::text("RequestId", "in the body"))],
    );
    in_namespace(
        model,
        Element::new(
            format!("{name}Response"),
            vec![Node::Element(result), Node::Element(metadata)],
        ),
    )
}

/// The response with this error.
pub fn error_response(model: &Model, code: &str, message: &str, request_id: &str) -> Element {
    let error = [("Type", "Sender"), ("Code", code), ("Message", message)];
    let error = error.map(|(name, text)| Node::Element(Element::text(name, text)));
    let content = vec![
        Node::Element(Element::new("Error", error.into())),
        Node::Element(Element::text("RequestId", request_id)),
    ];
    in_namespace(model, Element::new("ErrorResponse", content))
}

fn in_namespace(model: &Model, mut root: Element) -> Element {
    root.attributes
        .push(("xmlns".to_owned(), model.xml_namespace().to_owned()));
    root
}

fn structure(model: &Model, id: &str, value: &Structure) -> Vec<Node> {
    let present = model
        .members(id)
        .filter_map(|(name, target)| Some((name, target, value.0.get(name)?)));
    present
        .map(|(name, target, value)| member(model, name, target, value))
        .collect()
}

fn member(model: &Model, name: &str, id: &str, value: &Value) -> Node {
    let content = match value {
        Value::String(value) => vec![Node::Text(value.clone())],
        Value::Integer(value) => vec![Node::Text(value.to_string())],
        Value::Timestamp(value) => vec![Node::Text(date_time(*value))],
        Value::Structure(value) => structure(model, id, value),
        Value::Map(entries) => {
            let Shape::Map { value: target, .. } = model.shape(id) else {
                panic!("{id} is not a map");
            };
            let entry = |(key, value): (&String, &Value)| {
                let key = Node::Element(Element::text("key", key));
                let value = member(model, "value", &target.target, value);
                Node::Element(Element::new("entry", vec![key, value]))
            };
            entries.iter().map(entry).collect()
        }
        Value::List(items) => {
            let Shape::List { member: item, .. } = model.shape(id) else {
                panic!("{id} is not a list");
            };
            items
                .iter()
                .map(|value| member(model, "member", &item.target, value))
                .collect()
        }
    };
    Node::Element(Element::new(name, content))
}

/// A timestamp in `date-time` format, with all its fractional digits.
fn date_time(value: DateTime) -> String {
    let seconds = DateTime::from_secs(value.secs()).fmt(Format::DateTime);
    let seconds = seconds.expect("the timestamp can be formatted");
    match value.subsec_nanos() {
        0 => seconds,
        nanoseconds => seconds.replace('Z', &format!(".{nanoseconds:09}Z")),
    }
}
