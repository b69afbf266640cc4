//! `parseURL`: the parts of a URL.

use std::net::{Ipv4Addr, Ipv6Addr};

/// A URL of the schemes `http` and `https`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    scheme: &'static str,
    authority: &'a str,
    path: &'a str,
    is_ip: bool,
}

#[allow(dead_code)] // Rules need not ask for everything.
impl<'a> Url<'a> {
    /// In lower case.
    pub(crate) fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// The host, and the port as it was given.
    pub(crate) fn authority(&self) -> &'a str {
        self.authority
    }

    /// The path as it was given, which may be empty.
    pub(crate) fn path(&self) -> &'a str {
        self.path
    }

    /// The path with a slash at both ends.
    pub(crate) fn normalized_path(&self) -> String {
        if self.path.ends_with('/') {
            self.path.to_owned()
        } else {
            format!("{}/", self.path)
        }
    }

    /// Whether the host is an address of IPv4 or IPv6.
    pub(crate) fn is_ip(&self) -> bool {
        self.is_ip
    }
}

/// The parts of a URL; none where the text is not one, or where it has a query.
///
/// User information and a fragment are no parts of it.
pub(crate) fn parse_url(text: &str) -> Option<Url<'_>> {
    let (scheme, rest) = text.split_once("://")?;
    let known = ["http", "https"];
    let scheme = known
        .into_iter()
        .find(|known| scheme.eq_ignore_ascii_case(known))?;
    let is_part_of_url = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    if rest.contains('?') || !rest.bytes().all(is_part_of_url) {
        return None;
    }
    let (rest, _fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (_user, authority) = authority.rsplit_once('@').unwrap_or(("", authority));
    let is_ip = host(authority)?;
    Some(Url {
        scheme,
        authority,
        path,
        is_ip,
    })
}

/// Whether the host is an address; none where this is no authority.
fn host(authority: &str) -> Option<bool> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        address.parse::<Ipv6Addr>().ok()?;
        return is_port(port).then_some(true);
    }
    let (host, port) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
    let is_host = !host.is_empty() && !host.contains(['[', ']']);
    (is_host && is_port(port)).then(|| host.parse::<Ipv4Addr>().is_ok())
}

/// Whether this is nothing, or a port after a colon.
fn is_port(text: &str) -> bool {
    match text.strip_prefix(':') {
        Some(port) => port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok(),
        None => text.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str, &str, String, bool)> {
        let url = parse_url(text)?;
        let Url {
            scheme,
            authority,
            path,
            is_ip,
        } = url;
        Some((scheme, authority, path, url.normalized_path(), is_ip))
    }

    #[test]
    fn urls_come_in_parts() {
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
            assert_eq!(parts(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_urls() {
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
}
