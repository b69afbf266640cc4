//! Measures what a client costs if it has only the operations that are called: three of the 176 operations of IAM.

use smithy_codegen::Settings;

use super::compile::{IAM, User};
use super::in_turns;
use super::table::Table;
use crate::scratch::generate;
use crate::{published, root};

/// The name of the client with three operations.
const SUBSET: &str = "iam-sdk-subset";

const OPERATIONS: [&str; 3] = ["CreateRole", "GetRole", "ListUsers"];

/// The profile in which clients are compiled most often.
const PROFILE: &str = "dev";

pub(super) fn measure(table: &mut Table, runs: usize) -> Result<(), String> {
    let model = root().join("../shared/models/iam.json");
    if !model.exists() {
        table.skip("an IAM client with three operations (the model is not in ../shared/models)");
        return Ok(());
    }
    let mut dependencies = vec![format!(
        "{} = \"={}\"",
        published::IAM_PACKAGE,
        published::IAM_VERSION
    )];
    let mut client = |settings: Settings, name: &str| {
        let directory = root().join("target/bench").join(name);
        dependencies.push(format!("{name} = {{ path = {directory:?} }}"));
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
        0.20,
    );
    let user = User::of(&dependencies)?;
    user.build(PROFILE)?;
    let alone = |package| user.alone(package, PROFILE);
    let subset = || alone(SUBSET);
    let whole = in_turns(runs, subset, || alone(IAM))?;
    table.compare(
        format!("compile only that client, {PROFILE}, compared with our client of all operations"),
        "s",
        whole,
        0.30,
    );
    let published = in_turns(runs, subset, || alone(published::IAM_PACKAGE))?;
    table.compare(
        format!("compile only that client, {PROFILE}"),
        "s",
        published,
        0.10,
    );
    Ok(())
}
