//! What the generator has to know about a protocol.

/// A protocol: which trait a service declares it with, and what it can carry.
#[derive(Debug)]
pub(crate) struct ProtocolSpec {
    /// The ID of the trait that a service declares the protocol with.
    pub(crate) id: &'static str,
    /// What an error is called on the wire.
    pub(crate) error_code: ErrorCode,
    /// The ID of the trait that gives a member its name on the wire.
    pub(crate) member_name_trait: &'static str,
    /// Members that target a document.
    pub(crate) documents: Support,
    /// Lists and maps with `smithy.api#sparse`.
    pub(crate) sparse_collections: Support,
    /// Blobs and unions with `smithy.api#streaming`, and the traits of event streams.
    pub(crate) streaming: Support,
    /// The media type of the request bodies in protocol tests.
    pub(crate) test_body_media_type: &'static str,
}

/// What an error is called on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorCode {
    /// The `code` of the trait with this ID, or the name of the shape if it lacks the trait.
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
    /// It does not; says what the author of the model can do.
    No(&'static str),
}
