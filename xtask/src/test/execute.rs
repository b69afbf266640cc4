//! Runs test executables in parallel, one for each processor.

use std::ffi::OsStr;
use std::sync::Mutex;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::build::{Executable, Kind, Output};
use super::steps::Elapsed;
use super::suite::{Counts, Suite};

/// An executable and the name of its suite.
pub(super) struct Job {
    pub(super) suite: String,
    pub(super) executable: Executable,
}

/// The time without events after which the suites that are still running are listed.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs all jobs and prints the result of each one, and the output of those that fail. Returns the suites in the order
/// of the jobs.
pub(super) fn all(jobs: &[Job], environment: &[(&str, &OsStr)]) -> Result<Vec<Suite>, String> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let pending = Mutex::new(jobs.iter().enumerate());
    let (sender, events) = mpsc::channel();
    let mut suites: Vec<Option<Suite>> = jobs.iter().map(|_| None).collect();
    thread::scope(|scope| {
        for _ in 0..workers.min(jobs.len()) {
            let (sender, pending) = (sender.clone(), &pending);
            scope.spawn(move || {
                loop {
                    // The lock is not held while the job runs.
                    let next = pending.lock().ok().and_then(|mut pending| pending.next());
                    let Some((at, job)) = next else { break };
                    let started = Instant::now();
                    let sent = sender.send(Event::Started(at, started)).and_then(|()| {
                        sender.send(Event::Ended(at, started, job.executable.run(environment)))
                    });
                    if sent.is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        report(jobs, &events, &mut suites)
    })?;
    Ok(suites.into_iter().flatten().collect())
}

/// An event that a worker reports.
enum Event {
    Started(usize, Instant),
    Ended(usize, Instant, Result<Output, String>),
}

fn report(
    jobs: &[Job],
    events: &mpsc::Receiver<Event>,
    suites: &mut [Option<Suite>],
) -> Result<(), String> {
    let mut running: Vec<(usize, Instant)> = Vec::new();
    let mut done = 0;
    loop {
        match events.recv_timeout(PATIENCE) {
            Ok(Event::Started(at, started)) => running.push((at, started)),
            Ok(Event::Ended(at, started, output)) => {
                running.retain(|&(other, _)| other != at);
                done += 1;
                let job = &jobs[at];
                let output = output?;
                let suite = job.suite(&output);
                if suite.counts.failed > 0 {
                    println!("{}", output.text);
                }
                let Counts { passed, failed, .. } = suite.counts;
                let failed = match failed {
                    0 => String::new(),
                    failed => format!(", {failed} FAILED ({})", output.status),
                };
                println!(
                    "{done:>3}/{}  {}: {passed} passed{failed} in {}",
                    jobs.len(),
                    suite.name,
                    Elapsed(started.elapsed())
                );
                suites[at] = Some(suite);
            }
            Err(RecvTimeoutError::Timeout) => {
                let running = running.iter().map(|&(at, started)| {
                    format!("{} ({})", jobs[at].suite, Elapsed(started.elapsed()))
                });
                println!("still running: {}", Vec::from_iter(running).join(", "));
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

impl Job {
    fn suite(&self, output: &Output) -> Suite {
        let succeeded = output.status.success();
        match self.executable.kind {
            Kind::Benchmark => {
                let mut suite = Suite {
                    name: self.suite.clone(),
                    counts: Counts::default(),
                };
                suite.settle(succeeded);
                suite
            }
            Kind::Unit | Kind::Integration => Suite::of(&self.suite, &output.text, succeeded),
        }
    }
}
