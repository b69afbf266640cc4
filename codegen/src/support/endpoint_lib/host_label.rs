//! `isValidHostLabel`: whether a text can be part of a host name.

/// Whether a text can be a part of a host name, or several with dots in between.
pub(crate) fn is_valid_host_label(text: &str, allow_dots: bool) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if allow_dots {
        text.split('.').all(is_label)
    } else {
        is_label(text)
    }
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
