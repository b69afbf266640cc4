//! The statements of an IDL file as written, before names are resolved.

use indexmap::IndexMap;

use crate::source::{Span, Spanned};

/// A file.
#[derive(Debug, Default)]
pub(super) struct IdlFile {
    pub(super) metadata: Vec<(Spanned<String>, IdlNode)>,
    pub(super) namespace: Option<Spanned<String>>,
    /// The absolute shape IDs that `use` statements import.
    pub(super) uses: Vec<Spanned<String>>,
    pub(super) shapes: Vec<IdlShape>,
    pub(super) applied: Vec<IdlApply>,
}

/// Values by key, with the location of each key.
pub(super) type IdlObject = IndexMap<String, (Span, IdlNode)>;

/// A node value. Unlike in JSON, a string can be a shape ID that depends on the namespace.
#[derive(Clone, Debug)]
pub(super) struct IdlNode {
    pub(super) value: IdlValue,
    pub(super) span: Span,
}

#[derive(Clone, Debug)]
pub(super) enum IdlValue {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    String(String),
    /// An unquoted string.
    ShapeId(String),
    Array(Vec<IdlNode>),
    Object(IdlObject),
}

#[derive(Clone, Debug)]
pub(super) struct IdlTrait {
    pub(super) id: Spanned<String>,
    /// `None` if the trait has no value: `@required`.
    pub(super) value: Option<IdlNode>,
}

#[derive(Debug)]
pub(super) struct IdlApply {
    /// A shape ID, which may include a member.
    pub(super) target: Spanned<String>,
    pub(super) traits: Vec<IdlTrait>,
}

#[derive(Debug)]
pub(super) struct IdlShape {
    /// The type, such as `structure`.
    pub(super) keyword: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) traits: Vec<IdlTrait>,
    pub(super) mixins: Vec<Spanned<String>>,
    pub(super) body: IdlBody,
}

#[derive(Debug)]
pub(super) enum IdlBody {
    Simple,
    Enum(Vec<IdlEnumMember>),
    /// Lists, maps, structures, and unions.
    Members {
        /// The resource that members whose targets are elided can belong to.
        resource: Option<Spanned<String>>,
        members: Vec<IdlMember>,
    },
    Operation {
        input: Option<IdlMessage>,
        output: Option<IdlMessage>,
        errors: Vec<Spanned<String>>,
    },
    /// Services and resources.
    Properties(IdlObject),
}

#[derive(Debug)]
pub(super) struct IdlMember {
    pub(super) name: Spanned<String>,
    /// `None` if it is elided: `$name`.
    pub(super) target: Option<Spanned<String>>,
    pub(super) default: Option<IdlNode>,
    pub(super) traits: Vec<IdlTrait>,
}

#[derive(Debug)]
pub(super) struct IdlEnumMember {
    pub(super) name: Spanned<String>,
    pub(super) value: Option<IdlNode>,
    pub(super) traits: Vec<IdlTrait>,
}

/// The input or output of an operation.
#[derive(Debug)]
pub(super) enum IdlMessage {
    Target(Spanned<String>),
    /// The name is that of the operation with a suffix.
    Inline(Box<IdlShape>),
}
