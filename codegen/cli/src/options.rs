//! The options that all commands that read a model have in common.

use clap::Args;
use smithy_codegen::Settings;

/// The package name for commands that do not write a package. Their output does not depend on it.
pub(crate) const PACKAGE: &str = "client";

/// The package version for these commands.
pub(crate) const VERSION: &str = "0.1.0";

#[derive(Debug, Args)]
pub(crate) struct ModelOptions {
    /// The shape ID of the service, if the model contains several
    #[arg(long, value_name = "ID")]
    service: Option<String>,
    /// The protocol of the client, such as awsJson1_0, if the service declares several
    #[arg(long, value_name = "ID")]
    protocol: Option<String>,
    /// The operations to generate, by name or shape ID; can be repeated [default: all]
    #[arg(long, value_name = "A,B,…", value_delimiter = ',')]
    operations: Vec<String>,
    /// An unknown trait to ignore without a warning, because it does not change what is sent; can be repeated
    #[arg(long = "ignore-trait", value_name = "ID")]
    ignored_traits: Vec<String>,
    /// Treat warnings about the model as errors
    #[arg(long)]
    deny_warnings: bool,
}

impl ModelOptions {
    /// Returns the settings for a package with this name and version.
    pub(crate) fn settings(&self, package: &str, version: &str) -> Settings {
        let mut settings = Settings::new(package, version).deny_warnings(self.deny_warnings);
        if let Some(service) = &self.service {
            settings = settings.service(service);
        }
        if let Some(protocol) = &self.protocol {
            settings = settings.protocol(protocol);
        }
        if !self.operations.is_empty() {
            settings = settings.operations(&self.operations);
        }
        for id in &self.ignored_traits {
            settings = settings.ignore_trait(id);
        }
        settings
    }
}
