//! Attributes of records and items of lists, as in `getAttr` and in `{arn#resourceId[0]}`.

use super::compiler::Compiler;
use super::types::{Type, Typed};
use crate::ir::{Attribute, Expression, Function};
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
        let message = format!("{described} has no attribute `{}`", key.escape_debug());
        if attributes.is_empty() && !matches!(ty, Type::Optional(_)) {
            let help = "only partitions, ARNs and URLs have attributes";
            compiler.report(span, message, help);
        } else if attributes.is_empty() {
            compiler.mismatch(span, message, &ty);
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
            "write a whole number in brackets: `[0]` for the first item, `[-1]` for the last",
        );
        return None;
    };
    if ty != Type::TextList {
        let message = format!("{} has no items", ty.described());
        compiler.mismatch(span, message, &ty);
        return None;
    }
    compiler.functions.insert(Function::Item);
    let value = Expression::Item(Box::new(value), index);
    Some((value, Type::Text.optional()))
}

/// The name of an attribute in rules, how to read it, and its type.
type Named = (&'static str, Attribute, Type);

/// Creates an attribute that is borrowed from the record.
const fn lent(method: &'static str) -> Attribute {
    Attribute {
        method,
        made: false,
    }
}

/// Creates an attribute that is computed when it is read.
const fn made(method: &'static str) -> Attribute {
    Attribute { method, made: true }
}

const PARTITION: &[Named] = &[
    ("name", lent("name"), Type::Text),
    ("dnsSuffix", lent("dns_suffix"), Type::Text),
    (
        "dualStackDnsSuffix",
        lent("dual_stack_dns_suffix"),
        Type::Text,
    ),
    ("supportsFIPS", lent("supports_fips"), Type::Bool),
    ("supportsDualStack", lent("supports_dual_stack"), Type::Bool),
    (
        "implicitGlobalRegion",
        lent("implicit_global_region"),
        Type::Text,
    ),
];

const ARN: &[Named] = &[
    ("partition", lent("partition"), Type::Text),
    ("service", lent("service"), Type::Text),
    ("region", lent("region"), Type::Text),
    ("accountId", lent("account_id"), Type::Text),
    ("resourceId", made("resource_id"), Type::TextList),
];

const URL: &[Named] = &[
    ("scheme", lent("scheme"), Type::Text),
    ("authority", lent("authority"), Type::Text),
    ("path", lent("path"), Type::Text),
    ("normalizedPath", made("normalized_path"), Type::Text),
    ("isIp", lent("is_ip"), Type::Bool),
];

fn attributes(ty: &Type) -> &'static [Named] {
    match ty {
        Type::Partition => PARTITION,
        Type::Arn => ARN,
        Type::Url => URL,
        _ => &[],
    }
}
