// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Schemas of lists and maps.

use crate::rt;

pub(crate) static ELEMENT_OF_PROVIDED_CONTEXTS_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "ProvidedContextsListType", "member"),
    rt::ShapeType::Structure,
    "member",
    0,
);

#[allow(dead_code)]
pub(crate) static PROVIDED_CONTEXTS_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_list(
    rt::shape_id!("com.amazonaws.sts", "ProvidedContextsListType"),
    &ELEMENT_OF_PROVIDED_CONTEXTS_LIST_TYPE,
);

pub(crate) static ELEMENT_OF_POLICY_DESCRIPTOR_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "policyDescriptorListType", "member"),
    rt::ShapeType::Structure,
    "member",
    0,
);

#[allow(dead_code)]
pub(crate) static POLICY_DESCRIPTOR_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_list(
    rt::shape_id!("com.amazonaws.sts", "policyDescriptorListType"),
    &ELEMENT_OF_POLICY_DESCRIPTOR_LIST_TYPE,
);

pub(crate) static ELEMENT_OF_TAG_KEY_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "tagKeyListType", "member"),
    rt::ShapeType::String,
    "member",
    0,
);

#[allow(dead_code)]
pub(crate) static TAG_KEY_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_list(
    rt::shape_id!("com.amazonaws.sts", "tagKeyListType"),
    &ELEMENT_OF_TAG_KEY_LIST_TYPE,
);

pub(crate) static ELEMENT_OF_TAG_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "tagListType", "member"),
    rt::ShapeType::Structure,
    "member",
    0,
);

#[allow(dead_code)]
pub(crate) static TAG_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_list(
    rt::shape_id!("com.amazonaws.sts", "tagListType"),
    &ELEMENT_OF_TAG_LIST_TYPE,
);

pub(crate) static KEY_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE: rt::Schema<
    'static,
> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "transactionContextIdentityProviderMapType", "key"
    ),
    rt::ShapeType::String,
    "key",
    0,
);

pub(crate) static ELEMENT_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE: rt::Schema<
    'static,
> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "transactionContextIdentityProviderMapType", "value"
        ),
        rt::ShapeType::String,
        "value",
        1,
    )
    .with_sensitive();

#[allow(dead_code)]
pub(crate) static TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE: rt::Schema<'static> = rt::Schema::new_map(
    rt::shape_id!("com.amazonaws.sts", "transactionContextIdentityProviderMapType"),
    &KEY_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE,
    &ELEMENT_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE,
);

pub(crate) static ELEMENT_OF_WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: rt::Schema<
    'static,
> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "webIdentityTokenAudienceListType", "member"),
    rt::ShapeType::String,
    "member",
    0,
);

#[allow(dead_code)]
pub(crate) static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: rt::Schema<'static> = rt::Schema::new_list(
    rt::shape_id!("com.amazonaws.sts", "webIdentityTokenAudienceListType"),
    &ELEMENT_OF_WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE,
);
