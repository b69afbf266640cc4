//! Reads text without HTML blocks as the commonly used subset of CommonMark.

use super::escape::{forms_entity, safe_url};
use super::tag::Tag;
use super::writer::Writer;

/// How many bytes ahead the plain text reader looks for the end of a construct. The limit keeps the
/// conversion linear for hostile input.
const WINDOW: usize = 1000;

/// Reads text without HTML blocks. Common CommonMark constructs are recognized; everything else is literal.
pub(super) fn plain(writer: &mut Writer, text: &str) {
    let mut paragraph = String::new();
    // The indentation of each open list.
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
        // Inside a paragraph, a number other than 1 at the start of a line may just continue the sentence.
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
        // After a blank line, only indented lines still belong to the item.
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

/// The first line of a list item.
pub(super) struct PlainItem<'a> {
    pub(super) ordered: bool,
    /// Whether the item can be the first of a list: it has a bullet or the number 1.
    pub(super) first: bool,
    pub(super) text: &'a str,
}

/// Parses a line as the first line of a list item.
pub(super) fn list_item(line: &str) -> Option<PlainItem<'_>> {
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

/// Reads the inline constructs of a paragraph: escapes, code, emphasis, links, entities, and inline HTML.
pub(super) fn inline(writer: &mut Writer, text: &str) {
    let mut at = 0;
    let mut emphasis: Vec<&str> = Vec::new();
    // Where the label and the target of the open link end.
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

/// Reads the construct at one position and returns its length.
pub(super) fn inline_step<'a>(
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
    // The run length matters only for these characters. Counting it for every character would be quadratic.
    let run = match c {
        '`' | '*' | '_' => window(0).len() - window(0).trim_start_matches(c).len(),
        _ => 1,
    };
    match c {
        // Inside an HTML code element, text is literal.
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
            // The label of a link ends inside this text.
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

/// Returns the position of the first run of exactly `run` backticks, which closes a code span.
pub(super) fn closing_backticks(text: &str, run: usize) -> Option<usize> {
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
