//! Requests that are signed now and sent later, by another program.
//!
//! [`presigned`](crate::client::customize::CustomizableOperation::presigned) turns a call into a URL
//! that whoever has it can request until it expires.
//! [`signed_request`](crate::client::customize::CustomizableOperation::signed_request) returns the
//! request that `send` would send, without sending it.

mod request;
mod sign;

use std::fmt;
use std::time::{Duration, SystemTime};

pub use request::{PresignedRequest, SignedRequest};

/// The shortest time for which a URL is valid: it is given in whole seconds.
const MIN_EXPIRES_IN: Duration = Duration::from_secs(1);

/// The longest time for which a Signature Version 4 is valid.
const MAX_EXPIRES_IN: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// When a presigned request becomes valid, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PresigningConfig {
    start_time: Option<SystemTime>,
    expires_in: Duration,
}

impl PresigningConfig {
    /// Returns a configuration for requests that are valid for `expires_in` from the moment they are
    /// signed.
    ///
    /// Fractions of a second are dropped.
    ///
    /// # Errors
    ///
    /// Returns an error if `expires_in` is less than one second or more than seven days.
    #[inline]
    pub fn expires_in(expires_in: Duration) -> Result<Self, PresigningConfigError> {
        Self::builder().expires_in(expires_in).build()
    }

    /// Returns a builder for a configuration.
    #[inline]
    pub fn builder() -> PresigningConfigBuilder {
        PresigningConfigBuilder::default()
    }

    /// Returns for how long requests are valid.
    #[inline]
    pub fn expires(&self) -> Duration {
        self.expires_in
    }

    /// Returns when requests become valid. `None` is the moment they are signed, according to the
    /// clock of the client.
    #[inline]
    pub fn start_time(&self) -> Option<SystemTime> {
        self.start_time
    }
}

/// Builds a [`PresigningConfig`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PresigningConfigBuilder {
    start_time: Option<SystemTime>,
    expires_in: Option<Duration>,
}

impl PresigningConfigBuilder {
    /// Sets when requests become valid. By default, this is the moment they are signed, according to
    /// the clock of the client.
    #[inline]
    pub fn start_time(mut self, start_time: SystemTime) -> Self {
        self.start_time = Some(start_time);
        self
    }

    /// Sets or removes the time at which requests become valid.
    #[inline]
    pub fn set_start_time(&mut self, start_time: Option<SystemTime>) -> &mut Self {
        self.start_time = start_time;
        self
    }

    /// Sets for how long requests are valid: between one second and seven days. Fractions of a
    /// second are dropped.
    #[inline]
    pub fn expires_in(mut self, expires_in: Duration) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    /// Sets or removes the time for which requests are valid.
    #[inline]
    pub fn set_expires_in(&mut self, expires_in: Option<Duration>) -> &mut Self {
        self.expires_in = expires_in;
        self
    }

    /// Creates the configuration.
    ///
    /// # Errors
    ///
    /// Returns an error if `expires_in` is not set, is less than one second, or is more than seven
    /// days.
    #[inline]
    pub fn build(self) -> Result<PresigningConfig, PresigningConfigError> {
        let expires_in = match self.expires_in {
            None => Err(Reason::Missing),
            Some(given) if given < MIN_EXPIRES_IN => Err(Reason::TooShort),
            Some(given) if given > MAX_EXPIRES_IN => Err(Reason::TooLong),
            Some(given) => Ok(Duration::from_secs(given.as_secs())),
        };
        Ok(PresigningConfig {
            start_time: self.start_time,
            expires_in: expires_in.map_err(|reason| PresigningConfigError { reason })?,
        })
    }
}

/// The error about a [`PresigningConfig`] that is not valid.
#[derive(Debug)]
pub struct PresigningConfigError {
    reason: Reason,
}

#[derive(Debug)]
enum Reason {
    Missing,
    TooShort,
    TooLong,
}

impl fmt::Display for PresigningConfigError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.reason {
            Reason::Missing => {
                "`expires_in` is not set: set it to between one second and seven days"
            }
            Reason::TooShort => "`expires_in` is less than one second, the minimum",
            Reason::TooLong => "`expires_in` is more than seven days, the maximum",
        })
    }
}

impl std::error::Error for PresigningConfigError {}

pub(crate) mod internal {
    use aws_smithy_runtime_api::box_error::BoxError;

    /// A fluent builder whose operation is signed.
    pub trait Signed {
        /// What the body of a request is.
        const BODY: Body = FORM;
    }

    /// Bodies that can become the query of a URL.
    #[derive(Clone, Copy, Debug)]
    pub struct Body {
        /// What they are, for an error about a body of another kind.
        pub(crate) name: &'static str,
        pub(crate) media_type: &'static str,
        /// Converts a body.
        pub(crate) to_query: fn(&[u8]) -> Result<String, BoxError>,
    }

    /// Forms, which have the format of queries.
    const FORM: Body = Body {
        name: "a form",
        media_type: "application/x-www-form-urlencoded",
        to_query: |form| Ok(std::str::from_utf8(form)?.to_owned()),
    };
}
