//! Hostile mutations of models, and the guarantees that the generator gives for each of them.
//!
//! Shared with the fuzzer in `tests/fuzz`, which includes this file.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fastrand::Rng;
use serde_json::{Map, Value, json};
use smithy_codegen::{Diagnostic, Files, Settings, generate_json};

use crate::ROOT;

/// The models that mutations start from: the valid golden fixtures, and the models that clients are
/// generated from.
pub(crate) fn originals() -> Vec<(String, Value)> {
    let codegen = Path::new(ROOT).join("codegen");
    let mut paths: Vec<_> = fs::read_dir(codegen.join("tests/fixtures"))
        .expect("there are fixtures")
        .map(|entry| entry.expect("a fixture can be read").path())
        .filter(|fixture| fixture.join("expected").exists())
        .map(|fixture| fixture.join("model.json"))
        .collect();
    for directory in ["model", "tests/models"] {
        let entries = fs::read_dir(Path::new(ROOT).join(directory));
        let files = entries.into_iter().flatten().flatten();
        paths.extend(files.map(|entry| entry.path()).filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        }));
    }
    paths.sort();
    let read = |path: &Path| {
        let text =
            fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(ROOT).unwrap_or(path);
            (name.display().to_string(), read(path))
        })
        .collect()
}

/// The outcome of generating from a model.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// A crate whose Rust and TOML can all be parsed.
    Generated(Files),
    /// The messages of the diagnostics, each of which has a location and help.
    Rejected(Vec<String>),
}

/// Settings that enable everything that can be generated.
pub(crate) fn settings() -> Settings {
    Settings::new("fixture", "0.0.0").protocol_tests(true)
}

/// Generates from any text. The error describes a guarantee that the generator has broken.
pub(crate) fn outcome(model: &str) -> Result<Outcome, String> {
    match generate_json("model.json", model, &settings()) {
        Ok(generated) => {
            check_diagnostics(model, generated.warnings())?;
            check_files(generated.files())?;
            Ok(Outcome::Generated(generated.into_files()))
        }
        Err(error) => {
            if error.to_string().is_empty() || error.diagnostics().is_empty() {
                return Err("an error without diagnostics".to_owned());
            }
            check_diagnostics(model, error.diagnostics())?;
            let messages = error.diagnostics().iter();
            Ok(Outcome::Rejected(
                messages.map(|found| found.message.clone()).collect(),
            ))
        }
    }
}

/// Checks that each diagnostic has a location in the model, and states the problem and a remedy.
fn check_diagnostics(model: &str, diagnostics: &[Diagnostic]) -> Result<(), String> {
    let lines: Vec<_> = model.split('\n').map(|line| line.chars().count()).collect();
    for found in diagnostics {
        let broken = |what: &str| Err(format!("{what}: {found:?}"));
        let Some(place) = &found.place else {
            return broken("no place, or a defect of the generator");
        };
        let line = place.line.checked_sub(1).and_then(|at| lines.get(at));
        let Some(columns) = line else {
            return broken("the line is not in the model");
        };
        if !(1..=columns + 1).contains(&place.column) {
            return broken("the column is not in the line");
        }
        if found.message.is_empty() || found.help.is_empty() {
            return broken("no message, or no help");
        }
    }
    Ok(())
}

/// Checks that every generated file is valid for its extension, and can be written anywhere.
fn check_files(files: &Files) -> Result<(), String> {
    if files.is_empty() {
        return Err("a crate without files".to_owned());
    }
    let mut names = BTreeSet::new();
    for (path, text) in files.iter() {
        if path.ends_with(".rs") {
            syn::parse_file(text).map_err(|error| format!("{path}: {error}"))?;
        }
        if path.ends_with(".toml") {
            text.parse::<toml_edit::DocumentMut>()
                .map_err(|error| format!("{path}: {error}"))?;
        }
        let plain = |next: char| next.is_ascii_alphanumeric() || "_-.".contains(next);
        for part in path.split('/') {
            // Longer names cannot be created on common file systems.
            if part.is_empty() || part.starts_with("..") || part.len() > 255 {
                return Err(format!("{path} is not a valid file path"));
            }
            if !part.chars().all(plain) {
                return Err(format!(
                    "{path} has characters other than letters and digits"
                ));
            }
        }
        if !names.insert(path.to_ascii_lowercase()) {
            return Err(format!("{path} differs from another file only in case"));
        }
    }
    Ok(())
}

