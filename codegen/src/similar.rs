//! Names that resemble another name: renamed ones, and misspelled ones.

/// The least similarity of two names for one to be taken for the other.
const SIMILAR: f64 = 0.6;

/// Longer names are not compared: the time is the product of their lengths, and no item can have
/// such a name.
const LONGEST: usize = 200;

/// Returns the candidate that is the most similar to `name`, if one is similar. Case does not matter.
pub(crate) fn similar<'n>(
    name: &str,
    candidates: impl Iterator<Item = &'n str>,
) -> Option<&'n str> {
    let name = name.to_ascii_lowercase();
    let is_short = |text: &str| text.len() <= LONGEST;
    let similarity = |candidate: &&str| match is_short(&name) && is_short(candidate) {
        true => {
            let candidate = candidate.to_ascii_lowercase();
            strsim::normalized_damerau_levenshtein(&name, &candidate)
        }
        false => 0.0,
    };
    let similar = candidates.filter(|candidate| similarity(candidate) >= SIMILAR);
    similar.max_by(|one, other| similarity(one).total_cmp(&similarity(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_similar_name_is_found_if_one_is_similar() {
        let long = "a".repeat(LONGEST + 1);
        for (name, expected) in [
            ("AsumeRole", Some("AssumeRole")),
            ("assumerole", Some("AssumeRole")),
            ("AssumeRoles", Some("AssumeRole")),
            ("GetRole", Some("GetRole")),
            ("Fly", None),
            ("", None),
            (&long, None),
        ] {
            let candidates = ["AssumeRole", "GetRole", "AssumeRoot", &long];
            assert_eq!(similar(name, candidates.into_iter()), expected, "{name}");
        }
    }
}
