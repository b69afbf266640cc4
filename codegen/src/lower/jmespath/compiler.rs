//! Compiles the syntax tree of an expression.

use jmespath::ast::Ast;

use super::functions;
use super::operators;
use super::problem::{Lowered, Problem};
use super::root::Root;
use super::value::{check_representable, list_of, present};
use crate::ir;
use crate::ir::jmespath::{Expression, Type, Value};
use crate::lower::names::Scope;

/// Expressions that are nested more deeply are rejected, because the parser, and everything that
/// reads its result, is recursive.
pub(super) const MAX_DEPTH: usize = 64;

pub(super) fn too_deep() -> Problem {
    Problem::new(
        format!("this expression is nested too deeply (the limit is {MAX_DEPTH} levels)"),
        "use a simpler one",
    )
}

/// Compiles one expression.
pub(super) struct Compiler<'a> {
    root: &'a Root<'a>,
    /// The names of variables, so that no inner variable shadows an outer one.
    variables: Scope,
    depth: usize,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(root: &'a Root<'a>) -> Self {
        Self {
            root,
            variables: Scope::with_taken(root.variables()),
            depth: 0,
        }
    }

    /// Compiles an expression. `current` is the value of `@`.
    pub(super) fn value(&mut self, ast: &Ast, current: &Value) -> Lowered {
        if self.depth == MAX_DEPTH {
            return Err(too_deep());
        }
        self.depth += 1;
        let value = self.value_within(ast, current);
        self.depth -= 1;
        value
    }

    fn value_within(&mut self, ast: &Ast, current: &Value) -> Lowered {
        match ast {
            Ast::Identity { .. } => Ok(current.clone()),
            Ast::Field { name, .. } => self.field(name, current),
            Ast::Literal { value, .. } => operators::literal(value),
            Ast::Subexpr { lhs, rhs, .. } => self.chain(lhs, rhs, current),
            Ast::Index { idx, .. } => index(*idx, current),
            Ast::Projection { lhs, rhs, .. } => self.projection(lhs, rhs, current),
            Ast::Flatten { node, .. } => {
                let of = self.value(node, current)?;
                flatten(of)
            }
            Ast::ObjectValues { node, .. } => {
                let of = self.value(node, current)?;
                functions::values("`.*`", of)
            }
            Ast::MultiList { elements, .. } => self.multi_list(elements, current),
            Ast::Function { name, args, .. } => {
                let count = functions::arity(name)?;
                let mut values = Vec::new();
                for arg in args {
                    values.push(self.value(arg, current)?);
                }
                functions::call(name, count, values)
            }
            Ast::Comparison {
                comparator,
                lhs,
                rhs,
                ..
            } => {
                let (lhs, rhs) = (self.value(lhs, current)?, self.value(rhs, current)?);
                operators::compare(comparator, lhs, rhs)
            }
            Ast::And { lhs, rhs, .. } => {
                let (lhs, rhs) = (self.value(lhs, current)?, self.value(rhs, current)?);
                operators::and(lhs, rhs)
            }
            Ast::Or { lhs, rhs, .. } => {
                let (lhs, rhs) = (self.value(lhs, current)?, self.value(rhs, current)?);
                operators::or(lhs, rhs)
            }
            Ast::Not { node, .. } => operators::not(self.value(node, current)?),
            Ast::Condition { .. } => Err(Problem::unsupported("a condition outside of a filter")),
            Ast::Slice { .. } => Err(Problem::unsupported("a slice, `[a:b]`,")),
            Ast::MultiHash { .. } => Err(Problem::unsupported("a multi-select hash, `{...}`,")),
            Ast::Expref { .. } => Err(Problem::unsupported(
                "a reference to an expression, `&...`,",
            )),
        }
    }

    fn field(&mut self, name: &str, current: &Value) -> Lowered {
        let shown = name.escape_debug();
        match &current.ty {
            Type::Union(id) => variant(name, &self.root.types()[*id], current),
            Type::Structure(id) => {
                let ir::Structure { fields, shape, .. } = &self.root.types()[*id];
                let Some(field) = fields.iter().find(|field| field.member == name) else {
                    let members: Vec<_> =
                        fields.iter().map(|field| field.member.as_str()).collect();
                    let of = format!("{}#{}", shape.namespace, shape.name);
                    let message = format!("`{of}` has no member `{shown}`");
                    return Err(Problem::new(message, members_help(&members)));
                };
                let optional = field.presence == ir::Presence::Optional;
                Ok(Value {
                    ty: Type::of(&field.ty),
                    nullable: current.nullable || optional,
                    expression: Expression::Field {
                        of: Box::new(current.clone()),
                        name: field.name.clone(),
                        ty: field.ty.clone(),
                        boxed: field.boxed,
                        optional,
                    },
                })
            }
            Type::InputOutput => self.root.variable(name).ok_or_else(|| {
                let message = format!("`{shown}` is neither the input nor the output");
                Problem::new(message, members_help(&["input", "output"]))
            }),
            Type::Borrowed(ir::Type::Map { key, value, .. }) if **key == ir::Type::String => {
                Ok(Value {
                    ty: Type::of(value),
                    nullable: true,
                    expression: Expression::Entry(Box::new(current.clone()), name.to_owned()),
                })
            }
            other => Err(Problem::mismatch(
                &format!("`{shown}`"),
                "a structure or a map with string keys",
                other,
            )),
        }
    }

    /// Compiles `lhs.rhs` and `lhs | rhs`: the left side is the value of `@` in the right side.
    fn chain(&mut self, lhs: &Ast, rhs: &Ast, current: &Value) -> Lowered {
        let of = self.value(lhs, current)?;
        let in_place = matches!(of.expression, Expression::Variable(_))
            || of.ty == Type::InputOutput
            || uses_of_current(rhs) <= 1;
        if in_place {
            return self.value(rhs, &of);
        }
        check_representable(&of)?;
        let variable = self.variables.claim("value", "");
        let bound = Value {
            expression: Expression::Variable(variable.clone()),
            ..of.clone()
        };
        let value = self.value(rhs, &bound)?;
        Ok(Value {
            ty: value.ty.clone(),
            nullable: value.nullable,
            expression: Expression::Bind {
                variable,
                of: Box::new(of),
                value: Box::new(value),
            },
        })
    }

    fn projection(&mut self, lhs: &Ast, rhs: &Ast, current: &Value) -> Lowered {
        let of = self.value(lhs, current)?;
        let Some(element) = of.ty.element() else {
            return Err(Problem::mismatch("a projection", "a list", &of.ty));
        };
        let variable = self.variables.claim("item", "");
        let item = present(Expression::Variable(variable.clone()), element);
        let (filter, then) = match rhs {
            Ast::Condition {
                predicate, then, ..
            } => {
                let predicate = self.value(predicate, &item)?;
                operators::check_truth(&predicate)?;
                (Some(Box::new(predicate)), then.as_ref())
            }
            other => (None, other),
        };
        let value = self.value(then, &item)?;
        check_representable(&value)?;
        let (of, filter) = match filter {
            Some(filter) if filter.may_fail() => {
                // The filter and what follows it use the same name for the elements.
                (failing_filter(of, &variable, *filter, &item), None)
            }
            filter => (of, filter),
        };
        Ok(Value {
            ty: list_of(value.ty.clone()),
            nullable: of.nullable,
            expression: Expression::Projection {
                of: Box::new(of),
                variable,
                filter,
                value: Box::new(value),
            },
        })
    }

    /// Compiles `[a, b]`, a list of the values of expressions. If `@` may be null, this is not
    /// supported.
    fn multi_list(&mut self, elements: &[Ast], current: &Value) -> Lowered {
        if current.nullable {
            let message = "a multi-select list cannot select from a value that may be null";
            return Err(Problem::new(
                message,
                "select inside a projection: `a[*].[b, c]`",
            ));
        }
        let mut values = Vec::new();
        for element in elements {
            values.push(self.value(element, current)?);
        }
        operators::list(values)
    }
}

