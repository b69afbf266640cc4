//! The functions of the rules language: what they take, what they give
//! (Smithy 2.0, sections "Rules engine standard library" and "AWS rules engine library functions").

use super::expressions::{Bindings, Type};
use super::{Compiler, SECTION};
use crate::ir::{Attribute, Expression, Function};
use crate::model::node::{Node, Value};

/// What a function with a fixed number of arguments takes and gives.
type Signature = (&'static [Type], Type, Function);

const SUPPORTED: &str = "there are aws.isVirtualHostableS3Bucket, aws.parseArn, aws.partition, booleanEquals, coalesce, getAttr, isSet, isValidHostLabel, ite, not, parseURL, split, stringEquals, substring and uriEncode";

fn signature(name: &str) -> Option<Signature> {
    use Type::{Arn, Bool, Integer, Partition, Text, TextList, Url};
    let text: &[Type] = &[Text];
    let text_and_flag: &[Type] = &[Text, Bool];
    Some(match name {
        "aws.isVirtualHostableS3Bucket" => {
            (text_and_flag, Bool, Function::IsVirtualHostableS3Bucket)
        }
        "aws.parseArn" => (text, Arn.optional(), Function::ParseArn),
        "aws.partition" => (text, Partition.optional(), Function::Partition),
        "isValidHostLabel" => (text_and_flag, Bool, Function::IsValidHostLabel),
        "parseURL" => (text, Url.optional(), Function::ParseUrl),
        "split" => (&[Text, Text, Integer], TextList, Function::Split),
        "substring" => (
            &[Text, Integer, Integer, Bool],
            Text.optional(),
            Function::Substring,
        ),
        "uriEncode" => (text, Text, Function::UriEncode),
        _ => return None,
    })
}

impl Compiler<'_> {
    /// A call, and the type of what it gives.
    pub(super) fn call(
        &mut self,
        node: &Node,
        bindings: &mut Bindings,
    ) -> Option<(Expression, Type)> {
        let function = self
            .member(node, "fn")
            .and_then(|function| self.string(function))?;
        match function {
            "isSet" => {
                let [argument] = self.arguments(node)?;
                let (value, ty) = self.expression(argument, bindings)?;
                let value = match ty {
                    Type::Optional(_) => Expression::IsSet(Box::new(value)),
                    _ => Expression::Bool(true),
                };
                Some((value, Type::Bool))
            }
            "not" => {
                let [argument] = self.arguments(node)?;
                let value = self.argument(argument, &Type::Bool, bindings)?;
                Some((not(value), Type::Bool))
            }
            "booleanEquals" => self.equals(node, &Type::Bool, bindings),
            "stringEquals" => self.equals(node, &Type::Text, bindings),
            "getAttr" => {
                let [argument, path] = self.arguments(node)?;
                let of = self.expression(argument, bindings);
                let name = self.string(path)?;
                self.attribute(of?, name, path)
            }
            "coalesce" => self.coalesce(node, bindings),
            "ite" => self.if_then_else(node, bindings),
            other => {
                let Some((types, ty, function)) = signature(other) else {
                    let span = node.get("fn").map_or(node.span, |function| function.span);
                    self.report(
                        span,
                        format!(
                            "the rules language has no function `{}`",
                            other.escape_debug()
                        ),
                        SUPPORTED,
                    );
                    return None;
                };
                let arguments = self.counted(node, types.len())?;
                if function == Function::Split {
                    self.check_split(arguments);
                }
                let values: Vec<_> = arguments
                    .iter()
                    .zip(types)
                    .map(|(argument, ty)| self.argument(argument, ty, bindings))
                    .collect();
                let values: Option<Vec<_>> = values.into_iter().collect();
                Some((self.function(function, values?), ty))
            }
        }
    }

    /// A call of a function that generated clients have code for.
    fn function(&mut self, function: Function, arguments: Vec<Expression>) -> Expression {
        self.functions.insert(function);
        Expression::Call(function, arguments)
    }

    fn equals(
        &mut self,
        node: &Node,
        ty: &Type,
        bindings: &mut Bindings,
    ) -> Option<(Expression, Type)> {
        let [one, other] = self.arguments(node)?;
        let one = self.argument(one, ty, bindings);
        let other = self.argument(other, ty, bindings);
        Some((equal(one?, other?), Type::Bool))
    }

    /// Nothing can be split at an empty text.
    fn check_split(&mut self, arguments: &[Node]) {
        if let Some(delimiter) = arguments
            .get(1)
            .filter(|delimiter| delimiter.as_str() == Some(""))
        {
            self.report(
                delimiter.span,
                "the delimiter of `split` is empty",
                "give it one character at least",
            );
        }
    }

    /// The first value that is there. It may be absent only where all of them may.
    fn coalesce(&mut self, node: &Node, bindings: &mut Bindings) -> Option<(Expression, Type)> {
        let arguments = self.member(node, "argv")?;
        let items = self.items(arguments);
        if items.len() < 2 {
            self.report(
                arguments.span,
                format!("`coalesce` takes 2 arguments or more, not {}", items.len()),
                SECTION,
            );
            return None;
        }
        let (values, ty) = self.alike(items, bindings)?;
        let (mut optional, mut last) = (Vec::new(), None);
        // What comes after a value that is always there is never asked for.
        for (value, is_optional) in values {
            if last.is_none() && is_optional {
                optional.push(value);
            } else if last.is_none() {
                last = Some(Box::new(value));
            }
        }
        match (optional.is_empty(), last) {
            (true, Some(value)) => Some((*value, ty)),
            (_, None) => Some((
                Expression::Coalesce {
                    optional,
                    last: None,
                },
                ty.optional(),
            )),
            (false, last) => Some((Expression::Coalesce { optional, last }, ty)),
        }
    }

    /// One of two values. It may be absent where either may.
    fn if_then_else(&mut self, node: &Node, bindings: &mut Bindings) -> Option<(Expression, Type)> {
        let [condition, _, _] = self.arguments(node)?;
        let condition = self.argument(condition, &Type::Bool, bindings);
        let arguments = self.member(node, "argv")?;
        let branches = self.items(arguments).get(1..)?;
        let (values, ty) = self.alike(branches, bindings)?;
        let is_optional = values.iter().any(|(_, is_optional)| *is_optional);
        let branches = values.into_iter().map(|(value, optional)| {
            if is_optional && !optional {
                Expression::Some(Box::new(value))
            } else {
                value
            }
        });
        let arguments = std::iter::once(condition?).chain(branches).collect();
        let value = self.function(Function::Ite, arguments);
        Some((value, if is_optional { ty.optional() } else { ty }))
    }

    /// Values of one type, and whether each may be absent.
    fn alike(
        &mut self,
        nodes: &[Node],
        bindings: &mut Bindings,
    ) -> Option<(Vec<(Expression, bool)>, Type)> {
        let values: Vec<_> = nodes
            .iter()
            .map(|node| Some((node, self.expression(node, bindings)?)))
            .collect();
        let values: Option<Vec<_>> = values.into_iter().collect();
        let mut all = Vec::new();
        let mut common: Option<Type> = None;
        for (node, (value, ty)) in values? {
            let (ty, is_optional) = match ty {
                Type::Optional(ty) => (*ty, true),
                ty => (ty, false),
            };
            let expected = common.get_or_insert_with(|| ty.clone());
            if *expected != ty {
                let message = format!(
                    "this is {}, where the value before is {}",
                    ty.described(),
                    expected.described()
                );
                self.report(node.span, message, "let all of them be of one type");
                return None;
            }
            all.push((value, is_optional));
        }
        Some((all, common?))
    }

    pub(super) fn argument(
        &mut self,
        node: &Node,
        ty: &Type,
        bindings: &mut Bindings,
    ) -> Option<Expression> {
        let (value, found) = self.expression(node, bindings)?;
        if found != *ty {
            let message = format!(
                "{} is expected here, this is {}",
                ty.described(),
                found.described()
            );
            self.report(node.span, message, found.help());
            return None;
        }
        Some(value)
    }

    pub(super) fn arguments<'n, const N: usize>(
        &mut self,
        node: &'n Node,
    ) -> Option<&'n [Node; N]> {
        self.counted(node, N)?.try_into().ok()
    }

    fn counted<'n>(&mut self, node: &'n Node, count: usize) -> Option<&'n [Node]> {
        let arguments = self.member(node, "argv")?;
        let items = self.items(arguments);
        if items.len() != count {
            self.report(
                arguments.span,
                format!(
                    "`{}` takes {count} argument(s), not {}",
                    node.get("fn")
                        .and_then(Node::as_str)
                        .unwrap_or_default()
                        .escape_debug(),
                    items.len()
                ),
                SECTION,
            );
            return None;
        }
        Some(items)
    }

    /// What a path leads to, as in `getAttr` and in `{arn#resourceId[0]}`: keys with dots in
    /// between, and at the end an index, which counts from the end of the list where it is negative.
    pub(super) fn attribute(
        &mut self,
        mut of: (Expression, Type),
        path: &str,
        node: &Node,
    ) -> Option<(Expression, Type)> {
        for part in path.split('.') {
            let (key, index) = match part.split_once('[') {
                Some((key, index)) => (key, Some(index)),
                None => (part, None),
            };
            if index.is_none() || !key.is_empty() {
                of = self.key(of, key, node)?;
            }
            if let Some(index) = index {
                of = self.index(of, index, node)?;
            }
        }
        Some(of)
    }

    fn key(
        &mut self,
        (value, ty): (Expression, Type),
        key: &str,
        node: &Node,
    ) -> Option<(Expression, Type)> {
        let attributes = attributes(&ty);
        let Some((_, attribute, found)) = attributes.iter().find(|(name, ..)| *name == key) else {
            let help = match &ty {
                Type::Optional(_) => ty.help().to_owned(),
                _ if attributes.is_empty() => {
                    "what has attributes are partitions, ARNs and URLs".to_owned()
                }
                _ => {
                    let names: Vec<_> = attributes.iter().map(|(name, ..)| *name).collect();
                    format!("{} has {}", ty.described(), names.join(", "))
                }
            };
            let message = format!(
                "{} has no attribute `{}`",
                ty.described(),
                key.escape_debug()
            );
            self.report(node.span, message, help);
            return None;
        };
        let value = Expression::Attribute(Box::new(value), *attribute);
        Some((value, found.clone()))
    }

    fn index(
        &mut self,
        (value, ty): (Expression, Type),
        index: &str,
        node: &Node,
    ) -> Option<(Expression, Type)> {
        let Some(index) = index.strip_suffix(']').and_then(|index| index.parse().ok()) else {
            self.report(
                node.span,
                "this is no index",
                "write a whole number in brackets: `[0]` for the first item, `[-1]` for the last",
            );
            return None;
        };
        if ty != Type::TextList {
            let message = format!("{} has no items", ty.described());
            self.report(node.span, message, ty.help());
            return None;
        }
        self.functions.insert(Function::Item);
        let value = Expression::Item(Box::new(value), index);
        Some((value, Type::Text.optional()))
    }

    /// A number: an index, or a limit.
    pub(super) fn integer(&mut self, node: &Node) -> Option<(Expression, Type)> {
        let Value::Number(text) = &node.value else {
            return None;
        };
        // No text is longer than this on any machine.
        let Ok(value) = text.parse::<u32>() else {
            self.report(
                node.span,
                "this number is no index and no limit",
                "use a whole number that is not negative",
            );
            return None;
        };
        Some((Expression::Integer(value as usize), Type::Integer))
    }
}

/// An attribute that the record lends.
const fn lent(method: &'static str) -> Attribute {
    Attribute {
        method,
        made: false,
    }
}

/// An attribute that is made when it is asked for.
const fn made(method: &'static str) -> Attribute {
    Attribute { method, made: true }
}

/// The name of an attribute, and its type.
type Named = (&'static str, Attribute, Type);

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

/// `!!x` is `x`.
fn not(value: Expression) -> Expression {
    match value {
        Expression::Not(value) => *value,
        value => Expression::Not(Box::new(value)),
    }
}

/// `x == true` is `x`.
fn equal(one: Expression, other: Expression) -> Expression {
    match (one, other) {
        (Expression::Bool(true), value) | (value, Expression::Bool(true)) => value,
        (Expression::Bool(false), value) | (value, Expression::Bool(false)) => not(value),
        (one, other) => Expression::Equal(Box::new(one), Box::new(other)),
    }
}
