// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetWebIdentityToken`](super::GetWebIdentityToken).

use crate::rt;
pub use super::_get_web_identity_token_input::GetWebIdentityTokenInputBuilder;
pub use super::_get_web_identity_token_output::GetWebIdentityTokenOutputBuilder;

impl GetWebIdentityTokenInputBuilder {
    /// Sends a request with this input through a client.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or sent, if the response cannot be
    /// read, or if the service returns an error.
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

/// Builds and sends a request to [`GetWebIdentityToken`](super::GetWebIdentityToken).
///
/// [`Client::get_web_identity_token`](crate::Client::get_web_identity_token) lists the input, the output, and the errors.
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
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetWebIdentityTokenInputBuilder {
        &self.inner
    }
    /// Sends the request and waits for the response.
    ///
    /// Transient failures are retried according to the client's
    /// [`RetryConfig`](crate::config::retry::RetryConfig).
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or sent, if the response cannot be
    /// read, or if the service returns an error.
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
    /// Customizes this call before it is sent.
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
    /// Signs a GET request that makes this call, without sending it.
    ///
    /// The URL contains the input and the signature.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or signed, for example because there are no
    /// credentials, or if the input is too long for a URL: more than 32 KiB.
    #[inline]
    pub fn presigned(
        self,
        presigning_config: crate::presigning::PresigningConfig,
    ) -> impl Future<
        Output = Result<
            crate::presigning::PresignedRequest,
            rt::SdkError<super::GetWebIdentityTokenError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// Appends an item to `audience`. [`set_audience`](Self::set_audience) replaces the whole list.
    ///
    /// The intended recipients of the token: one to ten values of up to 1000 characters each. They become the `aud` claim. A careful recipient rejects a token that does not list it, so name recipients precisely and keep the list short.
    ///
    /// Constraints: 1 to 10 items; each: 1 to 1,000 characters.
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
    /// Returns the value set with [`audience`](Self::audience).
    #[inline]
    pub fn get_audience(&self) -> &Option<Vec<String>> {
        &self.inner.audience
    }
    /// The lifetime of the token in seconds: from 60 (1 minute) to 3600 (1 hour). Defaults to 300 (5 minutes). The token needs to be valid only until the recipient has verified it, so use a small value. A lifetime that exceeds the remaining time of the calling session can fail with `SessionDurationEscalationException`.
    ///
    /// Constraints: 60 to 3,600.
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
    /// Returns the value set with [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.inner.duration_seconds
    }
    /// The algorithm that signs the token. Choose one that the recipient can verify:
    ///
    /// - `RS256`: RSA signature with SHA-256
    /// - `ES384`: elliptic-curve (P-384) signature with SHA-384
    ///
    /// Constraints: exactly 5 characters.
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
    /// Returns the value set with [`signing_algorithm`](Self::signing_algorithm).
    #[inline]
    pub fn get_signing_algorithm(&self) -> &Option<String> {
        &self.inner.signing_algorithm
    }
    /// The scope of the token: one value, or several values with a single space between them.
    ///
    /// 1 to 256 characters. A value consists of printable ASCII characters except `"`, `,`, and `\`.
    ///
    /// Constraints: 1 to 256 characters; matches `^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+( [\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+)*$`.
    #[inline]
    pub fn scope(mut self, input: impl Into<String>) -> Self {
        self.inner.scope = Some(input.into());
        self
    }
    /// Sets or removes [`scope`](Self::scope).
    #[inline]
    pub fn set_scope(mut self, input: Option<String>) -> Self {
        self.inner.scope = input;
        self
    }
    /// Returns the value set with [`scope`](Self::scope).
    #[inline]
    pub fn get_scope(&self) -> &Option<String> {
        &self.inner.scope
    }
    /// The identity that is the subject of the token. It is one of these:
    ///
    /// - `AWSIdentity`: the AWS identity of the caller
    /// - `OriginIdentity`: the identity in which the caller's session originates
    ///
    /// Constraints: one of `AWSIdentity`, `OriginIdentity`.
    #[inline]
    pub fn subject_mode(
        mut self,
        input: crate::types::WebIdentityTokenSubjectModeType,
    ) -> Self {
        self.inner.subject_mode = Some(input);
        self
    }
    /// Sets or removes [`subject_mode`](Self::subject_mode).
    #[inline]
    pub fn set_subject_mode(
        mut self,
        input: Option<crate::types::WebIdentityTokenSubjectModeType>,
    ) -> Self {
        self.inner.subject_mode = input;
        self
    }
    /// Returns the value set with [`subject_mode`](Self::subject_mode).
    #[inline]
    pub fn get_subject_mode(
        &self,
    ) -> &Option<crate::types::WebIdentityTokenSubjectModeType> {
        &self.inner.subject_mode
    }
    /// Appends an item to `tags`. [`set_tags`](Self::set_tags) replaces the whole list.
    ///
    /// Up to 50 key-value pairs to add to the token as custom claims. The recipient can use them for authorization. Each one makes the token larger; if there are too many, the call fails with `JWTPayloadSizeExceededException`.
    ///
    /// Constraints: at most 50 items.
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
    /// Returns the value set with [`tags`](Self::tags).
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.inner.tags
    }
}

impl crate::presigning::internal::Signed for GetWebIdentityTokenFluentBuilder {}
