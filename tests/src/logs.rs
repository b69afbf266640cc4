//! What a program logs.

use std::fmt::{self, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, set_default};
use tracing::{Dispatch, Event, Metadata, Subscriber};

/// The spans and events of the current thread, at all levels and of all crates.
#[derive(Clone, Default)]
pub struct Logs(Arc<Mutex<String>>);

impl Logs {
    /// Captures them until the guard is dropped.
    pub fn capture() -> (Self, Guard) {
        let logs = Self::default();
        let guard = Guard {
            _second: Dispatch::new(Self::default()),
            _default: set_default(logs.clone()),
        };
        (logs, guard)
    }

    /// Everything that has been captured.
    pub fn text(&self) -> String {
        self.0.lock().expect("the lock is not poisoned").clone()
    }

    fn add(&self, record: impl FnOnce(&mut dyn Visit)) {
        let mut fields = Fields(String::new());
        record(&mut fields);
        let mut text = self.0.lock().expect("the lock is not poisoned");
        text.push_str(&fields.0);
        text.push('\n');
    }
}

/// Keeps the logs of the current thread captured.
pub struct Guard {
    _default: DefaultGuard,
    /// While there is only one subscriber, `tracing` lets the thread that first reaches an event decide whether any thread
    /// records it, and that thread may have no subscriber.
    _second: Dispatch,
}

impl Subscriber for Logs {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.add(|fields| span.record(fields));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.add(|fields| values.record(fields));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.add(|fields| event.record(fields));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, "{field}={value:?} ").expect("a text can be extended");
    }
}
