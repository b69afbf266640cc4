//! Regular expressions that strings are generated from.

use std::fmt::{self, Write as _};

/// An expression without look-around and back references.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    Class(Class),
    /// The start of the text.
    Start,
    /// The end of the text.
    End,
    Concat(Vec<Self>),
    /// Without alternatives, it matches nothing.
    Alternation(Vec<Self>),
    Repeat {
        of: Box<Self>,
        times: Lengths,
    },
}

/// A set of characters.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Class {
    pub(super) negated: bool,
    pub(super) items: Vec<ClassItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum ClassItem {
    Range(char, char),
    Nested(Class),
}

/// A range of numbers: of characters in a text, or of repetitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lengths {
    pub(super) min: u64,
    pub(super) max: Option<u64>,
}

impl Lengths {
    pub(super) const ANY: Self = Self { min: 0, max: None };

    pub(super) const fn exactly(length: u64) -> Self {
        Self {
            min: length,
            max: Some(length),
        }
    }

    pub(super) fn contains(self, other: Self) -> bool {
        self.intersection(other) == Some(other)
    }

    /// Returns the numbers that are in both ranges.
    pub(super) fn intersection(self, other: Self) -> Option<Self> {
        let min = self.min.max(other.min);
        let max = match (self.max, other.max) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        max.is_none_or(|max| min <= max)
            .then_some(Self { min, max })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            min: self.min.saturating_add(other.min),
            max: self
                .max
                .zip(other.max)
                .map(|(one, other)| one.saturating_add(other)),
        }
    }

    fn times(self, times: Self) -> Self {
        let max = match (self.max, times.max) {
            (Some(0), _) | (_, Some(0)) => Some(0),
            (Some(length), Some(times)) => Some(length.saturating_mul(times)),
            _ => None,
        };
        Self {
            min: self.min.saturating_mul(times.min),
            max,
        }
    }
}

impl Class {
    pub(super) fn of(ranges: &[(char, char)]) -> Self {
        let items = ranges.iter();
        Self {
            negated: false,
            items: items
                .map(|(first, last)| ClassItem::Range(*first, *last))
                .collect(),
        }
    }

    pub(super) fn not(self) -> Self {
        Self {
            negated: !self.negated,
            ..self
        }
    }

    fn contains(&self, character: char) -> bool {
        let is_item = self.items.iter().any(|item| match item {
            ClassItem::Range(first, last) => (*first..=*last).contains(&character),
            ClassItem::Nested(class) => class.contains(character),
        });
        is_item != self.negated
    }

    /// Returns the printable characters of ASCII in the class or, if there are none, the class itself.
    fn printable(&self) -> Self {
        let mut ranges: Vec<(char, char)> = Vec::new();
        for character in (' '..='~').filter(|character| self.contains(*character)) {
            match ranges.last_mut() {
                Some((_, last)) if u32::from(*last) + 1 == u32::from(character) => {
                    *last = character
                }
                _ => ranges.push((character, character)),
            }
        }
        match ranges.is_empty() {
            true => self.clone(),
            false => Self::of(&ranges),
        }
    }

    /// Returns whether no character is in the class.
    fn is_empty(&self) -> bool {
        !self.negated && self.items.is_empty()
    }
}

impl Expression {
    pub(super) const EMPTY: Self = Self::Concat(Vec::new());
    pub(super) const NOTHING: Self = Self::Alternation(Vec::new());

    pub(super) fn character(character: char) -> Self {
        Self::Class(Class::of(&[(character, character)]))
    }

    /// Any character at all.
    pub(super) fn any() -> Self {
        Self::Class(Class::default().not())
    }

    /// Replaces each class by its printable characters of ASCII, if it has any.
    pub(super) fn printable(&self) -> Self {
        let all = |parts: &[Self]| parts.iter().map(Self::printable).collect();
        match self {
            Self::Class(class) => Self::Class(class.printable()),
            Self::Start | Self::End => self.clone(),
            Self::Concat(parts) => Self::Concat(all(parts)),
            Self::Alternation(parts) => Self::Alternation(all(parts)),
            Self::Repeat { of, times } => Self::Repeat {
                of: Box::new(of.printable()),
                times: *times,
            },
        }
    }

