//! Template strings: `https://{Region}.{PartitionResult#dnsSuffix}`.

/// A part of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Literal(String),
    /// The text between two braces.
    Placeholder(&'a str),
}

/// Splits a template, in which `{{` and `}}` represent braces. Returns `None` if the braces do not
/// match.
pub(super) fn parse(template: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        literal.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            literal.push_str(brace);
            rest = after;
        } else {
            let (name, after) = rest.split_once('}').filter(|_| brace == "{")?;
            if !literal.is_empty() {
                parts.push(Part::Literal(std::mem::take(&mut literal)));
            }
            parts.push(Part::Placeholder(name));
            rest = after;
        }
    }
    literal.push_str(rest);
    if !literal.is_empty() || parts.is_empty() {
        parts.push(Part::Literal(literal));
    }
    Some(parts)
}

/// Returns the text of a template if it has no placeholders.
pub(super) fn literal(template: &str) -> Option<String> {
    match <[Part<'_>; 1]>::try_from(parse(template)?) {
        Ok([Part::Literal(text)]) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn template_is_split_at_its_placeholders() {
        let text = |text: &str| Part::Literal(text.to_owned());
        for (template, expected) in [
            ("", Some(vec![text("")])),
            ("a{{b}}", Some(vec![text("a{b}")])),
            ("{A}", Some(vec![Part::Placeholder("A")])),
            (
                "a{B#c}{{{D}",
                Some(vec![
                    text("a"),
                    Part::Placeholder("B#c"),
                    text("{"),
                    Part::Placeholder("D"),
                ]),
            ),
            ("a{b", None),
            ("a}b", None),
        ] {
            assert_eq!(parse(template), expected, "{template}");
        }
        assert_eq!(literal("a{{"), Some("a{".to_owned()));
        assert_eq!(literal("a{B}"), None);
    }
}
