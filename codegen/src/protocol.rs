//! The protocols: one value each, and what the generator knows about protocol traits.
//!
//! Everything in here is data. The stages ask the [`ProtocolSpec`] of the service; none of them
//! compares protocols, and none names one.

mod aws_query;
pub(crate) mod spec;

pub(crate) use spec::{ErrorCode, ProtocolSpec, Support};

/// The protocols that clients are generated for, the preferred one first.
pub(crate) static IMPLEMENTED: &[&ProtocolSpec] = &[&aws_query::SPEC];

/// Protocols that Smithy defines and that clients are not generated for yet.
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

/// Traits that belong to a protocol without being one, and why a client may ignore each of them.
const IGNORED: &[(&str, &str)] = &[(
    "aws.protocols#awsQueryCompatible",
    "asks clients of other protocols for error codes that awsQuery has anyway",
)];

/// What a trait that belongs to a protocol means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProtocolTrait {
    /// The service speaks this protocol.
    Protocol,
    /// The trait carries the code of an error on the wire.
    ErrorCode,
    /// A client may ignore the trait; says why.
    Ignored(&'static str),
}

/// The ID of a trait that belongs to a protocol, and what the trait means.
pub(crate) fn protocol_trait(id: &str) -> Option<(&'static str, ProtocolTrait)> {
    let protocols = IMPLEMENTED.iter().map(|spec| spec.id);
    let protocols = protocols.chain(NOT_IMPLEMENTED.iter().copied());
    let error_codes = IMPLEMENTED.iter().filter_map(|spec| match spec.error_code {
        ErrorCode::Trait(id) => Some(id),
        ErrorCode::ShapeName => None,
    });
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
    fn protocol_traits_are_told_from_protocols() {
        for spec in IMPLEMENTED {
            assert_eq!(
                protocol_trait(spec.id),
                Some((spec.id, ProtocolTrait::Protocol))
            );
            if let ErrorCode::Trait(id) = spec.error_code {
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
