//! Documentation of a model as Markdown for rustdoc.
//!
//! The Smithy specification defines `smithy.api#documentation` as CommonMark, in which HTML is
//! allowed. AWS models hold HTML only. A text with an HTML block is therefore read as HTML (its
//! punctuation is literal), any other text as the common part of CommonMark: paragraphs, lists,
//! fences, headings, code, emphasis, links and inline HTML.
//!
//! Both end in the same [`Writer`], which escapes everything that Markdown or rustdoc would take
//! for markup. Its output is silent under rustdoc's lints and holds no doctest, for any input.

use html5gum::{Token, Tokenizer};

/// Deeper containers are shown flat: their prefixes would repeat on every line.
const MAX_DEPTH: usize = 24;
/// How far markup of plain text looks for its end, to stay linear on hostile texts.
const WINDOW: usize = 1000;

/// Converts the documentation of a model to Markdown, without leading or trailing blank lines.
pub(crate) fn to_markdown(html: &str) -> String {
    let mut writer = Writer::default();
    if has_block(html) {
        writer.html(html);
    } else {
        plain(&mut writer, html);
    }
    writer.flush();
    writer.out
}

#[derive(Clone, Copy)]
enum Tag {
    /// A block without a look of its own.
    Block,
    /// A block set in bold: a title, a defined term.
    Title,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Term,
    Definition,
    Quote(&'static str),
    Pre,
    Break,
    Bold,
    Italic,
    Code,
    Link,
}

fn classify(name: &[u8]) -> Option<Tag> {
    Some(match name {
        b"p" | b"div" | b"section" | b"td" | b"hr" | b"caption" => Tag::Block,
        b"fullname" | b"th" => Tag::Title,
        b"h1" => Tag::Heading(1),
        b"h2" => Tag::Heading(2),
        b"h3" => Tag::Heading(3),
        b"h4" => Tag::Heading(4),
        b"h5" => Tag::Heading(5),
        b"h6" => Tag::Heading(6),
        b"ul" | b"dl" | b"table" => Tag::List { ordered: false },
        b"ol" => Tag::List { ordered: true },
        b"li" | b"tr" => Tag::Item,
        b"dt" => Tag::Term,
        b"dd" => Tag::Definition,
        b"note" => Tag::Quote("Note"),
        b"important" => Tag::Quote("Important"),
        b"tip" => Tag::Quote("Tip"),
        b"caution" => Tag::Quote("Caution"),
        b"warning" => Tag::Quote("Warning"),
        b"blockquote" => Tag::Quote(""),
        b"pre" => Tag::Pre,
        b"br" => Tag::Break,
        b"b" | b"strong" => Tag::Bold,
        b"i" | b"em" => Tag::Italic,
        b"code" | b"tt" | b"kbd" | b"samp" => Tag::Code,
        b"a" => Tag::Link,
        _ => return None,
    })
}

fn is_inline(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Bold | Tag::Italic | Tag::Code | Tag::Link | Tag::Break
    )
}

fn has_block(html: &str) -> bool {
    Tokenizer::new(html).any(|Ok(token)| {
        let tag = match token {
            Token::StartTag(tag) => classify(&tag.name),
            Token::EndTag(tag) => classify(&tag.name),
            _ => None,
        };
        tag.is_some_and(|tag| !is_inline(tag))
    })
}

/// The formatting of a run of text, from the outermost mark to the innermost. Links and code carry
/// a number, so that two of them side by side stay two.
#[derive(Clone, Copy, Default, PartialEq)]
struct Style {
    link: Option<usize>,
    bold: bool,
    italic: bool,
    code: Option<usize>,
}

impl Style {
    /// What both styles are inside of.
    fn common(self, other: Self) -> Self {
        let mut common = Self::default();
        if self == other {
            return self;
        } else if self.link == other.link {
            common.link = self.link;
            if self.bold == other.bold {
                common.bold = self.bold;
                common.italic = self.italic && other.italic;
            }
        }
        common
    }
}

/// Text of one style, or a hard line break (`"\n"`).
struct Run {
    style: Style,
    text: String,
}

enum Kind {
    List {
        ordered: bool,
        count: u32,
        marker: char,
    },
    /// The marker is empty until the item has content.
    Item { marker: String },
    /// The label is empty once it is written.
    Quote { label: &'static str },
}

struct Container {
    id: usize,
    kind: Kind,
}

/// A container around the block written last.
struct Level {
    id: usize,
    prefix: String,
}

#[derive(Default)]
struct Writer {
    out: String,
    stack: Vec<Container>,
    ids: usize,
    /// The containers of the block written last, and whether it was a paragraph.
    last: Vec<Level>,
    last_paragraph: bool,
    /// Depth and marker of the list that ended last, from which a list right after it must differ.
    ended: Option<(usize, char)>,

