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

use super::Model;
use expression::Generator;
use types::{Type, Types};

/// The name of the model and of its client.
pub(crate) const NAME: &str = "expressions";

/// The environment variable with another seed.
pub(crate) const SEED: &str = "EXPRESSIONS_SEED";
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
pub(crate) fn seed() -> Result<u64, String> {
    match std::env::var(SEED) {
        Ok(text) => text
            .parse()
            .map_err(|_| format!("{SEED} must be a number, but is `{text}`")),
        Err(_) => Ok(DEFAULT_SEED),
    }
}

/// Expressions over the same types.
#[derive(Clone)]
pub(crate) struct Expressions {
    types: Types,
    operations: Vec<Operation>,
    /// What the documentation of the service says about them.
    documentation: String,
}

/// Expressions, each of which is evaluated on all inputs.
#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) expressions: Vec<String>,
    /// The inputs as test cases contain them.
    pub(crate) inputs: Vec<Value>,
}

impl Expressions {
    /// Returns the expressions of a seed.
    pub(crate) fn random(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let types = Types::random(&mut rng);
        let mut generator = Generator::new(&types, rng.fork());
        let operations = (0..OPERATIONS).map(|_| Operation {
            expressions: generator.expressions(PARAMS),
            inputs: (0..INPUTS).map(|_| data::input(&types, &mut rng)).collect(),
        });
        Self {
            operations: operations.collect(),
            types,
            documentation: format!("Random JMESPath expressions of seed {seed}."),
        }
    }

    /// Returns other operations over the same types.
    pub(crate) fn with_operations(&self, operations: Vec<Operation>) -> Self {
        Self {
            operations,
            ..self.clone()
        }
    }

    pub(crate) fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// Returns the number of inputs, each of which has a protocol test.
    pub(crate) fn inputs(&self) -> usize {
        let operations = self.operations.iter();
        operations.map(|operation| operation.inputs.len()).sum()
    }

    /// Says how much the protocol tests compare.
    pub(crate) fn summary(&self) -> String {
        let operations = self.operations.iter();
        let expressions = operations.map(|operation| operation.expressions.len());
        let expressions: usize = expressions.sum();
        format!("{expressions} expressions, {} inputs", self.inputs())
    }

    /// Returns the model, with this file name. Its protocol tests compare the results of all expressions with those of
    /// the interpreter.
    pub(crate) fn model(&self, name: &str) -> Result<Model, String> {
        let mut shapes = self.types.shapes();
        let mut targets = Vec::new();
        for (number, operation) in self.operations.iter().enumerate() {
            let id = format!("{NAMESPACE}#{}", operation_name(number));
            targets.push(json!({ "target": id }));
            shapes.insert(id, self.operation(number, operation)?);
        }
        let expressions = self
            .operations
            .iter()
            .map(|operation| operation.expressions.len());
        shapes.insert(
            format!("{NAMESPACE}#Service"),
            json!({
                "type": "service",
                "version": "2026-01-01",
                "operations": targets,
                "traits": {
                    PROTOCOL: {},
                    "smithy.api#xmlNamespace": { "uri": "https://expressions.example.com/" },
                    "smithy.api#documentation": self.documentation,
                    "smithy.rules#endpointRuleSet": rule_set(expressions.max().unwrap_or(0)),
                },
            }),
        );
        let json = json!({ "smithy": "2.0", "shapes": shapes });
        Ok(Model::generated(name, json))
    }

