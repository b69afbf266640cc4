//! Unit and property tests of the conversion.

use crate::text::is_unprintable;
use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag as MdTag};

use super::*;

#[track_caller]
fn check(html: &str, markdown: &str) {
    assert_eq!(to_markdown(html), markdown, "for {html}");
    visible_text(markdown).unwrap();
}

/// Returns the visible text of Markdown as rustdoc reads it. Returns an error if the Markdown contains
/// anything that the conversion never produces.
fn visible_text(markdown: &str) -> Result<String, String> {
    for line in markdown.lines() {
        if line.trim_end() != line || line.chars().any(is_unprintable) {
            return Err(format!("line {line:?}"));
        }
    }
    if markdown != markdown.trim_matches('\n') {
        return Err("leading or trailing blank lines".to_owned());
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
            Event::Start(MdTag::CodeBlock(CodeBlockKind::Fenced(info))) if &*info == "text" => {}
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

/// Returns the text that a browser would show.
fn html_text(html: &str) -> String {
    let mut visible = String::new();
    for Ok(token) in Tokenizer::new(html) {
        if let Token::String(text) = token {
            visible.push_str(&String::from_utf8_lossy(&text.value));
        }
    }
    visible
}

/// Removes whitespace, the labels of quotes, and the URLs of links without text.
fn normalize(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !is_unprintable(*c))
        .collect();
    let text = text.replace("Note:", "").replace("Important:", "");
    text.replace("http://e.x/p", "")
}

#[track_caller]
fn check_text_survives(html: &str) -> Result<(), TestCaseError> {
    let markdown = to_markdown(html);
    let visible = visible_text(&markdown);
    prop_assert!(visible.is_ok(), "{visible:?} from {html:?} in {markdown:?}");
    let visible = visible.unwrap_or_default();
    prop_assert_eq!(
        normalize(&visible),
        normalize(&html_text(html)),
        "{:?}: {:?}",
        html,
        markdown
    );
    Ok(())
}

/// Generates Markdown syntax, with some ordinary text in between.
fn syntax() -> BoxedStrategy<String> {
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
fn headings_keep_their_level_and_quotes_are_labeled() {
    for level in 1..=6 {
        let heading = format!("{} One", "#".repeat(level));
        check(&format!("<h{level}>One</h{level}>"), &heading);
    }
    for (element, name) in [
        ("note", "Note"),
        ("important", "Important"),
        ("tip", "Tip"),
        ("caution", "Caution"),
        ("warning", "Warning"),
    ] {
        let quote = format!("> **{name}:** One");
        check(&format!("<{element}>One</{element}>"), &quote);
    }
}

#[test]
fn unmatched_block_end_tag_is_read_as_html() {
    check("one\ntwo</p>three", "one two\n\nthree");
}

#[test]
fn each_paragraph_is_one_line() {
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
fn emphasis_is_kept_where_markdown_can_express_it() {
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
fn code_elements_become_code_spans() {
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
    for (text, expected) in [
        ("a[*].b", "`a[*].b`"),
        ("a == `1`\n|| b", "``a == `1` || b``"),
        ("`", "`` ` ``"),
        (" ", "`\"\"`"),
    ] {
        assert_eq!(code_span(text), expected);
    }
}

#[test]
fn links_keep_only_web_urls() {
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
fn bare_urls_become_autolinks() {
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
fn lists_and_tables_become_lists() {
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
fn notes_become_quotes_and_titles_become_bold() {
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
fn preformatted_text_is_not_a_doctest() {
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
        assert_eq!(visible_text(&escaped).as_deref().map(str::trim), Ok(start));
    }
    check("<p>1.5 -a +b #c", "1.5 -a +b #c");
}

#[track_caller]
fn check_first(html: &str, sentence: &str) {
    assert_eq!(first_sentence(html), sentence, "for {html}");
    cell_text(sentence).unwrap();
}

/// Returns the visible text of a cell of a table. Returns an error if the cell is not one cell on one
/// line.
fn cell_text(cell: &str) -> Result<String, String> {
    if cell.contains('\n') || cell.trim() != cell {
        return Err("more than one line".to_owned());
    }
    let table = format!("| a | b |\n| --- | --- |\n| x | {cell} |\n");
    let (mut visible, mut cells) = (String::new(), 0);
    for event in Parser::new_ext(&table, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Text(text) | Event::Code(text) => visible.push_str(&text),
            Event::Start(MdTag::TableCell) => {
                cells += 1;
                visible.clear();
            }
            Event::InlineHtml(tag) if matches!(&*tag, "<code>" | "</code>") => {}
            Event::Start(
                MdTag::Table(_)
                | MdTag::TableHead
                | MdTag::TableRow
                | MdTag::Emphasis
                | MdTag::Strong
                | MdTag::Link { .. },
            )
            | Event::End(_) => {}
            event => return Err(format!("{event:?}")),
        }
    }
    match cells {
        4 => Ok(visible),
        cells => Err(format!("{cells} cells")),
    }
}

#[test]
fn the_first_sentence_ends_where_the_next_one_begins() {
    check_first("", "");
    check_first("<p></p><p>One.</p>", "One.");
    check_first("<p>One</p><p>Two.</p>", "One");
    check_first("One.\nTwo.", "One.");
    check_first("<p>One.<br>Two.", "One.");
    check_first("<p>Is it? Yes. No!", "Is it?");
    check_first(
        "<p>Version 1.5 of example.com. Next.",
        "Version 1.5 of example.com.",
    );
    check_first("<p>The .txt file. next", "The .txt file. next");
    check_first("<p>It is &quot;one.&quot; Two.", "It is \"one.\"");
    check_first(
        "<p>One (and two. Three.) four. Five.",
        "One (and two. Three.) four.",
    );
    check_first("<p>One :( two. Three.", "One :( two.");
    check_first("<p>One. <code>Two</code> is it.", "One.");
    check_first("<p>One. <code>two</code> is it.", "One.");
}

#[test]
fn abbreviations_end_no_sentence() {
    for text in [
        "In the U.S. Region, e.g. Oregon, i.e. there. Next.",
        "Made by Example, Inc. In Seattle. Next.",
        "One vs. Two at 5 p.m. UTC. Next.",
    ] {
        let expected = text.strip_suffix(" Next.").unwrap();
        check_first(&format!("<p>{text}"), expected);
    }
    check_first("<p>Tags, attributes, etc. Next.", "Tags, attributes, etc.");
}

#[test]
fn literal_text_and_links_are_not_divided() {
    check_first("<p><code>a. B</code> c. D", "`a. B` c.");
    check_first(
        "<p>See <a href='https://e.x'>A. B</a> here. C",
        "See [A. B](https://e.x) here.",
    );
    check_first("<p><b>One.</b> Two.", "**One.**");
    check_first("<p><i>One. Two.</i>", "_One._");
}

#[test]
fn titles_lists_and_notes_are_only_used_if_there_is_no_paragraph() {
    check_first("<fullname>Title</fullname><p>One. Two.", "One.");
    check_first("<note><p>Note.</p></note><p>One. Two.", "One.");
    check_first("<ul><li>a. B</li><li>c</li></ul>", "a.");
    check_first("<note>Only. Note.</note>", "Only.");
    check_first("<p>One of these:</p><ul><li>a</li></ul>", "One of these: …");
    check_first("<pre>code. Text.</pre>", "");
}

#[test]
fn the_first_sentence_fits_into_a_cell() {
    check_first("<p>a | b", "a &#124; b");
    check_first("<p>a\\| b", "a\\\\&#124; b");
    check_first(
        "<p><code>a|b\\|&lt;</code>",
        "<code>a&#124;b&#92;&#124;&#60;</code>",
    );
    check_first(
        "<p><a href='https://e.x/|'>a|b</a>",
        "[a&#124;b](https://e.x/%7C)",
    );
    for (text, visible) in [("a|b", "a|b"), ("\\|", "\\|"), ("`|", "`|")] {
        assert_eq!(cell_text(&code_cell(text)).as_deref(), Ok(visible));
    }
}

#[test]
fn plain_text_is_read_as_common_mark() {
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
fn output_of_hostile_nesting_is_bounded() {
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
        visible_text(&markdown).unwrap();
    }
}

proptest! {
    #[test]
    fn first_sentences_fit_into_a_cell(text in texts(prop_oneof![syntax(), tag()].boxed())) {
        for text in [format!("<p>{text}"), text] {
            let sentence = first_sentence(&text);
            let visible = cell_text(&sentence);
            prop_assert!(visible.is_ok(), "{visible:?} from {text:?} in {sentence:?}");
        }
    }

    #[test]
    fn code_in_a_cell_is_literal(text in texts(syntax())) {
        let visible = cell_text(&code_cell(&text));
        let expected = match text::one_line(&text).as_str() {
            "" => "\"\"".to_owned(),
            text => text.to_owned(),
        };
        prop_assert_eq!(visible, Ok(expected));
    }

    #[test]
    fn visible_text_is_preserved(text in texts(syntax())) {
        check_text_survives(&format!("<p>{text}"))?;
    }

    #[test]
    fn visible_text_of_elements_is_preserved(text in texts(prop_oneof![syntax(), tag()].boxed())) {
        check_text_survives(&format!("<p>{text}"))?;
    }

    #[test]
    fn plain_text_converts_to_valid_markdown(text in texts(syntax())) {
        let markdown = to_markdown(&text);
        let visible = visible_text(&markdown);
        prop_assert!(visible.is_ok(), "{visible:?} from {text:?} in {markdown:?}");
    }
}
