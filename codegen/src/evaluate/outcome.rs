//! The results of evaluations.

use crate::ir::{EndpointResult, Property};

/// The result of endpoint rules for certain parameters.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// Headers and properties are sorted, because their order has no meaning.
    Endpoint(Box<EndpointResult<String>>),
    Error(String),
    /// The client rejects the parameters before it evaluates the rules.
    InvalidParams(String),
    /// The evaluation was stopped: the values are too large, or a value has a type that `lower` should have rejected.
    Unknown,
}

impl Outcome {
    /// Returns an endpoint that can be compared with others.
    pub(crate) fn endpoint(mut endpoint: EndpointResult<String>) -> Self {
        // A header without values is not sent.
        endpoint.headers.retain(|(_, values)| !values.is_empty());
        endpoint.headers.sort();
        sort(&mut endpoint.properties);
        for scheme in &mut endpoint.auth_schemes {
            sort(&mut scheme.properties);
        }
        Self::Endpoint(Box::new(endpoint))
    }
}

fn sort(properties: &mut [(String, Property<String>)]) {
    properties.sort_by(|(one, _), (other, _)| one.cmp(other));
    properties
        .iter_mut()
        .for_each(|(_, value)| sort_within(value));
}

fn sort_within(property: &mut Property<String>) {
    match property {
        Property::Text(_) | Property::Bool(_) => {}
        Property::List(items) => items.iter_mut().for_each(sort_within),
        Property::Object(members) => sort(members),
    }
}

/// A value, or the outcome that ends the evaluation.
pub(super) type Evaluated<T> = Result<T, Outcome>;
