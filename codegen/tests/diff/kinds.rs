//! One edit or more for each kind of change.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use smithy_codegen::diff::{Change, ChangeKind, Verdict};

use crate::model::{
    Edit, add, add_member, add_operation, changes, remove_member, set, shape, unset,
};

/// What an edit changes.
struct Case {
    /// Changes the old model first.
    before: Edit,
    edit: Edit,
    /// ID of the kind, verdict, shape, and message of each change.
    expected: &'static [(&'static str, Verdict, &'static str, &'static str)],
}

use Verdict::{Breaking, Compatible, Documentation};

/// The model as it is.
fn same(_: &mut Value) {}

const CASES: &[Case] = &[
    Case {
        before: same,
        edit: |model| add_operation(model, "Put"),
        expected: &[(
            "added-operation",
            Compatible,
            "a.b#Put",
            "the operation `Put` is new",
        )],
    },
    Case {
        before: |model| add_operation(model, "GetAll"),
        edit: |model| {
            shape(model, "Service")["operations"]
                .as_array_mut()
                .expect("operations")
                .pop();
            add_operation(model, "GetEvery");
        },
        expected: &[
            (
                "removed-operation",
                Breaking,
                "a.b#GetAll",
                "the operation `GetAll` is removed",
            ),
            (
                "added-operation",
                Compatible,
                "a.b#GetEvery",
                "the operation `GetEvery` is new",
            ),
        ],
    },
    Case {
        before: |model| add_operation(model, "GetThing"),
        edit: |model| {
            shape(model, "Service")["operations"]
                .as_array_mut()
                .expect("operations")
                .pop();
            add_operation(model, "GetThings");
        },
        expected: &[
            (
                "removed-operation",
                Breaking,
                "a.b#GetThing",
                "the operation `GetThing` is removed; `GetThings` may be its new name",
            ),
            (
                "added-operation",
                Compatible,
                "a.b#GetThings",
                "the operation `GetThings` is new",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            add(
                model,
                "Extra",
                json!({ "type": "structure", "members": {} }),
            );
            add_member(model, "Item$extra", "Extra");
        },
        expected: &[
            (
                "added-shape",
                Compatible,
                "a.b#Extra",
                "the structure `Extra` is new",
            ),
            (
                "added-member",
                Compatible,
                "a.b#Item$extra",
                "the member `extra` of `Item` is new",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| remove_member(model, "GetResponse", "choice"),
        expected: &[
            (
                "removed-shape",
                Breaking,
                "a.b#Choice",
                "the union `Choice` is removed",
            ),
            (
                "removed-member",
                Breaking,
                "a.b#GetResponse$choice",
                "the member `choice` of `GetResponse` is removed",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            remove_member(model, "Item", "weight");
            add_member(model, "Item$weigth", "smithy.api#Integer");
        },
        expected: &[
            (
                "removed-member",
                Breaking,
                "a.b#Item$weight",
                "the member `weight` of `Item` is removed; `weigth` may be its new name",
            ),
            (
                "added-member",
                Compatible,
                "a.b#Item$weigth",
                "the member `weigth` of `Item` is new",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            add_member(model, "Item$must", "smithy.api#String");
            set(model, "Item$must", "smithy.api#required", json!({}));
        },
        expected: &[(
            "added-member",
            Breaking,
            "a.b#Item$must",
            "the member `must` of `Item` is new and required",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            add_member(model, "GetRequest$must", "smithy.api#String");
            set(model, "GetRequest$must", "smithy.api#required", json!({}));
        },
        expected: &[(
            "added-member",
            Compatible,
            "a.b#GetRequest$must",
            "the member `must` of `GetRequest` is new and required",
        )],
    },
    Case {
        before: same,
        edit: |model| add_member(model, "Choice$number", "smithy.api#Integer"),
        expected: &[(
            "added-member",
            Compatible,
            "a.b#Choice$number",
            "the member `number` of `Choice` is new",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Choice")["type"] = json!("structure"),
        expected: &[(
            "changed-shape-type",
            Breaking,
            "a.b#Choice",
            "the structure `Choice` was a union",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Name")["type"] = json!("long"),
        expected: &[(
            "changed-shape-type",
            Breaking,
            "a.b#Name",
            "the long `Name` was a string",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let colors = shape(model, "Color")["members"].clone();
            add(
                model,
                "Name",
                json!({ "type": "enum", "members": colors, "traits": {} }),
            );
        },
        expected: &[(
            "changed-shape-type",
            Breaking,
            "a.b#Name",
            "the enum `Name` was a string",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            *shape(model, "Shade") = json!({ "type": "integer" });
        },
        expected: &[(
            "changed-shape-type",
            Compatible,
            "a.b#Shade",
            "the integer `Shade` was an integer enum",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Item$weight")["target"] = json!("smithy.api#Long"),
        expected: &[(
            "changed-target",
            Breaking,
            "a.b#Item$weight",
            "the type of the member `weight` of `Item` is now long (was integer)",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "GetResponse$names")["target"] = json!("a.b#Ages"),
        expected: &[(
            "changed-target",
            Breaking,
            "a.b#GetResponse$names",
            "the type of the member `names` of `GetResponse` is now map from string to integer (was list of string)",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Names$member")["target"] = json!("a.b#Color"),
        expected: &[(
            "changed-target",
            Breaking,
            "a.b#Names$member",
            "the type of each item of `Names` is now enum `Color` (was string)",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Item$weight", "smithy.api#required", json!({})),
        expected: &[(
            "added-required",
            Breaking,
            "a.b#Item$weight",
            "the member `weight` of `Item` is now required",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "GetRequest$size", "smithy.api#required", json!({})),
        expected: &[(
            "added-required",
            Compatible,
            "a.b#GetRequest$size",
            "the member `size` of `GetRequest` is now required",
        )],
    },
    Case {
        before: |model| set(model, "GetResponse$count", "smithy.api#required", json!({})),
        edit: |model| unset(model, "GetResponse$count", "smithy.api#required"),
        expected: &[(
            "removed-required",
            Breaking,
            "a.b#GetResponse$count",
            "the member `count` of `GetResponse` is no longer required",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "GetResponse$count", "smithy.api#default", json!(0)),
        expected: &[(
            "added-default",
            Breaking,
            "a.b#GetResponse$count",
            "the default of the member `count` of `GetResponse` is now `0` (was not set)",
        )],
    },
    Case {
        before: |model| set(model, "GetRequest$size", "smithy.api#default", json!(1)),
        edit: |model| set(model, "GetRequest$size", "smithy.api#default", json!(2)),
        expected: &[(
            "changed-default",
            Compatible,
            "a.b#GetRequest$size",
            "the default of the member `size` of `GetRequest` is now `2` (was `1`)",
        )],
    },
    Case {
        before: |model| set(model, "Item$weight", "smithy.api#default", json!(1)),
        edit: |model| set(model, "Item$weight", "smithy.api#default", json!(2)),
        expected: &[(
            "changed-default",
            Breaking,
            "a.b#Item$weight",
            "the default of the member `weight` of `Item` is now `2` (was `1`)",
        )],
    },
    Case {
        before: |model| set(model, "Item$key", "smithy.api#default", json!("a\nb")),
        edit: |model| set(model, "Item$key", "smithy.api#default", json!("a\\nb")),
        expected: &[(
            "changed-default",
            Breaking,
            "a.b#Item$key",
            "the default of the member `key` of `Item` is now another value (both are shown as `a\\nb`)",
        )],
    },
    Case {
        before: |model| {
            shape(model, "GetRequest$size")["target"] = json!("smithy.api#Blob");
            set(
                model,
                "GetRequest$size",
                "smithy.api#default",
                json!("YWJj"),
            );
        },
        edit: |model| {
            set(
                model,
                "GetRequest$size",
                "smithy.api#default",
                json!("YWJk"),
            )
        },
        expected: &[(
            "changed-default",
            Compatible,
            "a.b#GetRequest$size",
            "the default of the member `size` of `GetRequest` is now another value (both are shown as a blob of 3 bytes)",
        )],
    },
    Case {
        before: |model| {
            shape(model, "Item$weight")["target"] = json!("smithy.api#Timestamp");
            set(model, "Item$weight", "smithy.api#default", json!(-1.5));
        },
        edit: |model| set(model, "Item$weight", "smithy.api#default", json!(0.5)),
        expected: &[(
            "changed-default",
            Breaking,
            "a.b#Item$weight",
            "the default of the member `weight` of `Item` is now 0.500000000 seconds after 1970 began (was -1.500000000 seconds after 1970 began)",
        )],
    },
    Case {
        before: |model| set(model, "Item$weight", "smithy.api#default", json!(1)),
        edit: |model| unset(model, "Item$weight", "smithy.api#default"),
        expected: &[(
            "removed-default",
            Breaking,
            "a.b#Item$weight",
            "the default of the member `weight` of `Item` is no longer set (was `1`)",
        )],
    },
    Case {
        before: |model| set(model, "Item$weight", "smithy.api#required", json!({})),
        edit: |model| set(model, "Item$weight", "smithy.api#clientOptional", json!({})),
        expected: &[(
            "changed-nullability",
            Breaking,
            "a.b#Item$weight",
            "the member `weight` of `Item` is now optional in the client",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            shape(model, "Color")["members"]["GREEN"] = json!({ "target": "smithy.api#Unit" });
        },
        expected: &[(
            "added-enum-value",
            Compatible,
            "a.b#Color$GREEN",
            "the value `GREEN` of `Color` is new: `GREEN`",
        )],
    },
    Case {
        before: same,
        edit: |model| remove_member(model, "Color", "RED"),
        expected: &[(
            "removed-enum-value",
            Breaking,
            "a.b#Color$RED",
            "the value `RED` of `Color` is removed",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "GetRequest", "smithy.api#deprecated", json!({})),
        expected: &[(
            "added-deprecation",
            Compatible,
            "a.b#GetRequest",
            "the structure `GetRequest` is now deprecated",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Shade$DARK", "smithy.api#enumValue", json!(7)),
        expected: &[(
            "changed-enum-value",
            Compatible,
            "a.b#Shade$DARK",
            "the number of the value `DARK` of `Shade` is now `7` (was `2`)",
        )],
    },
    Case {
        before: same,
        edit: |model| remove_member(model, "Shade", "DARK"),
        expected: &[(
            "removed-enum-value",
            Compatible,
            "a.b#Shade$DARK",
            "the value `DARK` of `Shade` is removed",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let red = shape(model, "Color$RED").clone();
            remove_member(model, "Color", "RED");
            *shape(model, "Color$red") = red;
        },
        expected: &[
            (
                "removed-enum-value",
                Compatible,
                "a.b#Color$RED",
                "the value `RED` of `Color` is removed; its new name is `red`",
            ),
            (
                "added-enum-value",
                Compatible,
                "a.b#Color$red",
                "the value `red` of `Color` is new: `red`",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            let red = shape(model, "Color$RED").clone();
            remove_member(model, "Color", "RED");
            *shape(model, "Color$CRIMSON") = red;
        },
        expected: &[
            (
                "removed-enum-value",
                Breaking,
                "a.b#Color$RED",
                "the value `RED` of `Color` is removed; its new name is `CRIMSON`",
            ),
            (
                "added-enum-value",
                Compatible,
                "a.b#Color$CRIMSON",
                "the value `CRIMSON` of `Color` is new: `red`",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| set(model, "Color$RED", "smithy.api#enumValue", json!("scarlet")),
        expected: &[(
            "changed-enum-value",
            Breaking,
            "a.b#Color$RED",
            "the text of the value `RED` of `Color` is now `scarlet` (was `red`)",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "List")["errors"] = json!([{ "target": "a.b#Missing" }]),
        expected: &[(
            "added-error",
            Compatible,
            "a.b#List",
            "the operation `List` can return the error `Missing`",
        )],
    },
    Case {
        before: |model| shape(model, "List")["errors"] = json!([{ "target": "a.b#Missing" }]),
        edit: |model| shape(model, "List")["errors"] = json!([]),
        expected: &[(
            "removed-error",
            Breaking,
            "a.b#List",
            "the operation `List` no longer returns the error `Missing`",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Service")["errors"] = json!([{ "target": "a.b#Missing" }]),
        expected: &[(
            "added-error",
            Compatible,
            "a.b#Service",
            "the service `Service` can return the error `Missing`",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let code = json!({ "code": "Gone", "httpResponseCode": 404 });
            set(model, "Missing", "aws.protocols#awsQueryError", code);
        },
        expected: &[(
            "changed-error-code",
            Breaking,
            "a.b#Missing",
            "the code of the error `Missing` is now `Gone` (was `Missing`)",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Missing", "smithy.api#error", json!("server")),
        expected: &[(
            "changed-fault",
            Compatible,
            "a.b#Missing",
            "the fault of the error `Missing` is now the server's (was the client's)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Missing",
                "smithy.api#retryable",
                json!({ "throttling": true }),
            )
        },
        expected: &[(
            "changed-retryability",
            Compatible,
            "a.b#Missing",
            "calls that fail with the error `Missing` are now retried as throttling errors",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Name",
                "smithy.api#length",
                json!({ "min": 1, "max": 64 }),
            )
        },
        expected: &[(
            "added-constraint",
            Compatible,
            "a.b#Name",
            "the string `Name` now has a length constraint: 1 to 64 characters",
        )],
    },
    Case {
        before: |model| set(model, "Names", "smithy.api#length", json!({ "max": 64 })),
        edit: |model| set(model, "Names", "smithy.api#length", json!({ "max": 32 })),
        expected: &[(
            "changed-constraint",
            Compatible,
            "a.b#Names",
            "the length of the list `Names` is now at most 32 items (was at most 64 items)",
        )],
    },
    Case {
        before: |model| {
            set(
                model,
                "GetRequest$name",
                "smithy.api#pattern",
                json!("^a|`b`$"),
            )
        },
        edit: |model| unset(model, "GetRequest$name", "smithy.api#pattern"),
        expected: &[(
            "removed-constraint",
            Compatible,
            "a.b#GetRequest$name",
            "the member `name` of `GetRequest` no longer has a pattern constraint (was ``^a|`b`$``)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "GetRequest$size",
                "smithy.api#range",
                json!({ "min": 0 }),
            )
        },
        expected: &[(
            "added-constraint",
            Compatible,
            "a.b#GetRequest$size",
            "the member `size` of `GetRequest` now has a range constraint: at least 0",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Names", "smithy.api#uniqueItems", json!({})),
        expected: &[(
            "added-constraint",
            Compatible,
            "a.b#Names",
            "the items of the list `Names` must now be unique",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Name", "smithy.api#sensitive", json!({})),
        expected: &[(
            "changed-sensitivity",
            Compatible,
            "a.b#Name",
            "the string `Name` is now sensitive: `Debug` no longer shows it",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "GetRequest$name",
                "smithy.api#xmlName",
                json!("Title"),
            )
        },
        expected: &[(
            "changed-wire-name",
            Breaking,
            "a.b#GetRequest$name",
            "the XML name of the member `name` of `GetRequest` is now `Title` (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "GetResponse$names",
                "smithy.api#xmlFlattened",
                json!({}),
            )
        },
        expected: &[(
            "changed-wire-format",
            Breaking,
            "a.b#GetResponse$names",
            "the XML form of the member `names` of `GetResponse` is now flattened (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "GetResponse$at",
                "smithy.api#timestampFormat",
                json!("http-date"),
            );
        },
        expected: &[(
            "changed-wire-format",
            Breaking,
            "a.b#GetResponse$at",
            "the timestamp format of the member `at` of `GetResponse` is now `http-date` (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let namespace = json!({ "uri": "https://store/", "prefix": "s" });
            set(model, "Service", "smithy.api#xmlNamespace", namespace);
        },
        expected: &[(
            "changed-xml-namespace",
            Breaking,
            "a.b#Service",
            "the XML namespace of the service `Service` is now `https://store/` with the prefix `s` (was `https://shop/`)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Get",
                "smithy.api#http",
                json!({ "method": "GET", "uri": "/" }),
            )
        },
        expected: &[(
            "changed-http-binding",
            Breaking,
            "a.b#Get",
            "the HTTP binding of the operation `Get` is now `GET /` with the status 200 (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Get",
                "smithy.api#endpoint",
                json!({ "hostPrefix": "get." }),
            )
        },
        expected: &[(
            "changed-host-prefix",
            Breaking,
            "a.b#Get",
            "the host prefix of the operation `Get` is now `get.` (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Get", "smithy.api#httpChecksumRequired", json!({})),
        expected: &[(
            "changed-checksums",
            Compatible,
            "a.b#Get",
            "the use of checksums of the operation `Get` is now required in requests (was not set)",
        )],
    },
    Case {
        before: |model| {
            model["shapes"]["a.b#Algorithm"] = json!({ "type": "enum", "members": {
                "CRC32": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "CRC32" } }
            } });
            model["shapes"]["a.b#GetRequest"]["members"]["algorithm"] =
                json!({ "target": "a.b#Algorithm" });
            let checksum = json!({ "requestChecksumRequired": true });
            set(model, "Get", "aws.protocols#httpChecksum", checksum);
        },
        edit: |model| {
            let checksum = json!({ "requestAlgorithmMember": "algorithm" });
            set(model, "Get", "aws.protocols#httpChecksum", checksum);
        },
        expected: &[
            (
                "changed-checksums",
                Compatible,
                "a.b#Get",
                "the use of checksums of the operation `Get` is now in requests, chosen by `algorithm` \
                 (was required in requests)",
            ),
            (
                "added-items",
                Compatible,
                "",
                "the client gains items in `config`",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            let encodings = json!({ "encodings": ["gzip"] });
            set(model, "Get", "smithy.api#requestCompression", encodings);
        },
        expected: &[
            (
                "changed-compression",
                Compatible,
                "a.b#Get",
                "the request compression of the operation `Get` is now `gzip` (was not set)",
            ),
            (
                "added-items",
                Compatible,
                "",
                "the client gains items in `config`",
            ),
        ],
    },
    Case {
        before: |model| {
            set(
                model,
                "GetRequest$token",
                "smithy.api#idempotencyToken",
                json!({}),
            )
        },
        edit: |model| {
            add_member(model, "ListRequest$token", "smithy.api#String");
            set(
                model,
                "ListRequest$token",
                "smithy.api#idempotencyToken",
                json!({}),
            );
        },
        expected: &[(
            "added-member",
            Compatible,
            "a.b#ListRequest$token",
            "the member `token` of `ListRequest` is new",
        )],
    },
    Case {
        before: |model| {
            set(
                model,
                "GetRequest$token",
                "smithy.api#idempotencyToken",
                json!({}),
            );
            add_member(model, "ListRequest$token", "smithy.api#String");
        },
        edit: |model| {
            set(
                model,
                "ListRequest$token",
                "smithy.api#idempotencyToken",
                json!({}),
            );
            unset(model, "GetRequest$token", "smithy.api#idempotencyToken");
        },
        expected: &[
            (
                "removed-idempotency-token",
                Compatible,
                "a.b#GetRequest$token",
                "the member `token` of `GetRequest` no longer gets a random token",
            ),
            (
                "added-idempotency-token",
                Compatible,
                "a.b#ListRequest$token",
                "the member `token` of `ListRequest` now gets a random token if it is not set",
            ),
        ],
    },
    Case {
        before: |model| unset(model, "List", "smithy.api#paginated"),
        edit: |model| {
            let paginated = json!({ "inputToken": "next", "outputToken": "next" });
            set(model, "List", "smithy.api#paginated", paginated);
        },
        expected: &[(
            "added-paginator",
            Compatible,
            "a.b#List",
            "the operation `List` now has a paginator",
        )],
    },
    Case {
        before: same,
        edit: |model| unset(model, "List", "smithy.api#paginated"),
        expected: &[(
            "removed-paginator",
            Breaking,
            "a.b#List",
            "the operation `List` no longer has a paginator",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let paginated = json!({
                "inputToken": "next", "outputToken": "next", "items": "others", "pageSize": "most"
            });
            set(model, "List", "smithy.api#paginated", paginated);
        },
        expected: &[(
            "changed-paginator",
            Compatible,
            "a.b#List",
            "the pagination of the operation `List` changes: `items` is now `others` (was `names`), `pageSize` is now `most` (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let waiters = &mut shape(model, "List")["traits"]["smithy.waiters#waitable"];
            waiters["Gone"] = waiters["Ready"].clone();
        },
        expected: &[(
            "added-waiter",
            Compatible,
            "a.b#List",
            "the operation `List` has the new waiter `Gone`",
        )],
    },
    Case {
        before: same,
        edit: |model| unset(model, "List", "smithy.waiters#waitable"),
        expected: &[(
            "removed-waiter",
            Breaking,
            "a.b#List",
            "the operation `List` no longer has the waiter `Ready`",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let ready = &mut shape(model, "List")["traits"]["smithy.waiters#waitable"]["Ready"];
            ready["minDelay"] = json!(5);
            let failure = json!({ "state": "failure", "matcher": { "errorType": "Missing" } });
            ready["acceptors"]
                .as_array_mut()
                .expect("acceptors")
                .push(failure);
        },
        expected: &[
            (
                "changed-waiter",
                Compatible,
                "a.b#List",
                "the acceptors of the waiter `Ready` of the operation `List` are now: `success` if the call succeeds; `failure` if the error is `Missing`",
            ),
            (
                "changed-waiter",
                Compatible,
                "a.b#List",
                "the waiter `Ready` of the operation `List` now waits 5 to 120 seconds between calls (was 2 to 120 seconds)",
            ),
        ],
    },
    Case {
        before: |model| {
            set(
                model,
                "Service",
                "aws.auth#sigv4a",
                json!({ "name": "shop" }),
            )
        },
        edit: |model| {
            set(
                model,
                "Service",
                "smithy.api#auth",
                json!(["aws.auth#sigv4"]),
            );
            set(model, "Get", "smithy.api#auth", json!(["aws.auth#sigv4a"]));
        },
        expected: &[
            (
                "removed-auth-scheme",
                Breaking,
                "a.b#Get",
                "the operation `Get` no longer has the auth scheme `aws.auth#sigv4`",
            ),
            (
                "removed-auth-scheme",
                Breaking,
                "a.b#Service",
                "the service `Service` no longer has the auth scheme `aws.auth#sigv4a`",
            ),
        ],
    },
    Case {
        before: |model| {
            set(
                model,
                "Service",
                "aws.auth#sigv4a",
                json!({ "name": "shop" }),
            )
        },
        edit: |model| {
            let auth = json!(["aws.auth#sigv4a", "aws.auth#sigv4"]);
            set(model, "Service", "smithy.api#auth", auth);
        },
        expected: &[(
            "changed-auth-order",
            Compatible,
            "a.b#Service",
            "the service `Service` now prefers the auth schemes in this order: `aws.auth#sigv4a`, `aws.auth#sigv4`",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Get", "smithy.api#optionalAuth", json!({})),
        expected: &[(
            "added-auth-scheme",
            Compatible,
            "a.b#Get",
            "the operation `Get` has the new auth scheme `smithy.api#noAuth`",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Service",
                "aws.auth#sigv4",
                json!({ "name": "store" }),
            )
        },
        expected: &[(
            "changed-signing-name",
            Breaking,
            "a.b#Service",
            "the signing name of the service `Service` is now `store` (was `shop`)",
        )],
    },
    Case {
        before: |model| {
            set(
                model,
                "Service",
                "smithy.api#httpApiKeyAuth",
                json!({ "name": "X-Key", "in": "header", "scheme": "Key" }),
            );
        },
        edit: |model| {
            set(
                model,
                "Service",
                "smithy.api#httpApiKeyAuth",
                json!({ "name": "key", "in": "query" }),
            )
        },
        expected: &[(
            "changed-api-key",
            Breaking,
            "a.b#Service",
            "the place of API keys of the service `Service` is now the query parameter `key` (was the header `X-Key` after `Key`)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(model, "Service", "smithy.api#httpBasicAuth", json!({}));
            set(model, "Service", "smithy.api#httpBearerAuth", json!({}));
        },
        expected: &[
            (
                "added-auth-scheme",
                Compatible,
                "a.b#Service",
                "the service `Service` has the new auth scheme `smithy.api#httpBasicAuth`",
            ),
            (
                "added-auth-scheme",
                Compatible,
                "a.b#Service",
                "the service `Service` has the new auth scheme `smithy.api#httpBearerAuth`",
            ),
            (
                "added-items",
                Compatible,
                "",
                "the client gains items in `config`",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Service")["version"] = json!("2"),
        expected: &[(
            "changed-api-version",
            Breaking,
            "a.b#Service",
            "the API version of the service `Service` is now `2` (was `1`)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let service = shape(model, "Service").clone();
            model["shapes"]
                .as_object_mut()
                .expect("shapes")
                .remove("a.b#Service");
            add(model, "Store", service);
        },
        expected: &[(
            "changed-service-shape",
            Breaking,
            "a.b#Store",
            "the shape ID of the service `Store` is now `a.b#Store` (was `a.b#Service`)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Service",
                "aws.api#service",
                json!({ "sdkId": "Store" }),
            )
        },
        expected: &[(
            "changed-service-id",
            Breaking,
            "a.b#Service",
            "the service ID of the service `Service` is now `Store` (was `Shop`)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let traits = &mut shape(model, "Service")["traits"];
            traits["smithy.rules#clientContextParams"]["Plain"] = json!({ "type": "boolean" });
        },
        expected: &[(
            "added-client-setting",
            Compatible,
            "a.b#Service",
            "the client has the new setting `plain`",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let traits = &mut shape(model, "Service")["traits"];
            traits["smithy.rules#clientContextParams"]["Tenant"]["type"] = json!("boolean");
            traits["smithy.rules#endpointRuleSet"]["parameters"]["Tenant"]["type"] =
                json!("boolean");
        },
        expected: &[
            (
                "changed-client-setting",
                Breaking,
                "a.b#Service",
                "the client setting `tenant` is now a boolean (was a string)",
            ),
            (
                "changed-endpoint-parameter",
                Breaking,
                "a.b#Service",
                "the type of the endpoint parameter `tenant` is now a boolean (was a string)",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            let traits = &mut shape(model, "Service")["traits"];
            let parameters = &mut traits["smithy.rules#endpointRuleSet"]["parameters"];
            parameters
                .as_object_mut()
                .expect("parameters")
                .remove("Tenant");
            let settings = traits["smithy.rules#clientContextParams"].as_object_mut();
            settings.expect("settings").remove("Tenant");
        },
        expected: &[
            (
                "removed-client-setting",
                Breaking,
                "a.b#Service",
                "the client no longer has the setting `tenant`",
            ),
            (
                "removed-endpoint-parameter",
                Breaking,
                "a.b#Service",
                "the endpoint parameter `tenant` is removed",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            let traits = &mut shape(model, "Service")["traits"];
            let parameters = &mut traits["smithy.rules#endpointRuleSet"]["parameters"];
            parameters["Zone"] = json!({ "type": "string" });
        },
        expected: &[(
            "added-endpoint-parameter",
            Compatible,
            "a.b#Service",
            "the endpoint parameter `zone` is new",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let value = json!({ "Plain": { "value": true } });
            set(model, "Get", "smithy.rules#staticContextParams", value);
            let name = json!({ "name": "Tenant" });
            set(model, "GetRequest$name", "smithy.rules#contextParam", name);
        },
        expected: &[
            (
                "changed-endpoint-binding",
                Compatible,
                "a.b#Get",
                "the operation `Get` now sets these endpoint parameters: `Plain` to `true` (was none)",
            ),
            (
                "changed-endpoint-binding",
                Compatible,
                "a.b#GetRequest$name",
                "the member `name` of `GetRequest` now sets these endpoint parameters: `Tenant` (was none)",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            let deprecated = json!({ "message": "Use List.", "since": "2" });
            set(model, "Get", "smithy.api#deprecated", deprecated);
        },
        expected: &[(
            "added-deprecation",
            Compatible,
            "a.b#Get",
            "the operation `Get` is now deprecated since `2`: `Use List.`",
        )],
    },
    Case {
        before: |model| set(model, "Item$weight", "smithy.api#deprecated", json!({})),
        edit: |model| {
            let deprecated = json!({ "message": "Too heavy." });
            set(model, "Item$weight", "smithy.api#deprecated", deprecated);
        },
        expected: &[(
            "changed-deprecation",
            Documentation,
            "a.b#Item$weight",
            "the member `weight` of `Item` is deprecated for another reason: `Too heavy.`",
        )],
    },
    Case {
        before: |model| set(model, "Color$RED", "smithy.api#deprecated", json!({})),
        edit: |model| unset(model, "Color$RED", "smithy.api#deprecated"),
        expected: &[(
            "removed-deprecation",
            Compatible,
            "a.b#Color$RED",
            "the value `RED` of `Color` is no longer deprecated",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "Get",
                "smithy.api#documentation",
                json!("Gets a thing."),
            )
        },
        expected: &[(
            "changed-documentation",
            Documentation,
            "a.b#Get",
            "the documentation of the operation `Get` changes",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let examples = json!([{ "title": "A call", "input": { "name": "x" } }]);
            set(model, "Get", "smithy.api#examples", examples);
        },
        expected: &[(
            "changed-examples",
            Documentation,
            "a.b#Get",
            "the examples of the operation `Get` change",
        )],
    },
    Case {
        before: same,
        edit: |model| shape(model, "Service")["rename"] = json!({ "a.b#Item": "Thing" }),
        expected: &[(
            "changed-name",
            Breaking,
            "a.b#Item",
            "the type of the structure `Item` is now called `Thing` (was `Item`)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "GetRequest$token",
                "smithy.api#idempotencyToken",
                json!({}),
            )
        },
        expected: &[
            (
                "added-idempotency-token",
                Compatible,
                "a.b#GetRequest$token",
                "the member `token` of `GetRequest` now gets a random token if it is not set",
            ),
            (
                "added-items",
                Compatible,
                "",
                "the client gains items in `config`",
            ),
            (
                "added-items",
                Compatible,
                "",
                "the client gains items in `idempotency_token`",
            ),
        ],
    },
    Case {
        before: |model| {
            set(
                model,
                "Get",
                "smithy.api#requestCompression",
                json!({ "encodings": ["gzip"] }),
            )
        },
        edit: |model| unset(model, "Get", "smithy.api#requestCompression"),
        expected: &[
            (
                "removed-items",
                Breaking,
                "",
                "the client loses items in `config`",
            ),
            (
                "changed-compression",
                Compatible,
                "a.b#Get",
                "the request compression of the operation `Get` is no longer set (was `gzip`)",
            ),
        ],
    },
    Case {
        // The waiter had taken the name of the method.
        before: |model| add_operation(model, "WaitUntilReady"),
        edit: |model| unset(model, "List", "smithy.waiters#waitable"),
        expected: &[
            (
                "removed-waiter",
                Breaking,
                "a.b#List",
                "the operation `List` no longer has the waiter `Ready`",
            ),
            (
                "changed-items",
                Breaking,
                "a.b#WaitUntilReady",
                "the operation `WaitUntilReady` has different items in the client",
            ),
        ],
    },
    Case {
        // Members of a structure of an AWS service can be absent even if they are required. Its client has settings and
        // request IDs that other clients lack.
        before: |model| set(model, "GetResponse$item", "smithy.api#required", json!({})),
        edit: |model| unset(model, "Service", "aws.api#service"),
        expected: &[
            (
                "changed-nullability",
                Breaking,
                "a.b#GetResponse$item",
                "the member `item` of `GetResponse` is no longer optional in the client",
            ),
            (
                "removed-items",
                Breaking,
                "a.b#List",
                "the operation `List` loses items in the client",
            ),
            (
                "removed-items",
                Breaking,
                "a.b#Missing",
                "the error `Missing` loses items in the client",
            ),
            (
                "changed-service-id",
                Breaking,
                "a.b#Service",
                "the service ID of the service `Service` is now `Service` (was `Shop`)",
            ),
            (
                "removed-items",
                Breaking,
                "",
                "the client loses items in `Error`",
            ),
            (
                "removed-items",
                Breaking,
                "",
                "the client loses items in `client`",
            ),
            (
                "removed-items",
                Breaking,
                "",
                "the client loses items in `config`",
            ),
            (
                "removed-items",
                Breaking,
                "",
                "the client loses items in `operation`",
            ),
        ],
    },
    Case {
        // The other input has another documentation, but the client calls it as before.
        before: same,
        edit: |model| {
            let mut input = shape(model, "GetRequest").clone();
            input["traits"]["smithy.api#documentation"] = json!("What to get.");
            add(model, "GetInput", input);
            shape(model, "Get")["input"] = json!({ "target": "a.b#GetInput" });
        },
        expected: &[(
            "changed-documentation",
            Documentation,
            "a.b#GetInput",
            "the documentation of the structure `GetInput` changes",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let rules = &mut shape(model, "Service")["traits"]["smithy.rules#endpointRuleSet"];
            let plain = &mut rules["parameters"]["Plain"];
            plain["default"] = json!(true);
            plain["documentation"] = json!("Whether to be plain.");
            plain["deprecated"] = json!({ "message": "Be plain." });
        },
        expected: &[
            (
                "changed-endpoint-parameter",
                Compatible,
                "a.b#Service",
                "the default of the endpoint parameter `plain` is now `true` (was `false`)",
            ),
            (
                "added-deprecation",
                Compatible,
                "a.b#Service",
                "the endpoint parameter `plain` is now deprecated",
            ),
            (
                "changed-documentation",
                Documentation,
                "a.b#Service",
                "the documentation of the endpoint parameter `plain` changes",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            let http = |name: &str, value| (format!("smithy.api#{name}"), value);
            for (id, (name, value)) in [
                ("GetRequest$name", http("httpHeader", json!("X-Name"))),
                ("GetRequest$token", http("httpQuery", json!("token"))),
                ("GetRequest$item", http("httpPayload", json!({}))),
                (
                    "GetResponse$ages",
                    http("httpPrefixHeaders", json!("X-Age-")),
                ),
                ("GetResponse$count", http("httpResponseCode", json!({}))),
                ("ListRequest$next", http("httpLabel", json!({}))),
                ("Choice$text", http("jsonName", json!("t"))),
                ("Item$key", http("xmlAttribute", json!({}))),
            ] {
                set(model, id, &name, value);
            }
        },
        expected: &[
            (
                "changed-wire-name",
                Breaking,
                "a.b#Choice$text",
                "the JSON name of the member `text` of `Choice` is now `t` (was not set)",
            ),
            (
                "changed-http-binding",
                Breaking,
                "a.b#GetRequest$item",
                "the HTTP binding of the member `item` of `GetRequest` is now the body (was not set)",
            ),
            (
                "changed-http-binding",
                Breaking,
                "a.b#GetRequest$name",
                "the HTTP binding of the member `name` of `GetRequest` is now the header `X-Name` (was not set)",
            ),
            (
                "changed-http-binding",
                Breaking,
                "a.b#GetRequest$token",
                "the HTTP binding of the member `token` of `GetRequest` is now the query parameter `token` (was not set)",
            ),
            (
                "changed-http-binding",
                Breaking,
                "a.b#GetResponse$ages",
                "the HTTP binding of the member `ages` of `GetResponse` is now the headers that start with `X-Age-` (was not set)",
            ),
            (
                "changed-http-binding",
                Breaking,
                "a.b#GetResponse$count",
                "the HTTP binding of the member `count` of `GetResponse` is now the status (was not set)",
            ),
            (
                "changed-wire-format",
                Breaking,
                "a.b#Item$key",
                "the XML form of the member `key` of `Item` is now an attribute (was not set)",
            ),
            (
                "changed-http-binding",
                Breaking,
                "a.b#ListRequest$next",
                "the HTTP binding of the member `next` of `ListRequest` is now a part of the path (was not set)",
            ),
        ],
    },
    Case {
        before: same,
        edit: |model| {
            set(
                model,
                "GetResponse$ages",
                "smithy.api#httpQueryParams",
                json!({}),
            )
        },
        expected: &[(
            "changed-http-binding",
            Breaking,
            "a.b#GetResponse$ages",
            "the HTTP binding of the member `ages` of `GetResponse` is now the other query parameters (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| set(model, "Name", "smithy.api#mediaType", json!("text/csv")),
        expected: &[(
            "changed-wire-format",
            Breaking,
            "a.b#Name",
            "the media type of the string `Name` is now `text/csv` (was not set)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let path = json!({ "Tenant": { "path": "name" } });
            set(model, "Get", "smithy.rules#operationContextParams", path);
        },
        expected: &[(
            "changed-endpoint-binding",
            Compatible,
            "a.b#Get",
            "the operation `Get` now sets these endpoint parameters: `Tenant` to the value at `name` (was none)",
        )],
    },
    Case {
        before: same,
        edit: |model| {
            let link = json!({ "Guide": "https://shop.example" });
            set(model, "Get", "smithy.api#externalDocumentation", link);
            set(
                model,
                "GetRequest$name",
                "smithy.api#recommended",
                json!({}),
            );
            set(model, "Item$key", "smithy.api#since", json!("2"));
            set(model, "Item$weight", "smithy.api#unstable", json!({}));
            set(model, "Service", "smithy.api#title", json!("The Shop"));
        },
        expected: &[
            (
                "changed-documentation",
                Documentation,
                "a.b#Get",
                "the documentation of the operation `Get` changes",
            ),
            (
                "changed-documentation",
                Documentation,
                "a.b#GetRequest$name",
                "the documentation of the member `name` of `GetRequest` changes",
            ),
            (
                "changed-documentation",
                Documentation,
                "a.b#Item$key",
                "the documentation of the member `key` of `Item` changes",
            ),
            (
                "changed-documentation",
                Documentation,
                "a.b#Item$weight",
                "the documentation of the member `weight` of `Item` changes",
            ),
            (
                "changed-documentation",
                Documentation,
                "a.b#Service",
                "the documentation of the service `Service` changes",
            ),
        ],
    },
];

/// Kinds that no edit of the model alone leads to.
const UNTESTED: &[ChangeKind] = &[
    // Endpoints are compared by evaluating the rules, which has tests of its own.
    ChangeKind::ChangedEndpoint,
    // Only one protocol is supported.
    ChangeKind::ChangedProtocol,
];

#[test]
fn each_edit_causes_exactly_the_expected_changes() {
    let mut wrong = Vec::new();
    for case in CASES {
        let found = changes(case.before, case.edit);
        let line = |(kind, verdict, shape, message): (&str, Verdict, &str, &str)| {
            format!("{kind} {} {shape}: {message}", verdict.id())
        };
        let described = |change: &Change| {
            let shape = change.shape.as_deref().unwrap_or_default();
            line((change.kind.id(), change.verdict, shape, &change.message))
        };
        found.iter().for_each(check_items);
        let found: Vec<_> = found.iter().map(described).collect();
        let expected: Vec<_> = case
            .expected
            .iter()
            .map(|expected| line(*expected))
            .collect();
        if found != expected {
            wrong.push(format!("expected {expected:#?}, found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks that the items of a change fit its verdict.
fn check_items(change: &Change) {
    let items = &change.items;
    let breaks = !items.changed.is_empty() || !items.removed.is_empty();
    match change.verdict {
        Breaking => {}
        Compatible => assert!(!breaks, "{change:#?}"),
        Documentation => {
            assert!(!breaks && items.added.is_empty(), "{change:#?}");
        }
    }
}

#[test]
fn every_kind_of_change_is_tested() {
    let tested: BTreeSet<_> = CASES
        .iter()
        .flat_map(|case| case.expected)
        .map(|case| case.0)
        .collect();
    for kind in ChangeKind::ALL {
        let is_tested = tested.contains(kind.id());
        assert_eq!(is_tested, !UNTESTED.contains(kind), "{kind:?}");
    }
}
