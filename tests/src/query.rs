//! The oracle for requests: the body that awsQuery specifies.
//!
//! <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>

use aws_smithy_types::date_time::Format;

use crate::model::{Model, Operation, Shape};
use crate::value::{Structure, Value};

/// The pairs of a request's body, in order.
pub fn pairs(model: &Model, operation: Operation<'_>, input: &Structure) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("Action".to_owned(), operation.name.to_owned()),
        ("Version".to_owned(), model.version().to_owned()),
    ];
    structure(model, operation.input, "", input, &mut pairs);
    pairs
}

fn structure(
    model: &Model,
    id: &str,
    prefix: &str,
    value: &Structure,
    pairs: &mut Vec<(String, String)>,
) {
    for (member, target) in model.members(id) {
        if let Some(value) = value.0.get(member) {
            let key = if prefix.is_empty() {
                member.to_owned()
            } else {
                format!("{prefix}.{member}")
            };
            push(model, target, key, value, pairs);
        }
    }
}

fn push(model: &Model, id: &str, key: String, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::String(value) => pairs.push((key, value.clone())),
        Value::Integer(value) => pairs.push((key, value.to_string())),
        Value::Timestamp(value) => {
            pairs.push((
                key,
                value
                    .fmt(Format::DateTime)
                    .expect("the timestamp can be formatted"),
            ));
        }
        Value::Structure(value) => structure(model, id, &key, value, pairs),
        Value::Map(_) => panic!("no input has a map"),
        Value::List(items) if items.is_empty() => pairs.push((key, String::new())),
        Value::List(items) => {
            let Shape::List { member, .. } = model.shape(id) else {
                panic!("{id} is not a list");
            };
            for (index, item) in (1..).zip(items) {
                push(
                    model,
                    &member.target,
                    format!("{key}.member.{index}"),
                    item,
                    pairs,
                );
            }
        }
    }
}
