//! Checks a signature by recomputing it from the received request.

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

use crate::exchange::Request;

/// The `authorization` header that this request must have.
pub fn authorization(request: &Request, credentials: &Credentials, region: &str) -> String {
    let identity = credentials.clone().into();
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name("sts")
        .time(
            signing_time(request)
                .try_into()
                .expect("the signing time is after 1970"),
        )
        .settings(SigningSettings::default())
        .build()
        .expect("every parameter is set")
        .into();
    let signed = signed_headers(request);
    // The signer adds these two itself.
    let added = ["x-amz-date", "x-amz-security-token"];
    let headers = request
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| signed.contains(name) && !added.contains(name));
    let uri = format!(
        "http://{}{}",
        request.header("host").expect("HTTP/1.1 has a host"),
        request.uri.path()
    );
    let signable = SignableRequest::new(
        &request.method,
        uri,
        headers,
        SignableBody::Bytes(&request.body),
    )
    .expect("the request can be signed");
    let (instructions, _) = sign(signable, &params)
        .expect("the request can be signed")
        .into_parts();
    let authorization = instructions
        .headers()
        .find(|(name, _)| *name == "authorization");
    authorization
        .expect("SigV4 writes an authorization header")
        .1
        .to_owned()
}

/// The names of the headers that the request's signature covers.
pub fn signed_headers(request: &Request) -> Vec<&str> {
    let authorization = request
        .header("authorization")
        .expect("the request is signed");
    let (_, rest) = authorization
        .split_once("SignedHeaders=")
        .expect("a signature names the headers it covers");
    rest.split_once(',')
        .map_or(rest, |(names, _)| names)
        .split(';')
        .collect()
}

/// The time in `x-amz-date`, which is in ISO 8601 basic format: `20150830T123600Z`.
pub fn signing_time(request: &Request) -> DateTime {
    let basic = request
        .header("x-amz-date")
        .expect("a signed request has a date");
    let extended: String = basic
        .char_indices()
        .flat_map(|(index, char)| {
            let separator = match index {
                4 | 6 => Some('-'),
                11 | 13 => Some(':'),
                _ => None,
            };
            separator.into_iter().chain([char])
        })
        .collect();
    DateTime::from_str(&extended, Format::DateTime).expect("x-amz-date is a date")
}
