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
    /// Calls [`AssumeRole`](crate::operation::assume_role::AssumeRole).
    ///
    /// Input (set on the builder):
    ///
    /// - [`role_arn`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::role_arn): string, required
    /// - [`role_session_name`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::role_session_name): string, required
    /// - [`policy_arns`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::policy_arns): list of [`PolicyDescriptorType`](crate::types::PolicyDescriptorType)
    /// - [`policy`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::policy): string
    /// - [`duration_seconds`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::duration_seconds): `i32`
    /// - [`tags`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::tags): list of [`Tag`](crate::types::Tag)
    /// - [`transitive_tag_keys`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::transitive_tag_keys): list of strings
    /// - [`external_id`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::external_id): string
    /// - [`serial_number`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::serial_number): string
    /// - [`token_code`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::token_code): string
    /// - [`source_identity`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::source_identity): string
    /// - [`provided_contexts`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::provided_contexts): list of [`ProvidedContext`](crate::types::ProvidedContext)
    /// - [`minimum_session_token_size`](crate::operation::assume_role::builders::AssumeRoleFluentBuilder::minimum_session_token_size): `i32`
    ///
    /// Output: an [`AssumeRoleOutput`](crate::operation::assume_role::AssumeRoleOutput):
    ///
    /// - [`credentials`](crate::operation::assume_role::AssumeRoleOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`assumed_role_user`](crate::operation::assume_role::AssumeRoleOutput::assumed_role_user()): [`AssumedRoleUser`](crate::types::AssumedRoleUser)
    /// - [`packed_policy_size`](crate::operation::assume_role::AssumeRoleOutput::packed_policy_size()): `i32`
    /// - [`source_identity`](crate::operation::assume_role::AssumeRoleOutput::source_identity()): string
    /// - [`session_token_utilization`](crate::operation::assume_role::AssumeRoleOutput::session_token_utilization()): `i32`
    /// - [`session_token_size`](crate::operation::assume_role::AssumeRoleOutput::session_token_size()): `i32`
    ///
    /// Errors: [`AssumeRoleError`](crate::operation::assume_role::AssumeRoleError).
    #[inline]
    pub fn assume_role(
        &self,
    ) -> crate::operation::assume_role::builders::AssumeRoleFluentBuilder {
        crate::operation::assume_role::builders::AssumeRoleFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`AssumeRoleWithSAML`](crate::operation::assume_role_with_saml::AssumeRoleWithSAML).
    ///
    /// Input (set on the builder):
    ///
    /// - [`role_arn`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::role_arn): string, required
    /// - [`principal_arn`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::principal_arn): string, required
    /// - [`saml_assertion`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::saml_assertion): string, required
    /// - [`policy_arns`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::policy_arns): list of [`PolicyDescriptorType`](crate::types::PolicyDescriptorType)
    /// - [`policy`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::policy): string
    /// - [`duration_seconds`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::duration_seconds): `i32`
    /// - [`minimum_session_token_size`](crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::minimum_session_token_size): `i32`
    ///
    /// Output: an [`AssumeRoleWithSamlOutput`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput):
    ///
    /// - [`credentials`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`assumed_role_user`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::assumed_role_user()): [`AssumedRoleUser`](crate::types::AssumedRoleUser)
    /// - [`packed_policy_size`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::packed_policy_size()): `i32`
    /// - [`subject`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::subject()): string
    /// - [`subject_type`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::subject_type()): string
    /// - [`issuer`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::issuer()): string
    /// - [`audience`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::audience()): string
    /// - [`name_qualifier`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::name_qualifier()): string
    /// - [`source_identity`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::source_identity()): string
    /// - [`session_token_utilization`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::session_token_utilization()): `i32`
    /// - [`session_token_size`](crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput::session_token_size()): `i32`
    ///
    /// Errors: [`AssumeRoleWithSAMLError`](crate::operation::assume_role_with_saml::AssumeRoleWithSAMLError).
    #[inline]
    pub fn assume_role_with_saml(
        &self,
    ) -> crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder {
        crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`AssumeRoleWithWebIdentity`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentity).
    ///
    /// Input (set on the builder):
    ///
    /// - [`role_arn`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::role_arn): string, required
    /// - [`role_session_name`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::role_session_name): string, required
    /// - [`web_identity_token`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::web_identity_token): string, required
    /// - [`provider_id`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::provider_id): string
    /// - [`policy_arns`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::policy_arns): list of [`PolicyDescriptorType`](crate::types::PolicyDescriptorType)
    /// - [`policy`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::policy): string
    /// - [`duration_seconds`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::duration_seconds): `i32`
    /// - [`minimum_session_token_size`](crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::minimum_session_token_size): `i32`
    ///
    /// Output: an [`AssumeRoleWithWebIdentityOutput`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput):
    ///
    /// - [`credentials`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`subject_from_web_identity_token`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::subject_from_web_identity_token()): string
    /// - [`assumed_role_user`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::assumed_role_user()): [`AssumedRoleUser`](crate::types::AssumedRoleUser)
    /// - [`packed_policy_size`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::packed_policy_size()): `i32`
    /// - [`provider`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::provider()): string
    /// - [`audience`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::audience()): string
    /// - [`source_identity`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::source_identity()): string
    /// - [`session_token_utilization`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::session_token_utilization()): `i32`
    /// - [`session_token_size`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput::session_token_size()): `i32`
    ///
    /// Errors: [`AssumeRoleWithWebIdentityError`](crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError).
    #[inline]
    pub fn assume_role_with_web_identity(
        &self,
    ) -> crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder {
        crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`AssumeRoot`](crate::operation::assume_root::AssumeRoot).
    ///
    /// Input (set on the builder):
    ///
    /// - [`target_principal`](crate::operation::assume_root::builders::AssumeRootFluentBuilder::target_principal): string, required
    /// - [`task_policy_arn`](crate::operation::assume_root::builders::AssumeRootFluentBuilder::task_policy_arn): [`PolicyDescriptorType`](crate::types::PolicyDescriptorType), required
    /// - [`duration_seconds`](crate::operation::assume_root::builders::AssumeRootFluentBuilder::duration_seconds): `i32`
    /// - [`minimum_session_token_size`](crate::operation::assume_root::builders::AssumeRootFluentBuilder::minimum_session_token_size): `i32`
    ///
    /// Output: an [`AssumeRootOutput`](crate::operation::assume_root::AssumeRootOutput):
    ///
    /// - [`credentials`](crate::operation::assume_root::AssumeRootOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`source_identity`](crate::operation::assume_root::AssumeRootOutput::source_identity()): string
    /// - [`session_token_utilization`](crate::operation::assume_root::AssumeRootOutput::session_token_utilization()): `i32`
    /// - [`session_token_size`](crate::operation::assume_root::AssumeRootOutput::session_token_size()): `i32`
    ///
    /// Errors: [`AssumeRootError`](crate::operation::assume_root::AssumeRootError).
    #[inline]
    pub fn assume_root(
        &self,
    ) -> crate::operation::assume_root::builders::AssumeRootFluentBuilder {
        crate::operation::assume_root::builders::AssumeRootFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`DecodeAuthorizationMessage`](crate::operation::decode_authorization_message::DecodeAuthorizationMessage).
    ///
    /// Input (set on the builder):
    ///
    /// - [`encoded_message`](crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder::encoded_message): string, required
    ///
    /// Output: a [`DecodeAuthorizationMessageOutput`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageOutput):
    ///
    /// - [`decoded_message`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageOutput::decoded_message()): string
    ///
    /// Errors: [`DecodeAuthorizationMessageError`](crate::operation::decode_authorization_message::DecodeAuthorizationMessageError).
    #[inline]
    pub fn decode_authorization_message(
        &self,
    ) -> crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder {
        crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`GetAccessKeyInfo`](crate::operation::get_access_key_info::GetAccessKeyInfo).
    ///
    /// Input (set on the builder):
    ///
    /// - [`access_key_id`](crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder::access_key_id): string, required
    ///
    /// Output: a [`GetAccessKeyInfoOutput`](crate::operation::get_access_key_info::GetAccessKeyInfoOutput):
    ///
    /// - [`account`](crate::operation::get_access_key_info::GetAccessKeyInfoOutput::account()): string
    ///
    /// Errors: [`GetAccessKeyInfoError`](crate::operation::get_access_key_info::GetAccessKeyInfoError).
    #[inline]
    pub fn get_access_key_info(
        &self,
    ) -> crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder {
        crate::operation::get_access_key_info::builders::GetAccessKeyInfoFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`GetCallerIdentity`](crate::operation::get_caller_identity::GetCallerIdentity).
    ///
    /// Output: a [`GetCallerIdentityOutput`](crate::operation::get_caller_identity::GetCallerIdentityOutput):
    ///
    /// - [`user_id`](crate::operation::get_caller_identity::GetCallerIdentityOutput::user_id()): string
    /// - [`account`](crate::operation::get_caller_identity::GetCallerIdentityOutput::account()): string
    /// - [`arn`](crate::operation::get_caller_identity::GetCallerIdentityOutput::arn()): string
    ///
    /// Errors: [`GetCallerIdentityError`](crate::operation::get_caller_identity::GetCallerIdentityError).
    #[inline]
    pub fn get_caller_identity(
        &self,
    ) -> crate::operation::get_caller_identity::builders::GetCallerIdentityFluentBuilder {
        crate::operation::get_caller_identity::builders::GetCallerIdentityFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`GetDelegatedAccessToken`](crate::operation::get_delegated_access_token::GetDelegatedAccessToken).
    ///
    /// Input (set on the builder):
    ///
    /// - [`trade_in_token`](crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder::trade_in_token): string, required
    ///
    /// Output: a [`GetDelegatedAccessTokenOutput`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput):
    ///
    /// - [`credentials`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`packed_policy_size`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput::packed_policy_size()): `i32`
    /// - [`assumed_principal`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput::assumed_principal()): string
    ///
    /// Errors: [`GetDelegatedAccessTokenError`](crate::operation::get_delegated_access_token::GetDelegatedAccessTokenError).
    #[inline]
    pub fn get_delegated_access_token(
        &self,
    ) -> crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder {
        crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`GetFederationToken`](crate::operation::get_federation_token::GetFederationToken).
    ///
    /// Input (set on the builder):
    ///
    /// - [`name`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::name): string, required
    /// - [`policy`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::policy): string
    /// - [`policy_arns`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::policy_arns): list of [`PolicyDescriptorType`](crate::types::PolicyDescriptorType)
    /// - [`duration_seconds`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::duration_seconds): `i32`
    /// - [`tags`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::tags): list of [`Tag`](crate::types::Tag)
    /// - [`minimum_session_token_size`](crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::minimum_session_token_size): `i32`
    ///
    /// Output: a [`GetFederationTokenOutput`](crate::operation::get_federation_token::GetFederationTokenOutput):
    ///
    /// - [`credentials`](crate::operation::get_federation_token::GetFederationTokenOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`federated_user`](crate::operation::get_federation_token::GetFederationTokenOutput::federated_user()): [`FederatedUser`](crate::types::FederatedUser)
    /// - [`packed_policy_size`](crate::operation::get_federation_token::GetFederationTokenOutput::packed_policy_size()): `i32`
    /// - [`session_token_utilization`](crate::operation::get_federation_token::GetFederationTokenOutput::session_token_utilization()): `i32`
    /// - [`session_token_size`](crate::operation::get_federation_token::GetFederationTokenOutput::session_token_size()): `i32`
    ///
    /// Errors: [`GetFederationTokenError`](crate::operation::get_federation_token::GetFederationTokenError).
    #[inline]
    pub fn get_federation_token(
        &self,
    ) -> crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder {
        crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`GetSessionToken`](crate::operation::get_session_token::GetSessionToken).
    ///
    /// Input (set on the builder):
    ///
    /// - [`duration_seconds`](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::duration_seconds): `i32`
    /// - [`serial_number`](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::serial_number): string
    /// - [`token_code`](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::token_code): string
    /// - [`minimum_session_token_size`](crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::minimum_session_token_size): `i32`
    ///
    /// Output: a [`GetSessionTokenOutput`](crate::operation::get_session_token::GetSessionTokenOutput):
    ///
    /// - [`credentials`](crate::operation::get_session_token::GetSessionTokenOutput::credentials()): [`Credentials`](crate::types::Credentials)
    /// - [`session_token_utilization`](crate::operation::get_session_token::GetSessionTokenOutput::session_token_utilization()): `i32`
    /// - [`session_token_size`](crate::operation::get_session_token::GetSessionTokenOutput::session_token_size()): `i32`
    ///
    /// Errors: [`GetSessionTokenError`](crate::operation::get_session_token::GetSessionTokenError).
    #[inline]
    pub fn get_session_token(
        &self,
    ) -> crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder {
        crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
    /// Calls [`GetWebIdentityToken`](crate::operation::get_web_identity_token::GetWebIdentityToken).
    ///
    /// Input (set on the builder):
    ///
    /// - [`audience`](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::audience): list of strings, required
    /// - [`duration_seconds`](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::duration_seconds): `i32`
    /// - [`signing_algorithm`](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::signing_algorithm): string, required
    /// - [`tags`](crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::tags): list of [`Tag`](crate::types::Tag)
    ///
    /// Output: a [`GetWebIdentityTokenOutput`](crate::operation::get_web_identity_token::GetWebIdentityTokenOutput):
    ///
    /// - [`web_identity_token`](crate::operation::get_web_identity_token::GetWebIdentityTokenOutput::web_identity_token()): string
    /// - [`expiration`](crate::operation::get_web_identity_token::GetWebIdentityTokenOutput::expiration()): timestamp
    ///
    /// Errors: [`GetWebIdentityTokenError`](crate::operation::get_web_identity_token::GetWebIdentityTokenError).
    #[inline]
    pub fn get_web_identity_token(
        &self,
    ) -> crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder {
        crate::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder::new(
            self.handle.clone(),
        )
    }
}
