//! `uriEncode`: percent-encoding (RFC 3986, section 2.1).

/// Encodes all characters except ASCII letters, digits, hyphens, underscores, dots, and tildes.
pub(crate) fn uri_encode(text: &str) -> String {
    aws_smithy_http::query::fmt_string(text)
}
