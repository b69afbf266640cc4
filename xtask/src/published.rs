//! The client that ours stands in for.

/// The published package.
pub(crate) const PACKAGE: &str = "aws-sdk-sts";

/// The version whose interface and behaviour ours has.
pub(crate) const VERSION: &str = "1.124.0";
