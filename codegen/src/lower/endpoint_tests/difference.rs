//! Describes how two outcomes differ.

use crate::evaluate::{Outcome, parts};

/// Describes the first difference between two outcomes, as it appears in each of them.
pub(super) fn difference(one: &Outcome, other: &Outcome) -> (String, String) {
    if let (Outcome::Endpoint(one), Outcome::Endpoint(other)) = (one, other) {
        let mut parts = parts(one).into_iter().zip(parts(other));
        if let Some(((name, one), (_, other))) = parts.find(|(one, other)| one != other) {
            let described = |text| format!("the {name} `{text}`");
            return (described(one), described(other));
        }
    }
    (described(one), described(other))
}

fn described(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Endpoint(endpoint) => format!("the endpoint `{}`", endpoint.url),
        Outcome::Error(message) => format!("the error `{message}`"),
        Outcome::InvalidParams(message) => format!("no endpoint: {message}"),
        Outcome::Unknown => "nothing that is known".to_owned(),
    }
}
