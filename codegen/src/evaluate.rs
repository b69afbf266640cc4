//! Evaluates the endpoint rules of a service as its client does, without generating the client.
//!
//! The functions of the rules language are those of clients, compiled into the generator, except `aws.partition` and `uriEncode`.

mod calls;
mod expressions;
mod functions;
mod outcome;
mod partition;
mod parts;
mod rules;
#[cfg(test)]
mod tests;
mod values;

use crate::ir::{Absence, EndpointParam, EndpointValue, Endpoints, Partition};

use expressions::Evaluator;
use functions::is_valid_host_label;
use outcome::Evaluated;
use values::Value;

pub(crate) use functions::parse_url;
pub(crate) use outcome::Outcome;
pub(crate) use parts::parts;

/// Evaluates endpoint rules with these partitions. Each parameter is given as the name of its Rust
/// field and a value.
///
/// Every part of the rules is evaluated at most once, and the total size of all values is limited.
pub(crate) fn evaluate(
    endpoints: &Endpoints,
    partitions: &[Partition],
    given: &[(String, EndpointValue)],
) -> Outcome {
    let mut evaluator = Evaluator::new(partitions);
    let params = endpoints.params.iter();
    let set = params.map(|param| set_param(param, given, &mut evaluator));
    let outcome = set
        .collect::<Evaluated<()>>()
        .and_then(|()| rules::rules(&endpoints.rules, &mut evaluator));
    outcome.unwrap_or_else(|outcome| outcome)
}

/// Sets a parameter to the given value or its default, as the client's `ParamsBuilder` does.
fn set_param<'r>(
    param: &'r EndpointParam,
    given: &[(String, EndpointValue)],
    evaluator: &mut Evaluator<'r>,
) -> Evaluated<()> {
    let mut values = given.iter();
    let found = values.find(|(name, _)| *name == param.name);
    let found = found.map(|(_, value)| value);
    let name = &param.bare_name;
    if param.is_host_label
        && let Some(EndpointValue::Text(text)) = found
        && !is_valid_host_label(text, true)
    {
        return Err(Outcome::InvalidParams(format!(
            "invalid value for field: `{name}` - must be a valid host label"
        )));
    }
    let value = match (&param.absence, found) {
        (_, Some(value)) => value,
        (Absence::Default(default), None) => default,
        (Absence::Allowed, None) => return Ok(()),
        (Absence::Rejected, None) => {
            return Err(Outcome::InvalidParams(format!(
                "a required field was missing: `{name}`"
            )));
        }
    };
    evaluator.assign(&param.name, Value::from(value));
    Ok(())
}
