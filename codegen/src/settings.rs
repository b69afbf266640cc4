//! What a caller of the generator decides.

use std::collections::BTreeSet;

use crate::error::{Diagnostics, Span};

/// Settings of one run. All of them go into the output; none depends on the machine.
#[derive(Clone, Debug)]
pub struct Settings {
    package_name: String,
    package_version: String,
    model_path: String,
    command: String,
    service: Option<String>,
    ignored_traits: BTreeSet<String>,
    protocol_tests: bool,
}

impl Settings {
    /// Settings for a package of this name and version.
    ///
    /// [`generate`](crate::generate) refuses a name that is no package name of crates.io and a
    /// version that is not a semantic one.
    pub fn new(package_name: impl Into<String>, package_version: impl Into<String>) -> Self {
        Self {
            package_name: package_name.into(),
            package_version: package_version.into(),
            model_path: "model.json".to_owned(),
            command: "smithy_codegen::generate".to_owned(),
            service: None,
            ignored_traits: BTreeSet::new(),
            protocol_tests: false,
        }
    }

    /// What errors and headers call the model file. Give a path that is the same on every machine.
    pub fn model_path(mut self, path: impl Into<String>) -> Self {
        self.model_path = path.into();
        self
    }

    /// What the header of each file says it can be made again with.
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// The service to generate, where the model has several: an absolute shape id.
    pub fn service(mut self, id: impl Into<String>) -> Self {
        self.service = Some(id.into());
        self
    }

    /// Lets a trait pass that the generator does not know and that changes nothing on the wire: an
    /// absolute shape id. Naming one that the model does not have is an error.
    pub fn ignore_trait(mut self, id: impl Into<String>) -> Self {
        self.ignored_traits.insert(id.into());
        self
    }

    /// Generates the tests that the model carries (`smithy.test#httpRequestTests` and
    /// `smithy.test#httpResponseTests`: Smithy 2.0, section "HTTP Protocol Compliance Tests") into
    /// the crate's `tests/protocol_tests`. Off by default.
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

    pub(crate) fn path(&self) -> &str {
        &self.model_path
    }

    pub(crate) fn made_by(&self) -> &str {
        &self.command
    }

    pub(crate) fn chosen_service(&self) -> Option<&str> {
        self.service.as_deref()
    }

    pub(crate) fn ignored_traits(&self) -> &BTreeSet<String> {
        &self.ignored_traits
    }

    pub(crate) fn has_protocol_tests(&self) -> bool {
        self.protocol_tests
    }
}

impl Settings {
    /// A package that Cargo would refuse, or whose name is no identifier, is a finding.
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
            diagnostics.document(
                Span::default(),
                format!(
                    "`{}` is no name for a package",
                    self.package_name.escape_debug()
                ),
                "use ASCII letters, digits, `-` and `_`, a letter first, and no Rust keyword",
            );
        }
        if semver::Version::parse(&self.package_version).is_err() {
            diagnostics.document(
                Span::default(),
                format!(
                    "`{}` is no version of a package",
                    self.package_version.escape_debug()
                ),
                "use a semantic version, such as 0.1.0",
            );
        }
    }
}
