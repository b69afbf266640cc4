//! Array indexes in `getAttr`.

/// Returns the item at an index, or `None` if the index is out of bounds. A negative index counts from
/// the end.
pub(crate) fn item<'a>(items: &[&'a str], index: isize) -> Option<&'a str> {
    let index = match usize::try_from(index) {
        Ok(index) => index,
        Err(_) => items.len().checked_sub(index.unsigned_abs())?,
    };
    items.get(index).copied()
}
