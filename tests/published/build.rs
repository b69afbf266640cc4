//! Writes a table of the operations and types of each service, from its model. The names of Rust items are those of the
//! generator.

#![allow(dead_code)] // Of the names.

#[path = "../../codegen/src/lower/names.rs"]
mod names;
#[path = "../../codegen/src/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use names::{identifier, module_name, pascal_case, prefixed, snake_case, type_identifier};
use serde_json::Value as Json;

fn main() {
    for service in ["dynamodb", "ssm"] {
        if env::var_os(format!("CARGO_FEATURE_{}", service.to_uppercase())).is_none() {
            continue;
        }
        let path = format!("../../../shared/models/{service}.json");
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path).expect("the reference model exists");
        let model: Json = serde_json::from_str(&text).expect("a model is JSON");
        let directory = env::var("OUT_DIR").expect("Cargo sets the directory");
        let write = |name: String, text: String| {
            fs::write(Path::new(&directory).join(name), text).expect("files can be written");
        };
        let tables = Tables::of(&Model(&model["shapes"]));
        write(format!("{service}.rs"), tables.common);
        write(format!("{service}_strategies.rs"), tables.strategies);
    }
}

struct Model<'a>(&'a Json);

const UNIT: &str = "smithy.api#Unit";

impl<'a> Model<'a> {
    fn shapes_of(&self, kind: &str) -> impl Iterator<Item = (&'a str, &'a Json)> {
        let shapes = self.0.as_object().expect("shapes");
        let of_kind = shapes
            .iter()
            .filter(move |(_, shape)| shape["type"] == kind);
        of_kind.map(|(id, shape)| (id.as_str(), shape))
    }

    fn kind(&self, id: &str) -> &'a str {
        self.0[id]["type"].as_str().unwrap_or_default()
    }

    /// Returns the shapes that these reach, with them.
    fn reached(&self, from: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<_> = from.into_iter().collect();
        while let Some(id) = open.pop() {
            if id == UNIT || !reached.insert(id) {
                continue;
            }
            let shape = &self.0[id];
            let members = shape["members"].as_object().into_iter().flatten();
            let ends = ["member", "key", "value"].map(|name| &shape[name]);
            let targets = members.map(|(_, member)| member).chain(ends);
            open.extend(targets.filter_map(|member| member["target"].as_str()));
        }
        reached
    }

    /// Returns the names of the members, and of their fields and setters.
    fn members(&self, id: &str) -> Vec<[String; 3]> {
        let members = self.0[id]["members"].as_object().into_iter().flatten();
        let names = members.map(|(name, _)| {
            let bare = snake_case(name);
            [name.clone(), identifier(&bare), prefixed("set_", &bare)]
        });
        names.collect()
    }
}

struct Tables {
    /// The table that both clients have.
    common: String,
    /// The values that the generated client can generate.
    strategies: String,
}

