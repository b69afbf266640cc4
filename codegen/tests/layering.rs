//! The layers of `docs/architecture.md`, read from the sources.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).expect("a source directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The files of a module, `name.rs` and `name/`.
fn module(name: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![src.join(format!("{name}.rs"))];
    if src.join(name).is_dir() {
        files.extend(sources(&src.join(name)));
    }
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source file");
        (path, text)
    };
    files.into_iter().map(read).collect()
}

fn assert_without(layer: &str, words: &[&str]) {
    let files = module(layer);
    assert!(!files.is_empty());
    for (path, text) in files {
        for word in words {
            assert!(!text.contains(word), "{} has `{word}`", path.display());
        }
    }
}

#[test]
fn render_and_format_do_not_know_the_model() {
    for layer in ["render", "format", "ir"] {
        assert_without(layer, &["crate::model", "model::"]);
    }
}

#[test]
fn the_model_and_lowering_do_not_write_rust() {
    for layer in ["model", "lower", "customize", "ir"] {
        assert_without(
            layer,
            &["quote!", "proc_macro2", "prettyplease", "crate::render"],
        );
    }
    assert_without("model", &["crate::ir", "crate::lower"]);
}

#[test]
fn only_the_edge_touches_the_file_system() {
    for layer in [
        "model",
        "customize",
        "lower",
        "ir",
        "render",
        "format",
        "files",
    ] {
        assert_without(layer, &["std::fs", "std::process", "std::env", "std::time"]);
    }
}
