//! Waiters (Smithy 2.0, "Waiters").

use std::collections::BTreeMap;

use super::Context;
use super::jmespath::{self, Root};
use super::keys::unknown_keys;
use super::names::{identifier, pascal_case, snake_case};
use super::types::Types;
use super::{docs, markdown};
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::ir::jmespath::{Comparator, Expression, Type, Value};
use crate::ir::waiters::{Acceptor, Matcher, PathMatcher, State, Test, Waiter};
use crate::model::node::{Node, Object};
use crate::model::{Kind, Model, Operation, Shape};
use crate::source::Span;

const SECTION: &str = "see \"Waiters\" in the Smithy specification";

const WAITER_KEYS: &[&str] = &[
    "documentation",
    "acceptors",
    "minDelay",
    "maxDelay",
    "deprecated",
    "tags",
];
const ACCEPTOR_KEYS: &[&str] = &["state", "matcher", "message"];
const MATCHER_KEYS: &[&str] = &["output", "inputOutput", "success", "errorType"];
const PATH_KEYS: &[&str] = &["path", "expected", "comparator"];

/// Adds the waiters of the trait `smithy.waiters#waitable` to their operations.
pub(crate) fn add(operations: &mut [ir::Operation], types: &Types<'_>, context: &mut Context<'_>) {
    let model = context.model;
    let mut names = BTreeMap::new();
    for shape in model.shapes.values() {
        let (Kind::Operation(modeled), Some(found)) = (&shape.kind, shape.traits.waitable()) else {
            continue;
        };
        let symbol = context.symbols.operation(&shape.id);
        let operation = operations
            .iter_mut()
            .find(|operation| symbol.is_some_and(|symbol| symbol.module == operation.module));
        if let Some(operation) = operation {
            let mut reader = Reader {
                model,
                shape,
                modeled,
                service_errors: &context.service.errors,
                operation,
                types,
                diagnostics: context.diagnostics,
            };
            operation.waiters = reader.waiters(&found.node, &mut names);
        }
    }
}

