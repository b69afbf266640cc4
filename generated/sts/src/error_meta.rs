// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The error of the whole service.

use crate::rt;

/// Any error that AWS Security Token Service returns.
#[non_exhaustive]
#[derive(Debug)]
pub enum Error {
    /// The identity token or assertion has expired (HTTP 400).
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
    /// The trade-in token expired before it was exchanged (HTTP 400).
    ExpiredTradeInTokenException(crate::types::error::ExpiredTradeInTokenException),
    /// STS could not get a response from the identity provider, which it needs to verify the token (HTTP 400).
    IdpCommunicationErrorException(crate::types::error::IdpCommunicationErrorException),
    /// The identity provider did not confirm the user (HTTP 403).
    IdpRejectedClaimException(crate::types::error::IdpRejectedClaimException),
    /// The session lifetime is not sufficient for the request (HTTP 400).
    InsufficientSessionLifetimeException(
        crate::types::error::InsufficientSessionLifetimeException,
    ),
    /// The message passed to `DecodeAuthorizationMessage` cannot be decoded (HTTP 400): it was damaged, for example by line breaks, or it is too old.
    InvalidAuthorizationMessageException(
        crate::types::error::InvalidAuthorizationMessageException,
    ),
    /// A context assertion in `ProvidedContexts` is not valid (HTTP 400).
    InvalidContextAssertionException(
        crate::types::error::InvalidContextAssertionException,
    ),
    /// AWS could not validate the token or assertion (HTTP 400).
    InvalidIdentityTokenException(crate::types::error::InvalidIdentityTokenException),
    /// The subject credentials are not valid for the request (HTTP 400).
    InvalidSubjectCredentialsException(
        crate::types::error::InvalidSubjectCredentialsException,
    ),
    /// The claims of the requested token exceed the maximum size (HTTP 400).
    JwtPayloadSizeExceededException(
        crate::types::error::JwtPayloadSizeExceededException,
    ),
    /// The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar.
    MalformedPolicyDocumentException(
        crate::types::error::MalformedPolicyDocumentException,
    ),
    /// Outbound web identity federation is not enabled for the account, so STS issues no tokens for it (HTTP 403).
    OutboundWebIdentityFederationDisabledException(
        crate::types::error::OutboundWebIdentityFederationDisabledException,
    ),
    /// The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400).
    PackedPolicyTooLargeException(crate::types::error::PackedPolicyTooLargeException),
    /// STS is not active in the requested Region for this account (HTTP 403).
    RegionDisabledException(crate::types::error::RegionDisabledException),
    /// The requested token would outlive the calling session (HTTP 403); a session cannot use a token to extend itself.
    SessionDurationEscalationException(
        crate::types::error::SessionDurationEscalationException,
    ),
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl ::std::fmt::Display for Error {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::ExpiredTokenException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::ExpiredTradeInTokenException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::IdpCommunicationErrorException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::IdpRejectedClaimException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::InsufficientSessionLifetimeException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::InvalidAuthorizationMessageException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::InvalidContextAssertionException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::InvalidIdentityTokenException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::InvalidSubjectCredentialsException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::JwtPayloadSizeExceededException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::MalformedPolicyDocumentException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::OutboundWebIdentityFederationDisabledException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::PackedPolicyTooLargeException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::RegionDisabledException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::SessionDurationEscalationException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl ::std::error::Error for Error {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::ExpiredTokenException(inner) => ::std::error::Error::source(inner),
            Self::ExpiredTradeInTokenException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::IdpCommunicationErrorException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::IdpRejectedClaimException(inner) => ::std::error::Error::source(inner),
            Self::InsufficientSessionLifetimeException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::InvalidAuthorizationMessageException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::InvalidContextAssertionException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::InvalidIdentityTokenException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::InvalidSubjectCredentialsException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::JwtPayloadSizeExceededException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::MalformedPolicyDocumentException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::OutboundWebIdentityFederationDisabledException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::PackedPolicyTooLargeException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::RegionDisabledException(inner) => ::std::error::Error::source(inner),
            Self::SessionDurationEscalationException(inner) => {
                ::std::error::Error::source(inner)
            }
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl rt::ProvideErrorMetadata for Error {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        match self {
            Self::ExpiredTokenException(inner) => &inner.meta,
            Self::ExpiredTradeInTokenException(inner) => &inner.meta,
            Self::IdpCommunicationErrorException(inner) => &inner.meta,
            Self::IdpRejectedClaimException(inner) => &inner.meta,
            Self::InsufficientSessionLifetimeException(inner) => &inner.meta,
            Self::InvalidAuthorizationMessageException(inner) => &inner.meta,
            Self::InvalidContextAssertionException(inner) => &inner.meta,
            Self::InvalidIdentityTokenException(inner) => &inner.meta,
            Self::InvalidSubjectCredentialsException(inner) => &inner.meta,
            Self::JwtPayloadSizeExceededException(inner) => &inner.meta,
            Self::MalformedPolicyDocumentException(inner) => &inner.meta,
            Self::OutboundWebIdentityFederationDisabledException(inner) => &inner.meta,
            Self::PackedPolicyTooLargeException(inner) => &inner.meta,
            Self::RegionDisabledException(inner) => &inner.meta,
            Self::SessionDurationEscalationException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
}

impl From<rt::BuildError> for Error {
    #[inline]
    fn from(error: rt::BuildError) -> Self {
        Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_source(error))
    }
}

impl crate::operation::RequestId for Error {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        rt::ProvideErrorMetadata::meta(self).request_id()
    }
}

impl<R> From<rt::SdkError<crate::operation::assume_role::AssumeRoleError, R>> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<crate::operation::assume_role::AssumeRoleError, R>,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::assume_role::AssumeRoleError> for Error {
    #[inline]
    fn from(error: crate::operation::assume_role::AssumeRoleError) -> Self {
        match error {
            crate::operation::assume_role::AssumeRoleError::ExpiredTokenException(
                inner,
            ) => Self::ExpiredTokenException(inner),
            crate::operation::assume_role::AssumeRoleError::InvalidContextAssertionException(
                inner,
            ) => Self::InvalidContextAssertionException(inner),
            crate::operation::assume_role::AssumeRoleError::MalformedPolicyDocumentException(
                inner,
            ) => Self::MalformedPolicyDocumentException(inner),
            crate::operation::assume_role::AssumeRoleError::PackedPolicyTooLargeException(
                inner,
            ) => Self::PackedPolicyTooLargeException(inner),
            crate::operation::assume_role::AssumeRoleError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::assume_role::AssumeRoleError::Unhandled(inner) => {
                Self::Unhandled(inner)
            }
        }
    }
}

impl<
    R,
> From<rt::SdkError<crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError, R>>
for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError> for Error {
    #[inline]
    fn from(
        error: crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError,
    ) -> Self {
        match error {
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::ExpiredTokenException(
                inner,
            ) => Self::ExpiredTokenException(inner),
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::IdpRejectedClaimException(
                inner,
            ) => Self::IdpRejectedClaimException(inner),
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::InvalidIdentityTokenException(
                inner,
            ) => Self::InvalidIdentityTokenException(inner),
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::MalformedPolicyDocumentException(
                inner,
            ) => Self::MalformedPolicyDocumentException(inner),
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::PackedPolicyTooLargeException(
                inner,
            ) => Self::PackedPolicyTooLargeException(inner),
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<
    rt::SdkError<
        crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError,
        R,
    >,
> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<
    crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError,
> for Error {
    #[inline]
    fn from(
        error: crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError,
    ) -> Self {
        match error {
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::ExpiredTokenException(
                inner,
            ) => Self::ExpiredTokenException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::IdpCommunicationErrorException(
                inner,
            ) => Self::IdpCommunicationErrorException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::IdpRejectedClaimException(
                inner,
            ) => Self::IdpRejectedClaimException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::InvalidIdentityTokenException(
                inner,
            ) => Self::InvalidIdentityTokenException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::MalformedPolicyDocumentException(
                inner,
            ) => Self::MalformedPolicyDocumentException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::PackedPolicyTooLargeException(
                inner,
            ) => Self::PackedPolicyTooLargeException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<R> From<rt::SdkError<crate::operation::assume_root::AssumeRootError, R>> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<crate::operation::assume_root::AssumeRootError, R>,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::assume_root::AssumeRootError> for Error {
    #[inline]
    fn from(error: crate::operation::assume_root::AssumeRootError) -> Self {
        match error {
            crate::operation::assume_root::AssumeRootError::ExpiredTokenException(
                inner,
            ) => Self::ExpiredTokenException(inner),
            crate::operation::assume_root::AssumeRootError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::assume_root::AssumeRootError::Unhandled(inner) => {
                Self::Unhandled(inner)
            }
        }
    }
}

impl<
    R,
> From<
    rt::SdkError<
        crate::operation::decode_authorization_message::DecodeAuthorizationMessageError,
        R,
    >,
> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::decode_authorization_message::DecodeAuthorizationMessageError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<
    crate::operation::decode_authorization_message::DecodeAuthorizationMessageError,
> for Error {
    #[inline]
    fn from(
        error: crate::operation::decode_authorization_message::DecodeAuthorizationMessageError,
    ) -> Self {
        match error {
            crate::operation::decode_authorization_message::DecodeAuthorizationMessageError::InvalidAuthorizationMessageException(
                inner,
            ) => Self::InvalidAuthorizationMessageException(inner),
            crate::operation::decode_authorization_message::DecodeAuthorizationMessageError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<rt::SdkError<crate::operation::get_access_key_info::GetAccessKeyInfoError, R>>
for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::get_access_key_info::GetAccessKeyInfoError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_access_key_info::GetAccessKeyInfoError> for Error {
    #[inline]
    fn from(
        error: crate::operation::get_access_key_info::GetAccessKeyInfoError,
    ) -> Self {
        match error {
            crate::operation::get_access_key_info::GetAccessKeyInfoError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<rt::SdkError<crate::operation::get_caller_identity::GetCallerIdentityError, R>>
for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::get_caller_identity::GetCallerIdentityError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_caller_identity::GetCallerIdentityError> for Error {
    #[inline]
    fn from(
        error: crate::operation::get_caller_identity::GetCallerIdentityError,
    ) -> Self {
        match error {
            crate::operation::get_caller_identity::GetCallerIdentityError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<
    rt::SdkError<
        crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError,
        R,
    >,
> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError>
for Error {
    #[inline]
    fn from(
        error: crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError,
    ) -> Self {
        match error {
            crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError::ExpiredTradeInTokenException(
                inner,
            ) => Self::ExpiredTradeInTokenException(inner),
            crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError::PackedPolicyTooLargeException(
                inner,
            ) => Self::PackedPolicyTooLargeException(inner),
            crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<rt::SdkError<crate::operation::get_federation_token::GetFederationTokenError, R>>
for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::get_federation_token::GetFederationTokenError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_federation_token::GetFederationTokenError> for Error {
    #[inline]
    fn from(
        error: crate::operation::get_federation_token::GetFederationTokenError,
    ) -> Self {
        match error {
            crate::operation::get_federation_token::GetFederationTokenError::MalformedPolicyDocumentException(
                inner,
            ) => Self::MalformedPolicyDocumentException(inner),
            crate::operation::get_federation_token::GetFederationTokenError::PackedPolicyTooLargeException(
                inner,
            ) => Self::PackedPolicyTooLargeException(inner),
            crate::operation::get_federation_token::GetFederationTokenError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::get_federation_token::GetFederationTokenError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<
    rt::SdkError<crate::operation::get_scoped_credentials::GetScopedCredentialsError, R>,
> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::get_scoped_credentials::GetScopedCredentialsError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_scoped_credentials::GetScopedCredentialsError>
for Error {
    #[inline]
    fn from(
        error: crate::operation::get_scoped_credentials::GetScopedCredentialsError,
    ) -> Self {
        match error {
            crate::operation::get_scoped_credentials::GetScopedCredentialsError::InsufficientSessionLifetimeException(
                inner,
            ) => Self::InsufficientSessionLifetimeException(inner),
            crate::operation::get_scoped_credentials::GetScopedCredentialsError::InvalidSubjectCredentialsException(
                inner,
            ) => Self::InvalidSubjectCredentialsException(inner),
            crate::operation::get_scoped_credentials::GetScopedCredentialsError::MalformedPolicyDocumentException(
                inner,
            ) => Self::MalformedPolicyDocumentException(inner),
            crate::operation::get_scoped_credentials::GetScopedCredentialsError::PackedPolicyTooLargeException(
                inner,
            ) => Self::PackedPolicyTooLargeException(inner),
            crate::operation::get_scoped_credentials::GetScopedCredentialsError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<R> From<rt::SdkError<crate::operation::get_session_token::GetSessionTokenError, R>>
for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<crate::operation::get_session_token::GetSessionTokenError, R>,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_session_token::GetSessionTokenError> for Error {
    #[inline]
    fn from(error: crate::operation::get_session_token::GetSessionTokenError) -> Self {
        match error {
            crate::operation::get_session_token::GetSessionTokenError::RegionDisabledException(
                inner,
            ) => Self::RegionDisabledException(inner),
            crate::operation::get_session_token::GetSessionTokenError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}

impl<
    R,
> From<
    rt::SdkError<crate::operation::get_web_identity_token::GetWebIdentityTokenError, R>,
> for Error
where
    R: Send + Sync + ::std::fmt::Debug + 'static,
{
    #[inline]
    fn from(
        error: rt::SdkError<
            crate::operation::get_web_identity_token::GetWebIdentityTokenError,
            R,
        >,
    ) -> Self {
        match error {
            rt::SdkError::ServiceError(context) => Self::from(context.into_err()),
            _ => {
                let meta = rt::ProvideErrorMetadata::meta(&error).clone();
                let source = error.into();
                Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
                    source,
                    meta,
                })
            }
        }
    }
}

impl From<crate::operation::get_web_identity_token::GetWebIdentityTokenError> for Error {
    #[inline]
    fn from(
        error: crate::operation::get_web_identity_token::GetWebIdentityTokenError,
    ) -> Self {
        match error {
            crate::operation::get_web_identity_token::GetWebIdentityTokenError::JwtPayloadSizeExceededException(
                inner,
            ) => Self::JwtPayloadSizeExceededException(inner),
            crate::operation::get_web_identity_token::GetWebIdentityTokenError::OutboundWebIdentityFederationDisabledException(
                inner,
            ) => Self::OutboundWebIdentityFederationDisabledException(inner),
            crate::operation::get_web_identity_token::GetWebIdentityTokenError::SessionDurationEscalationException(
                inner,
            ) => Self::SessionDurationEscalationException(inner),
            crate::operation::get_web_identity_token::GetWebIdentityTokenError::Unhandled(
                inner,
            ) => Self::Unhandled(inner),
        }
    }
}