    /// Returns an operation whose test cases contain the results of all expressions.
    fn operation(&self, number: usize, operation: &Operation) -> Result<Value, String> {
        let Operation {
            expressions,
            inputs,
        } = operation;
        let mut cases = Vec::new();
        for (at, params) in inputs.iter().enumerate() {
            let mut headers = Map::new();
            for (at, expression) in expressions.iter().enumerate() {
                let result = self.result(expression, params)?;
                headers.insert(format!("x-p{at}"), result.into());
            }
            cases.push(json!({
                "id": format!("{}Input{at}", operation_name(number)),
                "protocol": PROTOCOL,
                "method": "POST",
                "uri": "/",
                "params": params,
                "headers": headers,
            }));
        }
        let mut docs = String::from("Expressions:\n");
        let mut params = Map::new();
        for (at, expression) in expressions.iter().enumerate() {
            let _ = write!(docs, "\n- `{at}`: `{}`", expression.replace('`', "'"));
            params.insert(format!("P{at}"), json!({ "path": expression }));
        }
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

    /// Returns the result of an expression for an input, according to the interpreter.
    pub(crate) fn result(&self, expression: &str, params: &Value) -> Result<String, String> {
        let compiled = jmespath::compile(expression)
            .map_err(|error| format!("the expression `{expression}` is not valid: {error}"))?;
        let result = compiled.search(self.seen(params)).ok();
        let result = result.and_then(|value| value.as_string().cloned());
        Ok(result.unwrap_or_else(|| FAILED.to_owned()))
    }

    /// Returns an input as expressions see it.
    pub(crate) fn seen(&self, params: &Value) -> Value {
        data::seen(&Type::input(), params, &self.types)
    }

    /// Returns the inputs that lack one part of this one, larger parts first.
    pub(crate) fn reduced_inputs(&self, params: &Value) -> Vec<Value> {
        data::reductions(&Type::input(), params, &self.types)
    }
}

fn operation_name(number: usize) -> String {
    format!("Operation{number}")
}

/// Returns the number of the operation with this shape ID.
pub(crate) fn number_of_shape(id: &str) -> Option<usize> {
    let name = id.strip_prefix(NAMESPACE)?.strip_prefix('#')?;
    name.strip_prefix("Operation")?.parse().ok()
}

/// Returns the number of the operation that a source file of the client belongs to.
pub(crate) fn number_of_file(path: &str) -> Option<usize> {
    let (_, rest) = path.split_once("src/operation/operation")?;
    rest.split(['/', '.']).next()?.parse().ok()
}

/// Returns the numbers of the operation and of the input that a test of the client uses.
pub(crate) fn numbers_of_test(name: &str) -> Option<(usize, usize)> {
    let (operation, input) = name
        .strip_prefix("request_operation")?
        .split_once("_input")?;
    Some((operation.parse().ok()?, input.parse().ok()?))
}

/// Returns rules that copy each parameter into a header.
fn rule_set(count: usize) -> Value {
    let mut parameters = Map::new();
    let mut headers = Map::new();
    parameters.insert(
        "Endpoint".to_owned(),
        json!({ "type": "String", "builtIn": "SDK::Endpoint", "required": true, "documentation": "The endpoint." }),
    );
    for at in 0..count {
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
        let text = |seed| {
            Expressions::random(seed)
                .model(NAME)
                .map(|model| model.text())
        };
        assert_eq!(text(1), text(1));
        assert_ne!(text(1), text(2));
    }

    #[test]
    fn most_expressions_have_a_result_and_some_fail() {
        let expressions = Expressions::random(1);
        let text = expressions.model(NAME).expect("a model").text();
        let failed = text.matches(FAILED).count() - PARAMS;
        let all = OPERATIONS * PARAMS * INPUTS;
        assert!(failed > all / 100, "{failed} of {all}");
        assert!(failed < all / 2, "{failed} of {all}");
    }

    #[test]
    fn names_contain_the_number_of_the_operation() {
        assert_eq!(number_of_shape("example.expressions#Operation12"), Some(12));
        assert_eq!(number_of_shape("example.expressions#Service"), None);
        assert_eq!(
            number_of_file("a/src/operation/operation12/endpoint.rs"),
            Some(12)
        );
        assert_eq!(number_of_file("a/src/operation/operation1.rs"), Some(1));
        assert_eq!(number_of_file("a/src/operation.rs"), None);
        assert_eq!(numbers_of_test("request_operation12_input3"), Some((12, 3)));
        assert_eq!(numbers_of_test("request_other"), None);
    }
}
