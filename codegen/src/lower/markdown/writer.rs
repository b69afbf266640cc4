//! Writes blocks (paragraphs, lists, headings, fenced code), and reads the HTML that they come from.

use html5gum::{Token, Tokenizer};

use super::escape::safe_url;
use super::line::{Place, render};
use super::run::{Run, Style};
use super::tag::{Tag, classify};
use crate::text::{is_unprintable, longest_backticks};

/// The maximum nesting depth of lists and quotes. Anything deeper is flattened, because the prefixes
/// of all containers are repeated on every line.
const MAX_DEPTH: usize = 24;

/// The kind of a container block.
pub(super) enum Kind {
    List {
        ordered: bool,
        count: u32,
        marker: char,
    },
    /// The marker is empty until the item has content.
    Item { marker: String },
    /// The label is empty after it has been written.
    Quote { label: &'static str },
}

/// An open container block.
pub(super) struct Container {
    pub(super) id: usize,
    pub(super) kind: Kind,
}

/// A container of the most recently written block.
pub(super) struct Level {
    pub(super) id: usize,
    pub(super) prefix: String,
}

/// Writes Markdown, one block at a time.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) out: String,
    pub(super) stack: Vec<Container>,
    pub(super) ids: usize,
    /// The containers of the most recently written block.
    pub(super) last: Vec<Level>,
    /// Whether the most recently written block was a paragraph.
    pub(super) last_paragraph: bool,
    /// The depth and marker of the list that ended last. A list that directly follows it needs a different
    /// marker, or Markdown would merge the two.
    pub(super) ended: Option<(usize, char)>,

    // The state of the block that is being read.
    pub(super) runs: Vec<Run>,
    pub(super) space: bool,
    pub(super) heading: u8,
    pub(super) pre: Option<String>,
    pub(super) bold: u32,
    pub(super) italic: u32,
    pub(super) code_depth: u32,
    pub(super) code: usize,
    pub(super) link: Option<usize>,
    pub(super) link_used: bool,
    pub(super) hrefs: Vec<String>,

    /// Where the first block goes, if only that one is wanted. Nothing is written then.
    pub(super) first: Option<FirstBlock>,
}

/// The block from which a summary is made.
#[derive(Default)]
pub(super) struct FirstBlock {
    pub(super) runs: Vec<Run>,
    /// Whether it is an ordinary paragraph: no title, and not in a list or a note.
    pub(super) is_paragraph: bool,
}

impl FirstBlock {
    /// Keeps the first paragraph or, if there is none, the first block.
    fn offer(&mut self, runs: Vec<Run>, is_paragraph: bool) {
        if self.runs.is_empty() || is_paragraph && !self.is_paragraph {
            *self = Self { runs, is_paragraph };
        }
    }
}

