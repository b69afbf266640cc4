//! Compares what the endpoint rules return.
//!
//! The rules of both models are evaluated with many combinations of parameters, and the results are
//! compared, so it does not matter how the rules are written.

mod cases;
mod groups;

use super::comparison::{Comparison, Pair};
use super::draft::End;
use super::kinds::ChangeKind;
use super::subject::Subject;
use crate::evaluate::{Outcome, evaluate};
use crate::ir::{EndpointValue, Endpoints};
use crate::partitions::Partition;

use cases::{Case, Cases};
use groups::Groups;

/// Compares the endpoints of two services.
pub(super) fn compare(comparison: &mut Comparison<'_>, pair: Pair<'_>, partitions: &[Partition]) {
    let clients = [comparison.old.client, comparison.new.client];
    let [old, new] = clients.map(|client| &client.endpoints);
    let cases = Cases::new(clients, partitions);
    let mut groups = Groups::new(partitions);
    for case in &cases.all {
        let outcomes = [old, new].map(|endpoints| outcome(endpoints, case, partitions));
        groups.add(case, &outcomes);
    }
    let mut messages = groups.messages(&cases);
    if messages.is_empty() && old.rules != new.rules {
        messages.push((without_difference(&cases), false));
    }
    for (message, is_breaking) in messages {
        let ends = [pair.old, pair.new].map(|subject| Some(end(subject)));
        let [old, new] = ends;
        let draft = comparison.add(ChangeKind::ChangedEndpoint, old, new, message);
        draft.breaking_if(is_breaking);
    }
}

/// Returns the result of the rules. A parameter that they lack, or that has a different type, is not
/// set.
fn outcome(endpoints: &Endpoints, case: &Case, partitions: &[Partition]) -> Outcome {
    let has = |name: &str, value: &EndpointValue| {
        let mut params = endpoints.params.iter();
        params.any(|param| param.name == name && param.ty == value.ty())
    };
    let given = case.given.iter().filter(|(name, value)| has(name, value));
    let given: Vec<_> = given.cloned().collect();
    evaluate(endpoints, partitions, &given)
}

fn without_difference(cases: &Cases) -> String {
    format!(
        "the endpoint rules differ, but return the same results for all {} combinations of parameters that were compared",
        cases.all.len()
    )
}

fn end(subject: Subject<'_>) -> End {
    let rules = subject.traits().endpoint_rule_set();
    End {
        span: rules.map_or(subject.span(), |rules| rules.span),
        ..subject.end()
    }
}
