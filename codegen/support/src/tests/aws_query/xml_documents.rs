//! XML documents: what is well-formed, and what text is.

use super::exchange::*;
use crate::exchange::model::*;

#[test]
fn malformed_documents_are_rejected() {
    for (body, what) in [
        ("", "the body is empty, at byte 0"),
        ("\u{FEFF}", "the body is empty, at byte 3"),
        (" \n", "there is no root element, at byte 2"),
        (
            "Service Unavailable",
            "text outside the root element, at byte 0",
        ),
        ("<a/>b", "text outside the root element, at byte 4"),
        ("<a/>&amp;", "text outside the root element, at byte 4"),
        (
            "<a/><![CDATA[]]>",
            "text outside the root element, at byte 4",
        ),
        ("<a/><b/>", "a second root element, at byte 4"),
        ("<a/></a>", "an end tag has no start tag, at byte 4"),
        (
            "<a><b></a></b>",
            "an end tag does not match its start tag, at byte 6",
        ),
        ("<a></a b='c'>", "an end tag does not match"),
        ("<a>", "ends inside an element, at byte 3"),
        ("<a", "a tag is malformed or does not end, at byte 0"),
        ("<>", "the name of an element is malformed, at byte 0"),
        ("<1/>", "the name of an element is malformed"),
        ("<a:b:c/>", "the name of an element is malformed"),
        ("<:b/>", "the name of an element is malformed"),
        ("<a<b/>", "the name of an element is malformed"),
        ("<a b='1' b='2'/>", "an attribute is repeated, at byte 9"),
        ("<a b=1/>", "is not quoted, at byte 5"),
        ("<a b/>", "an attribute has no value"),
        (
            "<a b='1'c='2'/>",
            "the name of an attribute is malformed, at byte 8",
        ),
        ("<a 1='1'/>", "the name of an attribute is malformed"),
        (
            "<a b='<'/>",
            "the value of an attribute is malformed, at byte 3",
        ),
        ("<a b='&c;'/>", "the value of an attribute is malformed"),
        ("<a b='&#0;'/>", "the value of an attribute is malformed"),
        ("<a b='&amp'/>", "the value of an attribute is malformed"),
        ("<a>&b;</a>", "an unknown entity, at byte 3"),
        ("<a>&#x0;</a>", "an unknown entity"),
        ("<a>&#+65;</a>", "an unknown entity"),
        ("<a>&#X41;</a>", "an unknown entity"),
        ("<a>&#;</a>", "an unknown entity"),
        ("<a>&#xD800;</a>", "an unknown entity"),
        ("<a>&#xFFFE;</a>", "an unknown entity"),
        ("<a>&#4294967361;</a>", "an unknown entity"),
        ("<a>&;</a>", "an unknown entity"),
        ("<a>& b</a>", "a reference does not end, at byte 3"),
        ("<a>]]></a>", "`]]>` outside a CDATA section"),
        (
            "<a>\u{1}</a>",
            "a character that XML does not allow, at byte 3",
        ),
        ("<a>\u{FFFF}</a>", "a character that XML does not allow"),
        ("<a><!-- \0 --></a>", "a character that XML does not allow"),
        ("<a><!-- -- --></a>", "`--` in a comment"),
        ("<a><!-- --->", "`--` in a comment"),
        ("<a><!-->", "a comment does not end, at byte 3"),
        ("<a><![CDATA[", "a CDATA section does not end, at byte 3"),
        ("<a><![cdata[]]></a>", "a CDATA section does not end"),
        ("<a><!ELEMENT b></a>", "a tag is malformed"),
        ("<a><?></a>", "a tag is malformed"),
        (
            "<a><?xml?></a>",
            "the XML declaration is not at the beginning",
        ),
        ("<a><?XML b?></a>", "a processing instruction is malformed"),
        ("<a><? b?></a>", "a processing instruction is malformed"),
        ("<!DOCTYPE a><a/>", "a document type declaration, at byte 0"),
        (
            "<!doctype a [<!ENTITY b 'c'>]><a>&b;</a>",
            "a document type declaration",
        ),
        (
            " <?xml version='1.0'?><a/>",
            "the XML declaration is not at the beginning",
        ),
        (
            "<?xml version='1.0'?><?xml version='1.0'?><a/>",
            "the XML declaration is not at",
        ),
        ("<?xml?><a/>", "the XML declaration is malformed"),
        (
            "<?xml version='2.0'?><a/>",
            "the XML declaration is malformed",
        ),
        (
            "<?xml encoding='UTF-8'?><a/>",
            "the XML declaration is malformed",
        ),
        (
            "<?xml version='1.0' standalone='maybe'?><a/>",
            "the XML declaration is malformed",
        ),
        (
            "<?xml version='1.0' encoding='Big5'?><a/>",
            "in the encoding `Big5`",
        ),
        (
            "<?xml version='1.0' encoding='<a>'?><a/>",
            "in the encoding `?`",
        ),
        (
            "<?xml version='1.0' encoding='UTF-16'?><a/>",
            "the encoding `UTF-16`, but has no byte order mark",
        ),
        (
            "<?xml version='1.0' encoding='ascii'?><a>\u{E4}</a>",
            "the body is not ASCII, at byte 41",
        ),
        ("\u{FEFF}\u{FEFF}<a/>", "text before the root element"),
        ("\u{FEFF}<a>", "ends inside an element, at byte 6"),
    ] {
        assert_error(read_response(body), what);
        assert_error(read_error(body), what);
        assert_error(read_metadata(body), what);
    }
    // Only errors may be JSON.
    assert_error(
        read_response("{\"a\":1}"),
        "text outside the root element, at byte 0",
    );
    assert_error(read_response(b"<a>\xFF</a>"), "not UTF-8, at byte 3");
    assert_error(read_response(b"<a>\xC3"), "not UTF-8, at byte 3");
    assert_error(read_response(b"\xFE\xFF\0<\0"), "not UTF-16");
    assert_error(read_response(b"\xFF\xFE<\0\0\xDC"), "not UTF-16");
    assert_error(read_response(b"\xFF\xFE\0\0<\0\0\0"), "`UTF-32`");
    assert_error(read_response(b"\x1F\x8B\x08\0"), "compressed with gzip");
}

