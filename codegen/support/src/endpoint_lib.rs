//! The functions that the endpoint rules of the stub service call: all that there are.

mod arn;
mod custom_partitions;
mod host_label;
mod ite;
mod item;
mod partition;
mod partitions;
mod s3_bucket;
mod split;
mod substring;
#[cfg(test)]
mod tests;
mod uri_encode;
mod url;

pub(crate) use arn::parse_arn;
pub(crate) use host_label::is_valid_host_label;
pub(crate) use ite::ite;
pub(crate) use item::item;
pub(crate) use partition::{check_partitions, partition};
pub(crate) use s3_bucket::is_virtual_hostable_s3_bucket;
pub(crate) use split::split;
pub(crate) use substring::substring;
pub(crate) use uri_encode::uri_encode;
pub(crate) use url::parse_url;
