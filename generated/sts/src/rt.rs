// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The items of the runtime crates that generated code uses, and helpers for generated code.
//!
//! Generated code refers to them as `rt::Schema` and so on, so that a shape can be named `Schema`.

#![allow(unused_imports, dead_code)] // No service uses all of them.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

pub(crate) use aws_smithy_runtime::client::retries::RetryPartition;
pub(crate) use aws_smithy_runtime_api::box_error::BoxError;
pub(crate) use aws_smithy_runtime_api::client::interceptors::context::{Error, Input, Output};
pub(crate) use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
pub(crate) use aws_smithy_runtime_api::client::result::{CreateUnhandledError, SdkError};
pub(crate) use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
pub(crate) use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
pub(crate) use aws_smithy_schema::serde::{
    SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer,
};
pub(crate) use aws_smithy_schema::traits::{HttpTrait, TimestampFormat};
pub(crate) use aws_smithy_schema::{
    Schema, ShapeId, ShapeType, StringTrait, TraitMap, prelude, shape_id,
};
pub(crate) use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};
pub(crate) use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
pub(crate) use aws_smithy_types::error::operation::BuildError;
pub(crate) use aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};
pub(crate) use aws_smithy_types::{Blob, DateTime, Document};

/// Implements `Display` for modeled errors.
pub(crate) fn describe(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    message: Option<&str>,
) -> fmt::Result {
    f.write_str(name)?;
    match message {
        Some(message) => write!(f, ": {message}"),
        None => Ok(()),
    }
}

/// Returns the entries of a map in the order of their keys, so that the same input always results in
/// the same request.
pub(crate) fn sorted<K: Ord, V>(map: &HashMap<K, V>) -> Vec<(&K, &V)> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| *key);
    entries
}

/// The value of a member of a union that has none: a structure without members.
pub(crate) struct Unit;

impl SerializableStruct for Unit {
    fn schema(&self) -> &Schema<'_> {
        &prelude::UNIT
    }

    fn serialize_members(&self, _: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        Ok(())
    }
}

/// Traits that schemas have no setters for.
pub(crate) type LazyTraits = std::sync::LazyLock<TraitMap>;

/// Returns the trait that names a member in requests of ec2Query.
pub(crate) fn ec2_query_name(name: &str) -> TraitMap {
    let mut traits = TraitMap::new();
    let id = shape_id!("aws.protocols", "ec2QueryName");
    traits.insert(Box::new(StringTrait::new(id, name)));
    traits
}

/// Skips a null that a response has in place of an element or the member of a union. Returns whether
/// it did.
///
/// A null represents a missing value, except in a document.
pub(crate) fn skip_null(
    member: &Schema<'_>,
    deserializer: &mut dyn ShapeDeserializer,
) -> Result<bool, SerdeError> {
    let is_absent = member.shape_type() != ShapeType::Document && deserializer.is_null();
    if is_absent {
        deserializer.read_null()?;
    }
    Ok(is_absent)
}

/// Writes a list of structures or unions.
pub(crate) fn write_structures<T: SerializableStruct>(
    serializer: &mut dyn ShapeSerializer,
    schema: &Schema<'_>,
    items: &[T],
) -> Result<(), SerdeError> {
    serializer.write_list_with_length(schema, items.len(), &|serializer| {
        for item in items {
            serializer.write_struct(item.schema(), item)?;
        }
        Ok(())
    })
}

/// Reads a list. Nulls are dropped (Smithy 1.0, section "List").
pub(crate) fn read_list<T>(
    deserializer: &mut dyn ShapeDeserializer,
    schema: &Schema<'_>,
    item: impl Fn(&mut dyn ShapeDeserializer) -> Result<T, SerdeError>,
) -> Result<Vec<T>, SerdeError> {
    let mut items = Vec::new();
    deserializer.read_list(schema, &mut |deserializer| {
        if !skip_null_element(schema, deserializer)? {
            items.push(item(deserializer)?);
        }
        Ok(())
    })?;
    Ok(items)
}

/// Reads a list of strings.
pub(crate) fn read_string_list(
    deserializer: &mut dyn ShapeDeserializer,
    schema: &Schema<'_>,
) -> Result<Vec<String>, SerdeError> {
    let element = schema.member().unwrap_or(&prelude::STRING);
    read_list(deserializer, schema, |deserializer| {
        deserializer.read_string(element)
    })
}