#[test]
fn unknown_elements_are_checked_and_skipped() {
    for content in [
        "<New>&b;</New>",
        "<New b='1' b='2'/>",
        "<New><a></b></New>",
        "<Text>a</Text><New>\u{1}</New>",
    ] {
        read_result(content).expect_err(content);
    }
    let skipped = "<New a='b'>c<d><![CDATA[e]]></d>&lt;</New><Text>f</Text>";
    assert_eq!(read_result(skipped).unwrap(), vec![(0, string("f"))]);
}

#[test]
fn text_is_joined_across_sections_and_references() {
    for (content, text) in [
        ("", ""),
        ("  a \t\n ", "  a \t\n "),
        ("a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"),
        ("<![CDATA[]]>", ""),
        ("<![CDATA[]]]]><![CDATA[>]]>", "]]>"),
        ("a<!-- b -->c", "ac"),
        ("a<?b c?>d", "ad"),
        (
            "&lt;&gt;&amp;&apos;&quot;&#65;&#x42;&#x1F600;",
            "<>&'\"AB\u{1F600}",
        ),
        ("a&amp;lt;b", "a&lt;b"),
        ("a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"),
        ("<![CDATA[a\r\nb\r]]>\n", "a\nb\n\n"),
        ("a&#13;&#10;b", "a\r\nb"),
        (
            "\u{FEFF}a\u{FEFF}<!---->\u{FEFF}",
            "\u{FEFF}a\u{FEFF}\u{FEFF}",
        ),
    ] {
        assert_eq!(
            read_result(&format!("<Text>{content}</Text>")).unwrap(),
            vec![(0, string(text))],
            "{content}"
        );
    }
    assert_eq!(read_result("<Text/>").unwrap(), vec![(0, string(""))]);
    assert_error(
        read_result("<Text>a<b/>c</Text>"),
        "an element inside the value of `Text`, at byte 34",
    );
}

#[test]
fn nesting_of_values_is_limited() {
    let nested = |name: &str, depth: usize| {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        wrap(&format!("{}{}", open.repeat(depth), close.repeat(depth)))
    };
    read_response(nested("Child", 128)).unwrap();
    assert_error(
        read_response(nested("Child", 129)),
        "nested too deeply, at byte",
    );
    assert_error(read_response(nested("Child", 100_000)), "nested too deeply");
    // Unknown elements do not use the stack.
    assert_eq!(read_response(nested("New", 100_000)).unwrap(), vec![]);
    for body in ["<a>".repeat(100_000), "<New>".repeat(100_000)] {
        assert_error(read_response(&body), "ends inside an element");
        assert_error(read_error(&body), "ends inside an element");
        assert_error(read_metadata(&body), "ends inside an element");
        assert_error(read_result(&body), "an end tag does not match");
    }
}

#[test]
fn text_between_elements_is_ignored() {
    for body in [
        wrap("<Number>1</Number>a"),
        wrap("a<Number>1</Number>"),
        wrap("<![CDATA[a]]><Number>1</Number>&lt;"),
        wrap("<Number>1</Number>").replace("<GetThingResult>", "a<GetThingResult>b"),
    ] {
        assert_eq!(
            read_response(&body).unwrap(),
            vec![(4, Value::Integer(1))],
            "{body}"
        );
    }
}

#[test]
fn elements_after_value_are_ignored() {
    assert_eq!(
        read_result("<Text>a<b/></Text>").unwrap(),
        vec![(0, string("a"))]
    );
    assert_eq!(
        read_result("<Text> <b>c</b> </Text>").unwrap(),
        vec![(0, string(" "))]
    );
    for value in [
        "<b/>",
        "<b/>a",
        "a<b/>c",
        "a<b>c</b><!-- d -->&lt;",
        "<b>c</b>",
    ] {
        let content = format!("<Text>{value}</Text>");
        assert_error(
            read_result(&content),
            "an element inside the value of `Text`",
        );
    }
}

