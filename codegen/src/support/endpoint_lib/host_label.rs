//! `isValidHostLabel`: whether a text can be part of a host name.

/// Whether a text can be a part of a host name, or several with dots in between.
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

#[cfg(test)]
mod tests {
    use super::is_valid_host_label;

    #[test]
    fn host_labels_are_letters_digits_and_inner_hyphens() {
        for good in ["a", "us-east-1", "0", &"a".repeat(63)] {
            assert!(is_valid_host_label(good, false), "{good}");
        }
        for bad in ["", "-a", "a_b", "a.b", "é", &"a".repeat(64)] {
            assert!(!is_valid_host_label(bad, false), "{bad}");
        }
        assert!(is_valid_host_label("a.b-c", true));
        for bad in [".", "a..b", "a.b.", "a.-b"] {
            assert!(!is_valid_host_label(bad, true), "{bad}");
        }
    }
}
