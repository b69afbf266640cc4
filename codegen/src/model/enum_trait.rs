//! Converts strings with `smithy.api#enum`, the enums of Smithy 1.0, to enum shapes.
//!
//! Each definition becomes a member. Its name is the `name` of the definition or, if there is none,
//! is derived from the value, as the Smithy guide "Migrating Smithy IDL 1.0 to 2.0" describes. If
//! no name can be derived from a value, the shape stays a string, which can have the same values.

use super::node::{Entry, Node, Object, Value};
use super::shape_id::{MemberId, ShapeId, is_identifier};
use super::shapes::{Members, Reference, Simple};
use super::syntax::{RawKind, RawMember, RawShape, RawTraits};
use crate::diagnostics::Diagnostics;

pub(super) const ID: &str = "smithy.api#enum";
const SECTION: &str = "see the section \"enum trait\" of the Smithy specification";

/// Converts a string with the trait to an enum.
pub(super) fn convert(shape: &mut RawShape, diagnostics: &mut Diagnostics) {
    if !matches!(shape.kind, RawKind::Simple(Simple::String)) {
        return;
    }
    let Some(found) = shape.traits.get(ID) else {
        return;
    };
    let Some(definitions) = found.node.as_array() else {
        // If the form is wrong, decoding the trait reports it.
        return;
    };
    let mut members = Members::new();
    let mut all_are_named = true;
    for node in definitions {
        let Some(definition) = Definition::read(node, &shape.id, diagnostics) else {
            continue;
        };
        let Some(name) = definition.name() else {
            all_are_named = false;
            diagnostics.warning(
                node.span,
                &shape.id,
                format!(
                    "no name can be derived from the enum value `{}`, so the shape stays a string",
                    definition.value.escape_debug()
                ),
                "give each definition of `smithy.api#enum` a `name`",
            );
            break;
        };
        let member = definition.member(name);
        if let Some(earlier) = members.get(&member.name) {
            let earlier: &RawMember = earlier;
            let id = MemberId {
                shape: &shape.id,
                member: &member.name,
            };
            diagnostics.shape(
                member.span,
                id,
                "two definitions of the enum have this name",
                "give each definition of `smithy.api#enum` a unique `name`",
            );
            diagnostics.relate(earlier.span, "the other definition is here");
            continue;
        }
        members.insert(member.name.clone(), member);
    }
    if all_are_named {
        shape.kind = RawKind::Enum(members);
    }
}

/// One value of the trait.
struct Definition<'a> {
    node: &'a Node,
    value: &'a str,
}

impl<'a> Definition<'a> {
    fn read(node: &'a Node, shape: &ShapeId, diagnostics: &mut Diagnostics) -> Option<Self> {
        let value = node.get("value").and_then(Node::as_str);
        if value.is_none() {
            diagnostics.shape(
                node.span,
                shape,
                "an enum definition requires the key `value`, a string",
                SECTION,
            );
        }
        let name = node.get("name");
        if let Some(name) = name.filter(|name| !name.as_str().is_some_and(is_identifier)) {
            diagnostics.shape(
                name.span,
                shape,
                "the name of an enum definition is not an identifier",
                "use ASCII letters, digits, and underscores",
            );
            return None;
        }
        Some(Self {
            node,
            value: value?,
        })
    }

    /// Returns the name of the definition, or one that is derived from its value.
    fn name(&self) -> Option<String> {
        match self.node.get("name").and_then(Node::as_str) {
            Some(name) => Some(name.to_owned()),
            None => name_of(self.value),
        }
    }

    fn member(&self, name: String) -> RawMember {
        let span = self.node.span;
        let mut traits = RawTraits::new();
        let mut add = |id: &str, node: Node| {
            let key_span = node.span;
            traits.insert(id.to_owned(), Entry { key_span, node });
        };
        if let Some(value) = self.node.get("value") {
            add("smithy.api#enumValue", value.clone());
        }
        if let Some(documentation) = self.node.get("documentation") {
            add("smithy.api#documentation", documentation.clone());
        }
        let deprecated = self.node.get("deprecated");
        if let Some(deprecated) = deprecated.filter(|node| node.as_bool() == Some(true)) {
            let value = Value::Object(Object::new());
            let span = deprecated.span;
            add("smithy.api#deprecated", Node { value, span });
        }
        RawMember {
            name,
            target: Reference {
                id: ShapeId::known("smithy.api", "Unit"),
                span,
            },
            traits,
            span,
        }
    }
}

/// Derives a name from a value: runs of `-`, `.`, `:`, `/`, and whitespace become underscores.
/// Returns `None` if the value contains other characters or starts with a digit.
fn name_of(value: &str) -> Option<String> {
    let is_separator =
        |next: char| matches!(next, '-' | '.' | ':' | '/') || next.is_ascii_whitespace();
    let mut name = String::with_capacity(value.len());
    let mut after_separator = false;
    for next in value.chars() {
        match is_separator(next) {
            true if !after_separator => name.push('_'),
            true => {}
            false => name.push(next),
        }
        after_separator = is_separator(next);
    }
    let starts_with_digit = value.starts_with(|first: char| first.is_ascii_digit());
    (is_identifier(&name) && !starts_with_digit).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_derived_from_values() {
        for (value, name) in [
            ("abc", "abc"),
            ("EU (x)", ""),
            ("dev.standard1.small", "dev_standard1_small"),
            ("aws:kms", "aws_kms"),
            ("a - b", "a_b"),
            ("text/plain", "text_plain"),
            ("-a", "_a"),
            ("_a", "_a"),
            (".5", "_5"),
            ("5x", ""),
            ("", ""),
            ("---", ""),
            ("größe", ""),
        ] {
            let expected = Some(name.to_owned()).filter(|name| !name.is_empty());
            assert_eq!(name_of(value), expected, "{value}");
        }
    }
}
