//! Checksums of request bodies (Smithy 2.0, section "httpChecksumRequired trait").

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::base64;
use aws_smithy_types::config_bag::ConfigBag;
use md5::{Digest as _, Md5};

/// The header with the MD5 of the body (RFC 1864).
const CONTENT_MD5: &str = "content-md5";

/// Returns the interceptor that adds a checksum to requests.
pub(crate) fn interceptor() -> SharedInterceptor {
    SharedInterceptor::permanent(ChecksumInterceptor)
}

#[derive(Debug)]
struct ChecksumInterceptor;

#[dyn_dispatch_hint]
impl Intercept for ChecksumInterceptor {
    fn name(&self) -> &'static str {
        "ChecksumInterceptor"
    }

    /// Runs after compression, because the checksum is that of what is sent.
    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        // A caller may have added the header.
        if request.headers().contains_key(CONTENT_MD5) {
            return Ok(());
        }
        let body = request.body().bytes();
        let body = body.ok_or("a body that is not in memory cannot have a checksum")?;
        let checksum = base64::encode(Md5::digest(body));
        request.headers_mut().insert(CONTENT_MD5, checksum);
        Ok(())
    }
}
