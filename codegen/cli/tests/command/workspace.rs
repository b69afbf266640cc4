//! A directory in which the command runs.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_smithy-codegen");

/// The current directory of the command, which contains the models in `tests/models`. It is inside a temporary directory,
/// so that the command can write to `../client`.
pub(crate) struct Workspace {
    _temporary: TempDir,
    pub(crate) directory: PathBuf,
}

/// What the command printed, and its exit code.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
    pub(crate) errors: String,
}

impl Workspace {
    pub(crate) fn new() -> Self {
        let temporary = tempfile::tempdir().expect("a directory");
        let directory = temporary.path().join("project");
        let workspace = Self {
            _temporary: temporary,
            directory,
        };
        for model in models() {
            let name = model.file_name().expect("a file has a name");
            let text = fs::read_to_string(&model).expect("a model");
            workspace.write(name.to_str().expect("UTF-8"), &text);
        }
        workspace
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.directory.join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        let parent = path.parent().expect("a file is in a directory");
        fs::create_dir_all(parent).expect("a directory");
        fs::write(path, text).expect("a file");
    }

    /// Returns a command with the environment of a program whose output is not a terminal.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.directory);
        for variable in ["CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "NO_COLOR"] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs `smithy-codegen` with these arguments, separated by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        self.run_with_input(arguments, "")
    }

    pub(crate) fn run_with_input(&self, arguments: &str, input: &str) -> Ran {
        let mut command = self.command(PROGRAM);
        command.args(arguments.split_whitespace());
        finish(&mut command, input)
    }
}

/// Runs a command to its end.
pub(crate) fn finish(command: &mut Command, input: &str) -> Ran {
    let command = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("the input is piped");
    // The command may end before it reads its input.
    drop(stdin.write_all(input.as_bytes()));
    drop(stdin);
    let ended = child.wait_with_output().expect("the command ends");
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    Ran {
        code: ended.status.code(),
        output: text(ended.stdout),
        errors: text(ended.stderr),
    }
}

fn models() -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models");
    let entries = fs::read_dir(directory).expect("the directory of models");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}
