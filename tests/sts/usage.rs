//! Code that a user of `aws-sdk-sts` may have written: which requests are signed, and which are retried.
//!
//! The tests are compiled against both clients, which ensures that they match the published one's behavior.

mod ours;
mod published;
