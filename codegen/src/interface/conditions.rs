//! Conditional compilation, and other attributes that determine what belongs to an interface.

use std::collections::BTreeSet;

use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, Meta, Token};

/// The Cargo features that an item needs.
pub(super) type Features = BTreeSet<String>;

/// What the attributes of a visible item mean.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) features: Features,
    /// The deprecation note, which may be empty.
    pub(super) deprecation: Option<String>,
}

/// Reads the attributes of an item or of a part of one, such as a field. Returns `None` if users cannot see it.
pub(super) fn facts(attributes: &[Attribute]) -> Result<Option<Facts>, String> {
    if is_hidden(attributes) {
        return Ok(None);
    }
    Ok(features(attributes)?.map(|features| Facts {
        features,
        deprecation: deprecation(attributes),
    }))
}

/// Returns the features that an item with these attributes needs, or `None` if a build with all features does not
/// contain it.
pub(super) fn features(attributes: &[Attribute]) -> Result<Option<Features>, String> {
    let mut features = Features::new();
    for attribute in named(attributes, "cfg") {
        let condition = attribute
            .parse_args::<Meta>()
            .map_err(|error| format!("the condition of a `cfg` attribute is malformed: {error}"))?;
        if !holds(&condition, &mut features)? {
            return Ok(None);
        }
    }
    Ok(Some(features))
}

/// Returns whether a condition holds, and adds the features that it needs.
fn holds(condition: &Meta, features: &mut Features) -> Result<bool, String> {
    if let Meta::NameValue(pair) = condition
        && pair.path.is_ident("feature")
        && let Some(feature) = string(&pair.value)
    {
        features.insert(feature);
        return Ok(true);
    }
    if let Meta::Path(path) = condition
        && (path.is_ident("test") || path.is_ident("docsrs"))
    {
        return Ok(false);
    }
    let unknown = || Err(format!("the condition `{}` is unknown", name(condition)));
    let Meta::List(list) = condition else {
        return unknown();
    };
    let inner = list
        .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
        .map_err(|error| format!("a condition is malformed: {error}"))?;
    let mut inner_features = Features::new();
    let mut values = Vec::new();
    for condition in &inner {
        values.push(holds(condition, &mut inner_features)?);
    }
    let value = match name(condition).as_str() {
        // The features do not matter: an item that requires a feature to be disabled does not exist.
        "not" => return Ok(!values.contains(&true)),
        "all" => !values.contains(&false),
        "any" => values.contains(&true),
        _ => return unknown(),
    };
    features.append(&mut inner_features);
    Ok(value)
}

fn name(meta: &Meta) -> String {
    let names = meta.path().segments.iter();
    names
        .map(|segment| segment.ident.to_string())
        .collect::<Vec<_>>()
        .join("::")
}

/// Returns whether rustdoc omits an item with these attributes.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    named(attributes, "doc").any(|attribute| {
        attribute
            .parse_args::<Meta>()
            .is_ok_and(|meta| meta.path().is_ident("hidden"))
    })
}

/// Returns the prefix of a declaration: `#[non_exhaustive]` if the type may get more fields or variants.
pub(super) fn non_exhaustive(attributes: &[Attribute]) -> &'static str {
    match named(attributes, "non_exhaustive").next() {
        Some(_) => "#[non_exhaustive] ",
        None => "",
    }
}

/// Returns the deprecation note, which may be empty, or `None` if the item is not deprecated.
pub(super) fn deprecation(attributes: &[Attribute]) -> Option<String> {
    let attribute = named(attributes, "deprecated").next()?;
    let pairs = match &attribute.meta {
        Meta::List(list) => list
            .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
            .unwrap_or_default(),
        _ => Punctuated::new(),
    };
    let note = pairs.iter().find_map(|meta| match meta {
        Meta::NameValue(pair) if pair.path.is_ident("note") => string(&pair.value),
        _ => None,
    });
    Some(note.unwrap_or_default())
}

fn string(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Iterates over the attributes with this name, which is one segment.
pub(super) fn named<'a>(
    attributes: &'a [Attribute],
    name: &'a str,
) -> impl Iterator<Item = &'a Attribute> {
    let all = attributes.iter();
    all.filter(move |attribute| attribute.path().is_ident(name))
}
