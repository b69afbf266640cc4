//! Tests of the evaluation. Those of the functions that clients contain are in the support crate.

use std::collections::BTreeSet;

use super::calls::{call, item};
use super::values::Value::{self, Bool, Integer, List, Record, Text};
use super::{Outcome, evaluate};
use crate::diagnostics::Diagnostics;
use crate::ir::{
    self, Absence, Condition, EndpointAuthScheme, EndpointParam, EndpointResult, EndpointType,
    EndpointValue, Endpoints, Expression, Function, Partition, Piece, Property, Rule,
};

fn partitions() -> Vec<Partition> {
    crate::load::partitions(&mut Diagnostics::default())
}

fn text(text: &str) -> Value {
    text.into()
}

fn called(function: Function, arguments: impl IntoIterator<Item = Value>) -> Option<Value> {
    let arguments: Vec<_> = arguments.into_iter().map(Some).collect();
    call(function, &arguments, &partitions()).unwrap_or_else(|error| panic!("{error:?}"))
}

/// A property of the record that a function returns.
fn property(function: Function, argument: &str, name: &str) -> Option<Value> {
    let Some(Record(values)) = called(function, [text(argument)]) else {
        return None;
    };
    let mut values = values.into_iter();
    values.find(|(found, _)| *found == name).map(|(_, it)| it)
}

#[test]
fn every_function_is_called_with_its_arguments_in_order() {
    use Function::{IsValidHostLabel, IsVirtualHostableS3Bucket, Split, Substring, UriEncode};
    for (dots, expected) in [(true, true), (false, false)] {
        for function in [IsValidHostLabel, IsVirtualHostableS3Bucket] {
            let found = called(function, [text("abc.def"), Bool(dots)]);
            assert_eq!(found, Some(Bool(expected)), "{function:?}");
        }
    }
    assert_eq!(
        called(Split, [text("a-b-c"), text("-"), Integer(2)]),
        Some(Value::list(&["a", "b-c"]))
    );
    for (reverse, expected) in [(false, "bcd"), (true, "def")] {
        let found = called(
            Substring,
            [text("abcdefg"), Integer(1), Integer(4), Bool(reverse)],
        );
        assert_eq!(found, Some(text(expected)));
    }
    let beyond = [text("abc"), Integer(1), Integer(4), Bool(false)];
    assert_eq!(called(Substring, beyond), None);
    assert_eq!(called(UriEncode, [text("a b")]), Some(text("a%20b")));
    let list = || Value::list(&["a", "b"]);
    let found = called(Function::Item, [list(), Integer(1)]);
    assert_eq!(found, Some(text("b")));
    assert_eq!(called(Function::Item, [list(), Integer(2)]), None);
    assert_eq!(item(&list(), -2), Ok(Some(text("a"))));
}

#[test]
fn ite_accepts_absent_values() {
    let value = |condition| {
        let arguments = [Some(Bool(condition)), Some(text("a")), None];
        call(Function::Ite, &arguments, &[])
    };
    assert_eq!(value(true), Ok(Some(text("a"))));
    assert_eq!(value(false), Ok(None));
}

#[test]
fn records_have_all_properties() {
    for (name, expected) in [
        ("partition", text("aws")),
        ("service", text("ec2")),
        ("region", text("us-east-1")),
        ("account_id", text("012345678910")),
        ("resource_id", Value::list(&["vpc", "vpc-1", "x"])),
    ] {
        let arn = "arn:aws:ec2:us-east-1:012345678910:vpc/vpc-1:x";
        let found = property(Function::ParseArn, arn, name);
        assert_eq!(found, Some(expected), "{name}");
    }
    for (name, expected) in [
        ("scheme", text("http")),
        ("authority", text("127.0.0.1:80")),
        ("path", text("/a/b")),
        ("normalized_path", text("/a/b/")),
        ("is_ip", Bool(true)),
    ] {
        let found = property(Function::ParseUrl, "http://127.0.0.1:80/a/b", name);
        assert_eq!(found, Some(expected), "{name}");
    }
    for (name, expected) in [
        ("name", text("aws-cn")),
        ("dns_suffix", text("amazonaws.com.cn")),
        (
            "dual_stack_dns_suffix",
            text("api.amazonwebservices.com.cn"),
        ),
        ("supports_fips", Bool(true)),
        ("supports_dual_stack", Bool(true)),
        ("implicit_global_region", text("cn-northwest-1")),
    ] {
        let found = property(Function::Partition, "cn-north-1", name);
        assert_eq!(found, Some(expected), "{name}");
    }
    assert_eq!(called(Function::ParseArn, [text("arn")]), None);
    assert_eq!(called(Function::ParseUrl, [text("url")]), None);
}

#[test]
fn partition_is_found_by_name_then_by_pattern_and_defaults_to_aws() {
    for (region, expected) in [
        ("eu-west-1", "aws"),
        ("cn-north-1", "aws-cn"),
        ("us-gov-nowhere-7", "aws-us-gov"),
        ("us-iso-nowhere-7", "aws-iso"),
        ("mars", "aws"),
    ] {
        let found = property(Function::Partition, region, "name");
        assert_eq!(found, Some(text(expected)), "{region}");
    }
    let region = [Some(text("mars"))];
    assert_eq!(call(Function::Partition, &region, &[]), Ok(None));
}

/// The cases of the support file.
#[test]
fn uri_encode_keeps_unreserved_characters_only() {
    for byte in 0..=127_u8 {
        let is_unreserved = byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
        let given = char::from(byte).to_string();
        let expected = match is_unreserved {
            true => given.clone(),
            false => format!("%{byte:02X}"),
        };
        let found = called(Function::UriEncode, [Text(given)]);
        assert_eq!(found, Some(Text(expected)));
    }
    let found = called(Function::UriEncode, [text("é😹")]);
    assert_eq!(found, Some(text("%C3%A9%F0%9F%98%B9")));
}

