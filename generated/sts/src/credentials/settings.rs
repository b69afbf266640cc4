// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Settings that several providers have.

use std::time::Duration;

/// The setter of the duration.
macro_rules! duration_setter {
    () => {
        /// Sets how long the credentials are valid, in whole seconds.
        ///
        /// The limits and the default depend on the operation and on the role. The minimum is 15
        /// minutes, or 1 second for a scoped session. STS rejects a duration outside the limits.
        pub fn duration(mut self, duration: Duration) -> Self {
            self.request = self.request.duration_seconds(seconds(duration));
            self
        }
    };
}
pub(super) use duration_setter;

/// The setter of the inline session policy.
macro_rules! policy_setter {
    () => {
        /// Restricts the session with an inline policy in JSON.
        pub fn policy(mut self, policy: impl Into<String>) -> Self {
            self.request = self.request.policy(policy);
            self
        }
    };
}
pub(super) use policy_setter;

/// The setter of managed session policies.
macro_rules! policy_arn_setter {
    () => {
        /// Restricts the session with a managed policy. Call it again to add more, up to ten.
        pub fn policy_arn(mut self, arn: impl Into<String>) -> Self {
            let policy = crate::types::PolicyDescriptorType {
                arn: Some(arn.into()),
            };
            self.request = self.request.policy_arns(policy);
            self
        }
    };
}
pub(super) use policy_arn_setter;

/// The setter of session tags.
macro_rules! tag_setter {
    () => {
        /// Adds a session tag. Call it again to add more, up to 50.
        pub fn tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
            let tag = crate::types::Tag {
                key: key.into(),
                value: value.into(),
            };
            self.request = self.request.tags(tag);
            self
        }
    };
}
pub(super) use tag_setter;

/// The setter of the MFA device.
macro_rules! mfa_setter {
    () => {
        /// Authenticates with an MFA device: its serial number or ARN, and an asynchronous function
        /// that returns the current code. It is called once each time the provider gets credentials.
        ///
        /// The identity cache of the client that uses the provider limits the time for all of this,
        /// by default to less than half a minute. If a person enters the code, allow more time:
        ///
        /// ```rust
        #[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::config::{self, IdentityCache};")]
        /// use std::time::Duration;
        ///
        /// let config = config::Builder::new().identity_cache(
        ///     IdentityCache::lazy().load_timeout(Duration::from_secs(300)).build(),
        /// );
        /// ```
        pub fn mfa<F, T>(mut self, serial_number: impl Into<String>, code: F) -> Self
        where
            F: Fn() -> T + Send + Sync + 'static,
            T: Future<Output = Result<String, crate::error::BoxError>> + Send + 'static,
        {
            self.request = self.request.serial_number(serial_number);
            self.mfa_code = Some(TokenSource::from_fn(code));
            self
        }
    };
}
pub(super) use mfa_setter;

/// STS rejects a duration that is too long, whether or not it fits.
pub(super) fn seconds(duration: Duration) -> i32 {
    duration.as_secs().try_into().unwrap_or(i32::MAX)
}
