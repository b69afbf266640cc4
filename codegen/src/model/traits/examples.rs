//! `smithy.api#examples` (Smithy 2.0, section "examples trait").

use super::reader::Reader;
use crate::model::node::Node;
use crate::model::raw_value::RawValue;
use crate::source::Spanned;

/// A call of an operation, and what it returns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Example {
    pub(crate) title: String,
    pub(crate) documentation: Option<String>,
    /// The members of the input.
    pub(crate) input: Option<RawValue>,
    /// The members of the output.
    pub(crate) output: Option<RawValue>,
    pub(crate) error: Option<ExampleError>,
}

/// The error that a call returns.
#[derive(Clone, Debug)]
pub(crate) struct ExampleError {
    /// The ID of its shape.
    pub(crate) shape: Spanned<String>,
    /// Its members.
    pub(crate) content: Option<RawValue>,
}

/// The location does not matter.
impl PartialEq for ExampleError {
    fn eq(&self, other: &Self) -> bool {
        self.shape.value == other.shape.value && self.content == other.content
    }
}

const KEYS: &[&str] = &[
    "title",
    "documentation",
    "input",
    "output",
    "error",
    "allowConstraintErrors",
];

/// Decodes the trait. Malformed examples are reported and left out.
pub(super) fn examples(node: &Node, reader: &mut Reader<'_>) -> Vec<Example> {
    let examples = reader.items(node).iter();
    examples
        .filter_map(|example| decode(example, reader))
        .collect()
}

fn decode(example: &Node, reader: &mut Reader<'_>) -> Option<Example> {
    reader.fields(example, KEYS)?;
    let value = |key| example.get(key).cloned().map(RawValue::new);
    let error = example.get("error").and_then(|node| error(node, reader));
    Some(Example {
        documentation: reader.optional_text(example, "documentation"),
        input: value("input"),
        output: value("output"),
        error,
        title: reader.required_string(example, "title")?.value,
    })
}

fn error(node: &Node, reader: &mut Reader<'_>) -> Option<ExampleError> {
    reader.fields(node, &["shapeId", "content"])?;
    Some(ExampleError {
        content: node.get("content").cloned().map(RawValue::new),
        shape: reader.required_string(node, "shapeId")?,
    })
}
