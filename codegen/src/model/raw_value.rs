//! Values whose type is known only once the model is assembled.

use super::node::Node;

/// A node that is written for a shape, as in the `params` of a test case.
///
/// A trait is decoded before its shapes can be looked up. [`values`](super::values) decodes what is
/// in here against the shape; nothing outside `model` sees the node.
#[derive(Clone, Debug)]
pub(crate) struct RawValue(Node);

impl RawValue {
    pub(super) fn new(node: Node) -> Self {
        Self(node)
    }

    pub(super) fn node(&self) -> &Node {
        &self.0
    }
}
