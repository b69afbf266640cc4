//! Golden files, and rules that apply to the client of every model. Hostile models are in `hostile_models`.
//!
//! Every directory in `fixtures` has a `model.json` and one of the two:
//!
//! - `expected.err`: the error that the model causes.
//! - `expected/`: the generated files that the fixture is about. They are rendered from the model; files that are the
//!   same in every client are compiled and tested in the support crate.
//!
//! To add a fixture, write its model and run the command below, which creates `expected.err`. If the model is valid,
//! create an empty file in `expected/` for each generated file of interest first.
//!
//! Whole clients are not committed: `cargo xtask test` generates those of `tests/models`, compiles them, and runs
//! their tests.

mod common {
    pub(crate) mod doc_code;
}

use std::fs;
use std::path::{Path, PathBuf};

use common::doc_code::{compiled, doc_code};
use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;
use similar::TextDiff;
use smithy_codegen::{Error, Files, Generated, Settings, generate_json};

/// Rewrites the expected files.
const COMMAND: &str = "UPDATE_FIXTURES=1 cargo test -p smithy-codegen --test golden";

/// A model, and the settings that its client is generated with.
struct Source {
    name: String,
    model: String,
}

impl Source {
    fn read(name: impl Into<String>, path: &Path) -> Self {
        Self {
            name: name.into(),
            model: read(path),
        }
    }

    /// Every valid model: those of fixtures, and those whose clients are compiled and tested.
    fn valid() -> Vec<Self> {
        let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/models");
        let whole = entries(&models)
            .into_iter()
            .map(|name| Self::read(name.trim_end_matches(".json"), &models.join(&name)));
        let fixtures = Fixture::all().into_iter();
        let fixtures = fixtures.filter(|fixture| fixture.tree().exists());
        whole
            .chain(fixtures.map(|fixture| fixture.source))
            .collect()
    }

    fn settings(&self) -> Settings {
        Settings::new(format!("fixture-{}", self.name), "0.0.0")
            .command(COMMAND)
            .protocol_tests(true)
    }

    fn generate(&self) -> Result<Generated, Error> {
        generate_json("model.json", &self.model, &self.settings())
    }

    fn files(&self) -> Files {
        self.generate()
            .unwrap_or_else(|error| panic!("{}:\n{error}", self.name))
            .into_files()
    }
}

/// A directory of `fixtures`.
struct Fixture {
    directory: PathBuf,
    source: Source,
}

impl Fixture {
    fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let fixture = |name: String| {
            let directory = root.join(&name);
            let source = Source::read(name, &directory.join("model.json"));
            Self { directory, source }
        };
        entries(&root).into_iter().map(fixture).collect()
    }

    fn tree(&self) -> PathBuf {
        self.directory.join("expected")
    }

    fn error(&self) -> PathBuf {
        self.directory.join("expected.err")
    }

    /// Compares what the model generates with what is expected, or rewrites the latter. Returns an error if the two
    /// differ.
    fn check(&self) -> Result<(), String> {
        let known = ["model.json", "expected", "expected.err"];
        if let Some(other) = entries(&self.directory)
            .into_iter()
            .find(|name| !known.contains(&name.as_str()))
        {
            return Err(format!("`{other}` does not belong in a fixture"));
        }
        let update = std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1");
        match (
            self.source.generate(),
            self.tree().exists(),
            self.error().exists(),
        ) {
            (_, true, true) => {
                Err("the fixture has both `expected` and `expected.err`: remove one".to_owned())
            }
            (Ok(_), _, true) => {
                Err("the model is valid, but the fixture expects an error".to_owned())
            }
            (Err(error), true, _) => {
                Err(format!("the model is expected to be valid, but:\n{error}"))
            }
            (Ok(generated), false, false) => {
                let paths: Vec<_> = generated.files().iter().map(|(path, _)| path).collect();
                Err(format!(
                    "the model is valid, but the fixture has no directory `expected`: create it with an empty file \
                     for each of these that the fixture is about:\n{}",
                    paths.join("\n")
                ))
            }
            (Ok(generated), true, false) => match generated.warnings() {
                [] => self.check_tree(generated.files(), update),
                [first, ..] => Err(format!("the model causes a warning:\n{first}")),
            },
            (Err(error), false, _) if update => {
                fs::write(self.error(), error.to_string()).map_err(|error| error.to_string())
            }
            (Err(_), false, false) => Err("the fixture has no `expected.err`".to_owned()),
            (Err(error), false, true) => {
                compare("expected.err", &read(&self.error()), &error.to_string())
            }
        }
    }

    fn check_tree(&self, files: &Files, update: bool) -> Result<(), String> {
        let expected = files_below(&self.tree());
        if expected.is_empty() {
            return Err("the directory `expected` has no files".to_owned());
        }
        let mut findings = String::new();
        for path in expected {
            let file = self.tree().join(&path);
            let outcome = match files.get(&path) {
                Some(text) if update => fs::write(&file, text).map_err(|error| error.to_string()),
                Some(text) => compare(&path, &read(&file), text),
                None if update => fs::remove_file(&file).map_err(|error| error.to_string()),
                None => Err(format!("{path} is no longer generated\n")),
            };
            findings.extend(outcome.err());
        }
        if findings.is_empty() {
            Ok(())
        } else {
            Err(findings)
        }
    }
}

