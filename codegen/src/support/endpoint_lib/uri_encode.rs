//! `uriEncode`: percent-encoding (RFC 3986, section 2.1).

/// The text with all characters encoded but letters, digits, hyphens, underscores, dots and tildes.
pub(crate) fn uri_encode(text: &str) -> String {
    aws_smithy_http::query::fmt_string(text)
}

#[cfg(test)]
mod tests {
    use super::uri_encode;

    #[test]
    fn only_unreserved_characters_stay_as_they_are() {
        for byte in 0..=127_u8 {
            let is_unreserved = byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
            let text = char::from(byte).to_string();
            let expected = if is_unreserved {
                text.clone()
            } else {
                format!("%{byte:02X}")
            };
            assert_eq!(uri_encode(&text), expected);
        }
        assert_eq!(uri_encode("é😹"), "%C3%A9%F0%9F%98%B9");
        assert_eq!(uri_encode(""), "");
    }
}
