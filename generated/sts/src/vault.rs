// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Logins to HashiCorp Vault with its AWS auth method.
//!
//! A login is a signed `GetCallerIdentity` request, which Vault sends to STS to learn who the caller
//! is.

use std::fmt;

use aws_smithy_json::serialize::JsonObjectWriter;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::http::HttpError;
use aws_smithy_types::base64;

use crate::Client;
use crate::error::SdkError;
use crate::operation::get_caller_identity::GetCallerIdentityError;
use crate::presigning::SignedRequest;

/// The header that makes a login valid for one server only.
const SERVER_HEADER: &str = "x-vault-aws-iam-server-id";

/// Returns a login to Vault, signed with the credentials of the client. Nothing is sent to STS.
///
/// `role` is the name of the role in Vault. `server_id` is the value of `iam_server_id_header_value`
/// in the configuration of the auth method; `None` if it has none.
///
/// The client must sign for the STS endpoint that the auth method is configured with. By default,
/// that is the global one: its region is `us-east-1`, and its URL is `https://sts.amazonaws.com`.
///
/// # Errors
///
/// Returns an error if `server_id` is not valid in a header, or if the request cannot be signed, for
/// example because the client has no credentials.
#[inline]
pub async fn login_request(
    client: &Client,
    role: impl Into<String>,
    server_id: Option<&str>,
) -> Result<LoginRequest, SdkError<GetCallerIdentityError>> {
    let server_id = server_id.map(str::to_owned);
    let request = client
        .get_caller_identity()
        .customize()
        .map_request(move |mut request| {
            add_headers(&mut request, server_id.as_deref())?;
            Ok::<_, HttpError>(request)
        })
        .signed_request()
        .await?;
    Ok(LoginRequest::new(role.into(), &request))
}

/// Adds the headers that Vault needs besides those of the signature. It accepts no others.
#[inline]
fn add_headers(request: &mut HttpRequest, server_id: Option<&str>) -> Result<(), HttpError> {
    let length = request.body().content_length().unwrap_or_default();
    let host = host(request.uri());
    let headers = request.headers_mut();
    // Vault takes the host from the URL, but requires a signature that covers the header.
    headers.try_insert("host", host)?;
    headers.try_insert("content-length", length.to_string())?;
    headers.try_insert(
        "content-type",
        "application/x-www-form-urlencoded; charset=utf-8",
    )?;
    if let Some(server_id) = server_id {
        headers.try_insert(SERVER_HEADER, server_id.to_owned())?;
    }
    Ok(())
}

/// Returns the host of a URL, with its port.
#[inline]
fn host(url: &str) -> String {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = authority.split(['/', '?']).next();
    authority.unwrap_or_default().to_owned()
}

/// A login to Vault: the fields of a request to the path `auth/aws/login`.
///
/// For some minutes, whoever has it can log in as the caller, so `Debug` does not show it.
#[derive(Clone)]
#[non_exhaustive]
pub struct LoginRequest {
    role: String,
    method: String,
    url: String,
    body: String,
    headers: String,
}

impl LoginRequest {
    #[inline]
    fn new(role: String, request: &SignedRequest) -> Self {
        let mut headers = String::new();
        let mut object = JsonObjectWriter::new(&mut headers);
        for (name, value) in request.headers() {
            let mut values = object.key(name).start_array();
            values.value().string(value);
            values.finish();
        }
        object.finish();
        Self {
            role,
            method: request.method().to_owned(),
            url: base64::encode(request.uri()),
            body: base64::encode(request.body()),
            headers: base64::encode(headers),
        }
    }

    /// Returns the name of the role in Vault.
    #[inline]
    pub fn role(&self) -> &str {
        &self.role
    }

    /// Returns the HTTP method of the request to STS.
    #[inline]
    pub fn iam_http_request_method(&self) -> &str {
        &self.method
    }

    /// Returns the URL of the request to STS, encoded as base64.
    #[inline]
    pub fn iam_request_url(&self) -> &str {
        &self.url
    }

    /// Returns the body of the request to STS, encoded as base64.
    #[inline]
    pub fn iam_request_body(&self) -> &str {
        &self.body
    }

    /// Returns the headers of the request to STS: a JSON object with lists of values, encoded as
    /// base64.
    #[inline]
    pub fn iam_request_headers(&self) -> &str {
        &self.headers
    }

    /// Returns the body of the request to Vault: a JSON object with all fields.
    #[inline]
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        let mut object = JsonObjectWriter::new(&mut json);
        object.key("role").string(&self.role);
        object.key("iam_http_request_method").string(&self.method);
        object.key("iam_request_url").string(&self.url);
        object.key("iam_request_body").string(&self.body);
        object.key("iam_request_headers").string(&self.headers);
        object.finish();
        json
    }
}

impl fmt::Debug for LoginRequest {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginRequest")
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}
