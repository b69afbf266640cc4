//! Compiles the syntax tree of an expression to steps.

use jmespath::Variable;
use jmespath::ast::{Ast, Comparator as Written, KeyValuePair};

use super::functions::{self, Call, Parameter};
use super::objects::Reads;
use super::problem::{HELP, Problem};
use super::root::Root;
use super::types::{Path, Type, Typed};
use crate::ir;
use crate::ir::jmespath::{
    Block, Comparator, EachItem, Function, Literal, Objects, Operand, Operation, Step,
};
use crate::lower::names::{Scope, identifier, snake_case};

/// Expressions that are nested more deeply are rejected.
pub(super) const MAX_NESTING: usize = 64;

type Compiled = Result<Typed, Problem>;

/// Compiles one expression.
pub(super) struct Compiler<'a> {
    root: &'a Root<'a>,
    reads: Reads<'a>,
    /// The names of variables, so that no inner variable shadows an outer one.
    names: Scope,
    /// The steps of the innermost block so far.
    steps: Vec<Step>,
    /// The number of blocks around it.
    nesting: usize,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(root: &'a Root<'a>, objects: &'a mut Objects) -> Self {
        let variables = root.variables.iter().map(|(name, _)| *name);
        Self {
            root,
            reads: Reads {
                objects,
                types: root.types,
            },
            // Rendering uses the name `value` itself.
            names: Scope::with_taken(variables.chain(["value"])),
            steps: Vec::new(),
            nesting: 0,
        }
    }

    /// Compiles the whole expression.
    pub(super) fn path(mut self, ast: &Ast) -> Result<Path, Problem> {
        for (_, structure) in &self.root.variables {
            self.reads.structure(*structure);
        }
        let (block, ty) = self.block(|compiler| {
            let current = match compiler.root.value() {
                (Ok(operand), ty) => Typed { operand, ty },
                (Err(operation), ty) => compiler.step("call", operation, ty),
            };
            compiler.value(ast, &current)
        })?;
        Ok(Path { block, ty })
    }

    fn block(
        &mut self,
        compile: impl FnOnce(&mut Self) -> Compiled,
    ) -> Result<(Block, Type), Problem> {
        if self.nesting == MAX_NESTING {
            return Err(Problem::new(
                format!("this expression is nested too deeply (the limit is {MAX_NESTING} levels)"),
                "use a simpler one",
            ));
        }
        self.nesting += 1;
        let outer = std::mem::take(&mut self.steps);
        let result = compile(self);
        let steps = std::mem::replace(&mut self.steps, outer);
        self.nesting -= 1;
        let Typed { operand, ty } = result?;
        let result = operand;
        Ok((Block { steps, result }, ty))
    }

    /// Adds a step that sets a new variable.
    fn step(&mut self, name: &str, operation: Operation, ty: Type) -> Typed {
        // A key may have no letter.
        let name = match snake_case(name) {
            name if name.is_empty() => "member".to_owned(),
            name => name,
        };
        let variable = identifier(&self.names.claim(&name, ""));
        let operand = Operand::Variable(variable.clone());
        self.steps.push(Step::Let {
            variable,
            operation,
        });
        Typed { operand, ty }
    }

    /// Compiles an expression. `current` is the value of `@`.
    fn value(&mut self, ast: &Ast, current: &Typed) -> Compiled {
        match ast {
            Ast::Identity { .. } => Ok(current.clone()),
            Ast::Field { name, .. } => self.member(name, current),
            Ast::Literal { value, .. } => literal(value),
            Ast::Subexpr { lhs, rhs, .. } => {
                let of = self.value(lhs, current)?;
                self.value(rhs, &of)
            }
            Ast::Index { idx, .. } => {
                let element = element("an index", &current.ty)?;
                let operation = Operation::Index(current.operand.clone(), *idx);
                Ok(self.step("item", operation, element))
            }
            Ast::Slice {
                start, stop, step, ..
            } => self.slice(*start, *stop, *step, current),
            Ast::Projection { lhs, rhs, .. } => self.projection(lhs, rhs, current),
            Ast::Flatten { node, .. } => {
                let of = self.value(node, current)?;
                self.flatten(of)
            }
            Ast::ObjectValues { node, .. } => {
                let of = self.value(node, current)?;
                let Some(values) = member_values("`.*`", &of.ty, self.root.types)? else {
                    return Ok(null());
                };
                self.reads.members(&of.ty);
                Ok(self.step("values", Operation::Values(of.operand), Type::list(values)))
            }
            Ast::MultiList { elements, .. } => self.if_present(current, |compiler| {
                let mut items = Vec::new();
                let mut types = Vec::new();
                for element in elements {
                    let Typed { operand, ty } = compiler.value(element, current)?;
                    items.push(operand);
                    types.push(ty);
                }
                let ty = Type::list(Type::one_of(types));
                Ok(compiler.step("list", Operation::List(items), ty))
            }),
            Ast::MultiHash { elements, .. } => self.if_present(current, |compiler| {
                let mut members = Vec::new();
                let mut types = std::collections::BTreeMap::new();
                for KeyValuePair { key, value } in elements {
                    let Typed { operand, ty } = compiler.value(value, current)?;
                    members.push((key.clone(), operand));
                    types.insert(key.clone(), ty);
                }
                Ok(compiler.step("object", Operation::Hash(members), Type::Hash(types)))
            }),
            Ast::Function { name, args, .. } => self.function(name, args, current),
            Ast::Comparison {
                comparator,
                lhs,
                rhs,
                ..
            } => {
                let (lhs, rhs) = (self.value(lhs, current)?, self.value(rhs, current)?);
                self.compare(comparator, lhs, rhs)
            }
            Ast::Or { .. } => {
                let (blocks, ty) = self.terms(or_terms(ast), current)?;
                Ok(self.step("either", Operation::Or(blocks), ty))
            }
            Ast::And { .. } => {
                let (blocks, ty) = self.terms(and_terms(ast), current)?;
                Ok(self.step("both", Operation::And(blocks), ty))
            }
            Ast::Not { node, .. } => {
                let of = self.value(node, current)?;
                self.reads.members(&of.ty);
                Ok(self.step("negated", Operation::Not(of.operand), Type::Boolean))
            }
            Ast::Condition { .. } => Err(Problem::new("a filter needs a list before it", HELP)),
            Ast::Expref { .. } => Err(Problem::new(
                "`&` is allowed only before the argument of a function that takes an expression",
                HELP,
            )),
        }
    }

    fn member(&mut self, name: &str, current: &Typed) -> Compiled {
        let mut found = Vec::new();
        let mut problem = None;
        for ty in current.ty.alternatives() {
            match self.member_of(name, ty) {
                Ok(ty) => found.push(ty),
                Err(other) => problem = problem.or(Some(other)),
            }
        }
        match problem.filter(|_| found.is_empty()) {
            Some(problem) => Err(problem),
            None => {
                let operation = Operation::Member(current.operand.clone(), name.to_owned());
                Ok(self.step(name, operation, Type::one_of(found)))
            }
        }
    }

    /// Returns the type of a member of a value of this type.
    fn member_of(&mut self, name: &str, ty: &Type) -> Result<Type, Problem> {
        let types = self.root.types;
        let no_member = |of: &ir::ShapeRef, members: Vec<&str>| {
            let name = name.escape_debug();
            let message = format!("`{}#{}` has no member `{name}`", of.namespace, of.name);
            Problem::new(message, members_help(&members))
        };
        match ty {
            Type::Structure(id) => {
                let structure = &types[*id];
                let mut members = structure.modeled();
                let Some((at, field)) = members.find(|(_, field)| field.member == name) else {
                    let members = structure.modeled();
                    let members = members.map(|(_, field)| field.member.as_str());
                    return Err(no_member(&structure.shape, members.collect()));
                };
                self.reads.field(*id, at);
                Ok(Type::of(&field.ty))
            }
            Type::Union(id) => {
                let ir::Union {
                    variants, shape, ..
                } = &types[*id];
                let Some(at) = variants.iter().position(|variant| variant.member == name) else {
                    let members = variants.iter().map(|variant| variant.member.as_str());
                    return Err(no_member(shape, members.collect()));
                };
                self.reads.variant(*id, at);
                Ok(Type::of(&variants[at].ty))
            }
            Type::Map(value) => Ok((**value).clone()),
            Type::Hash(members) => members.get(name).cloned().ok_or_else(|| {
                let message = format!("this object has no member `{}`", name.escape_debug());
                let names: Vec<_> = members.keys().map(String::as_str).collect();
                Problem::new(message, members_help(&names))
            }),
            other => Err(Problem::mismatch(
                &format!("`{}`", name.escape_debug()),
                "a structure, a union, or a map",
                other,
            )),
        }
    }

    fn slice(
        &mut self,
        start: Option<i32>,
        stop: Option<i32>,
        step: i32,
        current: &Typed,
    ) -> Compiled {
        if step == 0 {
            return Err(Problem::new("the step of a slice must not be zero", HELP));
        }
        let element = element("a slice", &current.ty)?;
        let operation = Operation::Slice {
            of: current.operand.clone(),
            start,
            stop,
            step,
        };
        Ok(self.step("slice", operation, Type::list(element)))
    }

    /// Compiles `[]`, which removes one level of lists. Elements that are not lists are kept.
    fn flatten(&mut self, of: Typed) -> Compiled {
        let items = element("`[]`", &of.ty)?;
        let flat = items.alternatives().iter().map(|item| match item {
            Type::List(element) => (**element).clone(),
            other => other.clone(),
        });
        let ty = Type::list(Type::one_of(flat));
        Ok(self.step("flat", Operation::Flatten(of.operand), ty))
    }

    fn projection(&mut self, lhs: &Ast, rhs: &Ast, current: &Typed) -> Compiled {
        let of = self.value(lhs, current)?;
        let element = element("a projection", &of.ty)?;
        let (body, ty) = self.each(element, |compiler, item| match rhs {
            Ast::Condition {
                predicate, then, ..
            } => {
                let predicate = compiler.value(predicate, item)?;
                compiler.reads.members(&predicate.ty);
                compiler.steps.push(Step::Guard(predicate.operand));
                compiler.value(then, item)
            }
            other => compiler.value(other, item),
        })?;
        let is_identity = body.block.steps.is_empty()
            && body.block.result == Operand::Variable(body.item.clone());
        let operation = Operation::Project {
            of: of.operand,
            body,
        };
        let name = if is_identity { "present" } else { "projected" };
        Ok(self.step(name, operation, Type::list(ty)))
    }

    /// Compiles an expression for each item of a list.
    fn each(
        &mut self,
        element: Type,
        compile: impl FnOnce(&mut Self, &Typed) -> Compiled,
    ) -> Result<(EachItem, Type), Problem> {
        let item = self.names.claim("item", "");
        let typed = Typed {
            operand: Operand::Variable(item.clone()),
            ty: element,
        };
        let (block, ty) = self.block(|compiler| compile(compiler, &typed))?;
        Ok((EachItem { item, block }, ty))
    }

    /// Compiles an expression whose value is null if `@` is.
    fn if_present(
        &mut self,
        current: &Typed,
        compile: impl FnOnce(&mut Self) -> Compiled,
    ) -> Compiled {
        let is_root = self.nesting == 1 && self.root.is(&current.operand);
        if is_root {
            return compile(self);
        }
        let (block, ty) = self.block(compile)?;
        let operation = Operation::IfPresent(current.operand.clone(), block);
        Ok(self.step("selected", operation, ty))
    }

    fn function(&mut self, name: &str, arguments: &[Ast], current: &Typed) -> Compiled {
        let signature = functions::signature(name)?;
        let parameters = signature.parameters(name, arguments.len())?;
        let mut values = Vec::new();
        let mut expression = None;
        for (argument, parameter) in arguments.iter().zip(parameters) {
            match (argument, parameter) {
                (Ast::Expref { ast, .. }, Parameter::Expression) => expression = Some(ast),
                (_, Parameter::Expression) => {
                    let message = format!("`{name}` requires an expression, `&...`");
                    return Err(Problem::new(message, HELP));
                }
                _ => {
                    let value = self.value(argument, current)?;
                    parameter.check(name, &value.ty)?;
                    values.push(value);
                }
            }
        }
        match signature.call {
            Call::Plain(function) => self.call(name, function, values),
            Call::ForEach(function) => {
                let (Some(list), Some(expression)) = (values.pop(), expression) else {
                    return Err(Problem::new(format!("`{name}` lacks an argument"), HELP));
                };
                let element = list.ty.element().unwrap_or(Type::NULL);
                let (body, result) = self.each(element, |compiler, item| {
                    let result = compiler.value(expression, item)?;
                    if function != ir::jmespath::FunctionForEach::Map {
                        let fits = result.ty.may_be(|ty| ty.is_number() || ty.is_text());
                        if !fits || result.ty.is_null() {
                            let what = format!("the expression of `{name}`");
                            let expected = "a number or a string";
                            return Err(Problem::mismatch(&what, expected, &result.ty));
                        }
                    }
                    Ok(result)
                })?;
                let ty = match function {
                    ir::jmespath::FunctionForEach::Map => Type::list(result),
                    ir::jmespath::FunctionForEach::SortBy => list.ty,
                    ir::jmespath::FunctionForEach::MaxBy | ir::jmespath::FunctionForEach::MinBy => {
                        list.ty.element().unwrap_or(Type::NULL)
                    }
                };
                let operation = Operation::CallForEach {
                    function,
                    list: list.operand,
                    body,
                };
                Ok(self.step(name, operation, ty))
            }
        }
    }

    fn call(&mut self, name: &str, function: Function, arguments: Vec<Typed>) -> Compiled {
        let ty = functions::result(function, &arguments, self.root.types)?;
        for argument in &arguments {
            match function {
                Function::Keys | Function::Length | Function::Merge | Function::Values => {
                    self.reads.members(&argument.ty);
                }
                Function::Contains | Function::ToString => self.reads.whole(&argument.ty),
                _ => {}
            }
        }
        let operands = arguments.into_iter().map(|argument| argument.operand);
        Ok(self.step(name, Operation::Call(function, operands.collect()), ty))
    }

    fn compare(&mut self, written: &Written, lhs: Typed, rhs: Typed) -> Compiled {
        let comparator = match written {
            Written::Equal => Comparator::Equal,
            Written::NotEqual => Comparator::NotEqual,
            Written::LessThan => Comparator::Less,
            Written::LessThanEqual => Comparator::LessOrEqual,
            Written::GreaterThan => Comparator::Greater,
            Written::GreaterThanEqual => Comparator::GreaterOrEqual,
        };
        let described = || (lhs.ty.described(), rhs.ty.described());
        if matches!(comparator, Comparator::Equal | Comparator::NotEqual) {
            if !lhs.ty.overlaps(&rhs.ty) {
                let (lhs, rhs) = described();
                return Err(Problem::new(
                    format!("{lhs} never equals {rhs}"),
                    "compare values of the same type, or any value with null",
                ));
            }
            self.reads.whole(&lhs.ty);
            self.reads.whole(&rhs.ty);
        } else if !lhs.ty.may_be(Type::is_number) || !rhs.ty.may_be(Type::is_number) {
            let (lhs, rhs) = described();
            return Err(Problem::new(
                format!("only numbers can be ordered, but this compares {lhs} with {rhs}"),
                "compare for equality, or compare numbers",
            ));
        }
        let operation = Operation::Compare(comparator, lhs.operand, rhs.operand);
        Ok(self.step("matches", operation, Type::Boolean))
    }

    /// Compiles the operands of `||` or `&&`, which are evaluated only as far as necessary.
    fn terms(&mut self, terms: Vec<&Ast>, current: &Typed) -> Result<(Vec<Block>, Type), Problem> {
        let mut blocks = Vec::new();
        let mut types = Vec::new();
        for term in terms {
            let (block, ty) = self.block(|compiler| compiler.value(term, current))?;
            self.reads.members(&ty);
            blocks.push(block);
            types.push(ty);
        }
        Ok((blocks, Type::one_of(types)))
    }
}

