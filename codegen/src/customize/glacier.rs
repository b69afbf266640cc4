//! Amazon S3 Glacier.

use super::customizations::{Customizations, DefaultLabel};
use crate::diagnostics::Diagnostics;
use crate::model::traits::HttpBinding;
use crate::model::{Kind, Model, Shape};
use crate::parts;

pub(super) const SERVICE: &str = "com.amazonaws.glacier#Glacier";

/// The account that owns the vault. A hyphen is the account that signs the request.
const ACCOUNT: DefaultLabel = DefaultLabel {
    member: "accountId",
    value: "-",
};

pub(super) fn customize(model: &Model, diagnostics: &mut Diagnostics) -> Customizations {
    let Some(shape) = model.shape(&model.service) else {
        return Customizations::default();
    };
    let Kind::Service(service) = &shape.kind else {
        return Customizations::default();
    };
    let mut members = model.shapes_of_service().flat_map(Shape::members);
    let has_label = members.any(|member| {
        member.name == ACCOUNT.member && member.traits.http_binding() == Some(&HttpBinding::Label)
    });
    if !has_label {
        diagnostics.shape(
            shape.span,
            &shape.id,
            "a repair of this service no longer applies: no operation has a label `accountId`",
            "change or remove the repair in codegen/src/customize/glacier.rs",
        );
    }
    Customizations {
        // The service rejects requests without it.
        request_headers: vec![("x-amz-glacier-version", service.version.clone())],
        default_label: Some(ACCOUNT),
        // The members for the checksums are optional in the model, but the service requires both.
        tree_hashes: true,
        parts: vec![&parts::REQUEST_HEADERS],
        ..Customizations::default()
    }
}
