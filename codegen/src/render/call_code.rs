//! Code in documentation: calls, with the values of an example, in lines that fit on a page.

use crate::document::Document;
use crate::ir::{FieldValue, ShapeValue};

/// The longest line that a page shows without a scroll bar.
const WIDTH: usize = 88;

/// One level of indentation.
const INDENT: usize = 4;

/// An expression.
#[derive(Clone, Debug)]
pub(crate) enum Expression {
    /// Code that is not divided.
    Atom(String),
    /// A string literal with this content, which can be divided.
    Text(String),
    /// A function or macro with its arguments.
    Call {
        name: String,
        open: char,
        close: char,
        arguments: Vec<Self>,
    },
    /// A reference to the value of an expression.
    Reference(Box<Self>),
    /// The value of a result.
    Try(Box<Self>),
    /// Methods that are called one after the other.
    Chain { head: String, links: Vec<Link> },
}

/// What follows the head of a chain.
#[derive(Clone, Debug)]
pub(crate) enum Link {
    Method {
        name: String,
        arguments: Vec<Expression>,
    },
    Await,
    Question,
}

impl Expression {
    pub(crate) fn atom(code: impl Into<String>) -> Self {
        Self::Atom(code.into())
    }

    pub(crate) fn call(name: impl Into<String>, arguments: Vec<Self>) -> Self {
        Self::Call {
            name: name.into(),
            open: '(',
            close: ')',
            arguments,
        }
    }

    pub(crate) fn array(name: &str, arguments: Vec<Self>) -> Self {
        Self::Call {
            name: name.to_owned(),
            open: '[',
            close: ']',
            arguments,
        }
    }

