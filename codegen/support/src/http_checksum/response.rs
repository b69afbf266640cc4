//! Checksums of responses.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_checksums::http::HttpChecksum;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextMut, BeforeSerializationInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::base64;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::checksum_config::ResponseChecksumValidation;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::{PREFIX, algorithm};
use crate::orchestration::WRONG_INPUT;

/// The checksums of an operation's responses.
pub(crate) struct ResponseChecksum {
    /// Asks the service for a checksum if the caller did not decide and the argument is set. Returns whether responses
    /// are validated, or `None` if the input belongs to another operation.
    pub(crate) enable: fn(&mut Input, bool) -> Option<bool>,
    /// The names of the algorithms, the fastest first.
    pub(crate) algorithms: &'static [&'static str],
}

impl ResponseChecksum {
    /// Returns the interceptor that validates responses.
    pub(crate) fn interceptor(self) -> SharedInterceptor {
        SharedInterceptor::permanent(ResponseChecksumInterceptor(self))
    }
}

impl std::fmt::Debug for ResponseChecksum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResponseChecksum").finish_non_exhaustive()
    }
}

/// Whether the responses of a call are validated.
#[derive(Clone, Copy, Debug)]
struct Enabled(bool);

impl Storable for Enabled {
    type Storer = StoreReplace<Self>;
}

#[derive(Debug)]
struct ResponseChecksumInterceptor(ResponseChecksum);

#[dyn_dispatch_hint]
impl Intercept for ResponseChecksumInterceptor {
    fn name(&self) -> &'static str {
        "ResponseChecksumInterceptor"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let mode = cfg.load::<ResponseChecksumValidation>();
        let mode = mode.copied().unwrap_or_default();
        let by_default = mode != ResponseChecksumValidation::WhenRequired;
        let enabled = (self.0.enable)(context.input_mut(), by_default).ok_or(WRONG_INPUT)?;
        let state = cfg.interceptor_state();
        state.store_append(if by_default {
            SmithySdkFeature::FlexibleChecksumsResWhenSupported
        } else {
            SmithySdkFeature::FlexibleChecksumsResWhenRequired
        });
        state.store_put(Enabled(enabled));
        Ok(())
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if !cfg.load::<Enabled>().is_some_and(|enabled| enabled.0) {
            return Ok(());
        }
        let response = context.response_mut();
        let Some((algorithm, expected)) = find(response.headers(), self.0.algorithms)? else {
            return Ok(());
        };
        tracing::debug!(
            algorithm = algorithm.as_str(),
            "validating the checksum of the response"
        );
        let body = mem::replace(response.body_mut(), SdkBody::taken());
        *response.body_mut() = body.map(move |body| {
            SdkBody::from_body_1_x(ValidatedBody {
                body,
                checksum: Some(algorithm.into_impl()),
                expected: expected.clone(),
            })
        });
        Ok(())
    }
}

/// Returns the first of these algorithms that the response has a checksum for, and the checksum.
fn find(
    headers: &Headers,
    algorithms: &[&str],
) -> Result<Option<(ChecksumAlgorithm, Vec<u8>)>, BoxError> {
    for name in algorithms {
        let algorithm = algorithm(name)?;
        let header = [PREFIX, algorithm.as_str()].concat();
        let Some(value) = headers.get(header.as_str()) else {
            continue;
        };
        if is_of_parts(value) {
            tracing::debug!(
                header,
                "the checksum of the response is one of the checksums of its parts"
            );
            return Ok(None);
        }
        let expected = base64::decode(value);
        let expected = expected
            .map_err(|_| format!("the header `{header}` of the response is not valid base64"))?;
        return Ok(Some((algorithm, expected)));
    }
    Ok(None)
}

/// Returns whether a value is the checksum of the checksums of several parts: a hyphen and the number of the parts
/// follow it. The client does not know the parts.
fn is_of_parts(value: &str) -> bool {
    value.rsplit_once('-').is_some_and(|(_, parts)| {
        !parts.is_empty() && parts.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// A body that ends with an error if its checksum does not match.
struct ValidatedBody {
    body: SdkBody,
    /// Taken when the body has ended.
    checksum: Option<Box<dyn HttpChecksum>>,
    expected: Vec<u8>,
}

impl ValidatedBody {
    /// Compares the checksum of what was read. Does nothing if that was done before.
    fn finish(&mut self) -> Result<(), BoxError> {
        let Some(checksum) = self.checksum.take() else {
            return Ok(());
        };
        let name = checksum.header_name();
        let actual = checksum.finalize();
        if actual == self.expected {
            return Ok(());
        }
        // Neither checksum is shown: it could reveal a short body.
        Err(format!(
            "the body of the response is damaged: its checksum is not that in the header `{name}`"
        )
        .into())
    }
}

impl Body for ValidatedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = self.get_mut();
        let frame = ready!(Pin::new(&mut this.body).poll_frame(cx));
        let data = match &frame {
            Some(Ok(frame)) => frame.data_ref(),
            Some(Err(_)) => return Poll::Ready(frame),
            None => None,
        };
        match (data, &mut this.checksum) {
            (Some(data), Some(checksum)) => checksum.update(data),
            (Some(_), None) => {}
            // Trailers, or the end.
            (None, _) => {
                if let Err(error) = this.finish() {
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
        Poll::Ready(frame)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
