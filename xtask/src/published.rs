//! The client that ours stands in for.

/// The published package.
pub(crate) const PACKAGE: &str = "aws-sdk-sts";

/// The version whose interface and behaviour ours has.
pub(crate) const VERSION: &str = "1.124.0";

/// The published client of IAM, which the one generated from IAM's model is measured against.
pub(crate) const IAM_PACKAGE: &str = "aws-sdk-iam";

/// Its version.
pub(crate) const IAM_VERSION: &str = "1.133.0";
