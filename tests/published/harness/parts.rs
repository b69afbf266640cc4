//! The values in a JSON document, which can have numbers of any size, any depth, and repeated names.

use serde_json::value::RawValue;

/// A value in a document.
#[derive(Debug)]
pub(crate) struct Part {
    /// The object or array that contains it, by its number. Nothing contains the document itself.
    container: Option<usize>,
    /// Its name, if it is a member.
    name: Option<String>,
    is_name_escaped: bool,
    is_string: bool,
    pub(crate) is_string_escaped: bool,
    pub(crate) is_null: bool,
}

impl Part {
    /// Returns whether it is a member of the whole document with this name.
    fn is_called(&self, name: &str) -> bool {
        self.container == Some(0) && self.name.as_deref() == Some(name)
    }

    /// Returns whether its name is one that errors have, with escapes.
    pub(crate) fn is_escaped_name_of_error(&self) -> bool {
        let names = ["code", "__type", "message", "Message", "errorMessage"];
        self.is_name_escaped && names.iter().any(|name| self.is_called(name))
    }

    /// Returns whether it is a null that an object or an array inside of the document contains.
    pub(crate) fn is_null_element(&self) -> bool {
        self.is_null && self.container.is_some_and(|number| number > 0)
    }

    /// Returns whether it is a message that is not a string.
    pub(crate) fn is_misfit_message(&self, name: &str) -> bool {
        self.is_called(name) && !self.is_string && !self.is_null
    }

    /// Returns whether it has the same name in the same object as another value.
    pub(crate) fn repeats(&self, other: &Self) -> bool {
        !std::ptr::eq(self, other)
            && self.name.is_some()
            && (self.container, &self.name) == (other.container, &other.name)
    }
}

/// Returns all values in a document. Returns `None` if it is not well-formed.
pub(crate) fn parts_of(document: &[u8]) -> Option<Vec<Part>> {
    // Checks the grammar and the encoding. Unlike other types, this one limits neither numbers nor nesting.
    let document = serde_json::from_slice::<&RawValue>(document).ok()?;
    let mut parts = Vec::new();
    let mut containers = 0;
    // The numbers of the enclosing objects and arrays, and whether they are objects.
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut name: Option<(String, bool)> = None;
    let mut rest = document.get();
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\n', '\r', ',', ':']);
        let Some(first) = rest.chars().next() else {
            return Some(parts);
        };
        if let '}' | ']' = first {
            open.pop();
            rest = &rest[1..];
            continue;
        }
        let mut is_escaped = false;
        let length = match first {
            '{' | '[' => 1,
            '"' => {
                let mut strings = serde_json::Deserializer::from_str(rest).into_iter::<String>();
                // Fails if the string contains half of a surrogate pair.
                let text = strings.next()?.ok()?;
                let length = strings.byte_offset();
                is_escaped = rest[..length].contains("\\u");
                if name.is_none() && matches!(open.last(), Some((_, true))) {
                    name = Some((text, is_escaped));
                    rest = &rest[length..];
                    continue;
                }
                length
            }
            _ => rest
                .find([',', '}', ']', ' ', '\t', '\n', '\r'])
                .unwrap_or(rest.len()),
        };
        let (name, is_name_escaped) = name.take().unzip();
        parts.push(Part {
            container: open.last().map(|(number, _)| *number),
            name,
            is_name_escaped: is_name_escaped == Some(true),
            is_string: first == '"',
            is_string_escaped: is_escaped,
            is_null: first == 'n',
        });
        if let '{' | '[' = first {
            open.push((containers, first == '{'));
            containers += 1;
        }
        rest = &rest[length..];
    }
}

#[test]
fn all_parts_are_found() {
    let document = r#" {"a\u0062": 1e400, "c": ["]\"", null, {"d": null}, []], "ab": "\u0064"} "#;
    let parts = parts_of(document.as_bytes()).expect("it is well-formed");
    let shown = parts.iter().map(|part| {
        let flags = [
            (part.is_name_escaped, "name escaped"),
            (part.is_string, "string"),
            (part.is_string_escaped, "escaped"),
            (part.is_null, "null"),
        ];
        let flags = flags.iter().filter(|(is_set, _)| *is_set);
        let flags: Vec<_> = flags.map(|(_, flag)| *flag).collect();
        (part.container, part.name.as_deref(), flags.join(", "))
    });
    let expected = [
        (None, None, ""),
        (Some(0), Some("ab"), "name escaped"),
        (Some(0), Some("c"), ""),
        (Some(1), None, "string"),
        (Some(1), None, "null"),
        (Some(1), None, ""),
        (Some(2), Some("d"), "null"),
        (Some(1), None, ""),
        (Some(0), Some("ab"), "string, escaped"),
    ];
    let expected = expected.map(|(container, name, flags)| (container, name, flags.to_owned()));
    assert_eq!(shown.collect::<Vec<_>>(), expected);
    assert!(parts[8].repeats(&parts[1]) && !parts[8].repeats(&parts[2]));
    for broken in ["", "{", "{}{}", "[1.]", r#"["\ud83d"]"#, "[\"\t\"]"] {
        assert!(parts_of(broken.as_bytes()).is_none(), "{broken}");
    }
    assert!(parts_of(b"[\"\xFF\"]").is_none());
}
