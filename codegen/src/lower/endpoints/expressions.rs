//! Conditions and expressions: names are resolved, types are checked.

use std::collections::{BTreeMap, BTreeSet};

use super::{Compiler, SECTION};
use crate::ir::{self, Condition, Expression};
use crate::lower::names::{Scope, identifier, snake_case};
use crate::model::json::{Node, Value};

/// Types of the rules language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Bool,
    Partition,
    /// May be absent; only `isSet` and a binding take it.
    Optional(Box<Type>),
}

impl Type {
    fn optional(self) -> Self {
        Self::Optional(Box::new(self))
    }

    /// What to do about a value of this type in a place for another.
    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::Optional(_) => {
                "test the value with `isSet` in an earlier condition, or give it a default"
            }
            _ => SECTION,
        }
    }

    pub(super) fn described(&self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Bool => "a boolean",
            Self::Partition => "a partition",
            Self::Optional(_) => "a value that may be absent",
        }
    }
}

/// What names mean at one point of the rule set.
pub(super) struct Bindings {
    names: BTreeMap<String, Binding>,
    locals: Scope,
    /// Locals that were read since the beginning.
    used: BTreeSet<String>,
}

#[derive(Clone)]
struct Binding {
    local: String,
    ty: Type,
}

/// What a scope gives back when it is left.
pub(super) struct Outer {
    names: BTreeMap<String, Binding>,
}

impl Bindings {
    pub(super) fn new<'a>(params: impl Iterator<Item = (&'a str, &'a ir::EndpointParam)>) -> Self {
        let mut bindings = Self {
            names: BTreeMap::new(),
            locals: Scope::with_taken(["params"]),
            used: BTreeSet::new(),
        };
        for (name, param) in params {
            let ty = if param.boolean {
                Type::Bool
            } else {
                Type::Text
            };
            let always_there = param.required || param.default.is_some();
            let ty = if always_there { ty } else { ty.optional() };
            bindings.locals.claim(&param.bare_name, "");
            bindings.names.insert(
                name.to_owned(),
                Binding {
                    local: param.name.clone(),
                    ty,
                },
            );
        }
        bindings
    }

    pub(super) fn enter(&self) -> Outer {
        Outer {
            names: self.names.clone(),
        }
    }

    /// Forgets what the scope bound; tells which locals were read so far.
    pub(super) fn leave(&mut self, outer: Outer) -> BTreeSet<String> {
        self.names = outer.names;
        self.used.clone()
    }

    fn read(&mut self, name: &str) -> Option<Binding> {
        let binding = self.names.get(name)?.clone();
        self.used.insert(binding.local.clone());
        Some(binding)
    }
}

/// A condition whose binding may turn out to be unused.
pub(super) struct Draft {
    condition: Condition,
}

impl Draft {
    /// Without a use the value is only tested, so that no unused variable is generated.
    pub(super) fn finish(self, used: &BTreeSet<String>) -> Condition {
        match self.condition {
            Condition::Bind { name, value } if !used.contains(&name) => {
                Condition::Test(Expression::IsSet(Box::new(value)))
            }
            other => other,
        }
    }
}

