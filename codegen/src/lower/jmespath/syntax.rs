//! Explains why the parser rejects an expression.

use jmespath::{ErrorReason, JmespathError};

use super::problem::Problem;
use crate::text::escape_unprintable;

const HELP: &str =
    "fix the expression; for the grammar, see https://jmespath.org/specification.html#grammar";

/// What is wrong at the place where the parser stopped.
enum Explanation {
    /// Something else must be there.
    Expected(&'static str),
    Wrong(&'static str),
}

use Explanation::{Expected, Wrong};

/// Prefixes of the parser's messages, and what they mean. The messages themselves name internals of the parser.
const EXPLANATIONS: &[(&str, Explanation)] = &[
    ("Did not parse the complete expression", Expected(OPERATOR)),
    ("Unexpected led token", Expected(OPERATOR)),
    ("Expected '.', '[', or '[?'", Expected(OPERATOR)),
    ("Unexpected nud token", Expected(VALUE)),
    ("invalid token after ','", Expected(VALUE)),
    (
        "Expected identifier, '*', ",
        Expected("the name of a member, `*`, `[`, or `{`"),
    ),
    ("Expected ')'", Expected("`)`")),
    ("Expected ']'", Expected("`]`")),
    ("Expected '}' or ','", Expected("`,` or `}`")),
    ("Expected ':' to follow key", Expected("`:` after the key")),
    ("Expected Field", Expected("a key")),
    (
        "Expected number, ':', or '*'",
        Expected("a number, `:`, or `*`"),
    ),
    (
        "Expected number, ':', or ']'",
        Expected("a number, `:`, or `]`"),
    ),
    ("Expected ':', or ']'", Expected("`:` or `]`")),
    ("Too many colons", Wrong("a slice has at most two colons")),
    ("Quoted strings", Wrong("a function name cannot be quoted")),
    (
        "Invalid function name",
        Wrong("only a function name can precede `(`"),
    ),
    (
        "'=' is not valid",
        Wrong("`=` is not an operator; use `==` to compare values"),
    ),
    (
        "'-' must be followed",
        Wrong("`-` must be followed by a number that does not start with 0"),
    ),
    ("Expected valid number", Wrong("the number is too large")),
    (
        "Invalid character",
        Wrong("this character is not allowed here"),
    ),
    (
        "Unclosed",
        Wrong("this quotation mark or backtick is never closed"),
    ),
    (
        "Unable to parse quoted",
        Wrong("the name in quotation marks is not a valid JSON string"),
    ),
    (
        "Unable to parse literal",
        Wrong("the literal in backticks is not valid JSON"),
    ),
];

const OPERATOR: &str = "an operator, or the end of the expression";
const VALUE: &str = "a value, such as the name of a member";

/// Returns the problem of an expression that the parser rejects.
pub(super) fn explained(text: &str, error: &JmespathError) -> Problem {
    let at = text.floor_char_boundary(error.offset);
    let token = token(&text[at..]);
    let what = match explanation(&error.reason) {
        Some(Wrong(what)) => (*what).to_owned(),
        // What is missing may also be the end of something that starts earlier.
        Some(Expected(VALUE)) if token.is_empty() => "it is incomplete".to_owned(),
        Some(Expected(what)) => format!("expected {what}, found {}", described(token)),
        None => format!("unexpected {}", described(token)),
    };
    Problem {
        message: format!("this is not a valid JMESPath expression: {what}"),
        help: HELP.to_owned(),
        part: Some(at..at + token.len()),
    }
}

fn explanation(reason: &ErrorReason) -> Option<&'static Explanation> {
    let ErrorReason::Parse(message) = reason else {
        return None;
    };
    let found = EXPLANATIONS
        .iter()
        .find(|(start, _)| message.starts_with(start));
    found.map(|(_, explanation)| explanation)
}

/// Returns the name, the number, or the operator at the start of a text. Quoted text is represented
/// by its first quotation mark.
fn token(text: &str) -> &str {
    let is_word = |next: char| next.is_ascii_alphanumeric() || next == '_';
    let word = text.find(|next| !is_word(next)).unwrap_or(text.len());
    let operators = ["||", "&&", "==", "!=", "<=", ">=", "[?", "[]"];
    let mut operators = operators.into_iter();
    let length = match operators.find(|operator| text.starts_with(operator)) {
        Some(operator) => operator.len(),
        None if word > 0 => word,
        None => text.chars().next().map_or(0, char::len_utf8),
    };
    &text[..length]
}

fn described(token: &str) -> String {
    match token {
        "" => "the end of the expression".to_owned(),
        "'" => "a string".to_owned(),
        "\"" => "a name in quotation marks".to_owned(),
        "`" => "a literal".to_owned(),
        other => format!("`{}`", escape_unprintable(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expressions with a mistake, the part that is marked, and the end of the message.
    const MISTAKES: &[(&str, &str, &str)] = &[
        (
            "a b",
            "b",
            "expected an operator, or the end of the expression, found `b`",
        ),
        (
            "a ]",
            "]",
            "expected an operator, or the end of the expression, found `]`",
        ),
        (
            "a 'b'",
            "'",
            "expected an operator, or the end of the expression, found a string",
        ),
        (
            "a!b",
            "!",
            "expected an operator, or the end of the expression, found `!`",
        ),
        (
            "a[*]{b: c}",
            "{",
            "expected an operator, or the end of the expression, found `{`",
        ),
        (
            "a || && b",
            "&&",
            "expected a value, such as the name of a member, found `&&`",
        ),
        ("", "", "it is incomplete"),
        ("a ==", "", "it is incomplete"),
        ("[a, b", "", "it is incomplete"),
        (
            "f(a,)",
            ")",
            "expected a value, such as the name of a member, found `)`",
        ),
        (
            "a.",
            "",
            "expected the name of a member, `*`, `[`, or `{`, found the end of the expression",
        ),
        (
            "a.1",
            "1",
            "expected the name of a member, `*`, `[`, or `{`, found `1`",
        ),
        ("(a", "", "expected `)`, found the end of the expression"),
        ("a[?b", "", "expected `]`, found the end of the expression"),
        ("a[*b", "b", "expected `]`, found `b`"),
        ("{a: b; c: d}", ";", "this character is not allowed here"),
        ("{a: b c}", "c", "expected `,` or `}`, found `c`"),
        ("{a, b}", ",", "expected `:` after the key, found `,`"),
        ("{'a': b}", "'", "expected a key, found a string"),
        ("a[b]", "b", "expected a number, `:`, or `*`, found `b`"),
        ("a[1:b]", "b", "expected a number, `:`, or `]`, found `b`"),
        ("a[1 2]", "2", "expected `:` or `]`, found `2`"),
        ("a[1:2:3:4]", ":", "a slice has at most two colons"),
        ("\"f\"(a)", "(", "a function name cannot be quoted"),
        ("a.b[0](c)", "c", "only a function name can precede `(`"),
        ("é = 'b'", "é", "this character is not allowed here"),
        (
            "a = 'b'",
            "=",
            "`=` is not an operator; use `==` to compare values",
        ),
        (
            "a[-0]",
            "-",
            "`-` must be followed by a number that does not start with 0",
        ),
        ("a[99999999999]", "99999999999", "the number is too large"),
        (
            "a == 'b",
            "'",
            "this quotation mark or backtick is never closed",
        ),
        (
            "a == `b",
            "`",
            "this quotation mark or backtick is never closed",
        ),
        (
            "\"\\x\"",
            "\"",
            "the name in quotation marks is not a valid JSON string",
        ),
        (
            "a == `{`",
            "`",
            "the literal in backticks is not valid JSON",
        ),
    ];

    #[test]
    fn mistakes_are_explained_in_plain_words_and_marked() {
        let mut unused: Vec<_> = EXPLANATIONS.iter().map(|(start, _)| *start).collect();
        for (text, marked, explanation) in MISTAKES {
            let error = jmespath::parse(text).expect_err(text);
            let Problem { message, part, .. } = explained(text, &error);
            let expected = format!("this is not a valid JMESPath expression: {explanation}");
            assert_eq!(message, expected, "{text}");
            assert_eq!(part.map(|part| &text[part]), Some(*marked), "{text}");
            let ErrorReason::Parse(reason) = &error.reason else {
                panic!("{text}: {error}");
            };
            unused.retain(|start| !reason.starts_with(start));
        }
        assert_eq!(unused, [""; 0], "the parser has other messages now");
    }
}
