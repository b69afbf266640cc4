//! A model whose names are those of the items that generated clients already have: every method, type, and module of the
//! support code, with all its optional parts, and of the generated files. Its client compiles only if each name from a
//! model that collides with one of them is changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use toml_edit::DocumentMut;

use crate::root;

/// The name of the model and of its client.
pub(super) const NAME: &str = "names";

const NAMESPACE: &str = "example.names";

/// The directories with the code whose names are collected: the support code, and generated files.
const CODE: [&str; 3] = [
    "codegen/support/src",
    "codegen/tests/fixtures",
    "target/clients/parcels-client/src",
];

/// The manifest with the crates that generated code refers to.
const MANIFEST: &str = "target/clients/parcels-client/Cargo.toml";

/// The names of the items of generated clients.
#[derive(Default)]
struct Names {
    /// Methods, functions, and fields.
    values: BTreeSet<String>,
    /// Methods of the client, and of traits.
    client_methods: BTreeSet<String>,
    /// Structures, enums, traits, aliases, and variants.
    types: BTreeSet<String>,
    modules: BTreeSet<String>,
    /// Constants and statics.
    constants: BTreeSet<String>,
}

/// Returns the model. The other clients must have been generated.
pub(super) fn model() -> Result<Value, String> {
    let mut names = Names::default();
    for directory in CODE {
        names.collect(&root().join(directory))?;
    }
    names.add_dependencies()?;
    Ok(json!({ "smithy": "2.0", "shapes": names.shapes() }))
}

