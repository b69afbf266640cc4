//! Changes as JSON, for programs. `docs/diff.md` describes the format.

use serde_json::{Value, json};
use smithy_codegen::diff::{Change, Diff, Verdict};
use smithy_codegen::{ChangedItem, Item, Items, Place};

/// The version of the format. New keys and kinds do not change it.
const VERSION: u32 = 1;

/// Renders all changes with all details.
pub(super) fn render(diff: &Diff) -> String {
    let count = |verdict| super::with(diff, verdict).count();
    let document = json!({
        "version": VERSION,
        "verdict": diff.verdict().map(Verdict::id),
        "counts": {
            "breaking": count(Verdict::Breaking),
            "compatible": count(Verdict::Compatible),
            "documentation": count(Verdict::Documentation),
        },
        "changes": diff.changes().iter().map(change).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn change(change: &Change) -> Value {
    json!({
        "kind": change.kind.id(),
        "group": change.kind.group().id(),
        "verdict": change.verdict.id(),
        "shape": change.shape,
        "message": change.message,
        "old": change.old.as_ref().map(place),
        "new": change.new.as_ref().map(place),
        "items": items(&change.items),
    })
}

fn place(place: &Place) -> Value {
    json!({
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "pointer": place.pointer,
    })
}

fn items(items: &Items) -> Value {
    let list = |items: &[Item]| items.iter().map(item).collect::<Vec<_>>();
    let changed =
        |changed: &ChangedItem| json!({ "old": item(&changed.old), "new": item(&changed.new) });
    json!({
        "added": list(&items.added),
        "changed": items.changed.iter().map(changed).collect::<Vec<_>>(),
        "deprecated": list(&items.deprecated),
        "removed": list(&items.removed),
    })
}

fn item(item: &Item) -> Value {
    json!({
        "path": item.path,
        "kind": item.kind.name(),
        "declaration": item.declaration,
        "file": item.file,
        "features": item.features,
        "deprecation": item.deprecation,
    })
}
