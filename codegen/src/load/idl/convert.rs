//! Converts the statements of an IDL file to a document in the form of the JSON AST, whose values point to the IDL file.

use std::collections::{BTreeMap, BTreeSet};

use super::control::{Control, Version};
use super::cursor::SyntaxError;
use super::syntax::{
    IdlApply, IdlBody, IdlEnumMember, IdlFile, IdlMember, IdlMessage, IdlNode, IdlObject, IdlShape,
    IdlTrait, IdlValue,
};
use crate::load::document::{Applied, Document};
use crate::model::node::{Entry, Node, Object, Value};
use crate::model::prelude;
use crate::model::traits::{self, Form};
use crate::source::{Span, Spanned};

/// Returns the ID and the type of each shape that the file defines.
pub(super) fn defined(file: &IdlFile) -> impl Iterator<Item = (String, String)> + '_ {
    let namespace = file
        .namespace
        .as_ref()
        .map(|namespace| namespace.value.as_str());
    let namespace = namespace.unwrap_or_default();
    let inline = file.shapes.iter().flat_map(|shape| match &shape.body {
        IdlBody::Operation { input, output, .. } => [input, output].map(|message| match message {
            Some(IdlMessage::Inline(shape)) => Some(&**shape),
            _ => None,
        }),
        _ => [None, None],
    });
    let shapes = file.shapes.iter().chain(inline.flatten());
    shapes.map(move |shape| {
        let id = format!("{namespace}#{}", shape.name.value);
        (id, shape.keyword.value.clone())
    })
}

/// The default of values of these types in version 1 of the language, unless they are boxed.
fn zero(keyword: &str) -> Option<IdlValue> {
    match keyword {
        "boolean" => Some(IdlValue::Bool(false)),
        "byte" | "short" | "integer" | "long" | "float" | "double" => {
            Some(IdlValue::Number("0".to_owned()))
        }
        _ => None,
    }
}

/// Adds the shapes and members that the file boxes with `apply`.
pub(super) fn boxes(file: &IdlFile, names: &mut Names) {
    let converter = Converter::new(file, false, names);
    let boxed = file
        .applied
        .iter()
        .filter(|apply| converter.has_box(&apply.traits));
    let boxed: Vec<_> = boxed
        .map(|apply| converter.resolve(&apply.target.value))
        .collect();
    names.boxed.extend(boxed);
}

/// Adds the shapes of the file whose values have a default, if it has version 1 of the language.
pub(super) fn defaults(file: &IdlFile, control: &Control, names: &mut Names) {
    if control.version != Version::One {
        return;
    }
    let converter = Converter::new(file, true, names);
    let found = file.shapes.iter().filter_map(|shape| {
        let id = converter.resolve(&shape.name.value);
        let is_boxed = converter.is_boxed(&id, &shape.traits);
        Some((id, zero(&shape.keyword.value).filter(|_| !is_boxed)?))
    });
    let found: Vec<_> = found.collect();
    names.defaults.extend(found);
}

/// Adds the identifiers and properties of the file's resources.
pub(super) fn resources(file: &IdlFile, names: &mut Names) {
    let mut found = Vec::new();
    let converter = Converter::new(file, false, names);
    for shape in &file.shapes {
        let IdlBody::Properties(properties) = &shape.body else {
            continue;
        };
        if shape.keyword.value != "resource" {
            continue;
        }
        let lists = ["identifiers", "properties"].map(|key| properties.get(key));
        let lists = lists.into_iter().flatten();
        let entries = lists.flat_map(|(_, list)| match &list.value {
            IdlValue::Object(entries) => Some(entries),
            _ => None,
        });
        let targets = entries
            .flatten()
            .filter_map(|(name, (_, target))| match &target.value {
                IdlValue::String(id) | IdlValue::ShapeId(id) => {
                    Some((name.clone(), converter.resolve(id)))
                }
                _ => None,
            });
        found.push((converter.resolve(&shape.name.value), targets.collect()));
    }
    names.resources.extend(found);
}

