//! Waiters.

use super::comparison::{Comparison, Pair};
use super::draft::End;
use super::kinds::ChangeKind;
use super::subject::{Part, Subject};
use super::words::quoted;
use crate::model::traits::waiters::{Acceptor, Matcher, Waiter};

/// Compares the waiters of an operation.
pub(super) fn compare(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let [old, new] = [pair.old, pair.new].map(all);
    for waiter in new {
        match find(old, waiter) {
            Some(old) => compare_one(comparison, pair, [old, waiter]),
            None => {
                let message = format!("{} has the new waiter `{}`", pair.new, waiter.name.value);
                comparison.add(
                    ChangeKind::AddedWaiter,
                    None,
                    Some(end(pair.new, waiter)),
                    message,
                );
            }
        }
    }
    for waiter in old.iter().filter(|waiter| find(new, waiter).is_none()) {
        let message = format!(
            "{} no longer has the waiter `{}`",
            pair.new, waiter.name.value
        );
        comparison.add(
            ChangeKind::RemovedWaiter,
            Some(end(pair.old, waiter)),
            None,
            message,
        );
    }
}

fn all(subject: Subject<'_>) -> &[Waiter] {
    let waitable = subject.traits().waitable();
    waitable.map_or(&[], |found| &found.value.waiters)
}

fn find<'w>(waiters: &'w [Waiter], wanted: &Waiter) -> Option<&'w Waiter> {
    let mut waiters = waiters.iter();
    waiters.find(|waiter| waiter.name.value == wanted.name.value)
}

fn end(subject: Subject<'_>, waiter: &Waiter) -> End {
    let part = Part::Waiter(waiter.name.value.clone());
    subject.part(part, waiter.name.span)
}

fn compare_one(comparison: &mut Comparison<'_>, pair: Pair<'_>, [old, new]: [&Waiter; 2]) {
    let subjects = [(pair.old, old), (pair.new, new)];
    let ends = subjects.map(|(subject, waiter)| end(subject, waiter));
    let name = format!("the waiter `{}` of {}", new.name.value, pair.new);
    let notes = [old, new].map(|waiter| waiter.deprecated.then_some(()));
    comparison.deprecation(ends.clone(), &name, notes, |()| String::new());
    let mut add = |kind, message| {
        let [old, new] = ends.clone().map(Some);
        comparison.add(kind, old, new, message);
    };
    let delays = [old, new].map(|waiter| (waiter.min_delay, waiter.max_delay));
    if delays[0] != delays[1] {
        let [was, is] = delays.map(|(min, max)| format!("{min} to {max} seconds"));
        let message = format!("{name} now waits {is} between calls (was {was})");
        add(ChangeKind::ChangedWaiter, message);
    }
    let acceptors = |waiter: &Waiter| waiter.acceptors.iter().map(acceptor).collect::<Vec<_>>();
    if acceptors(old) != acceptors(new) {
        let message = format!(
            "the acceptors of {name} are now: {}",
            acceptors(new).join("; ")
        );
        add(ChangeKind::ChangedWaiter, message);
    }
    if old.documentation != new.documentation {
        let message = format!("the documentation of {name} changes");
        add(ChangeKind::ChangedDocumentation, message);
    }
}

/// Describes an acceptor. Its message is not part of the client.
fn acceptor(acceptor: &Acceptor) -> String {
    let condition = match &acceptor.matcher {
        Matcher::Success(true) => "the call succeeds".to_owned(),
        Matcher::Success(false) => "the call fails".to_owned(),
        Matcher::ErrorType(error) => format!("the error is {}", quoted(error)),
        Matcher::Output(found) | Matcher::InputOutput(found) => format!(
            "{} is {} by `{}`",
            quoted(&found.path.value),
            quoted(&found.expected.value),
            found.comparator.as_str()
        ),
    };
    format!("`{}` if {condition}", acceptor.state.as_str())
}
