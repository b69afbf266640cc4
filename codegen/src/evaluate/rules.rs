//! Rules and their outcomes.

use super::expressions::Evaluator;
use super::outcome::{Evaluated, Outcome};
use crate::ir::{self, Condition, EndpointAuthScheme, EndpointResult, Expression, Property, Rule};

const NO_RULE: &str = "No endpoint rule matched";

/// Returns the outcome of the first rule whose conditions are met.
pub(super) fn rules<'r>(rules: &'r [Rule], evaluator: &mut Evaluator<'r>) -> Evaluated<Outcome> {
    for rule in rules {
        if are_met(&rule.conditions, evaluator)? {
            return outcome(&rule.outcome, evaluator);
        }
    }
    Ok(Outcome::Error(NO_RULE.to_owned()))
}

fn are_met<'r>(conditions: &'r [Condition], evaluator: &mut Evaluator<'r>) -> Evaluated<bool> {
    for condition in conditions {
        let is_met = match condition {
            Condition::Test(value) => evaluator.flag(value)?,
            Condition::Bind { name, value } | Condition::Let { name, value } => {
                let value = evaluator.optional(value)?;
                let is_present = value.is_some();
                if let Some(value) = value {
                    evaluator.assign(name, value);
                }
                is_present
            }
        };
        if !is_met {
            return Ok(false);
        }
    }
    Ok(true)
}

fn outcome<'r>(outcome: &'r ir::Outcome, evaluator: &mut Evaluator<'r>) -> Evaluated<Outcome> {
    Ok(match outcome {
        ir::Outcome::Rules(nested) => rules(nested, evaluator)?,
        ir::Outcome::Error(message) => Outcome::Error(evaluator.text(message)?),
        ir::Outcome::Endpoint(endpoint) => Outcome::endpoint(self::endpoint(endpoint, evaluator)?),
    })
}

fn endpoint(
    endpoint: &EndpointResult<Expression>,
    evaluator: &mut Evaluator<'_>,
) -> Evaluated<EndpointResult<String>> {
    let url = evaluator.text(&endpoint.url)?;
    let headers = endpoint.headers.iter().map(|(name, values)| {
        let values = values.iter().map(|value| evaluator.text(value));
        Ok((name.clone(), values.collect::<Evaluated<_>>()?))
    });
    let headers = headers.collect::<Evaluated<_>>()?;
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        Ok(EndpointAuthScheme {
            name: evaluator.text(&scheme.name)?,
            properties: properties(&scheme.properties, evaluator)?,
        })
    });
    Ok(EndpointResult {
        url,
        headers,
        auth_schemes: schemes.collect::<Evaluated<_>>()?,
        properties: properties(&endpoint.properties, evaluator)?,
    })
}

fn properties(
    properties: &[(String, Property<Expression>)],
    evaluator: &mut Evaluator<'_>,
) -> Evaluated<Vec<(String, Property<String>)>> {
    let properties = properties.iter();
    properties
        .map(|(name, value)| Ok((name.clone(), property(value, evaluator)?)))
        .collect()
}

fn property(
    found: &Property<Expression>,
    evaluator: &mut Evaluator<'_>,
) -> Evaluated<Property<String>> {
    Ok(match found {
        Property::Text(text) => Property::Text(evaluator.text(text)?),
        Property::Bool(value) => Property::Bool(*value),
        Property::List(items) => {
            let items = items.iter().map(|item| property(item, evaluator));
            Property::List(items.collect::<Evaluated<_>>()?)
        }
        Property::Object(members) => Property::Object(properties(members, evaluator)?),
    })
}
