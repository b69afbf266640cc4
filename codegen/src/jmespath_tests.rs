//! JMESPath from text to Rust: tests of what `lower` and `render` generate for an expression.

use proptest::prelude::*;

use crate::diagnostics::Diagnostics;
use crate::ir::jmespath::Type as Kind;
use crate::ir::{
    Enum, Field, Presence, Role, ShapeRef, Structure, Type, TypeId, Types, Union, UnionVariant,
};
use crate::lower::findings::Findings;
use crate::lower::jmespath::{Root, collected, lower};
use crate::render::jmespath::{optional, truth, ty};
use crate::source::{SourceMap, Sources, Span, Spanned};

const SERVICE: TypeId<Structure> = TypeId::new(0);
const OUTPUT: TypeId<Structure> = TypeId::new(1);

fn field(member: &str, name: &str, ty: Type, presence: Presence) -> Field {
    Field {
        name: name.to_owned(),
        bare_name: name.to_owned(),
        setter: String::new(),
        getter: String::new(),
        schema: String::new(),
        member: member.to_owned(),
        ty,
        boxed: false,
        presence,
        required: false,
        correction: None,
        sensitive: false,
        traits: Vec::new(),
        docs: Vec::new(),
        deprecated: None,
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
        traits: Vec::new(),
        redacted: false,
        fallible_build: false,
        serialized: false,
        deserialized: true,
        replaceable: false,
    }
}

fn list(element: Type) -> Type {
    Type::List {
        element: Box::new(element),
        sparse: false,
        schema: TypeId::new(0),
    }
}

fn map(value: Type) -> Type {
    Type::Map {
        key: Box::new(Type::String),
        value: Box::new(value),
        sparse: false,
        schema: TypeId::new(0),
    }
}

fn service() -> Structure {
    let fields = vec![
        field(
            "Status",
            "status",
            Type::Enum(TypeId::new(0)),
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
    let service = || Type::Structure(SERVICE);
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
            list(Type::Union(TypeId::new(0))),
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
        schema: String::new(),
        member: member.to_owned(),
        ty,
        boxed: false,
        sensitive: false,
        traits: Vec::new(),
        docs: Vec::new(),
        deprecated: None,
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
            variant("service", "as_service", Type::Structure(SERVICE)),
        ],
        traits: Vec::new(),
        redacted: false,
        serialized: false,
        deserialized: true,
    }
}

fn status() -> Enum {
    Enum {
        name: "Status".to_owned(),
        module: String::new(),
        docs: Vec::new(),
        deprecated: None,
        variants: Vec::new(),
        sensitive: false,
    }
}

fn types() -> Types {
    Types {
        structures: vec![service(), output()],
        unions: vec![target()],
        enums: vec![status()],
        collections: Vec::new(),
    }
}

fn lowered(expression: &str) -> Result<crate::ir::jmespath::Value, String> {
    let text = Spanned::new(expression.to_owned(), Span::default());
    let types = types();
    let root = Root::structure("output", OUTPUT, &types);
    let mut diagnostics = Diagnostics::default();
    let mut findings = Findings {
        subject: "example#ListServices",
        diagnostics: &mut diagnostics,
    };
    let value = lower(&text, &root, &mut findings);
    value.ok_or_else(|| {
        let sources = Sources::new();
        let diagnostics = diagnostics.resolved(&SourceMap::new(&sources));
        diagnostics[0].message.clone()
    })
}

/// Returns the tokens of an expression, which must be valid Rust.
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
    assert_rust(expression, &optional(&value, &types()), expected);
}

#[track_caller]
fn assert_tests(expression: &str, expected: &str) {
    let value = lowered(expression).unwrap_or_else(|message| panic!("{expression}: {message}"));
    assert_rust(expression, &truth(&value, &types()), expected);
}

