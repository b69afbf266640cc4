//! Operators and functions agree with the interpreter of the `jmespath` crate.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime};
use jmespath::Variable;
use jmespath::ast::{Ast, Comparator};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::jmespath::{
    Failed, Object, Order, ToValue, Value, all_strings_equal, any_string_equals, boolean,
    boolean_equals, functions, string_equals, text, texts,
};
use crate::types::DeskState;

fn value(json: &Json) -> Value<'_> {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => (*value).into(),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => number.into(),
            (None, number) => number.expect("a number").into(),
        },
        Json::String(text) => text.as_str().into(),
        Json::Array(items) => Value::list(items.iter().map(value)),
        Json::Object(members) => Value::hash(
            members
                .iter()
                .map(|(name, json)| (name.as_str(), value(json))),
        ),
    }
}

fn json(value: &Value<'_>) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Boolean(value) => (*value).into(),
        Value::Number(number) => json!(number.to_f64()),
        Value::Text(text) => text.as_ref().into(),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Object(_) | Value::Hash(_) => {
            let members = value.as_members().expect("an object").into_iter();
            members
                .map(|(name, value)| (name.into_owned(), json(&value)))
                .collect()
        }
    }
}

/// Evaluates an expression by calling the operators, as generated code does.
fn evaluate<'a>(ast: &Ast, at: &Value<'a>) -> Result<Value<'a>, Failed> {
    Ok(match ast {
        Ast::Identity { .. } => at.clone(),
        Ast::Field { name, .. } => at.member(name),
        Ast::Literal { value, .. } => literal(value),
        Ast::Subexpr { lhs, rhs, .. } => evaluate(rhs, &evaluate(lhs, at)?)?,
        Ast::Index { idx, .. } => at.index(*idx),
        Ast::Slice {
            start, stop, step, ..
        } => match step {
            0 => return Err(Failed),
            _ => at.slice(*start, *stop, *step),
        },
        Ast::Projection { lhs, rhs, .. } => {
            evaluate(lhs, at)?.project(&mut |item| evaluate(rhs, &item))?
        }
        Ast::Condition {
            predicate, then, ..
        } => match evaluate(predicate, at)?.is_true() {
            true => evaluate(then, at)?,
            false => Value::Null,
        },
        Ast::Flatten { node, .. } => evaluate(node, at)?.flatten(),
        Ast::ObjectValues { node, .. } => evaluate(node, at)?.values(),
        Ast::MultiList { elements, .. } => match at.is_null() {
            true => Value::Null,
            false => {
                let items: Result<Vec<_>, _> =
                    elements.iter().map(|ast| evaluate(ast, at)).collect();
                Value::list(items?)
            }
        },
        Ast::MultiHash { elements, .. } => match at.is_null() {
            true => Value::Null,
            false => {
                let mut members = BTreeMap::new();
                for member in elements {
                    members.insert(Cow::Owned(member.key.clone()), evaluate(&member.value, at)?);
                }
                Value::Hash(Rc::new(members))
            }
        },
        Ast::Or { lhs, rhs, .. } => match evaluate(lhs, at)? {
            left if left.is_true() => left,
            _ => evaluate(rhs, at)?,
        },
        Ast::And { lhs, rhs, .. } => match evaluate(lhs, at)? {
            left if !left.is_true() => left,
            _ => evaluate(rhs, at)?,
        },
        Ast::Not { node, .. } => (!evaluate(node, at)?.is_true()).into(),
        Ast::Comparison {
            comparator,
            lhs,
            rhs,
            ..
        } => {
            let (lhs, rhs) = (evaluate(lhs, at)?, evaluate(rhs, at)?);
            match comparator {
                Comparator::Equal => lhs.equals(&rhs).into(),
                Comparator::NotEqual => (!lhs.equals(&rhs)).into(),
                Comparator::LessThan => lhs.compare(Order::Less, &rhs),
                Comparator::LessThanEqual => lhs.compare(Order::LessOrEqual, &rhs),
                Comparator::GreaterThan => lhs.compare(Order::Greater, &rhs),
                Comparator::GreaterThanEqual => lhs.compare(Order::GreaterOrEqual, &rhs),
            }
        }
        Ast::Function { name, args, .. } => call(name, args, at)?,
        Ast::Expref { .. } => return Err(Failed),
    })
}