/// Returns the operands of a sequence of `||`, which the parser nests to the left.
fn or_terms(mut ast: &Ast) -> Vec<&Ast> {
    let mut terms = Vec::new();
    while let Ast::Or { lhs, rhs, .. } = ast {
        terms.push(&**rhs);
        ast = lhs;
    }
    terms.push(ast);
    terms.reverse();
    terms
}

/// Returns the operands of a sequence of `&&`, which the parser nests to the left.
fn and_terms(mut ast: &Ast) -> Vec<&Ast> {
    let mut terms = Vec::new();
    while let Ast::And { lhs, rhs, .. } = ast {
        terms.push(&**rhs);
        ast = lhs;
    }
    terms.push(ast);
    terms.reverse();
    terms
}

fn null() -> Typed {
    Typed {
        operand: Operand::Literal(Literal::Null),
        ty: Type::NULL,
    }
}

/// Returns the type of the elements of a list. A value that is always null has none.
fn element(what: &str, ty: &Type) -> Result<Type, Problem> {
    match ty.element() {
        Some(element) => Ok(element),
        None if ty.is_null() => Ok(Type::NULL),
        None => Err(Problem::mismatch(what, "a list", ty)),
    }
}

/// Returns the type of the values of an object, or `None` if the value is always null.
fn member_values(what: &str, ty: &Type, types: &ir::Types) -> Result<Option<Type>, Problem> {
    match ty.member_values(types) {
        Some(values) => Ok(Some(values)),
        None if ty.is_null() => Ok(None),
        None => Err(Problem::mismatch(what, "an object", ty)),
    }
}

