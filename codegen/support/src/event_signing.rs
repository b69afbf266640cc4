//! Signatures of event streams.
//!
//! Each message of a request has a signature that covers the signature of the message before it, and
//! that of the first message covers the signature of the request.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use aws_runtime::auth::PayloadSigningOverride;
use aws_smithy_eventstream::frame::{DeferredSigner, SignMessage, SignMessageError};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::event_stream::Message;

use crate::event_stream::Signer;
use crate::signing::EventSigner;

/// The SHA-256 hash of nothing: the signature of the request itself covers no body.
const HASH_OF_NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Returns a signer of messages, which the signer of the request completes.
pub(crate) fn signer(cfg: &mut ConfigBag) -> Signer {
    let (signer, sender) = DeferredSigner::new();
    let signer = Shared(Arc::new(Mutex::new(signer)));
    let weak: Weak<Mutex<DeferredSigner>> = Arc::downgrade(&signer.0);
    let state = cfg.interceptor_state();
    state.store_put(EventSigner(weak));
    state.store_put(sender);
    state.store_put(PayloadSigningOverride::Precomputed(
        HASH_OF_NOTHING.to_owned(),
    ));
    Box::new(signer)
}

/// A signer that the signer of the request can keep alive while it completes it.
#[derive(Debug)]
struct Shared(Arc<Mutex<DeferredSigner>>);

impl Shared {
    fn signer(&self) -> MutexGuard<'_, DeferredSigner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SignMessage for Shared {
    fn sign(&mut self, message: Message) -> Result<Message, SignMessageError> {
        self.signer().sign(message)
    }

    fn sign_empty(&mut self) -> Option<Result<Message, SignMessageError>> {
        self.signer().sign_empty()
    }
}
