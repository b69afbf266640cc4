//! Computes an update, before anything is written.

use std::fs;
use std::path::Path;

use os_display::Quotable as _;
use semver::Version;
use serde_json::Value;
use smithy_codegen::diff::{self, Diff};
use smithy_codegen::{Files, Generated, Sources};
use smithy_codegen_cli::Format;

use super::changelog::{self, Notes, Release};
use super::model::Merged;
use super::{Arguments, CHANGELOG, LOCK, entry, lock, model, today, version};
use crate::repository::{self, MODEL, root, settings};

/// The files in this repository before the update.
pub(super) struct Old {
    pub(super) text: String,
    model: Value,
    version: Version,
    /// Empty if there is no changelog.
    pub(super) changelog: String,
    /// Empty if there is no lock file.
    pub(super) lock: String,
}

impl Old {
    pub(super) fn read() -> Result<Self, String> {
        let text = repository::read(MODEL)?;
        let model = repository::parse(MODEL, &text)?;
        let version = repository::version(&model)?;
        let version = version.parse().map_err(|error| {
            let version = version.escape_debug();
            format!("{MODEL}: `{version}` is not a version: {error}")
        })?;
        Ok(Self {
            text,
            model,
            version,
            changelog: read_if_exists(CHANGELOG)?,
            lock: read_if_exists(LOCK)?,
        })
    }
}

fn read_if_exists(path: &str) -> Result<String, String> {
    match root().join(path).exists() {
        true => repository::read(path),
        false => Ok(String::new()),
    }
}

/// The files in this repository after the update.
pub(super) struct Plan {
    merged: Merged,
    /// What changes, unless the model is up to date.
    changes: Option<Changes>,
    pub(super) text: String,
    pub(super) changelog: String,
    pub(super) lock: String,
    generated: Generated,
}

/// What changes for users of the client.
struct Changes {
    diff: Diff,
    notes: Notes,
    version: Version,
}

impl Plan {
    pub(super) fn new(old: &Old, arguments: &Arguments) -> Result<Self, String> {
        let (name, facts) = facts(&arguments.model)?;
        let mut merged = model::merge(&old.model, &facts, &name)?;
        let is_current = model::text(&merged.model) == model::text(&old.model);
        let changes = match is_current {
            true => None,
            false => Some(Changes::new(old, &merged.model, arguments)?),
        };
        let version = changes
            .as_ref()
            .map_or(&old.version, |changes| &changes.version);
        check_requested(arguments.version.as_ref(), version)?;
        let changelog = match changes
            .as_ref()
            .filter(|changes| changes.version != old.version)
        {
            Some(changes) => changes.changelog(old, arguments)?,
            None => old.changelog.clone(),
        };
        model::set_version(&mut merged.model, version);
        let text = match is_current {
            // Its formatting may differ.
            true => old.text.clone(),
            false => model::text(&merged.model),
        };
        let lock = lock::with_version(&old.lock, version)?;
        let generated = generate(MODEL, &text, version)?;
        Ok(Self {
            merged,
            changes,
            text,
            changelog,
            lock,
            generated,
        })
    }

    pub(super) fn files(&self) -> &Files {
        self.generated.files()
    }

    /// Prints what changes.
    pub(super) fn show(&self, old: &Old) {
        let Some(changes) = &self.changes else {
            println!("{MODEL} is up to date.");
            return;
        };
        print!("{}", Format::Text.render(&changes.diff, false));
        for (id, text) in &self.merged.homeless {
            println!("\n{id} no longer exists. Its documentation was:\n  {text}");
        }
        match changes.notes.is_empty() {
            true => println!(
                "\nNothing changes for users of the client; the version stays {}.",
                old.version
            ),
            false => println!(
                "\nThe version changes from {} to {}. {CHANGELOG}:\n{}",
                old.version, changes.version, changes.notes
            ),
        }
    }

    /// Checks that everything that becomes an item of the client has documentation.
    pub(super) fn check_documented(&self) -> Result<(), String> {
        match self.merged.undocumented.is_empty() {
            true => Ok(()),
            false => Err(format!(
                "these shapes and members have no documentation:\n{}nothing was written\n\
                 add `--allow-undocumented` to give them a placeholder in {MODEL}; replace it there, and run the command again",
                self.undocumented()
            )),
        }
    }

    /// Prints the shapes and members that have only a placeholder.
    pub(super) fn show_placeholders(&self) {
        if !self.merged.undocumented.is_empty() {
            println!(
                "\nReplace the placeholder for the documentation of these shapes and members in {MODEL}:\n{}",
                self.undocumented()
            );
        }
    }

    fn undocumented(&self) -> String {
        let ids = self.merged.undocumented.iter();
        ids.map(|id| format!("  {id}\n")).collect()
    }
}

impl Changes {
    fn new(old: &Old, model: &Value, arguments: &Arguments) -> Result<Self, String> {
        let before = sources(MODEL, &old.text);
        let after = sources("model/sts.json (new)", &model::text(model));
        let settings = settings(&old.version.to_string());
        let diff = diff::compare(&before, &after, &settings).map_err(rendered)?;
        let version = match diff.verdict() {
            Some(verdict) => version::next(&old.version, verdict, arguments.version.as_ref())?,
            None => old.version.clone(),
        };
        Ok(Self {
            notes: entry::notes(&diff),
            diff,
            version,
        })
    }

    fn changelog(&self, old: &Old, arguments: &Arguments) -> Result<String, String> {
        let release = Release {
            version: &self.version,
            date: arguments.date.as_deref(),
            today: &today(),
            notes: &self.notes,
        };
        changelog::with_release(&old.changelog, &release)
    }
}

/// Checks that the requested version, if any, is the one that the package gets.
fn check_requested(requested: Option<&Version>, version: &Version) -> Result<(), String> {
    match requested.filter(|requested| *requested != version) {
        Some(requested) => Err(format!(
            "nothing changes for users of the client, so the version stays {version} and cannot become \
             {requested}\nomit `--version`"
        )),
        None => Ok(()),
    }
}

/// Reads the newer model. Returns its name, as messages show it, and its content.
fn facts(path: &Path) -> Result<(String, Value), String> {
    let shown = path.maybe_quote();
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read {shown}: {error}"))?;
    let name = shown.to_string();
    // Generate from this file first, so that errors and warnings show locations in it, not in the merged model.
    let generated = generate(&name, &text, &Version::new(0, 0, 0))?;
    for warning in generated.warnings() {
        eprintln!("{}\n", warning.render(true));
    }
    let facts = repository::parse(&name, &text)?;
    Ok((name, facts))
}

fn generate(name: &str, text: &str, version: &Version) -> Result<Generated, String> {
    smithy_codegen::generate_json(name, text, &settings(&version.to_string())).map_err(rendered)
}

/// Renders an error in a model.
fn rendered(error: smithy_codegen::Error) -> String {
    error.render(true)
}

fn sources(name: &str, text: &str) -> Sources {
    let mut sources = Sources::new();
    sources.add(name, text);
    sources
}