    // The block being read.
    runs: Vec<Run>,
    space: bool,
    heading: u8,
    pre: Option<String>,
    bold: u32,
    italic: u32,
    code_depth: u32,
    code: usize,
    link: Option<usize>,
    link_used: bool,
    hrefs: Vec<String>,
}

impl Writer {
    fn html(&mut self, html: &str) {
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

    fn open(&mut self, tag: Tag) {
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

    fn open_block(&mut self, tag: Tag) {
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
            // Else it stays in the item of its term.
            Tag::Definition if self.item().is_none() => self.open_item(),
            _ => {}
        }
    }

    fn close(&mut self, tag: Tag) {
        match tag {
            Tag::Bold => self.bold = self.bold.saturating_sub(1),
            Tag::Italic => self.italic = self.italic.saturating_sub(1),
            Tag::Code => self.code_depth = self.code_depth.saturating_sub(1),
            Tag::Link => self.close_link(),
            Tag::Break => self.line_break(),
            _ => {
                self.flush();
                // A tag left open must not format the rest of the text.
                self.end_formatting();
                self.close_block(tag);
            }
        }
    }

    fn close_block(&mut self, tag: Tag) {
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

    fn end_formatting(&mut self) {
        self.bold = 0;
        self.italic = 0;
        self.code_depth = 0;
        self.link = None;
    }

    fn find(&self, wanted: impl Fn(&Kind) -> bool) -> Option<usize> {
        self.stack
            .iter()
            .rposition(|container| wanted(&container.kind))
    }

    /// The open item of the innermost list.
    fn item(&self) -> Option<usize> {
        let item = self.find(|kind| matches!(kind, Kind::Item { .. }));
        item.filter(|at| Some(*at) > self.find(|kind| matches!(kind, Kind::List { .. })))
    }

    fn push(&mut self, kind: Kind) {
        if self.stack.len() < MAX_DEPTH {
            self.ids += 1;
            self.stack.push(Container { id: self.ids, kind });
        }
    }

    fn pop_to(&mut self, len: usize) {
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

    /// Opens an item directly in the innermost list, or in a list of its own.
    fn open_item(&mut self) {
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

    fn open_link(&mut self, href: &str) {
        self.link = safe_url(href).map(|url| {
            self.hrefs.push(url);
            self.hrefs.len() - 1
        });
        self.link_used = false;
    }

    fn close_link(&mut self) {
        // A link without a text shows where it goes.
        if let (Some(link), false) = (self.link, self.link_used) {
            let url = self.hrefs.get(link).cloned().unwrap_or_default();
            self.text(&url);
        }
        self.link = None;
    }

    fn line_break(&mut self) {
        self.space = false;
        if let Some(pre) = &mut self.pre {
            pre.push('\n');
        } else if self.heading > 0 {
            self.space = true;
        } else if let Some(last) = self.runs.last() {
            if last.text == "\n" {
                // Two breaks are meant as a new paragraph.
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

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if let Some(pre) = &mut self.pre {
                match c {
                    '\n' => pre.push('\n'),
                    '\t' => pre.push_str("    "),
                    c if dropped(c) => {}
                    c if c.is_whitespace() => pre.push(' '),
                    c => pre.push(c),
                }
            } else if c.is_whitespace() {
                self.space = true;
            } else if !dropped(c) {
                self.char(c);
            }
        }
    }

    fn char(&mut self, c: char) {
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
                // Outside of every mark that ends or starts here: `** bold**` is not bold.
                self.append(common, ' ');
            }
        }
        self.append(style, c);
    }

    fn append(&mut self, style: Style, c: char) {
        match self.runs.last_mut() {
            Some(last) if last.style == style && last.text != "\n" => last.text.push(c),
            _ => self.runs.push(Run {
                style,
                text: c.into(),
            }),
        }
    }

    /// Ends the block being read. Formatting goes on in the next one.
    fn flush(&mut self) {
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
        let line = render(&runs, &self.hrefs, heading > 0);
        if heading > 0 {
            self.block(&format!("{} {line}", "#".repeat(heading.into())), false);
        } else {
            self.block(&line, true);
        }
    }

    fn write_pre(&mut self, pre: &str) {
        let lines: Vec<&str> = pre.lines().map(str::trim_end).collect();
        let (Some(first), Some(last)) = (
            lines.iter().position(|line| !line.is_empty()),
            lines.iter().rposition(|line| !line.is_empty()),
        ) else {
            return;
        };
        let fence = "`".repeat((longest_backticks(pre) + 1).max(3));
        // `text` keeps rustdoc from compiling it.
        let text = lines.get(first..=last).unwrap_or_default().join("\n");
        self.block(&format!("{fence}text\n{text}\n{fence}"), false);
    }

    /// Writes a block into the open containers, after the labels of new quotes.
    fn block(&mut self, text: &str, paragraph: bool) {
        let mut labelled = None;
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
                labelled = Some(format!("**{label}:** {text}"));
            } else {
                self.lines(at + 1, &format!("**{label}:**"), true);
            }
        }
        self.lines(
            self.stack.len(),
            labelled.as_deref().unwrap_or(text),
            paragraph,
        );
    }

    fn lines(&mut self, depth: usize, text: &str, paragraph: bool) {
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
            // Items of one paragraph stand close together, as does a list under its item's text.
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

/// Control characters, the bidi controls that rustc denies, and the byte order mark.
fn dropped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn longest_backticks(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// An absolute web address, with what could end a link or start other markup percent-encoded.
fn safe_url(href: &str) -> Option<String> {
    let href = href.trim();
    let (scheme, rest) = href.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https")
        || !rest.starts_with(|c: char| c.is_alphanumeric())
    {
        return None;
    }
    let mut url = format!("{scheme}://");
    for (at, c) in rest.char_indices() {
        match c {
            '\t' | '\n' | '\r' => {}
            '&' if forms_entity(rest.get(at..).unwrap_or_default()) => url.push_str("%26"),
            '(' | ')' | '<' | '>' | '[' | ']' | '\\' | '`' | '"' | '^' | '{' | '|' | '}' => {
                url.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c if c.is_whitespace() => url.push_str("%20"),
            c if dropped(c) => {}
            c => url.push(c),
        }
    }
    Some(url)
}

/// Whether text starting with `&` reads as a character reference.
fn forms_entity(text: &str) -> bool {
    let name = text.get(1..).unwrap_or_default();
    let end = name.find(|c: char| c != '#' && !c.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name.get(end..).is_some_and(|rest| rest.starts_with(';')))
}

/// A part of a line. Marks of emphasis are numbers into a table, as some must be given up.
enum Piece {
    Text(String),
    Code(String),
    Url(String),
    Break,
    LinkOpen,
    LinkClose(String),
    Open(usize),
    Close(usize),
}

/// The characters at the ends, as far as they matter to the marks around. A bare URL is shown in
/// angle brackets, but not in a link.
impl Piece {
    fn first(&self, in_link: bool) -> Option<char> {
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

    fn last(&self, in_link: bool) -> Option<char> {
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

struct Mark {
    /// `**`, `_`, `*` or, when given up, nothing.
    sign: &'static str,
    in_bold: bool,
}

impl Mark {
    /// CommonMark's rule of flanking, for the characters around an opening or closing mark.
    fn holds(&self, outer: char, inner: char) -> bool {
        let word = |c: char| match c {
            // Letters and numbers that Unicode counts among the symbols.
            '\u{2460}'..='\u{24ff}' | '\u{1f100}'..='\u{1f1ff}' => false,
            c => c.is_alphanumeric(),
        };
        let edge = outer.is_whitespace() || outer.is_ascii_punctuation();
        !self.sign.starts_with([outer, inner])
            && !inner.is_whitespace()
            && (edge || word(inner))
            && (edge || self.sign != "_")
    }

    fn weaken(&mut self) {
        // Inside of a word `_` is literal, `*` is not; next to `**` it would be misread.
        self.sign = if self.sign == "_" && !self.in_bold {
            "*"
        } else {
            ""
        };
    }
}

fn render(runs: &[Run], hrefs: &[String], heading: bool) -> String {
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
                sign: "**",
                in_bold: false,
            });
            pieces.push(Piece::Open(bold));
        }
        if next.italic && !same_italic {
            italic = marks.len();
            marks.push(Mark {
                sign: "_",
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

    let pieces = settle(pieces, &mut marks);
    let mut out = String::new();
    let mut in_link = false;
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) if in_link => {
                let text = match text.strip_prefix('^') {
                    // Else it would be a footnote.
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
            Piece::Code(code) => {
                let fence = "`".repeat(longest_backticks(code) + 1);
                let pad = if code.starts_with('`') || code.ends_with('`') {
                    " "
                } else {
                    ""
                };
                out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
            }
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
                out.push_str(marks.get(*mark).map_or("", |mark| mark.sign));
            }
        }
    }
    out
}

/// Gives up emphasis that Markdown cannot express, until all marks left are read as meant.
fn settle(mut pieces: Vec<Piece>, marks: &mut [Mark]) -> Vec<Piece> {
    pieces = join(pieces, marks);
    // Each pass may put other characters next to a mark. The last one gives up all of them.
    for pass in (0..8).rev() {
        let (mut settled, mut in_link) = (true, false);
        for (at, piece) in pieces.iter().enumerate() {
            in_link = (in_link || matches!(piece, Piece::LinkOpen))
                && !matches!(piece, Piece::LinkClose(_));
            let (Piece::Open(index) | Piece::Close(index)) = piece else {
                continue;
            };
            let char_at = |piece: Option<&Piece>, first: bool| match piece {
                Some(Piece::Open(other) | Piece::Close(other)) => marks
                    .get(*other)
                    .and_then(|mark| mark.sign.chars().next())
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
                && !mark.sign.is_empty()
                && (pass == 0 || !mark.holds(outer, inner))
            {
                mark.weaken();
                if pass == 0 {
                    mark.sign = "";
                }
                settled = false;
            }
        }
        if settled {
            break;
        }
        pieces = join(pieces, marks);
    }
    pieces
}

/// Removes the marks given up and joins what then stands side by side.
fn join(pieces: Vec<Piece>, marks: &[Mark]) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (_, Piece::Open(mark) | Piece::Close(mark))
                if marks.get(mark).is_none_or(|mark| mark.sign.is_empty()) => {}
            (Some(Piece::Text(text)), Piece::Text(more)) => text.push_str(&more),
            (Some(Piece::Code(text)), Piece::Code(more)) => text.push_str(&more),
            (_, piece) => joined.push(piece),
        }
    }
    joined
}

/// Splits text into literal parts and bare URLs.
fn urls(text: &str) -> Vec<(&str, bool)> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((start, len)) = next_url(rest) {
        let (before, tail) = rest.split_at(start);
        let (url, after) = tail.split_at(len);
        if !before.is_empty() {
            parts.push((before, false));
        }
        parts.push((url, true));
        rest = after;
    }
    if !rest.is_empty() {
        parts.push((rest, false));
    }
    parts
}

/// Where the first bare URL starts and how long it is. Its characters are all those that
/// `rustdoc::bare_urls` looks for.
fn next_url(text: &str) -> Option<(usize, usize)> {
    for (start, _) in text.match_indices("http") {
        let tail = text.get(start..).unwrap_or_default();
        let Some(rest) = tail
            .strip_prefix("https://")
            .or_else(|| tail.strip_prefix("http://"))
        else {
            continue;
        };
        if rest.starts_with('/') {
            continue;
        }
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && !"-@:%._+~#=?&/!$".contains(c))
            .unwrap_or(rest.len());
        let url = rest.get(..end).unwrap_or_default();
        // Only a name or a slash can end it, not the punctuation of the sentence.
        let url = url.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/');
        if url.contains(|c: char| c.is_ascii_alphanumeric()) {
            return Some((start, tail.len() - rest.len() + url.len()));
        }
    }
    None
}

/// Appends text, with a backslash before each character that would be markup where it stands.
fn escape(out: &mut String, text: &str, heading: bool, before_link: bool) {
    let line_start = out.is_empty() || out.ends_with('\n');
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut previous = out.chars().next_back().unwrap_or(' ');
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let next = rest.chars().next();
        let starts = line_start && at == 0;
        let markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => true,
            '<' => !next.is_some_and(char::is_whitespace),
            '&' => forms_entity(text.get(at..).unwrap_or_default()),
            '#' => starts || heading,
            '>' => starts,
            // A list item, a setext heading or a break. `--flag` would become a dash.
            '-' => {
                starts && !next.is_some_and(char::is_alphanumeric)
                    || previous.is_whitespace()
                        && rest.starts_with('-')
                        && !rest.trim_start_matches('-').starts_with(' ')
            }
            '+' | '=' | ':' => starts && !next.is_some_and(char::is_alphanumeric),
            '.' | ')' => {
                line_start && at == digits && digits > 0 && next.is_none_or(char::is_whitespace)
            }
            // Else the link would be an image.
            '!' => before_link && next.is_none(),
            _ => false,
        };
        if markup {
            out.push('\\');
        }
        out.push(c);
        previous = c;
    }
}

/// Reads a text without HTML blocks: the common constructs of CommonMark, everything else literally.
fn plain(writer: &mut Writer, text: &str) {
    let mut paragraph = String::new();
    // The indentation of the open lists.
    let mut lists: Vec<usize> = Vec::new();
    let mut fence: Option<(&str, usize)> = None;
    let mut blank = false;
    for line in text.lines() {
        let trimmed = line.trim();
        let indent = line.len() - line.trim_start().len();
        if let Some((mark, margin)) = fence {
            if trimmed.starts_with(mark) && trimmed.trim_start_matches(mark).len() < mark.len() {
                fence = None;
                writer.flush();
            } else {
                let margin = margin.min(indent);
                writer.text(line.get(margin..).unwrap_or(trimmed));
                writer.text("\n");
            }
            continue;
        }
        let level = trimmed.len() - trimmed.trim_start_matches('#').len();
        let title = trimmed
            .get(level..)
            .and_then(|title| title.strip_prefix(' '));
        let item = list_item(trimmed);
        // Lists other than those from 1 may as well be a sentence that goes on.
        let item = item.filter(|item| item.first || paragraph.is_empty() || !lists.is_empty());
        let rule = trimmed.len() >= 2
            && ["=", "-", "*", "_"]
                .iter()
                .any(|c| trimmed.trim_start_matches(c).is_empty());
        let fenced = ["```", "~~~"]
            .into_iter()
            .find(|mark| trimmed.starts_with(mark));
        if trimmed.is_empty() || rule || fenced.is_some() || item.is_some() || level > 0 {
            inline(writer, &std::mem::take(&mut paragraph));
            writer.flush();
        }
        // After a blank line only what is indented belongs to the item.
        let ended = item.is_none() && blank && !trimmed.is_empty();
        while let Some(&list) = lists.last()
            && (ended && indent <= list || item.is_some() && indent < list)
            && (item.is_none() || lists.len() > 1)
        {
            lists.pop();
            writer.close(Tag::List { ordered: false });
        }
        blank = trimmed.is_empty();
        if blank || rule {
            continue;
        } else if let Some(mark) = fenced {
            let c = mark.chars().next().unwrap_or('`');
            let len = trimmed.len() - trimmed.trim_start_matches(c).len();
            fence = Some((trimmed.get(..len).unwrap_or(mark), indent));
            writer.open(Tag::Pre);
        } else if let (1..=6, Some(title)) = (level, title) {
            writer.open(Tag::Heading(u8::try_from(level).unwrap_or(6)));
            inline(writer, title.trim_end_matches('#'));
            writer.flush();
        } else if let Some(item) = item {
            if lists.last().is_none_or(|list| indent > list + 1) {
                lists.push(indent);
                writer.open(Tag::List {
                    ordered: item.ordered,
                });
            }
            writer.open(Tag::Item);
            paragraph.push_str(item.text);
        } else {
            if !paragraph.is_empty() {
                paragraph.push('\n');
            }
            paragraph.push_str(trimmed);
        }
    }
    inline(writer, &paragraph);
}

struct PlainItem<'a> {
    ordered: bool,
    first: bool,
    text: &'a str,
}

