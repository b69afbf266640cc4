// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the errors.

pub use crate::types::error::_expired_token_exception::ExpiredTokenExceptionBuilder;
pub use crate::types::error::_expired_trade_in_token_exception::ExpiredTradeInTokenExceptionBuilder;
pub use crate::types::error::_idp_communication_error_exception::IdpCommunicationErrorExceptionBuilder;
pub use crate::types::error::_idp_rejected_claim_exception::IdpRejectedClaimExceptionBuilder;
pub use crate::types::error::_insufficient_session_lifetime_exception::InsufficientSessionLifetimeExceptionBuilder;
pub use crate::types::error::_invalid_authorization_message_exception::InvalidAuthorizationMessageExceptionBuilder;
pub use crate::types::error::_invalid_context_assertion_exception::InvalidContextAssertionExceptionBuilder;
pub use crate::types::error::_invalid_identity_token_exception::InvalidIdentityTokenExceptionBuilder;
pub use crate::types::error::_invalid_subject_credentials_exception::InvalidSubjectCredentialsExceptionBuilder;
pub use crate::types::error::_jwt_payload_size_exceeded_exception::JwtPayloadSizeExceededExceptionBuilder;
pub use crate::types::error::_malformed_policy_document_exception::MalformedPolicyDocumentExceptionBuilder;
pub use crate::types::error::_outbound_web_identity_federation_disabled_exception::OutboundWebIdentityFederationDisabledExceptionBuilder;
pub use crate::types::error::_packed_policy_too_large_exception::PackedPolicyTooLargeExceptionBuilder;
pub use crate::types::error::_region_disabled_exception::RegionDisabledExceptionBuilder;
pub use crate::types::error::_session_duration_escalation_exception::SessionDurationEscalationExceptionBuilder;