/// Pointers to this value and to all values below it, outermost last.
pub(crate) fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, pointer: String, all: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                for (key, value) in members {
                    walk(value, format!("{pointer}/{}", escaped(key)), all);
                }
            }
            Value::Array(items) => {
                for (at, value) in items.iter().enumerate() {
                    walk(value, format!("{pointer}/{at}"), all);
                }
            }
            _ => {}
        }
        all.push(pointer);
    }
    let mut all = Vec::new();
    walk(value, String::new(), &mut all);
    all
}

/// A key as a segment of a JSON pointer (RFC 6901).
pub(crate) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The values that replace each value of a model in turn.
pub(crate) fn replacements() -> Vec<Value> {
    let mut nested = json!("deep");
    for _ in 0..200 {
        nested = json!([nested]);
    }
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(9_223_372_036_854_775_807_i64),
        json!(18_446_744_073_709_551_615_u64),
        json!(-1e300),
        json!(""),
        json!("text"),
        json!("*/ \"#]"),
        json!([]),
        json!([null, "text", {}]),
        json!({}),
        json!({ "target": "smithy.api#String", "type": "string", "text": [] }),
        nested,
    ]
}

/// Removes the value at a pointer from its object or array. Does nothing for the root.
pub(crate) fn remove(model: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    match model.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            members.remove(&key.replace("~1", "/").replace("~0", "~"));
        }
        Some(Value::Array(items)) => {
            if let Ok(at) = key.parse::<usize>() {
                items.remove(at);
            }
        }
        _ => {}
    }
}

/// Names that are not Smithy identifiers, and identifiers that are likely to cause trouble.
pub(crate) fn names() -> Vec<String> {
    let mut names: Vec<_> = [
        "",
        " ",
        "a b",
        "::",
        "a::b",
        "\"",
        "r#type",
        "'a",
        "größe",
        "名",
        "a\u{202e}b",
        "a\0b",
        "a\nb",
        "9",
        "_",
        "__",
        "_9",
        "a#b",
        "a$b",
        "self",
        "Self",
        "crate",
        "super",
        "type",
        "async",
        "gen",
        "Option",
        "Result",
        "Vec",
        "builder",
        "unhandled",
        "unknown",
        "../../etc/passwd",
        "..",
        "con",
        "$crate",
        "{}",
    ]
    .map(str::to_owned)
    .into();
    names.push("A".repeat(10_000));
    names.push("aB".repeat(5_000));
    names.push("a".repeat(300));
    names
}