    pub(super) fn repeat(self, times: Lengths) -> Self {
        match times {
            Lengths {
                min: 1,
                max: Some(1),
            } => self,
            Lengths { max: Some(0), .. } => Self::EMPTY,
            _ if self == Self::EMPTY => Self::EMPTY,
            _ => Self::Repeat {
                of: Box::new(self),
                times,
            },
        }
    }

    /// Returns the lengths of the texts that the expression matches, or `None` if there are none. Shorter and longer texts do not match, but not every length in between has to occur.
    pub(super) fn lengths(&self) -> Option<Lengths> {
        match self {
            Self::Class(class) => (!class.is_empty()).then_some(Lengths::exactly(1)),
            Self::Start | Self::End => Some(Lengths::exactly(0)),
            Self::Concat(parts) => parts.iter().try_fold(Lengths::exactly(0), |sum, part| {
                Some(sum.plus(part.lengths()?))
            }),
            Self::Alternation(alternatives) => {
                let lengths = alternatives.iter().filter_map(Self::lengths);
                lengths.reduce(|one, other| Lengths {
                    min: one.min.min(other.min),
                    max: one.max.zip(other.max).map(|(one, other)| one.max(other)),
                })
            }
            Self::Repeat { of, times } => match of.lengths() {
                Some(lengths) => Some(lengths.times(*times)),
                None => (times.min == 0).then_some(Lengths::exactly(0)),
            },
        }
    }
}

/// The syntax of the crate `regex-syntax`.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Class(class) => class.fmt(f),
            Self::Start => f.write_char('^'),
            Self::End => f.write_char('$'),
            Self::Concat(parts) => parts.iter().try_for_each(|part| match part {
                Self::Alternation(_) => write!(f, "(?:{part})"),
                _ => part.fmt(f),
            }),
            Self::Alternation(alternatives) if alternatives.is_empty() => f.write_str("[a&&b]"),
            Self::Alternation(alternatives) => {
                let mut separator = "";
                alternatives.iter().try_for_each(|alternative| {
                    f.write_str(std::mem::replace(&mut separator, "|"))?;
                    alternative.fmt(f)
                })
            }
            Self::Repeat { of, times } => {
                match **of {
                    Self::Class(_) => of.fmt(f)?,
                    _ => write!(f, "(?:{of})")?,
                }
                match *times {
                    Lengths {
                        min: 0,
                        max: Some(1),
                    } => f.write_char('?'),
                    Lengths { min: 0, max: None } => f.write_char('*'),
                    Lengths { min: 1, max: None } => f.write_char('+'),
                    Lengths { min, max: None } => write!(f, "{{{min},}}"),
                    Lengths {
                        min,
                        max: Some(max),
                    } if min == max => write!(f, "{{{min}}}"),
                    Lengths {
                        min,
                        max: Some(max),
                    } => write!(f, "{{{min},{max}}}"),
                }
            }
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.items.as_slice() {
            [] if self.negated => return f.write_str("(?s:.)"),
            [ClassItem::Range(first, last)] if !self.negated && first == last => {
                return character(*first, SYNTAX, f);
            }
            _ => {}
        }
        f.write_str(if self.negated { "[^" } else { "[" })?;
        self.items.iter().try_for_each(|item| item.fmt(f))?;
        f.write_char(']')
    }
}

impl fmt::Display for ClassItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Range(first, last) if first == last => character(*first, CLASS_SYNTAX, f),
            Self::Range(first, last) => {
                character(*first, CLASS_SYNTAX, f)?;
                f.write_char('-')?;
                character(*last, CLASS_SYNTAX, f)
            }
            Self::Nested(class) => class.fmt(f),
        }
    }
}

/// The characters that are escaped outside of classes.
const SYNTAX: &str = r"\.+*?()|[]{}^$";

/// The characters that are escaped in classes.
const CLASS_SYNTAX: &str = r"\[]^-&~";

/// Writes a literal character.
fn character(character: char, syntax: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match character {
        _ if syntax.contains(character) => write!(f, "\\{character}"),
        ' '..='~' => f.write_char(character),
        _ => write!(f, "\\u{{{:x}}}", u32::from(character)),
    }
}
