//! `split`: the parts of a text that delimiters separate.

/// Splits a text at a delimiter.
///
/// A limit of zero returns all parts. Otherwise, there are at most `limit` parts, and the last one is
/// the rest of the text. An empty delimiter does not split the text.
pub(crate) fn split<'a>(text: &'a str, delimiter: &str, limit: usize) -> Vec<&'a str> {
    match limit {
        _ if delimiter.is_empty() => vec![text],
        0 => text.split(delimiter).collect(),
        limit => text.splitn(limit, delimiter).collect(),
    }
}
