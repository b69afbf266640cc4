// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Client for AWS Security Token Service, and types for customizing a call.

pub mod customize;

use std::sync::Arc;
use crate::config::plugins::ClientPlugins;

/// The state that clones of a client share.
#[derive(Debug)]
pub(crate) struct Handle {
    pub(crate) conf: crate::Config,
    pub(crate) plugins: ClientPlugins,
}

/// Client for AWS Security Token Service.
///
/// There is a method for each operation. It returns a builder that takes the operation's input. Call
/// `send()` on the builder to make the call. A client is cheap to clone: clones share connections,
/// credentials, and configuration.
///
/// Calls need the asynchronous runtime of the HTTP client and of the `sleep_impl` in the configuration. That is
/// Tokio, unless the configuration sets others: poll a call in a Tokio runtime, with I/O and time enabled, or it
/// panics. In synchronous code, use `tokio::runtime::Runtime::block_on`.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) handle: Arc<Handle>,
}

impl Client {
    /// Creates a client from the configuration that the `aws-config` crate loads.
    ///
    /// # Panics
    ///
    /// Panics in the same cases as [`from_conf`](Self::from_conf).
    #[track_caller]
    #[inline]
    pub fn new(sdk_config: &aws_types::sdk_config::SdkConfig) -> Self {
        Self::from_conf(sdk_config.into())
    }
    /// Creates a client from a configuration.
    ///
    /// # Panics
    ///
    /// Panics if the configuration has no behavior version, if retries or timeouts are enabled
    /// without a `sleep_impl`, or if the identity cache lacks a `sleep_impl` or `time_source`.
    /// The message says what to set.
    #[track_caller]
    #[inline]
    pub fn from_conf(conf: crate::Config) -> Self {
        match ClientPlugins::new(&conf) {
            Ok(plugins) => {
                Self {
                    handle: Arc::new(Handle { conf, plugins }),
                }
            }
            Err(error) => panic!("Invalid client configuration: {error}"),
        }
    }
    /// Returns the configuration that the client was created with.
    #[inline]
    pub fn config(&self) -> &crate::Config {
        &self.handle.conf
    }
}

