//! Event streams (Smithy 2.0, section "Event streams").
//!
//! The body of a request or a response is a sequence of messages in the encoding
//! `application/vnd.amazon.eventstream`. A message is an event, which is a member of a union, or an
//! exception, which ends the stream. Its header `:message-type` says which of the two it is, and its
//! header `:event-type` or `:exception-type` names the member. The members of the event itself are in
//! other headers (`eventHeader`) and in the payload.
//!
//! The runtime has a receiver and a sender, too, but these log the contents of messages, and the
//! receiver has no limit on the length of a message.

#![allow(dead_code, unused_imports)] // Some services only send events, and others only receive them.

mod frames;
mod reading;
mod receiver;
mod sending;
mod writing;

pub use receiver::EventReceiver;

pub(crate) use reading::ReadEvent;
pub(crate) use sending::{Signer, sending, unsigned};
pub(crate) use writing::WriteEvent;

/// The media type of bodies that are event streams.
pub(crate) const MEDIA_TYPE: &str = "application/vnd.amazon.eventstream";

const MESSAGE_TYPE: &str = ":message-type";
const EVENT_TYPE: &str = ":event-type";
const EXCEPTION_TYPE: &str = ":exception-type";
const CONTENT_TYPE: &str = ":content-type";
