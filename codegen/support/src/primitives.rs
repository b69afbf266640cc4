//! The primitive values of the stub service.

pub(crate) mod sealed_enum_unknown;

pub use aws_smithy_types::{Blob, DateTime};

pub mod event_stream {
    //! Primitives of event streams.

    pub use crate::event_stream::EventReceiver;
}
