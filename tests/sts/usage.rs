//! What a user of `aws-sdk-sts` may have written: what goes out signed and what does not, and what is tried again.
//!
//! The tests are compiled against both clients, so that they are certain to be what the published one does.

mod ours;
mod published;