fn list_item(line: &str) -> Option<PlainItem<'_>> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = line.get(..line.len() - rest.len()).unwrap_or_default();
    let ordered = !number.is_empty();
    let signs: &[char] = if ordered {
        &['.', ')']
    } else {
        &['-', '*', '+']
    };
    let text = rest.strip_prefix(signs)?.strip_prefix(' ')?;
    (number.len() < 10).then_some(PlainItem {
        ordered,
        first: !ordered || number == "1",
        text,
    })
}

/// Reads a paragraph of plain text: escapes, code, emphasis, links, entities and inline HTML.
fn inline(writer: &mut Writer, text: &str) {
    let mut at = 0;
    let mut emphasis: Vec<&str> = Vec::new();
    // Where the label of the open link ends, and where its target does.
    let mut link = None;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((label, target)) = link
            && at >= label
        {
            writer.close(Tag::Link);
            link = None;
            at = at.max(target);
            continue;
        }
        at += inline_step(writer, text, at, rest, &mut emphasis, &mut link);
    }
    writer.close_link();
    writer.end_formatting();
}

/// Reads what stands at one place, and returns its length.
fn inline_step<'a>(
    writer: &mut Writer,
    text: &'a str,
    at: usize,
    rest: &'a str,
    emphasis: &mut Vec<&'a str>,
    link: &mut Option<(usize, usize)>,
) -> usize {
    let window = |from: usize| {
        let window = rest.get(from..).unwrap_or_default();
        window
            .get(..window.floor_char_boundary(WINDOW))
            .unwrap_or_default()
    };
    let c = rest.chars().next().unwrap_or(' ');
    let run = window(0).len() - window(0).trim_start_matches(c).len();
    match c {
        // Code in HTML is literal.
        c if writer.code_depth > 0 && !matches!(c, '<' | '&') => {
            let len = rest.find(['<', '&']).unwrap_or(rest.len());
            writer.text(rest.get(..len).unwrap_or_default());
            return len;
        }
        '\\' if window(1).starts_with(|c: char| c.is_ascii_punctuation()) => {
            writer.text(window(1).get(..1).unwrap_or_default());
            return 2;
        }
        '`' => {
            let mark = rest.get(..run).unwrap_or_default();
            if let Some(len) = closing_backticks(window(run), run) {
                writer.open(Tag::Code);
                writer.text(window(run).get(..len).unwrap_or_default());
                writer.close(Tag::Code);
                return run + len + run;
            }
            writer.text(mark);
            return run;
        }
        '*' | '_' if run <= 2 => {
            let mark = rest.get(..run).unwrap_or_default();
            let tag = if run == 2 { Tag::Bold } else { Tag::Italic };
            let before = text
                .get(..at)
                .and_then(|text| text.chars().next_back())
                .unwrap_or(' ');
            let after = window(run);
            if emphasis.last() == Some(&mark) && !before.is_whitespace() {
                emphasis.pop();
                writer.close(tag);
                return run;
            }
            let closes = after.match_indices(mark).any(|(end, _)| {
                let next = after.get(end + run..).unwrap_or_default();
                !after
                    .get(..end)
                    .unwrap_or_default()
                    .ends_with(char::is_whitespace)
                    && !next.starts_with(|next: char| next == c || next.is_alphanumeric())
                    && end > 0
            });
            if closes && !before.is_alphanumeric() && !after.starts_with(char::is_whitespace) {
                emphasis.push(mark);
                writer.open(tag);
                return run;
            }
            writer.text(mark);
            return run;
        }
        '[' if link.is_none() => {
            if let Some((label, target)) = window(1).split_once("](")
                && !label.contains('[')
                && let Some(end) = target.find([')', '\n'])
                && let Some(url) = target.get(..end)
                && safe_url(url).is_some()
                && target
                    .get(end..)
                    .is_some_and(|target| target.starts_with(')'))
            {
                writer.open_link(url);
                let label = at + 1 + label.len();
                *link = Some((label, label + 2 + end + 1));
                return 1;
            }
        }
        '<' if window(1).starts_with("!--") => {
            if let Some(end) = window(4).find("-->") {
                return 4 + end + 3;
            }
        }
        '<' if window(1).starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => {
            if let Some(end) = window(1).find(['<', '>'])
                && window(1 + end).starts_with('>')
                && let Some(tag) = window(1).get(..end)
                && !tag.starts_with("/ ")
            {
                if tag.starts_with("http://") || tag.starts_with("https://") {
                    writer.text(tag);
                } else {
                    writer.html(rest.get(..end + 2).unwrap_or_default());
                }
                return end + 2;
            }
        }
        '&' if forms_entity(window(0)) => {
            let end = window(0).find(';').map_or(1, |end| end + 1);
            writer.html(window(0).get(..end).unwrap_or_default());
            return end;
        }
        _ => {
            let len = rest
                .find(['\\', '`', '*', '_', '[', '<', '&'])
                .unwrap_or(rest.len());
            // A link ends in the middle of text.
            let len = link.map_or(len, |(label, _)| len.min(label - at));
            if len > 0 {
                writer.text(rest.get(..len).unwrap_or_default());
                return len;
            }
        }
    }
    writer.text(rest.get(..c.len_utf8()).unwrap_or_default());
    c.len_utf8()
}

