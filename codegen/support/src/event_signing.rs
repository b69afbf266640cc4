//! Signatures of event streams.
//!
//! Each message of a request has a signature that covers the signature of the message before it, and
//! that of the first message covers the signature of the request.

use aws_runtime::auth::PayloadSigningOverride;
use aws_smithy_eventstream::frame::DeferredSigner;
use aws_smithy_types::config_bag::ConfigBag;

use crate::event_stream::Signer;

/// The SHA-256 hash of nothing: the signature of the request itself covers no body.
const HASH_OF_NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Returns a signer of messages, which the signer of the request completes.
pub(crate) fn signer(cfg: &mut ConfigBag) -> Signer {
    let (signer, sender) = DeferredSigner::new();
    let state = cfg.interceptor_state();
    state.store_put(sender);
    state.store_put(PayloadSigningOverride::Precomputed(
        HASH_OF_NOTHING.to_owned(),
    ));
    Box::new(signer)
}
