// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Structures, unions, and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
mod _assumed_role_user;
mod _credentials;
mod _federated_user;
mod _origin_identity;
mod _policy_descriptor_type;
mod _provided_context;
mod _scoped_session;
mod _tag;
mod _transaction_context;
mod _trusted_identity_propagation_context;
mod _web_identity_token_subject_mode_type;

pub use _assumed_role_user::AssumedRoleUser;
pub use _credentials::Credentials;
pub use _federated_user::FederatedUser;
pub use _origin_identity::OriginIdentity;
pub use _policy_descriptor_type::PolicyDescriptorType;
pub use _provided_context::ProvidedContext;
pub use _scoped_session::ScopedSession;
pub use _tag::Tag;
pub use _transaction_context::TransactionContext;
pub use _trusted_identity_propagation_context::TrustedIdentityPropagationContext;
pub use _web_identity_token_subject_mode_type::WebIdentityTokenSubjectModeType;