#[test]
fn path_reads_members_and_stops_at_a_missing_one() {
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
fn union_member_is_null_if_the_union_holds_another() {
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
fn projections_become_iterators() {
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
fn flattened_multi_select_list_has_no_nulls() {
    assert_selects(
        "Services[*].[Status, Name][]",
        "Some(output.services.as_deref()?.iter().map(|item| Vec::from([item.status.as_ref().map(crate::types::Status::as_str), Some(item.name.as_str())])).flat_map(|list| list.into_iter().flatten()).collect::<Vec<_>>())",
    );
}

#[test]
fn missing_member_compares_like_null() {
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
fn functions_accept_lists_maps_and_strings() {
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
fn invalid_expression_is_reported() {
    for (expression, message) in [
        (
            "",
            "this is not a valid JMESPath expression: Unexpected nud token -- found Eof (character 1)",
        ),
        (
            "a b",
            "this is not a valid JMESPath expression: Did not parse the complete expression -- found Identifier(\"b\") (character 3)",
        ),
        (
            "Nothing",
            "`example#ListServicesOutput` has no member `Nothing`",
        ),
        (
            "Services.Name",
            "`Name` requires a structure or a map with string keys, but this is a list",
        ),
        ("Token[0]", "an index requires a list, but this is a string"),
        (
            "Main[].Name",
            "`[]` requires a list, but this is a structure",
        ),
        ("Main.*", "`.*` requires a map, but this is a structure"),
        (
            "length(Count)",
            "`length` requires a string, a list, or a map, but this is a number",
        ),
        ("length(Names, Names)", "`length` takes 1 argument, found 2"),
        ("contains(Names)", "`contains` takes 2 arguments, found 1"),
        (
            "contains(Names, `1`)",
            "`contains` cannot look for a number in a list of strings",
        ),
        ("Token == `1`", "a string cannot be compared with a number"),
        (
            "Token < Token",
            "only numbers can be ordered, but this compares a string with a string",
        ),
        (
            "Main && Token",
            "expected a condition, but this is a structure",
        ),
        (
            "length(Names) && Token",
            "expected a condition, but every number is true",
        ),
        ("Names[0:2]", "a slice, `[a:b]`, is not supported"),
        (
            "{a: Token}",
            "a multi-select hash, `{...}`, is not supported",
        ),
        (
            "sort_by(Services, &Name)",
            "the JMESPath function `sort_by` is not supported",
        ),
        (
            "[Token, Count]",
            "this list contains both a string and a number",
        ),
    ] {
        assert_eq!(lowered(expression), Err(message.to_owned()), "{expression}");
    }
}

#[test]
fn deeply_nested_expression_is_rejected_before_the_stack_overflows() {
    for open in [
        "(", "[", "!", "a.b | ", "[*].", "a || ", "&", "a[?", "{a:", "length(",
    ] {
        let expression = open.repeat(64);
        assert!(lowered(&expression).is_err(), "{open}");
        assert!(lowered(&open.repeat(100_000)).is_err(), "{open}");
    }
    // The parser recurses into parentheses, which leave no trace in its result.
    let within = |levels| format!("{}Names{}", "(".repeat(levels), ")".repeat(levels));
    assert!(lowered(&within(64)).is_ok());
    for levels in [65, 400] {
        let error = lowered(&within(levels)).expect_err("too deep");
        assert!(error.contains("the limit is 64 levels"), "{error}");
    }
    assert!(lowered(&format!("{}Names", "!".repeat(63))).is_ok());
    assert!(lowered(&format!("Names{}", "[]".repeat(30))).is_ok());
    assert!(lowered(&format!("Token{}", "|@".repeat(60))).is_ok());
    assert!(lowered(&format!("Token{}", "||Token".repeat(60))).is_ok());
    assert!(lowered(&format!("Token{}", "|@".repeat(490))).is_err());
    assert!(lowered(&format!("Main{}", ".Main".repeat(190))).is_err());
}

#[test]
fn list_of_the_model_can_be_collected() {
    let value = collected(lowered("Names").expect("a list"));
    assert_rust(
        "Names",
        &optional(&value, &types()),
        "Some(output.names.as_deref()?.iter().map(String::as_str).collect::<Vec<_>>())",
    );
    assert!(matches!(value.ty, Kind::List { .. }));
    assert_eq!(
        ty(&value.ty, &quote::quote!(), &types()).to_string(),
        "Vec < & str >"
    );
}

proptest! {
    /// Any text results in a value or in a finding, and every value is rendered as valid Rust.
    #[test]
    fn any_text_is_an_expression_or_is_reported(parts in prop::collection::vec(
        prop::sample::select(vec![
            "Services", "Main", "ByName", "Groups", "Names", "Count", "Token", "Total", "Name",
            "Status", "Healthy", "Weight", ".", "[]", "[*]", "[0]", "[-1]", "*", "[?", "]", "(", ")",
            "[", ",", "@", "|", "||", "&&", "!", "==", "<", "'x'", "`1`", "`1.5`", "`null`", "`true`",
            "length(", "contains(", "keys(", "\"", "'", "`", "{", "é",
        ]), 0..12))
    {
        if let Ok(value) = lowered(&parts.concat()) {
            rust(&optional(&value, &types()));
            if crate::lower::jmespath::is_condition(&value) {
                rust(&truth(&value, &types()));
            }
        }
    }
}
