//! Amazon Simple Notification Service.

use super::customizations::Customizations;
use crate::diagnostics::Diagnostics;
use crate::model::Model;
use crate::model::traits::endpoint_params::ParameterValue;
use crate::model::traits::endpoint_tests::{Expectation, ExpectedEndpoint, TestCase};
use crate::source::Span;

pub(super) const SERVICE: &str = "com.amazonaws.sns#AmazonSimpleNotificationService";

pub(super) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    dual_stack_in_isolated_regions(model, diagnostics);
    Customizations::default()
}

/// An endpoint test case that no longer matches AWS's partitions.
struct OutdatedCase {
    region: &'static str,
    use_fips: bool,
    /// The URL that the rules return with the current partitions.
    url: &'static str,
}

const OUTDATED_CASES: &[OutdatedCase] = &[
    OutdatedCase {
        region: "us-iso-east-1",
        use_fips: true,
        url: "https://sns-fips.us-iso-east-1.api.aws.ic.gov",
    },
    OutdatedCase {
        region: "us-iso-east-1",
        use_fips: false,
        url: "https://sns.us-iso-east-1.api.aws.ic.gov",
    },
    OutdatedCase {
        region: "us-isob-east-1",
        use_fips: true,
        url: "https://sns-fips.us-isob-east-1.api.aws.scloud",
    },
    OutdatedCase {
        region: "us-isob-east-1",
        use_fips: false,
        url: "https://sns.us-isob-east-1.api.aws.scloud",
    },
];

/// Updates four cases. They expect that `aws-iso` and `aws-iso-b` do not support dual stack, but
/// according to AWS's partitions they now do. Published clients use those partitions and no longer
/// have the cases (aws-sdk-sns 1.121.0). Here, the cases are changed to expect what the rules
/// return.
///
/// A model without any of the four is newer and needs no repair.
fn dual_stack_in_isolated_regions(model: &mut Model, diagnostics: &mut Diagnostics) {
    let Some(service) = model.shapes.get_mut(&model.service) else {
        return;
    };
    let Some(tests) = service.traits.endpoint_tests_mut() else {
        return;
    };
    let mut repaired = 0;
    let mut changed: Option<Span> = None;
    for case in &mut tests.value.cases {
        let Some(outdated) = OUTDATED_CASES.iter().find(|outdated| outdated.is(case)) else {
            continue;
        };
        if outdated.repair(case) {
            repaired += 1;
        } else {
            changed = changed.or(Some(case.expect.span));
        }
    }
    let (none, all) = (repaired == 0, repaired == OUTDATED_CASES.len());
    if changed.is_some() || !(none || all) {
        diagnostics.shape(
            changed.unwrap_or(tests.span),
            &service.id,
            "a repair of the endpoint tests no longer applies: the dual-stack cases for isolated regions have changed",
            "change or remove the repair in codegen/src/customize/sns.rs",
        );
    }
}

impl OutdatedCase {
    fn is(&self, case: &TestCase) -> bool {
        let param = |name| {
            let mut params = case.params.iter();
            let param = params.find(|param| param.name.value == name);
            param.map(|param| &param.value.value)
        };
        let flag = |name| match param(name) {
            Some(ParameterValue::Boolean(value)) => Some(*value),
            _ => None,
        };
        matches!(param("Region"), Some(ParameterValue::String(region)) if region == self.region)
            && flag("UseFIPS") == Some(self.use_fips)
            && flag("UseDualStack") == Some(true)
    }

    /// Makes the case expect the URL if it expects the error about dual stack. Returns whether it
    /// did.
    fn repair(&self, case: &mut TestCase) -> bool {
        let error = if self.use_fips {
            "FIPS and DualStack are enabled, but this partition does not support one or both"
        } else {
            "DualStack is enabled but this partition does not support DualStack"
        };
        if !matches!(&case.expect.value, Expectation::Error(message) if message == error) {
            return false;
        }
        case.expect.value = Expectation::Endpoint(Box::new(ExpectedEndpoint {
            url: self.url.to_owned(),
            headers: Vec::new(),
            properties: Default::default(),
        }));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn isolated_partitions_support_dual_stack() {
        let partitions = crate::load::partitions(&mut Diagnostics::default());
        for (id, suffix) in [
            ("aws-iso", "api.aws.ic.gov"),
            ("aws-iso-b", "api.aws.scloud"),
        ] {
            let mut partitions = partitions.iter();
            let partition = partitions.find(|partition| partition.id == id);
            let outputs = &partition.expect("the partition").outputs;
            assert!(outputs.supports_dual_stack, "{id}");
            assert_eq!(outputs.dual_stack_dns_suffix, suffix);
        }
    }
}
