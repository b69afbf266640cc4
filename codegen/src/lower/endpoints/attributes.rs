//! Attributes of records and items of lists, as in `getAttr` and in `{arn#resourceId[0]}`.

use super::compiler::Compiler;
use super::types::{Type, Typed};
use crate::ir::{Attribute, Expression};
use crate::source::Span;

/// Returns the value at the end of a path. A path consists of keys that are separated by dots. A
/// key may be followed by an index; a negative index counts from the end of the list.
pub(super) fn attribute(
    mut of: Typed,
    path: &str,
    span: Span,
    compiler: &mut Compiler<'_>,
) -> Option<Typed> {
    for part in path.split('.') {
        let (key, index) = match part.split_once('[') {
            Some((key, index)) => (key, Some(index)),
            None => (part, None),
        };
        if index.is_none() || !key.is_empty() {
            of = by_key(of, key, span, compiler)?;
        }
        if let Some(index) = index {
            of = by_index(of, index, span, compiler)?;
        }
    }
    Some(of)
}

fn by_key((value, ty): Typed, key: &str, span: Span, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let attributes = attributes(&ty);
    let Some((_, attribute, found)) = attributes.iter().find(|(name, ..)| *name == key) else {
        let described = ty.described();
        let shown = key.escape_debug();
        let message = format!("{described} has no attribute `{shown}`");
        if matches!(ty, Type::Optional(_)) {
            let message = format!("cannot read the attribute `{shown}` of {described}");
            compiler.mismatch(span, message, &ty);
        } else if attributes.is_empty() {
            let help = "only partitions, ARNs, and URLs have attributes";
            compiler.report(span, message, help);
        } else {
            let names: Vec<_> = attributes.iter().map(|(name, ..)| *name).collect();
            let help = format!("{described} has {}", names.join(", "));
            compiler.report(span, message, help);
        }
        return None;
    };
    let value = Expression::Attribute(Box::new(value), *attribute);
    Some((value, found.clone()))
}

fn by_index(
    (value, ty): Typed,
    index: &str,
    span: Span,
    compiler: &mut Compiler<'_>,
) -> Option<Typed> {
    let Some(index) = index.strip_suffix(']').and_then(|index| index.parse().ok()) else {
        compiler.report(
            span,
            format!("`[{}` is not a valid index", index.escape_debug()),
            "write an integer in brackets: `[0]` for the first item, `[-1]` for the last",
        );
        return None;
    };
    if ty != Type::TextList {
        let message = format!("{} has no items", ty.described());
        compiler.mismatch(span, message, &ty);
        return None;
    }
    let value = Expression::Item(Box::new(value), index);
    Some((value, Type::Text.optional()))
}

/// The name of an attribute in rules, how to read it, and its type.
type Named = (&'static str, Attribute, Type);

/// Creates an attribute that is borrowed from the record.
const fn borrowed(method: &'static str) -> Attribute {
    Attribute {
        method,
        owned: false,
    }
}

/// Creates an attribute that is computed when it is read.
const fn owned(method: &'static str) -> Attribute {
    Attribute {
        method,
        owned: true,
    }
}

const PARTITION: &[Named] = &[
    ("name", borrowed("name"), Type::Text),
    ("dnsSuffix", borrowed("dns_suffix"), Type::Text),
    (
        "dualStackDnsSuffix",
        borrowed("dual_stack_dns_suffix"),
        Type::Text,
    ),
    ("supportsFIPS", borrowed("supports_fips"), Type::Bool),
    (
        "supportsDualStack",
        borrowed("supports_dual_stack"),
        Type::Bool,
    ),
    (
        "implicitGlobalRegion",
        borrowed("implicit_global_region"),
        Type::Text,
    ),
];

const ARN: &[Named] = &[
    ("partition", borrowed("partition"), Type::Text),
    ("service", borrowed("service"), Type::Text),
    ("region", borrowed("region"), Type::Text),
    ("accountId", borrowed("account_id"), Type::Text),
    ("resourceId", owned("resource_id"), Type::TextList),
];

const URL: &[Named] = &[
    ("scheme", borrowed("scheme"), Type::Text),
    ("authority", borrowed("authority"), Type::Text),
    ("path", borrowed("path"), Type::Text),
    ("normalizedPath", owned("normalized_path"), Type::Text),
    ("isIp", borrowed("is_ip"), Type::Bool),
];

fn attributes(ty: &Type) -> &'static [Named] {
    match ty {
        Type::Partition => PARTITION,
        Type::Arn => ARN,
        Type::Url => URL,
        _ => &[],
    }
}
