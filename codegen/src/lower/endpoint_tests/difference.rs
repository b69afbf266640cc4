//! Describes how two outcomes differ.

use crate::evaluate::Outcome;
use crate::ir::{EndpointResult, Property};

/// Describes the first difference between two outcomes, as it appears in each of them.
pub(super) fn difference(one: &Outcome, other: &Outcome) -> (String, String) {
    if let (Outcome::Endpoint(one), Outcome::Endpoint(other)) = (one, other)
        && one.url == other.url
    {
        let parts: [(&str, Part); 3] = [
            ("the headers", headers),
            ("the auth schemes", auth_schemes),
            ("the properties", properties),
        ];
        for (name, part) in parts {
            let (one, other) = (part(one), part(other));
            if one != other {
                let described = |part| format!("{name} `{}`", json(part));
                return (described(&one), described(&other));
            }
        }
    }
    (described(one), described(other))
}

type Endpoint = EndpointResult<String>;

/// A function that returns a part of an endpoint.
type Part = fn(&Endpoint) -> Property<String>;

fn described(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Endpoint(endpoint) => format!("the endpoint `{}`", endpoint.url),
        Outcome::Error(message) => format!("the error `{message}`"),
        Outcome::InvalidParams(message) => format!("no endpoint: {message}"),
        Outcome::Unknown => "nothing that is known".to_owned(),
    }
}

fn headers(endpoint: &Endpoint) -> Property<String> {
    let headers = endpoint.headers.iter().map(|(name, values)| {
        let values = values.iter().cloned().map(Property::Text);
        (name.clone(), Property::List(values.collect()))
    });
    Property::Object(headers.collect())
}

fn auth_schemes(endpoint: &Endpoint) -> Property<String> {
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        let name = ("name".to_owned(), Property::Text(scheme.name.clone()));
        let properties = scheme.properties.iter().cloned();
        Property::Object(std::iter::once(name).chain(properties).collect())
    });
    Property::List(schemes.collect())
}

fn properties(endpoint: &Endpoint) -> Property<String> {
    Property::Object(endpoint.properties.clone())
}

/// Describes a property, in a notation like JSON.
fn json(property: &Property<String>) -> String {
    match property {
        Property::Text(text) => format!("{text:?}"),
        Property::Bool(value) => value.to_string(),
        Property::List(items) => {
            let items: Vec<_> = items.iter().map(json).collect();
            format!("[{}]", items.join(", "))
        }
        Property::Object(members) => {
            let members = members.iter();
            let members = members.map(|(key, value)| format!("{key:?}: {}", json(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
    }
}
