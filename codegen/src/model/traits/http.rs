//! HTTP bindings (Smithy 2.0, section "HTTP bindings").

use super::applied::Applied;
use super::set::Traits;
use super::values::{Http, HttpBinding, HttpRequest};
use crate::source::Spanned;

const DEFAULT_CODE: u16 = 200;

pub(super) fn http(traits: &mut Traits, mut applied: Applied<'_>) {
    let span = applied.span;
    let method = applied.required_string("method");
    let uri = applied.required_string("uri");
    let code = match applied.node.get("code") {
        None => Some(DEFAULT_CODE),
        Some(node) => applied.reader.status_code(node),
    };
    if let (Some(method), Some(uri), Some(code)) = (method, uri, code) {
        family(traits).request = Some(HttpRequest {
            method: method.value,
            uri: uri.value,
            code,
            span,
        });
    }
}

pub(super) fn label(traits: &mut Traits, applied: Applied<'_>) {
    bind(traits, applied, HttpBinding::Label);
}

pub(super) fn payload(traits: &mut Traits, applied: Applied<'_>) {
    bind(traits, applied, HttpBinding::Payload);
}

pub(super) fn query_params(traits: &mut Traits, applied: Applied<'_>) {
    bind(traits, applied, HttpBinding::QueryParams);
}

pub(super) fn response_code(traits: &mut Traits, applied: Applied<'_>) {
    bind(traits, applied, HttpBinding::ResponseCode);
}

pub(super) fn header(traits: &mut Traits, applied: Applied<'_>) {
    bind_to_name(traits, applied, HttpBinding::Header);
}

pub(super) fn prefix_headers(traits: &mut Traits, applied: Applied<'_>) {
    bind_to_name(traits, applied, HttpBinding::PrefixHeaders);
}

pub(super) fn query(traits: &mut Traits, applied: Applied<'_>) {
    bind_to_name(traits, applied, HttpBinding::Query);
}

fn bind_to_name(traits: &mut Traits, applied: Applied<'_>, to: fn(String) -> HttpBinding) {
    let name = applied.node.as_str().unwrap_or_default().to_owned();
    bind(traits, applied, to(name));
}

fn bind(traits: &mut Traits, mut applied: Applied<'_>, value: HttpBinding) {
    let span = applied.span;
    match &mut family(traits).binding {
        binding @ None => *binding = Some(Spanned { value, span }),
        Some(other) => {
            let other = other.span;
            let message = "the member is bound to two parts of an HTTP message";
            applied.report(span, message, "remove one of the two traits");
            applied.reader.relate(other, "the other binding is here");
        }
    }
}

fn family(traits: &mut Traits) -> &mut Http {
    traits.http.get_or_insert_default()
}

/// Returns whether a text is a token (RFC 9110, section 5.6.2), such as the name of a header.
pub(crate) fn is_token(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_allowed)
}

impl Traits {
    /// Returns the value of `smithy.api#http` of an operation.
    pub(crate) fn http(&self) -> Option<&HttpRequest> {
        self.http.as_ref()?.request.as_ref()
    }

    /// Returns the part of an HTTP message that a member is bound to.
    pub(crate) fn http_binding(&self) -> Option<&HttpBinding> {
        Some(&self.http.as_ref()?.binding.as_ref()?.value)
    }
}
