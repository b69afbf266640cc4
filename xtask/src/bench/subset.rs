//! Measures what a client costs if it has only the operations that are called: three of the 176 operations of IAM.

use smithy_codegen::Settings;

use super::builds::IAM;
use super::in_turns;
use super::package::{Build, Package, Profile, Source};
use super::table::{Goal, Table};
use crate::scratch::generate;
use crate::{published, root};

/// The name of the client with three operations.
const SUBSET: &str = "iam-sdk-subset";

const OPERATIONS: [&str; 3] = ["CreateRole", "GetRole", "ListUsers"];

/// The profile in which clients are compiled most often.
const PROFILE: Profile = Profile::Dev;

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let model = root().join("../shared/models/iam.json");
    if !model.exists() {
        table.skip("an IAM client with three operations (the model is not in ../shared/models)");
        return Ok(());
    }
    let client = |settings: Settings, name: &str| {
        let directory = root().join("target/bench").join(name);
        let files = generate(&model, &settings, &directory)?;
        Ok::<_, String>(files.lines() as f64)
    };
    let subset = Settings::new(SUBSET, "0.1.0").operations(OPERATIONS);
    let lines = [
        client(subset, SUBSET)?,
        client(Settings::new(IAM, "0.1.0"), IAM)?,
    ];
    table.compare(
        "lines of an IAM client with three operations, compared with all",
        "lines",
        lines,
        Goal::Ratio(0.20),
    );
    let package = |name: &'static str, dependency: &str| {
        let package = Package::new("client-alone", "fn main() {}\n", name, dependency)?;
        package.prepare(PROFILE)?;
        Ok::<_, String>(package)
    };
    let generated = |name: &'static str| {
        let directory = root().join("target/bench").join(name);
        package(name, &format!("path = {directory:?}"))
    };
    let subset = generated(SUBSET)?;
    let whole = generated(IAM)?;
    let version = format!("version = \"={}\"", published::IAM_VERSION);
    let published = package(published::IAM_PACKAGE, &version)?;
    let alone = |package: &Package| package.seconds(Build::Client, PROFILE, Source::Registry);
    let profile = PROFILE.name();
    table.compare(
        format!("{profile}: only that client, compared with our client of all operations"),
        "s",
        in_turns(runs, || alone(&subset), || alone(&whole))?,
        Goal::Ratio(0.30),
    );
    table.compare(
        format!("{profile}: only that client, compared with the published client"),
        "s",
        in_turns(runs, || alone(&subset), || alone(&published))?,
        Goal::Ratio(0.10),
    );
    Ok(())
}
