//! The schema and the Rust type of a member, for every type that a member can have, including
//! recursive ones.

mod common {
    pub(crate) mod apply;
    pub(crate) mod client;
    pub(crate) mod files;
    pub(crate) mod service;
}

use std::collections::BTreeSet;

use common::apply::apply;
use common::client::generated;
use common::files::file;
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::Files;

/// Member types: a name, the target, and the `ShapeType` of the schema.
const PLAIN: &[(&str, &str, &str)] = &[
    ("Blob", "smithy.api#Blob", "Blob"),
    ("Boolean", "smithy.api#Boolean", "Boolean"),
    ("Byte", "smithy.api#Byte", "Byte"),
    ("Double", "smithy.api#Double", "Double"),
    ("Enum", "a.b#Color", "String"),
    ("Float", "smithy.api#Float", "Float"),
    ("Integer", "smithy.api#Integer", "Integer"),
    ("List", "a.b#Names", "List"),
    ("Long", "smithy.api#Long", "Long"),
    ("Map", "a.b#Tags", "Map"),
    ("Short", "smithy.api#Short", "Short"),
    ("String", "smithy.api#String", "String"),
    ("Timestamp", "smithy.api#Timestamp", "Timestamp"),
    ("Structure", "a.b#Plain", "Structure"),
    ("Union", "a.b#Choice", "Union"),
    // Recursive types: directly, mutually, and through a list and a map.
    ("RecursiveStructure", "a.b#Node", "Structure"),
    ("RecursiveUnion", "a.b#Tree", "Union"),
    ("MutualStructure", "a.b#Left", "Structure"),
    ("MutualUnion", "a.b#Right", "Union"),
    ("ListedUnion", "a.b#Listed", "Union"),
    ("MappedUnion", "a.b#Mapped", "Union"),
];

/// The targets whose required members are optional in the clients of AWS services.
const AGGREGATES: &[&str] = &["Structure", "Union"];

fn members(members: &[(&str, &str)]) -> Value {
    let members = members
        .iter()
        .map(|(name, target)| ((*name).to_owned(), json!({ "target": target })));
    Value::Object(members.collect())
}

/// A model whose input and output each have a member of every type. The output's are required.
fn model(is_aws: bool) -> Value {
    let all: serde_json::Map<_, _> = PLAIN
        .iter()
        .map(|(name, target, _)| {
            let member = json!({ "target": target, "traits": { "smithy.api#required": {} } });
            ((*name).to_owned(), member)
        })
        .collect();
    let shapes = json!({
        "a.b#Call": {
            "type": "operation",
            "input": { "target": "a.b#CallInput" },
            "output": { "target": "a.b#CallOutput" }
        },
        "a.b#CallInput": { "type": "structure", "members": all },
        "a.b#CallOutput": { "type": "structure", "members": all },
        "a.b#Color": { "type": "enum", "members": { "RED": { "target": "smithy.api#Unit" } } },
        "a.b#Names": { "type": "list", "member": { "target": "smithy.api#String" } },
        "a.b#Tags": {
            "type": "map",
            "key": { "target": "smithy.api#String" },
            "value": { "target": "smithy.api#String" }
        },
        "a.b#Plain": { "type": "structure", "members": members(&[("a", "smithy.api#String")]) },
        "a.b#Choice": { "type": "union", "members": members(&[("a", "smithy.api#String")]) },
        "a.b#Node": { "type": "structure", "members": members(&[("next", "a.b#Node")]) },
        "a.b#Tree": {
            "type": "union",
            "members": members(&[("leaf", "smithy.api#String"), ("branch", "a.b#Tree")])
        },
        "a.b#Left": { "type": "structure", "members": members(&[("right", "a.b#Right")]) },
        "a.b#Right": {
            "type": "union",
            "members": members(&[("end", "smithy.api#String"), ("left", "a.b#Left")])
        },
        "a.b#Listed": {
            "type": "union",
            "members": members(&[("end", "smithy.api#String"), ("more", "a.b#ListedList")])
        },
        "a.b#ListedList": { "type": "list", "member": { "target": "a.b#Listed" } },
        "a.b#Mapped": {
            "type": "union",
            "members": members(&[("end", "smithy.api#String"), ("more", "a.b#MappedMap")])
        },
        "a.b#MappedMap": {
            "type": "map",
            "key": { "target": "smithy.api#String" },
            "value": { "target": "a.b#Mapped" }
        }
    });
    let mut model = service(&json!({}), &shapes);
    if is_aws {
        apply(
            &mut model,
            "Service",
            "aws.api#service",
            json!({ "sdkId": "Members" }),
        );
    }
    model
}

