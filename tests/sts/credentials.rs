//! The conversion of credentials, and the credentials providers.

mod caching;
mod conversion;
mod hidden;
mod requests;
mod tokens;

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_smithy_async::time::TimeSource;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use integration_tests::client::{InMemory, anonymous};
use integration_tests::exchange::Response;
use sts_sdk::Client;
use sts_sdk::config::ProvideCredentials;
use sts_sdk::error::ProvideErrorMetadata;

use crate::service::caller_identity;

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

/// The time at which the clocks of these tests start.
fn start() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

/// How long the credentials in responses are valid.
const VALIDITY: Duration = Duration::from_secs(3600);

const RETURNED_SECRET: &str = "the/secret+access/key+in/the+response/of";
const RETURNED_TOKEN: &str = "the/session+token/in/the/response==";

/// A response with credentials, and with a session that has an ARN.
fn credentials_response(operation: &str, access_key_id: &str, expiration: SystemTime) -> Response {
    let expiration = DateTime::from(expiration)
        .fmt(Format::DateTime)
        .expect("the time can be formatted");
    let user = match operation {
        "GetFederationToken" => ("FederatedUser", "FederatedUserId", "federated-user/visitor"),
        "GetScopedCredentials" => ("SessionInfo", "ScopedSessionId", "scoped-session/session"),
        _ => (
            "AssumedRoleUser",
            "AssumedRoleId",
            "assumed-role/demo/session",
        ),
    };
    let (element, id, resource) = user;
    Response::ok(format!(
        "<{operation}Response><{operation}Result>\
         <Credentials><AccessKeyId>{access_key_id}</AccessKeyId>\
         <SecretAccessKey>{RETURNED_SECRET}</SecretAccessKey>\
         <SessionToken>{RETURNED_TOKEN}</SessionToken><Expiration>{expiration}</Expiration></Credentials>\
         <{element}><{id}>ID</{id}><Arn>arn:aws:sts::123456789012:{resource}</Arn></{element}>\
         </{operation}Result></{operation}Response>"
    ))
}

/// A client that gets its credentials from a provider, and the service that it calls.
fn user(
    provider: impl ProvideCredentials + 'static,
    clock: impl TimeSource + 'static,
) -> (Client, InMemory) {
    let service = InMemory::returning(caller_identity());
    let config = anonymous()
        .credentials_provider(provider)
        .time_source(clock);
    (service.behind(config), service)
}

/// The access key ID that the last request was signed with.
fn signed_with(service: &InMemory) -> String {
    let request = service.request();
    let header = request.header("authorization").expect("it is signed");
    let (_, credential) = header.split_once("Credential=").expect("it has a key");
    let (access_key_id, _) = credential.split_once('/').expect("it has a scope");
    access_key_id.to_owned()
}

/// An error and its sources.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

/// The messages of an error and its sources.
fn messages(error: &(dyn Error + 'static)) -> String {
    let messages: Vec<_> = chain(error).map(ToString::to_string).collect();
    messages.join(": ")
}

/// The code and the message of the STS error in a chain.
fn sts_error<'a>(error: &'a (dyn Error + 'static)) -> (Option<&'a str>, Option<&'a str>) {
    chain(error)
        .filter_map(|error| error.downcast_ref::<sts_sdk::Error>())
        .map(|error| (error.code(), error.message()))
        .find(|(code, _)| code.is_some())
        .expect("the chain has an STS error")
}
