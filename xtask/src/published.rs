//! The published clients that generated clients are compared with.

/// The package that `sts-sdk` replaces.
pub(crate) const PACKAGE: &str = "aws-sdk-sts";

/// The version whose interface and behavior `sts-sdk` reproduces.
pub(crate) const VERSION: &str = "1.124.0";

/// The published IAM client, the baseline for the client generated from the IAM model.
pub(crate) const IAM_PACKAGE: &str = "aws-sdk-iam";

/// The published DynamoDB client.
pub(crate) const DYNAMODB_PACKAGE: &str = "aws-sdk-dynamodb";

/// The version of the published DynamoDB client.
pub(crate) const DYNAMODB_VERSION: &str = "1.136.0";

/// The published SSM client, the first whose serialization is based on schemas.
pub(crate) const SSM_PACKAGE: &str = "aws-sdk-ssm";

/// The version of the published SSM client.
pub(crate) const SSM_VERSION: &str = "1.133.0";

/// The published EC2 client, the largest.
pub(crate) const EC2_PACKAGE: &str = "aws-sdk-ec2";

/// The version of the published EC2 client.
pub(crate) const EC2_VERSION: &str = "1.274.0";

/// The version of the published IAM client.
pub(crate) const IAM_VERSION: &str = "1.133.0";

/// The published Lambda client.
pub(crate) const LAMBDA_PACKAGE: &str = "aws-sdk-lambda";

/// The version of the published Lambda client that has the operations of the model.
pub(crate) const LAMBDA_VERSION: &str = "1.129.0";