/// One random change.
pub(crate) fn change(model: &mut Value, rng: &mut Rng) {
    let all = places(model);
    let place = &all[rng.usize(..all.len())];
    match rng.u8(..9) {
        0..=2 => {
            let all = replacements();
            let value = all[rng.usize(..all.len())].clone();
            *model.pointer_mut(place).expect("the place exists") = value;
        }
        3 => remove(model, place),
        // Another value of the same model, which usually has the right type.
        4 | 5 => {
            let other = &all[rng.usize(..all.len())];
            let value = model.pointer(other).expect("the place exists").clone();
            if size(&value) < 200 {
                *model.pointer_mut(place).expect("the place exists") = value;
            }
        }
        // A key under another name.
        6 => {
            let keys: Vec<String> = all
                .iter()
                .filter_map(|pointer| pointer.rsplit_once('/'))
                .map(|(_, key)| key.replace("~1", "/").replace("~0", "~"))
                .collect();
            let names = names();
            // An earlier change may have left a model without keys.
            let name = if rng.bool() || keys.is_empty() {
                names[rng.usize(..names.len())].clone()
            } else {
                keys[rng.usize(..keys.len())].clone()
            };
            if let Some(Value::Object(members)) = model.pointer_mut(place)
                && !members.is_empty()
            {
                let at = rng.usize(..members.len());
                let renamed = std::mem::take(members).into_iter().enumerate();
                *members = renamed
                    .map(|(index, (key, value))| {
                        (if index == at { name.clone() } else { key }, value)
                    })
                    .collect();
            }
        }
        // A trait of another shape or member.
        7 => {
            let traits: Vec<_> = all
                .iter()
                .filter(|pointer| pointer.rsplit('/').nth(1) == Some("traits"))
                .collect();
            if traits.is_empty() {
                return;
            }
            let pointer = traits[rng.usize(..traits.len())];
            let (_, key) = pointer.rsplit_once('/').expect("a trait is a member");
            let value = model
                .pointer(pointer)
                .expect("the trait is present")
                .clone();
            if let Some(Value::Object(members)) = model.pointer_mut(place)
                && (members.contains_key("target") || members.contains_key("type"))
                && let Value::Object(own) = members
                    .entry("traits")
                    .or_insert_with(|| Value::Object(Map::new()))
            {
                own.insert(key.replace("~1", "/").replace("~0", "~"), value);
            }
        }
        // A string with something in it that has a meaning in another context.
        _ => {
            let at = rng.usize(..BREAKOUTS.len());
            if let Some(Value::String(text)) = model.pointer_mut(place) {
                let cut = text
                    .char_indices()
                    .map(|(at, _)| at)
                    .nth(rng.usize(..=text.chars().count()))
                    .unwrap_or(text.len());
                text.insert_str(cut, BREAKOUTS[at]);
            }
        }
    }
}

/// The number of values in this one.
fn size(value: &Value) -> usize {
    match value {
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}

/// The text of a model with textual damage: truncated, with bytes replaced, or with duplicate keys.
pub(crate) fn damage(text: &str, rng: &mut Rng) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = rng.usize(..=bytes.len());
    match rng.u8(..4) {
        0 => bytes.truncate(at),
        1 => {
            let token = TOKENS[rng.usize(..TOKENS.len())].as_bytes();
            let end = bytes.len().min(at + rng.usize(..8));
            bytes.splice(at..end, token.iter().copied());
        }
        2 => {
            let end = bytes.len().min(at + rng.usize(..200));
            let again = bytes[at..end].to_vec();
            bytes.splice(at..at, again);
        }
        _ => {
            for _ in 0..rng.usize(1..20) {
                if !bytes.is_empty() {
                    let at = rng.usize(..bytes.len());
                    bytes[at] = rng.u8(..);
                }
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "1e999",
    "-",
    "\\",
    "\\u0000",
    "\\ud800",
    "/*",
    "//",
    "'",
    "\u{feff}",
    "\u{2028}",
    "0x1",
    "+1",
    ".5",
    "NaN",
    "{\"a\":1,\"a\":2}",
];

/// Strings that terminate whatever they are inserted into, unless they are escaped.
pub(crate) const BREAKOUTS: &[&str] = &[
    "*/",
    "*/ fn evil() {} /*",
    "\"",
    "\\\"",
    "\\",
    "\"#",
    "\"##",
    "r#\"",
    "\"); evil!(); (\"",
    "]",
    "#[doc = \"x\"]",
    "\npub fn evil() {}\n",
    "\r\npub fn evil() {}",
    "\rpub fn evil() {}",
    "\u{0}",
    "{}",
    "{0}{evil}",
    "${}",
    "{{}}",
    "{Nothing}",
    "'''",
    "\"\"\"",
    "\"\n[dependencies]\nevil = \"1\"\n",
    "</script><script>evil()</script>",
    "`",
    "```\nevil();\n```",
    "    evil();\n",
    "[evil](javascript:evil())",
    "\u{2028}pub fn evil() {}",
    "\u{85}pub fn evil() {}",
    "\u{202e}\u{2066}evil",
    "\u{feff}",
    "//! evil",
    "'evil",
    "$crate::evil",
    "a\u{0301}\u{200b}",
    "%s%n",
    "&#x22;&quot;",
];
