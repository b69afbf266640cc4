//! Tokens for the Kubernetes API of Amazon EKS clusters.
//!
//! A token is a presigned `GetCallerIdentity` request, from which the cluster learns who the caller
//! is.

use std::fmt;
use std::time::{Duration, SystemTime};

use aws_smithy_json::serialize::JsonObjectWriter;
use aws_smithy_runtime_api::http::HttpError;
use aws_smithy_types::base64;
use aws_smithy_types::date_time::{DateTime, Format};

use crate::Client;
use crate::error::SdkError;
use crate::operation::get_caller_identity::GetCallerIdentityError;
use crate::presigning::PresigningConfig;

/// The header that makes a token valid for one cluster only.
const CLUSTER_HEADER: &str = "x-k8s-aws-id";

const PREFIX: &str = "k8s-aws-v1.";

/// The expiry in the URL. Clusters accept a token for 15 minutes, whatever its URL says.
const URL_EXPIRES_IN: Duration = Duration::from_secs(60);

/// A minute less than clusters accept a token, so that it does not expire on its way.
const TOKEN_EXPIRES_IN: Duration = Duration::from_secs(14 * 60);

/// Returns a token for the Kubernetes API of a cluster, signed with the credentials of the client.
///
/// `cluster` is the name of the cluster. Nothing is sent: the region of the client is that of the
/// STS endpoint that the cluster will call, usually the region of the cluster.
///
/// # Errors
///
/// Returns an error if `cluster` is not valid in a header, or if the request cannot be signed, for
/// example because the client has no credentials.
#[inline]
pub async fn cluster_token(
    client: &Client,
    cluster: impl Into<String>,
) -> Result<ClusterToken, SdkError<GetCallerIdentityError>> {
    let cluster = cluster.into();
    let now = client.config().time_source().unwrap_or_default().now();
    let config = PresigningConfig::builder()
        .start_time(now)
        .expires_in(URL_EXPIRES_IN)
        .build()
        .map_err(SdkError::construction_failure)?;
    let request = client
        .get_caller_identity()
        .customize()
        .map_request(move |mut request| -> Result<_, HttpError> {
            request
                .headers_mut()
                .try_insert(CLUSTER_HEADER, cluster.clone())?;
            Ok(request)
        })
        .presigned(config)
        .await?;
    Ok(ClusterToken {
        token: format!("{PREFIX}{}", base64_url(request.uri())),
        expires_at: now + TOKEN_EXPIRES_IN,
    })
}

/// Encodes text as unpadded base64 for URLs (RFC 4648, section 5).
#[inline]
fn base64_url(text: &str) -> String {
    let encoded = base64::encode(text);
    let encoded = encoded.trim_end_matches('=');
    encoded.replace('+', "-").replace('/', "_")
}

/// A token for the Kubernetes API of a cluster.
///
/// Until it expires, whoever has it can act as the caller, so `Debug` does not show it.
#[derive(Clone)]
#[non_exhaustive]
pub struct ClusterToken {
    token: String,
    expires_at: SystemTime,
}

impl ClusterToken {
    /// Returns the token: the bearer token of requests to the Kubernetes API.
    #[inline]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Returns the time at which to replace the token: 14 minutes after it was signed.
    #[inline]
    pub fn expires_at(&self) -> SystemTime {
        self.expires_at
    }

    /// Returns the JSON that a credential plugin of `kubectl` writes to standard output: an
    /// `ExecCredential` of `client.authentication.k8s.io/v1beta1`.
    #[inline]
    pub fn exec_credential(&self) -> String {
        let expires_at = DateTime::from_secs(DateTime::from(self.expires_at).secs());
        // Without a time, `kubectl` uses the token until a cluster rejects it.
        let expires_at = expires_at.fmt(Format::DateTime).ok();
        let mut json = String::new();
        let mut object = JsonObjectWriter::new(&mut json);
        object.key("kind").string("ExecCredential");
        let version = "client.authentication.k8s.io/v1beta1";
        object.key("apiVersion").string(version);
        object.key("spec").start_object().finish();
        let mut status = object.key("status").start_object();
        if let Some(expires_at) = &expires_at {
            status.key("expirationTimestamp").string(expires_at);
        }
        status.key("token").string(&self.token);
        status.finish();
        object.finish();
        json
    }
}

impl fmt::Debug for ClusterToken {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClusterToken")
            .field("token", &"*** Sensitive Data Redacted ***")
            .field("expires_at", &self.expires_at)
            .finish()
    }
}
