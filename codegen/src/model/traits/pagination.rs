//! `smithy.api#paginated` (Smithy 2.0, section "paginated trait").

use super::reader::Reader;
use crate::model::node::Node;
use crate::source::{Span, Spanned};

/// The locations of the tokens, the items, and the page size of an operation. If the trait of the
/// operation lacks a value, the trait of the service supplies it.
#[derive(Clone, Debug)]
pub(crate) struct Paginated {
    /// A member of the input.
    pub(crate) input_token: Option<Spanned<String>>,
    /// A path in the output.
    pub(crate) output_token: Option<Spanned<String>>,
    /// A path in the output.
    pub(crate) items: Option<Spanned<String>>,
    /// A member of the input.
    pub(crate) page_size: Option<Spanned<String>>,
    /// The value of the trait.
    pub(crate) span: Span,
}

const SECTION: &str = "see the section \"paginated trait\" of the Smithy specification";

const KEYS: &[&str] = &["inputToken", "outputToken", "items", "pageSize"];

impl Paginated {
    /// Decodes the trait. Malformed entries are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(SECTION);
        reader.fields(node, KEYS)?;
        Some(Self {
            input_token: reader.optional_string(node, "inputToken"),
            output_token: reader.optional_string(node, "outputToken"),
            items: reader.optional_string(node, "items"),
            page_size: reader.optional_string(node, "pageSize"),
            span: node.span,
        })
    }
}