impl Client {
    /// Assumes an IAM role, in the caller's account or another account, and returns temporary credentials with the role's permissions.
    ///
    /// Calls [`AssumeRole`](crate::operation::assume_role::AssumeRole), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::assume_role::builders::AssumeRoleFluentBuilder), then call [`send`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[role_arn](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::role_arn)(impl Into&lt;String&gt;)</code> | **Required.** The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`.<br>Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`. |
    /// | <code>[role_session_name](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::role_session_name)(impl Into&lt;String&gt;)</code> | **Required.** A name for the session.<br>Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`. |
    /// | <code>[policy_arns](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::policy_arns)([PolicyDescriptorType](crate::types::PolicyDescriptorType))</code><br><code>[set_policy_arns](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::set_policy_arns)(Option&lt;Vec&lt;[PolicyDescriptorType](crate::types::PolicyDescriptorType)&gt;&gt;)</code> | Optional. Up to ten managed policies to apply to the session as session policies. Fields: [`arn`](crate::types::PolicyDescriptorType::arn()). |
    /// | <code>[policy](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::policy)(impl Into&lt;String&gt;)</code> | Optional. An inline session policy, as a JSON string.<br>Constraints: at least 1 character; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`. |
    /// | <code>[duration_seconds](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours).<br>Constraints: 900 to 43,200. |
    /// | <code>[tags](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::tags)([Tag](crate::types::Tag))</code><br><code>[set_tags](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::set_tags)(Option&lt;Vec&lt;[Tag](crate::types::Tag)&gt;&gt;)</code> | Optional. Up to 50 session tags. Fields: [`key`](crate::types::Tag::key()) (required), [`value`](crate::types::Tag::value()) (required).<br>Constraints: at most 50 items. |
    /// | <code>[transitive_tag_keys](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::transitive_tag_keys)(impl Into&lt;String&gt;)</code><br><code>[set_transitive_tag_keys](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::set_transitive_tag_keys)(Option&lt;Vec&lt;String&gt;&gt;)</code> | Optional. The keys of the tags in `Tags` that are transitive: if this session assumes another role, they are passed on through the rest of the role chain.<br>Constraints: at most 50 items; each: 1 to 128 characters, matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`. |
    /// | <code>[external_id](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::external_id)(impl Into&lt;String&gt;)</code> | Optional. A value agreed on with the role's owner.<br>Constraints: 2 to 1,224 characters; matches `^[\w+=,.@:\/-]*$`. |
    /// | <code>[serial_number](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::serial_number)(impl Into&lt;String&gt;)</code> | Optional. The MFA device of the calling IAM user.<br>Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`. |
    /// | <code>[token_code](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::token_code)(impl Into&lt;String&gt;)</code> | Optional. The six-digit code that the MFA device currently shows.<br>Constraints: exactly 6 characters; matches `^[\d]*$`. |
    /// | <code>[source_identity](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::source_identity)(impl Into&lt;String&gt;)</code> | Optional. The person or program behind the session.<br>Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`. |
    /// | <code>[provided_contexts](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::provided_contexts)([ProvidedContext](crate::types::ProvidedContext))</code><br><code>[set_provided_contexts](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::set_provided_contexts)(Option&lt;Vec&lt;[ProvidedContext](crate::types::ProvidedContext)&gt;&gt;)</code> | Optional. Context assertions about the caller, each from a context provider that AWS trusts. Fields: [`provider_arn`](crate::types::ProvidedContext::provider_arn()), [`context_assertion`](crate::types::ProvidedContext::context_assertion()).<br>Constraints: 1 to 5 items. |
    /// | <code>[minimum_session_token_size](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    ///
    /// # Output
    ///
    /// [`AssumeRoleOutput`](crate::operation::assume_role::AssumeRoleOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::assume_role::AssumeRoleOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the role session, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`assumed_role_user`](crate::operation::assume_role::AssumeRoleOutput::assumed_role_user()) | <code>Option&lt;&amp;[AssumedRoleUser](crate::types::AssumedRoleUser)&gt;</code> | The ARN and ID of the role session. Fields: [`assumed_role_id`](crate::types::AssumedRoleUser::assumed_role_id()), [`arn`](crate::types::AssumedRoleUser::arn()). |
    /// | [`packed_policy_size`](crate::operation::assume_role::AssumeRoleOutput::packed_policy_size()) | <code>Option&lt;i32&gt;</code> | **Deprecated.** How much of the packed size limit the session policies and tags use, in percent. |
    /// | [`source_identity`](crate::operation::assume_role::AssumeRoleOutput::source_identity()) | <code>Option&lt;&amp;str&gt;</code> | The source identity of the session: the one in the request, or the one inherited from the calling session. |
    /// | [`session_token_utilization`](crate::operation::assume_role::AssumeRoleOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::assume_role::AssumeRoleOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`AssumeRoleError`](crate::operation::assume_role::AssumeRoleError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`ExpiredTokenException`](crate::types::error::ExpiredTokenException)<br>`ExpiredTokenException` | client | no | The identity token or assertion has expired (HTTP 400). |
    /// | [`InvalidContextAssertionException`](crate::types::error::InvalidContextAssertionException)<br>`InvalidContextAssertion` | client | no | A context assertion in `ProvidedContexts` is not valid (HTTP 400). |
    /// | [`MalformedPolicyDocumentException`](crate::types::error::MalformedPolicyDocumentException)<br>`MalformedPolicyDocument` | client | no | The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar. |
    /// | [`PackedPolicyTooLargeException`](crate::types::error::PackedPolicyTooLargeException)<br>`PackedPolicyTooLarge` | client | no | The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::assume_role::AssumeRoleError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To assume a role
    ///
    /// ```rust,no_run
    /// use sts_sdk::{primitives, types};
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .assume_role()
    ///     .role_arn("arn:aws:iam::123456789012:role/demo")
    ///     .role_session_name("testAssumeRoleSession")
    ///     .policy("escaped-JSON-IAM-POLICY")
    ///     .tags(types::Tag::builder().key("Project").value("Unicorn").build()?)
    ///     .tags(types::Tag::builder().key("Team").value("Automation").build()?)
    ///     .tags(types::Tag::builder().key("Cost-Center").value("12345").build()?)
    ///     .transitive_tag_keys("Project")
    ///     .transitive_tag_keys("Cost-Center")
    ///     .external_id("123ABC")
    ///     .send()
    ///     .await?;
    /// let expected = types::Credentials::builder()
    ///     .session_token(
    ///         "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuF\
    ///          qwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp\
    ///          2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6\
    ///          d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4r\
    ///          vx3iSIlTJabIQwj2ICCR/oLxBA==",
    ///     )
    ///     .access_key_id("AKIAIOSFODNN7EXAMPLE")
    ///     .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY")
    ///     .expiration(
    ///         primitives::DateTime::from_str(
    ///             "2011-07-15T23:28:33.359Z",
    ///             primitives::DateTimeFormat::DateTime,
    ///         )?,
    ///     )
    ///     .build()?;
    /// assert_eq!(output.credentials(), Some(&expected));
    /// let expected = types::AssumedRoleUser::builder()
    ///     .arn("arn:aws:sts::123456789012:assumed-role/demo/Bob")
    ///     .assumed_role_id("ARO123EXAMPLE123:Bob")
    ///     .build()?;
    /// assert_eq!(output.assumed_role_user(), Some(&expected));
    /// assert_eq!(output.packed_policy_size(), Some(8));
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn assume_role(
        &self,
    ) -> crate::operation::assume_role::builders::AssumeRoleFluentBuilder {
        crate::operation::assume_role::builders::AssumeRoleFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Exchanges a SAML assertion, which an organization's identity provider issues after sign-in, for temporary credentials of an IAM role.
    ///
    /// Calls [`AssumeRoleWithSAML`](crate::operation::assume_role_with_saml::AssumeRoleWithSAML), which has the full documentation. Requests are not signed, so they need no credentials.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder), then call [`send`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[role_arn](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::role_arn)(impl Into&lt;String&gt;)</code> | **Required.** The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`.<br>Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`. |
    /// | <code>[principal_arn](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::principal_arn)(impl Into&lt;String&gt;)</code> | **Required.** The ARN, in IAM, of the identity provider that issued the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.<br>Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`. |
    /// | <code>[saml_assertion](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::saml_assertion)(impl Into&lt;String&gt;)</code> | **Required.** The identity provider's response after sign-in, base64-encoded, 4 to 100000 characters.<br>Constraints: 4 to 100,000 characters. |
    /// | <code>[policy_arns](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::policy_arns)([PolicyDescriptorType](crate::types::PolicyDescriptorType))</code><br><code>[set_policy_arns](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::set_policy_arns)(Option&lt;Vec&lt;[PolicyDescriptorType](crate::types::PolicyDescriptorType)&gt;&gt;)</code> | Optional. Up to ten managed policies to apply to the session as session policies. Fields: [`arn`](crate::types::PolicyDescriptorType::arn()). |
    /// | <code>[policy](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::policy)(impl Into&lt;String&gt;)</code> | Optional. An inline session policy, as a JSON string.<br>Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`. |
    /// | <code>[duration_seconds](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours).<br>Constraints: 900 to 43,200. |
    /// | <code>[minimum_session_token_size](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    ///
    /// # Output
    ///
    /// [`AssumeRoleWithSamlOutput`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the role session, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`assumed_role_user`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::assumed_role_user()) | <code>Option&lt;&amp;[AssumedRoleUser](crate::types::AssumedRoleUser)&gt;</code> | The ARN and ID of the role session. Fields: [`assumed_role_id`](crate::types::AssumedRoleUser::assumed_role_id()), [`arn`](crate::types::AssumedRoleUser::arn()). |
    /// | [`packed_policy_size`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::packed_policy_size()) | <code>Option&lt;i32&gt;</code> | **Deprecated.** How much of the packed size limit the session policies and tags use, in percent. |
    /// | [`subject`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::subject()) | <code>Option&lt;&amp;str&gt;</code> | The user that the assertion identifies, taken from the `NameID` in its `Subject` element. |
    /// | [`subject_type`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::subject_type()) | <code>Option&lt;&amp;str&gt;</code> | The format of `Subject`, taken from the `NameID`: usually `persistent` or `transient`. |
    /// | [`issuer`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::issuer()) | <code>Option&lt;&amp;str&gt;</code> | The identity provider that issued the assertion, taken from the `Issuer` element. |
    /// | [`audience`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::audience()) | <code>Option&lt;&amp;str&gt;</code> | The intended recipient of the assertion, taken from the `Recipient` attribute of `SubjectConfirmationData`; for example, `https://signin.aws.amazon.com/saml`. |
    /// | [`name_qualifier`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::name_qualifier()) | <code>Option&lt;&amp;str&gt;</code> | A stable hash of the federation setup: the issuer, the AWS account number, and the name of the IAM provider, hashed with SHA-1 and base64-encoded. |
    /// | [`source_identity`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::source_identity()) | <code>Option&lt;&amp;str&gt;</code> | The source identity of the session, present if the identity provider put one into the assertion. |
    /// | [`session_token_utilization`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    /// | [`trusted_identity_propagation_context`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::trusted_identity_propagation_context()) | <code>Option&lt;&amp;[TrustedIdentityPropagationContext](crate::types::TrustedIdentityPropagationContext)&gt;</code> | The trusted identity propagation context of the session: the identity in which it originates, and the context of the transaction. Fields: [`origin_identity`](crate::types::TrustedIdentityPropagationContext::origin_identity()), [`transaction_context`](crate::types::TrustedIdentityPropagationContext::transaction_context()). |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`AssumeRoleWithSAMLError`](crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`ExpiredTokenException`](crate::types::error::ExpiredTokenException)<br>`ExpiredTokenException` | client | no | The identity token or assertion has expired (HTTP 400). |
    /// | [`IdpRejectedClaimException`](crate::types::error::IdpRejectedClaimException)<br>`IDPRejectedClaim` | client | no | The identity provider did not confirm the user (HTTP 403). |
    /// | [`InvalidIdentityTokenException`](crate::types::error::InvalidIdentityTokenException)<br>`InvalidIdentityToken` | client | no | AWS could not validate the token or assertion (HTTP 400). |
    /// | [`MalformedPolicyDocumentException`](crate::types::error::MalformedPolicyDocumentException)<br>`MalformedPolicyDocument` | client | no | The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar. |
    /// | [`PackedPolicyTooLargeException`](crate::types::error::PackedPolicyTooLargeException)<br>`PackedPolicyTooLarge` | client | no | The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To assume a role using a SAML assertion
    ///
    /// ```rust,no_run
    /// use sts_sdk::{primitives, types};
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .assume_role_with_saml()
    ///     .role_arn("arn:aws:iam::123456789012:role/TestSaml")
    ///     .principal_arn("arn:aws:iam::123456789012:saml-provider/SAML-test")
    ///     .saml_assertion(
    ///         "VERYLONGENCODEDASSERTIONEXAMPLExzYW1sOkF1ZGllbmNlPmJsYW5rPC9zYW1sOkF1ZGllbmNl\
    ///          Pjwvc2FtbDpBdWRpZW5jZVJlc3RyaWN0aW9uPjwvc2FtbDpDb25kaXRpb25zPjxzYW1sOlN1YmplY\
    ///          3Q+PHNhbWw6TmFtZUlEIEZvcm1hdD0idXJuOm9hc2lzOm5hbWVzOnRjOlNBTUw6Mi4wOm5hbWVpZC\
    ///          1mb3JtYXQ6dHJhbnNpZW50Ij5TYW1sRXhhbXBsZTwvc2FtbDpOYW1lSUQ+PHNhbWw6U3ViamVjdEN\
    ///          vbmZpcm1hdGlvbiBNZXRob2Q9InVybjpvYXNpczpuYW1lczp0YzpTQU1MOjIuMDpjbTpiZWFyZXIi\
    ///          PjxzYW1sOlN1YmplY3RDb25maXJtYXRpb25EYXRhIE5vdE9uT3JBZnRlcj0iMjAxOS0xMS0wMVQyM\
    ///          DoyNTowNS4xNDVaIiBSZWNpcGllbnQ9Imh0dHBzOi8vc2lnbmluLmF3cy5hbWF6b24uY29tL3NhbW\
    ///          wiLz48L3NhbWw6U3ViamVjdENvbmZpcm1hdGlvbj48L3NhbWw6U3ViamVjdD48c2FtbDpBdXRoblN\
    ///          0YXRlbWVudCBBdXRoPD94bWwgdmpSZXNwb25zZT4=",
    ///     )
    ///     .duration_seconds(3600)
    ///     .send()
    ///     .await?;
    /// assert_eq!(output.issuer(), Some("https://integ.example.com/idp/shibboleth"));
    /// let expected = types::AssumedRoleUser::builder()
    ///     .assumed_role_id("ARO456EXAMPLE789:TestSaml")
    ///     .arn("arn:aws:sts::123456789012:assumed-role/TestSaml")
    ///     .build()?;
    /// assert_eq!(output.assumed_role_user(), Some(&expected));
    /// let expected = types::Credentials::builder()
    ///     .secret_access_key("8P+SQvWIuLnKhh8d++jpw0nNmQRBZvNEXAMPLEKEY")
    ///     .access_key_id("ASIAV3ZUEFP6EXAMPLE")
    ///     .session_token(
    ///         "IQoJb3JpZ2luX2VjEOz////////////////////wEXAMPLEtMSJHMEUCIDoKK3JH9uGQE1z0sINr5\
    ///          M4jk+Na8KHDcCYRVjJCZEvOAiEA3OvJGtw1EcViOleS2vhs8VdCKFJQWPQrmGdeehM4IC1NtBmUpp\
    ///          2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6\
    ///          d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4r\
    ///          vx3iSIlTJabIQwj2ICCR/oLxBA==",
    ///     )
    ///     .expiration(
    ///         primitives::DateTime::from_str(
    ///             "2019-11-01T20:26:47Z",
    ///             primitives::DateTimeFormat::DateTime,
    ///         )?,
    ///     )
    ///     .build()?;
    /// assert_eq!(output.credentials(), Some(&expected));
    /// assert_eq!(output.audience(), Some("https://signin.aws.amazon.com/saml"));
    /// assert_eq!(output.subject_type(), Some("transient"));
    /// assert_eq!(output.packed_policy_size(), Some(6));
    /// assert_eq!(output.name_qualifier(), Some("SbdGOnUkh1i4+EXAMPLExL/jEvs="));
    /// assert_eq!(output.subject(), Some("SamlExample"));
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn assume_role_with_saml(
        &self,
    ) -> crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder {
        crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Exchanges a token from a web identity provider for temporary credentials of an IAM role.
    ///
    /// Calls [`AssumeRoleWithWebIdentity`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentity), which has the full documentation. Requests are not signed, so they need no credentials.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder), then call [`send`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[role_arn](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::role_arn)(impl Into&lt;String&gt;)</code> | **Required.** The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`.<br>Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`. |
    /// | <code>[role_session_name](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::role_session_name)(impl Into&lt;String&gt;)</code> | **Required.** A name for the session, preferably derived from the application's user.<br>Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`. |
    /// | <code>[web_identity_token](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::web_identity_token)(impl Into&lt;String&gt;)</code> | **Required.** The proof of the user's identity: an OpenID Connect ID token or an OAuth 2.0 access token, 4 to 20000 characters.<br>Constraints: 4 to 20,000 characters. |
    /// | <code>[provider_id](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::provider_id)(impl Into&lt;String&gt;)</code> | Optional. The host name of the OAuth 2.0 provider, without scheme or port: `www.amazon.com` or `graph.facebook.com`.<br>Constraints: 4 to 2,048 characters. |
    /// | <code>[policy_arns](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::policy_arns)([PolicyDescriptorType](crate::types::PolicyDescriptorType))</code><br><code>[set_policy_arns](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::set_policy_arns)(Option&lt;Vec&lt;[PolicyDescriptorType](crate::types::PolicyDescriptorType)&gt;&gt;)</code> | Optional. Up to ten managed policies to apply to the session as session policies. Fields: [`arn`](crate::types::PolicyDescriptorType::arn()). |
    /// | <code>[policy](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::policy)(impl Into&lt;String&gt;)</code> | Optional. An inline session policy, as a JSON string.<br>Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`. |
    /// | <code>[duration_seconds](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours).<br>Constraints: 900 to 43,200. |
    /// | <code>[minimum_session_token_size](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    ///
    /// # Output
    ///
    /// [`AssumeRoleWithWebIdentityOutput`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the role session, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`subject_from_web_identity_token`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::subject_from_web_identity_token()) | <code>Option&lt;&amp;str&gt;</code> | The provider's identifier for the user, 6 to 255 characters. |
    /// | [`assumed_role_user`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::assumed_role_user()) | <code>Option&lt;&amp;[AssumedRoleUser](crate::types::AssumedRoleUser)&gt;</code> | The ARN and ID of the role session. Fields: [`assumed_role_id`](crate::types::AssumedRoleUser::assumed_role_id()), [`arn`](crate::types::AssumedRoleUser::arn()). |
    /// | [`packed_policy_size`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::packed_policy_size()) | <code>Option&lt;i32&gt;</code> | **Deprecated.** How much of the packed size limit the session policies and tags use, in percent. |
    /// | [`provider`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::provider()) | <code>Option&lt;&amp;str&gt;</code> | The issuer of the token: the `iss` claim for OpenID Connect, or the `ProviderId` from the request for OAuth 2.0. |
    /// | [`audience`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::audience()) | <code>Option&lt;&amp;str&gt;</code> | The intended recipient of the token, usually the client ID under which the application is registered with the provider. |
    /// | [`source_identity`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::source_identity()) | <code>Option&lt;&amp;str&gt;</code> | The source identity of the session, present if the provider put such a claim into the token. |
    /// | [`session_token_utilization`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    /// | [`trusted_identity_propagation_context`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::trusted_identity_propagation_context()) | <code>Option&lt;&amp;[TrustedIdentityPropagationContext](crate::types::TrustedIdentityPropagationContext)&gt;</code> | The trusted identity propagation context of the session: the identity in which it originates, and the context of the transaction. Fields: [`origin_identity`](crate::types::TrustedIdentityPropagationContext::origin_identity()), [`transaction_context`](crate::types::TrustedIdentityPropagationContext::transaction_context()). |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`AssumeRoleWithWebIdentityError`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`ExpiredTokenException`](crate::types::error::ExpiredTokenException)<br>`ExpiredTokenException` | client | no | The identity token or assertion has expired (HTTP 400). |
    /// | [`IdpCommunicationErrorException`](crate::types::error::IdpCommunicationErrorException)<br>`IDPCommunicationError` | server | yes | STS could not get a response from the identity provider, which it needs to verify the token (HTTP 400). |
    /// | [`IdpRejectedClaimException`](crate::types::error::IdpRejectedClaimException)<br>`IDPRejectedClaim` | client | no | The identity provider did not confirm the user (HTTP 403). |
    /// | [`InvalidIdentityTokenException`](crate::types::error::InvalidIdentityTokenException)<br>`InvalidIdentityToken` | client | yes | AWS could not validate the token or assertion (HTTP 400). |
    /// | [`MalformedPolicyDocumentException`](crate::types::error::MalformedPolicyDocumentException)<br>`MalformedPolicyDocument` | client | no | The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar. |
    /// | [`PackedPolicyTooLargeException`](crate::types::error::PackedPolicyTooLargeException)<br>`PackedPolicyTooLarge` | client | no | The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To assume a role as an OpenID Connect-federated user
    ///
    /// ```rust,no_run
    /// use sts_sdk::{primitives, types};
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .assume_role_with_web_identity()
    ///     .role_arn("arn:aws:iam::123456789012:role/FederatedWebIdentityRole")
    ///     .role_session_name("app1")
    ///     .policy("escaped-JSON-IAM-POLICY")
    ///     .web_identity_token(
    ///         "Atza%7CIQEBLjAsAhRFiXuWpUXuRvQ9PZL3GMFcYevydwIUFAHZwXZXXXXXXXXJnrulxKDHwy87oG\
    ///          KPznh0D6bEQZTSCzyoCtL_8S07pLpr0zMbn6w1lfVZKNTBdDansFBmtGnIsIapjI6xKR02Yc_2bQ8\
    ///          LZbUXSGm6Ry6_BG7PrtLZtj_dfCTj92xNGed-CrKqjG7nPBjNIL016GGvuS5gSvPRUxWES3VYfm1w\
    ///          l7WTI7jn-Pcb6M-buCgHhFOzTQxod27L9CqnOLio7N3gZAGpsp6n1-AJBOCJckcyXe2c6uD0srOJe\
    ///          ZlKUm2eTDVMf8IehDVI0r1QOnTV6KzzAI3OY87Vd_cVMQ",
    ///     )
    ///     .provider_id("www.amazon.com")
    ///     .duration_seconds(3600)
    ///     .send()
    ///     .await?;
    /// let expected = types::Credentials::builder()
    ///     .session_token("AQoDYXdzEE0a8ANXXXXXXXXNO1ewxE5TijQyp+IEXAMPLE")
    ///     .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY")
    ///     .expiration(
    ///         primitives::DateTime::from_str(
    ///             "2014-10-24T23:00:23Z",
    ///             primitives::DateTimeFormat::DateTime,
    ///         )?,
    ///     )
    ///     .access_key_id("AKIAIOSFODNN7EXAMPLE")
    ///     .build()?;
    /// assert_eq!(output.credentials(), Some(&expected));
    /// assert_eq!(
    ///     output.subject_from_web_identity_token(),
    ///     Some("amzn1.account.AF6RHO7KZU5XRVQJGXK6HEXAMPLE"),
    /// );
    /// let expected = types::AssumedRoleUser::builder()
    ///     .arn("arn:aws:sts::123456789012:assumed-role/FederatedWebIdentityRole/app1")
    ///     .assumed_role_id("AROACLKWSDQRAOEXAMPLE:app1")
    ///     .build()?;
    /// assert_eq!(output.assumed_role_user(), Some(&expected));
    /// assert_eq!(output.packed_policy_size(), Some(123));
    /// assert_eq!(output.provider(), Some("www.amazon.com"));
    /// assert_eq!(output.audience(), Some("client.5498841531868486423.1548@apps.example.com"));
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn assume_role_with_web_identity(
        &self,
    ) -> crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder {
        crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Opens a privileged session as the root user of the account in `TargetPrincipal`.
    ///
    /// Calls [`AssumeRoot`](crate::operation::assume_root::AssumeRoot), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::assume_root::builders::AssumeRootFluentBuilder), then call [`send`](crate::operation::assume_root::builders::AssumeRootFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[target_principal](crate::operation::assume_root::builders::AssumeRootFluentBuilder::target_principal)(impl Into&lt;String&gt;)</code> | **Required.** The account whose root user the session acts as: an account number, such as `111122223333`, or the ARN of the principal.<br>Constraints: 12 to 2,048 characters. |
    /// | <code>[task_policy_arn](crate::operation::assume_root::builders::AssumeRootFluentBuilder::task_policy_arn)([PolicyDescriptorType](crate::types::PolicyDescriptorType))</code> | **Required.** The AWS managed task policy that defines what the session can do, such as `arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy`. Fields: [`arn`](crate::types::PolicyDescriptorType::arn()). |
    /// | <code>[duration_seconds](crate::operation::assume_root::builders::AssumeRootFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds, at most 900 (15 minutes).<br>Constraints: 0 to 900. |
    /// | <code>[minimum_session_token_size](crate::operation::assume_root::builders::AssumeRootFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    ///
    /// # Output
    ///
    /// [`AssumeRootOutput`](crate::operation::assume_root::AssumeRootOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::assume_root::AssumeRootOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the root session, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`source_identity`](crate::operation::assume_root::AssumeRootOutput::source_identity()) | <code>Option&lt;&amp;str&gt;</code> | The source identity of the session, if it has one. |
    /// | [`session_token_utilization`](crate::operation::assume_root::AssumeRootOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::assume_root::AssumeRootOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`AssumeRootError`](crate::operation::assume_root::AssumeRootError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`ExpiredTokenException`](crate::types::error::ExpiredTokenException)<br>`ExpiredTokenException` | client | no | The identity token or assertion has expired (HTTP 400). |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::assume_root::AssumeRootError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To launch a privileged session
    ///
    /// ```rust,no_run
    /// use sts_sdk::{primitives, types};
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .assume_root()
    ///     .target_principal("111122223333")
    ///     .task_policy_arn(
    ///         types::PolicyDescriptorType::builder()
    ///             .arn("arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy")
    ///             .build(),
    ///     )
    ///     .duration_seconds(900)
    ///     .send()
    ///     .await?;
    /// let expected = types::Credentials::builder()
    ///     .secret_access_key("9drTJvcXLB89EXAMPLELB8923FB892xMFI")
    ///     .session_token(
    ///         "AQoXdzELDDY//////////wEaoAK1wvxJY12r2IrDFT2IvAzTCn3zHoZ7YNtpiQLF0MqZye/qwjzP2\
    ///          iEXAMPLEbw/m3hsj8VBTkPORGvr9jM5sgP+w9IZWZnU+LWhmg+a5fDi2oTGUYcdg9uexQ4mtCHIHf\
    ///          i4citgqZTgco40Yqr4lIlo4V2b2Dyauk0eYFNebHtYlFVgAUj+7Indz3LU0aTWk1WKIjHmmMCIoTk\
    ///          yYp/k7kUG7moeEYKSitwQIi6Gjn+nyzM+PtoA3685ixzv0R7i5rjQi0YE0lf1oeie3bDiNHncmzos\
    ///          RM6SFiPzSvp6h/32xQuZsjcypmwsPSDtTPYcs0+YN/8BRi2/IcrxSpnWEXAMPLEXSDFTAQAM6Dl9z\
    ///          R0tXoybnlrZIwMLlMi1Kcgo5OytwU=",
    ///     )
    ///     .expiration(
    ///         primitives::DateTime::from_str(
    ///             "2024-11-15T00:05:07Z",
    ///             primitives::DateTimeFormat::DateTime,
    ///         )?,
    ///     )
    ///     .access_key_id("ASIAJEXAMPLEXEG2JICEA")
    ///     .build()?;
    /// assert_eq!(output.credentials(), Some(&expected));
    /// assert_eq!(output.source_identity(), Some("Alice"));
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn assume_root(
        &self,
    ) -> crate::operation::assume_root::builders::AssumeRootFluentBuilder {
        crate::operation::assume_root::builders::AssumeRootFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Decodes the encoded message that some AWS operations include in an access denied response, and returns it as readable JSON.
    ///
    /// Calls [`DecodeAuthorizationMessage`](crate::operation::decode_authorization_message::DecodeAuthorizationMessage), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder), then call [`send`](crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[encoded_message](crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder::encoded_message)(impl Into&lt;String&gt;)</code> | **Required.** The encoded message, exactly as it appeared in the access denied response, 1 to 10240 characters.<br>Constraints: 1 to 10,240 characters. |
    ///
    /// # Output
    ///
    /// [`DecodeAuthorizationMessageOutput`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`decoded_message`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageOutput::decoded_message()) | <code>Option&lt;&amp;str&gt;</code> | A JSON document about the denied request, as a string that any JSON library can parse. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`DecodeAuthorizationMessageError`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`InvalidAuthorizationMessageException`](crate::types::error::InvalidAuthorizationMessageException)<br>`InvalidAuthorizationMessageException` | client | no | The message passed to `DecodeAuthorizationMessage` cannot be decoded (HTTP 400): it was damaged, for example by line breaks, or it is too old. |
    ///
    /// Any other error is [`Unhandled`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To decode information about an authorization status of a request
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .decode_authorization_message()
    ///     .encoded_message("<encoded-message>")
    ///     .send()
    ///     .await?;
    /// assert_eq!(
    ///     output.decoded_message(),
    ///     Some(
    ///         "{\"allowed\": \"false\",\"explicitDeny\": \"false\",\"matchedStatements\": \"\
    ///          \",\"failures\": \"\",\"context\": {\"principal\": {\"id\": \"AIDACKCEVSQ6C2E\
    ///          XAMPLE\",\"name\": \"Bob\",\"arn\": \"arn:aws:iam::123456789012:user/Bob\"},\
    ///          \"action\": \"ec2:StopInstances\",\"resource\": \"arn:aws:ec2:us-east-1:12345\
    ///          6789012:instance/i-dd01c9bd\",\"conditions\": [{\"item\": {\"key\": \"ec2:Ten\
    ///          ancy\",\"values\": [\"default\"]},{\"item\": {\"key\": \"ec2:ResourceTag/elas\
    ///          ticbeanstalk:environment-name\",\"values\": [\"Default-Environment\"]}},(Addi\
    ///          tional items ...)]}}",
    ///     ),
    /// );
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn decode_authorization_message(
        &self,
    ) -> crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder {
        crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Returns the AWS account that an access key ID belongs to.
    ///
    /// Calls [`GetAccessKeyInfo`](crate::operation::get_access_key_info::GetAccessKeyInfo), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder), then call [`send`](crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[access_key_id](crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder::access_key_id)(impl Into&lt;String&gt;)</code> | **Required.** The access key ID to look up, 16 to 128 characters: letters, digits, and underscores.<br>Constraints: 16 to 128 characters; matches `^[\w]*$`. |
    ///
    /// # Output
    ///
    /// [`GetAccessKeyInfoOutput`](crate::operation::get_access_key_info::GetAccessKeyInfoOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`account`](crate::operation::get_access_key_info::GetAccessKeyInfoOutput::account()) | <code>Option&lt;&amp;str&gt;</code> | The number of the account that the key belongs to. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetAccessKeyInfoError`](crate::operation::get_access_key_info::GetAccessKeyInfoError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// The service declares no errors for this operation. Every error that it returns is [`Unhandled`](crate::operation::get_access_key_info::GetAccessKeyInfoError::Unhandled); check its code.
    ///
    /// # Example
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_access_key_info().access_key_id("...").send().await?;
    /// println!("{output:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_access_key_info(
        &self,
    ) -> crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder {
        crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Returns the account, unique ID, and ARN of the IAM user, role session, or federated user whose credentials signed the request.
    ///
    /// Calls [`GetCallerIdentity`](crate::operation::get_caller_identity::GetCallerIdentity), which has the full documentation.
    ///
    /// # Input
    ///
    /// This operation takes no input. Call [`send`](crate::operation::get_caller_identity::builders::GetCallerIdentityFluentBuilder::send).
    ///
    /// # Output
    ///
    /// [`GetCallerIdentityOutput`](crate::operation::get_caller_identity::GetCallerIdentityOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`user_id`](crate::operation::get_caller_identity::GetCallerIdentityOutput::user_id()) | <code>Option&lt;&amp;str&gt;</code> | The unique ID of the caller. |
    /// | [`account`](crate::operation::get_caller_identity::GetCallerIdentityOutput::account()) | <code>Option&lt;&amp;str&gt;</code> | The caller's account number. |
    /// | [`arn`](crate::operation::get_caller_identity::GetCallerIdentityOutput::arn()) | <code>Option&lt;&amp;str&gt;</code> | The caller's ARN. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetCallerIdentityError`](crate::operation::get_caller_identity::GetCallerIdentityError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// The service declares no errors for this operation. Every error that it returns is [`Unhandled`](crate::operation::get_caller_identity::GetCallerIdentityError::Unhandled); check its code.
    ///
    /// # Examples
    ///
    /// ## To get details about a calling IAM user
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_caller_identity().send().await?;
    /// assert_eq!(output.user_id(), Some("AKIAI44QH8DHBEXAMPLE"));
    /// assert_eq!(output.account(), Some("123456789012"));
    /// assert_eq!(output.arn(), Some("arn:aws:iam::123456789012:user/Alice"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// ## To get details about a calling user federated with AssumeRole
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_caller_identity().send().await?;
    /// assert_eq!(output.user_id(), Some("AKIAI44QH8DHBEXAMPLE:my-role-session-name"));
    /// assert_eq!(output.account(), Some("123456789012"));
    /// assert_eq!(
    ///     output.arn(),
    ///     Some("arn:aws:sts::123456789012:assumed-role/my-role-name/my-role-session-name"),
    /// );
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// ## To get details about a calling user federated with GetFederationToken
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_caller_identity().send().await?;
    /// assert_eq!(output.user_id(), Some("123456789012:my-federated-user-name"));
    /// assert_eq!(output.account(), Some("123456789012"));
    /// assert_eq!(
    ///     output.arn(),
    ///     Some("arn:aws:sts::123456789012:federated-user/my-federated-user-name"),
    /// );
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_caller_identity(
        &self,
    ) -> crate::operation::get_caller_identity::builders::GetCallerIdentityFluentBuilder {
        crate::operation::get_caller_identity::builders::GetCallerIdentityFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Redeems a trade-in token for short-lived AWS credentials, so that the party to which access was delegated can use that access.
    ///
    /// Calls [`GetDelegatedAccessToken`](crate::operation::get_delegated_access_token::GetDelegatedAccessToken), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder), then call [`send`](crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[trade_in_token](crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder::trade_in_token)(impl Into&lt;String&gt;)</code> | **Required.** The trade-in token from the party that delegates access. |
    ///
    /// # Output
    ///
    /// [`GetDelegatedAccessTokenOutput`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the delegated access, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`packed_policy_size`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput::packed_policy_size()) | <code>Option&lt;i32&gt;</code> | **Deprecated.** Deprecated. |
    /// | [`assumed_principal`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput::assumed_principal()) | <code>Option&lt;&amp;str&gt;</code> | The ARN of the principal that the credentials act for. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetDelegatedAccessTokenError`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`ExpiredTradeInTokenException`](crate::types::error::ExpiredTradeInTokenException)<br>`ExpiredTradeInTokenException` | client | no | The trade-in token expired before it was exchanged (HTTP 400). |
    /// | [`PackedPolicyTooLargeException`](crate::types::error::PackedPolicyTooLargeException)<br>`PackedPolicyTooLarge` | client | no | The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_delegated_access_token().trade_in_token("...").send().await?;
    /// println!("{output:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_delegated_access_token(
        &self,
    ) -> crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder {
        crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Returns temporary credentials for a _federated user_: a name that the caller chooses and that does not exist in IAM.
    ///
    /// Calls [`GetFederationToken`](crate::operation::get_federation_token::GetFederationToken), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder), then call [`send`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[name](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::name)(impl Into&lt;String&gt;)</code> | **Required.** A name for the federated user.<br>Constraints: 2 to 32 characters; matches `^[\w+=,.@-]*$`. |
    /// | <code>[policy](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::policy)(impl Into&lt;String&gt;)</code> | Optional. An inline session policy, as a JSON string.<br>Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`. |
    /// | <code>[policy_arns](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::policy_arns)([PolicyDescriptorType](crate::types::PolicyDescriptorType))</code><br><code>[set_policy_arns](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::set_policy_arns)(Option&lt;Vec&lt;[PolicyDescriptorType](crate::types::PolicyDescriptorType)&gt;&gt;)</code> | Optional. Up to ten managed policies to apply to the session as session policies. Fields: [`arn`](crate::types::PolicyDescriptorType::arn()). |
    /// | <code>[duration_seconds](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours).<br>Constraints: 900 to 129,600. |
    /// | <code>[tags](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::tags)([Tag](crate::types::Tag))</code><br><code>[set_tags](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::set_tags)(Option&lt;Vec&lt;[Tag](crate::types::Tag)&gt;&gt;)</code> | Optional. Up to 50 session tags for the federated user. Fields: [`key`](crate::types::Tag::key()) (required), [`value`](crate::types::Tag::value()) (required).<br>Constraints: at most 50 items. |
    /// | <code>[minimum_session_token_size](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    ///
    /// # Output
    ///
    /// [`GetFederationTokenOutput`](crate::operation::get_federation_token::GetFederationTokenOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::get_federation_token::GetFederationTokenOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the federated user, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`federated_user`](crate::operation::get_federation_token::GetFederationTokenOutput::federated_user()) | <code>Option&lt;&amp;[FederatedUser](crate::types::FederatedUser)&gt;</code> | The ARN and ID of the federated user. Fields: [`federated_user_id`](crate::types::FederatedUser::federated_user_id()), [`arn`](crate::types::FederatedUser::arn()). |
    /// | [`packed_policy_size`](crate::operation::get_federation_token::GetFederationTokenOutput::packed_policy_size()) | <code>Option&lt;i32&gt;</code> | **Deprecated.** How much of the packed size limit the session policies and tags use, in percent. |
    /// | [`session_token_utilization`](crate::operation::get_federation_token::GetFederationTokenOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::get_federation_token::GetFederationTokenOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetFederationTokenError`](crate::operation::get_federation_token::GetFederationTokenError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`MalformedPolicyDocumentException`](crate::types::error::MalformedPolicyDocumentException)<br>`MalformedPolicyDocument` | client | no | The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar. |
    /// | [`PackedPolicyTooLargeException`](crate::types::error::PackedPolicyTooLargeException)<br>`PackedPolicyTooLarge` | client | no | The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::get_federation_token::GetFederationTokenError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To get temporary credentials for a role by using GetFederationToken
    ///
    /// ```rust,no_run
    /// use sts_sdk::{primitives, types};
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_federation_token()
    ///     .name("testFedUserSession")
    ///     .policy("escaped-JSON-IAM-POLICY")
    ///     .duration_seconds(3600)
    ///     .tags(types::Tag::builder().key("Project").value("Pegasus").build()?)
    ///     .tags(types::Tag::builder().key("Cost-Center").value("98765").build()?)
    ///     .send()
    ///     .await?;
    /// let expected = types::Credentials::builder()
    ///     .session_token(
    ///         "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuF\
    ///          qwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp\
    ///          2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6\
    ///          d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4r\
    ///          vx3iSIlTJabIQwj2ICCR/oLxBA==",
    ///     )
    ///     .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY")
    ///     .expiration(
    ///         primitives::DateTime::from_str(
    ///             "2011-07-15T23:28:33.359Z",
    ///             primitives::DateTimeFormat::DateTime,
    ///         )?,
    ///     )
    ///     .access_key_id("AKIAIOSFODNN7EXAMPLE")
    ///     .build()?;
    /// assert_eq!(output.credentials(), Some(&expected));
    /// let expected = types::FederatedUser::builder()
    ///     .arn("arn:aws:sts::123456789012:federated-user/Bob")
    ///     .federated_user_id("123456789012:Bob")
    ///     .build()?;
    /// assert_eq!(output.federated_user(), Some(&expected));
    /// assert_eq!(output.packed_policy_size(), Some(8));
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_federation_token(
        &self,
    ) -> crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder {
        crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Returns temporary credentials for a _scoped session_, whose permissions `Policy` restricts.
    ///
    /// Calls [`GetScopedCredentials`](crate::operation::get_scoped_credentials::GetScopedCredentials), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder), then call [`send`](crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[policy](crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder::policy)(impl Into&lt;String&gt;)</code> | Optional. An inline session policy, as a JSON string.<br>Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`. |
    /// | <code>[duration_seconds](crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds: from 1 to 129600 (36 hours).<br>Constraints: 1 to 129,600. |
    /// | <code>[minimum_session_token_size](crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    /// | <code>[scoped_session_description](crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder::scoped_session_description)(impl Into&lt;String&gt;)</code> | Optional. A description of the scoped session.<br>Constraints: 2 to 256 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`. |
    ///
    /// # Output
    ///
    /// [`GetScopedCredentialsOutput`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the scoped session, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`session_info`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput::session_info()) | <code>Option&lt;&amp;[ScopedSession](crate::types::ScopedSession)&gt;</code> | The ARN and ID of the scoped session. Fields: [`scoped_session_id`](crate::types::ScopedSession::scoped_session_id()), [`arn`](crate::types::ScopedSession::arn()). |
    /// | [`session_token_utilization`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    /// | [`scoped_policies_count`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput::scoped_policies_count()) | <code>Option&lt;i32&gt;</code> | The number of policies that scope the session. |
    /// | [`source_identity`](crate::operation::get_scoped_credentials::GetScopedCredentialsOutput::source_identity()) | <code>Option&lt;&amp;str&gt;</code> | The source identity of the session, if it has one. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetScopedCredentialsError`](crate::operation::get_scoped_credentials::GetScopedCredentialsError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`InsufficientSessionLifetimeException`](crate::types::error::InsufficientSessionLifetimeException)<br>`InsufficientSessionLifetime` | client | no | The session lifetime is not sufficient for the request (HTTP 400). |
    /// | [`InvalidSubjectCredentialsException`](crate::types::error::InvalidSubjectCredentialsException)<br>`InvalidSubjectCredentials` | client | no | The subject credentials are not valid for the request (HTTP 400). |
    /// | [`MalformedPolicyDocumentException`](crate::types::error::MalformedPolicyDocumentException)<br>`MalformedPolicyDocument` | client | no | The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar. |
    /// | [`PackedPolicyTooLargeException`](crate::types::error::PackedPolicyTooLargeException)<br>`PackedPolicyTooLarge` | client | no | The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::get_scoped_credentials::GetScopedCredentialsError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ```rust,no_run
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_scoped_credentials()
    ///     .policy("...")
    ///     .duration_seconds(1)
    ///     .minimum_session_token_size(1)
    ///     .scoped_session_description("...")
    ///     .send()
    ///     .await?;
    /// println!("{output:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_scoped_credentials(
        &self,
    ) -> crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder {
        crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Returns temporary credentials with the access of the IAM user who signs the request.
    ///
    /// Calls [`GetSessionToken`](crate::operation::get_session_token::GetSessionToken), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder), then call [`send`](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[duration_seconds](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::duration_seconds)(i32)</code> | Optional. The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours) for an IAM user.<br>Constraints: 900 to 129,600. |
    /// | <code>[serial_number](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::serial_number)(impl Into&lt;String&gt;)</code> | Optional. The MFA device of the IAM user who signs the request.<br>Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`. |
    /// | <code>[token_code](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::token_code)(impl Into&lt;String&gt;)</code> | Optional. The six-digit code that the MFA device currently shows.<br>Constraints: exactly 6 characters; matches `^[\d]*$`. |
    /// | <code>[minimum_session_token_size](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::minimum_session_token_size)(i32)</code> | Optional. The minimum size of the session token, from 0 to 4096 bytes.<br>Constraints: 0 to 4,096. |
    ///
    /// # Output
    ///
    /// [`GetSessionTokenOutput`](crate::operation::get_session_token::GetSessionTokenOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`credentials`](crate::operation::get_session_token::GetSessionTokenOutput::credentials()) | <code>Option&lt;&amp;[Credentials](crate::types::Credentials)&gt;</code> | The temporary credentials for the session, including the time they expire. Fields: [`access_key_id`](crate::types::Credentials::access_key_id()), [`secret_access_key`](crate::types::Credentials::secret_access_key()), [`session_token`](crate::types::Credentials::session_token()), [`expiration`](crate::types::Credentials::expiration()). |
    /// | [`session_token_utilization`](crate::operation::get_session_token::GetSessionTokenOutput::session_token_utilization()) | <code>Option&lt;i32&gt;</code> | How much of the maximum session token size this token uses, in percent. |
    /// | [`session_token_size`](crate::operation::get_session_token::GetSessionTokenOutput::session_token_size()) | <code>Option&lt;i32&gt;</code> | The size of `Credentials.SessionToken` in bytes. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetSessionTokenError`](crate::operation::get_session_token::GetSessionTokenError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`RegionDisabledException`](crate::types::error::RegionDisabledException)<br>`RegionDisabledException` | client | no | STS is not active in the requested Region for this account (HTTP 403). |
    ///
    /// Any other error is [`Unhandled`](crate::operation::get_session_token::GetSessionTokenError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ## To get temporary credentials for an IAM user or an AWS account
    ///
    /// ```rust,no_run
    /// use sts_sdk::{primitives, types};
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_session_token()
    ///     .duration_seconds(3600)
    ///     .serial_number("YourMFASerialNumber")
    ///     .token_code("123456")
    ///     .send()
    ///     .await?;
    /// let expected = types::Credentials::builder()
    ///     .session_token(
    ///         "AQoEXAMPLEH4aoAH0gNCAPyJxz4BlCFFxWNE1OPTgk5TthT+FvwqnKwRcOIfrRh3c/LTo6UDdyJwO\
    ///          OvEVPvLXCrrrUtdnniCEXAMPLE/IvU1dYUg2RVAJBanLiHb4IgRmpRV3zrkuWJOgQs8IZZaIv2BXI\
    ///          a2R4OlgkBN9bkUDNCJiBeb/AXlzBBko7b15fjrBs2+cTQtpZ3CYWFXG8C5zqx37wnOE49mRl/+Otk\
    ///          IKGO7fAE",
    ///     )
    ///     .secret_access_key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY")
    ///     .expiration(
    ///         primitives::DateTime::from_str(
    ///             "2011-07-11T19:55:29.611Z",
    ///             primitives::DateTimeFormat::DateTime,
    ///         )?,
    ///     )
    ///     .access_key_id("AKIAIOSFODNN7EXAMPLE")
    ///     .build()?;
    /// assert_eq!(output.credentials(), Some(&expected));
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_session_token(
        &self,
    ) -> crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder {
        crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Returns a JSON Web Token (JWT), signed by STS, that proves the caller's identity to a service outside AWS.
    ///
    /// Calls [`GetWebIdentityToken`](crate::operation::get_web_identity_token::GetWebIdentityToken), which has the full documentation.
    ///
    /// # Input
    ///
    /// Set the input on the [builder](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder), then call [`send`](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::send). Every setter has a variant, `set_…`, that takes an `Option`.
    ///
    /// | Setter | Description |
    /// | --- | --- |
    /// | <code>[audience](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::audience)(impl Into&lt;String&gt;)</code><br><code>[set_audience](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::set_audience)(Option&lt;Vec&lt;String&gt;&gt;)</code> | **Required.** The intended recipients of the token: one to ten values of up to 1000 characters each.<br>Constraints: 1 to 10 items; each: 1 to 1,000 characters. |
    /// | <code>[duration_seconds](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::duration_seconds)(i32)</code> | Optional. The lifetime of the token in seconds: from 60 (1 minute) to 3600 (1 hour).<br>Constraints: 60 to 3,600. |
    /// | <code>[signing_algorithm](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::signing_algorithm)(impl Into&lt;String&gt;)</code> | **Required.** The algorithm that signs the token.<br>Constraints: exactly 5 characters. |
    /// | <code>[scope](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::scope)(impl Into&lt;String&gt;)</code> | Optional. The scope of the token: one value, or several values with a single space between them.<br>Constraints: 1 to 256 characters; matches `^[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+( [\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+)*$`. |
    /// | <code>[subject_mode](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::subject_mode)([WebIdentityTokenSubjectModeType](crate::types::WebIdentityTokenSubjectModeType))</code> | Optional. The identity that is the subject of the token.<br>Constraints: one of `AWSIdentity`, `OriginIdentity`. |
    /// | <code>[tags](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::tags)([Tag](crate::types::Tag))</code><br><code>[set_tags](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::set_tags)(Option&lt;Vec&lt;[Tag](crate::types::Tag)&gt;&gt;)</code> | Optional. Up to 50 key-value pairs to add to the token as custom claims. Fields: [`key`](crate::types::Tag::key()) (required), [`value`](crate::types::Tag::value()) (required).<br>Constraints: at most 50 items. |
    ///
    /// # Output
    ///
    /// [`GetWebIdentityTokenOutput`](crate::operation::get_web_identity_token::GetWebIdentityTokenOutput), with these accessors:
    ///
    /// | Accessor | Type | Description |
    /// | --- | --- | --- |
    /// | [`web_identity_token`](crate::operation::get_web_identity_token::GetWebIdentityTokenOutput::web_identity_token()) | <code>Option&lt;&amp;str&gt;</code> | The signed JWT. |
    /// | [`expiration`](crate::operation::get_web_identity_token::GetWebIdentityTokenOutput::expiration()) | <code>Option&lt;&amp;[DateTime](crate::primitives::DateTime)&gt;</code> | The time at which the token expires, in UTC: the time of issue plus `DurationSeconds`. |
    ///
    /// # Errors
    ///
    /// Returns an [`SdkError`](crate::error::SdkError), which contains [`GetWebIdentityTokenError`](crate::operation::get_web_identity_token::GetWebIdentityTokenError) if the service returned an error. The module [`error`](crate::error) shows how to handle each kind.
    ///
    /// | Error and its code | Fault | Retried | Description |
    /// | --- | --- | --- | --- |
    /// | [`JwtPayloadSizeExceededException`](crate::types::error::JwtPayloadSizeExceededException)<br>`JWTPayloadSizeExceededException` | client | no | The claims of the requested token exceed the maximum size (HTTP 400). |
    /// | [`OutboundWebIdentityFederationDisabledException`](crate::types::error::OutboundWebIdentityFederationDisabledException)<br>`OutboundWebIdentityFederationDisabledException` | client | no | Outbound web identity federation is not enabled for the account, so STS issues no tokens for it (HTTP 403). |
    /// | [`SessionDurationEscalationException`](crate::types::error::SessionDurationEscalationException)<br>`SessionDurationEscalationException` | client | no | The requested token would outlive the calling session (HTTP 403); a session cannot use a token to extend itself. |
    ///
    /// Any other error is [`Unhandled`](crate::operation::get_web_identity_token::GetWebIdentityTokenError::Unhandled); check its code. A retried error is returned after the last attempt that the [`RetryConfig`](crate::config::retry::RetryConfig) allows.
    ///
    /// # Example
    ///
    /// ```rust,no_run
    /// use sts_sdk::types;
    ///
    /// # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_web_identity_token()
    ///     .audience("...")
    ///     .duration_seconds(60)
    ///     .signing_algorithm("...")
    ///     .scope("...")
    ///     .subject_mode(types::WebIdentityTokenSubjectModeType::AwsIdentity)
    ///     .tags(types::Tag::builder().key("...").value("...").build()?)
    ///     .send()
    ///     .await?;
    /// println!("{output:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn get_web_identity_token(
        &self,
    ) -> crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder {
        crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
}
