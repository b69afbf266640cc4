//! Signatures that do not cover the body (Smithy 2.0, section "aws.auth#unsignedPayload trait").

use aws_runtime::auth::SigV4OperationSigningConfig;
use aws_sigv4::http_request::SignableBody;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_types::config_bag::ConfigBag;

/// Returns the interceptor that keeps the body out of the signature.
pub(crate) fn interceptor() -> SharedInterceptor {
    SharedInterceptor::permanent(UnsignedPayloadInterceptor)
}

#[derive(Debug)]
struct UnsignedPayloadInterceptor;

#[dyn_dispatch_hint]
impl Intercept for UnsignedPayloadInterceptor {
    fn name(&self) -> &'static str {
        "UnsignedPayloadInterceptor"
    }

    fn read_before_execution(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let signing = cfg.load::<SigV4OperationSigningConfig>();
        let mut signing = signing.cloned().unwrap_or_default();
        signing.signing_options.payload_override = Some(SignableBody::UnsignedPayload);
        // The service learns from this header that the signature does not cover the body.
        signing.signing_options.content_sha256_header = true;
        cfg.interceptor_state().store_put(signing);
        Ok(())
    }
}
