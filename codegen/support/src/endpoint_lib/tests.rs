//! Tests of the functions of the endpoint rules language.

use regex_lite::Regex;

use super::custom_partitions::parse as parse_partitions;
use super::partition::Outputs;
use super::partitions::PARTITIONS;
use super::*;

#[test]
fn arn_has_six_components_and_its_resource_is_split() {
    let arn = parse_arn("arn:aws:ec2:us-east-1:012345678910:vpc/vpc-1:x").expect("an ARN");
    assert_eq!((arn.partition(), arn.service()), ("aws", "ec2"));
    assert_eq!(
        (arn.region(), arn.account_id()),
        ("us-east-1", "012345678910")
    );
    assert_eq!(arn.resource_id(), ["vpc", "vpc-1", "x"]);
}

#[test]
fn region_and_account_of_arn_can_be_empty() {
    let arn = parse_arn("arn:aws:s3:::bucket").expect("an ARN");
    assert_eq!((arn.region(), arn.account_id()), ("", ""));
    assert_eq!(arn.resource_id(), ["bucket"]);
}

#[test]
fn texts_that_are_not_arns_are_rejected() {
    for text in [
        "",
        "arn",
        "11111111-2222-3333-4444-555555555555",
        "arn:aws:s3::",
        "arn:aws:s3:::",
        "arn::s3:::bucket",
        "arn:aws::::bucket",
        "urn:aws:s3:::bucket",
    ] {
        assert_eq!(parse_arn(text), None, "{text}");
    }
}

/// A file of custom partitions.
const FILE: &str = r#"{ "version": "1.1", "partitions": [{
    "id": "aws", "regionRegex": "^xx\\-\\w+\\-\\d+$",
    "regions": {
        "xx-south-1": { "description": "a region" },
        "xx-north-1": {},
        "xx-west-1": { "dnsSuffix": "west.example.com", "supportsFIPS": false }
    },
    "outputs": {
        "name": "own", "dnsSuffix": "example.com", "dualStackDnsSuffix": "dual.example.com",
        "supportsFIPS": true, "supportsDualStack": true, "implicitGlobalRegion": "xx-south-1"
    }
}] }"#;

#[test]
fn custom_regions_can_have_their_own_outputs() {
    let partitions = parse_partitions(FILE.as_bytes()).expect("the file is valid");
    let [partition, west] = partitions.as_slice() else {
        panic!("{partitions:?}");
    };
    assert_eq!(partition.regions, ["xx-north-1", "xx-south-1"]);
    assert_eq!(
        (
            partition.outputs.dns_suffix,
            partition.outputs.supports_fips
        ),
        ("example.com", true)
    );
    assert_eq!(west.regions, ["xx-west-1"]);
    assert_eq!(
        (west.outputs.dns_suffix, west.outputs.supports_fips),
        ("west.example.com", false)
    );
    assert_eq!(west.outputs.name, "own");
    let regex = Regex::new(west.region_regex).expect("a pattern");
    assert!(!regex.is_match("xx-west-1") && !regex.is_match(""));
}