fn call<'a>(name: &str, arguments: &[Ast], at: &Value<'a>) -> Result<Value<'a>, Failed> {
    let each = |ast: &Ast, item: Value<'a>| match ast {
        Ast::Expref { ast, .. } => evaluate(ast, &item),
        _ => Err(Failed),
    };
    match (name, arguments) {
        ("map", [expression, list]) => {
            return functions::map(&mut |item| each(expression, item), &evaluate(list, at)?);
        }
        ("max_by", [list, expression]) => {
            return functions::max_by(&evaluate(list, at)?, &mut |item| each(expression, item));
        }
        ("min_by", [list, expression]) => {
            return functions::min_by(&evaluate(list, at)?, &mut |item| each(expression, item));
        }
        ("sort_by", [list, expression]) => {
            return functions::sort_by(&evaluate(list, at)?, &mut |item| each(expression, item));
        }
        _ => {}
    }
    let arguments: Result<Vec<_>, _> = arguments.iter().map(|ast| evaluate(ast, at)).collect();
    let arguments = arguments?;
    let all: Vec<_> = arguments.iter().collect();
    match (name, all.as_slice()) {
        ("abs", [value]) => functions::abs(value),
        ("avg", [list]) => functions::avg(list),
        ("ceil", [value]) => functions::ceil(value),
        ("contains", [subject, search]) => functions::contains(subject, search),
        ("ends_with", [subject, suffix]) => functions::ends_with(subject, suffix),
        ("floor", [value]) => functions::floor(value),
        ("join", [glue, list]) => functions::join(glue, list),
        ("keys", [object]) => functions::keys(object),
        ("length", [subject]) => functions::length(subject),
        ("max", [list]) => functions::max(list),
        ("merge", objects) => functions::merge(objects),
        ("min", [list]) => functions::min(list),
        ("not_null", values) => Ok(functions::not_null(values)),
        ("reverse", [subject]) => functions::reverse(subject),
        ("sort", [list]) => functions::sort(list),
        ("starts_with", [subject, prefix]) => functions::starts_with(subject, prefix),
        ("sum", [list]) => functions::sum(list),
        ("to_array", [value]) => Ok(functions::to_array(value)),
        ("to_number", [value]) => Ok(functions::to_number(value)),
        ("to_string", [value]) => Ok(functions::to_string(value)),
        ("type", [value]) => Ok(functions::type_of(value)),
        ("values", [object]) => functions::values(object),
        _ => panic!("unknown function {name}"),
    }
}

fn literal<'a>(variable: &Variable) -> Value<'a> {
    match variable {
        Variable::Null => Value::Null,
        Variable::Bool(value) => (*value).into(),
        Variable::String(text) => text.clone().into(),
        Variable::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => number.into(),
            (None, number) => number.expect("a number").into(),
        },
        Variable::Array(items) => Value::list(items.iter().map(|item| literal(item))),
        Variable::Object(members) => Value::Hash(Rc::new(
            members
                .iter()
                .map(|(name, value)| (Cow::Owned(name.clone()), literal(value)))
                .collect(),
        )),
        Variable::Expref(_) => panic!("not a literal"),
    }
}

/// Asserts that both return the same result, or that both fail.
fn agrees(expression: &str, data: &Json) -> Result<(), TestCaseError> {
    let ast = jmespath::parse(expression).expect("a valid expression");
    let ours = evaluate(&ast, &value(data)).map(|value| json(&value));
    let theirs = jmespath::compile(expression)
        .expect("a valid expression")
        .search(data);
    let theirs = theirs.map(|value| {
        // All numbers are compared as floating-point numbers.
        let value = serde_json::to_value(&*value).expect("a value is JSON");
        json(&self::value(&value))
    });
    prop_assert_eq!(ours.ok(), theirs.ok(), "{} on {}", expression, data);
    Ok(())
}

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

