//! Authentication (Smithy 2.0, section "Authentication traits").

use super::applied::Applied;
use super::http::is_token;
use super::set::Traits;
use super::values::{ApiKey, ApiKeyLocation, Auth};
use crate::source::{Span, Spanned};

/// The auth scheme of most AWS services. The other scheme with a signing name is SigV4a.
const SIGV4: &str = "aws.auth#sigv4";

/// Decodes the trait of a scheme without settings, or of one that is not supported. All that matters
/// is that the service offers it.
pub(super) fn scheme(traits: &mut Traits, applied: Applied<'_>) {
    traits.offer_auth_scheme(applied.id, applied.span);
}

pub(super) fn sigv4(traits: &mut Traits, mut applied: Applied<'_>) {
    traits.offer_auth_scheme(applied.id, applied.span);
    let node = applied.node.get("name");
    let name = node.and_then(|node| node.as_str());
    match name.filter(|name| is_signing_name(name)) {
        Some(name) => {
            let name = Some(name.to_owned());
            let auth = family(traits);
            match applied.id {
                SIGV4 => auth.sigv4_name = name,
                _ => auth.sigv4a_name = name,
            }
        }
        None => {
            let span = node.map_or(applied.span, |node| node.span);
            let message = format!(
                "the `name` of `{}` is missing or is not a valid signing name",
                applied.id
            );
            let help = "use ASCII letters, digits, hyphens, underscores, and dots";
            applied.report(span, message, help);
        }
    }
}

/// Decodes `smithy.api#httpApiKeyAuth`.
pub(super) fn api_key(traits: &mut Traits, mut applied: Applied<'_>) {
    traits.offer_auth_scheme(applied.id, applied.span);
    let name = applied.required_string("name");
    let location = applied.required_string("in");
    let scheme = applied.optional_string("scheme");
    let (Some(name), Some(location)) = (name, location) else {
        return;
    };
    let location = match (location.value.as_str(), scheme) {
        ("header", scheme) => {
            let word = scheme.as_ref();
            if let Some(found) = word.filter(|found| !is_token(&found.value)) {
                let message = "the `scheme` is not a valid name of an auth scheme";
                applied.report(found.span, message, HTTP_TOKEN);
            }
            if !is_token(&name.value) {
                let message = "the `name` is not a valid name of a header";
                applied.report(name.span, message, HTTP_TOKEN);
            }
            ApiKeyLocation::Header(scheme.map(|scheme| scheme.value))
        }
        ("query", None) => {
            if name.value.is_empty() {
                let message = "the name of the query parameter is empty";
                applied.report(name.span, message, "use the name that the service reads");
            }
            ApiKeyLocation::Query
        }
        ("query", Some(scheme)) => {
            let message = "a key in the query has no `scheme`";
            let help = "remove `scheme`, or set `in` to `header`";
            applied.report(scheme.span, message, help);
            return;
        }
        _ => {
            let message = "`in` is neither `header` nor `query`";
            applied.report(location.span, message, "use one of the two");
            return;
        }
    };
    let name = name.value;
    family(traits).api_key = Some(Box::new(ApiKey { name, location }));
}

const HTTP_TOKEN: &str = "use letters, digits, and hyphens";

/// Returns whether a name may be part of a signature header.
fn is_signing_name(text: &str) -> bool {
    let is_plain = |next: char| next.is_ascii_alphanumeric() || matches!(next, '-' | '_' | '.');
    !text.is_empty() && text.chars().all(is_plain)
}

/// Decodes `smithy.api#auth`: the schemes of a service or an operation, in order of preference.
pub(super) fn listed(traits: &mut Traits, mut applied: Applied<'_>) {
    let items = applied.reader.items(&applied.node).iter();
    let schemes = items.filter_map(|item| applied.reader.string(item));
    family(traits).listed = Some(schemes.collect());
}

pub(super) fn unsigned_payload(traits: &mut Traits, _: Applied<'_>) {
    family(traits).unsigned_payload = true;
}

pub(super) fn optional(traits: &mut Traits, _: Applied<'_>) {
    family(traits).optional = true;
}

fn family(traits: &mut Traits) -> &mut Auth {
    traits.auth.get_or_insert_default()
}

impl Traits {
    pub(crate) fn offer_auth_scheme(&mut self, id: &str, span: Span) {
        family(self).offered.push(Spanned {
            value: id.to_owned(),
            span,
        });
    }

    /// Returns the IDs of the auth schemes that a service offers.
    pub(crate) fn offered_auth_schemes(&self) -> &[Spanned<String>] {
        self.auth.as_ref().map_or(&[], |auth| &auth.offered)
    }

    /// Returns the IDs that `smithy.api#auth` lists, in order of preference.
    pub(crate) fn auth(&self) -> Option<&[Spanned<String>]> {
        self.auth.as_ref()?.listed.as_deref()
    }

    /// Returns whether signatures do not cover the bodies of requests (`aws.auth#unsignedPayload`).
    pub(crate) fn unsigned_payload(&self) -> bool {
        self.auth.as_ref().is_some_and(|auth| auth.unsigned_payload)
    }

    pub(crate) fn optional_auth(&self) -> bool {
        self.auth.as_ref().is_some_and(|auth| auth.optional)
    }

    /// Returns the signing name of `aws.auth#sigv4` or, if the service does not have that trait, of
    /// `aws.auth#sigv4a`.
    pub(crate) fn signing_name(&self) -> Option<&str> {
        let auth = self.auth.as_ref()?;
        let name = auth.sigv4_name.as_ref().or(auth.sigv4a_name.as_ref());
        name.map(String::as_str)
    }

    /// Returns where requests carry an API key (`smithy.api#httpApiKeyAuth`).
    pub(crate) fn api_key(&self) -> Option<&ApiKey> {
        self.auth.as_ref()?.api_key.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tokens_of_http_are_names_of_headers() {
        for good in ["X-Api-Key", "authorization", "a.b_c"] {
            assert!(is_token(good), "{good}");
        }
        for bad in ["", "a b", "a:b", "\u{e4}", "a\n"] {
            assert!(!is_token(bad), "{bad:?}");
        }
    }

    #[test]
    fn signing_names_with_other_characters_are_rejected() {
        for good in ["sts", "execute-api", "a_b.c"] {
            assert!(is_signing_name(good), "{good}");
        }
        for bad in ["", "a b", "a/b", "ä", "a\n"] {
            assert!(!is_signing_name(bad), "{bad:?}");
        }
    }
}
