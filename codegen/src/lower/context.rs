//! The context that all parts of lowering share.

use super::nullability::Nullability;
use super::patterns::Patterns;
use super::reach::Reach;
use super::recursion::Boxes;
use super::symbols::Symbols;
use crate::diagnostics::Diagnostics;
use crate::ir::jmespath::Objects;
use crate::model::{Model, Service};

pub(crate) struct Context<'a> {
    pub(crate) model: &'a Model,
    pub(crate) service: &'a Service,
    /// Whether the service is an AWS service (`aws.api#service`).
    pub(crate) is_aws: bool,
    pub(crate) nullability: Nullability,
    pub(crate) boxes: Boxes,
    pub(crate) patterns: Patterns,
    pub(crate) symbols: Symbols,
    pub(crate) reach: Reach,
    /// What JMESPath expressions read.
    pub(crate) objects: Objects,
    pub(crate) diagnostics: &'a mut Diagnostics,
}
