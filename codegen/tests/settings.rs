//! The settings of a client.

mod common {
    pub(crate) mod service;
}

use common::service::service;
use serde_json::json;
use smithy_codegen::{Error, Generated, Settings, generate_json};

fn generate(name: &str, version: &str) -> Result<Generated, Error> {
    let model = service(&json!({}), &json!({})).to_string();
    generate_json("model.json", &model, &Settings::new(name, version))
}

#[test]
fn names_and_versions_that_cargo_rejects_are_errors() {
    for (name, version, message) in [
        ("1st", "0.1.0", "`1st` is not a valid package name"),
        ("a b", "0.1.0", "`a b` is not a valid package name"),
        (
            "a\"]\n[dependencies",
            "0.1.0",
            "is not a valid package name",
        ),
        ("type", "0.1.0", "`type` is not a valid package name"),
        ("gen", "0.1.0", "it is a keyword of Rust"),
        ("crate", "0.1.0", "it is a keyword of Rust"),
        ("proc-macro", "0.1.0", "it is reserved"),
        ("Test", "0.1.0", "it is reserved"),
        ("con", "0.1.0", "Windows reserves it"),
        (
            "a123456789012345678901234567890123456789012345678901234567890abcd",
            "0.1.0",
            "it is longer than 64 characters",
        ),
        ("tiny", "1.0", "`1.0` is not a valid package version"),
        ("tiny", "1.0.0\"", "is not a valid package version"),
        ("tiny", "01.0.0", "`01.0.0` is not a valid package version"),
    ] {
        let error = generate(name, version).expect_err(name);
        let messages: Vec<_> = error
            .diagnostics()
            .iter()
            .map(|found| &found.message)
            .collect();
        assert!(messages[0].contains(message), "{messages:?}");
    }
    for version in ["0.1.0", "1.2.3-alpha.1+build.5"] {
        generate("a-b_c", version).expect("a valid name and version");
    }
}
