//! HTML elements that documentation uses.

/// What an HTML element means for the layout of text.
#[derive(Clone, Copy)]
pub(super) enum Tag {
    /// A block without formatting of its own.
    Block,
    /// A block in bold: a title or a table header.
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

/// Returns the meaning of an element; `None` if only its content counts.
pub(super) fn classify(name: &[u8]) -> Option<Tag> {
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

/// Returns whether an element is part of a line.
pub(super) fn is_inline(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Bold | Tag::Italic | Tag::Code | Tag::Link | Tag::Break
    )
}
