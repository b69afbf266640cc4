//! Test suites, and the results that libtest reports for them.

use std::fmt;

/// The tests of one executable, or of one crate's documentation.
#[derive(Debug, PartialEq)]
pub(super) struct Suite {
    pub(super) name: String,
    pub(super) counts: Counts,
}

impl Suite {
    /// Returns a suite for a failure that is not a test: a failed build, a warning, or a process that was killed.
    pub(super) fn failed(name: String) -> Self {
        let counts = Counts {
            failed: 1,
            ..Counts::default()
        };
        Self { name, counts }
    }

    /// Returns the suite of an executable with this output and exit status.
    pub(super) fn of(name: &str, output: &str, succeeded: bool) -> Self {
        let mut suite = Self {
            name: name.to_owned(),
            counts: Counts::default(),
        };
        match output.lines().filter_map(result).next_back() {
            Some(counts) => suite.counts = counts,
            None => suite.name.push_str(": did not finish"),
        }
        suite.settle(succeeded);
        suite
    }

    /// Adds a failure if the executable failed but no test did.
    pub(super) fn settle(&mut self, succeeded: bool) {
        if !succeeded && self.counts.failed == 0 {
            self.counts.failed = 1;
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) passed: u32,
    pub(super) failed: u32,
    pub(super) ignored: u32,
}

impl Counts {
    /// Returns the number of tests.
    fn cases(self) -> u32 {
        self.passed + self.failed + self.ignored
    }
}

impl std::ops::Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }
}

pub(super) fn total(suites: &[Suite]) -> Counts {
    let counts = suites.iter().map(|suite| suite.counts);
    counts.fold(Counts::default(), |total, counts| total + counts)
}

/// Returns a failed suite unless this one has run as many tests as its model has cases.
pub(super) fn check_count(suites: &[Suite], name: &str, cases: usize) -> Option<Suite> {
    let suite = suites.iter().find(|suite| suite.name == name);
    let ran = suite.map_or(0, |suite| suite.counts.cases() as usize);
    (ran != cases).then(|| Suite::failed(format!("{name}: the model has {cases} cases, {ran} ran")))
}

/// Parses a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; ...`.
pub(super) fn result(line: &str) -> Option<Counts> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |name| {
        counts
            .split("; ")
            .find_map(|count| count.strip_suffix(name)?.trim_end().parse().ok())
    };
    Some(Counts {
        passed: count("passed")?,
        failed: count("failed")?,
        ignored: count("ignored")?,
    })
}

/// A table with a line for each suite that has tests.
pub(super) struct Table<'a>(pub(super) &'a [Suite]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let suites = || {
            self.0
                .iter()
                .filter(|suite| suite.counts != Counts::default())
        };
        let width = suites()
            .map(|suite| suite.name.chars().count())
            .max()
            .unwrap_or(0)
            .max("suite".len());
        writeln!(f, "{:width$}  cases  passed  failed  skipped", "suite")?;
        for Suite { name, counts } in suites() {
            let cases = counts.cases();
            let Counts {
                passed,
                failed,
                ignored,
            } = counts;
            writeln!(
                f,
                "{name:width$}  {cases:>5}  {passed:>6}  {failed:>6}  {ignored:>7}"
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u32, failed: u32, ignored: u32) -> Counts {
        Counts {
            passed,
            failed,
            ignored,
        }
    }

    #[test]
    fn last_result_of_an_executable_counts() {
        let output = "\
running 4 tests
test result: ok. 9 passed; 0 failed; 0 ignored; printed by a test
test result: FAILED. 1 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
";
        let suite = Suite::of("sts", output, false);
        assert_eq!(
            (suite.name.as_str(), suite.counts),
            ("sts", counts(1, 2, 1))
        );
    }

    #[test]
    fn executable_without_a_result_counts_as_failed() {
        let suite = Suite::of("sts", "running 4 tests\n", false);
        assert_eq!(suite.name, "sts: did not finish");
        assert_eq!(suite.counts, counts(0, 1, 0));
    }

    #[test]
    fn executable_that_fails_after_its_tests_counts_as_failed() {
        let output = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured";
        assert_eq!(Suite::of("sts", output, false).counts, counts(3, 1, 0));
        assert_eq!(Suite::of("sts", output, true).counts, counts(3, 0, 0));
    }

    #[test]
    fn model_needs_as_many_tests_as_it_has_cases() {
        let suites = [Suite {
            name: "a.json: protocol_tests".to_owned(),
            counts: counts(2, 1, 0),
        }];
        let check = |name, cases| check_count(&suites, name, cases).map(|suite| suite.name);
        assert_eq!(check("a.json: protocol_tests", 3), None);
        assert_eq!(check("b.json: protocol_tests", 0), None);
        for (name, cases, ran) in [
            ("a.json: protocol_tests", 2, 3),
            ("a.json: protocol_tests", 4, 3),
            ("b.json: protocol_tests", 1, 0),
        ] {
            let expected = format!("{name}: the model has {cases} cases, {ran} ran");
            assert_eq!(check(name, cases), Some(expected));
        }
    }

    #[test]
    fn table_has_a_line_for_each_suite_with_tests() {
        let suites = [
            Suite::of(
                "empty",
                "test result: ok. 0 passed; 0 failed; 0 ignored",
                true,
            ),
            Suite::failed("a: compiles with warnings".to_owned()),
        ];
        let expected = "\
suite                      cases  passed  failed  skipped
a: compiles with warnings      1       0       1        0
";
        assert_eq!(Table(&suites).to_string(), expected);
    }
}
