//! Golden fixtures, and what must hold for any model. Models that are hostile are in `hostile_models`.
//!
//! Every directory in `fixtures` has a `model.json` and either `expected/`, the crate that comes
//! out, or `expected.err`, the error. A new fixture needs its model alone: the command below adds
//! whichever of both it gives.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use serde_json::Value;
use similar::TextDiff;
use smithy_codegen::{Error, Files, Generated, Settings, generate_json, output};

/// Rewrites what is expected.
const COMMAND: &str = "UPDATE_FIXTURES=1 cargo test -p smithy-codegen --test golden";

/// A directory of `fixtures`.
struct Fixture {
    name: String,
    directory: PathBuf,
    model: String,
}

impl Fixture {
    fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let mut all: Vec<_> = entries(&root)
            .into_iter()
            .map(|name| Self::read(&root, name))
            .collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all
    }

    /// Those that give a crate.
    fn crates() -> impl Iterator<Item = Self> {
        Self::all()
            .into_iter()
            .filter(|fixture| fixture.tree().exists())
    }

    fn read(root: &Path, name: String) -> Self {
        let directory = root.join(&name);
        let model = read(&directory.join("model.json"));
        Self {
            name,
            directory,
            model,
        }
    }

    fn tree(&self) -> PathBuf {
        self.directory.join("expected")
    }

    fn error(&self) -> PathBuf {
        self.directory.join("expected.err")
    }

    fn settings(&self) -> Settings {
        Settings::new(format!("fixture-{}", self.name), "0.0.0")
            .model_path("model.json")
            .command(COMMAND)
            .protocol_tests(true)
    }

    fn generate(&self) -> Result<Generated, Error> {
        generate_json(&self.model, &self.settings())
    }

    fn files(&self) -> Files {
        self.generate()
            .unwrap_or_else(|error| panic!("{}:\n{error}", self.name))
            .into_files()
    }

    /// What is wrong with the fixture; nothing if all is as expected.
    fn check(&self) -> Result<(), String> {
        let known = ["model.json", "expected", "expected.err"];
        if let Some(other) = entries(&self.directory)
            .into_iter()
            .find(|name| !known.contains(&name.as_str()))
        {
            return Err(format!("`{other}` is no part of a fixture"));
        }
        let update = std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1");
        match (self.generate(), self.tree().exists(), self.error().exists()) {
            (_, true, true) => {
                Err("there are both `expected` and `expected.err`: remove one".to_owned())
            }
            (Ok(_), _, true) => Err("an error is expected, and there was none".to_owned()),
            (Err(error), true, _) => Err(format!(
                "a crate is expected, and there was an error:\n{error}"
            )),
            (Ok(generated), ..) if update => {
                output::write(generated.files(), &self.tree()).map_err(|error| error.to_string())
            }
            (Err(error), ..) if update => {
                fs::write(self.error(), error.to_string()).map_err(|error| error.to_string())
            }
            (_, false, false) => Err("there is neither `expected` nor `expected.err`".to_owned()),
            (Ok(generated), ..) => match generated.warnings() {
                [] => self.check_tree(generated.files()),
                [first, ..] => Err(format!("there was a warning:\n{first}")),
            },
            (Err(error), ..) => self.check_error(&error.to_string()),
        }
    }

    fn check_tree(&self, files: &Files) -> Result<(), String> {
        let differences = output::check(files, &self.tree()).map_err(|error| error.to_string())?;
        if differences.is_empty() {
            Ok(())
        } else {
            Err(differences.to_string())
        }
    }

    fn check_error(&self, found: &str) -> Result<(), String> {
        let expected = read(&self.error());
        if expected == found {
            return Ok(());
        }
        let diff = TextDiff::from_lines(expected.as_str(), found);
        Err(diff
            .unified_diff()
            .header("expected.err", "expected.err (generated)")
            .to_string())
    }
}

fn entries(directory: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_fixture_gives_what_is_expected() {
    let findings: Vec<_> = Fixture::all()
        .iter()
        .filter_map(|fixture| {
            Some(format!(
                "--- fixture {}\n{}\n",
                fixture.name,
                fixture.check().err()?
            ))
        })
        .collect();
    assert!(
        findings.is_empty(),
        "{}\nif this is as it should be: {COMMAND}",
        findings.join("\n")
    );
}

#[test]
fn generating_twice_gives_the_same_files() {
    for fixture in Fixture::crates() {
        assert!(fixture.files() == fixture.files(), "{}", fixture.name);
    }
}

#[test]
fn the_order_of_shapes_changes_nothing() {
    for mut fixture in Fixture::crates() {
        let before = fixture.files();
        let mut model = json(&fixture.model);
        reverse(&mut model["shapes"]);
        fixture.model = model.to_string();
        assert!(before == fixture.files(), "{}", fixture.name);
    }
}

#[test]
fn the_order_of_members_is_kept() {
    let model = |members: [&str; 3]| {
        let mut model = json(include_str!("fixtures/shapes/model.json"));
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
            .expect("an input");
        let places = order.map(|name| text.find(&format!("pub {name}: Option<String>")));
        assert!(
            places.is_sorted() && places[0].is_some(),
            "{order:?}: {places:?}"
        );
    }
}

fn generate(model: &str, settings: &Settings) -> Files {
    generate_json(model, settings)
        .unwrap_or_else(|error| panic!("{error}"))
        .into_files()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("a fixture is JSON")
}

/// Reverses the order of an object's members.
fn reverse(value: &mut Value) {
    if let Value::Object(members) = value {
        *members = std::mem::take(members).into_iter().rev().collect();
    }
}

#[test]
fn generated_rust_is_what_a_template_can_give() {
    for fixture in Fixture::crates() {
        for (path, text) in fixture
            .files()
            .iter()
            .filter(|(path, _)| path.ends_with(".rs"))
        {
            let place = format!("{}/{path}", fixture.name);
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{place}: {error}"));
            file.items.iter().for_each(|item| check_item(item, &place));
            let tokens: TokenStream = text
                .parse()
                .unwrap_or_else(|error| panic!("{place}: {error}"));
            check_tokens(tokens, path, &place);
        }
    }
}

/// Items that are there on purpose: no foreign ones, no `extern crate`, no macro calls.
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
    ("src/orchestration.rs", "operation_span"),
    ("tests/endpoint_tests.rs", "sent"),
];

/// The attributes that generated crates have. `path`, `link` and `no_mangle` are not among them.
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

/// Looks for what could do more than it says, in bodies and macros too.
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

/// `doc` of `[doc = "..."]`.
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
fn settings_that_give_no_package_are_refused() {
    let model = json(MODEL).to_string();
    let messages = |settings: Settings| {
        let error = generate_json(&model, &settings).expect_err("the settings are invalid");
        error
            .diagnostics()
            .iter()
            .map(|found| found.message.clone())
            .collect::<Vec<_>>()
    };
    let good = || Settings::new("fixture", "0.0.0");
    for name in ["", "1st", "a b", "crate", "a\"]\n[dependencies]", "größe"] {
        assert_eq!(
            messages(Settings::new(name, "0.0.0")),
            [format!(
                "`{}` is not a valid package name",
                name.escape_debug()
            )]
        );
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
        messages(good().service("a.b#Gone")),
        ["the model has no service `a.b#Gone`"]
    );
    assert_eq!(
        messages(good().ignore_trait("a.b#gone")),
        ["the trait `a.b#gone` is to be ignored, but nothing carries it"]
    );
}

#[test]
fn traits_are_ignored_and_services_chosen_by_name() {
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

/// A model that has a little of everything.
const MODEL: &str = include_str!("fixtures/shapes/model.json");
