//! Compares the interfaces that smithy-codegen lists, and the changes that it finds between two models, with what the
//! rustdoc of a nightly toolchain finds.

mod listing;
mod pairs;

use std::collections::BTreeSet;
use std::process::ExitCode;

use public_api::diff::PublicApiDiff;
use smithy_codegen::diff::{self, Diff, Verdict};
use smithy_codegen::{Interface, Settings, Sources};

use crate::clients::{Clients, Model};
use crate::{root, rustdoc};
use listing::{Lines, Listing};
use pairs::{Pair, Pairs};

/// The feature that every client needs to compile. The default features also build a C library for this toolchain.
const RUNTIME: &str = "rt-tokio";

/// Generates the clients of all pairs of models, and compares them. Prints what differs, and the totals.
pub(crate) fn run() -> Result<ExitCode, String> {
    rustdoc::check_toolchain()?;
    let Pairs { models, pairs } = Pairs::new()?;
    let clients = Clients::generate(root().join("target/interface"), models)?;
    if let Some((_, reason)) = clients.failed.first() {
        return Err(reason.clone());
    }
    println!("{}", clients.summary());
    let interfaces = clients.models.iter().map(interface);
    let interfaces = interfaces.collect::<Result<Vec<_>, _>>()?;
    document(&clients, &interfaces)?;

    let (mut items, mut differences) = (0, 0);
    let mut listings = Vec::new();
    for (model, interface) in clients.models.iter().zip(&interfaces) {
        let listing = Listing::of_rustdoc(&crate_name(model))?;
        items += listing.lines.len();
        let ours = listing::ours(interface.items());
        differences += report(&model.file_name(), &ours, &listing.lines);
        listings.push(listing);
    }
    println!("{} clients, {items} items", listings.len());
    for pair in &pairs {
        differences += compare(pair, &clients.models, &listings)?;
    }
    println!("{} pairs, {differences} differences", pairs.len());
    Ok(match differences {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn interface(model: &Model) -> Result<Interface, String> {
    let generated = model.generated_files().map_err(|error| error.to_string())?;
    smithy_codegen::interface(generated.files()).map_err(|error| error.to_string())
}

/// Runs rustdoc once for all clients, with the features that their items need.
fn document(clients: &Clients, interfaces: &[Interface]) -> Result<(), String> {
    let items = interfaces.iter().flat_map(Interface::items);
    let features: BTreeSet<_> = items
        .flat_map(|item| &item.features)
        .map(String::as_str)
        .collect();
    let features: Vec<_> = features.into_iter().chain([RUNTIME]).collect();
    let mut arguments = vec![
        "--manifest-path".to_owned(),
        clients.directory.join("Cargo.toml").display().to_string(),
        "--no-default-features".to_owned(),
        format!("--features={}", features.join(",")),
    ];
    for model in &clients.models {
        arguments.push(format!("--package={}", model.package()));
    }
    rustdoc::document(&arguments)
}

fn crate_name(model: &Model) -> String {
    model.package().replace('-', "_")
}

/// Compares the changes between two models, in both directions. Returns the number of differences.
fn compare(pair: &Pair, models: &[Model], listings: &[Listing]) -> Result<usize, String> {
    let [old, new] = [pair.old, pair.new].map(|at| (&models[at], &listings[at]));
    let [old_api, new_api] = [old.0, new.0].map(|model| rustdoc::public_api(&crate_name(model)));
    let changes = PublicApiDiff::between(old_api?, new_api?);
    let changed_old = changes.changed.iter().map(|changed| &changed.old);
    let changed_new = changes.changed.iter().map(|changed| &changed.new);
    let removed = old.1.only(changes.removed.iter().chain(changed_old), new.1);
    let added = new.1.only(changes.added.iter().chain(changed_new), old.1);
    let forward = check(old.0, new.0, [&removed, &added])?;
    Ok(forward + check(new.0, old.0, [&added, &removed])?)
}

/// Compares the changes that smithy-codegen finds with the lines that rustdoc finds only in the old and only in the new
/// client.
fn check(old: &Model, new: &Model, [removed, added]: [&Lines; 2]) -> Result<usize, String> {
    let name = format!("{} -> {}", old.file_name(), new.file_name());
    let [old, new] = [old, new].map(sources);
    let settings = Settings::new("client", "0.0.0");
    let diff = diff::compare(&old, &new, &settings).map_err(|error| error.to_string())?;
    let items = diff.changes().iter().map(|change| &change.items);
    let changed = items.clone().flat_map(|items| &items.changed);
    let ours_removed = items.clone().flat_map(|items| &items.removed);
    let ours_added = items.flat_map(|items| &items.added);
    let ours_removed = listing::ours(ours_removed.chain(changed.clone().map(|item| &item.old)));
    let ours_added = listing::ours(ours_added.chain(changed.map(|item| &item.new)));
    let differences = report(
        &format!("{name}: only in the old client"),
        &ours_removed,
        removed,
    ) + report(
        &format!("{name}: only in the new client"),
        &ours_added,
        added,
    );
    Ok(differences + check_verdict(&name, &diff, removed))
}

fn sources(model: &Model) -> Sources {
    let mut sources = Sources::new();
    sources.add(model.file_name(), model.text());
    sources
}

/// Checks that a client without lines of the old one is a breaking change.
fn check_verdict(name: &str, diff: &Diff, removed: &Lines) -> usize {
    let verdict = diff.verdict();
    if removed.is_empty() || verdict == Some(Verdict::Breaking) {
        return 0;
    }
    println!("{name}: the verdict is {verdict:?}, but the interface lacks {removed:#?}");
    1
}

/// Prints how lines differ from those that are expected, and returns the number of differences.
fn report(name: &str, ours: &Lines, expected: &Lines) -> usize {
    let missing: Vec<_> = expected.difference(ours).collect();
    let extra: Vec<_> = ours.difference(expected).collect();
    for line in &missing {
        println!("{name}: -{line}");
    }
    for line in &extra {
        println!("{name}: +{line}");
    }
    missing.len() + extra.len()
}