impl Names {
    /// Adds the names in all Rust files below a directory.
    fn collect(&mut self, directory: &Path) -> Result<(), String> {
        let failed = |error| format!("cannot read {}: {error}", directory.display());
        for entry in fs::read_dir(directory).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                // The unit tests of the support code are not part of clients.
                if path.file_name().is_none_or(|name| name != "tests")
                    || directory.ends_with("codegen")
                {
                    self.collect(&path)?;
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).map_err(failed)?;
                let file = syn::parse_file(&text)
                    .map_err(|error| format!("{}: {error}", path.display()))?;
                file.items.iter().for_each(|item| self.add_item(item));
            }
        }
        Ok(())
    }

    /// Adds the crates that generated code refers to. A module with the name of one hides it.
    fn add_dependencies(&mut self) -> Result<(), String> {
        let path = root().join(MANIFEST);
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| failed(&error))?;
        let manifest: DocumentMut = text.parse().map_err(|error| failed(&error))?;
        let crates = manifest["dependencies"].as_table().into_iter().flatten();
        let crates = crates.map(|(name, _)| name.replace('-', "_"));
        let crates: Vec<_> = crates
            .chain(["std".to_owned(), "core".to_owned()])
            .collect();
        self.modules.extend(crates);
        Ok(())
    }

    fn shapes(&self) -> Map<String, Value> {
        let mut shapes = Map::new();
        self.add_members(&mut shapes);
        let errors = self.add_types(&mut shapes);
        self.add_collections(&mut shapes);
        let operations = self.add_operations(&errors, &mut shapes);
        let parameters = self
            .values
            .iter()
            .chain(&self.modules)
            .map(|name| (name.clone(), json!({ "type": "string" })));
        let settings: Map<String, Value> = parameters.collect();
        let parameters = settings.keys().map(|name| {
            (
                name.clone(),
                json!({ "type": "String", "documentation": "A parameter." }),
            )
        });
        let parameters: Map<String, Value> = parameters.collect();
        shapes.insert(
            id("Service"),
            json!({
                "type": "service",
                "version": "2026-01-01",
                "operations": operations,
                "traits": {
                    "aws.protocols#awsQuery": {},
                    "aws.auth#sigv4": { "name": "names" },
                    "aws.api#service": { "sdkId": "Names" },
                    "smithy.api#xmlNamespace": { "uri": "https://names.example.com/" },
                    "smithy.api#documentation": "A service whose names are those that every client has.",
                    "smithy.rules#clientContextParams": settings,
                    "smithy.rules#endpointRuleSet": {
                        "version": "1.0",
                        "parameters": parameters,
                        "rules": [{ "conditions": [], "type": "endpoint", "endpoint": { "url": "https://example.com" } }],
                    },
                },
            }),
        );
        shapes
    }

    /// Adds a structure, an input, an output, an error, a union, and an enum with a member of each name.
    fn add_members(&self, shapes: &mut Map<String, Value>) {
        let all = |target: &str, names: &BTreeSet<String>| {
            let members = names
                .iter()
                .map(|name| (name.clone(), json!({ "target": target })));
            members.collect::<Map<_, _>>()
        };
        let members = all("smithy.api#String", &self.values);
        let with = |more: &[(&str, Value)]| {
            let mut members = members.clone();
            members.extend(
                more.iter()
                    .map(|(name, member)| ((*name).to_owned(), member.clone())),
            );
            members
        };
        let nested = [
            ("memberOfStructure", json!({ "target": id("Everything") })),
            ("memberOfUnion", json!({ "target": id("AnyOne") })),
            ("memberOfEnum", json!({ "target": id("AnyValue") })),
            ("memberOfError", json!({ "target": id("EverythingFailed") })),
        ];
        let required =
            json!({ "target": "smithy.api#String", "traits": { "smithy.api#required": {} } });
        let structure = with(&[("memberThatIsRequired", required)]);
        let token = json!({ "target": "smithy.api#String", "traits": { "smithy.api#idempotencyToken": {} } });
        let mut input = with(&nested);
        input.insert("memberOfToken".to_owned(), token);
        shapes.insert(
            id("Everything"),
            json!({ "type": "structure", "members": structure }),
        );
        shapes.insert(
            id("EverythingInput"),
            json!({ "type": "structure", "members": input }),
        );
        // If a response lacks a required member, the client fills it in.
        let replaced = nested.map(|(name, member)| {
            let traits = json!({ "smithy.api#required": {} });
            (
                name,
                json!({ "target": member["target"], "traits": traits }),
            )
        });
        shapes.insert(
            id("EverythingOutput"),
            json!({ "type": "structure", "members": with(&replaced) }),
        );
        shapes.insert(
            id("EverythingFailed"),
            json!({ "type": "structure", "members": members, "traits": { "smithy.api#error": "client" } }),
        );
        shapes.insert(id("AnyOne"), json!({ "type": "union", "members": members }));
        // Enum values become variants, which are named like types.
        let values = all("smithy.api#Unit", &self.types);
        shapes.insert(id("AnyValue"), json!({ "type": "enum", "members": values }));
    }

    /// Adds a shape named after each type, and takes turns among the kinds of shapes. Returns the errors.
    fn add_types(&self, shapes: &mut Map<String, Value>) -> Vec<Value> {
        let text = json!({ "text": { "target": "smithy.api#String" } });
        let mut members = Map::new();
        let mut errors = vec![json!({ "target": id("EverythingFailed") })];
        for (at, name) in self.types.iter().enumerate() {
            let shape = id(name);
            // `Unhandled` is a variant of the enums that contain errors, so a shape with this name must be an error.
            let kind = if name == "Unhandled" { 3 } else { at % 4 };
            let definition = match kind {
                0 => json!({ "type": "structure", "members": text }),
                1 => json!({ "type": "union", "members": text }),
                2 => {
                    json!({ "type": "enum", "members": { "ONE": { "target": "smithy.api#Unit" } } })
                }
                _ => {
                    errors.push(json!({ "target": shape }));
                    json!({ "type": "structure", "members": text, "traits": { "smithy.api#error": "client" } })
                }
            };
            members.insert(format!("memberOf{name}"), json!({ "target": shape }));
            shapes.entry(shape).or_insert(definition);
        }
        shapes.insert(
            id("AllTypes"),
            json!({ "type": "structure", "members": members }),
        );
        errors
    }

    /// Adds lists whose schemas have the names of constants.
    fn add_collections(&self, shapes: &mut Map<String, Value>) {
        let mut members = Map::new();
        for name in &self.constants {
            let shape = format!("{NAMESPACE}.lists#{name}");
            shapes.insert(
                shape.clone(),
                json!({ "type": "list", "member": { "target": "smithy.api#Timestamp" } }),
            );
            members.insert(format!("memberOf{name}"), json!({ "target": shape }));
        }
        shapes.insert(
            id("AllLists"),
            json!({ "type": "structure", "members": members }),
        );
    }

    /// Adds operations with the names of methods and of modules, and one with waiters and a paginator. Returns
    /// references to them.
    fn add_operations(&self, errors: &[Value], shapes: &mut Map<String, Value>) -> Vec<Value> {
        let names: BTreeSet<_> = self.client_methods.iter().chain(&self.modules).collect();
        let mut operations: Vec<_> = names
            .iter()
            .map(|name| format!("{NAMESPACE}.operations#{name}"))
            .collect();
        for operation in &operations {
            shapes.insert(operation.clone(), json!({ "type": "operation" }));
        }
        let waiters = names.iter().map(|name| {
            let acceptors = json!([{ "state": "success", "matcher": { "success": true } }]);
            // The name of a waiter starts with a capital letter.
            let name: String = name.split('_').map(capitalized).collect();
            (name, json!({ "acceptors": acceptors }))
        });
        let waiters: Map<_, _> = waiters.collect();
        let waiting = id("WaitForEverything");
        shapes.insert(
            waiting.clone(),
            json!({ "type": "operation", "traits": { "smithy.waiters#waitable": waiters } }),
        );
        let all = id("GetEverything");
        shapes.insert(
            all.clone(),
            json!({
                "type": "operation",
                "input": { "target": id("EverythingInput") },
                "output": { "target": id("EverythingOutput") },
                "errors": errors,
                "traits": {
                    "smithy.waiters#waitable": {
                        "EverythingIsThere": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] },
                    },
                    "smithy.api#requestCompression": { "encodings": ["gzip"] },
                },
            }),
        );
        let pages = id("ListEverything");
        shapes.insert(
            pages.clone(),
            json!({
                "type": "operation",
                "input": { "target": id("ListEverythingInput") },
                "output": { "target": id("ListEverythingOutput") },
                "traits": {
                    "smithy.api#paginated": { "inputToken": "memberOfPage", "outputToken": "memberOfPage", "items": "items" },
                },
            }),
        );
        let items = format!("{NAMESPACE}.lists#Items");
        let token = json!({ "target": "smithy.api#String" });
        let mut members: Map<_, _> = self
            .values
            .iter()
            .map(|name| (name.clone(), token.clone()))
            .collect();
        members.insert("memberOfPage".to_owned(), token.clone());
        shapes.insert(
            id("ListEverythingInput"),
            json!({ "type": "structure", "members": members }),
        );
        shapes.insert(
            id("ListEverythingOutput"),
            json!({
                "type": "structure",
                "members": {
                    "memberOfPage": token,
                    "items": { "target": items },
                    "types": { "target": id("AllTypes") },
                    "lists": { "target": id("AllLists") },
                },
            }),
        );
        shapes.insert(
            items,
            json!({ "type": "list", "member": { "target": "smithy.api#String" } }),
        );
        operations.extend([all, pages, waiting]);
        operations
            .into_iter()
            .map(|id| json!({ "target": id }))
            .collect()
    }
}

