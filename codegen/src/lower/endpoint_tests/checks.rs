//! Compares what cases expect with what the rules return.
//!
//! Cases reflect AWS's partitions at the time they were written, but clients use today's
//! partitions.

use super::difference::difference;
use super::expected;
use super::outdated::{Case, is_outdated};
use crate::evaluate::{Outcome, evaluate};
use crate::ir::{EndpointTest, Endpoints};
use crate::lower::findings::Findings;
use crate::model::traits::endpoint_tests::TestCase;
use crate::source::Span;
use crate::text::one_line;

/// Checks all cases. Changes outdated cases to expect what the rules return today.
pub(super) fn check(
    tests: &mut [EndpointTest],
    cases: &[TestCase],
    endpoints: &Endpoints,
    findings: &mut Findings<'_>,
) {
    let params: Vec<_> = tests.iter().map(|test| test.params.clone()).collect();
    let outcomes: Vec<_> = tests
        .iter()
        .map(|test| {
            let found = evaluate(endpoints, &endpoints.partitions, &test.params);
            (expected::outcome(&test.expected), found)
        })
        .collect();
    let current: Vec<Case<'_>> = params
        .iter()
        .zip(&outcomes)
        .filter(|(_, (expected, found))| expected == found)
        .map(|(params, (expected, _))| (params.as_slice(), expected))
        .collect();
    let mut outdated = Vec::new();
    for (((test, case), params), (expected, found)) in
        tests.iter_mut().zip(cases).zip(&params).zip(&outcomes)
    {
        let span = case.expect.span;
        if found == expected {
            continue;
        }
        if *found == Outcome::Unknown {
            findings.warning(
                span,
                "this test case was not checked: the values in the rules become too large"
                    .to_owned(),
                "shorten the values; the generated test checks the case",
            );
            continue;
        }
        let (expects, returns) = difference(expected, found);
        match expected::of(found.clone()) {
            Some(found) if is_outdated(endpoints, (params, expected), &current) => {
                outdated.push(span);
                test.outdated = Some(one_line(&expects));
                test.expected = found;
            }
            _ => findings.warning(
                span,
                format!("this test case expects {expects}, but the rules return {returns}"),
                "fix the case or the rules; otherwise, the generated test fails",
            ),
        }
    }
    report_outdated(&outdated, cases.len(), findings);
}

fn report_outdated(outdated: &[Span], cases: usize, findings: &mut Findings<'_>) {
    let Some(first) = outdated.first() else {
        return;
    };
    let expect = if outdated.len() == 1 {
        "expects"
    } else {
        "expect"
    };
    findings.warning(
        *first,
        format!(
            "{} of {cases} endpoint test cases {expect} results that the rules return only with older AWS partitions; this is the first",
            outdated.len(),
        ),
        "use a newer version of the model; until then, the generated tests expect what the rules return with today's partitions",
    );
}
