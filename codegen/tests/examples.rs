//! The examples in the STS client.

use serde_json::Value;
use smithy_codegen::{Files, Settings, generate_json};

const MODEL: &str = include_str!("../../model/sts.json");

const EXAMPLES: [&str; 5] = [
    "assume_role",
    "eks_token",
    "vault_login",
    "web_identity_token",
    "whoami",
];

fn files(model: &str) -> Files {
    generate_json("model.json", model, &Settings::new("other-name", "0.1.0"))
        .unwrap_or_else(|error| panic!("{error}"))
        .into_files()
}

/// The names of the programs in `examples`, in their order.
fn programs(files: &Files) -> Vec<&str> {
    let paths = files.iter().map(|(path, _)| path);
    paths
        .filter_map(|path| path.strip_prefix("examples/")?.strip_suffix(".rs"))
        .filter(|name| !name.contains('/'))
        .collect()
}

#[test]
fn examples_call_the_crate_by_its_name() {
    let files = files(MODEL);
    assert_eq!(programs(&files), EXAMPLES);
    let examples = files
        .iter()
        .filter(|(path, _)| path.starts_with("examples/"));
    let mut uses = 0;
    for (path, text) in examples {
        for line in text.lines().filter(|line| line.starts_with("use ")) {
            let root = line["use ".len()..].split("::").next();
            let root = root.expect("a path has a start");
            assert!(
                ["other_name", "std", "common"].contains(&root),
                "{path}: {line}"
            );
            uses += usize::from(root == "other_name");
        }
    }
    assert!(uses >= EXAMPLES.len(), "{uses}");
    for (path, text) in files.iter() {
        assert!(!text.contains("this_crate"), "{path}");
    }
}

#[test]
fn examples_are_in_the_readme_and_in_the_documentation_of_the_crate() {
    let files = files(MODEL);
    for path in ["README.md", "src/lib.rs"] {
        let text = files.get(path).expect(path);
        for name in EXAMPLES {
            assert!(text.contains(&format!("- `{name}` ")), "{path}: {name}");
        }
    }
}

#[test]
fn example_is_left_out_with_its_operation() {
    let mut model: Value = serde_json::from_str(MODEL).expect("the model is JSON");
    let shapes = model["shapes"].as_object_mut().expect("it has shapes");
    let operation = "com.amazonaws.sts#GetWebIdentityToken";
    shapes.remove(operation).expect("it has the operation");
    let service = &mut shapes["com.amazonaws.sts#AWSSecurityTokenServiceV20110615"];
    let operations = service["operations"].as_array_mut();
    operations
        .expect("it has operations")
        .retain(|reference| reference["target"] != operation);
    let files = files(&model.to_string());
    let others = EXAMPLES.map(|name| (name != "web_identity_token").then_some(name));
    assert_eq!(
        programs(&files),
        others.into_iter().flatten().collect::<Vec<_>>()
    );
    let readme = files.get("README.md").expect("there is one");
    assert!(!readme.contains("web_identity_token"), "{readme}");
}
