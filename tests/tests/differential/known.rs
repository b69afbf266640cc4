//! Every difference there is, with the rule that ours follows.

use integration_tests::xml::{Element, Node};
use roxmltree::{Document, NodeType};

/// What a document can have that the published client makes less of than it says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reason {
    /// XML 1.0, section 2.1, "Well-Formed XML Documents": what is not well-formed is not XML, and a processor must
    /// not go on as if it were (section 1.2, "fatal error"). The published client stops reading where it has seen
    /// enough, so that it takes the beginning of a document for the whole.
    NotWellFormed,
    /// XML 1.0, section 2.7, "CDATA Sections": what is in one is character data. The published client drops it.
    CData,
    /// XML 1.0, sections 2.5 and 2.6: comments and processing instructions are not part of the character data around
    /// them. The published client drops the character data after one.
    Comment,
    /// XML 1.0, section 3.1: what is between two tags is the element's content, all of it. Of text that an element
    /// splits, the published client takes the part before the element for the whole. Ours refuses such a value.
    SplitByElement,
    /// Smithy 2.0, awsQuery, "Response serialization": a response holds a result and `ResponseMetadata`, members of a
    /// structure, which XML serialization does not order. The published client looks at the first child alone.
    ResultNotFirst,
}

impl Reason {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotWellFormed => "refused by ours alone: not well-formed",
            Self::CData => "read in full by ours alone: CDATA",
            Self::Comment => "read in full by ours alone: comments",
            Self::SplitByElement => "refused by ours alone: text split by an element",
            Self::ResultNotFirst => "read by ours alone: the result is not the first child",
        }
    }

    /// The reasons why the published client may not read this document as it is, whose result element is called so.
    pub(crate) fn all_of(document: &[u8], result: &str) -> Vec<Self> {
        let Ok(document) = std::str::from_utf8(document) else {
            return vec![Self::NotWellFormed];
        };
        let Ok(tree) = Document::parse(document) else {
            return vec![Self::NotWellFormed];
        };
        let mut reasons = Vec::new();
        if document.contains("<![CDATA[") {
            reasons.push(Self::CData);
        }
        let aside = |kind| matches!(kind, NodeType::Comment | NodeType::PI);
        if tree.descendants().any(|node| aside(node.node_type())) {
            reasons.push(Self::Comment);
        }
        if tree.descendants().any(is_split) {
            reasons.push(Self::SplitByElement);
        }
        let mut children = tree
            .root_element()
            .children()
            .filter(|node| node.is_element());
        if children
            .position(|child| child.tag_name().name() == result)
            .is_some_and(|n| n > 0)
        {
            reasons.push(Self::ResultNotFirst);
        }
        reasons
    }
}

/// Whether an element has text on both sides of another.
fn is_split(node: roxmltree::Node<'_, '_>) -> bool {
    let mut children = node.children();
    let has_text = |node: &roxmltree::Node<'_, '_>| {
        node.is_text()
            && node
                .text()
                .is_some_and(|text| !text.trim_ascii().is_empty())
    };
    children.by_ref().find(|child| child.is_element()).is_some()
        && children.any(|child| has_text(&child))
}

/// The same information in the plainest form: text as text, nothing but elements and text, the result first.
pub(crate) fn plain(document: &[u8], result: &str) -> Result<String, Box<dyn std::error::Error>> {
    let tree = Document::parse(std::str::from_utf8(document)?)?;
    let mut root = element(tree.root_element());
    let result = root
        .content
        .iter()
        .position(|node| matches!(node, Node::Element(element) if element.name == result));
    if let Some(result) = result {
        let result = root.content.remove(result);
        root.content.insert(0, result);
    }
    Ok(root.document())
}

fn element(node: roxmltree::Node<'_, '_>) -> Element {
    let mut content: Vec<Node> = Vec::new();
    for child in node.children() {
        match child.node_type() {
            NodeType::Element => content.push(Node::Element(element(child))),
            NodeType::Text => {
                let more = child.text().unwrap_or_default();
                match content.last_mut() {
                    Some(Node::Text(text)) => text.push_str(more),
                    _ => content.push(Node::Text(more.to_owned())),
                }
            }
            _ => {}
        }
    }
    Element::new(node.tag_name().name(), content)
}
