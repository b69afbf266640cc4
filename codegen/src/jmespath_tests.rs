//! JMESPath from the text to Rust: what `lower` and `render` make of an expression together.

use proptest::prelude::*;

use crate::diagnostics::Diagnostics;
use crate::ir::jmespath::Type as Kind;
use crate::ir::{Field, Presence, Role, ShapeRef, Structure, Type, Union, UnionVariant, Wire};
use crate::lower::jmespath::{Root, collected, lower};
use crate::lower::types::Types;
use crate::model::node::{Node, Value};
use crate::render::jmespath::{optional, truth, ty};
use crate::source::{SourceMap, Sources, Span};

fn field(member: &str, name: &str, ty: Type, presence: Presence) -> Field {
    Field {
        name: name.to_owned(),
        bare_name: name.to_owned(),
        setter: String::new(),
        getter: String::new(),
        schema_name: String::new(),
        member: member.to_owned(),
        ty,
        presence,
        required: false,
        sensitive: false,
        docs: Vec::new(),
        deprecated: None,
        wire: Wire::default(),
    }
}

fn structure(name: &str, role: Role, fields: Vec<Field>) -> Structure {
    Structure {
        role,
        name: name.to_owned(),
        builder: String::new(),
        module: String::new(),
        shape: ShapeRef {
            namespace: "example".to_owned(),
            name: name.to_owned(),
        },
        docs: Vec::new(),
        deprecated: None,
        fields,
        redacted: false,
        fallible_build: false,
        serialized: false,
        deserialized: true,
        stands_in: false,
    }
}

fn list(element: Type) -> Type {
    Type::List {
        element: Box::new(element),
        schema: String::new(),
    }
}

fn map(value: Type) -> Type {
    Type::Map {
        key: Box::new(Type::String),
        value: Box::new(value),
        schema: String::new(),
    }
}

fn service() -> Structure {
    let fields = vec![
        field(
            "Status",
            "status",
            Type::Enum("Status".to_owned()),
            Presence::Optional,
        ),
        field("Name", "name", Type::String, Presence::Required),
        field("Ports", "ports", list(Type::Integer), Presence::Optional),
        field("Healthy", "healthy", Type::Boolean, Presence::Optional),
        field("Weight", "weight", Type::Double, Presence::Optional),
        field("Since", "since", Type::Timestamp, Presence::Optional),
    ];
    structure("Service", Role::Type, fields)
}

fn output() -> Structure {
    let service = || Type::Structure("Service".to_owned());
    let fields = vec![
        field("Services", "services", list(service()), Presence::Optional),
        field("Main", "main", service(), Presence::Optional),
        field("ByName", "by_name", map(service()), Presence::Optional),
        field(
            "Groups",
            "groups",
            list(list(Type::String)),
            Presence::Required,
        ),
        field("Names", "names", list(Type::String), Presence::Optional),
        field("Count", "count", Type::Integer, Presence::Optional),
        field("Token", "token", Type::String, Presence::Optional),
        field("Total", "total", Type::Long, Presence::Required),
        field(
            "Targets",
            "targets",
            list(Type::Union("Target".to_owned())),
            Presence::Optional,
        ),
    ];
    let role = Role::Output {
        module: "list_services".to_owned(),
    };
    structure("ListServicesOutput", role, fields)
}

fn target() -> Union {
    let variant = |member: &str, accessor: &str, ty| UnionVariant {
        name: String::new(),
        accessor: accessor.to_owned(),
        predicate: String::new(),
        schema_name: String::new(),
        member: member.to_owned(),
        ty,
        docs: Vec::new(),
        deprecated: None,
        wire: Wire::default(),
    };
    Union {
        name: "Target".to_owned(),
        module: String::new(),
        shape: ShapeRef {
            namespace: "example".to_owned(),
            name: "Target".to_owned(),
        },
        docs: Vec::new(),
        deprecated: None,
        variants: vec![
            variant("host", "as_host", Type::String),
            variant(
                "service",
                "as_service",
                Type::Structure("Service".to_owned()),
            ),
        ],
        serialized: false,
        deserialized: true,
    }
}

