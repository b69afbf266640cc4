//! What `docs/diff.md` says about the kinds of changes.

use std::collections::BTreeSet;

use smithy_codegen::diff::ChangeKind;

const DOCUMENTATION: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/diff.md"));

/// Returns the cells of the rows of all tables.
fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let rows = DOCUMENTATION
        .lines()
        .filter_map(|line| line.strip_prefix("| "));
    rows.map(|row| row.trim_end_matches(" |").split(" | ").collect())
}

/// Returns the code spans of a text.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_kind_is_documented_with_its_group_and_verdict() {
    let documented: Vec<_> = rows().filter(|row| row.len() == 4).skip(1).collect();
    let documented: Vec<_> = documented.iter().map(|row| row[..3].join(" ")).collect();
    let expected = ChangeKind::ALL.iter().map(|kind| {
        let (group, verdict) = (kind.group().id(), kind.least_verdict().id());
        format!("`{}` {group} {verdict}", kind.id())
    });
    assert_eq!(documented, expected.collect::<Vec<_>>());
}

#[test]
fn every_kind_that_answers_an_evaluator_of_smithy_exists() {
    let ids: BTreeSet<_> = ChangeKind::ALL.iter().map(|kind| kind.id()).collect();
    let evaluators = rows().skip_while(|row| row[0] != "evaluator").skip(1);
    let evaluators: Vec<_> = evaluators.take_while(|row| row[0] != "key").collect();
    assert_eq!(evaluators.len(), 36);
    for row in evaluators {
        for id in code(row[1]) {
            assert!(ids.contains(id), "{id}");
        }
        let says_why = row[1].starts_with("none: ") || row[1].starts_with("the kind that");
        let is_answered = code(row[1]).next().is_some() || row[1] == "as for the input";
        assert!(says_why || is_answered, "{row:?}");
    }
}
