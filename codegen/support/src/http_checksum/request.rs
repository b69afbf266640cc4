//! Checksums of requests: in a header, or after a body that is a stream.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_runtime::auth::{HttpSignatureType, PayloadSigningOverride, SigV4OperationSigningConfig};
use aws_runtime::content_encoding::{
    AwsChunkedBody, AwsChunkedBodyOptions, DeferredSigner, DeferredSignerSender,
};
use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::body::calculate::ChecksumBody;
use aws_smithy_checksums::http::HttpChecksum;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::checksum_config::RequestChecksumCalculation;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tracing::subscriber::{NoSubscriber, with_default};

use super::{PREFIX, algorithm};

/// The content encoding of a body that is sent in chunks, followed by a trailer.
const AWS_CHUNKED: &str = "aws-chunked";

/// The size of the trailer with the signature of the trailers: its name, a colon, and 64 digits.
const TRAILER_SIGNATURE_SIZE: u64 = "x-amz-trailer-signature:".len() as u64 + 64;

/// The checksums of an operation's requests.
pub(crate) struct RequestChecksum {
    /// Returns the name of the algorithm that the caller chose.
    pub(crate) chosen: fn(&Input) -> Option<&str>,
    /// The algorithm if the caller chose none.
    pub(crate) default: &'static str,
    /// The names of all algorithms that the service knows, in lowercase.
    pub(crate) algorithms: &'static [&'static str],
    /// The header with the name of the algorithm, if requests have one.
    pub(crate) header: Option<&'static str>,
    /// Whether the service requires a checksum.
    pub(crate) required: bool,
}

impl RequestChecksum {
    /// Returns the interceptor that adds the checksum to requests.
    pub(crate) fn interceptor(self) -> SharedInterceptor {
        SharedInterceptor::permanent(RequestChecksumInterceptor(self))
    }
}

impl std::fmt::Debug for RequestChecksum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RequestChecksum").finish_non_exhaustive()
    }
}

/// The name of the algorithm that the caller chose.
#[derive(Debug)]
struct Chosen(String);

impl Storable for Chosen {
    type Storer = StoreReplace<Self>;
}

/// The algorithm of the checksums of a call's requests.
#[derive(Clone, Copy, Debug)]
struct Calculated(ChecksumAlgorithm);

impl Storable for Calculated {
    type Storer = StoreReplace<Self>;
}

#[derive(Debug)]
struct RequestChecksumInterceptor(RequestChecksum);

#[dyn_dispatch_hint]
impl Intercept for RequestChecksumInterceptor {
    fn name(&self) -> &'static str {
        "RequestChecksumInterceptor"
    }

    fn read_before_serialization(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let chosen = (self.0.chosen)(context.input()).map(|name| Chosen(name.to_owned()));
        cfg.interceptor_state().store_or_unset(chosen);
        Ok(())
    }

    /// Decides which checksum the requests of the call have.
    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        // A URL has no body.
        if self.has_checksum(request) || is_presigned(cfg) {
            return Ok(());
        }
        let mode = cfg.load::<RequestChecksumCalculation>();
        let mode = mode.copied().unwrap_or_default();
        cfg.interceptor_state().store_append(match mode {
            RequestChecksumCalculation::WhenRequired => {
                SmithySdkFeature::FlexibleChecksumsReqWhenRequired
            }
            _ => SmithySdkFeature::FlexibleChecksumsReqWhenSupported,
        });
        let chosen = cfg.load::<Chosen>().map(|chosen| algorithm(&chosen.0));
        let chosen = chosen.transpose()?;
        let is_needed = self.0.required || chosen.is_some();
        if !is_needed {
            // The encoding needs the length. A caller who did not ask for a checksum can send a stream without one.
            if mode == RequestChecksumCalculation::WhenRequired || length(request).is_none() {
                return Ok(());
            }
        }
        let algorithm = match chosen {
            Some(chosen) => chosen,
            None => {
                if let Some(header) = self.0.header {
                    request.headers_mut().insert(header, self.0.default);
                }
                algorithm(self.0.default)?
            }
        };
        let state = cfg.interceptor_state();
        if let Some(feature) = feature(algorithm) {
            state.store_append(feature);
        }
        state.store_put(Calculated(algorithm));
        Ok(())
    }

    /// Runs after compression, because the checksum is that of what is sent.
    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(Calculated(algorithm)) = cfg.load::<Calculated>().copied() else {
            return Ok(());
        };
        let request = context.request_mut();
        let mut checksum = algorithm.into_impl();
        if let Some(body) = request.body().bytes() {
            checksum.update(body);
            let (name, value) = (checksum.header_name(), checksum.header_value());
            request.headers_mut().insert(name, value);
            // An interceptor may have replaced a stream since the last attempt.
            let state = cfg.interceptor_state();
            state.store_or_unset(None::<Chunked>);
            state.store_or_unset(None::<DeferredSignerSender>);
            state.store_or_unset(None::<PayloadSigningOverride>);
            return Ok(());
        }
        let length = length(request).ok_or(
            "the length of the stream must be known, because a checksum follows it: create the stream from a file, or from \
             data in memory",
        )?;
        let mut signing = cfg
            .load::<SigV4OperationSigningConfig>()
            .cloned()
            .unwrap_or_default();
        // The service learns from this header how the body is encoded and signed.
        signing.signing_options.content_sha256_header = true;
        let state = cfg.interceptor_state();
        state.store_put(signing);
        // Without TLS, only the signatures of the chunks protect the body.
        let signer = if request.uri().starts_with("http:") {
            let (signer, sender) = DeferredSigner::new();
            state.store_put(sender);
            state.store_put(PayloadSigningOverride::StreamingSignedPayloadTrailer);
            Some(signer)
        } else {
            state.store_put(PayloadSigningOverride::StreamingUnsignedPayloadTrailer);
            None
        };
        let chunked = Chunked {
            length,
            trailer_size: HttpChecksum::size(&*checksum),
            signer,
        };
        let headers = request.headers_mut();
        headers.insert("x-amz-trailer", checksum.header_name());
        headers.insert("x-amz-decoded-content-length", length.to_string());
        headers.insert(
            "content-length",
            chunked.options().encoded_length().to_string(),
        );
        headers.remove("transfer-encoding");
        headers.append("content-encoding", AWS_CHUNKED);
        state.store_put(chunked);
        Ok(())
    }

    /// Encodes the body. This is done here because retries start with the original body.
    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(Calculated(algorithm)) = cfg.load::<Calculated>().copied() else {
            return Ok(());
        };
        let request = context.request_mut();
        let chunked = cfg.get_mut_from_interceptor_state::<Chunked>();
        let Some(chunked) = chunked else {
            return Ok(());
        };
        chunked.complete(request)?;
        let (options, signer) = (chunked.options(), chunked.signer.take());
        let headers = request.headers_mut();
        headers.insert("content-length", options.encoded_length().to_string());
        let body = mem::replace(request.body_mut(), SdkBody::taken());
        *request.body_mut() = body.map(move |body| {
            let body = ChecksumBody::new(body, algorithm.into_impl());
            let body = AwsChunkedBody::new(body, options.clone());
            SdkBody::from_body_1_x(QuietBody(match signer.clone() {
                Some(signer) => body.with_signer(signer),
                None => body,
            }))
        });
        Ok(())
    }
}

