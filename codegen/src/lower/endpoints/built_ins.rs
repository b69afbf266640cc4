//! Built-ins: values that every AWS client can have, such as the region
//! (Smithy 2.0, section "AWS rules engine built-ins").

use crate::ir::{BuiltIn, EndpointType};

/// The built-ins, with their types and the settings that every client has for them. A built-in
/// without such a setting can be set by a setting of this service, or by a custom resolver.
const BUILT_INS: &[(&str, EndpointType, Option<BuiltIn>)] = &[
    ("AWS::Auth::AccountId", EndpointType::Text, None),
    ("AWS::Auth::AccountIdEndpointMode", EndpointType::Text, None),
    ("AWS::Auth::CredentialScope", EndpointType::Text, None),
    ("AWS::Region", EndpointType::Text, Some(BuiltIn::Region)),
    ("AWS::S3::Accelerate", EndpointType::Bool, None),
    (
        "AWS::S3::DisableMultiRegionAccessPoints",
        EndpointType::Bool,
        None,
    ),
    ("AWS::S3::ForcePathStyle", EndpointType::Bool, None),
    ("AWS::S3::UseArnRegion", EndpointType::Bool, None),
    ("AWS::S3::UseGlobalEndpoint", EndpointType::Bool, None),
    ("AWS::S3Control::UseArnRegion", EndpointType::Bool, None),
    ("AWS::STS::UseGlobalEndpoint", EndpointType::Bool, None),
    (
        "AWS::UseDualStack",
        EndpointType::Bool,
        Some(BuiltIn::UseDualStack),
    ),
    ("AWS::UseFIPS", EndpointType::Bool, Some(BuiltIn::UseFips)),
    ("SDK::Endpoint", EndpointType::Text, Some(BuiltIn::Endpoint)),
];

/// Returns the type of a built-in if there is one of this name.
pub(super) fn type_of(name: &str) -> Option<EndpointType> {
    let found = BUILT_INS.iter().find(|(known, ..)| *known == name);
    found.map(|(_, ty, _)| *ty)
}

/// Returns the setting that sets the built-in in every client.
pub(crate) fn setting(name: &str) -> Option<BuiltIn> {
    let found = BUILT_INS.iter().find(|(known, ..)| *known == name);
    found.and_then(|(.., setting)| *setting)
}
