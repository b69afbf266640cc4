//! `split`: the parts of a text between delimiters.

/// The parts; all of them where the limit is zero, else no more than that, the last with what
/// is left. A text cannot be split at an empty delimiter and stays whole.
pub(crate) fn split<'a>(text: &'a str, delimiter: &str, limit: usize) -> Vec<&'a str> {
    match limit {
        _ if delimiter.is_empty() => vec![text],
        0 => text.split(delimiter).collect(),
        limit => text.splitn(limit, delimiter).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn texts_are_split_as_often_as_the_limit_says() {
        assert_eq!(split("a--b--c", "--", 0), ["a", "b", "c"]);
        assert_eq!(split("a--b--c", "--", 1), ["a--b--c"]);
        assert_eq!(split("a--b--c", "--", 2), ["a", "b--c"]);
        assert_eq!(split("a--b--c", "--", 9), ["a", "b", "c"]);
    }

    #[test]
    fn there_are_empty_parts_and_always_one_part() {
        assert_eq!(split("", "--", 0), [""]);
        assert_eq!(split("----", "--", 0), ["", "", ""]);
        assert_eq!(split("--b--", "--", 0), ["", "b", ""]);
        assert_eq!(split("aaa", "aa", 0), ["", "a"]);
        assert_eq!(split("abc", "x", 0), ["abc"]);
        assert_eq!(split("abc", "", 0), ["abc"]);
    }
}
