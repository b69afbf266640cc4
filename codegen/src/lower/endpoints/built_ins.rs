//! Built-ins: values that every AWS client can have, such as the region
//! (Smithy 2.0, section "AWS rules engine built-ins").

use crate::ir::{BuiltIn, EndpointType};

/// The built-ins, with their types and where clients take their values from. A built-in without
/// such a source can be set by a setting of this service, or by a custom resolver.
const BUILT_INS: &[(&str, EndpointType, Option<BuiltIn>)] = &[
    (
        "AWS::Auth::AccountId",
        EndpointType::Text,
        Some(BuiltIn::AccountId),
    ),
    (
        "AWS::Auth::AccountIdEndpointMode",
        EndpointType::Text,
        Some(BuiltIn::AccountIdEndpointMode),
    ),
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

/// Returns where clients take the value of the built-in from.
pub(crate) fn setting(name: &str) -> Option<BuiltIn> {
    let found = BUILT_INS.iter().find(|(known, ..)| *known == name);
    found.and_then(|(.., setting)| *setting)
}
