//! Objects in traits: what their keys may be.

use std::fmt::Display;

use crate::diagnostics::Diagnostics;
use crate::model::node::Node;

/// A finding for each key that means nothing in this object.
pub(crate) fn unknown_keys(
    node: &Node,
    known: &[&str],
    subject: &dyn Display,
    diagnostics: &mut Diagnostics,
) {
    for (key, entry) in node.as_object().into_iter().flatten() {
        if !known.contains(&key.as_str()) {
            diagnostics.shape(
                entry.key_span,
                subject,
                format!("`{}` means nothing here", key.escape_debug()),
                format!("known are: {}", known.join(", ")),
            );
        }
    }
}
