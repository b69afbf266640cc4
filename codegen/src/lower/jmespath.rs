//! JMESPath expressions of a model (<https://jmespath.org/specification.html>), checked for names
//! and types.
//!
//! What is supported is what waiters, and endpoint parameters that are taken out of an operation's
//! input, are written with. A member that is not there is null, as JMESPath has it, and so is what
//! is asked of null. A function that is given null fails in JMESPath, and with it the expression:
//! here the expression is null then. Where a projection asks a function of each element
//! (`a[*].length(@)`), those for which it fails are left out.

mod functions;
mod operators;

use jmespath::ast::Ast;

use super::names::Scope;
use super::types::Types;
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::ir::jmespath::{Expression, Type, Value};
use crate::model::node::Node;

const HELP: &str = "mend the expression, or take what carries it out of the model";

/// Longer expressions are refused.
const MAX_LENGTH: usize = 1000;

/// Expressions within expressions: beyond this they are refused, as the parser, and what follows
/// it, go down into them.
const MAX_DEPTH: usize = 64;

/// What an expression is evaluated against: values that are in variables, and the types of the
/// service that they reach.
#[derive(Clone, Debug)]
pub(crate) struct Root<'a> {
    roots: Vec<(&'static str, &'a ir::Structure)>,
    /// Whether the variables are members of the value, and not one of them the value itself.
    members: bool,
    types: &'a Types<'a>,
}

impl<'a> Root<'a> {
    /// The structure in the variable of this name.
    pub(crate) fn structure(
        variable: &'static str,
        structure: &'a ir::Structure,
        types: &'a Types<'a>,
    ) -> Self {
        Self {
            roots: vec![(variable, structure)],
            members: false,
            types,
        }
    }

    /// Input and output of an operation, in the variables `input` and `output`, which are also the
    /// names that the expression has for them.
    pub(crate) fn input_output(operation: &'a ir::Operation, types: &'a Types<'a>) -> Self {
        Self {
            roots: vec![("input", &operation.input), ("output", &operation.output)],
            members: true,
            types,
        }
    }

    fn find(&self, role: &ir::Role, name: &str) -> Option<&'a ir::Structure> {
        let roots = self.roots.iter().map(|(_, structure)| *structure);
        let mut roots = roots.filter(|root| root.role == *role && root.name == name);
        match role {
            ir::Role::Type => self.types.structure(name),
            _ => roots.next(),
        }
    }

    fn union(&self, role: &ir::Role, name: &str) -> Option<&'a ir::Union> {
        let is_type = *role == ir::Role::Type;
        is_type.then(|| self.types.union(name)).flatten()
    }

    /// The value that `@` stands for at first.
    fn value(&self) -> Value {
        match self.roots.as_slice() {
            [(variable, structure)] if !self.members => root_value(variable, structure),
            _ => present(Expression::Null, Type::InputOutput),
        }
    }
}

fn root_value(variable: &str, structure: &ir::Structure) -> Value {
    let ty = Type::Structure {
        role: structure.role.clone(),
        name: structure.name.clone(),
    };
    present(Expression::Variable(variable.to_owned()), ty)
}

/// Lowers the expression in a string of the model; `subject` is the shape that it belongs to.
///
/// What is no expression, is not supported, or asks of a value what its type does not have becomes
/// a finding at the string.
pub(crate) fn lower(
    node: &Node,
    root: &Root<'_>,
    subject: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    match compile(node, root) {
        Ok(value) => Some(value),
        Err(Problem { message, help }) => {
            diagnostics.shape(node.span, subject, message, help);
            None
        }
    }
}

/// The value as a list that the expression made, so that Rust has a `Vec` of it whatever the list
/// came from; only for lists.
pub(crate) fn collected(value: Value) -> Value {
    let Some(element) = value.ty.element() else {
        return value;
    };
    let variable = "item".to_owned();
    Value {
        nullable: value.nullable,
        ty: Type::List {
            element: Box::new(element.clone()),
            sparse: false,
        },
        expression: Expression::Projection {
            of: Box::new(value),
            variable: variable.clone(),
            filter: None,
            value: Box::new(present(Expression::Variable(variable), element)),
        },
    }
}

/// Whether it can be told of the value if it is true.
#[cfg(test)]
pub(crate) fn is_condition(value: &Value) -> bool {
    operators::check_truth(value).is_ok()
}

/// Why there is no value.
struct Problem {
    message: String,
    help: String,
}

impl Problem {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
        }
    }

    /// Something is asked of a value that its type does not have.
    fn mismatch(what: &str, expected: &str, found: &Type) -> Self {
        let message = format!("{what} asks for {expected}, this is {}", found.described());
        Self::new(message, HELP)
    }
}

type Lowered = Result<Value, Problem>;

