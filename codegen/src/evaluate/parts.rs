//! The parts of an endpoint, in a form to show.

use crate::ir::{EndpointResult, Property};

type Endpoint = EndpointResult<String>;

/// Returns what the parts of an endpoint are called, each with its content.
pub(crate) fn parts(endpoint: &Endpoint) -> [(&'static str, String); 4] {
    [
        ("endpoint", endpoint.url.clone()),
        ("headers", json(&headers(endpoint))),
        ("auth schemes", json(&auth_schemes(endpoint))),
        ("properties", json(&properties(endpoint))),
    ]
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