fn any_data() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        1 => Just(Json::Null),
        2 => any::<bool>().prop_map(Json::from),
        3 => (-3_i64..4).prop_map(Json::from),
        1 => (-6_i32..7).prop_map(|number| json!(f64::from(number) / 2.0)),
        3 => prop::sample::select(vec!["", "a", "b", "ab", "1", "-2.5", "é\"\\\n"]).prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((prop::sample::select(&NAMES[..]), inner), 0..4).prop_map(
                |members| members
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            ),
        ]
    })
}

fn any_expression() -> impl Strategy<Value = String> {
    let name = || prop::sample::select(&NAMES[..]).prop_map(str::to_owned);
    let leaf = prop_oneof![
        8 => name(),
        1 => Just("@".to_owned()),
        1 => any_data().prop_map(|data| format!("`{}`", data.to_string().replace('`', "\\`"))),
        1 => prop::sample::select(vec!["'a'", "'ab'", "''", "`1`"]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(5, 24, 3, move |inner| {
        let index = -3_i32..4;
        let end = || prop::option::of(-4_i32..5).prop_map(|end| end.map_or(String::new(), |end| end.to_string()));
        let step = prop::option::of(prop::sample::select(vec![-2, -1, 1, 2]));
        let plain = prop::sample::select(vec![
            "abs", "ceil", "floor", "keys", "length", "max", "min", "reverse", "sort", "sum", "to_array", "to_string",
            "type", "values",
        ]);
        let binary = prop::sample::select(vec!["contains", "ends_with", "join", "merge", "not_null", "starts_with"]);
        let by = prop::sample::select(vec!["max_by", "min_by", "sort_by"]);
        let operator = prop::sample::select(vec!["==", "!=", "<", "<=", ">", ">=", "||", "&&", "|"]);
        prop_oneof![
            4 => (inner.clone(), name()).prop_map(|(of, name)| format!("({of}).{name}")),
            2 => (inner.clone(), index).prop_map(|(of, at)| format!("({of})[{at}]")),
            1 => (inner.clone(), end(), end(), step)
                .prop_map(|(of, start, stop, step)| match step {
                    Some(step) => format!("({of})[{start}:{stop}:{step}]"),
                    None => format!("({of})[{start}:{stop}]"),
                }),
            1 => inner.clone().prop_map(|of| format!("({of})[]")),
            2 => (inner.clone(), name()).prop_map(|(of, name)| format!("({of})[*].{name}")),
            1 => (inner.clone(), inner.clone()).prop_map(|(of, each)| format!("({of})[*].[{each}]")),
            1 => (inner.clone(), name()).prop_map(|(of, name)| format!("({of}).*.{name}")),
            2 => (inner.clone(), inner.clone()).prop_map(|(of, test)| format!("({of})[?{test}]")),
            1 => (inner.clone(), inner.clone()).prop_map(|(one, other)| format!("[{one}, {other}]")),
            1 => (inner.clone(), inner.clone()).prop_map(|(one, other)| format!("{{b: {one}, a: {other}}}")),
            4 => (inner.clone(), operator, inner.clone())
                .prop_map(|(one, operator, other)| format!("({one}) {operator} ({other})")),
            2 => inner.clone().prop_map(|of| format!("!({of})")),
            4 => (plain, inner.clone()).prop_map(|(name, of)| format!("{name}({of})")),
            2 => (binary, inner.clone(), inner.clone())
                .prop_map(|(name, one, other)| format!("{name}({one}, {other})")),
            1 => (by, inner.clone(), inner.clone()).prop_map(|(name, of, each)| format!("{name}({of}, &({each}))")),
            1 => (inner.clone(), inner).prop_map(|(each, of)| format!("map(&({each}), {of})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_expressions_agree_with_the_interpreter(expression in any_expression(), data in any_data()) {
        agrees(&expression, &data)?;
    }
}

#[test]
fn functions_follow_the_specification_where_the_interpreter_does_not() {
    let result = |expression: &str| {
        let ast = jmespath::parse(expression).expect("a valid expression");
        evaluate(&ast, &Value::Null).map(|value| json(&value))
    };
    for (expression, expected) in [
        ("avg(`[]`)", Ok(Json::Null)),
        ("avg(`[1, 2]`)", Ok(json!(1.5))),
        ("to_number('1.5e1')", Ok(json!(15.0))),
        ("to_number(' -0 ')", Ok(json!(0.0))),
        ("to_number('true')", Ok(Json::Null)),
        ("to_number('01')", Ok(Json::Null)),
        ("to_number('1.')", Ok(Json::Null)),
        ("to_number('.5')", Ok(Json::Null)),
        ("to_number('+1')", Ok(Json::Null)),
        ("to_number('inf')", Ok(Json::Null)),
        ("to_number('1e999')", Ok(Json::Null)),
        ("to_number('')", Ok(Json::Null)),
        ("sum(`[1e308, 1e308]`)", Err(Failed)),
    ] {
        assert_eq!(result(expression), expected, "{expression}");
    }
}

#[test]
fn types_of_the_model_have_values() {
    let map = HashMap::from([("b".to_owned(), Some(1_i32)), ("a".to_owned(), None)]);
    for (value, expected) in [
        (true.to_value(), json!(true)),
        (1_i8.to_value(), json!(1.0)),
        (1_i16.to_value(), json!(1.0)),
        (1_i64.to_value(), json!(1.0)),
        (0.5_f32.to_value(), json!(0.5)),
        (0.5_f64.to_value(), json!(0.5)),
        ("a".to_owned().to_value(), json!("a")),
        (DeskState::from("free").to_value(), json!("free")),
        (Blob::new([1, 2, 3]).to_value(), json!("AQID")),
        (DateTime::from_secs(7).to_value(), json!(7.0)),
        (DateTime::from_millis(1500).to_value(), json!(1.5)),
        (
            "12".parse::<BigInteger>().expect("a number").to_value(),
            json!(12.0),
        ),
        (
            "1.25".parse::<BigDecimal>().expect("a number").to_value(),
            json!(1.25),
        ),
        (None::<bool>.to_value(), Json::Null),
        (vec![Some(1_i32), None].to_value(), json!([1.0, null])),
        (map.to_value(), json!({ "a": null, "b": 1.0 })),
        (
            functions::keys(&map.to_value()).expect("an object"),
            json!(["a", "b"]),
        ),
    ] {
        assert_eq!(json(&value), expected);
    }
}

#[test]
fn members_that_are_not_set_have_no_names() {
    struct Both(Option<bool>, Option<bool>);
    impl Object for Both {
        fn member(&self, name: &str) -> Value<'_> {
            match name {
                "a" => self.0.to_value(),
                "b" => self.1.to_value(),
                _ => Value::Null,
            }
        }

        fn names(&self) -> Vec<&str> {
            crate::jmespath::present(self, &["a", "b"])
        }
    }
    let (set, unset) = (Both(None, Some(false)), Both(None, None));
    assert_eq!(json(&set.to_value()), json!({ "b": false }));
    assert!(set.to_value().is_true());
    assert!(!unset.to_value().is_true());
    assert!(set.to_value().equals(&value(&json!({ "b": false }))));
}

#[test]
fn failures_match_nothing_and_set_nothing() {
    let strings = || Value::list(["a".into(), "a".into()]);
    assert!(string_equals(Ok("a".into()), "a"));
    assert!(!string_equals(Ok("b".into()), "a"));
    assert!(!string_equals(Err(Failed), "a"));
    assert!(boolean_equals(Ok(false.into()), false));
    assert!(!boolean_equals(Ok(Value::Null), false));
    assert!(!boolean_equals(Err(Failed), false));
    assert!(all_strings_equal(Ok(strings()), "a"));
    assert!(!all_strings_equal(Ok(Value::list([])), "a"));
    assert!(!all_strings_equal(
        Ok(Value::list(["a".into(), Value::Null])),
        "a"
    ));
    assert!(!all_strings_equal(Err(Failed), "a"));
    assert!(any_string_equals(
        Ok(Value::list([Value::Null, "a".into()])),
        "a"
    ));
    assert!(!any_string_equals(Ok(Value::Null), "a"));
    assert_eq!(boolean(Ok("a".into())), None);
    assert_eq!(text(Ok("a".into())).as_deref(), Some("a"));
    assert_eq!(text(Err(Failed)), None);
    assert_eq!(
        texts(Ok(strings())),
        Some(vec!["a".to_owned(), "a".to_owned()])
    );
    assert_eq!(texts(Ok(Value::list([true.into()]))), None);
}