/// Converts a file. Returns an object with the keys `metadata` and `shapes`, and errors about names.
pub(super) fn document(
    file: IdlFile,
    control: &Control,
    names: &Names,
) -> (Document, Vec<SyntaxError>) {
    let mut converter = Converter::new(&file, control.version == Version::One, names);
    converter.check_uses(&file.uses);
    let metadata = converter.metadata(file.metadata);
    for shape in file.shapes {
        converter.shape(shape);
    }
    for apply in file.applied {
        converter.apply(apply);
    }
    let start = Span::default();
    let mut root = Object::new();
    root.insert("smithy".to_owned(), entry(start, string("2.0", start)));
    if !metadata.is_empty() {
        root.insert(
            "metadata".to_owned(),
            entry(start, node(Value::Object(metadata), start)),
        );
    }
    let shapes = node(Value::Object(converter.shapes), start);
    root.insert("shapes".to_owned(), entry(start, shapes));
    let document = Document {
        root: node(Value::Object(root), start),
        applied: converter.applied,
    };
    (document, converter.errors)
}

/// What the names in a file can refer to.
#[derive(Debug, Default)]
pub(in super::super) struct Names {
    /// The types of all shapes that any file defines, by ID.
    pub(in super::super) shapes: BTreeMap<String, String>,
    /// The targets of the identifiers and properties of resources, by the ID of the resource.
    pub(in super::super) resources: BTreeMap<String, BTreeMap<String, String>>,
    /// The defaults of shapes in version 1 of the language.
    defaults: BTreeMap<String, IdlValue>,
    /// The IDs of shapes and members that an `apply` statement boxes.
    boxed: BTreeSet<String>,
}

struct Converter<'a> {
    namespace: String,
    /// Imported IDs, by name.
    uses: BTreeMap<String, String>,
    names: &'a Names,
    /// Whether the file has version 1 of the language.
    is_version_1: bool,
    shapes: Object,
    applied: Vec<Applied>,
    errors: Vec<SyntaxError>,
}

impl<'a> Converter<'a> {
    fn new(file: &IdlFile, is_version_1: bool, names: &'a Names) -> Self {
        let namespace = file.namespace.as_ref();
        let uses = file.uses.iter().filter_map(|id| {
            let (_, name) = id.value.split_once('#')?;
            Some((name.to_owned(), id.value.clone()))
        });
        Self {
            namespace: namespace
                .map(|found| found.value.clone())
                .unwrap_or_default(),
            uses: uses.collect(),
            names,
            is_version_1,
            shapes: Object::new(),
            applied: Vec::new(),
            errors: Vec::new(),
        }
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(SyntaxError {
            span,
            message: message.into(),
        });
    }

    /// Converts metadata. Lists with the same key are concatenated.
    fn metadata(&mut self, statements: Vec<(Spanned<String>, IdlNode)>) -> Object {
        let mut metadata = Object::new();
        for (key, value) in statements {
            let value = entry(key.span, self.node(value));
            let Some(earlier) = metadata.get_mut(&key.value) else {
                metadata.insert(key.value, value);
                continue;
            };
            let earlier: &mut Entry = earlier;
            let is_list = earlier.node.as_array().is_some();
            if earlier.merge(value, is_list).is_err() {
                let key_text = key.value.escape_debug();
                let message = format!("the metadata key `{key_text}` has two different values");
                self.error(key.span, message);
            }
        }
        metadata
    }

    fn check_uses(&mut self, uses: &[Spanned<String>]) {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for id in uses {
            if id.value.contains('$') {
                self.error(id.span, "a `use` statement cannot import a member");
                continue;
            }
            let Some((_, name)) = id.value.split_once('#') else {
                continue;
            };
            if let Some(earlier) = seen.insert(name, &id.value) {
                let message = format!("the name `{name}` is already imported, from `{earlier}`");
                self.error(id.span, message);
            }
        }
    }

    /// Returns the absolute ID for a name (Smithy 2.0, section "Relative shape ID resolution").
    fn resolve(&self, id: &str) -> String {
        if id.contains('#') {
            return id.to_owned();
        }
        let (name, member) = match id.split_once('$') {
            Some((name, _)) => (name, id.get(name.len()..).unwrap_or_default()),
            None => (id, ""),
        };
        let local = format!("{}#{name}", self.namespace);
        let resolved = match self.uses.get(name) {
            Some(imported) => imported.clone(),
            None if self.names.shapes.contains_key(&local) => local,
            None if prelude::has(name) => format!("smithy.api#{name}"),
            None => local,
        };
        resolved + member
    }

    fn reference(&self, id: &Spanned<String>) -> Node {
        let target = string(self.resolve(&id.value), id.span);
        let mut reference = Object::new();
        reference.insert("target".to_owned(), entry(id.span, target));
        node(Value::Object(reference), id.span)
    }

