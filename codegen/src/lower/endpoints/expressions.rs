//! Conditions and expressions: names are resolved, types are checked.

use std::collections::{BTreeMap, BTreeSet};

use super::{Compiler, SECTION};
use crate::ir::{self, Condition, EndpointType, Expression};
use crate::lower::names::{Scope, identifier, snake_case};
use crate::model::node::{Node, Value};

/// Types of the rules language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Bool,
    Integer,
    TextList,
    Partition,
    Arn,
    Url,
    /// May be absent; only `isSet`, `coalesce`, `ite` and a binding take it.
    Optional(Box<Type>),
}

impl Type {
    pub(super) fn optional(self) -> Self {
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
            Self::Integer => "a number",
            Self::TextList => "an array of strings",
            Self::Partition => "a partition",
            Self::Arn => "an ARN",
            Self::Url => "a URL",
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
            let ty = match param.ty {
                EndpointType::Bool => Type::Bool,
                EndpointType::Text => Type::Text,
                EndpointType::TextList => Type::TextList,
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

    /// Makes a local variable for a name.
    fn assign(&mut self, name: &str, ty: Type) -> String {
        let local = identifier(&self.locals.claim(&snake_case(name), ""));
        let binding = Binding {
            local: local.clone(),
            ty,
        };
        self.names.insert(name.to_owned(), binding);
        local
    }
}

/// Conditions of which bindings may turn out to be unused.
pub(super) struct Draft {
    conditions: Vec<Condition>,
}

impl Draft {
    /// Without a use the value is only tested, so that no unused variable is generated.
    pub(super) fn finish(self, used: &BTreeSet<String>) -> impl Iterator<Item = Condition> {
        self.conditions
            .into_iter()
            .filter_map(|condition| match condition {
                Condition::Bind { name, value } if !used.contains(&name) => {
                    Some(Condition::Test(Expression::IsSet(Box::new(value))))
                }
                Condition::Let { name, .. } if !used.contains(&name) => None,
                Condition::Test(Expression::Bool(true)) => None,
                other => Some(other),
            })
    }
}

impl From<Condition> for Draft {
    fn from(condition: Condition) -> Self {
        Self {
            conditions: vec![condition],
        }
    }
}

const CONDITION_KEYS: &[&str] = &["fn", "argv", "assign", "documentation"];

impl Compiler<'_> {
    /// A condition holds if its value is there and is not false.
    pub(super) fn condition(&mut self, node: &Node, bindings: &mut Bindings) -> Option<Draft> {
        self.keys(node, CONDITION_KEYS);
        let function = self
            .member(node, "fn")
            .and_then(|function| self.string(function))?;
        let assign = match node.get("assign") {
            Some(name) => Some(self.variable(name, bindings)?),
            None => None,
        };
        if function == "isSet" && assign.is_none() {
            return self.is_set(node, bindings);
        }
        let (value, ty) = self.call(node, bindings)?;
        let (ty, is_optional) = match ty {
            Type::Optional(ty) => (*ty, true),
            ty => (ty, false),
        };
        let Some(name) = assign else {
            let value = match (ty, is_optional) {
                (Type::Bool, true) => Expression::IsTrue(Box::new(value)),
                (Type::Bool, false) => value,
                (_, true) => Expression::IsSet(Box::new(value)),
                (other, false) => {
                    self.report(
                        node.span,
                        format!("a condition is a boolean, this is {}", other.described()),
                        "compare the value, or give it a name with `assign`",
                    );
                    return None;
                }
            };
            return Some(Condition::Test(value).into());
        };
        let is_flag = ty == Type::Bool;
        let name = bindings.assign(name, ty);
        if is_flag {
            // A value that is false ends the rule, so that the name stands for what is true.
            bindings.used.insert(name.clone());
        }
        let test = is_flag.then(|| Condition::Test(Expression::Variable(name.clone())));
        let bind = if is_optional {
            Condition::Bind { name, value }
        } else {
            Condition::Let { name, value }
        };
        let conditions = std::iter::once(bind).chain(test).collect();
        Some(Draft { conditions })
    }

    /// The name that a condition gives to its value: one that nothing in scope has.
    fn variable<'n>(&mut self, node: &'n Node, bindings: &Bindings) -> Option<&'n str> {
        let name = self.string(node)?;
        if !crate::model::shape_id::is_identifier(name) {
            self.report(
                node.span,
                "this is no name for a variable",
                "use an identifier",
            );
            return None;
        }
        if bindings.names.contains_key(name) {
            self.report(
                node.span,
                format!("`{name}` is a parameter, or assigned by a condition before"),
                "use another name",
            );
            return None;
        }
        Some(name)
    }

    /// `isSet` of a name makes the name a value within the rule.
    fn is_set(&mut self, node: &Node, bindings: &mut Bindings) -> Option<Draft> {
        let [argument] = self.arguments(node)?;
        let Some(name) = argument.get("ref").and_then(Node::as_str) else {
            let (value, ty) = self.expression(argument, bindings)?;
            let value = match ty {
                Type::Optional(_) => Expression::IsSet(Box::new(value)),
                _ => Expression::Bool(true),
            };
            return Some(Condition::Test(value).into());
        };
        self.keys(argument, &["ref"]);
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
        Some(condition.into())
    }

    pub(super) fn expression(
        &mut self,
        node: &Node,
        bindings: &mut Bindings,
    ) -> Option<(Expression, Type)> {
        match &node.value {
            Value::String(text) => Some((self.template(text, node, bindings)?, Type::Text)),
            Value::Bool(value) => Some((Expression::Bool(*value), Type::Bool)),
            Value::Number(_) => self.integer(node),
            Value::Array(items) => {
                let items: Vec<_> = items
                    .iter()
                    .map(|item| self.argument(item, &Type::Text, bindings))
                    .collect();
                let items: Option<_> = items.into_iter().collect();
                Some((Expression::List(items?), Type::TextList))
            }
            Value::Object(members) if members.contains_key("ref") => {
                self.keys(node, &["ref"]);
                let name = self
                    .member(node, "ref")
                    .and_then(|name| self.string(name))?;
                self.reference(name, node, bindings)
            }
            Value::Object(members) if members.contains_key("fn") => {
                self.keys(node, &["fn", "argv"]);
                self.call(node, bindings)
            }
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
}
