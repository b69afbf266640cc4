//! What the auth schemes of HTTP have in common: the error of a call without an identity.

use std::error::Error as _;
use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::FinalizerInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_types::config_bag::ConfigBag;

/// The runtime's IDs of auth schemes, and the setting that provides an identity for each.
pub(crate) type Settings = &'static [(&'static str, &'static str)];

/// Adds the interceptor that names the settings that a call lacks.
pub(crate) fn push_interceptor(components: &mut RuntimeComponentsBuilder, settings: Settings) {
    components.push_interceptor(SharedInterceptor::permanent(NameSettings(settings)));
}

/// Replaces the error of the runtime about a call without an identity. That error lists auth schemes,
/// but the settings of the client have other names.
#[derive(Debug)]
struct NameSettings(Settings);

#[dyn_dispatch_hint]
impl Intercept for NameSettings {
    fn name(&self) -> &'static str {
        "NameSettings"
    }

    fn modify_before_attempt_completion(
        &self,
        context: &mut FinalizerInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(Err(error)) = context.output_or_error_mut()
            && error.as_operation_error().is_none()
            && let Some(source) = error.source()
            && let Some(missing) = MissingIdentity::of(&source.to_string(), self.0)
        {
            *error = OrchestratorError::other(missing);
        }
        Ok(())
    }
}

/// The error of a call whose configuration has no identity for any of its auth schemes.
#[derive(Debug)]
struct MissingIdentity {
    /// At least one.
    settings: Vec<&'static str>,
}

impl MissingIdentity {
    /// Returns this error if the text is that of the runtime's error, whose type is private.
    fn of(text: &str, settings: Settings) -> Option<Self> {
        if !text.starts_with("failed to select an auth scheme") {
            return None;
        }
        let mut missing: Vec<_> = settings
            .iter()
            .filter_map(|(scheme, setting)| {
                let lacks_identity = format!(
                    "\"{scheme}\" wasn't a valid option because there was no identity resolver for it"
                );
                text.find(&lacks_identity).map(|at| (at, *setting))
            })
            .collect();
        // In the order in which the call prefers the schemes.
        missing.sort_unstable();
        let mut settings = Vec::new();
        for (_, setting) in missing {
            // Both kinds of signatures have the same setting.
            if !settings.contains(&setting) {
                settings.push(setting);
            }
        }
        (!settings.is_empty()).then_some(Self { settings })
    }
}

impl fmt::Display for MissingIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the configuration does not say who makes the call: set ")?;
        for (index, setting) in self.settings.iter().enumerate() {
            let separator = if index == 0 { "" } else { " or " };
            write!(f, "{separator}`{setting}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for MissingIdentity {}
