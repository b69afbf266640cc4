//! Checksums of archives, as Amazon S3 Glacier defines them: the SHA-256 of the body, and the root of a
//! tree of such hashes over its parts.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextMut, BeforeTransmitInterceptorContextMut,
};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::orchestrator::LoadedRequestBody;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use sha2::digest::Output;
use sha2::{Digest as _, Sha256};

const CONTENT_SHA256: &str = "x-amz-content-sha256";
const TREE_HASH: &str = "x-amz-sha256-tree-hash";

/// The size of the parts: a mebibyte. The last one may be smaller.
pub(crate) const PART: usize = 1 << 20;

/// Returns the interceptor that adds the checksums to requests.
pub(crate) fn interceptor() -> SharedInterceptor {
    SharedInterceptor::permanent(TreeHashInterceptor)
}

#[derive(Debug)]
struct TreeHashInterceptor;

#[dyn_dispatch_hint]
impl Intercept for TreeHashInterceptor {
    fn name(&self) -> &'static str {
        "TreeHashInterceptor"
    }

    /// Loads the body into memory, because the checksums precede it.
    fn modify_before_serialization(
        &self,
        _: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let state = cfg.interceptor_state();
        state.store_put(LoadedRequestBody::Requested);
        Ok(())
    }

    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        let body = request.body().bytes();
        let body = body.ok_or("a body that is not in memory cannot have a checksum")?;
        let (whole, tree) = (hex(&Sha256::digest(body)), hex(&tree_hash(body)));
        let headers = request.headers_mut();
        // A caller who has the checksums can set them.
        if !headers.contains_key(CONTENT_SHA256) {
            headers.insert(CONTENT_SHA256, whole);
        }
        if !headers.contains_key(TREE_HASH) {
            headers.insert(TREE_HASH, tree);
        }
        Ok(())
    }
}

/// Returns the root of the tree. Two neighbors have a parent, which is the hash of both. A node without
/// a neighbor moves up a level.
pub(crate) fn tree_hash(body: &[u8]) -> Output<Sha256> {
    let mut level: Vec<_> = body.chunks(PART).map(Sha256::digest).collect();
    while level.len() > 1 {
        let parents = level.chunks(2).map(|nodes| match nodes {
            [node] => *node,
            nodes => {
                let mut hash = Sha256::new();
                for node in nodes {
                    hash.update(node);
                }
                hash.finalize()
            }
        });
        level = parents.collect();
    }
    let root = level.first().copied();
    root.unwrap_or_else(|| Sha256::digest(body))
}

pub(crate) fn hex(hash: &Output<Sha256>) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