impl Names {
    fn add_item(&mut self, item: &syn::Item) {
        use syn::Item;
        match item {
            Item::Impl(item) => {
                let is_client =
                    matches!(&*item.self_ty, syn::Type::Path(path) if path.path.is_ident("Client"));
                let methods = item.items.iter().filter_map(|item| match item {
                    syn::ImplItem::Fn(method) => Some(name(&method.sig.ident)),
                    _ => None,
                });
                methods.for_each(|name| self.add_method(name, is_client));
            }
            Item::Trait(item) => {
                self.types.insert(name(&item.ident));
                let methods = item.items.iter().filter_map(|item| match item {
                    syn::TraitItem::Fn(method) => Some(name(&method.sig.ident)),
                    _ => None,
                });
                methods.for_each(|name| self.add_method(name, true));
            }
            Item::Struct(item) => {
                self.types.insert(name(&item.ident));
                let fields = item.fields.iter().filter_map(|field| field.ident.as_ref());
                self.values.extend(fields.map(name));
            }
            Item::Enum(item) => {
                self.types.insert(name(&item.ident));
                let variants = item.variants.iter().map(|variant| name(&variant.ident));
                self.types.extend(variants);
            }
            Item::Type(item) => {
                self.types.insert(name(&item.ident));
            }
            Item::Fn(item) => {
                self.values.insert(name(&item.sig.ident));
            }
            Item::Mod(item) => {
                self.modules.insert(name(&item.ident));
                let items = item.content.iter().flat_map(|(_, items)| items);
                items.for_each(|item| self.add_item(item));
            }
            Item::Const(item) => self
                .constants
                .extend(Some(name(&item.ident)).filter(|name| name != "_")),
            Item::Static(item) => {
                self.constants.insert(name(&item.ident));
            }
            _ => {}
        }
    }

    fn add_method(&mut self, name: String, of_client: bool) {
        if of_client {
            self.client_methods.insert(name.clone());
        }
        self.values.insert(name);
    }
}

/// Returns a name without the prefix of a raw identifier.
fn name(ident: &syn::Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").unwrap_or(&text).to_owned()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn id(name: &str) -> String {
    format!("{NAMESPACE}#{name}")
}
