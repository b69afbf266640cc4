//! `ite`: if, then, else.

/// One of two values.
pub(crate) fn ite<T>(condition: bool, when_true: T, when_false: T) -> T {
    if condition { when_true } else { when_false }
}

#[cfg(test)]
mod tests {
    use super::ite;

    #[test]
    fn the_condition_decides() {
        assert_eq!((ite(true, "a", "b"), ite(false, "a", "b")), ("a", "b"));
        assert_eq!(ite(false, Some("a"), None), None);
    }
}
