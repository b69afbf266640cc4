//! The items that belong to each change.

use serde_json::json;
use smithy_codegen::Item;
use smithy_codegen::diff::Change;

use crate::model::{Edit, add_member, changes, set, shape, unset};

/// Lists the items of all changes, each with the shape that the change is about.
fn items(changes: &[Change]) -> Vec<String> {
    let mut all = Vec::new();
    for change in changes {
        let shape = change.shape.as_deref().unwrap_or("client");
        let mut add = |sign: char, item: &Item| {
            all.push(format!("{shape} {sign} {} {}", item.kind.name(), item.path));
        };
        let items = &change.items;
        items.added.iter().for_each(|item| add('+', item));
        items.removed.iter().for_each(|item| add('-', item));
        items.changed.iter().for_each(|item| add('~', &item.new));
        items.deprecated.iter().for_each(|item| add('!', item));
    }
    all
}

fn check(before: Edit, edit: Edit, expected: &[&str]) {
    assert_eq!(items(&changes(before, edit)), expected);
}

#[test]
fn new_member_of_an_input_has_setters_in_both_builders() {
    check(
        |_| {},
        |model| add_member(model, "GetRequest$extra", "smithy.api#String"),
        &[
            "a.b#GetRequest$extra + field operation::get::GetInput::extra",
            "a.b#GetRequest$extra + method operation::get::GetInput::extra",
            "a.b#GetRequest$extra + method operation::get::builders::GetFluentBuilder::extra",
            "a.b#GetRequest$extra + method operation::get::builders::GetFluentBuilder::get_extra",
            "a.b#GetRequest$extra + method operation::get::builders::GetFluentBuilder::set_extra",
            "a.b#GetRequest$extra + method operation::get::builders::GetInputBuilder::extra",
            "a.b#GetRequest$extra + method operation::get::builders::GetInputBuilder::get_extra",
            "a.b#GetRequest$extra + method operation::get::builders::GetInputBuilder::set_extra",
        ],
    );
}

#[test]
fn required_member_explains_that_building_can_fail() {
    check(
        |_| {},
        |model| set(model, "Item$weight", "smithy.api#required", json!({})),
        &[
            "a.b#Item$weight ~ field types::Item::weight",
            "a.b#Item$weight ~ method types::Item::weight",
            "a.b#Item$weight ~ method types::builders::ItemBuilder::build",
        ],
    );
}

#[test]
fn shape_of_another_type_explains_the_members_that_target_it() {
    check(
        |model| {
            unset(model, "List", "smithy.waiters#waitable");
            shape(model, "Ages")["value"]["target"] = json!("a.b#Count");
            shape(model, "Names")["member"]["target"] = json!("smithy.api#String");
            model["shapes"]["a.b#Count"] = json!({ "type": "integer" });
        },
        |model| model["shapes"]["a.b#Count"] = json!({ "type": "long" }),
        &[
            "a.b#Count ~ field operation::get::GetOutput::ages",
            "a.b#Count ~ method operation::get::GetOutput::ages",
            "a.b#Count ~ method operation::get::builders::GetOutputBuilder::ages",
            "a.b#Count ~ method operation::get::builders::GetOutputBuilder::get_ages",
            "a.b#Count ~ method operation::get::builders::GetOutputBuilder::set_ages",
        ],
    );
}

#[test]
fn error_of_an_operation_is_a_variant() {
    check(
        |_| {},
        |model| shape(model, "List")["errors"] = json!([{ "target": "a.b#Missing" }]),
        &[
            "a.b#List + variant operation::list::ListError::Missing",
            "a.b#List + method operation::list::ListError::is_missing",
        ],
    );
}

#[test]
fn paginator_explains_its_module_and_the_method_that_creates_it() {
    check(
        |model| unset(model, "List", "smithy.api#paginated"),
        |model| {
            let paginated = json!({ "inputToken": "next", "outputToken": "next" });
            set(model, "List", "smithy.api#paginated", paginated);
        },
        &[
            "a.b#List + method operation::list::builders::ListFluentBuilder::into_paginator",
            "a.b#List + module operation::list::paginator",
            "a.b#List + struct operation::list::paginator::ListPaginator",
            "a.b#List + implementation operation::list::paginator::ListPaginator",
            "a.b#List + method operation::list::paginator::ListPaginator::send",
            "a.b#List + method operation::list::paginator::ListPaginator::stop_on_duplicate_token",
        ],
    );
}

#[test]
fn deprecation_explains_the_items_of_the_shape() {
    check(
        |_| {},
        |model| set(model, "Get", "smithy.api#deprecated", json!({})),
        &[
            "a.b#Get ! method client::Client::get",
            "a.b#Get ! struct operation::get::Get",
            "a.b#Get ! struct operation::get::builders::GetFluentBuilder",
        ],
    );
}

#[test]
fn deprecation_of_an_input_or_output_explains_its_item() {
    check(
        |_| {},
        |model| {
            set(model, "GetRequest", "smithy.api#deprecated", json!({}));
            set(model, "GetResponse", "smithy.api#deprecated", json!({}));
        },
        &[
            "a.b#GetRequest ! struct operation::get::GetInput",
            "a.b#GetResponse ! struct operation::get::GetOutput",
        ],
    );
}

#[test]
fn another_name_of_an_error_explains_the_variants_of_operations() {
    let rename: Edit = |model| shape(model, "Service")["rename"] = json!({ "a.b#Missing": "Lost" });
    for change in changes(
        |model| shape(model, "Service")["errors"] = json!([{ "target": "a.b#Missing" }]),
        rename,
    ) {
        assert_eq!(change.kind.id(), "changed-name", "{change:#?}");
    }
}

#[test]
fn client_setting_is_told_apart_from_the_endpoint_parameter() {
    check(
        |_| {},
        |model| {
            let traits = &mut shape(model, "Service")["traits"];
            traits["smithy.rules#clientContextParams"]["Plain"] = json!({ "type": "boolean" });
        },
        &[
            "a.b#Service + method config::Builder::plain",
            "a.b#Service + method config::Builder::set_plain",
            "a.b#Service + method config::Config::plain",
        ],
    );
}
