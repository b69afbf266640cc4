//! Customizations of a service, and the models before and after them.

use serde_json::Value;

use crate::model::compare;

/// A shape that the customizations of STS repair may be new, or may be gone.
#[test]
fn repaired_shape_must_be_in_one_of_the_models() {
    let text = include_str!("../../../model/sts.json");
    let with: Value = serde_json::from_str(text).expect("a model");
    let text = text.replace("#contextAssertionType\"", "#otherType\"");
    let without: Value = serde_json::from_str(&text).expect("a model");
    for models in [[&with, &without], [&without, &with]] {
        compare(models[0], models[1]).unwrap_or_else(|error| panic!("{error}"));
    }
    let error = compare(&without, &without).expect_err("no model has the shape");
    let diagnostics = error.diagnostics();
    assert_eq!(diagnostics.len(), 1, "{error}");
    let shape = diagnostics[0].shape.as_deref();
    assert_eq!(shape, Some("com.amazonaws.sts#contextAssertionType"));
}
