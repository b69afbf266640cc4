//! Each file of the support crate is either embedded into the generator or part of the stub service, and each file of
//! a single service is embedded.

use std::fs;
use std::path::{Path, PathBuf};

/// Returns all Rust files below a directory.
fn rust_files(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).expect("the directory can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of all source files of the generator.
fn generator(package: &Path) -> String {
    rust_files(&package.join("src"))
        .iter()
        .map(|path| read(path))
        .collect()
}

fn assert_is_embedded(generator: &str, path: &Path, text: &str) {
    let path = path.to_str().expect("the path is UTF-8");
    assert!(
        generator.contains(&format!("\"{path}\"")),
        "the generator does not embed {path}: embed it; if it is part of the stub, write `stub` in its first line"
    );
    assert!(!text.contains("#[cfg(test)]"), "{path} has test code");
}

#[test]
fn support_files_are_embedded_and_have_no_test_code() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generator = generator(package);
    let support = package.join("support/src");
    let mut embedded = 0;
    for file in rust_files(&support) {
        let path = file.strip_prefix(&support).expect("it is below the root");
        let is_test = path.components().any(|part| {
            let name = part.as_os_str();
            name == "tests" || name == "tests.rs"
        });
        let text = read(&file);
        let first_line = text.lines().next().unwrap_or_default();
        if is_test || path == Path::new("lib.rs") || first_line.contains("stub") {
            continue;
        }
        assert_is_embedded(&generator, path, &text);
        embedded += 1;
    }
    assert!(embedded > 30, "only {embedded} files were found");
}

#[test]
fn files_of_services_are_embedded_and_have_no_test_code() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generator = generator(package);
    let services = package.join("services");
    let mut embedded = 0;
    for file in rust_files(&services) {
        let path = file.strip_prefix(&services).expect("it is below the root");
        let path: PathBuf = path.components().skip(1).collect();
        assert_is_embedded(&generator, &path, &read(&file));
        embedded += 1;
    }
    assert!(embedded > 10, "only {embedded} files were found");
}
