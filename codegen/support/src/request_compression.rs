//! Compression of request bodies (Smithy 2.0, section "requestCompression trait").

use aws_smithy_compression::body::compress::CompressedBody;
use aws_smithy_compression::{CompressionAlgorithm, CompressionOptions};
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};

use crate::config::{Builder, Config};

/// The size below which bodies are not compressed, unless the configuration sets another one.
const DEFAULT_MIN_SIZE_BYTES: u32 = 10_240;

#[derive(Clone, Copy, Debug)]
struct Disabled(bool);

impl Storable for Disabled {
    type Storer = StoreReplace<Self>;
}

#[derive(Clone, Copy, Debug)]
struct MinSizeBytes(u32);

impl Storable for MinSizeBytes {
    type Storer = StoreReplace<Self>;
}

impl Config {
    /// Returns whether the compression of request bodies is disabled, if this was set.
    pub fn disable_request_compression(&self) -> Option<bool> {
        self.layer.load::<Disabled>().map(|choice| choice.0)
    }

    /// Returns the size in bytes from which request bodies are compressed, if one was set.
    pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
        self.layer.load::<MinSizeBytes>().map(|size| size.0)
    }
}

impl Builder {
    /// Sets whether to disable the compression of request bodies.
    pub fn disable_request_compression(
        mut self,
        disable_request_compression: impl Into<Option<bool>>,
    ) -> Self {
        self.set_disable_request_compression(disable_request_compression.into());
        self
    }

    /// Sets whether to disable the compression of request bodies. `None` clears the setting.
    pub fn set_disable_request_compression(
        &mut self,
        disable_request_compression: Option<bool>,
    ) -> &mut Self {
        self.layer
            .store_or_unset(disable_request_compression.map(Disabled));
        self
    }

    /// Sets the size in bytes from which request bodies are compressed.
    ///
    /// The default is 10,240. The maximum is 10,485,760.
    pub fn request_min_compression_size_bytes(
        mut self,
        request_min_compression_size_bytes: impl Into<Option<u32>>,
    ) -> Self {
        self.set_request_min_compression_size_bytes(request_min_compression_size_bytes.into());
        self
    }

    /// Sets or removes the size in bytes from which request bodies are compressed.
    pub fn set_request_min_compression_size_bytes(
        &mut self,
        request_min_compression_size_bytes: Option<u32>,
    ) -> &mut Self {
        self.layer
            .store_or_unset(request_min_compression_size_bytes.map(MinSizeBytes));
        self
    }
}

/// Returns the interceptor that compresses request bodies with gzip, which every service that
/// supports compression accepts.
pub(crate) fn interceptor() -> SharedInterceptor {
    SharedInterceptor::permanent(RequestCompressionInterceptor)
}

#[derive(Debug)]
struct RequestCompressionInterceptor;

#[dyn_dispatch_hint]
impl Intercept for RequestCompressionInterceptor {
    fn name(&self) -> &'static str {
        "RequestCompressionInterceptor"
    }

    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _runtime_components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let min_size = cfg
            .load::<MinSizeBytes>()
            .map_or(DEFAULT_MIN_SIZE_BYTES, |size| size.0);
        // Also checks that the size is in the range that the specification allows.
        let options = CompressionOptions::default().with_min_compression_size_bytes(min_size)?;
        let disabled = cfg.load::<Disabled>().is_some_and(|choice| choice.0);
        let request = context.request_mut();
        // An empty body stays empty: compressed, it would be longer.
        let too_small = request
            .body()
            .content_length()
            .is_some_and(|length| length == 0 || length < u64::from(min_size));
        if disabled || too_small {
            return Ok(());
        }
        let compression = CompressionAlgorithm::Gzip.into_impl_http_body_1_x(&options);
        let encoding = compression.header_value();
        let body = std::mem::replace(request.body_mut(), SdkBody::taken());
        let body = match body.bytes() {
            Some(_) => CompressedBody::new(body, compression).into_compressed_sdk_body()?,
            None => body.map(move |body| {
                let compression = compression.clone_request_compressor();
                SdkBody::from_body_1_x(CompressedBody::new(body, compression))
            }),
        };
        let headers = request.headers_mut();
        headers.append("Content-Encoding", encoding);
        match body.content_length() {
            Some(length) => {
                headers.insert("Content-Length", length.to_string());
            }
            // The HTTP client sends the stream in chunks.
            None => {
                headers.remove("Content-Length");
            }
        }
        *request.body_mut() = body;
        cfg.interceptor_state()
            .store_append(SmithySdkFeature::GzipRequestCompression);
        Ok(())
    }
}
