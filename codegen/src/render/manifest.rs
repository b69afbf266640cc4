//! `Cargo.toml`, `README.md`, and the rustfmt settings.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

use super::file::{Content, File};
use super::library::{example, examples, subset};
use crate::ir::Service;
use crate::parts::{self, Feature};
use crate::runtime::{Dependency, RUST_VERSION};

pub(crate) fn manifest(service: &Service) -> File {
    let mut document = DocumentMut::new();
    document["package"] = Item::Table(package(service));
    let mut docs_rs = Table::new();
    docs_rs["all-features"] = value(true);
    docs_rs["rustdoc-args"] = value(strings(["--cfg", "docsrs"]));
    let mut metadata = Table::new();
    metadata.set_implicit(true);
    let mut docs = Table::new();
    docs.set_implicit(true);
    docs["rs"] = Item::Table(docs_rs);
    metadata["docs"] = Item::Table(docs);
    document["package"]["metadata"] = Item::Table(metadata);
    document["features"] = Item::Table(features(service));
    let parts = || service.parts.iter();
    let all = parts().flat_map(|part| part.dependencies).collect();
    document["dependencies"] = Item::Table(dependencies(all));
    let of_tests = parts().flat_map(|part| part.dev_dependencies).collect();
    document["dev-dependencies"] = Item::Table(dependencies(of_tests));
    File {
        path: "Cargo.toml".to_owned(),
        content: Content::Toml(document.to_string()),
    }
}

fn package(service: &Service) -> Table {
    let mut package = Table::new();
    package["name"] = value(&service.package.name);
    package["version"] = value(&service.package.version);
    package["edition"] = value("2024");
    package["rust-version"] = value(RUST_VERSION);
    package["description"] = value(format!("Client for {}", service.title));
    package["license"] = value("Apache-2.0");
    package["readme"] = value("README.md");
    package
}

/// The features of all parts, in the order of their names.
fn features_of(service: &Service) -> Vec<&'static Feature> {
    let parts = service.parts.iter();
    let mut features: Vec<_> = parts.flat_map(|part| part.features).collect();
    features.sort_by_key(|feature| feature.name);
    features
}

fn features(service: &Service) -> Table {
    let features = features_of(service);
    let default = features.iter().filter(|feature| feature.default);
    let default: Vec<_> = default.map(|feature| feature.name).collect();
    let mut all: Vec<_> = features
        .iter()
        .map(|feature| (feature.name, feature.enables.to_vec()))
        .collect();
    all.push(("default", default));
    all.sort();
    let mut table = Table::new();
    for (name, enabled) in all {
        table[name] = value(strings(enabled));
    }
    table
}

fn strings<'a>(items: impl IntoIterator<Item = &'a str>) -> Array {
    items.into_iter().collect()
}

fn dependencies(mut all: Vec<&Dependency>) -> Table {
    all.sort_by_key(|dependency| dependency.name);
    let mut table = Table::new();
    for parts in all.chunk_by(|one, other| one.name == other.name) {
        let [first, ..] = parts else { continue };
        let Dependency {
            name,
            version,
            default_features,
            optional,
            ..
        } = first;
        // Each part lists the features that it needs.
        let mut features: Vec<&str> = Vec::new();
        for feature in parts.iter().flat_map(|dependency| dependency.features) {
            if !features.contains(feature) {
                features.push(feature);
            }
        }
        table[name] = if features.is_empty() && *default_features && !optional {
            value(*version)
        } else {
            let mut inline = InlineTable::new();
            inline.insert("version", Value::from(*version));
            if !default_features {
                inline.insert("default-features", Value::from(false));
            }
            if !features.is_empty() {
                inline.insert("features", Value::Array(strings(features)));
            }
            if *optional {
                inline.insert("optional", Value::from(true));
            }
            value(inline)
        };
    }
    table
}

/// Keeps `cargo fmt` from reformatting the crate, whatever version of rustfmt is installed.
pub(crate) fn rustfmt() -> File {
    let mut document = DocumentMut::new();
    document["disable_all_formatting"] = value(true);
    File {
        path: "rustfmt.toml".to_owned(),
        content: Content::Toml(document.to_string()),
    }
}

pub(crate) fn readme(service: &Service) -> File {
    let name = &service.package.name;
    let mut lines = vec![format!("# {name}"), String::new()];
    // A service may have no version.
    let version = match service.api_version_docs.as_str() {
        "" => String::new(),
        version => format!(", API version {version}"),
    };
    // Without an ID, the name of the service is both.
    let id = if service.sdk_id == service.title {
        String::new()
    } else {
        format!(" ({})", service.sdk_id)
    };
    lines.push(format!("Client for {}{id}{version}.", service.title_docs));
    lines.extend([String::new(), "```rust,no_run".to_owned()]);
    lines.extend(example(service));
    lines.push("```".to_owned());
    if service.has(&parts::AWS) {
        lines.extend([
            String::new(),
            "Build a configuration by hand, as above, or from an `SdkConfig`, which the `aws-config` crate loads"
                .to_owned(),
            "from the environment and from profile files.".to_owned(),
        ]);
    }
    lines.extend(subset(service, "## Operations"));
    lines.extend(examples(service, "## Examples"));
    lines.push(String::new());
    lines.push("## Cargo features".to_owned());
    lines.push(String::new());
    lines.extend(features_of(service).into_iter().map(|feature| {
        let default = if feature.default {
            " (on by default)"
        } else {
            ""
        };
        format!("- `{}`: {}{default}", feature.name, feature.docs)
    }));
    lines.push(String::new());
    File {
        path: "README.md".to_owned(),
        content: Content::Markdown(lines.join("\n")),
    }
}
