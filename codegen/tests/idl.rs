//! Smithy IDL, compared with Smithy's own loader suite, and with models of which there is also the AST.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use smithy_codegen::{Error, Settings, Sources};

/// What every syntax error refers to.
const SECTION: &str = "see the section \"Smithy IDL\" of the Smithy specification";

/// Returns a directory of reference data, if it is there.
fn reference(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let directory = root.join(name);
    directory.exists().then_some(directory)
}

/// Returns the rows of a table, without its head.
fn rows(table: &Path) -> Vec<Vec<String>> {
    let table = fs::read_to_string(table).expect("the table exists");
    let rows = table.lines().skip(1);
    rows.map(|row| row.split('\t').map(str::to_owned).collect())
        .collect()
}

/// Returns the errors in a file. There is at least one: the files have no service that a client could be generated for.
fn errors(path: &Path) -> Error {
    let mut sources = Sources::new();
    sources.add("model.smithy", fs::read(path).expect("the file exists"));
    let settings = Settings::new("client", "0.1.0");
    smithy_codegen::generate(&sources, &settings).expect_err("the model is not complete")
}

/// Returns the place and the message of each syntax error.
fn syntax_errors(error: &Error) -> Vec<(usize, usize, &str)> {
    let errors = error.diagnostics().iter();
    let errors = errors.filter(|error| error.help == SECTION);
    errors
        .map(|error| {
            let place = error.place.as_ref().expect("a syntax error has a place");
            (place.line, place.column, error.message.as_str())
        })
        .collect()
}

