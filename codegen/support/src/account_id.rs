//! Endpoints that contain the ID of the caller's account
//! (Smithy 2.0, section "AWS rules engine built-ins").

use std::sync::LazyLock;

use aws_credential_types::attributes::AccountId;
use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::endpoint_config::AccountIdEndpointMode;

use crate::config::Builder;
use crate::interceptors::Interceptor;

impl Builder {
    /// Sets whether endpoints contain the account ID of the credentials.
    ///
    /// By default, they do if the credentials have an account ID.
    pub fn account_id_endpoint_mode(
        mut self,
        account_id_endpoint_mode: AccountIdEndpointMode,
    ) -> Self {
        self.set_account_id_endpoint_mode(Some(account_id_endpoint_mode));
        self
    }

    /// Sets or removes whether endpoints contain the account ID of the credentials.
    pub fn set_account_id_endpoint_mode(
        &mut self,
        account_id_endpoint_mode: Option<AccountIdEndpointMode>,
    ) -> &mut Self {
        self.layer.store_or_unset(account_id_endpoint_mode);
        self
    }
}

/// Returns the mode that the configuration sets, or the default.
fn mode(cfg: &ConfigBag) -> AccountIdEndpointMode {
    let mode = cfg.load::<AccountIdEndpointMode>();
    mode.cloned().unwrap_or_default()
}

/// Returns the mode as the endpoint rules represent it.
#[allow(dead_code)] // Rules may use only the account ID.
pub(crate) fn endpoint_mode(cfg: &ConfigBag) -> String {
    mode(cfg).to_string()
}

/// What replaces the identity in the parameters. Creating one takes allocations.
static NO_IDENTITY: LazyLock<Identity> = LazyLock::new(|| Identity::new((), None));

/// Returns the account ID of the identity that the runtime has added to the parameters. Removes the
/// identity, because it is secret and parameters are logged.
#[allow(dead_code)] // Rules may use only the mode.
pub(crate) fn take(params: &mut EndpointResolverParams) -> Option<String> {
    let identity = params.get_property_mut::<Identity>()?;
    let identity = std::mem::replace(identity, NO_IDENTITY.clone());
    let id = identity.property::<AccountId>()?;
    Some(id.as_str().to_owned())
}

/// Adds the interceptor that records the mode for the user agent.
pub(crate) fn push_interceptor(components: &mut RuntimeComponentsBuilder) {
    let interceptor = Interceptor::BeforeExecution("AccountIdEndpointMode", track_mode);
    components.push_interceptor(interceptor.shared());
}

fn track_mode(cfg: &mut ConfigBag) {
    let feature = match mode(cfg) {
        AccountIdEndpointMode::Preferred => AwsSdkFeature::AccountIdModePreferred,
        AccountIdEndpointMode::Disabled => AwsSdkFeature::AccountIdModeDisabled,
        AccountIdEndpointMode::Required => AwsSdkFeature::AccountIdModeRequired,
        // The user agent has no feature for a newer mode.
        _ => return,
    };
    cfg.interceptor_state().store_append(feature);
}
