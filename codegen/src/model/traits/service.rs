//! Traits of services: their names at AWS, and the protocols that they declare.

use super::applied::Applied;
use super::set::Traits;
use super::values::ServiceTraits;
use crate::source::{Span, Spanned};

pub(super) fn aws_service(traits: &mut Traits, mut applied: Applied<'_>) {
    family(traits).is_aws_service = true;
    let Some(node) = applied.node.get("sdkId") else {
        return;
    };
    match node.as_str().filter(|text| is_sdk_id(text)) {
        Some(text) => {
            let sdk_id = Some(text.to_owned());
            family(traits).sdk_id = sdk_id;
        }
        None => {
            let span = node.span;
            let help = "use words of ASCII letters and digits, separated by one space or hyphen; start with a letter, and use at most 50 characters";
            applied.report(span, "this is not a valid SDK ID", help);
        }
    }
}

/// Returns whether a text consists of words that are separated by a space or a hyphen.
fn is_sdk_id(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|next| next.is_ascii_alphanumeric());
    text.len() <= 50
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.split([' ', '-']).all(is_word)
}

pub(super) fn protocol(traits: &mut Traits, applied: Applied<'_>) {
    traits.add_protocol(applied.id, applied.span);
}

pub(super) fn query_compatible(traits: &mut Traits, _: Applied<'_>) {
    family(traits).is_query_compatible = true;
}

fn family(traits: &mut Traits) -> &mut ServiceTraits {
    traits.service.get_or_insert_default()
}

impl Traits {
    /// Returns whether the service has the trait `aws.api#service`.
    pub(crate) fn is_aws_service(&self) -> bool {
        let found = self.service.as_ref();
        found.is_some_and(|found| found.is_aws_service)
    }

    /// Returns the `sdkId` of `aws.api#service`.
    pub(crate) fn sdk_id(&self) -> Option<&str> {
        self.service.as_ref()?.sdk_id.as_deref()
    }

    /// Returns whether the service uses the error codes of awsQuery in other protocols
    /// (`aws.protocols#awsQueryCompatible`).
    pub(crate) fn is_query_compatible(&self) -> bool {
        let found = self.service.as_ref();
        found.is_some_and(|found| found.is_query_compatible)
    }

    pub(crate) fn add_protocol(&mut self, id: &str, span: Span) {
        family(self).protocols.push(Spanned {
            value: id.to_owned(),
            span,
        });
    }

    /// Returns the IDs of the protocols that a service declares.
    pub(crate) fn protocols(&self) -> &[Spanned<String>] {
        self.service.as_ref().map_or(&[], |found| &found.protocols)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sdk_id_is_words_with_single_separators() {
        let longest = "a".repeat(50);
        for good in ["STS", "Route 53", "IoT-Data Plane", &longest] {
            assert!(is_sdk_id(good), "{good}");
        }
        let too_long = "a".repeat(51);
        for bad in ["", "5x", "a  b", "a ", "-a", "a_b", "ä", &too_long] {
            assert!(!is_sdk_id(bad), "{bad:?}");
        }
    }
}
