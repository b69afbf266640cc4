//! Shape ids: `namespace#Shape` and `namespace#Shape$member`.

use std::fmt;

/// The id of a shape or a member, known to follow the grammar of Smithy 2.0, section "Shape ID".
///
/// Only identifiers get past [`ShapeId::parse`], which is what makes it safe to derive names from
/// their parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ShapeId {
    text: String,
    /// Offset of `#`.
    hash: usize,
}

impl ShapeId {
    /// Parses an absolute id without a member.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (namespace, name) = text.split_once('#')?;
        (is_namespace(namespace) && is_identifier(name)).then(|| Self {
            text: text.to_owned(),
            hash: namespace.len(),
        })
    }

    /// An id that is known to be well-formed because it is spelled in this crate.
    pub(crate) fn known(namespace: &'static str, name: &'static str) -> Self {
        Self {
            text: format!("{namespace}#{name}"),
            hash: namespace.len(),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn namespace(&self) -> &str {
        &self.text[..self.hash]
    }

    pub(crate) fn name(&self) -> &str {
        &self.text[self.hash + 1..]
    }

    /// `smithy.api#Unit`: the shape of no meaningful value.
    pub(crate) fn is_unit(&self) -> bool {
        self.text == "smithy.api#Unit"
    }
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn is_namespace(text: &str) -> bool {
    text.split('.').all(is_identifier)
}

/// `identifier = identifier_start *identifier_chars`: ASCII, no digit first, and more than
/// underscores.
pub(crate) fn is_identifier(text: &str) -> bool {
    let rest = text.trim_start_matches('_');
    rest.starts_with(|first: char| {
        first.is_ascii_alphabetic() || (rest.len() < text.len() && first.is_ascii_digit())
    }) && rest
        .chars()
        .all(|next| next.is_ascii_alphanumeric() || next == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_of_the_grammar_get_through() {
        for good in ["a.b#C", "smithy.api#Unit", "_a#_B", "a_1.b#C_d9", "a#__1"] {
            assert_eq!(
                ShapeId::parse(good).map(|id| id.to_string()).as_deref(),
                Some(good)
            );
        }
        for bad in [
            "", "#A", "a#", "a#b#c", "a..b#C", "a#1b", "a b#C", "a#B$c", "a#\"", "ä#B", "a#_",
            "a#B\n",
        ] {
            assert_eq!(ShapeId::parse(bad), None, "{bad}");
        }
    }
}
