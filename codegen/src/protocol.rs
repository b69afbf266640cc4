//! The protocols, one value each, and the traits that belong to them.
//!
//! Everything here is data. The stages read the [`ProtocolSpec`] of the service; none of them
//! compares protocols or names one.

mod aws_query;
pub(crate) mod spec;

pub(crate) use spec::{ErrorParams, FaultParam, MemberNames, ProtocolSpec};

/// The protocols that are supported, in order of preference.
pub(crate) static IMPLEMENTED: &[&ProtocolSpec] = &[&aws_query::SPEC];

/// Protocols that Smithy defines but that are not supported yet.
const NOT_IMPLEMENTED: &[&str] = &[
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#ec2Query",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.mqtt#mqttJson",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
];

/// Traits that belong to a protocol but do not declare one, and why a client may ignore each of
/// them.
const IGNORED: &[(&str, &str)] = &[
    (
        "aws.protocols#awsQueryCompatible",
        "makes clients of other protocols use error codes that awsQuery already uses",
    ),
    (
        "aws.protocols#ec2QueryName",
        "names a member in ec2Query, which is not supported yet",
    ),
];

/// The meaning of a trait that belongs to a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProtocolTrait {
    /// The service speaks this protocol.
    Protocol,
    /// The trait sets the code of an error on the wire.
    ErrorCode,
    /// A client may ignore the trait, for the given reason.
    Ignored(&'static str),
}

/// Returns the ID and the meaning of a trait if it belongs to a protocol.
pub(crate) fn protocol_trait(id: &str) -> Option<(&'static str, ProtocolTrait)> {
    let protocols = IMPLEMENTED.iter().map(|spec| spec.id);
    let protocols = protocols.chain(NOT_IMPLEMENTED.iter().copied());
    let error_codes = IMPLEMENTED.iter();
    let error_codes = error_codes.filter_map(|spec| spec.error_code_trait);
    let ignored = IGNORED.iter();
    protocols
        .map(|id| (id, ProtocolTrait::Protocol))
        .chain(error_codes.map(|id| (id, ProtocolTrait::ErrorCode)))
        .chain(ignored.map(|(id, reason)| (*id, ProtocolTrait::Ignored(reason))))
        .find(|(known, _)| *known == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protocols_are_distinguished_from_their_traits() {
        for spec in IMPLEMENTED {
            assert_eq!(
                protocol_trait(spec.id),
                Some((spec.id, ProtocolTrait::Protocol))
            );
            if let Some(id) = spec.error_code_trait {
                assert_eq!(protocol_trait(id), Some((id, ProtocolTrait::ErrorCode)));
            }
        }
        for id in NOT_IMPLEMENTED {
            assert_eq!(protocol_trait(id), Some((*id, ProtocolTrait::Protocol)));
            assert!(IMPLEMENTED.iter().all(|spec| spec.id != *id), "{id}");
        }
        assert_eq!(protocol_trait("smithy.api#http"), None);
    }
}
