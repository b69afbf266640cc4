//! Examples of calls, as code that is compiled with the documentation.

use super::call_code::{Expression, Link, setters};
use crate::ir::{CallExample, CallResult, ExpectedField, FieldValue, Operation, ShapeValue};

/// The section with the examples of an operation.
pub(crate) fn section(operation: &Operation, crate_name: &str) -> Vec<String> {
    let title = match operation.examples.as_slice() {
        [_] => "# Example",
        _ => "# Examples",
    };
    let mut lines = vec![String::new(), title.to_owned()];
    for example in &operation.examples {
        lines.push(String::new());
        if let Some(title) = &example.title {
            lines.extend([format!("## {title}"), String::new()]);
        }
        if !example.docs.is_empty() {
            lines.extend(example.docs.iter().cloned());
            lines.push(String::new());
        }
        lines.extend(code_block(operation, example, crate_name));
    }
    lines
}

fn code_block(operation: &Operation, example: &CallExample, crate_name: &str) -> Vec<String> {
    let body = body(operation, example);
    let mut lines = vec!["```rust,no_run".to_owned()];
    if let Some(uses) = uses(&body, crate_name) {
        lines.extend([uses, String::new()]);
    }
    lines.push(format!(
        "# async fn example(client: {crate_name}::Client) -> Result<(), Box<dyn std::error::Error>> {{"
    ));
    lines.extend(body);
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    lines
}

/// The import of the modules that code mentions.
pub(crate) fn uses(code: &[String], crate_name: &str) -> Option<String> {
    let is_used = |module: &&str| {
        let path = format!("{module}::");
        code.iter().any(|line| line.contains(&path))
    };
    let modules: Vec<_> = ["primitives", "types"]
        .into_iter()
        .filter(is_used)
        .collect();
    match modules.as_slice() {
        [] => None,
        [module] => Some(format!("use {crate_name}::{module};")),
        modules => Some(format!("use {crate_name}::{{{}}};", modules.join(", "))),
    }
}

/// The call, and what it returns.
fn body(operation: &Operation, example: &CallExample) -> Vec<String> {
    let (method, input) = (&operation.method, &example.input);
    match &example.result {
        CallResult::Unknown => {
            let mut lines = sent(method, input, true).lines("let output = ", ";");
            lines.push("println!(\"{output:?}\");".to_owned());
            lines
        }
        CallResult::Output(fields) => {
            let mut lines = sent(method, input, true).lines("let output = ", ";");
            lines.extend(fields.iter().flat_map(expected));
            lines
        }
        CallResult::Error { predicate, message } => {
            let Expression::Chain { head, mut links } = sent(method, input, false) else {
                return Vec::new();
            };
            links.push(Link::method("unwrap_err", Vec::new()));
            links.push(Link::method("into_service_error", Vec::new()));
            let mut lines = Expression::Chain { head, links }.lines("let error = ", ";");
            lines.push(format!("assert!(error.{predicate}());"));
            lines.extend(message.iter().flat_map(|message| {
                let message = Expression::Text(message.clone());
                equal(
                    "error.meta().message()",
                    Expression::call("Some", vec![message]),
                )
            }));
            lines
        }
    }
}

/// The expression that makes a call. If `checked` is set, it returns the output.
pub(crate) fn sent(method: &str, input: &[FieldValue], checked: bool) -> Expression {
    let mut links = vec![Link::method(method, Vec::new())];
    links.extend(setters(input));
    links.push(Link::method("send", Vec::new()));
    links.push(Link::Await);
    links.extend(checked.then_some(Link::Question));
    Expression::Chain {
        head: "client".to_owned(),
        links,
    }
}

/// Compares a field of the output, through its accessor, with its expected value.
fn expected(field: &ExpectedField) -> Vec<String> {
    let Some(value) = &field.value else {
        return Vec::new();
    };
    // NaN is not equal to itself.
    if value.has_nan() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let right = match value {
        ShapeValue::Bool(_)
        | ShapeValue::Integer(_)
        | ShapeValue::Float(_)
        | ShapeValue::Double(_) => Expression::of(value),
        ShapeValue::Text(text) => Expression::Text(text.clone()),
        ShapeValue::List(items) => {
            let found = format!("output.{}()", field.name);
            return match items.as_slice() {
                [] => vec![format!("assert!({found}.is_empty());")],
                // A slice can be compared with an array, and a string with a literal.
                items => equal(
                    &found,
                    Expression::array("", items.iter().map(Expression::argument).collect()),
                ),
            };
        }
        ShapeValue::Structure { .. } | ShapeValue::Map(_) => {
            lines = Expression::of(value).lines("let expected = ", ";");
            Expression::atom("&expected")
        }
        // An accessor returns a reference to the content of a box.
        ShapeValue::Boxed(inner) => Expression::Reference(Box::new(Expression::of(inner))),
        _ => Expression::Reference(Box::new(Expression::of(value))),
    };
    let right = match field.optional {
        true => Expression::call("Some", vec![right]),
        false => right,
    };
    lines.extend(equal(&format!("output.{}()", field.name), right));
    lines
}

fn equal(found: &str, expected: Expression) -> Vec<String> {
    let arguments = vec![Expression::atom(found), expected];
    Expression::call("assert_eq!", arguments).lines("", ";")
}
