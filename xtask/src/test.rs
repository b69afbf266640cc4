//! Runs all tests and counts them.
//!
//! Cargo builds all test executables of a workspace in one step and reports their paths; they run in parallel. It does
//! not report executables for documentation tests, so Cargo runs those itself.

pub(crate) mod build;
mod documentation;
mod execute;
mod steps;
mod suite;

use std::ffi::OsStr;
use std::process::{Command, ExitCode};
use std::thread;

use crate::cargo::cargo;
use crate::clients::{self, Clients, DEPENDENCIES, expressions};
use crate::{moto, root, shrink};
use build::{Build, Executable};
use execute::Job;
pub(crate) use steps::Elapsed;
use steps::Steps;
use suite::{Suite, Table};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Run only the suites whose names contain one of these, such as `differential` or `awsQuery.json` [default: all]
    #[arg(value_name = "FILTER")]
    filters: Vec<String>,
}

/// Runs the suites of the repository and those of generated clients. Prints a table and, as the last line,
/// `N passed, N failed`. Returns an error if the tests could not be run at all.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let mut steps = Steps::new(6);
    let mut tests = Tests::new(arguments);
    // The installation waits for the network, so it runs while the tests are built.
    let moto = thread::spawn(|| moto::install(root()));

    steps.next("Build the tests of the repository");
    let mut command = test_command(&["--workspace", "--all-targets"]);
    tests.build(
        "the repository",
        command.current_dir(root()),
        Executable::suite,
    )?;
    let clients = tests.build_clients(&mut steps)?;
    let moto = moto.join().map_err(|_| "installing moto panicked")??;
    tests.run(&mut steps, &[("MOTO_SERVER", moto.as_os_str())])?;
    tests.check_counts(&clients);

    steps.next("Run the documentation tests of the repository");
    let mut command = test_command(&["--workspace"]);
    tests.run_documentation(command.current_dir(root()))?;
    steps.next("Run the documentation tests of generated clients");
    let mut command = test_command(&["--package", DEPENDENCIES]);
    for model in clients.models.iter().filter(|model| model.is_ours()) {
        command.args(["--package", model.package()]);
    }
    tests.run_documentation(command.current_dir(&clients.directory))?;
    report(&tests.suites)
}

/// Does the same as [`run`], but only for generated clients and without documentation tests and moto.
pub(crate) fn run_clients(arguments: &Arguments) -> Result<ExitCode, String> {
    let mut steps = Steps::new(3);
    let mut tests = Tests::new(arguments);
    let clients = tests.build_clients(&mut steps)?;
    tests
        .jobs
        .retain(|job| job.executable.package != clients::SERVICES_TESTS);
    tests.run(&mut steps, &[])?;
    tests.check_counts(&clients);
    report(&tests.suites)
}

fn test_command(arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.arg("test").args(arguments);
    command
}

