//! How much memory and time an answer takes, at most, by its size. A binary of its own: its allocator counts.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use integration_tests::exchange::Answer;
use integration_tests::hostile::{BOMBS, Caller};
use integration_tests::model::MODEL;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The size of the answers.
const SIZE: usize = 1 << 20;

/// How many bytes a call may take for each byte of its answer. Most weigh elements of four bytes, `<a/>`, each of
/// which is an entry of a table that has just been moved to twice its place.
const FACTOR: usize = 64;

/// What any call may take besides.
const ANY_CALL: usize = 2 << 20;

/// Far more than reading takes if it is linear in the size, and far less than if it is quadratic: with a quarter
/// of a million elements or attributes that is many minutes.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
fn memory_and_time_grow_with_the_size_and_no_faster() {
    let operation = MODEL.operation("GetCallerIdentity");
    let caller = Caller::default();
    // What the first call makes is there to stay.
    let _ = caller.call(operation, Answer::ok(""));
    let (done, wait) = mpsc::channel();
    let watch = thread::spawn(move || {
        while let Ok(Some(name)) = wait.recv_timeout(PATIENCE).inspect_err(|error| {
            assert_ne!(
                *error,
                mpsc::RecvTimeoutError::Timeout,
                "an answer takes too long"
            );
        }) {
            let name: &str = name;
            println!("{name}");
        }
    });
    let mut findings = Vec::new();
    for bomb in BOMBS {
        for status in [200, 400] {
            let answer = Answer::new(status, bomb.body(operation.name, SIZE));
            let size = answer.body.len();
            // The service lets go of the answer before.
            let _ = caller.call(operation, Answer::ok(""));
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            let outcome = caller.call(operation, answer);
            drop(outcome);
            let used = MEMORY.peak_usage().saturating_sub(before);
            println!(
                "{}, {status}: {size} bytes, {used} used, {:.1} for each",
                bomb.name,
                used as f64 / size as f64
            );
            if used > size * FACTOR + ANY_CALL {
                findings.push(format!("{}: {used} bytes for {size}", bomb.name));
            }
            done.send(Some(bomb.name)).expect("the watch goes on");
        }
    }
    drop(done);
    watch.join().expect("no answer takes too long");
    assert!(findings.is_empty(), "{findings:#?}");
}
