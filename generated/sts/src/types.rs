// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Structures, unions, and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
mod _assumed_role_user;
mod _credentials;
mod _federated_user;
mod _policy_descriptor_type;
mod _provided_context;
mod _tag;

pub use _assumed_role_user::AssumedRoleUser;
pub use _credentials::Credentials;
pub use _federated_user::FederatedUser;
pub use _policy_descriptor_type::PolicyDescriptorType;
pub use _provided_context::ProvidedContext;
pub use _tag::Tag;
