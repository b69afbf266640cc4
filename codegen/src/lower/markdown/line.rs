//! Renders a line of text with emphasis, code spans, and links.

use super::escape::{self, escape, next_url, urls};
use super::run::{Run, Style};
use crate::text::code;

/// A part of a line. Emphasis marks are indexes into a table, because marks that Markdown cannot
/// express are changed or removed later.
pub(super) enum Piece {
    Text(String),
    Code(String),
    Url(String),
    Break,
    LinkOpen,
    LinkClose(String),
    Open(usize),
    Close(usize),
}

impl Piece {
    /// Returns the first rendered character, on which the validity of an adjacent mark depends. A bare
    /// URL is rendered in angle brackets, unless it is in a link.
    pub(super) fn first(&self, in_link: bool) -> Option<char> {
        match self {
            Self::Text(text) if !in_link => match next_url(text) {
                Some((0, _)) => Some('<'),
                _ => text.chars().next(),
            },
            Self::Text(text) => text.chars().next(),
            Self::Code(_) => Some('`'),
            Self::Url(_) => Some('<'),
            Self::Break => Some('\\'),
            Self::LinkOpen => Some('['),
            Self::LinkClose(_) => Some(']'),
            Self::Open(_) | Self::Close(_) => None,
        }
    }

    /// Returns the last rendered character; see [`first`](Self::first).
    pub(super) fn last(&self, in_link: bool) -> Option<char> {
        match self {
            Self::Text(text) if !in_link => match urls(text).last() {
                Some((_, true)) => Some('>'),
                _ => text.chars().next_back(),
            },
            Self::Text(text) => text.chars().next_back(),
            Self::Code(_) => Some('`'),
            Self::Url(_) => Some('>'),
            Self::Break => Some('\n'),
            Self::LinkOpen => Some('['),
            Self::LinkClose(_) => Some(')'),
            Self::Open(_) | Self::Close(_) => None,
        }
    }
}

/// A pair of emphasis delimiters.
pub(super) struct Mark {
    /// `**`, `_`, `*`, or empty if the mark was removed.
    pub(super) delimiter: &'static str,
    pub(super) in_bold: bool,
}

impl Mark {
    /// Applies CommonMark's flanking rules to the characters on both sides of a delimiter: returns whether
    /// it is read as an emphasis delimiter.
    pub(super) fn is_valid(&self, outer: char, inner: char) -> bool {
        let word = |c: char| match c {
            // `is_alphanumeric` accepts these letters and numbers, but Unicode classifies them as symbols.
            '\u{2460}'..='\u{24ff}' | '\u{1f100}'..='\u{1f1ff}' => false,
            c => c.is_alphanumeric(),
        };
        let edge = outer.is_whitespace() || outer.is_ascii_punctuation();
        !self.delimiter.starts_with([outer, inner])
            && !inner.is_whitespace()
            && (edge || word(inner))
            && (edge || self.delimiter != "_")
    }

    /// Changes `_` to `*`, or removes the mark where that is not possible.
    pub(super) fn weaken(&mut self) {
        // Inside a word, `_` is literal and `*` is not. Next to `**`, a `*` would be misread.
        self.delimiter = if self.delimiter == "_" && !self.in_bold {
            "*"
        } else {
            ""
        };
    }
}

/// Where a line of Markdown goes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Block,
    Heading,
    /// Anywhere, even in a cell of a table.
    Cell,
}

