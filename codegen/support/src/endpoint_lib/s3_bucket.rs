//! `aws.isVirtualHostableS3Bucket`: whether a bucket name can be part of a host name.

use super::is_valid_host_label;

/// Returns whether a text is a bucket name that can be part of a host name or, if dots are allowed,
/// several names separated by dots.
pub(crate) fn is_virtual_hostable_s3_bucket(text: &str, allow_dots: bool) -> bool {
    is_valid_host_label(text, allow_dots)
        && if allow_dots {
            text.split('.').all(is_bucket_name)
        } else {
            is_bucket_name(text)
        }
}

/// Bucket names have a minimum length, and no upper-case letters.
fn is_bucket_name(label: &str) -> bool {
    let is_alphanumeric = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (3..=63).contains(&label.len())
        && label
            .bytes()
            .all(|byte| is_alphanumeric(byte) || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}
