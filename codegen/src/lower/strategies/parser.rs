//! Reads regular expressions of ECMA 262, in the grammar that its flag `u` selects.

use super::characters::characters;
use super::expression::{Class, ClassItem, Expression, Lengths};

/// Expressions are trees, which are walked recursively.
const MAX_DEPTH: usize = 64;

/// A back reference repeats its group, so that a short pattern can result in a large expression.
const MAX_SIZE: usize = 20_000;

/// The first and the last surrogate: code points that no string contains.
const SURROGATES: (u32, u32) = (0xd800, 0xdfff);

const DIGITS: &[(char, char)] = &[('0', '9')];

const WORD: &[(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

/// White space and line terminators.
const SPACE: &[(char, char)] = &[
    ('\t', '\r'),
    (' ', ' '),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];

/// What `.` does not match.
const LINE_TERMINATORS: &[(char, char)] = &[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];

/// What a pattern says about the texts that it matches as a whole.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) expression: Expression,
    /// Whether the pattern matches every text that the expression matches. It does not if the
    /// pattern looks around or back.
    pub(super) exact: bool,
}

/// Parses a valid pattern. Returns `None` if it contains something that strings cannot be generated
/// from.
pub(super) fn parse(pattern: &str) -> Option<Parsed> {
    let mut parser = Parser {
        rest: pattern,
        groups: Vec::new(),
        exact: true,
        depth: 0,
        size: 0,
    };
    let expression = parser.alternation()?;
    parser.rest.is_empty().then_some(Parsed {
        expression,
        exact: parser.exact,
    })
}

struct Parser<'p> {
    rest: &'p str,
    /// The capturing groups: their names and, if they are complete, their expressions and sizes.
    groups: Vec<Group>,
    exact: bool,
    depth: usize,
    /// The number of nodes.
    size: usize,
}

struct Group {
    name: Option<String>,
    expression: Option<(Expression, usize)>,
}