/// Renders runs of text as a line of Markdown.
pub(super) fn render(runs: &[Run], hrefs: &[String], place: Place) -> String {
    let heading = place == Place::Heading;
    let (mut pieces, mut marks) = (Vec::new(), Vec::<Mark>::new());
    let (mut style, mut bold, mut italic) = (Style::default(), 0, 0);
    let end = Run {
        style,
        text: String::new(),
    };
    for run in runs.iter().chain([&end]) {
        let next = run.style;
        let same_link = style.link == next.link;
        let same_bold = same_link && style.bold == next.bold;
        let same_italic = same_bold && style.italic == next.italic;
        if style.italic && !same_italic {
            pieces.push(Piece::Close(italic));
        }
        if style.bold && !same_bold {
            pieces.push(Piece::Close(bold));
        }
        if let (Some(link), false) = (style.link, same_link) {
            let url = hrefs.get(link).cloned().unwrap_or_default();
            if let [.., Piece::LinkOpen, Piece::Text(text)] = &pieces[..]
                && *text == url
            {
                pieces.truncate(pieces.len() - 2);
                pieces.push(Piece::Url(url));
            } else {
                pieces.push(Piece::LinkClose(url));
            }
        }
        if next.link.is_some() && !same_link {
            pieces.push(Piece::LinkOpen);
        }
        if next.bold && !same_bold {
            bold = marks.len();
            marks.push(Mark {
                delimiter: "**",
                in_bold: false,
            });
            pieces.push(Piece::Open(bold));
        }
        if next.italic && !same_italic {
            italic = marks.len();
            marks.push(Mark {
                delimiter: "_",
                in_bold: next.bold,
            });
            pieces.push(Piece::Open(italic));
        }
        style = next;
        match run.text.as_str() {
            "" => {}
            "\n" => pieces.push(Piece::Break),
            text if next.code.is_some() => pieces.push(Piece::Code(text.to_owned())),
            text => pieces.push(Piece::Text(text.to_owned())),
        }
    }

    let pieces = remove_invalid_marks(pieces, &mut marks);
    let mut out = String::new();
    let mut in_link = false;
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) if in_link => {
                let text = match text.strip_prefix('^') {
                    // Unescaped, it would start a footnote reference.
                    Some(rest) if out.ends_with('[') => {
                        out.push_str("\\^");
                        rest
                    }
                    _ => text,
                };
                escape(&mut out, text, heading, false);
            }
            Piece::Text(text) => {
                for (part, is_url) in urls(text) {
                    if is_url {
                        out.push_str(&format!("<{part}>"));
                    } else {
                        let before_link = matches!(pieces.get(at + 1), Some(Piece::LinkOpen));
                        escape(&mut out, part, heading, before_link);
                    }
                }
            }
            Piece::Code(code) if place == Place::Cell => out.push_str(&escape::cell_code(code)),
            Piece::Code(text) => out.push_str(&code(text)),
            Piece::Url(url) => out.push_str(&format!("<{url}>")),
            Piece::Break => out.push_str("\\\n"),
            Piece::LinkOpen => {
                in_link = true;
                out.push('[');
            }
            Piece::LinkClose(url) => {
                in_link = false;
                out.push_str(&format!("]({url})"));
            }
            Piece::Open(mark) | Piece::Close(mark) => {
                out.push_str(marks.get(*mark).map_or("", |mark| mark.delimiter));
            }
        }
    }
    if place == Place::Cell {
        return escape::without_pipes(&out);
    }
    out
}

/// Changes or removes emphasis marks that Markdown would not read as intended.
pub(super) fn remove_invalid_marks(mut pieces: Vec<Piece>, marks: &mut [Mark]) -> Vec<Piece> {
    pieces = merge_adjacent(pieces, marks);
    // A pass can change which characters are next to a mark, so passes repeat until nothing changes. The last
    // pass removes all marks.
    for pass in (0..8).rev() {
        let (mut unchanged, mut in_link) = (true, false);
        for (at, piece) in pieces.iter().enumerate() {
            in_link = (in_link || matches!(piece, Piece::LinkOpen))
                && !matches!(piece, Piece::LinkClose(_));
            let (Piece::Open(index) | Piece::Close(index)) = piece else {
                continue;
            };
            let char_at = |piece: Option<&Piece>, first: bool| match piece {
                Some(Piece::Open(other) | Piece::Close(other)) => marks
                    .get(*other)
                    .and_then(|mark| mark.delimiter.chars().next())
                    .unwrap_or(' '),
                Some(piece) if first => piece.first(in_link).unwrap_or(' '),
                Some(piece) => piece.last(in_link).unwrap_or(' '),
                None => ' ',
            };
            let before = char_at(at.checked_sub(1).and_then(|at| pieces.get(at)), false);
            let after = char_at(pieces.get(at + 1), true);
            let (outer, inner) = if matches!(piece, Piece::Open(_)) {
                (before, after)
            } else {
                (after, before)
            };
            if let Some(mark) = marks.get_mut(*index)
                && !mark.delimiter.is_empty()
                && (pass == 0 || !mark.is_valid(outer, inner))
            {
                mark.weaken();
                if pass == 0 {
                    mark.delimiter = "";
                }
                unchanged = false;
            }
        }
        if unchanged {
            break;
        }
        pieces = merge_adjacent(pieces, marks);
    }
    pieces
}

/// Drops the pieces of removed marks and merges the pieces that become adjacent.
pub(super) fn merge_adjacent(pieces: Vec<Piece>, marks: &[Mark]) -> Vec<Piece> {
    let mut merged: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (merged.last_mut(), piece) {
            (_, Piece::Open(mark) | Piece::Close(mark))
                if marks.get(mark).is_none_or(|mark| mark.delimiter.is_empty()) => {}
            (Some(Piece::Text(text)), Piece::Text(more)) => text.push_str(&more),
            (Some(Piece::Code(text)), Piece::Code(more)) => text.push_str(&more),
            (_, piece) => merged.push(piece),
        }
    }
    merged
}
