//! The next version of the package, by the rules of Cargo.
//!
//! Cargo treats versions as compatible if their first nonzero numbers are the same, so a change that breaks programs
//! increases that number. From 1.0 on, new features increase the minor version. Everything else increases the patch
//! version, including new features before 1.0.

use semver::{BuildMetadata, Comparator, Op, Prerelease, Version, VersionReq};
use smithy_codegen::diff::Verdict;

/// Returns the next version: the requested one, or the smallest one that fits the changes. Returns an error if the
/// requested one does not fit them.
pub(super) fn next(
    current: &Version,
    verdict: Verdict,
    requested: Option<&Version>,
) -> Result<Version, String> {
    let Some(requested) = requested else {
        return smallest(current, verdict);
    };
    if requested.cmp_precedence(current).is_le() {
        return Err(format!(
            "version {requested} is not newer than the current version, {current}"
        ));
    }
    if verdict == Verdict::Breaking && is_compatible(current, requested) {
        let next = smallest(current, verdict);
        let remedy = next.map_or_else(
            |_| String::new(),
            |next| format!("\nuse {next} or a newer version"),
        );
        return Err(format!(
            "this update breaks programs, but Cargo treats version {requested} as compatible with {current}{remedy}"
        ));
    }
    Ok(requested.clone())
}

/// Returns the smallest version that fits the changes.
fn smallest(current: &Version, verdict: Verdict) -> Result<Version, String> {
    if !current.pre.is_empty() {
        return Err(format!(
            "{current} is a pre-release, so there is no obvious next version\nadd `--version V`"
        ));
    }
    let Version {
        major,
        minor,
        patch,
        ..
    } = *current;
    let next = |number: u64| {
        let next = number.checked_add(1);
        next.ok_or_else(|| format!("there is no version after {current}\nadd `--version V`"))
    };
    Ok(match verdict {
        Verdict::Breaking if major > 0 => Version::new(next(major)?, 0, 0),
        Verdict::Breaking if minor > 0 => Version::new(0, next(minor)?, 0),
        Verdict::Compatible if major > 0 => Version::new(major, next(minor)?, 0),
        _ => Version::new(major, minor, next(patch)?),
    })
}

/// Returns whether a dependency on the current version accepts a newer one.
fn is_compatible(current: &Version, newer: &Version) -> bool {
    let accepted = VersionReq {
        comparators: vec![Comparator {
            op: Op::Caret,
            major: current.major,
            minor: Some(current.minor),
            patch: Some(current.patch),
            pre: current.pre.clone(),
        }],
    };
    // A pre-release makes the same promise as its release.
    accepted.matches(&Version {
        pre: Prerelease::EMPTY,
        build: BuildMetadata::EMPTY,
        ..newer.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Breaking, Compatible, Documentation};
    use super::*;

    fn version(text: &str) -> Version {
        text.parse().expect("a version")
    }

    #[test]
    fn smallest_version_follows_the_rules_of_cargo() {
        for (current, breaking, compatible, documentation) in [
            ("0.1.0", "0.2.0", "0.1.1", "0.1.1"),
            ("0.9.9", "0.10.0", "0.9.10", "0.9.10"),
            ("0.0.3", "0.0.4", "0.0.4", "0.0.4"),
            ("1.2.3", "2.0.0", "1.3.0", "1.2.4"),
        ] {
            for (verdict, expected) in [
                (Breaking, breaking),
                (Compatible, compatible),
                (Documentation, documentation),
            ] {
                let next = next(&version(current), verdict, None);
                assert_eq!(next, Ok(version(expected)), "{current}, {verdict:?}");
            }
        }
    }

    #[test]
    fn pre_release_has_no_smallest_next_version() {
        let error = next(&version("1.0.0-rc.1"), Compatible, None).expect_err("a choice");
        assert!(error.contains("add `--version V`"), "{error}");
        let requested = version("1.0.0");
        let next = next(&version("1.0.0-rc.1"), Compatible, Some(&requested));
        assert_eq!(next, Ok(requested));
    }

    #[test]
    fn last_version_has_no_next_one() {
        let last = Version::new(0, u64::MAX, 0);
        let error = next(&last, Breaking, None).expect_err("no number is larger");
        assert!(error.contains("there is no version after"), "{error}");
    }

    #[test]
    fn requested_version_is_newer() {
        for requested in ["0.1.0", "0.0.9", "0.1.0-alpha", "0.1.0+build"] {
            let error = next(&version("0.1.0"), Documentation, Some(&version(requested)));
            let error = error.expect_err(requested);
            assert!(error.contains("is not newer"), "{error}");
        }
    }

    #[test]
    fn breaking_change_needs_an_incompatible_version() {
        for (current, compatible, incompatible) in [
            ("0.1.0", "0.1.1", "0.2.0"),
            ("0.1.0", "0.1.1-alpha", "0.2.0-alpha"),
            ("1.2.3", "1.3.0", "2.0.0"),
            ("1.0.0-rc.1", "1.0.0", "2.0.0"),
        ] {
            let next =
                |verdict, requested| next(&version(current), verdict, Some(&version(requested)));
            let error = next(Breaking, compatible).expect_err(compatible);
            assert!(error.contains("as compatible with"), "{error}");
            assert_eq!(next(Compatible, compatible), Ok(version(compatible)));
            assert_eq!(next(Breaking, incompatible), Ok(version(incompatible)));
        }
        // Cargo treats no other version as compatible with 0.0.z.
        let next = next(&version("0.0.3"), Breaking, Some(&version("0.0.4")));
        assert_eq!(next, Ok(version("0.0.4")));
    }
}