#[test]
fn argument_of_another_type_yields_no_value() {
    for function in [
        Function::IsValidHostLabel,
        Function::IsVirtualHostableS3Bucket,
        Function::Item,
        Function::Ite,
        Function::ParseArn,
        Function::ParseUrl,
        Function::Partition,
        Function::Split,
        Function::Substring,
        Function::UriEncode,
    ] {
        for arguments in [vec![], vec![Some(List(Vec::new()))], vec![None]] {
            let found = call(function, &arguments, &[]);
            assert_eq!(found, Err(Outcome::Unknown), "{function:?}");
        }
    }
}

fn param(name: &str, ty: EndpointType, absence: Absence) -> EndpointParam {
    EndpointParam {
        name: name.to_owned(),
        bare_name: name.to_owned(),
        setter: format!("set_{name}"),
        ty,
        absence,
        is_host_label: name == "region",
        built_in: None,
        setting: None,
        docs: Vec::new(),
        deprecated: None,
    }
}

fn program(params: Vec<EndpointParam>, rules: Vec<Rule>) -> Endpoints {
    Endpoints {
        params,
        rules,
        functions: BTreeSet::new(),
        partitions: Vec::new(),
        needs_url: false,
    }
}

fn variable(name: &str) -> Expression {
    Expression::Variable(name.to_owned())
}

fn error(message: Expression) -> Rule {
    Rule {
        conditions: Vec::new(),
        outcome: ir::Outcome::Error(message),
    }
}

#[test]
fn params_are_checked_and_completed_as_by_the_builder_of_the_client() {
    let default = EndpointValue::Text("default".to_owned());
    let params = vec![
        param("region", EndpointType::Text, Absence::Rejected),
        param("text", EndpointType::Text, Absence::Default(default)),
    ];
    let texts = ["region", "text"].map(|name| Piece::Value(variable(name)));
    let program = program(params, vec![error(Expression::Text(texts.into()))]);
    let outcome = |given: &[(&str, &str)]| {
        let given: Vec<_> = given
            .iter()
            .map(|(name, value)| ((*name).to_owned(), EndpointValue::Text((*value).to_owned())))
            .collect();
        evaluate(&program, &[], &given)
    };
    let given = |text: &str| Outcome::Error(text.to_owned());
    assert_eq!(outcome(&[("region", "a")]), given("adefault"));
    assert_eq!(outcome(&[("region", "a"), ("text", "b")]), given("ab"));
    let invalid = |text: &str| Outcome::InvalidParams(text.to_owned());
    assert_eq!(
        outcome(&[]),
        invalid("a required field was missing: `region`")
    );
    assert_eq!(
        outcome(&[("region", "a b")]),
        invalid("invalid value for field: `region` - must be a valid host label")
    );
}

#[test]
fn rules_that_do_not_match_and_empty_urls_are_errors() {
    let outcome = |rules| evaluate(&program(Vec::new(), rules), &[], &[]);
    let message = |text: &str| Outcome::Error(text.to_owned());
    let never = Rule {
        conditions: vec![Condition::Test(Expression::Bool(false))],
        ..error(Expression::Text(Vec::new()))
    };
    assert_eq!(outcome(vec![never]), message("No endpoint rule matched"));
    let url = Expression::NotEmpty(Box::new(Expression::Text(Vec::new())));
    let endpoint = ir::Outcome::Endpoint(Box::new(EndpointResult {
        url,
        headers: Vec::new(),
        auth_schemes: Vec::new(),
        properties: Vec::new(),
    }));
    let rule = Rule {
        conditions: Vec::new(),
        outcome: endpoint,
    };
    assert_eq!(
        outcome(vec![rule]),
        message("the URL of the endpoint is empty")
    );
}

/// Each condition doubles the length of a text.
#[test]
fn values_cannot_grow_without_limit() {
    let doubled = |name: &str| {
        let pieces = [name, name].map(|name| Piece::Value(variable(name)));
        Expression::Text(pieces.into())
    };
    let outcome = |count: usize| {
        let first = Condition::Let {
            name: "x0".to_owned(),
            value: Expression::Text(vec![Piece::Literal("a".to_owned())]),
        };
        let others = (1..=count).map(|at| Condition::Let {
            name: format!("x{at}"),
            value: doubled(&format!("x{}", at - 1)),
        });
        let rule = Rule {
            conditions: std::iter::once(first).chain(others).collect(),
            ..error(variable(&format!("x{count}")))
        };
        evaluate(&program(Vec::new(), vec![rule]), &[], &[])
    };
    assert_eq!(outcome(10), Outcome::Error("a".repeat(1 << 10)));
    assert_eq!(outcome(100), Outcome::Unknown);
}

#[test]
fn order_of_headers_and_properties_has_no_meaning() {
    let endpoint = |keys: [&str; 2]| {
        let named = |key: &str| (key.to_owned(), Property::Bool(true));
        let object = || Property::Object(keys.map(named).to_vec());
        Outcome::endpoint(EndpointResult {
            url: "https://example.com".to_owned(),
            headers: keys
                .map(|key| (key.to_owned(), vec!["1".to_owned(), "2".to_owned()]))
                .to_vec(),
            auth_schemes: vec![EndpointAuthScheme {
                name: "sigv4".to_owned(),
                properties: vec![("list".to_owned(), Property::List(vec![object()]))],
            }],
            properties: keys.map(|key| (key.to_owned(), object())).to_vec(),
        })
    };
    assert_eq!(endpoint(["a", "b"]), endpoint(["b", "a"]));
    assert_ne!(endpoint(["a", "b"]), endpoint(["a", "c"]));
}