impl RequestChecksumInterceptor {
    /// Returns whether the caller added a checksum.
    fn has_checksum(&self, request: &HttpRequest) -> bool {
        let names = request.headers().iter();
        let mut algorithms = names.filter_map(|(name, _)| name.strip_prefix(PREFIX));
        algorithms.any(|algorithm| self.0.algorithms.contains(&algorithm))
    }
}

fn is_presigned(cfg: &ConfigBag) -> bool {
    let signing = cfg.load::<SigV4OperationSigningConfig>();
    signing.is_some_and(|signing| {
        signing.signing_options.signature_type == HttpSignatureType::HttpRequestQueryParams
    })
}

/// Returns the length of the body, which a caller may know who sends a stream.
fn length(request: &HttpRequest) -> Option<u64> {
    let of_body = request.body().content_length();
    of_body.or_else(|| request.headers().get("content-length")?.parse().ok())
}

/// A body that the runtime encodes without logging its content.
struct QuietBody(AwsChunkedBody<ChecksumBody<SdkBody>>);

impl Body for QuietBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        with_default(NoSubscriber::new(), || Pin::new(&mut self.0).poll_frame(cx))
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

/// A request body that is followed by a trailer with its checksum.
#[derive(Debug)]
struct Chunked {
    /// The length of the body before it is encoded.
    length: u64,
    trailer_size: u64,
    /// The signer of the chunks, if they are signed.
    signer: Option<DeferredSigner>,
}

impl Storable for Chunked {
    type Storer = StoreReplace<Self>;
}

impl Chunked {
    fn options(&self) -> AwsChunkedBodyOptions {
        let is_signed = self.signer.is_some();
        let options = AwsChunkedBodyOptions::default()
            .with_stream_length(self.length)
            .with_trailer_len(self.trailer_size)
            .signed_chunked_encoding(is_signed);
        if is_signed {
            options.with_trailer_len(TRAILER_SIGNATURE_SIZE)
        } else {
            options
        }
    }

    /// Removes the signer if the request is not signed, because the runtime's signer of chunks panics then.
    fn complete(&mut self, request: &HttpRequest) -> Result<(), BoxError> {
        let authorization = request.headers().get("authorization").unwrap_or_default();
        if self.signer.is_none() || authorization.starts_with("AWS4-HMAC-SHA256 ") {
            return Ok(());
        }
        if authorization.starts_with("AWS4-ECDSA-P256-SHA256 ") {
            return Err(
                "the chunks of a stream cannot be signed with SigV4a: use an endpoint with `https`"
                    .into(),
            );
        }
        self.signer = None;
        Ok(())
    }
}

/// Returns the feature that the user agent names for an algorithm.
fn feature(algorithm: ChecksumAlgorithm) -> Option<SmithySdkFeature> {
    match algorithm {
        ChecksumAlgorithm::Crc32 => Some(SmithySdkFeature::FlexibleChecksumsReqCrc32),
        ChecksumAlgorithm::Crc32c => Some(SmithySdkFeature::FlexibleChecksumsReqCrc32c),
        ChecksumAlgorithm::Crc64Nvme => Some(SmithySdkFeature::FlexibleChecksumsReqCrc64),
        ChecksumAlgorithm::Sha1 => Some(SmithySdkFeature::FlexibleChecksumsReqSha1),
        ChecksumAlgorithm::Sha256 => Some(SmithySdkFeature::FlexibleChecksumsReqSha256),
        _ => None,
    }
}
