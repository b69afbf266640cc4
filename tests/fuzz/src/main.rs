//! Generates hostile input until the time limit, and reports any that violates a guarantee: `cargo xtask fuzz`.
//!
//! The targets are responses to the generated client, models for the generator, and bodies for the reader of each
//! protocol. All input is derived from a seed. An input with a new kind of outcome, such as another error, joins the corpus that later inputs start from.

use std::any::Any;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use fastrand::Rng;
use integration_tests::events::Stream;
use integration_tests::exchange::Response;
use integration_tests::hostile::{self, Caller};
use integration_tests::model::{MODEL, Operation};
use integration_tests::outcome::Outcome;
use integration_tests::readers::{READERS, Reader};
use peak_alloc::PeakAlloc;
use serde_json::Value;

// The generator's own mutations.
#[path = "../../../codegen/tests/hostile_models/mutations.rs"]
mod mutations;

/// The root of the workspace.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The time limit for one input.
const PATIENCE: Duration = Duration::from_secs(30);

const HELP: &str = "\
Usage: cargo xtask fuzz [--seconds N] [--seed N] [--target T]

  --seconds N  how long to run, for all targets together (default: 60)
  --seed N     the seed of the random inputs (default: the time)
  --target T   `responses` (hostile responses to the client), `models` (hostile models for the generator), or the
               reader of responses in a protocol: `json`, `cbor`, `ec2-query`, `aws-query`, `rest-json`, or
               `rest-xml`, or `events` (hostile event streams); can be repeated (default: all)

Findings are saved in target/fuzz. The command fails if there are any.";

fn main() -> ExitCode {
    let arguments = match Arguments::parse(env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(wrong) => {
            eprintln!("{wrong}\n\n{HELP}");
            return ExitCode::FAILURE;
        }
    };
    let Arguments {
        seconds,
        seed,
        targets,
    } = arguments;
    println!("seed {seed}");
    let each = Duration::from_secs(seconds) / u32::try_from(targets.len()).unwrap_or(1);
    let mut findings = 0;
    for target in targets {
        let mut run = Run::new(target, seed);
        match target {
            "responses" => responses(&mut run, each),
            "models" => models(&mut run, each),
            "events" => events(&mut run, each),
            name => {
                let reader = READERS.iter().find(|reader| reader.name == name);
                bodies(&mut run, reader.expect("a known target"), each);
            }
        }
        println!(
            "{target}: {} executions, {} inputs with distinct outcomes, {} findings",
            run.executions,
            run.classes.len(),
            run.findings
        );
        findings += run.findings;
    }
    if findings == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Returns the names of all targets.
fn targets() -> Vec<&'static str> {
    let readers = READERS.iter().map(|reader| reader.name);
    let others = ["responses", "models", "events"].into_iter();
    others.chain(readers).collect()
}

struct Arguments {
    seconds: u64,
    seed: u64,
    targets: Vec<&'static str>,
}

impl Arguments {
    /// Parses the command line. Returns `None` if it asks for help.
    fn parse(mut given: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let now = std::time::UNIX_EPOCH.elapsed();
        let mut arguments = Self {
            seconds: 60,
            seed: now.map_or(0, |now| now.as_secs()),
            targets: Vec::new(),
        };
        while let Some(name) = given.next() {
            let mut value = || given.next().ok_or(format!("`{name}` requires a value"));
            let number = |text: String| {
                text.parse()
                    .map_err(|_| format!("`{name}` requires a number, found `{text}`"))
            };
            match name.as_str() {
                "--help" | "-h" => return Ok(None),
                "--seconds" => arguments.seconds = number(value()?)?,
                "--seed" => arguments.seed = number(value()?)?,
                "--target" => {
                    let text = value()?;
                    let known = targets();
                    let target = known.iter().find(|target| **target == text);
                    let target = target.ok_or_else(|| {
                        let known = known.join(", ");
                        format!("unknown target `{text}`; known targets: {known}")
                    })?;
                    arguments.targets.push(target);
                }
                other => return Err(format!("unknown option `{other}`")),
            }
        }
        if arguments.targets.is_empty() {
            arguments.targets = targets();
        }
        Ok(Some(arguments))
    }
}

/// The state of one target's executions.
struct Run {
    target: &'static str,
    seed: u64,
    directory: PathBuf,
    executions: u64,
    findings: u64,
    classes: BTreeSet<u64>,
    watch: Arc<Watch>,
}

/// State shared with the watchdog.
#[derive(Default)]
struct Watch {
    /// The number of executions so far.
    count: AtomicU64,
    /// The last panic, with its location.
    panic: Mutex<String>,
}

/// Stops the watchdog.
impl Drop for Run {
    fn drop(&mut self) {
        self.watch.count.store(DONE, Ordering::Relaxed);
    }
}

