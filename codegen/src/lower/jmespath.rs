//! JMESPath expressions of a model (<https://jmespath.org/specification.html>): resolves names,
//! checks types, and puts operators in the order in which they are evaluated.
//!
//! The whole language is supported. An expression that is certainly a mistake is rejected: one that
//! reads a member that does not exist, or that applies an operator or a function to values for which
//! it always fails or always returns the same.

mod compiler;
mod functions;
mod objects;
mod problem;
mod root;
mod syntax;
mod types;

use std::thread;

use super::findings::Findings;
use crate::ir::jmespath::Objects;
use crate::source::Spanned;

use compiler::{Compiler, MAX_NESTING};
use problem::Problem;

pub(crate) use root::Root;
pub(crate) use types::{Path, Type};

/// Longer expressions are rejected.
const MAX_LENGTH: usize = 64 * 1024;

/// The parser calls itself for every operator of some kinds, even if they are not nested.
const STACK_SIZE: usize = 256 << 20;

/// Lowers an expression of the model, and adds to `objects` what it reads.
///
/// Expressions that are invalid, or that read something that a type does not have, are reported.
pub(crate) fn lower(
    text: &Spanned<String>,
    root: &Root<'_>,
    objects: &mut Objects,
    findings: &mut Findings<'_>,
) -> Option<Path> {
    match compile(&text.value, root, objects) {
        Ok(path) => Some(path),
        Err(Problem {
            message,
            help,
            part,
        }) => {
            findings.report(text.span, message, help);
            if let Some(part) = part {
                findings.diagnostics.narrow(part);
            }
            None
        }
    }
}

fn compile(text: &str, root: &Root<'_>, objects: &mut Objects) -> Result<Path, Problem> {
    if text.len() > MAX_LENGTH {
        let message = format!("this expression is longer than {MAX_LENGTH} bytes");
        return Err(Problem::new(message, "use a shorter one"));
    }
    // Most expressions are short; the stack of this thread is large enough for them.
    if text.len() <= MAX_NESTING {
        return compile_here(text, root, objects);
    }
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK_SIZE);
        let compiling = builder.spawn_scoped(scope, || compile_here(text, root, objects));
        match compiling.map(|thread| thread.join()) {
            Ok(Ok(result)) => result,
            Ok(Err(_)) | Err(_) => Err(Problem::new(
                "this expression cannot be compiled",
                "use a simpler one",
            )),
        }
    })
}

fn compile_here(text: &str, root: &Root<'_>, objects: &mut Objects) -> Result<Path, Problem> {
    let ast = jmespath::parse(text).map_err(|error| syntax::explained(text, &error))?;
    Compiler::new(root, objects).path(&ast)
}
