//! `substring`: a part of a text.

/// Returns the characters from `start` up to but excluding `end`. If `reverse` is set, both count
/// from the end of the text.
///
/// Returns `None` if the range is empty or out of bounds, or if the text is not ASCII.
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