/// Returns a diff as an error if two texts differ.
fn compare(name: &str, expected: &str, found: &str) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    let diff = TextDiff::from_lines(expected, found);
    let generated = format!("{name} (generated)");
    Err(diff.unified_diff().header(name, &generated).to_string())
}

/// The names in a directory, in order.
fn entries(directory: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("the directory can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The paths of all files below a directory, with `/` between their parts.
fn files_below(directory: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    for name in entries(directory) {
        let path = directory.join(&name);
        if path.is_dir() {
            let below = files_below(&path).into_iter();
            paths.extend(below.map(|path| format!("{name}/{path}")));
        } else {
            paths.push(name);
        }
    }
    paths
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_fixture_generates_the_expected_files() {
    let findings: Vec<_> = Fixture::all()
        .iter()
        .filter_map(|fixture| {
            let finding = fixture.check().err()?;
            Some(format!("--- fixture {}\n{finding}\n", fixture.source.name))
        })
        .collect();
    assert!(
        findings.is_empty(),
        "{}\nIf the generated files are right, run: {COMMAND}",
        findings.join("\n")
    );
}

/// People read the expected files, so there must not be too many.
#[test]
fn expected_files_stay_readable() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let lines = files_below(&root)
        .iter()
        .filter(|path| path.contains("/expected"))
        .map(|path| read(&root.join(path)).lines().count())
        .sum::<usize>();
    assert!(
        (1..8_000).contains(&lines),
        "the fixtures expect {lines} lines: make models smaller, or expect fewer files"
    );
}

#[test]
fn generating_twice_returns_the_same_files() {
    for source in Source::valid() {
        assert!(source.files() == source.files(), "{}", source.name);
    }
}

#[test]
fn order_of_shapes_does_not_matter() {
    for mut source in Source::valid() {
        let mut model = json(&source.model);
        // Both texts are serialized from the same value, because parsing may have rounded a number in the original.
        source.model = model.to_string();
        let before = source.files();
        reverse(&mut model["shapes"]);
        source.model = model.to_string();
        assert!(before == source.files(), "{}", source.name);
    }
}

#[test]
fn order_of_members_is_kept() {
    let model = |members: [&str; 3]| {
        let mut model = json(MODEL);
        let text = serde_json::json!({ "target": "smithy.api#String" });
        let members = members.map(|name| (name.to_owned(), text.clone()));
        model["shapes"]["example.library#RemoveBookInput"]["members"] =
            members.into_iter().collect();
        model.to_string()
    };
    for order in [["alpha", "beta", "gamma"], ["gamma", "alpha", "beta"]] {
        let files = generate(&model(order), &Settings::new("fixture", "0.0.0"));
        let text = files
            .get("src/operation/remove_book/_remove_book_input.rs")
            .expect("the operation has an input");
        let places = order.map(|name| text.find(&format!("pub {name}: Option<String>")));
        assert!(
            places.is_sorted() && places[0].is_some(),
            "{order:?}: {places:?}"
        );
    }
}

fn generate(model: &str, settings: &Settings) -> Files {
    generate_json("model.json", model, settings)
        .unwrap_or_else(|error| panic!("{error}"))
        .into_files()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("a model is JSON")
}

/// Reverses the order of an object's members.
fn reverse(value: &mut Value) {
    if let Value::Object(members) = value {
        *members = std::mem::take(members).into_iter().rev().collect();
    }
}

#[test]
fn generated_rust_has_only_what_templates_contain() {
    for source in Source::valid() {
        for (path, text) in source
            .files()
            .iter()
            .filter(|(path, _)| path.ends_with(".rs"))
        {
            let place = format!("{}/{path}", source.name);
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{place}: {error}"));
            file.items.iter().for_each(|item| check_item(item, &place));
            let tokens: TokenStream = text
                .parse()
                .unwrap_or_else(|error| panic!("{place}: {error}"));
            check_tokens(tokens, path, &place);
        }
    }
}

/// The longest line that a page of documentation shows without a scroll bar.
const LINE: usize = 90;

#[test]
fn code_in_documentation_is_valid_and_fits_on_a_page() {
    for source in Source::valid() {
        for (path, text) in source.files().iter() {
            for block in doc_code(text) {
                let place = format!("{}/{path}", source.name);
                let code = format!("{{ {} }}", compiled(&block));
                syn::parse_str::<syn::Block>(&code)
                    .unwrap_or_else(|error| panic!("{place}: {error} in {code}"));
                let long = block
                    .iter()
                    .find(|line| !line.starts_with('#') && line.chars().count() > LINE);
                assert_eq!(long, None, "{place}");
            }
        }
    }
}

/// Accepts only the kinds of items that templates contain: no foreign items, no `extern crate`, no macro calls.
fn check_item(item: &syn::Item, place: &str) {
    use syn::Item::{Const, Enum, Fn, Impl, Macro, Mod, Static, Struct, Trait, Type, Use};
    match item {
        Const(_) | Enum(_) | Fn(_) | Impl(_) | Static(_) | Struct(_) | Trait(_) | Type(_)
        | Use(_) => {}
        Mod(module) => module
            .content
            .iter()
            .flat_map(|(_, items)| items)
            .for_each(|item| check_item(item, place)),
        Macro(definition) if definition.ident.is_some() => {}
        other => panic!("{place}: {other:?}"),
    }
}

/// The macros that generated crates define, and where.
const MACROS: &[(&str, &str)] = &[
    ("src/event_stream/reading.rs", "in_header"),
    ("src/event_stream/reading.rs", "not_a"),
    ("src/event_stream/reading.rs", "unsupported"),
    ("src/event_stream/writing.rs", "in_document"),
    ("src/event_stream/writing.rs", "in_header"),
    ("src/orchestration.rs", "operation_span"),
    ("src/protocol/http_request.rs", "encode"),
    ("src/protocol/http_request.rs", "reject"),
    ("src/protocol/http_request.rs", "route"),
    ("src/protocol/http_response.rs", "not_a"),
    ("src/protocol/xml_serializer.rs", "delegate"),
    ("src/protocol/xml_serializer.rs", "reject"),
    ("tests/endpoint_tests.rs", "sent"),
];

/// The attributes that generated crates use. `path`, `link` and `no_mangle` are not among them.
const ATTRIBUTES: &[&str] = &[
    "allow",
    "cfg",
    "cfg_attr",
    "deprecated",
    "derive",
    "doc",
    "dyn_dispatch_hint",
    "forbid",
    "inline",
    "non_exhaustive",
    "test",
    "tokio",
    "track_caller",
    "warn",
];

/// Looks for tokens that reach outside the crate or escape the compiler's checks, in bodies and macros too.
fn check_tokens(tokens: TokenStream, path: &str, place: &str) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let next = |steps| {
            tokens
                .get(at + steps)
                .map(ToString::to_string)
                .unwrap_or_default()
        };
        match token {
            TokenTree::Group(group) => check_tokens(group.stream(), path, place),
            TokenTree::Ident(name) => match name.to_string().as_str() {
                word @ ("unsafe" | "extern") => panic!("{place}: {word}"),
                word if word.starts_with("include") && next(1) == "!" => panic!("{place}: {word}!"),
                "macro_rules" if next(1) == "!" => {
                    assert!(
                        MACROS.contains(&(path, next(2).as_str())),
                        "{place}: the macro {}",
                        next(2)
                    );
                }
                _ => {}
            },
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                let name = tokens[at + 1..]
                    .iter()
                    .take(2)
                    .find_map(first_inside)
                    .unwrap_or_default();
                assert!(
                    ATTRIBUTES.contains(&name.as_str()),
                    "{place}: the attribute `{name}`"
                );
            }
            _ => {}
        }
    }
}

