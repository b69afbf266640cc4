//! The description of a protocol.

use crate::parts::Part;

/// A protocol: the trait that declares it, the features that it supports, and the code that
/// implements it.
#[derive(Debug)]
pub(crate) struct ProtocolSpec {
    /// The ID of the trait with which a service declares the protocol.
    pub(crate) id: &'static str,
    /// The source of the code of an error on the wire.
    pub(crate) error_code: ErrorCode,
    /// The ID of the trait that sets the name of a member on the wire.
    pub(crate) member_name_trait: &'static str,
    /// Members that target a document.
    pub(crate) documents: Support,
    /// Lists and maps with `smithy.api#sparse`.
    pub(crate) sparse_collections: Support,
    /// Blobs and unions with `smithy.api#streaming`, and the traits of event streams.
    pub(crate) streaming: Support,
    /// The media type of the request bodies in protocol tests.
    pub(crate) test_body_media_type: &'static str,
    /// The path of the client's type that implements the protocol. Its `new` takes no arguments.
    pub(crate) runtime_type: &'static [&'static str],
    /// Support code of the protocol, and the crates that it needs.
    pub(crate) part: Part,
}

/// The source of the code of an error on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorCode {
    /// The `code` of the trait with this ID, or the name of the shape if the shape does not have
    /// the trait.
    Trait(&'static str),
    /// The name of the shape.
    #[allow(dead_code, reason = "no implemented protocol uses it yet")]
    ShapeName,
}

/// Whether a protocol supports something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Support {
    #[allow(dead_code, reason = "no implemented protocol uses it yet")]
    Yes,
    /// It does not. The text tells the author of the model what to do.
    No(&'static str),
}
