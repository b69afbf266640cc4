//! `Cargo.toml`, `README.md` and the rustfmt settings.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value, value};

use super::library::example;
use super::{Content, File};
use crate::ir::{Service, SigV4a};
use crate::runtime::{
    DEFAULT_FEATURES, DEPENDENCIES, DEV_DEPENDENCIES, Dependency, FEATURES, PROTOCOL_TESTS,
    REQUEST_COMPRESSION, RUST_VERSION, SIGV4A_FEATURE,
};

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
    let mut all: Vec<_> = DEPENDENCIES.iter().collect();
    all.extend(
        service
            .compresses_requests()
            .then_some(&REQUEST_COMPRESSION),
    );
    document["dependencies"] = Item::Table(dependencies(all));
    let mut of_tests: Vec<_> = DEV_DEPENDENCIES.iter().collect();
    of_tests.extend((!service.protocol_tests.is_empty()).then_some(&PROTOCOL_TESTS));
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

fn features(service: &Service) -> Table {
    let sigv4a = (service.auth.sigv4a != SigV4a::Never).then_some(SIGV4A_FEATURE);
    let mut all: Vec<(&str, Vec<&str>)> = FEATURES
        .iter()
        .copied()
        .chain(sigv4a)
        .map(|(name, enabled)| (name, enabled.to_vec()))
        .collect();
    let mut default = DEFAULT_FEATURES.to_vec();
    if service.auth.sigv4a == SigV4a::Needed {
        default.push(SIGV4A_FEATURE.0);
    }
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
    for Dependency {
        name,
        version,
        features,
        default_features,
    } in all
    {
        table[name] = if features.is_empty() && *default_features {
            value(*version)
        } else {
            let mut inline = InlineTable::new();
            inline.insert("version", Value::from(*version));
            if !default_features {
                inline.insert("default-features", Value::from(false));
            }
            if !features.is_empty() {
                inline.insert("features", Value::Array(strings(features.iter().copied())));
            }
            value(inline)
        };
    }
    table
}

/// `cargo fmt` leaves the crate as it was generated, whichever rustfmt a machine has.
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
    // Smithy services need not have one.
    let version = match service.api_version_docs.as_str() {
        "" => String::new(),
        version => format!(", version {version} of its API"),
    };
    lines.push(format!(
        "Client for {} ({}){version}.",
        service.title_docs, service.sdk_id
    ));
    lines.extend([String::new(), "```rust,no_run".to_owned()]);
    lines.extend(example(service));
    lines.push("```".to_owned());
    lines.push(String::new());
    lines.push(
        "Configuration is built by hand, as above, or taken from an `SdkConfig`, which the crate"
            .to_owned(),
    );
    lines.push("`aws-config` loads from the environment and from profile files.".to_owned());
    lines.push(String::new());
    lines.push("## Cargo features".to_owned());
    lines.push(String::new());
    let mut described = vec![
        (
            "behavior-version-latest",
            "clients without a behavior version take the newest defaults",
        ),
        (
            "default-https-client",
            "the HTTP client that is used where none is configured (on by default)",
        ),
        ("gated-tests", "has no effect; for manifests that name it"),
        (
            "legacy-https-client",
            "the HTTP client of older behavior versions: hyper 0.14 with rustls 0.21",
        ),
        (
            "legacy-test-util",
            "`test-util`, and the runtime's test tools for `legacy-https-client`",
        ),
        ("rt-tokio", "timeouts and retries on Tokio (on by default)"),
        ("rustls", "the older name of `legacy-https-client`"),
        (
            "test-util",
            "test defaults for configurations, test credentials",
        ),
    ];
    match service.auth.sigv4a {
        SigV4a::Never => {}
        SigV4a::Offered => described.push((
            "sigv4a",
            "signatures that are good for several regions, for whoever prefers them",
        )),
        SigV4a::Needed => described.push((
            "sigv4a",
            "signatures that are good for several regions (on by default)",
        )),
    }
    described.sort_unstable();
    lines.extend(
        described
            .iter()
            .map(|(name, text)| format!("- `{name}`: {text}")),
    );
    lines.push(String::new());
    File {
        path: "README.md".to_owned(),
        content: Content::Markdown(lines.join("\n")),
    }
}