fn files(is_aws: bool) -> Files {
    generate(&model(is_aws))
}

fn generate(model: &Value) -> Files {
    generated(model).into_files()
}

/// The text without whitespace, because templates and the formatter's line breaks vary.
fn dense(files: &Files, path: &str) -> String {
    let text = file(files, path);
    text.split_whitespace().collect()
}

/// The `ShapeType` in the schema of a member.
fn shape_type<'t>(text: &'t str, shape: &str, member: &str) -> &'t str {
    let id = format!("rt::shape_id!(\"a.b\",\"{shape}\",\"{member}\"),rt::ShapeType::");
    let (_, rest) = text
        .split_once(&id)
        .unwrap_or_else(|| panic!("{id}:\n{text}"));
    rest.split(',').next().unwrap_or_default()
}

#[test]
fn schema_of_a_member_has_the_type_of_its_target() {
    let files = files(true);
    for (path, shape) in [
        ("src/operation/call/_call_input.rs", "CallInput"),
        ("src/operation/call/_call_output.rs", "CallOutput"),
    ] {
        let text = dense(&files, path);
        for (name, _, expected) in PLAIN {
            assert_eq!(shape_type(&text, shape, name), *expected, "{shape}${name}");
        }
    }
    // The members that make shapes recursive.
    for (path, shape, member, expected) in [
        ("src/types/_node.rs", "Node", "next", "Structure"),
        ("src/types/_tree.rs", "Tree", "branch", "Union"),
        ("src/types/_left.rs", "Left", "right", "Union"),
        ("src/types/_right.rs", "Right", "left", "Structure"),
        ("src/types/_listed.rs", "Listed", "more", "List"),
        ("src/types/_mapped.rs", "Mapped", "more", "Map"),
        ("src/schema.rs", "ListedList", "member", "Union"),
        ("src/schema.rs", "MappedMap", "value", "Union"),
    ] {
        let text = dense(&files, path);
        assert_eq!(
            shape_type(&text, shape, member),
            expected,
            "{shape}${member}"
        );
    }
}

/// The names of output members whose type is an `Option`.
fn optional_in_output(files: &Files) -> Vec<&'static str> {
    let text = dense(files, "src/operation/call/_call_output.rs");
    let names = PLAIN.iter().map(|(name, ..)| *name);
    names
        .filter(|name| {
            let mut field = String::new();
            for next in name.chars() {
                if next.is_uppercase() && !field.is_empty() {
                    field.push('_');
                }
                field.extend(next.to_lowercase());
            }
            let raw = |prefix| format!("pub{prefix}{field}:");
            let found = [raw(""), raw("r#")]
                .iter()
                .find_map(|start| Some(text.split_once(start.as_str())?.1))
                .unwrap_or_else(|| panic!("{field}:\n{text}"));
            let path = found.trim_start_matches("::");
            path.starts_with("Option<") || path.starts_with("std::option::Option<")
        })
        .collect()
}

#[test]
fn required_structures_and_unions_are_optional_only_in_aws_outputs() {
    let expected: Vec<_> = PLAIN
        .iter()
        .filter(|(.., shape_type)| AGGREGATES.contains(shape_type))
        .map(|(name, ..)| *name)
        .collect();
    assert_eq!(expected.len(), 8);
    assert_eq!(optional_in_output(&files(true)), expected);
    // Without `aws.api#service`, required members are always present.
    assert_eq!(optional_in_output(&files(false)), [""; 0]);
}

