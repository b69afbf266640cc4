//! Comparisons of two models: what each kind of change says, means, and changes in the client.

mod documentation;
#[path = "../common/edits.rs"]
mod edits;
mod endpoints;
mod items;
mod kinds;
mod model;
mod random;
mod silent;
