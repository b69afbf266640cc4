//! The protocols, one value each, and the traits that belong to them.
//!
//! Everything here is data. The stages read the [`ProtocolSpec`] of the service; none of them
//! compares protocols or names one.

mod aws_json;
mod aws_query;
mod ec2_query;
mod rest_json_1;
mod rest_xml;
mod rpc_v2_cbor;
mod rpc_v2_json;
pub(crate) mod spec;

pub(crate) use spec::{ErrorParams, FaultParam, MemberNames, ProtocolSpec};

use spec::{EC2_QUERY_NAME, QUERY_COMPATIBLE, QUERY_ERROR};

/// The protocols that are supported, in order of preference.
pub(crate) static IMPLEMENTED: &[&ProtocolSpec] = &[
    &rpc_v2_cbor::SPEC,
    &aws_json::V1_0,
    &aws_json::V1_1,
    &rpc_v2_json::SPEC,
    &rest_json_1::SPEC,
    &rest_xml::SPEC,
    &aws_query::SPEC,
    &ec2_query::SPEC,
];

/// Protocols that Smithy defines but that are not supported yet.
const NOT_IMPLEMENTED: &[&str] = &["smithy.mqtt#mqttJson"];

/// The meaning of a trait that belongs to a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProtocolTrait {
    /// The service speaks this protocol.
    Protocol,
    /// The trait sets the code of an error on the wire.
    ErrorCode,
    /// The service uses the codes that such traits set.
    QueryCompatible,
    /// The trait names a member in requests.
    QueryName,
}

/// Returns the ID and the meaning of a trait if it belongs to a protocol.
pub(crate) fn protocol_trait(id: &str) -> Option<(&'static str, ProtocolTrait)> {
    let protocols = IMPLEMENTED.iter().map(|spec| spec.id);
    let protocols = protocols.chain(NOT_IMPLEMENTED.iter().copied());
    let others = [
        (QUERY_ERROR, ProtocolTrait::ErrorCode),
        (QUERY_COMPATIBLE, ProtocolTrait::QueryCompatible),
        (EC2_QUERY_NAME, ProtocolTrait::QueryName),
    ];
    protocols
        .map(|id| (id, ProtocolTrait::Protocol))
        .chain(others)
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
            if let Some(codes) = spec.error_codes {
                let id = codes.error_trait;
                assert_eq!(protocol_trait(id), Some((id, ProtocolTrait::ErrorCode)));
                let id = codes.service_trait;
                assert!(id.is_none_or(|id| protocol_trait(id).is_some()), "{id:?}");
            }
        }
        for id in NOT_IMPLEMENTED {
            assert_eq!(protocol_trait(id), Some((*id, ProtocolTrait::Protocol)));
            assert!(IMPLEMENTED.iter().all(|spec| spec.id != *id), "{id}");
        }
        assert_eq!(protocol_trait("smithy.api#http"), None);
    }
}