fn lowered(expression: &str) -> Result<crate::ir::jmespath::Value, String> {
    let node = Node {
        value: Value::String(expression.to_owned()),
        span: Span::default(),
    };
    let (output, structures, unions) = (output(), [service()], [target()]);
    let types = Types::new(&structures, &unions);
    let root = Root::structure("output", &output, &types);
    let mut diagnostics = Diagnostics::default();
    let value = lower(&node, &root, "example#ListServices", &mut diagnostics);
    value.ok_or_else(|| {
        let found = diagnostics.resolved(&SourceMap::new(&Sources::new()));
        found[0].message.clone()
    })
}

/// The tokens of an expression, which must be valid Rust.
fn rust(expression: &proc_macro2::TokenStream) -> String {
    let parsed: syn::Expr = syn::parse2(expression.clone()).expect("valid Rust");
    quote::quote!(#parsed).to_string()
}

#[track_caller]
fn assert_rust(expression: &str, found: &proc_macro2::TokenStream, expected: &str) {
    let expected = expected.parse().expect("Rust tokens");
    assert_eq!(rust(found), rust(&expected), "{expression}");
}

#[track_caller]
fn assert_selects(expression: &str, expected: &str) {
    let value = lowered(expression).unwrap_or_else(|message| panic!("{expression}: {message}"));
    assert_rust(expression, &optional(&value), expected);
}

#[track_caller]
fn assert_tests(expression: &str, expected: &str) {
    let value = lowered(expression).unwrap_or_else(|message| panic!("{expression}: {message}"));
    assert_rust(expression, &truth(&value), expected);
}

#[test]
fn paths_read_members_and_stop_where_one_is_missing() {
    assert_selects("Token", "output.token.as_deref()");
    assert_selects("Total", "Some(output.total)");
    assert_selects("Count", "output.count.map(i64::from)");
    assert_selects(
        "ByName.main.Name",
        "Some(output.by_name.as_ref()?.get(\"main\")?.name.as_str())",
    );
    assert_selects("Main.Name", "Some(output.main.as_ref()?.name.as_str())");
    assert_selects(
        "Main.Status",
        "output.main.as_ref()?.status.as_ref().map(crate::types::Status::as_str)",
    );
}

#[test]
fn a_member_of_a_union_is_null_where_the_union_holds_another() {
    assert_selects(
        "Targets[*].host",
        "Some(output.targets.as_deref()?.iter().filter_map(|item| item.as_host().ok().map(String::as_str)).collect::<Vec<_>>())",
    );
    assert_selects(
        "Targets[0].service.Name",
        "Some(output.targets.as_deref()?.first()?.as_service().ok()?.name.as_str())",
    );
    assert_eq!(
        lowered("Targets[0].port"),
        Err("`Target` has no member `port`".to_owned())
    );
}

#[test]
fn projections_are_iterators() {
    assert_selects(
        "Services[].Status",
        "Some(output.services.as_deref()?.iter().filter_map(|item| item.status.as_ref().map(crate::types::Status::as_str)).collect::<Vec<_>>())",
    );
    assert_selects(
        "Services[*].Name",
        "Some(output.services.as_deref()?.iter().map(|item| item.name.as_str()).collect::<Vec<_>>())",
    );
    assert_selects(
        "Services[].Ports[]",
        "Some(output.services.as_deref()?.iter().filter_map(|item| item.ports.as_deref()).flat_map(|list| list.iter().map(|number| i64::from(*number))).collect::<Vec<_>>())",
    );
    assert_selects(
        "ByName.*.Name",
        "Some(output.by_name.as_ref()?.values().map(|item| item.name.as_str()).collect::<Vec<_>>())",
    );
    assert_selects(
        "Groups[]",
        "Some(output.groups.as_slice().iter().map(Vec::as_slice).flat_map(|list| list.iter().map(String::as_str)).collect::<Vec<_>>())",
    );
    assert_selects(
        "Services[?Status == 'up' && Healthy].Name | [0]",
        "output.services.as_deref()?.iter().filter(|&item| item.status.as_ref().map(crate::types::Status::as_str) == Some(\"up\") && item.healthy == Some(true)).map(|item| item.name.as_str()).next()",
    );
}

#[test]
fn lists_are_indexed_from_both_ends() {
    assert_selects(
        "Names[0]",
        "output.names.as_deref()?.first().map(String::as_str)",
    );
    assert_selects(
        "Names[2]",
        "output.names.as_deref()?.get(2).map(String::as_str)",
    );
    assert_selects(
        "Names[-1]",
        "output.names.as_deref()?.last().map(String::as_str)",
    );
    assert_selects(
        "Names[-2]",
        "output.names.as_deref()?.iter().nth_back(1).map(String::as_str)",
    );
}

#[test]
fn multi_select_lists_leave_nulls_out_when_flattened() {
    assert_selects(
        "Services[*].[Status, Name][]",
        "Some(output.services.as_deref()?.iter().map(|item| Vec::from([item.status.as_ref().map(crate::types::Status::as_str), Some(item.name.as_str())])).flat_map(|list| list.into_iter().flatten()).collect::<Vec<_>>())",
    );
}

#[test]
fn a_missing_member_is_null_and_compares_as_such() {
    assert_tests("Token == 'x'", "output.token.as_deref() == Some(\"x\")");
    assert_tests(
        "Main.Name != 'x'",
        "output.main.as_ref().map(|it| it.name.as_str()) != Some(\"x\")",
    );
    assert_tests("Token == `null`", "output.token.as_deref().is_none()");
    assert_tests(
        "Main.Since != `null`",
        "output.main.as_ref().and_then(|it| it.since.as_ref()).is_some()",
    );
    assert_tests("Total > `5`", "output.total > 5");
    assert_tests(
        "Count < `-1`",
        "output.count.map(i64::from).is_some_and(|it| it < -1)",
    );
    assert_tests(
        "!(Token == 'x' || Total >= `5`)",
        "output.token.as_deref() != Some(\"x\") && output.total < 5",
    );
    assert_tests(
        "Total == `1` && (Token || Count)",
        "output.total == 1 && (output.token.as_deref().is_some_and(|it| !it.is_empty()) || output.count.map(i64::from).is_some())",
    );
}

#[test]
fn functions_ask_of_lists_maps_and_strings() {
    assert_tests(
        "length(Services) == `0`",
        "output.services.as_deref().is_some_and(|it| (it.len() as i64) == 0)",
    );
    assert_tests(
        "length(Services[?Healthy]) > `0`",
        "output.services.as_deref().is_some_and(|it| (it.iter().filter(|&item| item.healthy == Some(true)).count() as i64) > 0)",
    );
    assert_tests(
        "!contains(Names, 'x')",
        "output.names.as_deref().is_some_and(|it| !it.iter().map(String::as_str).any(|element| element == \"x\"))",
    );
    assert_tests(
        "length(Groups) > `0`",
        "(output.groups.as_slice().len() as i64) > 0",
    );
    assert_tests(
        "contains(Services[].Status, 'up')",
        "output.services.as_deref().is_some_and(|it| it.iter().filter_map(|item| item.status.as_ref().map(crate::types::Status::as_str)).any(|element| element == \"up\"))",
    );
    assert_selects(
        "keys(ByName)",
        "Some({let mut keys: Vec<_> = output.by_name.as_ref()?.keys().map(String::as_str).collect();keys.sort_unstable();keys})",
    );
}

#[test]
fn what_does_not_fit_is_found() {
    for (expression, message) in [
        (
            "",
            "this is no JMESPath expression: Unexpected nud token -- found Eof (character 1)",
        ),
        (
            "a b",
            "this is no JMESPath expression: Did not parse the complete expression -- found Identifier(\\\"b\\\") (character 3)",
        ),
        (
            "Nothing",
            "`example#ListServicesOutput` has no member `Nothing`",
        ),
        (
            "Services.Name",
            "`Name` asks for a structure, or a map with strings as keys, this is a list",
        ),
        ("Token[0]", "an index asks for a list, this is a string"),
        ("Main[].Name", "`[]` asks for a list, this is a structure"),
        ("Main.*", "`.*` asks for a map, this is a structure"),
        (
            "length(Count)",
            "`length` asks for a string, a list or a map, this is a number",
        ),
        (
            "length(Names, Names)",
            "`length` takes 1 argument(s), not 2",
        ),
        ("contains(Names)", "`contains` takes 2 argument(s), not 1"),
        (
            "contains(Names, `1`)",
            "`contains` looks for a number among what is a string",
        ),
        ("Token == `1`", "a string is compared with a number"),
        ("Token < Token", "a string is compared with a string"),
        (
            "Main && Token",
            "a condition is expected here, this is a structure",
        ),
        (
            "length(Names) && Token",
            "a condition is expected here, and any number is true",
        ),
        ("Names[0:2]", "a slice, `[a:b]`, is not supported"),
        (
            "{a: Token}",
            "a multi-select hash, `{...}`, is not supported",
        ),
        (
            "sort_by(Services, &Name)",
            "the function `sort_by` of JMESPath is not supported",
        ),
        ("[Token, Count]", "this list holds a string and a number"),
    ] {
        assert_eq!(lowered(expression), Err(message.to_owned()), "{expression}");
    }
}

#[test]
fn expressions_that_nest_deeply_are_refused_before_the_stack_ends() {
    for open in [
        "(", "[", "!", "a.b | ", "[*].", "a || ", "&", "a[?", "{a:", "length(",
    ] {
        let expression = open.repeat(64);
        assert!(lowered(&expression).is_err(), "{open}");
        assert!(lowered(&open.repeat(100_000)).is_err(), "{open}");
    }
    // The parser goes down into parentheses, which leave nothing behind.
    let within = |levels| format!("{}Names{}", "(".repeat(levels), ")".repeat(levels));
    assert!(lowered(&within(64)).is_ok());
    for levels in [65, 400] {
        let error = lowered(&within(levels)).expect_err("too deep");
        assert!(error.contains("deeper than 64 levels"), "{error}");
    }
    assert!(lowered(&format!("{}Names", "!".repeat(63))).is_ok());
    assert!(lowered(&format!("Names{}", "[]".repeat(30))).is_ok());
    assert!(lowered(&format!("Token{}", "|@".repeat(60))).is_ok());
    assert!(lowered(&format!("Token{}", "||Token".repeat(60))).is_ok());
    assert!(lowered(&format!("Token{}", "|@".repeat(490))).is_err());
    assert!(lowered(&format!("Main{}", ".Main".repeat(190))).is_err());
}

#[test]
fn a_list_of_the_model_can_be_taken_as_one_of_its_own() {
    let value = collected(lowered("Names").expect("a list"));
    assert_rust(
        "Names",
        &optional(&value),
        "Some(output.names.as_deref()?.iter().map(String::as_str).collect::<Vec<_>>())",
    );
    assert!(matches!(value.ty, Kind::List { .. }));
    assert_eq!(ty(&value.ty, &quote::quote!()).to_string(), "Vec < & str >");
}

proptest! {
    /// Whatever the text, there is a value or a finding, and what is rendered is Rust.
    #[test]
    fn any_text_is_an_expression_or_a_finding(parts in prop::collection::vec(
        prop::sample::select(vec![
            "Services", "Main", "ByName", "Groups", "Names", "Count", "Token", "Total", "Name",
            "Status", "Healthy", "Weight", ".", "[]", "[*]", "[0]", "[-1]", "*", "[?", "]", "(", ")",
            "[", ",", "@", "|", "||", "&&", "!", "==", "<", "'x'", "`1`", "`1.5`", "`null`", "`true`",
            "length(", "contains(", "keys(", "\"", "'", "`", "{", "é",
        ]), 0..12))
    {
        if let Ok(value) = lowered(&parts.concat()) {
            rust(&optional(&value));
            if crate::lower::jmespath::is_condition(&value) {
                rust(&truth(&value));
            }
        }
    }
}
