//! The published clients that generated clients are compared with.

/// The package that `sts-sdk` replaces.
pub(crate) const PACKAGE: &str = "aws-sdk-sts";

/// The version whose interface and behavior `sts-sdk` reproduces.
pub(crate) const VERSION: &str = "1.124.0";

/// The published IAM client, the baseline for the client generated from the IAM model.
pub(crate) const IAM_PACKAGE: &str = "aws-sdk-iam";

/// The version of the published IAM client.
pub(crate) const IAM_VERSION: &str = "1.133.0";
