//! Decides which parts a client has.

use super::context::Context;
use crate::ir::{
    Auth, AuthScheme, BuiltIn, Endpoints, Function, Operation, Presigned, ProtocolTests, SigV4a,
    Type, Types,
};
use crate::parts::{self, Part};

/// Returns the parts that follow from the model, without duplicates.
pub(crate) fn parts(
    context: &Context<'_>,
    auth: &Auth,
    types: &Types,
    operations: &[Operation],
    endpoints: &Endpoints,
    protocol_tests: &ProtocolTests,
) -> Vec<&'static Part> {
    let (is_aws, protocol) = (context.is_aws, context.model.protocol);
    let has_protocol_tests = !protocol_tests.is_empty();
    let any = |is: fn(&Operation) -> bool| operations.iter().any(is);
    let mut fields = types.structures.iter().flat_map(|found| &found.fields);
    let has_byte_stream = fields.any(|field| field.ty == Type::ByteStream);
    let has_events = types.unions.iter().any(|union| union.stream.is_some());
    let signs_events = operations
        .iter()
        .any(|operation| operation.signed && types[operation.input].event_stream().is_some());
    let has_host_prefix = any(|operation| operation.host_prefix.is_some());
    let has_host_label = endpoints.params.iter().any(|param| param.is_host_label);
    let offers = |scheme| auth.schemes.contains(&scheme);
    let has_built_in = |found| {
        let mut params = endpoints.params.iter();
        params.any(|param| param.built_in == Some(found))
    };
    let optional = [
        (is_aws, &parts::AWS),
        (!is_aws, &parts::PLAIN),
        (has_built_in(BuiltIn::Region), &parts::REGION),
        (
            has_built_in(BuiltIn::UseDualStack) || has_built_in(BuiltIn::UseFips),
            &parts::ENDPOINT_VARIANTS,
        ),
        (!types.enums.is_empty(), &parts::ENUMS),
        (has_host_prefix, &parts::HOST_PREFIX),
        (
            any(|operation| operation.discovers_endpoint),
            &parts::ENDPOINT_DISCOVERY,
        ),
        (
            any(|operation| operation.idempotency_token.is_some()),
            &parts::IDEMPOTENCY_TOKEN,
        ),
        (
            any(|operation| operation.default_label.is_some()),
            &parts::DEFAULT_LABEL,
        ),
        (
            any(|operation| !operation.prefixed_ids.is_empty()),
            &parts::PREFIXED_IDS,
        ),
        (
            any(|operation| operation.unsigned_payload),
            &parts::UNSIGNED_PAYLOAD,
        ),
        (any(|operation| operation.checksums.md5), &parts::CHECKSUM),
        (
            any(|operation| {
                operation.checksums.request.is_some() || operation.checksums.response.is_some()
            }),
            &parts::HTTP_CHECKSUM,
        ),
        (any(|operation| operation.tree_hashed), &parts::TREE_HASH),
        (has_byte_stream, &parts::BYTE_STREAM),
        (has_events, &parts::EVENT_STREAM),
        (signs_events, &parts::EVENT_SIGNING),
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
        (!context.objects.is_empty(), &parts::JMESPATH),
        (
            any(|operation| operation.presigned.is_some()),
            &parts::PRESIGNING,
        ),
        (
            any(|operation| operation.presigned == Some(Presigned::Document)),
            &parts::PRESIGNED_DOCUMENTS,
        ),
        (auth.signing_name.is_some(), &parts::SIGNING),
        (offers(AuthScheme::ApiKey), &parts::API_KEY_AUTH),
        (offers(AuthScheme::Basic), &parts::BASIC_AUTH),
        (offers(AuthScheme::Bearer), &parts::BEARER_AUTH),
        (is_aws && offers(AuthScheme::Bearer), &parts::TOKEN_PROVIDER),
        (auth.sigv4a == SigV4a::Offered, &parts::SIGV4A_OFFERED),
        (auth.sigv4a == SigV4a::Needed, &parts::SIGV4A_NEEDED),
        (has_protocol_tests, &parts::PROTOCOL_TESTS),
        (
            !protocol_tests.event_streams.is_empty(),
            &parts::EVENT_STREAM_TESTS,
        ),
        (has_protocol_tests, &protocol.tests.part),
        (has_host_label, &parts::HOST_LABEL),
        (
            has_built_in(BuiltIn::AccountId) || has_built_in(BuiltIn::AccountIdEndpointMode),
            &parts::ACCOUNT_ID,
        ),
    ];
    let wanted = optional.into_iter().filter(|(wanted, _)| *wanted);
    let functions = endpoints.functions.iter().map(|function| of(*function));
    let mut parts = Vec::new();
    [&parts::CORE, &protocol.part]
        .into_iter()
        .chain(wanted.map(|(_, part)| part))
        .chain(functions)
        .for_each(|part| add(part, &mut parts));
    parts
}

/// Adds the parts that only this service has.
pub(crate) fn with(
    mut parts: Vec<&'static Part>,
    of_service: &[&'static Part],
) -> Vec<&'static Part> {
    of_service.iter().for_each(|part| add(part, &mut parts));
    parts
}

/// Adds a part and those that it requires.
fn add(part: &'static Part, to: &mut Vec<&'static Part>) {
    if to.iter().any(|other| std::ptr::eq(*other, part)) {
        return;
    }
    to.push(part);
    part.requires.iter().for_each(|part| add(part, to));
}

/// Returns the part that implements a function of the rules language.
fn of(function: Function) -> &'static Part {
    match function {
        Function::IsValidHostLabel => &parts::HOST_LABEL,
        Function::IsVirtualHostableS3Bucket => &parts::S3_BUCKET,
        Function::Item => &parts::ITEM,
        Function::Ite => &parts::ITE,
        Function::ParseArn => &parts::ARN,
        Function::ParseUrl => &parts::URL,
        Function::Partition => &parts::PARTITION,
        Function::Split => &parts::SPLIT,
        Function::Substring => &parts::SUBSTRING,
        Function::UriEncode => &parts::URI_ENCODE,
    }
}
