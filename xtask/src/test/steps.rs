//! The steps of a long command.

use std::fmt;
use std::time::{Duration, Instant};

/// Counts the steps and announces each one.
pub(super) struct Steps {
    started: Instant,
    total: usize,
    current: usize,
}

impl Steps {
    pub(super) fn new(total: usize) -> Self {
        Self {
            started: Instant::now(),
            total,
            current: 0,
        }
    }

    /// Announces the next step and the total time so far.
    pub(super) fn next(&mut self, what: &str) {
        self.current += 1;
        println!(
            "\n[{}/{}] {what} ({} so far)",
            self.current,
            self.total,
            Elapsed(self.started.elapsed())
        );
    }
}

/// A duration, displayed in seconds or in minutes and seconds.
pub(crate) struct Elapsed(pub(crate) Duration);

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        if seconds < 60 {
            write!(f, "{:.1} s", self.0.as_secs_f64())
        } else {
            write!(f, "{} min {:02} s", seconds / 60, seconds % 60)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_shown_in_minutes_and_seconds() {
        let shown = |milliseconds| Elapsed(Duration::from_millis(milliseconds)).to_string();
        assert_eq!(shown(1_250), "1.2 s");
        assert_eq!(shown(60_000), "1 min 00 s");
        assert_eq!(shown(754_999), "12 min 34 s");
    }
}
