//! Waiters (Smithy 2.0, section "Waiters").

use std::collections::BTreeMap;

use super::context::Context;
use super::findings::Findings;
use super::jmespath::{self, Path, Root, Type};
use super::messages::Messages;
use super::names::{identifier, module_name, pascal_case, snake_case};
use super::symbols::MAX_MODULE_NAME;
use super::{docs, markdown};
use crate::ir::jmespath::Objects;
use crate::ir::waiters::{Acceptor, Matcher, PathMatcher, State, Test, Waiter};
use crate::ir::{self, Types};
use crate::model::traits::waiters::{self as modeled, Comparator, Waitable};
use crate::model::{Model, Operation, Reference, Shape};
use crate::source::Spanned;

/// The names of the waiters of a service, by their modules.
pub(crate) type Names = BTreeMap<String, String>;

/// Returns the waiters of an operation (the trait `smithy.waiters#waitable`).
pub(crate) fn waiters(
    shape: &Shape,
    operation: &Operation,
    messages: Messages,
    types: &Types,
    names: &mut Names,
    context: &mut Context<'_>,
) -> Vec<Waiter> {
    let Some(found) = shape.traits.waitable() else {
        return Vec::new();
    };
    let mut lowering = Lowering {
        model: context.model,
        errors: [&operation.errors, &context.service.errors],
        messages,
        types,
        objects: &mut context.objects,
        findings: Findings {
            subject: shape.id.as_str(),
            diagnostics: context.diagnostics,
        },
    };
    lowering.waiters(&found.value, names)
}

struct Lowering<'a> {
    model: &'a Model,
    /// The errors of the operation, and of all operations.
    errors: [&'a [Reference]; 2],
    messages: Messages,
    types: &'a Types,
    objects: &'a mut Objects,
    findings: Findings<'a>,
}

