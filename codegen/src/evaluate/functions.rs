//! The functions of the rules language: the support files that clients contain, except for `aws.partition` and `uriEncode`.

#[path = "../../support/src/endpoint_lib/arn.rs"]
mod arn;
#[path = "../../support/src/endpoint_lib/host_label.rs"]
mod host_label;
#[path = "../../support/src/endpoint_lib/item.rs"]
mod item;
#[path = "../../support/src/endpoint_lib/s3_bucket.rs"]
mod s3_bucket;
#[path = "../../support/src/endpoint_lib/split.rs"]
mod split;
#[path = "../../support/src/endpoint_lib/substring.rs"]
mod substring;
#[path = "../../support/src/endpoint_lib/url.rs"]
mod url;

pub(super) use arn::{Arn, parse_arn};
pub(super) use host_label::is_valid_host_label;
pub(super) use item::item;
pub(super) use s3_bucket::is_virtual_hostable_s3_bucket;
pub(super) use split::split;
pub(super) use substring::substring;
pub(super) use url::Url;
pub(crate) use url::parse_url;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The function `uriEncode`. The support file calls a runtime crate, which the generator does not depend on.
pub(super) fn uri_encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}
