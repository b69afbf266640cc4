//! How `diff` reads models, and how it ends.

use crate::workspace::Workspace;

/// A workspace with a version of `sns.json` in `old` that has one more operation.
fn workspace() -> Workspace {
    let workspace = Workspace::new();
    workspace.write("old/sns.json", &with_operation(&workspace.read("sns.json")));
    workspace
}

fn with_operation(model: &str) -> String {
    let bound = model.replacen(
        r#""operations": ["#,
        r#""operations": [ { "target": "com.amazonaws.sns#Unsubscribe" },"#,
        1,
    );
    bound.replacen(
        r#""shapes": {"#,
        r#""shapes": { "com.amazonaws.sns#Unsubscribe": { "type": "operation" },"#,
        1,
    )
}

#[test]
fn only_breaking_changes_can_be_denied() {
    let workspace = workspace();
    for (arguments, code) in [
        ("old/sns.json sns.json", 0),
        ("old/sns.json sns.json --deny-breaking", 1),
        ("sns.json old/sns.json --deny-breaking", 0),
        // The operation that is removed is not one of these.
        (
            "old/sns.json sns.json --deny-breaking --operations Publish",
            0,
        ),
        ("sns.json sns.json --deny-breaking", 0),
    ] {
        let ran = workspace.run(&format!("diff {arguments}"));
        let found = (ran.code, ran.errors.as_str());
        assert_eq!(found, (Some(code), ""), "{arguments}: {ran:?}");
    }
}

#[test]
fn places_tell_the_versions_apart() {
    let workspace = workspace();
    workspace.write("old/broken/sns.json", "{");
    let ran = workspace.run("diff old/broken/sns.json old/sns.json");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    assert!(ran.errors.contains(" broken/sns.json:1:1"), "{ran:?}");
    let ran = workspace.run("diff old/sns.json sns.json");
    assert!(ran.output.contains("old/sns.json:"), "{ran:?}");
}

#[test]
fn versions_can_be_directories_and_standard_input() {
    let workspace = workspace();
    let expected = workspace.run("diff old/sns.json sns.json --deny-breaking");
    let model = workspace.read("sns.json");
    workspace.write("models/more/sns.json", &model);
    let ran = workspace.run("diff old models --deny-breaking");
    assert_eq!((ran.code, ran.errors.as_str()), (Some(1), ""));
    let ran = workspace.run_with_input("diff old/sns.json - --deny-breaking", &model);
    assert_eq!(ran.code, expected.code, "{ran:?}");
    let ran = workspace.run("diff - -");
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("only once"), "{ran:?}");
    let ran = workspace.run("diff missing.json sns.json");
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("cannot read missing.json"), "{ran:?}");
}

#[test]
fn warnings_can_be_denied() {
    let workspace = Workspace::new();
    let ran = workspace.run("diff colors.json colors.json");
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.errors.starts_with("warning: "), "{ran:?}");
    let ran = workspace.run("diff colors.json colors.json --deny-warnings");
    assert_eq!((ran.code, ran.output.as_str()), (Some(1), ""));
    let ran = workspace.run("diff colors.json colors.json --ignore-trait org.example#color");
    assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
}