    /// The expression for a value.
    pub(crate) fn of(value: &ShapeValue) -> Self {
        match value {
            ShapeValue::Bool(value) => Self::atom(value.to_string()),
            ShapeValue::Integer(value) => Self::atom(value.to_string()),
            ShapeValue::Float(value) => {
                Self::float(f64::from(*value), &format!("{value:?}"), "f32")
            }
            ShapeValue::Double(value) => Self::float(*value, &format!("{value:?}"), "f64"),
            ShapeValue::Text(text) => Self::call("String::from", vec![Self::Text(text.clone())]),
            ShapeValue::BigInteger(digits) => Self::parsed(digits, "BigInteger"),
            ShapeValue::BigDecimal(digits) => Self::parsed(digits, "BigDecimal"),
            ShapeValue::Blob(bytes) => {
                let bytes = match std::str::from_utf8(bytes) {
                    Ok(text) => Self::Text(text.to_owned()),
                    Err(_) => Self::atom(format!("{bytes:?}")),
                };
                Self::call("primitives::Blob::new", vec![bytes])
            }
            ShapeValue::ByteStream(bytes) => {
                let text = String::from_utf8_lossy(bytes).into_owned();
                let bytes = Self::call("Vec::from", vec![Self::Text(text)]);
                Self::call("primitives::ByteStream::from", vec![bytes])
            }
            ShapeValue::EventStream(event) => {
                let event = Self::call("Ok", vec![Self::of(event)]);
                let path = "primitives::event_stream::EventStreamSender::once";
                Self::call(path, vec![event])
            }
            ShapeValue::Timestamp {
                text: Some(text), ..
            } => {
                let format = Self::atom("primitives::DateTimeFormat::DateTime");
                let arguments = vec![Self::Text(text.clone()), format];
                Self::call("primitives::DateTime::from_str", arguments).tried()
            }
            ShapeValue::Timestamp {
                seconds,
                nanoseconds,
                ..
            } => Self::atom(format!(
                "primitives::DateTime::from_secs_and_nanos({seconds}, {nanoseconds})"
            )),
            ShapeValue::Enum {
                name,
                variant: Some(variant),
                ..
            } => Self::atom(format!("types::{name}::{variant}")),
            ShapeValue::Enum { name, value, .. } => Self::call(
                format!("types::{name}::from"),
                vec![Self::Text(value.clone())],
            ),
            ShapeValue::List(items) => Self::array("vec!", items.iter().map(Self::of).collect()),
            ShapeValue::Map(entries) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| Self::call("", vec![Self::of(key), Self::of(value)]));
                let entries = Self::array("", entries.collect());
                Self::call("std::collections::HashMap::from", vec![entries])
            }
            ShapeValue::Structure {
                is_error,
                name,
                fallible_build,
                fields,
            } => {
                let module = if *is_error { "types::error" } else { "types" };
                let mut links = setters(fields);
                links.push(Link::method("build", Vec::new()));
                links.extend(fallible_build.then_some(Link::Question));
                Self::Chain {
                    head: format!("{module}::{name}::builder()"),
                    links,
                }
            }
            ShapeValue::Union {
                name,
                variant,
                value,
            } => {
                let path = format!("types::{name}::{variant}");
                match value {
                    Some(value) => Self::call(path, vec![Self::of(value)]),
                    None => Self::atom(path),
                }
            }
            ShapeValue::Boxed(inner) => Self::call("Box::new", vec![Self::of(inner)]),
            ShapeValue::Document(value) => Self::document(value),
            ShapeValue::Sparse(Some(inner)) => Self::call("Some", vec![Self::of(inner)]),
            ShapeValue::Sparse(None) => Self::atom("None"),
        }
    }

    fn document(value: &Document) -> Self {
        let path = "aws_smithy_types::Document";
        match value {
            Document::Null => Self::atom(format!("{path}::Null")),
            Document::Bool(value) => {
                Self::call(format!("{path}::from"), vec![Self::atom(value.to_string())])
            }
            Document::Number(text) => {
                let number = match text.parse::<f64>() {
                    _ if text.parse::<u64>().is_ok() => format!("{text}_u64"),
                    _ if text.parse::<i64>().is_ok() => format!("{text}_i64"),
                    Ok(number) if number.is_finite() => format!("{number:?}_f64"),
                    _ => "f64::INFINITY".to_owned(),
                };
                Self::call(format!("{path}::from"), vec![Self::atom(number)])
            }
            Document::String(text) => {
                Self::call(format!("{path}::from"), vec![Self::Text(text.clone())])
            }
            Document::Array(items) => {
                let items = Self::array("vec!", items.iter().map(Self::document).collect());
                Self::call(format!("{path}::from"), vec![items])
            }
            Document::Object(members) => {
                let member = |(name, member): &(String, Document)| {
                    let name = Self::call("String::from", vec![Self::Text(name.clone())]);
                    Self::call("", vec![name, Self::document(member)])
                };
                let members = Self::array("", members.iter().map(member).collect());
                let map = Self::call("std::collections::HashMap::from", vec![members]);
                Self::call(format!("{path}::from"), vec![map])
            }
        }
    }

    fn float(value: f64, literal: &str, ty: &str) -> Self {
        Self::atom(match value {
            value if value.is_nan() => format!("{ty}::NAN"),
            f64::INFINITY => format!("{ty}::INFINITY"),
            f64::NEG_INFINITY => format!("{ty}::NEG_INFINITY"),
            _ => literal.to_owned(),
        })
    }

    fn parsed(digits: &str, ty: &str) -> Self {
        Self::atom(format!("{digits:?}.parse::<aws_smithy_types::{ty}>()")).tried()
    }

    /// The value of a result.
    fn tried(self) -> Self {
        Self::Try(Box::new(self))
    }

    /// The argument of a setter, which converts strings and boxes values.
    pub(crate) fn argument(value: &ShapeValue) -> Self {
        match value {
            ShapeValue::Text(text) => Self::Text(text.clone()),
            ShapeValue::Boxed(inner) => Self::of(inner),
            other => Self::of(other),
        }
    }

    /// The lines of the expression, which follows `before` and precedes `after` on its first and last
    /// line.
    pub(crate) fn lines(&self, before: &str, after: &str) -> Vec<String> {
        let mut out = before.to_owned();
        self.write(&mut out, 0, after.chars().count());
        out.push_str(after);
        out.lines().map(str::to_owned).collect()
    }

    /// Returns the expression on one line.
    fn flat(&self) -> String {
        match self {
            Self::Atom(code) => code.clone(),
            Self::Text(text) => format!("\"{}\"", units(text).concat()),
            Self::Call {
                name,
                open,
                close,
                arguments,
            } => format!("{name}{open}{}{close}", list(arguments)),
            Self::Reference(inner) => format!("&{}", inner.flat()),
            Self::Try(inner) => format!("{}?", inner.flat()),
            Self::Chain { head, links } => {
                let links: String = links.iter().map(Link::flat).collect();
                format!("{head}{links}")
            }
        }
    }

    /// Writes the expression at the end of a line with this indentation. `after` is the number of
    /// characters that follow it.
    fn write(&self, out: &mut String, indent: usize, after: usize) {
        let flat = self.flat();
        if column(out) + flat.chars().count() + after <= WIDTH {
            out.push_str(&flat);
            return;
        }
        match self {
            Self::Atom(code) => out.push_str(code),
            Self::Text(text) => write_text(out, text, after),
            Self::Reference(inner) => {
                out.push('&');
                inner.write(out, indent, after);
            }
            Self::Try(inner) => {
                inner.write(out, indent, after + 1);
                out.push('?');
            }
            Self::Call {
                name,
                open,
                close,
                arguments,
            } => {
                out.push_str(name);
                write_arguments(out, (*open, *close), arguments, indent);
            }
            Self::Chain { head, links } => {
                out.push_str(head);
                let mut links = links.iter().peekable();
                while let Some(link) = links.next() {
                    let has_question = links
                        .next_if(|next| matches!(next, Link::Question))
                        .is_some();
                    link.write(out, indent + INDENT);
                    if has_question {
                        out.push('?');
                    }
                }
            }
        }
    }
}