/// Where exactly `run` backticks end a code span.
fn closing_backticks(text: &str, run: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(start) = text.get(at..)?.find('`').map(|start| at + start) {
        let tail = text.get(start..)?;
        let len = tail.len() - tail.trim_start_matches('`').len();
        if len == run {
            return Some(start);
        }
        at = start + len;
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag as MdTag};

    use super::*;

    #[track_caller]
    fn check(html: &str, markdown: &str) {
        assert_eq!(to_markdown(html), markdown, "for {html}");
        sound(markdown).unwrap();
    }

    /// The visible text of Markdown as rustdoc reads it, or what in it could not have been meant.
    fn sound(markdown: &str) -> Result<String, String> {
        for line in markdown.lines() {
            if line.trim_end() != line || line.chars().any(dropped) {
                return Err(format!("line {line:?}"));
            }
        }
        if markdown != markdown.trim_matches('\n') {
            return Err("blank lines at an end".to_owned());
        }
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let mut visible = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) | Event::Code(text) => visible.push_str(&text),
                Event::SoftBreak
                | Event::HardBreak
                | Event::End(_)
                | Event::Start(
                    MdTag::Paragraph
                    | MdTag::BlockQuote(_)
                    | MdTag::List(_)
                    | MdTag::Item
                    | MdTag::Heading { .. }
                    | MdTag::Emphasis
                    | MdTag::Strong,
                ) => visible.push(' '),
                Event::Start(MdTag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == "text" => {
                }
                Event::Start(MdTag::Link {
                    link_type,
                    dest_url,
                    ..
                }) if matches!(link_type, LinkType::Inline | LinkType::Autolink)
                    && dest_url.starts_with("http") => {}
                event => return Err(format!("{event:?}")),
            }
        }
        Ok(visible)
    }

    /// The text that a browser would show.
    fn html_text(html: &str) -> String {
        let mut visible = String::new();
        for Ok(token) in Tokenizer::new(html) {
            if let Token::String(text) = token {
                visible.push_str(&String::from_utf8_lossy(&text.value));
            }
        }
        visible
    }

    /// Without whitespace, the labels of quotes and the targets of links without a text.
    fn bare(text: &str) -> String {
        let text: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !dropped(*c))
            .collect();
        let text = text.replace("Note:", "").replace("Important:", "");
        text.replace("http://e.x/p", "")
    }

    #[track_caller]
    fn survives(html: &str) -> Result<(), TestCaseError> {
        let markdown = to_markdown(html);
        let visible = sound(&markdown);
        prop_assert!(visible.is_ok(), "{visible:?} from {html:?} in {markdown:?}");
        let visible = visible.unwrap_or_default();
        prop_assert_eq!(
            bare(&visible),
            bare(&html_text(html)),
            "{:?}: {:?}",
            html,
            markdown
        );
        Ok(())
    }

    /// Strings of what means something to Markdown, with some ordinary text between.
    fn special() -> BoxedStrategy<String> {
        let pieces = "\\ ` * _ { } [ ] < > ( ) # + . ! | ~ & = : ; ' ^ $ / , - x 1 a é · – `` ``` ~~~ ~~ \
            --- === ** __ [^1] []: [x] 1. 2) https:// http:// a.bc www &lt; &gt; &amp; &#42; &nbsp; \
            &#96; &#9; &#x202e; &#0; &copy amp; *a* _b_ `c` **d** <!-- --> <! </ <?";
        let pieces: Vec<&str> = pieces
            .split(' ')
            .chain([" ", " ", "    ", "\n", "\n\n"])
            .collect();
        prop_oneof![
            12 => prop::sample::select(pieces).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ]
        .boxed()
    }

    fn tag() -> BoxedStrategy<String> {
        let names = "p ul ol li b i code a note important br pre dl dt dd div h2 blockquote zz table \
            tr td fullname";
        let names: Vec<&str> = names.split(' ').collect();
        prop_oneof![
            prop::sample::select(names).prop_flat_map(|name| {
                prop::sample::select(vec![format!("<{name}>"), format!("</{name}>")])
            }),
            Just("<a href='http://e.x/p'>".to_owned()),
            prop::sample::select(vec!["<li>", "</code>", "</b>", "</i>", "</p>", "</a>"])
                .prop_map(str::to_owned),
        ]
        .boxed()
    }

    fn texts(part: BoxedStrategy<String>) -> impl Strategy<Value = String> {
        prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
    }

    #[test]
    fn paragraphs_are_lines() {
        check("", "");
        check(" \n ", "");
        check("Plain  text\n   wraps.", "Plain text wraps.");
        check(
            "<p>One\n     line.</p>\n\n   <p> Two. </p><p></p>",
            "One line.\n\nTwo.",
        );
        check("<div>a<p>b</div>c", "a\n\nb\n\nc");
        check("<p>a<br/>b<br>- c<br/></p>", "a\\\nb\\\n\\- c");
        check("<p>a<br><br/>b", "a\n\nb");
        check(
            "<zz>a</zz> <span>b</span><script>c</script><!-- d --><p>",
            "a bc",
        );
        check(
            "<p>a&nbsp;&lt;b&gt; &amp;amp; &#233; R&D &copy;",
            "a \\<b> \\&amp; é R&D ©",
        );
        check(
            "<p>a\u{202e}b\u{2066}c\u{1}d\0e&#x202e;&#1;\u{feff}",
            "abcde",
        );
    }

    #[test]
    fn emphasis_holds_or_is_dropped() {
        check(
            "<p><b>a</b> <i>b</i> <strong>c</strong> <em>d</em>",
            "**a** _b_ **c** _d_",
        );
        check("<p>a<b> b </b>c", "a **b** c");
        check("<p><b>a</b><b>b</b> <b>c</b>", "**ab c**");
        check("<p><i>ARN</i>s", "*ARN*s");
        check(
            "<p><b>Note:</b>text <b>Note:</b> text",
            "Note:text **Note:** text",
        );
        check("<p><b>a <i>b</i></b> <i>c", "**a _b_** _c_");
        check("<p><b></b><i> </i>x</b></i>", "x");
        check("<p><b>a</p><p>b</p>", "**a**\n\nb");
    }

    #[test]
    fn code_spans() {
        check(
            "<p><code> a\n   b </code>, <code></code><code>c_d*</code>",
            "`a b` , `c_d*`",
        );
        check("<p><code>a</code><code>b</code> <code>c</code>", "`ab` `c`");
        check(
            "<p><code>`</code> <code>a``b`c</code>",
            "`` ` `` ```a``b`c```",
        );
        check("<p>`<code>a</code>`", "\\``a`\\`");
        check("<p><code>&lt;b&gt; \\ &amp;amp;</code>", "`<b> \\ &amp;`");
        check("<p><code>task/<role>x</code>", "`task/x`");
    }

    #[test]
    fn links() {
        check(
            "<p><a href=\"https://e.x/a\">b c</a>.",
            "[b c](https://e.x/a).",
        );
        check(
            "<p>a<a href='http://e.x'> <code>b</code> </a>c",
            "a [`b`](http://e.x) c",
        );
        check(
            "<p><a href='https://e.x/a (b)<c>'>d</a>",
            "[d](https://e.x/a%20%28b%29%3Cc%3E)",
        );
        check(
            "<p><a href='https://e.x?a&copy;b'>d</a>",
            "[d](https://e.x?a©b)",
        );
        check(
            "<p><a href='https://e.x?a&amp;copy;b'>d</a>",
            "[d](https://e.x?a%26copy;b)",
        );
        check(
            "<p><a href='/a'>b</a> <a>c</a> <a href='javascript:x'>d</a>",
            "b c d",
        );
        check(
            "<p>a <a href='https://e.x'></a> <a href='#b'></a>",
            "a <https://e.x>",
        );
        check("<p><a href='https://e.x'>https://e.x</a>", "<https://e.x>");
        check(
            "<p>!<a href='https://e.x'>^a]</a>",
            "\\![\\^a\\]](https://e.x)",
        );
        check(
            "<p><a href='https://e.x'>a</a><a href='https://f.x'>b</a>",
            "[a](https://e.x)[b](https://f.x)",
        );
    }

    #[test]
    fn bare_urls() {
        check(
            "(see https://e.x/a_b?c=d&e.)",
            "(see <https://e.x/a_b?c=d&e>.)",
        );
        check(
            "https://e.x, xhttp://f.x/!",
            "<https://e.x>, x<http://f.x/>!",
        );
        check(
            "<p><code>https://e.x</code> https:// http://.",
            "`https://e.x` https:// http://.",
        );
        check("<p>https://e.x?a&amp;copy;", "<https://e.x?a&copy>;");
    }

    #[test]
    fn lists() {
        check("<ul><li>a</li> <li><p>b</p></li></ul>c", "- a\n- b\n\nc");
        check("<ol><li>a<li>b<p>c</ol>", "1. a\n2. b\n\n   c");
        check(
            "<ul><li>a<ol><li>b</li><li>c</li></ol>d</li><li>e</li></ul>",
            "- a\n  1. b\n  2. c\n\n  d\n- e",
        );
        check(
            "<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c",
            "- a\n\n* b\n\n- c",
        );
        check(
            "<ul><li></li><li><ul><li>a</li></ul></li></ul><li>b",
            "- - a\n\n* b",
        );
        check(
            "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>",
            "- **a**\n\n  b\n- **c**\n\n  d",
        );
        check(
            "<table><tr><th>a</th><td>b</td></tr></table>",
            "- **a**\n\n  b",
        );
        check(
            "<ol><li><pre>a\n b</pre></ol>",
            "1. ```text\n   a\n    b\n   ```",
        );
    }

    #[test]
    fn quotes_and_titles() {
        check(
            "<note><p>a</p><p>b</p></note>c",
            "> **Note:** a\n>\n> b\n\nc",
        );
        check(
            "<important>a</important><note></note>",
            "> **Important:** a",
        );
        check(
            "<note>a</note><note>b</note>",
            "> **Note:** a\n\n> **Note:** b",
        );
        check("<note><ul><li>a</ul></note>", "> **Note:**\n>\n> - a");
        check("<ul><li>a<note>b</note></ul>", "- a\n\n  > **Note:** b");
        check(
            "<h2>a # b<br>#</h2><fullname>c</fullname>",
            "## a \\# b \\#\n\n**c**",
        );
    }

    #[test]
    fn preformatted_text_is_no_doctest() {
        check(
            "<pre>\n\n  a\n\tb &lt; <b>c</b>  \n\n\nd\n</pre>",
            "```text\n  a\n    b < c\n\n\nd\n```",
        );
        check(
            "<pre>````rust</pre><pre> </pre>",
            "`````text\n````rust\n`````",
        );
        check(
            "```rust\nlet a = \"#\";\n```\nb",
            "```text\nlet a = \"#\";\n```\n\nb",
        );
    }

    #[test]
    fn markup_in_text_is_escaped() {
        check(
            "<p>aws_access_key [Foo] [^1] | ~ ` *",
            "aws\\_access\\_key \\[Foo\\] \\[^1\\] \\| \\~ \\` \\*",
        );
        check(
            "<p>It's a: b (c) - d. #e + f > g; 1. h",
            "It's a: b (c) - d. #e + f > g; 1. h",
        );
        check("<p>[x]: http://e.x 'y'", "\\[x\\]: <http://e.x> 'y'");
        check(
            "<p>*/ \"# ]] <? x> &lt;b> -- --c",
            "\\*/ \"# \\]\\] \\<b> -- \\--c",
        );
        for start in [
            "# a", "#", "- a", "+ a", "---", "===", "1. a", "12) a", "> a", ":-:",
        ] {
            let escaped = to_markdown(&format!("<p>{start}"));
            assert_eq!(escaped.replace('\\', ""), start);
            assert_ne!(escaped, start);
            assert_eq!(sound(&escaped).as_deref().map(str::trim), Ok(start));
        }
        check("<p>1.5 -a +b #c", "1.5 -a +b #c");
    }

    #[test]
    fn common_mark() {
        check("a\n  b\n\nc", "a b\n\nc");
        check("a:\n    1. b\n    2. c", "a:\n\n1. b\n2. c");
        check("In\n2019. a", "In 2019. a");
        check(
            "- a\n  b\n\n  c\n  - d\n* e\n\nf",
            "- a b\n\n  c\n  - d\n- e\n\nf",
        );
        check("# A `b` #\nc\n\nD\n===\ne", "# A `b`\n\nc\n\nD\n\ne");
        check(
            "**a** _b_ *c* a_b_c 2 * 3 * 4 2**3",
            "**a** _b c_ a\\_b\\_c 2 \\* 3 \\* 4 2\\*\\*3",
        );
        check("`Vec<u8>` ``a`b`` `c", "`Vec<u8>` ``a`b`` \\`c");
        check(
            "[`a`](https://e.x) [b] [c](d) <https://e.x>",
            "[`a`](https://e.x) \\[b\\] \\[c\\](d) <https://e.x>",
        );
        check(
            "\\*a\\* \\b &lt;c&gt; <d>e <b>f</b> g < h",
            "\\*a\\* \\\\b \\<c> e **f** g < h",
        );
        check("Use <code>a:*:*</code>", "Use `a:*:*`");
    }

    #[test]
    fn hostile_nesting_is_bounded() {
        for part in [
            "<ul><li>a",
            "<note>a",
            "<b>:a</b>",
            "[",
            "**a",
            "`a``b",
            "<i>",
            "http:///",
        ] {
            let markdown = to_markdown(&part.repeat(2000));
            assert!(markdown.len() < 500_000, "{part}");
            sound(&markdown).unwrap();
        }
    }

    proptest! {
        #[test]
        fn visible_text_survives(text in texts(special())) {
            survives(&format!("<p>{text}"))?;
        }

        #[test]
        fn visible_text_of_elements_survives(text in texts(prop_oneof![special(), tag()].boxed())) {
            survives(&format!("<p>{text}"))?;
        }

        #[test]
        fn plain_text_is_sound(text in texts(special())) {
            let markdown = to_markdown(&text);
            let visible = sound(&markdown);
            prop_assert!(visible.is_ok(), "{visible:?} from {text:?} in {markdown:?}");
        }
    }
}
