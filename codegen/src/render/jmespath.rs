//! JMESPath expressions as functions that call the support code step by step.

mod objects;

use std::collections::BTreeSet;

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::tokens::{ident, lifetime, mentions};
use crate::ir::jmespath::{
    Block, Comparator, EachItem, Function, FunctionForEach, Literal, Operand, Operation, Step,
};

pub(crate) use objects::objects;

/// Returns the body of a function with the result of an expression (`Result<Value, Failed>`), and
/// whether it uses each of the variables.
pub(crate) fn body(block: &Block, variables: &[&str]) -> TokenStream {
    let mut renderer = Renderer {
        used: BTreeSet::new(),
        labels: 0,
    };
    renderer.use_block(block);
    let to_values = variables.iter().filter_map(|name| {
        let variable = ident(name);
        renderer
            .used
            .contains(*name)
            .then(|| quote!(let #variable = #variable.to_value();))
    });
    let to_values: Vec<_> = to_values.collect();
    let (steps, result) = renderer.block(block);
    let result = result.outcome();
    quote! {
        #(#to_values)*
        #(#steps)*
        #result
    }
}

/// Returns whether an expression uses a variable.
pub(crate) fn uses(block: &Block, variable: &str) -> bool {
    let mut renderer = Renderer {
        used: BTreeSet::new(),
        labels: 0,
    };
    renderer.use_block(block);
    renderer.used.contains(variable)
}

/// Returns the `use` declaration that the functions of expressions need.
pub(crate) fn imports(rendered: &TokenStream) -> TokenStream {
    let names = [
        ("Failed", "Failed"),
        ("Order", "Order"),
        ("to_value", "ToValue"),
        ("Value", "Value"),
        ("functions", "functions"),
    ];
    let used = names.iter().filter(|(used, _)| mentions(rendered, used));
    let used = used.map(|(_, import)| ident(import));
    quote!(use crate::jmespath::{self, #(#used),*};)
}

/// An expression that is a value or, if it can fail, a `Result` with one.
struct Rendered {
    tokens: TokenStream,
    is_result: bool,
}

impl Rendered {
    fn value(tokens: TokenStream) -> Self {
        Self {
            tokens,
            is_result: false,
        }
    }

    fn result(tokens: TokenStream) -> Self {
        Self {
            tokens,
            is_result: true,
        }
    }

    /// Renders the value; the code around returns if there is none.
    fn into_value(self) -> TokenStream {
        let tokens = self.tokens;
        match self.is_result {
            true => quote!(#tokens?),
            false => tokens,
        }
    }

    /// Renders a `Result`.
    fn outcome(self) -> TokenStream {
        let tokens = self.tokens;
        match self.is_result {
            true => tokens,
            false => quote!(Ok(#tokens)),
        }
    }
}

struct Renderer<'b> {
    /// The variables that something reads.
    used: BTreeSet<&'b str>,
    /// The number of labels so far.
    labels: usize,
}

impl<'b> Renderer<'b> {
    fn use_operand(&mut self, operand: &'b Operand) {
        if let Operand::Variable(name) = operand {
            self.used.insert(name);
        }
    }

    fn use_block(&mut self, block: &'b Block) {
        self.use_operand(&block.result);
        for step in block.steps.iter().rev() {
            match step {
                Step::Guard(operand) => self.use_operand(operand),
                Step::Let {
                    variable,
                    operation,
                } => {
                    // A step whose result nothing reads matters only if it can fail.
                    if self.used.contains(variable.as_str()) || can_fail(operation) {
                        self.use_operation(operation);
                    }
                }
            }
        }
    }

    fn use_operation(&mut self, operation: &'b Operation) {
        match operation {
            Operation::Member(of, _)
            | Operation::Index(of, _)
            | Operation::Slice { of, .. }
            | Operation::Flatten(of)
            | Operation::Values(of)
            | Operation::Not(of) => self.use_operand(of),
            Operation::Project { of, body } | Operation::CallForEach { list: of, body, .. } => {
                self.use_operand(of);
                self.use_block(&body.block);
            }
            Operation::IfPresent(of, block) => {
                self.use_operand(of);
                self.use_block(block);
            }
            Operation::List(operands) | Operation::Call(_, operands) => {
                operands
                    .iter()
                    .for_each(|operand| self.use_operand(operand));
            }
            Operation::Hash(members) => {
                members
                    .iter()
                    .for_each(|(_, operand)| self.use_operand(operand));
            }
            Operation::Or(blocks) | Operation::And(blocks) => {
                blocks.iter().for_each(|block| self.use_block(block));
            }
            Operation::Compare(_, lhs, rhs) => {
                self.use_operand(lhs);
                self.use_operand(rhs);
            }
        }
    }

    /// Renders the steps of a block, and its result.
    fn block(&mut self, block: &Block) -> (Vec<TokenStream>, Rendered) {
        let mut own = BTreeSet::new();
        let mut steps = Vec::new();
        let (mut all, mut result) = (block.steps.as_slice(), None);
        // The last step is the result itself.
        if let Some((
            Step::Let {
                variable,
                operation,
            },
            earlier,
        )) = all.split_last()
            && block.result == Operand::Variable(variable.clone())
        {
            all = earlier;
            result = Some(operation);
        }
        for step in all {
            match step {
                Step::Guard(operand) => {
                    let condition = self.truth(operand);
                    steps.push(quote! {
                        if !#condition {
                            return Ok(Value::Null);
                        }
                    });
                }
                Step::Let {
                    variable,
                    operation,
                } => {
                    let value = |renderer: &mut Self| renderer.operation(operation).into_value();
                    if self.used.contains(variable.as_str()) {
                        let (name, value) = (ident(variable), value(self));
                        steps.push(quote!(let #name = #value;));
                        own.insert(variable.as_str());
                    } else if can_fail(operation) {
                        let value = value(self);
                        steps.push(quote!(let _ = #value;));
                    }
                }
            }
        }
        let result = match (result, &block.result) {
            (Some(operation), _) => self.operation(operation),
            (None, Operand::Variable(name)) if own.contains(name.as_str()) => {
                let name = ident(name);
                Rendered::value(quote!(#name))
            }
            (None, operand) => Rendered::value(owned(operand)),
        };
        (steps, result)
    }

    /// Renders a block as an expression.
    fn block_expression(&mut self, block: &Block) -> TokenStream {
        let (steps, result) = self.block(block);
        let result = result.into_value();
        if steps.is_empty() {
            result
        } else {
            quote!({ #(#steps)* #result })
        }
    }

    fn truth(&mut self, operand: &Operand) -> TokenStream {
        let operand = borrowed_method(operand);
        quote!(#operand.is_true())
    }

    fn operation(&mut self, operation: &Operation) -> Rendered {
        Rendered::value(match operation {
            Operation::Member(of, name) => {
                let of = borrowed_method(of);
                quote!(#of.member(#name))
            }
            Operation::Index(of, index) => {
                let (of, index) = (borrowed_method(of), Token::i32_unsuffixed(*index));
                quote!(#of.index(#index))
            }
            Operation::Slice {
                of,
                start,
                stop,
                step,
            } => {
                let of = borrowed_method(of);
                let [start, stop] = [start, stop].map(|end| match end {
                    Some(end) => {
                        let end = Token::i32_unsuffixed(*end);
                        quote!(Some(#end))
                    }
                    None => quote!(None),
                });
                let step = Token::i32_unsuffixed(*step);
                quote!(#of.slice(#start, #stop, #step))
            }
            Operation::Flatten(of) => {
                let of = borrowed_method(of);
                quote!(#of.flatten())
            }
            Operation::Values(of) => {
                let of = borrowed_method(of);
                quote!(#of.values())
            }
            Operation::Project { of, body } => {
                let (of, body) = (borrowed_method(of), self.closure(body));
                return Rendered::result(quote!(#of.project(&mut #body)));
            }
            Operation::IfPresent(of, block) => {
                let (of, block) = (borrowed_method(of), self.block_expression(block));
                quote!(if #of.is_null() { Value::Null } else { #block })
            }
            Operation::List(operands) => {
                let operands = operands.iter().map(owned);
                quote!(Value::list([#(#operands),*]))
            }
            Operation::Hash(members) => {
                let members = members.iter().map(|(name, operand)| {
                    let operand = owned(operand);
                    quote!((#name, #operand))
                });
                quote!(Value::hash([#(#members),*]))
            }
            Operation::Or(blocks) => self.terms(blocks, "or"),
            Operation::And(blocks) => self.terms(blocks, "and"),
            Operation::Not(of) => {
                let truth = self.truth(of);
                quote!(Value::Boolean(!#truth))
            }
            Operation::Compare(comparator, lhs, rhs) => compare(*comparator, lhs, rhs),
            Operation::Call(function, operands) => {
                let call = call(*function, operands);
                if function.can_fail() {
                    return Rendered::result(call);
                }
                call
            }
            Operation::CallForEach {
                function,
                list,
                body,
            } => {
                let (list, body) = (reference(list), self.closure(body));
                return Rendered::result(match function {
                    FunctionForEach::Map => quote!(functions::map(&mut #body, #list)),
                    FunctionForEach::MaxBy => quote!(functions::max_by(#list, &mut #body)),
                    FunctionForEach::MinBy => quote!(functions::min_by(#list, &mut #body)),
                    FunctionForEach::SortBy => quote!(functions::sort_by(#list, &mut #body)),
                });
            }
        })
    }

    /// Renders a function that is called for each item.
    fn closure(&mut self, EachItem { item, block }: &EachItem) -> TokenStream {
        let (steps, result) = self.block(block);
        let result = result.outcome();
        let item = match self.used.contains(item.as_str()) {
            true => ident(item),
            false => ident("_"),
        };
        if steps.is_empty() {
            quote!(|#item| #result)
        } else {
            quote!(|#item| { #(#steps)* #result })
        }
    }

    /// Renders `||` or `&&`: the block ends with the first value that decides.
    fn terms(&mut self, blocks: &[Block], operator: &str) -> TokenStream {
        self.labels += 1;
        let label = lifetime(&format!("{operator}_{}", self.labels));
        let Some((last, others)) = blocks.split_last() else {
            return quote!(Value::Null);
        };
        let others: Vec<_> = others
            .iter()
            .map(|block| {
                let value = self.block_expression(block);
                let decides = match operator {
                    "or" => quote!(value.is_true()),
                    _ => quote!(!value.is_true()),
                };
                quote! {
                    let value = #value;
                    if #decides {
                        break #label value;
                    }
                }
            })
            .collect();
        let (steps, last) = self.block(last);
        let last = last.into_value();
        quote!(#label: { #(#others)* #(#steps)* #last })
    }
}

fn compare(comparator: Comparator, lhs: &Operand, rhs: &Operand) -> TokenStream {
    let (lhs, rhs) = (borrowed_method(lhs), reference(rhs));
    let order = match comparator {
        Comparator::Equal => return quote!(Value::Boolean(#lhs.equals(#rhs))),
        Comparator::NotEqual => return quote!(Value::Boolean(!#lhs.equals(#rhs))),
        Comparator::Less => quote!(Less),
        Comparator::LessOrEqual => quote!(LessOrEqual),
        Comparator::Greater => quote!(Greater),
        Comparator::GreaterOrEqual => quote!(GreaterOrEqual),
    };
    quote!(#lhs.compare(Order::#order, #rhs))
}

fn call(function: Function, operands: &[Operand]) -> TokenStream {
    let name = match function {
        Function::Abs => "abs",
        Function::Avg => "avg",
        Function::Ceil => "ceil",
        Function::Contains => "contains",
        Function::EndsWith => "ends_with",
        Function::Floor => "floor",
        Function::Join => "join",
        Function::Keys => "keys",
        Function::Length => "length",
        Function::Max => "max",
        Function::Merge => "merge",
        Function::Min => "min",
        Function::NotNull => "not_null",
        Function::Reverse => "reverse",
        Function::Sort => "sort",
        Function::StartsWith => "starts_with",
        Function::Sum => "sum",
        Function::ToArray => "to_array",
        Function::ToNumber => "to_number",
        Function::ToString => "to_string",
        Function::Type => "type_of",
        Function::Values => "values",
    };
    let name = ident(name);
    let operands = operands.iter().map(reference);
    match function {
        Function::Merge | Function::NotNull => quote!(functions::#name(&[#(#operands),*])),
        _ => quote!(functions::#name(#(#operands),*)),
    }
}

/// Returns whether an operation can make the expression fail.
fn can_fail(operation: &Operation) -> bool {
    let block_can_fail = |block: &Block| {
        block.steps.iter().any(|step| match step {
            Step::Let { operation, .. } => can_fail(operation),
            Step::Guard(_) => false,
        })
    };
    match operation {
        Operation::Call(function, _) => function.can_fail(),
        Operation::CallForEach { .. } => true,
        Operation::Project { body, .. } => block_can_fail(&body.block),
        Operation::IfPresent(_, block) => block_can_fail(block),
        Operation::Or(blocks) | Operation::And(blocks) => blocks.iter().any(block_can_fail),
        _ => false,
    }
}

/// Renders a value that the code around takes.
fn owned(operand: &Operand) -> TokenStream {
    match operand {
        Operand::Variable(name) => {
            let name = ident(name);
            quote!(#name.clone())
        }
        Operand::Literal(literal) => self::literal(literal),
    }
}

/// Renders a value whose method is called.
fn borrowed_method(operand: &Operand) -> TokenStream {
    match operand {
        Operand::Variable(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Operand::Literal(literal) => self::literal(literal),
    }
}

/// Renders a reference to a value.
fn reference(operand: &Operand) -> TokenStream {
    let operand = borrowed_method(operand);
    quote!(&#operand)
}

fn literal(literal: &Literal) -> TokenStream {
    match literal {
        Literal::Null => quote!(Value::Null),
        Literal::Boolean(value) => quote!(Value::Boolean(#value)),
        Literal::Integer(number) => {
            let number = Token::i64_suffixed(*number);
            quote!(Value::from(#number))
        }
        Literal::Float(number) => {
            let number = Token::f64_suffixed(*number);
            quote!(Value::from(#number))
        }
        Literal::Text(text) => quote!(Value::from(#text)),
        Literal::List(items) => {
            let items = items.iter().map(self::literal);
            quote!(Value::list([#(#items),*]))
        }
        Literal::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let value = self::literal(value);
                quote!((#name, #value))
            });
            quote!(Value::hash([#(#members),*]))
        }
    }
}
