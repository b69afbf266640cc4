//! The maximum memory and time that a response takes, relative to its size. This is a separate binary because its
//! allocator counts allocations.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use integration_tests::exchange::Response;
use integration_tests::hostile::{BOMBS, Caller};
use integration_tests::model::MODEL;
use integration_tests::readers::{self, READERS};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The size of the responses.
const SIZE: usize = 1 << 20;

/// How many bytes a call may take for each byte of its response. The most expensive are four-byte elements, `<a/>`,
/// because each is an entry in a table that has just been moved to an allocation of twice the size.
const FACTOR: usize = 64;

/// How many bytes any call may take in addition.
const ANY_CALL: usize = 2 << 20;

/// Far longer than linear-time parsing takes, and far shorter than quadratic parsing would take, which is many minutes
/// for a quarter of a million elements or attributes.
const PATIENCE: Duration = Duration::from_secs(120);

/// Measures one thing after the other: the allocator counts for the whole process.
#[test]
fn memory_and_time_grow_at_most_linearly_with_size() {
    of_client();
    of_readers();
}

/// The readers of all protocols, without a client. The factors of [`READERS`] say what a value may take.
fn of_readers() {
    let mut findings = Vec::new();
    for bomb in readers::BOMBS {
        let reader = READERS.iter().find(|reader| reader.name == bomb.reader);
        let reader = reader.expect("a known reader");
        let body = (bomb.make)(SIZE);
        let allowed = reader.factor * body.len() + ANY_CALL;
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = Instant::now();
        let checked = reader.check(&body);
        let used = MEMORY.peak_usage().saturating_sub(before);
        let time = start.elapsed();
        println!(
            "{}, {}: {used} used, {:.1} per byte, {time:?}",
            reader.name,
            bomb.name,
            used as f64 / body.len() as f64
        );
        if checked.is_err() || used > allowed || time > PATIENCE {
            findings.push(format!(
                "{}, {}: {used} bytes for {}, {time:?}, {checked:?}",
                reader.name,
                bomb.name,
                body.len()
            ));
        }
    }
    assert!(findings.is_empty(), "{findings:#?}");
}

fn of_client() {
    let operation = MODEL.operation("GetCallerIdentity");
    let caller = Caller::default();
    // The first call allocates memory that is never freed.
    let _ = caller.call(operation, Response::ok(""));
    let (done, wait) = mpsc::channel();
    let watch = thread::spawn(move || {
        while let Ok(Some(name)) = wait.recv_timeout(PATIENCE).inspect_err(|error| {
            assert_ne!(
                *error,
                mpsc::RecvTimeoutError::Timeout,
                "a response takes too long"
            );
        }) {
            let name: &str = name;
            println!("{name}");
        }
    });
    let mut findings = Vec::new();
    for bomb in BOMBS {
        for status in [200, 400] {
            let response = Response::new(status, bomb.body(operation.name, SIZE));
            let size = response.body.len();
            // The service releases the previous response.
            let _ = caller.call(operation, Response::ok(""));
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            let outcome = caller.call(operation, response);
            drop(outcome);
            let used = MEMORY.peak_usage().saturating_sub(before);
            println!(
                "{}, {status}: {size} bytes, {used} used, {:.1} per byte",
                bomb.name,
                used as f64 / size as f64
            );
            if used > size * FACTOR + ANY_CALL {
                findings.push(format!("{}: {used} bytes for {size}", bomb.name));
            }
            done.send(Some(bomb.name)).expect("the watchdog is running");
        }
    }
    drop(done);
    watch.join().expect("no response takes too long");
    assert!(findings.is_empty(), "{findings:#?}");
}
