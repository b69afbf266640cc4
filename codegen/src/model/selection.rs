//! The operations that the caller chose.

use std::collections::BTreeSet;

use super::shape_id::ShapeId;
use crate::diagnostics::Diagnostics;
use crate::similar::similar;

/// Returns the operations with these names, each of which is the name or the absolute ID of a shape.
/// `all` are the operations of the service. Reports names that do not identify one of them.
pub(super) fn choose<'a>(
    names: &BTreeSet<String>,
    all: &[&'a ShapeId],
    service: &ShapeId,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<&'a ShapeId> {
    let mut chosen = BTreeSet::new();
    for name in names {
        let is_named = |id: &&&ShapeId| id.as_str() == name || id.name() == name;
        let found: Vec<_> = all.iter().filter(is_named).copied().collect();
        match found.as_slice() {
            [one] => {
                chosen.insert(*one);
            }
            [] => diagnostics.absent(
                format!(
                    "the service `{service}` has no operation `{}`",
                    name.escape_debug()
                ),
                help(name, all),
            ),
            several => diagnostics.general(
                format!("the service `{service}` has several operations called `{name}`"),
                format!("use an absolute ID: {}", list(several, ShapeId::as_str)),
            ),
        }
    }
    chosen
}

/// Suggests the operation whose name is the most similar or, if none is, lists all operations.
fn help(name: &str, all: &[&ShapeId]) -> String {
    match nearest(name, all) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None if all.is_empty() => "it has no operations at all: use another model".to_owned(),
        None => format!("choose from: {}", list(all, ShapeId::name)),
    }
}

/// Returns the most similar operation in the form that the caller used: with or without a namespace.
fn nearest<'a>(name: &str, all: &[&'a ShapeId]) -> Option<&'a str> {
    // Namespaces are long, so they would make all names similar.
    let (form, name): (fn(&ShapeId) -> &str, _) = match name.split_once('#') {
        Some((_, name)) => (ShapeId::as_str, name),
        None => (ShapeId::name, name),
    };
    let found = similar(name, all.iter().map(|id| id.name()))?;
    let id = all.iter().find(|id| id.name() == found)?;
    Some(form(id))
}

fn list(operations: &[&ShapeId], form: fn(&ShapeId) -> &str) -> String {
    let names: Vec<_> = operations.iter().map(|id| form(id)).collect();
    names.join(", ")
}
