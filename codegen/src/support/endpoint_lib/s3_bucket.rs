//! `aws.isVirtualHostableS3Bucket`: whether a bucket's name can be part of a host name.

use super::is_valid_host_label;

/// Whether a text is a bucket's name that can be part of a host name, or several with dots in
/// between.
pub(crate) fn is_virtual_hostable_s3_bucket(text: &str, allow_dots: bool) -> bool {
    is_valid_host_label(text, allow_dots)
        && if allow_dots {
            text.split('.').all(is_bucket)
        } else {
            is_bucket(text)
        }
}

/// Names of buckets are shorter than host labels may be, and have no capitals.
fn is_bucket(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (3..=63).contains(&label.len())
        && label.bytes().all(|byte| is_inner(byte) || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::is_virtual_hostable_s3_bucket;

    #[test]
    fn buckets_have_three_to_63_lower_case_letters_digits_and_inner_hyphens() {
        for good in ["abc", "my-bucket-123", "a--b--x-s3", "0a0", &"a".repeat(63)] {
            assert!(is_virtual_hostable_s3_bucket(good, false), "{good}");
        }
        for bad in [
            "",
            "ab",
            "Abc",
            "abC",
            "-abc",
            "abc-",
            "a_bc",
            "a bc",
            "äbc",
            "abc.def",
            &"a".repeat(64),
        ] {
            assert!(!is_virtual_hostable_s3_bucket(bad, false), "{bad}");
        }
    }

    #[test]
    fn each_part_is_a_bucket_where_dots_are_allowed() {
        assert!(is_virtual_hostable_s3_bucket("abc.def.ghi", true));
        for bad in [
            "abc.",
            ".abc",
            "abc..def",
            "abc.-def",
            "abc-.def",
            "127.0.0.1",
            "abc.de",
        ] {
            assert!(!is_virtual_hostable_s3_bucket(bad, true), "{bad}");
        }
    }
}