fn compile(node: &Node, root: &Root<'_>) -> Lowered {
    let Some(text) = node.as_str() else {
        let message = format!(
            "a JMESPath expression is expected here, this is {}",
            node.kind()
        );
        return Err(Problem::new(message, "use a string"));
    };
    if text.len() > MAX_LENGTH {
        let message = format!("this expression has more than {MAX_LENGTH} bytes");
        return Err(Problem::new(message, "use a shorter one"));
    }
    let nesting = |next: &char| matches!(next, '(' | '[' | '{' | '!' | '&' | '*');
    if text.chars().filter(nesting).count() > MAX_DEPTH {
        return Err(too_deep());
    }
    let ast = jmespath::parse(text).map_err(|error| {
        let message = format!(
            "this is no JMESPath expression: {} (character {})",
            reason(&error.reason).escape_debug(),
            error.offset + 1
        );
        Problem::new(message, "see https://jmespath.org/specification.html")
    })?;
    let mut compiler = Compiler {
        root,
        variables: Scope::with_taken(root.roots.iter().map(|(variable, _)| *variable)),
        depth: 0,
    };
    let value = compiler.value(&ast, &root.value())?;
    if value.ty == Type::InputOutput {
        let message = "this expression gives the input and the output as such";
        return Err(Problem::new(message, "begin with `input` or `output`"));
    }
    Ok(value)
}

/// The value of a union's member, null where the union holds another one.
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

fn too_deep() -> Problem {
    Problem::new(
        format!("this expression nests, or may nest, deeper than {MAX_DEPTH} levels"),
        "use a simpler one",
    )
}

fn reason(reason: &jmespath::ErrorReason) -> String {
    match reason {
        jmespath::ErrorReason::Parse(text) => text.clone(),
        jmespath::ErrorReason::Runtime(error) => error.to_string(),
    }
}

fn present(expression: Expression, ty: Type) -> Value {
    Value {
        expression,
        ty,
        nullable: false,
    }
}

fn list_of(element: Type) -> Type {
    Type::List {
        element: Box::new(element),
        sparse: false,
    }
}

struct Compiler<'a> {
    root: &'a Root<'a>,
    /// Names of variables, so that an inner one never hides an outer one.
    variables: Scope,
    depth: usize,
}

impl Compiler<'_> {
    /// The value of an expression; `current` is what `@` stands for.
    fn value(&mut self, ast: &Ast, current: &Value) -> Lowered {
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
            Ast::Function { name, args, .. } => self.function(name, args, current),
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
            Ast::Condition { .. } => unsupported("a condition outside of a filter"),
            Ast::Slice { .. } => unsupported("a slice, `[a:b]`,"),
            Ast::MultiHash { .. } => unsupported("a multi-select hash, `{...}`,"),
            Ast::Expref { .. } => unsupported("a reference to an expression, `&...`,"),
        }
    }

    fn field(&mut self, name: &str, current: &Value) -> Lowered {
        let shown = name.escape_debug();
        match &current.ty {
            Type::Structure { role, name: of } => {
                if let Some(union) = self.root.union(role, of) {
                    return variant(name, union, current);
                }
                let structure = self.root.find(role, of);
                let fields = structure
                    .map(|structure| structure.fields.as_slice())
                    .unwrap_or_default();
                let Some(field) = fields.iter().find(|field| field.member == name) else {
                    let members: Vec<_> =
                        fields.iter().map(|field| field.member.as_str()).collect();
                    let shape = structure.map(|structure| &structure.shape);
                    let of = shape.map_or_else(
                        || of.clone(),
                        |shape| format!("{}#{}", shape.namespace, shape.name),
                    );
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
                        optional,
                    },
                })
            }
            Type::InputOutput => {
                let mut roots = self.root.roots.iter();
                let root = roots.find(|(variable, _)| *variable == name);
                root.map(|(variable, structure)| root_value(variable, structure))
                    .ok_or_else(|| {
                        let message = format!("there is no `{shown}` here");
                        Problem::new(message, members_help(&["input", "output"]))
                    })
            }
            Type::Borrowed(ir::Type::Map { key, value, .. }) if **key == ir::Type::String => {
                Ok(Value {
                    ty: Type::of(value),
                    nullable: true,
                    expression: Expression::Entry(Box::new(current.clone()), name.to_owned()),
                })
            }
            other => Err(Problem::mismatch(
                &format!("`{shown}`"),
                "a structure, or a map with strings as keys",
                other,
            )),
        }
    }

    /// `lhs.rhs` and `lhs | rhs`: the left side is what `@` stands for in the right.
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
                // The elements have the name in the filter and in what follows it.
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

    /// `[a, b]`: a list of what the expressions give; null on null.
    fn multi_list(&mut self, elements: &[Ast], current: &Value) -> Lowered {
        if current.nullable {
            let message = "a multi-select list is asked of a value that may be null";
            return Err(Problem::new(
                message,
                "select within a projection: `a[*].[b, c]`",
            ));
        }
        let mut values = Vec::new();
        for element in elements {
            values.push(self.value(element, current)?);
        }
        operators::list(values)
    }
}

/// How often an expression reads what `@` stands for.
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

/// `[]`: one level less of lists; elements that are no lists stay.
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

/// Whether Rust has a type for the value.
fn check_representable(value: &Value) -> Result<(), Problem> {
    match value.ty {
        Type::Null | Type::Mixed | Type::InputOutput => Err(Problem::mismatch(
            "this expression",
            "values of one type",
            &value.ty,
        )),
        _ => Ok(()),
    }
}

fn members_help(members: &[&str]) -> String {
    if members.is_empty() {
        "it has no members".to_owned()
    } else {
        format!("members are: {}", members.join(", "))
    }
}

fn unsupported(what: &str) -> Lowered {
    Err(Problem::new(format!("{what} is not supported"), HELP))
}
