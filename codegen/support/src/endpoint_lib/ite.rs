//! `ite`: if-then-else.

/// Returns one of the two values, depending on the condition.
pub(crate) fn ite<T>(condition: bool, when_true: T, when_false: T) -> T {
    if condition { when_true } else { when_false }
}
