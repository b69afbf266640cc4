// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operations of the service, and the trait that returns the request ID of a response.

pub mod assume_role;
pub mod assume_role_with_saml;
pub mod assume_role_with_web_identity;
pub mod assume_root;
pub mod decode_authorization_message;
pub mod get_access_key_info;
pub mod get_caller_identity;
pub mod get_delegated_access_token;
pub mod get_federation_token;
pub mod get_scoped_credentials;
pub mod get_session_token;
pub mod get_web_identity_token;

pub use ::aws_types::request_id::RequestId;
