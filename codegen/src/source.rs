//! The text of model files, and locations in it.

use std::cell::OnceCell;
use std::ops::Range;

/// Some editors write it at the start of files in UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of the files that make up a model.
///
/// Errors and the headers of generated files show the names of the files: use names that are the
/// same on every machine.
///
/// ```
/// let mut sources = smithy_codegen::Sources::new();
/// sources.add("service.json", r#"{ "smithy": "2.0", "shapes": {} }"#);
/// assert_eq!(sources.names().collect::<Vec<_>>(), ["service.json"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

#[derive(Clone, Debug)]
struct Source {
    name: String,
    text: String,
}

impl Sources {
    /// Creates an empty set of files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file with its name and text. A byte order mark at the start of the text is skipped.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> &mut Self {
        let mut text = text.into();
        if text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len_utf8());
        }
        self.0.push(Source {
            name: name.into(),
            text,
        });
        self
    }

    /// Returns the names of the files, in the order in which they were added.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|source| source.name.as_str())
    }
}

/// One of the files of a [`SourceMap`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FileId(u32);

/// A location in a model file, as byte offsets.
///
/// The default is the beginning of the first file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) file: FileId,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// Creates the span of a range of bytes. The loader rejects files that are too large for a
    /// span.
    pub(crate) fn new(file: FileId, range: Range<usize>) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            file,
            start: offset(range.start),
            end: offset(range.end),
        }
    }
}

/// A value and its location in a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

impl<T> Spanned<T> {
    pub(crate) fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// The model files of one run. Finds the line, column, and JSON pointer of a location.
#[derive(Debug)]
pub(crate) struct SourceMap<'a> {
    files: Vec<File<'a>>,
}

#[derive(Debug)]
struct File<'a> {
    name: &'a str,
    text: &'a str,
    /// Created on first use, because most runs never need it.
    lines: OnceCell<Lines>,
    outline: Outline,
}

impl<'a> SourceMap<'a> {
    pub(crate) fn new(sources: &'a Sources) -> Self {
        let files = sources.0.iter().map(|source| File {
            name: &source.name,
            text: &source.text,
            lines: OnceCell::new(),
            outline: Outline::default(),
        });
        Self {
            files: files.collect(),
        }
    }

    /// Returns the files and their texts.
    pub(crate) fn files(&self) -> Vec<(FileId, &'a str)> {
        let ids = (0..).map(FileId);
        ids.zip(self.files.iter().map(|file| file.text)).collect()
    }

    /// Stores the structure of a file for [`SourceMap::pointer`].
    pub(crate) fn set_outline(&mut self, file: FileId, outline: Outline) {
        if let Some(file) = self.files.get_mut(file.0 as usize) {
            file.outline = outline;
        }
    }

    fn file(&self, id: FileId) -> Option<&File<'a>> {
        self.files.get(id.0 as usize)
    }

    pub(crate) fn name(&self, id: FileId) -> &'a str {
        self.file(id).map_or("", |file| file.name)
    }

    pub(crate) fn text(&self, id: FileId) -> &'a str {
        self.file(id).map_or("", |file| file.text)
    }

    /// Returns the line and the column at which a span starts. Both count from one; columns count
    /// characters.
    pub(crate) fn line_and_column(&self, span: Span) -> (usize, usize) {
        let Some(file) = self.file(span.file) else {
            return (1, 1);
        };
        let lines = file.lines.get_or_init(|| Lines::of(file.text));
        lines.line_and_column(file.text, span.start as usize)
    }

    /// Returns the RFC 6901 pointer to the innermost value around the start of a span. It is empty
    /// for the document itself, and for files that are not JSON.
    pub(crate) fn pointer(&self, span: Span) -> String {
        self.file(span.file).map_or_else(String::new, |file| {
            file.outline.pointer(file.text, span.start)
        })
    }
}

/// The offsets at which the lines of a text start, and the number of characters before some of its
/// bytes.
///
/// A minified model is a single line of several megabytes, so counting from the start of the line
/// for every finding would take too long.
#[derive(Debug)]
struct Lines {
    starts: Vec<usize>,
    /// The number of characters that start before each block of [`BLOCK`] bytes.
    characters: Vec<usize>,
}

const BLOCK: usize = 256;

