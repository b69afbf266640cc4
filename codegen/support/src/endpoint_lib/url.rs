//! `parseURL`: the components of a URL.

use std::net::{Ipv4Addr, Ipv6Addr};

/// A URL with the scheme `http` or `https`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    scheme: &'static str,
    authority: &'a str,
    path: &'a str,
    is_ip: bool,
}

#[allow(dead_code)] // Not every rule set uses all components.
impl<'a> Url<'a> {
    /// Returns the scheme in lower case.
    pub(crate) fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// Returns the host, and the port if the URL has one.
    pub(crate) fn authority(&self) -> &'a str {
        self.authority
    }

    /// Returns the unmodified path, which may be empty.
    pub(crate) fn path(&self) -> &'a str {
        self.path
    }

    /// Returns the path with a slash at both ends.
    pub(crate) fn normalized_path(&self) -> String {
        if self.path.ends_with('/') {
            self.path.to_owned()
        } else {
            format!("{}/", self.path)
        }
    }

    /// Returns whether the host is an IPv4 or IPv6 address.
    pub(crate) fn is_ip(&self) -> bool {
        self.is_ip
    }
}

/// Parses a URL. Returns `None` if the text is not a URL, or if the URL has a query.
///
/// The result does not include user information or a fragment.
pub(crate) fn parse_url(text: &str) -> Option<Url<'_>> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = ["http", "https"]
        .into_iter()
        .find(|supported| scheme.eq_ignore_ascii_case(supported))?;
    let is_url_byte = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    if rest.contains('?') || !rest.bytes().all(is_url_byte) {
        return None;
    }
    let (rest, _fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (_user, authority) = authority.rsplit_once('@').unwrap_or(("", authority));
    let is_ip = is_ip_address(authority)?;
    Some(Url {
        scheme,
        authority,
        path,
        is_ip,
    })
}

/// Returns whether the host of an authority is an IP address, or `None` if the authority is invalid.
fn is_ip_address(authority: &str) -> Option<bool> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        address.parse::<Ipv6Addr>().ok()?;
        return is_optional_port(port).then_some(true);
    }
    let (host, port) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
    let is_host = !host.is_empty() && !host.contains(['[', ']']);
    (is_host && is_optional_port(port)).then(|| host.parse::<Ipv4Addr>().is_ok())
}

/// Returns whether a text is empty, or a colon followed by a port.
fn is_optional_port(text: &str) -> bool {
    match text.strip_prefix(':') {
        Some(port) => port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok(),
        None => text.is_empty(),
    }
}
