//! Checks the URLs of endpoints, as far as they do not depend on values.

use super::compiler::Compiler;
use crate::evaluate::parse_url;
use crate::ir::{Call, Expression, Function, Piece};
use crate::source::Span;

/// Reports a URL that is not valid, whatever the values in it are.
pub(super) fn check(url: &Expression, span: Span, compiler: &mut Compiler<'_>) {
    match url {
        Expression::Text(pieces) => {
            if let Some((problem, help)) = problem(pieces) {
                compiler.report(span, problem, help);
            }
        }
        Expression::Call(Call {
            function: Function::Ite,
            arguments,
            ..
        }) => {
            let branches = arguments.iter().skip(1);
            branches.for_each(|branch| check(branch, span, compiler));
        }
        Expression::Coalesce { optional, last } => {
            let values = optional.iter().chain(last.as_deref());
            values.for_each(|value| check(value, span, compiler));
        }
        Expression::Some(value) => check(value, span, compiler),
        _ => {}
    }
}

const ABSOLUTE: &str = "write an absolute URL, such as `https://service.{Region}.example.com`";

/// Returns what is wrong with a URL, and what to do about it.
fn problem(pieces: &[Piece]) -> Option<(String, &'static str)> {
    let literals = pieces.iter().filter_map(|piece| match piece {
        Piece::Literal(text) => Some(text.as_str()),
        Piece::Value(_) => None,
    });
    let mut chars = literals.flat_map(str::chars);
    if let Some(odd) = chars.find(|next| !next.is_ascii_graphic()) {
        let message = format!("a URL cannot contain `{}`", odd.escape_debug());
        return Some((message, "remove the character, or percent-encode it"));
    }
    let Some(Piece::Literal(start)) = pieces.first() else {
        return None;
    };
    let Some(after_scheme) = after_scheme(start) else {
        let message = "this URL does not start with `https://` or `http://`";
        return Some((message.to_owned(), ABSOLUTE));
    };
    let is_whole = pieces.len() == 1;
    let (host, is_complete) = match after_scheme.find(['/', '?', '#']) {
        Some(end) => (&after_scheme[..end], true),
        None => (after_scheme, is_whole),
    };
    if !is_complete || parse_url(&format!("https://{host}")).is_some() {
        return None;
    }
    let message = match host {
        "" => "this URL has no host".to_owned(),
        host => format!("`{}` is not a valid host and port", host.escape_debug()),
    };
    Some((message, ABSOLUTE))
}

/// Returns the rest of a URL after its scheme, or `None` if clients do not support the scheme.
fn after_scheme(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    let mut supported = ["https", "http"].into_iter();
    supported
        .any(|supported| scheme.eq_ignore_ascii_case(supported))
        .then_some(rest)
}
