//! Shape IDs: `namespace#Shape` and `namespace#Shape$member`.

use std::fmt;

/// The ID of a shape, which follows the grammar (Smithy 2.0, section "Shape ID").
///
/// [`ShapeId::parse`] accepts only identifiers, so it is safe to derive names from the parts of an
/// ID.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ShapeId {
    text: String,
    /// The offset of `#`.
    hash: usize,
}

impl ShapeId {
    /// Parses an absolute ID without a member.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (namespace, name) = text.split_once('#')?;
        (is_namespace(namespace) && is_identifier(name)).then(|| Self {
            text: text.to_owned(),
            hash: namespace.len(),
        })
    }

    /// Creates an ID from constants of this crate, which are known to be well-formed.
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

    /// Returns whether this is `smithy.api#Unit`, which represents the absence of a meaningful
    /// value.
    pub(crate) fn is_unit(&self) -> bool {
        self.text == "smithy.api#Unit"
    }
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The grammar of shape IDs, for messages.
pub(crate) const GRAMMAR: &str = "write an ID such as `com.example#Name`: names consist of ASCII letters, digits, and underscores, \
     and do not start with a digit";

/// The grammar of identifiers, for messages.
pub(crate) const IDENTIFIER: &str = "use ASCII letters, digits, and underscores: at least one letter or digit, and no digit at the start";

/// The ID of a member: `namespace#Shape$member`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MemberId<'a> {
    pub(crate) shape: &'a ShapeId,
    pub(crate) member: &'a str,
}

impl fmt::Display for MemberId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}${}", self.shape, self.member)
    }
}

fn is_namespace(text: &str) -> bool {
    text.split('.').all(is_identifier)
}

/// Returns whether a text is an identifier: it consists of ASCII letters, digits, and underscores,
/// does not start with a digit, and does not consist only of underscores.
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
    fn ids_that_break_the_grammar_are_rejected() {
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