#[test]
fn syntax_errors_are_where_smithy_reports_them() {
    let Some(suite) = reference("idl-suite") else {
        return;
    };
    let rows = rows(&suite.join("invalid.tsv"));
    let rows: Vec<_> = rows.iter().filter(|row| row[2] == "syntax").collect();
    assert_eq!(rows.len(), 152);
    let wrong: Vec<_> = rows
        .into_iter()
        .filter_map(|row| {
            let error = errors(&suite.join("invalid").join(&row[0]));
            let found = syntax_errors(&error);
            let place = found
                .first()
                .map(|(line, column, _)| [line.to_string(), column.to_string()]);
            (place.as_ref().map(|place| &place[..]) != Some(&row[4..6]))
                .then(|| format!("{}: expected {:?}, found {found:?}", row[0], &row[4..6]))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn valid_files_lack_only_a_service() {
    let Some(suite) = reference("idl-suite") else {
        return;
    };
    let rows = rows(&suite.join("valid.tsv"));
    assert_eq!(rows.len(), 80);
    for row in rows {
        let error = errors(&suite.join("valid").join(&row[0]));
        let messages: Vec<_> = error
            .diagnostics()
            .iter()
            .map(|error| error.message.as_str())
            .collect();
        // Mixins are not supported, and one file needs another.
        let is_incomplete = messages.contains(&"mixins are not supported")
            || messages.contains(&"the target `foo.example#Widget` is not in the model");
        let is_valid = matches!(
            messages[..],
            ["the model has no service"] | ["the service declares no protocol"]
        );
        assert!(is_valid || is_incomplete, "{}: {messages:?}", row[0]);
    }
}

/// Returns the client of a service, or the messages of the errors.
fn client(files: &[PathBuf], service: &str) -> Result<BTreeMap<String, String>, BTreeSet<String>> {
    let mut sources = Sources::new();
    let mut title = Vec::new();
    for file in files {
        let name = file.file_name().expect("a file has a name");
        let name = name.to_string_lossy().into_owned();
        sources.add(name.clone(), fs::read(file).expect("the file exists"));
        title.push(name);
    }
    let title = title.join(", ");
    let settings = Settings::new("client", "0.1.0").service(service);
    match smithy_codegen::generate(&sources, &settings) {
        Ok(generated) => Ok(generated
            .files()
            .iter()
            .map(|(path, text)| (path.to_owned(), text.replace(&title, "the model")))
            .collect()),
        Err(error) => {
            let errors = error.diagnostics().iter();
            Err(errors.map(|error| error.message.clone()).collect())
        }
    }
}

#[test]
fn idl_and_ast_give_the_same_client() {
    let Some(models) = reference("idl-models") else {
        return;
    };
    let (mut same, mut rejected) = (0, 0);
    for directory in fs::read_dir(models).expect("the directory exists") {
        let directory = directory.expect("the directory is readable").path();
        let files = fs::read_dir(&directory).expect("the directory exists");
        let files = files.map(|file| file.expect("the directory is readable").path());
        let mut idl: Vec<_> = files
            .filter(|file| file.extension().is_some_and(|found| found == "smithy"))
            .collect();
        idl.sort();
        let ast = directory.join("expected.json");
        let text = fs::read(&ast).expect("the AST exists");
        let document: Value = serde_json::from_slice(&text).expect("the AST is JSON");
        let shapes = document["shapes"].as_object().expect("the AST has shapes");
        let services = shapes
            .iter()
            .filter(|(_, shape)| shape["type"] == "service");
        for (service, _) in services {
            let [ours, expected] = [&idl, &vec![ast.clone()]].map(|files| client(files, service));
            match (ours, expected) {
                (Ok(ours), Ok(expected)) => {
                    for (path, text) in &expected {
                        let ours = ours.get(path);
                        assert_eq!(ours, Some(text), "{service}: {path}");
                    }
                    assert_eq!(ours.len(), expected.len(), "{service}");
                    same += 1;
                }
                (ours, expected) => {
                    assert_eq!(ours, expected, "{service}");
                    rejected += 1;
                }
            }
        }
    }
    // Two services use mixins. One has an event stream, which its protocol does not support.
    assert_eq!((same, rejected), (10, 3));
}

/// Parts of IDL, whole and broken.
const PARTS: &[&str] = &[
    "$version: \"2.0\"\n",
    "$version: \"1.0\"\n",
    "namespace a.b\n",
    "metadata a = ",
    "use a.b#C\n",
    "structure A {",
    "union B for R with [M] {",
    "list L { member: String }\n",
    "map M {",
    "key: K\n",
    "value: V",
    "enum E { A = \"a\"\n",
    "intEnum I { A = 1",
    "service S {",
    "resource R { identifiers: { id: String } }\n",
    "operation O {",
    "input := {",
    "output: T",
    "errors: [",
    "$id",
    "@required",
    "@a.b#c(",
    "apply A$b ",
    "///docs\n",
    "// comment\n",
    "\"\"\"\n  text\n",
    "\"\"\"",
    "\"",
    "\\",
    "\\u00",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ":",
    ":=",
    "=",
    ",",
    ".",
    "#",
    "$",
    "-1.5e",
    "0",
    "é",
    "\r\n",
    "\n",
    " ",
    "\t",
    "true",
    "null",
    "a.b#C$d",
    "\u{0}",
];

proptest! {
    /// No text makes the reader panic.
    #[test]
    fn any_text_is_read(parts in prop::collection::vec(prop::sample::select(PARTS), 0..40)) {
        let mut sources = Sources::new();
        sources.add("model.smithy", parts.concat());
        let settings = Settings::new("client", "0.1.0");
        let error = smithy_codegen::generate(&sources, &settings).expect_err("the model has no service with a protocol");
        prop_assert!(!error.diagnostics().is_empty());
    }
}

#[test]
fn deeply_nested_values_are_rejected() {
    let mut sources = Sources::new();
    let text = format!("metadata a = {}", "[".repeat(100_000));
    sources.add("model.smithy", text);
    let settings = Settings::new("client", "0.1.0");
    let error =
        smithy_codegen::generate(&sources, &settings).expect_err("the value is nested too deeply");
    let text = error.to_string();
    assert!(
        text.contains("values are nested more than 64 levels deep"),
        "{text}"
    );
}