impl Link {
    pub(crate) fn method(name: impl Into<String>, arguments: Vec<Expression>) -> Self {
        Self::Method {
            name: name.into(),
            arguments,
        }
    }

    fn flat(&self) -> String {
        match self {
            Self::Method { name, arguments } => format!(".{name}({})", list(arguments)),
            Self::Await => ".await".to_owned(),
            Self::Question => "?".to_owned(),
        }
    }

    fn write(&self, out: &mut String, indent: usize) {
        if matches!(self, Self::Question) {
            out.push('?');
            return;
        }
        new_line(out, indent);
        let flat = self.flat();
        match self {
            Self::Method { name, arguments }
                if column(out) + flat.chars().count() + 1 > WIDTH && !arguments.is_empty() =>
            {
                out.push_str(&format!(".{name}"));
                write_arguments(out, ('(', ')'), arguments, indent);
            }
            _ => out.push_str(&flat),
        }
    }
}

/// Calls of setters. Those of lists and maps take one item or entry.
pub(crate) fn setters(fields: &[FieldValue]) -> Vec<Link> {
    let mut links = Vec::new();
    for FieldValue {
        name,
        setter,
        value,
    } in fields
    {
        match value {
            ShapeValue::List(items) if !items.is_empty() => {
                let items = items.iter().map(Expression::argument);
                links.extend(items.map(|item| Link::method(name, vec![item])));
            }
            ShapeValue::Map(entries) if !entries.is_empty() => {
                let entries = entries.iter().map(|(key, value)| {
                    vec![Expression::argument(key), Expression::argument(value)]
                });
                links.extend(entries.map(|entry| Link::method(name, entry)));
            }
            empty @ (ShapeValue::List(_) | ShapeValue::Map(_)) => {
                let empty = Expression::call("Some", vec![Expression::of(empty)]);
                links.push(Link::method(setter, vec![empty]));
            }
            value => links.push(Link::method(name, vec![Expression::argument(value)])),
        }
    }
    links
}

fn list(arguments: &[Expression]) -> String {
    let arguments: Vec<_> = arguments.iter().map(Expression::flat).collect();
    arguments.join(", ")
}

/// Writes arguments, each on lines of its own.
fn write_arguments(
    out: &mut String,
    (open, close): (char, char),
    arguments: &[Expression],
    indent: usize,
) {
    out.push(open);
    for argument in arguments {
        new_line(out, indent + INDENT);
        argument.write(out, indent + INDENT, 1);
        out.push(',');
    }
    new_line(out, indent);
    out.push(close);
}

