//! Guesses about new names.

/// The least similarity of two names for one to be a new name of the other.
const SIMILAR: f64 = 0.6;

/// Returns the name that is most similar to `name`, if one is similar.
pub(super) fn similar<'n>(
    name: &str,
    candidates: impl Iterator<Item = &'n str>,
) -> Option<&'n str> {
    let name = name.to_ascii_lowercase();
    let similarity = |candidate: &&str| {
        let candidate = candidate.to_ascii_lowercase();
        strsim::normalized_damerau_levenshtein(&name, &candidate)
    };
    let similar = candidates.filter(|candidate| similarity(candidate) >= SIMILAR);
    similar.max_by(|one, other| similarity(one).total_cmp(&similarity(other)))
}