impl Tables {
    fn of(model: &Model<'_>) -> Self {
        let operations: Vec<_> = model.shapes_of("operation").collect();
        let target = |operation: &'static str, shape: &'_ Json| -> Option<String> {
            let target = shape[operation]["target"].as_str()?;
            (target != UNIT).then(|| target.to_owned())
        };
        let ends = operations
            .iter()
            .flat_map(|(_, shape)| [&shape["input"], &shape["output"]])
            .filter_map(|end| end["target"].as_str());
        let ends: BTreeSet<_> = ends.collect();
        let inputs = operations
            .iter()
            .filter_map(|(_, shape)| shape["input"]["target"].as_str());
        let errors = operations
            .iter()
            .flat_map(|(_, shape)| shape["errors"].as_array().into_iter().flatten())
            .filter_map(|error| error["target"].as_str());
        let errors: BTreeSet<_> = errors.collect();
        let sent = model.reached(inputs);
        let all = model.reached(ends.iter().chain(&errors).copied());

        let mut common = String::new();
        let mut line = |text: String| writeln!(common, "{text}").expect("strings can be written");
        for id in all.difference(&ends) {
            let name = type_identifier(&pascal_case(short(id)));
            let members = model.members(id);
            let is_sent = sent.contains(id);
            match model.kind(id) {
                "structure" if errors.contains(id) => line(format!(
                    "into_value!(sdk::types::error::{name} {{ {} }});",
                    fields(&members)
                )),
                "structure" => {
                    line(format!(
                        "into_value!(sdk::types::{name} {{ {} }});",
                        fields(&members)
                    ));
                    if is_sent {
                        line(format!(
                            "from_value!(sdk::types::{name} {{ {} }});",
                            setters(&members)
                        ));
                    }
                }
                "union" => {
                    let variants: Vec<_> = members
                        .iter()
                        .map(|[name, ..]| {
                            format!("{name:?} {},", type_identifier(&pascal_case(name)))
                        })
                        .collect();
                    let variants = variants.concat();
                    let row = format!("sdk::types::{name} {{ {variants} }}");
                    line(format!("union_into_value!({row});"));
                    if is_sent {
                        line(format!("union_from_value!({row});"));
                    }
                }
                "enum" => line(format!("enumeration!(sdk::types::{name});")),
                _ => {}
            }
        }

        let mut rows = String::new();
        let mut strategies = String::new();
        for (id, shape) in &operations {
            let name = short(id);
            let module = identifier(&module_name(&snake_case(name)));
            let pascal = pascal_case(name);
            let input = target("input", shape).map(|id| model.members(&id));
            let output = target("output", shape).map(|id| model.members(&id));
            let (input, output) = (input.unwrap_or_default(), output.unwrap_or_default());
            line(format!(
                "into_value!(sdk::operation::{module}::{pascal}Input {{ {} }});",
                fields(&input)
            ));
            line(format!(
                "into_value!(sdk::operation::{module}::{pascal}Output {{ {} }});",
                fields(&output)
            ));
            let errors = shape["errors"].as_array().into_iter().flatten();
            let errors: Vec<_> = errors
                .filter_map(|error| error["target"].as_str())
                .map(|error| {
                    let name = short(error);
                    format!("{name:?} {},", type_identifier(&pascal_case(name)))
                })
                .collect();
            let errors = errors.concat();
            let row = format!("operation!({name:?} {module} {pascal}Input {pascal}Error");
            let setters = setters(&input);
            writeln!(rows, "{row} {{ {setters} }} [{errors}]),").expect("a string");
            let row = format!("strategies!({name:?} {module} {pascal}Input {pascal}Output");
            writeln!(strategies, "{row} [{errors}]),").expect("a string");
        }
        line(format!(
            "pub(crate) fn operations() -> Vec<Operation> {{ vec![{rows}] }}"
        ));
        line(mode_setter(model));
        Self {
            common,
            strategies: format!(
                "pub(crate) fn strategies() -> Vec<Strategies> {{ vec![{strategies}] }}"
            ),
        }
    }
}

/// Only services whose endpoints contain account IDs have this setting.
fn mode_setter(model: &Model<'_>) -> String {
    let rules = model.shapes_of("service").map(|(_, shape)| {
        let parameters = &shape["traits"]["smithy.rules#endpointRuleSet"]["parameters"];
        parameters.as_object().into_iter().flatten()
    });
    let mut parameters = rules.flatten();
    let has_mode =
        parameters.any(|(_, parameter)| parameter["builtIn"] == "AWS::Auth::AccountIdEndpointMode");
    let signature =
        "pub(crate) fn set_mode(config: &mut sdk::config::Builder, settings: &Settings)";
    let body = match has_mode {
        true => "config.set_account_id_endpoint_mode(settings.account_id_mode.clone());",
        false => "let _ = (config, settings);",
    };
    format!("{signature} {{ {body} }}")
}

fn short(id: &str) -> &str {
    id.split_once('#').map_or(id, |(_, name)| name)
}

fn fields(members: &[[String; 3]]) -> String {
    let fields = members
        .iter()
        .map(|[name, field, _]| format!("{name:?} {field},"));
    fields.collect()
}

fn setters(members: &[[String; 3]]) -> String {
    let setters = members
        .iter()
        .map(|[name, _, setter]| format!("{name:?} {setter},"));
    setters.collect()
}
