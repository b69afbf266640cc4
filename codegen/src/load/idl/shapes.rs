//! Reads shapes (Smithy 2.0, section "Smithy IDL", "Defining shapes").

use std::collections::BTreeSet;

use super::cursor::Parsed;
use super::nodes::{node, properties, traits};
use super::parser::{Parser, Version};
use super::syntax::{IdlBody, IdlEnumMember, IdlMember, IdlMessage, IdlNode, IdlShape, IdlTrait};
use super::token::Kind;
use crate::source::Spanned;

const SIMPLE: &[&str] = &[
    "bigDecimal",
    "bigInteger",
    "blob",
    "boolean",
    "byte",
    "document",
    "double",
    "float",
    "integer",
    "long",
    "short",
    "string",
    "timestamp",
];

/// Reads a shape. Its keyword is the current token.
pub(super) fn shape(parser: &mut Parser<'_>, traits: Vec<IdlTrait>) -> Parsed<IdlShape> {
    let keyword = Spanned::new(parser.cursor.text().to_owned(), parser.cursor.span());
    let others = [
        "enum",
        "intEnum",
        "list",
        "map",
        "operation",
        "resource",
        "service",
        "set",
        "structure",
        "union",
    ];
    if !SIMPLE.contains(&keyword.value.as_str()) && !others.contains(&keyword.value.as_str()) {
        return parser.cursor.error(format!(
            "`{}` is not a shape type",
            keyword.value.escape_debug()
        ));
    }
    parser.cursor.next();
    parser.cursor.expect_spaces()?;
    let name = parser.cursor.identifier()?;
    let resource = match keyword.value.as_str() {
        "list" | "map" | "structure" | "union" => resource(parser)?,
        _ => None,
    };
    let mixins = mixins(parser)?;
    let body = match keyword.value.as_str() {
        "enum" | "intEnum" => IdlBody::Enum(enum_members(parser)?),
        "list" | "map" | "set" | "structure" | "union" => IdlBody::Members {
            resource,
            members: members(parser)?,
        },
        "operation" => operation(parser, &name)?,
        "service" | "resource" => {
            parser.cursor.skip_whitespace_and_docs();
            let properties = properties(&mut parser.cursor)?;
            if parser.control.version == Version::One && properties.contains_key("properties") {
                return parser
                    .cursor
                    .error("the properties of a resource need version 2 of Smithy: write `$version: \"2.0\"`");
            }
            IdlBody::Properties(properties)
        }
        _ => IdlBody::Simple,
    };
    Ok(IdlShape {
        keyword,
        name,
        traits,
        mixins,
        body,
    })
}

/// Reads `for` and the resource that members without a target belong to.
fn resource(parser: &mut Parser<'_>) -> Parsed<Option<Spanned<String>>> {
    parser.cursor.skip_spaces();
    if !parser.cursor.is_word("for") {
        return Ok(None);
    }
    needs_two(parser, "`for`")?;
    parser.cursor.next();
    parser.cursor.expect_spaces()?;
    parser.cursor.shape_id().map(Some)
}

fn mixins(parser: &mut Parser<'_>) -> Parsed<Vec<Spanned<String>>> {
    parser.cursor.skip_spaces();
    if !parser.cursor.is_word("with") {
        return Ok(Vec::new());
    }
    needs_two(parser, "`with`")?;
    parser.cursor.next();
    parser.cursor.skip_whitespace_and_docs();
    parser.cursor.expect(&Kind::LeftBracket, "`[`")?;
    parser.cursor.skip_whitespace_and_docs();
    let mut mixins = Vec::new();
    loop {
        mixins.push(parser.cursor.shape_id()?);
        parser.cursor.skip_whitespace_and_docs();
        if *parser.cursor.kind() == Kind::RightBracket {
            parser.cursor.next();
            return Ok(mixins);
        }
    }
}

/// Returns an error if the file has version 1 of the language.
fn needs_two(parser: &Parser<'_>, what: &str) -> Parsed<()> {
    match parser.control.version {
        Version::Two => Ok(()),
        Version::One => parser.cursor.error(format!(
            "{what} needs version 2 of Smithy: write `$version: \"2.0\"`"
        )),
    }
}

/// Moves behind the brace that begins the members.
fn open(parser: &mut Parser<'_>) -> Parsed<()> {
    parser.cursor.skip_whitespace_and_docs();
    parser.cursor.expect(&Kind::LeftBrace, "`{`")?;
    parser.cursor.skip_whitespace();
    Ok(())
}

fn members(parser: &mut Parser<'_>) -> Parsed<Vec<IdlMember>> {
    open(parser)?;
    let mut members = Vec::new();
    let mut names = BTreeSet::new();
    while !matches!(parser.cursor.kind(), Kind::RightBrace | Kind::End) {
        members.push(member(parser, &mut names)?);
        parser.cursor.skip_whitespace();
    }
    parser.cursor.expect(&Kind::RightBrace, "`}`")?;
    parser.cursor.take_docs();
    Ok(members)
}

/// Returns an error if a member of the shape has the name of the current token already.
fn check_name(parser: &Parser<'_>, names: &mut BTreeSet<String>) -> Parsed<()> {
    if *parser.cursor.kind() == Kind::Identifier && !names.insert(parser.cursor.text().to_owned()) {
        let name = parser.cursor.text();
        return parser
            .cursor
            .error(format!("the shape has two members `{name}`"));
    }
    Ok(())
}

