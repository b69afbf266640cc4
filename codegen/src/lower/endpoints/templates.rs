//! Template strings: `https://{Region}.{PartitionResult#dnsSuffix}`.

use super::Compiler;
use super::expressions::{Bindings, Type};
use crate::ir::{Expression, Piece};
use crate::model::node::Node;

impl Compiler<'_> {
    /// A template as text with values in between; `{{` and `}}` stand for braces.
    pub(super) fn template(
        &mut self,
        text: &str,
        node: &Node,
        bindings: &mut Bindings,
    ) -> Option<Expression> {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            literal.push_str(&rest[..at]);
            let brace = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(brace) {
                literal.push_str(brace);
                rest = after;
            } else if let Some((name, after)) = rest.split_once('}').filter(|_| brace == "{") {
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(std::mem::take(&mut literal)));
                }
                pieces.push(Piece::Value(self.placeholder(name, node, bindings)?));
                rest = after;
            } else {
                self.report(
                    node.span,
                    "the braces of this template do not match",
                    "write `{{` and `}}` for braces",
                );
                return None;
            }
        }
        literal.push_str(rest);
        if !literal.is_empty() || pieces.is_empty() {
            pieces.push(Piece::Literal(literal));
        }
        Some(match <[Piece; 1]>::try_from(pieces) {
            Ok([Piece::Value(value)]) => value,
            Ok([piece]) => Expression::Text(vec![piece]),
            Err(pieces) => Expression::Text(pieces),
        })
    }

    fn placeholder(
        &mut self,
        name: &str,
        node: &Node,
        bindings: &mut Bindings,
    ) -> Option<Expression> {
        let (value, ty) = match name.split_once('#') {
            Some((name, attribute)) => {
                let of = self.reference(name, node, bindings)?;
                self.attribute(of, attribute, node)?
            }
            None => self.reference(name, node, bindings)?,
        };
        if ty != Type::Text {
            self.report(
                node.span,
                format!(
                    "the placeholder `{}` is {}, not a string",
                    name.escape_debug(),
                    ty.described()
                ),
                ty.help(),
            );
            return None;
        }
        Some(value)
    }
}