    fn references<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i Spanned<String>>,
        span: Span,
    ) -> Node {
        let items = ids.into_iter().map(|id| self.reference(id));
        node(Value::Array(items.collect()), span)
    }

    fn node(&self, from: IdlNode) -> Node {
        let value = match from.value {
            IdlValue::Null => Value::Null,
            IdlValue::Bool(value) => Value::Bool(value),
            // Smithy writes it as `0` in the AST.
            IdlValue::Number(text) if text == "-0" => Value::Number("0".to_owned()),
            IdlValue::Number(text) => Value::Number(text),
            IdlValue::String(text) => Value::String(text),
            IdlValue::ShapeId(id) => Value::String(self.resolve(&id)),
            IdlValue::Array(items) => {
                Value::Array(items.into_iter().map(|item| self.node(item)).collect())
            }
            IdlValue::Object(entries) => {
                let entries = entries.into_iter();
                let entries =
                    entries.map(|(key, (span, value))| (key, entry(span, self.node(value))));
                Value::Object(entries.collect())
            }
        };
        node(value, from.span)
    }

    fn traits(&mut self, traits: Vec<IdlTrait>) -> Object {
        let mut result = Object::new();
        for IdlTrait { id, value } in traits {
            let span = id.span;
            let id = self.resolve(&id.value);
            let value = match value {
                Some(value) => self.node(value),
                None => node(self.annotation(&id), span),
            };
            let value = entry(span, value);
            let Some(earlier) = result.get_mut(&id) else {
                result.insert(id, value);
                continue;
            };
            let earlier: &mut Entry = earlier;
            let is_list = traits::is_list(&id, &earlier.node);
            if earlier.merge(value, is_list).is_err() {
                let message = format!("the trait `{id}` is applied twice, with different values");
                self.error(span, message);
            }
        }
        result
    }

    /// Returns the value of a trait that is applied without one. It depends on the type of the trait.
    fn annotation(&self, id: &str) -> Value {
        let is_any = matches!(id, "smithy.api#default" | "smithy.api#enumValue");
        match traits::form(id) {
            _ if is_any => Value::Null,
            Some(Form::Object) => Value::Object(Object::new()),
            Some(Form::Array) => Value::Array(Vec::new()),
            Some(Form::String | Form::Number) => Value::Null,
            Some(Form::Any) | None => match self.names.shapes.get(id).map(String::as_str) {
                None | Some("structure" | "map") => Value::Object(Object::new()),
                Some("list" | "set") => Value::Array(Vec::new()),
                Some(_) => Value::Null,
            },
        }
    }

    fn add_traits(&mut self, shape: &mut Object, traits: Vec<IdlTrait>, span: Span) {
        let traits = self.traits(traits);
        if !traits.is_empty() {
            shape.insert(
                "traits".to_owned(),
                entry(span, node(Value::Object(traits), span)),
            );
        }
    }

    fn shape(&mut self, shape: IdlShape) {
        let IdlShape {
            keyword,
            name,
            mut traits,
            mixins,
            body,
        } = shape;
        let span = name.span;
        let id = format!("{}#{}", self.namespace, name.value);
        if let Some(imported) = self.uses.get(&name.value) {
            let message = format!(
                "the shape `{}` has the same name as the imported shape `{imported}`",
                name.value
            );
            self.error(span, message);
        }
        let mut object = Object::new();
        let kind = match keyword.value.as_str() {
            "set" if self.is_version_1 => {
                let unique = Spanned::new("smithy.api#uniqueItems".to_owned(), keyword.span);
                traits.push(IdlTrait {
                    id: unique,
                    value: None,
                });
                "list"
            }
            "set" => {
                self.error(
                    keyword.span,
                    "version 2 of Smithy has no sets: use a list with `@uniqueItems`",
                );
                "list"
            }
            "enum" | "intEnum" if self.is_version_1 => {
                let message = format!(
                    "`{}` requires version 2 of Smithy: write `$version: \"2.0\"`",
                    keyword.value
                );
                self.error(keyword.span, message);
                keyword.value.as_str()
            }
            other => other,
        };
        object.insert(
            "type".to_owned(),
            entry(keyword.span, string(kind, keyword.span)),
        );
        if !mixins.is_empty() {
            let mixins = self.references(&mixins, span);
            object.insert("mixins".to_owned(), entry(span, mixins));
        }
        match body {
            IdlBody::Simple => {
                let default =
                    zero(kind).filter(|_| self.is_version_1 && !self.is_boxed(&id, &traits));
                traits.extend(default.map(|value| IdlTrait {
                    id: Spanned::new("smithy.api#default".to_owned(), span),
                    value: Some(IdlNode { value, span }),
                }));
            }
            IdlBody::Enum(members) => self.enum_members(&mut object, &keyword, members),
            IdlBody::Members { resource, members } => {
                self.members(&mut object, &id, kind, resource, members, span);
            }
            IdlBody::Operation {
                input,
                output,
                errors,
            } => {
                for (key, message) in [("input", input), ("output", output)] {
                    let message = message.map(|message| self.message(message));
                    let unit = || self.reference(&Spanned::new("smithy.api#Unit".to_owned(), span));
                    let message = message.unwrap_or_else(unit);
                    object.insert(key.to_owned(), entry(span, message));
                }
                if !errors.is_empty() {
                    let errors = self.references(&errors, span);
                    object.insert("errors".to_owned(), entry(span, errors));
                }
            }
            IdlBody::Properties(properties) => {
                self.properties(&mut object, &keyword.value, properties);
            }
        }
        self.add_traits(&mut object, traits, span);
        self.define(id, span, object);
    }

    fn define(&mut self, id: String, span: Span, shape: Object) {
        if self.shapes.contains_key(&id) {
            self.error(span, format!("the shape `{id}` is defined twice"));
            return;
        }
        let shape = node(Value::Object(shape), span);
        self.shapes.insert(id, entry(span, shape));
    }

    fn message(&mut self, message: IdlMessage) -> Node {
        match message {
            IdlMessage::Target(id) => self.reference(&id),
            IdlMessage::Inline(shape) => {
                let reference = self.reference(&shape.name);
                self.shape(*shape);
                reference
            }
        }
    }

    fn members(
        &mut self,
        shape: &mut Object,
        shape_id: &str,
        kind: &str,
        resource: Option<Spanned<String>>,
        members: Vec<IdlMember>,
        span: Span,
    ) {
        let is_fixed = kind == "list" || kind == "map";
        let mut all = Object::new();
        for member in members {
            let name = member.name;
            let mut object = Object::new();
            let target = match member.target {
                Some(target) => string(self.resolve(&target.value), target.span),
                None => {
                    let Some(target) = self.elided(&name.value, resource.as_ref()) else {
                        self.error(
                            name.span,
                            format!(
                                "`${}` has no target: the resource has no identifier or property of that name",
                                name.value
                            ),
                        );
                        continue;
                    };
                    string(target, name.span)
                }
            };
            let mut traits = member.traits;
            let id = format!("{shape_id}${}", name.value);
            let default = match kind {
                "structure" => self.default_of(&id, &target, &traits),
                _ => None,
            };
            let default = default.map(|value| IdlNode {
                value,
                span: name.span,
            });
            object.insert("target".to_owned(), entry(name.span, target));
            traits.extend(member.default.or(default).map(|value| IdlTrait {
                id: Spanned::new("smithy.api#default".to_owned(), value.span),
                value: Some(value),
            }));
            self.add_traits(&mut object, traits, name.span);
            let object = node(Value::Object(object), name.span);
            let object = entry(name.span, object);
            match is_fixed {
                true => shape.insert(name.value, object),
                false => all.insert(name.value, object),
            };
        }
        if !is_fixed {
            shape.insert(
                "members".to_owned(),
                entry(span, node(Value::Object(all), span)),
            );
        }
    }

    fn has_box(&self, traits: &[IdlTrait]) -> bool {
        let mut traits = traits.iter();
        traits.any(|found| self.resolve(&found.id.value) == "smithy.api#box")
    }

    fn is_boxed(&self, id: &str, traits: &[IdlTrait]) -> bool {
        self.names.boxed.contains(id) || self.has_box(traits)
    }

    /// Returns the default of a member in version 1 of the language, in which it depends on the target.
    fn default_of(&self, id: &str, target: &Node, traits: &[IdlTrait]) -> Option<IdlValue> {
        let target = target
            .as_str()
            .filter(|_| self.is_version_1 && !self.is_boxed(id, traits))?;
        match target.strip_prefix("smithy.api#Primitive") {
            Some(ty) => zero(&ty.to_lowercase()),
            None => self.names.defaults.get(target).cloned(),
        }
    }

    /// Returns the target of a member that has none of its own.
    fn elided(&self, name: &str, resource: Option<&Spanned<String>>) -> Option<String> {
        let resource = self.resolve(&resource?.value);
        self.names.resources.get(&resource)?.get(name).cloned()
    }

    fn enum_members(
        &mut self,
        shape: &mut Object,
        keyword: &Spanned<String>,
        members: Vec<IdlEnumMember>,
    ) {
        let mut all = Object::new();
        for IdlEnumMember {
            name,
            value,
            mut traits,
        } in members
        {
            let mut object = Object::new();
            let unit = string("smithy.api#Unit", name.span);
            object.insert("target".to_owned(), entry(name.span, unit));
            let is_set = traits
                .iter()
                .any(|found| self.resolve(&found.id.value) == "smithy.api#enumValue");
            let value = value.or_else(|| {
                (keyword.value == "enum" && !is_set).then(|| IdlNode {
                    value: IdlValue::String(name.value.clone()),
                    span: name.span,
                })
            });
            traits.extend(value.map(|value| IdlTrait {
                id: Spanned::new("smithy.api#enumValue".to_owned(), value.span),
                value: Some(value),
            }));
            self.add_traits(&mut object, traits, name.span);
            all.insert(
                name.value,
                entry(name.span, node(Value::Object(object), name.span)),
            );
        }
        shape.insert(
            "members".to_owned(),
            entry(keyword.span, node(Value::Object(all), keyword.span)),
        );
    }

    /// Converts the properties of a service or a resource. Shape IDs become references.
    fn properties(&mut self, shape: &mut Object, keyword: &str, properties: IdlObject) {
        let known: &[&str] = match keyword {
            "service" => &["version", "operations", "resources", "errors", "rename"],
            _ => &[
                "identifiers",
                "properties",
                "create",
                "put",
                "read",
                "update",
                "delete",
                "list",
                "operations",
                "collectionOperations",
                "resources",
            ],
        };
        for (key, (span, value)) in properties {
            if !known.contains(&key.as_str()) {
                let key = key.escape_debug();
                let known = known.join("`, `");
                self.error(
                    span,
                    format!("a {keyword} has no property `{key}`, only `{known}`"),
                );
                continue;
            }
            let value = match key.as_str() {
                "version" => self.node(value),
                "rename" => self.renames(value),
                _ => self.targets(value),
            };
            let is_empty = match &value.value {
                Value::Array(items) => items.is_empty(),
                Value::Object(entries) => entries.is_empty(),
                _ => false,
            };
            if !is_empty {
                shape.insert(key, entry(span, value));
            }
        }
    }

    /// Replaces each string by a reference to the shape.
    fn targets(&self, from: IdlNode) -> Node {
        let span = from.span;
        match from.value {
            IdlValue::String(id) | IdlValue::ShapeId(id) => self.reference(&Spanned::new(id, span)),
            IdlValue::Array(items) => {
                let items = items.into_iter().map(|item| self.targets(item));
                node(Value::Array(items.collect()), span)
            }
            IdlValue::Object(entries) => {
                let entries = entries.into_iter();
                let entries =
                    entries.map(|(key, (span, value))| (key, entry(span, self.targets(value))));
                node(Value::Object(entries.collect()), span)
            }
            other => self.node(IdlNode { value: other, span }),
        }
    }

    /// Replaces each key by the ID of a shape.
    fn renames(&self, from: IdlNode) -> Node {
        match from.value {
            IdlValue::Object(entries) => {
                let entries = entries.into_iter();
                let entries = entries.map(|(key, (span, value))| {
                    (self.resolve(&key), entry(span, self.node(value)))
                });
                node(Value::Object(entries.collect()), from.span)
            }
            value => self.node(IdlNode {
                value,
                span: from.span,
            }),
        }
    }

    fn apply(&mut self, apply: IdlApply) {
        let target = self.resolve(&apply.target.value);
        let span = apply.target.span;
        let traits = self.traits(apply.traits);
        self.applied.push(Applied {
            target: Spanned::new(target, span),
            traits,
        });
    }
}

fn node(value: Value, span: Span) -> Node {
    Node { value, span }
}

fn string(text: impl Into<String>, span: Span) -> Node {
    node(Value::String(text.into()), span)
}

fn entry(key_span: Span, node: Node) -> Entry {
    Entry { key_span, node }
}
