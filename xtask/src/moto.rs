//! Installs moto, the AWS mock server that the integration tests use.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

/// The oldest version of Python that moto supports.
const PYTHON: &str = "3.10";

/// Creates a virtual environment with moto in `target/moto`, unless one with the same requirements exists. Returns the
/// path of `moto_server`.
pub(crate) fn install(root: &Path) -> Result<PathBuf, String> {
    let requirements = root.join("tests/moto/requirements.txt");
    let wanted = fs::read_to_string(&requirements)
        .map_err(|error| format!("cannot read {}: {error}", requirements.display()))?;
    let environment = root.join("target/moto");
    let stamp = environment.join("installed.txt");
    let server = environment.join("bin/moto_server");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) && server.exists() {
        return Ok(server);
    }

    remove(&environment)
        .map_err(|error| format!("cannot remove {}: {error}", environment.display()))?;
    let python = python()?;
    println!("Installing moto into {}", environment.display());
    let made = run(Command::new(python).args(["-m", "venv"]).arg(&environment));
    made.map_err(|why| {
        format!(
            "`{python} -m venv` failed: {why}. It needs the modules venv and ensurepip; on Debian and Ubuntu, they are \
             in the package python3-venv."
        )
    })?;
    let installed = run(Command::new(environment.join("bin/python"))
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
        ])
        .arg(&requirements));
    installed.map_err(|why| {
        format!(
            "pip could not install {}: {why}. See its output above. It needs network access to a package index, such \
             as PyPI or a mirror.",
            requirements.display()
        )
    })?;
    fs::write(&stamp, wanted)
        .map_err(|error| format!("cannot write {}: {error}", stamp.display()))?;
    Ok(server)
}

/// Returns the first Python interpreter that is recent enough.
fn python() -> Result<&'static str, String> {
    let check = format!(
        "import sys; sys.exit(sys.version_info < ({}))",
        PYTHON.replace('.', ", ")
    );
    ["python3", "python"]
        .into_iter()
        .find(|python| {
            let mut command = Command::new(python);
            run(command.args(["-c", &check]).stderr(Stdio::null())).is_ok()
        })
        .ok_or_else(|| {
            format!(
                "Python {PYTHON} or later is not installed as `python3` or `python`. The integration tests need it \
                 to run moto, an AWS mock server written in Python."
            )
        })
}

/// Runs a command to completion. Its output is not captured.
fn run(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(status.to_string()),
        Err(error) => Err(error.to_string()),
    }
}

fn remove(directory: &Path) -> io::Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        outcome => outcome,
    }
}
