//! Expressions that may fail, each with an input.

use std::collections::HashSet;

use serde_json::Value;

use super::attempt::Failure;
use super::reductions::reductions;
use super::text::text;
use crate::clients::expressions::{Expressions, Operation};

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) expression: String,
    /// The input as a test case contains it.
    input: Value,
    /// The interpreter's result.
    expected: String,
}

/// Sorts candidates by size and removes those that occur twice.
pub(super) fn smallest_first(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut seen = HashSet::new();
    candidates.retain(|candidate| {
        seen.insert((candidate.expression.clone(), candidate.input.to_string()))
    });
    candidates.sort_by_cached_key(Candidate::size);
    candidates
}

impl Candidate {
    /// Evaluates an expression.
    pub(super) fn new(
        expressions: &Expressions,
        expression: &str,
        input: &Value,
    ) -> Result<Self, String> {
        Ok(Self {
            expression: expression.to_owned(),
            input: input.clone(),
            expected: expressions.result(expression, input)?,
        })
    }

    /// Returns the length of everything that a person has to read.
    fn size(&self) -> usize {
        self.expression.len() + self.input.to_string().len() + self.expected.len()
    }

    /// Returns an operation for this candidate alone.
    pub(super) fn operation(&self) -> Operation {
        Operation {
            expressions: vec![self.expression.clone()],
            inputs: vec![self.input.clone()],
        }
    }

    /// Returns smaller candidates: with a smaller expression or with a smaller input.
    pub(super) fn reductions(&self, expressions: &Expressions) -> Result<Vec<Self>, String> {
        let mut all = vec![self.with_least_input(expressions)?];
        for expression in smaller_expressions(&self.expression)? {
            // A text that is not valid is not a reduction.
            let reduced = Self::new(expressions, &expression, &self.input).ok();
            if let Some(reduced) = reduced {
                all.push(reduced.with_least_input(expressions)?);
                all.push(reduced);
            }
        }
        for input in expressions.reduced_inputs(&self.input) {
            all.push(Self::new(expressions, &self.expression, &input)?);
        }
        all.retain(|reduced| reduced.size() < self.size());
        Ok(all)
    }

    /// Removes the parts of the input that do not affect the interpreter's result. Most do not affect the client's
    /// result either, and nothing has to be compiled to find them.
    fn with_least_input(&self, expressions: &Expressions) -> Result<Self, String> {
        let mut least = self.clone();
        'smaller: loop {
            for input in expressions.reduced_inputs(&least.input) {
                if expressions.result(&self.expression, &input)? == self.expected {
                    least.input = input;
                    continue 'smaller;
                }
            }
            return Ok(least);
        }
    }

    /// Describes the candidate, and how it fails.
    pub(super) fn describe(&self, expressions: &Expressions, failure: &Failure) -> String {
        let Self {
            expression,
            input,
            expected,
        } = self;
        format!(
            "expression  {expression}\n\
             input       {input}\n\
             is seen as  {}\n\
             expected    {expected}\n\
             found       {}\n",
            expressions.seen(input),
            failure.found()
        )
    }
}

/// Returns the expressions to which one can be reduced. Its result stays a string.
fn smaller_expressions(expression: &str) -> Result<Vec<String>, String> {
    let ast = jmespath::parse(expression).map_err(|error| error.to_string())?;
    let reduced = reductions(&ast);
    let reduced = reduced.iter().map(text);
    let is_string = |text: &String| text.starts_with("to_string([") && text.ends_with("])");
    Ok(reduced.filter(is_string).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smaller_candidates_are_sorted_and_distinct() {
        let candidate = |expression: &str| Candidate {
            expression: expression.to_owned(),
            input: Value::Null,
            expected: String::new(),
        };
        let sorted = smallest_first(["abc", "a", "ab", "a"].map(candidate).to_vec());
        assert_eq!(sorted, ["a", "ab", "abc"].map(candidate));
    }

    #[test]
    fn result_of_smaller_expressions_is_a_string() {
        let smaller = smaller_expressions("to_string([[name, data]])").expect("it is valid");
        let expected = [
            "to_string([`null`])",
            "to_string([@])",
            "to_string([[data]])",
        ];
        for expression in expected {
            assert!(smaller.contains(&expression.to_owned()), "{smaller:?}");
        }
        assert!(
            !smaller.contains(&"[[name, data]]".to_owned()),
            "{smaller:?}"
        );
    }

    #[test]
    fn input_is_reduced_to_what_matters() {
        let expressions = Expressions::random(1);
        let input = expressions.operations()[0].inputs[0].clone();
        let least = Candidate::new(&expressions, "to_string([type(name)])", &input);
        let least = least.expect("it is valid");
        let least = least.with_least_input(&expressions).expect("it is valid");
        assert!(least.input.get("data").is_none(), "{}", least.input);
    }
}
