//! The text of model files, and locations in it.

use std::cell::OnceCell;
use std::ops::Range;
use std::str::CharIndices;

/// Some editors write it at the start of files in UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The text of the files that make up a model.
///
/// Errors and the headers of generated files show the names of the files: use names that are the
/// same on every machine, and give each file its own.
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
    not_utf8: Option<NotUtf8>,
}

/// Describes why the content of a file is not valid UTF-8.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NotUtf8 {
    /// The number of bytes before the first byte that is not UTF-8, without a byte order mark.
    pub(crate) at: usize,
    pub(crate) byte: u8,
    pub(crate) is_utf16: bool,
}

impl Sources {
    /// Creates an empty set of files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file with its name and content: the text, or the bytes of the file.
    ///
    /// A byte order mark at the start of the text is skipped. If the content is not UTF-8,
    /// [`generate`](crate::generate) returns an error with the location.
    pub fn add(&mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) -> &mut Self {
        let mut content = content.into();
        if content.starts_with(BYTE_ORDER_MARK) {
            content.drain(..BYTE_ORDER_MARK.len());
        }
        let (text, not_utf8) = decoded(content);
        self.0.push(Source {
            name: name.into(),
            text,
            not_utf8,
        });
        self
    }

    /// Returns the names of the files, in the order in which they were added.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|source| source.name.as_str())
    }

    /// Names the model in one line. A model can consist of hundreds of files.
    pub(crate) fn title(&self) -> String {
        match self.names().collect::<Vec<_>>().as_slice() {
            [one, two, three, others @ ..] if others.len() > 1 => {
                format!("{one}, {two}, {three}, and {} other files", others.len())
            }
            names => names.join(", "),
        }
    }
}

/// Decodes the content of a file. The text up to the first byte that is not UTF-8 is exact, so that
/// an error can show the line.
fn decoded(content: Vec<u8>) -> (String, Option<NotUtf8>) {
    let error = match String::from_utf8(content) {
        Ok(text) => return (text, None),
        Err(error) => error,
    };
    let bytes = error.as_bytes();
    let at = error.utf8_error().valid_up_to();
    let not_utf8 = NotUtf8 {
        at,
        byte: bytes.get(at).copied().unwrap_or_default(),
        is_utf16: UTF_16_MARKS.iter().any(|mark| bytes.starts_with(mark)),
    };
    let text = String::from_utf8_lossy(bytes).into_owned();
    (text, Some(not_utf8))
}

/// The byte order marks of UTF-16.
const UTF_16_MARKS: [[u8; 2]; 2] = [[0xff, 0xfe], [0xfe, 0xff]];

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
    not_utf8: Option<NotUtf8>,
    /// Created on first use, because most runs never need it.
    lines: OnceCell<Lines>,
    outline: Outline,
}

impl<'a> SourceMap<'a> {
    pub(crate) fn new(sources: &'a Sources) -> Self {
        let files = sources.0.iter().map(|source| File {
            name: &source.name,
            text: &source.text,
            not_utf8: source.not_utf8,
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

    /// Returns why a file is not valid UTF-8, or `None` if it is.
    pub(crate) fn not_utf8(&self, id: FileId) -> Option<NotUtf8> {
        self.file(id)?.not_utf8
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

    /// Returns the location of a part of a JSON string. The part is a range of bytes of the string's
    /// value; an empty part yields an empty span.
    pub(crate) fn part_of_string(&self, string: Span, part: &Range<usize>) -> Span {
        let text = self.text(string.file);
        let written = text.get(string.start as usize..string.end as usize);
        // The indentation of a text block is not a part of its value.
        let written = written.filter(|text| !text.starts_with("\"\"\""));
        let literal = written.and_then(|text| text.strip_prefix('"')?.strip_suffix('"'));
        let Some(literal) = literal else {
            return string;
        };
        let at = |offset| string.start as usize + 1 + written_offset(literal, offset);
        Span::new(string.file, at(part.start)..at(part.end))
    }

    /// Returns the RFC 6901 pointer to the innermost value around the start of a span. It is empty
    /// for the document itself, and for files that are not JSON.
    pub(crate) fn pointer(&self, span: Span) -> String {
        self.file(span.file).map_or_else(String::new, |file| {
            file.outline.pointer(file.text, span.start)
        })
    }
}

/// Returns where a byte of a JSON string's value is written in the string, which may contain escapes.
fn written_offset(literal: &str, offset: usize) -> usize {
    let mut chars = literal.char_indices();
    let mut value = 0;
    while let Some((at, next)) = chars.next() {
        if value >= offset {
            return at;
        }
        value += match next {
            '\\' => skip_escape(&mut chars),
            other => other.len_utf8(),
        };
    }
    literal.len()
}

/// Skips an escape after its backslash. Returns the length of its value in bytes.
fn skip_escape(chars: &mut CharIndices<'_>) -> usize {
    match chars.next() {
        Some((_, 'u')) => {}
        // In IDL, an escaped line break is not a part of the value.
        Some((_, '\n')) => return 0,
        _ => return 1,
    }
    let digits: String = chars.by_ref().take(4).map(|(_, digit)| digit).collect();
    let code = u32::from_str_radix(&digits, 16).ok();
    match code.and_then(char::from_u32) {
        Some(character) => character.len_utf8(),
        None => {
            // Half of a surrogate pair. The other half is the next escape.
            chars.by_ref().take(r"\u0000".len()).for_each(drop);
            char::MAX.len_utf8()
        }
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
    fn parts_of_strings_are_found_behind_escapes() {
        let json = r#"["a\"b\u0041\u00e9\ud83d\ude00é\\n"]"#;
        let value = "a\"bAé\u{1f600}é\\n";
        let mut sources = Sources::new();
        sources.add("m.json", json);
        let map = SourceMap::new(&sources);
        let string = Span::new(FileId::default(), 1..json.len() - 1);
        let written = value.char_indices().map(|(at, next)| {
            let part = at..at + next.len_utf8();
            let span = map.part_of_string(string, &part);
            &json[span.start as usize..span.end as usize]
        });
        let expected = [
            "a",
            r#"\""#,
            "b",
            r"\u0041",
            r"\u00e9",
            r"\ud83d\ude00",
            "é",
            r"\\",
            "n",
        ];
        assert_eq!(written.collect::<Vec<_>>(), expected);
        let end = map.part_of_string(string, &(value.len()..value.len()));
        assert_eq!(end.start as usize, json.len() - 2);
        let number = Span::new(FileId::default(), 0..1);
        assert_eq!(map.part_of_string(number, &(0..1)), number);
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
