//! Random edits of models: the changes are about what was edited, and together they have all items
//! that differ.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use smithy_codegen::diff::{Change, ChangeKind, Verdict};
use smithy_codegen::{Interface, Items, Settings};

use crate::edits::{self, EDITS, Edit, Place};
use crate::model::compare;

/// Larger models take long to generate.
const MAX_BYTES: usize = 60_000;

/// Returns the models of this repository.
fn models() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = fs::read_dir(root.join("tests/models")).expect("a directory of models");
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    let read = |path| fs::read_to_string(path).expect("a model");
    let mut texts: Vec<_> = paths.into_iter().map(read).collect();
    texts.retain(|text| text.len() <= MAX_BYTES);
    texts.push(read(root.join("model/sts.json")));
    texts.iter().map(|text| edits::model(text)).collect()
}

fn interface(model: &Value) -> Interface {
    let settings = Settings::new("shop", "0.1.0");
    let generated = smithy_codegen::generate_json("model.json", &model.to_string(), &settings);
    let generated = generated.unwrap_or_else(|error| panic!("{error}"));
    smithy_codegen::interface(generated.files()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn changes_are_about_what_was_edited() {
    let models = models();
    let cases = ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").map_or(16, |cases| cases.parse().expect("a number")),
        // The same cases in every run. `PROPTEST_RNG_SEED` selects others.
        rng_seed: match std::env::var("PROPTEST_RNG_SEED") {
            Ok(seed) => RngSeed::Fixed(seed.parse().expect("a number")),
            Err(_) => RngSeed::Fixed(1),
        },
        ..ProptestConfig::default()
    };
    proptest!(cases, |(
        model in any::<Index>(),
        edit in any::<Index>(),
        place in any::<Index>(),
    )| {
        let old = model.get(&models);
        let edit = edit.get(EDITS);
        let places = edit.places(old);
        prop_assume!(!places.is_empty());
        let place = place.get(&places);
        let new = edit.applied(old, place);
        let what = format!("{} of {place:?}", edit.name);
        match compare(old, &new) {
            Ok(diff) => {
                let interfaces = [old, &new].map(interface);
                check(&what, edit, place, [old, &new], &interfaces, diff.changes());
                let opposite = compare(&new, old).expect("both models are valid");
                let interfaces = [&interfaces[1], &interfaces[0]].map(Interface::clone);
                let what = format!("the opposite of {what}");
                check(&what, edit, place, [&new, old], &interfaces, opposite.changes());
            }
            // Not every edit is possible in every place: a paginator needs its members.
            Err(error) => prop_assume!(false, "{}", error),
        }
    });
}

fn check(
    what: &str,
    edit: &Edit,
    place: &Place,
    models: [&Value; 2],
    interfaces: &[Interface; 2],
    changes: &[Change],
) {
    let [old, new] = interfaces;
    let expected = lines([&Items::between(old, new)]);
    let found = lines(changes.iter().map(|change| &change.items));
    assert_eq!(found, expected, "{what}");
    check_shapes(what, place, models, changes);
    for change in changes {
        let items = &change.items;
        let is_breaking = !items.removed.is_empty() || !items.changed.is_empty();
        assert!(
            !is_breaking || change.verdict == Verdict::Breaking,
            "{what}: {change:#?}"
        );
    }
    if edit.name == "documentation" {
        let is_documentation = |change: &Change| change.verdict == Verdict::Documentation;
        assert!(changes.iter().all(is_documentation), "{what}: {changes:#?}");
    }
}

/// Returns one line for each item that differs.
fn lines<'a>(all: impl IntoIterator<Item = &'a Items>) -> Vec<String> {
    let mut lines = Vec::new();
    for items in all {
        let added = items.added.iter().map(|item| ("+", item));
        let removed = items.removed.iter().map(|item| ("-", item));
        let deprecated = items.deprecated.iter().map(|item| ("!", item));
        for (sign, item) in added.chain(removed).chain(deprecated) {
            lines.push(format!("{} {sign}{}", item.path, item.declaration));
        }
        for item in &items.changed {
            let (old, new) = (&item.old.declaration, &item.new.declaration);
            lines.push(format!("{} {old} -> {new}", item.old.path));
        }
    }
    lines.sort();
    lines
}

/// Checks that all changes are about the edited shape, or about shapes that the service reaches only with the edit or
/// only without it.
fn check_shapes(what: &str, place: &Place, models: [&Value; 2], changes: &[Change]) {
    let [old, new] = models.map(edits::closure);
    let mut expected: BTreeSet<_> = old.symmetric_difference(&new).cloned().collect();
    expected.insert(place.shape.clone());
    assert!(!changes.is_empty(), "{what}: no changes");
    for change in changes {
        let is_consequence = matches!(
            change.kind,
            ChangeKind::AddedItems | ChangeKind::ChangedItems | ChangeKind::RemovedItems
        );
        let shape = change.shape.as_deref().unwrap_or_default();
        let shape = shape.split('$').next().unwrap_or_default();
        assert!(
            is_consequence || expected.contains(shape),
            "{what}: {change:#?}"
        );
    }
}
