// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`GetWebIdentityToken`](super::GetWebIdentityToken).

use crate::rt;
pub use super::_get_web_identity_token_input::GetWebIdentityTokenInputBuilder;
pub use super::_get_web_identity_token_output::GetWebIdentityTokenOutputBuilder;

impl GetWebIdentityTokenInputBuilder {
    /// Sends a request with this input through a client.
    ///
    /// # Errors
    ///
    /// Where the request cannot be built or sent, the answer cannot be read, or the
    /// service answers with an error.
    #[inline]
    pub async fn send_with(
        self,
        client: &crate::Client,
    ) -> Result<
        super::GetWebIdentityTokenOutput,
        rt::SdkError<super::GetWebIdentityTokenError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to `GetWebIdentityToken`.
///
/// Vouches for the caller towards a party outside AWS, by means of a JSON Web Token (JWT) that STS signs. Any service that trusts OpenID Connect issuers can check it against the public keys in the issuer's JWKS document; no AWS secret changes hands.
///
/// It is the counterpart of `AssumeRoleWithWebIdentity`: there a foreign token opens AWS, here an AWS identity opens something foreign. The receiver should treat the token as a brief proof of identity and swap it for credentials of its own.
///
/// The caller picks the audience, the signing algorithm (`RS256` or `ES384`), the lifetime (1 to 60 minutes; 5 where unspecified) and, through tags, extra claims.
///
/// Expect an error if outbound federation is off for the account, if the claims make the token too large, or if the token would outlive the session that asks for it.
#[derive(Clone, Debug)]
pub struct GetWebIdentityTokenFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetWebIdentityTokenInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetWebIdentityTokenOutput,
    super::GetWebIdentityTokenError,
> for GetWebIdentityTokenFluentBuilder {
    #[inline]
    fn into_call(self) -> crate::orchestration::Call {
        crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        )
    }
    #[inline]
    fn downcast_result(
        result: Result<rt::Output, rt::SdkError<rt::Error, rt::HttpResponse>>,
    ) -> Result<
        super::GetWebIdentityTokenOutput,
        rt::SdkError<super::GetWebIdentityTokenError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetWebIdentityTokenFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetWebIdentityTokenInputBuilder::default(),
        }
    }
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &GetWebIdentityTokenInputBuilder {
        &self.inner
    }
    /// Sends the request and waits for the answer.
    ///
    /// Failures that may pass are retried as the client's
    /// [`RetryConfig`](crate::config::retry::RetryConfig) says.
    ///
    /// # Errors
    ///
    /// Where the request cannot be built or sent, the answer cannot be read, or the
    /// service answers with an error.
    #[inline]
    pub async fn send(
        self,
    ) -> Result<
        super::GetWebIdentityTokenOutput,
        rt::SdkError<super::GetWebIdentityTokenError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
    /// Opens the call for changes before it is sent.
    #[inline]
    pub fn customize(
        self,
    ) -> crate::client::customize::CustomizableOperation<
        super::GetWebIdentityTokenOutput,
        super::GetWebIdentityTokenError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// Appends an item to `audience`; [`set_audience`](Self::set_audience) replaces all of them.
    ///
    /// Who will receive and check the token, one to ten values of up to 1000 characters each. They fill the `aud` claim. A careful receiver refuses tokens that do not list it, so name the receiver precisely and keep the list short.
    ///
    /// This field is required.
    #[inline]
    pub fn audience(mut self, input: impl Into<String>) -> Self {
        self.inner.audience.get_or_insert_with(Vec::new).push(input.into());
        self
    }
    /// Sets or removes [`audience`](Self::audience).
    #[inline]
    pub fn set_audience(mut self, input: Option<Vec<String>>) -> Self {
        self.inner.audience = input;
        self
    }
    /// What [`audience`](Self::audience) was set to.
    #[inline]
    pub fn get_audience(&self) -> &Option<Vec<String>> {
        &self.inner.audience
    }
    /// How long the token is good for, in seconds: 60 (1 minute) to 3600 (1 hour); 300 (5 minutes) when absent. It has to survive only until the receiver has verified it, hence a small number is best. Asking for a longer life than the calling session has left can end in `SessionDurationEscalationException`.
    #[inline]
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.inner.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.inner.duration_seconds = input;
        self
    }
    /// What [`duration_seconds`](Self::duration_seconds) was set to.
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.inner.duration_seconds
    }
    /// How the token is signed. Pick what the receiver is able to verify:
    ///
    /// - `RS256`: RSA signature, SHA-256 hash
    /// - `ES384`: elliptic-curve signature (P-384), SHA-384 hash
    ///
    /// This field is required.
    #[inline]
    pub fn signing_algorithm(mut self, input: impl Into<String>) -> Self {
        self.inner.signing_algorithm = Some(input.into());
        self
    }
    /// Sets or removes [`signing_algorithm`](Self::signing_algorithm).
    #[inline]
    pub fn set_signing_algorithm(mut self, input: Option<String>) -> Self {
        self.inner.signing_algorithm = input;
        self
    }
    /// What [`signing_algorithm`](Self::signing_algorithm) was set to.
    #[inline]
    pub fn get_signing_algorithm(&self) -> &Option<String> {
        &self.inner.signing_algorithm
    }
    /// Appends an item to `tags`; [`set_tags`](Self::set_tags) replaces all of them.
    ///
    /// Key-value pairs to place in the token as custom claims, 50 at most. The receiver can base authorization on them. Each one makes the token longer; too many end in `JWTPayloadSizeExceededException`.
    #[inline]
    pub fn tags(mut self, input: crate::types::Tag) -> Self {
        self.inner.tags.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`tags`](Self::tags).
    #[inline]
    pub fn set_tags(mut self, input: Option<Vec<crate::types::Tag>>) -> Self {
        self.inner.tags = input;
        self
    }
    /// What [`tags`](Self::tags) was set to.
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.inner.tags
    }
}
