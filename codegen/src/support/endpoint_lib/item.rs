//! Indices of `getAttr`: an item of an array.

/// The item at this place, counted from the end where it is negative; none beyond either end.
pub(crate) fn item<'a>(items: &[&'a str], at: isize) -> Option<&'a str> {
    let at = match usize::try_from(at) {
        Ok(at) => at,
        Err(_) => items.len().checked_sub(at.unsigned_abs())?,
    };
    items.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::item;

    #[test]
    fn items_are_counted_from_both_ends() {
        let items = ["a", "b", "c"];
        for (at, expected) in [
            (0, Some("a")),
            (2, Some("c")),
            (3, None),
            (-1, Some("c")),
            (-3, Some("a")),
            (-4, None),
            (isize::MIN, None),
        ] {
            assert_eq!(item(&items, at), expected, "{at}");
        }
        assert_eq!((item(&[], 0), item(&[], -1)), (None, None));
    }
}
