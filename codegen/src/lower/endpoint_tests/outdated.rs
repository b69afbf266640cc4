//! Test cases that were correct when AWS's partitions had other outputs.

use super::placeholders::{Values, solve};
use crate::evaluate::{Outcome, evaluate};
use crate::ir::{EndpointValue, Endpoints, Partition, PartitionOutputs};

/// An output that is a text, and a value that no model contains. Domains below `.invalid` do not
/// exist (RFC 2606).
struct Text {
    placeholder: &'static str,
    output: fn(&mut PartitionOutputs) -> &mut String,
}

const TEXTS: [Text; 4] = [
    Text {
        placeholder: "suffix.invalid",
        output: |outputs| &mut outputs.dns_suffix,
    },
    Text {
        placeholder: "dual-stack.invalid",
        output: |outputs| &mut outputs.dual_stack_dns_suffix,
    },
    Text {
        placeholder: "region.invalid",
        output: |outputs| &mut outputs.implicit_global_region,
    },
    // Last, because rules compare the name.
    Text {
        placeholder: "name.invalid",
        output: |outputs| &mut outputs.name,
    },
];

/// How many of the texts are replaced. As they are tried in this order, a change of flags alone is
/// found first, and a change of the name last.
const ATTEMPTS: [usize; 3] = [0, 3, 4];

const FLAGS: [(bool, bool); 4] = [(false, false), (false, true), (true, false), (true, true)];

/// A test case: its parameters, and the outcome that it expects.
pub(super) type Case<'a> = (&'a [(String, EndpointValue)], &'a Outcome);

/// Returns whether rules return the expected outcome if one partition has outputs other than
/// today's, and `current`, the cases that are correct today, are correct with these outputs, too.
/// Otherwise, the case contradicts them rather than today's partitions.
pub(super) fn is_outdated(endpoints: &Endpoints, case: Case<'_>, current: &[Case<'_>]) -> bool {
    let attempts = ATTEMPTS.iter().flat_map(|count| {
        let texts = &TEXTS[..*count];
        FLAGS.iter().map(move |flags| (texts, *flags))
    });
    let mut attempts = attempts.flat_map(|(texts, flags)| {
        (0..endpoints.partitions.len()).map(move |at| (texts, flags, at))
    });
    attempts.any(|(texts, flags, at)| {
        let with = |values: &Values| {
            let mut partitions = endpoints.partitions.clone();
            partitions[at] = with_outputs(&partitions[at], flags, values);
            partitions
        };
        let is_met = |partitions: &[Partition], (params, expected): Case<'_>| {
            evaluate(endpoints, partitions, params) == *expected
        };
        let explains = |partitions: &[Partition]| {
            is_met(partitions, case) && current.iter().all(|other| is_met(partitions, *other))
        };
        let (params, expected) = case;
        let placeholders = texts.iter().map(|text| text.placeholder);
        let placeholders: Values = placeholders.map(|text| (text, text.to_owned())).collect();
        let partitions = with(&placeholders);
        if texts.is_empty() {
            return explains(&partitions);
        }
        let found = evaluate(endpoints, &partitions, params);
        solve(&found, expected, &placeholders).is_some_and(|values| explains(&with(&values)))
    })
}

/// Returns a partition with other flags, and with these values of some texts.
fn with_outputs(
    partition: &Partition,
    (supports_fips, supports_dual_stack): (bool, bool),
    values: &Values,
) -> Partition {
    let mut partition = partition.clone();
    partition.outputs.supports_fips = supports_fips;
    partition.outputs.supports_dual_stack = supports_dual_stack;
    for Text {
        placeholder,
        output,
    } in &TEXTS
    {
        if let Some(value) = values.get(placeholder) {
            output(&mut partition.outputs).clone_from(value);
        }
    }
    partition
}
