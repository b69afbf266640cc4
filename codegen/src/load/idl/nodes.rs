//! Node values and traits (Smithy 2.0, section "Smithy IDL", "Node values").

use super::cursor::{Cursor, Parsed};
use super::syntax::{IdlNode, IdlObject, IdlTrait, IdlValue};
use super::token::Kind;
use crate::source::{Span, Spanned};

/// How deeply values can be nested, so that a file cannot exhaust the stack.
const MAX_DEPTH: usize = 64;

const NODE: &str =
    "a string, a number, `true`, `false`, `null`, a shape ID, an object, or an array";

/// Reads a value.
pub(super) fn node(cursor: &mut Cursor<'_>) -> Parsed<IdlNode> {
    nested(cursor, MAX_DEPTH)
}

fn nested(cursor: &mut Cursor<'_>, depth: usize) -> Parsed<IdlNode> {
    let start = cursor.span();
    let Some(depth) = depth.checked_sub(1) else {
        return cursor.error(format!(
            "values are nested more than {MAX_DEPTH} levels deep"
        ));
    };
    let value = match cursor.kind().clone() {
        Kind::String(text) | Kind::TextBlock(text) => {
            cursor.next();
            IdlValue::String(text)
        }
        Kind::Number => {
            let text = cursor.text().to_owned();
            cursor.next();
            IdlValue::Number(text)
        }
        Kind::Identifier => {
            let id = cursor.shape_id()?;
            return Ok(keyword_or_shape_id(id));
        }
        Kind::LeftBrace => IdlValue::Object(object(cursor, depth)?),
        Kind::LeftBracket => IdlValue::Array(array(cursor, depth)?),
        _ => return cursor.expected(NODE),
    };
    // An object or an array is shown by its opening bracket.
    Ok(IdlNode { value, span: start })
}

/// Returns the value of an unquoted string.
fn keyword_or_shape_id(id: Spanned<String>) -> IdlNode {
    let value = match id.value.as_str() {
        "true" => IdlValue::Bool(true),
        "false" => IdlValue::Bool(false),
        "null" => IdlValue::Null,
        _ => IdlValue::ShapeId(id.value),
    };
    IdlNode {
        value,
        span: id.span,
    }
}

fn array(cursor: &mut Cursor<'_>, depth: usize) -> Parsed<Vec<IdlNode>> {
    let mut items = Vec::new();
    cursor.next();
    cursor.skip_whitespace_and_docs();
    while *cursor.kind() != Kind::RightBracket {
        items.push(nested(cursor, depth)?);
        cursor.skip_whitespace_and_docs();
    }
    cursor.next();
    Ok(items)
}

/// Reads the braces and the properties of an object.
pub(super) fn properties(cursor: &mut Cursor<'_>) -> Parsed<IdlObject> {
    if *cursor.kind() != Kind::LeftBrace {
        return cursor.expected("`{`");
    }
    object(cursor, MAX_DEPTH)
}

fn object(cursor: &mut Cursor<'_>, depth: usize) -> Parsed<IdlObject> {
    cursor.next();
    cursor.skip_whitespace_and_docs();
    let mut entries = IdlObject::new();
    loop {
        let key = match cursor.kind() {
            Kind::RightBrace => break,
            Kind::String(_) | Kind::Identifier => key(cursor),
            _ => return cursor.expected("a key, or `}`"),
        };
        entry(cursor, key, depth, &mut entries)?;
    }
    cursor.next();
    Ok(entries)
}

/// Reads a key, an identifier or a string.
pub(super) fn key(cursor: &mut Cursor<'_>) -> Spanned<String> {
    let span = cursor.span();
    let text = match cursor.kind() {
        Kind::String(text) => text.clone(),
        _ => cursor.text().to_owned(),
    };
    cursor.next();
    Spanned::new(text, span)
}

/// Reads what follows a key.
fn entry(
    cursor: &mut Cursor<'_>,
    key: Spanned<String>,
    depth: usize,
    entries: &mut IdlObject,
) -> Parsed<()> {
    cursor.skip_whitespace_and_docs();
    cursor.expect(&Kind::Colon, "`:`")?;
    cursor.skip_whitespace_and_docs();
    if entries.contains_key(&key.value) {
        let key = key.value.escape_debug();
        return cursor.error(format!("the key `{key}` occurs twice"));
    }
    let value = nested(cursor, depth)?;
    entries.insert(key.value, (key.span, value));
    cursor.skip_whitespace_and_docs();
    Ok(())
}

/// Reads the documentation comment and the traits before a shape or a member.
pub(super) fn traits(cursor: &mut Cursor<'_>) -> Parsed<Vec<IdlTrait>> {
    cursor.skip_whitespace();
    let docs = cursor.take_docs();
    let mut traits = Vec::new();
    traits.extend(documentation(docs));
    while *cursor.kind() == Kind::At {
        traits.push(trait_application(cursor)?);
        cursor.skip_whitespace_and_docs();
    }
    Ok(traits)
}

/// Returns the trait that a documentation comment is short for.
fn documentation(lines: Vec<Spanned<String>>) -> Option<IdlTrait> {
    let first = lines.first()?.span;
    let lines: Vec<_> = lines.into_iter().map(|line| line.value).collect();
    Some(IdlTrait {
        id: Spanned::new("smithy.api#documentation".to_owned(), first),
        value: Some(IdlNode {
            value: IdlValue::String(lines.join("\n")),
            span: first,
        }),
    })
}

/// Reads a trait, whose `@` is the current token.
pub(super) fn trait_application(cursor: &mut Cursor<'_>) -> Parsed<IdlTrait> {
    cursor.expect(&Kind::At, "`@`")?;
    let id = cursor.shape_id()?;
    if *cursor.kind() != Kind::LeftParenthesis {
        return Ok(IdlTrait { id, value: None });
    }
    let start = cursor.next().span;
    cursor.skip_whitespace_and_docs();
    let value = match cursor.kind() {
        Kind::RightParenthesis => None,
        _ => Some(trait_value(cursor, start)?),
    };
    cursor.skip_whitespace_and_docs();
    cursor.expect(&Kind::RightParenthesis, "`)`")?;
    Ok(IdlTrait { id, value })
}

/// Reads a value, or the properties of a structure without its braces.
fn trait_value(cursor: &mut Cursor<'_>, start: Span) -> Parsed<IdlNode> {
    let first = match cursor.kind() {
        Kind::String(_) | Kind::Identifier => node(cursor)?,
        _ => return node(cursor),
    };
    cursor.skip_whitespace_and_docs();
    let name = match first.value {
        _ if *cursor.kind() != Kind::Colon => return Ok(first),
        IdlValue::String(text) => text,
        IdlValue::ShapeId(text) if !text.contains(['#', '$', '.']) => text,
        IdlValue::Bool(value) => value.to_string(),
        IdlValue::Null => "null".to_owned(),
        _ => return Ok(first),
    };
    let mut key_of_entry = Spanned::new(name, first.span);
    let mut entries = IdlObject::new();
    loop {
        entry(cursor, key_of_entry, MAX_DEPTH, &mut entries)?;
        key_of_entry = match cursor.kind() {
            Kind::RightParenthesis => break,
            Kind::String(_) | Kind::Identifier => key(cursor),
            _ => return cursor.expected("a key, or `)`"),
        };
    }
    Ok(IdlNode {
        value: IdlValue::Object(entries),
        span: start,
    })
}