impl Lowering<'_> {
    /// Lowers the waiters of an operation. `names` contains the waiters of the service by their
    /// modules.
    fn waiters(&mut self, waitable: &Waitable, names: &mut Names) -> Vec<Waiter> {
        let mut waiters = Vec::new();
        for waiter in &waitable.waiters {
            let name = &waiter.name;
            let module = snake_case(&name.value);
            // Different names may result in the same module.
            if let Some(other) = names.insert(module.clone(), name.value.clone()) {
                self.findings.report(
                    name.span,
                    format!("the service already has a waiter `{other}`"),
                    "rename one of the two: names of waiters must differ in more than case",
                );
                continue;
            }
            // File systems limit the lengths of file names.
            if module.len() > MAX_MODULE_NAME {
                self.findings.report(
                    name.span,
                    format!(
                        "the name is too long to be a file name: `{}...`",
                        module.get(..40).unwrap_or_default()
                    ),
                    "give the waiter a shorter name",
                );
                continue;
            }
            waiters.push(self.waiter(waiter, &module));
        }
        waiters
    }

    fn waiter(&mut self, waiter: &modeled::Waiter, module: &str) -> Waiter {
        let name = &waiter.name.value;
        let pascal = pascal_case(name);
        let docs = waiter.documentation.as_deref();
        Waiter {
            name: name.clone(),
            module: identifier(&module_name(module)),
            method: format!("wait_until_{module}"),
            fluent_builder: format!("{pascal}FluentBuilder"),
            final_poll: format!("{pascal}FinalPoll"),
            error: format!("WaitUntil{pascal}Error"),
            docs: docs::or(docs.map(docs::lines).unwrap_or_default(), || {
                format!("The waiter `{name}`.")
            }),
            deprecated: waiter.deprecated.then_some(ir::Deprecation { note: None }),
            min_delay: waiter.min_delay.into(),
            max_delay: waiter.max_delay.into(),
            acceptors: self.acceptors(&waiter.acceptors),
        }
    }

    fn acceptors(&mut self, acceptors: &[modeled::Acceptor]) -> Vec<Acceptor> {
        let mut counts = BTreeMap::new();
        acceptors
            .iter()
            .filter_map(|acceptor| self.acceptor(acceptor, &mut counts))
            .collect()
    }

    /// Lowers an acceptor. `counts` contains the number of functions for each state.
    fn acceptor(
        &mut self,
        acceptor: &modeled::Acceptor,
        counts: &mut BTreeMap<&'static str, usize>,
    ) -> Option<Acceptor> {
        if let Some(message) = &acceptor.message {
            self.check_message(message);
        }
        let mut function = || {
            let word = acceptor.state.as_str();
            let count = counts.entry(word).or_insert(0);
            *count += 1;
            format!("{word}_{count}")
        };
        let matcher = match &acceptor.matcher {
            modeled::Matcher::Success(success) => Matcher::Success(*success),
            modeled::Matcher::ErrorType(name) => self.error_type(name),
            modeled::Matcher::Output(path) => Matcher::Path(self.path(path, false, function())?),
            modeled::Matcher::InputOutput(path) => {
                Matcher::Path(self.path(path, true, function())?)
            }
        };
        let state = match acceptor.state {
            modeled::State::Success => State::Success,
            modeled::State::Failure => State::Failure,
            modeled::State::Retry => State::Retry,
        };
        Some(Acceptor { state, matcher })
    }

    /// Checks the message about a failure. It is not shown: as in published clients, the error has
    /// no field for it, and already contains the response that the message would come from.
    fn check_message(&mut self, message: &Spanned<String>) {
        let root = Root::structure("output", self.messages.output, self.types);
        // Nothing evaluates it, so what it reads does not matter.
        let objects = &mut Objects::default();
        let path = jmespath::lower(message, &root, objects, &mut self.findings);
        let fits = |ty: &Type| ty.may_be(|ty| ty.is_text() || ty.is_list_of_texts());
        if let Some(path) = path.filter(|path| !fits(&path.ty)) {
            self.findings.report(
                message.span,
                format!(
                    "a message must be a string or a list of strings, but this is {}",
                    path.ty.described()
                ),
                "use another expression",
            );
        }
    }

    /// Matches an error by its name, and by its code if the two differ.
    fn error_type(&mut self, error_type: &str) -> Matcher {
        // For an absolute shape ID, only the name counts.
        let name = error_type
            .rsplit_once('#')
            .map_or(error_type, |(_, name)| name);
        let mut codes = vec![name.to_owned()];
        for error in self.errors.into_iter().flatten() {
            let shape = self.model.shape(&error.id);
            let shape = shape.filter(|shape| shape.id.name() == name);
            codes.extend(shape.map(|shape| self.model.error_code(shape).to_owned()));
        }
        codes.dedup();
        Matcher::ErrorCodes(codes)
    }

    fn path(
        &mut self,
        matcher: &modeled::PathMatcher,
        with_input: bool,
        function: String,
    ) -> Option<PathMatcher> {
        let path = &matcher.path;
        let expected = &matcher.expected.value;
        let root = if with_input {
            Root::input_output(self.messages, self.types)
        } else {
            Root::structure("output", self.messages.output, self.types)
        };
        let found = jmespath::lower(path, &root, self.objects, &mut self.findings)?;
        let text = || expected.clone();
        let (test, fits, what): (_, fn(&Type) -> bool, _) = match matcher.comparator {
            Comparator::String => (Test::String(text()), Type::is_text, "a string"),
            Comparator::Boolean => (
                Test::Boolean(expected == "true"),
                Type::is_boolean,
                "a boolean",
            ),
            Comparator::AllStrings => (
                Test::AllStrings(text()),
                Type::is_list_of_texts,
                "a list of strings",
            ),
            Comparator::AnyString => (
                Test::AnyString(text()),
                Type::is_list_of_texts,
                "a list of strings",
            ),
        };
        self.check_type(path, &found, fits, what)?;
        Some(PathMatcher {
            docs: vec![format!(
                "Returns whether {} satisfies `{}` with {}.",
                markdown::code_span(&path.value),
                matcher.comparator.as_str(),
                markdown::code_span(expected)
            )],
            with_input,
            function: format!("is_{function}"),
            path_function: function,
            path: found.block,
            test,
        })
    }

    fn check_type(
        &mut self,
        path: &Spanned<String>,
        found: &Path,
        fits: fn(&Type) -> bool,
        what: &str,
    ) -> Option<()> {
        let fits = found.ty.may_be(fits);
        if !fits {
            self.findings.report(
                path.span,
                format!(
                    "the comparator requires {what}, but this expression is {}",
                    found.ty.described()
                ),
                "use another comparator or expression",
            );
        }
        fits.then_some(())
    }
}
