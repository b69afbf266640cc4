//! Values of the rules language.

use super::functions::{Arn, Url};
use crate::ir::{EndpointValue, PartitionOutputs};

/// A value that is present. An absent one is `None`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Bool(bool),
    Integer(usize),
    List(Vec<String>),
    /// A partition, an ARN, or a URL: values by the names of the methods that return them.
    Record(Vec<(&'static str, Value)>),
}

impl Value {
    /// Returns the approximate size in bytes; at least one.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Bool(_) | Self::Integer(_) => 1,
            Self::Text(text) => 1 + text.len(),
            Self::List(items) => 1 + items.iter().map(|item| 1 + item.len()).sum::<usize>(),
            Self::Record(values) => 1 + values.iter().map(|(_, value)| value.size()).sum::<usize>(),
        }
    }

    pub(super) fn list(items: &[&str]) -> Self {
        Self::List(items.iter().copied().map(str::to_owned).collect())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&EndpointValue> for Value {
    fn from(value: &EndpointValue) -> Self {
        match value {
            EndpointValue::Text(text) => Self::Text(text.clone()),
            EndpointValue::Bool(value) => Self::Bool(*value),
            EndpointValue::TextList(items) => Self::List(items.clone()),
        }
    }
}

impl From<&PartitionOutputs> for Value {
    fn from(outputs: &PartitionOutputs) -> Self {
        let PartitionOutputs {
            name,
            dns_suffix,
            dual_stack_dns_suffix,
            supports_fips,
            supports_dual_stack,
            implicit_global_region,
        } = outputs;
        Self::Record(vec![
            ("name", name.as_str().into()),
            ("dns_suffix", dns_suffix.as_str().into()),
            (
                "dual_stack_dns_suffix",
                dual_stack_dns_suffix.as_str().into(),
            ),
            ("supports_fips", Self::Bool(*supports_fips)),
            ("supports_dual_stack", Self::Bool(*supports_dual_stack)),
            (
                "implicit_global_region",
                implicit_global_region.as_str().into(),
            ),
        ])
    }
}

impl From<Arn<'_>> for Value {
    fn from(arn: Arn<'_>) -> Self {
        Self::Record(vec![
            ("partition", arn.partition().into()),
            ("service", arn.service().into()),
            ("region", arn.region().into()),
            ("account_id", arn.account_id().into()),
            ("resource_id", Self::list(&arn.resource_id())),
        ])
    }
}

impl From<Url<'_>> for Value {
    fn from(url: Url<'_>) -> Self {
        Self::Record(vec![
            ("scheme", url.scheme().into()),
            ("authority", url.authority().into()),
            ("path", url.path().into()),
            ("normalized_path", Self::Text(url.normalized_path())),
            ("is_ip", Self::Bool(url.is_ip())),
        ])
    }
}
