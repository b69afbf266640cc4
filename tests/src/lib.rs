//! Code that the integration tests share.
//!
//! The tests use the generated client as a user does, through its public interface, and compare it with the model,
//! which they read independently: [`model`] is an oracle that shares no code with the generator. [`value`] represents
//! inputs and outputs under their Smithy names, and [`operations`](ours::operations) is the one table that maps those
//! names to Rust's.
//!
//! [`ours`] and [`published`] compile the same source: code that works with one client works with the other. What the
//! model has and the published client does not is in the files in `newer`.

pub mod aws_chunked;
pub mod client;
pub mod constraints;
pub mod events;
pub mod exchange;
pub mod hostile;
pub mod logs;
pub mod model;
pub mod moto;
pub mod ours;
pub mod outcome;
pub mod published;
pub mod python;
pub mod query;
pub mod readers;
pub mod recorded;
pub mod same;
pub mod server;
pub mod settings;
pub mod sigv4;
pub mod spy;
pub mod strategies;
pub mod value;
pub mod violations;
pub mod xml;

use std::thread;

use model::Operation;

/// Checks a property of each of these operations, in a thread with the name of the operation.
pub fn for_each(
    operations: impl Iterator<Item = Operation<'static>>,
    property: impl Fn(Operation<'static>) + Sync,
) {
    thread::scope(|scope| {
        for operation in operations {
            let property = &property;
            let thread = thread::Builder::new().name(operation.name.to_owned());
            let started = thread.spawn_scoped(scope, move || property(operation));
            started.expect("a thread can be started");
        }
    });
}
