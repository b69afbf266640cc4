//! The names of the service and the crate.

use crate::customize::Customizations;
use crate::ir::{Operation, Package};
use crate::model::Shape;
use crate::settings::Settings;
use crate::text::one_line;

/// Names of a service.
pub(crate) struct Names {
    /// The service's own name, `AWS Security Token Service`.
    pub(crate) title: String,
    /// `aws.api#service$sdkId`, or the name of the shape.
    pub(crate) sdk_id: String,
    /// The service's name in the user agent, such as `costexplorer` for `Cost Explorer`.
    pub(crate) service_id: String,
}

pub(crate) fn names(shape: &Shape) -> Names {
    let sdk_id = shape.traits.sdk_id();
    let sdk_id = sdk_id.unwrap_or(shape.id.name()).to_owned();
    let title = shape.traits.title();
    Names {
        title: title.map_or_else(|| sdk_id.clone(), one_line),
        service_id: sdk_id
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase(),
        sdk_id,
    }
}

/// Returns `smithy.api#xmlNamespace` of the service: URI and prefix.
pub(crate) fn xml_namespace(shape: &Shape) -> Option<(String, Option<String>)> {
    let namespace = shape.traits.xml_namespace()?;
    Some((namespace.uri.clone(), namespace.prefix.clone()))
}

/// Returns the names of the operations, in alphabetical order, if the caller chose them.
pub(crate) fn subset(operations: &[Operation], settings: &Settings) -> Option<Vec<String>> {
    settings.chosen_operations()?;
    let names = operations.iter().map(|operation| &operation.shape.name);
    let mut names: Vec<_> = names.cloned().collect();
    names.sort();
    Some(names)
}

pub(crate) fn package(settings: &Settings) -> Package {
    Package {
        name: settings.package_name().to_owned(),
        version: settings.package_version().to_owned(),
        crate_name: settings.package_name().replace('-', "_"),
    }
}

/// Returns headers that all requests have: names and values. Without the AWS layer, nothing else says
/// which client sends them.
pub(crate) fn request_headers(
    is_aws: bool,
    customizations: &Customizations,
    settings: &Settings,
) -> Vec<(&'static str, String)> {
    let mut headers = customizations.request_headers.clone();
    if !is_aws {
        let (name, version) = (settings.package_name(), settings.package_version());
        headers.push((
            "user-agent",
            format!("{name}/{version} smithy-codegen-rust"),
        ));
    }
    headers
}