#[test]
fn malformed_custom_partitions_are_reported() {
    for (file, expected) in [
        (String::new(), "expected"),
        (format!("{FILE}{FILE}"), "more than one JSON value"),
        ("{}".to_owned(), "`partitions` is missing"),
        (
            FILE.replace("\"id\": \"aws\"", "\"id\": 1"),
            "`id` is not a string",
        ),
        (FILE.replace("^xx", "("), "the `regionRegex` of `aws`"),
        (FILE.replace("\"name\": \"own\",", ""), "`name` is missing"),
        (
            FILE.replace("\"supportsDualStack\": true", "\"supportsDualStack\": 1"),
            "not a boolean",
        ),
    ] {
        let error = parse_partitions(file.as_bytes()).expect_err("the file is not valid");
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn host_labels_have_letters_digits_and_hyphens() {
    for good in ["a", "us-east-1", "0", &"a".repeat(63)] {
        assert!(is_valid_host_label(good, false), "{good}");
    }
    for bad in ["", "-a", "a_b", "a.b", "é", &"a".repeat(64)] {
        assert!(!is_valid_host_label(bad, false), "{bad}");
    }
    assert!(is_valid_host_label("a.b-c", true));
    for bad in [".", "a..b", "a.b.", "a.-b"] {
        assert!(!is_valid_host_label(bad, true), "{bad}");
    }
}

#[test]
fn ite_returns_the_value_for_the_condition() {
    assert_eq!((ite(true, "a", "b"), ite(false, "a", "b")), ("a", "b"));
    assert_eq!(ite(false, Some("a"), None), None);
}

#[test]
fn items_are_indexed_from_both_ends() {
    let items = ["a", "b", "c"];
    for (at, expected) in [
        (0, Some("a")),
        (2, Some("c")),
        (3, None),
        (-1, Some("c")),
        (-3, Some("a")),
        (-4, None),
        (isize::MIN, None),
    ] {
        assert_eq!(item(&items, at), expected, "{at}");
    }
    assert_eq!((item(&[], 0), item(&[], -1)), (None, None));
}

#[test]
fn partition_is_found_by_name_then_by_pattern_and_defaults_to_aws() {
    let name = |region| partition(region).map(Outputs::name);
    assert_eq!(name("eu-west-1"), Some("aws"));
    assert_eq!(name("cn-north-1"), Some("aws-cn"));
    assert_eq!(name("us-gov-nowhere-7"), Some("aws-us-gov"));
    assert_eq!(name("mars"), Some("aws"));
}

#[test]
fn region_names_are_sorted_for_binary_search() {
    for partition in PARTITIONS {
        assert!(partition.regions.is_sorted(), "{}", partition.id);
    }
}

#[test]
fn bucket_names_have_3_to_63_lower_case_letters_digits_and_inner_hyphens() {
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
fn each_part_of_dotted_bucket_name_is_checked() {
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

#[test]
fn split_returns_at_most_limit_parts() {
    assert_eq!(split("a--b--c", "--", 0), ["a", "b", "c"]);
    assert_eq!(split("a--b--c", "--", 1), ["a--b--c"]);
    assert_eq!(split("a--b--c", "--", 2), ["a", "b--c"]);
    assert_eq!(split("a--b--c", "--", 9), ["a", "b", "c"]);
}

#[test]
fn split_keeps_empty_parts_and_returns_at_least_one() {
    assert_eq!(split("", "--", 0), [""]);
    assert_eq!(split("----", "--", 0), ["", "", ""]);
    assert_eq!(split("--b--", "--", 0), ["", "b", ""]);
    assert_eq!(split("aaa", "aa", 0), ["", "a"]);
    assert_eq!(split("abc", "x", 0), ["abc"]);
    assert_eq!(split("abc", "", 0), ["abc"]);
}

#[test]
fn substring_counts_from_either_end() {
    assert_eq!(substring("abcdefg", 0, 4, false), Some("abcd"));
    assert_eq!(substring("abcdefg", 0, 4, true), Some("defg"));
    assert_eq!(substring("abcdefg", 1, 3, true), Some("ef"));
    assert_eq!(substring("\u{7f}ab", 0, 2, false), Some("\u{7f}a"));
}

#[test]
fn substring_out_of_range_is_rejected() {
    for reverse in [false, true] {
        assert_eq!(substring("abc", 0, 4, reverse), None);
        assert_eq!(substring("", 0, 1, reverse), None);
        assert_eq!(substring("abc", 2, 2, reverse), None);
        assert_eq!(substring("abc", 3, 1, reverse), None);
        assert_eq!(substring("äbcd", 1, 2, reverse), None);
        assert_eq!(substring("abc", 1, usize::MAX, reverse), None);
    }
}

#[test]
fn uri_encode_keeps_unreserved_characters_only() {
    for byte in 0..=127_u8 {
        let is_unreserved = byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
        let text = char::from(byte).to_string();
        let expected = if is_unreserved {
            text.clone()
        } else {
            format!("%{byte:02X}")
        };
        assert_eq!(uri_encode(&text), expected);
    }
    assert_eq!(uri_encode("é😹"), "%C3%A9%F0%9F%98%B9");
    assert_eq!(uri_encode(""), "");
}

/// Returns all components of a URL.
fn url_components(text: &str) -> Option<(&str, &str, &str, String, bool)> {
    let url = parse_url(text)?;
    Some((
        url.scheme(),
        url.authority(),
        url.path(),
        url.normalized_path(),
        url.is_ip(),
    ))
}

#[test]
fn urls_are_split_into_components() {
    for (text, scheme, authority, path, normalized, is_ip) in [
        (
            "https://example.com",
            "https",
            "example.com",
            "",
            "/",
            false,
        ),
        (
            "HTTP://example.com/",
            "http",
            "example.com",
            "/",
            "/",
            false,
        ),
        (
            "http://example.com:80/foo/bar",
            "http",
            "example.com:80",
            "/foo/bar",
            "/foo/bar/",
            false,
        ),
        ("https://127.0.0.1", "https", "127.0.0.1", "", "/", true),
        (
            "http://10.0.0.1:8080/a/",
            "http",
            "10.0.0.1:8080",
            "/a/",
            "/a/",
            true,
        ),
        ("https://[fe80::1]", "https", "[fe80::1]", "", "/", true),
        (
            "https://[fe80::1]:443/a",
            "https",
            "[fe80::1]:443",
            "/a",
            "/a/",
            true,
        ),
        (
            "https://999.999.abc.blah",
            "https",
            "999.999.abc.blah",
            "",
            "/",
            false,
        ),
        ("https://99_ab-.com", "https", "99_ab-.com", "", "/", false),
        (
            "https://me:secret@example.com/a@b",
            "https",
            "example.com",
            "/a@b",
            "/a@b/",
            false,
        ),
        (
            "https://example.com/a#b",
            "https",
            "example.com",
            "/a",
            "/a/",
            false,
        ),
    ] {
        let expected = (scheme, authority, path, normalized.to_owned(), is_ip);
        assert_eq!(url_components(text), Some(expected), "{text}");
    }
}

#[test]
fn texts_that_are_not_urls_are_rejected() {
    for text in [
        "",
        "example.com",
        "https:/example.com",
        "https://",
        "https:///path",
        "ftp://example.com",
        "://example.com",
        "https://example.com?a=b",
        "https://example.com/path?",
        "https://example.com:a/foo",
        "https://example.com:70000",
        "https://example.com:",
        "https://example.com:+1",
        "https://[fe80::1",
        "https://[nonsense]",
        "https://[fe80::1]x",
        "https://a[b]",
        "https://exa mple.com",
        "https://example.com/a\nb",
        "https://exämple.com",
        "https://user@",
    ] {
        assert_eq!(parse_url(text), None, "{text}");
    }
}
