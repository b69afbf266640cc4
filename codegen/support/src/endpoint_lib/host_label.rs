//! `isValidHostLabel`: whether a text is a valid part of a host name.

/// Returns whether a text is a valid host label or, if dots are allowed, several labels separated by
/// dots.
pub(crate) fn is_valid_host_label(text: &str, allow_dots: bool) -> bool {
    if !allow_dots {
        return is_label(text);
    }
    for label in text.split('.') {
        if !is_label(label) {
            return false;
        }
    }
    true
}

fn is_label(label: &str) -> bool {
    for byte in label.bytes() {
        if !byte.is_ascii_alphanumeric() && byte != b'-' {
            return false;
        }
    }
    matches!(label.len(), 1..=63) && !label.starts_with('-')
}
