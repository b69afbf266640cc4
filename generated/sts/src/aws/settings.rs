// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Settings that all clients of AWS services have.

use aws_runtime::invocation_id::{InvocationIdGenerator, SharedInvocationIdGenerator};
use aws_types::app_name::AppName;
use aws_types::sdk_config::SdkConfig;
use aws_types::sdk_ua_metadata::FrameworkMetadata;

use crate::config::{Builder, Config};

impl Config {
    /// Creates a configuration from an [`SdkConfig`].
    #[inline]
    pub fn new(config: &SdkConfig) -> Self {
        Builder::from(config).build()
    }

    /// Returns the name of the application in the user agent.
    #[inline]
    pub fn app_name(&self) -> Option<&AppName> {
        self.layer.load::<AppName>()
    }

    /// Returns the frameworks in the user agent, in the order in which they were added.
    #[inline]
    pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
        // A layer iterates over the last one first.
        let mut all: Vec<_> = self.layer.load::<FrameworkMetadata>().collect();
        all.reverse();
        all
    }

    /// Returns the generator of the IDs that identify calls.
    #[inline]
    pub fn invocation_id_generator(&self) -> Option<SharedInvocationIdGenerator> {
        self.layer.load::<SharedInvocationIdGenerator>().cloned()
    }
}

impl Builder {
    /// Sets the name of the application in the user agent.
    #[inline]
    pub fn app_name(mut self, app_name: AppName) -> Self {
        self.set_app_name(Some(app_name));
        self
    }

    /// Sets or removes the name of the application.
    #[inline]
    pub fn set_app_name(&mut self, app_name: Option<AppName>) -> &mut Self {
        self.layer.store_or_unset(app_name);
        self
    }

    /// Adds a framework to the user agent.
    #[inline]
    pub fn framework_metadata(mut self, framework_metadata: FrameworkMetadata) -> Self {
        self.push_framework_metadata(framework_metadata);
        self
    }

    /// Adds a framework to the user agent.
    #[inline]
    pub fn push_framework_metadata(&mut self, framework_metadata: FrameworkMetadata) -> &mut Self {
        self.layer.store_append(framework_metadata);
        self
    }

    /// Sets the generator of the IDs that identify calls. Intended for tests.
    #[inline]
    pub fn invocation_id_generator(
        mut self,
        generator: impl InvocationIdGenerator + 'static,
    ) -> Self {
        self.set_invocation_id_generator(Some(SharedInvocationIdGenerator::new(generator)));
        self
    }

    /// Sets or removes the generator of invocation IDs.
    #[inline]
    pub fn set_invocation_id_generator(
        &mut self,
        generator: Option<SharedInvocationIdGenerator>,
    ) -> &mut Self {
        self.layer.store_or_unset(generator);
        self
    }
}