impl Compiler<'_> {
    pub(super) fn condition(&mut self, node: &Node, bindings: &mut Bindings) -> Option<Draft> {
        let function = self
            .member(node, "fn")
            .and_then(|function| self.string(function))?;
        let assign = node.get("assign");
        if function == "isSet" && assign.is_none() {
            return self.is_set(node, bindings);
        }
        let (value, ty) = self.call(node, bindings)?;
        let condition = match (assign.and_then(Node::as_str), ty) {
            (Some(name), Type::Optional(ty)) => {
                let local = bindings.locals.claim(&snake_case(name), "");
                let local = identifier(&local);
                bindings.names.insert(
                    name.to_owned(),
                    Binding {
                        local: local.clone(),
                        ty: *ty,
                    },
                );
                Condition::Bind { name: local, value }
            }
            (Some(_), _) => {
                self.report(
                    node.span,
                    format!(
                        "`{}` always has a value, so that assigning it is no condition",
                        function.escape_debug()
                    ),
                    SECTION,
                );
                return None;
            }
            (None, Type::Bool) => Condition::Test(value),
            (None, Type::Optional(_)) => Condition::Test(Expression::IsSet(Box::new(value))),
            (None, other) => {
                self.report(
                    node.span,
                    format!("a condition is a boolean, this is {}", other.described()),
                    SECTION,
                );
                return None;
            }
        };
        Some(Draft { condition })
    }

    /// `isSet` of a name makes the name a value within the rule.
    fn is_set(&mut self, node: &Node, bindings: &mut Bindings) -> Option<Draft> {
        let [argument] = self.arguments(node, 1)? else {
            return None;
        };
        let Some(name) = argument.get("ref").and_then(Node::as_str) else {
            let (value, _) = self.expression(argument, bindings)?;
            return Some(Draft {
                condition: Condition::Test(Expression::IsSet(Box::new(value))),
            });
        };
        let Some(binding) = bindings.names.get(name).cloned() else {
            self.unknown(argument, name);
            return None;
        };
        let condition = match binding.ty {
            Type::Optional(ty) => {
                // Shadowing keeps the name that a reader knows. It counts as used only if read
                // from here on.
                bindings.used.remove(&binding.local);
                let value = Expression::Variable(binding.local.clone());
                bindings.names.insert(
                    name.to_owned(),
                    Binding {
                        local: binding.local.clone(),
                        ty: *ty,
                    },
                );
                Condition::Bind {
                    name: binding.local,
                    value,
                }
            }
            _ => Condition::Test(Expression::Bool(true)),
        };
        Some(Draft { condition })
    }

    pub(super) fn expression(
        &mut self,
        node: &Node,
        bindings: &mut Bindings,
    ) -> Option<(Expression, Type)> {
        match &node.value {
            Value::String(text) => Some((self.template(text, node, bindings)?, Type::Text)),
            Value::Bool(value) => Some((Expression::Bool(*value), Type::Bool)),
            Value::Object(members) if members.contains_key("ref") => {
                let name = self
                    .member(node, "ref")
                    .and_then(|name| self.string(name))?;
                self.reference(name, node, bindings)
            }
            Value::Object(members) if members.contains_key("fn") => self.call(node, bindings),
            _ => {
                self.expected(node, "an expression");
                None
            }
        }
    }

    pub(super) fn reference(
        &mut self,
        name: &str,
        node: &Node,
        bindings: &mut Bindings,
    ) -> Option<(Expression, Type)> {
        let Some(binding) = bindings.read(name) else {
            self.unknown(node, name);
            return None;
        };
        Some((Expression::Variable(binding.local), binding.ty))
    }

    fn unknown(&mut self, node: &Node, name: &str) {
        self.report(
            node.span,
            format!(
                "`{}` is neither a parameter nor assigned by a condition before",
                name.escape_debug()
            ),
            SECTION,
        );
    }

    fn call(&mut self, node: &Node, bindings: &mut Bindings) -> Option<(Expression, Type)> {
        let function = self
            .member(node, "fn")
            .and_then(|function| self.string(function))?;
        match function {
            "isSet" => {
                let [argument] = self.arguments(node, 1)? else {
                    return None;
                };
                let (value, ty) = self.expression(argument, bindings)?;
                let value = match ty {
                    Type::Optional(_) => Expression::IsSet(Box::new(value)),
                    _ => Expression::Bool(true),
                };
                Some((value, Type::Bool))
            }
            "not" => {
                let [argument] = self.arguments(node, 1)? else {
                    return None;
                };
                let value = self.argument(argument, &Type::Bool, bindings)?;
                Some((Expression::Not(Box::new(value)), Type::Bool))
            }
            "booleanEquals" => self.equals(node, &Type::Bool, bindings),
            "stringEquals" => self.equals(node, &Type::Text, bindings),
            "aws.partition" => {
                let [argument] = self.arguments(node, 1)? else {
                    return None;
                };
                let region = self.argument(argument, &Type::Text, bindings)?;
                self.uses_partitions = true;
                Some((
                    Expression::Partition(Box::new(region)),
                    Type::Partition.optional(),
                ))
            }
            "getAttr" => {
                let [argument, path] = self.arguments(node, 2)? else {
                    return None;
                };
                let of = self.expression(argument, bindings)?;
                let name = self.string(path)?;
                self.attribute(of, name, path)
            }
            other => {
                let span = node.get("fn").map_or(node.span, |function| function.span);
                self.report(
                    span,
                    format!("the function `{}` of the rules language is not supported", other.escape_debug()),
                    "supported are isSet, not, booleanEquals, stringEquals, getAttr and aws.partition",
                );
                None
            }
        }
    }

    fn equals(
        &mut self,
        node: &Node,
        ty: &Type,
        bindings: &mut Bindings,
    ) -> Option<(Expression, Type)> {
        let [one, other] = self.arguments(node, 2)? else {
            return None;
        };
        let one = self.argument(one, ty, bindings);
        let other = self.argument(other, ty, bindings);
        Some((equal(one?, other?), Type::Bool))
    }

    fn argument(&mut self, node: &Node, ty: &Type, bindings: &mut Bindings) -> Option<Expression> {
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

    fn arguments<'n>(&mut self, node: &'n Node, count: usize) -> Option<&'n [Node]> {
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

    /// A property of a value, as in `getAttr` and in `{partition#name}`.
    pub(super) fn attribute(
        &mut self,
        (value, ty): (Expression, Type),
        name: &str,
        node: &Node,
    ) -> Option<(Expression, Type)> {
        let found = match ty {
            Type::Partition => PARTITION.iter().find(|(attribute, ..)| *attribute == name),
            _ => None,
        };
        let Some((_, method, boolean)) = found else {
            self.report(
                node.span,
                format!("{} has no attribute `{}`", ty.described(), name.escape_debug()),
                "a partition has name, dnsSuffix, dualStackDnsSuffix, supportsFIPS, supportsDualStack and implicitGlobalRegion",
            );
            return None;
        };
        let ty = if *boolean { Type::Bool } else { Type::Text };
        Some((Expression::Attribute(Box::new(value), method), ty))
    }
}

/// Attributes of a partition: name, Rust method, whether boolean.
const PARTITION: &[(&str, &str, bool)] = &[
    ("name", "name", false),
    ("dnsSuffix", "dns_suffix", false),
    ("dualStackDnsSuffix", "dual_stack_dns_suffix", false),
    ("supportsFIPS", "supports_fips", true),
    ("supportsDualStack", "supports_dual_stack", true),
    ("implicitGlobalRegion", "implicit_global_region", false),
];

/// `x == true` is `x`.
fn equal(one: Expression, other: Expression) -> Expression {
    match (one, other) {
        (Expression::Bool(true), value) | (value, Expression::Bool(true)) => value,
        (Expression::Bool(false), value) | (value, Expression::Bool(false)) => {
            Expression::Not(Box::new(value))
        }
        (one, other) => Expression::Equal(Box::new(one), Box::new(other)),
    }
}