fn literal(value: &Variable) -> Compiled {
    let (literal, ty) = literal_and_type(value)?;
    Ok(Typed {
        operand: Operand::Literal(literal),
        ty,
    })
}

fn literal_and_type(value: &Variable) -> Result<(Literal, Type), Problem> {
    Ok(match value {
        Variable::Null => (Literal::Null, Type::NULL),
        Variable::Bool(value) => (Literal::Boolean(*value), Type::Boolean),
        Variable::String(text) => (Literal::Text(text.clone()), Type::Text),
        Variable::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => (Literal::Integer(number), Type::Number),
            (None, Some(number)) => (Literal::Float(number), Type::Number),
            (None, None) => return Err(Problem::new("this number is too large", HELP)),
        },
        Variable::Array(items) => {
            let mut literals = Vec::new();
            let mut types = Vec::new();
            for item in items {
                let (literal, ty) = literal_and_type(item)?;
                literals.push(literal);
                types.push(ty);
            }
            (Literal::List(literals), Type::list(Type::one_of(types)))
        }
        Variable::Object(members) => {
            let mut literals = Vec::new();
            let mut types = std::collections::BTreeMap::new();
            for (name, value) in members {
                let (literal, ty) = literal_and_type(value)?;
                literals.push((name.clone(), literal));
                types.insert(name.clone(), ty);
            }
            (Literal::Object(literals), Type::Hash(types))
        }
        Variable::Expref(_) => return Err(Problem::new("`&` is not part of a literal", HELP)),
    })
}

fn members_help(members: &[&str]) -> String {
    if members.is_empty() {
        "it has no members".to_owned()
    } else {
        format!("members: {}", members.join(", "))
    }
}
