//! Values whose type is known only once the model is assembled.

use super::node::Node;

/// A node that represents a value of a shape, such as the `params` of a test case.
///
/// A trait is decoded before shapes can be looked up. Later, [`values`](super::values) decodes the
/// node by its shape; nothing outside `model` sees the node.
#[derive(Clone, Debug)]
pub(crate) struct RawValue(Node);

/// Values are equal wherever they are.
impl PartialEq for RawValue {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }
}

impl RawValue {
    pub(super) fn new(node: Node) -> Self {
        Self(node)
    }

    pub(super) fn node(&self) -> &Node {
        &self.0
    }
}
