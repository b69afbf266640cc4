//! Decides which parts a client has.

use crate::ir::{BuiltIn, Endpoints, Function, Operation, SigV4a, Types};
use crate::parts::{self, Part};
use crate::protocol::ProtocolSpec;

/// Returns the parts of a client without duplicates.
pub(crate) fn parts(
    protocol: &'static ProtocolSpec,
    sigv4a: SigV4a,
    types: &Types,
    operations: &[Operation],
    endpoints: &Endpoints,
    has_protocol_tests: bool,
) -> Vec<&'static Part> {
    let any = |is: fn(&Operation) -> bool| operations.iter().any(is);
    let has_host_prefix = any(|operation| operation.host_prefix.is_some());
    let calls = |function| endpoints.functions.contains(&function);
    let has_region = endpoints
        .params
        .iter()
        .any(|param| param.built_in == Some(BuiltIn::Region));
    let checks_labels = has_region
        || has_host_prefix
        || calls(Function::IsValidHostLabel)
        || calls(Function::IsVirtualHostableS3Bucket);
    let optional = [
        (!types.enums.is_empty(), &parts::ENUMS),
        (has_host_prefix, &parts::HOST_PREFIX),
        (
            any(|operation| operation.idempotency_token.is_some()),
            &parts::IDEMPOTENCY_TOKEN,
        ),
        (
            any(|operation| operation.compressed),
            &parts::REQUEST_COMPRESSION,
        ),
        (
            any(|operation| operation.paginator.is_some()),
            &parts::PAGINATION,
        ),
        (
            any(|operation| !operation.waiters.is_empty()),
            &parts::WAITERS,
        ),
        (sigv4a == SigV4a::Offered, &parts::SIGV4A_OFFERED),
        (sigv4a == SigV4a::Needed, &parts::SIGV4A_NEEDED),
        (has_protocol_tests, &parts::PROTOCOL_TESTS),
        (checks_labels, &parts::HOST_LABEL),
    ];
    let wanted = optional.into_iter().filter(|(wanted, _)| *wanted);
    let functions = endpoints
        .functions
        .iter()
        .filter_map(|function| of(*function));
    [&parts::CORE, &protocol.part]
        .into_iter()
        .chain(wanted.map(|(_, part)| part))
        .chain(functions)
        .collect()
}

/// Returns the part that implements a function of the rules language.
fn of(function: Function) -> Option<&'static Part> {
    Some(match function {
        // Other parts check host labels too.
        Function::IsValidHostLabel => return None,
        Function::IsVirtualHostableS3Bucket => &parts::S3_BUCKET,
        Function::Item => &parts::ITEM,
        Function::Ite => &parts::ITE,
        Function::ParseArn => &parts::ARN,
        Function::ParseUrl => &parts::URL,
        Function::Partition => &parts::PARTITION,
        Function::Split => &parts::SPLIT,
        Function::Substring => &parts::SUBSTRING,
        Function::UriEncode => &parts::URI_ENCODE,
    })
}
