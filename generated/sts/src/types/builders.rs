// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the structures.

pub use crate::types::_assumed_role_user::AssumedRoleUserBuilder;
pub use crate::types::_credentials::CredentialsBuilder;
pub use crate::types::_federated_user::FederatedUserBuilder;
pub use crate::types::_policy_descriptor_type::PolicyDescriptorTypeBuilder;
pub use crate::types::_provided_context::ProvidedContextBuilder;
pub use crate::types::_tag::TagBuilder;