/// Serialization traits of members, and their effect on the schema.
const SERIALIZATION: &[(&str, &str, &str, &str)] = &[
    (
        "smithy.api#hostLabel",
        "{}",
        "smithy.api#String",
        ".with_host_label()",
    ),
    (
        "smithy.api#httpHeader",
        r#""X-A""#,
        "smithy.api#String",
        r#".with_http_header("X-A")"#,
    ),
    (
        "smithy.api#httpLabel",
        "{}",
        "smithy.api#String",
        ".with_http_label()",
    ),
    (
        "smithy.api#httpPayload",
        "{}",
        "smithy.api#Blob",
        ".with_http_payload()",
    ),
    (
        "smithy.api#httpPrefixHeaders",
        r#""X-""#,
        "a.b#Tags",
        r#".with_http_prefix_headers("X-")"#,
    ),
    (
        "smithy.api#httpQuery",
        r#""q""#,
        "smithy.api#String",
        r#".with_http_query("q")"#,
    ),
    (
        "smithy.api#httpQueryParams",
        "{}",
        "a.b#Tags",
        ".with_http_query_params()",
    ),
    (
        "smithy.api#httpResponseCode",
        "{}",
        "smithy.api#Integer",
        ".with_http_response_code()",
    ),
    (
        "smithy.api#jsonName",
        r#""j""#,
        "smithy.api#String",
        r#".with_json_name("j")"#,
    ),
    (
        "smithy.api#mediaType",
        r#""text/plain""#,
        "smithy.api#String",
        r#".with_media_type("text/plain")"#,
    ),
    (
        "smithy.api#sensitive",
        "{}",
        "smithy.api#String",
        ".with_sensitive()",
    ),
    (
        "smithy.api#timestampFormat",
        r#""http-date""#,
        "smithy.api#Timestamp",
        ".with_timestamp_format(rt::TimestampFormat::HttpDate)",
    ),
    (
        "smithy.api#xmlAttribute",
        "{}",
        "smithy.api#String",
        ".with_xml_attribute()",
    ),
    (
        "smithy.api#xmlFlattened",
        "{}",
        "a.b#Names",
        ".with_xml_flattened()",
    ),
    (
        "smithy.api#xmlName",
        r#""x""#,
        "smithy.api#String",
        r#".with_xml_name("x")"#,
    ),
    (
        "smithy.api#xmlNamespace",
        r#"{ "uri": "https://x/", "prefix": "p" }"#,
        "smithy.api#String",
        r#".with_xml_namespace("https://x/",Some("p"))"#,
    ),
];

/// Traits that a member inherits from the shape that it targets.
const INHERITED: &[&str] = &[
    "smithy.api#mediaType",
    "smithy.api#sensitive",
    "smithy.api#timestampFormat",
];

#[test]
fn member_schema_includes_its_serialization_traits() {
    for (id, value, target, expected) in SERIALIZATION {
        let value: Value = serde_json::from_str(value).expect("the value is JSON");
        let mut on_member = model(true);
        let member = json!({ "target": target, "traits": { *id: value } });
        on_member["shapes"]["a.b#CallInput"]["members"] = json!({ "It": member });
        let mut on_target = model(true);
        let kind = match *target {
            "smithy.api#Timestamp" => "timestamp",
            _ => "string",
        };
        on_target["shapes"]["a.b#Own"] = json!({ "type": kind, "traits": { *id: value } });
        on_target["shapes"]["a.b#CallInput"]["members"] = json!({ "It": { "target": "a.b#Own" } });
        let models = match INHERITED.contains(id) {
            true => vec![on_member, on_target],
            false => vec![on_member],
        };
        for model in models {
            let text = input(&model);
            let (_, schema) = text
                .split_once("rt::shape_id!(\"a.b\",\"CallInput\",\"It\")")
                .unwrap_or_else(|| panic!("{id}:\n{text}"));
            let schema = schema.split(';').next().unwrap_or_default();
            assert!(schema.contains(expected), "{id}: {schema}");
        }
    }
}