/// Returns `doc` for `[doc = "..."]`.
fn first_inside(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Group(group) => group
            .stream()
            .into_iter()
            .next()
            .map(|first| first.to_string()),
        _ => None,
    }
}

#[test]
fn settings_without_a_valid_package_are_rejected() {
    let model = json(MODEL).to_string();
    let messages = |settings: Settings| {
        let error =
            generate_json("model.json", &model, &settings).expect_err("the settings are invalid");
        error
            .diagnostics()
            .iter()
            .map(|found| found.message.clone())
            .collect::<Vec<_>>()
    };
    let valid = || Settings::new("fixture", "0.0.0");
    for name in ["", "1st", "a b", "crate", "a\"]\n[dependencies]", "größe"] {
        let messages = messages(Settings::new(name, "0.0.0"));
        let expected = format!("`{}` is not a valid package name: ", name.escape_debug());
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert!(messages[0].starts_with(&expected), "{messages:?}");
    }
    for version in [
        "", "1", "1.0", "01.0.0", "1.0.0-", "1.0.0\"", "1.0.0.0", "v1.0.0",
    ] {
        let message = format!(
            "`{}` is not a valid package version",
            version.escape_debug()
        );
        assert_eq!(messages(Settings::new("fixture", version)), [message]);
    }
    assert_eq!(
        messages(valid().service("a.b#Gone")),
        ["the model has no service `a.b#Gone`"]
    );
    assert_eq!(
        messages(valid().ignore_trait("a.b#gone")),
        ["the trait `a.b#gone` is in the list of traits to ignore, but the model does not use it"]
    );
}

#[test]
fn traits_are_ignored_and_the_service_is_selected_by_id() {
    let mut model = json(MODEL);
    let shapes = model["shapes"].as_object_mut().expect("shapes");
    let (id, second) = (
        "example.library#Second",
        shapes["example.library#Lending"].clone(),
    );
    shapes.insert(id.to_owned(), second);
    shapes["example.library#Book"]["traits"]["example.color#color"] = "red".into();
    let settings = Settings::new("fixture", "0.0.0")
        .service(id)
        .ignore_trait("example.color#color");
    let files = generate(&model.to_string(), &settings);
    assert!(!files.is_empty());
}

/// A model with a little of everything.
const MODEL: &str = include_str!("../../tests/models/shapes.json");