impl Lines {
    fn of(text: &str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut count = 0;
        let characters = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = count;
            count += characters_in(block);
            before
        });
        Self {
            characters: characters.collect(),
            starts: std::iter::once(0).chain(after_breaks).collect(),
        }
    }

    fn line_and_column(&self, text: &str, offset: usize) -> (usize, usize) {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|at| self.starts.get(at));
        let before = |offset| self.characters_before(text, offset);
        let column = before(offset) - start.map_or(0, |start| before(*start)) + 1;
        (line, column)
    }

    fn characters_before(&self, text: &str, offset: usize) -> usize {
        // The end of the text may be the start of a block that does not exist.
        let block = (offset / BLOCK).min(self.characters.len().saturating_sub(1));
        let before = self.characters.get(block).copied().unwrap_or(0);
        let rest = text.as_bytes().get(block * BLOCK..offset);
        before + rest.map_or(0, characters_in)
    }
}

/// Returns the number of UTF-8 characters that start in these bytes.
fn characters_in(bytes: &[u8]) -> usize {
    let starts = bytes.iter().filter(|byte| **byte & 0xc0 != 0x80);
    starts.count()
}

/// The structure of a file of nested values: the location and the parent of each member and
/// element.
///
/// The loader fills it while it walks the parsed tree anyway. Keys are not copied, but read from
/// the text when a pointer is needed.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// In the order of their locations, each before its own content.
    items: Vec<Item>,
}

#[derive(Debug)]
struct Item {
    start: u32,
    end: u32,
    /// The index of the item that contains this one.
    parent: Option<u32>,
    step: Step,
}

/// The step from a value to an item that it contains.
#[derive(Debug)]
pub(crate) enum Step {
    Index(u32),
    /// The offsets of the start and the end of the key in the text.
    Key(u32, u32),
    /// A key that contains escapes in the text.
    EscapedKey(Box<str>),
}

impl Outline {
    /// Adds a member (key and value) or an element. Returns its index, which is the `parent` of the
    /// items that it contains.
    pub(crate) fn add(&mut self, span: Span, parent: Option<u32>, step: Step) -> Option<u32> {
        let index = u32::try_from(self.items.len()).ok();
        self.items.push(Item {
            start: span.start,
            end: span.end,
            parent,
            step,
        });
        index
    }

    fn pointer(&self, text: &str, offset: u32) -> String {
        let after = self.items.partition_point(|item| item.start <= offset);
        let mut innermost = after.checked_sub(1).and_then(|at| self.items.get(at));
        while let Some(item) = innermost.filter(|item| item.end <= offset) {
            innermost = self.parent(item);
        }
        let around = std::iter::successors(innermost, |item| self.parent(item));
        let mut steps: Vec<_> = around
            .map(|item| match &item.step {
                Step::Index(index) => index.to_string(),
                Step::Key(start, end) => {
                    let key = text.get(*start as usize..*end as usize);
                    escaped(key.unwrap_or_default())
                }
                Step::EscapedKey(key) => escaped(key),
            })
            .collect();
        steps.reverse();
        let steps = steps.iter().flat_map(|step| ["/", step]);
        steps.collect()
    }

    fn parent(&self, item: &Item) -> Option<&Item> {
        self.items.get(item.parent? as usize)
    }
}

/// Escapes a key for use in a pointer (RFC 6901).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, offset: usize) -> (usize, usize) {
        Lines::of(text).line_and_column(text, offset)
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let text = "{\n  \"é\": 1}";
        let colon = text.find(':').expect("a colon");
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, colon - 1), (2, 5));
        assert_eq!(place(text, colon), (2, 6));
        assert_eq!(place(text, text.len()), (2, 10));
        assert_eq!(place(text, text.len() + 9), (2, 10));
        assert_eq!(place("", 0), (1, 1));
    }

    #[test]
    fn columns_are_correct_at_every_character_of_a_minified_text() {
        let text = "aé\u{1f600}".repeat(BLOCK);
        for (index, (offset, _)) in text.char_indices().enumerate() {
            assert_eq!(place(&text, offset), (1, index + 1));
        }
        let exactly_full = "a".repeat(2 * BLOCK);
        assert_eq!(place(&exactly_full, exactly_full.len()), (1, 2 * BLOCK + 1));
    }
}
