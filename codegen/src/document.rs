//! Values of documents (Smithy 2.0, section "Document"): JSON without a schema.

use std::fmt;

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Document {
    Null,
    Bool(bool),
    /// The number as written, because it may exceed every machine type.
    Number(String),
    String(String),
    Array(Vec<Self>),
    /// The members, in the order of the model file.
    Object(Vec<(String, Self)>),
}

impl fmt::Display for Document {
    /// Writes the document in the notation of JSON, for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let comma = |at: usize| if at == 0 { "" } else { "," };
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(text) => f.write_str(text),
            Self::String(text) => write!(f, "{text:?}"),
            Self::Array(items) => {
                f.write_str("[")?;
                for (at, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", comma(at))?;
                }
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                for (at, (name, member)) in members.iter().enumerate() {
                    write!(f, "{}{name:?}:{member}", comma(at))?;
                }
                f.write_str("}")
            }
        }
    }
}
