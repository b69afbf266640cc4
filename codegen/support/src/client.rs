//! The client of the stub service.

pub mod customize;

use std::sync::Arc;

use aws_types::sdk_config::SdkConfig;

use crate::config::Config;
use crate::config::plugins::ClientPlugins;
use crate::endpoint_discovery::Cache;
use crate::operation::list_desks::builders::ListDesksFluentBuilder;
use crate::operation::reserve::builders::ReserveFluentBuilder;

/// The state that clones of a client share.
#[derive(Debug)]
pub(crate) struct Handle {
    pub(crate) conf: Config,
    pub(crate) plugins: ClientPlugins,
    pub(crate) discovery: Arc<Cache>,
}

/// The client of the stub service.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) handle: Arc<Handle>,
}

impl Client {
    /// Creates a client from an `SdkConfig`.
    ///
    /// # Panics
    ///
    /// Panics if the configuration is not valid.
    #[track_caller]
    pub fn new(sdk_config: &SdkConfig) -> Self {
        Self::from_conf(sdk_config.into())
    }

    /// Creates a client from a configuration.
    ///
    /// # Panics
    ///
    /// Panics if the configuration is not valid.
    #[track_caller]
    pub fn from_conf(conf: Config) -> Self {
        match ClientPlugins::new(&conf) {
            Ok(plugins) => Self {
                handle: Arc::new(Handle {
                    conf,
                    plugins,
                    discovery: Arc::default(),
                }),
            },
            Err(error) => panic!("Invalid client configuration: {error}"),
        }
    }

    /// Calls [`ListDesks`](crate::operation::list_desks).
    pub fn list_desks(&self) -> ListDesksFluentBuilder {
        ListDesksFluentBuilder::new(self.handle.clone())
    }

    /// Calls [`Reserve`](crate::operation::reserve).
    pub fn reserve(&self) -> ReserveFluentBuilder {
        ReserveFluentBuilder::new(self.handle.clone())
    }
}
