//! Properties of endpoints, in rules and in the expectations of test cases (Smithy 2.0, section
//! "Endpoint object").

use std::collections::BTreeSet;

use super::compiler::SECTION;
use crate::ir::{self, EndpointAuthScheme};
use crate::lower::findings::Findings;
use crate::model::traits::endpoint_object::{AuthScheme, Properties, Property};
use crate::source::{Span, Spanned};

/// The auth schemes of an endpoint, and its other properties.
type Lowered<T> = (Vec<EndpointAuthScheme<T>>, Vec<(String, ir::Property<T>)>);

/// Lowers properties, each string with `read`.
pub(crate) fn properties<T>(
    properties: &Properties,
    mut read: impl FnMut(&str, Span) -> Option<T>,
) -> Lowered<T> {
    let schemes = properties.auth_schemes.iter();
    let schemes = schemes.filter_map(|scheme| auth_scheme(scheme, &mut read));
    let schemes = schemes.collect();
    let others = named(&properties.others, &mut read);
    (schemes, others)
}

fn auth_scheme<T>(
    scheme: &AuthScheme,
    read: &mut impl FnMut(&str, Span) -> Option<T>,
) -> Option<EndpointAuthScheme<T>> {
    let name = read(&scheme.name.value, scheme.name.span)?;
    let mut properties = named(&scheme.properties, read);
    // Sorted so that comparisons of schemes do not depend on the order of properties.
    properties.sort_by(|(one, _), (other, _)| one.cmp(other));
    Some(EndpointAuthScheme { name, properties })
}

fn named<T>(
    properties: &[(String, Spanned<Property>)],
    read: &mut impl FnMut(&str, Span) -> Option<T>,
) -> Vec<(String, ir::Property<T>)> {
    let properties = properties.iter();
    properties
        .filter_map(|(name, value)| Some((name.clone(), property(value, read)?)))
        .collect()
}

fn property<T>(
    found: &Spanned<Property>,
    read: &mut impl FnMut(&str, Span) -> Option<T>,
) -> Option<ir::Property<T>> {
    Some(match &found.value {
        Property::String(text) => ir::Property::Text(read(text, found.span)?),
        Property::Boolean(value) => ir::Property::Bool(*value),
        Property::Array(items) => {
            let items = items.iter().filter_map(|item| property(item, read));
            ir::Property::List(items.collect())
        }
        Property::Object(members) => ir::Property::Object(named(members, read)),
    })
}

/// Checks the auth schemes of an endpoint. `literal` returns the name of a scheme if it does not
/// depend on the rules.
pub(crate) fn check_auth_schemes(
    properties: &Properties,
    literal: impl Fn(&str) -> Option<String>,
    findings: &mut Findings<'_>,
) {
    let mut names = BTreeSet::new();
    for scheme in &properties.auth_schemes {
        let name = literal(&scheme.name.value);
        if name.as_deref().is_none_or(|name| name.starts_with("sigv4")) {
            for (key, value) in &scheme.properties {
                check_signing_property(key, value, findings);
            }
        }
        if let Some(name) = name
            && !names.insert(name.clone())
        {
            findings.report(
                scheme.span,
                format!("the auth scheme `{}` is listed twice", name.escape_debug()),
                "remove or rename one of the two",
            );
        }
    }
}

/// Checks the type of a property that signers read (Smithy 2.0, section "AWS rules engine
/// authentication scheme validators"). They return an error if the type is wrong.
fn check_signing_property(key: &str, found: &Spanned<Property>, findings: &mut Findings<'_>) {
    let is_string = |item: &Spanned<Property>| matches!(item.value, Property::String(_));
    let (fits, expected) = match key {
        "signingName" | "signingRegion" => (is_string(found), "a string"),
        "disableDoubleEncoding" | "disableNormalizePath" => {
            (matches!(found.value, Property::Boolean(_)), "a boolean")
        }
        "signingRegionSet" => (
            matches!(&found.value, Property::Array(items) if items.iter().all(is_string)),
            "an array of strings",
        ),
        _ => return,
    };
    if !fits {
        let is = match &found.value {
            Property::String(_) => "a string",
            Property::Boolean(_) => "a boolean",
            Property::Array(_) => "an array with other values",
            Property::Object(_) => "an object",
        };
        findings.report(
            found.span,
            format!("`{key}` must be {expected}, but this is {is}"),
            SECTION,
        );
    }
}
