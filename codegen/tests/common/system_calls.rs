//! Follows the system calls of another program.

use std::process::Child;

use nix::sys::ptrace;
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::Pid;

/// Follows the system calls of a program's first thread, and calls a function whenever one starts or ends. The program is
/// killed if the function returns `true`. `resume` is called when the program can be followed.
///
/// Returns whether the program was killed; otherwise, it has succeeded.
pub(crate) fn follow(
    program: &mut Child,
    resume: impl FnOnce(),
    mut is_last: impl FnMut() -> bool,
) -> bool {
    let pid = Pid::from_raw(i32::try_from(program.id()).expect("a process ID"));
    ptrace::seize(pid, ptrace::Options::PTRACE_O_TRACESYSGOOD).expect("traced");
    ptrace::interrupt(pid).expect("interrupted");
    waitpid(pid, None).expect("stopped");
    resume();
    let was_killed = loop {
        ptrace::syscall(pid, None).expect("continued");
        match waitpid(pid, None).expect("stopped") {
            WaitStatus::PtraceSyscall(_) => {
                if is_last() {
                    kill(pid, Signal::SIGKILL).expect("killed");
                    break true;
                }
            }
            WaitStatus::Exited(_, status) => {
                assert_eq!(status, 0, "the program failed");
                break false;
            }
            _ => {}
        }
    };
    // If it ended by itself, it has already been waited for.
    let ended = program.wait();
    assert!(!was_killed || ended.is_ok(), "{ended:?}");
    was_killed
}
