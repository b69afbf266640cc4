// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Settings for tests.

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_types::region::Region;

use crate::config::{BehaviorVersion, Builder, IntoShared as _};

impl Builder {
    /// Sets a fixed clock, a fixed user agent, test credentials, and the latest behavior version.
    #[inline]
    pub fn apply_test_defaults(&mut self) -> &mut Self {
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_234_567_890);
        self.set_time_source(Some(
            aws_smithy_async::time::StaticTimeSource::new(time).into_shared(),
        ));
        self.layer
            .store_put(aws_runtime::user_agent::AwsUserAgent::for_tests());
        self.set_credentials_provider(Some(SharedCredentialsProvider::new(
            Credentials::for_tests(),
        )));
        self.set_behavior_version(Some(BehaviorVersion::latest()))
    }

    /// Sets a fixed clock, a fixed user agent, test credentials, and the latest behavior version.
    #[inline]
    pub fn with_test_defaults(mut self) -> Self {
        self.apply_test_defaults();
        self
    }

    /// Does the same as [`apply_test_defaults`](Self::apply_test_defaults), and sets the region to
    /// `us-east-1` if none is set.
    #[inline]
    pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
        self.apply_test_defaults();
        if self.layer.load::<Region>().is_none() {
            self.set_region(Some(Region::new("us-east-1")));
        }
        self
    }

    /// Does the same as [`with_test_defaults`](Self::with_test_defaults), and sets the region to
    /// `us-east-1` if none is set.
    #[inline]
    pub fn with_test_defaults_v2(mut self) -> Self {
        self.apply_test_defaults_v2();
        self
    }
}
