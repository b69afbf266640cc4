//! The settings of the generator.

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;
use crate::words::{is_device, is_keyword, is_never_raw};

/// The settings of one run. They do not depend on the machine.
#[derive(Clone, Debug)]
pub struct Settings {
    package_name: String,
    package_version: String,
    command: String,
    service: Option<String>,
    protocol: Option<String>,
    operations: Option<BTreeSet<String>>,
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
            protocol: None,
            operations: None,
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

    /// Chooses the protocol of the client, for services that declare several, by the absolute shape ID
    /// of its trait (`aws.protocols#awsJson1_0`) or by its name (`awsJson1_0`). By default, the client speaks
    /// the first of these protocols that the service declares: rpcv2Cbor, awsJson1_0, awsJson1_1,
    /// rpcv2Json, awsQuery, and ec2Query.
    ///
    /// [`generate`](crate::generate) returns an error if the service does not declare the protocol,
    /// or if the generator does not support it.
    pub fn protocol(mut self, id: impl Into<String>) -> Self {
        self.protocol = Some(id.into());
        self
    }

    /// Chooses operations: the client has only these, and what they reach. By default, it has all
    /// operations of the service.
    ///
    /// A name is that of the shape (`AssumeRole`) or its absolute ID, in the spelling of the model.
    /// The operations of resources can be chosen, too. Calls add up, and a name counts once, however
    /// often it occurs.
    ///
    /// [`generate`](crate::generate) returns an error if the service lacks one of the operations, or
    /// if this method was called without any name.
    ///
    /// ```
    /// use smithy_codegen::Settings;
    ///
    /// let settings = Settings::new("sts-sdk", "0.1.0")
    ///     .operations(["AssumeRole", "com.amazonaws.sts#GetCallerIdentity"]);
    /// ```
    pub fn operations(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let names = names.into_iter().map(Into::into);
        self.operations.get_or_insert_default().extend(names);
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

    pub(crate) fn protocol_id(&self) -> Option<&str> {
        self.protocol.as_deref()
    }

    /// Returns the names of the chosen operations, or `None` if the client has all operations.
    pub(crate) fn chosen_operations(&self) -> Option<&BTreeSet<String>> {
        self.operations.as_ref()
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
    /// Reports a name or a version that Cargo would reject, a name that is not an identifier, and a
    /// choice of no operations.
    pub(crate) fn check(&self, diagnostics: &mut Diagnostics) {
        if let Err(reason) = check_package_name(&self.package_name) {
            diagnostics.general(
                format!(
                    "`{}` is not a valid package name: {reason}",
                    self.package_name.escape_debug()
                ),
                "use a name that Cargo and crates.io accept",
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
        if self.operations.as_ref().is_some_and(BTreeSet::is_empty) {
            diagnostics.general(
                "the list of operations is empty",
                "name at least one operation; without a list, the client has all operations",
            );
        }
    }
}

/// The maximum length of a name on crates.io.
const MAX_PACKAGE_NAME: usize = 64;

/// Names that Cargo or crates.io reserves: crates that come with Rust, and directories of build
/// artifacts.
const RESERVED_PACKAGES: &[&str] = &[
    "alloc",
    "build",
    "core",
    "deps",
    "examples",
    "incremental",
    "proc_macro",
    "std",
    "test",
];

/// Checks a package name by the rules of Cargo and crates.io.
fn check_package_name(name: &str) -> Result<(), &'static str> {
    let is_plain = |next: char| next.is_ascii_alphanumeric() || matches!(next, '-' | '_');
    let starts_with_letter = name.starts_with(|first: char| first.is_ascii_alphabetic());
    let crate_name = name.replace('-', "_");
    if !starts_with_letter || !name.chars().all(is_plain) {
        Err(
            "it must start with an ASCII letter and contain only ASCII letters, digits, `-`, and `_`",
        )
    } else if name.len() > MAX_PACKAGE_NAME {
        Err("it is longer than 64 characters")
    } else if is_keyword(&crate_name) || is_never_raw(&crate_name) {
        Err("it is a keyword of Rust")
    } else if RESERVED_PACKAGES.contains(&crate_name.to_ascii_lowercase().as_str()) {
        Err("it is reserved")
    } else if is_device(name) {
        Err("Windows reserves it")
    } else {
        Ok(())
    }
}
