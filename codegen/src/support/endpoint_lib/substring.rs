//! `substring`: a portion of a text.

/// The characters from `start` up to `end`, both counted from the end of the text if `reverse`.
/// None where the text is shorter than that, where the portion would be empty, and where the text
/// has other characters than ASCII.
pub(crate) fn substring(text: &str, start: usize, end: usize, reverse: bool) -> Option<&str> {
    if start >= end || !text.is_ascii() {
        return None;
    }
    let length = text.len();
    if reverse {
        text.get(length.checked_sub(end)?..length.checked_sub(start)?)
    } else {
        text.get(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::substring;

    #[test]
    fn portions_are_counted_from_either_end() {
        assert_eq!(substring("abcdefg", 0, 4, false), Some("abcd"));
        assert_eq!(substring("abcdefg", 0, 4, true), Some("defg"));
        assert_eq!(substring("abcdefg", 1, 3, true), Some("ef"));
        assert_eq!(substring("\u{7f}ab", 0, 2, false), Some("\u{7f}a"));
    }

    #[test]
    fn there_is_no_part_of_a_portion() {
        for reverse in [false, true] {
            assert_eq!(substring("abc", 0, 4, reverse), None);
            assert_eq!(substring("", 0, 1, reverse), None);
            assert_eq!(substring("abc", 2, 2, reverse), None);
            assert_eq!(substring("abc", 3, 1, reverse), None);
            assert_eq!(substring("äbcd", 1, 2, reverse), None);
            assert_eq!(substring("abc", 1, usize::MAX, reverse), None);
        }
    }
}
