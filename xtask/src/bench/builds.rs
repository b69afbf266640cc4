//! Measures builds as users run them: a client together with the program that calls it, and that program again after
//! an edit. The dependencies of the clients are built beforehand.
//!
//! The programs have no HTTPS client: it is the same with both clients, and linking it takes about half of the time of a
//! build after an edit. The rows about the smallest program (`caller`) include it.

use smithy_codegen::Settings;

use super::in_turns;
use super::package::{Build, Package, Profile, Source};
use super::table::{Goal, Table};
use crate::scratch::generate;
use crate::{published, root};

/// The name of the IAM client, which is generated only for measurements.
pub(super) const IAM: &str = "iam-sdk";

/// The name of a second STS client, which is measured with its optional features.
const STS_WITH_FEATURES: &str = "sts-sdk-with-features";

/// The features that a client needs, as in a manifest.
pub(super) const FEATURES: &str = r#"default-features = false, features = ["rt-tokio"]"#;

/// The same, plus the features that add code to the STS client.
const ALL_FEATURES: &str =
    r#"default-features = false, features = ["rt-tokio", "credentials", "proptest", "validation"]"#;

/// A program that is built with either client. Each program is complete, as a user would write it.
pub(super) struct Program {
    /// Its name in the table.
    title: &'static str,
    /// The name of its client in the table.
    client: &'static str,
    pub(super) ours: Package,
    pub(super) published: Package,
}

impl Program {
    /// Writes a program for two clients, given the name and the dependency specification of each.
    pub(super) fn new(
        [name, client, title, source]: [&'static str; 4],
        [(ours, our_dependency), (published, published_dependency)]: [(&'static str, &str); 2],
    ) -> Result<Self, String> {
        Ok(Self {
            title,
            client,
            ours: Package::new(name, source, ours, our_dependency)?,
            published: Package::new(name, source, published, published_dependency)?,
        })
    }

    pub(super) fn prepare(&self, profile: Profile) -> Result<(), String> {
        self.ours.prepare(profile)?;
        self.published.prepare(profile)
    }

    pub(super) fn measure(
        &self,
        table: &mut Table,
        runs: usize,
        (build, profile, source): (Build, Profile, Source),
        goal: Goal,
    ) -> Result<(), String> {
        let seconds = in_turns(
            runs,
            || self.ours.seconds(build, profile, source),
            || self.published.seconds(build, profile, source),
        )?;
        let Self { title, client, .. } = self;
        let what = match build {
            Build::Check => format!("check the {client}"),
            Build::Client => format!("only the {client}"),
            Build::Program => format!("client and {title}"),
            Build::Edit => format!("{title} after an edit"),
        };
        let path = match source {
            Source::Registry => "",
            Source::LineTables => ", line tables only",
            Source::Path => ", path dependency",
        };
        let profile = profile.name();
        table.compare(format!("{profile}: {what}{path}"), "s", seconds, goal);
        Ok(())
    }
}

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    use Build::{Client, Edit, Program as Both};
    use Goal::{Information, Ratio};
    use Profile::{Dev, Release};
    use Source::{LineTables, Path, Registry};

    let sts = root().join("generated/sts");
    let ours = format!("path = {sts:?}, {FEATURES}");
    let theirs = format!("version = \"={}\", {FEATURES}", published::VERSION);
    let clients = [("sts-sdk", &*ours), (published::PACKAGE, &*theirs)];
    let one = Program::new(
        [
            "one-call",
            "STS client",
            "program with one STS call",
            include_str!("../../bench/builds/one_call.rs"),
        ],
        clients,
    )?;
    let each = Program::new(
        [
            "each-operation",
            "STS client",
            "program with all STS calls",
            include_str!("../../bench/builds/each_operation.rs"),
        ],
        clients,
    )?;
    let with_features = root().join("target/bench").join(STS_WITH_FEATURES);
    let settings = Settings::new(STS_WITH_FEATURES, "0.1.0");
    generate(&root().join("model/sts.json"), &settings, &with_features)?;
    let ours = format!("path = {with_features:?}, {ALL_FEATURES}");
    let features = Program::new(
        [
            "all-features",
            "STS client with all features",
            "program with one STS call",
            include_str!("../../bench/builds/one_call.rs"),
        ],
        [(STS_WITH_FEATURES, &*ours), (published::PACKAGE, &*theirs)],
    )?;
    let iam_model = root().join("../shared/models/iam.json");
    let iam = if iam_model.exists() {
        let directory = root().join("target/bench").join(IAM);
        generate(&iam_model, &Settings::new(IAM, "0.1.0"), &directory)?;
        let ours = format!("path = {directory:?}, {FEATURES}");
        let theirs = format!("version = \"={}\", {FEATURES}", published::IAM_VERSION);
        Some(Program::new(
            [
                "five-calls",
                "IAM client",
                "program with five IAM calls",
                include_str!("../../bench/builds/five_calls.rs"),
            ],
            [(IAM, &*ours), (published::IAM_PACKAGE, &*theirs)],
        )?)
    } else {
        table.skip("builds with the IAM client (its model is not in ../shared/models)");
        None
    };

    for program in [&one, &each, &features].into_iter().chain(&iam) {
        program.prepare(Dev)?;
    }
    one.measure(table, runs, (Both, Dev, Registry), Ratio(0.50))?;
    each.measure(table, runs, (Both, Dev, Registry), Ratio(0.60))?;
    each.measure(table, runs, (Edit, Dev, Registry), Ratio(0.65))?;
    one.measure(table, runs, (Both, Dev, Path), Ratio(0.70))?;
    each.measure(table, runs, (Both, Dev, Path), Ratio(0.75))?;
    each.measure(table, runs, (Edit, Dev, Path), Ratio(0.75))?;
    if let Some(iam) = &iam {
        iam.measure(table, runs, (Both, Dev, Registry), Ratio(0.35))?;
        iam.measure(table, runs, (Edit, Dev, Registry), Ratio(0.65))?;
    }
    one.measure(table, runs, (Both, Dev, LineTables), Information)?;
    one.measure(table, runs, (Client, Dev, Registry), Information)?;
    features.measure(table, runs, (Client, Dev, Registry), Information)?;
    if let Some(iam) = &iam {
        iam.measure(table, runs, (Client, Dev, Registry), Information)?;
    }

    for program in [&one, &each, &features].into_iter().chain(&iam) {
        program.prepare(Release)?;
    }
    one.measure(table, runs, (Both, Release, Registry), Ratio(0.45))?;
    each.measure(table, runs, (Both, Release, Registry), Ratio(0.52))?;
    if let Some(iam) = &iam {
        iam.measure(table, runs, (Both, Release, Registry), Ratio(0.30))?;
    }
    one.measure(table, runs, (Client, Release, Registry), Information)?;
    features.measure(table, runs, (Client, Release, Registry), Information)?;
    if let Some(iam) = &iam {
        iam.measure(table, runs, (Client, Release, Registry), Information)?;
    }
    Ok(())
}