/// Prints the table of the suites, followed by one line with the totals.
fn report(suites: &[Suite]) -> Result<ExitCode, String> {
    let total = suite::total(suites);
    println!("\n{}", Table(suites));
    let of_expressions = |suite: &&Suite| suite.name.starts_with(expressions::NAME);
    if suites
        .iter()
        .filter(of_expressions)
        .any(|suite| suite.counts.failed > 0)
    {
        println!(
            "To find a small expression that fails: {}\n",
            shrink::command()?
        );
    }
    if total.ignored > 0 {
        println!("A skipped test proves nothing: fix it or delete it.\n");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 && total.ignored == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The test executables that were built, and the results of the suites.
struct Tests<'a> {
    filters: &'a [String],
    jobs: Vec<Job>,
    suites: Vec<Suite>,
}

impl<'a> Tests<'a> {
    fn new(arguments: &'a Arguments) -> Self {
        Self {
            filters: &arguments.filters,
            jobs: Vec::new(),
            suites: Vec::new(),
        }
    }

    fn is_wanted(&self, suite: &str) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|filter| suite.contains(filter))
    }

    /// Builds test executables and queues those that match the filters, with the suite names that `name` returns. A
    /// failed build counts as a failed suite, and so does a package that compiles with warnings.
    fn build(
        &mut self,
        what: &str,
        command: &mut Command,
        name: impl Fn(&Executable) -> String,
    ) -> Result<Build, String> {
        let mut built = build::build(command, &mut |diagnostic| eprintln!("{}", diagnostic.text))?;
        self.add_diagnostics(what, &built);
        for executable in built.executables.drain(..) {
            let suite = name(&executable);
            if self.is_wanted(&suite) {
                self.jobs.push(Job { suite, executable });
            }
        }
        Ok(built)
    }

    /// Prints a summary of a build, and adds a failed suite for each finding.
    fn add_diagnostics(&mut self, what: &str, built: &Build) {
        println!(
            "{} crates compiled, {} up to date",
            built.compiled, built.fresh
        );
        for package in built.with_warnings() {
            let name = format!("{package}: compiles with warnings");
            self.suites.push(Suite::failed(name));
        }
        for package in built.with_errors() {
            let name = format!("{package}: does not compile");
            self.suites.push(Suite::failed(name));
        }
        if !built.succeeded && built.with_errors().is_empty() {
            self.suites
                .push(Suite::failed(format!("{what}: build failed")));
        }
    }

    /// Generates the clients, and builds their tests and the tests in this repository that use them.
    fn build_clients(&mut self, steps: &mut Steps) -> Result<Clients, String> {
        steps.next("Generate clients");
        let clients = clients::generate()?;
        println!("{}", clients.summary());
        for (model, reason) in &clients.failed {
            println!("{reason}");
            let name = format!("{}: cannot generate the client", model.file_name());
            self.suites.push(Suite::failed(name));
        }

        steps.next("Build the tests of generated clients");
        // The unit tests in a client's library come from the generator and run in the generator's own suites.
        let mut command = test_command(&["--workspace", "--test", "*", "--features", "proptest"]);
        let built = self.build(
            "generated clients",
            command.current_dir(&clients.directory),
            |executable| match clients.model(&executable.package) {
                Some(model) => client_suite(&model.file_name(), &executable.target),
                None => executable.suite(),
            },
        )?;
        self.build_untested(&clients, &built)?;
        Ok(clients)
    }

    /// Builds the clients that were not built because no test needs them: they must compile without warnings, too.
    ///
    /// One of them is the client of EC2, with 830 operations. Building it takes two minutes of CPU time and 0.5 GB.
    fn build_untested(&mut self, clients: &Clients, built: &Build) -> Result<(), String> {
        let packages = clients.models.iter().map(clients::Model::package);
        let untested: Vec<_> = packages
            .filter(|&package| !built.packages.contains(package))
            .collect();
        if untested.is_empty() {
            return Ok(());
        }
        let mut command = cargo();
        command.args(["build", "--features", "proptest"]);
        for package in [DEPENDENCIES].iter().chain(&untested) {
            command.args(["--package", package]);
        }
        let built =
            build::build_libraries(command.current_dir(&clients.directory), &mut |diagnostic| {
                eprintln!("{}", diagnostic.text);
            })?;
        self.add_diagnostics("clients without tests", &built);
        Ok(())
    }

    /// Runs all queued test executables.
    fn run(&mut self, steps: &mut Steps, environment: &[(&str, &OsStr)]) -> Result<(), String> {
        steps.next("Run the tests");
        let jobs = std::mem::take(&mut self.jobs);
        self.suites.extend(execute::all(&jobs, environment)?);
        Ok(())
    }

    /// Runs the documentation tests if they match the filters.
    fn run_documentation(&mut self, command: &mut Command) -> Result<(), String> {
        if self.is_wanted(documentation::SUFFIX) {
            self.suites.extend(documentation::run(command)?);
        }
        Ok(())
    }

    /// Adds a failed suite for each client that ran fewer or more tests than its model has cases.
    fn check_counts(&mut self, clients: &Clients) {
        for model in &clients.models {
            for (target, cases) in [
                ("protocol_tests", model.protocol_cases()),
                ("endpoint_tests", model.endpoint_cases()),
            ] {
                let name = client_suite(&model.file_name(), target);
                if self.is_wanted(&name) {
                    let finding = suite::check_count(&self.suites, &name, cases);
                    self.suites.extend(finding);
                }
            }
        }
    }
}

fn client_suite(file_name: &str, target: &str) -> String {
    format!("{file_name}: {target}")
}
