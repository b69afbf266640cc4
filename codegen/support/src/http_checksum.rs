//! Checksums that callers choose (AWS protocols, section "`aws.protocols#httpChecksum` trait").
//!
//! The service verifies the checksum of a request, and the client that of a response.

mod request;
mod response;

use aws_smithy_checksums::ChecksumAlgorithm;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation};

use crate::config::{Builder, Config};

pub(crate) use request::RequestChecksum;
pub(crate) use response::ResponseChecksum;

/// The prefix of the names of checksum headers and trailers.
const PREFIX: &str = "x-amz-checksum-";

/// Returns the algorithm with this name.
fn algorithm(name: &str) -> Result<ChecksumAlgorithm, BoxError> {
    // The runtime also knows names of algorithms that it replaces with others.
    let known = ["CRC64NVME", "CRC32C", "CRC32", "SHA1", "SHA256"];
    if !known.contains(&name) {
        let known = known.join(", ");
        return Err(
            format!("checksums cannot be calculated with `{name}`, only with {known}").into(),
        );
    }
    Ok(name.parse()?)
}

impl Config {
    /// Returns when checksums of requests are calculated, if this was set.
    pub fn request_checksum_calculation(&self) -> Option<&RequestChecksumCalculation> {
        self.layer.load::<RequestChecksumCalculation>()
    }

    /// Returns when checksums of responses are validated, if this was set.
    pub fn response_checksum_validation(&self) -> Option<&ResponseChecksumValidation> {
        self.layer.load::<ResponseChecksumValidation>()
    }
}

impl Builder {
    /// Sets when checksums of requests are calculated.
    ///
    /// The default is [`RequestChecksumCalculation::WhenSupported`]: whenever an operation supports them. With
    /// [`RequestChecksumCalculation::WhenRequired`], they are calculated for operations that require them, and for calls
    /// that choose an algorithm.
    pub fn request_checksum_calculation(
        mut self,
        request_checksum_calculation: RequestChecksumCalculation,
    ) -> Self {
        self.set_request_checksum_calculation(Some(request_checksum_calculation));
        self
    }

    /// Sets when checksums of requests are calculated. `None` clears the setting.
    pub fn set_request_checksum_calculation(
        &mut self,
        request_checksum_calculation: Option<RequestChecksumCalculation>,
    ) -> &mut Self {
        self.layer.store_or_unset(request_checksum_calculation);
        self
    }

    /// Sets when checksums of responses are validated.
    ///
    /// The default is [`ResponseChecksumValidation::WhenSupported`]: whenever an operation supports them. With
    /// [`ResponseChecksumValidation::WhenRequired`], they are validated for calls that ask for it.
    ///
    /// The client logs at the level `DEBUG` which algorithm it validates a response with. If the body does not match its
    /// checksum, the call fails. For a stream, reading its end returns the error.
    pub fn response_checksum_validation(
        mut self,
        response_checksum_validation: ResponseChecksumValidation,
    ) -> Self {
        self.set_response_checksum_validation(Some(response_checksum_validation));
        self
    }

    /// Sets when checksums of responses are validated. `None` clears the setting.
    pub fn set_response_checksum_validation(
        &mut self,
        response_checksum_validation: Option<ResponseChecksumValidation>,
    ) -> &mut Self {
        self.layer.store_or_unset(response_checksum_validation);
        self
    }
}