/// Reads a list whose elements may be null.
pub(crate) fn read_sparse_list<T>(
    deserializer: &mut dyn ShapeDeserializer,
    schema: &Schema<'_>,
    item: impl Fn(&mut dyn ShapeDeserializer) -> Result<T, SerdeError>,
) -> Result<Vec<Option<T>>, SerdeError> {
    let mut items = Vec::new();
    deserializer.read_list(schema, &mut |deserializer| {
        items.push(read_nullable(deserializer, &item)?);
        Ok(())
    })?;
    Ok(items)
}

/// Skips a null in a list or a map that has no place for it. Returns whether it did.
fn skip_null_element(
    collection: &Schema<'_>,
    deserializer: &mut dyn ShapeDeserializer,
) -> Result<bool, SerdeError> {
    let element = collection.member().unwrap_or(&prelude::STRING);
    skip_null(element, deserializer)
}

/// Reads a value, or returns `None` for a null.
fn read_nullable<T>(
    deserializer: &mut dyn ShapeDeserializer,
    read: impl Fn(&mut dyn ShapeDeserializer) -> Result<T, SerdeError>,
) -> Result<Option<T>, SerdeError> {
    if deserializer.is_null() {
        return deserializer.read_null().map(|()| None);
    }
    read(deserializer).map(Some)
}

/// Reads the message of an error that has no other members.
///
/// All such errors share one schema. If the member is missing, the message in the error's metadata
/// is returned.
pub(crate) fn read_message(
    metadata: &ErrorMetadata,
    deserializer: &mut dyn ShapeDeserializer,
) -> Result<Option<String>, SerdeError> {
    static MESSAGE: Schema<'static> = Schema::new_member(
        shape_id!("smithy.synthetic", "Error", "message"),
        ShapeType::String,
        "message",
        0,
    );
    static SCHEMA: Schema<'static> = Schema::new_struct(
        shape_id!("smithy.synthetic", "Error"),
        ShapeType::Structure,
        &[&MESSAGE],
    );
    let mut message = None;
    deserializer.read_struct(&SCHEMA, &mut |member, deserializer| {
        // Protocols may pass unknown members, which have no index.
        if member.member_index().is_some() {
            message = Some(deserializer.read_string(member)?);
        }
        Ok(())
    })?;
    Ok(message.or_else(|| metadata.message().map(String::from)))
}

/// Reads an error that the model gives no members. Returns the message in the error's metadata.
///
/// The response may have members of a newer service, of any type (Smithy 2.0, section "Adding new structure members"),
/// including one named `message`. They are not read.
pub(crate) fn read_no_members(
    metadata: &ErrorMetadata,
    deserializer: &mut dyn ShapeDeserializer,
) -> Result<Option<String>, SerdeError> {
    static SCHEMA: Schema<'static> = Schema::new_struct(
        shape_id!("smithy.synthetic", "Error"),
        ShapeType::Structure,
        &[],
    );
    deserializer.read_struct(&SCHEMA, &mut |_, _| Ok(()))?;
    Ok(metadata.message().map(String::from))
}

/// Reads a map. An entry whose value is null is dropped (Smithy 1.0, section "Map").
pub(crate) fn read_map<K: Eq + Hash, V>(
    deserializer: &mut dyn ShapeDeserializer,
    schema: &Schema<'_>,
    key: impl Fn(String) -> K,
    value: impl Fn(&mut dyn ShapeDeserializer) -> Result<V, SerdeError>,
) -> Result<HashMap<K, V>, SerdeError> {
    let mut entries = HashMap::new();
    deserializer.read_map(schema, &mut |text, deserializer| {
        if !skip_null_element(schema, deserializer)? {
            entries.insert(key(text), value(deserializer)?);
        }
        Ok(())
    })?;
    Ok(entries)
}

/// Reads a map whose values may be null.
pub(crate) fn read_sparse_map<K: Eq + Hash, V>(
    deserializer: &mut dyn ShapeDeserializer,
    schema: &Schema<'_>,
    key: impl Fn(String) -> K,
    value: impl Fn(&mut dyn ShapeDeserializer) -> Result<V, SerdeError>,
) -> Result<HashMap<K, Option<V>>, SerdeError> {
    let mut entries = HashMap::new();
    deserializer.read_map(schema, &mut |text, deserializer| {
        entries.insert(key(text), read_nullable(deserializer, &value)?);
        Ok(())
    })?;
    Ok(entries)
}
