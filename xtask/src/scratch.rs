//! Packages that are written to `target` and built on their own.

use std::fs;
use std::path::Path;

use smithy_codegen::{Files, Settings, generate_json, output};

/// Writes a file of a scratch package.
pub(crate) fn write(scratch: &Path, path: &str, content: &str) -> Result<(), String> {
    let path = scratch.join(path);
    let parent = path.parent().expect("a file is in a directory");
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&path, content))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Makes packages below a directory of `target` use `target` itself as their target directory, so that dependencies that
/// the main workspace has in common with them are not compiled again.
pub(crate) fn share_target(directory: &Path) -> Result<(), String> {
    write(
        directory,
        ".cargo/config.toml",
        "[build]\ntarget-dir = \"..\"\n",
    )
}

/// Generates the client of a model into a directory of `target`, prints the warnings, and returns the files.
pub(crate) fn generate(model: &Path, settings: &Settings, out: &Path) -> Result<Files, String> {
    let shown = model.display().to_string();
    let text =
        fs::read_to_string(model).map_err(|error| format!("cannot read {shown}: {error}"))?;
    let generated = generate_json(&shown, &text, settings).map_err(|error| error.render(true))?;
    for warning in generated.warnings() {
        eprintln!("{}\n", warning.render(true));
    }
    output::overwrite(generated.files(), out).map_err(|error| error.to_string())?;
    Ok(generated.into_files())
}