/// A value of the counter that no execution reaches.
const DONE: u64 = u64::MAX;

impl Run {
    fn new(target: &'static str, seed: u64) -> Self {
        let root = Path::new(ROOT);
        let directory = root.join("target/fuzz").join(target);
        fs::create_dir_all(&directory).expect("target is writable");
        let watch = Arc::new(Watch::default());
        let panics = Arc::clone(&watch);
        std::panic::set_hook(Box::new(move |panic| {
            *panics.panic.lock().expect("the hook does not panic") = panic.to_string();
        }));
        let watched = Arc::clone(&watch);
        let input = directory.join("running");
        thread::spawn(move || {
            let mut last = None;
            loop {
                let count = watched.count.load(Ordering::Relaxed);
                if count == DONE {
                    return;
                }
                if last == Some(count) {
                    eprintln!(
                        "{target}: still running after {PATIENCE:?}: {}",
                        input.display()
                    );
                    std::process::exit(1);
                }
                last = Some(count);
                thread::sleep(PATIENCE);
            }
        });
        Self {
            target,
            seed,
            directory,
            executions: 0,
            findings: 0,
            classes: BTreeSet::new(),
            watch,
        }
    }

    /// Runs one input. Returns whether its outcome is new, or `None` if it is a finding.
    ///
    /// The input is saved before it runs, in case it kills the whole process.
    fn execute<T>(
        &mut self,
        input: &[u8],
        allowed_memory: usize,
        run: impl FnOnce() -> Result<T, String>,
        class: impl FnOnce(&T) -> String,
    ) -> Option<bool> {
        let running = self.directory.join("running");
        fs::write(&running, input).expect("target is writable");
        self.watch.count.fetch_add(1, Ordering::Relaxed);
        self.executions += 1;
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let outcome = catch_unwind(AssertUnwindSafe(run));
        let used = MEMORY.peak_usage().saturating_sub(before);
        let wrong = match outcome {
            Err(panic) => Err(format!("a panic: {}", self.panic_text(&*panic))),
            Ok(Err(broken)) => Err(broken),
            Ok(Ok(_)) if used > allowed_memory => Err(format!(
                "{used} bytes of memory, but only {allowed_memory} are allowed"
            )),
            Ok(Ok(outcome)) => Ok(outcome),
        };
        match wrong {
            Ok(outcome) => {
                let mut hasher = DefaultHasher::new();
                // Numbers in messages are mostly locations.
                class(&outcome)
                    .replace(|next: char| next.is_ascii_digit(), "")
                    .hash(&mut hasher);
                Some(self.classes.insert(hasher.finish()))
            }
            Err(what) => {
                self.findings += 1;
                let path = self
                    .directory
                    .join(format!("seed-{}-execution-{}", self.seed, self.executions));
                fs::write(&path, input).expect("target is writable");
                let what: String = what.chars().take(2000).collect();
                println!("{}: {what}\n  saved: {}", self.target, path.display());
                None
            }
        }
    }

    fn panic_text(&self, panic: &(dyn Any + Send)) -> String {
        let noted = std::mem::take(&mut *self.watch.panic.lock().expect("the hook does not panic"));
        if noted.is_empty() {
            format!("{:?}", panic.type_id())
        } else {
            noted
        }
    }
}

/// Inputs with distinct outcomes, up to a maximum number.
struct Corpus<T>(Vec<T>);

impl<T> Corpus<T> {
    const MOST: usize = 2000;

    fn keep(&mut self, input: T, rng: &mut Rng) {
        if self.0.len() < Self::MOST {
            self.0.push(input);
        } else {
            let at = rng.usize(..Self::MOST);
            self.0[at] = input;
        }
    }

    fn any(&self, rng: &mut Rng) -> Option<&T> {
        (!self.0.is_empty()).then(|| &self.0[rng.usize(..self.0.len())])
    }
}

