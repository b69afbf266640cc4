//! Tests of the awsQuery protocol.
//!
//! They use the protocol as the orchestration does, so they do not depend on how it is implemented.

mod envelopes;
mod errors;
mod exchange;
mod properties;
mod requests;
mod values;
mod xml_documents;
mod xml_writer;
