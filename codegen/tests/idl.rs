//! Smithy IDL, compared with Smithy's own loader suite.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use smithy_codegen::{Error, Settings, Sources};

fn suite() -> Option<PathBuf> {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/idl-suite");
    suite.exists().then_some(suite)
}

fn errors(path: &Path) -> Error {
    let mut sources = Sources::new();
    let text = fs::read(path).expect("the file exists");
    sources.add("model.smithy", text);
    let settings = Settings::new("client", "0.1.0");
    smithy_codegen::generate(&sources, &settings).expect_err("the files have no complete service")
}

/// The places of the errors in a file: lines and columns.
fn places(error: &Error) -> Vec<(usize, usize, String)> {
    let diagnostics = error.diagnostics();
    diagnostics
        .iter()
        .map(|diagnostic| {
            let place = diagnostic.place.as_ref();
            let (line, column) = place.map_or((0, 0), |place| (place.line, place.column));
            (line, column, diagnostic.message.clone())
        })
        .collect()
}

#[test]
fn syntax_errors_have_the_place_that_smithy_reports() {
    let Some(suite) = suite() else { return };
    let table = fs::read_to_string(suite.join("invalid.tsv")).expect("the table exists");
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in table.lines().skip(1) {
        let cells: Vec<_> = row.split('\t').collect();
        let [file, _, stage, _, line, column, ..] = cells[..] else {
            panic!("{row}");
        };
        if stage != "syntax" {
            continue;
        }
        count += 1;
        let error = errors(&suite.join("invalid").join(file));
        let places = places(&error);
        let expected: (usize, usize) = (line.parse().unwrap(), column.parse().unwrap());
        let first = places.first().map(|(line, column, _)| (*line, *column));
        if first != Some(expected) {
            wrong.push(format!("{file}: expected {expected:?}, found {places:?}\n   {row}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn valid_files_have_no_syntax_errors() {
    let Some(suite) = suite() else { return };
    let table = fs::read_to_string(suite.join("valid.tsv")).expect("the table exists");
    let mut wrong = Vec::new();
    for row in table.lines().skip(1) {
        let file = row.split('\t').next().unwrap();
        let error = errors(&suite.join("valid").join(file));
        let places = places(&error);
        let text = error.to_string();
        if text.contains("Smithy IDL") {
            wrong.push(format!("{file}: {places:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Returns the client of the only service that the files have, or the messages of the errors.
fn client(files: &[PathBuf], service: &str) -> Result<BTreeMap<String, String>, BTreeSet<String>> {
    let mut sources = Sources::new();
    let mut title = Vec::new();
    for file in files {
        let name = file.file_name().expect("a file has a name").to_string_lossy().into_owned();
        sources.add(name.clone(), fs::read(file).expect("the file exists"));
        title.push(name);
    }
    let title = title.join(", ");
    let settings = Settings::new("client", "0.1.0").service(service);
    match smithy_codegen::generate(&sources, &settings) {
        Ok(generated) => Ok(generated
            .files()
            .iter()
            .map(|(path, text)| (path.to_owned(), text.replace(&title, "MODEL")))
            .collect()),
        Err(error) => {
            let messages = error.diagnostics().iter();
            Err(messages.map(|found| found.message.clone()).collect())
        }
    }
}

#[test]
fn idl_and_ast_give_the_same_client() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/idl-models");
    if !models.exists() {
        return;
    }
    let mut results = Vec::new();
    for directory in fs::read_dir(models).expect("the directory exists") {
        let directory = directory.expect("the directory is readable").path();
        let files = fs::read_dir(&directory).expect("the directory exists");
        let files = files.map(|file| file.expect("the directory is readable").path());
        let mut idl: Vec<_> = files.filter(|file| file.extension().is_some_and(|found| found == "smithy")).collect();
        idl.sort();
        let ast = directory.join("expected.json");
        let document: Value = serde_json::from_slice(&fs::read(&ast).expect("the file exists")).expect("it is JSON");
        let shapes = document["shapes"].as_object().expect("it has shapes");
        for (id, _) in shapes.iter().filter(|(_, shape)| shape["type"] == "service") {
            let [ours, expected] = [&idl[..], &[ast.clone()]].map(|files| client(files, id));
            let result = match (&ours, &expected) {
                (Ok(ours), Ok(expected)) => {
                    let different: Vec<_> = expected.iter().filter(|(path, text)| ours.get(*path) != Some(text)).map(|(path, _)| path.clone()).take(4).collect();
                    format!("{} files, different: {different:?}", ours.len())
                }
                (Err(ours), Err(expected)) if ours == expected => format!("same errors {ours:?}"),
                _ => format!("{:?} {:?}", ours.as_ref().err(), expected.as_ref().err()),
            };
            results.push(format!("{} {id}: {result}", directory.file_name().unwrap().display()));
        }
    }
    panic!("{}", results.join("\n"));
}
