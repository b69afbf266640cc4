//! Reads shapes (Smithy 2.0, section "Smithy IDL", "Defining shapes").

use std::collections::BTreeSet;

use super::control::{Input, Version};
use super::cursor::Parsed;
use super::nodes::{node, properties, traits};
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
pub(super) fn shape(input: &mut Input<'_>, traits: Vec<IdlTrait>) -> Parsed<IdlShape> {
    let keyword = Spanned::new(input.cursor.text().to_owned(), input.cursor.span());
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
        let message = match keyword.value.as_str() {
            "metadata" => "metadata must come before the namespace".to_owned(),
            "use" => "`use` must come before the first shape".to_owned(),
            other => format!("`{}` is not a shape type", other.escape_debug()),
        };
        return input.cursor.error(message);
    }
    input.cursor.next();
    input.cursor.expect_spaces()?;
    let name = input.cursor.identifier()?;
    let resource = match keyword.value.as_str() {
        "list" | "map" | "structure" | "union" => resource(input)?,
        _ => None,
    };
    let mixins = mixins(input)?;
    let body = match keyword.value.as_str() {
        "enum" | "intEnum" => IdlBody::Enum(enum_members(input)?),
        "list" | "map" | "set" | "structure" | "union" => IdlBody::Members {
            resource,
            members: members(input, &keyword.value)?,
        },
        "operation" => operation(input, &name)?,
        "service" | "resource" => {
            input.cursor.skip_whitespace_and_docs();
            let properties = properties(&mut input.cursor)?;
            if input.control.version == Version::One && properties.contains_key("properties") {
                return input
                    .cursor
                    .error("the properties of a resource require version 2 of Smithy: write `$version: \"2.0\"`");
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
fn resource(input: &mut Input<'_>) -> Parsed<Option<Spanned<String>>> {
    input.cursor.skip_spaces();
    if !input.cursor.is_word("for") {
        return Ok(None);
    }
    require_version_2(input, "`for`")?;
    input.cursor.next();
    input.cursor.expect_spaces()?;
    input.cursor.shape_id().map(Some)
}

fn mixins(input: &mut Input<'_>) -> Parsed<Vec<Spanned<String>>> {
    input.cursor.skip_spaces();
    if !input.cursor.is_word("with") {
        return Ok(Vec::new());
    }
    require_version_2(input, "`with`")?;
    input.cursor.next();
    input.cursor.skip_whitespace_and_docs();
    input.cursor.expect(&Kind::LeftBracket, "`[`")?;
    input.cursor.skip_whitespace_and_docs();
    let mut mixins = Vec::new();
    loop {
        mixins.push(input.cursor.shape_id()?);
        input.cursor.skip_whitespace_and_docs();
        if *input.cursor.kind() == Kind::RightBracket {
            input.cursor.next();
            return Ok(mixins);
        }
    }
}

/// Returns an error if the file has version 1 of the language.
fn require_version_2(input: &Input<'_>, what: &str) -> Parsed<()> {
    match input.control.version {
        Version::Two => Ok(()),
        Version::One => input.cursor.error(format!(
            "{what} requires version 2 of Smithy: write `$version: \"2.0\"`"
        )),
    }
}

/// Moves past the brace that begins the members.
fn open(input: &mut Input<'_>) -> Parsed<()> {
    input.cursor.skip_whitespace_and_docs();
    input.cursor.expect(&Kind::LeftBrace, "`{`")?;
    input.cursor.skip_whitespace();
    Ok(())
}

fn members(input: &mut Input<'_>, keyword: &str) -> Parsed<Vec<IdlMember>> {
    open(input)?;
    let mut members = Vec::new();
    let mut names = BTreeSet::new();
    while !matches!(input.cursor.kind(), Kind::RightBrace | Kind::End) {
        members.push(member(input, keyword, &mut names)?);
        input.cursor.skip_whitespace();
    }
    input.cursor.expect(&Kind::RightBrace, "`}`")?;
    input.cursor.take_docs();
    Ok(members)
}

/// Returns an error if a member of the shape has the name of the current token already.
fn check_name(input: &Input<'_>, names: &mut BTreeSet<String>) -> Parsed<()> {
    if *input.cursor.kind() == Kind::Identifier && !names.insert(input.cursor.text().to_owned()) {
        let name = input.cursor.text();
        return input
            .cursor
            .error(format!("the shape has two members named `{name}`"));
    }
    Ok(())
}

fn member(input: &mut Input<'_>, keyword: &str, names: &mut BTreeSet<String>) -> Parsed<IdlMember> {
    let traits = traits(&mut input.cursor)?;
    let is_elided = *input.cursor.kind() == Kind::Dollar;
    if is_elided {
        input.cursor.next();
        require_version_2(input, "a member without a target")?;
    }
    check_name(input, names)?;
    let expected: &[&str] = match keyword {
        "list" | "set" => &["member"],
        "map" => &["key", "value"],
        _ => &[],
    };
    if *input.cursor.kind() == Kind::Identifier
        && !expected.is_empty()
        && !expected.contains(&input.cursor.text())
    {
        let name = input.cursor.text();
        return input.cursor.error(format!(
            "a {keyword} has no member `{name}`, only `{}`",
            expected.join("` and `")
        ));
    }
    let name = input.cursor.identifier()?;
    let target = match is_elided {
        true => None,
        false => {
            input.cursor.skip_spaces();
            input.cursor.expect(&Kind::Colon, "`:`")?;
            input.cursor.skip_spaces();
            Some(input.cursor.shape_id()?)
        }
    };
    let default = match keyword {
        "structure" => value(input, "a default")?,
        _ => None,
    };
    Ok(IdlMember {
        name,
        target,
        default,
        traits,
    })
}

/// Reads `=` and the value after it, if there is one.
fn value(input: &mut Input<'_>, what: &str) -> Parsed<Option<IdlNode>> {
    input.cursor.skip_spaces();
    if *input.cursor.kind() != Kind::Equal {
        return Ok(None);
    }
    require_version_2(input, what)?;
    input.cursor.next();
    input.cursor.skip_spaces();
    let value = node(&mut input.cursor)?;
    input.cursor.skip_spaces();
    if *input.cursor.kind() == Kind::Comma {
        input.cursor.next();
    }
    input.cursor.expect_line_break()?;
    Ok(Some(value))
}

fn enum_members(input: &mut Input<'_>) -> Parsed<Vec<IdlEnumMember>> {
    open(input)?;
    let mut members = Vec::new();
    let mut names = BTreeSet::new();
    while !matches!(input.cursor.kind(), Kind::RightBrace | Kind::End) {
        let traits = traits(&mut input.cursor)?;
        check_name(input, &mut names)?;
        let name = input.cursor.identifier()?;
        let value = value(input, "the value of an enum")?;
        members.push(IdlEnumMember {
            name,
            value,
            traits,
        });
        input.cursor.skip_whitespace();
    }
    input.cursor.expect(&Kind::RightBrace, "`}`")?;
    input.cursor.take_docs();
    Ok(members)
}

fn operation(input: &mut Input<'_>, name: &Spanned<String>) -> Parsed<IdlBody> {
    input.cursor.skip_whitespace_and_docs();
    input.cursor.expect(&Kind::LeftBrace, "`{`")?;
    input.cursor.skip_whitespace_and_docs();
    let (mut request, mut response, mut errors) = (None, None, Vec::new());
    let mut seen = BTreeSet::new();
    while *input.cursor.kind() != Kind::RightBrace {
        if *input.cursor.kind() != Kind::Identifier {
            return input.cursor.expected("`input`, `output`, `errors`, or `}`");
        }
        let property = input.cursor.text();
        if !seen.insert(property) {
            return input.cursor.error(format!(
                "the operation has two properties named `{property}`"
            ));
        }
        input.cursor.next();
        input.cursor.skip_whitespace_and_docs();
        match property {
            "input" => {
                let suffix = input.control.input_suffix.clone();
                request = Some(message(input, name, &suffix, "smithy.api#input")?);
            }
            "output" => {
                let suffix = input.control.output_suffix.clone();
                response = Some(message(input, name, &suffix, "smithy.api#output")?);
            }
            "errors" => errors = ids(input)?,
            _ => {
                return input.cursor.error(format!(
                    "an operation has no property `{property}`, only `input`, `output`, and `errors`"
                ));
            }
        }
        if *input.cursor.kind() != Kind::RightBrace {
            input.cursor.expect_whitespace()?;
        }
    }
    input.cursor.next();
    Ok(IdlBody::Operation {
        input: request,
        output: response,
        errors,
    })
}

fn ids(input: &mut Input<'_>) -> Parsed<Vec<Spanned<String>>> {
    input.cursor.expect(&Kind::Colon, "`:`")?;
    input.cursor.skip_whitespace_and_docs();
    input.cursor.expect(&Kind::LeftBracket, "`[`")?;
    input.cursor.skip_whitespace_and_docs();
    let mut ids = Vec::new();
    while *input.cursor.kind() != Kind::RightBracket {
        ids.push(input.cursor.shape_id()?);
        input.cursor.skip_whitespace_and_docs();
    }
    input.cursor.next();
    Ok(ids)
}

/// Reads the target of an input or output, or an inline structure.
fn message(
    input: &mut Input<'_>,
    operation: &Spanned<String>,
    suffix: &str,
    role: &str,
) -> Parsed<IdlMessage> {
    if *input.cursor.kind() != Kind::Walrus {
        input.cursor.expect(&Kind::Colon, "`:`")?;
        input.cursor.skip_whitespace_and_docs();
        return Ok(IdlMessage::Target(input.cursor.shape_id()?));
    }
    let walrus = input.cursor.next().span;
    require_version_2(input, "an inline structure")?;
    let mut traits = traits(&mut input.cursor)?;
    let resource = resource(input)?;
    let mixins = mixins(input)?;
    let members = members(input, "structure")?;
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
