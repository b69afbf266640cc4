//! A model with random JMESPath expressions, each with the result that an interpreter returns.
//!
//! The expressions are endpoint parameters of operations. The endpoint rules copy the parameters into headers, so that
//! the model's own protocol tests compare them with the interpreter's results, failures included. Data are random, too,
//! and members are optional, required, defaulted, and boxed.

mod data;
mod expression;
mod types;

use std::fmt::Write as _;

use fastrand::Rng;
use serde_json::{Map, Value, json};

use data::Data;
use expression::Generator;
use types::Types;

/// The name of the model and of its client.
pub(super) const NAME: &str = "expressions";

/// The environment variable with another seed.
pub(super) const SEED: &str = "EXPRESSIONS_SEED";
const DEFAULT_SEED: u64 = 1;

const OPERATIONS: usize = 40;
/// The number of expressions of each operation, each a parameter of the endpoint rules.
const PARAMS: usize = 10;
/// The number of inputs that each expression is evaluated on.
const INPUTS: usize = 4;

/// The header of an expression that fails.
const FAILED: &str = "(failed)";
const PROTOCOL: &str = "aws.protocols#awsQuery";
const NAMESPACE: &str = "example.expressions";

/// Returns the seed, which the environment variable may set.
pub(super) fn seed() -> Result<u64, String> {
    match std::env::var(SEED) {
        Ok(text) => text
            .parse()
            .map_err(|_| format!("{SEED} must be a number, but is `{text}`")),
        Err(_) => Ok(DEFAULT_SEED),
    }
}

/// Returns the model of a seed.
pub(super) fn model(seed: u64) -> Result<Value, String> {
    let mut rng = Rng::with_seed(seed);
    let types = Types::random(&mut rng);
    let mut shapes = types.shapes();
    let mut operations = Vec::new();
    for operation in 0..OPERATIONS {
        let id = format!("{NAMESPACE}#Operation{operation}");
        operations.push(json!({ "target": id }));
        let mut generator = Generator {
            types: &types,
            rng: &mut rng,
        };
        let expressions: Vec<String> = (0..PARAMS).map(|_| generator.expression()).collect();
        shapes.insert(
            id,
            self::operation(operation, &expressions, &types, &mut rng)?,
        );
    }
    shapes.insert(
        format!("{NAMESPACE}#Service"),
        json!({
            "type": "service",
            "version": "2026-01-01",
            "operations": operations,
            "traits": {
                PROTOCOL: {},
                "smithy.api#xmlNamespace": { "uri": "https://expressions.example.com/" },
                "smithy.api#documentation": format!("Random JMESPath expressions of seed {seed}."),
                "smithy.rules#endpointRuleSet": rule_set(),
            },
        }),
    );
    Ok(json!({ "smithy": "2.0", "shapes": shapes }))
}

/// Returns an operation whose test cases contain the results of all expressions.
fn operation(
    number: usize,
    expressions: &[String],
    types: &Types,
    rng: &mut Rng,
) -> Result<Value, String> {
    let mut cases = Vec::new();
    let mut docs = String::from("Expressions:\n");
    for (at, expression) in expressions.iter().enumerate() {
        let _ = write!(docs, "\n- `{at}`: `{}`", expression.replace('`', "'"));
    }
    for case in 0..INPUTS {
        let Data { params, seen } = data::input(types, rng);
        let mut headers = Map::new();
        for (at, expression) in expressions.iter().enumerate() {
            let compiled = jmespath::compile(expression)
                .map_err(|error| format!("the expression `{expression}` is not valid: {error}"))?;
            let result = compiled.search(&seen);
            let result = result.ok().and_then(|value| value.as_string().cloned());
            let result = result.unwrap_or_else(|| FAILED.to_owned());
            headers.insert(format!("x-p{at}"), result.into());
        }
        cases.push(json!({
            "id": format!("Operation{number}Input{case}"),
            "protocol": PROTOCOL,
            "method": "POST",
            "uri": "/",
            "params": params,
            "headers": headers,
        }));
    }
    let params: Map<_, _> = expressions
        .iter()
        .enumerate()
        .map(|(at, expression)| (format!("P{at}"), json!({ "path": expression })))
        .collect();
    Ok(json!({
        "type": "operation",
        "input": { "target": format!("{NAMESPACE}#Input") },
        "output": { "target": "smithy.api#Unit" },
        "traits": {
            "smithy.api#documentation": docs,
            "smithy.rules#operationContextParams": params,
            "smithy.test#httpRequestTests": cases,
        },
    }))
}

/// Returns rules that copy each parameter into a header.
fn rule_set() -> Value {
    let mut parameters = Map::new();
    let mut headers = Map::new();
    parameters.insert(
        "Endpoint".to_owned(),
        json!({ "type": "String", "builtIn": "SDK::Endpoint", "required": true, "documentation": "The endpoint." }),
    );
    for at in 0..PARAMS {
        parameters.insert(
            format!("P{at}"),
            json!({ "type": "String", "required": false, "documentation": "The result of an expression." }),
        );
        headers.insert(
            format!("x-p{at}"),
            json!([{ "fn": "coalesce", "argv": [{ "ref": format!("P{at}") }, FAILED] }]),
        );
    }
    json!({
        "version": "1.1",
        "parameters": parameters,
        "rules": [{
            "type": "endpoint",
            "conditions": [],
            "endpoint": { "url": { "ref": "Endpoint" }, "headers": headers, "properties": {} },
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn model_depends_only_on_the_seed() {
        assert_eq!(model(1), model(1));
        assert_ne!(model(1), model(2));
    }

    #[test]
    fn most_expressions_have_a_result_and_some_fail() {
        let model = model(1).expect("a model").to_string();
        let failed = model.matches(FAILED).count() - PARAMS;
        let all = OPERATIONS * PARAMS * INPUTS;
        assert!(failed > all / 100, "{failed} of {all}");
        assert!(failed < all / 2, "{failed} of {all}");
    }
}
