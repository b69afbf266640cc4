//! Resolves names and checks types in the JMESPath expressions of a model
//! (<https://jmespath.org/specification.html>).
//!
//! This module supports what waiters and endpoint parameters use. As in JMESPath, a missing member
//! is null, and so is every member of null. In JMESPath, a function that receives null fails, and
//! the whole expression fails with it; here, the expression is then null. A projection that calls a
//! function for each element (`a[*].length(@)`) leaves out the elements for which the function
//! fails.

mod compiler;
mod functions;
mod operators;
mod problem;
mod root;
mod value;

use jmespath::ErrorReason;

use super::findings::Findings;
use crate::ir::jmespath::{Type, Value};
use crate::source::Spanned;
use crate::text::escape_unprintable;

use compiler::{Compiler, MAX_DEPTH, too_deep};
use problem::{Lowered, Problem};

pub(crate) use root::Root;
pub(crate) use value::collected;

/// Longer expressions are rejected.
const MAX_LENGTH: usize = 1000;

/// Lowers an expression of the model.
///
/// Expressions that are invalid or not supported, or that read something that a type does not have,
/// are reported.
pub(crate) fn lower(
    text: &Spanned<String>,
    root: &Root<'_>,
    findings: &mut Findings<'_>,
) -> Option<Value> {
    match compile(&text.value, root) {
        Ok(value) => Some(value),
        Err(Problem { message, help }) => {
            findings.report(text.span, message, help);
            None
        }
    }
}

/// Returns whether a value can be used as a condition.
#[cfg(test)]
pub(crate) fn is_condition(value: &Value) -> bool {
    operators::check_truth(value).is_ok()
}

fn compile(text: &str, root: &Root<'_>) -> Lowered {
    if text.len() > MAX_LENGTH {
        let message = format!("this expression is longer than {MAX_LENGTH} bytes");
        return Err(Problem::new(message, "use a shorter one"));
    }
    // The parser is recursive and has no limit of its own.
    let nesting = |next: &char| matches!(next, '(' | '[' | '{' | '!' | '&' | '*');
    if text.chars().filter(nesting).count() > MAX_DEPTH {
        return Err(too_deep());
    }
    let ast = jmespath::parse(text).map_err(|error| {
        let reason = match &error.reason {
            ErrorReason::Parse(text) => text.clone(),
            ErrorReason::Runtime(error) => error.to_string(),
        };
        let message = format!(
            "this is not a valid JMESPath expression: {} (character {})",
            escape_unprintable(&reason),
            error.offset + 1
        );
        Problem::new(message, "see https://jmespath.org/specification.html")
    })?;
    let value = Compiler::new(root).value(&ast, &root.value())?;
    if value.ty == Type::InputOutput {
        let message = "this expression selects the entire input and output";
        return Err(Problem::new(message, "start with `input` or `output`"));
    }
    Ok(value)
}