#[test]
fn many_siblings_are_read() {
    let many = |item: &str| item.repeat(50_000);
    let text = |value: Fields| match &value[..] {
        [(_, Value::String(text))] => text.len(),
        [(_, Value::List(list))] => list.len(),
        _ => 0,
    };
    let read = |content: String| text(read_result(&content).unwrap());
    assert_eq!(
        read(format!("<Text>{}</Text>", many("a<!---->&lt;"))),
        100_000
    );
    assert_eq!(read(many("<FlatItem>a</FlatItem>")), 50_000);
    assert_eq!(
        read(format!("<Items>{}</Items>", many("<member/>\n"))),
        50_000
    );
    assert_eq!(read(many("<New/>")), 0);
    assert_eq!(read(many("<Text>a</Text>") + "<Text>bc</Text>"), 2);
    assert_eq!(
        read(many("<Items><member/></Items>") + "<Items><member/><member/></Items>"),
        2
    );
    assert_eq!(
        read_result(&format!(
            "<Tags><entry>{}<key>b</key><value>c</value></entry></Tags>",
            many("<key>a</key><value/>")
        ))
        .unwrap(),
        vec![(18, Value::Map(vec![("b".into(), string("c"))]))]
    );
    let results = many("<GetThingResult/>");
    let body = format!(
        "<GetThingResponse><GetThingResult><Text>a</Text></GetThingResult>{results}\
         </GetThingResponse>"
    );
    assert_eq!(read_response(body).unwrap(), vec![(0, string("a"))]);
    let attributes: String = (0..50_000).map(|i| format!(" a{i}='b'")).collect();
    assert_eq!(read(format!("<New{attributes}/>")), 0);
    let error = format!(
        "<ErrorResponse><Error>{}</Error></ErrorResponse>",
        many("<Message/>")
    );
    let error = error.replace("</Error>", "<Message>a</Message></Error>");
    assert_eq!(
        read_metadata(&error).unwrap(),
        (None, Some("a".into()), None)
    );
    let error = error.replace("</Error>", "<message>b</message></Error>");
    assert_eq!(read_error(&error).unwrap(), vec![(0, string("b"))]);
    assert_eq!(
        read_metadata(&error).unwrap(),
        (None, Some("a".into()), None)
    );
}

#[test]
fn declared_encodings_are_decoded() {
    let text = "\u{E4} \u{DF}";
    let document = |declaration: &str| {
        let children = "<Child kind='\u{E4}'/>";
        format!(
            "{declaration}{}",
            wrap(&format!("<Text>{text}</Text>{children}"))
        )
    };
    let latin1 = |text: &str| -> Vec<u8> {
        let bytes = text.chars().map(|char| u8::try_from(u32::from(char)));
        bytes.collect::<Result<_, _>>().unwrap()
    };
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{FEFF}{text}")
            .encode_utf16()
            .flat_map(bytes)
            .collect()
    };
    let child = Value::Struct(vec![(24, string("\u{E4}"))]);
    let expected = vec![(0, string(text)), (22, child)];
    for name in ["utf8", "UTF-8", "csUTF8"] {
        let declaration = format!("<?xml version='1.0' encoding=\"{name}\" standalone='no'?>");
        assert_eq!(
            read_response(document(&declaration)).unwrap(),
            expected,
            "{name}"
        );
    }
    for name in [
        "ISO-8859-1",
        "iso8859-1",
        "ISO_8859-1:1987",
        "latin1",
        "L1",
        "cp819",
    ] {
        let declaration = format!("<?xml version='1.0'\n encoding = '{name}' ?>");
        let body = latin1(&document(&declaration));
        assert_eq!(read_response(body).unwrap(), expected, "{name}");
    }
    for declaration in [
        "",
        "<?xml version='1.0' encoding='UTF-16'?>",
        "<?xml version='1.0'?>",
    ] {
        for bytes in [u16::to_be_bytes, u16::to_le_bytes] {
            let body = utf16(&document(declaration), bytes);
            assert_eq!(read_response(body).unwrap(), expected, "{declaration}");
        }
    }
    // A byte order mark takes precedence.
    let marked = document("\u{FEFF}<?xml version='1.0' encoding='latin1'?>");
    assert_eq!(read_response(marked).unwrap(), expected);
    for name in ["us-ascii", "ASCII", "ANSI_X3.4-1968", "ISO646-US"] {
        let body = format!(
            "<?xml version='1.0' encoding='{name}'?>{}",
            wrap("<Text>&#228;</Text>")
        );
        assert_eq!(
            read_response(body).unwrap(),
            vec![(0, string("\u{E4}"))],
            "{name}"
        );
    }
}