/// What follows a backslash.
enum Escape {
    Character(u32),
    Class(Class),
    /// A property of Unicode.
    Property,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.rest = &self.rest[next.len_utf8()..];
        Some(next)
    }

    /// Consumes a text, if it is next.
    fn eat(&mut self, expected: &str) -> bool {
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Returns the text before a delimiter, and consumes both.
    fn until(&mut self, delimiter: char) -> Option<&str> {
        let (text, rest) = self.rest.split_once(delimiter)?;
        self.rest = rest;
        Some(text)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = None;
        while let Some(digit) = self.peek().and_then(|next| next.to_digit(10)) {
            self.next();
            let before: u64 = number.unwrap_or(0);
            number = Some(before.saturating_mul(10).saturating_add(digit.into()));
        }
        number
    }

    fn count(&mut self, nodes: usize) -> Option<()> {
        self.size = self.size.saturating_add(nodes);
        (self.size <= MAX_SIZE).then_some(())
    }

    fn alternation(&mut self) -> Option<Expression> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let mut alternatives = vec![self.concat()?];
        while self.eat("|") {
            alternatives.push(self.concat()?);
        }
        self.depth -= 1;
        Some(match alternatives.len() {
            1 => alternatives.remove(0),
            _ => Expression::Alternation(alternatives),
        })
    }

    fn concat(&mut self) -> Option<Expression> {
        let mut parts = Vec::new();
        while self.peek().is_some_and(|next| !matches!(next, '|' | ')')) {
            self.count(1)?;
            let atom = self.atom()?;
            parts.push(self.quantified(atom)?);
        }
        Some(match parts.len() {
            1 => parts.remove(0),
            _ => Expression::Concat(parts),
        })
    }

    fn quantified(&mut self, atom: Expression) -> Option<Expression> {
        let times = match self.peek() {
            Some('*') => Lengths::ANY,
            Some('+') => Lengths { min: 1, max: None },
            Some('?') => Lengths {
                min: 0,
                max: Some(1),
            },
            Some('{') => Lengths::exactly(0),
            _ => return Some(atom),
        };
        let times = if self.next() == Some('{') {
            let min = self.number()?;
            let max = if self.eat(",") {
                self.number()
            } else {
                Some(min)
            };
            if !self.eat("}") {
                return None;
            }
            Lengths { min, max }
        } else {
            times
        };
        // Texts are the same whether the repetition is lazy or not.
        self.eat("?");
        Some(atom.repeat(times))
    }

    fn atom(&mut self) -> Option<Expression> {
        match self.next()? {
            '^' => Some(Expression::Start),
            '$' => Some(Expression::End),
            '.' => Some(Expression::Class(Class::of(LINE_TERMINATORS).not())),
            '(' => self.group(),
            '[' => self.class().map(Expression::Class),
            '\\' => self.atom_escape(),
            '*' | '+' | '?' | '{' | '}' | ']' => None,
            other => Some(Expression::character(other)),
        }
    }

    fn group(&mut self) -> Option<Expression> {
        for look_around in ["?=", "?!", "?<=", "?<!"] {
            if self.eat(look_around) {
                // The groups inside count, whatever becomes of their texts.
                self.alternation()?;
                self.exact = false;
                return self.eat(")").then_some(Expression::EMPTY);
            }
        }
        if self.eat("?<") {
            let name = self.until('>')?.to_owned();
            return self.capturing(Some(name));
        }
        if self.eat("?") {
            let modifiers = self.until(':')?.to_owned();
            if !modifiers
                .chars()
                .all(|flag| matches!(flag, 'i' | 'm' | 's' | '-'))
            {
                return None;
            }
            // The texts are those without the modifiers, with a few exceptions.
            self.exact &= modifiers.is_empty();
            let expression = self.alternation()?;
            return self.eat(")").then_some(expression);
        }
        self.capturing(None)
    }

    fn capturing(&mut self, name: Option<String>) -> Option<Expression> {
        let index = self.groups.len();
        self.groups.push(Group {
            name,
            expression: None,
        });
        let before = self.size;
        let expression = self.alternation()?;
        let size = self.size - before;
        self.groups[index].expression = Some((expression.clone(), size));
        self.eat(")").then_some(expression)
    }

    fn atom_escape(&mut self) -> Option<Expression> {
        if self.eat("b") || self.eat("B") {
            self.exact = false;
            return Some(Expression::EMPTY);
        }
        if self.eat("k<") {
            let name = self.until('>')?.to_owned();
            let position = |group: &Group| group.name.as_ref() == Some(&name);
            let index = self.groups.iter().position(position);
            return self.back_reference(index);
        }
        if self.peek().is_some_and(|next| matches!(next, '1'..='9')) {
            let number = self.number()?;
            let index = usize::try_from(number).ok()?.checked_sub(1);
            return self.back_reference(index);
        }
        let source = self.rest;
        match self.escape(false)? {
            Escape::Character(code) => Some(match char::from_u32(code) {
                Some(character) => Expression::character(character),
                None => Expression::NOTHING,
            }),
            Escape::Class(class) => Some(Expression::Class(class)),
            Escape::Property => {
                let source = &source[..source.len() - self.rest.len()];
                characters(&format!("\\{source}")).map(Expression::Class)
            }
        }
    }

    /// Some text of the group. Only some of them are the text that the group has matched.
    fn back_reference(&mut self, index: Option<usize>) -> Option<Expression> {
        self.exact = false;
        // A reference to a group that is not complete matches the empty text.
        let group = self.groups.get(index?);
        let Some((expression, size)) = group.and_then(|group| group.expression.clone()) else {
            return Some(Expression::EMPTY);
        };
        self.count(size)?;
        Some(expression)
    }

    fn escape(&mut self, in_class: bool) -> Option<Escape> {
        let class = |ranges: &[(char, char)]| Escape::Class(Class::of(ranges));
        let complement = |ranges: &[(char, char)]| Escape::Class(Class::of(ranges).not());
        let character = |character: char| Escape::Character(character.into());
        Some(match self.next()? {
            'd' => class(DIGITS),
            'D' => complement(DIGITS),
            'w' => class(WORD),
            'W' => complement(WORD),
            's' => class(SPACE),
            'S' => complement(SPACE),
            'p' | 'P' => {
                self.until('}')?;
                Escape::Property
            }
            't' => character('\t'),
            'n' => character('\n'),
            'v' => character('\u{b}'),
            'f' => character('\u{c}'),
            'r' => character('\r'),
            '0' => character('\0'),
            'b' if in_class => character('\u{8}'),
            'c' => Escape::Character(u32::from(self.next()?) % 32),
            'x' => Escape::Character(self.hexadecimal(2)?),
            'u' => Escape::Character(self.unicode()?),
            other if !other.is_ascii_alphanumeric() => character(other),
            _ => return None,
        })
    }

    fn hexadecimal(&mut self, digits: usize) -> Option<u32> {
        (0..digits).try_fold(0, |number, _| {
            Some(number * 16 + self.next()?.to_digit(16)?)
        })
    }

    /// The code point after `\u`. Two surrogates are one code point.
    fn unicode(&mut self) -> Option<u32> {
        if self.eat("{") {
            return u32::from_str_radix(self.until('}')?, 16).ok();
        }
        let first = self.hexadecimal(4)?;
        if !matches!(first, 0xd800..=0xdbff) {
            return Some(first);
        }
        let before = self.rest;
        if self.eat("\\u")
            && let Some(second @ 0xdc00..=0xdfff) = self.hexadecimal(4)
        {
            return Some(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
        self.rest = before;
        Some(first)
    }

    fn class(&mut self) -> Option<Class> {
        let source = self.rest;
        let mut has_property = false;
        let mut class = Class {
            negated: self.eat("^"),
            items: Vec::new(),
        };
        while !self.eat("]") {
            self.count(1)?;
            match self.class_atom()? {
                Escape::Character(first) => {
                    let last = self.end_of_range(first)?;
                    class.items.extend(without_surrogates(first, last));
                }
                Escape::Class(nested) if nested.negated => {
                    class.items.push(ClassItem::Nested(nested));
                }
                Escape::Class(nested) => class.items.extend(nested.items),
                Escape::Property => has_property = true,
            }
        }
        if has_property {
            let source = &source[..source.len() - self.rest.len()];
            return characters(&format!("[{source}"));
        }
        Some(class)
    }

    /// Returns the last character of a range that begins with this one.
    fn end_of_range(&mut self, first: u32) -> Option<u32> {
        if !self.rest.starts_with('-') || self.rest.starts_with("-]") {
            return Some(first);
        }
        self.next();
        match self.class_atom()? {
            Escape::Character(last) => Some(last),
            _ => None,
        }
    }

    fn class_atom(&mut self) -> Option<Escape> {
        match self.next()? {
            '\\' => self.escape(true),
            other => Some(Escape::Character(other.into())),
        }
    }
}

/// The characters among these code points.
fn without_surrogates(first: u32, last: u32) -> impl Iterator<Item = ClassItem> {
    let parts = [
        (first, last.min(SURROGATES.0 - 1)),
        (first.max(SURROGATES.1 + 1), last),
    ];
    parts
        .into_iter()
        .filter(|(first, last)| first <= last)
        .filter_map(|(first, last)| {
            Some(ClassItem::Range(
                char::from_u32(first)?,
                char::from_u32(last)?,
            ))
        })
}