/// Returns the value of a member of a union, which is null if the union contains another member.
fn variant(name: &str, union: &ir::Union, current: &Value) -> Lowered {
    let mut variants = union.variants.iter();
    let Some(variant) = variants.find(|variant| variant.member == name) else {
        let members = union.variants.iter().map(|variant| variant.member.as_str());
        let message = format!("`{}` has no member `{}`", union.name, name.escape_debug());
        return Err(Problem::new(
            message,
            members_help(&Vec::from_iter(members)),
        ));
    };
    Ok(Value {
        ty: Type::of(&variant.ty),
        nullable: true,
        expression: Expression::Variant {
            of: Box::new(current.clone()),
            accessor: variant.accessor.clone(),
            ty: variant.ty.clone(),
        },
    })
}

/// Returns how many times an expression reads `@`.
fn uses_of_current(ast: &Ast) -> usize {
    match ast {
        Ast::Identity { .. } | Ast::Field { .. } | Ast::Index { .. } | Ast::Slice { .. } => 1,
        Ast::Literal { .. } => 0,
        Ast::Subexpr { lhs, .. } | Ast::Projection { lhs, .. } => uses_of_current(lhs),
        Ast::Flatten { node, .. } | Ast::ObjectValues { node, .. } | Ast::Not { node, .. } => {
            uses_of_current(node)
        }
        Ast::Comparison { lhs, rhs, .. } | Ast::And { lhs, rhs, .. } | Ast::Or { lhs, rhs, .. } => {
            uses_of_current(lhs) + uses_of_current(rhs)
        }
        Ast::Function { args, .. } => args.iter().map(uses_of_current).sum(),
        Ast::MultiList { elements, .. } => elements.iter().map(uses_of_current).sum(),
        Ast::Condition {
            predicate, then, ..
        } => uses_of_current(predicate) + uses_of_current(then),
        Ast::MultiHash { .. } | Ast::Expref { .. } => 2,
    }
}

/// Builds a list of the elements that match. It is null if the filter fails for one of them.
fn failing_filter(of: Value, variable: &str, filter: Value, item: &Value) -> Value {
    Value {
        ty: Type::List {
            element: Box::new(item.ty.clone()),
            sparse: true,
        },
        nullable: true,
        expression: Expression::Filter {
            of: Box::new(of),
            variable: variable.to_owned(),
            filter: Box::new(filter),
        },
    }
}

fn index(index: i32, current: &Value) -> Lowered {
    let Some(element) = current.ty.element() else {
        return Err(Problem::mismatch("an index", "a list", &current.ty));
    };
    Ok(Value {
        ty: element,
        nullable: true,
        expression: Expression::Index(Box::new(current.clone()), index),
    })
}

/// Compiles `[]`, which removes one level of lists. Elements that are not lists are kept.
fn flatten(of: Value) -> Lowered {
    let Some(element) = of.ty.element() else {
        return Err(Problem::mismatch("`[]`", "a list", &of.ty));
    };
    let Some(inner) = element.element() else {
        return Ok(of);
    };
    Ok(Value {
        ty: list_of(inner),
        nullable: of.nullable,
        expression: Expression::Flatten(Box::new(of)),
    })
}

fn members_help(members: &[&str]) -> String {
    if members.is_empty() {
        "it has no members".to_owned()
    } else {
        format!("members: {}", members.join(", "))
    }
}