struct Reader<'a> {
    model: &'a Model,
    shape: &'a Shape,
    modeled: &'a Operation,
    service_errors: &'a [crate::model::Reference],
    operation: &'a ir::Operation,
    types: &'a Types<'a>,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn report(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.shape(span, &self.shape.id, message, help);
    }

    /// A finding for each key that means nothing here.
    fn keys(&mut self, node: &Node, known: &[&str]) {
        unknown_keys(node, known, &self.shape.id, self.diagnostics);
    }

    fn member<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n Node> {
        let found = node.get(key);
        if found.is_none() {
            self.report(node.span, format!("`{key}` is missing here"), SECTION);
        }
        found
    }

    fn expected(&mut self, node: &Node, what: &str) {
        let message = format!("{what} is expected here, this is {}", node.kind());
        self.report(node.span, message, SECTION);
    }

    fn text<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n str> {
        let found = self.member(node, key)?;
        if found.as_str().is_none() {
            self.expected(found, "a string");
        }
        found.as_str()
    }

    fn waiters(&mut self, node: &Node, names: &mut BTreeMap<String, String>) -> Vec<Waiter> {
        let mut waiters = Vec::new();
        for (name, entry) in node.as_object().into_iter().flat_map(Object::iter) {
            if !is_waiter_name(name) {
                self.report(
                    entry.key_span,
                    "this is no name for a waiter",
                    "use ASCII letters and digits, beginning with a capital letter",
                );
                continue;
            }
            let module = snake_case(name);
            // Modules are told apart by less than the letters of a name.
            if let Some(other) = names.insert(module.clone(), name.clone()) {
                self.report(
                    entry.key_span,
                    format!("the service has a waiter `{other}` already"),
                    "give each waiter of a service a name that differs in more than its case",
                );
                continue;
            }
            waiters.extend(self.waiter(name, &module, &entry.node));
        }
        if !waiters.is_empty() {
            self.check_methods(node);
        }
        waiters
    }

    /// The builder of a waiter has the setters of the input, and `wait`.
    fn check_methods(&mut self, node: &Node) {
        let mut fields = self.operation.input.fields.iter();
        if let Some(field) = fields.find(|field| field.bare_name == "wait") {
            let message = format!(
                "the setter of the member `{}` would take the place of the waiter's `wait`",
                field.member
            );
            self.report(node.span, message, "give the member another name");
        }
    }

    fn waiter(&mut self, name: &str, module: &str, node: &Node) -> Option<Waiter> {
        if node.as_object().is_none() {
            self.expected(node, "an object");
            return None;
        }
        self.keys(node, WAITER_KEYS);
        let min_delay = self.delay(node, "minDelay", 2);
        let max_delay = self.delay(node, "maxDelay", 120);
        if min_delay > max_delay {
            self.report(
                node.get("minDelay").map_or(node.span, |node| node.span),
                format!("the shortest delay, {min_delay}, is longer than the longest, {max_delay}"),
                "let `minDelay` be `maxDelay` at most",
            );
        }
        let acceptors = self.acceptors(node);
        let pascal = pascal_case(name);
        let documentation = node.get("documentation").and_then(Node::as_str);
        let deprecated = node.get("deprecated").and_then(Node::as_bool) == Some(true);
        Some(Waiter {
            name: name.to_owned(),
            module: identifier(module),
            method: format!("wait_until_{module}"),
            fluent_builder: format!("{pascal}FluentBuilder"),
            final_poll: format!("{pascal}FinalPoll"),
            error: format!("WaitUntil{pascal}Error"),
            docs: docs::or(documentation.map(docs::lines).unwrap_or_default(), || {
                format!("The waiter `{name}`.")
            }),
            deprecated: deprecated.then_some(ir::Deprecation { note: None }),
            min_delay,
            max_delay,
            acceptors,
        })
    }

    /// A number of seconds, one at least.
    fn delay(&mut self, node: &Node, key: &str, default: u64) -> u64 {
        let Some(found) = node.get(key) else {
            return default;
        };
        let seconds = found
            .as_i64()
            .and_then(|seconds| u32::try_from(seconds).ok());
        match seconds.filter(|seconds| *seconds > 0) {
            Some(seconds) => u64::from(seconds),
            None => {
                self.report(
                    found.span,
                    format!("`{key}` is no number of seconds"),
                    "use an integer, 1 at least",
                );
                default
            }
        }
    }

    fn acceptors(&mut self, waiter: &Node) -> Vec<Acceptor> {
        let Some(node) = self.member(waiter, "acceptors") else {
            return Vec::new();
        };
        let Some(items) = node.as_array() else {
            self.expected(node, "an array");
            return Vec::new();
        };
        let mut counts = BTreeMap::new();
        let acceptors: Vec<_> = items
            .iter()
            .filter_map(|item| self.acceptor(item, &mut counts))
            .collect();
        let succeeds = |item: &Node| item.get("state").and_then(Node::as_str) == Some("success");
        if !items.iter().any(succeeds) {
            self.report(
                node.span,
                "no acceptor has the state `success`, so that waiting never succeeds",
                "add one",
            );
        }
        acceptors
    }

    fn acceptor(
        &mut self,
        node: &Node,
        counts: &mut BTreeMap<&'static str, usize>,
    ) -> Option<Acceptor> {
        self.keys(node, ACCEPTOR_KEYS);
        let (state, word) = match self.text(node, "state")? {
            "success" => (State::Success, "success"),
            "failure" => (State::Failure, "failure"),
            "retry" => (State::Retry, "retry"),
            _ => {
                let span = node.get("state").map_or(node.span, |state| state.span);
                let message = "this is none of the states of an acceptor";
                self.report(span, message, "use `success`, `failure` or `retry`");
                return None;
            }
        };
        if let Some(message) = node.get("message") {
            self.message(message, state);
        }
        let matcher = self.member(node, "matcher")?;
        self.keys(matcher, MATCHER_KEYS);
        let members = matcher.as_object();
        let (Some(members), 1) = (members, members.map_or(0, Object::len)) else {
            self.report(
                matcher.span,
                "a matcher is an object with one member",
                format!("use one of: {}", MATCHER_KEYS.join(", ")),
            );
            return None;
        };
        let (key, entry) = members.first()?;
        let matcher = match key.as_str() {
            "success" => match entry.node.as_bool() {
                Some(success) => Matcher::Success(success),
                None => {
                    self.expected(&entry.node, "a boolean");
                    return None;
                }
            },
            "errorType" => self.error_type(&entry.node)?,
            "output" | "inputOutput" => {
                let count = counts.entry(word).or_insert(0);
                *count += 1;
                let function = format!("is_{word}_{count}");
                Matcher::Path(self.path(&entry.node, key == "inputOutput", function)?)
            }
            _ => return None,
        };
        Some(Acceptor { state, matcher })
    }

    /// The text for a user about a failure. The error has the answer that it would be taken from,
    /// and no place for it, as in published clients; it is checked all the same.
    fn message(&mut self, node: &Node, state: State) {
        if state != State::Failure {
            self.report(
                node.span,
                "only an acceptor with the state `failure` has a message",
                "take it out",
            );
        }
        let root = Root::structure("output", &self.operation.output, self.types);
        let subject = self.shape.id.as_str();
        let value = jmespath::lower(node, &root, subject, self.diagnostics);
        let fits = |ty: &Type| *ty == Type::Text || ty.element() == Some(Type::Text);
        if let Some(value) = value.filter(|value| !fits(&value.ty)) {
            let message = format!(
                "a message is a string or a list of strings, this is {}",
                value.ty.described()
            );
            self.report(node.span, message, SECTION);
        }
    }

    /// The code that an error has on the wire is not always its name.
    fn error_type(&mut self, node: &Node) -> Option<Matcher> {
        let Some(text) = node.as_str() else {
            self.expected(node, "a string");
            return None;
        };
        // Of an absolute shape id only the name counts.
        let name = text.rsplit_once('#').map_or(text, |(_, name)| name);
        let mut codes = vec![name.to_owned()];
        for error in self.modeled.errors.iter().chain(self.service_errors) {
            let shape = self.model.shape(&error.id);
            let code = shape.map(|shape| self.model.error_code(shape));
            if let Some(code) = code.filter(|code| error.id.name() == name && *code != name) {
                codes.push(code.to_owned());
            }
        }
        codes.dedup();
        Some(Matcher::ErrorCodes(codes))
    }

    fn path(&mut self, node: &Node, with_input: bool, function: String) -> Option<PathMatcher> {
        if node.as_object().is_none() {
            self.expected(node, "an object");
            return None;
        }
        self.keys(node, PATH_KEYS);
        let comparator = self.text(node, "comparator");
        let expected = self.text(node, "expected");
        let path = self.member(node, "path")?;
        let root = if with_input {
            Root::input_output(self.operation, self.types)
        } else {
            Root::structure("output", &self.operation.output, self.types)
        };
        let value = jmespath::lower(path, &root, self.shape.id.as_str(), self.diagnostics)?;
        let (comparator, expected) = (comparator?, expected?);
        let test = match comparator {
            "stringEquals" => {
                self.check_type(path, &value, value.ty == Type::Text, "a string")?;
                Test::True(equal(
                    value,
                    Expression::Text(expected.to_owned()),
                    Type::Text,
                ))
            }
            "booleanEquals" => {
                self.check_type(path, &value, value.ty == Type::Boolean, "a boolean")?;
                let expected = self.boolean(node, expected)?;
                Test::True(match expected {
                    true => value,
                    false => equal(value, Expression::Boolean(false), Type::Boolean),
                })
            }
            "allStringEquals" => {
                let fits = value.ty.element() == Some(Type::Text);
                self.check_type(path, &value, fits, "a list of strings")?;
                let value = match value.ty {
                    Type::Borrowed(_) => jmespath::collected(value),
                    _ => value,
                };
                Test::All(value, expected.to_owned())
            }
            "anyStringEquals" => {
                let fits = value.ty.element() == Some(Type::Text);
                self.check_type(path, &value, fits, "a list of strings")?;
                Test::True(contains(value, expected))
            }
            _ => {
                let span = node.get("comparator").map_or(node.span, |node| node.span);
                self.report(
                    span,
                    "this is no comparator",
                    "use `stringEquals`, `booleanEquals`, `allStringEquals` or `anyStringEquals`",
                );
                return None;
            }
        };
        let path = path.as_str().unwrap_or_default();
        Some(PathMatcher {
            function,
            docs: vec![format!(
                "{}: {}, {}.",
                markdown::escape_text(path),
                comparator,
                markdown::escape_text(expected)
            )],
            with_input,
            test,
        })
    }

    fn check_type(&mut self, node: &Node, value: &Value, fits: bool, what: &str) -> Option<()> {
        if !fits {
            let message = format!(
                "the comparator asks for {what}, this expression gives {}",
                value.ty.described()
            );
            self.report(node.span, message, "use another comparator or expression");
        }
        fits.then_some(())
    }

    fn boolean(&mut self, node: &Node, expected: &str) -> Option<bool> {
        let value = expected.parse().ok();
        if value.is_none() {
            let span = node.get("expected").map_or(node.span, |node| node.span);
            let message = "a boolean is compared with neither `true` nor `false`";
            self.report(span, message, "use one of both, as a string");
        }
        value
    }
}

fn is_waiter_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|next| next.is_ascii_alphanumeric())
}

fn equal(value: Value, expected: Expression, ty: Type) -> Value {
    let expected = Value {
        expression: expected,
        ty,
        nullable: false,
    };
    Value {
        expression: Expression::Compare(Comparator::Equal, Box::new(value), Box::new(expected)),
        ty: Type::Boolean,
        nullable: false,
    }
}

fn contains(list: Value, expected: &str) -> Value {
    let expected = Value {
        expression: Expression::Text(expected.to_owned()),
        ty: Type::Text,
        nullable: false,
    };
    Value {
        nullable: list.nullable,
        expression: Expression::Contains(Box::new(list), Box::new(expected)),
        ty: Type::Boolean,
    }
}
