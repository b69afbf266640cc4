//! The pairs of models whose clients are compared.

use std::fs;

use serde_json::Value;

use crate::clients::Model;
use crate::root;
use edits::{EDITS, Edit};

#[path = "../../../codegen/tests/common/edits.rs"]
mod edits;

/// The models in this repository that are edited, the smallest first.
const OURS: [&str; 6] = ["plain", "tolls", "workshop", "parcels", "paging", "shapes"];
const OURS_DIRECTORY: &str = "tests/models";

/// The reference models, which may exist next to the repository.
const REFERENCE_DIRECTORY: &str = "../shared/models";
/// Two versions of a model.
const VERSIONS: [&str; 2] = ["sts.facts", "sts.2026-11.facts"];
/// Models that get edits of several kinds.
const EDITED: [&str; 2] = ["sns", "iam"];
/// Kinds of edits after which every model is still valid.
const ALWAYS_VALID: [&str; 7] = [
    "added-operation",
    "added-member",
    "added-enum-value",
    "added-error",
    "removed-error",
    "deprecated",
    "sensitive",
];

/// An old and a new model, as positions.
pub(super) struct Pair {
    pub(super) old: usize,
    pub(super) new: usize,
}

/// The models, and the pairs of them.
#[derive(Default)]
pub(super) struct Pairs {
    pub(super) models: Vec<Model>,
    pub(super) pairs: Vec<Pair>,
}

impl Pairs {
    pub(super) fn new() -> Result<Self, String> {
        let mut pairs = Self::default();
        let ours = OURS.map(|name| read(OURS_DIRECTORY, name));
        let ours = ours.into_iter().collect::<Result<Vec<_>, _>>()?;
        let mut added = [None; OURS.len()];
        for edit in EDITS {
            let edited = ours.iter().enumerate().find_map(|(at, json)| {
                Some((
                    at,
                    edited(edit, json, &format!("{}-{}", OURS[at], edit.name))?,
                ))
            });
            let (at, edited) = edited.ok_or_else(|| {
                format!(
                    "no model in {OURS_DIRECTORY} has a place for the edit {}",
                    edit.name
                )
            })?;
            let old = *added[at]
                .get_or_insert_with(|| pairs.add(Model::generated(OURS[at], ours[at].clone())));
            let new = pairs.add(edited);
            pairs.pairs.push(Pair { old, new });
        }
        if root().join(REFERENCE_DIRECTORY).exists() {
            pairs.add_reference()?;
        } else {
            println!("skipped: {REFERENCE_DIRECTORY} does not exist");
        }
        Ok(pairs)
    }

    fn add(&mut self, model: Model) -> usize {
        self.models.push(model);
        self.models.len() - 1
    }

    fn add_reference(&mut self) -> Result<(), String> {
        let [old, new] = VERSIONS.map(|name| read(REFERENCE_DIRECTORY, name));
        self.add_pair(VERSIONS, old?, new?);
        for name in EDITED {
            let old = read(REFERENCE_DIRECTORY, name)?;
            let mut new = old.clone();
            for edit in EDITS
                .iter()
                .filter(|edit| ALWAYS_VALID.contains(&edit.name))
            {
                // A place in the middle: the first is the service itself.
                let places = edit.places(&new);
                if let Some(place) = places.get(places.len() / 2) {
                    new = edit.applied(&new, place);
                }
            }
            self.add_pair([name, &format!("{name}-edited")], old, new);
        }
        Ok(())
    }

    fn add_pair(&mut self, names: [&str; 2], old: Value, new: Value) {
        let [old, new] = [(names[0], old), (names[1], new)]
            .map(|(name, json)| self.add(Model::generated(&name.replace('.', "-"), json)));
        self.pairs.push(Pair { old, new });
    }
}

/// Reads a model without its tests and examples.
fn read(directory: &str, name: &str) -> Result<Value, String> {
    let path = root().join(directory).join(format!("{name}.json"));
    let text = fs::read_to_string(&path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Ok(edits::model(&text))
}

/// Returns a model with an edit in the first place where the result is valid.
fn edited(edit: &Edit, json: &Value, name: &str) -> Option<Model> {
    let places = edit.places(json);
    let mut models = places
        .iter()
        .map(|place| Model::generated(name, edit.applied(json, place)));
    models.find(|model| model.generated_files().is_ok())
}