#[test]
fn shape_and_input_schemas_include_their_traits() {
    let mut model = model(true);
    model["shapes"]["a.b#Call"]["traits"] =
        json!({ "smithy.api#http": { "method": "PUT", "uri": "/a/{b}", "code": 202 } });
    model["shapes"]["a.b#CallInput"]["traits"] = json!({
        "smithy.api#xmlName": "Root",
        "smithy.api#xmlNamespace": { "uri": "https://x/" }
    });
    let text = input(&model);
    let (_, schema) = text
        .split_once("ShapeType::Structure,&[")
        .expect("the schema of the input");
    let expected = ".with_xml_name(\"Root\").with_xml_namespace(\"https://x/\",None).with_http(\
                    rt::HttpTrait::new(\"PUT\",\"/a/{b}\",Some(202)))";
    assert!(schema.contains(expected), "{schema}");
}

/// The generated file of the input.
fn input(model: &Value) -> String {
    dense(&generate(model), "src/operation/call/_call_input.rs")
}

/// Members of errors whose names are close to those of the message.
const BESIDE_MESSAGE: &[&[(&str, &str)]] = &[
    &[],
    &[("message_1", "smithy.api#String")],
    &[("message_member", "smithy.api#String")],
    &[("setMessage", "smithy.api#String")],
    &[("getMessage", "smithy.api#String")],
    &[("message", "smithy.api#Integer")],
    &[
        ("message", "smithy.api#Integer"),
        ("Message", "smithy.api#String"),
    ],
    &[
        ("setMessage", "smithy.api#String"),
        ("get_message", "smithy.api#String"),
        ("message", "smithy.api#String"),
    ],
    &[
        ("MESSAGE", "smithy.api#Blob"),
        ("message", "smithy.api#Blob"),
        ("message_value", "smithy.api#String"),
        ("set_message", "smithy.api#String"),
    ],
];

#[test]
fn message_of_an_error_shares_no_name_with_other_members() {
    for members_of_error in BESIDE_MESSAGE {
        let mut model = model(true);
        model["shapes"]["a.b#Call"]["errors"] = json!([{ "target": "a.b#Failure" }]);
        model["shapes"]["a.b#Failure"] = json!({
            "type": "structure",
            "members": members(members_of_error),
            "traits": { "smithy.api#error": "client" },
        });
        let files = generate(&model);
        let path = "src/types/error/_failure.rs";
        let text = file(&files, path);
        let names = names(&syn::parse_file(text).expect("the file is Rust"));
        let unique: BTreeSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{names:#?}");
        for name in [
            "Failure.message",
            "Failure::message",
            "FailureBuilder::message",
            "FailureBuilder::set_message",
            "FailureBuilder::get_message",
        ] {
            assert!(names.iter().any(|found| found == name), "{names:#?}");
        }
        assert!(
            dense(&files, path).contains("pubmessage:Option<String>"),
            "{text}"
        );
    }
}

/// The names of the statics, the fields, and the functions of a file.
fn names(file: &syn::File) -> Vec<String> {
    let names = file.items.iter().flat_map(|item| match item {
        syn::Item::Static(item) => vec![item.ident.to_string()],
        syn::Item::Struct(item) => {
            let names = item.fields.iter().filter_map(|field| field.ident.as_ref());
            names.map(|name| format!("{}.{name}", item.ident)).collect()
        }
        syn::Item::Impl(item) if item.trait_.is_none() => {
            let syn::Type::Path(ty) = &*item.self_ty else {
                return Vec::new();
            };
            let ty = &ty.path.segments[0].ident;
            let functions = item.items.iter().filter_map(|item| match item {
                syn::ImplItem::Fn(function) => Some(&function.sig.ident),
                _ => None,
            });
            functions.map(|name| format!("{ty}::{name}")).collect()
        }
        _ => Vec::new(),
    });
    names.collect()
}
