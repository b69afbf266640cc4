//! Amazon Simple Notification Service.

use indexmap::IndexMap;

use super::Customizations;
use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::model::node::{Entry, Node, Value};
use crate::model::traits::Undecoded;
use crate::source::Span;

pub(super) const SERVICE: &str = "com.amazonaws.sns#AmazonSimpleNotificationService";

const TESTS: &str = "smithy.rules#endpointTests";

pub(super) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    dual_stack_in_isolated_regions(model, diagnostics);
    Customizations::default()
}

/// An endpoint test case that was overtaken by AWS's partitions.
struct Overtaken {
    region: &'static str,
    use_fips: bool,
    /// What the rules give with the partitions of today.
    url: &'static str,
}

const OVERTAKEN: &[Overtaken] = &[
    Overtaken {
        region: "us-iso-east-1",
        use_fips: true,
        url: "https://sns-fips.us-iso-east-1.api.aws.ic.gov",
    },
    Overtaken {
        region: "us-iso-east-1",
        use_fips: false,
        url: "https://sns.us-iso-east-1.api.aws.ic.gov",
    },
    Overtaken {
        region: "us-isob-east-1",
        use_fips: true,
        url: "https://sns-fips.us-isob-east-1.api.aws.scloud",
    },
    Overtaken {
        region: "us-isob-east-1",
        use_fips: false,
        url: "https://sns.us-isob-east-1.api.aws.scloud",
    },
];

/// Four cases expect that `aws-iso` and `aws-iso-b` have no dual stack, which AWS's partitions say
/// they have by now. Published clients carry those partitions and no longer have the cases
/// (aws-sdk-sns 1.121.0); here they say what the rules give.
///
/// A model without any of the four is that of such a client, and needs no repair.
fn dual_stack_in_isolated_regions(model: &mut Model, diagnostics: &mut Diagnostics) {
    let Some(service) = model.shapes.get_mut(&model.service) else {
        return;
    };
    let Some(tests) = service.traits.undecoded_mut(TESTS) else {
        return;
    };
    let span = tests.span;
    let cases = cases(tests);
    let is_overtaken = |case: &Node| OVERTAKEN.iter().find(|overtaken| overtaken.is(case));
    let mut repaired = 0;
    let mut changed: Option<Span> = None;
    for case in cases {
        let Some(overtaken) = is_overtaken(case) else {
            continue;
        };
        if overtaken.repair(case) {
            repaired += 1;
        } else {
            changed = changed.or(Some(case.span));
        }
    }
    let (none, all) = (repaired == 0, repaired == OVERTAKEN.len());
    if changed.is_some() || !(none || all) {
        diagnostics.shape(
            changed.unwrap_or(span),
            &service.id,
            "a repair of the endpoint tests no longer applies: the cases of dual stack in isolated regions have changed",
            "change or remove the repair in codegen/src/customize/sns.rs",
        );
    }
}

fn cases(tests: &mut Undecoded) -> &mut [Node] {
    match member(&mut tests.node, "testCases").map(|node| &mut node.value) {
        Some(Value::Array(cases)) => cases,
        _ => &mut [],
    }
}

fn member<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    match &mut node.value {
        Value::Object(members) => members.get_mut(key).map(|entry| &mut entry.node),
        _ => None,
    }
}

impl Overtaken {
    fn is(&self, case: &Node) -> bool {
        let param = |name| case.get("params").and_then(|params| params.get(name));
        let flag = |name| param(name).and_then(Node::as_bool);
        param("Region").and_then(Node::as_str) == Some(self.region)
            && flag("UseFIPS") == Some(self.use_fips)
            && flag("UseDualStack") == Some(true)
    }

    /// Lets the case expect the URL, if it expects the error about dual stack.
    fn repair(&self, case: &mut Node) -> bool {
        let error = if self.use_fips {
            "FIPS and DualStack are enabled, but this partition does not support one or both"
        } else {
            "DualStack is enabled but this partition does not support DualStack"
        };
        let Some(expect) = member(case, "expect") else {
            return false;
        };
        if expect.get("error").and_then(Node::as_str) != Some(error) {
            return false;
        }
        let span = expect.span;
        let url = object("url", Value::String(self.url.to_owned()), span);
        expect.value = object("endpoint", url, span);
        true
    }
}

fn object(key: &str, value: Value, span: Span) -> Value {
    let entry = Entry {
        key_span: span,
        node: Node { value, span },
    };
    Value::Object(IndexMap::from([(key.to_owned(), entry)]))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_partitions_have_the_dual_stack_that_the_repair_relies_on() {
        for (id, suffix) in [
            ("aws-iso", "api.aws.ic.gov"),
            ("aws-iso-b", "api.aws.scloud"),
        ] {
            let partition = crate::load::partitions::all()
                .into_iter()
                .find(|partition| partition.id == id);
            let outputs = partition.expect("the partition").outputs;
            assert!(outputs.supports_dual_stack, "{id}");
            assert_eq!(outputs.dual_stack_dns_suffix, suffix);
        }
    }
}