impl Writer {
    /// Reads HTML.
    pub(super) fn html(&mut self, html: &str) {
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => match classify(&tag.name) {
                    Some(Tag::Link) => {
                        let href = tag.attributes.get(&b"href"[..]).map(|href| &href.value[..]);
                        self.open_link(&String::from_utf8_lossy(href.unwrap_or_default()));
                    }
                    Some(kind) => self.open(kind),
                    None => {}
                },
                Token::EndTag(tag) => {
                    if let Some(kind) = classify(&tag.name) {
                        self.close(kind);
                    }
                }
                Token::String(text) => self.text(&String::from_utf8_lossy(&text.value)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    pub(super) fn open(&mut self, tag: Tag) {
        match tag {
            Tag::Bold => self.bold += 1,
            Tag::Italic => self.italic += 1,
            Tag::Code => {
                self.code_depth += 1;
                if self.code_depth == 1 {
                    self.code += 1;
                }
            }
            Tag::Break => self.line_break(),
            Tag::Link => {}
            _ => {
                self.flush();
                self.open_block(tag);
            }
        }
    }

    pub(super) fn open_block(&mut self, tag: Tag) {
        match tag {
            Tag::Title => self.bold += 1,
            Tag::Heading(level) => self.heading = level,
            Tag::Pre => self.pre = Some(String::new()),
            Tag::List { ordered } => self.push(Kind::List {
                ordered,
                count: 0,
                marker: ' ',
            }),
            Tag::Quote(label) => self.push(Kind::Quote { label }),
            Tag::Item => self.open_item(),
            Tag::Term => {
                self.open_item();
                self.bold += 1;
            }
            // With an open item, the definition belongs to the item of its term.
            Tag::Definition if self.item().is_none() => self.open_item(),
            _ => {}
        }
    }

    pub(super) fn close(&mut self, tag: Tag) {
        match tag {
            Tag::Bold => self.bold = self.bold.saturating_sub(1),
            Tag::Italic => self.italic = self.italic.saturating_sub(1),
            Tag::Code => self.code_depth = self.code_depth.saturating_sub(1),
            Tag::Link => self.close_link(),
            Tag::Break => self.line_break(),
            _ => {
                self.flush();
                // An unclosed tag must not format the rest of the text.
                self.end_formatting();
                self.close_block(tag);
            }
        }
    }

    pub(super) fn close_block(&mut self, tag: Tag) {
        let found = match tag {
            Tag::List { .. } => self.find(|kind| matches!(kind, Kind::List { .. })),
            Tag::Quote(_) => self.find(|kind| matches!(kind, Kind::Quote { .. })),
            Tag::Item => self.item(),
            _ => None,
        };
        if let Some(at) = found {
            self.pop_to(at);
        }
    }

    pub(super) fn end_formatting(&mut self) {
        self.bold = 0;
        self.italic = 0;
        self.code_depth = 0;
        self.link = None;
    }

    pub(super) fn find(&self, wanted: impl Fn(&Kind) -> bool) -> Option<usize> {
        self.stack
            .iter()
            .rposition(|container| wanted(&container.kind))
    }

    /// Returns the position of the open item of the innermost list.
    pub(super) fn item(&self) -> Option<usize> {
        let item = self.find(|kind| matches!(kind, Kind::Item { .. }));
        item.filter(|at| Some(*at) > self.find(|kind| matches!(kind, Kind::List { .. })))
    }

    pub(super) fn push(&mut self, kind: Kind) {
        if self.stack.len() < MAX_DEPTH {
            self.ids += 1;
            self.stack.push(Container { id: self.ids, kind });
        }
    }

    pub(super) fn pop_to(&mut self, len: usize) {
        while self.stack.len() > len {
            if let Some(Container {
                kind: Kind::List {
                    count: 1.., marker, ..
                },
                ..
            }) = self.stack.pop()
            {
                self.ended = Some((self.stack.len(), marker));
            }
        }
    }

    /// Opens an item in the innermost list, or in a new list if none is open.
    pub(super) fn open_item(&mut self) {
        match self.find(|kind| matches!(kind, Kind::List { .. })) {
            Some(list) => self.pop_to(list + 1),
            None => self.push(Kind::List {
                ordered: false,
                count: 0,
                marker: ' ',
            }),
        }
        if matches!(
            self.stack.last(),
            Some(Container {
                kind: Kind::List { .. },
                ..
            })
        ) {
            self.push(Kind::Item {
                marker: String::new(),
            });
        }
    }

    pub(super) fn open_link(&mut self, href: &str) {
        self.link = safe_url(href).map(|url| {
            self.hrefs.push(url);
            self.hrefs.len() - 1
        });
        self.link_used = false;
    }

    pub(super) fn close_link(&mut self) {
        // A link without text shows its URL.
        if let (Some(link), false) = (self.link, self.link_used) {
            let url = self.hrefs.get(link).cloned().unwrap_or_default();
            self.text(&url);
        }
        self.link = None;
    }

    pub(super) fn line_break(&mut self) {
        self.space = false;
        if let Some(pre) = &mut self.pre {
            pre.push('\n');
        } else if self.heading > 0 {
            self.space = true;
        } else if let Some(last) = self.runs.last() {
            if last.text == "\n" {
                // Two consecutive breaks start a new paragraph.
                self.flush();
            } else {
                let style = Style {
                    code: None,
                    ..last.style
                };
                self.runs.push(Run {
                    style,
                    text: "\n".into(),
                });
            }
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            if let Some(pre) = &mut self.pre {
                match c {
                    '\n' => pre.push('\n'),
                    '\t' => pre.push_str("    "),
                    c if is_unprintable(c) => {}
                    c if c.is_whitespace() => pre.push(' '),
                    c => pre.push(c),
                }
            } else if c.is_whitespace() {
                self.space = true;
            } else if !is_unprintable(c) {
                self.char(c);
            }
        }
    }

    pub(super) fn char(&mut self, c: char) {
        let style = Style {
            link: self.link,
            bold: self.bold > 0,
            italic: self.italic > 0,
            code: (self.code_depth > 0).then_some(self.code),
        };
        self.link_used = true;
        let space = std::mem::take(&mut self.space);
        if let Some(last) = self.runs.last_mut() {
            let common = last.style.common(style);
            if last.text == "\n" {
                last.style = common;
            } else if space {
                // The space goes outside all marks that start or end here, because `** bold**` is not bold.
                self.append(common, ' ');
            }
        }
        self.append(style, c);
    }

    pub(super) fn append(&mut self, style: Style, c: char) {
        match self.runs.last_mut() {
            Some(last) if last.style == style && last.text != "\n" => last.text.push(c),
            _ => self.runs.push(Run {
                style,
                text: c.into(),
            }),
        }
    }

    /// Ends the block that is being read. Open formatting continues in the next one.
    pub(super) fn flush(&mut self) {
        self.space = false;
        let heading = std::mem::take(&mut self.heading);
        if let Some(pre) = self.pre.take() {
            self.write_pre(&pre);
        }
        let mut runs = std::mem::take(&mut self.runs);
        if runs.last().is_some_and(|run| run.text == "\n") {
            runs.pop();
        }
        if runs.is_empty() {
            return;
        }
        if let Some(first) = &mut self.first {
            let is_title = heading > 0 || runs.iter().all(|run| run.style.bold);
            first.offer(runs, self.stack.is_empty() && !is_title);
            return;
        }
        let place = if heading > 0 {
            Place::Heading
        } else {
            Place::Block
        };
        let line = render(&runs, &self.hrefs, place);
        if heading > 0 {
            self.block(&format!("{} {line}", "#".repeat(heading.into())), false);
        } else {
            self.block(&line, true);
        }
    }

    pub(super) fn write_pre(&mut self, pre: &str) {
        if self.first.is_some() {
            return;
        }
        let lines: Vec<&str> = pre.lines().map(str::trim_end).collect();
        let (Some(first), Some(last)) = (
            lines.iter().position(|line| !line.is_empty()),
            lines.iter().rposition(|line| !line.is_empty()),
        ) else {
            return;
        };
        let fence = "`".repeat((longest_backticks(pre) + 1).max(3));
        // The info string `text` keeps rustdoc from compiling the code.
        let text = lines.get(first..=last).unwrap_or_default().join("\n");
        self.block(&format!("{fence}text\n{text}\n{fence}"), false);
    }

    /// Writes a block into the open containers, preceded by the labels of newly opened quotes.
    pub(super) fn block(&mut self, text: &str, paragraph: bool) {
        let mut labeled = None;
        for at in 0..self.stack.len() {
            let Some((container, inner)) =
                self.stack.get_mut(at..).and_then(|s| s.split_first_mut())
            else {
                break;
            };
            let Kind::Quote { label } = &mut container.kind else {
                continue;
            };
            let label = std::mem::take(label);
            if label.is_empty() {
                continue;
            }
            let alone = inner.iter().all(|container| match &container.kind {
                Kind::List { .. } => true,
                Kind::Item { marker } => !marker.is_empty(),
                Kind::Quote { label } => label.is_empty(),
            });
            if paragraph && alone {
                labeled = Some(format!("**{label}:** {text}"));
            } else {
                self.lines(at + 1, &format!("**{label}:**"), true);
            }
        }
        self.lines(
            self.stack.len(),
            labeled.as_deref().unwrap_or(text),
            paragraph,
        );
    }

    /// Writes the lines of a block into the outermost `depth` containers.
    pub(super) fn lines(&mut self, depth: usize, text: &str, paragraph: bool) {
        let ids = self.stack.iter().take(depth).map(|container| container.id);
        let common = ids
            .zip(&self.last)
            .take_while(|(id, level)| *id == level.id)
            .count();

        let mut levels: Vec<Level> = Vec::with_capacity(depth);
        let (mut first, mut rest) = (String::new(), String::new());
        let mut tight = None;
        for at in 0..depth {
            let Some((outer, Some(container))) = self
                .stack
                .split_at_mut_checked(at)
                .map(|(outer, inner)| (outer, inner.first_mut()))
            else {
                break;
            };
            let prefix = match &mut container.kind {
                Kind::List { .. } => String::new(),
                Kind::Quote { .. } => "> ".to_owned(),
                Kind::Item { marker } => " ".repeat(marker.len()),
            };
            first.push_str(&prefix);
            if let Kind::Item { marker } = &mut container.kind
                && marker.is_empty()
                && let Some(Container {
                    kind:
                        Kind::List {
                            ordered,
                            count,
                            marker: sign,
                        },
                    ..
                }) = outer.last_mut()
            {
                *count += 1;
                if *count == 1 {
                    let signs = if *ordered { ('.', ')') } else { ('-', '*') };
                    let again = self.ended == Some((at - 1, signs.0)) && common + 1 >= at;
                    *sign = if again { signs.1 } else { signs.0 };
                }
                *marker = if *ordered {
                    format!("{count}{sign} ")
                } else {
                    format!("{sign} ")
                };
                first.push_str(marker);
                tight = tight.or(Some((at, *count)));
            }
            let prefix = match &container.kind {
                Kind::Item { marker } => " ".repeat(marker.len()),
                _ => prefix,
            };
            rest.push_str(&prefix);
            levels.push(Level {
                id: container.id,
                prefix,
            });
        }

        if !self.out.is_empty() {
            self.out.push('\n');
            // Single-paragraph items are not separated by blank lines, nor is a nested list from its item's text.
            let tight = tight.is_some_and(|(item, count)| {
                let next = common == item && self.last.len() > item;
                let nested = count == 1 && common + 1 == item && self.last.len() < item;
                let nested = nested && self.last.last().is_some_and(|l| l.prefix.starts_with(' '));
                let quoted = self
                    .last
                    .iter()
                    .skip(common)
                    .any(|level| level.prefix == "> ");
                self.last_paragraph && !quoted && (next || nested)
            });
            if !tight {
                let shared: String = levels
                    .iter()
                    .take(common)
                    .map(|l| l.prefix.as_str())
                    .collect();
                self.out.push_str(shared.trim_end());
                self.out.push('\n');
            }
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.out.push('\n');
            }
            let prefix = if number == 0 { &first } else { &rest };
            let prefix = if line.is_empty() {
                prefix.trim_end()
            } else {
                prefix
            };
            self.out.push_str(prefix);
            self.out.push_str(line);
        }
        self.last = levels;
        self.last_paragraph = paragraph;
        self.ended = None;
    }
}
