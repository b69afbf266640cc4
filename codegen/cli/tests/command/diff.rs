//! How `diff` reads models, and how it ends.

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

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

/// A workspace with two models, in the first of which text that could be markup replaces the second's.
fn hostile() -> Workspace {
    const TEXT: &str =
        r#"\u001b[31m``` <script>alert(1)</script> [a](http://b) ![c](d)\n\n# e | @f `g` \u202e"#;
    let workspace = Workspace::new();
    let model = workspace.read("shop.json");
    for (name, text) in [("a.json", TEXT.to_owned()), ("b.json", format!("{TEXT} h"))] {
        let hostile = model
            .replace("\"red\"", &format!("\"{text}\""))
            .replace("Use `note`.", &text)
            .replace("Sells things.", &text)
            .replace("\"2025-01-01\"", &format!("\"{text}\""))
            .replace("\"smithy.api#length\"", &format!("\"smithy.api#xmlName\": \"{name}\", \"smithy.api#mediaType\": \"{text}\", \"smithy.api#length\""));
        workspace.write(name, &hostile);
    }
    workspace
}

#[test]
fn text_of_models_cannot_change_how_changes_are_shown() {
    let workspace = hostile();
    let odd = |next: char| next != '\n' && (next.is_control() || next == '\u{202e}');
    for format in ["text", "markdown", "json"] {
        let ran = workspace.run(&format!("diff a.json b.json --verbose --format {format}"));
        assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
        assert!(ran.output.contains("script"), "{}", ran.output);
        assert!(!ran.output.contains(odd), "{}", ran.output);
    }
}

#[test]
fn markdown_contains_no_markup_of_models() {
    let ran = hostile().run("diff a.json b.json --verbose --format markdown");
    for event in Parser::new_ext(&ran.output, Options::all()) {
        let is_expected = match &event {
            Event::Start(tag) => matches!(
                tag,
                Tag::Heading { .. } | Tag::Item | Tag::List(None) | Tag::Paragraph
            ),
            Event::Text(text) => !text.contains("script") && !text.contains("@f"),
            Event::Code(_) | Event::End(_) | Event::SoftBreak => true,
            _ => false,
        };
        assert!(is_expected, "{event:?} in {}", ran.output);
    }
}

#[test]
fn documentation_shows_the_beginning_of_the_output() {
    let documentation = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/diff.md");
    let documentation = std::fs::read_to_string(documentation).expect("the documentation");
    let mut examples = documentation.split("```");
    let example = examples.find_map(|text| text.strip_prefix("text\n"));
    let ran = Workspace::new().run("diff shop-old.json shop.json");
    assert!(
        ran.output.starts_with(example.expect("an example")),
        "{ran:?}"
    );
}

#[test]
fn json_is_complete_whether_or_not_it_is_verbose() {
    let workspace = Workspace::new();
    let short = workspace
        .run("diff shop-old.json shop.json --format json")
        .output;
    let long = workspace
        .run("diff shop-old.json shop.json --format json --verbose")
        .output;
    assert_eq!(short, long);
    let json: Value = serde_json::from_str(&short).expect("JSON");
    assert_eq!(json["version"], 1);
    assert_eq!(json["verdict"], "breaking");
    let verdicts = json["changes"].as_array().expect("changes").iter();
    let verdicts = verdicts.map(|change| change["verdict"].as_str().expect("a verdict"));
    for (verdict, count) in json["counts"].as_object().expect("counts") {
        let found = verdicts.clone().filter(|found| found == verdict).count();
        assert_eq!(count.as_u64(), u64::try_from(found).ok(), "{verdict}");
    }
}
