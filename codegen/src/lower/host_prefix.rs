//! Host prefixes (Smithy 2.0, sections "endpoint trait" and "hostLabel trait").

use super::context::Context;
use crate::ir::{self, HostPart, TextField};
use crate::model::{Reference, Shape};
use crate::source::Span;

const SECTION: &str = "see the section \"endpoint trait\" of the Smithy specification";

/// Returns the prefix that the operation adds to the host of its endpoint.
pub(crate) fn of(
    operation: &Shape,
    input: &Reference,
    structure: &ir::Structure,
    context: &mut Context<'_>,
) -> Option<Vec<HostPart>> {
    let prefix = operation.traits.host_prefix()?;
    let Some(parts) = parts(&prefix.value) else {
        let message = "this is not a valid host prefix: it may consist of letters, digits, `-`, `.`, and `{label}`";
        report(prefix.span, operation, message, context);
        return None;
    };
    let shape = context.model.shape(&input.id);
    let labels: Vec<_> = shape
        .into_iter()
        .flat_map(Shape::members)
        .filter(|member| member.traits.host_label())
        .collect();
    for label in &labels {
        let is_used = parts.contains(&Part::Label(&label.name));
        if !is_used {
            let message = format!(
                "the member `{}` is a host label, but the prefix does not contain it",
                label.name
            );
            report(label.span, operation, message, context);
        }
    }
    parts
        .into_iter()
        .map(|part| match part {
            Part::Literal(text) => Some(HostPart::Literal(text.to_owned())),
            Part::Label(name) => {
                let is_label = labels.iter().any(|member| member.name == name);
                let mut fields = structure.fields.iter();
                let field = fields.find(|field| is_label && field.member == name);
                let field = field.and_then(TextField::of);
                if field.is_none() {
                    let message = format!(
                        "the input has no string or enum member `{}` with `smithy.api#hostLabel`",
                        name.escape_debug()
                    );
                    report(prefix.span, operation, message, context);
                }
                field.map(HostPart::Label)
            }
        })
        .collect()
}

fn report(span: Span, operation: &Shape, message: impl Into<String>, context: &mut Context<'_>) {
    context
        .diagnostics
        .shape(span, &operation.id, message, SECTION);
}

#[derive(Debug, PartialEq)]
enum Part<'a> {
    Literal(&'a str),
    Label(&'a str),
}

/// Splits a template at its braces. Returns `None` if it cannot be part of a host name.
fn parts(template: &str) -> Option<Vec<Part<'_>>> {
    let is_literal = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
    };
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let (label, after) = after.split_once('}')?;
        if !literal.is_empty() {
            parts.push(Part::Literal(literal));
        }
        parts.push(Part::Label(label));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Literal(rest));
    }
    let good = parts.iter().all(|part| match part {
        Part::Literal(text) => is_literal(text),
        Part::Label(name) => crate::model::shape_id::is_identifier(name),
    });
    (good && !parts.is_empty()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefix_is_split_into_literals_and_labels() {
        let expected = [Part::Literal("a-"), Part::Label("x"), Part::Literal(".")];
        assert_eq!(parts("a-{x}.").expect("a prefix"), expected);
        assert_eq!(parts("data.").expect("a prefix"), [Part::Literal("data.")]);
        for bad in [
            "", "{", "}", "a{b", "a}b", "{}", "{a b}", "a/", "a@{x}", "{{x}}", "ä.",
        ] {
            assert_eq!(parts(bad), None, "{bad}");
        }
    }
}
