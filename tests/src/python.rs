//! Programs and modules in the virtual environment that `cargo xtask test` installs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// Returns the path of a program. `MOTO_SERVER` can be the path of one in another environment.
pub fn program(name: &str) -> PathBuf {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/moto/bin/moto_server");
    let path = std::env::var_os("MOTO_SERVER").map_or(installed, PathBuf::from);
    let path = path.with_file_name(name);
    assert!(
        path.exists(),
        "{} is missing. Run `cargo xtask test`, which installs it, or set MOTO_SERVER to the path of `moto_server`.",
        path.display()
    );
    path
}

/// Runs a script that reads JSON and writes JSON. It finds no configuration of AWS.
pub fn run(script: &str, input: &Value) -> Value {
    let mut process = Command::new(program("python"))
        .args(["-c", script])
        .env_clear()
        .env("AWS_CONFIG_FILE", "/dev/null")
        .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python can be run");
    let mut stdin = process.stdin.take().expect("the input is piped");
    stdin
        .write_all(input.to_string().as_bytes())
        .expect("the script reads its input");
    drop(stdin);
    let output = process.wait_with_output().expect("the script ends");
    assert!(output.status.success(), "the script failed");
    serde_json::from_slice(&output.stdout).expect("the script writes JSON")
}