fn new_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.push_str(&" ".repeat(indent));
}

/// Returns the number of characters on the last line.
fn column(out: &str) -> usize {
    let line = out.rsplit('\n').next().unwrap_or(out);
    line.chars().count()
}

/// Writes a string literal over several lines. A backslash at the end of a line continues the string
/// at the next character that is not whitespace.
fn write_text(out: &mut String, text: &str, after: usize) {
    let start = column(out) + 1;
    out.push('"');
    for unit in units(text) {
        if column(out) + unit.chars().count() + after.max(1) + 1 > WIDTH && column(out) > start {
            out.push('\\');
            new_line(out, start);
            out.push_str(match unit.as_str() {
                // At the start of a line, these would be ignored or hide the line.
                " " => r"\x20",
                "#" => r"\x23",
                unit => unit,
            });
        } else {
            out.push_str(&unit);
        }
    }
    out.push('"');
}

/// Splits the content of a string literal where it may be divided. Backticks could end the code block.
fn units(text: &str) -> Vec<String> {
    text.chars()
        .map(|c| match c {
            '`' => r"\x60".to_owned(),
            '\'' => "'".to_owned(),
            c => c.escape_debug().collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> ShapeValue {
        ShapeValue::Text(text.to_owned())
    }

    fn field(name: &str, value: ShapeValue) -> FieldValue {
        FieldValue {
            name: name.to_owned(),
            setter: format!("set_{name}"),
            value,
        }
    }

    fn structure(fields: Vec<FieldValue>) -> ShapeValue {
        ShapeValue::Structure {
            is_error: false,
            name: "Tag".to_owned(),
            fallible_build: true,
            fields,
        }
    }

    #[test]
    fn short_code_stays_on_one_line() {
        let tag = structure(vec![field("key", text("a\"b"))]);
        assert_eq!(
            Expression::of(&tag).lines("let tag = ", ";"),
            [r#"let tag = types::Tag::builder().key("a\"b").build()?;"#]
        );
    }

    #[test]
    fn long_code_is_divided_like_formatted_code() {
        let tag = structure(vec![field("key", text("one")), field("value", text("two"))]);
        let chain = Expression::Chain {
            head: "client".to_owned(),
            links: [Link::method("call", vec![])]
                .into_iter()
                .chain(setters(&[
                    field(
                        "tags",
                        ShapeValue::List(vec![
                            tag.clone(),
                            structure(vec![field("key", text(&"x".repeat(60)))]),
                        ]),
                    ),
                    field("others", ShapeValue::List(vec![])),
                    field(
                        "ids",
                        ShapeValue::Map(vec![(text("k"), ShapeValue::Integer(1))]),
                    ),
                ]))
                .chain([Link::Await, Link::Question])
                .collect(),
        };
        let expected = [
            "let output = client",
            "    .call()",
            r#"    .tags(types::Tag::builder().key("one").value("two").build()?)"#,
            "    .tags(",
            "        types::Tag::builder()",
            r#"            .key("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")"#,
            "            .build()?,",
            "    )",
            "    .set_others(Some(vec![]))",
            r#"    .ids("k", 1)"#,
            "    .await?;",
        ];
        assert_eq!(chain.lines("let output = ", ";"), expected);
    }

    #[test]
    fn long_strings_are_divided_without_loss() {
        for sample in [
            "word ".repeat(100),
            "#".repeat(300),
            "   # ".repeat(80),
            "\\`\"\n\u{202e}é'".repeat(60),
        ] {
            let lines = Expression::Text(sample.clone()).lines("    .key(", ")");
            for line in &lines {
                assert!(line.chars().count() <= WIDTH + 8, "{line}");
                assert!(!line.trim_start().starts_with(['#', '`']), "{line}");
            }
            let code = lines.join("\n");
            let literal = code.trim_start().strip_prefix(".key(").unwrap();
            let literal = literal.strip_suffix(')').unwrap();
            let parsed: syn::LitStr = syn::parse_str(literal).unwrap();
            assert_eq!(parsed.value(), sample);
        }
    }
}