fn responses(run: &mut Run, time: Duration) {
    let mut rng = Rng::with_seed(run.seed);
    let caller = Caller::default();
    let operations: Vec<_> = MODEL.operations().collect();
    for operation in &operations {
        // The first call allocates memory that is never freed.
        let _ = caller.call(*operation, Response::ok(""));
    }
    let mut corpus: Corpus<(usize, Response)> = Corpus(Vec::new());
    let end = Instant::now() + time;
    while Instant::now() < end {
        let (at, response) = match corpus.any(&mut rng).filter(|_| rng.u8(..4) > 0) {
            Some((at, response)) => {
                let mut body = response.body.to_vec();
                for _ in 0..rng.usize(1..4) {
                    hostile::damage(&mut body, &mut rng);
                }
                // Without a limit, inputs would keep growing and get slow.
                body.truncate(1 << 16);
                let response = Response {
                    body: body.into(),
                    ..response.clone()
                };
                (*at, response)
            }
            None => {
                let at = rng.usize(..operations.len());
                (at, hostile::response(operations[at], rng.u64(..)))
            }
        };
        let operation = operations[at];
        let input = format!(
            "{} {} {:?}\n",
            operation.name, response.status, response.headers
        );
        let input = [input.as_bytes(), &response.body].concat();
        let logged = rng.u8(..8) == 0;
        // The bound that `hostile_memory.rs` asserts for the client, plus what the checks allocate: errors formatted
        // in five ways, and logs.
        let allowed = 64 * response.body.len() + (4 << 20);
        let call = || {
            let (outcome, log) = if logged {
                caller.call_logged(operation, response.clone())
            } else {
                (
                    caller.call(operation, response.clone()),
                    hostile::Logged::default(),
                )
            };
            hostile::check(operation, &response, &outcome, &log)?;
            Ok(outcome)
        };
        let class = |outcome: &Outcome| class_of(operation, outcome);
        if run.execute(&input, allowed, call, class) == Some(true) {
            corpus.keep((at, response), &mut rng);
        }
    }
}

/// Classifies an outcome by its members or its error.
fn class_of(operation: Operation<'_>, outcome: &Outcome) -> String {
    match outcome {
        Ok(output) => {
            let members: Vec<_> = output.value.0.keys().collect();
            format!(
                "{} {members:?} {}",
                operation.name,
                output.request_id.is_some()
            )
        }
        Err(failure) => format!(
            "{:?} {:?} {:?}",
            failure.status.map(|status| status / 100),
            failure.is,
            failure.messages.last().filter(|_| failure.code.is_none()),
        ),
    }
}

fn bodies(run: &mut Run, reader: &Reader, time: Duration) {
    let mut rng = Rng::with_seed(run.seed);
    // The first call allocates memory that is never freed.
    let _ = reader.check(b"");
    let mut corpus: Corpus<Vec<u8>> = Corpus(Vec::new());
    let end = Instant::now() + time;
    while Instant::now() < end {
        let mut body = match corpus.any(&mut rng).filter(|_| rng.u8(..4) > 0) {
            Some(body) => body.clone(),
            None => reader.body(&mut rng),
        };
        for _ in 0..rng.usize(..4) {
            reader.damage(&mut body, &mut rng);
        }
        // Without a limit, inputs would keep growing and get slow.
        body.truncate(1 << 14);
        // What is measured includes a copy of the body, errors as text, and the class of the outcome.
        let allowed = reader.factor * body.len() + (1 << 16);
        let check = || reader.check(&body);
        if run.execute(&body, allowed, check, String::clone) == Some(true) {
            corpus.keep(body, &mut rng);
        }
    }
}

fn events(run: &mut Run, time: Duration) {
    let mut rng = Rng::with_seed(run.seed);
    // The first call allocates memory that is never freed.
    let _ = Stream::random(&mut rng).check();
    let end = Instant::now() + time;
    while Instant::now() < end {
        let stream = Stream::random(&mut rng);
        let bytes = stream.bytes();
        // What is measured includes the messages, their bytes, and errors as text.
        let allowed = 160 * bytes.len() + (1 << 16);
        let input = format!("{stream:?}");
        run.execute(input.as_bytes(), allowed, || stream.check(), String::clone);
    }
}

fn models(run: &mut Run, time: Duration) {
    let mut rng = Rng::with_seed(run.seed);
    let originals = mutations::originals();
    let mut corpus: Corpus<Value> = Corpus(Vec::new());
    let end = Instant::now() + time;
    while Instant::now() < end {
        let mut model = match corpus.any(&mut rng).filter(|_| rng.bool()) {
            Some(model) => model.clone(),
            None => originals[rng.usize(..originals.len())].1.clone(),
        };
        for _ in 0..rng.usize(1..4) {
            mutations::change(&mut model, &mut rng);
        }
        let mut text = if rng.bool() {
            model.to_string()
        } else {
            format!("{model:#}")
        };
        let damaged = rng.u8(..8) == 0;
        if damaged {
            text = mutations::damage(&text, &mut rng);
        }
        // A crate is larger than its model, and its tokens are larger still.
        let allowed = 2000 * text.len() + (256 << 20);
        let class = |outcome: &mutations::Outcome| match outcome {
            mutations::Outcome::Generated(files) => format!("{} files", files.len() / 4),
            // Quoted parts come from the model.
            mutations::Outcome::Rejected(messages) => messages
                .iter()
                .take(4)
                .map(|message| message.split('`').step_by(2).collect::<String>())
                .collect(),
        };
        let run_one = || mutations::outcome(&text);
        if run.execute(text.as_bytes(), allowed, run_one, class) == Some(true)
            && !damaged
            && text.len() < 1 << 20
        {
            corpus.keep(model, &mut rng);
        }
    }
}
