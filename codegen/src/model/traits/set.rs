//! The traits of one shape or member.

use super::structured_values::Structured;
use super::values::{
    Auth, Behavior, Constraints, Documentation, EnumValue, Error, Http, MemberTraits,
    Serialization, ServiceTraits, Streaming,
};
use crate::source::{Span, Spanned};

/// The traits of a shape or a member.
///
/// Families whose traits are rare are boxed, because a large model has tens of thousands of
/// members.
#[derive(Clone, Debug, Default)]
pub(crate) struct Traits {
    pub(super) auth: Option<Box<Auth>>,
    pub(super) behavior: Option<Box<Behavior>>,
    pub(super) constraints: Option<Box<Constraints>>,
    pub(super) documentation: Documentation,
    pub(super) enum_value: Option<Box<Spanned<EnumValue>>>,
    pub(super) error: Option<Box<Error>>,
    pub(super) http: Option<Box<Http>>,
    pub(super) members: MemberTraits,
    pub(super) rejected: Vec<RejectedTrait>,
    pub(super) serialization: Serialization,
    pub(super) service: Option<Box<ServiceTraits>>,
    pub(super) streaming: Option<Box<Streaming>>,
    pub(super) structured: Option<Box<Structured>>,
}

/// A trait that matters but is not supported.
#[derive(Clone, Debug)]
pub(crate) struct RejectedTrait {
    pub(crate) id: &'static str,
    pub(crate) span: Span,
    pub(crate) help: &'static str,
}

impl Traits {
    /// Returns the traits that matter but are not supported, independently of the protocol.
    pub(crate) fn rejected(&self) -> &[RejectedTrait] {
        &self.rejected
    }
}
