//! Quoted strings and text blocks (Smithy 2.0, section "Smithy IDL", "String values" and "Text blocks").

use super::token::Kind;

/// Reads a quoted string or a text block at the start of a text. Returns the token and its length.
pub(super) fn string(text: &str) -> (Kind, usize) {
    let rest = text.get(1..).unwrap_or_default();
    match rest.strip_prefix("\"\"") {
        Some(block) => {
            let Some(end) = end(block, "\"\"\"") else {
                return unclosed("the text block is not closed: `\"\"\"` is missing", text);
            };
            let content = block.get(..end).unwrap_or_default();
            let length = end + 6;
            match text_block(content) {
                Ok(value) => (Kind::TextBlock(value), length),
                Err(message) => (Kind::Invalid(message), length),
            }
        }
        None => {
            let Some(end) = end(rest, "\"") else {
                return unclosed("the string is not closed: `\"` is missing", text);
            };
            let content = rest.get(..end).unwrap_or_default();
            let length = end + 2;
            match unescaped(&normalized(content)) {
                Ok(value) => (Kind::String(value), length),
                Err(message) => (Kind::Invalid(message), length),
            }
        }
    }
}

fn unclosed(message: &str, text: &str) -> (Kind, usize) {
    (Kind::Invalid(message.to_owned()), text.len())
}

/// Returns the offset of the closing quotes. A backslash escapes the character that follows it.
fn end(text: &str, quotes: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let next = rest.find(['\\', '"'])?;
        at += next;
        let rest = text.get(at..)?;
        if rest.starts_with(quotes) {
            return Some(at);
        }
        if rest.starts_with('"') {
            at += 1;
            continue;
        }
        let escaped = rest.chars().nth(1)?;
        at += 1 + escaped.len_utf8();
    }
}

/// Converts all line breaks to `\n`.
fn normalized(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn text_block(content: &str) -> Result<String, String> {
    let content = normalized(content);
    let first = content.find('\n');
    let (opening, lines) = match first {
        Some(first) => content.split_at(first),
        None => (content.as_str(), ""),
    };
    if content.is_empty() {
        return Err(
            "the text block is empty: a line break must follow the first `\"\"\"`".to_owned(),
        );
    }
    if !opening.chars().all(|char| char == ' ') || first.is_none() {
        return Err("a line break must follow the first `\"\"\"` of a text block".to_owned());
    }
    let lines: Vec<_> = lines.get(1..).unwrap_or_default().split('\n').collect();
    unescaped(&without_indentation(&lines))
}

/// Removes the indentation that all lines have in common, and spaces at the end of lines. The last line counts even if it
/// is blank: the position of the closing quotes also determines the indentation.
fn without_indentation(lines: &[&str]) -> String {
    let last = lines.len().saturating_sub(1);
    let is_blank = |line: &str| line.chars().all(|char| char == ' ' || char == '\t');
    let indentation = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let counted = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| *at == last || !is_blank(line));
    let common = counted.map(|(_, line)| indentation(line)).min();
    let common = common.unwrap_or_default();
    let lines = lines.iter().map(|line| match is_blank(line) {
        true => "",
        false => {
            let line = line.get(common..).unwrap_or_default();
            line.trim_end_matches(' ')
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Replaces the escapes. A backslash at the end of a line joins it with the next one.
fn unescaped(text: &str) -> Result<String, String> {
    let mut result = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        if char.is_ascii_control() && !matches!(char, '\t' | '\n') {
            let char = char.escape_debug();
            return Err(format!(
                "the control character `{char}` must be escaped in a string"
            ));
        }
        if char != '\\' {
            result.push(char);
            continue;
        }
        match chars.next() {
            Some(escaped @ ('"' | '\\' | '/')) => result.push(escaped),
            Some('b') => result.push('\u{8}'),
            Some('f') => result.push('\u{c}'),
            Some('n') => result.push('\n'),
            Some('r') => result.push('\r'),
            Some('t') => result.push('\t'),
            Some('\n') => {}
            Some('u') => {
                let unit = code_unit(&mut chars)?;
                result.push(character(unit, &mut chars)?);
            }
            Some(other) => {
                let other = other.escape_debug();
                return Err(format!("`\\{other}` is not a valid escape in a string"));
            }
            None => return Err("a character must follow `\\` in a string".to_owned()),
        }
    }
    Ok(result)
}

/// Reads four hexadecimal digits.
fn code_unit(chars: &mut std::str::Chars<'_>) -> Result<u16, String> {
    let rest = chars.as_str();
    let digits = rest
        .get(..4)
        .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
    let unit = unit.ok_or("four hexadecimal digits must follow `\\u` in a string")?;
    *chars = rest.get(4..).unwrap_or_default().chars();
    Ok(unit)
}

/// Returns the character of a UTF-16 code unit, and of the one that follows it if both are a surrogate pair.
fn character(unit: u16, chars: &mut std::str::Chars<'_>) -> Result<char, String> {
    let mut units = vec![unit];
    if (0xd800..0xdc00).contains(&unit) && chars.as_str().starts_with("\\u") {
        chars.next();
        chars.next();
        units.push(code_unit(chars)?);
    }
    match char::decode_utf16(units.iter().copied())
        .collect::<Result<Vec<_>, _>>()
        .as_deref()
    {
        Ok([char]) => Ok(*char),
        _ => Err(format!("`\\u{unit:04x}` is half of a surrogate pair")),
    }
}