fn member(parser: &mut Parser<'_>, names: &mut BTreeSet<String>) -> Parsed<IdlMember> {
    let traits = traits(&mut parser.cursor)?;
    let is_elided = *parser.cursor.kind() == Kind::Dollar;
    if is_elided {
        parser.cursor.next();
        needs_two(parser, "a member without a target")?;
    }
    check_name(parser, names)?;
    let name = parser.cursor.identifier()?;
    let target = match is_elided {
        true => None,
        false => {
            parser.cursor.skip_spaces();
            parser.cursor.expect(&Kind::Colon, "`:`")?;
            parser.cursor.skip_spaces();
            Some(parser.cursor.shape_id()?)
        }
    };
    let default = value(parser, "a default")?;
    Ok(IdlMember {
        name,
        target,
        default,
        traits,
    })
}

/// Reads `=` and the value behind it, if there is one.
fn value(parser: &mut Parser<'_>, what: &str) -> Parsed<Option<IdlNode>> {
    parser.cursor.skip_spaces();
    if *parser.cursor.kind() != Kind::Equal {
        return Ok(None);
    }
    needs_two(parser, what)?;
    parser.cursor.next();
    parser.cursor.skip_spaces();
    let value = node(&mut parser.cursor)?;
    parser.cursor.skip_spaces();
    if *parser.cursor.kind() == Kind::Comma {
        parser.cursor.next();
    }
    parser.cursor.expect_line_break()?;
    Ok(Some(value))
}

fn enum_members(parser: &mut Parser<'_>) -> Parsed<Vec<IdlEnumMember>> {
    open(parser)?;
    let mut members = Vec::new();
    let mut names = BTreeSet::new();
    while !matches!(parser.cursor.kind(), Kind::RightBrace | Kind::End) {
        let traits = traits(&mut parser.cursor)?;
        check_name(parser, &mut names)?;
        let name = parser.cursor.identifier()?;
        let value = value(parser, "the value of an enum")?;
        members.push(IdlEnumMember {
            name,
            value,
            traits,
        });
        parser.cursor.skip_whitespace();
    }
    parser.cursor.expect(&Kind::RightBrace, "`}`")?;
    parser.cursor.take_docs();
    Ok(members)
}

fn operation(parser: &mut Parser<'_>, name: &Spanned<String>) -> Parsed<IdlBody> {
    parser.cursor.skip_whitespace_and_docs();
    parser.cursor.expect(&Kind::LeftBrace, "`{`")?;
    parser.cursor.skip_whitespace_and_docs();
    let (mut input, mut output, mut errors) = (None, None, Vec::new());
    let mut seen = BTreeSet::new();
    while *parser.cursor.kind() != Kind::RightBrace {
        if *parser.cursor.kind() != Kind::Identifier {
            return parser
                .cursor
                .expected("`input`, `output`, `errors`, or `}`");
        }
        let property = parser.cursor.text();
        if !seen.insert(property) {
            return parser
                .cursor
                .error(format!("the operation has two properties `{property}`"));
        }
        parser.cursor.next();
        parser.cursor.skip_whitespace_and_docs();
        match property {
            "input" => {
                let suffix = parser.control.input_suffix.clone();
                input = Some(message(parser, name, &suffix, "smithy.api#input")?);
            }
            "output" => {
                let suffix = parser.control.output_suffix.clone();
                output = Some(message(parser, name, &suffix, "smithy.api#output")?);
            }
            "errors" => errors = ids(parser)?,
            _ => {
                return parser.cursor.error(format!(
                    "an operation has no property `{property}`, only `input`, `output`, and `errors`"
                ));
            }
        }
        if *parser.cursor.kind() != Kind::RightBrace {
            parser.cursor.expect_whitespace()?;
        }
    }
    parser.cursor.next();
    Ok(IdlBody::Operation {
        input,
        output,
        errors,
    })
}

fn ids(parser: &mut Parser<'_>) -> Parsed<Vec<Spanned<String>>> {
    parser.cursor.expect(&Kind::Colon, "`:`")?;
    parser.cursor.skip_whitespace_and_docs();
    parser.cursor.expect(&Kind::LeftBracket, "`[`")?;
    parser.cursor.skip_whitespace_and_docs();
    let mut ids = Vec::new();
    while *parser.cursor.kind() != Kind::RightBracket {
        ids.push(parser.cursor.shape_id()?);
        parser.cursor.skip_whitespace_and_docs();
    }
    parser.cursor.next();
    Ok(ids)
}

/// Reads the target of an input or output, or an inline structure.
fn message(
    parser: &mut Parser<'_>,
    operation: &Spanned<String>,
    suffix: &str,
    role: &str,
) -> Parsed<IdlMessage> {
    if *parser.cursor.kind() != Kind::Walrus {
        parser.cursor.expect(&Kind::Colon, "`:`")?;
        parser.cursor.skip_whitespace_and_docs();
        return Ok(IdlMessage::Target(parser.cursor.shape_id()?));
    }
    let walrus = parser.cursor.next().span;
    needs_two(parser, "an inline structure")?;
    let mut traits = traits(&mut parser.cursor)?;
    let resource = resource(parser)?;
    let mixins = mixins(parser)?;
    let members = members(parser)?;
    traits.push(IdlTrait {
        id: Spanned::new(role.to_owned(), walrus),
        value: None,
    });
    Ok(IdlMessage::Inline(Box::new(IdlShape {
        keyword: Spanned::new("structure".to_owned(), walrus),
        name: Spanned::new(format!("{}{suffix}", operation.value), walrus),
        traits,
        mixins,
        body: IdlBody::Members { resource, members },
    })))
}
