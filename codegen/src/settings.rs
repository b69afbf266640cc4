//! The settings of the generator.

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;

/// The settings of one run. They do not depend on the machine.
#[derive(Clone, Debug)]
pub struct Settings {
    package_name: String,
    package_version: String,
    command: String,
    service: Option<String>,
    ignored_traits: BTreeSet<String>,
    protocol_tests: bool,
    deny_warnings: bool,
}

impl Settings {
    /// Creates settings for a package of this name and version.
    ///
    /// [`generate`](crate::generate) returns an error if Cargo would reject the name or the
    /// version.
    pub fn new(package_name: impl Into<String>, package_version: impl Into<String>) -> Self {
        Self {
            package_name: package_name.into(),
            package_version: package_version.into(),
            command: "smithy_codegen::generate".to_owned(),
            service: None,
            ignored_traits: BTreeSet::new(),
            protocol_tests: false,
            deny_warnings: false,
        }
    }

    /// Sets the command that regenerates the files, which the header of each file shows.
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// Selects the service to generate by its absolute shape ID, for models with several services.
    pub fn service(mut self, id: impl Into<String>) -> Self {
        self.service = Some(id.into());
        self
    }

    /// Ignores a trait, given by its absolute shape ID, without a warning. Use it for traits that
    /// the generator does not know and that do not change what is sent. Naming a trait that the
    /// model does not use is an error.
    pub fn ignore_trait(mut self, id: impl Into<String>) -> Self {
        self.ignored_traits.insert(id.into());
        self
    }

    /// Turns warnings into errors, so that nothing is generated from a model with warnings. Off by
    /// default.
    pub fn deny_warnings(mut self, deny: bool) -> Self {
        self.deny_warnings = deny;
        self
    }

    /// Generates the protocol tests that the model contains (`smithy.test#httpRequestTests` and
    /// `smithy.test#httpResponseTests`: Smithy 2.0, section "HTTP Protocol Compliance Tests") into
    /// `tests/protocol_tests` of the crate. Off by default.
    pub fn protocol_tests(mut self, wanted: bool) -> Self {
        self.protocol_tests = wanted;
        self
    }

    pub(crate) fn package_name(&self) -> &str {
        &self.package_name
    }

    pub(crate) fn package_version(&self) -> &str {
        &self.package_version
    }

    pub(crate) fn shown_command(&self) -> &str {
        &self.command
    }

    pub(crate) fn service_id(&self) -> Option<&str> {
        self.service.as_deref()
    }

    pub(crate) fn ignored_traits(&self) -> &BTreeSet<String> {
        &self.ignored_traits
    }

    pub(crate) fn denies_warnings(&self) -> bool {
        self.deny_warnings
    }

    pub(crate) fn wants_protocol_tests(&self) -> bool {
        self.protocol_tests
    }
}

impl Settings {
    /// Reports a name or a version that Cargo would reject, and a name that is not an identifier.
    pub(crate) fn check(&self, diagnostics: &mut Diagnostics) {
        let name_is_good = self
            .package_name
            .starts_with(|first: char| first.is_ascii_alphabetic())
            && self
                .package_name
                .chars()
                .all(|next| next.is_ascii_alphanumeric() || matches!(next, '-' | '_'))
            && syn::parse_str::<syn::Ident>(&self.package_name.replace('-', "_")).is_ok();
        if !name_is_good {
            diagnostics.general(
                format!(
                    "`{}` is not a valid package name",
                    self.package_name.escape_debug()
                ),
                "use ASCII letters, digits, `-`, and `_`, starting with a letter; Rust keywords are not allowed",
            );
        }
        if semver::Version::parse(&self.package_version).is_err() {
            diagnostics.general(
                format!(
                    "`{}` is not a valid package version",
                    self.package_version.escape_debug()
                ),
                "use a semantic version, such as 0.1.0",
            );
        }
    }
}
